"""From logits to what they say."""

import numpy as np

from .config import HeadName
from .parameters import Array


def sigmoid(x: Array) -> Array:
    """σ(x) = ½ + ½ tanh(x/2), which cannot overflow."""
    return np.asarray(0.5 + 0.5 * np.tanh(0.5 * x))


def softmax(x: Array) -> Array:
    """e^x / Σ e^x over the last axis, shifted by the largest so that nothing overflows."""
    weights = np.exp(x - x.max(axis=-1, keepdims=True)) if x.size else x
    return np.asarray(weights / weights.sum(axis=-1, keepdims=True))


def answers(head: HeadName, logits: Array) -> Array:
    """[·, K]: probabilities of a sigmoid or softmax head; of a linear head the logits themselves."""
    if head == "sigmoid":
        return sigmoid(logits)
    return softmax(logits) if head == "softmax" else logits


def log_odds(head: HeadName, logits: Array, output: int) -> Array:
    """[·] of logits [·, K] those of one answer against all others, ln P / (1 − P): a sigmoid's are its logit.

    Of a softmax the logit alone says little, as all K may rise together; of a linear head it is the logit.
    """
    if head != "softmax":
        return logits[:, output]
    others = np.delete(logits, output, axis=1)
    largest = others.max(axis=1, keepdims=True)
    return np.asarray(logits[:, output] - largest[:, 0] - np.log(np.exp(others - largest).sum(axis=1)))
