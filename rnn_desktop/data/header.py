"""Where a table begins: lines of a title above it, and whether its first row names the columns."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass

from rnn_desktop.data.column_contents import contents_of, has_date
from rnn_desktop.data.columns import LABEL_NAMES, OTHER_NAMES, TEXT_NAMES, name_score, words_of
from rnn_desktop.data.label_values import folded, polarity, rating
from rnn_desktop.data.parted_text import RejectedRow

_SAMPLE_ROWS = 1000
_MOST_TITLE_LINES = 20
_MOST_KINDS = 20
_PLAIN_KINDS = ("number", "name", "date")
_KNOWN = frozenset((*TEXT_NAMES, *LABEL_NAMES, *OTHER_NAMES))


@dataclass(frozen=True, slots=True)
class Header:
    """names: of the columns, or None. rows_before: rows that are title lines or the header itself.

    rejected_above: rejected rows that stand above the header and are no rows. title_lines: lines that say something and
    are neither header nor row.
    """

    names: tuple[str, ...] | None
    rows_before: int
    rejected_above: tuple[RejectedRow, ...]
    title_lines: int


def find_header(
    rows: Sequence[tuple[str, ...]], rejected: Sequence[RejectedRow], wanted: bool | None, delimiter: str
) -> Header:
    """wanted: whether there is a header, where the person said so."""
    above = _above(rejected)
    if wanted is False:
        return Header(None, 0, (), 0)
    # R names one column less than there are: the first has the rows' own numbers.
    if above and (names := _one_name_less(above[-1], rows, delimiter)):
        return Header(names, 0, above, len(above) - 1)
    titles = _title_rows(rows)
    if titles < len(rows) and (wanted or is_header(rows[titles], rows[titles + 1 : titles + 1 + _SAMPLE_ROWS])):
        names, below = rows[titles], rows[titles + 1 :]
        if _is_second_header(below[:_SAMPLE_ROWS]):
            both = tuple(name.strip() or second for name, second in zip(names, below[0], strict=True))
            return Header(both, titles + 2, above, titles + 1 + len(above))
        return Header(names, titles + 1, above, titles + len(above))
    if wanted and rows:
        return Header(rows[0], 1, (), 0)
    return Header(None, 0, (), 0)


def is_header(first: Sequence[str], below: Sequence[Sequence[str]]) -> bool:
    """Whether this row names the columns: no cell of it could stand below it, or it has known names."""
    cells = [cell.strip() for cell in first]
    columns = list(zip(*below, strict=True)) if below else [()] * len(cells)
    kinds = [_kind_below(column) for column in columns]
    described = [(cell, kind, column) for cell, kind, column in zip(cells, kinds, columns, strict=True) if cell]
    if any(_stands_below(*one) for one in described):
        return False
    known = any(" ".join(words_of(cell)) in _KNOWN for cell in cells)
    if known and not any(_kind(cell) == "number" for cell in cells):
        return True
    if any(kind in _PLAIN_KINDS for _, kind, _ in described):
        return True
    if any(name_score(cell, names) >= 4.0 for cell in cells for names in (TEXT_NAMES, LABEL_NAMES) if len(cell) < 30):
        return bool(below) or known
    return any(_is_new(cell, column) for cell, column in zip(cells, columns, strict=True))


def _stands_below(cell: str, kind: str, column: Sequence[str]) -> bool:
    """Whether the cell is one of its column's: a number among numbers, a date among dates, a word for good or bad that
    occurs there. A name may be such a word itself: 추천 above Y and N.
    """
    if kind == "date":
        return has_date(cell)
    if kind == "name":
        return folded(cell) in {folded(one) for one in column}
    return kind == "number" == _kind(cell)


def _is_second_header(rows: Sequence[Sequence[str]]) -> bool:
    """Whether the row below the names says what kind of answers these are, as surveys have it, and is none itself."""
    if len(rows) < 3:
        return False
    kinds = [_kind_below(column) for column in zip(*rows[1:], strict=True)]
    plain = [(cell.strip(), kind) for cell, kind in zip(rows[0], kinds, strict=True) if kind in _PLAIN_KINDS]
    said = [cell for cell, _ in plain if cell]
    # An answer has a number or a date where all others do.
    return 0 < len(said) < len(plain) and all(_kind(cell) == "text" and not has_date(cell) for cell in said)


def _above(rejected: Sequence[RejectedRow]) -> tuple[RejectedRow, ...]:
    """Rows too short to be any that stand at the very top."""
    found: list[RejectedRow] = []
    line = 1
    for row in rejected[:_MOST_TITLE_LINES]:
        if row.reason != "too_short" or row.line > line + 1:
            break
        found.append(row)
        line = row.line + 1
    return tuple(found)


def _one_name_less(row: RejectedRow, rows: Sequence[tuple[str, ...]], delimiter: str) -> tuple[str, ...] | None:
    cells = next(csv.reader(io.StringIO(row.text.strip("\r\n"), newline=""), delimiter=delimiter or ","), [])
    if not rows or len(cells) != len(rows[0]) - 1 or len(cells) < 2:
        return None
    below = [row[1:] for row in rows[:_SAMPLE_ROWS]]
    return ("", *cells) if is_header(cells, below) else None


def _title_rows(rows: Sequence[tuple[str, ...]]) -> int:
    """Rows at the top with one cell at most, where rows have more."""
    titles = 0
    for row in rows[:_MOST_TITLE_LINES]:
        if sum(bool(cell.strip()) for cell in row) > 1:
            break
        titles += 1
    else:
        return 0
    return titles


def _kind(cell: str) -> str:
    if rating(cell) is not None:
        return "number"
    return "name" if polarity(cell) is not None else "text"


def _kind_below(cells: Sequence[str]) -> str:
    contents = contents_of(cells)
    if not contents.cells:
        return "nothing"
    if contents.numbers > 0.9:
        return "number"
    if contents.names > 0.9:
        return "name"
    return "date" if contents.dates > 0.9 else "text"


def _is_new(cell: str, below: Sequence[str]) -> bool:
    """Whether the cell never occurs in a column of few values: of such a column it is the name."""
    values = {one.strip() for one in below}
    return bool(cell) and len(values) <= min(_MOST_KINDS, len(below) // 10) and cell not in values
