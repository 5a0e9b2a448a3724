"""Cells of numbers as people write them: with commas for thousands or as decimal points, with gaps between."""

import math
import re
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.data.column_contents import has_date
from rnn_desktop.data.label_values import is_nothing
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, counted
from rnn_desktop.tasks import Numbers

_NUMBER = re.compile(r"[+\-−]?(?:\d+(?:[.,]\d+)*|\.\d+)(?:[eE][+-]?\d+)?%?")
_THOUSANDS = re.compile(r"[+\-−]?\d{1,3}(?:,\d{3})+(?:\.\d+)?")
_MOST = 1e30
"""What is larger is no measurement; its square is beyond a 64-bit number before long."""
_INFINITE = frozenset(("inf", "infinity", "∞"))


def is_gap(cell: str) -> bool:
    """Whether a program wrote this where it had no number."""
    return is_nothing(cell) or cell.strip().lstrip("+-−").casefold() in _INFINITE


def is_number(cell: str) -> bool:
    """Whether it is written as one."""
    return _NUMBER.fullmatch(cell) is not None


def parts_thousands(cell: str) -> bool:
    """Whether its commas can stand between thousands."""
    return _THOUSANDS.fullmatch(cell) is not None


def share_of_numbers(cells: Sequence[str]) -> float:
    """Of the cells that say something, those that are numbers and no dates."""
    said = [cell.strip() for cell in cells if not is_gap(cell)]
    return sum(is_number(cell) and not has_date(cell) for cell in said) / max(1, len(said))


def parsed_cells(cells: Sequence[str], name: str, path: Path) -> tuple[NDArray[np.float64], tuple[Problem, ...]]:
    """[rows] with NaN for what is no number, and what was taken for granted. Raises Problem for a column of others."""
    if share_of_numbers(cells) <= 0.5:
        raise no_numbers(path, name, cells)
    with_comma = [bare for cell in cells if "," in cell and is_number(bare := _bare(cell))]
    thousands = bool(with_comma) and all(map(parts_thousands, with_comma))
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


def _bare(cell: str) -> str:
    return cell.strip().replace("−", "-").removesuffix("%")


def _value(cell: str, *, thousands: bool) -> float:
    bare = _bare(cell)
    if not is_number(bare) or has_date(bare):
        return math.nan
    bare = bare.replace(",", "") if thousands else bare.replace(",", ".")
    try:
        value = float(bare)
    except ValueError:
        return math.nan
    return value if abs(value) <= _MOST else math.nan


def no_numbers(path: Path, name: str, cells: Sequence[str]) -> Problem:
    """Why a column is no series."""
    said = [cell.strip() for cell in cells if not is_nothing(cell)]
    dates = bool(said) and sum(map(has_date, said)) > 0.5 * len(said)
    sentence = QT_TRANSLATE_NOOP("Problem", "The column “{name}” of {path} holds no numbers. Choose another series.")
    if dates:
        sentence = QT_TRANSLATE_NOOP(
            "Problem", "The column “{name}” of {path} holds dates, not numbers. Choose another series."
        )
    return Problem(sentence, name=name, path=path)


def network_numbers(task: Numbers, cells: Sequence[str]) -> NDArray[np.float32]:
    """[T, columns] what the network reads for values as they are typed. Raises what `typed_numbers` does."""
    return task.scaled(typed_numbers(task, cells)).astype(np.float32)


def typed_numbers(task: Numbers, cells: Sequence[str]) -> NDArray[np.float64]:
    """[T, columns] the values as they are typed; those of several series with ; between.

    Raises Problem for what is no number, or another count of them than there are series.
    """
    count = len(task.columns)
    values = np.empty((len(cells), count))
    for row, cell in enumerate(cells):
        parts = cell.split(";") if count > 1 else [cell]
        found = [_value(part, thousands=parts_thousands(part)) for part in parts]
        values[row] = found if len(parts) == count else math.nan
        if np.isnan(values[row]).any():
            sentence = QT_TRANSLATE_NOOP("Problem", "“{cell}” is not a number. Write numbers with spaces between.")
            if count > 1:
                sentence = QT_TRANSLATE_NOOP(
                    "Problem", "“{cell}” is not {count} numbers with ; between, one for each of {columns}."
                )
            raise Problem(sentence, cell=cell[:40], count=count, columns=", ".join(task.columns)[:80])
    return values
