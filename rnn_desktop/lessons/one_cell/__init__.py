"""Lesson 2, documents 001, 002 and 004: one cell, used at every time step, on a text of any length."""

from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.lesson import Check, Lesson, Option, Recall
from rnn_desktop.lessons.one_cell.memory import ANY_LENGTH, BIAS, MEMORY, same_units, with_bias
from rnn_desktop.lessons.one_cell.networks import cell_text, one_cell, weights_drawn
from rnn_desktop.lessons.one_cell.weights import LOOP, NEURONS, SHARED, STATE_BY_HAND
from rnn_desktop.problem import QT_TRANSLATE_NOOP


def _sizes() -> list[int]:
    """Input, hidden, output, time steps."""
    reading = from_saved(cell_text("정말 재미있다"))
    config = reading.model.config
    return [config.input_size, config.hidden_size, config.output_size, len(reading.tokens)]


def _cell_weights(bias: bool) -> int:
    """Of W_x, W_h and b: what one cell has, whatever it reads."""
    arrays = dict(one_cell(bias).parameters.named())
    return sum(array.size for name, array in arrays.items() if name.startswith("layers."))


def _memory_after(words: int) -> int:
    return int(from_saved(cell_text("정말 " * words)).trace.layers[-1][0].h[-1].size)


def _same_without_bias() -> bool:
    """Whether a bias of zeros computes what no bias does."""
    texts = [from_saved(cell_text("정말 재미있다", bias)).trace.layers[-1][0].h for bias in (False, True)]
    return bool((texts[0] == texts[1]).all())


ONE_CELL = Lesson(
    id="one_cell",
    context="LessonOneCell",
    title=QT_TRANSLATE_NOOP("LessonOneCell", "One cell, many times"),
    minutes=15,
    rows=("1.2", "2.1", "4.1"),
    steps=(LOOP, NEURONS, STATE_BY_HAND, SHARED, ANY_LENGTH, MEMORY, BIAS),
    recall=Recall(
        QT_TRANSLATE_NOOP(
            "LessonOneCell", "A cell has 16 weights and reads a text of 100 words. How many weights does it use for it?"
        ),
        (
            Option(
                "16",
                QT_TRANSLATE_NOOP("LessonOneCell", "Right: one cell, and the same weights at each time step."),
                right=True,
            ),
            Option(
                "100", QT_TRANSLATE_NOOP("LessonOneCell", "There are 100 time steps; no weight belongs to a time step.")
            ),
            Option(
                "1600",
                QT_TRANSLATE_NOOP(
                    "LessonOneCell", "So many products are computed, but always with the same 16 weights."
                ),
            ),
        ),
    ),
    summary=(
        QT_TRANSLATE_NOOP(
            "LessonOneCell",
            "A recurrent network is one cell with a loop; unrolled over time it looks like a chain of cells.",
        ),
        QT_TRANSLATE_NOOP("LessonOneCell", "All time steps share one set of weights: W_x, W_h, W_y and the biases."),
        QT_TRANSLATE_NOOP(
            "LessonOneCell", "So it reads a text of any length, and the number of its weights does not depend on it."
        ),
        QT_TRANSLATE_NOOP(
            "LessonOneCell", "The hidden state holds what was read so far in a fixed number of units: it is the memory."
        ),
        QT_TRANSLATE_NOOP("LessonOneCell", "A bias is added at each time step, even where the input is all zeros."),
    ),
    terms=(
        ("recurrent network", "순환 신경망"),
        ("cell", "셀"),
        ("time step", "시점"),
        ("unit", "유닛"),
        ("weight sharing", "가중치 공유"),
        ("bias", "편향"),
    ),
    checks=(
        Check(
            "1.2", "numbers in the state after 1, 8 and 40 words", [2, 2, 2], lambda: [*map(_memory_after, (1, 8, 40))]
        ),
        Check("1.2", "units alike after the same last word", [False, False], same_units),
        Check(
            "2.1", "weights of the cell without and with bias", [12, 14], lambda: [*map(_cell_weights, (False, True))]
        ),
        Check("2.1", "a bias of zeros is no bias", True, _same_without_bias),
        Check(
            "2.1",
            "a bias moves the state where nothing is read",
            [True] * 3,
            lambda: [bool(row[0]) for row in with_bias(0.3).trace.layers[-1][0].h],
        ),
        Check("4.1", "input, hidden, output, time steps", [4, 2, 2, 2], _sizes),
        Check("4.1", "lines of W_x, W_h and W_y", [8, 4, 4], lambda: list(weights_drawn().values())),
    ),
)
