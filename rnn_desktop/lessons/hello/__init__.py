"""Lesson 3, document 001: “hello”, letter by letter: four logits, softmax, loss, training, writing."""

from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.hello.guessing import LOGITS, LOSS, PAIRS, SOFTMAX, chance_of_e
from rnn_desktop.lessons.hello.networks import (
    FIGURE_LOGITS,
    WANTED,
    figure_text,
    learned_model,
    learned_text,
    losses,
    said,
    untrained_text,
)
from rnn_desktop.lessons.hello.training import TRAINING, TWO_LETTERS, WRITING, spelled
from rnn_desktop.lessons.lesson import Check, Lesson, Option, Recall
from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.tasks import FIRST_SPOKEN_ID


def _shape() -> list[int]:
    """Letters, units, logits at each time step."""
    model = learned_model()
    letters = len(model.vocabulary) - FIRST_SPOKEN_ID
    return [letters, model.config.hidden_size, model.config.output_size]


def _first_logits() -> list[float]:
    return [float(one) for one in from_saved(figure_text()).trace.logits[0]]


def _loss_falls() -> bool:
    before, after = (sum(losses(from_saved(text))) for text in (untrained_text(), learned_text()))
    return after < 0.05 * before


HELLO = Lesson(
    id="hello",
    context="LessonHello",
    title=QT_TRANSLATE_NOOP("LessonHello", "hello, letter by letter"),
    minutes=15,
    rows=("1.1",),
    steps=(PAIRS, LOGITS, SOFTMAX, LOSS, TRAINING, TWO_LETTERS, WRITING),
    recall=Recall(
        QT_TRANSLATE_NOOP("LessonHello", "Two letters have the logits 3 and 1. How much likelier is the first?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "3 times"),
                QT_TRANSLATE_NOOP(
                    "LessonHello", "Softmax does not divide logits by each other; it takes their difference."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "About 7.4 times"),
                QT_TRANSLATE_NOOP("LessonHello", "Right: e to the power of 3 − 1."),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonHello", "By 2 %"),
                QT_TRANSLATE_NOOP(
                    "LessonHello", "Logits are no percentages; a difference of 2 is a ratio of e² in the shares."
                ),
            ),
        ),
    ),
    summary=(
        QT_TRANSLATE_NOOP(
            "LessonHello",
            "A language model says at each time step what comes next; the text itself is the right answer.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonHello", "It gives a logit to every letter of its vocabulary, and the largest one is said."
        ),
        QT_TRANSLATE_NOOP(
            "LessonHello", "Softmax makes shares of the logits that add up to 1: differences become ratios."
        ),
        QT_TRANSLATE_NOOP(
            "LessonHello",
            "The loss is −ln of the right letter's share, and training brings its mean down step by step.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonHello",
            "That one l is followed by l and the other by o it knows from the hidden state; reading what it says, "
            "it writes.",
        ),
    ),
    terms=(
        ("language model", "언어 모델"),
        ("logit", "로짓"),
        ("softmax", "소프트맥스"),
        ("loss", "손실"),
        ("training", "학습"),
    ),
    checks=(
        Check("1.1", "letters, units, logits a step", [4, 3, 4], _shape),
        Check("1.1", "logits after h in the figure", list(FIGURE_LOGITS[0]), _first_logits, 1),
        Check("1.1", "untrained after h", "o", lambda: said(from_saved(figure_text()))[0]),
        Check(
            "1.1", "P(e) after h, from the logits by hand", 0.1251, lambda: chance_of_e(from_saved(figure_text())), 4
        ),
        Check("1.1", "trained on h e l l", list(WANTED), spelled),
        Check("1.1", "training takes 95 % off the loss", True, _loss_falls),
    ),
)
