"""How wrong the logits are, and which way is better. Each head has its loss.

    sigmoid   binary cross-entropy        −[t ln σ(y) + (1 − t) ln(1 − σ(y))]
    softmax   categorical cross-entropy   −Σ_k t_k ln softmax(y)_k
    linear    mean squared error          (y − t)²

All are means over the answers that count (for sigmoid and linear over their K numbers), so that a masked time step
changes nothing. Label smoothing ε moves t towards even odds: t (1 − ε) + ε/2, or ε/K (Szegedy et al. 2016).
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .config import HeadName
from .heads import sigmoid, softmax
from .parameters import Array


@dataclass(frozen=True, slots=True)
class Loss:
    """Over some answers. total: the sum of their losses; count: how many counted; correct: how many were right (of a
    linear head none is); d_logits: [·, K], the gradient of the total.
    """

    total: float
    count: int
    correct: int
    d_logits: Array

    @property
    def mean(self) -> float:
        """total / count; 0 where nothing counted."""
        return self.total / self.count if self.count else 0.0

    @property
    def accuracy(self) -> float:
        """correct / count; 0 where nothing counted."""
        return self.correct / self.count if self.count else 0.0


def loss(head: HeadName, logits: Array, targets: NDArray[Any], label_smoothing: float = 0.0) -> Loss:
    """The head's loss of logits [·, K] for targets as `Sequences` describes them."""
    if head == "softmax":
        return _categorical_cross_entropy(logits, targets, label_smoothing)
    targets = targets.reshape(logits.shape).astype(logits.dtype, copy=False)
    not_counted = np.isnan(targets)
    if not not_counted.any():
        return _of_numbers(head, logits, targets, label_smoothing)
    counted = ~not_counted
    found = _of_numbers(head, logits[counted], targets[counted], label_smoothing)
    d_logits = np.zeros_like(logits)
    d_logits[counted] = found.d_logits
    return Loss(found.total, found.count, found.correct, d_logits)


def _of_numbers(head: HeadName, logits: Array, targets: Array, label_smoothing: float) -> Loss:
    """Of answers that all count."""
    if head == "sigmoid":
        return _binary_cross_entropy(logits, targets, label_smoothing)
    difference = logits - targets
    return Loss(float(np.square(difference).sum(dtype=np.float64)), difference.size, 0, 2.0 * difference)


def _binary_cross_entropy(logits: Array, targets: Array, label_smoothing: float) -> Loss:
    """Written over the logit, so that no logarithm is ever taken of a probability of 0 or 1:
    max(y, 0) − y t + ln(1 + e^{−|y|}). A logit of exactly 0 is judged negative.
    """
    correct = int(np.count_nonzero((logits > 0.0) == (targets > 0.5)))
    if label_smoothing:
        targets = targets * (1.0 - label_smoothing) + 0.5 * label_smoothing
    losses = np.maximum(logits, 0.0) - logits * targets + np.log1p(np.exp(-np.abs(logits)))
    return Loss(float(losses.sum(dtype=np.float64)), losses.size, correct, sigmoid(logits) - targets)


def _categorical_cross_entropy(logits: Array, classes: NDArray[Any], label_smoothing: float) -> Loss:
    """ln softmax(y)_k = y_k − max − ln Σ e^{y − max}."""
    counted = classes >= 0
    rows, wanted = np.flatnonzero(counted), classes[counted]
    shifted = logits - logits.max(axis=1, keepdims=True) if len(logits) else logits
    log_probabilities = shifted - np.log(np.exp(shifted).sum(axis=1, keepdims=True))
    d_logits = softmax(logits)
    K = logits.shape[1]
    losses = -(1.0 - label_smoothing) * log_probabilities[rows, wanted]
    if label_smoothing:
        losses = losses - label_smoothing * log_probabilities[rows].mean(axis=1)
        d_logits -= label_smoothing / K
    d_logits[rows, wanted] -= 1.0 - label_smoothing
    d_logits[~counted] = 0.0
    correct = int(np.count_nonzero(logits[rows].argmax(axis=1) == wanted))
    return Loss(float(losses.sum(dtype=np.float64)), len(rows), correct, d_logits)
