"""The lesson."""

from rnn_desktop.lessons.lesson import Check, Lesson, Option, Recall
from rnn_desktop.lessons.order.counting import BAG, PAIR
from rnn_desktop.lessons.order.next_word import EARLIER, NEXT_WORD
from rnn_desktop.lessons.order.readings import (
    GOOD_WORDS,
    LIKED,
    NOT_BAD_GOOD,
    NOT_FUN,
    NOT_GOOD_BAD,
    NOT_LIKED,
    THE_MOVIE_IS,
    WAS_FUN,
    bag_accuracy,
    chance_of,
    likelier,
    positive,
    softmax_sum,
)
from rnn_desktop.lessons.order.sentiment import ALL_ORDERS, NOT
from rnn_desktop.lessons.order.trained import TRAINED
from rnn_desktop.lessons.shipped import read, validation_accuracy
from rnn_desktop.problem import QT_TRANSLATE_NOOP


def _earlier_sentence() -> list[str]:
    return [likelier(read("next_word", text)) for text in (THE_MOVIE_IS, LIKED, NOT_LIKED)]


def _praise_is_likelier() -> bool:
    bare, liked = (chance_of(read("next_word", text), *GOOD_WORDS) for text in (THE_MOVIE_IS, LIKED))
    return liked > 2 * bare


def _softmax() -> list[float]:
    reading = read("next_word", THE_MOVIE_IS)
    return [len(reading.answer_labels) / (len(reading.model.vocabulary) - 2), softmax_sum(reading)]


def _verdicts(name: str, *texts: str) -> list[str]:
    return ["positive" if positive(name, text) > 0.5 else "negative" for text in texts]


ORDER = Lesson(
    id="order",
    context="LessonOrder",
    title=QT_TRANSLATE_NOOP("LessonOrder", "Order, not counts"),
    minutes=20,
    rows=("3.3", "3.4"),
    steps=(NEXT_WORD, EARLIER, NOT, ALL_ORDERS, BAG, PAIR, TRAINED),
    recall=Recall(
        QT_TRANSLATE_NOOP(
            "LessonOrder", "“not bad, good” and “not good, bad”: what can a model that only counts words say of them?"
        ),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "The same for both"),
                QT_TRANSLATE_NOOP("LessonOrder", "Right: the counts are the same, and so is every sum of them."),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "The first is better, as ‘good’ comes last"),
                QT_TRANSLATE_NOOP("LessonOrder", "“Last” is order, and counting has no order."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOrder", "That depends on its weights"),
                QT_TRANSLATE_NOOP("LessonOrder", "Whatever the weights are, the same terms are added."),
            ),
        ),
    ),
    summary=(
        QT_TRANSLATE_NOOP(
            "LessonOrder",
            "A language model says at each time step which word comes next: a softmax over its vocabulary.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonOrder", "What an earlier sentence said reaches the next word through the hidden state."
        ),
        QT_TRANSLATE_NOOP(
            "LessonOrder",
            "A recurrent network reads each word into the state that the words before it left, so "
            "‘not’ can turn ‘fun’.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonOrder", "A bag of words adds up one weight for each word; a sum is the same in every order."
        ),
        QT_TRANSLATE_NOOP(
            "LessonOrder",
            "That is why “not bad, good” and “not good, bad” are told apart only by what minds the order.",
        ),
    ),
    terms=(
        ("language model", "언어 모델"),
        ("softmax", "소프트맥스"),
        ("sentiment analysis", "감성 분석"),
        ("bag of words", "단어 주머니"),
        ("validation data", "검증 데이터"),
    ),
    checks=(
        Check("3.3", "a softmax over the whole vocabulary, whose shares are 1", [1.0, 1.0], _softmax, 4),
        Check(
            "3.3", "the movie is …: alone, after I like it, after I do not", ["bad", "good", "bad"], _earlier_sentence
        ),
        Check("3.3", "after “I like the movie.” praise is more than twice as likely", True, _praise_is_likelier),
        Check(
            "3.4",
            "the trained network flips on not",
            ["negative", "positive"],
            lambda: _verdicts("order", NOT_FUN, WAS_FUN),
        ),
        Check(
            "3.4",
            "not bad, good / not good, bad",
            ["positive", "negative"],
            lambda: _verdicts("order", NOT_BAD_GOOD, NOT_GOOD_BAD),
        ),
        Check(
            "3.4",
            "counting cannot tell them",
            0.0,
            lambda: positive("bag", NOT_BAD_GOOD) - positive("bag", NOT_GOOD_BAD),
            6,
        ),
        Check(
            "3.4",
            "the network beats the counts by 20 points or more",
            True,
            lambda: validation_accuracy("order") > bag_accuracy() + 20,
        ),
    ),
)
