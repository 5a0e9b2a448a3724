"""Why rows of a table are no examples, in words."""

from collections.abc import Sequence

from rnn_desktop.data.understanding import Data
from rnn_desktop.lens.numbers import count_number
from rnn_desktop.ui.style.i18n import translate

_LINES_NAMED = 12
"""Lines left out that the tooltip names."""


def why_left_out(data: Data, left_out: dict[str, int]) -> str:
    """One line per reason with its count, then the first lines of the file that it concerns."""
    words = {
        "empty_text": translate("DataPanel", "no text: {count}"),
        "no_label": translate("DataPanel", "no label that can be read: {count}"),
        "too_short": translate("DataPanel", "too few cells: {count}"),
        "too_long": translate("DataPanel", "too many cells: {count}"),
        "bad_quotes": translate("DataPanel", "quotes that do not close: {count}"),
        "neither": translate("DataPanel", "a label that is left out: {count}"),
    }
    lines = [
        words.get(reason, reason + " {count}").format(count=count_number(n)) for reason, n in left_out.items() if n
    ]
    if data.table.rejected:
        found = _first_lines([row.line for row in data.table.rejected])
        lines.append(translate("DataPanel", "lines of the file: {lines}").format(lines=found))
    if data.table.bad_bytes:
        bad = translate("DataPanel", "bytes that could not be read, shown as �: {count} (lines {lines})")
        found = _first_lines(data.table.bad_lines)
        lines.append(bad.format(count=count_number(data.table.bad_bytes), lines=found))
    return "\n".join(lines)


def _first_lines(lines: Sequence[int]) -> str:
    return ", ".join(map(count_number, lines[:_LINES_NAMED])) + (", …" if len(lines) > _LINES_NAMED else "")
