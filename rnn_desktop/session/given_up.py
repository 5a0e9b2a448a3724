"""Jobs that nobody waits for any more: nothing is taken from them, but their threads have to end."""

from PySide6.QtCore import QObject, QTimer, Slot

from rnn_desktop.session.job import Job


class GivenUp(QObject):
    """Each is kept until it has ended: a thread that is destroyed while it runs would end the process."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._jobs: list[Job] = []

    def take(self, job: Job) -> None:
        """A job that was cancelled or has ended; with it goes what it was made from, and what it has made."""
        self._jobs.append(job)
        job.state_changed.connect(self._forget_soon)
        self._forget_soon()

    @Slot()
    def _forget_soon(self) -> None:
        # Not yet: it may be just saying its end.
        QTimer.singleShot(0, self, self._forget_ended)

    @Slot()
    def _forget_ended(self) -> None:
        self._jobs = [job for job in self._jobs if not job.state.ended]

    def shut_down(self) -> bool:
        """Wait for them. True when all have ended."""
        ended = [job.shut_down() for job in self._jobs]
        return all(ended)
