"""Reviews of different lengths without computing on padding: one row per real token, time step after time step."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

POOL_BATCHES = 100
"""Batches whose reviews are sorted by length together: long enough for even lengths, short enough to stay shuffled."""


@dataclass(frozen=True, slots=True)
class EncodedReviews:
    """Reviews as token ids, one after another.

    token_ids: [sum of lengths] int32; lengths: [reviews] int32, each ≥ 1; labels: [reviews] float32, 0 or 1.
    """

    token_ids: NDArray[np.int32]
    lengths: NDArray[np.int32]
    labels: NDArray[np.float32]

    def __post_init__(self) -> None:
        if len(self.lengths) != len(self.labels):
            raise ValueError(f"lengths has {len(self.lengths)} reviews, labels {len(self.labels)}")
        if len(self.lengths) and int(self.lengths.min()) < 1:
            raise ValueError("lengths has a review of no tokens")
        if int(self.lengths.sum()) != len(self.token_ids):
            raise ValueError(f"token_ids has {len(self.token_ids)} ids, lengths ask for {int(self.lengths.sum())}")

    def __len__(self) -> int:
        return len(self.lengths)

    def select(self, chosen: NDArray[np.intp]) -> "EncodedReviews":
        """The chosen reviews, in that order."""
        lengths = self.lengths[chosen]
        starts = (np.cumsum(self.lengths) - self.lengths)[chosen]
        # Position of each kept token: its review's start plus its place in the review.
        places = np.arange(int(lengths.sum())) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        return EncodedReviews(self.token_ids[np.repeat(starts, lengths) + places], lengths, self.labels[chosen])


@dataclass(frozen=True)
class PackedBatch:
    """B reviews sorted by length, longest first; row r of N is one token, time-major.

    token_ids: [N]; batch_sizes: [T] reviews still running at each time step; order: [B] where each sorted review
    stood before; labels: [B], sorted.
    """

    token_ids: NDArray[np.integer[Any]]
    batch_sizes: list[int]
    order: NDArray[np.intp]
    labels: NDArray[np.floating[Any]]

    @cached_property
    def offsets(self) -> list[int]:
        """[T] first row of each time step."""
        return [0, *np.cumsum(self.batch_sizes)[:-1].tolist()]

    @cached_property
    def last_rows(self) -> NDArray[np.intp]:
        """[B] row of each review's last token."""
        lengths = np.bincount(np.concatenate([np.arange(n) for n in self.batch_sizes]), minlength=len(self.order))
        return np.asarray(np.asarray(self.offsets)[lengths - 1] + np.arange(len(self.order)), dtype=np.intp)

    @cached_property
    def previous_rows(self) -> NDArray[np.intp]:
        """[N − B] for each row of the second time step on, the row of the same review one step earlier."""
        pairs = zip(self.offsets, self.batch_sizes[1:], strict=False)
        return np.concatenate([np.arange(start, start + n) for start, n in pairs] or [np.empty(0, np.intp)])


class Packer:
    """Makes packed batches out of one set of reviews."""

    def __init__(self, reviews: EncodedReviews, vocabulary_size: int) -> None:
        """Raises Problem for a token id outside the vocabulary."""
        ids = reviews.token_ids
        if len(ids) and not 0 <= int(ids.min()) <= int(ids.max()) < vocabulary_size:
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "Token ids run from {low} to {high}; the vocabulary has 0 to {last}."),
                low=int(ids.min()),
                high=int(ids.max()),
                last=vocabulary_size - 1,
            )
        self._reviews = reviews
        self._starts = np.cumsum(reviews.lengths) - reviews.lengths

    def pack(self, chosen: NDArray[np.intp]) -> PackedBatch:
        """The chosen reviews as one batch."""
        by_length = np.argsort(-self._reviews.lengths[chosen], kind="stable")
        chosen = chosen[by_length]
        lengths = self._reviews.lengths[chosen]
        steps = np.arange(int(lengths[0]))[:, None]
        running = steps < lengths
        token_ids = self._reviews.token_ids[(steps + self._starts[chosen])[running]]
        return PackedBatch(token_ids, running.sum(axis=1).tolist(), by_length, self._reviews.labels[chosen])

    def shuffled(self, batch_size: int, rng: np.random.Generator) -> list[NDArray[np.intp]]:
        """One epoch: every review once, in batches of similar length, in random order."""
        order = rng.permutation(len(self._reviews))
        pool_size = batch_size * POOL_BATCHES
        batches: list[NDArray[np.intp]] = []
        for start in range(0, len(order), pool_size):
            pool = order[start : start + pool_size]
            batches += _chunks(pool[np.argsort(self._reviews.lengths[pool], kind="stable")], batch_size)
        return [batches[number] for number in rng.permutation(len(batches))]

    def by_length(self, batch_size: int) -> Iterator[NDArray[np.intp]]:
        """Every review once, shortest first, for scoring."""
        return iter(_chunks(np.argsort(self._reviews.lengths, kind="stable"), batch_size))


def _chunks(indices: NDArray[np.intp], size: int) -> list[NDArray[np.intp]]:
    return [indices[start : start + size] for start in range(0, len(indices), size)]
