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
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, counted
from rnn_desktop.tasks import MOST_SERIES, Numbers

_SPACE = r"[^\S\t]"
_PARTED = re.compile(rf"{_SPACE}*[;,\t]{_SPACE}*|{_SPACE}+")
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
    rows, closed_up = _rows_left_out(table)
    columns = [(table.columns[place], _with_gaps(table.rows.columns[place], rows)) for place in places]
    cells = zip(table.columns, table.rows.columns, strict=True)
    offered = tuple(name for name, one in cells if share_of_numbers(one) > 0.5)
    return replace(_checked(columns, window, table.path, table.sha256, closed_up), offered=offered)


def series_of_lines(file: PlainFile, wanted: Sequence[str] = (), window: int | None = None) -> NumberSeries:
    """A number in a line, several series side by side, or all numbers of one series in a line or a few.

    wanted: as in `series_of_table`; without any, all. Raises Problem as it does.
    """
    header, body = _named(file.lines)
    one_each = _has_one_each(header, body)
    rows, assumed = ([[line] for line in body], ()) if one_each else _rows(body)
    if share_of_numbers([cell for row in rows for cell in row]) <= 0.5:
        sentence = QT_TRANSLATE_NOOP("Problem", "{path} holds no numbers. Choose a file with a number in each line.")
        raise Problem(sentence, path=file.path)
    names = (header,) if one_each and header else _names(header)
    if len(names) != len(rows[0]):
        names = tuple(str(number + 1) for number in range(len(rows[0])))
    places = [_place(names, name, file.path) for name in wanted] or list(range(len(names)))
    columns = list(zip(*rows, strict=True))
    return _checked([(names[place], columns[place]) for place in places], window, file.path, file.sha256, assumed)


def is_numbers(lines: Sequence[str]) -> bool:
    """Whether the lines hold numbers alone, or gaps between them; the first may name them."""
    _, body = _named(lines)
    cells = [cell for line in body for cell in _cells(line) if cell]
    return len(cells) > 1 and _are_numbers(cells)


def is_one_series(lines: Sequence[str]) -> bool:
    """Whether a file is no table, whatever its name ends with: one number a line."""
    header, body = _named(lines)
    return len(body) > 1 and _has_one_each(header, body)


def _named(lines: Sequence[str]) -> tuple[str, list[str]]:
    """The first line, if it names the series, and the lines of numbers; an empty one is a gap in a list."""
    body = [_bare(line) for line in lines]
    while body and not body[-1]:
        del body[-1]
    # A list with a blank line after each number has no gaps.
    if body.count("") > len(body) // 3:
        body = [line for line in body if line]
    first = _names(body[0]) if body else ()
    if len(body) > 1 and first and not any(is_number(cell) or is_gap(cell) for cell in first):
        return body[0], body[1:]
    return "", body


def _has_one_each(header: str, body: Sequence[str]) -> bool:
    """Whether each line is one number, though commas be in it: under one name, or where they part thousands and no
    names.
    """
    if not _are_numbers(body):
        return False
    if len(_names(header)) == 1:
        return True
    is_parted = any(mark in header for mark in ",;\t")
    return not is_parted and all(parts_thousands(line) for line in body if "," in line)


def _rows(body: Sequence[str]) -> tuple[list[list[str]], tuple[Problem, ...]]:
    """The series side by side, in [rows][columns] cells, or all numbers as one; and what that takes for granted."""
    parted = [_cells(line) for line in body]
    said = [row for row in parted if any(row)]
    width = len(said[0]) if said else 0
    if len(said) > 1 and all(len(row) == width for row in said):
        filled = [place for place in range(width) if any(row[place] for row in said)]
        return [[row[place] if place < len(row) else "" for place in filled] for row in parted], ()
    # All numbers of one series in several lines: but the last one may be shorter.
    ragged = any(len(row) != width for row in said[:-1]) or (len(said) > 1 and len(said[-1]) > width)
    sentence = QT_TRANSLATE_NOOP("Problem", "The lines hold more numbers or fewer; all are taken for one series.")
    return [[cell] for row in said for cell in row if cell], (Problem(sentence),) if ragged else ()


def _rows_left_out(table: Table) -> tuple[list[int], tuple[Problem, ...]]:
    """Before which rows of the table one was left out, which is a gap; where that is not known, that there is one."""
    count = sum(count for _, count in table.rejected_counts)
    rows = [row.rows_before for row in table.rejected if row.rows_before is not None]
    if len(rows) == count:
        return rows, ()
    told = counted(
        count,
        QT_TRANSLATE_NOOP("Problem", "1 row cannot be read and is left out; the values around it count as neighbours."),
        QT_TRANSLATE_NOOP(
            "Problem", "{count} rows cannot be read and are left out; the values around them count as neighbours."
        ),
    )
    return [], (Problem(told, count=count),)


def _with_gaps(cells: Sequence[str], rows: Sequence[int]) -> Sequence[str]:
    """An empty cell before each of these rows."""
    gapped: list[str] = np.insert(np.array(cells, object), rows, "").tolist() if rows else list(cells)
    return gapped


def _are_numbers(cells: Sequence[str]) -> bool:
    return all(is_number(cell) or is_gap(cell) for cell in cells) and share_of_numbers(cells) > 0.5


def _bare(line: str) -> str:
    """Without the quotes around all of it."""
    line = line.strip()
    return line[1:-1] if len(line) > 1 and line[0] == line[-1] == '"' and line.count('"') == 2 else line


def _names(header: str) -> tuple[str, ...]:
    return tuple(cell for cell in _cells(header) if cell)


def _cells(line: str) -> list[str]:
    return _PARTED.split(line.strip())


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


def _checked(
    columns: Sequence[tuple[str, Sequence[str]]],
    window: int | None,
    path: Path,
    sha256: str,
    known: tuple[Problem, ...] = (),
) -> NumberSeries:
    """known: what was taken for granted before. Raises Problem for a column without numbers, and where the series is
    shorter than its window.
    """
    parsed = [parsed_cells(cells, name, path) for name, cells in columns]
    values = np.array([one for one, _ in parsed]).T
    assumed = known + tuple(problem for _, problems in parsed for problem in problems)
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
