"""Files that are either written whole or not at all."""

import contextlib
import os
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TypeVar

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, system_reason

_Read = TypeVar("_Read")


@contextlib.contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """An empty file beside `path` to write to, which takes the place of `path` when the block ends.

    Raises Problem when the folder cannot be written or the disk is full. After that, and after whatever the block
    raises, what was at `path` is still there and nothing half-written remains.
    """
    written: Path | None = None
    try:
        handle, name = tempfile.mkstemp(prefix=f".{path.name[:40]}.", suffix=".part", dir=path.parent)
        os.close(handle)
        written = Path(name)
        yield written
        with written.open("rb+") as file:
            os.fsync(file.fileno())
        written.chmod(0o666 & ~_umask())
        written.replace(path)
    except OSError as error:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The file could not be saved as {path}: {reason}. Choose another folder or free some space."
            ),
            path=path,
            reason=system_reason(error),
        ) from error
    finally:
        if written is not None:
            with contextlib.suppress(OSError):
                written.unlink(missing_ok=True)


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
