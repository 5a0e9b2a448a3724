"""Lesson 8, document 002: the friends of the SimpleRNN, LSTM and GRU, and a sign that must be remembered."""

from rnn_desktop.engine.cell_kinds import CellName
from rnn_desktop.lessons.friends.forgetting import FORGETS, SWITCHES
from rnn_desktop.lessons.friends.gates import FORGET_GATE, LSTM, TWO
from rnn_desktop.lessons.friends.gru import GRU
from rnn_desktop.lessons.friends.networks import edited, read_road, right, shut
from rnn_desktop.lessons.friends.trained import SEEDS, TRAINED, accuracy, lucky_seeds
from rnn_desktop.lessons.lesson import Check, Lesson, Option, Recall
from rnn_desktop.problem import QT_TRANSLATE_NOOP

_CELLS: tuple[CellName, ...] = ("simple_rnn", "lstm", "gru")


def _remember() -> list[bool]:
    """Which of the three know the sign at the end of the road."""
    return [right(read_road(cell)) > 0.9 for cell in _CELLS]


def _without() -> list[float]:
    """P(right) with the gate shut that keeps: f of the LSTM, z of the GRU."""
    return [right(edited(read_road(cell), shut(gate))) for cell, gate in (("lstm", "f"), ("gru", "z"))]


def _learn_with_most_seeds() -> list[bool]:
    return [lucky_seeds(cell) > SEEDS / 2 for cell in _CELLS]


FRIENDS = Lesson(
    id="friends",
    context="LessonFriends",
    title=QT_TRANSLATE_NOOP("LessonFriends", "The friends: LSTM and GRU"),
    minutes=20,
    rows=("2.4",),
    steps=(FORGETS, SWITCHES, LSTM, FORGET_GATE, TWO, GRU, TRAINED),
    recall=Recall(
        QT_TRANSLATE_NOOP(
            "LessonFriends", "An LSTM is to keep a word over many steps. How open must its gates be there?"
        ),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "f near 1, i near 0"),
                QT_TRANSLATE_NOOP("LessonFriends", "Right: keep what is there, and let nothing new in."),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "f near 0, i near 1"),
                QT_TRANSLATE_NOOP("LessonFriends", "That writes: the old is wiped and the new takes its place."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonFriends", "Both near 0"),
                QT_TRANSLATE_NOOP("LessonFriends", "f = 0 is to forget, whatever its name makes one think of."),
            ),
        ),
    ),
    summary=(
        QT_TRANSLATE_NOOP(
            "LessonFriends", "A SimpleRNN multiplies its state by one W_h at every word; what is early fades."
        ),
        QT_TRANSLATE_NOOP(
            "LessonFriends", "Gates are numbers between 0 and 1, computed anew at each time step from word and state."
        ),
        QT_TRANSLATE_NOOP(
            "LessonFriends", "An LSTM keeps a cell state: c = f · c + i · g; f keeps, i writes, o shows."
        ),
        QT_TRANSLATE_NOOP(
            "LessonFriends", "A GRU mixes with one gate: h = z · h + (1 − z) · n, with no cell state and fewer weights."
        ),
        QT_TRANSLATE_NOOP(
            "LessonFriends",
            "Through open gates the gradient reaches the beginning too, so what stands early can be learned.",
        ),
    ),
    terms=(
        ("LSTM", "LSTM"),
        ("GRU", "GRU"),
        ("cell state", "셀 상태"),
        ("forget gate", "망각 게이트"),
        ("update gate", "업데이트 게이트"),
    ),
    checks=(
        Check("2.4", "who knows the sign at the end: SimpleRNN, LSTM, GRU", [False, True, True], _remember),
        Check("2.4", "P(right) without the gate that keeps: LSTM, GRU", [0.5, 0.5], _without, 4),
        Check("2.4", "the trained SimpleRNN is no better than guessing", True, lambda: accuracy("simple_rnn") < 65),
        Check("2.4", "LSTM and GRU learn it", True, lambda: min(accuracy("lstm"), accuracy("gru")) > 95),
        Check("2.4", "with most seeds: SimpleRNN, LSTM, GRU", [False, True, True], _learn_with_most_seeds),
    ),
)
