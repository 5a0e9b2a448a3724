"""The bytes of a table: copied whole and unchanged, out of the archive that holds them."""

import gzip
import hashlib
import lzma
import os
import stat
import zipfile
import zlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO, BinaryIO

from rnn_desktop.data.file_kinds import FileKind, find_kind
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, system_reason
from rnn_desktop.special_files import refuse_special

TABLE_SUFFIXES = (
    *(".csv", ".tsv", ".txt", ".jsonl", ".ndjson", ".json", ".parquet"),
    *(".xlsx", ".xls", ".ods", ".gz", ".zip"),
)
"""Of the files that the window takes for tables of reviews."""
_BLOCK = 1 << 18
_LARGEST = 1 << 30
_DAMAGED_ARCHIVE = (
    *(OSError, EOFError, zlib.error, lzma.LZMAError, zipfile.BadZipFile),
    *(RuntimeError, NotImplementedError, ValueError),
)
"""Locked ones and ones of a method that Python does not know, too."""

Progress = Callable[[float], None]


@dataclass(frozen=True, slots=True)
class SourceFile:
    """A copy that nobody changes. kind: of what is inside the archive, if it was one; sha256: of the file itself."""

    copy: Path
    kind: FileKind
    sha256: str


def copy_table(path: Path, folder: Path, progress: Progress) -> SourceFile:
    """Copy the file into `folder`, unpacked. `progress` hears 0 to 1.

    Raises Problem where it is missing, a folder or a device, closed to us, empty, too large, damaged, no table, or gone
    or changed while it is read.
    """
    copy = folder / "table"
    try:
        refuse_special(path)
        with path.open("rb") as file:
            before = os.fstat(file.fileno())
            if not stat.S_ISREG(before.st_mode):
                raise IsADirectoryError
            _refuse_large(path, before.st_size)
            sha256 = _copy(file, copy, before.st_size, progress)
    except OSError as error:
        raise _cannot_open(path, error) from error
    _check_unchanged(path, before)
    kind = find_kind(path, copy)
    if kind in ("gzip", "zip"):
        copy = _unpack(path, copy, kind)
        kind = find_kind(path, copy)
        if kind in ("gzip", "zip"):
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "{path} holds an archive in an archive. Unpack it and open the table."),
                path=path,
            )
    return SourceFile(copy, kind, sha256)


def _copy(file: BinaryIO, copy: Path, size: int, progress: Progress) -> str:
    digest = hashlib.sha256()
    done = 0
    with copy.open("wb") as out:
        while block := file.read(_BLOCK):
            out.write(block)
            digest.update(block)
            done += len(block)
            progress(min(1.0, done / max(size, 1)))
    return digest.hexdigest()


def _unpack(path: Path, packed: Path, kind: FileKind) -> Path:
    unpacked = packed.with_name("unpacked")
    try:
        if kind == "gzip":
            with gzip.open(packed) as inside:
                _write_limited(path, inside, unpacked)
        else:
            with zipfile.ZipFile(packed) as archive, archive.open(_only_table(path, archive)) as inside:
                _write_limited(path, inside, unpacked)
    except _DAMAGED_ARCHIVE as error:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} cannot be unpacked. Unpack it yourself and open the table."), path=path
        ) from error
    packed.unlink()
    return unpacked


def _write_limited(path: Path, inside: IO[bytes] | gzip.GzipFile, unpacked: Path) -> None:
    """As much as is read at most: a small archive may claim to hold any amount."""
    done = 0
    with unpacked.open("wb") as out:
        while block := inside.read(_BLOCK):
            done += len(block)
            _refuse_large(path, done)
            out.write(block)


def _only_table(path: Path, archive: zipfile.ZipFile) -> zipfile.ZipInfo:
    files = [
        one
        for one in archive.infolist()
        # What macOS adds to archives is no table of the person's.
        if not one.is_dir() and not one.filename.startswith("__MACOSX/") and PurePosixPath(one.filename).name[:1] != "."
    ]
    tables = [one for one in files if PurePosixPath(one.filename).suffix.lower() in TABLE_SUFFIXES]
    found = tables if len(files) > 1 else files
    if len(found) != 1:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "{path} holds {count} tables, and one is needed. Unpack it and open the one you want."
            ),
            path=path,
            count=len(found),
        )
    return found[0]


def _refuse_large(path: Path, size: int) -> None:
    if size > _LARGEST:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} has {size} MB; at most {limit} MB can be read. Split it."),
            path=path,
            size=size >> 20,
            limit=_LARGEST >> 20,
        )


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
