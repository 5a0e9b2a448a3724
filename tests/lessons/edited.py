"""What would be in the window after a person has changed something in a lesson's stage."""

from dataclasses import replace

from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lens.what_if import Edit, edit_to_json
from rnn_desktop.lessons.lesson import Seen, Step


def seen(saved: SavedReading, *edits: Edit, **what: object) -> Seen:
    """This reading with these edits; what: other fields of Seen."""
    reading = from_saved(replace(saved, edits=tuple(map(edit_to_json, edits))))
    return replace(Seen(reading, reading.text), **what)  # type: ignore[arg-type]


def is_done(step: Step, *edits: Edit, saved: SavedReading | None = None, **what: object) -> bool:
    """Whether the step's deed is done by these edits of its stage, or of another reading."""
    assert step.deed is not None
    before = seen(step.stage.opened())
    return step.deed.done(before, seen(step.stage.opened() if saved is None else saved, *edits, **what))
