"""Paints a matrix: once as a picture while nothing of it changes, and over it what is lit."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen

from rnn_desktop.lens.matrices import Matrix
from rnn_desktop.lens.notation import runs
from rnn_desktop.lens.numbers import cell_number
from rnn_desktop.ui.style.painting import CENTERED
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.signed_image import image_of, signed_pixels
from rnn_desktop.ui.style.theme import Theme, signed_color, text_on
from rnn_desktop.ui.widgets.labels import bold, scaled
from rnn_desktop.ui.widgets.matrix_layout import MatrixLayout

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_STRIP = 8
"""Pixels of the strip of what the rows are multiplied by, where there is no room for its numbers."""
_LEAST_NAMED, _LEAST_MARKED = 11, 6
"""Pixels of the lowest row with a name, and of the smallest cell with a minus."""
_MARK_SHARE = 0.35
_LOWERED = 3


@dataclass(frozen=True, slots=True)
class MatrixLook:
    """All that the picture of a matrix depends on. top, left: the first row and column in sight; named: what a row is
    called; ratio: pixels of the screen in one of the window."""

    matrix: Matrix
    layout: MatrixLayout
    top: int
    left: int
    theme: Theme
    font: QFont
    named: Callable[[int], str]
    ratio: float = 1.0

    @property
    def rows(self) -> range:
        return range(self.top, min(self.top + self.layout.shown_rows, self.layout.rows))

    @property
    def columns(self) -> range:
        return range(self.left, min(self.left + self.layout.shown_columns, self.layout.columns))

    def rect(self, row: int, column: int) -> QRect:
        """Of a cell, wherever it stands."""
        return self.layout.cell(row - self.top, column - self.left)


def matrix_picture(look: MatrixLook) -> QImage:
    """The matrix as `paint_matrix` paints it."""
    layout, ratio = look.layout, look.ratio
    width, height = round(layout.total_width * ratio), round(layout.total_height * ratio)
    picture = QImage(max(width, 1), max(height, 1), QImage.Format.Format_ARGB32_Premultiplied)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint_matrix(painter, look)
    painter.end()
    return picture


def paint_matrix(painter: QPainter, look: MatrixLook) -> None:
    """The cells in sight with their numbers, and the names and numbers beside and above them."""
    painter.setFont(scaled(look.font, 0.85))
    _paint_cells(painter, look)
    if look.layout.has_numbers:
        _paint_numbers(painter, look)
    if look.layout.head:
        _paint_head(painter, look)
    _paint_gutter(painter, look)


def paint_lit(
    painter: QPainter,
    look: MatrixLook,
    at: tuple[int, int] | None,
    current: tuple[int, int] | None,
    *,
    has_keys: bool,
) -> None:
    """What is lit: the row and the column that enter the chosen unit's sum, the cell where the mouse is (`at`) with
    its row, and the cell where the keys are, or come back to; has_keys: whether they are here now."""
    matrix, color = look.matrix, QColor(look.theme.selection)
    painter.setFont(scaled(look.font, 0.85))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if matrix.row is not None:
        _frame_row(painter, look, matrix.row, QPen(color, 2))
    if matrix.column is not None and matrix.column in look.columns and look.rows:
        head = look.rect(look.top, matrix.column)
        foot = look.rect(look.rows[-1], matrix.column)
        painter.setPen(QPen(color, 1, Qt.PenStyle.DashLine))
        painter.drawRect(QRectF(head.united(foot)).adjusted(-0.5, 0.5, 0.5, 0.5))
    if has_keys:
        painter.setPen(QColor(look.theme.accent))
        painter.drawRect(0, 0, look.layout.total_width - 1, look.layout.total_height - 1)
    for cell, width in ((at, 1), (current, 2 if has_keys else 1)):
        if cell is not None and cell[0] in look.rows and cell[1] in look.columns:
            _frame_row(painter, look, cell[0], QPen(color, 1))
            _paint_row_name(painter, look, cell[0], lit=True)
            painter.setPen(QPen(color, width))
            painter.drawRect(QRectF(look.rect(*cell)).adjusted(-1, -1, 1, 1))


def _frame_row(painter: QPainter, look: MatrixLook, row: int, pen: QPen) -> None:
    if row in look.rows and look.columns:
        painter.setPen(pen)
        whole = look.rect(row, look.left).united(look.rect(row, look.columns[-1]))
        painter.drawRect(QRectF(whole).adjusted(-0.5, -0.5, 0.5, 0.5))


def _paint_cells(painter: QPainter, look: MatrixLook) -> None:
    layout, rows, columns = look.layout, look.rows, look.columns
    values = look.matrix.values[rows.start : rows.stop, columns.start : columns.stop]
    pixels = np.repeat(np.repeat(signed_pixels(values, look.theme), layout.height, 0), layout.width, 1)
    if layout.has_numbers:
        # A line between the cells, as between those of a table.
        pixels[layout.height - 1 :: layout.height] = 0
        pixels[:, layout.width - 1 :: layout.width] = 0
    elif min(layout.width, layout.height) >= px(_LEAST_MARKED):
        _mark_negative(pixels, values, layout, look.theme)
    painter.drawImage(QPointF(layout.gutter, layout.head), image_of(pixels))


def _mark_negative(
    pixels: NDArray[np.uint32], values: NDArray[np.floating], layout: MatrixLayout, theme: Theme
) -> None:
    """A minus in each cell whose number is negative, so that the sign is seen without its hue."""
    rows, columns = values.shape
    cells = pixels.reshape(rows, layout.height, columns, layout.width)
    inset = max(round(layout.width * _MARK_SHARE / 2), 1)
    strokes = cells[:, layout.height // 2, :, inset : layout.width - inset]
    strokes[values < -1 / 255] = 0xFF000000 | (QColor(theme.muted).rgb() & 0xFFFFFF)


def _paint_numbers(painter: QPainter, look: MatrixLook) -> None:
    metrics = QFontMetrics(painter.font())
    for row in look.rows:
        for column in look.columns:
            value = float(look.matrix.values[row, column])
            place = look.rect(row, column).adjusted(0, 0, -1, -1)
            painter.setPen(QColor(look.theme.muted) if not value else text_on(signed_color(look.theme, value)))
            painter.drawText(place, CENTERED, _fitting(metrics, cell_number(value), place.width()))
            if (row, column) in look.matrix.before:
                # What a person changed is underlined.
                painter.fillRect(place.adjusted(px(3), place.height() - 2, -px(3), 0), QColor(look.theme.selection))


def _fitting(metrics: QFontMetrics, number: str, room: int) -> str:
    """The number, without its leading zero where the font is too wide for it: −.35."""
    return number if metrics.horizontalAdvance(number) < room else number.replace("0.", ".", 1)


def _paint_head(painter: QPainter, look: MatrixLook) -> None:
    """The number of each column, of narrow ones that of the lit one alone; above the gutter what the rows are
    multiplied by."""
    matrix, layout, plain = look.matrix, look.layout, painter.font()
    for column in look.columns:
        lit = column == matrix.column
        if not lit and not layout.has_numbers:
            continue
        painter.setFont(bold(plain) if lit else plain)
        painter.setPen(QColor(look.theme.selection if lit else look.theme.muted))
        middle = look.rect(look.top, column).center().x()
        painter.drawText(QRectF(middle - 20, 0, 40, layout.head), CENTERED, str(column))
    painter.setFont(plain)
    if matrix.read is not None:
        _paint_source(painter, look)


def _paint_source(painter: QPainter, look: MatrixLook) -> None:
    """x or h with its subscript, ending where the numbers under it do."""
    metrics, parts = QFontMetrics(painter.font()), runs(look.matrix.source)
    x = look.layout.gutter - 4 - sum(metrics.horizontalAdvance(run.text) for run in parts)
    painter.setPen(QColor(look.theme.muted))
    for run in parts:
        painter.drawText(QPointF(x, metrics.ascent() + (px(_LOWERED) if run.subscript else 0)), run.text)
        x += metrics.horizontalAdvance(run.text)


def _paint_gutter(painter: QPainter, look: MatrixLook) -> None:
    layout = look.layout
    if layout.height >= px(_LEAST_NAMED):
        for row in look.rows:
            _paint_row_name(painter, look, row, lit=row == look.matrix.row)
    elif look.matrix.read is not None and look.rows:
        read = look.matrix.read[look.rows.start : look.rows.stop, None]
        pixels = np.repeat(np.repeat(signed_pixels(read, look.theme), layout.height, 0), px(_STRIP), 1)
        painter.drawImage(QPointF(layout.gutter - px(_STRIP) - 3, layout.head), image_of(pixels))


def _paint_row_name(painter: QPainter, look: MatrixLook, row: int, *, lit: bool) -> None:
    """The row's name, and the number that it is multiplied by; of a low row on a ground of its own."""
    theme, layout, read = look.theme, look.layout, look.matrix.read
    plain, line = painter.font(), look.rect(row, look.left)
    height = max(layout.height, QFontMetrics(plain).height())
    top = min(max(line.center().y() - height / 2 + 0.5, 0), layout.total_height - height)
    place = QRectF(0, top, layout.gutter - 4, height)
    if lit:
        painter.setFont(bold(plain))
        painter.fillRect(place.adjusted(0, 0, 1, 0), QColor(theme.selection_wash))
    metrics, number = QFontMetrics(painter.font()), "" if read is None else cell_number(float(read[row]))
    painter.setPen(QColor(theme.selection if lit else theme.muted))
    painter.drawText(place, _RIGHT, number)
    room = place.width() - (metrics.horizontalAdvance(number) + 4 if number else 0)
    painter.setPen(QColor(theme.selection if lit else theme.text))
    name = look.named(row)
    if look.matrix.ids is None and metrics.horizontalAdvance(name) >= int(room):
        name = str(row)
    name = metrics.elidedText(name, Qt.TextElideMode.ElideRight, int(room))
    painter.drawText(QRectF(0, top, room, height), _RIGHT, name)
    painter.setFont(plain)
