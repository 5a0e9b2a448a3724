"""The simple (Elman) cell.

    h_t = φ(x_t W_x + h_{t-1} W_h + b)

with φ one of tanh, σ, ReLU, identity. Elman 1990. One bias, as Keras' SimpleRNN has it.
"""

import numpy as np

from rnn_desktop.engine.buffers import Buffers, transposed
from rnn_desktop.engine.config import ActivationName
from rnn_desktop.engine.packing import PackedBatch
from rnn_desktop.engine.parameters import Array, LayerParameters

from .states import CellStates, Start


class SimpleRnn:
    """The cell with its activation."""

    gates: tuple[str, ...] = ()

    def __init__(self, activation: ActivationName) -> None:
        self._activation = activation

    def forward(
        self, layer: LayerParameters, z: Array, batch: PackedBatch, start: Start | None, buffers: Buffers
    ) -> CellStates:
        """z: [N, H] holds x W_x + b and becomes h."""
        product = buffers.take("recurrent product", batch.batch_sizes[0], z.shape[1])
        previous = None if start is None else start.h
        for first, n in zip(batch.offsets, batch.batch_sizes, strict=True):
            h = z[first : first + n]
            if previous is not None:
                h += np.dot(previous[:n], layer.W_h, out=product[:n])
            _activate(h, self._activation)
            previous = h
        return CellStates(h=z, c=None, gates={}, start=start)

    def backward(
        self, layer: LayerParameters, states: CellStates, d_h: Array, batch: PackedBatch, buffers: Buffers
    ) -> tuple[Array, Array]:
        """dz_t = dh_t φ'(z_t);  dh_{t-1} += dz_t W_hᵀ."""
        dz = buffers.take("dz", *d_h.shape)
        _slope(states.h, self._activation, dz)
        back = buffers.take("recurrent product", batch.batch_sizes[0], d_h.shape[1])
        W_h_transposed = transposed(layer.W_h, buffers.take("W_h transposed", *layer.W_h.shape[::-1]))
        offsets = batch.offsets
        for step in reversed(range(len(offsets))):
            first, n = offsets[step], batch.batch_sizes[step]
            rows = dz[first : first + n]
            rows *= d_h[first : first + n]
            if step:
                earlier = offsets[step - 1]
                d_h[earlier : earlier + n] += np.dot(rows, W_h_transposed, out=back[:n])
        return dz, dz


def _activate(z: Array, activation: ActivationName) -> None:
    """φ(z) in place."""
    if activation == "tanh":
        np.tanh(z, out=z)
    elif activation == "sigmoid":
        # σ(x) = ½ + ½ tanh(x/2), which cannot overflow.
        z *= 0.5
        np.tanh(z, out=z)
        z *= 0.5
        z += 0.5
    elif activation == "relu":
        np.maximum(z, 0.0, out=z)


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
