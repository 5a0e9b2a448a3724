"""What a cell leaves behind after a forward pass."""

from dataclasses import dataclass, field

from rnn_desktop.engine.parameters import Array


@dataclass(frozen=True, slots=True)
class CellStates:
    """One row per packed token.

    h: [N, H] hidden state; c: [N, H] memory (LSTM), else None; gates: by name, each [N, H], after its activation;
    saved: what only the cell's own backward needs.
    """

    h: Array
    c: Array | None
    gates: dict[str, Array]
    saved: dict[str, Array] = field(default_factory=dict)
