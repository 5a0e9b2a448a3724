"""Numbers for other programs: CSV that a spreadsheet opens as it is meant, and JSON."""

import csv
import io
import json
import math
import re
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from rnn_desktop.formats.atomic import replacing

TableValue = str | int | float | None

# Signs that begin a formula, full-width ones too, which some spreadsheets narrow; before them whatever a spreadsheet
# skips (spaces, controls, what cannot be seen, quotes). Tab, carriage return and line feed first of all begin one too.
_FORMULA = re.compile(
    r"""[\t\r\n]|[\s\x00-\x1f\x7f\u00ad\u200b-\u200f\u2060\ufeff"'“”‘’＂＇`]*[=+\-@＝＋－＠﹢﹣﹫﹦]"""
)


def spreadsheet_safe(text: str) -> str:
    """The text, after an apostrophe where a spreadsheet would run it as a formula (OWASP, “CSV Injection”)."""
    return f"'{text}" if _FORMULA.match(text) else text


def write_csv(path: Path, header: Sequence[str], rows: Iterable[Sequence[TableValue]]) -> None:
    """One line for the header and one for each row: all texts quoted and made safe, numbers with all their digits.

    UTF-8 with a byte-order mark, without which Excel does not read Hangul; lines end as RFC 4180 has it. Raises Problem
    when the file cannot be written; what was at `path` is then still there.
    """
    lines = io.StringIO(newline="")
    # Quoted, a text stays one cell also where a spreadsheet separates them at semicolons.
    writer = csv.writer(lines, quoting=csv.QUOTE_NONNUMERIC)
    writer.writerow([_cell(name) for name in header])
    writer.writerows([_cell(value) for value in row] for row in rows)
    with replacing(path) as written:
        # Half a surrogate pair, which can be typed but not encoded, becomes “?”.
        written.write_bytes(lines.getvalue().encode("utf-8-sig", "replace"))


def tsv_text(header: Sequence[str], rows: Iterable[Sequence[TableValue]]) -> str:
    """The same to be pasted into a spreadsheet, which parts it at tabs and line breaks: in texts they become spaces."""
    lines = ("\t".join(_pasted(value) for value in row) + "\n" for row in (header, *rows))
    return "".join(lines).encode("utf-8", "replace").decode()


def write_json(path: Path, value: Mapping[str, Any]) -> None:
    """One object. Numbers that are not finite, which JSON does not have, become null. Raises as `write_csv` does."""
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False)
    except ValueError:
        text = json.dumps(_finite(value), ensure_ascii=False)
    with replacing(path) as written:
        # Half a surrogate pair can only stand in a string, where JSON has the same escape as Python.
        written.write_bytes(text.encode("utf-8", "backslashreplace"))


def _cell(value: TableValue) -> TableValue:
    if isinstance(value, bool):
        return int(value)
    if isinstance(value, float) and not math.isfinite(value):
        # Not a number to any spreadsheet, and −inf would be a formula.
        return spreadsheet_safe(str(value))
    return spreadsheet_safe(value) if isinstance(value, str) else value


def _pasted(value: TableValue) -> str:
    return "" if value is None else " ".join(str(_cell(value)).split())


def _finite(value: Any) -> Any:
    if isinstance(value, Mapping):
        return {name: _finite(part) for name, part in value.items()}
    if isinstance(value, list | tuple):
        return [_finite(part) for part in value]
    return None if isinstance(value, float) and not math.isfinite(value) else value
