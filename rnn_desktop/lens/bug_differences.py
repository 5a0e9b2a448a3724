"""How far a bug moves a reading: the largest difference of its states and of its answers."""

from dataclasses import dataclass

import numpy as np

from rnn_desktop.engine.parameters import Array
from rnn_desktop.lens.comparison import Comparison
from rnn_desktop.lens.place import Place


@dataclass(frozen=True, slots=True)
class StateDifference:
    """value: with the bug less without; place: of the unit in the reading without, whose token is None where it is the
    state after the last time step of both."""

    value: float
    place: Place


@dataclass(frozen=True, slots=True)
class AnswerDifference:
    """value: of the probability, with the bug less without; token: None where it is that of the whole texts."""

    value: float
    token: int | None


def largest_state_difference(comparison: Comparison) -> StateDifference | None:
    """Of h in any layer, at a token that both have read or after the last one; None where there is none."""
    pairs = [(c.one, c.other) for c in comparison.columns if c.one is not None and c.other is not None]
    if not pairs:
        return None
    steps: list[int | None] = [one for one, _ in pairs]
    if pairs[-1] != (len(comparison.one.tokens) - 1, len(comparison.other.tokens) - 1):
        pairs.append((-1, -1))
        steps.append(None)
    best: StateDifference | None = None
    for layer, directions in enumerate(comparison.one.trace.layers):
        for direction, ours in enumerate(directions):
            theirs = comparison.other.trace.layers[layer][direction]
            step, unit, value = _largest(state_differences(ours.h, theirs.h, pairs))
            if best is None or abs(value) > abs(best.value):
                best = StateDifference(value, Place(steps[step], unit, "h", layer, direction))
    return best


def state_differences(ours: Array, theirs: Array, pairs: list[tuple[int, int]]) -> Array:
    """[pairs, H] of h, theirs less ours; 0 where either exploded."""
    one, other = ([pair[side] for pair in pairs] for side in (0, 1))
    with np.errstate(invalid="ignore", over="ignore"):
        found = theirs[other].astype(np.float64) - ours[one]
    return np.nan_to_num(found, nan=0.0, posinf=0.0, neginf=0.0)


def largest_answer_difference(comparison: Comparison) -> AnswerDifference | None:
    """Of the running answer at a token that both have read, or of the whole texts; None where there is none."""
    if comparison.probability is None:
        return None
    found = [
        AnswerDifference(column.probability, column.one)
        for column in comparison.columns
        if column.probability is not None and not np.isnan(column.probability)
    ]
    whole = AnswerDifference(comparison.probability, None)
    return max([whole, *found], key=lambda one: abs(one.value))


def _largest(differences: Array) -> tuple[int, int, float]:
    """(pair, unit, value) of the one furthest from 0."""
    step, unit = np.unravel_index(np.abs(differences).argmax(), differences.shape)
    return int(step), int(unit), float(differences[step, unit])
