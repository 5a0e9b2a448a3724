"""What a network has per token and unit: h, c or a gate, by name."""

from typing import Any

from numpy.typing import NDArray

from rnn_desktop.engine.cell_kinds import SIGMOID_GATES
from rnn_desktop.engine.parameters import Array
from rnn_desktop.engine.trace import LayerTrace
from rnn_desktop.lens.reading import Reading


def shown_states(reading: Reading, layer: int | None = None, direction: int = 0) -> LayerTrace:
    """The states of a layer (the last one if None) in one direction."""
    return reading.trace.layers[-1 if layer is None else layer][direction]


def quantity_names(reading: Reading | None) -> tuple[str, ...]:
    """What a reading has per token and unit: h, c for an LSTM, then the gates in the cell's order."""
    if reading is None:
        return ("h",)
    layer = reading.trace.layers[0][0]
    return ("h", *(("c",) if layer.c is not None else ()), *layer.gates)


def quantity_values(states: LayerTrace, name: str) -> NDArray[Any]:
    """[T, H] of one of `quantity_names`."""
    if name == "c" and states.c is not None:
        return states.c
    return states.gates.get(name, states.h)


def quantity_low(name: str) -> float:
    """The lower end of a quantity's fixed scale: σ gates lie between 0 and 1, all else between −1 and 1."""
    return 0.0 if name in SIGMOID_GATES else -1.0


def beyond_scale(reading: Reading, name: str) -> bool:
    """Whether the quantity can leave the scale, whose colours then stay those of its ends."""
    return name == "c" or (name == "h" and reading.model.config.activation in ("relu", "identity"))


def quantity_rows(states: LayerTrace, quantity: str) -> Array:
    """[T, H] of h, c or a gate. Raises ValueError for what the cell does not have."""
    rows = {"h": states.h, "c": states.c, **states.gates}.get(quantity)
    if rows is None:
        raise ValueError(f"this cell has no {quantity}")
    return rows
