"""The simple (Elman) cell.

    h_t = φ(x_t W_x + h_{t-1} W_h + b)

with φ one of tanh, σ, ReLU, identity. Elman 1990. One bias, as Keras' SimpleRNN has it.
"""

from collections.abc import Callable

import numpy as np

from rnn_desktop.engine.buffers import Buffers
from rnn_desktop.engine.cell_kinds import CELLS
from rnn_desktop.engine.config import ActivationName
from rnn_desktop.engine.interventions import StepChanges
from rnn_desktop.engine.packing import PackedBatch
from rnn_desktop.engine.parameters import Array, LayerParameters
from rnn_desktop.engine.products import SteadyProduct

from .states import CellStates, InputPart, Start


class SimpleRnn:
    """The cell with its activation."""

    kind = CELLS["simple_rnn"]

    def __init__(self, activation: ActivationName) -> None:
        self._activation = activation

    def forward(
        self,
        layer: LayerParameters,  # noqa: ARG002 - other cells need it
        product: SteadyProduct,
        z: InputPart,
        batch: PackedBatch,
        start: Start | None,
        buffers: Buffers,  # noqa: ARG002 - other cells need it
        changes: StepChanges | None = None,
    ) -> CellStates:
        """z becomes h, so it is whole."""
        assert z.whole is not None
        states = z.whole[0]
        B = batch.batch_sizes[0]
        previous, activate = None if start is None else start.h, ACTIVATIONS[self._activation]
        whole_product = product.whole[0]
        for step, (n, h) in enumerate(zip(batch.batch_sizes, batch.per_step(states), strict=True)):
            if previous is not None:
                products = product(previous, n)
                np.add(h, whole_product if n == B else products[0], h)
            activate(h, h)
            if changes is not None:
                changes.apply(step, h=h)
            previous = h
        return CellStates(h=states, c=None, gates={}, start=start)

    def backward(
        self, layer: LayerParameters, states: CellStates, d_h: Array, batch: PackedBatch, buffers: Buffers
    ) -> tuple[Array, Array]:
        """dz_t = dh_t φ'(z_t);  dh_{t-1} += dz_t W_hᵀ."""
        dz = buffers.take("dz", *d_h.shape)
        _slope(states.h, self._activation, dz)
        back = SteadyProduct(layer.W_h.T[None], batch.batch_sizes[0], buffers, "product back")
        d_hs, dzs = batch.per_step(d_h), batch.per_step(dz)
        for t in reversed(range(len(d_hs))):
            dz_now = dzs[t]
            dz_now *= d_hs[t]
            if t:
                n = len(dz_now)
                d_hs[t - 1][:n] += back(dz_now, n)[0]
        return dz, dz

    def step_from(
        self,
        layer: LayerParameters,  # noqa: ARG002 - other cells need it
        before: Start,  # noqa: ARG002 - other cells need it
        z: Array,
        recurrent: Array,
        out: Array,
    ) -> Array:
        """As in `forward`."""
        h: Array = np.add(z, recurrent, out=out)[0]
        ACTIVATIONS[self._activation](h, h)
        return h


def _sigmoid(z: Array, out: Array) -> None:
    """σ(x) = ½ + ½ tanh(x/2), which cannot overflow."""
    np.multiply(z, 0.5, out=out)
    np.tanh(out, out=out)
    out *= 0.5
    out += 0.5


def _relu(z: Array, out: Array) -> None:
    np.maximum(z, 0.0, out=out)


ACTIVATIONS: dict[ActivationName, Callable[[Array, Array], object]] = {
    "tanh": np.tanh,
    "sigmoid": _sigmoid,
    "relu": _relu,
    "identity": np.positive,
}
"""φ of the first array into the second, which may be the same."""


def _slope(h: Array, activation: ActivationName, out: Array) -> None:
    """φ' from φ's value."""
    if activation == "tanh":
        np.multiply(h, h, out=out)
        np.subtract(1.0, out, out=out)
    elif activation == "sigmoid":
        np.subtract(1.0, h, out=out)
        out *= h
    elif activation == "relu":
        np.greater(h, 0.0, out=out)
    else:
        out[:] = 1.0
