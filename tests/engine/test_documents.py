"""The five documents' own numbers, through the engine."""

from typing import Any

import numpy as np
import pytest

from rnn_desktop.engine.config import CELL_NAMES, CellName, ModelConfig, TrainingConfig
from rnn_desktop.engine.generate import generate
from rnn_desktop.engine.heads import sigmoid
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.engine.parameters import Parameters, parameters_from_arrays
from rnn_desktop.engine.summary import summary
from rnn_desktop.engine.trace import trace
from rnn_desktop.engine.training import StepDone, train
from tests.order_task import snapshots

_FIRST = [0.7163] + [0.0997] * 7
_LAST = [0.1106, 0.1242, 0.1425, 0.1732, 0.2300, 0.3135, 0.3973, 0.4490]
_PRINTED_LAST = [0.2908, 0.3790, 0.4608, 0.5355, 0.6026, 0.6622, 0.7144, 0.7597]


def _by_hand() -> Network:
    """The first document's network: one weight per unit, the eight tokens one-hot."""
    config = ModelConfig(8, "simple_rnn", hidden_sizes=(8,), input="one_hot")
    weights = np.arange(1, 9) / 10
    arrays = {
        "layers.0.forward.W_h": np.diag(weights),
        "layers.0.forward.W_x": np.diag(weights[::-1]),
        "layers.0.forward.b": np.full(8, 0.1),
        "output.W_y": np.array([[1.0], [0.2], [0.3], [-0.21], [0.3], [0.12], [-0.1], [1.2]]),
        "output.b_y": np.zeros(1),
    }
    return Network(config, parameters_from_arrays(arrays))


def _train(config: ModelConfig, data: Sequences, seed: int = 0, **settings: Any) -> Network:
    chosen = TrainingConfig(seed=seed, **settings)
    events = list(train(initial_parameters(config, seed), config, data, data, chosen))
    return Network(config, snapshots(events)[-1].parameters)


def test_the_calculation_by_hand_after_the_first_token() -> None:
    got = trace(_by_hand(), range(8))
    np.testing.assert_array_equal(got.embedded, np.eye(8))
    np.testing.assert_array_equal(got.layers[0][0].h[0].round(4), _FIRST)


def test_the_calculation_by_hand_to_the_last_token() -> None:
    got = trace(_by_hand(), range(8))
    np.testing.assert_array_equal(got.layers[0][0].h[-1].round(4), _LAST)
    assert round(got.logits[-1, 0], 4) == 0.7475
    assert round(got.probabilities[-1, 0], 4) == 0.6786


def test_the_last_state_that_the_document_prints_gives_its_answer() -> None:
    """It prints another last state than its own formula gives, and σ of the answer as 0.81643."""
    y = _by_hand().logits(np.array([_PRINTED_LAST]))[0, 0]
    assert round(y, 6) == 1.492829
    assert round(float(sigmoid(y)), 5) == 0.81650
    assert round(float(sigmoid(y)), 5) != 0.81643


def test_a_start_with_ones() -> None:
    config = ModelConfig(8, "simple_rnn", hidden_sizes=(8,), input="one_hot", initial_state="ones")
    got = trace(Network(config, _by_hand().parameters), [0])
    want = np.tanh(np.eye(8)[0] * 0.8 + np.arange(1, 9) / 10 + 0.1)
    np.testing.assert_allclose(got.layers[0][0].h[0], want, rtol=1e-14)


def test_one_step_of_backpropagation_moves_every_weight_towards_the_answer() -> None:
    network = _by_hand()
    review = Sequences(np.arange(8, dtype=np.int32), np.array([8], np.int32), np.array([1.0], np.float32))
    settings = TrainingConfig(epochs=1, batch_size=1, optimizer="sgd", learning_rate=0.1)
    after = snapshots(list(train(network.parameters, network.config, review, review, settings)))[-1].parameters
    for (name, before), (_, moved) in zip(network.parameters.named(), after.named(), strict=True):
        assert (np.abs(moved - before) > 1e-6).any(), name
    judged = trace(Network(network.config, after), range(8)).probabilities[-1, 0]
    assert judged > trace(network, range(8)).probabilities[-1, 0]


def _hello(cell: CellName = "simple_rnn") -> tuple[ModelConfig, Sequences]:
    """h e l l → e l l o, V = (h e l o), hidden 3."""
    config = ModelConfig(
        4, cell, hidden_sizes=(3,), input="one_hot", alignment="one_to_many", head="softmax", output_size=4
    )
    return config, Sequences(np.array([0, 1, 2, 2], np.int32), np.array([4], np.int32), np.array([1, 2, 2, 3]))


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_hello_is_learned_letter_by_letter(cell: CellName) -> None:
    config, data = _hello(cell)
    untrained = trace(Network(config, initial_parameters(config, 0)), [0, 1, 2, 2])
    assert untrained.logits.shape == (4, 4)
    np.testing.assert_allclose(untrained.probabilities.sum(axis=1), 1.0, rtol=1e-6)
    network = _train(config, data, epochs=300, learning_rate=0.05)
    # The two l are told apart by what came before.
    assert trace(network, [0, 1, 2, 2]).logits.argmax(axis=1).tolist() == [1, 2, 2, 3]
    assert "".join("helo"[said.element] for said in generate(network, 0, 4)) == "ello"


