"""The unrolled chain: one cell per time step, painting its hidden state, and the verdict after each token."""

import math

import numpy as np
from PySide6.QtCore import QLineF, QPointF, QRectF, QSize
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from rnn_desktop.lens.place import Place
from rnn_desktop.ui.column_row import CENTERED, ColumnRow, centered, draw_arrow
from rnn_desktop.ui.i18n import translate
from rnn_desktop.ui.network_words import cell_name
from rnn_desktop.ui.reading_scene import Scene, percent
from rnn_desktop.ui.readout import probability_line, shown_layer, unit_line
from rnn_desktop.ui.signed_image import image_of, signed_pixels
from rnn_desktop.ui.theme import signed_color, text_on

_LARGEST_CELL = 128
_MARGIN, _ARROW, _BELOW = 4, 16, 12
_FRAME = 6
# Squares smaller than this have no room for a gap between them.
_SMALLEST_WITH_GAPS = 5


class CellDiagram(ColumnRow):
    """Each cell holds its h_t as a square of units, row by row; arrows carry h_{t-1}; below stands P(positive)."""

    def __init__(self) -> None:
        super().__init__()
        self._image = QImage()

    def show_scene(self, scene: Scene) -> None:
        before = self.scene
        if before is None or before.reading is not scene.reading or before.theme != scene.theme:
            self._image = _cells_image(scene)
        super().show_scene(scene)

    def sizeHint(self) -> QSize:
        side = 0 if self.scene is None else self._side(self.scene)
        return QSize(0, int(_MARGIN + side + _ARROW + self._pill_height() + _BELOW))

    def heading(self) -> tuple[str, str]:
        reading = None if self.scene is None else self.scene.reading
        if reading is None:
            return translate("ReadView", "Cell"), ""
        return translate("ReadView", "Cell"), "\n".join([cell_name(reading.model.config), *shown_layer(reading)])

    def heading_top(self) -> float:
        side = 0 if self.scene is None else self._side(self.scene)
        return max(_MARGIN + side / 2 - 16, _MARGIN)

    def unit_at(self, position: QPointF) -> int | None:
        if self.scene is None or (token := self.scene.axis.column_at(position.x())) is None:
            return None
        grid = self._grid(self.scene, token)
        per_side = _per_side(self.scene.hidden_size)
        column = math.floor((position.x() - grid.left()) / grid.width() * per_side)
        row = math.floor((position.y() - grid.top()) / grid.height() * per_side)
        unit = row * per_side + column
        inside = 0 <= column < per_side and row >= 0 and unit < self.scene.hidden_size
        return unit if inside else None

    def tooltip(self, place: Place) -> str:
        if self.scene is None or self.scene.reading is None or place.token is None:
            return ""
        if place.unit is not None:
            return unit_line(self.scene.reading, place, "h")
        return probability_line(self.scene.reading, place.token)

    def paint_columns(self, painter: QPainter, scene: Scene, columns: range) -> None:
        painter.setFont(self.small_font)
        for index in columns:
            self._paint_frame(painter, scene, index)
            self._paint_state(painter, scene, index)
            self._paint_probability(painter, scene, index)

    def _paint_frame(self, painter: QPainter, scene: Scene, index: int) -> None:
        theme, box = scene.theme, self._box(scene, index)
        selected = scene.selection.token == index
        painter.setPen(QPen(QColor(theme.selection if selected else theme.text), 2.5 if selected else 1.4))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(box, 9, 9)
        if index + 1 < scene.axis.count:
            start = QPointF(box.right() + 2, box.center().y())
            end = QPointF(self._box(scene, index + 1).left() - 2, box.center().y())
            draw_arrow(painter, start, end, QColor(theme.text))

    def _paint_state(self, painter: QPainter, scene: Scene, index: int) -> None:
        grid, per_side = self._grid(scene, index), _per_side(scene.hidden_size)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        # A copy: Qt's SVG would draw all of an image where a part of it is asked for.
        painter.drawImage(grid, self._image.copy(index * per_side, 0, per_side, per_side))
        step = grid.width() / per_side
        if step >= _SMALLEST_WITH_GAPS:
            painter.setPen(QColor(scene.theme.raised))
            painter.drawLines(_gaps(grid, per_side, step))
        if (unit := scene.selection.unit) is not None:
            square = QRectF(grid.left() + unit % per_side * step, grid.top() + unit // per_side * step, step, step)
            painter.setPen(QPen(QColor(scene.theme.selection), 2))
            painter.setBrush(QColor(0, 0, 0, 0))
            painter.drawRect(square.adjusted(0, 0, 0, 0) if step >= 4 else square.adjusted(-2, -2, 2, 2))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)

    def _paint_probability(self, painter: QPainter, scene: Scene, index: int) -> None:
        assert scene.reading is not None
        box, height = self._box(scene, index), self._pill_height()
        pill = centered(box.center().x(), box.bottom() + _ARROW + height / 2, self._pill_width(), height)
        draw_arrow(
            painter,
            QPointF(pill.center().x(), box.bottom() + 2),
            pill.center() - QPointF(0, height / 2 + 1),
            QColor(scene.theme.muted),
        )
        probability = float(scene.reading.probabilities[index])
        color = signed_color(scene.theme, 2 * probability - 1)
        painter.setPen(QColor(scene.theme.line))
        painter.setBrush(color)
        painter.drawRoundedRect(pill, 4, 4)
        painter.setPen(text_on(color))
        painter.drawText(pill, CENTERED, percent(probability))

    def _side(self, scene: Scene) -> int:
        return min(scene.axis.width - 24 - scene.axis.width // 12, _LARGEST_CELL)

    def _box(self, scene: Scene, index: int) -> QRectF:
        side = self._side(scene)
        return centered(scene.axis.center(index), _MARGIN + side / 2, side, side)

    def _grid(self, scene: Scene, index: int) -> QRectF:
        """The square of units: whole pixels per unit, so that all are of one size."""
        per_side = _per_side(scene.hidden_size)
        step = max((self._side(scene) - 2 * _FRAME) // per_side, 1)
        box = self._box(scene, index)
        grid = centered(box.center().x(), box.center().y(), step * per_side, step * per_side)
        return QRectF(round(grid.left()), round(grid.top()), grid.width(), grid.height())

    def _pill_height(self) -> int:
        return self.small.height() + 5

    def _pill_width(self) -> int:
        return self.small.horizontalAdvance("100.0 %") + 12


def _per_side(hidden_size: int) -> int:
    return max(math.ceil(math.sqrt(hidden_size)), 1)


def _cells_image(scene: Scene) -> QImage:
    """All cells side by side, one pixel per unit; the last square's rest is transparent."""
    hidden = scene.hidden
    if hidden is None or not len(hidden):
        return QImage()
    T, H = hidden.shape
    per_side = _per_side(H)
    pixels = np.zeros((T, per_side * per_side), np.uint32)
    pixels[:, :H] = signed_pixels(hidden, scene.theme)
    return image_of(pixels.reshape(T, per_side, per_side).swapaxes(0, 1).reshape(per_side, T * per_side))


def _gaps(grid: QRectF, per_side: int, step: float) -> list[QLineF]:
    edges = [round(step * number) for number in range(1, per_side)]
    left, top, right, bottom = grid.left(), grid.top(), grid.right(), grid.bottom()
    upright = [QLineF(left + edge, top, left + edge, bottom) for edge in edges]
    return upright + [QLineF(left, top + edge, right, top + edge) for edge in edges]
