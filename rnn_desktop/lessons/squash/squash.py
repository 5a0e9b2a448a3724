"""The lesson."""

from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.lesson import Check, Lesson, Option, Recall
from rnn_desktop.lessons.squash.bends import RELU, SIGMOID, TANH
from rnn_desktop.lessons.squash.explosion import EXPLOSION, HELD
from rnn_desktop.lessons.squash.networks import (
    GROWTH,
    STEPS,
    first_share,
    last_state,
    read_carried,
    seven_numbers,
    slope_through,
    states,
)
from rnn_desktop.lessons.squash.vanishing import EXPLODES, FADES, FADING, GRADIENT
from rnn_desktop.problem import QT_TRANSLATE_NOOP


def _ends_of_bends() -> list[bool]:
    tanh, sigmoid = (states(from_saved(seven_numbers(name))) for name in ("tanh", "sigmoid"))
    return [all(-1 < h < 1 for h in tanh), all(0 < h < 1 for h in sigmoid)]


def _shares_shrink() -> bool:
    shares = [first_share(read_carried("tanh", FADING, steps)) for steps in (1, 5, 10, 20, 40)]
    return shares == sorted(shares, reverse=True) and shares[-1] < 0.01 < 0.5 < shares[0]


def _gradients_vanish() -> bool:
    slopes = [slope_through(read_carried("tanh", GROWTH, steps), GROWTH) for steps in (1, 10, 40)]
    return slopes[0] > 10 * slopes[1] > 100 * slopes[2]


SQUASH = Lesson(
    id="squash",
    context="LessonSquash",
    title=QT_TRANSLATE_NOOP("LessonSquash", "Squash or explode"),
    minutes=18,
    rows=("2.2",),
    steps=(TANH, SIGMOID, RELU, EXPLOSION, HELD, FADES, GRADIENT, EXPLODES),
    recall=Recall(
        QT_TRANSLATE_NOOP(
            "LessonSquash", "A recurrent network with ReLU and W_h = 1.1 reads 100 tokens. What is the danger?"
        ),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "Its state stops at 1"),
                QT_TRANSLATE_NOOP("LessonSquash", "That is what tanh does. ReLU has no wall above."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "Its state and gradient explode"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash", "Right: what is carried is multiplied by 1.1 at each of 100 time steps."
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonSquash", "It needs 100 units"),
                QT_TRANSLATE_NOOP(
                    "LessonSquash", "Time steps need no units of their own: the same cell is used 100 times."
                ),
            ),
        ),
    ),
    summary=(
        QT_TRANSLATE_NOOP(
            "LessonSquash",
            "A cell adds up its sum, and an activation function bends it: tanh to between −1 and 1, "
            "sigmoid to between 0 and 1.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonSquash",
            "ReLU leaves positive sums as they are, so a recurrence with a weight above 1 makes "
            "them explode: a hundred factors of 1.1 are more than ten thousand.",
        ),
        QT_TRANSLATE_NOOP("LessonSquash", "With tanh the state stays bounded, whatever the weight is."),
        QT_TRANSLATE_NOOP(
            "LessonSquash",
            "The gradient is multiplied by W_h · (1 − h²) at each time step on its way back; "
            "factors below 1 make it vanish, and the first tokens are hardly learned from.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonSquash",
            "Exploding gradients are cut (gradient clipping); against vanishing ones gates were invented.",
        ),
    ),
    terms=(
        ("activation function", "활성화 함수"),
        ("sigmoid", "시그모이드"),
        ("vanishing gradient", "기울기 소실"),
        ("exploding gradient", "기울기 폭발"),
        ("gradient clipping", "기울기 클리핑"),
    ),
    checks=(
        Check("2.2", "1.1^100, ReLU", 13780.61, lambda: last_state(read_carried("relu", GROWTH, STEPS)), 2),
        Check("2.2", "1.1^100, identity", 13780.61, lambda: last_state(read_carried("identity", GROWTH, STEPS)), 2),
        Check("2.2", "tanh stays between -1 and 1, sigmoid between 0 and 1", [True, True], _ends_of_bends),
        Check(
            "2.2",
            "with tanh the same recurrence stays below 1",
            True,
            lambda: last_state(read_carried("tanh", GROWTH, STEPS)) < 1,
        ),
        Check("2.2", "the first token's receipt shrinks with the length", True, _shares_shrink),
        Check("2.2", "the gradient vanishes though W_h is 1.1", True, _gradients_vanish),
    ),
)
