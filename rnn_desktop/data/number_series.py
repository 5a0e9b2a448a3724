"""Series of numbers, one value after another, out of a table's columns or a plain list."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.data.columns import column_place
from rnn_desktop.data.number_cells import is_gap, is_number, no_numbers, parsed_cells, parts_thousands, share_of_numbers
from rnn_desktop.data.plain_file import PlainFile
from rnn_desktop.data.table import Table
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.paths import written_name
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.tasks import MOST_SERIES, Numbers

_PARTED = re.compile(r"[\s;,]+")
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
        return written_name(self.source)

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
        # Of a series that stands still, what rounding leaves is no deviation.
        scales = np.where(deviations > 1e-9 * np.abs(offsets), deviations, 1.0)
        return Numbers(self.columns, tuple(offsets.tolist()), tuple(scales.tolist()), self.window)

    def encoded(self, starts: NDArray[np.intp], task: Numbers) -> Sequences:
        """The windows that begin in these rows, and the value after each, as a network of the task reads and says."""
        scaled = task.scaled(self.values).astype(np.float32)
        steps = starts[:, None] + np.arange(self.window)
        lengths = np.full(len(starts), self.window, np.int32)
        return Sequences(scaled[steps.ravel()], lengths, scaled[starts + self.window])


def series_of_table(
    table: Table, wanted: Sequence[str] = (), window: int | None = None, usual: Sequence[str] = ()
) -> NumberSeries:
    """wanted: names or numbers (from 1) of columns; usual: names that are taken without any, where all are there; else
    it is the last one of numbers that do not count the rows.

    Raises Problem for a column that is not there or holds no numbers, and for too few of them.
    """
    wanted = wanted or (usual if set(usual) <= set(table.columns) else ())
    places = [_place(table.columns, name, table.path) for name in wanted] or [_last_of_numbers(table)]
    columns = [(table.columns[place], table.rows.columns[place]) for place in places]
    cells = zip(table.columns, table.rows.columns, strict=True)
    offered = tuple(name for name, one in cells if share_of_numbers(one) > 0.5)
    return replace(_checked(columns, window, table.path, table.sha256), offered=offered)


def series_of_lines(file: PlainFile, wanted: Sequence[str] = (), window: int | None = None) -> NumberSeries:
    """A number in a line, several series side by side, or all numbers of one series in a line or a few.

    wanted: as in `series_of_table`; without any, all. Raises Problem as it does.
    """
    names, body = _named(file.lines)
    rows = [[line] for line in body] if _has_one_each(names, body) else [_cells(line) for line in body if line]
    widths = {len(row) for row in rows}
    if len(rows) == 1 or len(widths) > 1:
        rows = [[cell] for row in rows for cell in row]
    if share_of_numbers([cell for row in rows for cell in row]) <= 0.5:
        sentence = QT_TRANSLATE_NOOP("Problem", "{path} holds no numbers. Choose a file with a number in each line.")
        raise Problem(sentence, path=file.path)
    if len(names) != len(rows[0]):
        names = tuple(str(number + 1) for number in range(len(rows[0])))
    places = [_place(names, name, file.path) for name in wanted] or list(range(len(names)))
    columns = list(zip(*rows, strict=True))
    return _checked([(names[place], columns[place]) for place in places], window, file.path, file.sha256)


def is_numbers(lines: Sequence[str]) -> bool:
    """Whether the lines hold numbers alone, or gaps between them; the first may name them."""
    _, body = _named(lines)
    cells = [cell for line in body for cell in _cells(line) if cell]
    return len(cells) > 1 and _are_numbers(cells)


def is_one_series(lines: Sequence[str]) -> bool:
    """Whether a file is no table, whatever its name ends with: one number a line."""
    names, body = _named(lines)
    return len(body) > 1 and _has_one_each(names, body)


def _named(lines: Sequence[str]) -> tuple[tuple[str, ...], list[str]]:
    """What the first line calls the series, if it does, and the lines of numbers; an empty one is a gap in a list."""
    body = [_bare(line) for line in lines]
    while body and not body[-1]:
        del body[-1]
    # A list with a blank line after each number has no gaps.
    if body.count("") > len(body) // 3:
        body = [line for line in body if line]
    first = _cells(body[0]) if body else []
    if len(body) > 1 and not any(is_number(cell) or is_gap(cell) for cell in first):
        return tuple(first), body[1:]
    return (), body


def _has_one_each(names: tuple[str, ...], body: Sequence[str]) -> bool:
    """Whether each line is one number, though commas be in it: under one name, or where they part thousands."""
    commas = [line for line in body if "," in line]
    return _are_numbers(body) and (len(names) == 1 or all(map(parts_thousands, commas)))


def _are_numbers(cells: Sequence[str]) -> bool:
    return all(is_number(cell) or is_gap(cell) for cell in cells) and share_of_numbers(cells) > 0.5


def _bare(line: str) -> str:
    """Without the quotes around all of it."""
    line = line.strip()
    return line[1:-1] if len(line) > 1 and line[0] == line[-1] == '"' and line.count('"') == 2 else line


def _cells(line: str) -> list[str]:
    return _PARTED.split(line.strip(" \t;,"))


def _place(names: Sequence[str], wanted: str, path: Path) -> int:
    if (place := column_place(names, wanted)) is not None:
        return place
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "{path} has no column “{name}”; it has {columns}. Choose a series among them."),
        path=path,
        name=wanted,
        columns=", ".join(names),
    )


def _last_of_numbers(table: Table) -> int:
    able = [place for place, cells in enumerate(table.rows.columns) if share_of_numbers(cells) > 0.5]
    moving = [place for place in able if not _counts_rows(table.rows.columns[place])]
    if not able:
        raise no_numbers(table.path, table.columns[-1], table.rows.columns[-1])
    return (moving or able)[-1]


def _counts_rows(cells: Sequence[str]) -> bool:
    """1, 2, 3 … beside another column of numbers."""
    numbers = [float(cell) for cell in cells if cell.strip().isdecimal()]
    return len(numbers) == len(cells) > 2 and set(np.diff(numbers).tolist()) == {1.0}


def _longest_run(whole: NDArray[np.bool_]) -> int:
    """Rows without a gap between them, where there are most."""
    breaks = np.flatnonzero(np.concatenate(([True], ~whole, [True])))
    return int(np.diff(breaks).max()) - 1


def _checked(columns: Sequence[tuple[str, Sequence[str]]], window: int | None, path: Path, sha256: str) -> NumberSeries:
    """Raises Problem for a column without numbers, and where the series is shorter than its window."""
    parsed = [parsed_cells(cells, name, path) for name, cells in columns]
    values = np.array([one for one, _ in parsed]).T
    assumed = tuple(problem for _, problems in parsed for problem in problems)
    unbroken = _longest_run(np.logical_not(np.isnan(values).any(axis=1)))
    if unbroken < 2:
        sentence = QT_TRANSLATE_NOOP(
            "Problem", "{path} has no two numbers in a row: there is no next one to learn. Add more numbers."
        )
        raise Problem(sentence, path=path)
    suited = window or min(DEFAULT_WINDOW, unbroken // 2)
    series = NumberSeries(tuple(name for name, _ in columns), values, suited, path, sha256, assumed)
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
    if len(columns) > MOST_SERIES:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} has {count} series; {most} can be learnt at once. Choose a series."),
            path=path,
            count=len(columns),
            most=MOST_SERIES,
        )
    return series
