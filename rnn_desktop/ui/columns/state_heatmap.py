"""The states as a heatmap: one row per unit, one column per token, on the signed scale with fixed limits."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPen

from rnn_desktop.lens.numbers import quantity_number, whole_number
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.quantities import beyond_scale
from rnn_desktop.lens.unit_order import unit_order
from rnn_desktop.problem import counted
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.scene.glossary import quantity_meaning
from rnn_desktop.ui.scene.layer_words import layer_words
from rnn_desktop.ui.scene.method_words import share_words
from rnn_desktop.ui.scene.quantity_words import quantity_title
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.readout import unit_line
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.painting import CENTERED
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.sign_marks import hatched_pixels
from rnn_desktop.ui.style.signed_image import image_of
from rnn_desktop.ui.style.theme import signed_color, text_on

_MARGIN = 6
_GAP = 4
_WIDEST = "−0.0000"
_FEW = 8
"""Units that are few enough to have their numbers in the heatmap."""
_WANTED, _LEAST, _MOST_FORCED = 128, 64, 512


class StateHeatmap(ColumnRow):
    """h, c or a gate, units in the order of the scene, the first on top."""

    def __init__(self) -> None:
        super().__init__()
        self._columns: dict[tuple[int, int], QImage] = {}
        self._order: list[int] = []
        self._rows: dict[int, int] = {}

    def show_scene(self, scene: Scene) -> None:
        before, values = self.scene, scene.values
        other = before is None or before.values is not values
        if other or before is None or before.order != scene.order:
            self._take_order(scene)
            other = True
        if other or before is None or before.theme != scene.theme:
            self._columns = {}
        super().show_scene(scene)

    def _take_order(self, scene: Scene) -> None:
        reading = scene.reading
        if reading is None:
            self._order = []
        else:
            self._order = unit_order(reading, scene.quantity, scene.layer, scene.direction, scene.order).tolist()
        self._rows = {unit: row for row, unit in enumerate(self._order)}

    def sizeHint(self) -> QSize:
        return QSize(0, max(self.minimumSizeHint().height(), px(_WANTED) + 2 * px(_MARGIN)))

    def minimumSizeHint(self) -> QSize:
        units = 0 if self.scene is None else self.scene.hidden_size
        # A pixel per unit, so that none is left out.
        least = units * (self.small.height() + 1) if units <= _FEW else min(max(units, px(_LEAST)), px(_MOST_FORCED))
        return QSize(0, max(least + 2 * px(_MARGIN), self.heading_height()))

    def heading(self) -> tuple[str, str]:
        if self.scene is None or self.scene.reading is None:
            return quantity_title("h"), ""
        count = self.scene.hidden_size
        units = counted(count, translate("ReadView", "1 unit"), translate("ReadView", "{count} units"))
        shown = layer_words(self.scene.reading.model.config, self.scene.layer, self.scene.direction)
        lines = [units.format(count=count), *shown, *filter(None, [self._order_words()[self.scene.order]])]
        if beyond_scale(self.scene.reading, self.scene.quantity):
            lines.append(translate("ReadView", "colours end at ±1"))
        return quantity_title(self.scene.quantity), "\n".join(lines)

    def heading_samples(self) -> list[str]:
        return [*super().heading_samples(), *self._order_words().values()]

    def heading_tooltip(self) -> str:
        return quantity_meaning("h" if self.scene is None else self.scene.quantity)

    def unit_at(self, position: QPointF) -> int | None:
        if not self._order or not px(_MARGIN) <= position.y() < self.height() - px(_MARGIN):
            return None
        share = (position.y() - px(_MARGIN)) / (self.height() - 2 * px(_MARGIN))
        return self._order[min(int(share * len(self._order)), len(self._order) - 1)]

    def tooltip(self, place: Place) -> str:
        if self.scene is None or self.scene.reading is None or place.unit is None:
            return ""
        return unit_line(self.scene.reading, place, self.scene.quantity)

    def paint_columns(self, painter: QPainter, scene: Scene, columns: range) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        height, gap = self.height() - 2 * px(_MARGIN), px(_GAP) if not scene.axis.upright else px(_GAP) / 2
        for index in scene.columns_read(columns):
            target = QRectF(scene.axis.start(index) + gap / 2, px(_MARGIN), scene.axis.width - gap, height)
            painter.drawImage(target, self._column(scene, index, int(target.width())))
        self._paint_numbers(painter, scene, columns)
        if scene.unit is not None:
            self._paint_unit(painter, scene, scene.unit)
        if scene.selection.token is not None:
            painter.setPen(QPen(QColor(scene.theme.selection), 2))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            left = scene.axis.start(scene.selection.token)
            painter.drawRect(QRectF(left + 1, px(_MARGIN) - 1, scene.axis.width - 2, height + 2))

    def _paint_numbers(self, painter: QPainter, scene: Scene, columns: range) -> None:
        """Every value in its place, where the units are few and there is room for all of them."""
        row = (self.height() - 2 * px(_MARGIN)) / max(scene.hidden_size, 1)
        width = scene.axis.width - px(_GAP)
        fits = row >= self.small.height() and width >= self.small.horizontalAdvance(_WIDEST)
        if scene.values is None or scene.hidden_size > _FEW or not fits:
            return
        painter.setFont(self.small_font)
        for index in scene.columns_read(columns):
            left = scene.axis.start(index) + px(_GAP) / 2
            for place, unit in enumerate(self._order):
                value = float(scene.values[index, unit])
                painter.setPen(text_on(signed_color(scene.theme, value)))
                cell = QRectF(left, px(_MARGIN) + place * row, width, row)
                words = (quantity_number(scene.quantity, value), whole_number(value), "")
                painter.drawText(cell, CENTERED, next(one for one in words if self._fits(one, width)))

    def _fits(self, words: str, width: float) -> bool:
        return not words or self.small.horizontalAdvance(words) <= width

    def _column(self, scene: Scene, token: int, width: int) -> QImage:
        """A token's units, a pixel high each; kept until there are others."""
        if (token, width) not in self._columns:
            assert scene.values is not None
            pixels = hatched_pixels(scene.values[token, self._order], width, scene.theme)
            self._columns[token, width] = image_of(pixels)
        return self._columns[token, width]

    def _paint_unit(self, painter: QPainter, scene: Scene, unit: int) -> None:
        """A frame around the unit's row, and its number at the end."""
        row = (self.height() - 2 * px(_MARGIN)) / scene.hidden_size
        top, axis = px(_MARGIN) + self._rows[unit] * row, scene.axis
        painter.setPen(QPen(QColor(scene.theme.selection), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(QRectF(axis.left - 1, top - 1.5, axis.end - axis.left + 2, row + 3))
        painter.setFont(self.small_font)
        height = self.small.height()
        label_top = min(max(top + row / 2 - height / 2, 0), self.height() - height)
        painter.drawText(QPointF(axis.end + 6, label_top + self.small.ascent()), str(unit))

    def _order_words(self) -> dict[str, str]:
        reading = None if self.scene is None else self.scene.reading
        return {
            "index": "",
            "share": share_words(None if reading is None else reading.model.task),
            "cluster": translate("ReadView", "alike side by side"),
        }
