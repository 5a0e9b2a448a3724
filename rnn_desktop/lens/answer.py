"""From the last layer's hidden states to the answer: what the head reads, and its equation with its numbers."""

from dataclasses import dataclass

import numpy as np

from rnn_desktop.engine.heads import answers
from rnn_desktop.engine.packing import pack_equal
from rnn_desktop.engine.parameters import Array
from rnn_desktop.engine.pooling import Attention, make_pooling
from rnn_desktop.lens.equations import S, Y, answer_lines, head_input, output_bias, output_product, pooling_lines
from rnn_desktop.lens.expressions import Expression, Line, Number, Shape, Symbol, Vector, substitute
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.terms import Term, largest


@dataclass(frozen=True, slots=True)
class Pooled:
    """What the head reads at a token, had the review ended there.

    features: [·] float64; shares: [t] of attention, else None; h: [t, D·H] the states that were pooled; whole: whether
    they are the reading's own (a backward direction that ends earlier begins with another token).
    """

    features: Array
    shares: Array | None
    h: Array
    whole: bool


def pooled_at(reading: Reading, token: int) -> Pooled:
    """What the head reads at a token."""
    config = reading.model.config
    whole = config.per_step or not config.bidirectional or token == len(reading.trace) - 1
    h = np.concatenate([states.h[: token + 1] for states in reading.trace.layers[-1]], axis=1)
    if not whole:
        h = _ended(reading, token)
    if config.per_step:
        return Pooled(h[-1].astype(np.float64), None, h, whole)
    batch, pooling = pack_equal(h[:, None]), make_pooling(config, reading.model.parameters.attention)
    shares = pooling.shares(h, batch)[:, 0] if isinstance(pooling, Attention) else None
    return Pooled(pooling.forward(h, batch)[0].astype(np.float64), shares, h, whole)


def answer_at(reading: Reading, token: int, output: int, count: int) -> tuple[tuple[Line, ...], tuple[Term, ...]]:
    """The equations of one output, and the largest terms h_k·W_y, or s_k·W_y, and b_y of its logit."""
    found, parameters = pooled_at(reading, token), reading.model.parameters
    products = found.features * parameters.W_y[:, output]
    b, config = float(parameters.b_y[output]), reading.model.config
    bias, read = Term(output_bias(config, output), b), head_input(config).name

    def term(k: int, value: float) -> Term:
        return Term(Symbol(read, str(k)), value, opens=_source(reading, token, found, k))

    lines = (*_pooling(reading, found), *_head(reading, token, output, found, float(products.sum())))
    return lines, largest(products, term, count, (bias,))


@np.errstate(over="ignore", invalid="ignore")
def _ended(reading: Reading, token: int) -> Array:
    """[token + 1, D·H]: the last layer's states had the review ended at this token."""
    inputs = reading.trace.inputs[: token + 1, None]
    return reading.new_network().forward(pack_equal(inputs)).h


def _pooling(reading: Reading, found: Pooled) -> list[Line]:
    lines = []
    for line in pooling_lines(reading.model.config):
        result: Expression = Shape(found.features.shape)
        if line.name != S and found.shares is not None:
            result = Vector(tuple(found.shares.tolist()))
        lines.append(Line(line.name, line.symbolic, None, result))
    return lines


def _head(reading: Reading, token: int, output: int, found: Pooled, product: float) -> list[Line]:
    """The logit and, of a head that makes one, the probability."""
    config, b = reading.model.config, float(reading.model.parameters.b_y[output])
    logits, probabilities = _answers(reading, token, found)
    logit, *probability = answer_lines(config, output)
    y = Number(float(logits[output]))
    sums: dict[Expression, Expression] = {
        output_product(config, output): Number(product),
        output_bias(config, output): Number(b),
    }
    lines = [Line(logit.name, logit.symbolic, substitute(logit.symbolic, sums), y)]
    for line in probability:
        read: Expression = Vector(tuple(logits.tolist())) if config.head == "softmax" else y
        numeric = substitute(line.symbolic, {logit.name: read, Y: read})
        lines.append(Line(line.name, line.symbolic, numeric, Number(float(probabilities[output]), signed=False)))
    return lines


def _answers(reading: Reading, token: int, found: Pooled) -> tuple[Array, Array]:
    """[K], [K]: the logits and probabilities at a token, though the running curve has not come so far yet."""
    if token not in reading.trace.unanswered:
        return reading.trace.logits[token], reading.trace.probabilities[token]
    parameters = reading.model.parameters
    logits = found.features @ parameters.W_y + parameters.b_y
    return logits, answers(reading.model.config.head, logits[None])[0]


def _source(reading: Reading, token: int, found: Pooled, k: int) -> Place | None:
    """The unit that h_k or s_k comes from; at no token of its own where it is a mean over all."""
    if not found.whole:
        return None
    config = reading.model.config
    step, k_of_step = divmod(k, found.h.shape[1])
    direction, unit = divmod(k_of_step, config.hidden_size)
    at: int | None = token
    if config.pooling == "concatenate":
        at = step
    elif config.pooling == "max":
        at = int(found.h[:, k].argmax())
    elif config.pooling in ("mean", "attention"):
        at = None
    elif direction and not config.per_step:
        at = 0
    return Place(at, unit, "h", len(config.hidden_sizes) - 1, direction)
