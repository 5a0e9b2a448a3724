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
