"""Everything the network computed while it read one sequence: the numbers that every picture shows."""

import math
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .cells import CellStates, Start
from .heads import answers
from .network import Network
from .packing import PackedBatch, check_inputs, pack_equal
from .parameters import Array
from .pooling import Attention

_PREFIX_ROWS = 65_536
"""Time steps that are read at once where every prefix of a sequence is read on its own."""
_PREFIX_PRODUCTS = 2**36
"""Products of a weight with a number that are made at once there: a second or two."""
_FEW_PRODUCTS = 2**31
"""With fewer, about 50 ms, all prefixes are read together with the sequence."""


@dataclass(frozen=True, slots=True)
class LayerTrace:
    """One direction of one recurrent layer over T time steps in reading order, read-only.

    h: [T, H]; c: [T, H] or None; gates: by name in the cell's order, each [T, H], after its activation.
    """

    h: Array
    c: Array | None
    gates: Mapping[str, Array]


@dataclass(frozen=True, slots=True)
class Trace:
    """One sequence, read-only arrays.

    inputs: token ids [T] or vectors [T, in]; embedded: [T, in] what the first layer read; layers: for each recurrent
    layer its directions, the forward one first; logits, probabilities: [T, K], the answer at each time step or, of a
    many-to-one network, the answer had the sequence ended there (of a linear head, probabilities are the logits);
    attention: [T] the share that each time step has in the whole sequence's answer, or None with another pooling;
    unanswered: time steps whose answers are still to be found (`further_answers`) and are NaN until then.
    """

    inputs: NDArray[Any]
    embedded: Array
    layers: tuple[tuple[LayerTrace, ...], ...]
    logits: Array
    probabilities: Array
    attention: Array | None = None
    unanswered: range = range(0)

    def __len__(self) -> int:
        return len(self.inputs)


# A recurrence that explodes is something to look at: its numbers show it, NumPy need not warn.
@np.errstate(over="ignore", invalid="ignore")
def trace(
    network: Network,
    inputs: Sequence[int] | NDArray[Any],
    before: Trace | None = None,
    *,
    every_answer: bool = True,
) -> Trace:
    """Read one sequence: T token ids, or [T, in] vectors; T = 0 gives arrays of no rows.

    before: a trace of the same network; its states are used again up to where the sequences part, so that text typed
    at the end costs only what was typed. (A backward direction starts at the end, so there everything is read anew.)
    The numbers then agree with those of a reading from the start to rounding, not to the last bit: BLAS sums fewer rows
    in another order.
    every_answer: without, those that take long, of a network that reads every prefix anew, are left unanswered; the
    last one never is.
    Raises what Packer raises for inputs that do not fit.
    """
    config = network.config
    values = _values(network, inputs)
    known = 0 if before is None or config.bidirectional else _common_prefix(before.inputs, values)
    if before is not None and known and known == len(values):
        return _first(network, before, known)
    rest = values[known:]
    start = None if not known or before is None else state_after(before, known)
    if not len(rest):
        return _empty(network)
    batch = pack_equal(rest[:, None])
    reads_anew = config.bidirectional and not config.per_step
    if reads_anew:
        # Nothing is known before here, and the whole has an answer that no prefix has.
        activations = network.forward(batch)
        states, whole = activations.layers, activations.logits
    else:
        states = network.states(batch, start, known)
    layers = tuple(tuple(_layer_trace(one, batch, d) for d, one in enumerate(layer)) for layer in states)
    embedded = _embedded(network, rest)
    if known and before is not None:
        layers = tuple(
            tuple(_joined(old, new, known) for old, new in zip(*pair, strict=True))
            for pair in zip(before.layers, layers, strict=True)
        )
        embedded = np.concatenate([before.embedded[:known], embedded])
    unanswered = range(len(values) - 1) if reads_anew else range(0)
    if reads_anew:
        unknown = np.full((len(unanswered), config.output_size), np.nan, whole.dtype)
        logits = np.concatenate([unknown, whole])
    else:
        logits = _running_logits(network, values, layers, known)
    if known and before is not None:
        logits = np.concatenate([before.logits[:known], logits])
    frozen = (_frozen(values), _frozen(embedded), layers, _frozen(logits))
    made = Trace(*frozen, _frozen(answers(config.head, logits)), _attention(network, layers), unanswered)
    if unanswered and (every_answer or sum(unanswered) * products_per_step(network) < _FEW_PRODUCTS):
        *_, made = (made, *further_answers(network, made))
    return made


