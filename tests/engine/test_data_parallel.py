"""One process and two train the same bits, and the second one never outlives the run."""

import multiprocessing
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from rnn_desktop.engine.config import CELL_NAMES, CellName, ModelConfig, TrainingConfig
from rnn_desktop.engine.data_parallel import Team, _Line, share_count
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.losses import loss
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.pace import Pace
from rnn_desktop.engine.packing import Packer, Sequences
from rnn_desktop.engine.scoring import evaluate
from rnn_desktop.engine.training import Snapshot, StepDone, TrainingEvent, train
from rnn_desktop.problem import Problem
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


@pytest.fixture(autouse=True)
def no_process_left() -> Iterator[None]:
    yield
    left = multiprocessing.active_children()
    for process in left:
        process.kill()
        process.join()
    assert not left


def _config(cell: CellName = "gru", **fields: Any) -> ModelConfig:
    """Large enough that a second core pays."""
    return ModelConfig(**{"vocabulary_size": 40, "cell": cell, "embedding_size": 16, "hidden_sizes": (96, 64)} | fields)


def _settings(**fields: Any) -> TrainingConfig:
    return TrainingConfig(**{"epochs": 2, "batch_size": 16, "learning_rate": 0.01, "seed": 3} | fields)


@pytest.fixture(autouse=True)
def _small_work_is_worth_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """What share_count asks for, lowered so that the networks of these tests are quick."""
    monkeypatch.setattr("rnn_desktop.engine.data_parallel._WORTH_A_PROCESS", 1_000_000)


def _train(config: ModelConfig, settings: TrainingConfig, count: int = 66) -> Iterator[TrainingEvent]:
    data = order_task(count, 1, 40)
    if config.per_step:
        data = Sequences(data.inputs, data.lengths, (data.inputs % 2).astype(np.float32))
    assert share_count(config, settings) == 2
    return train(initial_parameters(config, 0), config, data, data, settings)


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
        events = _train(config, settings)
        first = next(events)
        assert not multiprocessing.active_children()
        return _bits([first, *events])


def _on_two_cores(monkeypatch: pytest.MonkeyPatch, config: ModelConfig, settings: TrainingConfig) -> list[Any]:
    with monkeypatch.context() as patch:
        # Also where the tests run on a machine of one core.
        patch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 2)
        events = _train(config, settings)
        first = next(events)
        assert len(multiprocessing.active_children()) == 1
        return _bits([first, *events])


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_every_cell_trains_the_same_bits(cell: CellName, monkeypatch: pytest.MonkeyPatch) -> None:
    config, settings = _config(cell), _settings()
    assert _on_two_cores(monkeypatch, config, settings) == _on_one_core(monkeypatch, config, settings)


@pytest.mark.parametrize(("fields", "chosen"), _VARIANTS.values(), ids=_VARIANTS.keys())
def test_every_way_of_training_trains_the_same_bits(
    fields: dict[str, Any], chosen: dict[str, Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    config, settings = _config(**fields), _settings(**chosen)
    assert _on_two_cores(monkeypatch, config, settings) == _on_one_core(monkeypatch, config, settings)


def test_a_last_batch_of_one_sequence_leaves_one_share_empty(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 2)
    config, settings = _config(), _settings(epochs=1)
    steps = [event for event in _train(config, settings, count=33) if isinstance(event, StepDone)]
    assert sorted(np.diff([0, *(step.reviews for step in steps)]).tolist()) == [1, 16, 16]
    assert all(step.gradient_norm > 0 for step in steps)
    one = _train(config, settings, count=1)
    assert _bits(list(one))


def test_an_empty_share_adds_nothing_of_an_earlier_step(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 1)
    config, data = _config(), order_task(40, 1, 40)
    settings = _settings(optimizer="sgd", learning_rate=1.0)
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
    settings, found = _settings(epochs=1, batch_size=32), []
    for sizes in ((96, 64), (6, 4)):
        config = _config(hidden_sizes=sizes)
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
        counts.append([share_count(_config(hidden_sizes=(H,)), _settings()) for H in range(2, 130, 4)])
    assert counts == [counts[0]] * 4
    # It turns once, and upwards.
    assert set(counts[0]) == {1, 2}
    assert counts[0] == sorted(counts[0])
    assert share_count(_config(hidden_sizes=(2048,)), _settings(batch_size=1)) == 1


def test_a_small_network_trains_alone() -> None:
    config = _config(hidden_sizes=(4,))
    data = order_task(40, 1, 40)
    events = train(initial_parameters(config, 0), config, data, data, _settings())
    next(events)
    assert not multiprocessing.active_children()
    events.close()


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Any, Any]]:
    """Training with its second process at work, after the first step."""
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 2)
    events = _train(_config(), _settings(epochs=50))
    next(events)
    (process,) = multiprocessing.active_children()
    yield events, process
    events.close()


def test_the_second_process_is_gone_after_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 2)
    list(_train(_config(), _settings(epochs=1)))
    assert not multiprocessing.active_children()


def test_the_second_process_is_gone_where_its_start_is_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 2)

    def interrupted(_line: _Line) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(_Line, "receive", interrupted)
    with pytest.raises(KeyboardInterrupt) as held:
        next(_train(_config(), _settings(epochs=1)))
    assert held.traceback
    assert not multiprocessing.active_children()


