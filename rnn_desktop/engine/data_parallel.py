"""The shares of every step on two cores: a spawned process takes the second one, memory is shared, messages are few.

Threads would wait for Python's lock between the many short NumPy calls of a time step. Two processes meet twice within
a step and once between two, to tell each other their sums and that they have come this far; a pair of sockets serves
for both, and its end tells each that the other is gone.
"""

import math
import multiprocessing
import os
import signal
import socket
import struct
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from types import TracebackType
from typing import Any

import numpy as np

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

from .config import ModelConfig, TrainingConfig
from .cores import cores
from .pace import Pace
from .packing import Sequences
from .parameters import Parameters
from .shares import Arrays, Computed, Shapes, Share, Step, gradient_in, parameters_in, shared_shapes

_WORTH_A_PROCESS = 3_000_000
"""Floating-point operations, per time step of a whole batch, from which a second process was measured to pay."""
_AWAKE = 0.002
"""Seconds for which a process waits for the other without sleeping."""
_SPAWN = multiprocessing.get_context("spawn")
_NUMBERS = struct.Struct("ddd")
_STEP = struct.Struct("qqd")
_FREE = bytes(_NUMBERS.size)
_Three = tuple[float, float, float]


class Team:
    """All shares of a training run. Use as a context manager: at its end the second process is gone."""

    def __init__(
        self,
        config: ModelConfig,
        settings: TrainingConfig,
        sequences: Sequences,
        initial: Parameters,
        *,
        alone: bool = False,
    ) -> None:
        """alone: without a second process, whatever the work. Raises what Packer raises for sequences that do not
        fit."""
        shares = share_count(config, settings)
        shapes = shared_shapes(config, settings, sequences, shares)
        alone = alone or shares == 1 or cores() == 1
        raw = None if alone else _SPAWN.RawArray("b", _size(shapes))
        arrays = self._arrays = _views(bytearray(_size(shapes)) if raw is None else raw, shapes)
        _fill(config, arrays, sequences, initial)
        self._config, self._settings = config, settings
        # Before there is a process that would have to be ended where these raise.
        self._shares = [Share(k, shares, config, settings, arrays) for k in range(shares)]
        self._other = None if raw is None else _Other(raw, shapes, config, settings)
        self._pace = Pace()

    def step(self, chosen: np.ndarray[Any, Any], number: int, rate: float) -> Step:
        """One optimizer step, the `number`-th from 1, over the chosen sequences."""
        self._arrays["chosen"][: len(chosen)] = chosen
        if self._other is None:
            return _run_step(self._shares, None, self._settings, len(chosen), number, rate)
        started, working = time.perf_counter(), time.thread_time() - self._other.waiting
        if self._pace.together:
            self._other.start(len(chosen), number, rate)
            step = _run_step(self._shares[:1], self._other, self._settings, len(chosen), number, rate)
        else:
            self._other.wait_until_free()
            step = _run_step(self._shares, None, self._settings, len(chosen), number, rate)
        worked = time.thread_time() - self._other.waiting - working
        time_steps = int(self._arrays["lengths"][chosen].sum())
        self._pace.note(time_steps, time.perf_counter() - started, worked)
        return step

    @property
    def parameters(self) -> Parameters:
        """The weights to evaluate and keep, as they are now: the averaged ones where there is an average."""
        if self._other is not None:
            self._other.wait_until_free()
        return self._shares[0].weights()

    def moving(self) -> Parameters:
        """A copy of the weights that the next step moves, whatever their average is."""
        if self._other is not None:
            self._other.wait_until_free()
        return parameters_in(self._config, self._arrays).copy()

    def gradient(self, answers: int) -> Parameters:
        """That of the newest step, whose batch had so many answers: of their mean loss, before clipping and decay."""
        return gradient_in(self._config, self._arrays, len(self._shares), answers)

    def __enter__(self) -> "Team":
        if self._other is not None:
            try:
                self._other.wait_until_free()
            except BaseException:
                self._other.close()
                raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._other is not None:
            self._other.close()


def share_count(config: ModelConfig, settings: TrainingConfig) -> int:
    """1 or 2, by the work of a time step alone, so that every machine forms the same sums."""
    work, size = 0, config.input_size if config.input != "one_hot" else 1
    for H in config.hidden_sizes:
        work += config.directions * config.cell_kind.gate_count * H * (size + H)
        size = H * config.directions
    if config.per_step:
        # A head over a vocabulary may be more work than all before it.
        work += size * config.output_size
    return 2 if 6 * work * settings.batch_size >= _WORTH_A_PROCESS and settings.batch_size > 1 else 1


# What overflows is told by the step's numbers; NumPy need not warn of it, in either process.
@np.errstate(over="ignore", invalid="ignore")
def _run_step(
    local: list[Share], meeting: "_Pipe | None", settings: TrainingConfig, count: int, number: int, rate: float
) -> Step:
    """The three stages for the shares of this process. Every process hears the same numbers, and none of the sums here
    depends on their order, so all come to the same verdicts.
    """
    found = [share.compute(count, number) for share in local]
    if meeting is not None:
        total, counted, correct = meeting.meet(found[0].total, found[0].count, found[0].correct)
        found.append(Computed(total, int(counted), int(correct)))
    answers = max(sum(part.count for part in found), 1)
    mean = sum([part.total for part in found]) / answers
    accuracy = sum(part.correct for part in found) / answers
    if not math.isfinite(mean):
        return Step(mean, accuracy, answers, math.nan)
    squares = [share.merge() for share in local]
    if meeting is not None:
        squares.append(meeting.meet(squares[0])[0])
    norm = math.sqrt(sum(squares)) / answers
    if math.isfinite(norm):
        scale = settings.clip_norm / max(norm, settings.clip_norm) / answers
        for share in local:
            share.update(scale, rate, number)
    return Step(mean, accuracy, answers, norm)


