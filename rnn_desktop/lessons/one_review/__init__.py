"""Lesson 1, document 000: one review by hand, from its tokens to its probability and one step of learning."""

from rnn_desktop.lessons.lesson import Lesson, Option, Recall
from rnn_desktop.lessons.one_review.checks import CHECKS
from rnn_desktop.lessons.one_review.learning import LUCK, ONE_STEP
from rnn_desktop.lessons.one_review.one_step import TAKE_STEP
from rnn_desktop.lessons.one_review.states import CHAIN, FIRST_STATE, SECOND_STATE
from rnn_desktop.lessons.one_review.tokens import ONE_HOT, TOKENS
from rnn_desktop.lessons.one_review.verdict import START, VERDICT
from rnn_desktop.problem import QT_TRANSLATE_NOOP

ONE_REVIEW = Lesson(
    id="one_review",
    context="LessonOneReview",
    title=QT_TRANSLATE_NOOP("LessonOneReview", "One review by hand"),
    minutes=22,
    rows=("0.1", "0.2", "0.3", "0.4", "0.5"),
    steps=(TOKENS, ONE_HOT, FIRST_STATE, SECOND_STATE, CHAIN, VERDICT, START, LUCK, ONE_STEP, TAKE_STEP),
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
    summary=(
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "A review is cut into tokens; each has an id in the vocabulary, and the cell reads it as a one-hot vector.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "At each time step the cell makes a new hidden state out of the token and the state before: h = "
            "tanh(x·W_x + h·W_h + b).",
        ),
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "W_h decides how much of the past is carried on; the start, zeros or ones, is forgotten in the same way.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonOneReview", "The last state gives the logit y through W_y and b_y, and the sigmoid its probability."
        ),
        QT_TRANSLATE_NOOP(
            "LessonOneReview",
            "The first weights are drawn at random and their verdict is luck; backpropagation then moves every one "
            "of them a little against its gradient.",
        ),
    ),
    terms=(
        ("token", "토큰"),
        ("vocabulary", "어휘"),
        ("one-hot vector", "원-핫 벡터"),
        ("hidden state", "은닉 상태"),
        ("logit", "로짓"),
        ("gradient", "기울기"),
        ("backpropagation", "역전파"),
    ),
    checks=CHECKS,
)
