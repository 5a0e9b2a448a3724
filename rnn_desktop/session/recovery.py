"""What a window holds, written again and again to a file that the next start finds where this one did not end well."""

import contextlib
import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from rnn_desktop.formats.reading_file import SUFFIX, SavedReading, load_reading, same_reading, save_reading
from rnn_desktop.problem import Problem
from rnn_desktop.session.file_lock import FileLock
from rnn_desktop.session.mailbox import MailboxThread

MOST_LOST_SECONDS = 30.0
"""What is older than this is on disk."""
AFTER_TYPING_SECONDS = 2.0
"""Words are on disk as soon as nothing was typed for so long."""
_EARLY = 0.6
"""Share of that time after which writing begins, so that it has ended before the time is over."""
_MOST_WINDOWS = 100
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Written:
    saved: SavedReading
    problem: Problem | None


class _Writer(MailboxThread[SavedReading]):
    def __init__(self, path: Path) -> None:
        super().__init__("recovery")
        self._path = path

    def answers(self, request: SavedReading) -> Iterator[_Written]:
        yield _Written(request, _write(request, self._path))


class Recovery(QObject):
    """The file of this window. Where one that died had left its own, this window goes on with that.

    Signals:
        problem(Problem): the file cannot be written; said once until it can again.
    """

    problem = Signal(object)

    def __init__(
        self, folder: Path, most_lost: float = MOST_LOST_SECONDS, take_over: bool = True, parent: QObject | None = None
    ) -> None:
        """folder: of the files of all windows; most_lost: seconds; take_over: whether to go on with one that died.

        Raises OSError where nothing can be written.
        """
        super().__init__(parent)
        folder.mkdir(parents=True, exist_ok=True)
        self.path, self._lock = _place(folder, take_over)
        self._state_of: Callable[[], SavedReading | None] = lambda: None
        self._last: SavedReading | None = None
        self._failed = False
        self._writer = _Writer(self.path)
        self._writer.answered.connect(self._take_written)
        self._regular = QTimer(self)
        self._regular.setInterval(round(most_lost * _EARLY * 1000))
        self._regular.timeout.connect(self.write)
        self._typing = QTimer(self, singleShot=True)
        self._typing.setInterval(round(min(AFTER_TYPING_SECONDS, most_lost * _EARLY) * 1000))
        self._typing.timeout.connect(self.write)

    def found(self) -> SavedReading | None:
        """What the window that died held; None where none did.

        A file that cannot be read is put aside; raises the Problem that says why.
        """
        if not self.path.exists():
            return None
        try:
            return load_reading(self.path)
        except Problem:
            self.put_aside()
            raise

    def put_aside(self) -> None:
        """Keep what was found, and cannot be shown, beside its place."""
        with contextlib.suppress(OSError):
            self.path.replace(self.path.with_suffix(".damaged"))

    def begin(self, state_of: Callable[[], SavedReading | None]) -> None:
        """Write what `state_of` gives from now on; it gives None while there is nothing to keep."""
        self._state_of = state_of
        self._writer.start()
        self._regular.start()

    @Slot()
    def write_soon(self) -> None:
        """Something was typed: write as soon as nothing more is."""
        self._typing.start()

    @Slot()
    def write(self) -> None:
        """Write what has changed, in a thread of its own."""
        saved = self._state_of()
        if saved is not None and (self._last is None or not same_reading(saved, self._last)):
            self._last = saved
            self._writer.put(saved)

    def write_and_end(self) -> bool:
        """Write at once: the process is being ended from outside. True when it is written."""
        saved = self._state_of()
        self._end()
        problem = None if saved is None else _write(saved, self.path)
        self._lock.release()
        if problem is not None:
            _LOG.error("%s", problem)
        return problem is None

    def forget_and_end(self) -> None:
        """The window was closed by the person: the next start begins anew."""
        self._end()
        self.path.unlink(missing_ok=True)
        self._lock.release()

    def _end(self) -> None:
        self._regular.stop()
        self._typing.stop()
        self._writer.end(10_000)

    @Slot(object)
    def _take_written(self, written: _Written) -> None:
        if written.problem is not None:
            # The next time it is tried again.
            self._last = None
            if not self._failed:
                self.problem.emit(written.problem)
        self._failed = written.problem is not None


def _write(saved: SavedReading, path: Path) -> Problem | None:
    """Why it could not be written."""
    try:
        save_reading(saved, path)
    except Problem as problem:
        return problem
    return None


def _place(folder: Path, take_over: bool) -> tuple[Path, FileLock]:
    """A file that no living window writes: the newest that a dead one left, else a new one."""
    left = sorted(folder.glob(f"window-*{SUFFIX}"), key=_age)
    new = [folder / f"window-{number}{SUFFIX}" for number in range(1, _MOST_WINDOWS + len(left))]
    for path in (*(left if take_over else ()), *(path for path in new if path not in left)):
        lock = FileLock(path.with_suffix(".lock"))
        if lock.acquire():
            return path, lock
    raise OSError(f"{folder} has no place for one more window")


def _age(path: Path) -> float:
    """0 for a file that has just gone; less, the newer it is."""
    try:
        return -path.stat().st_mtime
    except OSError:
        return 0.0
