"""JSON that is no plain list of objects: columns as pandas writes them, rows inside an object, damaged rows."""

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

Named = tuple[tuple[str, ...], tuple[list[str], ...]]

_LARGEST = 1 << 28
"""Bytes that are read at once."""
_MOST_DAMAGED = 0.05
"""Of the lines; of them nothing is left but that they were there."""


def read_one_object(text: Path) -> Named | None:
    """The table that a file of one object holds; None where there is none in it, or it is another kind of file."""
    value = _loaded(text)
    if not isinstance(value, dict):
        return None
    columns, data = value.get("columns"), value.get("data")
    if isinstance(columns, list) and isinstance(data, list) and _are(list, data):
        width = len(columns)
        if all(len(row) == width for row in data):
            return tuple(map(_cell, columns)), tuple([_cell(row[i]) for row in data] for i in range(width))
    inside = [one for one in value.values() if isinstance(one, list) and one and _are(dict, one)]
    if inside:
        return _of_records(max(inside, key=len))
    parts = list(value.values())
    if len(parts) > 1 and _are(list, parts) and len({len(part) for part in parts}) == 1:
        return tuple(value), tuple([_cell(cell) for cell in part] for part in parts)
    if len(parts) > 1 and _are(dict, parts):
        by_column = len(parts[0]) > len(parts)
        if not by_column:
            return _of_records(parts)
        return tuple(value), tuple([_cell(part.get(key)) for key in parts[0]] for part in parts)
    return None


def read_leniently(text: Path) -> Named | None:
    """Rows of a list or of lines that a strict parser refuses: keys twice, half characters, a damaged line."""
    value = _loaded(text)
    if isinstance(value, list):
        return _of_records(value) if value and _are(dict, value) else None
    records: list[Mapping[str, Any]] = []
    damaged = 0
    with text.open(encoding="utf-8", errors="replace") as lines:
        for line in lines:
            if line.strip():
                record = _parsed(line)
                damaged += not isinstance(record, dict)
                records.append(record if isinstance(record, dict) else {})
    return _of_records(records) if damaged <= _MOST_DAMAGED * len(records) else None


def _loaded(text: Path) -> Any:
    return _parsed(text.read_text(encoding="utf-8", errors="replace")) if text.stat().st_size <= _LARGEST else None


def _parsed(text: str) -> Any:
    try:
        return json.loads(text)
    except (ValueError, RecursionError):
        return None


def _are(kind: type, values: Any) -> bool:
    return isinstance(values, Iterable) and all(isinstance(value, kind) for value in values)


def _of_records(records: Sequence[Mapping[str, Any]]) -> Named | None:
    names = tuple(dict.fromkeys(name for record in records for name in record))
    return (names, tuple([_cell(record.get(name)) for record in records] for name in names)) if names else None


def _cell(value: Any) -> str:
    if value is None:
        return ""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False)
    return text if text.isascii() else text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
