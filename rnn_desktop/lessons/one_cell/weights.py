"""The loop and its chain, the neurons with their lines, and the one set of weights that all time steps share."""

from dataclasses import replace
from functools import cache

import numpy as np

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lens.what_if import SetWeight, edit_to_json
from rnn_desktop.lessons.changed import state, weights_set
from rnn_desktop.lessons.lesson import ChoiceGuess, Deed, NumberGuess, Numbers, Option, Reason, Seen, Stage, Step
from rnn_desktop.lessons.one_cell.networks import W_H, W_X, cell_text, weights_drawn
from rnn_desktop.problem import QT_TRANSLATE_NOOP

_TWO_WORDS, _FOUR_WORDS = "정말 재미있다", "정말 재미있다 정말 재미있다"

LOOP = Step(
    title=QT_TRANSLATE_NOOP("LessonOneCell", "A loop, and its chain"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneCell",
            "A recurrent network reads a word, makes a state of it, and gets this state back together with the next "
            "word. Drawn as it is built, that is a loop: the folded picture.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonOneCell",
            "The network here is the small one of the documents. It has learned nothing, its weights were chosen. "
            "At each word it says A or B.",
        ),
    ),
    stage=Stage(lambda: cell_text(_TWO_WORDS), picture="folded"),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonOneCell", "It reads two words. How many cells does it have?"),
        (
            QT_TRANSLATE_NOOP("LessonOneCell", "1"),
            QT_TRANSLATE_NOOP("LessonOneCell", "2, one for each word"),
            QT_TRANSLATE_NOOP("LessonOneCell", "4, one for each number of the input"),
        ),
        lambda reading: (1, 2, 4).index(sum(map(len, reading.model.parameters.layers))),
    ),
    seen=QT_TRANSLATE_NOOP("LessonOneCell", "{cells} cell, used {steps} times: once at each time step."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneCell", "Other pictures show the cell once for each word. What do they show?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "The same cell at several moments"),
                QT_TRANSLATE_NOOP(
                    "LessonOneCell",
                    "Right. Time is laid out from left to right. Both pictures are of one network; only the loop is "
                    "drawn in another way.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "Copies that learn apart from each other"),
                QT_TRANSLATE_NOOP(
                    "LessonOneCell",
                    "The documents speak of copies, too. But nothing is copied: what the cell learns at one time "
                    "step, it knows at all of them.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "Several layers on top of each other"),
                QT_TRANSLATE_NOOP(
                    "LessonOneCell",
                    "Layers are drawn above each other. This network has one; what lies side by side is time.",
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonOneCell", "Choose the unrolled picture and compare it with the loop."),
        lambda _, now: now.reading is not None and now.picture == "unrolled",
        "picture",
        QT_TRANSLATE_NOOP("LessonOneCell", "The arrow that led back now leads to the right, into the next time step."),
    ),
    numbers=lambda reading: {
        "cells": str(sum(map(len, reading.model.parameters.layers))),
        "steps": str(len(reading.tokens)),
    },
    veiled=("network",),
)


def _line_numbers(reading: Reading) -> Numbers:
    drawn = weights_drawn()
    config = reading.model.config
    return {
        "input": str(config.input_size),
        "hidden": str(config.hidden_size),
        "outputs": str(config.output_size),
        "of_x": str(drawn[W_X]),
        "of_h": str(drawn[W_H]),
        "of_y": str(drawn["output.W_y"]),
        "all": str(sum(drawn.values())),
        "lines": str(len(reading.tokens) * (drawn[W_X] + drawn["output.W_y"]) + (len(reading.tokens) - 1) * drawn[W_H]),
        "with_biases": str(sum(drawn.values()) + config.hidden_size + config.output_size),
    }


NEURONS = Step(
    title=QT_TRANSLATE_NOOP("LessonOneCell", "Neuron by neuron"),
    note=QT_TRANSLATE_NOOP("LessonOneCell", "4 · 2 · 2"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneCell",
            "A box of the chain stands for a vector. Opened up, it is neurons: {input} numbers of the input vector, "
            "{hidden} of the hidden state, {outputs} of the output vector. Each line carries a weight.",
        ),
    ),
    stage=Stage(lambda: cell_text(_TWO_WORDS), picture="neurons", selection=Place(1)),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonOneCell", "How many weights are there in W_x, W_h and W_y together, for both words?"),
        lambda _: float(sum(weights_drawn().values())),
        low=0.0,
        high=64.0,
        decimals=0,
        signed=False,
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonOneCell",
        "{of_x} + {of_h} + {of_y} = {all}: {input}×{hidden} from the input, {hidden}×{hidden} from state to state, "
        "{hidden}×{outputs} to the output. With a bias for each unit and each output it would be {with_biases}.",
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneCell", "The picture has {lines} lines. Why fewer weights?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "At the second time step W_x is not needed"),
                QT_TRANSLATE_NOOP(
                    "LessonOneCell",
                    "It is: ‘재미있다’ is a word to be read, too. Every time step reads one through W_x.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "Both time steps use the same ones"),
                QT_TRANSLATE_NOOP(
                    "LessonOneCell",
                    "Right: weight sharing. W_x and W_y are drawn once for each word, and they are the same each time.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "Half of them are 0"),
                QT_TRANSLATE_NOOP(
                    "LessonOneCell", "None is 0. And a weight of 0 would be counted as well: it can learn."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonOneCell", "Click a hidden unit in the picture: which lines lead into it?"),
        lambda _, now: now.selection.unit is not None and now.selection.in_states,
        "cells",
        QT_TRANSLATE_NOOP(
            "LessonOneCell", "{input} from the input and {hidden} from the state before: so many terms has its sum."
        ),
    ),
    numbers=_line_numbers,
)


def _terms(reading: Reading) -> list[float]:
    """x times the column of W_x of unit 0, at the first time step."""
    arrays = dict(reading.model.parameters.named())
    return [float(one) for one in arrays["embedding"][reading.ids[0]] * arrays[W_X][:, 0]]


def _by_hand_numbers(reading: Reading) -> Numbers:
    terms, h = _terms(reading), state(reading, 0, 0)
    arrays = dict(reading.model.parameters.named())
    return {
        "x": ", ".join(f"{one:g}" for one in arrays["embedding"][reading.ids[0]]).replace("-", "−"),
        "column": ", ".join(f"{one:g}" for one in arrays[W_X][:, 0]).replace("-", "−"),
        "terms": " ".join(f"{one:+.1f}" for one in terms).replace("-", "−"),
        "sum": f"{sum(terms):.1f}",
        "h": f"{h:.4f}",
    }


STATE_BY_HAND = Step(
    title=QT_TRANSLATE_NOOP("LessonOneCell", "One neuron by hand"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneCell",
            "The vector of ‘정말’ is {x}. The weights from it to unit 0 are a column of W_x: {column}.",
        ),
        QT_TRANSLATE_NOOP(
            "LessonOneCell", "Multiply each number by its weight, add them all up, and put the sum through tanh."
        ),
    ),
    stage=Stage(lambda: cell_text(_TWO_WORDS), page="inspect", picture="neurons", selection=Place(0)),
    guess=NumberGuess(
        QT_TRANSLATE_NOOP("LessonOneCell", "What is unit 0 after ‘정말’?"), lambda reading: state(reading, 0, 0)
    ),
    seen=QT_TRANSLATE_NOOP("LessonOneCell", "{terms} = {sum}, and tanh({sum}) = {h}."),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneCell", "Unit 0 has weights in W_h, too. Why do they not show in this sum?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "They begin with the second layer"),
                QT_TRANSLATE_NOOP(
                    "LessonOneCell",
                    "W_h does not lead to another layer. It leads from the state to the next state of the same.",
                ),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "The state before the first word is 0"),
                QT_TRANSLATE_NOOP(
                    "LessonOneCell", "Right: 0 times any weight is 0. From the second time step on they count."
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "W_h is used only in training"),
                QT_TRANSLATE_NOOP(
                    "LessonOneCell", "It is used whenever the network reads: look at the equation of the second word."
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP("LessonOneCell", "Click an output neuron: of what is it the sum?"),
        lambda _, now: now.selection.quantity == "y",
        "cells",
        QT_TRANSLATE_NOOP(
            "LessonOneCell",
            "Of the two hidden units alone; softmax makes a probability of the sum. There is an answer at "
            "each time step: this network is many-to-many.",
        ),
    ),
    numbers=_by_hand_numbers,
    veiled=("network", "inspector"),
)