class _Pipe:
    """One end of the line between the processes. All messages are equally long; both ends meet within a step."""

    def __init__(self, end: socket.socket) -> None:
        end.setblocking(False)
        self._socket = end
        self.waiting = 0.0
        """Seconds of processor time that went into waiting awake."""

    def send(self, message: bytes) -> None:
        self._socket.sendall(message)

    def receive(self) -> bytes:
        """The next message, waited for awake at first: a sleeper is woken late, and often beside the waker on its core
        (measured: a third of the speed). Between two looks whoever else wants the core, or Python's lock, gets it.
        """
        began, until = time.thread_time(), time.perf_counter() + _AWAKE
        message = self._look(_NUMBERS.size)
        while not message and time.perf_counter() < until:
            _give_way()
            message = self._look(_NUMBERS.size)
        self.waiting += time.thread_time() - began
        if len(message) < _NUMBERS.size:
            self._socket.setblocking(True)
            while len(message) < _NUMBERS.size:
                message += self._look(_NUMBERS.size - len(message))
            self._socket.setblocking(False)
        return message

    def _look(self, size: int) -> bytes:
        """Up to so many bytes, none where none have come. Raises EOFError where none will come any more."""
        try:
            message = self._socket.recv(size)
        except BlockingIOError:
            return b""
        if not message:
            raise EOFError
        return message

    def meet(self, *mine: float) -> _Three:
        """Tell up to three numbers, wait for the other process to come this far, and hear its three."""
        self.send(_NUMBERS.pack(*mine, *(0.0,) * (3 - len(mine))))
        heard: _Three = _NUMBERS.unpack(self.receive())
        return heard


class _Other(_Pipe):
    """The second process, seen from the first. All it does raises Problem where that process is gone."""

    def __init__(self, raw: Any, shapes: Shapes, config: ModelConfig, settings: TrainingConfig) -> None:
        if sys.platform != "win32":
            # Python would start this one within the second process's start, and let interrupts through after that.
            resource_tracker.ensure_running()
        ours, theirs = socket.socketpair()
        super().__init__(ours)
        self._process = _SPAWN.Process(
            target=_second_process, args=(theirs, raw, shapes, config, settings), name="second-core", daemon=True
        )
        self._free = False
        with theirs, _no_interrupt():
            try:
                self._process.start()
            except BaseException:
                ours.close()
                raise

    def wait_until_free(self) -> None:
        """Wait until it has started, and until it has moved its part of the parameters in the step before."""
        if self._free:
            return
        self.receive()
        self._free = True

    def start(self, count: int, number: int, rate: float) -> None:
        """Set it to work on a step, and wait until it begins: then it has ended the step before."""
        self.send(_STEP.pack(count, number, rate))
        self.wait_until_free()
        self._free = False

    def send(self, message: bytes) -> None:
        try:
            super().send(message)
        except OSError as error:
            raise self._gone() from error

    def receive(self) -> bytes:
        try:
            return super().receive()
        except (OSError, EOFError) as error:
            raise self._gone() from error

    def _gone(self) -> Problem:
        self._process.join(1.0)
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The second process of the training ended by itself (code {code}), perhaps because memory ran "
                "out. Close other programs and train again.",
            ),
            code=self._process.exitcode,
        )

    def close(self) -> None:
        """End it; it ends by itself when the line does."""
        self._socket.close()
        self._process.join(2.0)
        if self._process.is_alive():
            self._process.kill()
            self._process.join()
        self._process.close()


def _second_process(
    end: socket.socket, raw: Any, shapes: Shapes, config: ModelConfig, settings: TrainingConfig
) -> None:
    """What the spawned process does until the line ends."""
    # Ctrl-C in a terminal reaches every process; the first one decides what it means.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    share, meeting = Share(1, 2, config, settings, _views(raw, shapes)), _Pipe(end)
    with suppress(OSError, EOFError):
        while True:
            meeting.send(_FREE)
            count, number, rate = _STEP.unpack(meeting.receive())
            _run_step([share], meeting, settings, count, number, rate)


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """What is started here does not hear Ctrl-C, not even before it can ignore it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _give_way() -> None:
    """Let another process have the core."""
    if sys.platform == "win32":
        time.sleep(0)
    else:
        os.sched_yield()


def _size(shapes: Shapes) -> int:
    return sum(_padded(shape, dtype) for shape, dtype in shapes.values()) or 1


def _padded(shape: tuple[int, ...], dtype: str) -> int:
    """Bytes of one array, up to the next cache line."""
    return -(-math.prod(shape) * np.dtype(dtype).itemsize // 64) * 64


def _views(raw: Any, shapes: Shapes) -> Arrays:
    """Each array where it lies in the memory."""
    arrays, start = {}, 0
    for name, (shape, dtype) in shapes.items():
        arrays[name] = np.frombuffer(raw, dtype, math.prod(shape), start).reshape(shape)
        start += _padded(shape, dtype)
    return arrays


def _fill(config: ModelConfig, arrays: Arrays, sequences: Sequences, initial: Parameters) -> None:
    """What the memory holds at the start; the rest of it is zeros."""
    for name in ("inputs", "lengths", "targets"):
        arrays[name][...] = getattr(sequences, name)
    for copy in ("parameters", "average") if "average dense" in arrays else ("parameters",):
        views = dict(parameters_in(config, arrays, copy).named())
        for name, array in initial.named():
            views[name][...] = array
