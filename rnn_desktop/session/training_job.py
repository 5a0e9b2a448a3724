"""A training in a thread of its own, which can be taken one step at a time."""

import threading
from collections.abc import Callable, Iterator

from rnn_desktop.engine.one_step import OneStep, StepAhead
from rnn_desktop.runs.training_run import RunEvent
from rnn_desktop.session.job import Job

Watched = Callable[[], bool]


class TrainingJob(Job):
    """Going on, stepping and pausing are one training: it takes the same steps however it is watched."""

    def __init__(self, run: Callable[[Watched], Iterator[RunEvent]], at_end: Callable[[], None]) -> None:
        """run: makes the training out of what says whether the next step is watched, in the job's thread."""
        self._watching = threading.Event()
        super().__init__(lambda: run(self._watching.is_set), at_end)

    def begin_stepping(self) -> None:
        """Start, and hold after the first step."""
        self._watching.set()
        self.start(_StepTaken())

    def step(self) -> None:
        """From a pause: take one step and all that follows it, such as an epoch's end, and pause before the next."""
        self._watching.set()
        self.resume(_StepTaken())

    def go_on(self) -> None:
        """From a pause: take all steps that are left, without looking at each from near."""
        self._watching.clear()
        self.resume()


class _StepTaken:
    """Of the events of a training, that before which to hold: the first step ahead after one was taken."""

    def __init__(self) -> None:
        self._taken = False

    def __call__(self, event: object) -> bool:
        self._taken = self._taken or isinstance(event, OneStep)
        return self._taken and isinstance(event, StepAhead)
