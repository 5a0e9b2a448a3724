"""Steps 1 to 3: what tanh, sigmoid and ReLU make of a sum."""

import math
from collections.abc import Callable

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.lesson import (
    ChoiceGuess,
    CurveGuess,
    Deed,
    NumberGuess,
    Numbers,
    Option,
    Reason,
    Seen,
    Stage,
    Step,
)
from rnn_desktop.lessons.squash.networks import last_state, seven_numbers, states
from rnn_desktop.problem import QT_TRANSLATE_NOOP

_HALVES = (-1.0, 0.0, 0.5, 1.0)


def _first_and_last(reading: Reading) -> Numbers:
    h = states(reading)
    return {
        "first": f"{h[0]:.4f}",
        "last": f"{h[-1]:.4f}",
        "middle": f"{h[3]:.1f}",
        "half": f"{math.tanh(0.5):.4f}",
        "seventh": f"{5 / 7:.2f}",
        "least": f"{math.log(1 / 9):.1f}".replace("-", "−"),
    }


def _between(low: float, high: float) -> Callable[[Seen, Seen], bool]:
    return lambda before, now: not (low < last_state(before.reading) < high) and low < last_state(now.reading) < high


TANH = Step(
    title=QT_TRANSLATE_NOOP("LessonSquash", "What tanh makes of a sum"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonSquash", "This network has one unit, and its W_h is 0: each number is read as if it were the first."
        ),
        QT_TRANSLATE_NOOP(
            "LessonSquash",
            "W_x is 1, so the sum is the number itself. Only the activation function tanh comes after it.",
        ),
    ),
    stage=Stage(lambda: seven_numbers("tanh"), page="inspect", selection=Place(6, 0, "h")),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonSquash", "The last number is 5. What will the unit be?"),
        lambda reading: states(reading)[6],
        low=-6.0,
        high=6.0,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonSquash", "The sum 5 became {last}, and the sum −5 became {first}: tanh lets nothing beyond −1 and 1."
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonSquash", "Why is it not 5?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "tanh rises steeply near 0 and is flat far from it"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash",
                    "Right. Near 0 it is almost the sum itself; beyond about 3 a larger sum hardly changes the state.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "W_h = 0 takes the rest away"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash", "W_h meets only the state before. The 5 came in through W_x, and W_x is 1."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "The number is divided by how many numbers there are"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash", "5 / 7 would be {seventh}. And the other six numbers do not come in here: W_h is 0."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonSquash", "Type another last number, so that the unit ends between 0.4 and 0.6."),
        _between(0.4, 0.6),
        "composer",
        QT_TRANSLATE_NOOP(
            "LessonSquash", "Only the narrow part around 0 gives values in the middle: tanh(0.5) is {half}."
        ),
    ),
    numbers=_first_and_last,
    veiled=("network", "inspector", "verdict"),
)

SIGMOID = Step(
    title=QT_TRANSLATE_NOOP("LessonSquash", "Sigmoid: between 0 and 1"),
    paragraphs=(
        QT_TRANSLATE_NOOP("LessonSquash", "The same seven numbers, but now the unit's activation is the sigmoid σ."),
        QT_TRANSLATE_NOOP(
            "LessonSquash", "It has the shape of tanh, half as high, twice as wide and moved up: it ends at 0 and 1."
        ),
    ),
    stage=Stage(lambda: seven_numbers("sigmoid"), page="inspect", selection=Place(3, 0, "h")),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonSquash", "What is the unit where the sum is 0?"),
        ("−1", "0", "0.5", "1"),
        lambda reading: _HALVES.index(states(reading)[3]),
    ),
    seen=QT_TRANSLATE_NOOP("LessonSquash", "σ(0) = {middle}. And at the ends: σ(−5) = {first}, σ(5) = {last}."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonSquash", "What does that mean inside a network?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "A unit with sigmoid is never negative"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash",
                    "Right. That suits a share, as in gates and in P(positive). A state that must say “bad” "
                    "needs the negative side of tanh.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "A sum of 0 switches the unit off"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash",
                    "It is half on: 0.5 goes to the next time step. Only very negative sums bring it near 0.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "Sigmoid has no wall at the top"),
                QT_TRANSLATE_NOOP("LessonSquash", "It has: look at 5, which became {last}. No number reaches 1."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonSquash", "Type a last number that brings the unit below 0.1."),
        _between(-0.01, 0.1),
        "composer",
        QT_TRANSLATE_NOOP(
            "LessonSquash", "It takes a sum below {least}. Sigmoid comes close to 0, but never below it."
        ),
    ),
    numbers=_first_and_last,
    veiled=("network", "inspector", "verdict"),
)

RELU = Step(
    title=QT_TRANSLATE_NOOP("LessonSquash", "ReLU: no wall above"),
    paragraphs=(
        QT_TRANSLATE_NOOP("LessonSquash", "ReLU is the favourite of networks without a recurrence: max(0, sum)."),
        QT_TRANSLATE_NOOP("LessonSquash", "Document 002 asks: it is non-linear and works better, so why not here?"),
    ),
    stage=Stage(lambda: seven_numbers("relu"), page="inspect", selection=Place(6, 0, "h")),
    guess=CurveGuess(
        QT_TRANSLATE_NOOP("LessonSquash", "Draw what the unit is for −5, −2, −1, 0, 1, 2 and 5."),
        lambda reading: reading.trace.layers[-1][0].h[:, 0],
        low=-6.0,
        high=6.0,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonSquash", "What is negative becomes 0; what is positive stays as it is: 5 became {last}."
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonSquash", "What does ReLU not do that tanh does?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "Bend the sum"),
                QT_TRANSLATE_NOOP("LessonSquash", "It does bend, once, at 0. That is enough to be non-linear."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "Hold large sums back"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash",
                    "Right. To the right of 0 it is the line y = x: twice the sum is twice the state, without end.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "Make 0 of a sum of 0"),
                QT_TRANSLATE_NOOP("LessonSquash", "Both do: ReLU(0) = 0 and tanh(0) = 0. Look at the right end."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonSquash", "Type a last number that brings the unit above 100."),
        _between(100.0, float("inf")),
        "composer",
        QT_TRANSLATE_NOOP(
            "LessonSquash",
            "Whatever you type comes through. In one layer that is no harm. In a loop it comes round again.",
        ),
    ),
    numbers=lambda reading: {"last": f"{states(reading)[-1]:.0f}"},
    veiled=("network", "inspector", "verdict"),
)
