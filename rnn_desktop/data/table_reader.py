"""Tables of reviews: CSV and TSV files as people have them."""

import csv
import io
import sys
from collections import Counter, deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from rnn_desktop.data.columns import ColumnChoice, LabelRule, Row, guess_columns, guess_label_rule, has_header_row
from rnn_desktop.data.table_file import Progress, find_encoding, read_bytes
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

__all__ = [
    "ColumnChoice",
    "LabelRule",
    "SkippedRow",
    "Table",
    "guess_columns",
    "guess_label_rule",
    "read_table",
]

SKIPPED_KEPT = 1000
"""Skipped rows that are named; all are counted."""

_DELIMITERS = "\t,;"
_SAMPLE_ROWS = 200
_SAMPLE_CHARACTERS = 1 << 18
_LONGEST_RECORD = 200  # lines in one quoted cell; more is a quote that was never closed
_PROGRESS_ROWS = 20_000
_READING_SHARE = 0.3  # of the progress: the rest is parsing


@dataclass(frozen=True, slots=True)
class SkippedRow:
    """A row that was left out. line: counted from 1, as an editor does. reason: "too_short" or "too_long"."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Table:
    """A file's rows, each of `len(columns)` cells.

    columns: names of the header row, else "column 1" and so on. skipped: the first of the rows left out;
    skipped_counts: all of them, by reason. sha256: of the file.
    """

    path: Path
    encoding: str
    delimiter: str
    columns: tuple[str, ...]
    has_header: bool
    rows: Sequence[Row]
    skipped: tuple[SkippedRow, ...]
    skipped_counts: tuple[tuple[str, int], ...] = ()
    sha256: str = ""


def read_table(path: Path, progress: Progress | None = None) -> Table:
    """Read a CSV or TSV file. `progress` hears 0 to 1, and may raise to stop.

    Raises Problem where the file is missing, a folder, closed to us, empty, binary, of an unknown encoding,
    removed or changed while it is read, or has one column or a header only.
    """
    path = Path(path)
    tell = progress or (lambda _: None)
    csv.field_size_limit(min(sys.maxsize, 2**31 - 1))  # a C long, which has 32 bits on Windows
    data, sha256 = read_bytes(path, lambda share: tell(share * _READING_SHARE))
    encoding = find_encoding(path, data)
    delimiter, width = _find_shape(path, _decoded(io.BytesIO(data), encoding).read(_SAMPLE_CHARACTERS))
    kept = _Keeper(width)
    source = io.BytesIO(data)
    for row in _records(_decoded(source, encoding), delimiter, width):
        if kept.add(*row) % _PROGRESS_ROWS == 0:
            tell(_READING_SHARE + (1 - _READING_SHARE) * source.tell() / len(data))
    table = _table(path, kept, encoding, delimiter, sha256)
    tell(1.0)
    return table


def _decoded(source: io.BytesIO, encoding: str) -> io.TextIOWrapper:
    return io.TextIOWrapper(source, encoding=encoding, newline="")


class _Keeper:
    """Sorts rows into those with the right number of cells and the others."""

    def __init__(self, width: int) -> None:
        self.width = width
        self.rows: list[Row] = []
        self.skipped: list[SkippedRow] = []
        self.counts: Counter[str] = Counter()

    def add(self, line: int, row: list[str]) -> int:
        """Keep or skip one row; the number of rows seen."""
        extra = len(row) - self.width
        if extra > 0 and not any(row[self.width :]):  # spreadsheets write empty cells at the end
            del row[self.width :]
            extra = 0
        if extra == 0:
            self.rows.append(tuple(row))
        elif row and any(cell.strip() for cell in row):
            reason = "too_long" if extra > 0 else "too_short"
            self.counts[reason] += 1
            if len(self.skipped) < SKIPPED_KEPT:
                self.skipped.append(SkippedRow(line, reason))
        return len(self.rows) + self.counts.total()


def _table(path: Path, kept: _Keeper, encoding: str, delimiter: str, sha256: str) -> Table:
    has_header = has_header_row(kept.rows)
    header = kept.rows.pop(0) if has_header else ()
    if not kept.rows:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} has a header and no rows below it. Add reviews and open it again."),
            path=path,
        )
    columns = tuple((header[i].strip() if has_header else "") or f"column {i + 1}" for i in range(len(kept.rows[0])))
    counts = tuple(sorted(kept.counts.items()))
    return Table(path, encoding, delimiter, columns, has_header, kept.rows, tuple(kept.skipped), counts, sha256)


def _find_shape(path: Path, sample: str) -> tuple[str, int]:
    """The delimiter and the number of columns that most of the first rows agree on, or the first and some others."""
    best_score, best_delimiter, best_width = 0.0, "", 1
    for delimiter in _DELIMITERS:
        counts = [len(row) for row in _sample_rows(sample, delimiter) if any(row)]
        wide = Counter(width for width in counts if width > 1)
        if not wide:
            continue
        width, count = max(wide.items(), key=lambda item: (item[1], item[0]))
        agrees = counts[0] == width
        score = count / len(counts) + agrees
        enough = 1.2 if agrees else 0.5  # cells of several lines leave many lines of another width
        if score >= enough and score > best_score + 0.05:  # a tie goes to the delimiter that text has least
            best_score, best_delimiter, best_width = score, delimiter, width
    if best_width == 1:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{path} has one column. Reviews and labels need a column each, separated by a comma or a tab.",
            ),
            path=path,
        )
    return best_delimiter, best_width


def _sample_rows(sample: str, delimiter: str) -> Iterable[list[str]]:
    rows = _plain_rows if delimiter == "\t" else _sniffed_rows
    return islice(rows(io.StringIO(sample, newline=""), delimiter), _SAMPLE_ROWS)


def _plain_rows(lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    return csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)


def _sniffed_rows(lines: Iterable[str], delimiter: str) -> Iterator[list[str]]:
    """Rows as they would be if every line were a row of its own, quotes honoured."""
    return (next(csv.reader([line], delimiter=delimiter), []) for line in lines)


def _records(lines: Iterable[str], delimiter: str, width: int) -> Iterator[tuple[int, list[str]]]:
    """Line number and cells of each row.

    Quotes mean nothing in a tab-separated file: people's quotation marks stand in it as they are, and obeying them
    merges lines silently.
    """
    if delimiter != "\t":
        return _quoted_records(lines, delimiter, width)
    reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    return ((reader.line_num, row) for row in reader)


def _quoted_records(lines: Iterable[str], delimiter: str, width: int) -> Iterator[tuple[int, list[str]]]:
    """Rows of a comma-separated file, in which a stray quote costs its own line only."""
    source = iter(lines)
    waiting: deque[str] = deque()
    number = 1
    while True:
        line = waiting.popleft() if waiting else next(source, None)
        if line is None:
            return
        row, taken = _quoted_record(line, waiting, source, delimiter, width)
        yield number, row
        number += taken


def _quoted_record(
    line: str, waiting: deque[str], source: Iterator[str], delimiter: str, width: int
) -> tuple[list[str], int]:
    """The row that begins with `line`, and how many lines it took; lines looked at in vain go back to `waiting`."""
    if '"' not in line:
        return line.rstrip("\r\n").split(delimiter), 1
    taken = [line]

    def feed() -> Iterator[str]:
        yield line
        while len(taken) < _LONGEST_RECORD and (more := waiting.popleft() if waiting else next(source, None)):
            taken.append(more)
            yield more

    try:
        row = next(csv.reader(feed(), delimiter=delimiter, strict=True))
        if len(taken) == 1 or len(row) == width:
            return row, len(taken)
    except csv.Error:
        pass
    waiting.extendleft(reversed(taken[1:]))
    lenient = next(csv.reader([line], delimiter=delimiter))
    plain = line.rstrip("\r\n").split(delimiter)
    return (lenient if len(lenient) == width else plain), 1
