"""What looks like a file and is none: devices, pipes and sockets, which may never end, and files full of holes."""

import errno
import os
import stat
from pathlib import Path

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

_SMALL = 16 * 2**20
_KINDS = {
    stat.S_IFCHR: QT_TRANSLATE_NOOP("Problem", "a device"),
    stat.S_IFBLK: QT_TRANSLATE_NOOP("Problem", "a device"),
    stat.S_IFIFO: QT_TRANSLATE_NOOP("Problem", "a pipe"),
    stat.S_IFSOCK: QT_TRANSLATE_NOOP("Problem", "a socket"),
}


def refuse_special(path: Path) -> None:
    """Raises Problem for a device, a pipe or a socket, without opening it; OSError as opening `path` would.

    A folder passes: opening it fails at once.
    """
    kind = _KINDS.get(stat.S_IFMT(path.stat().st_mode))
    if kind is not None:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "{path} is {kind}, not a file. Save what comes from it as a file and choose that."
            ),
            path=path,
            kind=Problem(kind),
        )


def refuse_holes(path: Path) -> None:
    """Raises Problem for a large file most of which was never written: it would be read as zeros. OSError as opening
    `path` would.

    A download that was broken off, or a file that pretends to be large.
    """
    size = path.stat().st_size
    if size < _SMALL or not hasattr(os, "SEEK_DATA"):
        return
    with path.open("rb") as file:
        written = _written_bytes(file.fileno(), size)
    if written < size // 2:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "Of the {size} MB of {path} only {written} MB were ever written. Copy or download it again."
            ),
            path=path,
            size=size >> 20,
            written=written >> 20,
        )


def _written_bytes(file: int, size: int) -> int:
    """How much of an open file is no hole; all of it where the file system does not say."""
    written = start = 0
    while start < size:
        try:
            start = os.lseek(file, start, os.SEEK_DATA)
        except OSError as error:
            return written if error.errno == errno.ENXIO else size
        end = os.lseek(file, start, os.SEEK_HOLE)
        written, start = written + end - start, end
    return written
