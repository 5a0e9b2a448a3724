"""For each time step of a language model the likeliest tokens that may come next, and where the one stands that did."""

import math
from dataclasses import dataclass

import numpy as np

from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.spoken import Continuation, continuations, probabilities_of_tokens
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


@dataclass(frozen=True, slots=True)
class NextTokens:
    """likeliest: for each time step; came: the token after each time step but the last."""

    likeliest: tuple[tuple[Continuation, ...], ...]
    came: tuple[Came, ...]


def next_tokens(reading: Reading, count: int) -> NextTokens:
    """count: of continuations for each time step of a reading of a language model."""
    words, answers = reading.model.vocabulary.words, reading.trace.probabilities
    likeliest = tuple(continuations(words, one, count) for one in answers)
    came = []
    for step, (token, probability) in enumerate(
        zip(reading.ids[1:], probabilities_of_tokens(reading)[1:].tolist(), strict=True)
    ):
        if token < FIRST_SPOKEN_ID:
            came.append(Came(None))
            continue
        known = answers[step, : len(words) - FIRST_SPOKEN_ID]
        came.append(Came(token - FIRST_SPOKEN_ID, 1 + int(np.count_nonzero(known > probability)), probability))
    return NextTokens(likeliest, tuple(came))
