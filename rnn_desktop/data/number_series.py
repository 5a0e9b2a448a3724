"""Series of numbers, one value after another, out of a table's columns or a plain list."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.data.column_contents import has_date
from rnn_desktop.data.columns import column_place
from rnn_desktop.data.label_values import is_nothing
from rnn_desktop.data.plain_file import PlainFile
from rnn_desktop.data.table import Table
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, counted
from rnn_desktop.tasks import Numbers

_NUMBER = re.compile(r"[+-−]?\d+(?:[.,]\d+)*(?:[eE][+-]?\d+)?%?")
_THOUSANDS = re.compile(r"[+-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_PARTED = re.compile(r"[\s;,]+")
_MOST = 1e12
DEFAULT_WINDOW = 12


@dataclass(frozen=True, slots=True)
class NumberSeries:
    """What a network learns the next value of.

    columns: what the series are called; values: [rows, columns] float64, NaN in rows where a number is missing, which
    no window crosses; window: time steps that are read; assumed: what was taken for granted; offered: the
    columns of the table that hold numbers, of which others may be chosen.
    """

    columns: tuple[str, ...]
    values: NDArray[np.float64]
    window: int
    source: Path
    sha256: str
    assumed: tuple[Problem, ...] = ()
    texts: tuple[str, ...] = ()
    """None: there is nothing to cut into tokens."""
    offered: tuple[str, ...] = ()

    def __len__(self) -> int:
        return len(self.values)

    @property
    def name(self) -> str:
        """The file's name as text that can be written anywhere."""
        return self.source.name.encode("utf-8", "replace").decode()

    @property
    def gaps(self) -> int:
        """Rows in which a number is missing."""
        return int(np.isnan(self.values).any(axis=1).sum())

    @property
    def starts(self) -> NDArray[np.intp]:
        """Rows at which a window begins that has no gap, and a value after it."""
        whole: NDArray[np.bool_] = np.logical_not(np.isnan(self.values).any(axis=1))
        span = self.window + 1
        if len(whole) < span:
            return np.empty(0, np.intp)
        return np.flatnonzero(np.all(np.lib.stride_tricks.sliding_window_view(whole, span), axis=1))

    @property
    def task(self) -> Numbers:
        """What a network learns from them, scaled by all that they hold to a mean of 0 and a deviation of 1."""
        offsets, deviations = np.nanmean(self.values, axis=0), np.nanstd(self.values, axis=0)
        scales = np.where(deviations > 0, deviations, 1.0)
        return Numbers(self.columns, tuple(offsets.tolist()), tuple(scales.tolist()), self.window)

    def encoded(self, starts: NDArray[np.intp], task: Numbers) -> Sequences:
        """The windows that begin in these rows, and the value after each, as a network of the task reads and says."""
        scaled = task.scaled(self.values).astype(np.float32)
        steps = starts[:, None] + np.arange(self.window)
        lengths = np.full(len(starts), self.window, np.int32)
        return Sequences(scaled[steps.ravel()], lengths, scaled[starts + self.window])


def series_of_table(table: Table, wanted: Sequence[str] = (), window: int | None = None) -> NumberSeries:
    """wanted: names or numbers (from 1) of columns; without any, the last one of numbers that do not count the rows.

    Raises Problem for a column that is not there or holds no numbers, and for too few of them.
    """
    places = [column_place(table, name) for name in wanted] or [_last_of_numbers(table)]
    columns = [table.rows.columns[place] for place in places]
    names = tuple(table.columns[place] for place in places)
    parsed = [_parsed(cells, name, table.path) for cells, name in zip(columns, names, strict=True)]
    values = np.array([one for one, _ in parsed]).T
    assumed = tuple(problem for _, problems in parsed for problem in problems)
    offered = tuple(
        name for name, cells in zip(table.columns, table.rows.columns, strict=True) if _share_of_numbers(cells) > 0.5
    )
    return replace(_checked(names, values, window, table.path, table.sha256, assumed), offered=offered)


def series_of_lines(file: PlainFile, window: int | None = None) -> NumberSeries:
    """A number in a line, several series side by side, or all numbers of one series in a line or a few."""
    rows = [_PARTED.split(line.strip().strip(";,")) for line in file.lines if line.strip()]
    widths = {len(row) for row in rows}
    if len(rows) == 1 or len(widths) > 1:
        rows = [[cell] for row in rows for cell in row]
    names = tuple(str(number + 1) for number in range(len(rows[0]) if rows else 0))
    parsed = [_parsed(cells, name, file.path) for cells, name in zip(zip(*rows, strict=True), names, strict=True)]
    if not parsed:
        raise _no_numbers(file.path, "1", ())
    values = np.array([one for one, _ in parsed]).T
    assumed = tuple(problem for _, problems in parsed for problem in problems)
    return _checked(names, values, window, file.path, file.sha256, assumed)


def is_numbers(lines: Sequence[str]) -> bool:
    """Whether the lines hold numbers alone."""
    cells = [cell for line in lines for cell in _PARTED.split(line.strip().strip(";,")) if cell]
    return len(cells) > 1 and all(_NUMBER.fullmatch(cell) for cell in cells)


