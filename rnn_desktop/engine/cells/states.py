"""What a cell starts from, and what it leaves behind after a forward pass."""

from dataclasses import dataclass, field

from rnn_desktop.engine.parameters import Array


@dataclass(frozen=True, slots=True)
class Start:
    """The state before the first time step. h: [B, H]; c: [B, H] (LSTM), else None."""

    h: Array
    c: Array | None = None


@dataclass(frozen=True, slots=True)
class CellStates:
    """One row per packed time step.

    h: [N, H] hidden state; c: [N, H] memory (LSTM), else None; gates: by name, each [N, H], after its activation;
    start: None for zeros; saved: what only the cell's own backward needs.
    """

    h: Array
    c: Array | None
    gates: dict[str, Array]
    start: Start | None = None
    saved: dict[str, Array] = field(default_factory=dict)
