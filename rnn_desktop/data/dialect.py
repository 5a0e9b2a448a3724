"""How the cells of a text are parted: DuckDB's sniffer decides, and what it cannot see from a sample is looked at."""

import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

from rnn_desktop.data.duck import literal

DELIMITERS = (",", "\t", ";", "|")
QUOTES = ('"', "'", "")
_SAMPLE_CHARACTERS = 1 << 18
_SAMPLE_ROWS = 1000
csv.field_size_limit(1 << 24)  # a review may have more than the 131,072 characters that it would take
_SEPARATOR_LINE = re.compile(r'"?sep=([^\w"\'\\\r\n\0])"?\r?\n?')
"""With which Excel is told the delimiter; it is no row."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """delimiter: between cells. quote: around them, "" for none. escape: before a quote in a cell: itself or "\\"."""

    delimiter: str
    quote: str
    escape: str


@dataclass(frozen=True, slots=True)
class Chosen:
    """What the person decided; None is found out. header: whether the first row names the columns."""

    delimiter: str | None = None
    quote: str | None = None
    header: bool | None = None
    encoding: str | None = None


def sample_of(file: Path) -> str:
    """The first lines of a UTF-8 file, whole."""
    with file.open(encoding="utf-8", errors="replace", newline="") as text:
        sample = text.read(_SAMPLE_CHARACTERS)
    if len(sample) < _SAMPLE_CHARACTERS:
        return sample
    return sample[: sample.rfind("\n") + 1] or sample


def separator_line(sample: str) -> re.Match[str] | None:
    """The line `sep=;` at the head of a file."""
    return _SEPARATOR_LINE.match(sample)


def find_dialect(connection: Any, file: Path, sample: str, chosen: Chosen) -> Dialect | None:
    """None where nothing parts the lines into columns."""
    found = _sniffed(connection, file, chosen)
    if found is None or not _explains(sample, found):
        found = _by_trying(sample, chosen)
    elif chosen.delimiter is None:
        found = _better(connection, file, sample, found, chosen)
    return found and _with_usual_quotes(found, chosen)


def _better(connection: Any, file: Path, sample: str, found: Dialect, chosen: Chosen) -> Dialect:
    """Another delimiter where more rows have its number of cells: all texts may have two commas, their header none."""
    shares = {one: _explains(sample, Dialect(one, '"', '"')) for one in DELIMITERS if one != found.delimiter}
    best = max(shares, key=lambda one: shares[one])
    if shares[best] <= _explains(sample, found):
        return found
    return _sniffed(connection, file, replace(chosen, delimiter=best)) or Dialect(best, '"', '"')


def _explains(sample: str, dialect: Dialect) -> float:
    """The share of the rows that have the typical number of cells; 0 where those are too few."""
    widths = [len(row) for row in sample_rows(sample, dialect) if any(cell.strip() for cell in row)]
    width = typical_width(sample, dialect)
    share = widths.count(width) / len(widths) if width > 1 else 0.0
    # Cells of several lines leave many lines of another width, but not the first.
    return share if share >= (0.2 if widths[:1] == [width] else 0.5) else 0.0


def typical_width(sample: str, dialect: Dialect) -> int:
    """Cells of most of the first rows that have more than one; of as frequent widths the larger one."""
    widths = Counter(len(row) for row in sample_rows(sample, dialect) if any(cell.strip() for cell in row))
    wide = {width: count for width, count in widths.items() if width > 1}
    return max(wide.items(), key=lambda item: (item[1], item[0]))[0] if wide else min(len(widths), 1)


def sample_rows(sample: str, dialect: Dialect) -> Iterator[list[str]]:
    """Rows of the sample, read leniently: enough to count cells."""
    doubled = dialect.escape == dialect.quote
    reader = csv.reader(
        io.StringIO(sample, newline=""),
        delimiter=dialect.delimiter,
        quotechar=dialect.quote or None,
        quoting=csv.QUOTE_MINIMAL if dialect.quote else csv.QUOTE_NONE,
        doublequote=doubled,
        escapechar=None if doubled or not dialect.escape else dialect.escape,
    )
    return islice(reader, _SAMPLE_ROWS)


def _sniffed(connection: Any, file: Path, chosen: Chosen) -> Dialect | None:
    import duckdb

    options = "".join(
        f", {name}={literal(value)}"
        for name, value in (("delim", chosen.delimiter), ("quote", chosen.quote))
        if value is not None
    )
    query = f"SELECT Delimiter, Quote, Escape FROM sniff_csv({literal(str(file))}, all_varchar=true{options})"
    try:
        delimiter, quote, escape = ("" if part == "(empty)" else part for part in connection.execute(query).fetchone())
    except duckdb.Error:
        return None
    return Dialect(delimiter, quote, escape) if len(delimiter) == 1 else None


def _by_trying(sample: str, chosen: Chosen) -> Dialect | None:
    """The delimiter of which most of the first lines have the same number, and at least one."""
    quote = '"' if chosen.quote is None else chosen.quote
    best, found = 0.0, None
    for delimiter in (chosen.delimiter,) if chosen.delimiter else ("\t", ",", ";", "|", " "):
        if delimiter == " " and not sample.lstrip().startswith(quote or '"'):
            continue  # only a table whose texts are all quoted is parted by spaces
        dialect = Dialect(delimiter, quote, quote)
        share = _explains(sample, dialect)
        if share > best + 0.05:  # a tie goes to the delimiter that text has least
            best, found = share, dialect
    return found


def _with_usual_quotes(dialect: Dialect, chosen: Chosen) -> Dialect:
    """A sample without quotes says nothing of what comes after it; between tabs the whole file is looked at later."""
    if chosen.quote is not None:
        dialect = replace(dialect, quote=chosen.quote)
    elif not dialect.quote and dialect.delimiter != "\t":
        dialect = replace(dialect, quote='"')
    escape = (dialect.escape or dialect.quote) if dialect.quote else ""
    return replace(dialect, escape=escape)
