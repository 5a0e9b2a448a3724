"""What there is to see at a place of a reading: its equations with this sentence's numbers, and its largest terms."""

from dataclasses import dataclass, replace

import numpy as np

from rnn_desktop.engine.parameters import Array
from rnn_desktop.lens.answer import answer_at
from rnn_desktop.lens.cell_step import CellStep
from rnn_desktop.lens.equations import H, X, cell_lines
from rnn_desktop.lens.expressions import Beside, Expression, Line, Number, Scaled, Shape, Symbol, Vector, substitute
from rnn_desktop.lens.operands import numbers, quantity, shapes
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.quantities import quantity_rows
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.terms import Term, gate_terms, memory_terms, unit_terms
from rnn_desktop.lens.unit_order import Moved, moved_most

DEFAULT_TERMS = 12


@dataclass(frozen=True, slots=True)
class Stages:
    """From what was typed to what the network reads.

    id: None of numbers, which need none; vector: [in] read-only, None where it is one-hot: then there is a 1 at `id`
    among `size` zeros.
    """

    typed: str
    token: str
    tag: str
    id: int | None
    known: bool
    size: int
    vector: Array | None


@dataclass(frozen=True, slots=True)
class Inspection:
    """What to show of a place.

    place: with every part that was left open filled in (token None where nothing was read); terms: the largest of a
    sum, then the others as one; total: what they add up to, None where they go into several sums; moved: the units
    that this token moved most; held: the value at which a person holds h.
    """

    place: Place
    lines: tuple[Line, ...] = ()
    terms: tuple[Term, ...] = ()
    total: float | None = None
    moved: tuple[Moved, ...] = ()
    stages: Stages | None = None
    held: float | None = None

    @property
    def residual(self) -> float:
        """The largest difference between a result, which is the network's own number, and what the numbers shown
        before it make in float64."""
        return max((line.residual for line in self.lines), key=abs, default=0.0)


@np.errstate(over="ignore", invalid="ignore")
def inspect(reading: Reading, place: Place, count: int = DEFAULT_TERMS) -> Inspection:
    """What to show of a place; what it leaves open is the token read last and the last layer.

    Neither unit nor quantity is the column of a token: the stages to its vector, and its cell. "x" is what the layer
    reads, "y" the answer had the review ended there (`unit` is then one of the outputs, the explained one where it is
    open). A unit with "h" or without a quantity is shown with all equations of the cell, with another quantity with
    that one; without a unit they are those of all units with their shapes. Where nothing was read there are no numbers.
    count: terms that are listed.
    Raises ValueError for a quantity that the cell does not have, IndexError for a place that does not exist.
    """
    place = _filled_in(reading, place)
    if place.quantity == "y":
        return _answer(reading, place, count)
    if place.quantity == "x":
        return _input(reading, place)
    if place.token is None:
        return _cell(reading, place)
    if place.unit is not None:
        return _unit(reading, place, place.token, place.unit, count)
    stages = _stages(reading, place.token) if place.quantity is None else None
    return replace(_cell(reading, place), stages=stages)


def _filled_in(reading: Reading, place: Place) -> Place:
    """The place with its token and layer. Raises IndexError for what is not there."""
    layers, T = reading.trace.layers, len(reading.trace)
    layer = reading.model.config.layer_number(place.layer)
    token = place.token
    if token is None and T:
        token = 0 if place.direction and place.quantity != "y" else T - 1
    if token is not None:
        token = range(T)[token]
    H = layers[layer][place.direction].h.shape[1]
    units = reading.model.config.output_size if place.quantity == "y" else H
    unit = None if place.unit is None else range(units)[place.unit]
    return replace(place, token=token, layer=layer, unit=unit)


def _answer(reading: Reading, place: Place, count: int) -> Inspection:
    if place.token is None:
        return Inspection(place)
    output = reading.explained.output if place.unit is None else place.unit
    lines, terms = answer_at(reading, place.token, output, count)
    return Inspection(place, lines, terms, sum(term.value for term in terms))


