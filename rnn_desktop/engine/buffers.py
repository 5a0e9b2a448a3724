"""Scratch arrays that are used again: a fresh megabyte costs more page faults than arithmetic."""

import math
from typing import Any

import numpy as np
from numpy.typing import DTypeLike

from .parameters import Array


class Buffers:
    """Uninitialised arrays by name, each kept at the largest size it was asked for.

    What `take` returns is valid until the same name is taken again.
    """

    def __init__(self, dtype: DTypeLike) -> None:
        self._dtype = np.dtype(dtype)
        self._flat: dict[str, np.ndarray[Any, np.dtype[Any]]] = {}

    def take(self, name: str, *shape: int) -> Array:
        """A C-contiguous array of this shape; its content is whatever was there."""
        size = math.prod(shape)
        flat = self._flat.get(name)
        if flat is None or len(flat) < size:
            flat = self._flat[name] = np.empty(size + size // 4, self._dtype)
        return flat[:size].reshape(shape)


def transposed(array: Array, out: Array) -> Array:
    """array [R, C] into out [C, R], contiguous: a GEMM with a transposed view packs it anew at every time step.

    In strips of 16 rows, whose columns share cache lines: three times as fast as in one go.
    """
    for row in range(0, len(array), 16):
        out[:, row : row + 16] = array[row : row + 16].T
    return out


def by_gate(W: Array, H: int) -> Array:
    """W [in, G·H] seen as [G, in, H]: one product per gate puts each gate's numbers side by side in memory."""
    return W.reshape(len(W), -1, H).transpose(1, 0, 2)


class RecurrentProduct:
    """h W_h for the sequences that still run, gate by gate: [G, n, H]."""

    def __init__(self, W_h: Array, scale: Array, B: int, buffers: Buffers) -> None:
        """scale: [G], a factor for each gate."""
        H = len(W_h)
        G = len(scale)
        product = buffers.take("recurrent product", G, B, H)
        self._out = product
        # One sequence is a product with a vector, which BLAS does faster for all gates in one.
        self._row = product.reshape(1, G * H) if B == 1 else None
        self._W_h = W_h * np.repeat(scale, H) if B == 1 else by_gate(W_h, H) * scale[:, None, None]

    def __call__(self, h: Array, n: int) -> Array:
        """Of the first n rows of h [·, H]; valid until the next call."""
        if self._row is not None:
            np.dot(h, self._W_h, out=self._row)
            return self._out
        return np.matmul(h[:n], self._W_h, out=self._out[:, :n])
