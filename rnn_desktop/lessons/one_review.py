"""Lesson 1, document 000: one review by hand, from its tokens to its probability and one step of learning."""

import math
from functools import cache

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.first_review import FIRST_WORD, W_H, W_X, WORDS, first_reading, first_review
from rnn_desktop.lessons.lesson import (
    Check,
    ChoiceGuess,
    Deed,
    Lesson,
    NumberGuess,
    Numbers,
    Option,
    Reason,
    Recall,
    Seen,
    Stage,
    Step,
)
from rnn_desktop.problem import QT_TRANSLATE_NOOP

_CONTEXT = "LessonOneReview"


def _h(reading: Reading, token: int, unit: int) -> float:
    return float(reading.trace.layers[-1][0].h[token, unit])


def _first_state_numbers(reading: Reading) -> Numbers:
    h = _h(reading, 0, 0)
    return {"h": f"{h:.4f}", "sum": f"{W_X[0] + 0.1:.1f}", "lost": f"{W_X[0] + 0.1 - h:.4f}"}


def _sign_flipped(_: Seen, now: Seen) -> bool:
    return now.reading is not None and len(now.reading.tokens) > 0 and _h(now.reading, 0, 0) < 0


_TOKENS = Step(
    title=QT_TRANSLATE_NOOP("LessonOneReview", "A review becomes tokens"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "A network cannot read letters. The review is cut into tokens first, and each one is brought to its "
            "dictionary form: “안하고” becomes two tokens, ‘안’ and ‘하다’.",
        ),
        QT_TRANSLATE_NOOP("LessonOneReview", "Look at the row of tokens: each has a column of its own."),
    ),
    stage=Stage(first_review),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonOneReview", "How many time steps will the network take to read it?"),
        (
            QT_TRANSLATE_NOOP("LessonOneReview", "6, one for each space-separated word"),
            QT_TRANSLATE_NOOP("LessonOneReview", "8, one for each token"),
            QT_TRANSLATE_NOOP("LessonOneReview", "18, one for each letter"),
        ),
        lambda reading: (6, 8, 18).index(len(reading.tokens)),
    ),
    seen=QT_TRANSLATE_NOOP("LessonOneReview", "{count} tokens: {count} columns, {count} time steps."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneReview", "Why does the network take one time step for each token?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "Because the review has that many units"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "Units are the numbers inside one state. They are 8 here by chance, and they would stay 8 for a "
                    "review of 50 tokens.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "Because a token is what it reads at once"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "Right. At each time step the cell gets one token and the state that the step before has left.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "Because there is a cell of its own for each word"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "The picture draws the cell eight times, but it is one cell with one set of weights.",
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonOneReview", "Click the token ‘괜찮다’ and see what part of the review it stands for."),
        lambda _, now: now.selection.token == 7,
        "tokens",
        QT_TRANSLATE_NOOP("LessonOneReview", "It is “괜찮음” of the review, the last column."),
    ),
    numbers=lambda reading: {"count": str(len(reading.tokens))},
)

_FIRST_STATE = Step(
    title=QT_TRANSLATE_NOOP("LessonOneReview", "The first hidden state"),
    note=QT_TRANSLATE_NOOP("LessonOneReview", "h₀ in the document"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneReview", "x is 1 at the place of ‘기대’ alone, so x·W_x is that one row of W_x as it stands."
        ),
        QT_TRANSLATE_NOOP("LessonOneReview", "The state before it is all zeros, so it adds nothing through W_h."),
        QT_TRANSLATE_NOOP("LessonOneReview", "Both and the bias b are added up and go through tanh."),
    ),
    stage=Stage(first_review, page="inspect", selection=Place(0, 0, "h")),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonOneReview", "What will unit 0 be after ‘기대’?"), lambda reading: _h(reading, 0, 0)
    ),
    seen=QT_TRANSLATE_NOOP("LessonOneReview", "tanh({sum}) = {h}: tanh takes {lost} off the sum."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneReview", "Where did the {lost} go?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "The state before was 0, so W_h took it off"),
                QT_TRANSLATE_NOOP("LessonOneReview", "A state of 0 times W_h adds 0: it takes nothing off."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "tanh pressed the sum {sum} to {h}"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "Right. 0.8 + 0 + 0.1 is 0.9 so far, and tanh presses every sum between −1 and 1.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "The bias was not added"),
                QT_TRANSLATE_NOOP("LessonOneReview", "It was: 0.8 from the row of W_x and 0.1 of the bias make {sum}."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonOneReview", "Change the 0.8 of W_x to a number that turns the sign of this unit, −0.8 say."
        ),
        _sign_flipped,
        "matrix",
        QT_TRANSLATE_NOOP(
            "LessonOneReview", "−0.8 + 0.1 = −0.7: the unit is below zero now, and so goes what follows."
        ),
    ),
    numbers=_first_state_numbers,
)


@cache
def _by_formula() -> list[float]:
    """The document's formula in float64, by hand: the last hidden state."""
    h = [0.0] * len(WORDS)
    for token in range(len(WORDS)):
        h = [math.tanh((W_X[unit] if unit == token else 0.0) + W_H[unit] * h[unit] + 0.1) for unit in range(len(WORDS))]
    return h


ONE_REVIEW = Lesson(
    id="one_review",
    context=_CONTEXT,
    title=QT_TRANSLATE_NOOP("LessonOneReview", "One review by hand"),
    minutes=20,
    rows=("0.1", "0.2", "0.3", "0.4", "0.5"),
    steps=(_TOKENS, _FIRST_STATE),
    recall=Recall(
        QT_TRANSLATE_NOOP(
            "LessonOneReview", "A review of 12 tokens is read by a layer of 8 units. How many time steps?"
        ),
        (
            Option(
                "8", QT_TRANSLATE_NOOP("LessonOneReview", "Units are the numbers inside one state, not time steps.")
            ),
            Option("12", QT_TRANSLATE_NOOP("LessonOneReview", "Right: one for each token."), right=True),
            Option("96", QT_TRANSLATE_NOOP("LessonOneReview", "96 numbers are computed, 8 at each of 12 time steps.")),
        ),
    ),
    summary=(QT_TRANSLATE_NOOP("LessonOneReview", "A review is cut into tokens, and each token gets an id."),),
    terms=(("token", "토큰"), ("one-hot vector", "원-핫 벡터"), ("hidden state", "은닉 상태")),
    checks=(
        Check("0.1", "tokens", list(WORDS), lambda: [token.text for token in first_reading().tokens]),
        Check("0.1", "ids, counted from 0", list(range(8)), lambda: [one - FIRST_WORD for one in first_reading().ids]),
        Check(
            "0.2",
            "h after token 1",
            [0.7163, *[0.0997] * 7],
            lambda: first_reading().trace.layers[-1][0].h[0].tolist(),
            4,
        ),
    ),
)
