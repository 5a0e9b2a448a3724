"""What is seen in the window once something was typed or changed in a stage, without a window."""

from dataclasses import replace

from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lens.what_if import Edit, edit_to_json
from rnn_desktop.lessons.lesson import Seen, Step
from rnn_desktop.lessons.shipped import cut


def begun(step: Step) -> Seen:
    """As the step begins."""
    return _seen(step.stage.opened())


def typed(step: Step, text: str) -> Seen:
    """Another text before the stage's network."""
    return _seen(cut(step.stage.opened().model, text))


def changed(step: Step, *edits: Edit) -> Seen:
    """The stage's text with edits."""
    return _seen(replace(step.stage.opened(), edits=tuple(map(edit_to_json, edits))))


def selected(step: Step, place: Place) -> Seen:
    """With something selected."""
    return _seen(step.stage.opened(), place)


def _seen(saved: SavedReading, selection: Place = NOWHERE) -> Seen:
    return Seen(from_saved(saved), saved.text, selection=selection)


def is_done(step: Step, now: Seen) -> bool:
    """Whether the step's deed is done by what is seen now."""
    assert step.deed is not None
    return step.deed.done(begun(step), now)


def seen_with(saved: SavedReading, *edits: Edit, **what: object) -> Seen:
    """This reading with these edits; what: other fields of Seen."""
    reading = from_saved(replace(saved, edits=tuple(map(edit_to_json, edits))))
    return replace(Seen(reading, reading.text), **what)  # type: ignore[arg-type]


def is_done_by(step: Step, *edits: Edit, saved: SavedReading | None = None, **what: object) -> bool:
    """Whether the step's deed is done by these edits of its stage, or of another reading."""
    return is_done(step, seen_with(step.stage.opened() if saved is None else saved, *edits, **what))
