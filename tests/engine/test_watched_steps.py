"""A step that is looked at from near: the same bits, the true gradient, and what became of each weight."""

from typing import Any

import numpy as np
import pytest

from rnn_desktop.engine.config import ModelConfig, TrainingConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.losses import loss
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.one_step import OneStep, StepAhead
from rnn_desktop.engine.packing import Packer, Sequences
from rnn_desktop.engine.training import Evaluated, Snapshot, StepDone, TrainingEvent, train
from tests.order_task import order_task, small_network

_CONFIGS = [
    small_network(cell="simple_rnn"),
    small_network(cell="gru", hidden_sizes=(6, 4), bidirectional=True, pooling="attention"),
    small_network(cell="lstm", input="one_hot", pooling="concatenate", fixed_length=5),
]
_DATA = order_task(40, 1)


def _watched(config: ModelConfig, data: Sequences = _DATA, **settings: Any) -> list[TrainingEvent]:
    how = TrainingConfig(**{"batch_size": 16, "learning_rate": 0.01, "epochs": 2} | settings)
    return list(train(initial_parameters(config, how.seed), config, data, data, how, watched=lambda: True))


def _steps(events: list[TrainingEvent]) -> list[OneStep]:
    return [event for event in events if isinstance(event, OneStep)]


def _same_bits(one: Any, other: Any) -> bool:
    return all(np.array_equal(a, b) for (_, a), (_, b) in zip(one.named(), other.named(), strict=True))


@pytest.mark.parametrize("config", _CONFIGS)
@pytest.mark.parametrize("settings", [{"optimizer": "adam"}, {"optimizer": "momentum", "averaging": 0.9}])
def test_a_watched_training_takes_the_steps_of_one_that_is_not(config: ModelConfig, settings: dict[str, Any]) -> None:
    how = TrainingConfig(batch_size=16, learning_rate=0.01, epochs=2, snapshot_every=1, **settings)
    plain = list(train(initial_parameters(config, 0), config, _DATA, _DATA, how))
    watched = _watched(config, **settings)
    for kind in (StepDone, Evaluated, Snapshot):
        theirs, ours = ([event for event in events if isinstance(event, kind)] for events in (plain, watched))
        assert len(theirs) == len(ours) > 0
        if kind is Snapshot:
            assert all(_same_bits(a.parameters, b.parameters) for a, b in zip(theirs, ours, strict=True))
    if "averaging" not in settings:
        first = next(event for event in plain if isinstance(event, Snapshot))
        assert _same_bits(_steps(watched)[0].after, first.parameters)
    assert _same_bits(_steps(watched)[0].before, initial_parameters(config, 0))


@pytest.mark.parametrize("config", _CONFIGS)
def test_the_gradient_is_that_of_the_batchs_mean_loss(config: ModelConfig) -> None:
    step = _steps(_watched(config))[0]
    batch = Packer(_DATA, config).pack(step.chosen)
    network = Network(config, initial_parameters(config, 0))
    activations = network.forward(batch)
    found = loss(config.head, activations.logits, batch.targets)
    gradients = network.backward(batch, activations, found.d_logits)
    wanted = {name: array / found.count for name, array in gradients.dense.items()}
    if config.input == "embedding":
        wanted["embedding"] = np.zeros_like(network.parameters.embedding)
        wanted["embedding"][gradients.embedding_rows] = gradients.embedding / found.count
    got = dict(step.gradient.named())
    assert got.keys() == wanted.keys()
    for name, array in wanted.items():
        np.testing.assert_allclose(got[name], array, atol=1e-7, err_msg=name)
    assert step.loss_before == pytest.approx(found.mean, rel=1e-6)
    norm = np.sqrt(sum(float((array.astype(float) ** 2).sum()) for array in got.values()))
    assert step.gradient_norm == pytest.approx(norm, rel=1e-5)


@pytest.mark.parametrize("clip_norm", [5.0, 0.01])
def test_of_plain_descent_the_three_numbers_of_a_weight_are_one_subtraction(clip_norm: float) -> None:
    for step in _steps(_watched(_CONFIGS[0], optimizer="sgd", learning_rate=0.5, clip_norm=clip_norm)):
        assert (step.scale < 1.0) is (clip_norm < step.gradient_norm)
        for name, _ in step.before.named():
            before, gradient, after = step.arrays(name)
            np.testing.assert_allclose(after, before - step.rate * step.scale * gradient, atol=1e-7, err_msg=name)


def test_a_small_step_down_the_gradient_lowers_the_loss_of_its_batch() -> None:
    steps = _steps(_watched(_CONFIGS[0], optimizer="sgd", learning_rate=0.05))
    assert len(steps) == 6
    assert all(step.loss_after < step.loss_before for step in steps)


def test_who_stops_to_watch_is_asked_before_each_step_and_pays_for_no_other() -> None:
    wanted = iter([False, False, True, True, False, False, False, False])
    config = _CONFIGS[0]
    how = TrainingConfig(batch_size=16, learning_rate=0.01, epochs=2)
    events = list(train(initial_parameters(config, 0), config, _DATA, _DATA, how, watched=lambda: next(wanted, False)))
    kinds = [type(event) for event in events]
    assert [event.step for event in _steps(events)] == [2]
    assert kinds[:5] == [StepDone, StepAhead, StepDone, OneStep, Snapshot]
    copies = _steps(events)[0]
    assert not any(array.flags.writeable for part in (copies.before, copies.after) for _, array in part.named())
