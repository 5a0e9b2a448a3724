"""Rows out of a text whose cells a delimiter parts: DuckDB parses it, and lines with stray quotes are mended first."""

import csv
import os
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, BinaryIO

from rnn_desktop.data.dialect import Chosen, Dialect
from rnn_desktop.data.duck import fetch_columns, literal
from rnn_desktop.data.rejected_places import rows_before

REJECTED_KEPT = 1000
"""Rejected rows that are named; all are counted."""
LONGEST_ROW = 1 << 24
"""Bytes. DuckDB parses as much at once; by itself it would take sixteen times that."""
_MOST_MENDINGS = 16
_BLOCK = 1 << 18
_ALL = 1 << 60
_FIND_REJECTS = """
CREATE OR REPLACE TEMP TABLE found AS
SELECT line_byte_position::BIGINT - 1 AS start,
    coalesce(max(byte_position) FILTER (WHERE error_message ILIKE '%unterminated%'), 0)::BIGINT - 1 AS quote,
    coalesce(any_value(csv_line), '') AS text,
    CASE WHEN bool_or(error_type IN ('UNQUOTED VALUE', 'INVALID ENCODING')) THEN 'bad_quotes'
         WHEN bool_or(error_type = 'MISSING COLUMNS') THEN 'too_short' ELSE 'too_long' END AS reason
FROM reject_errors GROUP BY line_byte_position
HAVING trim(text, E' \\t\\r\\n') <> '' OR NOT bool_or(error_type = 'MISSING COLUMNS')
"""
"""DuckDB counts bytes from 1."""
_ESCAPE = re.compile(rb'\\["\\]')
_DOUBLED_QUOTE = re.compile(rb'[^,;|\t\r\n"]""[^,;|\t\r\n"]')


@dataclass(frozen=True, slots=True)
class RejectedRow:
    """line: where it begins, from 1, as an editor counts. reason: "too_short", "too_long" or "bad_quotes". rows_before:
    how many rows stand before it, None where that is not known.
    """

    line: int
    reason: str
    text: str
    rows_before: int | None = None


@dataclass(frozen=True, slots=True)
class PartedText:
    """columns: the cells, column by column. rejected: the first of the rows left out; counts: all, by reason."""

    dialect: Dialect
    columns: tuple[list[str], ...]
    rejected: tuple[RejectedRow, ...]
    counts: Counter[str]


@dataclass(frozen=True, slots=True)
class _Reject:
    start: int
    raw: bytes
    reason: str


def read_parted(
    connection: Any, file: Path, dialect: Dialect, width: int, chosen: Chosen, told: Callable[[int], None]
) -> PartedText:
    """Rows of `width` cells of a UTF-8 file. `told` hears how many there are so far."""
    reader = _Reader(connection, file, width, told)
    if chosen.quote is None and _has_quotes(file):
        dialect = _with_quotes_that_fit(reader, dialect)
    found = reader.read(dialect)
    for number in range(_MOST_MENDINGS if found.bad_quotes else 0):
        mended = file.with_name(f"mended{number}")
        if not _mend(reader.file, mended, found.rejects, dialect, width):
            break
        del found  # a million rows are not kept twice
        reader.go_on_with(mended)
        found = reader.look(dialect)
    found = reader.read(dialect)
    starts = [reject.start for reject in found.rejects]
    lines = _line_numbers(reader.file, starts[:REJECTED_KEPT])
    places = rows_before(reader.file, starts, found.rows) if starts else []
    rejected = [
        RejectedRow(line, reject.reason, reject.raw.decode("utf-8", "replace"), place)
        for line, reject, place in zip(lines, found.rejects, places, strict=False)
    ]
    return PartedText(dialect, found.columns, tuple(rejected), found.counts)


@dataclass(frozen=True, slots=True)
class _Found:
    """What reading in one dialect gives. columns: none where they were only looked at, or it `failed`."""

    rows: int
    rejects: Sequence[_Reject]
    counts: Counter[str]
    columns: tuple[list[str], ...] = ()
    failed: bool = False

    @property
    def rejected(self) -> int:
        return _ALL if self.failed else self.counts.total()

    @property
    def bad_quotes(self) -> int:
        return _ALL if self.failed else self.counts["bad_quotes"]