@cache
def _without_one_weight() -> Reading:
    """The four words, with the first weight of W_x at 0."""
    edit = edit_to_json(SetWeight(W_X, (0, 0), 0.0))
    return from_saved(replace(cell_text(_FOUR_WORDS), edits=(edit,)))


def changed_steps(reading: Reading) -> list[bool]:
    """At which time steps the state is another one without that weight."""
    h, without = (one.trace.layers[-1][0].h for one in (reading, _without_one_weight()))
    return [bool(changed) for changed in np.abs(h - without).max(axis=1) > 1e-6]


def _shared_numbers(reading: Reading) -> Numbers:
    arrays = dict(reading.model.parameters.named())
    h, without = state(reading, 1, 0), state(_without_one_weight(), 1, 0)
    return {
        "weight": f"{arrays[W_X][0, 0]:.1f}",
        "count": str(sum(changed_steps(reading))),
        "before": f"{h:.4f}",
        "after": f"{without:.4f}",
    }


def _weight_off(_: Seen, now: Seen) -> bool:
    return any(edit.index == (0, 0) and edit.value == 0 for edit in weights_set(now.reading, "W_x"))


SHARED = Step(
    title=QT_TRANSLATE_NOOP("LessonOneCell", "Change one weight"),
    paragraphs=(
        QT_TRANSLATE_NOOP(
            "LessonOneCell",
            "The weight from input 0 to unit 0 is {weight}. The first number of ‘정말’ is 1, that of ‘재미있다’ is "
            "0: only ‘정말’ uses this weight.",
        ),
    ),
    stage=Stage(lambda: cell_text(_FOUR_WORDS), page="inspect", picture="unrolled", selection=Place(0, 0, "h")),
    guess=ChoiceGuess(
        QT_TRANSLATE_NOOP("LessonOneCell", "Set it to 0: at how many of the four time steps does the state change?"),
        (
            QT_TRANSLATE_NOOP("LessonOneCell", "1, the first one"),
            QT_TRANSLATE_NOOP("LessonOneCell", "2, those of ‘정말’"),
            QT_TRANSLATE_NOOP("LessonOneCell", "4, all of them"),
        ),
        lambda reading: (1, 2, 4).index(sum(changed_steps(reading))),
    ),
    seen=QT_TRANSLATE_NOOP(
        "LessonOneCell", "At {count}. After the first ‘재미있다’, too, unit 0 is then {after} instead of {before}."
    ),
    reason=Reason(
        QT_TRANSLATE_NOOP("LessonOneCell", "How does the change come to ‘재미있다’, which does not use the weight?"),
        (
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "Through the state before, by W_h"),
                QT_TRANSLATE_NOOP(
                    "LessonOneCell",
                    "Right. The state of ‘정말’ is another one, and W_h carries it on. And the third time step uses "
                    "the very same weight once more.",
                ),
                right=True,
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "Through the vector of ‘재미있다’"),
                QT_TRANSLATE_NOOP("LessonOneCell", "Its vector has not changed, and its first number is 0."),
            ),
            Option(
                QT_TRANSLATE_NOOP("LessonOneCell", "All four cells were changed together"),
                QT_TRANSLATE_NOOP(
                    "LessonOneCell",
                    "There are no four cells of which some could have been left out: it is one cell, one weight.",
                ),
            ),
        ),
    ),
    deed=Deed(
        QT_TRANSLATE_NOOP(
            "LessonOneCell", "Set this weight of W_x, row 0 and column 0, to 0 and watch all the columns."
        ),
        _weight_off,
        "matrix",
        QT_TRANSLATE_NOOP("LessonOneCell", "One number, and every state is another one."),
        cell=("W_x", 0, 0),
    ),
    numbers=_shared_numbers,
)
