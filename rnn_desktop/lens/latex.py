"""Equations as LaTeX."""

from collections.abc import Sequence

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
from rnn_desktop.lens.notation import VECTOR_SHOWN, needs_parentheses
from rnn_desktop.lens.numbers import factor_number, plain_number, signed_number

_NAMES = {"σ": r"\sigma", "α": r"\alpha", "Σ": r"\sum", "tanh": r"\tanh", "max": r"\max", "…": r"\dots"}
_IN_SUBSCRIPTS = {"−": "-", "→": r"\rightarrow ", "←": r"\leftarrow "}


def render_latex(lines: Sequence[Line]) -> str:
    """All lines as one aligned block, for use in math mode (amsmath)."""
    rows = []
    for line in lines:
        rows.append(f"{_latex(line.name)} &= {_latex(line.symbolic)}")
        if below := [_latex(part) for part in (line.numeric, line.result) if part is not None]:
            rows.append(f"&= {' = '.join(below)}")
    return "\\begin{aligned}\n" + " \\\\\n".join(rows) + "\n\\end{aligned}"


def _latex(tree: Expression) -> str:
    match tree:
        case Symbol(name, subscript):
            return _name(name) + (f"_{{{_subscript(subscript)}}}" if subscript else "")
        case Number(value, signed):
            return _number(signed_number(value) if signed else plain_number(value))
        case Shape(sizes):
            return "[" + r" \times ".join(map(str, sizes)) + "]"
        case Vector(values):
            shown = [_number(signed_number(value)) for value in values[:VECTOR_SHOWN]]
            more = [r"\dots"] if len(values) > VECTOR_SHOWN else []
            return _beside(shown + more)
        case Beside(parts):
            return _beside([_latex(part) for part in parts])
        case Sum(terms):
            return " ".join(_term(term, first=not n) for n, term in enumerate(terms))
        case Product(factors):
            return r" \cdot ".join(_factor(factor, first=not n) for n, factor in enumerate(factors))
        case Complement(part):
            return f"1 - {_factor(part, first=False)}"
        case Apply(function, argument, index):
            below = "" if index is None else f"_{{{index}}}"
            return rf"{_name(function)}\left( {_latex(argument)} \right){below}"
        case Over(operator, index, part):
            return f"{_name(operator)}_{{{index}}} {_latex(part)}"
        case Scaled(part, factor):
            return rf"{_factor(part, first=True)} \times {_number(factor_number(factor))}"


def _beside(written: list[str]) -> str:
    return r"\left[ " + r" \;\; ".join(written) + r" \right]"


def _term(term: Expression, *, first: bool) -> str:
    if isinstance(term, Number):
        return _number(signed_number(term.value))
    return _latex(term) if first else f"+ {_latex(term)}"


def _factor(factor: Expression, *, first: bool) -> str:
    if isinstance(factor, Number):
        factor = Number(factor.value, signed=False)
    written = _latex(factor)
    return rf"\left( {written} \right)" if needs_parentheses(factor, first=first) else written


def _name(name: str) -> str:
    """Names of several letters stand upright."""
    return _NAMES.get(name, name if len(name) == 1 else rf"\mathrm{{{name}}}")


def _subscript(text: str) -> str:
    for symbol, command in _IN_SUBSCRIPTS.items():
        text = text.replace(symbol, command)
    return text


def _number(written: str) -> str:
    written = written.replace("−", "-").replace("inf", r"\infty").replace("NaN", r"\mathrm{NaN}")
    mantissa, _, exponent = written.partition("e")
    return rf"{mantissa} \times 10^{{{int(exponent)}}}" if exponent else written
