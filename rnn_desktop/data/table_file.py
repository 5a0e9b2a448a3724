"""The bytes of a table: read whole and unchanged, and which encoding they are in."""

import codecs
import hashlib
import os
import re
from collections.abc import Callable
from pathlib import Path

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, system_reason

TABLE_SUFFIXES = (".csv", ".tsv", ".txt")
"""Of the files that the window takes for tables of reviews."""
_BLOCK = 1 << 22
_LARGEST = 1 << 30
_SAMPLE = 1 << 16
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_OFFICE = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")

Progress = Callable[[float], None]


def read_bytes(path: Path, progress: Progress) -> tuple[bytes, str]:
    """The file and its SHA-256. `progress` hears 0 to 1.

    Raises Problem where it is missing, a folder, closed to us, too large, or gone or changed while it is read.
    """
    try:
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            if before.st_size > _LARGEST:
                raise Problem(
                    QT_TRANSLATE_NOOP("Problem", "{path} has {size} MB; at most {limit} MB can be read. Split it."),
                    path=path,
                    size=before.st_size >> 20,
                    limit=_LARGEST >> 20,
                )
            data, digest = _read_blocks(file.read, before.st_size, progress)
    except OSError as error:
        raise _cannot_open(path, error) from error
    _check_unchanged(path, before)
    return data, digest


def find_encoding(path: Path, data: bytes) -> str:
    """BOM, strict UTF-8, cp949, then a guess. Raises Problem for an empty or binary file, or an unknown encoding."""
    if not data:
        raise Problem(QT_TRANSLATE_NOOP("Problem", "{path} is empty: it has no rows to read."), path=path)
    marked = next((name for mark, name in _BOMS if data.startswith(mark)), None)
    candidates = [marked] if marked else _unmarked(path, data)
    for encoding in candidates:
        if _decodes(data, encoding):
            return encoding
    guess = None if marked else _guess(data)
    if guess is None:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The encoding of {path} is not known. Save it as UTF-8 and open it again."),
            path=path,
        )
    return guess


def _read_blocks(read: Callable[[int], bytes], size: int, progress: Progress) -> tuple[bytes, str]:
    data = bytearray()
    digest = hashlib.sha256()
    while block := read(_BLOCK):
        data += block
        digest.update(block)
        progress(min(1.0, len(data) / max(size, 1)))
    return bytes(data), digest.hexdigest()


def _check_unchanged(path: Path, before: os.stat_result) -> None:
    try:
        now = path.stat()
    except OSError as error:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} was removed while it was read. Put it back and open it again."),
            path=path,
        ) from error
    if (now.st_size, now.st_mtime_ns, now.st_ino) != (before.st_size, before.st_mtime_ns, before.st_ino):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} was changed while it was read. Open it again."),
            path=path,
        )


def _cannot_open(path: Path, error: OSError) -> Problem:
    if isinstance(error, FileNotFoundError):
        return Problem(QT_TRANSLATE_NOOP("Problem", "{path} is not there. Choose another file."), path=path)
    if isinstance(error, PermissionError) and not path.is_dir():
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "You are not allowed to read {path}. Change its permissions or choose another file."
            ),
            path=path,
        )
    if path.is_dir():
        return Problem(QT_TRANSLATE_NOOP("Problem", "{path} is a folder. Choose a CSV or TSV file."), path=path)
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "{path} cannot be read: {reason}."), path=path, reason=system_reason(error)
    )


def _unmarked(path: Path, data: bytes) -> list[str]:
    """Encodings to try where there is no byte-order mark. Raises Problem for a binary file."""
    sample = data[:_SAMPLE]
    if data.startswith(_OFFICE):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} is a spreadsheet, not a text file. Save it as CSV (UTF-8) first."),
            path=path,
        )
    if wide := _wide_encoding(sample):
        return [wide]
    # A stray NUL is only a stray NUL; controls everywhere are a picture or a program.
    if len(_CONTROLS.findall(sample)) > max(8, len(sample) // 50):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} is not a text file. Choose a CSV or TSV file."),
            path=path,
        )
    return ["utf-8", "cp949"]


def _wide_encoding(sample: bytes) -> str | None:
    """UTF-16 without a mark: a file of rows has line ends, and each is a line feed beside a NUL, on even places."""
    even = sample[: len(sample) // 2 * 2]
    for encoding, newline in (("utf-16-le", b"\n\x00"), ("utf-16-be", b"\x00\n")):
        if any(even[i : i + 2] == newline for i in range(0, len(even), 2)) and _decodes(even[:-2], encoding):
            text = even[:-2].decode(encoding)
            if sum(c.isprintable() or c.isspace() for c in text) > 0.95 * len(text):
                return encoding
    return None


def _decodes(data: bytes, encoding: str) -> bool:
    decoder = codecs.getincrementaldecoder(encoding)()
    try:
        for i in range(0, len(data), _BLOCK):
            decoder.decode(data[i : i + _BLOCK])
        decoder.decode(b"", final=True)
    except UnicodeError:
        return False
    return True


def _guess(data: bytes) -> str | None:
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best is not None and _decodes(data, best.encoding) else None
