"""Sequences of different lengths without computing on padding: one row per real time step, step after step."""

from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

from .config import ModelConfig
from .parameters import Array

POOL_BATCHES = 100
"""Batches whose sequences are sorted by length together: enough for even lengths, few enough to stay shuffled."""
NOT_COUNTED = -1
"""The class of a time step whose answer does not count; among numbers it is NaN."""
_MANY_PLACES = 8
"""More places than this and a token is summed on its own (measured)."""


@dataclass(frozen=True, slots=True)
class Sequences:
    """Sequences one after another, with what the network should answer.

    inputs: token ids int32 [sum of lengths], or vectors [sum of lengths, in]; lengths: [S] int32, each ≥ 1;
    targets: one per sequence [S, …] or one per time step [sum of lengths, …]: classes (int, for softmax) or numbers
    (float, [·] or [·, K]). NOT_COUNTED or NaN is left out of the loss.
    """

    inputs: NDArray[np.int32] | Array
    lengths: NDArray[np.int32]
    targets: NDArray[Any]

    def __post_init__(self) -> None:
        if self.lengths.ndim != 1 or self.lengths.dtype.kind not in "iu":
            raise ValueError(f"lengths is {_kind(self.lengths)}; expected integers [sequences]")
        if not self.inputs.ndim:
            raise ValueError(f"inputs is {_kind(self.inputs)}; expected [time steps] or [time steps, in]")
        if not self.targets.ndim:
            raise ValueError(f"targets is {_kind(self.targets)}; expected one for each sequence or time step")
        check_lengths(self.lengths)
        # Python's own sum, which never runs over.
        total = sum(self.lengths.tolist())
        if total != len(self.inputs):
            raise ValueError(f"inputs has {len(self.inputs)} time steps, lengths ask for {total}")
        object.__setattr__(self, "lengths", self.lengths.astype(np.int32, copy=False))
        if len(self.targets) not in (len(self.lengths), total):
            raise ValueError(
                f"targets has {len(self.targets)} answers; expected {len(self.lengths)} (one for each sequence) "
                f"or {total} (one for each time step)"
            )

    def __len__(self) -> int:
        return len(self.lengths)

    @property
    def has_answers(self) -> bool:
        """Whether any answer counts."""
        return bool(
            (self.targets > NOT_COUNTED).any() if self.targets.dtype.kind in "iu" else (~np.isnan(self.targets)).any()
        )

    def select(self, chosen: NDArray[np.intp]) -> "Sequences":
        """The chosen sequences, in that order."""
        lengths = self.lengths[chosen]
        starts = (np.cumsum(self.lengths) - self.lengths)[chosen]
        # Position of each kept time step: its sequence's start plus its place in the sequence.
        places = np.arange(int(lengths.sum())) - np.repeat(np.cumsum(lengths) - lengths, lengths)
        rows = np.repeat(starts, lengths) + places
        targets = self.targets[chosen if len(self.targets) == len(self.lengths) else rows]
        return Sequences(self.inputs[rows], lengths, targets)


@dataclass(frozen=True, slots=True)
class TokenIndex:
    """Which tokens a batch holds and where, so that what depends on the token alone is computed once per token.

    ids: [U] the most frequent first; inverse: [N] each row's place in ids; order: [N] rows sorted by token; starts,
    counts: [U] each token's first place in order and how many places it has.
    """

    ids: NDArray[np.intp]
    inverse: NDArray[np.intp]
    order: NDArray[np.intp]
    starts: NDArray[np.intp]
    counts: NDArray[np.intp]

    def sum_rows(self, rows: Array) -> Array:
        """[N, ·] → [U, ·]: the sum over the places where a token stands.

        All second places are added at once, then all third ones; the few tokens with many places each on their own.
        (np.add.reduceat takes eight times as long.)
        """
        order, starts, counts = self.order, self.starts, self.counts
        # take() copies whole rows, a third faster than an index in brackets.
        total = rows.take(order[starts], axis=0)
        frequent = self._with_more_than(_MANY_PLACES)
        for token in range(frequent):
            first = starts[token]
            total[token] = rows.take(order[first : first + counts[token]], axis=0).sum(axis=0)
        for place in range(1, _MANY_PLACES):
            end = self._with_more_than(place)
            if end == frequent:
                break
            total[frequent:end] += rows.take(order[starts[frequent:end] + place], axis=0)
        return total

    def _with_more_than(self, places: int) -> int:
        return int(np.searchsorted(-self.counts, -places))