def _last_of_numbers(table: Table) -> int:
    able = [place for place, cells in enumerate(table.rows.columns) if _share_of_numbers(cells) > 0.5]
    moving = [place for place in able if not _counts_rows(table.rows.columns[place])]
    if not able:
        raise _no_numbers(table.path, table.columns[-1], table.rows.columns[-1])
    return (moving or able)[-1]


def _share_of_numbers(cells: Sequence[str]) -> float:
    said = [cell.strip() for cell in cells if not is_nothing(cell)]
    return sum(bool(_NUMBER.fullmatch(cell)) and not has_date(cell) for cell in said) / max(1, len(said))


def _counts_rows(cells: Sequence[str]) -> bool:
    """1, 2, 3 … beside another column of numbers."""
    numbers = [float(cell) for cell in cells if cell.strip().isdecimal()]
    return len(numbers) == len(cells) > 2 and set(np.diff(numbers).tolist()) == {1.0}


def _parsed(cells: Sequence[str], name: str, path: Path) -> tuple[NDArray[np.float64], tuple[Problem, ...]]:
    """[rows] with NaN for what is no number, and what was taken for granted."""
    if _share_of_numbers(cells) <= 0.5:
        raise _no_numbers(path, name, cells)
    with_comma = [cell.strip() for cell in cells if "," in cell]
    thousands = bool(with_comma) and all(_THOUSANDS.fullmatch(cell) for cell in with_comma)
    values = np.array([_value(cell, thousands=thousands) for cell in cells])
    assumed: list[Problem] = []
    if with_comma:
        sentence = QT_TRANSLATE_NOOP("Problem", "A comma in the column “{column}” is taken for a decimal point.")
        if thousands:
            sentence = QT_TRANSLATE_NOOP("Problem", "Commas in the column “{column}” are taken to part thousands.")
        assumed.append(Problem(sentence, column=name))
    gaps = int(np.isnan(values).sum())
    if gaps:
        told = counted(
            gaps,
            QT_TRANSLATE_NOOP("Problem", "1 row of the column “{column}” has no number; no window crosses it."),
            QT_TRANSLATE_NOOP(
                "Problem", "{count} rows of the column “{column}” have no number; no window crosses them."
            ),
        )
        assumed.append(Problem(told, column=name, count=gaps))
    return values, tuple(assumed)


def _value(cell: str, *, thousands: bool) -> float:
    bare = cell.strip().replace("−", "-").removesuffix("%")
    if not _NUMBER.fullmatch(bare) or has_date(bare):
        return math.nan
    bare = bare.replace(",", "") if thousands else bare.replace(",", ".")
    try:
        value = float(bare)
    except ValueError:
        return math.nan
    return value if abs(value) <= _MOST else math.nan


def _no_numbers(path: Path, name: str, cells: Sequence[str]) -> Problem:
    said = [cell.strip() for cell in cells if not is_nothing(cell)]
    dates = bool(said) and sum(map(has_date, said)) > 0.5 * len(said)
    sentence = QT_TRANSLATE_NOOP("Problem", "The column “{name}” of {path} holds no numbers. Choose another column.")
    if dates:
        sentence = QT_TRANSLATE_NOOP(
            "Problem", "The column “{name}” of {path} holds dates, not numbers. Choose another."
        )
    return Problem(sentence, name=name, path=path)


def _checked(
    names: tuple[str, ...],
    values: NDArray[Any],
    window: int | None,
    path: Path,
    sha256: str,
    assumed: tuple[Problem, ...],
) -> NumberSeries:
    """Raises Problem where the series is shorter than its window."""
    suited = window or max(1, min(DEFAULT_WINDOW, len(values) // 2))
    series = NumberSeries(names, values, suited, path, sha256, assumed)
    if not len(series.starts):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{path} has {count} rows of numbers; a window of {window} and the value after it need {needed} without "
                "a gap. Choose a shorter window.",
            ),
            path=path,
            count=len(values) - series.gaps,
            window=suited,
            needed=suited + 1,
        )
    return series


def network_numbers(task: Numbers, cells: Sequence[str]) -> NDArray[np.float32]:
    """[T, columns] what the network reads for values as they are typed; those of several series with ; between.

    Raises Problem for what is no number, or another count of them than there are series.
    """
    count = len(task.columns)
    values = np.empty((len(cells), count))
    for row, cell in enumerate(cells):
        parts = cell.split(";") if count > 1 else [cell]
        values[row] = [_value(part, thousands=False) for part in parts] if len(parts) == count else math.nan
        if np.isnan(values[row]).any():
            sentence = QT_TRANSLATE_NOOP("Problem", "“{cell}” is not a number. Write numbers with spaces between.")
            if count > 1:
                sentence = QT_TRANSLATE_NOOP(
                    "Problem", "“{cell}” is not {count} numbers with ; between, one for each of {columns}."
                )
            raise Problem(sentence, cell=cell[:40], count=count, columns=", ".join(task.columns)[:80])
    return task.scaled(values).astype(np.float32)
