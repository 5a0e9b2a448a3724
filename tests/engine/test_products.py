"""The products of the time loops, cut into tiles, against the product in one."""

import numpy as np
import pytest

from rnn_desktop.engine.buffers import Buffers
from rnn_desktop.engine.products import SteadyProduct, by_gate


@pytest.mark.parametrize("rows", [1, 2, 32, 300])
@pytest.mark.parametrize("H", [1, 3, 32, 96, 100, 128, 300, 521])
@pytest.mark.parametrize("gates", [1, 3, 4])
def test_tiles_together_are_the_whole_product(rows: int, H: int, gates: int) -> None:
    rng, buffers = np.random.default_rng(0), Buffers(np.float64)
    W_h, h, dz = rng.normal(size=(H, gates * H)), rng.normal(size=(rows, H)), rng.normal(size=(rows, gates * H))
    scale = rng.normal(size=gates)
    forward = SteadyProduct(by_gate(W_h, H), rows, buffers, "forward", scale)
    backward = SteadyProduct(W_h.T[None], rows, buffers, "backward")
    for n in {1, rows // 2 or 1, rows}:
        np.testing.assert_allclose(forward(h, n), np.matmul(h[:n], by_gate(W_h, H)) * scale[:, None, None], atol=1e-9)
        np.testing.assert_allclose(backward(dz, n)[0], dz[:n] @ W_h.T, atol=1e-9)
