"""Files that are either written whole or not at all."""

import contextlib
import os
import stat
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, system_reason

if sys.platform != "win32":
    import fcntl

_Read = TypeVar("_Read")
_SUFFIX = ".rnn-desktop.part"


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """An empty file beside `path` to write to, which takes the place of `path` when the block ends.

    Where `path` is a symbolic link the file that it leads to is replaced, and the link stays; mode and, where that is
    allowed, owner are those of the replaced file. Other hard links of it keep what it held: only a file that is written
    in place could change with them, and that would not be whole at every moment.

    Raises Problem when the folder cannot be written, the disk is full, or something else than a file is there. After
    that, and after whatever the block raises, what was at `path` is still there and nothing half-written remains. What
    killed processes left half-written beside it goes now.
    """
    target = Path(os.path.realpath(path))
    part: _Part | None = None
    try:
        _refuse_special(target, path)
        _sweep(target.parent)
        part = _Part(target)
        yield part.path
        part.take_over_from(target)
        part.path.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The file could not be saved as {path}: {reason}. Choose another folder or free some space."
            ),
            path=path,
            reason=system_reason(error),
        ) from error
    finally:
        if part is not None:
            part.close()


class _Part:
    """The file that is written to. A lock tells others that its process lives: the system takes it away with that."""

    def __init__(self, target: Path) -> None:
        swept = True
        while swept:
            handle, name = tempfile.mkstemp(prefix=f".{target.name[:40]}.", suffix=_SUFFIX, dir=target.parent)
            self.path, self._handle = Path(name), handle
            with contextlib.suppress(OSError):  # not every file system has locks; there nothing is ever swept
                _lock(handle)
            # Who swept before it was locked took it for a dead process's.
            swept = not os.fstat(handle).st_nlink
            if swept or sys.platform == "win32":  # there an open file cannot be moved
                os.close(handle)

    def take_over_from(self, target: Path) -> None:
        """On the disk as a whole, with the rights of what it replaces: those of a new file where there is nothing."""
        with self.path.open("rb+") as file:
            os.fsync(file.fileno())
        try:
            replaced = target.stat()
        except FileNotFoundError:
            self.path.chmod(0o666 & ~_umask())
            return
        if sys.platform != "win32":
            with contextlib.suppress(OSError):  # only root may give a file away
                os.chown(self.path, replaced.st_uid, replaced.st_gid)
        self.path.chmod(stat.S_IMODE(replaced.st_mode))

    def close(self) -> None:
        """Take it away unless it is in its place by now."""
        with contextlib.suppress(OSError):
            self.path.unlink(missing_ok=True)
        if sys.platform != "win32":
            os.close(self._handle)


def _refuse_special(target: Path, path: Path) -> None:
    """A device or a pipe would be replaced by a file."""
    if target.exists() and not target.is_file() and not target.is_dir():
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} is a device or a pipe, not a file. Choose another name."), path=path
        )


def _sweep(folder: Path) -> None:
    """Take away what processes that live no more left half-written."""
    if sys.platform == "win32":
        return
    for path in folder.glob(f".*{_SUFFIX}"):
        with contextlib.suppress(OSError):
            handle = os.open(path, os.O_RDWR | os.O_NOFOLLOW | os.O_NONBLOCK)
            try:
                _lock(handle)
                path.unlink()
            finally:
                os.close(handle)


def _lock(handle: int) -> None:
    """Raises OSError where another holds it, and where the file system has no locks."""
    if sys.platform != "win32":
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def _sync_folder(folder: Path) -> None:
    """Without this a power cut may undo the renaming. Not every file system can."""
    if sys.platform != "win32":
        with contextlib.suppress(OSError):
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)


def read_back(load: Callable[[Path], _Read], written: Path, path: Path) -> _Read:
    """load(written), whose Problem is told of `path`, the file that the person chose."""
    try:
        return load(written)
    except Problem as problem:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "What was written to {path} cannot be read: {reason}. Nothing was replaced."),
            path=path,
            reason=problem.values.get("reason", problem),
        ) from problem


def differs(path: Path) -> Problem:
    """What to raise when what was read back is not what was written."""
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "What was written to {path} reads back differently. Nothing was replaced."),
        path=path,
    )


def _umask() -> int:
    """mkstemp makes files for the owner alone; a saved file gets the usual rights."""
    current = os.umask(0)
    os.umask(current)
    return current
