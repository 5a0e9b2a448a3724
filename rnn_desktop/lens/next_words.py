"""What every word of the vocabulary would do to the verdict if it came next: tried, not estimated."""

from collections.abc import Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.engine.buffers import Buffers
from rnn_desktop.engine.cells import Start
from rnn_desktop.engine.cores import cores
from rnn_desktop.engine.heads import answers, log_odds
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.packing import PackedBatch
from rnn_desktop.engine.parameters import Array
from rnn_desktop.engine.scoring import batch_logits
from rnn_desktop.engine.trace import Trace, products_per_step, state_after
from rnn_desktop.lens.stopping import StopRequested
from rnn_desktop.lens.word_steps import Ending, WordSteps
from rnn_desktop.text.vocabulary import UNKNOWN_ID

_CHUNK = 2**18
"""Numbers in the gates of the words that are tried together: they then stay in the second-level cache (measured)."""
_WORTH_A_THREAD = 2**21
"""Numbers in all words' gates: with fewer, starting the second thread costs what it saves (measured)."""
_TABLE = 2**26
"""Numbers in the largest table that is kept; beyond, each chunk's products are made when it is its turn."""
_STEPS = 8192
"""Time steps that are read at once where whole sequences have to be."""
_PRODUCTS = 2**35
"""Products of a weight with a number that are made at once there: half a second, until which nothing can stop it."""


class NextWord(NamedTuple):
    """A word of the vocabulary, and the answer had the review ended after it; logit: ln P / (1 − P)."""

    id: int
    word: str
    logit: float
    probability: float


@dataclass(frozen=True, slots=True)
class NextWords:
    """The answers to a prefix and one more word.

    prefix_length: tokens before the word; words: [V] the vocabulary; logits, probabilities: [V] by word id, padding
    and unknown too, which are not words; logit: the prefix's own, None where nothing has been read yet.
    """

    prefix_length: int
    words: Sequence[str]
    logits: Array
    probabilities: Array
    logit: float | None

    def lifting(self, count: int) -> tuple[NextWord, ...]:
        """The words that raise the logit, the furthest first."""
        return self._first(-self.logits, count, None if self.logit is None else -self.logit)

    def sinking(self, count: int) -> tuple[NextWord, ...]:
        """The words that lower the logit, the furthest first."""
        return self._first(self.logits, count, self.logit)

    def _first(self, keys: Array, count: int, below: float | None) -> tuple[NextWord, ...]:
        """Of the words with keys below that of the prefix, those with the smallest; equal ones in id order."""
        counts = np.isfinite(keys) if below is None else np.isfinite(keys) & (keys < below)
        counts[: UNKNOWN_ID + 1] = False
        ids = np.flatnonzero(counts)
        if len(ids) > count:
            limit = np.partition(keys[ids], count - 1)[count - 1]
            ids = ids[keys[ids] <= limit]
        ids = ids[np.argsort(keys[ids], kind="stable")][:count]
        return tuple(
            NextWord(int(i), self.words[i], float(self.logits[i]), float(self.probabilities[i])) for i in ids.tolist()
        )

    def to_json(self, count: int = 10) -> dict[str, Any]:
        """The furthest words either way."""
        return {
            "prefix": self.prefix_length,
            "lifting": [word._asdict() for word in self.lifting(count)],
            "sinking": [word._asdict() for word in self.sinking(count)],
        }


