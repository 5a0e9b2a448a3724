"""The receipt: what each token gave to an answer, summing to it exactly.

Every gate is frozen at the value it had, and every nonlinearity is replaced by its secant, the straight line through
the origin and the point it was at: tanh(a) = s a with s = tanh(a) / a. The network is then linear in what it reads, and
one pass back through time finds how much each vector counts on its way into the logit. With m = c in an LSTM and m = h
elsewhere, each direction of each layer is

    a_t = x_t W_x + b + r_t (h_{t-1} W_h + b_hn)
    m_t = keep_t m_{t-1} + write_t a_t + rest
    h_t = show_t m_t

where W_x, W_h and b are the columns of the candidate (g of the LSTM, n of the GRU, all of the simple cell).
"""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.engine.config import ActivationName, ModelConfig
from rnn_desktop.engine.interventions import Clamp, GateScaling, Intervention, at_layer
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.packing import pack_equal
from rnn_desktop.engine.parameters import Array
from rnn_desktop.engine.trace import LayerTrace, Trace

from .attribution import Attribution, explained_step


@dataclass(frozen=True, slots=True)
class _Linear:
    """One direction of one layer as above, float64, rows in the order in which it reads.

    read: [T, H] x_t W_x; W_x: [in, H]; W_h: [H, H]; b, b_hn: [H], or 0 without; reset, write, show: [T, H], or 1;
    keep: [T, H], None in a simple cell; apart: whether m is kept beside h; held: [T, H] what h was clamped to and 0
    where it was not, or None.
    """

    read: Array
    W_x: Array
    W_h: Array
    b: Array | float
    b_hn: Array | float
    reset: Array | float
    keep: Array | None
    write: Array
    rest: float
    show: Array
    apart: bool
    held: Array | None


@dataclass(slots=True)
class _Terms:
    """The receipt as it grows, layer by layer."""

    contributions: Array
    bias: float
    start: float = 0.0
    clamped: float = 0.0


# A recurrence that explodes has a receipt of no numbers, as it has an answer of none.
@np.errstate(over="ignore", invalid="ignore", divide="ignore")
def receipt(network: Network, trace: Trace, output: int = 0, step: int | None = None) -> Attribution:
    """The contributions to one logit; start, bias and clamped are what initial states, biases and held units give.

    trace: one of this network; output: which of the K logits; step: the time step whose answer it is, of a network that
    has one for each; None is the last.
    Computed in float64. The residual is the rounding in the trace's own type, in proportion to the largest
    contributions: where W_h lets what is carried grow with every step, as a simple cell's large weights can over many
    steps, these cancel each other and are far larger than the logit.
    Raises ValueError for a trace of no time steps, and for an output or step that does not exist.
    """
    row = explained_step(network, trace, output, step)
    terms = _Terms(np.zeros(len(trace)), float(network.parameters.b_y[output]))
    d_h = _answer_adjoints(network, trace, output, row)
    for number in reversed(range(len(trace.layers))):
        d_h = _through_layer(network, trace, number, d_h, terms)
    clamped = terms.clamped if any(isinstance(one, Clamp) for one in network.interventions) else None
    return Attribution(
        "receipt", terms.contributions, float(trace.logits[row, output]), terms.start, terms.bias, clamped
    )


def _answer_adjoints(network: Network, trace: Trace, output: int, row: int) -> Array:
    """[T, D·H]: how much each hidden state of the last layer counts in the logit, pooling frozen as it was."""
    weights = network.parameters.W_y[:, output].astype(np.float64)
    if trace.attention is not None:
        return np.multiply.outer(trace.attention, weights)
    h = _states(trace, -1)
    if network.pooling is None:
        d_h = np.zeros_like(h)
        d_h[row] = weights
        return d_h
    batch = pack_equal(h[:, None])
    # Forward finds the winners of a maximum, which may be another sequence's by now.
    network.pooling.forward(h, batch)
    return network.pooling.backward(weights[None], h, batch)[0]


def _states(trace: Trace, number: int) -> Array:
    """[T, D·H] float64: a layer's hidden states as the next one reads them."""
    return np.concatenate([direction.h for direction in trace.layers[number]], axis=1, dtype=np.float64)


def _layer_input(network: Network, trace: Trace, number: int) -> NDArray[Any]:
    """[T, in] float64 what a layer reads; ids [T] in the place of one-hot vectors."""
    if number:
        return _states(trace, number - 1)
    return trace.inputs if network.config.input == "one_hot" else trace.embedded.astype(np.float64)


def _through_layer(network: Network, trace: Trace, number: int, d_h: Array, terms: _Terms) -> Array:
    """From d_h [T, D·H] to the adjoints of what the layer reads [T, in], none for the first; its terms are added."""
    x = _layer_input(network, trace, number)
    d_x = np.zeros_like(x) if number else np.empty((0, 0))
    start = float(network.config.initial_state == "ones")
    H = network.config.hidden_sizes[number]
    for direction in range(network.config.directions):
        turn = slice(None, None, -1 if direction else None)
        linear = _linear(network, trace, x, number, direction)
        d_hidden, d_memory = _backpropagate(linear, d_h[turn, direction * H : (direction + 1) * H])
        terms.start += start * float(d_hidden[0].sum() + d_memory[0].sum())
        if linear.held is not None:
            terms.clamped += float((linear.held * d_hidden[1:]).sum())
        d_a = linear.write * d_memory[1:]
        d_recalled = linear.reset * d_a
        terms.bias += float((linear.b * d_a + linear.b_hn * d_recalled + linear.rest * d_memory[1:]).sum())
        if number:
            d_x += (d_a @ linear.W_x.T)[turn]
        else:
            terms.contributions += np.einsum("th,th->t", linear.read, d_a)[turn]
    return d_x


