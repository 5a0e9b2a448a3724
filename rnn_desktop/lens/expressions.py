"""Equations as small trees: written as text, as LaTeX or in runs for the window, and calculated again.

An equation is written once with symbols; `substitute` puts a sentence's numbers, or the shapes of its arrays, in their
places.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np

from rnn_desktop.engine.heads import sigmoid, softmax


@dataclass(frozen=True, slots=True)
class Symbol:
    """W with the subscript xi."""

    name: str
    subscript: str = ""


@dataclass(frozen=True, slots=True)
class Number:
    """signed: whether a plus is written where the number stands alone."""

    value: float
    signed: bool = True


@dataclass(frozen=True, slots=True)
class Shape:
    """Of the array that a symbol stands for: [64] or [64×128]."""

    sizes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Vector:
    """Numbers side by side; only the first few are written."""

    values: tuple[float, ...]


@dataclass(frozen=True, slots=True)
class Beside:
    """Vectors one after another in one."""

    parts: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class Sum:
    terms: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class Product:
    factors: "tuple[Expression, ...]"


@dataclass(frozen=True, slots=True)
class Complement:
    """1 − part."""

    part: "Expression"


@dataclass(frozen=True, slots=True)
class Apply:
    """σ, tanh or ReLU of one number; softmax of a Vector, whose `index`-th number is meant."""

    function: str
    argument: "Expression"
    index: int | None = None


@dataclass(frozen=True, slots=True)
class Over:
    """Σ, mean or max over an index."""

    operator: str
    index: str
    part: "Expression"


@dataclass(frozen=True, slots=True)
class Scaled:
    """What a person multiplied by a factor."""

    part: "Expression"
    factor: float


Expression = Symbol | Number | Shape | Vector | Beside | Sum | Product | Complement | Apply | Over | Scaled


@dataclass(frozen=True, slots=True)
class Line:
    """One equation: name = symbolic, and below it = numeric = result, each where there is one."""

    name: Symbol
    symbolic: Expression
    numeric: Expression | None = None
    result: Expression | None = None

    @property
    def residual(self) -> float:
        """The result minus what the numbers shown make: rounding. 0 where there is no number to compare."""
        if not isinstance(self.result, Number) or self.numeric is None:
            return 0.0
        return self.result.value - calculate(self.numeric)


def substitute(tree: Expression, values: Mapping[Expression, Expression]) -> Expression:
    """The tree with every part that is a key of `values` replaced; the largest parts first."""
    if tree in values:
        return values[tree]
    match tree:
        case Sum(terms):
            return Sum(tuple(substitute(term, values) for term in terms))
        case Product(factors):
            return Product(tuple(substitute(factor, values) for factor in factors))
        case Complement(part):
            return Complement(substitute(part, values))
        case Apply(function, argument, index):
            return Apply(function, substitute(argument, values), index)
        case Over(operator, index, part):
            return Over(operator, index, substitute(part, values))
        case Scaled(part, factor):
            return Scaled(substitute(part, values), factor)
    return tree


@np.errstate(over="ignore", invalid="ignore")
def calculate(tree: Expression) -> float:
    """The value of a tree of numbers. Raises ValueError for one that has symbols left."""
    match tree:
        case Number(value):
            return value
        case Sum(terms):
            return sum(map(calculate, terms))
        case Product(factors):
            return math.prod(map(calculate, factors))
        case Complement(part):
            return 1.0 - calculate(part)
        case Apply("softmax", Vector(values), int(index)):
            return float(softmax(np.array(values))[index])
        case Apply(function, argument) if function in _FUNCTIONS:
            return float(_FUNCTIONS[function](np.float64(calculate(argument))))
        case Scaled(part, factor):
            return factor * calculate(part)
    raise ValueError(f"{tree} is not a number")


_FUNCTIONS: dict[str, Any] = {"σ": sigmoid, "tanh": np.tanh, "ReLU": lambda x: np.maximum(x, 0.0)}
