"""A text of any length, the state as memory of it, and what a bias does where nothing is read."""

from dataclasses import replace
from functools import cache

import numpy as np

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lens.what_if import SetWeight, edit_to_json
from rnn_desktop.lessons.changed import state, weights_set
from rnn_desktop.lessons.lesson import ChoiceGuess, Deed, NumberGuess, Numbers, Option, Reason, Seen, Stage, Step
from rnn_desktop.lessons.one_cell.networks import W_H, B, cell_text
from rnn_desktop.problem import QT_TRANSLATE_NOOP

_LONG = 6
"""Words that are more than the two of before."""

ANY_LENGTH = Step(
    title=QT_TRANSLATE_NOOP("LessonOneCell", "A text of any length"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneCell",
            "An ordinary network wants inputs of one size. A recurrent one reads a word at a time, and as many as "
            "there are. It knows four words: 정말, 재미있다, 안, 영화.",
        ),
    ),
    stage=Stage(lambda: cell_text("정말 재미있다")),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonOneCell", "After 8 words instead of 2: how many numbers does its memory hold?"),
        (
            QT_TRANSLATE_NOOP("LessonOneCell", "2, as before"),
            QT_TRANSLATE_NOOP("LessonOneCell", "8, one for each word"),
            QT_TRANSLATE_NOOP("LessonOneCell", "16, all states one after the other"),
        ),
        lambda _: (2, 8, 16).index(from_saved(cell_text("정말 재미있다 " * 4)).trace.layers[-1][0].h[-1].size),
    ),
    seen=QT_TRANSLATE_NOOP("LessonOneCell", "{hidden}: the hidden state is as large after any number of words."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneCell", "What lets it read any number of words?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "It gets a new unit for each word"),
                QT_TRANSLATE_NOOP(
                    "LessonOneCell",
                    "Units are the numbers of a state, and they stay {hidden}. What grows is the time steps.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "The same cell goes on with the last state"),
                QT_TRANSLATE_NOOP(
                    "LessonOneCell",
                    "Right. All that is known of the past has to fit into {hidden} numbers. That is its strength, "
                    "and its limit.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "Short texts are filled up with zeros"),
                QT_TRANSLATE_NOOP(
                    "LessonOneCell",
                    "That is padding, done so that several texts can be computed together. The cell does not need it.",
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonOneCell", "Type a longer text in the line above: at least six words, with spaces between them."
        ),
        lambda _, now: now.reading is not None and len(now.reading.tokens) >= _LONG,
        "composer",
        QT_TRANSLATE_NOOP("LessonOneCell", "More columns, the same cell: no weight was added for the longer text."),
    ),
    numbers=lambda reading: {"hidden": str(reading.model.config.hidden_size)},
)

_PRAISED, _DENIED = "정말 재미있다", "안 재미있다"


def same_units() -> list[bool]:
    """Which units end alike after the two texts, whose last word is the same."""
    praised, denied = (from_saved(cell_text(text)).trace.layers[-1][0].h[-1] for text in (_PRAISED, _DENIED))
    return [bool(same) for same in np.abs(praised - denied) < 1e-6]


def _memory_numbers(reading: Reading) -> Numbers:
    praised = from_saved(cell_text(_PRAISED))
    weights = dict(reading.model.parameters.named())[W_H][:, 0]
    return {
        "denied": f"{state(reading, -1, 0):.4f}",
        "praised": f"{state(praised, -1, 0):.4f}",
        "first": f"{weights[0]:.1f}",
        "second": f"{weights[1]:.1f}",
    }


@cache
def _alone() -> float:
    """Unit 0 after ‘재미있다’ with nothing before it."""
    return state(from_saved(cell_text("재미있다")), 0, 0)


def _memory_cut(_: Seen, now: Seen) -> bool:
    """The unit is what the last word alone makes of it, whatever came before: its two weights of W_h are 0."""
    reading = now.reading
    if reading is None or not weights_set(reading, "W_h") or not reading.tokens:
        return False
    weights = dict(reading.model.parameters.named())[W_H][:, 0]
    return not weights.any() and abs(state(reading, -1, 0) - _alone()) < 1e-6


