"""The gated recurrent unit, reset after the product (as PyTorch, cuDNN and Keras' default have it).

    r_t = σ(x_t W_xr + h_{t-1} W_hr + b_r)               how much of the past the candidate sees
    z_t = σ(x_t W_xz + h_{t-1} W_hz + b_z)               how much of the past stays
    n_t = tanh(x_t W_xn + b_n + r_t (h_{t-1} W_hn + b_hn))
    h_t = (1 − z_t) n_t + z_t h_{t-1}                    h_0 = 0

Cho et al. 2014. Gates lie side by side in the order r z n.
"""

import numpy as np

from rnn_desktop.engine.buffers import Buffers
from rnn_desktop.engine.packing import PackedBatch
from rnn_desktop.engine.parameters import Array, LayerParameters

from .states import CellStates

GATES: tuple[str, ...] = ("r", "z", "n")


def forward(layer: LayerParameters, z: Array, batch: PackedBatch, buffers: Buffers) -> CellStates:
    """z: [N, 3H] holds x W_x + b and becomes the three gates."""
    assert layer.b_hn is not None
    H = layer.W_h.shape[0]
    B, N = batch.batch_sizes[0], len(z)
    # σ(x) = ½ + ½ tanh(x/2), as in lstm.py; the σ columns are the first two.
    z[:, : 2 * H] *= 0.5
    W_h = layer.W_h.copy()
    W_h[:, : 2 * H] *= 0.5
    product = buffers.take("recurrent product", B, 3 * H)
    h, recalled = buffers.take("h", N, H), buffers.take("recalled", N, H)
    scratch = buffers.take("scratch", B, H)
    previous = 0
    for start, n in zip(batch.offsets, batch.batch_sizes, strict=True):
        gates, rows = z[start : start + n], slice(start, start + n)
        sigmoids, candidate = gates[:, : 2 * H], gates[:, 2 * H :]
        if start:
            np.dot(h[previous : previous + n], W_h, out=product[:n])
            sigmoids += product[:n, : 2 * H]
            np.add(product[:n, 2 * H :], layer.b_hn, out=recalled[rows])
        else:
            recalled[rows] = layer.b_hn
        np.tanh(sigmoids, out=sigmoids)
        sigmoids *= 0.5
        sigmoids += 0.5
        np.multiply(sigmoids[:, :H], recalled[rows], out=scratch[:n])
        candidate += scratch[:n]
        np.tanh(candidate, out=candidate)
        # h = n + z (h_{t-1} − n)
        if start:
            np.subtract(h[previous : previous + n], candidate, out=h[rows])
        else:
            np.negative(candidate, out=h[rows])
        h[rows] *= sigmoids[:, H:]
        h[rows] += candidate
        previous = start
    named = {name: z[:, k * H : (k + 1) * H] for k, name in enumerate(GATES)}
    return CellStates(h=h, c=None, gates=named, saved={"gates": z, "recalled": recalled})


def backward(
    layer: LayerParameters, states: CellStates, d_last: Array, batch: PackedBatch, buffers: Buffers
) -> tuple[Array, Array]:
    """The chain rule through the four equations, last time step first.

    dz differs from the recurrent product's gradient in the n columns only, by the factor r.
    """
    gates, recalled, h = states.saved["gates"], states.saved["recalled"], states.h
    H, B = h.shape[1], batch.batch_sizes[0]
    h_previous = np.zeros_like(h)
    h_previous[B:] = h[batch.previous_rows]
    dz, d_product = _local_slopes(gates, recalled, h_previous, buffers)
    W_h_transposed = np.ascontiguousarray(layer.W_h.T)
    dh, back = d_last, buffers.take("scratch", B, H)
    for start, n in zip(reversed(batch.offsets), reversed(batch.batch_sizes), strict=True):
        rows = slice(start, start + n)
        for k in range(3):
            dz[rows, k * H : (k + 1) * H] *= dh[:n]
            d_product[rows, k * H : (k + 1) * H] *= dh[:n]
        if start:
            np.dot(d_product[rows], W_h_transposed, out=back[:n])
            dh[:n] *= gates[rows, H : 2 * H]
            dh[:n] += back[:n]
    return dz, d_product


def _local_slopes(gates: Array, recalled: Array, h_previous: Array, buffers: Buffers) -> tuple[Array, Array]:
    """[N, 3H] twice: dh_t/dz_t for the input's columns, and for the recurrent product's."""
    H = recalled.shape[1]
    r, update, n = (gates[:, k * H : (k + 1) * H] for k in range(3))
    dz, d_product = buffers.take("dz", *gates.shape), buffers.take("d product", *gates.shape)
    dr, d_update, dn = (dz[:, k * H : (k + 1) * H] for k in range(3))
    np.multiply((1.0 - update), 1.0 - n * n, out=dn)
    np.multiply(dn * recalled, r * (1.0 - r), out=dr)
    np.multiply(h_previous - n, update * (1.0 - update), out=d_update)
    d_product[:, : 2 * H] = dz[:, : 2 * H]
    np.multiply(dn, r, out=d_product[:, 2 * H :])
    return dz, d_product