def _backpropagate(linear: _Linear, d_h: Array) -> tuple[Array, Array]:
    """The adjoints of h and m, each [T + 1, H]: of the initial state, then of every time step."""
    T, H = d_h.shape
    d_hidden, d_memory = np.zeros((2, T + 1, H))
    d_hidden[1:] = d_h
    d_kept = d_memory if linear.apart else d_hidden
    reach = linear.write * linear.reset
    scratch, back = np.empty((2, H))
    for t in reversed(range(T)):
        d_m = d_memory[t + 1]
        d_m += np.multiply(linear.show[t], d_hidden[t + 1], out=scratch)
        if linear.keep is not None:
            d_kept[t] += np.multiply(linear.keep[t], d_m, out=scratch)
        np.multiply(reach[t], d_m, out=scratch)
        d_hidden[t] += np.dot(linear.W_h, scratch, out=back)
    return d_hidden, d_memory


def _linear(network: Network, trace: Trace, x: NDArray[Any], number: int, direction: int) -> _Linear:
    """One direction of one layer that reads x (see _layer_input), frozen where the trace has it."""
    config, states = network.config, trace.layers[number][direction]
    weights = network.parameters.layers[number][direction]
    own = at_layer(network.interventions, number, direction)
    turn = slice(None, None, -1 if direction else None)
    kind = config.cell_kind
    T, H = states.h.shape
    columns = kind.columns(kind.candidate, H)
    W_x, W_h = weights.W_x[:, columns], np.ascontiguousarray(weights.W_h[:, columns], np.float64)
    b = 0.0 if weights.b is None else weights.b[columns]
    b_hn = 0.0 if weights.b_hn is None else weights.b_hn
    read = (W_x[x].astype(np.float64) if x.ndim == 1 else x @ W_x)[turn]
    reset = 1.0 if kind.reset is None else states.gates[kind.reset][turn]
    before = np.full((T, H), float(config.initial_state == "ones"))
    before[1:] = states.h[turn][:-1]
    a = read + b + reset * (before @ W_h + b_hn)
    keep, write, rest, show = _frozen(config, states, a, turn, _factor(own, kind.candidate, a.shape)[turn])
    held: Array | None = None
    if (clamped := _clamped(own, a.shape)) is not None:
        show = np.where(clamped[turn], 0.0, show)
        held = np.where(clamped, states.h, 0.0)[turn]
    return _Linear(read, W_x, W_h, b, b_hn, reset, keep, write, rest, show, states.c is not None, held)


def _frozen(
    config: ModelConfig, states: LayerTrace, a: Array, turn: slice, factor: Array
) -> tuple[Array | None, Array, float, Array]:
    """keep, write, rest and show of a cell.

    a: [T, H] the candidate before its activation; factor: [T, H] what it was multiplied by after.
    """
    # Below √ε tanh(a) is a to the last bit, and the quotient would be mostly rounding.
    small = float(np.sqrt(np.finfo(states.h.dtype).eps))
    h = states.h[turn].astype(np.float64)
    gates = {name: values[turn].astype(np.float64) for name, values in states.gates.items()}
    everything = np.ones_like(h)
    match config.cell:
        case "lstm":
            assert states.c is not None
            write = gates["i"] * _secant(gates["g"], a, factor, small)
            return gates["f"], write, 0.0, _secant(h, states.c[turn].astype(np.float64), gates["o"], small)
        case "gru":
            return gates["z"], (1.0 - gates["z"]) * _secant(gates["n"], a, factor, small), 0.0, everything
        case "simple_rnn":
            return None, *_frozen_activation(config.activation, h, a, small), everything


def _frozen_activation(activation: ActivationName, h: Array, a: Array, small: float) -> tuple[Array, float]:
    """write and rest of a cell that is but φ(a)."""
    everything = np.ones_like(h)
    match activation:
        case "tanh":
            return _secant(h, a, everything, small), 0.0
        case "sigmoid":
            # σ(a) = ½ + s a
            return _secant(h - 0.5, a, 0.25 * everything, small), 0.5
        case "relu":
            return np.greater(h, 0.0).astype(np.float64), 0.0
        case "identity":
            return everything, 0.0


def _secant(value: Array, a: Array, slope: Array, small: float) -> Array:
    """value / a, and where a is small the slope that it tends to."""
    near = np.abs(a) < small
    return np.where(near, slope, value / np.where(near, 1.0, a))


def _factor(own: tuple[Intervention, ...], gate: str, shape: tuple[int, ...]) -> Array:
    """[T, H]: what a gate was multiplied by."""
    factor = np.ones(shape)
    for one in own:
        if isinstance(one, GateScaling) and one.gate == gate:
            factor[_place(one)] *= one.factor
    return factor


def _clamped(own: tuple[Intervention, ...], shape: tuple[int, ...]) -> NDArray[np.bool_] | None:
    """[T, H]: where h was held; None for nowhere."""
    clamps = [one for one in own if isinstance(one, Clamp)]
    clamped = np.zeros(shape, np.bool_)
    for one in clamps:
        clamped[_place(one)] = True
    return clamped if clamps else None


def _place(intervention: Intervention) -> tuple[slice, slice]:
    """Where it acts in [T, H]."""

    def at(index: int | None) -> slice:
        return slice(None) if index is None else slice(index, index + 1)

    return at(intervention.step), at(intervention.unit)