@dataclass(frozen=True)
class PackedBatch:
    """B sequences sorted by length, longest first; row r of N is one time step of one of them, time-major.

    inputs: token ids [N] or vectors [N, in]; batch_sizes: [T] sequences still running at each time step; order: [B]
    where each sorted sequence stood before; targets: sorted [B, …], or packed [N, …] where each step has one.
    """

    inputs: NDArray[Any]
    batch_sizes: list[int]
    order: NDArray[np.intp]
    targets: NDArray[Any]

    @cached_property
    def offsets(self) -> list[int]:
        """[T] first row of each time step."""
        return [0, *np.cumsum(self.batch_sizes)[:-1].tolist()]

    def per_step(self, rows: Array) -> list[Array]:
        """[N, ·] or [G, N, ·] → the rows of each time step, as views."""
        sizes, B = self.batch_sizes, self.batch_sizes[0]
        if sizes[-1] == B:
            # All sequences are as long: one view of everything is handed out in pieces, cheaper than T slices.
            *gates, _, width = rows.shape
            return list(rows.reshape(*gates, len(sizes), B, width).swapaxes(0, -3))
        bounds = [(first, first + n) for first, n in zip(self.offsets, sizes, strict=True)]
        if rows.ndim == 2:
            return [rows[first:end] for first, end in bounds]
        return [rows[:, first:end] for first, end in bounds]

    @cached_property
    def lengths(self) -> NDArray[np.intp]:
        """[B] time steps of each sequence."""
        # Sequence b runs in as many steps as have more than b sequences running.
        running = np.asarray(self.batch_sizes)
        return np.asarray(len(running) - np.searchsorted(running[::-1], np.arange(len(self.order)), side="right"))

    @cached_property
    def last_rows(self) -> NDArray[np.intp]:
        """[B] row of each sequence's last time step."""
        if self.batch_sizes[-1] == self.batch_sizes[0]:
            return np.arange(len(self.inputs) - self.batch_sizes[0], len(self.inputs))
        return np.asarray(np.asarray(self.offsets)[self.lengths - 1] + np.arange(len(self.order)))

    @cached_property
    def sequence_of_row(self) -> NDArray[np.intp]:
        """[N] the sorted sequence that each row belongs to."""
        return np.asarray(np.arange(len(self.inputs)) - np.repeat(self.offsets, self.batch_sizes))

    @cached_property
    def step_of_row(self) -> NDArray[np.intp]:
        """[N] the time step of each row, from 0."""
        return np.repeat(np.arange(len(self.batch_sizes)), self.batch_sizes)

    @cached_property
    def previous_rows(self) -> NDArray[np.intp]:
        """[N − B] for each row of the second time step on, the row of the same sequence one step earlier."""
        sizes = np.asarray(self.batch_sizes)
        return np.asarray(np.arange(sizes[0], len(self.inputs)) - np.repeat(sizes[:-1], sizes[1:]))

    @cached_property
    def reversed_rows(self) -> NDArray[np.intp]:
        """[N] the row of the same sequence counted from its end: what the backward direction reads at this step.

        Its own inverse, so the same indices bring the result back.
        """
        sequence = self.sequence_of_row
        return np.asarray(np.asarray(self.offsets)[self.lengths[sequence] - 1 - self.step_of_row] + sequence)

    @cached_property
    def tokens(self) -> TokenIndex:
        """Of a batch of token ids."""
        order = np.argsort(self.inputs, kind="stable")
        ordered = self.inputs[order]
        first = np.empty(len(ordered), bool)
        first[:1] = True
        np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
        starts = np.flatnonzero(first)
        counts = np.diff(starts, append=len(ordered))
        by_count = np.argsort(-counts, kind="stable")
        rank = np.empty(len(by_count), np.intp)
        rank[by_count] = np.arange(len(by_count))
        inverse = np.empty(len(ordered), np.intp)
        inverse[order] = rank[np.cumsum(first) - 1]
        starts = starts[by_count]
        return TokenIndex(ordered[starts].astype(np.intp), inverse, order, starts, counts[by_count])


def pack_equal(rows: NDArray[Any]) -> PackedBatch:
    """B sequences that are equally long, as one batch; rows: token ids [T, B] or vectors [T, B, in]."""
    T, B = rows.shape[:2]
    return PackedBatch(rows.reshape(T * B, *rows.shape[2:]), [B] * T, np.arange(B), np.empty(0))


def packed_rows(
    lengths: NDArray[np.integer[Any]], starts: NDArray[np.integer[Any]]
) -> tuple[NDArray[np.intp], list[int], NDArray[np.intp]]:
    """Of sequences [B] that begin at `starts`: where each row of their batch stands [N], its batch_sizes and order."""
    order = np.argsort(-lengths, kind="stable")
    lengths = lengths[order]
    steps = np.arange(int(lengths[0]))[:, None]
    running = steps < lengths
    return (steps + starts[order])[running], running.sum(axis=1).tolist(), order


