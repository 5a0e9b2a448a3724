"""How wrong a logit is, and which way is better."""

import numpy as np

from .parameters import Array


def binary_cross_entropy(logits: Array, labels: Array) -> tuple[float, Array]:
    """The mean of −[t ln σ(y) + (1 − t) ln(1 − σ(y))], and its gradient (σ(y) − t) / B.

    logits: [B], labels: [B] in {0, 1}. Written over the logit, so that no probability of 0 or 1 is ever taken the
    logarithm of: max(y, 0) − y t + ln(1 + e^{−|y|}).
    """
    losses = np.maximum(logits, 0.0) - logits * labels + np.log1p(np.exp(-np.abs(logits)))
    d_logits = (0.5 + 0.5 * np.tanh(0.5 * logits) - labels) / len(logits)
    return float(losses.mean(dtype=np.float64)), d_logits.astype(logits.dtype, copy=False)


def accuracy(logits: Array, labels: Array) -> float:
    """The share of reviews judged as labelled; a logit of exactly 0 counts as negative."""
    return float(np.mean((logits > 0.0) == (labels > 0.5)))
