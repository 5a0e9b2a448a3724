"""Dropout: in each training step other numbers are zeroed, the rest is scaled up, so that none is relied on.

Srivastava et al. 2014; whole words as Gal and Ghahramani 2016. Between time steps nothing is dropped.
"""

from dataclasses import dataclass

import numpy as np

from .config import TrainingConfig
from .parameters import Array


@dataclass(frozen=True, slots=True)
class Dropout:
    """The shares that one training step drops, and where its chance comes from."""

    rng: np.random.Generator
    words: float = 0.0
    input: float = 0.0
    layers: float = 0.0
    output: float = 0.0

    def mask(self, share: float, like: Array, *, whole_rows: bool = False) -> Array | None:
        """1/(1 − share) where a number (or with `whole_rows` a row) stays and 0 where it goes; None for share 0."""
        if not share:
            return None
        shape = (len(like), 1) if whole_rows else like.shape
        kept = self.rng.random(shape, np.float32) >= share
        return np.asarray(kept, like.dtype) / like.dtype.type(1.0 - share)


def dropout_of(settings: TrainingConfig, *seed: int) -> Dropout | None:
    """The dropout that `settings` ask for; None where they ask for none. The same seed drops the same."""
    shares = (settings.dropout_words, settings.dropout_input, settings.dropout_layers, settings.dropout_output)
    return Dropout(np.random.default_rng(seed), *shares) if any(shares) else None