class NextWordFinder:
    """Tries words with one network. Holds what is made once for its weights; one thread at a time.

    A network that reads forward goes on from the states of the trace, whatever its pooling; one that reads both ways
    reads every sequence anew.
    """

    def __init__(self, network: Network, words: Sequence[str], output: int = 0) -> None:
        """words: the vocabulary; output: the answer that counts.

        Raises ValueError for a network without words, or with an answer for each time step.
        """
        config = network.config
        if config.input == "numeric" or config.per_step or len(words) != config.vocabulary_size:
            raise ValueError("next words need a many-to-one network of words, and its vocabulary")
        self.network = network
        self._words = words
        self.output = output
        is_plain = not config.bidirectional and not network.interventions
        self._steps = WordSteps(config, network.parameters) if is_plain else None
        self._table: Array | None = None
        self._buffers = [Buffers(network.parameters.W_y.dtype) for _ in range(min(2, cores()))]

    def find(self, before: Trace, position: int, stop: StopRequested = lambda: False) -> NextWords | None:
        """Every word after the first `position` tokens of a trace of this network; 0 is the beginning.

        stop: asked between chunks of words; once it says yes, the result is None.
        """
        config = self.network.config
        logits = np.empty((len(self._words), config.output_size), self.network.parameters.W_y.dtype)
        with np.errstate(over="ignore", invalid="ignore"):
            if self._steps is not None:
                ended = self._go_on(self._steps, before, position, logits, stop)
            elif not config.bidirectional:
                ended = self._go_on_changed(before, position, logits, stop)
            else:
                ended = self._read_anew(before.inputs[:position], logits, stop)
            if not ended:
                return None
            own = float(self.logit(before.logits[position - 1 : position])[0]) if position else None
            return NextWords(position, self._words, self.logit(logits), self._probability(logits), own)

    def logit(self, logits: Array) -> Array:
        """[·] of logits [·, K] the log-odds of the answer that counts."""
        return log_odds(self.network.config.head, logits, self.output)

    def _probability(self, logits: Array) -> Array:
        """[·] what the head makes of it."""
        return answers(self.network.config.head, logits)[:, self.output]

    def _go_on(self, steps: WordSteps, before: Trace, position: int, logits: Array, stop: StopRequested) -> bool:
        """Fill logits [V, K] from the states at the position. False when stopped."""
        config, parameters = self.network.config, self.network.parameters
        states = _states(self.network, before, position)
        recurrent = steps.recurrent(states)
        ending = Ending(config, parameters, before.layers[-1][0].h[:position])
        size = max(len(one[0, 0]) * len(one) for one in recurrent)
        table = self._products(steps, recurrent[0].size)
        chunks = _chunks(len(logits), max(1, _CHUNK // size))

        def run(chunks: list[slice], buffers: Buffers) -> bool:
            with np.errstate(over="ignore", invalid="ignore"):  # each thread has its own
                for words in chunks:
                    if stop():
                        return False
                    products = steps.products(words) if table is None else table[:, words]
                    logits[words] = ending.logits(steps.run(products, states, recurrent, buffers))
            return True

        if len(self._buffers) == 1 or len(logits) * size < _WORTH_A_THREAD:
            return run(chunks, self._buffers[0])
        with ThreadPoolExecutor(1, "second-core") as second:
            theirs = second.submit(run, chunks[1::2], self._buffers[1])
            return run(chunks[::2], self._buffers[0]) & theirs.result()

    def _go_on_changed(self, before: Trace, position: int, logits: Array, stop: StopRequested) -> bool:
        """As `_go_on`, under interventions, which the engine does: one time step of many sequences."""
        config = self.network.config
        states = _states(self.network, before, position)
        ending = Ending(config, self.network.parameters, before.layers[-1][0].h[:position])
        for words in _chunks(len(logits), max(1, _STEPS // (config.fixed_length or 1))):
            if stop():
                return False
            n = words.stop - words.start
            batch = PackedBatch(np.arange(words.start, words.stop, dtype=np.int32), [n], np.arange(n), np.empty(0))
            start = tuple((_repeated(state, n),) for state in states)
            logits[words] = ending.logits(self.network.forward(batch, start=start, first_step=position).h)
        return True

    def _products(self, steps: WordSteps, size: int) -> Array | None:
        """[G, V, H] the first layer's products of all words, made at first need; None where they are too many."""
        V = len(self._words)
        if self._table is None and V * size <= _TABLE:
            halves = slice(0, V // 2), slice(V // 2, V)
            with ThreadPoolExecutor(1, "second-core") as second:
                theirs = second.submit(steps.products, halves[1])
                self._table = np.concatenate([steps.products(halves[0]), theirs.result()], axis=1)
        return self._table

    def _read_anew(self, prefix: NDArray[Any], logits: Array, stop: StopRequested) -> bool:
        """Fill logits [V, K] by reading the prefix once for each word. False when stopped."""
        ids = prefix.tolist()
        steps = min(_STEPS, _PRODUCTS // products_per_step(self.network))
        for words in _chunks(len(logits), max(1, steps // (len(ids) + 1))):
            if stop():
                return False
            logits[words] = batch_logits(self.network, [[*ids, word] for word in range(words.start, words.stop)])
        return True


def _states(network: Network, before: Trace, position: int) -> tuple[Start, ...]:
    """The state of each layer after so many time steps, h and c: [1, H]; of a network that reads forward."""
    if position:
        return tuple(state for (state,) in state_after(before, position))
    dtype = network.parameters.W_y.dtype
    value = 1.0 if network.config.initial_state == "ones" else 0.0
    initial = [np.full((1, H), value, dtype) for H in network.config.hidden_sizes]
    return tuple(Start(h, h) for h in initial)


def _repeated(state: Start, n: int) -> Start:
    """One state for each of n sequences."""
    return Start(np.repeat(state.h, n, axis=0), None if state.c is None else np.repeat(state.c, n, axis=0))


def _chunks(count: int, size: int) -> list[slice]:
    return [slice(first, min(count, first + size)) for first in range(0, count, size)]
