"""Lesson 7, documents 003 and 004: many states, many layers, and what is counted how."""

from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.lesson import Check, Lesson, Option, Recall
from rnn_desktop.lessons.states_layers.counting import COUNT, UNITS
from rnn_desktop.lessons.states_layers.layers import BOTH_WAYS, STACK
from rnn_desktop.lessons.states_layers.networks import (
    HUNDRED,
    STACKED,
    both_ways,
    hundred_units,
    layer_sizes,
    pooled,
    read_pooled,
    stacked,
)
from rnn_desktop.lessons.states_layers.pooling import CONCATENATION, LAST, MEAN
from rnn_desktop.problem import QT_TRANSLATE_NOOP


def _pooled_vectors() -> list[int]:
    """The numbers that the output sees: of the last state, of the mean, of all states side by side."""
    return [len(pooled(pooling).model.parameters.W_y) for pooling in ("last", "mean", "concatenate")]


def _verdicts() -> list[str | None]:
    return [read_pooled(pooling).said for pooling in ("last", "mean", "concatenate")]


def _heatmap() -> list[int]:
    return list(from_saved(hundred_units()).trace.layers[-1][0].h.shape)


STATES_LAYERS = Lesson(
    id="states_layers",
    context="LessonStatesLayers",
    title=QT_TRANSLATE_NOOP("LessonStatesLayers", "Many states, many layers"),
    minutes=20,
    rows=("3.6", "3.7", "4.3"),
    steps=(UNITS, COUNT, LAST, MEAN, CONCATENATION, STACK, BOTH_WAYS),
    recall=Recall(
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers", "SimpleRNN(64) reads a text of 20 words, each a vector of 10. How many weights?"
        ),
        (
            Option(
                "64 · 20",
                QT_TRANSLATE_NOOP("LessonStatesLayers", "The number of words changes no weight: they share one cell."),
            ),
            Option(
                "64 · (10 + 64 + 1)",
                QT_TRANSLATE_NOOP("LessonStatesLayers", "Right: each unit has 10 inputs, 64 states and a bias."),
                right=True,
            ),
            Option(
                "64 · 10",
                QT_TRANSLATE_NOOP(
                    "LessonStatesLayers", "That is W_x alone; the state before, through W_h, and the bias are missing."
                ),
            ),
        ),
    ),
    summary=(
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers", "Units are the numbers of one state; time steps come from the length of the text."
        ),
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "A recurrent layer of H units on vectors of D numbers has H · (D + H + 1) weights, however long the text.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "Pooling makes one vector of all states: the last one, their mean, or all of them side by side.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "In a stacked network each layer reads the states of the layer below, at every time step.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonStatesLayers",
            "A bidirectional layer has a second cell that reads from the end, with weights of its own.",
        ),
    ),
    terms=(
        ("unit", "유닛"),
        ("pooling", "풀링"),
        ("concatenation", "이어 붙이기"),
        ("stacked RNN", "다층 RNN"),
        ("bidirectional", "양방향"),
    ),
    checks=(
        Check("3.6", "numbers that the output sees: last, mean, concatenation", [2, 2, 12], _pooled_vectors),
        Check("3.6", "one review in the three ways", ["negative", "positive", "positive"], _verdicts),
        Check(
            "3.7", "Embedding(100, 128), 64, 32, Dense(2)", [12_800, 12_352, 3_104, 66], lambda: layer_sizes(STACKED)
        ),
        Check("3.7", "all of them", 28_322, lambda: sum(layer_sizes(STACKED))),
        Check(
            "3.7",
            "the network that the lesson shows has as many",
            28_322,
            lambda: sum(layer_sizes(stacked().model.config)),
        ),
        Check("3.7", "both ways twice the recurrent weights", 16, lambda: layer_sizes(both_ways().model.config)[1]),
        Check("4.3", "SimpleRNN(100) on one number, Dense(1)", [10_200, 101], lambda: layer_sizes(HUNDRED)),
        Check("4.3", "all of them", 10_301, lambda: sum(layer_sizes(HUNDRED))),
        Check("4.3", "time steps and units of 1 2 3", [3, 100], _heatmap),
    ),
)
