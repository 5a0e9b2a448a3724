"""What the Read view shows at one moment: one frozen Scene, painted by every row."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.engine.trace import LayerTrace
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.theme import Theme
from rnn_desktop.ui.token_axis import TokenAxis

DEFAULT_UNITS = 3
MOST_KEPT = 4
_SIGMOID_GATES = frozenset("ifozr")
_TOO_LONG = 1000


@dataclass(frozen=True, slots=True)
class Scene:
    """Everything a row needs to paint itself.

    quantity: what the heatmap and the unit plots show: h, c or the name of a gate; units: those that have a line.
    """

    reading: Reading | None
    axis: TokenAxis
    theme: Theme
    quantity: str
    selection: Place
    units: tuple[int, ...]

    @property
    def values(self) -> NDArray[Any] | None:
        """[T, H] of the quantity; None where nothing is loaded."""
        return None if self.reading is None else quantity_values(self.reading, self.quantity)

    @property
    def hidden(self) -> NDArray[Any] | None:
        """[T, H] the hidden states."""
        return None if self.reading is None else shown_states(self.reading).h

    @property
    def hidden_size(self) -> int:
        """H of the layer shown; 0 where nothing is loaded."""
        return 0 if self.reading is None else self.reading.model.config.hidden_size


def shown_states(reading: Reading) -> LayerTrace:
    """The states that the view shows: the last layer's, as it reads forward."""
    return reading.trace.layers[-1][0]


def quantity_names(reading: Reading | None) -> tuple[str, ...]:
    """What a reading has per token and unit: h, c for an LSTM, then the gates in the cell's order."""
    if reading is None:
        return ("h",)
    layer = shown_states(reading)
    return ("h", *(("c",) if layer.c is not None else ()), *layer.gates)


def quantity_values(reading: Reading, name: str) -> NDArray[Any]:
    """[T, H] of one of `quantity_names`."""
    layer = shown_states(reading)
    if name == "c" and layer.c is not None:
        return layer.c
    return layer.gates.get(name, layer.h)


def quantity_low(name: str) -> float:
    """The lower end of a quantity's fixed scale: σ gates lie between 0 and 1, all else between −1 and 1."""
    return 0.0 if name in _SIGMOID_GATES else -1.0


def strongest_units(reading: Reading) -> tuple[int, ...]:
    """The units whose h · W_y moves the verdict's logit furthest, the strongest first.

    Where the head does not read the last state but what was pooled from all, the most that the unit could move it.
    """
    hidden, config = shown_states(reading).h, reading.model.config
    if not len(hidden):
        return ()
    states = hidden[-1] if config.pooling == "last" else np.abs(hidden).max(axis=0)
    # The head reads the forward direction first and, where steps are concatenated, one step after another.
    weights = reading.model.parameters.W_y.reshape(-1, config.directions, config.hidden_size)[:, 0]
    shares = np.abs(states * weights).max(axis=0)
    return tuple(int(unit) for unit in np.argsort(-shares, kind="stable")[:DEFAULT_UNITS])


def beyond_scale(reading: Reading, name: str) -> bool:
    """Whether the quantity can leave the scale, whose colours then stay those of its ends."""
    return name == "c" or (name == "h" and reading.model.config.activation in ("relu", "identity"))


def signed_number(value: float, decimals: int = 4) -> str:
    """With the sign that the field writes: −0.3581, +0.0213; +3.28e+12 where there is no room for all digits."""
    written = f"{value:+.{decimals}f}" if abs(value) < _TOO_LONG else f"{value:+.2e}"
    return written.replace("-", "−")


def quantity_number(name: str, value: float) -> str:
    """A value of the quantity; one that cannot be negative has no sign."""
    return f"{value:.4f}" if name in _SIGMOID_GATES else signed_number(value)


def percent(probability: float) -> str:
    return f"{100 * probability:.1f} %"
