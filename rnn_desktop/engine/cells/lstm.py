"""Long short-term memory.

    i_t = σ(x_t W_xi + h_{t-1} W_hi + b_i)               what to write
    f_t = σ(x_t W_xf + h_{t-1} W_hf + b_f)               what to keep
    g_t = tanh(x_t W_xg + h_{t-1} W_hg + b_g)            the candidate
    o_t = σ(x_t W_xo + h_{t-1} W_ho + b_o)               what to show
    c_t = f_t c_{t-1} + i_t g_t
    h_t = o_t tanh(c_t)

Hochreiter and Schmidhuber 1997; forget gate of Gers et al. 2000. Gates lie side by side in the order i f g o.
"""

import numpy as np

from rnn_desktop.engine.buffers import Buffers, transposed
from rnn_desktop.engine.packing import PackedBatch
from rnn_desktop.engine.parameters import Array, LayerParameters

from .states import CellStates, Start


class Lstm:
    """The cell; it has no options."""

    gates: tuple[str, ...] = ("i", "f", "g", "o")

    def forward(
        self, layer: LayerParameters, z: Array, batch: PackedBatch, start: Start | None, buffers: Buffers
    ) -> CellStates:
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
        kept = buffers.take("kept", B, H)
        h_previous, c_previous = (None, None) if start is None else (start.h, start.c)
        for first, n in zip(batch.offsets, batch.batch_sizes, strict=True):
            gates, rows = z[first : first + n], slice(first, first + n)
            if h_previous is not None:
                gates += np.dot(h_previous[:n], W_h, out=product[:n])
            np.tanh(gates, out=gates)
            gates *= half
            gates += shift
            i, f, g, o = (gates[:, k * H : (k + 1) * H] for k in range(4))
            h_now, c_now, tanh_now = h[rows], c[rows], tanh_c[rows]
            np.multiply(i, g, out=c_now)
            if c_previous is not None:
                c_now += np.multiply(f, c_previous[:n], out=kept[:n])
            np.tanh(c_now, out=tanh_now)
            np.multiply(o, tanh_now, out=h_now)
            h_previous, c_previous = h_now, c_now
        named = {name: z[:, k * H : (k + 1) * H] for k, name in enumerate(self.gates)}
        return CellStates(h, c, named, start, {"gates": z, "tanh c": tanh_c})

    def backward(
        self, layer: LayerParameters, states: CellStates, d_h: Array, batch: PackedBatch, buffers: Buffers
    ) -> tuple[Array, Array]:
        """The chain rule through the six equations, last time step first."""
        N, H = d_h.shape
        B = batch.batch_sizes[0]
        c_slope = buffers.take("c slope", N, H)
        dz = _local_slopes(states, batch, c_slope, buffers)
        f = states.gates["f"]
        dc, back = buffers.take("dc", B, H), buffers.take("back", B, H)
        dc[:] = 0.0
        W_h_transposed = transposed(layer.W_h, buffers.take("W_h transposed", *layer.W_h.shape[::-1]))
        offsets = batch.offsets
        for step in reversed(range(len(offsets))):
            first, n = offsets[step], batch.batch_sizes[step]
            rows = slice(first, first + n)
            dh, dc_now, d_gates = d_h[rows], dc[:n], dz[rows]
            dc_now += np.multiply(dh, c_slope[rows], out=back[:n])
            for k, above in enumerate((dc_now, dc_now, dc_now, dh)):
                d_gates[:, k * H : (k + 1) * H] *= above
            if step:
                dc_now *= f[rows]
                earlier = offsets[step - 1]
                d_h[earlier : earlier + n] += np.dot(d_gates, W_h_transposed, out=back[:n])
        return dz, dz


def _local_slopes(states: CellStates, batch: PackedBatch, c_slope: Array, buffers: Buffers) -> Array:
    """[N, 4H]: of c_t by each of i f g before its activation, and of h_t by o before its; and c_slope, dh_t/dc_t.

    Derivatives come from values: σ' = σ(1 − σ), tanh' = 1 − tanh². All rows at once, so that the time loop only
    multiplies.
    """
    gates, tanh_c, c = states.saved["gates"], states.saved["tanh c"], states.c
    assert c is not None
    N, H = c.shape
    slopes = buffers.take("dz", N, 4 * H)
    np.multiply(gates, gates, out=slopes)
    np.subtract(gates, slopes, out=slopes)
    i, _, g, o = (gates[:, k * H : (k + 1) * H] for k in range(4))
    di, df, dg, do = (slopes[:, k * H : (k + 1) * H] for k in range(4))
    np.multiply(g, g, out=dg)
    np.subtract(1.0, dg, out=dg)
    di *= g
    dg *= i
    do *= tanh_c
    B = batch.batch_sizes[0]
    df[B:] *= np.take(c, batch.previous_rows, axis=0, out=c_slope[: N - B], mode="clip")
    df[:B] *= 0.0 if states.start is None or states.start.c is None else states.start.c
    np.multiply(tanh_c, tanh_c, out=c_slope)
    np.subtract(1.0, c_slope, out=c_slope)
    c_slope *= o
    return slopes
