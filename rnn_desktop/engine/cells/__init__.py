"""The recurrent cells. Each module holds one: its equations on top, then forward and backward over a packed batch.

A cell gets the input's part of the pre-activation, z = x W_x + b (made in layers.py), gate by gate, so that a gate's
numbers lie side by side, and adds the recurrent part, h W_h, step by step. σ(x) = ½ + ½ tanh(x/2), so where both parts
of a σ gate are halved, one tanh serves all gates. Its backward returns the gradients of the two whole parts; layers.py
makes those of W_x, b, x, W_h and b_hn from them, for every row at once.

A step of one sequence takes few microseconds, and what is not arithmetic counts: the loops have their views made
before, name NumPy's functions once, and give them operands of one shape (a number, or a row that is repeated, costs
more than the arithmetic).
"""

from typing import Protocol

from rnn_desktop.engine.buffers import Buffers
from rnn_desktop.engine.cell_kinds import CellKind
from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.interventions import StepChanges
from rnn_desktop.engine.packing import PackedBatch
from rnn_desktop.engine.parameters import Array, LayerParameters
from rnn_desktop.engine.products import SteadyProduct

from .gru import Gru
from .lstm import Lstm
from .simple_rnn import SimpleRnn
from .states import CellStates, InputPart, Start


class Cell(Protocol):
    """What each cell offers."""

    kind: CellKind

    def forward(
        self,
        layer: LayerParameters,
        product: SteadyProduct,
        z: InputPart,
        batch: PackedBatch,
        start: Start | None,
        buffers: Buffers,
        changes: StepChanges | None = None,
    ) -> CellStates:
        """Run all time steps from `start` (None is zeros).

        product: h W_h of the layer; it and z come scaled, and z is overwritten. changes: what is done to gates and h at
        each step, before anything reads them.
        """

    def backward(
        self, layer: LayerParameters, states: CellStates, d_h: Array, batch: PackedBatch, buffers: Buffers
    ) -> tuple[Array, Array]:
        """From d_h [N, H], the gradient of every h_t from above: those of x W_x + b and of h_{t-1} W_h, each [N, G·H].

        They are the same array where the two parts are simply added. d_h is overwritten.
        """

    def step_from(self, layer: LayerParameters, before: Start, z: Array, recurrent: Array, out: Array) -> Array:
        """h [n, H] of n inputs, each of which is the one time step after the same state.

        before: its h and c, [1, H]; z: [G, n, H] and recurrent, h W_h: [G, 1, H], both scaled; out: [G, n, H], written
        over, may be z itself.
        """


def make_cell(config: ModelConfig) -> Cell:
    """The cell that `config` names."""
    match config.cell:
        case "simple_rnn":
            return SimpleRnn(config.activation)
        case "lstm":
            return Lstm()
        case "gru":
            return Gru()


__all__ = ["Cell", "CellStates", "InputPart", "Start", "make_cell"]
