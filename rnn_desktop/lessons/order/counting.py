"""Steps 5 and 6: a bag of words beside it."""

from rnn_desktop.lessons.lesson import (
    Deed,
    NumberGuess,
    Option,
    Reason,
    Seen,
    Stage,
    Step,
)
from rnn_desktop.lessons.order.readings import (
    NOT_BAD_GOOD,
    NOT_GOOD_BAD,
    pair_numbers,
    positive,
    same_words,
)
from rnn_desktop.lessons.shipped import opened
from rnn_desktop.problem import QT_TRANSLATE_NOOP


def _bag_unmoved(before: Seen, now: Seen) -> bool:
    if before.reading is None or now.reading is None or not same_words(before.reading, now.reading):
        return False
    return abs((before.reading.probability or 0) - (now.reading.probability or 0)) < 1e-6


def _judged_bad(before: Seen, now: Seen) -> bool:
    return same_words(before.reading, now.reading) and now.reading is not None and (now.reading.probability or 1) < 0.5


BAG = Step(
    title=QT_TRANSLATE_NOOP("LessonOrder", "A bag of words"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOrder",
            "A bag of words only counts. As a recurrence: one unit, W_h = 1 and no bend, so each "
            "token adds its weight to what is there.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonOrder",
            "Its weights are the best ones for the same {reviews} reviews. It gives “not bad, good.” {one}.",
        ),
    ),
    stage=Stage(lambda: opened("bag", NOT_BAD_GOOD)),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonOrder", "What is its P(positive) of “not good, bad.”?"),
        lambda _: positive("bag", NOT_GOOD_BAD),
        low=0.0,
        high=1.0,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonOrder",
        "{one} and {other}: not apart at all. Of the {reviews} reviews it judges {bag} rightly, "
        "though it was fitted to all of them; the SimpleRNN {rnn} of those it had never seen.",
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOrder", "Why can it not tell the two?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "It was not trained for long enough"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder", "These are its best weights. No others help: both sums have the same terms."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "One unit is too few"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder", "With a hundred units that only add, each of them would be the same for both."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "A sum is the same in every order"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder",
                    "Right: not + bad + good = not + good + bad. With W_h = 1 and no activation function, nothing "
                    "tells what came first.",
                ),
                right=True,
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonOrder", "Put the words into another order, and see that the verdict stays."),
        _bag_unmoved,
        "tokens",
        QT_TRANSLATE_NOOP("LessonOrder", "The steps on the way differ; the end does not. Counting is blind to order."),
    ),
    numbers=pair_numbers,
)

PAIR = Step(
    title=QT_TRANSLATE_NOOP("LessonOrder", "The same pair with a bend"),
    paragraphs=(QT_TRANSLATE_NOOP("LessonOrder", "Now the SimpleRNN reads the pair. “not bad, good.” has {rnn_one}."),),
    stage=Stage(lambda: opened("order", NOT_BAD_GOOD)),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonOrder", "What is P(positive) of “not good, bad.”?"),
        lambda _: positive("order", NOT_GOOD_BAD),
        low=0.0,
        high=1.0,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP("LessonOrder", "{rnn_other}. The bag had {other} for both."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOrder", "What does it have that the bag does not?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "A bend after each sum, before the next token comes"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder",
                    "Right. tanh of a sum is not the sum of the tanh's: what ‘not’ does depends on what "
                    "comes after it.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "A larger vocabulary"),
                QT_TRANSLATE_NOOP("LessonOrder", "Both know the same words, of the same reviews."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "A list of phrases such as “not good”"),
                QT_TRANSLATE_NOOP(
                    "LessonOrder",
                    "It has no list. There are W_x, W_h and b, and they are used in the same way at each time step.",
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonOrder", "Swap ‘bad’ and ‘good’, and watch the verdict flip."),
        _judged_bad,
        "tokens",
        QT_TRANSLATE_NOOP("LessonOrder", "The counts are the same, the verdict is the opposite."),
    ),
    numbers=pair_numbers,
)
