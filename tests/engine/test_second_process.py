"""The second process of a training run never outlives it, and its end is told."""

import multiprocessing
import os
import select
import signal
import subprocess
import sys
from collections.abc import Iterator
from typing import Any

import pytest

from rnn_desktop.engine.data_parallel import _Pipe
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.training import StepDone, train
from rnn_desktop.problem import Problem
from tests.engine.two_shares import (
    no_process_left,  # noqa: F401 - around every test
    small_work_is_worth_a_process,  # noqa: F401 - around every test
    two_share_config,
    two_share_settings,
    two_share_training,
)
from tests.order_task import order_task


@pytest.fixture
def running(monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Any, Any]]:
    """Training with its second process at work, after the first step."""
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 2)
    events = two_share_training(two_share_config(), two_share_settings(epochs=50))
    next(events)
    (process,) = multiprocessing.active_children()
    yield events, process
    events.close()


def test_the_second_process_is_gone_after_a_run(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 2)
    list(two_share_training(two_share_config(), two_share_settings(epochs=1)))
    assert not multiprocessing.active_children()


def test_the_second_process_is_gone_where_its_start_is_interrupted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 2)

    def interrupted(_line: _Pipe) -> bytes:
        raise KeyboardInterrupt

    monkeypatch.setattr(_Pipe, "receive", interrupted)
    with pytest.raises(KeyboardInterrupt) as held:
        next(two_share_training(two_share_config(), two_share_settings(epochs=1)))
    assert held.traceback
    assert not multiprocessing.active_children()


_STARTS_WITHOUT_HANDLES = """
import multiprocessing.popen_spawn_posix, os, resource
from rnn_desktop.engine import data_parallel
from tests.engine import two_shares as here
data_parallel.cores = lambda: 2
events, taken = here.two_share_training(here.two_share_config(), here.two_share_settings()), []
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
    config = two_share_config()
    data = order_task(40, 1, 40)
    events = train(initial_parameters(config, 0), config, data, data, two_share_settings())
    next(events)
    assert len(multiprocessing.active_children()) == 2
    del events
    assert multiprocessing.active_children() == [running[1]]


_TRAINS_UNTIL_KILLED = """
import multiprocessing, sys
from rnn_desktop.engine import data_parallel
from rnn_desktop.engine.training import Snapshot
from tests.engine import two_shares as here
data_parallel.cores = lambda: 2
events = here.two_share_training(here.two_share_config(), here.two_share_settings(epochs=50))
# Once the weights were asked for, no word from the second process is left unheard.
next(event for event in events if isinstance(event, Snapshot))
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
    with pytest.raises(Problem, match="perhaps because memory ran out"):
        next(events)


def test_a_loss_that_is_no_number_ends_both_processes(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 2)
    config = two_share_config(activation="relu", cell="simple_rnn")
    data = order_task(40, 1, 40)
    settings = two_share_settings(epochs=50, optimizer="sgd", learning_rate=9.0, clip_norm=1e5)
    with pytest.raises(Problem, match="the loss stopped being a number"):
        list(train(initial_parameters(config, 0), config, data, data, settings))
    assert not multiprocessing.active_children()
