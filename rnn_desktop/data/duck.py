"""DuckDB, which parses tables: one connection for each table that is read, without network or other files."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

_ROWS_AT_ONCE = 512
"""Fewer than wake Python's garbage collector, which walks through all cells that are there already."""
_MOST_REPEATED = 512
"""Values of a column that are kept once each; a column with more has texts, which hardly repeat."""


def connect(folder: Path) -> Any:
    """A connection in memory. folder: where it may put what has no room there.

    Imported here: half the commands read no table, and it takes 0.1 s.
    """
    import duckdb

    settings: dict[str, str | bool | int | float | list[str]] = {
        "threads": 1,
        "memory_limit": "400MB",
        "temp_directory": str(folder / "spilled"),
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "preserve_insertion_order": True,
    }
    connection = duckdb.connect(":memory:", config=settings)
    connection.execute("SET enable_progress_bar = false")  # it would be among what a command prints
    return connection


def literal(text: str) -> str:
    """The text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"


def fetch_columns(connection: Any, query: str, told: Callable[[int], None]) -> tuple[list[str], ...]:
    """The result, of texts, column by column; NULL is an empty text. `told` hears how many rows are there."""
    result = connection.execute(f"SELECT COALESCE(COLUMNS(*), '') FROM ({query})")
    columns = tuple(_Column() for _ in result.description)
    done = 0
    while rows := result.fetchmany(_ROWS_AT_ONCE):
        for column, cells in zip(columns, zip(*rows, strict=True), strict=True):
            column.add(cells)
        done += len(rows)
        told(done)
    return tuple(column.cells for column in columns)


class _Column:
    """Cells of a column, equal ones kept once where there are few different ones."""

    def __init__(self) -> None:
        self.cells: list[str] = []
        self._seen: dict[str, str] | None = {}

    def add(self, cells: Sequence[str]) -> None:
        if self._seen is None:
            self.cells += cells
            return
        seen = self._seen
        self.cells += map(seen.setdefault, cells, cells)
        if len(seen) > _MOST_REPEATED:
            self._seen = None
