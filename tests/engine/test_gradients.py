"""Every backward pass against central differences in float64: nothing here is trusted because it trains."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given

from rnn_desktop.engine.config import CELL_NAMES, CellName, ModelConfig
from rnn_desktop.engine.dropout import Dropout, DropoutPlace
from rnn_desktop.engine.losses import loss
from rnn_desktop.engine.packing import PackedBatch
from rnn_desktop.engine.parameters import Array
from tests.examples import examples
from tests.random_networks import Case, case, cases

_STEP = 1e-6
_LENGTHS = {
    "ragged": [3, 1, 6, 6, 2],
    "one sequence": [4],
    "one step each": [1, 1, 1],
    "long and short": [12, 1],
}


class _Slopes:
    """The loss of a case as a function of any of its numbers, with the same dropout every time."""

    def __init__(
        self, case: Case, dropout: dict[DropoutPlace, float] | None = None, label_smoothing: float = 0.0
    ) -> None:
        self.case, self.batch = case, case.batch
        self._dropout, self._smoothing = dropout, label_smoothing

    def analytic(self) -> dict[str, Array]:
        network, batch = self.case.network, self.batch
        activations = network.forward(batch, self._noise())
        found = loss(self.case.config.head, activations.logits, batch.targets, self._smoothing)
        gradients = network.backward(batch, activations, found.d_logits)
        if network.parameters.embedding is None:
            return gradients.dense
        embedding = np.zeros_like(network.parameters.embedding)
        embedding[gradients.embedding_rows] = gradients.embedding
        return gradients.dense | {"embedding": embedding}

    def numeric(self, array: Array) -> Array:
        flat, result = array.reshape(-1), np.empty(array.size)
        for index, value in enumerate(flat.copy()):
            sides = []
            for moved in (value + _STEP, value - _STEP):
                flat[index] = moved
                sides.append(self._total())
            flat[index] = value
            result[index] = (sides[0] - sides[1]) / (2 * _STEP)
        return result.reshape(array.shape)

    def _total(self) -> float:
        logits = self.case.network.forward(self.batch, self._noise()).logits
        return loss(self.case.config.head, logits, self.batch.targets, self._smoothing).total

    def _noise(self) -> Dropout | None:
        return None if self._dropout is None else Dropout(self._dropout, self.case.seed)


def _check(slopes: _Slopes) -> dict[str, Array]:
    analytic = slopes.analytic()
    assert set(analytic) == {name for name, _ in slopes.case.network.parameters.named()}
    for name, array in slopes.case.network.parameters.named():
        numeric = slopes.numeric(array)
        scale = max(1.0, float(np.abs(numeric).max()))
        np.testing.assert_allclose(analytic[name], numeric, rtol=0, atol=2e-7 * scale, err_msg=name)
    return analytic


@examples(150)
@given(cases(activation="tanh"))
def test_every_gradient_of_any_network_is_the_slope_of_its_loss(case: Case) -> None:
    _check(_Slopes(case))


@examples(40)
@given(cases(cell="simple_rnn", activation="sigmoid"))
def test_every_gradient_with_sigmoid_as_activation(case: Case) -> None:
    _check(_Slopes(case))


@examples(40)
@given(cases(cell="simple_rnn", activation="identity"))
def test_every_gradient_without_activation(case: Case) -> None:
    _check(_Slopes(case))


@pytest.mark.parametrize("seed", range(5))
def test_every_gradient_with_relu(seed: int) -> None:
    # Fixed seeds: none of these passes within a step's width of ReLU's corner, where there is no slope.
    config = ModelConfig(7, "simple_rnn", 3, (5, 4), 20, bidirectional=True, activation="relu", pooling="mean")
    _check(_Slopes(case(config, [3, 1, 6, 2], seed)))


@examples(60)
@given(cases(activation="tanh"))
def test_every_gradient_with_dropout_everywhere_and_smoothed_labels(case: Case) -> None:
    dropout: dict[DropoutPlace, float] = {"words": 0.3, "input": 0.2, "layers": 0.3, "output": 0.2}
    _check(_Slopes(case, dropout, label_smoothing=0.1 if case.config.head != "linear" else 0.0))


@pytest.mark.parametrize("lengths", _LENGTHS.values(), ids=_LENGTHS.keys())
@pytest.mark.parametrize("pooling", ["last", "mean", "max", "concatenate", "attention"])
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_no_gradient_of_two_layers_both_ways_is_zero(cell: CellName, pooling: Any, lengths: list[int]) -> None:
    fixed = 12 if pooling == "concatenate" else None
    config = ModelConfig(7, cell, 5, (4, 3), 20, bidirectional=True, pooling=pooling, fixed_length=fixed)
    analytic = _check(_Slopes(case(config, lengths, 7)))
    for name, gradient in analytic.items():
        # Without a second step nothing passes through W_h, and attention to one step is always whole.
        if max(lengths) > 1 or not (name.endswith("W_h") or name.startswith("attention")):
            assert np.abs(gradient).max() > 1e-6, f"the gradient of {name} is zero"


def test_only_the_tokens_of_the_batch_get_an_embedding_gradient() -> None:
    made = case(ModelConfig(7, "gru", 5, (4,), 20), [2, 1], 3)
    batch: PackedBatch = made.batch
    activations = made.network.forward(batch)
    found = loss("sigmoid", activations.logits, batch.targets)
    gradients = made.network.backward(batch, activations, found.d_logits)
    assert sorted(gradients.embedding_rows.tolist()) == sorted(set(batch.inputs.tolist()))


def test_a_frequent_token_is_summed_as_the_rare_ones() -> None:
    """Many places of a token are added in another way than few (packing.TokenIndex)."""
    made = case(ModelConfig(7, "lstm", 4, (3,), 60), [50, 40, 1], 1)
    ids = made.sequences.inputs
    ids[:] = np.where(np.arange(len(ids)) % 3 == 0, 2, np.where(np.arange(len(ids)) % 29 == 1, 3, 5))
    assert sorted(made.batch.tokens.counts.tolist())[0] < 8 < max(made.batch.tokens.counts.tolist())
    _check(_Slopes(made))
