"""What a network has per token and unit: h, c or a gate, by name."""

from rnn_desktop.engine.cell_kinds import SIGMOID_GATES
from rnn_desktop.engine.parameters import Array
from rnn_desktop.engine.trace import LayerTrace
from rnn_desktop.lens.reading import Reading


def shown_states(reading: Reading, layer: int | None = None, direction: int = 0) -> LayerTrace:
    """The states of a layer (the last one if None) in one direction."""
    return reading.trace.layers[-1 if layer is None else layer][direction]


def quantity_names(reading: Reading | None) -> tuple[str, ...]:
    """What a reading has per token and unit: h, c for an LSTM, then the gates in the cell's order."""
    return ("h",) if reading is None else tuple(rows_by_name(shown_states(reading)))


def rows_by_name(states: LayerTrace) -> dict[str, Array]:
    """[T, H] of h, of c where there is one, and of the gates, by name in that order."""
    memory = {} if states.c is None else {"c": states.c}
    return {"h": states.h, **memory, **states.gates}


def quantity_rows(states: LayerTrace, name: str) -> Array:
    """[T, H] of h, c or a gate. Raises ValueError for what the cell does not have."""
    rows = rows_by_name(states).get(name)
    if rows is None:
        raise ValueError(f"this cell has no {name}")
    return rows


def fixed_scale(name: str) -> tuple[float, ...]:
    """The ends of a quantity's own scale and its middle: σ gates lie between 0 and 1, all else between −1 and 1."""
    return (0.0, 0.5, 1.0) if name in SIGMOID_GATES else (-1.0, 0.0, 1.0)


def beyond_scale(reading: Reading, name: str) -> bool:
    """Whether the quantity can leave the scale, whose colours then stay those of its ends."""
    return name == "c" or (name == "h" and reading.model.config.activation in ("relu", "identity"))
