"""Ten questions before the lessons and again after them, for a class: asked of the misconceptions that people bring."""

from dataclasses import dataclass

from rnn_desktop.problem import QT_TRANSLATE_NOOP

CONTEXT = "Quiz"
ROUNDS = ("before", "after")


@dataclass(frozen=True, slots=True)
class Question:
    """id: by which a file of answers names it, whatever its words or its place; right: the number of the option."""

    id: str
    words: str
    options: tuple[str, ...]
    right: int


QUESTIONS: tuple[Question, ...] = (
    Question(
        "steps",
        QT_TRANSLATE_NOOP(
            "Quiz", "A review of 12 tokens is read by a recurrent layer of 64 units. How many time steps?"
        ),
        ("12", "64", "768"),
        0,
    ),
    Question(
        "weights",
        QT_TRANSLATE_NOOP("Quiz", "A network reads 5 tokens, then 50. How many weights does its layer have then?"),
        (
            QT_TRANSLATE_NOOP("Quiz", "ten times as many"),
            QT_TRANSLATE_NOOP("Quiz", "as many as before"),
            QT_TRANSLATE_NOOP("Quiz", "45 more"),
        ),
        1,
    ),
    Question(
        "memory",
        QT_TRANSLATE_NOOP("Quiz", "From where does the network know the first word when it reads the last one?"),
        (
            QT_TRANSLATE_NOOP("Quiz", "It reads the whole text once more"),
            QT_TRANSLATE_NOOP("Quiz", "From the hidden state, which each step hands to the next"),
            QT_TRANSLATE_NOOP("Quiz", "Each word has a cell that keeps it"),
        ),
        1,
    ),
    Question(
        "one_hot",
        QT_TRANSLATE_NOOP("Quiz", "A one-hot vector is multiplied by W_x. What comes out?"),
        (
            QT_TRANSLATE_NOOP("Quiz", "One row of W_x as it is"),
            QT_TRANSLATE_NOOP("Quiz", "The sum of all rows of W_x"),
            QT_TRANSLATE_NOOP("Quiz", "A vector with a single 1"),
        ),
        0,
    ),
    Question(
        "tanh",
        QT_TRANSLATE_NOOP("Quiz", "The sum of a unit is 3. What does tanh make of it?"),
        (
            "3",
            QT_TRANSLATE_NOOP("Quiz", "a little less than 1"),
            QT_TRANSLATE_NOOP("Quiz", "exactly 1"),
        ),
        1,
    ),
    Question(
        "explode",
        QT_TRANSLATE_NOOP(
            "Quiz", "Each step multiplies the state by 1.1, and nothing presses it down. After 100 steps?"
        ),
        (
            QT_TRANSLATE_NOOP("Quiz", "about 110 times as large"),
            QT_TRANSLATE_NOOP("Quiz", "about 11 times as large"),
            QT_TRANSLATE_NOOP("Quiz", "more than 10,000 times as large"),
        ),
        2,
    ),
    Question(
        "softmax",
        QT_TRANSLATE_NOOP("Quiz", "Softmax turns four logits into four numbers. What holds of them?"),
        (
            QT_TRANSLATE_NOOP("Quiz", "One of them is 1"),
            QT_TRANSLATE_NOOP("Quiz", "They add up to 1"),
            QT_TRANSLATE_NOOP("Quiz", "Each is between −1 and 1"),
        ),
        1,
    ),
    Question(
        "order",
        QT_TRANSLATE_NOOP("Quiz", "“not bad, good” and “not good, bad”: which way of reading cannot tell them apart?"),
        (
            QT_TRANSLATE_NOOP("Quiz", "Counting the words"),
            QT_TRANSLATE_NOOP("Quiz", "A recurrent network"),
            QT_TRANSLATE_NOOP("Quiz", "Both can"),
        ),
        0,
    ),
    Question(
        "learning",
        QT_TRANSLATE_NOOP("Quiz", "What does one step of training change?"),
        (
            QT_TRANSLATE_NOOP("Quiz", "The words of the review"),
            QT_TRANSLATE_NOOP("Quiz", "The weights and biases, each a little against its gradient"),
            QT_TRANSLATE_NOOP("Quiz", "The number of units"),
        ),
        1,
    ),
    Question(
        "gates",
        QT_TRANSLATE_NOOP("Quiz", "What does a forget gate of 1 do in an LSTM?"),
        (
            QT_TRANSLATE_NOOP("Quiz", "It keeps what the cell state held"),
            QT_TRANSLATE_NOOP("Quiz", "It forgets everything"),
            QT_TRANSLATE_NOOP("Quiz", "It ends the reading"),
        ),
        0,
    ),
)


def score(answers: dict[str, int | None]) -> int:
    """How many are right. answers: the option by the id of its question, None where none was picked."""
    return sum(answers.get(question.id) == question.right for question in QUESTIONS)
