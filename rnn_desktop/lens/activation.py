"""The activation function that made a number: from its sum to its value, as a point of the function's curve."""

from dataclasses import dataclass

import numpy as np

from rnn_desktop.engine.cell_kinds import SIGMOID_GATES
from rnn_desktop.engine.cells.simple_rnn import ACTIVATIONS
from rnn_desktop.engine.config import ActivationName
from rnn_desktop.engine.parameters import Array
from rnn_desktop.lens.cell_step import CellStep
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.terms import products


@dataclass(frozen=True, slots=True)
class Activation:
    """name: what was made, as h, i or P; function: of what; total: the sum of its terms that went in, in
    float64; value: the network's own number that came out; factor: by which a person scales it."""

    name: str
    function: ActivationName
    total: float
    value: float
    factor: float = 1.0


def activation_at(reading: Reading, place: Place, gate: str = "") -> Activation | None:
    """Of a unit's gate, of a SimpleRNN's h or of an answer's σ; None where what is at the place is no function of one
    sum, or is held by a person.

    place: with all its parts, as `Inspection.place` is; gate: which of the unit's; "" for a cell without gates.
    """
    if place.token is None:
        return None
    if place.quantity == "y":
        return _of_answer(reading, place.token, reading.explained.output if place.unit is None else place.unit)
    if place.unit is None or not place.in_states:
        return None
    step = CellStep(reading, place.token, place.layer or 0, place.direction)
    if not gate and step.held(place.unit) is not None:
        return None
    config, name = reading.model.config, gate or "h"
    function: ActivationName = "sigmoid" if gate in SIGMOID_GATES else config.activation
    factor = step.factor(name, place.unit)
    with np.errstate(over="ignore", invalid="ignore"):
        total = sum(float(part.sum()) for part in products(step, gate, place.unit))
    value = float(step.now(name)[place.unit])
    return Activation(name, function, total, value, 1.0 if factor is None else factor)


def _of_answer(reading: Reading, token: int, output: int) -> Activation | None:
    """P of a sigmoid head; None as long as the answer is not known."""
    if reading.model.config.head != "sigmoid" or token in reading.trace.unanswered:
        return None
    logit, probability = reading.trace.logits[token, output], reading.trace.probabilities[token, output]
    return Activation("P", "sigmoid", float(logit), float(probability))


def curve(function: ActivationName, sums: Array) -> Array:
    """The function of each of these sums."""
    values = np.empty_like(sums)
    ACTIVATIONS[function](sums, values)
    return values
