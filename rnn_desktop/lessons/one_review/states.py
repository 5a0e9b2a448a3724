"""The hidden state: the first one, the second one, and the chain to the last, where the document goes astray."""

import math
from functools import cache

import numpy as np

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.changed import state, weights_set
from rnn_desktop.lessons.first_review import BIAS, PRINTED_LAST_STATE, W_H, W_X, WORDS, first_review
from rnn_desktop.lessons.lesson import Deed, NumberGuess, Numbers, Option, Reason, Seen, Stage, Step
from rnn_desktop.problem import QT_TRANSLATE_NOOP

LAST = len(WORDS) - 1


@cache
def by_formula() -> tuple[float, ...]:
    """The last hidden state by the document's formula, in Python's own numbers and without the network."""
    h = [0.0] * len(WORDS)
    for token in range(len(WORDS)):
        h = [math.tanh((W_X[unit] if unit == token else 0.0) + W_H[unit] * h[unit] + BIAS) for unit in range(len(h))]
    return tuple(h)


@cache
def printed_sums() -> tuple[float, float]:
    """(a, c) of the line a + c·W_h on which the sums lie that the document's printed last state is the tanh of."""
    c, a = np.polyfit(W_H, np.arctanh(PRINTED_LAST_STATE), 1)
    return float(a), float(c)


def _first_state_numbers(reading: Reading) -> Numbers:
    h, total = state(reading, 0, 0), W_X[0] + BIAS
    return {
        "weight": f"{W_X[0]:.1f}",
        "bias": f"{BIAS:.1f}",
        "h": f"{h:.4f}",
        "sum": f"{total:.1f}",
        "lost": f"{total - h:.4f}",
    }


def _sign_flipped(_: Seen, now: Seen) -> bool:
    return bool(weights_set(now.reading, "W_x")) and now.reading is not None and state(now.reading, 0, 0) < 0


FIRST_STATE = Step(
    title=QT_TRANSLATE_NOOP("LessonOneReview", "The first hidden state"),
    note=QT_TRANSLATE_NOOP("LessonOneReview", "document: h₀"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneReview", "x is 1 at the place of ‘기대’ alone, so x·W_x is that one row of W_x as it stands."
        ),
        QT_TRANSLATE_NOOP("LessonOneReview", "The state before it is all zeros, so it adds nothing through W_h."),
        QT_TRANSLATE_NOOP("LessonOneReview", "Both and the bias b are added up and go through tanh."),
    ),
    stage=Stage(first_review, page="inspect", selection=Place(0, 0, "h")),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonOneReview", "What will unit 0 be after ‘기대’?"), lambda reading: state(reading, 0, 0)
    ),
    seen=QT_TRANSLATE_NOOP("LessonOneReview", "The sum is {sum}, and unit 0 is {h}."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneReview", "Why is it {lost} less than the sum?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "The state before was 0, so W_h took it off"),
                QT_TRANSLATE_NOOP("LessonOneReview", "A state of 0 times W_h adds 0: it takes nothing off."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "tanh pressed the sum {sum} to {h}"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "Right. {weight} + 0 + {bias} is {sum} so far, and tanh presses every sum between −1 and 1.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "The bias was not added"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview", "It was: {weight} from the row of W_x and {bias} of the bias make {sum}."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonOneReview", "Change the {weight} of W_x to a number that turns the sign of this unit, −{weight} say."
        ),
        _sign_flipped,
        "matrix",
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "The sum is below zero now, and tanh keeps the sign. Look at the columns after it: they change as well.",
        ),
        cell=("W_x", 0, 0),
    ),
    numbers=_first_state_numbers,
    veiled=("network", "inspector"),
)


def _second_state_numbers(reading: Reading) -> Numbers:
    before, h = state(reading, 0, 0), state(reading, 1, 0)
    carried = W_H[0] * before
    return {
        "weight": f"{W_H[0]:.1f}",
        "bias": f"{BIAS:.1f}",
        "before": f"{before:.4f}",
        "carried": f"{carried:.4f}",
        "sum": f"{carried + BIAS:.4f}",
        "h": f"{h:.4f}",
    }


def _remembers(_: Seen, now: Seen) -> bool:
    reading = now.reading
    return bool(weights_set(reading, "W_h")) and reading is not None and state(reading, -1, 0) > 0.5


