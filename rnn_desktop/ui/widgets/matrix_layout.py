"""Where the cells of a matrix stand: with room for numbers, or else as many as can be pointed at."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRect

from rnn_desktop.ui.style.scale import px

CELL_WIDTH, CELL_HEIGHT = 33, 16
_LEAST_NUMBER_WIDTH = 30
_LEAST = 2
"""Pixels of the smallest cell."""
_GUTTER, _WIDEST_GUTTER = 65, 110
"""Pixels for a row's name and its number."""
MOST_ROWS = 12
"""Rows of numbers that are in sight; a heatmap is as high as these at the most."""


@dataclass(frozen=True, slots=True)
class MatrixLayout:
    """Pixels from the left and from the top. shown_rows, shown_columns: how many of them are in sight."""

    rows: int
    columns: int
    gutter: int
    head: int
    width: int
    height: int
    shown_rows: int
    shown_columns: int

    @property
    def has_numbers(self) -> bool:
        """Whether a cell has room for one."""
        return self.width >= px(_LEAST_NUMBER_WIDTH)

    @property
    def total_height(self) -> int:
        return self.head + self.shown_rows * self.height + 1

    @property
    def total_width(self) -> int:
        """Of the cells in sight and what stands before them."""
        return self.gutter + self.shown_columns * self.width

    def cell(self, row: int, column: int) -> QRect:
        """Of a cell that is so many rows and columns from the first one in sight."""
        return QRect(self.gutter + column * self.width, self.head + row * self.height, self.width, self.height)

    def at(self, point: QPointF) -> tuple[int, int] | None:
        """The row and column in sight that are there; in the gutter a row's first column."""
        row, column = (
            int((point.y() - self.head) // self.height),
            max(int((point.x() - self.gutter) // self.width), 0),
        )
        inside = 0 <= row < self.shown_rows and point.x() >= 0 and column < self.shown_columns
        return (row, column) if inside else None


def lay_out(rows: int, columns: int, room: int, *, headed: bool) -> MatrixLayout:
    """room: pixels from the left to the right; headed: whether the columns have their numbers above them."""
    left = max(room - px(_GUTTER), _LEAST)
    width = max(min(px(CELL_WIDTH), left // max(columns, 1)), _LEAST)
    shown = min(columns, left // width)
    height = px(CELL_HEIGHT)
    if width < px(_LEAST_NUMBER_WIDTH):
        height = max(min(px(CELL_HEIGHT), MOST_ROWS * px(CELL_HEIGHT) // max(rows, 1)), _LEAST)
    gutter = min(room - shown * width, px(_WIDEST_GUTTER)) if width == px(CELL_WIDTH) else px(_GUTTER)
    in_sight = min(rows, MOST_ROWS * px(CELL_HEIGHT) // height)
    return MatrixLayout(rows, columns, gutter, px(CELL_HEIGHT) if headed else 0, width, height, in_sight, shown)
