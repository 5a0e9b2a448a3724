"""Weights drawn by chance, and one step of learning."""

from functools import cache

import numpy as np

from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.changed import units_held, weights_set
from rnn_desktop.lessons.first_review import BIAS, FIRST_WORD, WORDS, first_reading, first_review
from rnn_desktop.lessons.first_training import (
    LEARNING_RATE,
    SEEDS,
    W_X,
    B,
    chances,
    farthest,
    first_step,
    positive,
    stepped_review,
    untrained_review,
)
from rnn_desktop.lessons.lesson import ChoiceGuess, Deed, NumberGuess, Numbers, Option, Reason, Seen, Stage, Step
from rnn_desktop.problem import QT_TRANSLATE_NOOP

_LAST = len(WORDS) - 1


@cache
def _by_luck() -> SavedReading:
    """The first of the networks that calls the review negative."""
    seed = next(seed for seed, chance in enumerate(chances("xavier_uniform")) if chance < 0.5)
    return untrained_review("xavier_uniform", seed)


def _lever() -> int:
    """The unit with the largest weight towards the answer."""
    return int(np.abs(dict(_by_luck().model.parameters.named())["output.W_y"]).argmax())


def _luck_numbers(reading: Reading) -> Numbers:
    return {
        "p": f"{100 * reading.probabilities[-1]:.1f}",
        "seeds": str(SEEDS),
        "xavier": str(positive("xavier_uniform")),
        "he": f"{100 * farthest('he_uniform'):.1f}",
        "xavier_far": f"{100 * farthest('xavier_uniform'):.1f}",
        "small": f"{100 * farthest('uniform'):.1f}",
    }


def _turned_by_a_unit(_: Seen, now: Seen) -> bool:
    reading = now.reading
    return reading is not None and bool(units_held(reading)) and bool((reading.probabilities[-1:] > 0.5).any())


LUCK = Step(
    title=QT_TRANSLATE_NOOP("LessonOneReview", "Before learning, the verdict is luck"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "Nobody chooses weights by hand: they are drawn at random. Xavier and He are two rules for how large "
            "they may be, so that states neither fade nor grow.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "This is the same network with weights drawn by Xavier's rule. It has learned nothing, and says {p} %.",
        ),
    ),
    stage=Stage(_by_luck, page="what_if", selection=Place(_LAST, _lever(), "h")),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonOneReview", "Of {seeds} such networks, how many call the review positive?"),
        lambda _: float(positive("xavier_uniform")),
        low=0.0,
        high=float(SEEDS),
        decimals=0,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonOneReview",
        "{xavier} of {seeds}. The furthest from 50 %: by {xavier_far} points with Xavier, {he} with He, {small} "
        "with weights between −0.05 and 0.05.",
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneReview", "Why does He's rule give bolder verdicts?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "Its networks have seen more reviews"),
                QT_TRANSLATE_NOOP("LessonOneReview", "None of them has seen one: all of them are drawn, not trained."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "Its weights are larger"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "Right. Larger weights make larger states and a larger y, to either side. Bold is not the same "
                    "as right.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "Its weights are all positive"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview", "Each of these rules draws about as many negative as positive ones."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "Turn this verdict: hold this unit at another value with the slider. A click on its row chooses another "
            "unit.",
        ),
        _turned_by_a_unit,
        "what_if",
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "One unit otherwise, and it calls the review positive. A verdict like that means nothing yet.",
        ),
    ),
    numbers=_luck_numbers,
)


@cache
def _moves() -> tuple[float, float, float]:
    """How far the step has moved three weights: the row of ‘괜찮다’ in W_x, W_y and b, each at unit 7."""
    step = first_step()
    places = ((W_X, (FIRST_WORD + _LAST, _LAST)), ("output.W_y", (_LAST, 0)), (B, (_LAST,)))
    moved = []
    for name, place in places:
        before, _, after = step.arrays(name)
        moved.append(float(after[place] - before[place]))
    return moved[0], moved[1], moved[2]


def _step_numbers(reading: Reading) -> Numbers:
    of_word, of_answer, of_bias = _moves()
    step = first_step()
    return {
        "rate": f"{LEARNING_RATE}",
        "before": f"{100 * first_reading().probabilities[-1]:.2f}",
        "after": f"{100 * reading.probabilities[-1]:.2f}",
        "loss": f"{step.loss_before:.4f}",
        "loss_after": f"{step.loss_after:.4f}",
        "word": f"{of_word:+.4f}",
        "answer": f"{of_answer:+.4f}",
        "bias": f"{of_bias:+.4f}",
        "gradient": f"{step.arrays(B)[1][_LAST]:+.4f}",
        "bias_before": f"{BIAS}",
        "count": str(len(WORDS)),
    }


def _bias_put_back(_: Seen, now: Seen) -> bool:
    return any(edit.index == (_LAST,) and abs(edit.value - BIAS) < 0.005 for edit in weights_set(now.reading, "b"))


ONE_STEP = Step(
    title=QT_TRANSLATE_NOOP("LessonOneReview", "One step of learning"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "The network is told: this review is positive. Backpropagation finds for every weight its gradient: how "
            "the loss, −ln P, would grow with it. The weight then moves the other way, by its gradient times the "
            "learning rate {rate}.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "The network you see is the document's after that one step. The reading before it is pinned above.",
        ),
    ),
    stage=Stage(stepped_review, page="inspect", selection=Place(_LAST, _LAST, "h"), beside=first_review),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonOneReview", "Which weight of unit 7 has moved most?"),
        (
            QT_TRANSLATE_NOOP("LessonOneReview", "That of ‘괜찮다’ in W_x"),
            QT_TRANSLATE_NOOP("LessonOneReview", "That in W_y, next to the answer"),
            QT_TRANSLATE_NOOP("LessonOneReview", "The bias b"),
        ),
        lambda _: int(np.argmax(np.abs(_moves()))),
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonOneReview",
        "b: {bias}, W_x {word}, W_y {answer}. P rises from {before} % to {after} %, the loss falls from {loss} to "
        "{loss_after}.",
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneReview", "Why is the gradient of b so large?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "It was added at all {count} time steps"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview",
                    "Right. There is one b for all time steps, so the gradients of all of them add up in it. The "
                    "row of ‘괜찮다’ was used once, and so was W_y.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "A bias learns faster by nature"),
                QT_TRANSLATE_NOOP(
                    "LessonOneReview", "The learning rate is {rate} for all. b_y is a bias, too, and moved less than b."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneReview", "It stands nearest to the answer"),
                QT_TRANSLATE_NOOP("LessonOneReview", "W_y stands nearer, and moved less."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonOneReview", "Set b of unit 7 back to {bias_before} and see how much of the gain is lost."
        ),
        _bias_put_back,
        "matrix",
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "A part of it goes, not all: every weight has done its share, in W_h the zeros beside the diagonal, too.",
        ),
        cell=("b", 0, _LAST),
    ),
    numbers=_step_numbers,
    veiled=("side",),
)
