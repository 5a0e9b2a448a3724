"""From the hidden states of all time steps to one vector for each sequence, and back.

    last          p = h_T (the backward direction's last is its state at the first step)
    mean          p = Σ_t h_t / T
    max           p = max_t h_t, unit by unit
    concatenate   p = [h_1 … h_T] over a fixed T; zeros where the sequence is shorter, later steps do not count
    attention     p = Σ_t α_t h_t,  α = softmax_t(v_a · tanh(h_t W_a + b_a))          Yang et al. 2016

h: [N, F] packed rows, F = D·H; p: [B, ·] in the batch's sorted order.
"""

from collections.abc import Mapping
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from .config import ModelConfig
from .packing import PackedBatch
from .parameters import Array


class Pooling(Protocol):
    """forward keeps what backward needs; backward gives d_h [N, F] and the gradients of attention by name."""

    def forward(self, h: Array, batch: PackedBatch) -> Array:
        """p: [B, ·]."""

    def backward(self, d_pooled: Array, h: Array, batch: PackedBatch) -> tuple[Array, dict[str, Array]]:
        """d_h, and what the pooling itself learns."""


def make_pooling(config: ModelConfig, attention: Mapping[str, Array]) -> Pooling:
    """The pooling that `config` names."""
    if config.pooling == "last":
        return _Last(config.hidden_size)
    if config.pooling == "mean":
        return _Mean()
    if config.pooling == "max":
        return _Max()
    if config.pooling == "concatenate":
        assert config.fixed_length is not None
        return _Concatenation(config.fixed_length)
    return Attention(attention)


class _Last:
    def __init__(self, hidden_size: int) -> None:
        self._H = hidden_size

    def forward(self, h: Array, batch: PackedBatch) -> Array:
        pooled = h[batch.last_rows]
        # The first B rows are the first time steps, where the backward direction ends.
        pooled[:, self._H :] = h[: len(pooled), self._H :]
        return pooled

    def backward(self, d_pooled: Array, h: Array, batch: PackedBatch) -> tuple[Array, dict[str, Array]]:
        d_h = np.zeros_like(h)
        d_h[batch.last_rows, : self._H] = d_pooled[:, : self._H]
        d_h[: len(d_pooled), self._H :] = d_pooled[:, self._H :]
        return d_h, {}


class _Mean:
    def forward(self, h: Array, batch: PackedBatch) -> Array:
        return _sum_over_time(h, batch) / batch.lengths[:, None].astype(h.dtype)

    def backward(self, d_pooled: Array, h: Array, batch: PackedBatch) -> tuple[Array, dict[str, Array]]:
        shares = d_pooled / batch.lengths[:, None].astype(h.dtype)
        return shares[batch.sequence_of_row], {}


class _Max:
    _winners: NDArray[np.intp]

    def forward(self, h: Array, batch: PackedBatch) -> Array:
        pooled = h[: batch.batch_sizes[0]].copy()
        self._winners = np.zeros(pooled.shape, np.intp)
        for step, (first, n) in enumerate(zip(batch.offsets, batch.batch_sizes, strict=True)):
            rows = h[first : first + n]
            self._winners[:n][rows > pooled[:n]] = step
            np.maximum(pooled[:n], rows, out=pooled[:n])
        return pooled

    def backward(self, d_pooled: Array, h: Array, batch: PackedBatch) -> tuple[Array, dict[str, Array]]:
        d_h = np.zeros_like(h)
        B, F = d_pooled.shape
        rows = np.asarray(batch.offsets)[self._winners] + np.arange(B)[:, None]
        d_h[rows, np.arange(F)] = d_pooled
        return d_h, {}


class _Concatenation:
    def __init__(self, fixed_length: int) -> None:
        self._steps = fixed_length

    def forward(self, h: Array, batch: PackedBatch) -> Array:
        pooled = np.zeros((len(batch.order), self._steps, h.shape[1]), h.dtype)
        counted = self._counted(batch)
        pooled[batch.sequence_of_row[counted], batch.step_of_row[counted]] = h[counted]
        return pooled.reshape(len(pooled), -1)

    def backward(self, d_pooled: Array, h: Array, batch: PackedBatch) -> tuple[Array, dict[str, Array]]:
        d_h, counted = np.zeros_like(h), self._counted(batch)
        d_steps = d_pooled.reshape(len(d_pooled), self._steps, h.shape[1])
        d_h[counted] = d_steps[batch.sequence_of_row[counted], batch.step_of_row[counted]]
        return d_h, {}

    def _counted(self, batch: PackedBatch) -> slice:
        return slice(0, sum(batch.batch_sizes[: self._steps]))


class Attention:
    """Also tells how it weighs the time steps."""

    _shares: Array
    _keys: Array

    def __init__(self, attention: Mapping[str, Array]) -> None:
        self._attention = attention

    def forward(self, h: Array, batch: PackedBatch) -> Array:
        self._shares = self.shares(h, batch)
        return _sum_over_time(self._shares * h, batch)

    def shares(self, h: Array, batch: PackedBatch) -> Array:
        """α: [N, 1], which sum to 1 over each sequence."""
        attention, sequence = self._attention, batch.sequence_of_row
        self._keys = np.tanh(h @ attention["W_a"] + attention["b_a"])
        scores = (self._keys @ attention["v_a"])[:, None]
        weights = np.exp(scores - _Max().forward(scores, batch)[sequence])
        return np.asarray(weights / _sum_over_time(weights, batch)[sequence])

    def backward(self, d_pooled: Array, h: Array, batch: PackedBatch) -> tuple[Array, dict[str, Array]]:
        attention, shares, keys = self._attention, self._shares, self._keys
        d_rows = d_pooled[batch.sequence_of_row]
        d_shares = np.einsum("nf,nf->n", d_rows, h)[:, None]
        # Softmax: dscore = α (dα − Σ_t α dα).
        d_scores = shares * (d_shares - _sum_over_time(shares * d_shares, batch)[batch.sequence_of_row])
        d_keys = d_scores * attention["v_a"] * (1.0 - keys * keys)
        gradients = {"W_a": h.T @ d_keys, "b_a": d_keys.sum(axis=0), "v_a": keys.T @ d_scores[:, 0]}
        return shares * d_rows + d_keys @ attention["W_a"].T, gradients


def _sum_over_time(rows: Array, batch: PackedBatch) -> Array:
    """[N, F] → [B, F]: the sum over each sequence's steps, first to last."""
    total = np.zeros((batch.batch_sizes[0], rows.shape[1]), rows.dtype)
    for first, n in zip(batch.offsets, batch.batch_sizes, strict=True):
        total[:n] += rows[first : first + n]
    return total
