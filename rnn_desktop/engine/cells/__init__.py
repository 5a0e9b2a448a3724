"""The recurrent cells. Each module holds one: its equations on top, then forward and backward over a packed batch.

A cell gets the input's part of the pre-activation, z = x W_x + b for every row at once (one GEMM, in network.py),
and adds the recurrent part, h W_h, step by step. Its backward returns the gradients of these two; network.py makes
those of W_x, b, x, W_h and b_hn from them, again for every row at once.
"""

from typing import Protocol

from rnn_desktop.engine.buffers import Buffers
from rnn_desktop.engine.config import CellName
from rnn_desktop.engine.packing import PackedBatch
from rnn_desktop.engine.parameters import Array, LayerParameters

from . import gru, lstm, simple_rnn
from .states import CellStates


class Cell(Protocol):
    """What each cell module offers."""

    GATES: tuple[str, ...]

    def forward(self, layer: LayerParameters, z: Array, batch: PackedBatch, buffers: Buffers) -> CellStates:
        """Run all time steps; z [N, G·H] is overwritten."""

    def backward(
        self, layer: LayerParameters, states: CellStates, d_last: Array, batch: PackedBatch, buffers: Buffers
    ) -> tuple[Array, Array]:
        """From d_last [B, H], the gradient of each review's last h: those of z and of h W_h, each [N, G·H].

        They are the same array where the two parts are simply added. d_last is overwritten.
        """


CELLS: dict[CellName, Cell] = {"simple_rnn": simple_rnn, "lstm": lstm, "gru": gru}

__all__ = ["CELLS", "Cell", "CellStates"]
