"""x W for one W and many x of few rows: what a time loop does.

OpenBLAS copies W into its own order at each product, which takes a third of the time where x has 32 rows. Products of
up to a million multiplications it does in place (on processors with AVX-512; elsewhere it makes no difference). So W is
cut into tiles that are small enough. Measured on one core, 32 rows: LSTM with 128 units, backward 28 → 18 µs for a
time step; with 512 units, forward 493 → 301 and backward 466 → 302 µs.
"""

import numpy as np

from .buffers import Buffers
from .parameters import Array

_IN_PLACE = 1_000_000
"""Multiplications of the largest product that OpenBLAS does without copying."""
_DEEPEST = 512
"""Rows of a tile: with more, its columns would be too few."""
_NARROWEST, _WIDEST = 32, 64
"""Columns of a tile (measured: others are slower)."""
_FEWEST = 32
"""Rows that are worth cutting many into."""


def by_gate(W: Array, H: int) -> Array:
    """W [in, G·H] seen as [G, in, H]: one product per gate puts each gate's numbers side by side in memory."""
    return W.reshape(len(W), -1, H).transpose(1, 0, 2)


class SteadyProduct:
    """x W for each gate: x [n, K] → [G, n, M], for any n up to `rows`."""

    whole: Array
    """[G, rows, M] what a call for all rows returns."""

    def __init__(self, W: Array, rows: int, buffers: Buffers, name: str, scale: Array | None = None) -> None:
        """W: [G, K, M]; scale: [G], a factor for each gate; name: of the buffers it takes."""
        G, K, M = W.shape
        self._row: Array | None = None
        if rows == 1:
            # A product with a vector, which BLAS does faster for all gates in one.
            self.whole = buffers.take(name, G, 1, M)
            self._row = self.whole.reshape(1, G * M)
            together = W.transpose(1, 0, 2).reshape(K, G * M)
            self._W = together if scale is None else together * np.repeat(scale, M)
            return
        depth, width, self._at_once = _tile(rows, K, M)
        # Rows that are multiplied in one call; none where there are too many of them.
        self._rows = rows if rows <= self._at_once else 0
        slabs, strips = K // depth, M // width
        out = buffers.take(name, slabs, G, rows, M)
        self.whole, self._others = out[0], out[1:]
        tiles = buffers.take(f"{name} tiles", slabs, G, strips, depth, width)
        whole = W.reshape(G, slabs, depth, strips, width).transpose(1, 0, 3, 2, 4)
        np.multiply(whole, 1.0 if scale is None else scale[:, None, None, None], out=tiles)
        tiled = out.reshape(slabs, G, rows, strips, width).transpose(0, 1, 3, 2, 4)
        columns = [slice(first, first + depth) for first in range(0, K, depth)]
        self._slabs = list(zip(columns, tiles, tiled, strict=True))

    def __call__(self, x: Array, n: int) -> Array:
        """Of the first n rows of x, of which there may be more (not where `rows` is 1); valid until the next call."""
        if self._row is not None:
            x.dot(self._W, self._row)
            return self.whole
        if n == self._rows:
            # What every step of equally long sequences is, without a detour.
            for columns, tiles, out in self._slabs:
                np.matmul(x[:n, columns], tiles, out=out)
            total = self.whole
        else:
            for first in range(0, n, self._at_once):
                some = slice(first, min(first + self._at_once, n))
                for columns, tiles, out in self._slabs:
                    np.matmul(x[some, columns], tiles, out=out[:, :, some])
            total = self.whole[:, :n]
        for other in self._others:
            total += other[:, :n]
        return total


def _tile(rows: int, K: int, M: int) -> tuple[int, int, int]:
    """Rows and columns of the tiles of a [K, M], and how many of the `rows` rows it meets are multiplied at once."""
    counts = range(-(-K // _DEEPEST), 2 * K // _DEEPEST + 2)
    depth = next((K // count for count in counts if K % count == 0), K)
    widths = [width for width in range(min(M, _WIDEST), min(M, _NARROWEST) - 1, -1) if M % width == 0]
    for width in widths:
        if rows * depth * width <= _IN_PLACE:
            return depth, width, rows
    at_once = _IN_PLACE // (depth * widths[-1]) // 16 * 16 if widths else 0
    return (depth, widths[-1], at_once) if at_once >= _FEWEST else (K, M, rows)
