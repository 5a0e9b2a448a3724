"""The inside of a cell at one time step, for one of its units: every quantity, and what each is made of.

The cell's equations (`equations.py`) as a graph: a node for each of their parts, with its number.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import numpy as np

from rnn_desktop.lens.cell_step import CellStep
from rnn_desktop.lens.equations import H, X, cell_lines
from rnn_desktop.lens.expressions import (
    Apply,
    Complement,
    Expression,
    Number,
    Product,
    Scaled,
    Sum,
    Symbol,
    calculate,
    substitute,
)
from rnn_desktop.lens.operands import numbers, quantity
from rnn_desktop.lens.place import Place

NodeKind = Literal["vector", "state", "term", "bias", "sum", "product", "complement", "function", "scaled", "held"]
"""What a quantity is: the vector that the layer reads; the unit's h or c before; a product with a matrix; a bias; or
what is made of others."""


@dataclass(frozen=True, slots=True)
class CellNode:
    """One quantity of the unit.

    name: as in the equations; value: the network's own where it has one, else made in float64, None of the vector that
    is read; made: the operation that makes it, on the numbers it is made of; inputs: the names of these, in order;
    gate: whose sum it belongs to, "" in none; opens: the place where it is explained, None before the first time step.
    """

    name: Expression
    kind: NodeKind
    value: float | None
    inputs: tuple[Expression, ...] = ()
    made: Expression | None = None
    gate: str = ""
    opens: Place | None = None

    @property
    def number(self) -> float:
        """Its value. Raises ValueError for a vector."""
        if self.value is None:
            raise ValueError(f"{self.name} is not one number")
        return self.value

    @property
    def residual(self) -> float:
        """The value minus what its inputs make: rounding."""
        return 0.0 if self.made is None else self.number - calculate(self.made)


@dataclass(frozen=True, slots=True)
class OpenCell:
    """nodes: by their names, each after those that it is made of; memory: whether there is a c."""

    step: CellStep
    unit: int
    nodes: Mapping[Expression, CellNode]

    def __getitem__(self, name: Expression) -> CellNode:
        return self.nodes[name]

    @property
    def h_before(self) -> Symbol:
        """The name of the state before."""
        return Symbol("h", self.step.before)

    @property
    def c_before(self) -> Symbol:
        """The name of the cell state before."""
        return Symbol("c", self.step.before)

    def inputs(self, name: Expression) -> tuple[CellNode, ...]:
        """What a quantity is made of."""
        return tuple(self.nodes[one] for one in self.nodes[name].inputs)

    def computed(self, name: Expression) -> CellNode:
        """The quantity as the cell computes it, before a person scaled or held it."""
        node = self.nodes[name]
        return self.nodes[node.inputs[0]] if node.kind in ("scaled", "held") else node

    @property
    def residual(self) -> float:
        """The largest difference between the network's own number and what the numbers before it make."""
        return max((node.residual for node in self.nodes.values()), key=abs)


@np.errstate(over="ignore", invalid="ignore")
def open_cell(step: CellStep, unit: int) -> OpenCell:
    """Everything that one unit of the cell computes at this time step. Raises IndexError for a unit that it lacks."""
    unit = range(step.weights.W_h.shape[0])[unit]
    known, nodes = numbers(step, unit), dict[Expression, CellNode]()
    for node in _given(step, unit):
        nodes[node.name] = node
    gates = step.kind.gates
    for line in cell_lines(step.reading.model.config, step.before):
        name = line.name.name
        held, factor = step.held(unit) if line.name == H else None, step.factor(name, unit)
        root: Expression = line.symbolic if factor is None else Scaled(line.symbolic, factor)
        own = quantity(step, name, unit).value
        part = _Part(nodes, known, name if name in gates else "", step.place(unit, name))
        if held is None:
            part.add(root, line.name, own)
        else:
            part.add(root)
            nodes[line.name] = CellNode(line.name, "held", own, (root,), Number(held), "", part.opens)
    return OpenCell(step, unit, nodes)


def _given(step: CellStep, unit: int) -> Iterator[CellNode]:
    """What comes into the cell."""
    yield CellNode(X, "vector", None, opens=Place(step.token, None, "x", step.layer, step.direction))
    for name in ("h", "c") if step.kind.keeps_memory else ("h",):
        opens = None if step.previous is None else step.place(unit, name, step.previous)
        yield CellNode(Symbol(name, step.before), "state", float(step.value_before(name)[unit]), opens=opens)


@dataclass(frozen=True, slots=True)
class _Part:
    """Adds the parts of one equation. known: the numbers of its symbols; gate, opens: as of the nodes."""

    nodes: dict[Expression, CellNode]
    known: Mapping[Expression, Expression]
    gate: str
    opens: Place

    def add(self, tree: Expression, name: Expression | None = None, value: float | None = None) -> Expression:
        """The name under which the tree is a node from now on: itself if no other is given."""
        name = tree if name is None else name
        if name in self.nodes:
            return name
        kind, parts, operation = _taken_apart(tree, is_known=tree in self.known)
        inputs = tuple(self.add(part) for part in parts)
        made = None if operation is None else operation(tuple(Number(self.nodes[one].number) for one in inputs))
        if value is None:
            value = calculate(substitute(tree, self.known))
        self.nodes[name] = CellNode(name, kind, value, inputs, made, self.gate, self.opens)
        return name


_Taken = tuple[NodeKind, tuple[Expression, ...], Callable[[tuple[Number, ...]], Expression] | None]


def _taken_apart(tree: Expression, *, is_known: bool) -> _Taken:
    """Of a part of an equation what it is, its own parts, and how it is written with numbers in their places.

    is_known: whether its number is there already: of a product with a matrix, of a bias.
    """
    match tree:
        case Product(factors) if is_known:
            return "term", factors[:1], None
        case Symbol():
            return "bias", (), None
        case Sum(terms):
            return "sum", terms, Sum
        case Product(factors):
            return "product", factors, Product
        case Complement(part):
            return "complement", (part,), lambda numbers: Complement(numbers[0])
        case Apply(function, argument):
            return "function", (argument,), lambda numbers: Apply(function, numbers[0])
        case Scaled(part, factor):
            return "scaled", (part,), lambda numbers: Scaled(numbers[0], factor)
    raise ValueError(f"{tree} is no part of a cell")
