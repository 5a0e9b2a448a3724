"""Steps 1 and 2: many to one, with one sigmoid and with a softmax."""

import math

from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.lesson import (
    ANSWER,
    ChoiceGuess,
    Deed,
    NumberGuess,
    Numbers,
    Option,
    Reason,
    Seen,
    Stage,
    Step,
)
from rnn_desktop.lessons.shapes.networks import (
    FOLDERS,
    last_logits,
    one_hot,
    shares,
    sigmoid,
    spam_or_not,
    three_folders,
)
from rnn_desktop.problem import QT_TRANSLATE_NOOP


def _one(reading: Reading) -> Numbers:
    logit = last_logits(reading)[0]
    return {
        "logit": f"{logit:.4f}",
        "p": f"{sigmoid(logit):.4f}",
        "rest": f"{1 - sigmoid(logit):.4f}",
        "half": f"{sigmoid(0.0):g}",
    }


def _not_spam(before: Seen, now: Seen) -> bool:
    if before.reading is None or now.reading is None or not now.reading.tokens or now.reading.probability is None:
        return False
    return now.reading.probability < 0.5 < (before.reading.probability or 0.0)


def _many(reading: Reading) -> Numbers:
    logits, found = last_logits(reading), shares(reading)
    numbers = {folder: f"{logit:.2f}" for folder, logit in zip(FOLDERS, logits, strict=True)}
    numbers |= {f"p_{folder}": f"{share:.4f}" for folder, share in zip(FOLDERS, found, strict=True)}
    numbers |= {f"s_{folder}": f"{sigmoid(logit):.2f}" for folder, logit in zip(FOLDERS, logits, strict=True)}
    of_family = found[FOLDERS.index("family")]
    return numbers | {
        "sum": f"{sum(found):.2f}",
        "separate": f"{sum(map(sigmoid, logits)):.2f}",
        "one_hot": ", ".join(map(str, one_hot("family"))),
        "loss": f"{-math.log(of_family):.4f}",
    }


def _family(before: Seen, now: Seen) -> bool:
    if before.reading is None or now.reading is None or not now.reading.tokens or now.reading.edits:
        return False
    return before.reading.said != "family" and now.reading.said == "family"


SIGMOID = Step(
    title=QT_TRANSLATE_NOOP("LessonShapes", "Many words, one label"),
    note=QT_TRANSLATE_NOOP("LessonShapes", "document 004"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonShapes",
            "Is a message spam? Many words go in, one answer comes out: many-to-one. Only the last state is asked.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonShapes",
            "The output is a single logit, here {logit}. Sigmoid makes a probability of it: 1 / (1 + e^−logit). A "
            "logit of 0 would be {half}.",
        ),
    ),
    stage=Stage(spam_or_not),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonShapes", "What is P(spam) for the logit {logit}?"),
        lambda reading: reading.probability or 0.0,
        low=0.0,
        high=1.0,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP("LessonShapes", "σ({logit}) = {p}."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonShapes", "There are two labels, ham and spam. Why is one output enough?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "Because spam alone is learned"),
                QT_TRANSLATE_NOOP(
                    "LessonShapes", "It is shown both kinds, and moves the one logit up or down for them."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "P(ham) is 1 − P(spam)"),
                QT_TRANSLATE_NOOP("LessonShapes", "Right: {rest} is left for ham. A second number would say it twice."),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "Because the network has one unit"),
                QT_TRANSLATE_NOOP(
                    "LessonShapes",
                    "With 64 units there would be 64 weights in W_y, and still one logit for two labels.",
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonShapes", "Add or change words, ‘meeting’ or ‘boss’ for example, until it is no spam."),
        _not_spam,
        "composer",
        QT_TRANSLATE_NOOP("LessonShapes", "The logit fell below 0, so P(spam) fell below {half}."),
    ),
    numbers=_one,
    veiled=ANSWER,
)

SOFTMAX = Step(
    title=QT_TRANSLATE_NOOP("LessonShapes", "One of three labels"),
    note=QT_TRANSLATE_NOOP("LessonShapes", "document 002"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonShapes",
            "This network puts mail into one of three folders. It has a logit for each: spam {spam}, work {work}, "
            "family {family}.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonShapes",
            "In training, the right answer is a one-hot vector; for family it is ({one_hot}). Softmax makes "
            "probabilities of the logits, which can be compared with it.",
        ),
    ),
    stage=Stage(three_folders),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonShapes", "What do the three probabilities of the softmax add up to?"),
        (
            QT_TRANSLATE_NOOP("LessonShapes", "Always to 1"),
            QT_TRANSLATE_NOOP("LessonShapes", "To {separate}, as three sigmoids would"),
            QT_TRANSLATE_NOOP("LessonShapes", "It depends on the message"),
        ),
        lambda reading: 0 if abs(sum(shares(reading)) - 1) < 1e-5 else 1,
    ),
    seen=QT_TRANSLATE_NOOP("LessonShapes", "spam {p_spam} + work {p_work} + family {p_family} = {sum}."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonShapes", "Why not three sigmoids, one for each folder?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "A message goes into exactly one folder: they must share out 1"),
                QT_TRANSLATE_NOOP(
                    "LessonShapes",
                    "Right. If one gets more, the others get less, as the one-hot answer has a single 1. The loss is "
                    "−ln of the right one's share: {loss} for family.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "Sigmoid cannot be used more than once"),
                QT_TRANSLATE_NOOP(
                    "LessonShapes",
                    "It can, where several labels may hold at once. Here it would give spam {s_spam}, work {s_work}, "
                    "family {s_family}.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "Softmax makes one of them 1 and the others 0"),
                QT_TRANSLATE_NOOP(
                    "LessonShapes", "That is the one-hot answer that it is held against; look: work has {p_work}."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonShapes", "Change the message so that it goes to family: type or move words."),
        _family,
        "composer",
        QT_TRANSLATE_NOOP("LessonShapes", "The other two lost what family won."),
    ),
    numbers=_many,
    veiled=ANSWER,
)
