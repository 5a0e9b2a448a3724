"""The recurrent cells. Each module holds one: its equations on top, then forward and backward over a packed batch.

A cell gets the input's part of the pre-activation, z = x W_x + b for every row at once (one GEMM, in network.py),
and adds the recurrent part step by step. Its backward returns the gradient of that z, from which network.py makes
the gradients of W_x, b and x; the cell itself makes those of W_h (and b_hn).
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
    ) -> tuple[Array, dict[str, Array]]:
        """From d_last [B, H], the gradient of each review's last h: dz [N, G·H] and the recurrent gradients by name."""


CELLS: dict[CellName, Cell] = {"simple_rnn": simple_rnn, "lstm": lstm, "gru": gru}

__all__ = ["CELLS", "Cell", "CellStates"]
