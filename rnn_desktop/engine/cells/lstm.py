"""Long short-term memory.

    i_t = σ(x_t W_xi + h_{t-1} W_hi + b_i)               what to write
    f_t = σ(x_t W_xf + h_{t-1} W_hf + b_f)               what to keep
    g_t = tanh(x_t W_xg + h_{t-1} W_hg + b_g)            the candidate
    o_t = σ(x_t W_xo + h_{t-1} W_ho + b_o)               what to show
    c_t = f_t c_{t-1} + i_t g_t                          c_0 = 0
    h_t = o_t tanh(c_t)                                  h_0 = 0

Hochreiter and Schmidhuber 1997; forget gate of Gers et al. 2000. Gates lie side by side in the order i f g o.
"""

import numpy as np

from rnn_desktop.engine.buffers import Buffers
from rnn_desktop.engine.packing import PackedBatch
from rnn_desktop.engine.parameters import Array, LayerParameters
from rnn_desktop.engine.two_cores import both

from .states import CellStates

GATES: tuple[str, ...] = ("i", "f", "g", "o")


def forward(layer: LayerParameters, z: Array, batch: PackedBatch, buffers: Buffers) -> CellStates:
    """z: [N, 4H] holds x W_x + b and becomes the four gates."""
    H = layer.W_h.shape[0]
    # σ(x) = ½ + ½ tanh(x/2): with the σ columns halved, one tanh serves all four gates.
    half = np.full(4 * H, 0.5, z.dtype)
    half[2 * H : 3 * H] = 1.0
    shift = 1.0 - half
    z *= half
    W_h = layer.W_h * half
    B, N = batch.batch_sizes[0], len(z)
    product = buffers.take("recurrent product", B, 4 * H)
    h, c, tanh_c = (buffers.take(name, N, H) for name in ("h", "c", "tanh c"))
    written = buffers.take("written", B, H)
    previous = 0
    for start, n in zip(batch.offsets, batch.batch_sizes, strict=True):
        gates, rows = z[start : start + n], slice(start, start + n)
        if start:
            np.dot(h[previous : previous + n], W_h, out=product[:n])
            gates += product[:n]
        np.tanh(gates, out=gates)
        gates *= half
        gates += shift
        i, f, g, o = (gates[:, k * H : (k + 1) * H] for k in range(4))
        np.multiply(i, g, out=c[rows])
        if start:
            np.multiply(f, c[previous : previous + n], out=written[:n])
            c[rows] += written[:n]
        np.tanh(c[rows], out=tanh_c[rows])
        np.multiply(o, tanh_c[rows], out=h[rows])
        previous = start
    named = {name: z[:, k * H : (k + 1) * H] for k, name in enumerate(GATES)}
    return CellStates(h=h, c=c, gates=named, saved={"gates": z, "tanh c": tanh_c})


def backward(
    layer: LayerParameters, states: CellStates, d_last: Array, batch: PackedBatch, buffers: Buffers
) -> tuple[Array, Array]:
    """The chain rule through the six equations, last time step first."""
    gates, tanh_c, c, h = states.saved["gates"], states.saved["tanh c"], states.c, states.h
    assert c is not None
    N, H = h.shape
    slopes, c_slope = buffers.take("slopes", N, 4 * H), buffers.take("c slope", N, H)
    first, rest = slice(0, N // 2), slice(N // 2, N)
    both(
        gates.size,
        lambda: _fill_slopes(gates[first], tanh_c[first], slopes[first], c_slope[first]),
        lambda: _fill_slopes(gates[rest], tanh_c[rest], slopes[rest], c_slope[rest]),
    )
    W_h_transposed = np.ascontiguousarray(layer.W_h.T)
    dz = buffers.take("dz", N, 4 * H)
    dh, dc = d_last, buffers.take("dc", *d_last.shape)
    dc[:] = 0.0
    scratch = buffers.take("written", *d_last.shape)
    starts = batch.offsets
    for step in reversed(range(len(starts))):
        start, n = starts[step], batch.batch_sizes[step]
        rows = slice(start, start + n)
        i, f, g, _ = (gates[rows, k * H : (k + 1) * H] for k in range(4))
        di, df, dg, do = (dz[rows, k * H : (k + 1) * H] for k in range(4))
        np.multiply(dh[:n], c_slope[rows], out=scratch[:n])
        dc[:n] += scratch[:n]
        np.multiply(dh[:n], tanh_c[rows], out=do)
        np.multiply(dc[:n], g, out=di)
        np.multiply(dc[:n], i, out=dg)
        if step:
            np.multiply(dc[:n], c[starts[step - 1] : starts[step - 1] + n], out=df)
            dc[:n] *= f
        else:
            df[:] = 0.0
        dz[rows] *= slopes[rows]
        if step:
            np.dot(dz[rows], W_h_transposed, out=dh[:n])
    return dz, dz


def _fill_slopes(gates: Array, tanh_c: Array, slopes: Array, c_slope: Array) -> None:
    """Derivatives from values, σ' = σ(1 − σ) and tanh' = 1 − tanh²: of each gate [N, 4H], and dh/dc [N, H]."""
    H = tanh_c.shape[1]
    np.multiply(gates, gates, out=slopes)
    np.subtract(gates, slopes, out=slopes)
    g, g_slope = gates[:, 2 * H : 3 * H], slopes[:, 2 * H : 3 * H]
    np.multiply(g, g, out=g_slope)
    np.subtract(1.0, g_slope, out=g_slope)
    np.multiply(tanh_c, tanh_c, out=c_slope)
    np.subtract(1.0, c_slope, out=c_slope)
    c_slope *= gates[:, 3 * H :]
