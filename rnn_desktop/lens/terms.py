"""The terms of the sums that a network makes, the largest first."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from rnn_desktop.engine.parameters import Array
from rnn_desktop.lens.cell_step import CellStep
from rnn_desktop.lens.equations import C, cell_lines
from rnn_desktop.lens.expressions import Expression, Product, Sum, Symbol, calculate, substitute
from rnn_desktop.lens.operands import numbers
from rnn_desktop.lens.place import Place


@dataclass(frozen=True, slots=True)
class Term:
    """One product of a sum.

    label: what the weight is multiplied by, as x_3 or h_{t−1,41}; value: the whole product; gate: into whose sum it
    goes, "" where there is but one; opens: the place that it comes from; count: how many terms are summed in it.
    """

    label: Expression
    value: float
    gate: str = ""
    opens: Place | None = None
    count: int = 1


REST = Symbol("…")
"""The label of all terms that are not listed."""


def largest(
    values: Array, term: Callable[[int, float], Term], count: int, biases: Sequence[Term] = (), gate: str = ""
) -> tuple[Term, ...]:
    """The `count` largest that are not 0 with all biases, then the others as one term; a single other is listed too.

    term(k, value) makes the one of values[k]. A bias is never among the others: it is of the network, not of the text.
    """
    order = np.argsort(-np.abs(values), kind="stable")
    order = order[values[order] != 0.0]
    if len(order) == count + 1:
        count += 1
    listed, others = order[:count], order[count:]
    terms = [term(int(k), float(values[k])) for k in listed] + [bias for bias in biases if bias.value]
    terms.sort(key=lambda one: -abs(one.value))
    if len(others):
        terms.append(Term(REST, float(values[others].sum()), gate, count=len(others)))
    return tuple(terms)


def gate_terms(step: CellStep, gate: str, unit: int, count: int) -> tuple[Term, ...]:
    """Of a gate's pre-activation, or of a SimpleRNN's ("")."""
    x, h, biases = products(step, gate, unit)
    inputs = len(x)

    def term(k: int, value: float) -> Term:
        if k < inputs:
            return Term(Symbol("x", str(k)), value, gate, _input_place(step, k))
        return _recurrent_term(step, gate, k - inputs, value)

    own = [_bias_term(step, gate, k, value) for k, value in enumerate(biases.tolist())]
    return largest(np.concatenate([x, h]), term, count, own, gate)


def unit_terms(step: CellStep, unit: int, count: int) -> tuple[Term, ...]:
    """The largest of all gates of a unit: of each its input as a whole, its recurrent terms and its biases."""
    gates = step.kind.gates
    terms: list[Term] = []
    for gate in gates:
        x, h, biases = products(step, gate, unit)
        opens = step.place(unit, gate)
        terms.append(Term(Symbol("x"), float(x.sum()), gate, opens))
        strongest = np.argsort(-np.abs(h), kind="stable")[:count].tolist()
        terms += [_recurrent_term(step, gate, k, float(h[k])) for k in strongest]
        terms += [_bias_term(step, gate, k, float(value)) for k, value in enumerate(biases)]
    terms.sort(key=lambda term: -abs(term.value))
    return tuple(term for term in terms[:count] if term.value)


def memory_terms(step: CellStep, unit: int) -> tuple[Term, ...]:
    """What the equation of c adds up: of an LSTM f·c_{t−1} and i·g."""
    config, known = step.reading.model.config, numbers(step, unit)
    (added,) = (line.symbolic for line in cell_lines(config, step.before) if line.name == C)
    assert isinstance(added, Sum)
    earlier = None if step.previous is None else step.place(unit, "c", step.previous)
    written = step.place(unit, step.kind.candidate)
    c_before = Symbol("c", step.before)
    return tuple(
        Term(
            product,
            calculate(substitute(product, known)),
            opens=earlier if isinstance(product, Product) and c_before in product.factors else written,
        )
        for product in added.terms
    )


def products(step: CellStep, gate: str, unit: int) -> tuple[Array, Array, Array]:
    """Float64: x_k·W_x [in], h_k·W_h [H] and the biases [1], of a GRU's n [2], as they go into the gate's sum."""
    H = step.weights.W_h.shape[0]
    kind = step.kind
    column = kind.columns(gate, H).start + unit
    x = step.x * step.weights.W_x[:, column]
    h = step.h_before * step.weights.W_h[:, column]
    b = 0.0 if step.weights.b is None else float(step.weights.b[column])
    if kind.reset is None or gate != kind.candidate:
        return x, h, np.array([b])
    r = float(step.now(kind.reset)[unit])
    b_hn = 0.0 if step.weights.b_hn is None else float(step.weights.b_hn[unit])
    return x, r * h, np.array([b, r * b_hn])


def _recurrent_term(step: CellStep, gate: str, k: int, value: float) -> Term:
    label: Expression = Symbol("h", f"{step.before},{k}")
    if (reset := step.kind.reset) is not None and gate == step.kind.candidate:
        label = Product((Symbol(reset), label))
    return Term(label, value, gate, None if step.previous is None else step.place(k, "h", step.previous))


def _bias_term(step: CellStep, gate: str, k: int, value: float) -> Term:
    """The gate's own bias or, k = 1, the one inside the reset product."""
    label: Expression = Product((Symbol(step.kind.reset or ""), Symbol("b", "hn"))) if k else Symbol("b", gate)
    return Term(label, value, gate)


def _input_place(step: CellStep, k: int) -> Place:
    """Where x_k comes from: the token's vector, or a unit of the layer below."""
    if not step.layer:
        return Place(step.token, None, "x", 0)
    H = step.reading.model.config.hidden_sizes[step.layer - 1]
    return Place(step.token, k % H, "h", step.layer - 1, k // H)