MEMORY = Step(
    title=QT_TRANSLATE_NOOP("LessonOneCell", "The state remembers"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneCell",
            "Here it reads ‘안 재미있다’; the reading of ‘정말 재미있다’ is pinned above. The last word of both is "
            "the same, and so are all the weights.",
        ),
    ),
    stage=Stage(
        lambda: cell_text(_DENIED),
        page="inspect",
        selection=Place(1, 0, "h"),
        beside=lambda: cell_text(_PRAISED),
    ),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonOneCell", "Is the state after the last word the same, too?"),
        (
            QT_TRANSLATE_NOOP("LessonOneCell", "Yes, in both units"),
            QT_TRANSLATE_NOOP("LessonOneCell", "Only in one of them"),
            QT_TRANSLATE_NOOP("LessonOneCell", "No, in neither"),
        ),
        lambda _: 2 - sum(same_units()),
    ),
    seen=QT_TRANSLATE_NOOP("LessonOneCell", "No: unit 0 is {denied} here and {praised} there."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneCell", "Which term of h = tanh(x·W_x + h·W_h) makes the difference?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "x·W_x"),
                QT_TRANSLATE_NOOP("LessonOneCell", "x is the vector of ‘재미있다’ in both: this term is the same."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "h·W_h, the state before"),
                QT_TRANSLATE_NOOP(
                    "LessonOneCell",
                    "Right. The state before comes from ‘안’ or from ‘정말’, and from all that was before. That is "
                    "why a state is called memory.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "tanh, which is another one here"),
                QT_TRANSLATE_NOOP("LessonOneCell", "tanh is the same function at every time step of every text."),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonOneCell",
            "Take its memory from unit 0: set the weights of W_h into it, {first} and {second} in column 0, to 0.",
        ),
        _memory_cut,
        "matrix",
        QT_TRANSLATE_NOOP(
            "LessonOneCell",
            "Now unit 0 knows only the word that it is reading: after ‘정말 재미있다’ it would be the same.",
        ),
        cell=("W_h", None, 0),
    ),
    numbers=_memory_numbers,
    veiled=("pinned", "network", "inspector", "verdict"),
)

_UNKNOWN = "ㅋㅋ ㅋㅋ ㅋㅋ"
_TRIED = 0.3


@cache
def with_bias(value: float) -> Reading:
    """The words that the network does not know, with this bias of unit 0."""
    edit = edit_to_json(SetWeight(B, (0,), value))
    return from_saved(replace(cell_text(_UNKNOWN, bias=True), edits=(edit,)))


def _bias_numbers(reading: Reading) -> Numbers:
    tried = with_bias(_TRIED)
    return {
        "h": f"{state(reading, 0, 0):.4f}",
        "tried": f"{_TRIED}",
        "first": f"{state(tried, 0, 0):.4f}",
        "second": f"{state(tried, 1, 0):.4f}",
        "hidden": str(reading.model.config.hidden_size),
    }


def _moved_by_bias(_: Seen, now: Seen) -> bool:
    reading = now.reading
    return bool(weights_set(reading, "b")) and reading is not None and bool(reading.trace.layers[-1][0].h.any())


BIAS = Step(
    title=QT_TRANSLATE_NOOP("LessonOneCell", "With a bias and without"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneCell",
            "Document 002 leaves the bias out to keep the formula short. Here the cell has one, but it is all 0, "
            "which is as good as none.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonOneCell",
            "The text is made of a word that the vocabulary lacks. Its vector x is all zeros, and h before it, too.",
        ),
    ),
    stage=Stage(lambda: cell_text(_UNKNOWN, bias=True), page="inspect", selection=Place(0, 0, "h")),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonOneCell", "What is unit 0 after this word?"), lambda reading: state(reading, 0, 0)
    ),
    seen=QT_TRANSLATE_NOOP("LessonOneCell", "tanh(0 + 0 + 0) = {h}, and so it stays, however long the text."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneCell", "What would a bias of {tried} in unit 0 change?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "Nothing, for x is 0"),
                QT_TRANSLATE_NOOP("LessonOneCell", "The bias is not multiplied by x: it is added, whatever is read."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "The first state alone"),
                QT_TRANSLATE_NOOP(
                    "LessonOneCell", "It belongs to the cell, and the cell is used at every time step: so is its bias."
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "Every state, for it is added at each time step"),
                QT_TRANSLATE_NOOP(
                    "LessonOneCell",
                    "Right: first tanh({tried}) = {first}, then {second}. A bias is one number more for each unit, "
                    "{hidden} in all, shared by all time steps.",
                ),
                right=True,
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonOneCell", "Set the bias b of a unit to {tried} and watch the states."),
        _moved_by_bias,
        "matrix",
        QT_TRANSLATE_NOOP(
            "LessonOneCell", "The state moves though there is nothing to read: a bias shifts where a unit rests."
        ),
        cell=("b", 0, None),
    ),
    numbers=_bias_numbers,
    veiled=("network", "inspector"),
)
