"""Devices, pipes and sockets, which can be opened like a file and may never end: known before anything is opened."""

import stat
from pathlib import Path

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

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
