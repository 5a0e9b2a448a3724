"""Lesson 9, documents 002 and 004: what goes in and what comes out, one or many."""

import numpy as np

from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.lesson import Check, Lesson, Option, Recall
from rnn_desktop.lessons.shapes.labels import SIGMOID, SOFTMAX
from rnn_desktop.lessons.shapes.networks import (
    FOLDERS,
    last_logits,
    one_hot,
    read_folders,
    shares,
    sigmoid,
    spam_or_not,
    three_folders,
)
from rnn_desktop.lessons.shapes.series import ASKED, BEND, NEXT_NUMBER, predicted
from rnn_desktop.lessons.shapes.tags import GOOGLE_AT_WORK, ORDER, TAGS, WORK_AT_GOOGLE, tags
from rnn_desktop.lessons.shapes.writing import ONE_TO_MANY, RAINY, SNOWY, SUNNY, sentence
from rnn_desktop.lessons.shipped import read, shipped_model
from rnn_desktop.problem import QT_TRANSLATE_NOOP


def _heads() -> list[str]:
    """Of two labels and of three."""
    return [saved.model.config.head for saved in (spam_or_not(), three_folders())]


def _sigmoid_is_right() -> bool:
    reading = from_saved(spam_or_not())
    return abs(sigmoid(last_logits(reading)[0]) - (reading.probability or 0.0)) < 1e-6


def _softmax_is_right() -> bool:
    powers = np.exp(last_logits(read_folders()))
    return bool(np.allclose(powers / powers.sum(), shares(read_folders()), atol=1e-6))


def _answers() -> list[bool]:
    """One label for many words, a tag for each word, many words for one label."""
    label, tagged, words = from_saved(spam_or_not()), read("tags", WORK_AT_GOOGLE), sentence(RAINY)
    one = label.said is not None and not label.model.config.per_step
    return [one, len(tagged.tags_said) == len(tagged.tokens), len(words) > 1]


SHAPES = Lesson(
    id="shapes",
    context="LessonShapes",
    title=QT_TRANSLATE_NOOP("LessonShapes", "Shapes of tasks"),
    minutes=20,
    rows=("2.3", "4.2", "4.4", "4.5"),
    steps=(SIGMOID, SOFTMAX, TAGS, ORDER, NEXT_NUMBER, BEND, ONE_TO_MANY),
    recall=Recall(
        QT_TRANSLATE_NOOP("LessonShapes", "A letter is to be sorted into one of five drawers. Which output?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "One logit with a sigmoid"),
                QT_TRANSLATE_NOOP("LessonShapes", "That tells two apart; five need a logit each."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "Five logits with a softmax, after the last word"),
                QT_TRANSLATE_NOOP("LessonShapes", "Right: many-to-one, five probabilities that add up to 1."),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonShapes", "A tag for each word"),
                QT_TRANSLATE_NOOP("LessonShapes", "That is many-to-many: an answer for each word, not for the letter."),
            ),
        ),
    ),
    summary=(
        QT_TRANSLATE_NOOP("LessonShapes", "Many-to-one: the last state gives one answer, a label or a number."),
        QT_TRANSLATE_NOOP(
            "LessonShapes",
            "Two labels need one logit and a sigmoid; more need a logit each and a softmax, learned from one-hot "
            "answers.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonShapes", "Many-to-many: each state gives an answer, a tag for each word from what was read so far."
        ),
        QT_TRANSLATE_NOOP(
            "LessonShapes", "Numbers are answered without a bend at the end and learned with the mean squared error."
        ),
        QT_TRANSLATE_NOOP(
            "LessonShapes", "One-to-many: the network reads one label, then its own words, until it says the end."
        ),
    ),
    terms=(
        ("many-to-one", "다대일"),
        ("many-to-many", "다대다"),
        ("one-to-many", "일대다"),
        ("part-of-speech tagging", "품사 태깅"),
        ("mean squared error", "평균 제곱 오차"),
    ),
    checks=(
        Check("2.3", "two labels, three labels", ["sigmoid", "softmax"], _heads),
        Check("2.3", "σ of the logit is P", True, _sigmoid_is_right),
        Check("2.3", "softmax of the logits", True, _softmax_is_right),
        Check("2.3", "one-hot of the answer", [0, 0, 1], lambda: one_hot(FOLDERS[2])),
        Check("4.2", "many-to-one, many-to-many, one-to-many", [True, True, True], _answers),
        Check(
            "4.2",
            "three labels, three sentences",
            3,
            lambda: len({sentence(label) for label in (SUNNY, RAINY, SNOWY)}),
        ),
        Check("4.4", "4 5 6 is near 7", 7.0, lambda: predicted("counting", ASKED), 1),
        Check(
            "4.4",
            "1 2 3, 2 3 4, 3 4 5",
            [4.0, 5.0, 6.0],
            lambda: [predicted("counting", text) for text in ("1 2 3", "2 3 4", "3 4 5")],
            2,
        ),
        Check("4.4", "tanh bends back", True, lambda: predicted("counting_tanh", ASKED) < 6.7),
        Check("4.5", WORK_AT_GOOGLE, ["PRON", "VERB", "ADP", "NOUN"], lambda: tags(WORK_AT_GOOGLE)),
        Check(
            "4.5",
            f"{GOOGLE_AT_WORK}: google a verb, work a noun",
            ["VERB", "NOUN"],
            lambda: [tags(GOOGLE_AT_WORK)[1], tags(GOOGLE_AT_WORK)[3]],
        ),
        Check("4.5", "answered from the state so far", False, lambda: shipped_model("tags").config.bidirectional),
    ),
)
