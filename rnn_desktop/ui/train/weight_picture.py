"""Three matrices of one shape, each weight before a step, its gradient and after it: as numbers, or as colours."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from rnn_desktop.lens.numbers import factor_number
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.signed_image import image_of, signed_pixels
from rnn_desktop.ui.style.theme import LIGHT, Theme, signed_color, text_on
from rnn_desktop.ui.widgets.labels import scaled

_MOST_COLUMNS, _MOST_ROWS = 16, 64
"""Of a matrix whose numbers are written."""
_WRITTEN_WIDTH, _WRITTEN_HEIGHT = 54, 18
_NAME_WIDTH, _TITLE_HEIGHT, _GAP = 60, 20, 10
_SMALLEST, _LARGEST = 2, 12
"""Pixels of a coloured weight."""
_SMALLEST_BESIDE = 4
_KEYS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}


@dataclass(frozen=True, slots=True)
class Weights:
    """parts: before, gradient, after, each [rows, columns]; titles: of the three; names: of the rows, or none."""

    parts: tuple[NDArray[Any], NDArray[Any], NDArray[Any]]
    titles: tuple[str, str, str]
    names: Sequence[str] = ()

    @property
    def shape(self) -> tuple[int, int]:
        rows, columns = self.parts[0].shape
        return rows, columns

    @property
    def written(self) -> bool:
        """Whether there is room for the numbers themselves."""
        rows, columns = self.shape
        return rows <= _MOST_ROWS and columns <= _MOST_COLUMNS

    def shares(self) -> list[NDArray[Any]]:
        """Each value as a share of the largest: before and after have one scale, the gradient its own."""
        weights = max(float(np.abs(part).max(initial=0.0)) for part in (self.parts[0], self.parts[2]))
        largest = (weights, float(np.abs(self.parts[1]).max(initial=0.0)), weights)
        return [part / (top or 1.0) for part, top in zip(self.parts, largest, strict=True)]


class WeightPicture(QWidget):
    """Beside each other where there is room, else under each other. The mouse and the arrow keys point at a weight.

    Signals:
        pointed(int, int): the row and the column of the weight; −1 for none.
    """

    pointed = Signal(int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._weights: Weights | None = None
        self._place: tuple[int, int] | None = None
        self._places: list[QRect] = []
        self._cell = QSize(1, 1)
        self._images: list[QImage] = []
        """Of the coloured matrices; none where numbers are written."""
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_weights(self, weights: Weights | None) -> None:
        """None shows nothing."""
        self._weights = weights
        self._point(None)
        self._lay_out()
        self._color()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._color()
        self.update()

    def _color(self) -> None:
        """Make the pictures once, not with each move of the mouse."""
        shown = [] if self._weights is None or self._weights.written else self._weights.shares()
        self._images = [image_of(signed_pixels(shares, self._theme)) for shares in shown]

    # --- where things are --------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        """Place the three matrices in the width that there is, and be as high as they need."""
        self._places = []
        if self._weights is None:
            self.setFixedHeight(0)
            return
        rows, columns = self._weights.shape
        left, beside = self._name_width(), (self.width() - 2 * px(_GAP) - self._name_width()) // 3
        if self._weights.written:
            self._cell = QSize(px(_WRITTEN_WIDTH), px(_WRITTEN_HEIGHT))
        else:
            # At least as wide as can be pointed at; beside each other only if that can still be seen.
            room = beside if beside // columns >= px(_SMALLEST_BESIDE) else self.width() - left
            side = min(max(room // columns, _SMALLEST), px(_LARGEST))
            self._cell = QSize(side, side)
        size = QSize(columns * self._cell.width(), rows * self._cell.height())
        fits, title = size.width() <= beside, px(_TITLE_HEIGHT)
        for number in range(3):
            x = left + number * (size.width() + px(_GAP)) if fits else left
            y = title if fits else title + number * (size.height() + title + px(_GAP))
            self._places.append(QRect(QPoint(x, y), size))
        self.setMinimumWidth(left + size.width())
        self.setFixedHeight(self._places[-1].bottom() + 2)

    def _name_width(self) -> int:
        written = self._weights is not None and self._weights.written and bool(self._weights.names)
        return px(_NAME_WIDTH) if written else 0

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._lay_out()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_weights"):
            self._lay_out()

    # --- pointing ----------------------------------------------------------------------------------------------

    def _point(self, place: tuple[int, int] | None) -> None:
        if place != self._place:
            self._place = place
            self.pointed.emit(*(place or (-1, -1)))
            self.update()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        at = event.position().toPoint()
        inside = next((place for place in self._places if place.contains(at)), None)
        if inside is None:
            self._point(None)
            return
        offset = at - inside.topLeft()
        self._point((offset.y() // self._cell.height(), offset.x() // self._cell.width()))

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._point(None)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        move = _KEYS.get(Qt.Key(event.key()))
        if move is None or self._weights is None:
            super().keyPressEvent(event)
            return
        rows, columns = self._weights.shape
        row, column = self._place or (0, 0)
        moved = move if self._place is not None else (0, 0)
        self._point((min(max(row + moved[0], 0), rows - 1), min(max(column + moved[1], 0), columns - 1)))

    # --- painting ----------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._weights is None:
            return
        painter = QPainter(self)
        painter.setFont(scaled(self.font(), 0.85))
        for number, (place, title) in enumerate(zip(self._places, self._weights.titles, strict=True)):
            painter.setPen(QColor(self._theme.muted))
            top = QRect(place.left(), place.top() - px(_TITLE_HEIGHT), max(place.width(), px(140)), px(_TITLE_HEIGHT))
            painter.drawText(top, Qt.AlignmentFlag.AlignVCenter, title)
            if self._images:
                painter.drawImage(place, self._images[number])
            else:
                self._write(painter, number)
            self._mark(painter, place)
        painter.end()

    def _write(self, painter: QPainter, number: int) -> None:
        """The numbers of one matrix, and the names of its rows at the left edge."""
        assert self._weights is not None
        place, values, shares = self._places[number], self._weights.parts[number], self._weights.shares()[number]
        # Of a gradient, which is small, fewer digits fit.
        digits = 2 if number == 1 else 3
        for row in range(len(values)):
            line = QRect(place.topLeft() + QPoint(0, row * self._cell.height()), self._cell)
            if self._weights.names and place.left() == px(_NAME_WIDTH):
                self._write_name(painter, line, self._weights.names[row])
            for column, value in enumerate(values[row].tolist()):
                cell = line.translated(column * self._cell.width(), 0)
                color = signed_color(self._theme, float(shares[row, column]))
                painter.fillRect(cell.adjusted(0, 0, -1, -1), color)
                painter.setPen(text_on(color))
                painter.drawText(cell, Qt.AlignmentFlag.AlignCenter, factor_number(value, digits))

    def _write_name(self, painter: QPainter, line: QRect, name: str) -> None:
        painter.setPen(QColor(self._theme.muted))
        room = QRect(0, line.top(), px(_NAME_WIDTH) - 6, line.height())
        shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shown)

    def _mark(self, painter: QPainter, place: QRect) -> None:
        """The weight that is pointed at, in all three."""
        if self._place is None:
            return
        row, column = self._place
        corner = place.topLeft() + QPoint(column * self._cell.width(), row * self._cell.height())
        painter.setPen(QColor(self._theme.text))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRect(corner, self._cell).adjusted(-1, -1, 0, 0))