class Packer:
    """Makes packed batches out of one set of sequences."""

    def __init__(self, sequences: Sequences, config: ModelConfig) -> None:
        """Raises Problem for a token id outside the vocabulary, ValueError for sequences of another shape or NaN."""
        check_inputs(sequences.inputs, config)
        _check_targets(sequences, config)
        self._sequences = sequences
        self._per_step = config.per_step
        self._starts = np.cumsum(sequences.lengths, dtype=np.intp) - sequences.lengths

    def pack(self, chosen: NDArray[np.intp]) -> PackedBatch:
        """The chosen sequences as one batch."""
        sequences = self._sequences
        rows, batch_sizes, order = packed_rows(sequences.lengths[chosen], self._starts[chosen])
        targets = sequences.targets[rows if self._per_step else chosen[order]]
        return PackedBatch(sequences.inputs[rows], batch_sizes, order, targets)

    def shuffled(self, batch_size: int, rng: np.random.Generator) -> list[NDArray[np.intp]]:
        """One epoch: every sequence once, in batches of similar length, in random order."""
        order = rng.permutation(len(self._sequences))
        pool_size = batch_size * POOL_BATCHES
        batches: list[NDArray[np.intp]] = []
        for start in range(0, len(order), pool_size):
            pool = order[start : start + pool_size]
            batches += _chunks(pool[np.argsort(self._sequences.lengths[pool], kind="stable")], batch_size)
        return [batches[number] for number in rng.permutation(len(batches))]

    def by_length(self, steps: int) -> list[NDArray[np.intp]]:
        """Every sequence once, for scoring: batches of about so many time steps, of similar lengths, longest first."""
        order = np.argsort(-self._sequences.lengths, kind="stable")
        batch = np.cumsum(self._sequences.lengths[order], dtype=np.intp) // steps
        return np.split(order, np.flatnonzero(np.diff(batch)) + 1) if len(order) else []


def check_lengths(lengths: NDArray[np.integer[Any]]) -> None:
    """Raises ValueError for a sequence of no time steps."""
    if len(lengths) and int(lengths.min()) < 1:
        raise ValueError(f"lengths has a sequence of {int(lengths.min())} time steps; each needs 1 or more")


def check_inputs(inputs: NDArray[Any], config: ModelConfig) -> None:
    """Raises what Packer raises for inputs that do not fit."""
    if config.input == "numeric":
        check_vectors(inputs, config.value_size)
        return
    if inputs.ndim != 1 or inputs.dtype.kind not in "iu":
        raise ValueError(f"inputs is {_kind(inputs)}; the configuration asks for integers [time steps]")
    if len(inputs) and not 0 <= int(inputs.min()) <= int(inputs.max()) < config.vocabulary_size:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "Token ids run from {low} to {high}; the vocabulary has 0 to {last}."),
            low=int(inputs.min()),
            high=int(inputs.max()),
            last=config.vocabulary_size - 1,
        )


def check_vectors(inputs: NDArray[Any], size: int) -> None:
    """Raises ValueError for anything but [time steps, size] floats that are finite in float32."""
    if inputs.ndim != 2 or inputs.shape[1] != size or inputs.dtype.kind != "f":
        raise ValueError(f"inputs is {_kind(inputs)}; the configuration asks for float [time steps, {size}]")
    if not np.isfinite(_as_computed(inputs)).all():
        raise ValueError("inputs holds numbers that are not finite")


def _check_targets(sequences: Sequences, config: ModelConfig) -> None:
    targets, K = sequences.targets, config.output_size
    count = len(sequences.inputs) if config.per_step else len(sequences)
    shapes: list[tuple[int, ...]] = [(count,)] if config.head == "softmax" or K == 1 else []
    shapes += [(count, K)] if config.head != "softmax" else []
    kind = "iu" if config.head == "softmax" else "f"
    if targets.shape not in shapes or targets.dtype.kind not in kind:
        wanted = " or ".join(str(list(shape)) for shape in shapes)
        raise ValueError(
            f"targets is {_kind(targets)}; a {config.head} head asks for "
            f"{'integers' if kind == 'iu' else 'floats'} {wanted}"
        )
    if config.head == "softmax" and len(targets) and not NOT_COUNTED <= int(targets.min()) <= int(targets.max()) < K:
        raise ValueError(f"targets run from {targets.min()} to {targets.max()}; the classes are 0 to {K - 1}")
    if config.head == "sigmoid" and not (np.isnan(targets) | ((targets >= 0.0) & (targets <= 1.0))).all():
        raise ValueError("targets of a sigmoid head lie between 0 and 1")
    if config.head == "linear" and np.isinf(_as_computed(targets)).any():
        raise ValueError("targets holds numbers that are not finite")


def _as_computed(numbers: Array) -> Array:
    with np.errstate(over="ignore"):
        return numbers.astype(np.float32, copy=False)


def _kind(array: NDArray[Any]) -> str:
    return f"{array.dtype} {list(array.shape)}"


def _chunks(indices: NDArray[np.intp], size: int) -> list[NDArray[np.intp]]:
    return [indices[start : start + size] for start in range(0, len(indices), size)]
