"""One process and two train the same bits."""

import multiprocessing
import os
import signal
from typing import Any

import numpy as np
import pytest

from rnn_desktop.engine.config import CELL_NAMES, CellName, ModelConfig, TrainingConfig
from rnn_desktop.engine.data_parallel import Team, share_count
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.losses import loss
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.pace import Pace
from rnn_desktop.engine.packing import Packer
from rnn_desktop.engine.scoring import evaluate
from rnn_desktop.engine.training import Snapshot, StepDone, TrainingEvent, train
from tests.engine.two_shares import (
    no_process_left,  # noqa: F401 - around every test
    small_work_is_worth_a_process,  # noqa: F401 - around every test
    two_share_config,
    two_share_settings,
    two_share_training,
)
from tests.order_task import order_task

_VARIANTS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "plain": ({}, {}),
    "dropout": ({}, {"dropout_words": 0.1, "dropout_input": 0.1, "dropout_layers": 0.2, "dropout_output": 0.3}),
    "averaging": ({}, {"averaging": 0.9, "snapshot_every": 2}),
    "momentum and decay": ({}, {"optimizer": "momentum", "weight_decay": 0.01}),
    "sgd": ({}, {"optimizer": "sgd"}),
    "one-hot": ({"input": "one_hot"}, {}),
    "a tag for each word": ({"alignment": "many_to_many"}, {}),
    "attention both ways": ({"pooling": "attention", "bidirectional": True}, {}),
}


def _bits(events: list[TrainingEvent]) -> list[Any]:
    """All that a run says but the time it took."""
    bits: list[Any] = []
    for event in events:
        if isinstance(event, StepDone):
            bits.append((event.step, event.loss, event.accuracy, event.gradient_norm))
        if isinstance(event, Snapshot):
            bits.append({name: array.tobytes() for name, array in event.parameters.named()})
    return bits


def _on_one_core(monkeypatch: pytest.MonkeyPatch, config: ModelConfig, settings: TrainingConfig) -> list[Any]:
    with monkeypatch.context() as patch:
        patch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 1)
        events = two_share_training(config, settings)
        first = next(events)
        assert not multiprocessing.active_children()
        return _bits([first, *events])


def _on_two_cores(monkeypatch: pytest.MonkeyPatch, config: ModelConfig, settings: TrainingConfig) -> list[Any]:
    with monkeypatch.context() as patch:
        # Also where the tests run on a machine of one core.
        patch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 2)
        events = two_share_training(config, settings)
        first = next(events)
        assert len(multiprocessing.active_children()) == 1
        return _bits([first, *events])


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_every_cell_trains_the_same_bits(cell: CellName, monkeypatch: pytest.MonkeyPatch) -> None:
    config, settings = two_share_config(cell), two_share_settings()
    assert _on_two_cores(monkeypatch, config, settings) == _on_one_core(monkeypatch, config, settings)


@pytest.mark.parametrize(("fields", "chosen"), _VARIANTS.values(), ids=_VARIANTS.keys())
def test_every_way_of_training_trains_the_same_bits(
    fields: dict[str, Any], chosen: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    config, settings = two_share_config(**fields), two_share_settings(**chosen)
    assert _on_two_cores(monkeypatch, config, settings) == _on_one_core(monkeypatch, config, settings)


def test_a_last_batch_of_one_sequence_leaves_one_share_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 2)
    config, settings = two_share_config(), two_share_settings(epochs=1)
    steps = [event for event in two_share_training(config, settings, count=33) if isinstance(event, StepDone)]
    assert sorted(np.diff([0, *(step.reviews for step in steps)]).tolist()) == [1, 16, 16]
    assert all(step.gradient_norm > 0 for step in steps)
    one = two_share_training(config, settings, count=1)
    assert _bits(list(one))