_STARTS_WITHOUT_HANDLES = """
import multiprocessing.popen_spawn_posix, os, resource
from rnn_desktop.engine import data_parallel
from tests.engine import test_data_parallel as here
data_parallel.cores = lambda: 2
events, taken = here._train(here._config(), here._settings()), []
resource.setrlimit(resource.RLIMIT_NOFILE, (64, 64))
try:
    while True:
        taken.append(os.open(os.devnull, os.O_RDONLY))
except OSError:
    # One for the shared memory, two for the pair of sockets, and one where a process needs two and more.
    for handle in taken[-4:]:
        os.close(handle)
try:
    next(events)
except OSError as error:
    print(error.strerror)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no such limit on Windows")
def test_a_second_process_that_cannot_be_started_leaves_its_line_closed() -> None:
    command = [sys.executable, "-W", "always::ResourceWarning", "-c", _STARTS_WITHOUT_HANDLES]
    ended = subprocess.run(command, capture_output=True, text=True, check=True)
    assert ended.stdout == "Too many open files\n"
    assert "unclosed" not in ended.stderr


def test_the_second_process_is_gone_after_an_early_close(running: tuple[Any, Any]) -> None:
    events, process = running
    pid = process.pid
    events.close()
    assert not multiprocessing.active_children()
    with pytest.raises(ProcessLookupError):
        os.kill(pid, 0)


def test_the_second_process_is_gone_after_an_error(running: tuple[Any, Any]) -> None:
    events, _ = running
    with pytest.raises(KeyboardInterrupt):
        events.throw(KeyboardInterrupt())
    assert not multiprocessing.active_children()


def test_the_second_process_is_gone_when_it_was_forgotten(running: tuple[Any, Any]) -> None:
    config = _config()
    data = order_task(40, 1, 40)
    events = train(initial_parameters(config, 0), config, data, data, _settings())
    next(events)
    assert len(multiprocessing.active_children()) == 2
    del events
    assert multiprocessing.active_children() == [running[1]]


_TRAINS_UNTIL_KILLED = """
import multiprocessing, sys
from rnn_desktop.engine import data_parallel
from tests.engine import test_data_parallel as here
data_parallel.cores = lambda: 2
events = here._train(here._config(), here._settings(epochs=50))
# Once the weights were asked for, no word from the second process is left unheard.
next(event for event in events if isinstance(event, here.Snapshot))
print(multiprocessing.active_children()[0].pid, flush=True)
sys.stdin.read()
"""


@pytest.mark.skipif(not hasattr(os, "pidfd_open"), reason="only Linux tells of the end of another's process")
def test_the_second_process_ends_by_itself_where_the_first_was_killed() -> None:
    command = [sys.executable, "-c", _TRAINS_UNTIL_KILLED]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as first:
        assert first.stdout is not None
        second = int(first.stdout.readline())
        watched = os.pidfd_open(second)
        first.kill()
    ended, _, _ = select.select([watched], [], [], 20.0)
    os.close(watched)
    if not ended:
        os.kill(second, signal.SIGKILL)
    assert ended


def test_ctrl_c_is_the_first_processs_to_handle(running: tuple[Any, Any]) -> None:
    events, process = running
    os.kill(process.pid, signal.SIGINT)
    assert isinstance(next(events), StepDone)
    assert process.is_alive()


def test_a_second_process_that_was_killed_is_told(running: tuple[Any, Any]) -> None:
    events, process = running
    os.kill(process.pid, signal.SIGKILL)
    with pytest.raises(Problem, match="The second process of the training ended"):
        list(events)
    assert not multiprocessing.active_children()


def test_a_second_process_that_was_killed_while_paused_is_told_at_the_next_step(running: tuple[Any, Any]) -> None:
    events, process = running
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    with pytest.raises(Problem, match="perhaps for want of memory"):
        next(events)


def test_a_loss_that_is_no_number_ends_both_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 2)
    config = _config(activation="relu", cell="simple_rnn")
    data = order_task(40, 1, 40)
    settings = _settings(epochs=50, optimizer="sgd", learning_rate=9.0, clip_norm=1e5)
    with pytest.raises(Problem, match="the loss stopped being a number"):
        list(train(initial_parameters(config, 0), config, data, data, settings))
    assert not multiprocessing.active_children()


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
    config, settings = _config(), _settings(**fields)
    steady = _on_two_cores(monkeypatch, config, settings)
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.Pace", _Restless)
    assert _on_two_cores(monkeypatch, config, settings) == steady


class _Alone(Pace):
    """Never takes a second step with the second process."""

    def note(self, time_steps: int, seconds: float, worked: float) -> None:
        super().note(time_steps, seconds, worked)
        self.together = False


def test_a_run_that_has_left_the_second_process_does_not_need_it(monkeypatch: pytest.MonkeyPatch) -> None:
    steady = _on_two_cores(monkeypatch, _config(), _settings())
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 2)
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.Pace", _Alone)
    events = _train(_config(), _settings())
    # The second step waits until the other process has ended its part of the first.
    begun = [next(events), next(events)]
    (process,) = multiprocessing.active_children()
    os.kill(process.pid, signal.SIGKILL)
    process.join()
    assert _bits([*begun, *events]) == steady
