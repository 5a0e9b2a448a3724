"""Tables of reviews as people have them: what kind of file, how its cells are parted, where its header is."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, overload

from rnn_desktop.data.dialect import Chosen, find_dialect, sample_of, separator_line, typical_width
from rnn_desktop.data.duck import connect
from rnn_desktop.data.encodings import Decoded, to_utf8
from rnn_desktop.data.header import find_header
from rnn_desktop.data.marked_lines import read_marked_lines
from rnn_desktop.data.parted_text import LONGEST_ROW, RejectedRow, read_parted
from rnn_desktop.data.structured import is_json, read_json, read_parquet, read_spreadsheet, refuse_wide
from rnn_desktop.data.table_file import Progress, SourceFile, copy_table
from rnn_desktop.data.work_folder import work_folder
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

_COPY, _DECODE = 0.2, 0.3
"""Shares of the progress after which the file is copied and decoded; the rest is parsing."""

_BLOCK = 1 << 18

Row = tuple[str, ...]


class OneColumn(Problem):
    """The file is a list, no table."""


class Rows(Sequence[Row]):
    """Rows of cells that are kept column by column, which takes half the memory."""

    __slots__ = ("columns",)

    def __init__(self, columns: Sequence[Sequence[str]]) -> None:
        self.columns = tuple(columns)

    def __len__(self) -> int:
        return len(self.columns[0]) if self.columns else 0

    @overload
    def __getitem__(self, index: int) -> Row: ...
    @overload
    def __getitem__(self, index: slice) -> "Rows": ...
    def __getitem__(self, index: int | slice) -> "Row | Rows":
        if isinstance(index, slice):
            return Rows([column[index] for column in self.columns])
        return tuple(column[index] for column in self.columns)

    def __iter__(self) -> Iterator[Row]:
        return zip(*self.columns, strict=True)


@dataclass(frozen=True, slots=True)
class Table:
    """A file's rows, each of `len(columns)` cells.

    encoding, delimiter, quote: empty where a kind of file has none. columns: names of the header row, else the numbers
    "1", "2" and so on. title_lines: lines above the header that are no rows. rejected: the first of the rows left out;
    rejected_counts: all of them, by reason. bad_bytes, bad_lines: what could not be decoded. sha256: of the file.
    """

    path: Path
    encoding: str
    delimiter: str
    columns: tuple[str, ...]
    has_header: bool
    rows: Rows
    quote: str = ""
    title_lines: int = 0
    rejected: tuple[RejectedRow, ...] = ()
    rejected_counts: tuple[tuple[str, int], ...] = ()
    bad_bytes: int = 0
    bad_lines: tuple[int, ...] = ()
    sha256: str = ""
    chosen: Chosen = field(default_factory=Chosen)

    def __len__(self) -> int:
        """All rows of data, those that were rejected included."""
        return len(self.rows) + sum(count for _, count in self.rejected_counts)

    def called(self, column: int) -> str:
        """A column's name, or its number from 1 where another one before it has that name."""
        name = self.columns[column]
        return name if self.columns.index(name) == column else str(column + 1)


_NO_TEXT = Decoded("", 0, ())


@dataclass(frozen=True, slots=True)
class _Parsed:
    """A table before its header is known. decoded, delimiter, quote: of a text."""

    columns: tuple[Sequence[str], ...]
    names: tuple[str, ...] | None = None
    decoded: Decoded = _NO_TEXT
    delimiter: str = ""
    quote: str = ""
    rejected: tuple[RejectedRow, ...] = ()
    counts: Counter[str] = field(default_factory=Counter)


def read_table(path: Path, progress: Progress | None = None, chosen: Chosen | None = None) -> Table:
    """Read a table of any kind. `progress` hears 0 to 1, and may raise to stop; `chosen` overrules what is found.

    Raises Problem where the file is missing, a folder or device, closed to us, empty, too large, no table, of an
    unknown encoding, removed or changed while it is read, or has a header only; OneColumn where it is a list.
    """
    import duckdb

    path = Path(path)
    tell = progress or (lambda _: None)
    chosen = chosen or Chosen()
    with work_folder() as folder:
        source = copy_table(path, folder, lambda share: tell(share * _COPY))
        connection = connect(folder)
        try:
            parsed = _parse(connection, path, source, chosen, tell)
        except duckdb.Error as error:
            raise Problem(
                QT_TRANSLATE_NOOP(
                    "Problem", "{path} cannot be read as a table. Choose another delimiter or quote, or save it again."
                ),
                path=path,
            ) from error
        finally:
            connection.close()
    table = _with_header(path, parsed, chosen, source.sha256)
    tell(1.0)
    return table


