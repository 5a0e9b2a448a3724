"""What a language model says comes next at each time step, and how much what came surprised it."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnn_desktop.engine.parameters import Array
from rnn_desktop.lens.reading import Reading
from rnn_desktop.tasks import FIRST_SPOKEN_ID

SHOWN = 5


@dataclass(frozen=True, slots=True)
class Continuation:
    """A token that may come next. output: the network's answer that stands for it."""

    text: str
    output: int
    probability: float


def continuations(words: tuple[str, ...], probabilities: Array, count: int = SHOWN) -> tuple[Continuation, ...]:
    """The likeliest tokens, the first one first; of equal ones in the order of the vocabulary.

    words: the vocabulary; probabilities: [K] at a time step. What exploded says nothing.
    """
    known = probabilities[: len(words) - FIRST_SPOKEN_ID]
    if np.isnan(known).any():
        return ()
    first = likeliest_outputs(known, count)
    return tuple(Continuation(words[one + FIRST_SPOKEN_ID], one, float(known[one])) for one in first)


def likeliest_outputs(probabilities: Array, count: int) -> tuple[int, ...]:
    """At most so many of the outputs of a time step, [K], the likeliest first; of equal ones the first; what exploded
    as it comes."""
    if np.isnan(probabilities).any():
        return tuple(range(min(count, len(probabilities))))
    # Of thousands only those that may be among the first are put in order.
    least = np.partition(probabilities, -count)[-count] if count < len(probabilities) else -np.inf
    able = np.flatnonzero(probabilities >= least)
    return tuple(able[np.argsort(-probabilities[able], kind="stable")[:count]].tolist())


def probabilities_of_tokens(reading: Reading) -> Array:
    """[T] of each token after those before it; NaN for the first, and for one that the network does not know."""
    found = np.full(len(reading.ids), np.nan)
    for step, token in enumerate(reading.ids[1:]):
        if token >= FIRST_SPOKEN_ID:
            found[step + 1] = reading.trace.probabilities[step, token - FIRST_SPOKEN_ID]
    return found


def perplexity(reading: Reading) -> float:
    """e to the mean surprise over the tokens that the network could have said; NaN where there are none."""
    found = probabilities_of_tokens(reading)
    with np.errstate(divide="ignore"):
        surprise = -np.log(found[~np.isnan(found)])
    return float(np.exp(surprise.mean())) if len(surprise) else math.nan


def spoken_json(reading: Reading, count: int = SHOWN) -> list[dict[str, Any]]:
    """For each token its probability after those before it, None where there is none, and what may come after it.

    count: of the likeliest ones.
    """
    words = reading.model.vocabulary.words
    return [
        {
            "probability": None if np.isnan(probability) else float(probability),
            "next": [
                {"text": one.text, "probability": one.probability}
                for one in continuations(words, reading.trace.probabilities[step], count)
            ],
        }
        for step, probability in enumerate(probabilities_of_tokens(reading))
    ]