def test_an_empty_share_adds_nothing_of_an_earlier_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 1)
    config, data = two_share_config(), order_task(40, 1, 40)
    settings = two_share_settings(optimizer="sgd", learning_rate=1.0)
    assert share_count(config, settings) == 2
    with Team(config, settings, data, initial_parameters(config, 0)) as team:
        team.step(np.arange(16), 1, 0.1)
        network = Network(config, team.parameters.copy())
        batch = Packer(data, config).pack(np.array([20]))
        activations = network.forward(batch)
        found = loss(config.head, activations.logits, batch.targets)
        gradients = network.backward(batch, activations, found.d_logits)
        arrays = [*gradients.dense.values(), gradients.embedding]
        norm = np.sqrt(sum(float(np.sum(array.astype(np.float64) ** 2)) for array in arrays))
        assert team.step(np.array([20]), 2, 0.1).gradient_norm == pytest.approx(norm, rel=1e-5)


def test_the_shares_sum_to_what_one_share_finds() -> None:
    """Two shares round differently, no more; the batch of the first step is the same."""
    settings, found = two_share_settings(epochs=1, batch_size=32), []
    for sizes in ((96, 64), (6, 4)):
        config = two_share_config(hidden_sizes=sizes)
        data = order_task(32, 1, 40)
        step = next(iter(train(initial_parameters(config, 0), config, data, data, settings)))
        assert isinstance(step, StepDone)
        assert step.loss == pytest.approx(evaluate(config, initial_parameters(config, 0), data)[0], rel=1e-5)
        found.append(share_count(config, settings))
    assert found == [2, 1]


def test_how_many_shares_there_are_depends_on_the_configuration_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = []
    for cores in (1, 2, 64, None):
        monkeypatch.setattr("rnn_desktop.engine.data_parallel.cores", lambda cores=cores: cores)
        counts.append(
            [share_count(two_share_config(hidden_sizes=(H,)), two_share_settings()) for H in range(2, 130, 4)]
        )
    assert counts == [counts[0]] * 4
    # It turns once, and upwards.
    assert set(counts[0]) == {1, 2}
    assert counts[0] == sorted(counts[0])
    assert share_count(two_share_config(hidden_sizes=(2048,)), two_share_settings(batch_size=1)) == 1


@pytest.mark.parametrize(("words", "shares"), [(40, 1), (4000, 2)])
def test_a_head_over_many_words_is_worth_a_second_process(words: int, shares: int) -> None:
    fields = {"alignment": "many_to_many", "head": "softmax", "output_size": words}
    config = ModelConfig(words, "simple_rnn", 8, (16,), **fields)
    assert share_count(config, TrainingConfig(batch_size=16)) == shares


def test_a_small_network_trains_alone() -> None:
    config = two_share_config(hidden_sizes=(4,))
    data = order_task(40, 1, 40)
    events = train(initial_parameters(config, 0), config, data, data, two_share_settings())
    next(events)
    assert not multiprocessing.active_children()
    events.close()


class _Restless(Pace):
    """Takes every second step with the second process."""

    def note(self, time_steps: int, seconds: float, worked: float) -> None:
        assert time_steps > 0
        assert 0.0 <= worked <= seconds + 0.1
        self.together = not self.together


@pytest.mark.parametrize("fields", [{}, {"averaging": 0.9}, {"dropout_words": 0.2, "dropout_output": 0.2}])
def test_a_run_may_change_between_one_process_and_two_at_any_step(
    fields: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    config, settings = two_share_config(), two_share_settings(**fields)
    steady = _on_two_cores(monkeypatch, config, settings)
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.Pace", _Restless)
    assert _on_two_cores(monkeypatch, config, settings) == steady


class _Alone(Pace):
    """Never takes a second step with the second process."""

    def note(self, time_steps: int, seconds: float, worked: float) -> None:
        super().note(time_steps, seconds, worked)
        self.together = False


def test_a_run_that_has_left_the_second_process_does_not_need_it(monkeypatch: pytest.MonkeyPatch) -> None:
    steady = _on_two_cores(monkeypatch, two_share_config(), two_share_settings())
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 2)
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.Pace", _Alone)
    events = two_share_training(two_share_config(), two_share_settings())
    # The second step waits until the other process has ended its part of the first.
    begun = [next(events), next(events)]
    (process,) = multiprocessing.active_children()
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    assert _bits([*begun, *events]) == steady
