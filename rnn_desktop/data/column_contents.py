"""What stands in a column, from a sample of its rows: texts, labels, dates, numbers that count the rows."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import islice, pairwise

from rnn_desktop.data.label_values import is_nothing, polarity, rating

_SAMPLE_ROWS = 1000
_READ = 200
"""Characters of a cell that are looked at."""
_DATE = re.compile(
    r"\d{4}[-./년]\s?\d{1,2}[-./월]\s?\d{1,2}.*|\d{1,2}[-./]\d{1,2}[-./]\d{2,4}.*"
    r"|(mon|tue|wed|thu|fri|sat|sun)\w*,? .*\d{4}.*"
    r"|\d{1,2}[ -](jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*[ -]\d{2,4}.*"
    r"|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w* \d{1,2},? \d{4}.*",
    re.IGNORECASE,
)
_LINK = re.compile(r"(https?://|www\.)\S+|\S+@\S+\.\w+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class ColumnContents:
    """Shares are of the cells that say something, 0 to 1.

    filled: share of all rows. distinct: number of different cells. cells: number of cells that say something.
    repeated: share of cells that another row has, too. letters: mean number of letters, of the first 200 characters.
    words: share of cells with a space between letters or Hangul.
    numbers, names, dates, links: share of such cells. lowest, highest: of the numbers. steady: whether the numbers rise
    or fall by the same step from row to row.
    """

    filled: float
    cells: int
    distinct: int
    repeated: float
    letters: float
    words: float
    numbers: float
    names: float
    dates: float
    links: float
    lowest: float
    highest: float
    steady: bool


def sample_places(count: int) -> range:
    """Rows that are looked at: spread over the whole table, for many are sorted by their label."""
    return range(0, count, max(1, count // _SAMPLE_ROWS))


def contents_of(cells: Sequence[str]) -> ColumnContents:
    """What stands in these cells of one column."""
    said = [cell.strip() for cell in cells if not is_nothing(cell)]
    count = len(said) or 1
    numbers = [number for cell in said if (number := rating(cell)) is not None]
    often = Counter(said)
    return ColumnContents(
        filled=len(said) / max(len(cells), 1),
        cells=len(said),
        distinct=len(often),
        repeated=sum(n for n in often.values() if n > 1) / count,
        letters=sum(sum(c.isalpha() for c in islice(cell, _READ)) for cell in said) / count,
        words=sum(" " in cell and any(c.isalpha() for c in cell) for cell in said) / count,
        numbers=len(numbers) / count,
        names=sum(polarity(cell) is not None for cell in said) / count,
        dates=sum(map(has_date, said)) / count,
        links=sum(_LINK.fullmatch(cell) is not None for cell in said) / count,
        lowest=min(numbers, default=0.0),
        highest=max(numbers, default=0.0),
        steady=_is_steady(numbers),
    )


def has_date(cell: str) -> bool:
    """Whether the cell is a date and hardly more."""
    return _DATE.fullmatch(cell) is not None


def _is_steady(numbers: Sequence[float]) -> bool:
    """1, 2, 3 …, and every number by the same step from the one before it."""
    if len(numbers) < 3:
        return False
    step = numbers[1] - numbers[0]
    return step != 0 and all(abs(b - a - step) < 1e-9 for a, b in pairwise(numbers))
