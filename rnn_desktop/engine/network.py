"""The whole network over a packed batch: embedding → recurrent layer → logit of the last hidden state."""

from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .buffers import Buffers
from .cells import CELLS, CellStates
from .config import ModelConfig
from .packing import EncodedReviews, PackedBatch, Packer
from .parameters import Array, Gradients, LayerParameters, Parameters

_SECOND_CORE = ThreadPoolExecutor(1, "second-core")
_WORTH_A_THREAD = 100_000
"""Elements of dz below which handing work to another thread costs more than it saves (measured)."""


@dataclass(frozen=True, slots=True)
class Activations:
    """What one forward pass computed; arrays live in the network's buffers until its next pass.

    embedded: [N, E]; layers: the states of each recurrent layer; last: [B, H] the last layer's h at each review's
    last token; logits: [B]. All in packed, sorted order.
    """

    embedded: Array
    layers: tuple[CellStates, ...]
    last: Array
    logits: Array


class Network:
    """A config and its parameters, with the scratch space to run them. One thread at a time."""

    def __init__(self, config: ModelConfig, parameters: Parameters) -> None:
        self.config = config
        self.parameters = parameters
        self._cell = CELLS[config.cell]
        self._buffers = [Buffers(parameters.W_y.dtype) for _ in parameters.layers]

    def forward(self, batch: PackedBatch) -> Activations:
        """Run every review of the batch to its end."""
        x = embedded = np.take(self.parameters.embedding, batch.token_ids, axis=0)
        states = []
        for layer, buffers in zip(self.parameters.layers, self._buffers, strict=True):
            z = _input_products(layer, x, buffers)
            states.append(self._cell.forward(layer, z, batch, buffers))
            x = states[-1].h
        last = x[batch.last_rows]
        return Activations(embedded, tuple(states), last, self.logits(last))

    def logits(self, h: Array) -> Array:
        """y = h W_y + b_y for each row of h [·, H]: [·]."""
        return np.asarray(h @ self.parameters.W_y[:, 0] + self.parameters.b_y)

    def backward(self, batch: PackedBatch, activations: Activations, d_logits: Array) -> Gradients:
        """Backpropagation through time, from d_logits [B] to every parameter."""
        parameters = self.parameters
        dense = {"output.W_y": activations.last.T @ d_logits[:, None], "output.b_y": d_logits.sum(keepdims=True)}
        d_last = d_logits[:, None] * parameters.W_y[:, 0]
        layer, states, buffers = parameters.layers[0], activations.layers[0], self._buffers[0]
        dz, d_product = self._cell.backward(layer, states, d_last, batch, buffers)
        # The products are independent: one core makes the layer's gradients, the other the embedding's.
        if dz.size < _WORTH_A_THREAD:
            d_layer = _layer_gradients(layer, activations.embedded, states.h, dz, d_product, batch)
            rows, d_embedding = _embedding_gradient(batch.token_ids, dz, layer)
        else:
            work = _SECOND_CORE.submit(_layer_gradients, layer, activations.embedded, states.h, dz, d_product, batch)
            rows, d_embedding = _embedding_gradient(batch.token_ids, dz, layer)
            d_layer = work.result()
        dense |= {f"layers.0.forward.{name}": array for name, array in d_layer.items()}
        return Gradients(rows, d_embedding, dense)


def _input_products(layer: LayerParameters, x: Array, buffers: Buffers) -> Array:
    """z = x W_x + b for all rows at once: [N, G·H], half of it on each core."""
    z = buffers.take("z", len(x), layer.W_x.shape[1])

    def fill(rows: slice) -> None:
        np.dot(x[rows], layer.W_x, out=z[rows])
        z[rows] += layer.b

    half = len(x) // 2 if z.size >= _WORTH_A_THREAD else 0
    work = _SECOND_CORE.submit(fill, slice(0, half)) if half else None
    fill(slice(half, None))
    if work is not None:
        work.result()
    return z


def _layer_gradients(
    layer: LayerParameters, x: Array, h: Array, dz: Array, d_product: Array, batch: PackedBatch
) -> dict[str, Array]:
    """dW_x = xᵀ dz, db = Σ dz, dW_h = h_{t-1}ᵀ d(h W_h), by name; the first step's h_{t-1} is zero and left out."""
    B, H = batch.batch_sizes[0], h.shape[1]
    gradients: dict[str, Array] = {
        "W_x": x.T @ dz,
        "W_h": h[batch.previous_rows].T @ d_product[B:],
        "b": np.ones(len(dz), dz.dtype) @ dz,
    }
    if layer.b_hn is not None:
        gradients["b_hn"] = d_product[:, 2 * H :].sum(axis=0)
    return gradients


def _embedding_gradient(
    token_ids: NDArray[np.integer[Any]], dz: Array, layer: LayerParameters
) -> tuple[NDArray[np.intp], Array]:
    """dx = dz W_xᵀ, summed over the places where a token stands: the rows that were touched, and their gradient."""
    order = np.argsort(token_ids, kind="stable")
    ordered = token_ids[order]
    starts = np.flatnonzero(np.concatenate([[True], ordered[1:] != ordered[:-1]]))
    dx = dz @ layer.W_x.T
    return ordered[starts].astype(np.intp), np.add.reduceat(dx[order], starts, axis=0)


def sigmoid(x: Array) -> Array:
    """σ(x) = ½ + ½ tanh(x/2), which cannot overflow."""
    return np.asarray(0.5 + 0.5 * np.tanh(0.5 * x))


def score(network: Network, reviews: EncodedReviews, batch_size: int = 256) -> Array:
    """The logit of every review, in the order given: [reviews]."""
    packer = Packer(reviews, network.config.vocabulary_size)
    logits = np.empty(len(reviews), network.parameters.W_y.dtype)
    for chosen in packer.by_length(batch_size):
        batch = packer.pack(chosen)
        logits[chosen[batch.order]] = network.forward(batch).logits
    return logits
