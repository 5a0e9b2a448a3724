"""A reading to and from what a file holds of it: everything else is computed again."""

from typing import Any

from rnn_desktop.formats.model import Model
from rnn_desktop.formats.reading_file import SavedReading, SavedWindow
from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.reading import Networks, Reading, cutting, make_reading
from rnn_desktop.lens.what_if import Edit, TokenEdit, edit_from_json, edit_to_json


def to_saved(reading: Reading, position: int | None = None, explained: Explained | None = None) -> SavedReading:
    """position: how many time steps are shown, None for all; explained: the answer that the person chose, if any."""
    typed = reading.untouched or reading
    edits = tuple(edit_to_json(edit) for edit in reading.edits)
    return SavedReading(typed.model, typed.text, typed.tokens, typed.unread_from, edits, position, **_parts(explained))


def to_recover(
    model: Model,
    reading: Reading | None,
    edits: tuple[Edit, ...],
    position: int | None,
    explained: Explained | None,
    window: SavedWindow,
) -> SavedReading:
    """What a window holds, whose newest reading may be of an earlier model, text or edits than the current ones.

    edits: the current ones, as far as they fit its tokens. Tokens that the model would cut otherwise are left out.
    """
    typed = None if reading is None else reading.untouched or reading
    if typed is None or cutting(typed.model) != cutting(model):
        weights = tuple(edit_to_json(edit) for edit in edits if not isinstance(edit, TokenEdit))
        return SavedReading(model, "", (), edits=weights, window=window, **_parts(explained))
    values = tuple(edit_to_json(edit) for edit in edits)
    return SavedReading(
        model, typed.text, typed.tokens, typed.unread_from, values, position, window=window, **_parts(explained)
    )


def chosen(saved: SavedReading) -> Explained | None:
    """The answer that the person had chosen to have explained; None for what the network says."""
    return None if saved.explained is None else Explained(saved.explained, saved.explained_step)


def _parts(explained: Explained | None) -> dict[str, Any]:
    return {} if explained is None else {"explained": explained.output, "explained_step": explained.step}


def from_saved(saved: SavedReading) -> Reading:
    """Read it again, without the analyser; a curve that takes long is left out (running_curve.py).

    Raises Problem for edits that the model cannot have.
    """
    edits = tuple(edit_from_json(values) for values in saved.edits)
    networks = Networks(saved.model, whole_curve=False)
    return make_reading(saved.model, saved.text, saved.tokens, saved.unread_from, edits, networks, chosen(saved))
