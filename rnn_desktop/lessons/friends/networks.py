"""The three cells with one unit each and weights that can be read, before a sign that stands at the beginning.

A word is two numbers: where it points (left −1, right 1), and whether it is a sign at all. ‘-’ is 0 and 0: a stretch of
road that says nothing.
"""

from functools import cache

import numpy as np

from rnn_desktop.engine.cell_kinds import CellName
from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.interventions import GateScaling
from rnn_desktop.engine.parameters import parameters_from_arrays
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.reading import Reading, make_reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lens.what_if import Edit
from rnn_desktop.lessons.shipped import cut
from rnn_desktop.tasks import Classes
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary

ROAD = 10
ONE_SIGN = " ".join(["right", *["-"] * ROAD])
TWO_SIGNS = "right - - - left - - -"
LEFT_AT = TWO_SIGNS.split().index("left")
W_H = 0.6
"""Of the SimpleRNN."""
SWITCH = 1.5
"""With it in its place, the SimpleRNN has two states in which it stays."""
_WORDS = {"left": (-1.0, 1.0), "right": (1.0, 1.0), "-": (0.0, 0.0)}
_OPEN, _POINTS = 10.0, 3.0

# The columns are the gates in the cell's order: of the LSTM i f g o, of the GRU r z n.
_WEIGHTS: dict[CellName, dict[str, object]] = {
    "simple_rnn": {"W_x": [[2.0], [0.0]], "W_h": [[W_H]], "b": [0.0]},
    "lstm": {
        "W_x": [[0, 0, _POINTS, 0], [0.8 * _OPEN, -_OPEN, 0, 0]],
        "W_h": np.zeros((1, 4)),
        "b": [-4.0, 5.0, 0.0, 4.0],
    },
    "gru": {"W_x": [[0, 0, _POINTS], [0, -_OPEN, 0]], "W_h": np.zeros((1, 3)), "b": [4.0, 5.0, 0.0], "b_hn": [0.0]},
}


@cache
def one_unit(cell: CellName) -> Model:
    """One of the three."""
    config = ModelConfig(len(_WORDS) + 2, cell, embedding_size=2, hidden_sizes=(1,), max_length=60)
    arrays: dict[str, object] = {"embedding": [[0, 0], [0, 0], *_WORDS.values()]}
    arrays |= {f"layers.0.forward.{name}": rows for name, rows in _WEIGHTS[cell].items()}
    arrays |= {"output.W_y": [[4.0]], "output.b_y": [0.0]}
    parameters = parameters_from_arrays({name: np.asarray(rows, np.float32) for name, rows in arrays.items()})
    vocabulary = Vocabulary((PADDING, UNKNOWN, *_WORDS))
    made = {"data": {"name": "document 002"}}
    return Model(config, parameters, vocabulary, TokenizerInfo("space", "2"), Classes(("left", "right")), made)


@cache
def road(cell: CellName, text: str = ONE_SIGN) -> SavedReading:
    """The way as one of them reads it."""
    return cut(one_unit(cell), text)


@cache
def read_road(cell: CellName, text: str = ONE_SIGN) -> Reading:
    """What it computes."""
    return from_saved(road(cell, text))


def right(reading: Reading | None) -> float:
    """P(right) at the end; NaN where nothing was read."""
    return float("nan") if reading is None or reading.probability is None else reading.probability


def edited(reading: Reading, *edits: Edit) -> Reading:
    """The same with these changes."""
    return make_reading(reading.base_model, reading.text, reading.tokens, None, edits)


def shut(gate: str, step: int | None = None) -> GateScaling:
    """The gate lets nothing through, at one time step or at all."""
    return GateScaling(0, 0, gate, 0.0, None, step)


def gate(reading: Reading, name: str, token: int) -> float:
    """The one unit's gate at a token."""
    return float(reading.trace.layers[-1][0].gates[name][token, 0])


def cell_state(reading: Reading, token: int) -> float:
    """The one unit's c after a token."""
    c = reading.trace.layers[-1][0].c
    assert c is not None
    return float(c[token, 0])


def shut_gates(reading: Reading | None, name: str) -> tuple[GateScaling, ...]:
    """The scalings that leave at most a tenth of this gate."""
    edits = () if reading is None else reading.edits
    return tuple(one for one in edits if isinstance(one, GateScaling) and one.gate == name and one.factor <= 0.1)
