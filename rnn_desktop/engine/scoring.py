"""Many sequences at once: their logits, and how right they are."""

import math
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .config import ModelConfig
from .cores import cores
from .layers import with_scales, word_products
from .losses import Loss, loss
from .network import Network
from .packing import PackedBatch, Packer, Sequences, check_inputs, check_lengths, packed_rows
from .parameters import Array, Parameters

Confusion = tuple[tuple[int, ...], ...]
LARGEST_CONFUSION = 100
"""Classes; the counts of a whole vocabulary would be gigabytes."""
_Use = Callable[[PackedBatch, NDArray[np.intp], Array], None]
_STEPS = 12288
"""Time steps of a batch: enough for large products, few enough for the caches (measured)."""
_LOGITS = 2**22
"""Numbers of a batch's logits that are kept in memory at once."""
_TABLE = 2**26
"""Numbers in the largest table of products that is made for a whole vocabulary."""
_WORDS = 1024
"""Words whose products are made at once: few enough for the caches."""


def score(config: ModelConfig, parameters: Parameters, sequences: Sequences) -> Array:
    """The logits of every sequence [S, K], or of every time step [sum of lengths, K], in the order given."""
    count = len(sequences.inputs) if config.per_step else len(sequences)
    logits = np.empty((count, config.output_size), parameters.W_y.dtype)
    starts = np.cumsum(sequences.lengths, dtype=np.intp) - sequences.lengths

    def keep(batch: PackedBatch, chosen: NDArray[np.intp], found: Array) -> None:
        places = chosen[batch.order]
        if config.per_step:
            places = starts[places][batch.sequence_of_row] + batch.step_of_row
        logits[places] = found

    _each_batch(config, parameters, sequences, keep)
    return logits


def batch_logits(network: Network, sequences: Sequence[Sequence[int]]) -> Array:
    """The logits [S, K] of a few sequences of token ids as one batch, in the order given.

    Raises what Sequences and Packer raise for an empty sequence and for ids that are none, ValueError for a network
    that answers at each time step.
    """
    config = network.config
    if config.per_step:
        raise ValueError("batch_logits asks for one answer of a sequence; this network gives one at each time step")
    if not len(sequences):
        return np.empty((0, config.output_size), network.parameters.W_y.dtype)
    lengths = np.array([len(ids) for ids in sequences], np.int32)
    check_lengths(lengths)
    inputs = np.array([token for ids in sequences for token in ids])
    check_inputs(inputs, config)
    inputs = inputs.astype(np.int32)
    rows, batch_sizes, order = packed_rows(lengths, np.cumsum(lengths) - lengths)
    batch = PackedBatch(inputs[rows], batch_sizes, order, np.empty(0))
    logits = np.empty((len(lengths), config.output_size), network.parameters.W_y.dtype)
    with np.errstate(over="ignore", invalid="ignore"):
        logits[order] = network.forward(batch, only_h=True).logits
    return logits


@dataclass(frozen=True, slots=True)
class Score:
    """Over all answers that count; loss and accuracy are NaN where there are none.

    loss: their mean; confusion: [K, K] counts, true class × class that was said, of one sigmoid (K = 2) or of up to
    `LARGEST_CONFUSION` softmax classes; empty for other heads.
    """

    loss: float
    accuracy: float
    confusion: Confusion


def evaluate(config: ModelConfig, parameters: Parameters, sequences: Sequences) -> tuple[float, float]:
    """The loss and the accuracy of `judged`."""
    found = judged(config, parameters, sequences)
    return found.loss, found.accuracy