def _input(reading: Reading, place: Place) -> Inspection:
    """The vector that a layer reads."""
    if place.token is None:
        return Inspection(place)
    token, trace = place.token, reading.trace
    if place.layer:
        below = [direction.h[token] for direction in trace.layers[place.layer - 1]]
        symbolic: Expression = H if len(below) == 1 else Beside((Symbol("h", "→"), Symbol("h", "←")))
        values = tuple(float(value) for h in below for value in h)
        return Inspection(place, (Line(X, symbolic, None, Vector(values)),))
    config, stages = reading.model.config, _stages(reading, token)
    name = "e" if stages.vector is None else "E"
    result = Shape((stages.size,)) if stages.vector is None else Vector(tuple(stages.vector.tolist()))
    line = Line(X, Symbol(name, str(stages.id)), None, result)
    return Inspection(place, () if config.input == "numeric" else (line,), stages=stages)


def _stages(reading: Reading, token: int) -> Stages:
    one, config = reading.tokens[token], reading.model.config
    return Stages(
        typed=reading.text[one.start : one.end],
        token=one.text,
        tag=one.tag,
        id=None if config.input == "numeric" else reading.ids[token],
        known=reading.knows(token),
        size=config.input_size,
        vector=None if config.input == "one_hot" else reading.trace.embedded[token],
    )


def _cell(reading: Reading, place: Place) -> Inspection:
    """All units at once: the equations with their shapes, and the units that moved most."""
    layer, direction = place.layer or 0, place.direction
    step = None if place.token is None else CellStep(reading, place.token, layer, direction)
    before = "t−1" if step is None else step.before
    weights = reading.model.parameters.layers[layer][direction]
    operands = shapes(weights, reading.model.config.cell_kind.gates, before)
    lines = []
    for line in _chosen(reading, place, before):
        symbolic = line.symbolic if step is None else _scaled(line, step, None)
        lines.append(Line(line.name, symbolic, substitute(symbolic, operands), Shape(weights.W_h.shape[:1])))
    moved: tuple[Moved, ...] = ()
    if place.token is not None:
        moved = moved_most(reading, place.token, place.quantity or "h", layer, direction)
    return Inspection(place, tuple(lines), moved=moved)


def _unit(reading: Reading, place: Place, token: int, unit: int, count: int) -> Inspection:
    """One unit's equations with their numbers, and the terms of the sum that they open."""
    step = CellStep(reading, token, place.layer or 0, place.direction)
    held, operands, lines = step.held(unit), numbers(step, unit), []
    for line in _chosen(reading, place, step.before):
        name = line.name.name
        if name == "h" and held is not None:
            lines.append(Line(H, Number(held)))
            continue
        symbolic = _scaled(line, step, unit)
        lines.append(Line(line.name, symbolic, substitute(symbolic, operands), quantity(step, name, unit)))
    terms, total = _terms(step, place.quantity or "h", unit, count)
    return Inspection(place, tuple(lines), terms, total, held=held)


def _terms(step: CellStep, quantity: str, unit: int, count: int) -> tuple[tuple[Term, ...], float | None]:
    """The terms and, where they go into one sum, that sum."""
    gates = step.kind.gates
    if quantity == "h" and gates:
        return unit_terms(step, unit, count), None
    terms = memory_terms(step, unit) if quantity == "c" else gate_terms(step, quantity if gates else "", unit, count)
    return terms, sum(term.value for term in terms)


def _scaled(line: Line, step: CellStep, unit: int | None) -> Expression:
    """What the line says, times the factor by which a person scales the gate."""
    factor = step.factor(line.name.name, unit)
    return line.symbolic if factor is None else Scaled(line.symbolic, factor)


def _chosen(reading: Reading, place: Place, before: str) -> tuple[Line, ...]:
    """The cell's equations, or the one of the quantity. Raises ValueError where the cell has no such quantity."""
    lines = cell_lines(reading.model.config, before)
    if place.quantity in (None, "h"):
        return lines
    quantity_rows(reading.trace.layers[place.layer or 0][place.direction], place.quantity)
    return tuple(line for line in lines if line.name.name == place.quantity)
