"""What a cell starts from, what it is given, and what it leaves behind after a forward pass."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, NamedTuple

import numpy as np

from rnn_desktop.engine.buffers import Buffers
from rnn_desktop.engine.packing import PackedBatch
from rnn_desktop.engine.parameters import Array


@dataclass(frozen=True, slots=True)
class Start:
    """The state before the first time step. h: [B, H]; c: [B, H] (LSTM), else None."""

    h: Array
    c: Array | None = None


class InputPart(NamedTuple):
    """z = x W_x + b, the σ gates halved: a cell adds the recurrent part to it in place, and it becomes the gates.

    whole: [G, N, H], all of it; or passing: [G, n, H] for each time step, each in the place of the one before. Then
    the cell, too, keeps h alone, and a batch of many sequences stays in the caches.
    """

    whole: Array | None
    passing: Iterable[Array] = ()

    def steps(self, batch: PackedBatch, first: int) -> Iterable[tuple[Array, ...]]:
        """For each time step the first gates together [first, n, H], then every gate [n, H]."""
        if self.whole is None:
            return ((z[:first], *z) for z in self.passing)
        return zip(*map(batch.per_step, (self.whole[:first], *self.whole)), strict=True)

    def gates(self, names: tuple[str, ...]) -> dict[str, Array]:
        """The gates by name, where they are kept."""
        return {} if self.whole is None else dict(zip(names, self.whole, strict=True))

    def beside(self, name: str, H: int, batch: PackedBatch, buffers: Buffers) -> tuple[Array | None, list[Array]]:
        """Room for another quantity of the cell: [N, H] where z is whole, and [n, H] for each time step.

        Where z is passing there are two rooms in turn, so that the step before can still be read.
        """
        if self.whole is not None:
            whole = buffers.take(name, len(batch.inputs), H)
            return whole, batch.per_step(whole)
        rooms = buffers.take(name, 2, batch.batch_sizes[0], H)
        return None, [rooms[step % 2, :n] for step, n in enumerate(batch.batch_sizes)]


@dataclass(frozen=True, slots=True)
class CellStates:
    """One row per packed time step.

    h: [N, H] hidden state; c: [N, H] memory (LSTM), else None; gates: by name, each [N, H], after its activation;
    start: None for zeros; saved: what only the cell's own backward needs. Of a pass that kept nothing but h there is
    nothing but h.
    """

    h: Array
    c: Array | None
    gates: dict[str, Array]
    start: Start | None = None
    saved: dict[str, Array] = field(default_factory=dict)


@lru_cache
def sigmoid_terms(scales: tuple[float, ...], dtype: np.dtype[np.floating[Any]], width: int) -> tuple[Array, Array]:
    """What tanh of scaled gates [G, n, H] is multiplied by and what is added then, for gates of these scales.

    ½ and ½ for σ gates, 1 and 0 for others: [G, 1, width], or one number where that will do. For one sequence they are
    best as wide as a step, for more of them 1 wide: NumPy then runs through all without a break.
    """
    factor = np.repeat(np.array(scales, dtype)[:, None, None], width, axis=2)
    if width == 1 and len(set(scales)) == 1:
        factor = np.array(scales[0], dtype)
    shift = np.asarray(1.0 - factor, dtype)
    factor.flags.writeable = shift.flags.writeable = False
    return factor, shift
