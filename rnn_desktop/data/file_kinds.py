"""What a file is by its first bytes: a container to look into, a table of its own kind, or no table at all."""

import re
import zipfile
from pathlib import Path
from typing import Literal, NoReturn

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

FileKind = Literal["text", "gzip", "zip", "spreadsheet", "parquet"]

_HEAD = 1 << 16
_KINDS: tuple[tuple[bytes, FileKind], ...] = (
    (b"\x1f\x8b", "gzip"),
    (b"PAR1", "parquet"),
    (b"\xd0\xcf\x11\xe0", "spreadsheet"),
    (b"PK\x03\x04", "zip"),
    (b"PK\x05\x06", "zip"),
)
_NO_TABLES = (
    (b"\x89HDF", QT_TRANSLATE_NOOP("Problem", "a model of Keras or another HDF5 file")),
    (b"\x89PNG", QT_TRANSLATE_NOOP("Problem", "an image")),
    (b"\xff\xd8\xff", QT_TRANSLATE_NOOP("Problem", "an image")),
    (b"GIF8", QT_TRANSLATE_NOOP("Problem", "an image")),
    (b"BM", QT_TRANSLATE_NOOP("Problem", "an image")),
    (b"%PDF", QT_TRANSLATE_NOOP("Problem", "a PDF document")),
    (b"\x80\x02", QT_TRANSLATE_NOOP("Problem", "a Python pickle")),
    (b"\x80\x03", QT_TRANSLATE_NOOP("Problem", "a Python pickle")),
    (b"\x80\x04", QT_TRANSLATE_NOOP("Problem", "a Python pickle")),
    (b"\x80\x05", QT_TRANSLATE_NOOP("Problem", "a Python pickle")),
    (b"\x93NUMPY", QT_TRANSLATE_NOOP("Problem", "a NumPy array")),
    (b"SQLite format 3", QT_TRANSLATE_NOOP("Problem", "an SQLite database")),
    (b"\x7fELF", QT_TRANSLATE_NOOP("Problem", "a program")),
    (b"MZ", QT_TRANSLATE_NOOP("Problem", "a program")),
    (b"7z\xbc\xaf", QT_TRANSLATE_NOOP("Problem", "a 7z archive")),
    (b"Rar!", QT_TRANSLATE_NOOP("Problem", "a RAR archive")),
    (b"\x28\xb5\x2f\xfd", QT_TRANSLATE_NOOP("Problem", "a Zstandard archive")),
    (b"BZh", QT_TRANSLATE_NOOP("Problem", "a bzip2 archive")),
    (b"\xfd7zXZ", QT_TRANSLATE_NOOP("Problem", "an xz archive")),
    (b"ARROW1", QT_TRANSLATE_NOOP("Problem", "an Arrow file")),
    (b"<!DOCTYPE", QT_TRANSLATE_NOOP("Problem", "a web page")),
    (b"<!doctype", QT_TRANSLATE_NOOP("Problem", "a web page")),
    (b"<html", QT_TRANSLATE_NOOP("Problem", "a web page")),
    (b"version https://git-lfs", QT_TRANSLATE_NOOP("Problem", "a pointer of Git LFS")),
)
_SAFETENSORS = re.compile(rb'.{8}\{\s*"', re.DOTALL)
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\x00\x00\xfe\xff")
_IN_ZIP = (
    ("xl/workbook.", "spreadsheet"),
    ("content.xml", "spreadsheet"),
)
_NO_TABLE_IN_ZIP = (
    ("model.weights.h5", QT_TRANSLATE_NOOP("Problem", "a model of Keras")),
    ("data.pkl", QT_TRANSLATE_NOOP("Problem", "a model of PyTorch")),
    ("word/document.xml", QT_TRANSLATE_NOOP("Problem", "a Word document")),
    ("reading.json", QT_TRANSLATE_NOOP("Problem", "a saved reading")),
)


def find_kind(path: Path, source: Path) -> FileKind:
    """path: as the person knows it; source: its bytes. Raises Problem for an empty file and for what is no table."""
    with source.open("rb") as file:
        head = file.read(_HEAD)
    if not head:
        raise Problem(QT_TRANSLATE_NOOP("Problem", "{path} is empty: it has no rows to read."), path=path)
    kind = next((kind for mark, kind in _KINDS if head.startswith(mark)), None)
    if kind == "zip":
        return _kind_of_zip(path, source)
    if kind is not None:
        return kind
    _refuse_what_is_no_table(path, head)
    return "text"


def refuse_as(path: Path, what: str) -> NoReturn:
    """what: a marked clause that names the file for what it is."""
    sentence = QT_TRANSLATE_NOOP("Problem", "{path} is {kind}, not a table of reviews. Choose a CSV or TSV file.")
    raise Problem(sentence, path=path, kind=Problem(what))


def _refuse_what_is_no_table(path: Path, head: bytes) -> None:
    binary = _is_binary(head)
    for mark, what in _NO_TABLES:
        # A CSV may begin with the letters of a mark that is all letters.
        if head.startswith(mark) and (binary or mark.startswith((b"<", b"version", b"%PDF"))):
            refuse_as(path, what)
    if binary and _SAFETENSORS.match(head):
        refuse_as(path, QT_TRANSLATE_NOOP("Problem", "a model file"))
    if binary:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} is not a text file. Choose a table or a plain text."),
            path=path,
        )


def _is_binary(head: bytes) -> bool:
    """A stray NUL is only a stray NUL; controls everywhere are a picture or a program."""
    if head.startswith(_MARKS) or _looks_wide(head):
        return False
    return len(_CONTROLS.findall(head)) > max(8, len(head) // 50)


def _looks_wide(head: bytes) -> bool:
    """UTF-16 without a mark: ASCII's other bytes are NUL, on one side alone."""
    even, odd = head[0::2].count(0), head[1::2].count(0)
    return any(line in head for line in (b"\n\x00", b"\x00\n")) and max(even, odd) > max(
        8 * min(even, odd), len(head) // 20
    )


def _kind_of_zip(path: Path, source: Path) -> FileKind:
    try:
        with zipfile.ZipFile(source) as archive:
            names = archive.namelist()
    except (zipfile.BadZipFile, NotImplementedError, OSError, ValueError) as error:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} is a damaged ZIP archive or spreadsheet. Save it again, or as CSV."),
            path=path,
        ) from error
    for part, what in _NO_TABLE_IN_ZIP:
        if any(name == part or name.endswith("/" + part) for name in names):
            refuse_as(path, what)
    return "spreadsheet" if any(name.startswith(part) for part, _ in _IN_ZIP for name in names) else "zip"
