"""Dropout: in each training step other numbers are zeroed, the rest is scaled up, so that none is relied on.

Srivastava et al. 2014; whole words as Gal and Ghahramani 2016. Between time steps nothing is dropped.
"""

from collections.abc import Mapping
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from .config import TrainingConfig
from .parameters import Array

DropoutPlace = Literal["words", "input", "layers", "output"]


class Dropout:
    """What one training step drops from one part of its batch. The same arguments drop the same."""

    def __init__(self, rates: Mapping[DropoutPlace, float], *seed: int, part: int = 0) -> None:
        """rates: the share that goes at each place. Words go from all parts alike, the rest from each part its own."""
        self._rates = rates
        self._seed = seed
        self._rng = np.random.default_rng([*seed, 1 + part])

    def drops(self, place: DropoutPlace) -> bool:
        """Whether anything goes there."""
        return bool(self._rates.get(place))

    def mask(self, place: DropoutPlace, like: Array) -> Array | None:
        """1/(1 − rate) where a number stays and 0 where it goes; None where none goes."""
        rate = self._rates.get(place, 0.0)
        return _mask(self._rng.random(like.shape, np.float32), rate, like.dtype) if rate else None

    def words(self, ids: NDArray[np.intp], vocabulary_size: int, dtype: np.dtype[Any]) -> Array | None:
        """[U, 1] as `mask`, for these words of the vocabulary: whole words go, wherever they stand in the batch."""
        rate = self._rates.get("words", 0.0)
        if not rate:
            return None
        chances = np.random.default_rng([*self._seed, 0]).random(vocabulary_size, np.float32)
        return _mask(chances[ids, None], rate, dtype)


def dropout_of(settings: TrainingConfig, step: int, part: int) -> Dropout | None:
    """The dropout that `settings` ask for in one step; None where they ask for none."""
    rates: dict[DropoutPlace, float] = {
        "words": settings.dropout_words,
        "input": settings.dropout_input,
        "layers": settings.dropout_layers,
        "output": settings.dropout_output,
    }
    return Dropout(rates, settings.seed, 2, step, part=part) if any(rates.values()) else None


def _mask(chances: NDArray[np.float32], rate: float, dtype: np.dtype[Any]) -> Array:
    mask: Array = (chances >= rate).astype(dtype)
    mask /= 1.0 - rate
    return mask
