"""A file of plain text: its lines, whatever encoding it is in."""

from dataclasses import dataclass
from pathlib import Path

from rnn_desktop.data.encodings import head_text, to_utf8
from rnn_desktop.data.table_file import Progress, copy_table
from rnn_desktop.data.work_folder import work_folder
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.special_files import refuse_special

_HEAD = 1 << 16
"""Bytes that a guess is made from."""


@dataclass(frozen=True, slots=True)
class PlainFile:
    """lines: without their ends, empty ones too; encoding, bad_bytes: how it was read; sha256: of the file."""

    path: Path
    lines: tuple[str, ...]
    sha256: str
    encoding: str = "utf-8"
    bad_bytes: int = 0


def read_plain_file(path: Path, encoding: str | None = None, progress: Progress = lambda _: None) -> PlainFile:
    """encoding: None to find it out; `progress` hears 0 to 1. Raises Problem where it cannot be read or is no text."""
    with work_folder() as folder:
        copied = copy_table(path, folder, progress)
        if copied.kind != "text":
            raise Problem(QT_TRANSLATE_NOOP("Problem", "{path} is not plain text. Save it as a text file."), path=path)
        target = folder / "utf8"
        decoded = to_utf8(path, copied.copy, encoding, target, progress)
        with target.open(encoding="utf-8") as text:
            # One by one: at once it would be one long step, in which nothing else goes on.
            lines = tuple(part for line in text for part in line.splitlines())
    return PlainFile(path, lines, copied.sha256, decoded.encoding, decoded.bad_bytes)


def head_lines(path: Path) -> list[str]:
    """Whole lines of the file's beginning, to guess from; none where it cannot be read."""
    try:
        refuse_special(path)
        with path.open("rb") as file:
            head = file.read(_HEAD)
    except (OSError, Problem):
        return []
    lines = head_text(head).splitlines()
    if len(head) < _HEAD:
        return lines
    # Of a file of one long line its whole words.
    return lines[:-1] or [line.rpartition(" ")[0] for line in lines]
