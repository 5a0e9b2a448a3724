"""The answer after one more word, for every word of a vocabulary at once, of networks that read forward only.

All words start from the same state, so h_{t-1} W_h is one vector for all of them, and x W_x + b of the vocabulary does
not depend on the sentence: what is left for each word is a row of a table and the cell's elementwise work.
"""

import numpy as np

from rnn_desktop.engine.buffers import Buffers
from rnn_desktop.engine.cells import Start, make_cell
from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.layers import with_scales, word_products
from rnn_desktop.engine.parameters import Array, Parameters
from rnn_desktop.engine.products import by_gate


class WordSteps:
    """The last layer's h after one more word. Weights only: any number of threads, each with its own Buffers."""

    def __init__(self, config: ModelConfig, parameters: Parameters) -> None:
        self._cell = make_cell(config)
        self._embedding = parameters.embedding
        # σ(x) = ½ + ½ tanh(x/2), so that tanh serves all gates: the halves are put into the weights.
        scales = config.cell_kind.scales
        self._layers = [with_scales(directions[0], scales) for directions in parameters.layers]

    @np.errstate(over="ignore", invalid="ignore")  # each thread has its own
    def products(self, words: slice) -> Array:
        """x W_x + b of these words, ready for the first layer: [G, words, H]."""
        layer = self._layers[0]
        H = len(layer.W_h)
        out = np.empty((layer.W_x.shape[1] // H, words.stop - words.start, H), layer.W_x.dtype)
        word_products(layer, self._embedding, words, out)
        return out

    def recurrent(self, states: tuple[Start, ...]) -> tuple[Array, ...]:
        """h_{t-1} W_h of each layer, from its state before the word (h, c: [1, H]): [G, 1, H]."""
        pairs = zip(states, self._layers, strict=True)
        return tuple(np.matmul(state.h, by_gate(layer.W_h, state.h.shape[1])) for state, layer in pairs)

    def run(self, products: Array, states: tuple[Start, ...], recurrent: tuple[Array, ...], buffers: Buffers) -> Array:
        """h [words, H] of the last layer, valid until the next run; products: [G, words, H] of the first one."""
        n = products.shape[1]
        h: Array = products[0]
        for number, layer in enumerate(self._layers):
            H = len(layer.W_h)
            z = buffers.take(f"z {number}", len(products), n, H)
            if number:
                np.matmul(h, by_gate(layer.W_x, H), out=z)
                if layer.b is not None:
                    z += layer.b.reshape(-1, 1, H)
                products = z
            h = self._cell.step_from(layer, states[number], products, recurrent[number], z)
        return h


class Ending:
    """From the newest h of each word to its logits, where the time steps before it are pooled once for all words."""

    def __init__(self, config: ModelConfig, parameters: Parameters, h: Array) -> None:
        """h: [T, H] the last layer's, before the word."""
        self._pooling = config.pooling
        self._attention = parameters.attention
        self._W_y, self._b_y = parameters.W_y, parameters.b_y
        T = len(h)
        if config.pooling == "mean":
            self._b_y = self._b_y + h.sum(axis=0) / (T + 1) @ self._W_y
            self._W_y = self._W_y / (T + 1)
        elif config.pooling == "max":
            self._highest = h.max(axis=0) if T else np.full(h.shape[1], -np.inf, h.dtype)
        elif config.pooling == "concatenate":
            assert config.fixed_length is not None
            # What stands behind the fixed length does not count: then no word changes the answer.
            read, H = min(T, config.fixed_length), h.shape[1]
            self._b_y = self._b_y + h[:read].reshape(-1) @ self._W_y[: read * H]
            place = self._W_y[T * H : (T + 1) * H]
            self._W_y = place if len(place) else np.zeros((H, len(self._b_y)), h.dtype)
        elif config.pooling == "attention":
            self._h, self._scores = h, self._score(h)

    def logits(self, h: Array) -> Array:
        """[words, K] from h [words, H], which may be overwritten."""
        if self._pooling == "max":
            np.maximum(h, self._highest, out=h)
        elif self._pooling == "attention":
            h = self._attended(h)
        return np.asarray(h @ self._W_y + self._b_y)

    def _score(self, h: Array) -> Array:
        keys = np.tanh(h @ self._attention["W_a"] + self._attention["b_a"])
        return np.asarray(keys @ self._attention["v_a"])

    def _attended(self, h: Array) -> Array:
        """Σ α_t h_t over the steps before and the new one."""
        scores = self._score(h)
        largest = np.maximum(scores, self._scores.max(initial=-np.inf))[:, None]
        earlier, newest = np.exp(self._scores - largest), np.exp(scores[:, None] - largest)
        return np.asarray((earlier @ self._h + newest * h) / (earlier.sum(axis=1, keepdims=True) + newest))