def judged(config: ModelConfig, parameters: Parameters, sequences: Sequences) -> Score:
    """How right the network is."""
    found: list[Loss] = []
    confusions: list[NDArray[np.intp]] = []

    def judge(batch: PackedBatch, _chosen: NDArray[np.intp], logits: Array) -> None:
        found.append(loss(config.head, logits, batch.targets))
        confusions.append(_confusion(config, logits, batch.targets))

    _each_batch(config, parameters, sequences, judge)
    count = sum(part.count for part in found)
    confusion = tuple(map(tuple, sum(confusions[1:], confusions[0]).tolist())) if confusions else ()
    if not count:
        return Score(math.nan, math.nan, confusion)
    # An exact sum, so that it does not matter which thread was first.
    total, correct = _sum([part.total for part in found]), sum(part.correct for part in found)
    return Score(total / count, correct / count, confusion)


def _confusion(config: ModelConfig, logits: Array, targets: NDArray[Any]) -> NDArray[np.intp]:
    """[K, K] of one batch; [0, 0] where the head has no classes, or too many."""
    if config.head == "sigmoid" and config.output_size == 1:
        logits, targets = logits.reshape(-1), targets.reshape(-1)
        counted, K = ~np.isnan(targets), 2
        true, said = targets[counted] > 0.5, logits[counted] > 0.0
    elif config.head == "softmax" and config.output_size <= LARGEST_CONFUSION:
        counted, K = targets >= 0, config.output_size
        true, said = targets[counted], logits[counted].argmax(axis=1)
    else:
        return np.empty((0, 0), np.intp)
    places = true.astype(np.intp) * K + said
    return np.bincount(places, minlength=K * K).reshape(K, K)


def _each_batch(config: ModelConfig, parameters: Parameters, sequences: Sequences, use: _Use) -> None:
    """Run batches of similar lengths through the network; two threads, on as many cores, take them as they come.

    In batches this large NumPy is outside of Python's lock nearly all the time.
    """
    packer = Packer(sequences, config)
    steps = max(1, min(_STEPS, _LOGITS // config.output_size if config.per_step else _STEPS))
    # Both threads take from one list, so that neither waits long for the other at the end.
    left = iter(packer.by_length(steps))

    def run(products: tuple[Array, ...] | None) -> None:
        network = Network(config, parameters)
        # What is too large for a float is seen in the logits (and each thread has warnings of its own).
        with np.errstate(over="ignore", invalid="ignore"):
            for chosen in left:
                batch = packer.pack(chosen)
                use(batch, chosen, network.forward(batch, products=products, only_h=True).logits)

    if len(sequences.inputs) < 3 * steps or cores() == 1:
        run(None)
        return
    with ThreadPoolExecutor(1, "second-core") as second:
        products = _vocabulary_products(config, parameters, len(sequences.inputs), second)
        theirs = second.submit(run, products)
        run(products)
        theirs.result()


def _vocabulary_products(
    config: ModelConfig, parameters: Parameters, steps: int, second: ThreadPoolExecutor
) -> tuple[Array, ...] | None:
    """What the first layer makes of every word, where the time steps are so many that this once is less work.

    [G, V, H] for each direction, half of the words from either thread.
    """
    words, H = config.vocabulary_size, config.hidden_sizes[0]
    first_layer = parameters.layers[0]
    size = words * sum(layer.W_x.shape[1] for layer in first_layer)
    if config.input == "numeric" or steps < 4 * words or size > _TABLE:
        return None
    products = tuple(np.empty((layer.W_x.shape[1] // H, words, H), layer.W_x.dtype) for layer in first_layer)
    first_layer = tuple(with_scales(layer, config.cell_kind.scales) for layer in first_layer)

    def fill(start: int, end: int) -> None:
        with np.errstate(over="ignore", invalid="ignore"):
            for layer, table in zip(first_layer, products, strict=True):
                for first in range(start, end, _WORDS):
                    some = slice(first, min(first + _WORDS, end))
                    word_products(layer, parameters.embedding, some, table[:, some])

    theirs = second.submit(fill, words // 2, words)
    fill(0, words // 2)
    theirs.result()
    return products


def _sum(numbers: list[float]) -> float:
    """Exact where all are finite; else what plain addition makes of them."""
    return math.fsum(numbers) if all(map(math.isfinite, numbers)) else sum(numbers)
