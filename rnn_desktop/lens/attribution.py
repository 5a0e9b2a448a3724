"""What each token contributed to an answer, by several methods. The exact one is in receipt.py."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.engine.network import Network
from rnn_desktop.engine.packing import pack_equal
from rnn_desktop.engine.parameters import Array
from rnn_desktop.engine.trace import Trace
from rnn_desktop.lens.stopping import StopRequested
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

METHOD_NOTES = {
    "receipt": QT_TRANSLATE_NOOP(
        "Attribution",
        "Every gate is frozen at the value it had and every activation curve is replaced by the straight line through "
        "the origin and the point it was at; the terms then sum to the logit exactly.",
    ),
    "gradient_input": QT_TRANSLATE_NOOP(
        "Attribution",
        "Each word vector times the gradient of the logit at this sentence: it assumes that the network is as steep "
        "everywhere as it is here, so the sum need not be the logit.",
    ),
    "integrated_gradients": QT_TRANSLATE_NOOP(
        "Attribution",
        "Each word vector times the mean gradient on the straight path from zero vectors to this sentence: it assumes "
        "that zero vectors say nothing, and what the sum lacks is the completeness gap.",
    ),
    "occlusion": QT_TRANSLATE_NOOP(
        "Attribution",
        "Each token is left out in turn and the rest is read again: nothing is frozen, but tokens that stand in for "
        "each other are missed, so the sum need not be the logit.",
    ),
}
"""What each method freezes or assumes, in a sentence."""
INEXACT = QT_TRANSLATE_NOOP(
    "Attribution",
    "Not exact here: from token to token the terms grow so large that rounding them loses part of the logit; what is "
    "left over says how much. Do not rely on their sizes.",
)
"""What is to be said of a receipt that is not exact."""

_ROUNDING = 1e-5
"""The residual that float32 leaves, as a share of the logit."""
_BATCH_STEPS, _BATCH_NUMBERS = 8192, 2**24
"""Time steps that are computed at once, and the most numbers in their vectors."""
_BATCH_PRODUCTS = 2**34
"""Products with recurrent weights that are computed at once: a second or two, until which nothing can be given up."""


@dataclass(frozen=True, slots=True)
class Attribution:
    """Contributions to one logit.

    method: "receipt", "gradient_input", "integrated_gradients" or "occlusion"; contributions: [T] float64, one for each
    token; start, bias, clamped, baseline: what initial states, biases, clamped units and the answer to the baseline
    give, None where the method has no such term; logit: the one explained.
    """

    method: str
    contributions: Array
    logit: float
    start: float | None = None
    bias: float | None = None
    clamped: float | None = None
    baseline: float | None = None

    @property
    @np.errstate(over="ignore", invalid="ignore")
    def sum(self) -> float:
        """Of all terms."""
        rest = (term for term in (self.start, self.bias, self.clamped, self.baseline) if term is not None)
        return float(self.contributions.sum()) + sum(rest)

    @property
    def residual(self) -> float:
        """What the terms leave unexplained of the logit."""
        return self.logit - self.sum

    @property
    def is_exact(self) -> bool:
        """Whether no more than rounding is left; terms that are far larger than the logit lose more than it has."""
        return abs(self.residual) <= _ROUNDING * max(1.0, abs(self.logit))

    def to_json(self) -> dict[str, Any]:
        """Every term that the method has, by name."""
        names = ("start", "bias", "clamped", "baseline")
        terms = {name: value for name in names if (value := getattr(self, name)) is not None}
        return {
            "contributions": self.contributions.tolist(),
            **terms,
            "sum": self.sum,
            "logit": self.logit,
            "residual": self.residual,
        }


def explained_step(network: Network, trace: Trace, output: int, step: int | None) -> int:
    """The row of the trace's logits to explain. Raises ValueError where there is none, or no such output or step."""
    config, T = network.config, len(trace)
    if not T:
        raise ValueError("a sequence of no time steps has no answer to explain")
    if not 0 <= output < config.output_size:
        raise ValueError(f"output is {output}; the network has {config.output_size}")
    if step is None:
        return T - 1
    if not config.per_step:
        raise ValueError("step is of networks with an answer for each time step; this one has one for the sequence")
    if not 0 <= step < T:
        raise ValueError(f"step is {step}; the sequence has {T}")
    return step


@np.errstate(over="ignore", invalid="ignore")
def gradient_input(
    network: Network, trace: Trace, output: int = 0, step: int | None = None, stop: StopRequested = lambda: False
) -> Attribution | None:
    """x_t · dlogit/dx_t for each time step; None when stopped before it began.

    Shrikumar et al. 2016. Other arguments and ValueError as `receipt`; raises Problem under interventions.
    """
    row = explained_step(network, trace, output, step)
    if stop():
        return None
    d_x = _input_gradients(network, trace.embedded[:, None], output, row)[:, 0]
    contributions = np.einsum("ti,ti->t", d_x, trace.embedded, dtype=np.float64)
    return Attribution("gradient_input", contributions, float(trace.logits[row, output]))


