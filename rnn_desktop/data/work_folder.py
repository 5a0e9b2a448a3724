"""The folder for a table's copy and what is made of it; it goes with the reading, the process, or at the next one."""

import contextlib
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

if sys.platform != "win32":
    import fcntl

_PREFIX = "rnn-desktop-table-"
_SECONDS_TO_LOCK = 60
"""In which a process that lives has surely locked the folder that it made."""
_in_use: set[Path] = set()


@contextlib.contextmanager
def work_folder() -> Iterator[Path]:
    """An empty folder of our own, removed in the end. Those that killed processes left go now."""
    _sweep()
    with tempfile.TemporaryDirectory(prefix=_PREFIX, ignore_cleanup_errors=True) as name:
        folder = Path(name)
        _in_use.add(folder)
        try:
            with _locked(folder):
                yield folder
        finally:
            _in_use.discard(folder)


def remove_work_folders() -> None:
    """For a process that ends in the midst of a reading."""
    for folder in tuple(_in_use):
        for _ in range(3):  # the reading goes on meanwhile, and may just make a file
            shutil.rmtree(folder, ignore_errors=True)


@contextlib.contextmanager
def _locked(folder: Path) -> Iterator[None]:
    """The system takes the lock away with the process. Windows has none for folders: there nothing is ever swept."""
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
    try:
        with contextlib.suppress(OSError):  # not every file system has locks
            fcntl.flock(handle, fcntl.LOCK_SH | fcntl.LOCK_NB)
        yield
    finally:
        os.close(handle)


def _sweep() -> None:
    if sys.platform == "win32":
        return
    for folder in Path(tempfile.gettempdir()).glob(f"{_PREFIX}*"):
        with contextlib.suppress(OSError):
            there = folder.lstat()
            if there.st_uid != os.geteuid() or time.time() - there.st_mtime < _SECONDS_TO_LOCK:
                continue
            handle = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW)
            try:
                fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder, ignore_errors=True)
            finally:
                os.close(handle)
