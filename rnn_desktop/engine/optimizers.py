"""Adam, with only the touched rows of the embedding moved."""

import math

import numpy as np

from .parameters import Array, Gradients, Parameters
from .two_cores import both

_BETA_1, _BETA_2, _EPSILON = 0.9, 0.999, 1e-8


class Adam:
    """Adam (Kingma and Ba 2015) over the parameters it was made for, which it changes in place.

    A row of the embedding moves only in a step whose batch has its token; its moments rest meanwhile (the lazy Adam
    of PyTorch's SparseAdam), so that a step costs what the batch holds and not what the vocabulary holds.
    """

    def __init__(self, parameters: Parameters, learning_rate: float) -> None:
        self._parameters = parameters
        self._learning_rate = learning_rate
        self._step = 0
        self._moments = {name: (np.zeros_like(array), np.zeros_like(array)) for name, array in parameters.named()}

    def update(self, gradients: Gradients) -> None:
        """One step against the gradient."""
        self._step += 1
        both(gradients.embedding.size, lambda: self._move_rows(gradients), lambda: self._move_dense(gradients))

    def _move_dense(self, gradients: Gradients) -> None:
        for name, array in self._parameters.named_dense():
            self._move(array, *self._moments[name], gradients.dense[name])

    def _move_rows(self, gradients: Gradients) -> None:
        rows = gradients.embedding_rows
        mean, square = (moment[rows] for moment in self._moments["embedding"])
        touched = self._parameters.embedding[rows]
        self._move(touched, mean, square, gradients.embedding)
        self._parameters.embedding[rows] = touched
        for moment, new in zip(self._moments["embedding"], (mean, square), strict=True):
            moment[rows] = new

    def _move(self, parameter: Array, mean: Array, square: Array, gradient: Array) -> None:
        """m ← β₁m + (1−β₁)d;  s ← β₂s + (1−β₂)d²;  p ← p − η m̂ / (√ŝ + ε), all in place."""
        scratch = np.subtract(gradient, mean)
        scratch *= 1.0 - _BETA_1
        mean += scratch
        np.multiply(gradient, gradient, out=scratch)
        scratch -= square
        scratch *= 1.0 - _BETA_2
        square += scratch
        np.sqrt(square, out=scratch)
        scratch /= math.sqrt(1.0 - _BETA_2**self._step)
        scratch += _EPSILON
        np.divide(mean, scratch, out=scratch)
        scratch *= self._learning_rate / (1.0 - _BETA_1**self._step)
        parameter -= scratch


def clip_by_norm(gradients: Gradients, limit: float) -> float:
    """Shorten the gradient to `limit` where it is longer. Returns its norm before. Pascanu et al. 2013."""
    norm = gradients.norm()
    if norm > limit:
        gradients.scale(limit / norm)
    return norm