@np.errstate(over="ignore", invalid="ignore")
def integrated_gradients(
    network: Network,
    trace: Trace,
    output: int = 0,
    step: int | None = None,
    stop: StopRequested = lambda: False,
    steps: int = 32,
) -> Attribution | None:
    """x_t · ∫ dlogit/dx_t (α x) dα over 0 ≤ α ≤ 1, by Gauss-Legendre quadrature with `steps` points.

    Sundararajan et al. 2017. baseline: the logit of as many zero vectors; the residual is the completeness gap.
    stop: asked between batches; once it says yes, the result is None. Other arguments and ValueError as `receipt`;
    raises Problem under interventions.
    """
    row = explained_step(network, trace, output, step)
    x, T = trace.embedded, len(trace)
    nodes, weights = np.polynomial.legendre.leggauss(steps)
    points, weights = (nodes + 1.0) / 2.0, weights / 2.0
    contributions = np.zeros(T)
    for part in _parts(network, steps, x):
        if stop():
            return None
        d_x = _input_gradients(network, x[:, None] * points[part, None].astype(x.dtype), output, row)
        contributions += np.einsum("tbi,ti,b->t", d_x, x, weights[part], optimize=True)
    baseline = float(_logits(network, np.zeros_like(x)[:, None], row)[0, output])
    return Attribution("integrated_gradients", contributions, float(trace.logits[row, output]), baseline=baseline)


@np.errstate(over="ignore", invalid="ignore")
def occlusion(
    network: Network, trace: Trace, output: int = 0, step: int | None = None, stop: StopRequested = lambda: False
) -> Attribution | None:
    """The logit less that of the sequence without the token.

    Where nothing remains, it is compared with the answer to the initial state; there is none with a mean, maximum or
    attention over no time steps, and the contribution is the logit. The same goes for the answer of a time step that is
    itself left out: it is compared with the one before. Interventions at one time step stay at that number.
    stop: asked between batches; once it says yes, the result is None. Other arguments and ValueError as `receipt`.
    """
    row = explained_step(network, trace, output, step)
    T = len(trace)
    without = np.full(T, _unread_logit(network, output))
    steps = np.arange(T - 1)[:, None]
    for part in _parts(network, T, trace.inputs) if T > 1 else ():
        if stop():
            return None
        left_out = np.arange(T)[part]
        rows = row - (left_out <= row)
        logits = _logits(network, trace.inputs[steps + (steps >= left_out)], rows)
        without[part] = np.where(rows < 0, without[part], logits[:, output])
    logit = float(trace.logits[row, output])
    return Attribution("occlusion", logit - without, logit)


def _logits(network: Network, inputs: NDArray[Any], row: NDArray[np.intp] | int) -> Array:
    """[B, K] of ids [T, B] or vectors [T, B, in]; row: the time step whose answer it is, where each has one."""
    T, B = inputs.shape[:2]
    logits = network.forward(pack_equal(inputs)).logits
    return logits.reshape(T, B, -1)[row, np.arange(B)] if network.config.per_step else logits


@np.errstate(over="ignore", invalid="ignore")
def _input_gradients(network: Network, vectors: Array, output: int, row: int) -> Array:
    """[T, B, in]: the gradient of one logit of each of B sequences of vectors [T, B, in]."""
    if network.interventions:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "Gradients are not offered while a unit is held or a gate is scaled.")
        )
    T, B = vectors.shape[:2]
    batch = pack_equal(vectors)
    activations = network.forward(batch)
    d_logits = np.zeros_like(activations.logits)
    explained = d_logits.reshape(T, B, -1)[row] if network.config.per_step else d_logits
    explained[:, output] = 1.0
    gradients: Array = network.input_gradients(batch, activations, d_logits).reshape(vectors.shape)
    return gradients


def _unread_logit(network: Network, output: int) -> float:
    """The answer to the initial state; 0 where there is none."""
    config = network.config
    if config.pooling not in ("last", "concatenate"):
        return 0.0
    start = float(config.pooling == "last" and config.initial_state == "ones")
    return float(network.logits(np.full(len(network.parameters.W_y), start))[output])


def _parts(network: Network, count: int, rows: NDArray[Any]) -> list[slice]:
    """`count` sequences as long as rows [T] or [T, in] in batches that fit in the memory and end in good time."""
    weights = sum(one.W_h.size for layer in network.parameters.layers for one in layer)
    steps = min(_BATCH_STEPS, _BATCH_PRODUCTS // weights)
    size = max(1, min(steps // len(rows), _BATCH_NUMBERS // rows.size))
    return [slice(first, first + size) for first in range(0, count, size)]
