"""Where among the rows of a file those stood that were left out."""

from collections.abc import Sequence
from pathlib import Path


def rows_before(file: Path, starts: Sequence[int], rows: int) -> list[int | None]:
    """For each row that was left out how many stand before it that were not; None for all where the lines do not tell,
    as some rows have several.

    starts: byte positions of all that were left out, ascending; rows: how many were not.
    """
    found: list[int | None] = []
    lines = position = 0
    with file.open("rb") as source:
        for line in source:
            position += len(line)
            while len(found) < len(starts) and starts[len(found)] < position:
                found.append(lines - len(found))
            lines += bool(line.strip(b" \r\n"))
    return found if lines == rows + len(starts) == rows + len(found) else [None] * len(starts)
