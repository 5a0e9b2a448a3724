"""A reading to and from what a file holds of it: everything else is computed again."""

from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.reading import Networks, Reading, make_reading
from rnn_desktop.lens.what_if import edit_from_json, edit_to_json


def to_saved(reading: Reading, position: int | None = None) -> SavedReading:
    """position: how many time steps are shown, None for all."""
    typed = reading.untouched or reading
    edits = tuple(edit_to_json(edit) for edit in reading.edits)
    return SavedReading(typed.model, typed.text, typed.tokens, typed.unread_from, edits, position)


def from_saved(saved: SavedReading) -> Reading:
    """Read it again, without the analyser; a curve that takes long is left out (running_curve.py).

    Raises Problem for edits that the model cannot have.
    """
    edits = tuple(edit_from_json(values) for values in saved.edits)
    networks = Networks(saved.model, whole_curve=False)
    return make_reading(saved.model, saved.text, saved.tokens, saved.unread_from, edits, networks)
