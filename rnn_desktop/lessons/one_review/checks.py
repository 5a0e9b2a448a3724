"""What document 000 says of its review, held against what the stages compute."""

import math

import numpy as np

from rnn_desktop.engine.initializers import WeightsName
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.changed import state
from rnn_desktop.lessons.first_review import FIRST_WORD, PRINTED_LAST_STATE, WORDS, first_reading
from rnn_desktop.lessons.first_training import (
    SEEDS,
    W_H,
    W_X,
    B,
    first_step,
    positive,
    stepped_review,
    untrained_review,
)
from rnn_desktop.lessons.lesson import Check
from rnn_desktop.lessons.one_review.one_step import first_step as taken_step
from rnn_desktop.lessons.one_review.states import by_formula
from rnn_desktop.lessons.one_review.verdict import PRINTED_PROBABILITY, printed_y, sigmoid_of_printed_y

_LAST = len(WORDS) - 1
_BY_FORMULA = [0.1106, 0.1242, 0.1425, 0.1732, 0.2300, 0.3135, 0.3973, 0.4490]
_LEARNT = (W_H, W_X, "output.W_y", B, "output.b_y")


def _one_hot() -> list[float]:
    """The rows that the network reads, one after the other."""
    rows = np.eye(len(WORDS))[[token_id - FIRST_WORD for token_id in first_reading().ids]]
    return [float(number) for number in rows.ravel()]


def _largest_drawn(how: WeightsName) -> float:
    """The largest weight of W_x over the largest that the rule allows: at most 1, and near it."""
    rows, columns = first_step().arrays(W_X)[0].shape
    limit = {"xavier_uniform": math.sqrt(6 / (rows + columns)), "he_uniform": math.sqrt(6 / rows), "uniform": 0.05}[how]
    weights = dict(untrained_review(how, 0).model.parameters.named())[W_X]
    return float(np.abs(weights).max() / limit)


def _rules_keep_their_limits() -> list[bool]:
    rules: tuple[WeightsName, ...] = ("xavier_uniform", "he_uniform", "uniform")
    return [0.9 < _largest_drawn(how) <= 1.0 for how in rules]


def _start_is_forgotten() -> list[bool]:
    """Whether nothing of a start of ones is left at the end, in the first unit and in the last."""
    ones, zeros = first_reading("ones"), first_reading()
    return [abs(state(ones, -1, unit) - state(zeros, -1, unit)) < 1e-4 for unit in (0, _LAST)]


def _moved() -> list[bool]:
    step = first_step()
    arrays = [step.arrays(name) for name in _LEARNT]
    return [bool(np.any(after != before)) for before, _, after in arrays]


def _both_verdicts() -> bool:
    return 0 < positive("xavier_uniform") < SEEDS


def _rises() -> bool:
    return bool(from_saved(stepped_review()).probabilities[-1] > first_reading().probabilities[-1])


CHECKS = (
    Check("0.1", "tokens", list(WORDS), lambda: [token.text for token in first_reading().tokens]),
    Check("0.1", "ids, counted from 0", list(range(8)), lambda: [one - FIRST_WORD for one in first_reading().ids]),
    Check("0.1", "one-hot rows, an 8 × 8 identity", np.eye(8).ravel().tolist(), _one_hot, 0),
    Check(
        "0.2",
        "h after token 1",
        [0.7163, *[0.0997] * 7],
        lambda: first_reading().trace.layers[-1][0].h[0].tolist(),
        4,
    ),
    Check(
        "0.3",
        "h after the last token",
        _BY_FORMULA,
        lambda: first_reading().trace.layers[-1][0].h[-1].tolist(),
        4,
        list(PRINTED_LAST_STATE),
    ),
    Check("0.3", "h after the last token by the formula alone", _BY_FORMULA, lambda: list(by_formula()), 4),
    Check("0.3", "y", 0.7475, lambda: float(first_reading().logits[-1]), 4, 1.492829),
    Check("0.3", "P in percent", 67.86, lambda: 100 * float(first_reading().probabilities[-1]), 2, 81.643),
    Check("0.3", "y of the printed last state", 1.492829, printed_y, 6),
    Check("0.3", "σ of the printed y", 0.81650, sigmoid_of_printed_y, 5, PRINTED_PROBABILITY),
    Check("0.4", "ones at the start are forgotten by unit 0, not by unit 7", [True, False], _start_is_forgotten),
    Check("0.4", "Xavier, He and random weights within their limits", [True] * 3, _rules_keep_their_limits),
    Check("0.4", "untrained networks call it positive and negative", True, _both_verdicts),
    Check("0.5", "W_h, W_x, W_y, b and b_y move in one step", [True] * 5, _moved),
    Check("0.5", "W_x, W_h, b, W_y and b_y move in a step taken in Train", [True] * 5, lambda: taken_step().moved()),
    Check("0.5", "P rises with the step towards positive", True, _rises),
)
