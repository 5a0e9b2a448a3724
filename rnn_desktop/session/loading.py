"""Reading a file to learn from, in a job: one at a time, and one that takes too long is given up for the next."""

from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rnn_desktop.data.examples import Wanted, load_file
from rnn_desktop.session.given_up import GivenUp
from rnn_desktop.session.job import Job, JobState

_DRAIN_MILLISECONDS = 33


class Loading(QObject):
    """Signals:
    read(Understood, Wanted): the file, and what the person said of it.
    share_read(float): how much of the file is read, 0 to 1.
    failed(Problem): it could not be read.
    """

    read = Signal(object, object)
    share_read = Signal(float)
    failed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._job: Job | None = None
        self._asked = Wanted()
        self._given_up = GivenUp(self)
        self._timer = QTimer(self)
        self._timer.setInterval(_DRAIN_MILLISECONDS)
        self._timer.timeout.connect(self._drain)

    @property
    def active(self) -> bool:
        """Whether a file is being read."""
        return self._job is not None and not self._job.state.ended

    def open(self, path: Path, wanted: Wanted) -> None:
        """Read this file; a running read is given up."""
        if self._job is not None:
            # Not waited for: a large table is read in one step, and the window would stand still meanwhile.
            self._job.state_changed.disconnect(self._moved)
            self._job.cancel()
            self._given_up.take(self._job)
        self._asked = wanted
        self._job = Job(lambda: load_file(path, wanted))
        self._job.state_changed.connect(self._moved)
        self._job.start()
        self.share_read.emit(0.0)
        self._timer.start()

    @Slot(object)
    def _moved(self, state: JobState) -> None:
        if state is JobState.FAILED and self._job is not None and self._job.problem is not None:
            self.failed.emit(self._job.problem)
        if state.ended and self._job is not None:
            self._drain()
            self._given_up.take(self._job)
            self._job = None

    @Slot()
    def _drain(self) -> None:
        events = [] if self._job is None else self._job.drain()
        for event in events:
            if not isinstance(event, float):
                self.read.emit(event, self._asked)
        if shares := [event for event in events if isinstance(event, float)]:
            self.share_read.emit(shares[-1])
        if not self.active:
            self._timer.stop()

    def shut_down(self) -> bool:
        """Stop every thread. True when all have ended."""
        self._timer.stop()
        ended = self._job is None or self._job.shut_down()
        return self._given_up.shut_down() and ended
