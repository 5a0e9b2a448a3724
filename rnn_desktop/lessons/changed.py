"""What was changed in the reading that is seen, as the deeds of lessons ask for it."""

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.what_if import SetWeight


def weights_set(reading: Reading | None, name: str) -> tuple[SetWeight, ...]:
    """The weights of an array that were typed over. name: the end of the array's, such as "W_y"."""
    edits = () if reading is None else reading.edits
    return tuple(edit for edit in edits if isinstance(edit, SetWeight) and edit.name.endswith(f".{name}"))


def units_held(reading: Reading | None) -> tuple[int, ...]:
    """The units whose state is held at a value."""
    edits = () if reading is None else reading.edits
    return tuple(edit.unit for edit in edits if isinstance(edit, Clamp))


def state(reading: Reading, token: int, unit: int) -> float:
    """h of a unit of the last layer after a token; both counted from 0."""
    return float(reading.trace.layers[-1][0].h[token, unit])
