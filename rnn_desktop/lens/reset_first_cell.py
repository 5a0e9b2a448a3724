"""The GRU with the other reset: before the product, as the paper writes it and Keras reads it with reset_after=False.

    n_t = tanh(x_t W_xn + b_n + (r_t h_{t-1}) W_hn + b_hn)

All else is as in engine/cells/gru.py, whose weights it is given. Cho et al. 2014.
"""

import numpy as np

from rnn_desktop.engine.buffers import Buffers
from rnn_desktop.engine.cell_kinds import CELLS
from rnn_desktop.engine.cells import CellStates, InputPart, Start
from rnn_desktop.engine.cells.states import sigmoid_terms
from rnn_desktop.engine.interventions import StepChanges
from rnn_desktop.engine.packing import PackedBatch
from rnn_desktop.engine.parameters import Array, LayerParameters
from rnn_desktop.engine.products import SteadyProduct


class ResetFirstGru:
    """Only reads: nothing is learnt with it, and no word is tried after what it has read."""

    kind = CELLS["gru"]

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
        """z becomes the three gates."""
        del buffers
        H, dtype = len(layer.W_h), layer.W_h.dtype
        factor, shift = sigmoid_terms(self.kind.scales[:2], dtype, 1)
        # That of the candidate is not scaled.
        W_hn = np.ascontiguousarray(layer.W_h[:, self.kind.columns("n", H)])
        b_hn = 0.0 if layer.b_hn is None else layer.b_hn
        h = np.empty((len(batch.inputs), H), dtype)
        before = np.zeros((batch.batch_sizes[0], H), dtype) if start is None else start.h
        steps = zip(batch.batch_sizes, z.steps(batch, 2), batch.per_step(h), strict=True)
        for step, (n, (sigmoids, r, update, candidate), h_now) in enumerate(steps):
            before = before[:n]
            sigmoids += product(before, n)[:2]
            sigmoids[:] = factor * np.tanh(sigmoids) + shift
            if changes is not None:
                changes.apply(step, r=r, z=update)
            candidate[:] = np.tanh(candidate + (r * before) @ W_hn + b_hn)
            if changes is not None:
                changes.apply(step, n=candidate)
            h_now[:] = candidate + update * (before - candidate)
            if changes is not None:
                changes.apply(step, h=h_now)
            before = h_now
        return CellStates(h, None, z.gates(self.kind.gates), start)

    def backward(
        self, layer: LayerParameters, states: CellStates, d_h: Array, batch: PackedBatch, buffers: Buffers
    ) -> tuple[Array, Array]:
        """Raises ValueError: it has none."""
        del layer, states, d_h, batch, buffers
        raise ValueError("a GRU with the other reset only reads; it has no backward pass")

    def step_from(self, layer: LayerParameters, before: Start, z: Array, recurrent: Array, out: Array) -> Array:
        """Raises ValueError: h W_h of the candidate depends on the gate, so it cannot be made before."""
        del layer, before, z, recurrent, out
        raise ValueError("a GRU with the other reset cannot go on from products that were made before its gates")
