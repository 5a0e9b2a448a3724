"""Equations as plain text, and as runs of text that the window colours by sign."""

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from rnn_desktop.lens.expressions import (
    Apply,
    Beside,
    Complement,
    Expression,
    Line,
    Number,
    Over,
    Product,
    Scaled,
    Shape,
    Sum,
    Symbol,
    Vector,
)
from rnn_desktop.lens.numbers import factor_number, plain_number, signed_number

VECTOR_SHOWN = 6
"""Numbers of a vector that are written."""
_LOWERED = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")


@dataclass(frozen=True, slots=True)
class Run:
    """A piece of an equation. value: of the number it writes; subscript: whether it stands lower."""

    text: str
    value: float | None = None
    subscript: bool = False


def runs(line: Line | Expression) -> tuple[Run, ...]:
    """An expression, or a line of one row or two: the second begins with a line break."""
    if not isinstance(line, Line):
        return _joined(_runs(line))
    name = list(_runs(line.name))
    parts = [*name, Run(" = "), *_runs(line.symbolic)]
    if below := [part for part in (line.numeric, line.result) if part is not None]:
        parts.append(Run("\n" + " " * sum(len(run.text) for run in name)))
        for part in below:
            parts += [Run(" = "), *_runs(part)]
    return _joined(parts)


def render_text(line: Line | Expression) -> str:
    """Plain text; subscripts as h₀, W_xi, c_{t−1}."""
    return "".join(_written_low(run.text) if run.subscript else run.text for run in runs(line))


def _runs(tree: Expression) -> Iterator[Run]:
    match tree:
        case Symbol(name, subscript):
            yield Run(name)
            if subscript:
                yield Run(subscript, subscript=True)
        case Number(value, signed):
            yield Run(signed_number(value) if signed else plain_number(value), value)
        case Shape(sizes):
            yield Run(f"[{'×'.join(map(str, sizes))}]")
        case Vector(values):
            for n, value in enumerate(values[:VECTOR_SHOWN]):
                yield Run("  " if n else "[ ")
                yield Run(signed_number(value), value)
            yield Run("  … ]" if len(values) > VECTOR_SHOWN else " ]")
        case Sum(terms):
            for n, term in enumerate(terms):
                if n:
                    yield Run(" " if isinstance(term, Number) else " + ")
                yield from _runs(Number(term.value) if isinstance(term, Number) else term)
        case Product(factors):
            between = " · " if any(isinstance(factor, Number) for factor in factors) else "·"
            for n, factor in enumerate(factors):
                if n:
                    yield Run(between)
                yield from _factor_runs(factor, first=not n)
        case _:
            yield from _applied_runs(tree)


def _applied_runs(tree: Expression) -> Iterator[Run]:
    match tree:
        case Beside(parts):
            for n, part in enumerate(parts):
                yield Run("  " if n else "[ ")
                yield from _runs(part)
            yield Run(" ]")
        case Complement(part):
            yield Run("1 − ")
            yield from _factor_runs(part, first=False)
        case Apply(function, argument, index):
            tight = isinstance(argument, Symbol | Number)
            yield Run(f"{function}(" if tight else f"{function}( ")
            yield from _runs(argument)
            yield Run(")" if tight else " )")
            if index is not None:
                yield Run(str(index), subscript=True)
        case Over(operator, index, part):
            yield Run(operator)
            yield Run(index, subscript=True)
            yield Run(" ")
            yield from _runs(part)
        case Scaled(part, factor):
            yield from _factor_runs(part, first=True)
            yield Run(" × ")
            yield Run(factor_number(factor), factor)


def _factor_runs(factor: Expression, *, first: bool) -> Iterator[Run]:
    """A factor without a plus; in parentheses where it would be read otherwise without."""
    if isinstance(factor, Number):
        factor = Number(factor.value, signed=False)
    if needs_parentheses(factor, first=first):
        return _enclosed(_runs(factor))
    return _runs(factor)


def needs_parentheses(factor: Expression, *, first: bool) -> bool:
    """Whether a factor would be read otherwise without."""
    if isinstance(factor, Number):
        return not first and math.copysign(1.0, factor.value) < 0
    return isinstance(factor, Sum | Complement | Scaled)


def _enclosed(inner: Iterable[Run]) -> Iterator[Run]:
    yield Run("(")
    yield from inner
    yield Run(")")


def _joined(parts: Iterable[Run]) -> tuple[Run, ...]:
    """Neighbours that are written alike become one."""
    joined: list[Run] = []
    for run in parts:
        if joined and run.value is None and joined[-1].value is None and run.subscript == joined[-1].subscript:
            joined[-1] = Run(joined[-1].text + run.text, subscript=run.subscript)
        else:
            joined.append(run)
    return tuple(joined)


def _written_low(subscript: str) -> str:
    if subscript.isdigit():
        return subscript.translate(_LOWERED)
    return f"_{subscript}" if subscript.isalnum() else f"_{{{subscript}}}"
