"""A generator run in a thread of its own, watched from the window's thread.

Each `next()` is progress and a place to pause or stop. Events are collected in a list that the window drains on a
timer: a signal per step would flood its queue.
"""

import logging
import threading
from collections.abc import Callable, Iterator
from enum import Enum
from typing import Any

from PySide6.QtCore import QObject, QThread, Signal, Slot

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, unforeseen

_LOG = logging.getLogger(__name__)
HoldAt = Callable[[object], bool]


class JobState(Enum):
    """Where a job is; the last three are final."""

    WAITING = "waiting"
    RUNNING = "running"
    PAUSED = "paused"
    CANCELLING = "cancelling"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"

    @property
    def ended(self) -> bool:
        return self in (JobState.COMPLETED, JobState.FAILED, JobState.CANCELLED)


class _Worker(QThread):
    """Steps the generator until it ends, or is told to stop.

    Signals:
        held(): it waits where it was told to.
    """

    held = Signal()

    def __init__(self, start: Callable[[], Iterator[Any]], at_end: Callable[[], None] | None) -> None:
        super().__init__()
        self.setObjectName("job")
        self._generator_of = start
        self._at_end = at_end
        self._lock = threading.Lock()
        self._events: list[Any] = []
        self._hold_at: HoldAt | None = None
        self.may_run = threading.Event()
        self.may_run.set()
        self.stopping = threading.Event()
        self.problem: Problem | None = None

    def run(self) -> None:
        try:
            self._step_through()
        except Problem as problem:
            self.problem = problem
        except MemoryError:
            self.problem = Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "There is not enough memory. Use fewer words, smaller layers or less data."
                )
            )
        except Exception as error:  # noqa: BLE001 - the thread's last resort: a sentence instead of a dead window
            _LOG.exception("a job failed")
            self.problem = unforeseen(error)
        finally:
            if self._at_end is not None:
                self._at_end()

    def _step_through(self) -> None:
        generator = self._generator_of()
        try:
            for event in generator:
                self._take(event)
                self.may_run.wait()
                if self.stopping.is_set():
                    return
        finally:
            close = getattr(generator, "close", None)
            if close is not None:
                close()

    def _take(self, event: object) -> None:
        with self._lock:
            self._events.append(event)
            holds = self._hold_at is not None and self._hold_at(event) and not self.stopping.is_set()
            if holds:
                self._hold_at = None
                self.may_run.clear()
        if holds:
            self.held.emit()

    def go_on(self, hold_at: HoldAt | None = None) -> None:
        """Run, up to the event that this says is the one to hold at."""
        with self._lock:
            self._hold_at = hold_at
            self.may_run.set()

    def stop(self) -> None:
        """End after the event that is being made, whatever holds it."""
        with self._lock:
            self.stopping.set()
            self.may_run.set()

    def drain(self) -> list[Any]:
        with self._lock:
            events, self._events = self._events, []
        return events


class Job(QObject):
    """One generator's life.

    Signals:
        state_changed(JobState): in the thread that owns the job.
    """

    state_changed = Signal(object)

    def __init__(
        self,
        start: Callable[[], Iterator[Any]],
        at_end: Callable[[], None] | None = None,
        parent: QObject | None = None,
    ) -> None:
        """start makes the generator, in the job's thread; at_end runs last in that thread (to let go of the JVM)."""
        super().__init__(parent)
        self.state = JobState.WAITING
        self._worker = _Worker(start, at_end)
        self._worker.finished.connect(self._finished)
        self._worker.held.connect(self._held)

    @property
    def problem(self) -> Problem | None:
        """Why it failed."""
        return self._worker.problem

    def start(self, hold_at: HoldAt | None = None) -> None:
        """hold_at: asked of each event, in the job's thread; the job pauses at the first of which it says so."""
        self._worker.go_on(hold_at)
        self._worker.start(QThread.Priority.LowPriority)
        self._move_to(JobState.RUNNING)

    def pause(self) -> None:
        """Hold after the current step."""
        if self.state is JobState.RUNNING:
            self._worker.may_run.clear()
            self._move_to(JobState.PAUSED)

    def resume(self, hold_at: HoldAt | None = None) -> None:
        """Go on from a pause; hold_at as of `start`."""
        if self.state is JobState.PAUSED:
            self._worker.go_on(hold_at)
            self._move_to(JobState.RUNNING)

    def cancel(self) -> None:
        """Stop after the current step; `state_changed` says when it has."""
        if self.state in (JobState.RUNNING, JobState.PAUSED):
            self._worker.stop()
            self._move_to(JobState.CANCELLING)

    def drain(self) -> list[Any]:
        """What was yielded since the last call, oldest first."""
        return self._worker.drain()

    def shut_down(self, milliseconds: int = 10_000) -> bool:
        """Cancel and wait. True when the thread has ended."""
        self.cancel()
        return self._worker.wait(milliseconds)

    @Slot()
    def _held(self) -> None:
        # It may have been told to go on since it said so.
        if self.state is JobState.RUNNING and not self._worker.may_run.is_set():
            self._move_to(JobState.PAUSED)

    @Slot()
    def _finished(self) -> None:
        # Said from within the thread, a moment before its end; destroyed in between, it would end the process.
        self._worker.wait()
        if self._worker.problem is not None:
            self._move_to(JobState.FAILED)
        elif self._worker.stopping.is_set():
            self._move_to(JobState.CANCELLED)
        else:
            self._move_to(JobState.COMPLETED)

    def _move_to(self, state: JobState) -> None:
        if state is not self.state:
            self.state = state
            self.state_changed.emit(state)
