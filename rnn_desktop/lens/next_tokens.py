"""For each time step of a language model the likeliest tokens that may come next, and where the one stands that did."""

import math
from dataclasses import dataclass

import numpy as np

from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.spoken import Continuation, continuations
from rnn_desktop.tasks import FIRST_SPOKEN_ID


@dataclass(frozen=True, slots=True)
class Came:
    """The token that came after a time step.

    output: the network's answer that stands for it, None where the network does not know the token; rank: from 1, of
    equally likely ones the first; probability: NaN where there is no output.
    """

    output: int | None
    rank: int = 0
    probability: float = math.nan


class NextTokens:
    """Of a reading of a language model. Each time step is looked at once, when it is asked for: a vocabulary has
    thousands of words, and a long text more steps than are in sight."""

    def __init__(self, reading: Reading, count: int) -> None:
        """count: of continuations for each time step."""
        self._reading, self._count = reading, count
        self._likeliest: dict[int, tuple[Continuation, ...]] = {}
        self._came: dict[int, Came | None] = {}

    def likeliest(self, step: int) -> tuple[Continuation, ...]:
        """What may come after a time step, the likeliest first."""
        if step not in self._likeliest:
            words, answers = self._reading.model.vocabulary.words, self._reading.trace.probabilities[step]
            self._likeliest[step] = continuations(words, answers, self._count)
        return self._likeliest[step]

    def came(self, step: int) -> Came | None:
        """What came after a time step; None after the last one."""
        if step not in self._came:
            self._came[step] = _came(self._reading, step)
        return self._came[step]


def _came(reading: Reading, step: int) -> Came | None:
    if step + 1 >= len(reading.ids):
        return None
    output = reading.ids[step + 1] - FIRST_SPOKEN_ID
    if output < 0:
        return Came(None)
    known = reading.trace.probabilities[step, : len(reading.model.vocabulary.words) - FIRST_SPOKEN_ID]
    return Came(output, 1 + int(np.count_nonzero(known > known[output])), float(known[output]))
