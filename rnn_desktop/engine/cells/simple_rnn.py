"""The simple (Elman) cell.

    h_t = tanh(x_t W_x + h_{t-1} W_h + b)                h_0 = 0

Elman 1990. One bias, as Keras' SimpleRNN has it.
"""

import numpy as np

from rnn_desktop.engine.buffers import Buffers
from rnn_desktop.engine.packing import PackedBatch
from rnn_desktop.engine.parameters import Array, LayerParameters

from .states import CellStates

GATES: tuple[str, ...] = ()


def forward(layer: LayerParameters, z: Array, batch: PackedBatch, buffers: Buffers) -> CellStates:
    """z: [N, H] holds x W_x + b and becomes h."""
    H = layer.W_h.shape[0]
    product = buffers.take("recurrent product", batch.batch_sizes[0], H)
    previous = z[:0]
    for start, n in zip(batch.offsets, batch.batch_sizes, strict=True):
        h = z[start : start + n]
        if start:
            np.dot(previous[:n], layer.W_h, out=product[:n])
            h += product[:n]
        np.tanh(h, out=h)
        previous = h
    return CellStates(h=z, c=None, gates={})


def backward(
    layer: LayerParameters, states: CellStates, d_last: Array, batch: PackedBatch, buffers: Buffers
) -> tuple[Array, Array]:
    """dz_t = dh_t (1 − h_t²);  dh_{t-1} = dz_t W_hᵀ."""
    h = states.h
    dz = buffers.take("dz", *h.shape)
    np.multiply(h, h, out=dz)
    np.subtract(1.0, dz, out=dz)
    W_h_transposed = np.ascontiguousarray(layer.W_h.T)
    dh = d_last
    for start, n in zip(reversed(batch.offsets), reversed(batch.batch_sizes), strict=True):
        # Rows below n hold what came back from the next step, or d_last where the review ends at this one.
        rows = dz[start : start + n]
        rows *= dh[:n]
        if start:
            np.dot(rows, W_h_transposed, out=dh[:n])
    return dz, dz