class _Reader:
    """Reads a file in one dialect or another; what it read last it still has, for mostly that is what is wanted."""

    def __init__(self, connection: Any, file: Path, width: int, told: Callable[[int], None]) -> None:
        self.file = file
        self.width = width
        self._connection = connection
        self._told = told
        self._read: tuple[Dialect, _Found] | None = None

    def look(self, dialect: Dialect) -> _Found:
        """How many rows there would be, and which would be left out; it is much faster than reading them."""
        import duckdb

        if self._read is not None and self._read[0] == dialect:
            return self._read[1]
        query = _query(self._connection, self.file, dialect, self.width)
        try:
            # All columns are asked for: what is not asked for is not checked.
            counts = self._connection.execute(f"SELECT count(*), count(COLUMNS(*)) FROM ({query})").fetchall()[0]
        except duckdb.Error:  # rows end in one way, and lines in cells in another
            return _Found(0, (), Counter(), failed=True)
        return _Found(counts[0], *_rejects(self._connection, self.file))

    def rows_if_clean(self, dialect: Dialect) -> int | None:
        """How many rows there would be, if none were left out; it ends at the first that is."""
        import duckdb

        query = _query(self._connection, self.file, dialect, self.width, "store_rejects=false")
        try:
            count: int = self._connection.execute(f"SELECT count(*), count(COLUMNS(*)) FROM ({query})").fetchall()[0][0]
        except duckdb.Error:
            return None
        return count

    def read(self, dialect: Dialect) -> _Found:
        """The rows and those left out."""
        import duckdb

        if self._read is not None and self._read[0] == dialect:
            return self._read[1]
        self._read = None
        try:
            columns = self._fetch(dialect)
        except duckdb.Error:
            self.file = _with_one_line_end(self.file)
            columns = self._fetch(dialect)
        found = _Found(len(columns[0]), *_rejects(self._connection, self.file), columns)
        self._read = dialect, found
        return found

    def go_on_with(self, file: Path) -> None:
        """Read another file from now on."""
        self.file = file
        self._read = None

    def _fetch(self, dialect: Dialect) -> tuple[list[str], ...]:
        return fetch_columns(self._connection, _query(self._connection, self.file, dialect, self.width), self._told)


def _with_quotes_that_fit(reader: _Reader, dialect: Dialect) -> Dialect:
    """What a sample cannot tell: whether quotes are cells' or the writer's own, and how they are escaped."""
    if dialect.quote and dialect.escape == dialect.quote and _pairs_backslashes(reader.file):
        dialect = replace(dialect, escape="\\")
    if dialect.delimiter == "\t" and dialect.quote != "'":
        return _between_tabs(reader, dialect)
    least = reader.read(dialect).bad_quotes
    for escape in ('"', "\\") if least else ():
        other = Dialect(dialect.delimiter, '"', escape)
        if (bad := reader.look(other).bad_quotes) < least:
            dialect, least = other, bad
    return dialect


def _between_tabs(reader: _Reader, dialect: Dialect) -> Dialect:
    """People's own quotes stand between tabs as they are, and obeying them would merge lines silently."""
    escape = dialect.escape or ("\\" if _pairs_backslashes(reader.file) else '"')
    plain, quoted = replace(dialect, quote="", escape=""), Dialect("\t", '"', escape)
    rows = reader.rows_if_clean(quoted)
    if rows is not None:
        unquoted = reader.rows_if_clean(plain)
        return plain if unquoted is not None and rows < unquoted else quoted
    if _most_rows_quoted(reader.file):
        return quoted
    rejected = reader.read(plain).rejected
    return plain if not rejected or rejected <= reader.look(quoted).rejected else quoted


def _query(connection: Any, file: Path, dialect: Dialect, width: int, on_errors: str = "store_rejects=true") -> str:
    connection.execute("DROP TABLE IF EXISTS reject_errors; DROP TABLE IF EXISTS reject_scans")
    types = ", ".join(f"'c{i}': 'VARCHAR'" for i in range(width))
    return (
        f"SELECT * FROM read_csv({literal(str(file))}, auto_detect=false, header=false, columns={{{types}}}, "
        f"delim={literal(dialect.delimiter)}, quote={literal(dialect.quote)}, escape={literal(dialect.escape)}, "
        f"strict_mode=true, {on_errors}, max_line_size={LONGEST_ROW}, buffer_size={LONGEST_ROW})"
    )


def _rejects(connection: Any, file: Path) -> tuple[list[_Reject], Counter[str]]:
    """The rows that were left out, in the file's order, and how many by reason; a line of spaces is none.

    Of those that are too short or too long only the first are there: they may be as many as the rows.
    """
    connection.execute(_FIND_REJECTS)
    counts = Counter(dict(connection.execute("SELECT reason, count(*) FROM found GROUP BY reason").fetchall()))
    query = (
        f"(SELECT * FROM found ORDER BY start LIMIT {REJECTED_KEPT}) UNION SELECT * FROM found "
        "WHERE reason = 'bad_quotes' ORDER BY start"
    )
    rejects = []
    for start, quote, text, reason in connection.execute(query).fetchall():
        raw = text.lstrip("\r\n").encode()  # lines before it are no row
        start += len(text) - len(text.lstrip("\r\n"))
        if quote >= start + len(raw):  # where a row is longer than a buffer, DuckDB names the row before it
            start = _line_start(file, quote)
            raw = b""
        rejects.append(_Reject(start, raw, reason))
    return rejects, counts


