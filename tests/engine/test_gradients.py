"""Every backward pass against central differences in float64: nothing here is trusted because it trains."""

import numpy as np
import pytest

from rnn_desktop.engine.config import CELL_NAMES, CellName, ModelConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.losses import binary_cross_entropy
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.packing import EncodedReviews, PackedBatch, Packer
from rnn_desktop.engine.parameters import Array

_STEP = 1e-6
_LENGTHS = {
    "ragged": [3, 1, 6, 6, 2],
    "one review": [4],
    "one token each": [1, 1, 1],
    "long and short": [12, 1],
}


def _network_and_batch(cell: CellName, lengths: list[int]) -> tuple[Network, PackedBatch]:
    rng = np.random.default_rng(7)
    config = ModelConfig(vocabulary_size=9, cell=cell, embedding_size=5, hidden_size=4, max_length=20)
    parameters = initial_parameters(config, 3, np.float64)
    for _, array in parameters.named():
        array += rng.normal(0.0, 0.4, array.shape)
    token_ids = rng.integers(0, 9, sum(lengths)).astype(np.int32)
    labels = rng.integers(0, 2, len(lengths)).astype(np.float32)
    reviews = EncodedReviews(token_ids, np.array(lengths, np.int32), labels)
    return Network(config, parameters), Packer(reviews, 9).pack(np.arange(len(lengths)))


def _analytic(network: Network, batch: PackedBatch) -> dict[str, Array]:
    activations = network.forward(batch)
    gradients = network.backward(batch, activations, binary_cross_entropy(activations.logits, batch.labels)[1])
    embedding = np.zeros_like(network.parameters.embedding)
    embedding[gradients.embedding_rows] = gradients.embedding
    return gradients.dense | {"embedding": embedding}


def _numeric(network: Network, batch: PackedBatch, array: Array) -> Array:
    flat, result = array.reshape(-1), np.empty(array.size)
    for index, value in enumerate(flat.copy()):
        losses = []
        for moved in (value + _STEP, value - _STEP):
            flat[index] = moved
            losses.append(binary_cross_entropy(network.forward(batch).logits, batch.labels)[0])
        flat[index] = value
        result[index] = (losses[0] - losses[1]) / (2 * _STEP)
    return result.reshape(array.shape)


@pytest.mark.parametrize("lengths", _LENGTHS.values(), ids=_LENGTHS.keys())
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_every_gradient_is_the_slope_of_the_loss(cell: CellName, lengths: list[int]) -> None:
    network, batch = _network_and_batch(cell, lengths)
    analytic = _analytic(network, batch)
    for name, array in network.parameters.named():
        numeric = _numeric(network, batch, array)
        assert np.abs(numeric - analytic[name]).max() < 1e-8, name
        recurrent = name.endswith("W_h")
        if not recurrent or max(lengths) > 1:
            assert np.abs(analytic[name]).max() > 1e-6, f"the gradient of {name} is zero"


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_only_the_tokens_of_the_batch_get_an_embedding_gradient(cell: CellName) -> None:
    network, batch = _network_and_batch(cell, [2, 1])
    activations = network.forward(batch)
    gradients = network.backward(batch, activations, binary_cross_entropy(activations.logits, batch.labels)[1])
    assert gradients.embedding_rows.tolist() == sorted(set(batch.token_ids.tolist()))
