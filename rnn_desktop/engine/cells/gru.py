"""The gated recurrent unit, reset after the product (as PyTorch, cuDNN and Keras' default have it).

    r_t = σ(x_t W_xr + h_{t-1} W_hr + b_r)               how much of the past the candidate sees
    z_t = σ(x_t W_xz + h_{t-1} W_hz + b_z)               how much of the past stays
    n_t = tanh(x_t W_xn + b_n + r_t (h_{t-1} W_hn + b_hn))
    h_t = (1 − z_t) n_t + z_t h_{t-1}

Cho et al. 2014. Gates lie side by side in the order r z n.
"""

import numpy as np

from rnn_desktop.engine.buffers import Buffers
from rnn_desktop.engine.cell_kinds import CELLS
from rnn_desktop.engine.interventions import StepChanges
from rnn_desktop.engine.packing import PackedBatch
from rnn_desktop.engine.parameters import Array, LayerParameters
from rnn_desktop.engine.products import SteadyProduct

from .states import CellStates, InputPart, Start, sigmoid_terms


class Gru:
    """The cell; it has no options."""

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
        H, B, add, multiply, tanh = len(layer.W_h), batch.batch_sizes[0], np.add, np.multiply, np.tanh
        factor, shift = sigmoid_terms(self.kind.scales[:2], layer.W_h.dtype, H if B == 1 else 1)
        b_hn = np.zeros((1, H), layer.W_h.dtype) if layer.b_hn is None else layer.b_hn.reshape(1, H)
        # Cut before the loop; cut anew where fewer sequences run.
        whole_product = product.whole[:2], product.whole[2]
        h = buffers.take("h", len(batch.inputs), H)
        recalled, recalled_steps = z.beside("recalled", H, batch, buffers)
        h_previous = None if start is None else start.h
        steps = zip(batch.batch_sizes, z.steps(batch, 2), batch.per_step(h), recalled_steps, strict=True)
        for step, (n, (sigmoids, r, update, candidate), h_now, recalled_now) in enumerate(steps):
            if h_previous is None:
                recalled_now[:] = b_hn
            else:
                products = product(h_previous, n)
                of_sigmoids, of_candidate = whole_product if n == B else (products[:2], products[2])
                add(sigmoids, of_sigmoids, sigmoids)
                add(of_candidate, b_hn, recalled_now)
            tanh(sigmoids, sigmoids)
            multiply(sigmoids, factor, sigmoids)
            add(sigmoids, shift, sigmoids)
            if changes is not None:
                changes.apply(step, r=r, z=update)
            add(candidate, multiply(r, recalled_now, h_now), candidate)
            tanh(candidate, candidate)
            if changes is not None:
                changes.apply(step, n=candidate)
            # h_t = n + z (h_{t-1} − n)
            if h_previous is None:
                np.negative(candidate, h_now)
            else:
                if n < len(h_previous):
                    h_previous = h_previous[:n]
                np.subtract(h_previous, candidate, h_now)
            multiply(h_now, update, h_now)
            add(h_now, candidate, h_now)
            if changes is not None:
                changes.apply(step, h=h_now)
            h_previous = h_now
        return CellStates(h, None, z.gates(self.kind.gates), start, {} if recalled is None else {"recalled": recalled})

    def backward(
        self, layer: LayerParameters, states: CellStates, d_h: Array, batch: PackedBatch, buffers: Buffers
    ) -> tuple[Array, Array]:
        """The chain rule through the four equations, last time step first.

        dz differs from the recurrent product's gradient in the n columns only, by the factor r. The loop moves both
        at once: four blocks of H columns, r z n of the product and then n of the input.
        """
        N, H = d_h.shape
        slopes = _local_slopes(states, buffers)
        back = SteadyProduct(layer.W_h.T[None], batch.batch_sizes[0], buffers, "product back")
        d_hs, d_blocks, update = map(batch.per_step, (d_h, slopes, states.gates["z"]))
        for t in reversed(range(len(d_hs))):
            dh, d_now = d_hs[t], d_blocks[t]
            n = len(dh)
            blocks = d_now.reshape(n, 4, H)
            blocks *= dh[:, None]
            if t:
                d_earlier = d_hs[t - 1][:n]
                d_earlier += back(d_now[:, : 3 * H], n)[0]
                dh *= update[t]
                d_earlier += dh
        dz = buffers.take("dz", N, 3 * H)
        dz[:, : 2 * H] = slopes[:, : 2 * H]
        dz[:, 2 * H :] = slopes[:, 3 * H :]
        return dz, slopes[:, : 3 * H]

    def step_from(self, layer: LayerParameters, before: Start, z: Array, recurrent: Array, out: Array) -> Array:
        """As in `forward`."""
        recalled = recurrent[2] if layer.b_hn is None else recurrent[2] + layer.b_hn
        sigmoids = np.add(z[:2], recurrent[:2], out=out[:2])
        np.tanh(sigmoids, out=sigmoids)
        sigmoids *= 0.5
        sigmoids += 0.5
        r, update = sigmoids
        r *= recalled
        n: Array = np.add(z[2], r, out=out[2])
        np.tanh(n, out=n)
        np.subtract(before.h, n, out=r)
        r *= update
        n += r
        return n


def _local_slopes(states: CellStates, buffers: Buffers) -> Array:
    """[N, 4H]: dh_t by r z n before their activations (n: by the recurrent product inside it), then by x W_xn.

    Derivatives come from values, and what is reused is kept side by side in memory (h_t − n is z (h_{t−1} − n)).
    """
    h, (r, update, n) = states.h, (states.gates[name] for name in "rzn")
    N, H = h.shape
    slopes = buffers.take("slopes", N, 4 * H)
    dr, d_update, dn_product, dn = (slopes[:, k * H : (k + 1) * H] for k in range(4))
    kept, scratch = buffers.take("kept", N, H), buffers.take("h before", N, H)
    # dh/dz = (h_{t-1} − n) z (1 − z)
    np.subtract(h, n, out=kept)
    np.subtract(kept, np.multiply(kept, update, out=scratch), out=d_update)
    # dh/dn = (1 − z) (1 − n²)
    np.subtract(1.0, update, out=kept)
    np.multiply(n, n, out=scratch)
    scratch *= kept
    kept -= scratch
    dn[:] = kept
    kept *= r
    dn_product[:] = kept
    # dr = dn · recalled · r (1 − r)
    kept *= states.saved["recalled"]
    np.subtract(kept, np.multiply(kept, r, out=scratch), out=dr)
    return slopes
