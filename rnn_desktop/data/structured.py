"""Tables that say themselves what a cell is: JSON, Parquet and spreadsheets."""

import re
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from rnn_desktop.data.duck import fetch_columns, literal
from rnn_desktop.data.json_shapes import Named, read_leniently, read_one_object
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

MOST_COLUMNS = 1000
_JSON_HEAD = re.compile(r'\s*(\[\s*)?\{\s*["}]')
_ONE_OBJECT = re.compile(r'\s*\{(\s*"(?:[^"\\]|\\.)*"\s*:\s*[\[{]|[^\n]*$|\s*\n)')
"""The head of what may be one object and no line of many: a list or an object comes first, or its end is far."""
_JSON_SUFFIXES = (".json", ".jsonl", ".ndjson")
_LARGEST_OBJECT = 1 << 26


def is_json(path: Path, sample: str) -> bool:
    """Whether the text is objects of JSON; a review in a CSV may begin with a bracket."""
    suffixes = {suffix.lower() for suffix in path.suffixes}
    return _JSON_HEAD.match(sample) is not None or (
        bool(suffixes & set(_JSON_SUFFIXES)) and sample.lstrip()[:1] in ("[", "{")
    )


def read_json(connection: Any, path: Path, text: Path, sample: str) -> Named:
    """Names and cells of an array of objects, of one object a line, or of one object that holds a table.

    Raises Problem for damaged JSON.
    """
    import duckdb

    if _ONE_OBJECT.match(sample) and (found := read_one_object(text)):
        return _refuse_narrow(path, found)
    source = (
        f"read_json({literal(str(text))}, sample_size=-1, maximum_object_size={_LARGEST_OBJECT}, records='true', "
        "union_by_name=true, map_inference_threshold=-1)"
    )
    try:
        return _read(connection, path, source)
    except duckdb.Error as error:
        if found := read_leniently(text):
            return _refuse_narrow(path, found)
        raise _damaged(path, "JSON") from error


def read_parquet(connection: Any, path: Path, file: Path) -> Named:
    """Names and cells. Raises Problem for a damaged file."""
    import duckdb

    try:
        return _read(connection, path, f"read_parquet({literal(str(file))})")
    except duckdb.Error as error:
        raise _damaged(path, "Parquet") from error


def _read(connection: Any, path: Path, source: str) -> Named:
    described = connection.execute(f"DESCRIBE SELECT * FROM {source}").fetchall()
    names = tuple(str(row[0]) for row in described)
    refuse_wide(path, len(names))
    columns = fetch_columns(connection, f"SELECT CAST(COLUMNS(*) AS VARCHAR) FROM {source}", lambda _: None)
    return _refuse_narrow(path, (names, columns))


def _refuse_narrow(path: Path, named: Named) -> Named:
    refuse_wide(path, len(named[0]))
    if len(named[0]) < 2:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} has one column. Reviews and labels need a column each."), path=path
        )
    return named


def _damaged(path: Path, kind: str) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "{path} is a damaged {kind} file. Save it again, or as CSV."), path=path, kind=kind
    )


def refuse_wide(path: Path, width: int) -> None:
    """Raises Problem for more columns than a person could choose from."""
    if width > MOST_COLUMNS:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "{path} has {count} columns; at most {most} can be read. Save the ones you need."
            ),
            path=path,
            count=width,
            most=MOST_COLUMNS,
        )


def read_spreadsheet(path: Path, file: Path) -> tuple[Sequence[str], ...]:
    """The cells of the first sheet that has two columns. Raises Problem for a damaged or a locked file."""
    from python_calamine import CalamineError, CalamineWorkbook

    try:
        with file.open("rb") as content:
            workbook = CalamineWorkbook.from_filelike(content)
            for name in workbook.sheet_names:
                rows = workbook.get_sheet_by_name(name).to_python()
                if rows and len(rows[0]) > 1:
                    refuse_wide(path, len(rows[0]))
                    return tuple([_cell(row[i]) for row in rows if any(row)] for i in range(len(rows[0])))
    except (CalamineError, OSError, ValueError) as error:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{path} is a damaged or locked spreadsheet. Save it again, or as CSV."),
            path=path,
        ) from error
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "{path} has no sheet of two columns. Reviews and labels need a column each."),
        path=path,
    )


def _cell(value: Any) -> str:
    """As a spreadsheet shows it: its numbers are all floats."""
    if isinstance(value, bool):
        return str(value)
    if isinstance(value, float):
        return f"{value:.15g}"
    return value.isoformat() if isinstance(value, date) else str(value)
