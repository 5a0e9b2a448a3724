"""Equations as text, as LaTeX and in coloured runs."""

import math
import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

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
    calculate,
    substitute,
)
from rnn_desktop.lens.inspection import inspect
from rnn_desktop.lens.latex import render_latex
from rnn_desktop.lens.notation import Run, render_text, runs
from rnn_desktop.lens.place import Place
from tests.lens.readings_of_cases import reading_of
from tests.random_networks import Case, cases

_NUMBERS = st.floats(-100, 100).map(Number)


def _trees(children: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    several = st.lists(children, min_size=1, max_size=3).map(tuple)
    return st.one_of(
        several.map(Sum),
        several.map(Product),
        children.map(Complement),
        st.builds(Apply, st.sampled_from(["σ", "tanh", "ReLU"]), children),
        st.builds(Scaled, children, st.floats(-3, 3)),
    )


_EXPRESSIONS = st.recursive(_NUMBERS, _trees, max_leaves=12)


def _python(text: str) -> str:
    """What was written, in Python: the sums of signed numbers and the products need no change."""
    text = re.sub(r"(?<=[\d)]) (?=[+−][\d])", "", text)
    for written, meant in (("−", "-"), ("·", "*"), ("×", "*"), ("σ", "sigma")):
        text = text.replace(written, meant)
    return text


@given(_EXPRESSIONS)
def test_what_is_written_means_what_is_calculated(tree: Expression) -> None:
    names = {
        "sigma": lambda x: 1 / (1 + math.exp(-x)),
        "tanh": math.tanh,
        "ReLU": lambda x: max(x, 0.0),
    }
    # Four decimals are written; numbers that have no more make the comparison exact.
    rounded = _rounded(tree)
    expected = calculate(rounded)
    assert eval(_python(render_text(rounded)), names) == pytest.approx(expected, rel=1e-9, abs=1e-9)


def _rounded(tree: Expression) -> Expression:
    match tree:
        case Number(value):
            return Number(round(value, 4))
        case Sum(terms):
            return Sum(tuple(map(_rounded, terms)))
        case Product(factors):
            return Product(tuple(map(_rounded, factors)))
        case Complement(part):
            return Complement(_rounded(part))
        case Apply(function, argument):
            return Apply(function, _rounded(argument))
        case Scaled(part, factor):
            return Scaled(_rounded(part), round(factor, 2))
    return tree


@given(cases(), st.data())
def test_latex_is_balanced_whatever_is_opened(case: Case, data: st.DataObject) -> None:
    reading = reading_of(case)
    token = data.draw(st.integers(0, len(reading.trace) - 1))
    places = (Place(token), Place(token, 0), Place(token, None, "y"), Place(token, None, "x", 0))
    for place in places:
        lines = inspect(reading, place).lines
        written = render_latex(lines)
        assert written.count("{") == written.count("}")
        depth = 0
        for character in written:
            depth += (character == "{") - (character == "}")
            assert depth >= 0
        assert written.count(r"\left") == written.count(r"\right") + written.count(r"\leftarrow") - written.count(
            r"\rightarrow"
        )
        assert written.startswith("\\begin{aligned}\n")
        assert written.endswith("\n\\end{aligned}")
        # A vector that was given as numbers has no equation.
        assert all(line.count("&") == 1 for line in written.split("\n")[1:-1]) or not lines
        assert written.isascii(), "LaTeX without packages has no −, σ or ×"


def test_a_line_in_latex() -> None:
    total = Sum((Product((Symbol("x"), Symbol("W", "xi"))), Symbol("b", "i")))
    numbers = Apply("σ", Sum((Number(1.2044), Number(-0.0311))))
    line = Line(Symbol("i"), Apply("σ", total), numbers, Number(0.7637, signed=False))
    assert render_latex([line]) == (
        "\\begin{aligned}\n"
        "i &= \\sigma\\left( x \\cdot W_{xi} + b_{i} \\right) \\\\\n"
        "&= \\sigma\\left( +1.2044 -0.0311 \\right) = 0.7637\n"
        "\\end{aligned}"
    )


@pytest.mark.parametrize(
    ("tree", "text", "latex"),
    [
        (Symbol("h", "0"), "h₀", "h_{0}"),
        (Symbol("h", "t−1,17"), "h_{t−1,17}", "h_{t-1,17}"),
        (Symbol("h", "←1"), "h_{←1}", r"h_{\leftarrow 1}"),
        (Product((Number(0.5), Number(-0.25))), "0.5000 · (−0.2500)", r"0.5000 \cdot \left( -0.2500 \right)"),
        (Product((Complement(Symbol("z")), Symbol("n"))), "(1 − z)·n", r"\left( 1 - z \right) \cdot n"),
        (Number(3.28e12), "+3.28e+12", r"+3.28 \times 10^{12}"),
        (Number(float("-inf")), "−inf", r"-\infty"),
        (Shape((64, 128)), "[64×128]", r"[64 \times 128]"),
        (Scaled(Apply("ReLU", Symbol("c")), -0.5), "ReLU(c) × −0.5", r"\mathrm{ReLU}\left( c \right) \times -0.5"),
        (Over("Σ", "t", Symbol("h", "t")), "Σ_t h_t", r"\sum_{t} h_{t}"),
        (Beside((Symbol("a"), Symbol("…"))), "[ a  … ]", r"\left[ a \;\; \dots \right]"),
        (Apply("softmax", Symbol("y"), 2), "softmax(y)₂", r"\mathrm{softmax}\left( y \right)_{2}"),
    ],
)
def test_how_each_part_is_written(tree: Expression, text: str, latex: str) -> None:
    assert render_text(tree) == text
    assert render_latex([Line(Symbol("y"), tree)]).split("\n")[1] == f"y &= {latex}"


def test_of_a_long_vector_the_first_numbers_are_written() -> None:
    text = render_text(Vector(tuple(n / 10 for n in range(20))))
    assert text.startswith("[ +0.0000  +0.1000 ")
    assert text.endswith("  … ]")
    assert text.count("+") == 6


def test_runs_carry_the_value_of_each_number_and_what_stands_low() -> None:
    line = Line(Symbol("c"), Product((Symbol("f"), Symbol("c", "t−1"))), Number(-0.5), Number(0.25))
    assert runs(line) == (
        Run("c = f·c"),
        Run("t−1", subscript=True),
        Run("\n  = "),
        Run("−0.5000", -0.5),
        Run(" = "),
        Run("+0.2500", 0.25),
    )


def test_a_symbol_left_over_is_no_number() -> None:
    tree = Sum((Symbol("a"), Number(1.0)))
    with pytest.raises(ValueError, match="not a number"):
        calculate(tree)
    assert calculate(substitute(tree, {Symbol("a"): Number(2.0)})) == 3.0
    assert Line(Symbol("y"), tree, substitute(tree, {Symbol("a"): Number(2.0)}), Number(3.5)).residual == 0.5
