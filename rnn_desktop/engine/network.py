"""The whole network over a packed batch: embedding → recurrent layer → logit of the last hidden state."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .buffers import Buffers
from .cells import CELLS, CellStates
from .config import ModelConfig
from .packing import EncodedReviews, PackedBatch, Packer
from .parameters import Array, Gradients, LayerParameters, Parameters
from .two_cores import both


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
        # The products are independent, and about as much work on either side.
        h_previous, d_recurrent = states.h[batch.previous_rows], d_product[len(batch.order) :]
        half = h_previous.shape[1] // 2
        (rows, d_embedding, below), (d_layer, above) = both(
            dz.size,
            lambda: (*_embedding_gradient(batch.token_ids, dz, layer), h_previous[:, half:].T @ d_recurrent),
            lambda: (
                _input_gradients(layer, activations.embedded, dz, d_product),
                h_previous[:, :half].T @ d_recurrent,
            ),
        )
        d_layer["W_h"] = np.concatenate([above, below])
        dense |= {f"layers.0.forward.{name}": array for name, array in d_layer.items()}
        return Gradients(rows, d_embedding, dense)


def _input_products(layer: LayerParameters, x: Array, buffers: Buffers) -> Array:
    """z = x W_x + b for all rows at once: [N, G·H], half of it on each core."""
    z = buffers.take("z", len(x), layer.W_x.shape[1])

    def fill(rows: slice) -> None:
        np.dot(x[rows], layer.W_x, out=z[rows])
        z[rows] += layer.b

    half = len(x) // 2
    both(z.size, lambda: fill(slice(half, None)), lambda: fill(slice(0, half)))
    return z


def _input_gradients(layer: LayerParameters, x: Array, dz: Array, d_product: Array) -> dict[str, Array]:
    """dW_x = xᵀ dz, db = Σ dz and, for the GRU, db_hn, by name."""
    gradients: dict[str, Array] = {"W_x": x.T @ dz, "b": np.ones(len(dz), dz.dtype) @ dz}
    if layer.b_hn is not None:
        gradients["b_hn"] = d_product[:, -len(layer.b_hn) :].sum(axis=0)
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