SECOND_STATE = Step(
    title=QT_TRANSLATE_NOOP("LessonOneReview", "What is left of the first word"),
    note=QT_TRANSLATE_NOOP("LessonOneReview", "document: h₁"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "Now the state before is no longer zero. The document gives each unit one number of W_h, so that unit 0 "
            "hears of the past only itself: the matrix is 0 but for its diagonal.",
        ),
        QT_TRANSLATE_NOOP("LessonOneReview", "In W_x the row of ‘안’ has a 0 for unit 0: the word adds nothing to it."),
    ),
    stage=Stage(first_review, page="inspect", selection=Place(1, 0, "h")),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonOneReview", "Unit 0 was {before}. What will it be after ‘안’?"),
        lambda reading: state(reading, 1, 0),
    ),
    seen=QT_TRANSLATE_NOOP("LessonOneReview", "tanh(0 + {weight} · {before} + {bias}) = tanh({sum}) = {h}."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneReview", "Why is so little left of {before}?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "W_h lets only a tenth of it through"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "Right. {weight} · {before} = {carried}. What a unit remembers is decided by its weight in W_h.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "‘안’ is a word of denial and pulls it down"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "The network knows nothing of meanings yet. The row of ‘안’ gives 0 to unit 0, see the equation.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "The second cell has smaller weights"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview", "There is one cell. The same W_x, W_h and b are used at every time step."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "Change the {weight} of W_h, row 0 and column 0, so that unit 0 is still above 0.5 at the last token.",
        ),
        _remembers,
        "matrix",
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "That is memory: with a weight near 1 the unit hands its value on from time step to time step.",
        ),
        cell=("W_h", 0, 0),
    ),
    numbers=_second_state_numbers,
    veiled=("network", "inspector"),
)


def _chain_numbers(reading: Reading) -> Numbers:
    a, c = printed_sums()
    before = reading.trace.layers[-1][0].h[LAST - 1]
    return {
        "printed": f"{PRINTED_LAST_STATE[0]:.4f}",
        "h": f"{state(reading, LAST, 0):.4f}",
        "a": f"{a:.1f}",
        "c": f"{c:.4f}",
        "largest": f"{before.max():.4f}",
        "weight": f"{W_X[LAST]:.1f}",
        "bias": f"{BIAS:.1f}",
        "last": f"{state(reading, LAST, LAST):.4f}",
        "last_printed": f"{PRINTED_LAST_STATE[LAST]:.4f}",
        "last_before": f"{before[LAST]:.4f}",
        "last_weight": f"{W_H[LAST]:.1f}",
    }


CHAIN = Step(
    title=QT_TRANSLATE_NOOP("LessonOneReview", "A mistake in the document"),
    note=QT_TRANSLATE_NOOP("LessonOneReview", "document: h₈"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "The same sum goes on to the last token. There the document prints {printed} for unit 0 and "
            "{last_printed} for unit 7. A printed number, too, can be calculated again.",
        ),
    ),
    stage=Stage(first_review, page="inspect", selection=Place(LAST, 0, "h")),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP(
            "LessonOneReview", "What does the document's own formula give for unit 0 after the last token?"
        ),
        lambda reading: state(reading, LAST, 0),
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonOneReview",
        "{h}, not {printed}, and {last} for unit 7. None of the eight printed numbers follows from the formula: "
        "each is tanh({a} + {c} · W_h) of its unit.",
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneReview", "What is wrong with {a} + {c} · W_h?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "The review was read from its end"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "Then ‘기대’ would come last and unit 0 would be the largest. In the printed numbers it is the "
                    "smallest.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "tanh cannot give more than 0.5"),
                QT_TRANSLATE_NOOP("LessonOneReview", "It can, up to 1: unit 0 was above 0.7 after the first token."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "No unit had a state of {c} before"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "Right: the largest before the last token is {largest}. And {a} is {bias} of the bias and "
                    "{weight} of ‘괜찮다’ in every unit, though the one-hot row gives it to unit 7 alone.",
                ),
                right=True,
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonOneReview", "Click unit 7 in the last column and calculate it from the equation on the right."
        ),
        lambda _, now: now.selection.token == LAST and now.selection.unit == LAST and now.selection.in_states,
        "states",
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "tanh({weight} + {last_weight} · {last_before} + {bias}) = {last}; the document prints {last_printed}.",
        ),
    ),
    numbers=_chain_numbers,
    veiled=("network", "side"),
)
