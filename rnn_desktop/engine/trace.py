"""Everything the network computed while it read one review: the numbers that every picture shows."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .cells import CELLS, CellStates
from .network import Network, sigmoid
from .packing import EncodedReviews, Packer
from .parameters import Array


@dataclass(frozen=True, slots=True)
class LayerTrace:
    """One recurrent layer over T time steps, read-only.

    h: [T, H]; c: [T, H] or None; gates: by name in the cell's order, each [T, H], after its activation.
    """

    h: Array
    c: Array | None
    gates: Mapping[str, Array]


@dataclass(frozen=True, slots=True)
class Trace:
    """One review, read-only arrays.

    token_ids: [T]; embedded: [T, E]; layers: one LayerTrace per recurrent layer;
    logits, probabilities: [T, K], the verdict had the review ended at this token.
    """

    token_ids: NDArray[np.int32]
    embedded: Array
    layers: tuple[LayerTrace, ...]
    logits: Array
    probabilities: Array


def trace(network: Network, token_ids: Sequence[int]) -> Trace:
    """Read one review. Its T token ids come back with every number; T = 0 gives arrays of no rows."""
    ids = np.asarray(token_ids, np.int32)
    if not len(ids):
        return _empty_trace(network)
    reviews = EncodedReviews(ids, np.array([len(ids)], np.int32), np.zeros(1, np.float32))
    batch = Packer(reviews, network.config.vocabulary_size).pack(np.zeros(1, np.intp))
    activations = network.forward(batch)
    layers = tuple(_layer_trace(states) for states in activations.layers)
    logits = network.logits(activations.layers[-1].h)[:, None]
    return Trace(_frozen(ids), _frozen(activations.embedded), layers, _frozen(logits), _frozen(sigmoid(logits)))


def _layer_trace(states: CellStates) -> LayerTrace:
    c = None if states.c is None else _frozen(states.c)
    return LayerTrace(_frozen(states.h), c, {name: _frozen(gate) for name, gate in states.gates.items()})


def _empty_trace(network: Network) -> Trace:
    config, dtype = network.config, network.parameters.W_y.dtype
    empty = _frozen(np.empty((0, config.hidden_size), dtype))
    layer = LayerTrace(empty, empty if config.cell == "lstm" else None, dict.fromkeys(CELLS[config.cell].GATES, empty))
    embedded = _frozen(np.empty((0, config.embedding_size), dtype))
    no_logits = _frozen(np.empty((0, 1), dtype))
    return Trace(np.empty(0, np.int32), embedded, (layer,), no_logits, no_logits)


def _frozen(array: NDArray[Any]) -> NDArray[Any]:
    """A contiguous read-only copy: the network's buffers are written again by its next pass."""
    copied = np.array(array, order="C", copy=True)
    copied.flags.writeable = False
    return copied