def _line_start(file: Path, position: int) -> int:
    with file.open("rb") as source:
        before = max(0, position - _BLOCK)
        source.seek(before)
        block = source.read(position - before)
    return before + max(block.rfind(b"\n"), block.rfind(b"\r")) + 1


def _mend(file: Path, mended: Path, rejects: Sequence[_Reject], dialect: Dialect, width: int) -> bool:
    """Write the file with the first line of each row that a stray quote spoiled as it was meant; whether any could be.

    The lines after it, which the quote had swallowed, are read anew.
    """
    changed = False
    with file.open("rb") as source, mended.open("wb") as target:
        for reject in rejects:
            if reject.reason != "bad_quotes":
                continue
            while (left := reject.start - source.tell()) > 0:
                target.write(source.read(min(left, _BLOCK)))
            first = _first_line(source) if source.tell() == reject.start else b""
            meant = _meant(first.decode("utf-8", "replace"), dialect, width)
            if meant is None and len(first) != len(reject.raw):
                meant = _as_one_cell(first.decode("utf-8", "replace"), dialect)
            changed |= meant is not None
            target.write(first if meant is None else meant.encode())
        while block := source.read(_BLOCK):
            target.write(block)
    return changed


def _first_line(source: BinaryIO) -> bytes:
    line = source.readline(LONGEST_ROW)
    end = line.find(b"\r") + 1
    if end and line[end:] not in (b"", b"\n"):
        source.seek(end - len(line), os.SEEK_CUR)
        line = line[:end]
    return line


def _meant(line: str, dialect: Dialect, width: int) -> str | None:
    """The line with its quotes as a parser wants them, if it then has the right number of cells."""
    bare = line.rstrip("\r\n")
    for cells in (next(csv.reader([bare], delimiter=dialect.delimiter), []), bare.split(dialect.delimiter)):
        if len(cells) == width:
            return dialect.delimiter.join(_quoted(cell, dialect) for cell in cells) + line[len(bare) :]
    return None


def _as_one_cell(line: str, dialect: Dialect) -> str:
    """What cannot be mended is still left out, but alone: as a row of one cell."""
    bare = line.rstrip("\r\n")
    return _quoted(bare, dialect) + line[len(bare) :]


def _quoted(cell: str, dialect: Dialect) -> str:
    if dialect.escape != dialect.quote:
        cell = cell.replace(dialect.escape, dialect.escape * 2)
    return f"{dialect.quote}{cell.replace(dialect.quote, dialect.escape + dialect.quote)}{dialect.quote}"


def _has_quotes(file: Path) -> bool:
    with file.open("rb") as source:
        return any(b'"' in block or b"'" in block for block in iter(lambda: source.read(_BLOCK), b""))


def _pairs_backslashes(file: Path) -> bool:
    """Whether there are backslashes, each beside another or before a quote, and no doubled quotes: then they escape."""
    escapes = lone = 0
    with file.open("rb") as source:
        for block in iter(lambda: source.read(_BLOCK), b""):
            if _DOUBLED_QUOTE.search(block):
                return False
            found = _ESCAPE.findall(block)
            escapes += len(found)
            lone += block.count(b"\\") - sum(one.count(b"\\") for one in found)
    return escapes > 0 and lone <= escapes // 100


def _with_one_line_end(file: Path) -> Path:
    """For a file whose rows end in different ways, which no parser takes."""
    mended = file.with_name(f"{file.name}-lines")
    with (
        file.open(encoding="utf-8", newline=None) as source,
        mended.open("w", encoding="utf-8", newline="\n") as target,
    ):
        while block := source.read(_BLOCK):
            target.write(block)
    return mended


def _most_rows_quoted(file: Path) -> bool:
    with file.open("rb") as source:
        sample = source.read(_BLOCK)
    lines = sample.count(b"\n") or 1
    begun = sum(b'\t"' in line or line.startswith(b'"') for line in sample.split(b"\n"))
    return begun > lines / 2


def _line_numbers(file: Path, starts: Sequence[int]) -> list[int]:
    """The line, from 1, of each byte position; positions ascend. A row begins after the blank lines before it."""
    numbers = []
    line = 1
    with file.open("rb") as source:
        for start in starts:
            while (left := start - source.tell()) > 0:
                block = source.read(min(left, _BLOCK))
                line += block.count(b"\n") or block.count(b"\r")
            numbers.append(line)
    return numbers
