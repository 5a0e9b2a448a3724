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

from rnn_desktop.engine.buffers import Buffers
from rnn_desktop.engine.cell_kinds import CELLS
from rnn_desktop.engine.interventions import StepChanges
from rnn_desktop.engine.packing import PackedBatch
from rnn_desktop.engine.parameters import Array, LayerParameters
from rnn_desktop.engine.products import SteadyProduct

from .states import CellStates, InputPart, Start, sigmoid_terms


class Lstm:
    """The cell; it has no options."""

    kind = CELLS["lstm"]

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
        """z becomes the four gates."""
        H, B, add, multiply, tanh = len(layer.W_h), batch.batch_sizes[0], np.add, np.multiply, np.tanh
        factor, shift = sigmoid_terms(self.kind.scales, layer.W_h.dtype, H if B == 1 else 1)
        h = buffers.take("h", len(batch.inputs), H)
        c, c_steps = z.beside("c", H, batch, buffers)
        tanh_c, tanh_steps = z.beside("tanh c", H, batch, buffers)
        h_previous, c_previous = (None, None) if start is None else (start.h, start.c)
        steps = zip(batch.batch_sizes, z.steps(batch, 4), batch.per_step(h), c_steps, tanh_steps, strict=True)
        for step, (n, (gates, i, f, g, o), h_now, c_now, tanh_now) in enumerate(steps):
            if h_previous is not None:
                add(gates, product(h_previous, n), gates)
            tanh(gates, gates)
            multiply(gates, factor, gates)
            add(gates, shift, gates)
            if changes is not None:
                changes.apply(step, i=i, f=f, g=g, o=o)
            multiply(i, g, c_now)
            if c_previous is not None:
                if n < len(c_previous):
                    c_previous = c_previous[:n]
                add(c_now, multiply(f, c_previous, tanh_now), c_now)
            tanh(c_now, tanh_now)
            multiply(o, tanh_now, h_now)
            if changes is not None:
                changes.apply(step, h=h_now)
            h_previous, c_previous = h_now, c_now
        return CellStates(h, c, z.gates(self.kind.gates), start, {} if tanh_c is None else {"tanh c": tanh_c})

    def backward(
        self, layer: LayerParameters, states: CellStates, d_h: Array, batch: PackedBatch, buffers: Buffers
    ) -> tuple[Array, Array]:
        """The chain rule through the six equations, last time step first."""
        B, H = batch.batch_sizes[0], d_h.shape[1]
        dz, c_slope = _local_slopes(states, buffers)
        dc, scratch, spread = buffers.take("dc", B, H), buffers.take("scratch", B, H), buffers.take("spread", B, 4, H)
        dc[:] = 0.0
        back = SteadyProduct(layer.W_h.T[None], B, buffers, "product back")
        d_hs, d_gates, f, by_c = map(batch.per_step, (d_h, dz, states.gates["f"], c_slope))
        for t in reversed(range(len(d_hs))):
            dh, d_now = d_hs[t], d_gates[t]
            n = len(dh)
            dc_now = dc[:n]
            dc_now += np.multiply(dh, by_c[t], out=scratch[:n])
            # i f g are reached through c, o directly; laid out like the gates, one product serves all four.
            above = spread[:n]
            above[:, :3] = dc_now[:, None]
            above[:, 3] = dh
            d_now *= above.reshape(n, 4 * H)
            if t:
                dc_now *= f[t]
                d_hs[t - 1][:n] += back(d_now, n)[0]
        return dz, dz

    def step_from(
        self,
        layer: LayerParameters,  # noqa: ARG002 - other cells need it
        before: Start,
        z: Array,
        recurrent: Array,
        out: Array,
    ) -> Array:
        """With 2i = 1 + tanh(z_i/2) and so on."""
        assert before.c is not None
        np.tanh(np.add(z, recurrent, out=out), out=out)
        i, f, g = out[:3]
        o: Array = out[3]
        f += 1.0
        f *= before.c
        i += 1.0
        i *= g
        i += f
        i *= 0.5
        np.tanh(i, out=i)
        o += 1.0
        o *= i
        o *= 0.5
        return o


def _local_slopes(states: CellStates, buffers: Buffers) -> tuple[Array, Array]:
    """[N, 4H]: of c_t by each of i f g before its activation, and of h_t by o before its; and [N, H]: of h_t by c_t.

    Derivatives come from values: σ' = σ(1 − σ), tanh' = 1 − tanh². All rows at once, so that the time loop only
    multiplies; each slope takes two passes, on what the forward pass had in hand (c_t − i g is f c_{t−1}).
    """
    h, c, tanh_c = states.h, states.c, states.saved["tanh c"]
    assert c is not None
    N, H = c.shape
    i, f, g, o = states.gates.values()
    slopes = buffers.take("dz", N, 4 * H)
    di, df, dg, do = (slopes[:, k * H : (k + 1) * H] for k in range(4))
    written, kept, scratch = (buffers.take(name, N, H) for name in ("written", "c slope", "h before"))
    np.multiply(i, g, out=written)
    np.subtract(c, written, out=kept)
    np.subtract(kept, np.multiply(kept, f, out=scratch), out=df)
    np.subtract(written, np.multiply(written, i, out=scratch), out=di)
    np.subtract(i, np.multiply(written, g, out=scratch), out=dg)
    np.subtract(h, np.multiply(h, o, out=scratch), out=do)
    c_slope = kept
    np.subtract(o, np.multiply(h, tanh_c, out=scratch), out=c_slope)
    return slopes, c_slope
