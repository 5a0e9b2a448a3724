"""Networks of one unit that read numbers: small enough that each state is one multiplication."""

from functools import cache

import numpy as np

from rnn_desktop.engine.config import ActivationName, ModelConfig
from rnn_desktop.engine.parameters import parameters_from_arrays
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.shipped import cut
from rnn_desktop.tasks import Numbers
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary

GROWTH = 1.1
"""Document 002's weight."""
STEPS = 100
"""Document 002's time steps."""
SEVEN_NUMBERS = "-5 -2 -1 0 1 2 5"
_LONGEST = 300


@cache
def one_unit(activation: ActivationName, weight: float) -> Model:
    """h_t = φ(x_t + weight · h_{t−1}), answered as it is. In float64: a hundred products keep their decimals."""
    config = ModelConfig(
        0,
        "simple_rnn",
        hidden_sizes=(1,),
        max_length=_LONGEST,
        activation=activation,
        bias=False,
        input="numeric",
        value_size=1,
        head="linear",
    )
    arrays = {
        "layers.0.forward.W_x": np.ones((1, 1)),
        "layers.0.forward.W_h": np.full((1, 1), weight),
        "output.W_y": np.ones((1, 1)),
        "output.b_y": np.zeros(1),
    }
    task = Numbers(("h",), (0.0,), (1.0,), _LONGEST)
    no_words = Vocabulary((PADDING, UNKNOWN))
    data = {"data": {"name": "문서 002"}}
    return Model(config, parameters_from_arrays(arrays), no_words, TokenizerInfo("space", "2"), task, data)


@cache
def seven_numbers(activation: ActivationName) -> SavedReading:
    """Seven numbers that do not know of each other: W_h is 0."""
    return cut(one_unit(activation, 0.0), SEVEN_NUMBERS)


@cache
def carried(activation: ActivationName, weight: float, steps: int) -> SavedReading:
    """A 1, then so many zeros: what is there afterwards was carried from the first."""
    return cut(one_unit(activation, weight), " ".join(["1", *["0"] * steps]))


@cache
def read_carried(activation: ActivationName, weight: float, steps: int) -> Reading:
    """What the network computes on it."""
    return from_saved(carried(activation, weight, steps))


def states(reading: Reading) -> list[float]:
    """The unit after each time step."""
    return [float(value) for value in reading.trace.layers[-1][0].h[:, 0]]


def last_state(reading: Reading | None) -> float:
    """The unit after the last time step; NaN where there is none."""
    return states(reading)[-1] if reading is not None and reading.tokens else float("nan")


def first_share(reading: Reading) -> float:
    """What the receipt gives to the first number."""
    return 0.0 if reading.receipt is None else float(reading.receipt.contributions[0])


def slope_through(reading: Reading, weight: float) -> float:
    """∂h_T / ∂h_1 through tanh: one factor weight · (1 − h²) for each time step after the first."""
    return float(np.prod([weight * (1 - h * h) for h in states(reading)[1:]]))