def further_answers(network: Network, trace: Trace) -> Iterator[Trace]:
    """A trace of this network with more and more of its answers, the shortest prefixes first, at last with all."""
    rows = min(_PREFIX_ROWS, _PREFIX_PRODUCTS // products_per_step(network))
    while unanswered := trace.unanswered:
        start = unanswered.start
        # n prefixes of at most start + n time steps are so many rows, or one that is longer.
        count = (math.isqrt(start * start + 4 * rows) - start) // 2
        end = min(unanswered.stop, start + max(1, count))
        trace = _answered(network, trace, range(start, end))
        yield trace


def with_answers_of(trace: Trace, other: Trace) -> Trace:
    """With what another trace of the same network has answered already, where the two begin alike.

    They agree with what would be found to rounding, as in `trace`.
    """
    common = min(_common_prefix(trace.inputs, other.inputs), trace.unanswered.stop)
    known = min(common, other.unanswered.start) if other.unanswered else common
    if known <= trace.unanswered.start:
        return trace
    logits, probabilities = trace.logits.copy(), trace.probabilities.copy()
    logits[:known], probabilities[:known] = other.logits[:known], other.probabilities[:known]
    left = range(known, trace.unanswered.stop)
    return replace(trace, logits=_frozen(logits), probabilities=_frozen(probabilities), unanswered=left)


@np.errstate(over="ignore", invalid="ignore")
def _answered(network: Network, trace: Trace, steps: range) -> Trace:
    """With the answers to the first unanswered time steps."""
    logits = trace.logits.copy()
    logits[steps.start : steps.stop] = _prefix_logits(network, trace.inputs, trace.layers, steps.start, steps.stop)
    probabilities = answers(network.config.head, logits)
    left = range(steps.stop, trace.unanswered.stop)
    return replace(trace, logits=_frozen(logits), probabilities=_frozen(probabilities), unanswered=left)


def products_per_step(network: Network) -> int:
    """Weights that a time step multiplies by a number; without the first layer's W_x, which each token meets once."""
    first, *others = network.parameters.layers
    return sum(one.W_h.size for one in first) + sum(one.W_x.size + one.W_h.size for layer in others for one in layer)


def _attention(network: Network, layers: tuple[tuple[LayerTrace, ...], ...]) -> Array | None:
    """[T]: how much of each time step goes into the pooled vector."""
    if not isinstance(network.pooling, Attention):
        return None
    h = np.concatenate([direction.h for direction in layers[-1]], axis=1)
    return _frozen(network.pooling.shares(h, pack_equal(h[:, None]))[:, 0])


def _running_logits(
    network: Network, values: NDArray[Any], layers: tuple[tuple[LayerTrace, ...], ...], known: int
) -> Array:
    """[T − known, K]: the answer at, or the answer had the sequence ended at, each time step after the known ones.

    Of a network whose states do not depend on what comes later, or that answers at every time step.
    """
    config = network.config
    if config.per_step or config.pooling == "last":
        return network.logits(np.concatenate([direction.h[known:] for direction in layers[-1]], axis=1))
    T, logits = len(values), []
    # The prefixes are sequences of one batch, or of several where that would fill the memory.
    end = known
    while end < T:
        start, end = end, max(end + 1, min(T, end + _PREFIX_ROWS // T))
        logits.append(_prefix_logits(network, values, layers, start, end))
    return np.concatenate(logits)


def _prefix_logits(
    network: Network, values: NDArray[Any], layers: tuple[tuple[LayerTrace, ...], ...], start: int, end: int
) -> Array:
    """[end − start, K]: the answers to the first start + 1, …, end time steps."""
    count = end - start
    # Longest first: all of them run until the shortest ends, then one fewer with every step.
    sizes = [min(count, end - step) for step in range(end)]
    rows = np.repeat(np.arange(end), sizes)
    prefixes = PackedBatch(values[rows], sizes, np.arange(count), np.empty(0))
    if network.config.bidirectional:
        return network.forward(prefixes).logits[::-1]
    # One direction's states do not depend on what comes later, so only the pooling is done again.
    assert network.pooling is not None
    return network.logits(network.pooling.forward(layers[-1][0].h[rows], prefixes))[::-1]


def _values(network: Network, inputs: Sequence[int] | NDArray[Any]) -> NDArray[Any]:
    """Token ids int32 [T], or vectors [T, in] of the network's own type."""
    config, values = network.config, np.asarray(inputs)
    if values.ndim and not len(values):
        return _empty(network).inputs
    if config.input == "numeric" and values.dtype.kind in "iuf":
        with np.errstate(over="ignore"):
            values = values.astype(network.parameters.W_y.dtype)
    check_inputs(values, config)
    return values if config.input == "numeric" else values.astype(np.int32)


def _embedded(network: Network, values: NDArray[Any]) -> Array:
    """[T, in]: the vectors that the first layer reads."""
    if network.config.input == "numeric":
        return values
    embedding = network.parameters.embedding
    if embedding is None:
        ids = np.arange(network.config.vocabulary_size)
        return np.asarray(values[:, None] == ids, network.parameters.W_y.dtype)
    return np.asarray(embedding[values])


def _common_prefix(one: NDArray[Any], other: NDArray[Any]) -> int:
    """Time steps at the start that are the same in both."""
    shorter = min(len(one), len(other))
    differ = (one[:shorter] != other[:shorter]).any(axis=tuple(range(1, one.ndim)))
    return int(differ.argmax()) if differ.any() else shorter


def state_after(before: Trace, steps: int) -> tuple[tuple[Start, ...], ...]:
    """The state of every layer in each direction after so many time steps, 1 or more; h, c: [1, H]."""
    last = slice(steps - 1, steps)
    return tuple(
        tuple(Start(one.h[last], None if one.c is None else one.c[last]) for one in layer) for layer in before.layers
    )


def _first(network: Network, before: Trace, steps: int) -> Trace:
    """The first time steps of a trace whose network reads forward only."""
    if steps == len(before):
        return before
    layers = tuple(
        tuple(
            LayerTrace(
                one.h[:steps], None if one.c is None else one.c[:steps], {k: g[:steps] for k, g in one.gates.items()}
            )
            for one in layer
        )
        for layer in before.layers
    )
    rows = (before.inputs[:steps], before.embedded[:steps], layers, before.logits[:steps], before.probabilities[:steps])
    return Trace(*rows, _attention(network, layers))


def _joined(old: LayerTrace, new: LayerTrace, steps: int) -> LayerTrace:
    """The first time steps of one, then all of the other."""

    def join(before: Array, after: Array) -> Array:
        return _frozen(np.concatenate([before[:steps], after]))

    c = None if old.c is None or new.c is None else join(old.c, new.c)
    return LayerTrace(join(old.h, new.h), c, {name: join(old.gates[name], gate) for name, gate in new.gates.items()})


def _layer_trace(states: CellStates, batch: PackedBatch, direction: int) -> LayerTrace:
    def in_reading_order(array: Array) -> Array:
        return _frozen(array[batch.reversed_rows] if direction else array)

    c = None if states.c is None else in_reading_order(states.c)
    return LayerTrace(
        in_reading_order(states.h), c, {name: in_reading_order(gate) for name, gate in states.gates.items()}
    )


def _empty(network: Network) -> Trace:
    config, dtype = network.config, network.parameters.W_y.dtype
    kind = config.cell_kind

    def none(*shape: int) -> Array:
        return _frozen(np.empty((0, *shape), dtype))

    layers = []
    for H in config.hidden_sizes:
        one = LayerTrace(none(H), none(H) if kind.keeps_memory else None, dict.fromkeys(kind.gates, none(H)))
        layers.append((one,) * config.directions)
    inputs = none(config.value_size) if config.input == "numeric" else _frozen(np.empty(0, np.int32))
    logits = none(config.output_size)
    return Trace(inputs, none(config.input_size), tuple(layers), logits, logits)


def _frozen(array: NDArray[Any]) -> NDArray[Any]:
    """A contiguous read-only copy: the network's buffers are written again by its next pass."""
    copied = np.array(array, order="C", copy=True)
    copied.flags.writeable = False
    return copied