def test_relu_explodes_in_a_recurrence_and_tanh_does_not() -> None:
    ends = {}
    for activation in ("identity", "relu", "tanh", "sigmoid"):
        config = ModelConfig(
            0,
            "simple_rnn",
            hidden_sizes=(1,),
            input="numeric",
            value_size=1,
            activation=activation,
            bias=False,
            initial_state="ones",
            head="linear",
        )
        arrays = {
            "layers.0.forward.W_x": np.zeros((1, 1)),
            "layers.0.forward.W_h": np.diag([1.1]),
            "output.W_y": np.ones((1, 1)),
            "output.b_y": np.zeros(1),
        }
        got = trace(Network(config, parameters_from_arrays(arrays)), np.zeros((100, 1)))
        ends[activation] = float(got.logits[-1, 0])
    assert f"{ends['identity']:,.2f}" == f"{ends['relu']:,.2f}" == "13,780.61"
    assert 0.0 < ends["tanh"] < 1.0
    assert 0.0 < ends["sigmoid"] < 1.0


def test_the_stacked_network_has_as_many_parameters_as_keras_prints() -> None:
    config = ModelConfig(100, "simple_rnn", 128, (64, 32), 40, head="softmax", output_size=2)
    rows = summary(config)
    assert [row.parameters for row in rows] == [12_800, 12_352, 3_104, 66]
    assert sum(row.parameters for row in rows) == 28_322
    assert [row.output_shape for row in rows] == ["T × 128", "T × 64", "32", "2"]


def _next_number() -> ModelConfig:
    return ModelConfig(0, "simple_rnn", hidden_sizes=(100,), input="numeric", value_size=1, head="linear")


def test_the_network_for_the_next_number_has_as_many_parameters_as_keras_prints() -> None:
    assert [row.parameters for row in summary(_next_number())] == [10_200, 101]
    assert sum(array.size for _, array in initial_parameters(_next_number(), 0).named()) == 10_301


@pytest.mark.parametrize("seed", range(3))
def test_the_next_number_is_learned(seed: int) -> None:
    numbers = np.array([1, 2, 3, 2, 3, 4, 3, 4, 5], np.float32)[:, None]
    data = Sequences(numbers, np.array([3, 3, 3], np.int32), np.array([4, 5, 6], np.float32))
    network = _train(_next_number(), data, seed, epochs=300, learning_rate=0.003, optimizer="adam")
    assert trace(network, numbers[:3]).logits[-1, 0] == pytest.approx(4.0, abs=0.1)
    assert trace(network, numbers[6:]).logits[-1, 0] == pytest.approx(6.0, abs=0.1)
    # It saw no such numbers; the document itself is content with less.
    assert trace(network, np.array([[4.0], [5.0], [6.0]])).logits[-1, 0] == pytest.approx(7.0, abs=0.7)


def test_the_two_step_picture_of_neurons() -> None:
    """Input 4, hidden 2, output 2, two time steps."""
    config = ModelConfig(
        0, "simple_rnn", hidden_sizes=(2,), input="numeric", value_size=4, head="softmax", output_size=2
    )
    parameters: Parameters = initial_parameters(config, 0)
    assert [array.shape for _, array in parameters.named()] == [(4, 2), (2, 2), (2,), (2, 2), (2,)]
    got = trace(Network(config, parameters), np.ones((2, 4)))
    assert (got.layers[0][0].h.shape, got.probabilities.shape) == ((2, 2), (2, 2))


_WORDS = ("i", "work", "google", "at")
_TAGS = ("pronoun", "verb", "noun", "preposition")


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_each_word_gets_a_tag_from_the_state_so_far(cell: CellName) -> None:
    """ "I work at google" and "I google at work": only the order tells the verb from the noun."""
    sentences = [[0, 1, 3, 2], [0, 2, 3, 1]]
    tags = [[0, 1, 3, 2], [0, 1, 3, 2]]
    config = ModelConfig(4, cell, 8, (8,), alignment="many_to_many", head="softmax", output_size=4)
    data = Sequences(np.array(sentences, np.int32).ravel(), np.array([4, 4], np.int32), np.array(tags).ravel())
    network = _train(config, data, epochs=100, learning_rate=0.02)
    for sentence in sentences:
        said = [_TAGS[tag] for tag in trace(network, sentence).logits.argmax(axis=1)]
        assert said == ["pronoun", "verb", "preposition", "noun"], [_WORDS[word] for word in sentence]


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_one_picture_becomes_a_caption_of_many_words(cell: CellName) -> None:
    """Two start tokens stand for two pictures; each brings its own sentence, whose words are partly the same."""
    captions = [[0, 2, 3, 4, 5], [1, 2, 5, 4, 3]]
    config = ModelConfig(6, cell, 8, (12,), alignment="one_to_many", head="softmax", output_size=6)
    inputs = np.array([caption[:-1] for caption in captions], np.int32).ravel()
    data = Sequences(inputs, np.array([4, 4], np.int32), np.array([caption[1:] for caption in captions]).ravel())
    network = _train(config, data, epochs=200, learning_rate=0.02)
    for start, *caption in captions:
        assert [said.element for said in generate(network, start, 4)] == caption


def test_a_step_reports_the_loss_of_an_untrained_next_letter() -> None:
    """Nothing is known before training: about ln 4 for four letters."""
    config, data = _hello()
    step = next(iter(train(initial_parameters(config, 0), config, data, data, TrainingConfig(epochs=1))))
    assert isinstance(step, StepDone)
    assert step.loss == pytest.approx(np.log(4), abs=0.5)
