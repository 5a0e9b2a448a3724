"""From the last state to y and its probability; and what the state before the first token does to it."""

import math

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.what_if import SetWeight
from rnn_desktop.lessons.changed import state, weights_set
from rnn_desktop.lessons.first_review import PRINTED_LAST_STATE, W_H, W_Y, WORDS, first_reading, first_review
from rnn_desktop.lessons.lesson import CurveGuess, Deed, NumberGuess, Numbers, Option, Reason, Seen, Stage, Step
from rnn_desktop.problem import QT_TRANSLATE_NOOP

PRINTED_PROBABILITY = 0.81643
"""What the document prints for σ(1.492829)."""
_LAST = len(WORDS) - 1


def printed_y() -> float:
    """y from the last state that the document prints."""
    return float(np.dot(PRINTED_LAST_STATE, W_Y))


def sigmoid_of_printed_y() -> float:
    """σ of it."""
    return 1.0 / (1.0 + math.exp(-printed_y()))


def _verdict_numbers(reading: Reading) -> Numbers:
    return {
        "printed_y": f"{printed_y():.6f}",
        "printed_p": f"{PRINTED_PROBABILITY:.5f}",
        "exact_p": f"{sigmoid_of_printed_y():.5f}",
        "y": f"{reading.logits[-1]:.4f}",
        "p": f"{100 * reading.probabilities[-1]:.2f}",
        "part": f"{W_Y[_LAST] * state(reading, _LAST, _LAST):.4f}",
        "weight": f"{W_Y[_LAST]:.1f}",
        "h": f"{state(reading, _LAST, _LAST):.4f}",
    }


def _verdict_turned(_: Seen, now: Seen) -> bool:
    reading = now.reading
    turned = {edit.index for edit in weights_set(reading, "W_y")}
    return reading is not None and len(turned) == 1 and bool((reading.probabilities[-1:] < 0.5).any())


VERDICT = Step(
    title=QT_TRANSLATE_NOOP("LessonOneReview", "y, and its probability"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "Each unit of the last state is multiplied by its weight of W_y, and all are added up with the bias "
            "b_y: that is y, the logit. The sigmoid σ makes a probability of it.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "The exact chain gives y = {y} and {p} %. From its own last state the document gets {printed_y}.",
        ),
    ),
    stage=Stage(first_review, page="inspect", selection=Place(_LAST, None, "y")),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonOneReview", "What is σ({printed_y})?"),
        lambda _: sigmoid_of_printed_y(),
        low=0.0,
        high=1.0,
        decimals=5,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonOneReview",
        "{exact_p}. The document prints {printed_p}: a slip in its last digits, beside the larger one in the state.",
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneReview", "y has doubled. Why has the probability not doubled with it?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "σ is y divided by the sum of all logits"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview", "There is only one logit here, and σ does not divide it: σ(0) is 0.5, not 0."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "σ grows flatter the further y is from 0"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "Right. Around 0 it is steepest; far out it comes nearer and nearer to 1 and never gets there.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "Because b_y is 0"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview", "b_y moves y to one side. How much a move of y counts is up to σ alone."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "Turn the verdict to negative with a single weight of W_y. Which unit counts most? Ctrl+Z puts back what "
            "did not do.",
        ),
        _verdict_turned,
        "matrix",
        QT_TRANSLATE_NOOP("LessonOneReview", "Unit 7 had the largest part before: {weight} · {h} = {part} of y = {y}."),
        cell=("W_y", None, 0),
    ),
    numbers=_verdict_numbers,
)


def left_of_the_ones(reading: Reading, unit: int = _LAST) -> NDArray[np.floating]:
    """[T] how far a unit still is from where it would be with a start of zeros."""
    ones, zeros = (one.trace.layers[-1][0].h[:, unit] for one in (reading, first_reading()))
    return np.asarray(ones - zeros)


def _start_numbers(reading: Reading) -> Numbers:
    left = left_of_the_ones(reading)
    return {
        "first": f"{abs(left_of_the_ones(reading, 0)[-1]):.4f}",
        "begun": f"{left[0]:.4f}",
        "last": f"{left[-1]:.4f}",
        "ones": f"{100 * reading.probabilities[-1]:.2f}",
        "zeros": f"{100 * first_reading().probabilities[-1]:.2f}",
        "weight": f"{W_H[_LAST]:.1f}",
        "first_weight": f"{W_H[0]:.1f}",
    }


def _forgets(edit: SetWeight) -> bool:
    return edit.index == (_LAST, _LAST) and abs(edit.value) <= 0.2


START = Step(
    title=QT_TRANSLATE_NOOP("LessonOneReview", "Zeros or ones before the first token"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "There has to be a state before the first token, too. Mostly it is all zeros, but it may be all ones: "
            "here it is. Above the tokens the reading with zeros is pinned, for comparison.",
        ),
    ),
    stage=Stage(lambda: first_review("ones"), page="inspect", selection=Place(_LAST, _LAST, "h"), beside=first_review),
    guess=CurveGuess(
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "Draw how much of the ones is left in unit 7 after each token: its value less that with zeros.",
        ),
        left_of_the_ones,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonOneReview",
        "From {begun} after the first token down to {last} after the last, and down to {first} in unit 0. P is "
        "{ones} % instead of {zeros} %.",
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneReview", "Why does unit 7 remember the start longest?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "Because unit 7 stands nearest to the end"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "Units do not stand in time: all eight are there at every time step. The columns are the time "
                    "steps, the units are rows.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "Because ‘괜찮다’ is its word"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview", "The word is read with either start and adds the same to both: no difference."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "Because its W_h lets {weight} of the past through"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "Right. Unit 0 keeps {first_weight} of it each time: after eight time steps nothing is left. "
                    "That is why the start matters little in a long review.",
                ),
                right=True,
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "Set the {weight} of W_h, row 7 and column 7, to {first_weight}, and watch the lowest row of the heatmap: "
            "it is unit 7.",
        ),
        lambda _, now: any(map(_forgets, weights_set(now.reading, "W_h"))),
        "matrix",
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "Unit 7 now forgets as fast as unit 0: after a few tokens its row has the numbers of the highest row, and "
            "nothing of the ones is left.",
        ),
        cell=("W_h", _LAST, _LAST),
    ),
    numbers=_start_numbers,
    veiled=("pinned", "network", "inspector"),
)
