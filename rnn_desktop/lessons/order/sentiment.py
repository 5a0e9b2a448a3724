"""Steps 3 and 4: a judgement by order."""

from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.lesson import (
    ANSWER,
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
from rnn_desktop.lessons.order.readings import (
    NOT_FUN,
    SHORT_NOT_FUN,
    WAS_FUN,
    orders,
    percent,
    positive,
    same_words,
    words_of,
)
from rnn_desktop.lessons.shipped import opened, reviews_behind
from rnn_desktop.problem import QT_TRANSLATE_NOOP


def _not_numbers(reading: Reading) -> Numbers:
    return {
        "reviews": str(reviews_behind("order")),
        "end": percent(reading.probability),
        "without": percent(positive("order", WAS_FUN)),
        "at_not": percent(float(reading.probabilities[3])),
        "at_fun": percent(float(reading.probabilities[4])),
    }


def _not_gone(_: Seen, now: Seen) -> bool:
    words = words_of(now.reading)
    return "fun" in words and "not" not in words and (now.reading.probability or 0) > 0.5 if now.reading else False


def _order_numbers(reading: Reading) -> Numbers:
    found = orders()
    highest = max(found, key=lambda words: found[words])
    return {
        "all": str(len(found)),
        "positive": str(sum(chance > 0.5 for chance in found.values())),
        "own": percent(reading.probability),
        "highest": highest,
        "chance": percent(found[highest]),
    }


def _flipped_by_order(before: Seen, now: Seen) -> bool:
    if before.reading is None or now.reading is None or not same_words(before.reading, now.reading):
        return False
    return (before.reading.probability or 0) < 0.5 < (now.reading.probability or 0)


NOT = Step(
    title=QT_TRANSLATE_NOOP("LessonOrder", "“The movie was not fun.”"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOrder", "This SimpleRNN of 8 units has learned from {reviews} short reviews whether one is positive."
        ),
        QT_TRANSLATE_NOOP(
            "LessonOrder",
            "The curve shows P(positive) had the review ended at each token. Without ‘not’ it ends at {without}.",
        ),
    ),
    stage=Stage(lambda: opened("order", NOT_FUN)),
    guess=CurveGuess(
        QT_TRANSLATE_NOOP("LessonOrder", "Draw P(positive) for all six tokens, ‘.’ too."),
        lambda reading: reading.probabilities,
    ),
    seen=QT_TRANSLATE_NOOP("LessonOrder", "{at_not} at ‘not’, {at_fun} at ‘fun’, {end} at the end."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOrder", "‘fun’ is a word of praise. Why does it bring P(positive) down here?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "‘fun’ has another vector after ‘not’"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder", "The vector of ‘fun’ is the same everywhere. What it is added to is not."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "It is read into the state that ‘not’ left"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder", "Right: the same x · W_x meets another h · W_h, and tanh bends the two together."
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "‘not’ simply weighs more than ‘fun’"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder", "Look at ‘not’ itself: P(positive) is {at_not} there. Alone it says nothing bad."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonOrder", "Take ‘not’ out of the sentence, so that the verdict flips."),
        _not_gone,
        "composer",
        QT_TRANSLATE_NOOP("LessonOrder", "From {end} to {without}, by one word."),
    ),
    numbers=_not_numbers,
    veiled=ANSWER,
)

ALL_ORDERS = Step(
    title=QT_TRANSLATE_NOOP("LessonOrder", "The same words in all orders"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOrder", "‘movie’, ‘was’, ‘not’ and ‘fun’ can stand in {all} orders. Most are not English."
        ),
        QT_TRANSLATE_NOOP(
            "LessonOrder", "The network judges each of them, English or not. “movie was not fun” has {own}."
        ),
    ),
    stage=Stage(lambda: opened("order", SHORT_NOT_FUN)),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonOrder", "How many of them does it judge positive?"),
        lambda _: float(sum(chance > 0.5 for chance in orders().values())),
        low=0.0,
        high=24.0,
        decimals=0,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP("LessonOrder", "{positive} of {all}. The highest has “{highest}” with {chance}."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOrder", "What follows from it?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "The words alone do not decide"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder",
                    "Right: the words are the same in all {all}. Only where they stand differs, and so the verdict.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "It guesses at random"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder", "Read one order twice: the same number comes. And on real sentences it is right."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "It understands each of the orders"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder",
                    "It never saw most of them. For such it says a number, too; that is no sign of understanding.",
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonOrder",
            "Drag the tokens into another order, or type the same four words anew, so that it says positive.",
        ),
        _flipped_by_order,
        "tokens",
        QT_TRANSLATE_NOOP(
            "LessonOrder", "No word came or went, and yet the verdict turned: only the order is another one."
        ),
    ),
    numbers=_order_numbers,
)