def _parse(connection: Any, path: Path, source: SourceFile, chosen: Chosen, tell: Progress) -> _Parsed:
    if source.kind == "parquet":
        names, columns = read_parquet(connection, path, source.copy)
        return _Parsed(columns, names)
    if source.kind == "spreadsheet":
        return _Parsed(read_spreadsheet(path, source.copy))
    text = source.copy.with_name("utf-8")
    decoded = to_utf8(path, source.copy, chosen.encoding, text, lambda share: tell(_COPY + share * (_DECODE - _COPY)))
    sample = sample_of(text)
    if is_json(path, sample):
        names, columns = read_json(connection, path, text, sample)
        return _Parsed(columns, names, decoded)
    if not (chosen.delimiter or chosen.quote) and (marked := read_marked_lines(text, sample)):
        return _Parsed(marked, decoded=decoded)
    return _parse_parted(connection, path, text, sample, chosen, decoded, tell)


def _parse_parted(
    connection: Any, path: Path, text: Path, sample: str, chosen: Chosen, decoded: Decoded, tell: Progress
) -> _Parsed:
    if separator := separator_line(sample):
        text = _without_first_line(text, len(separator[0].encode()))
        sample = sample[separator.end() :]
        chosen = replace(chosen, delimiter=chosen.delimiter or separator[1])
    refuse_long_lines(path, text)
    dialect = find_dialect(connection, text, sample, chosen)
    width = typical_width(sample, dialect) if dialect else 0
    if dialect is None or width < 2:
        raise OneColumn(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{path} has one column. Reviews and labels need a column each, separated by a comma or a tab.",
            ),
            path=path,
        )
    refuse_wide(path, width)
    lines = _about_how_many_lines(text, sample)
    parted = read_parted(
        connection, text, dialect, width, chosen, lambda rows: tell(min(1.0, _DECODE + (1 - _DECODE) * rows / lines))
    )
    return _Parsed(
        parted.columns,
        None,
        decoded,
        parted.dialect.delimiter,
        parted.dialect.quote,
        parted.rejected,
        parted.counts,
    )


def refuse_long_lines(path: Path, text: Path) -> None:
    """Raises Problem for a line that is no row of a table: parsers look through it again and again."""
    length = line = 0
    with text.open("rb") as source:
        for block in iter(lambda: source.read(_BLOCK), b""):
            end = b"\n" if b"\n" in block else b"\r"
            length += (block.find(end) + 1) or len(block)
            if length > LONGEST_ROW:
                raise Problem(
                    QT_TRANSLATE_NOOP(
                        "Problem",
                        "Line {line} of {path} is longer than {limit} MB. Look whether it is a table of reviews.",
                    ),
                    path=path,
                    line=line + 1,
                    limit=LONGEST_ROW >> 20,
                )
            if end in block:
                line += block.count(end)
                length = len(block) - block.rfind(end) - 1


def _with_header(path: Path, parsed: _Parsed, chosen: Chosen, sha256: str) -> Table:
    """The table once it is known which lines are no rows."""
    columns, rejected, counts = parsed.columns, parsed.rejected, Counter(parsed.counts)
    rows = Rows(columns)
    titles = 0
    if parsed.names is not None:
        names: tuple[str, ...] | None = parsed.names
    else:
        found = find_header(rows, rejected, chosen.header, parsed.delimiter)
        names, titles = found.names, found.title_lines
        for column in columns:
            assert isinstance(column, list)
            del column[: found.rows_before]
        rejected = tuple(_moved_up(row, found.rows_before) for row in rejected[len(found.rejected_above) :])
        for row in found.rejected_above:
            counts[row.reason] -= 1
    if not len(rows):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} has a header and no rows below it. Add reviews and open it again."),
            path=path,
        )
    numbered = tuple(str(i + 1) for i in range(len(columns)))
    return Table(
        path,
        parsed.decoded.encoding,
        parsed.delimiter,
        tuple(name.strip() or number for name, number in zip(names, numbered, strict=True)) if names else numbered,
        names is not None,
        rows,
        parsed.quote,
        titles,
        rejected,
        tuple(sorted((+counts).items())),
        parsed.decoded.bad_bytes,
        parsed.decoded.bad_lines,
        sha256,
        chosen,
    )


def _moved_up(row: RejectedRow, rows: int) -> RejectedRow:
    """As it stands once so many rows above it are none."""
    return row if row.rows_before is None else replace(row, rows_before=max(0, row.rows_before - rows))


def _without_first_line(text: Path, length: int) -> Path:
    rest = text.with_name("rest")
    with text.open("rb") as source, rest.open("wb") as target:
        source.seek(length)
        while block := source.read(_BLOCK):
            target.write(block)
    return rest


def _about_how_many_lines(text: Path, sample: str) -> float:
    return max(sample.count("\n"), 1) * text.stat().st_size / max(len(sample.encode()), 1)
