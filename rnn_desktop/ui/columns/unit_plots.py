"""Chosen units over time, each as a line of its own stroke and marker."""

import math
from dataclasses import dataclass

import numpy as np
from PySide6.QtCore import QPointF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from rnn_desktop.lens.numbers import quantity_number, scale_number, tick_amounts
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.quantities import beyond_scale, fixed_scale
from rnn_desktop.lens.unit_order import DEFAULT_UNITS
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.columns.plot_row import PlotRow
from rnn_desktop.ui.scene.glossary import meaning
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.readout import unit_line
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme, signed_color

_STROKES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)
_WANTED = 92
_NEAR = 9.0
_SIZE = 4.0
"""Half a mark."""
_MARKERS = (
    (),
    ((-4, -4), (4, -4), (4, 4), (-4, 4)),
    ((0, -5), (5, 4), (-5, 4)),
    ((0, -5), (5, 0), (0, 5), (-5, 0)),
)
"""Their corners around the middle; the first is a circle."""
DIAMOND = 3
"""Of the marks, that of the reading that is compared with."""


@dataclass(frozen=True, slots=True)
class UnitLegendEntry:
    """One line of the legend: its number among the lines, its unit, and the unit's value in words."""

    number: int
    unit: int
    value: str


class UnitPlots(PlotRow):
    """The quantity of the heatmap for a few units; told apart by stroke and marker, never by hue alone. The scale is
    the quantity's own, unless one of these units leaves it."""

    def __init__(self) -> None:
        super().__init__()
        self._scale = fixed_scale("h")

    def sizeHint(self) -> QSize:
        return QSize(0, max(px(_WANTED), self.minimumSizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        # With a unit more than have a line by themselves: selecting one moves nothing.
        lines = max(DEFAULT_UNITS + 1, 0 if self.scene is None else len(self.scene.units))
        return QSize(0, self.heading_height() + lines * legend_line(self))

    def show_scene(self, scene: Scene) -> None:
        """The scale is found once for each scene."""
        self._scale = _scale_of(scene)
        super().show_scene(scene)

    def scale(self) -> tuple[float, ...]:
        return self._scale

    def ticks(self) -> list[tuple[float, str]]:
        if max(map(abs, self._scale)) <= 1:
            return super().ticks()
        return [(self.y_of(value), scale_number(value)) for value in reversed(self._scale)]

    def tick_sample(self) -> str:
        """Of a network whose states have no bound it has room for large ones: typing moves nothing."""
        reading = None if self.scene is None else self.scene.reading
        unbound = reading is not None and beyond_scale(reading, "h")
        return "−2,000" if unbound else super().tick_sample()

    def heading(self) -> tuple[str, str]:
        return translate("ReadView", "Units over time"), ""

    def heading_tooltip(self) -> str:
        return meaning("unit")

    def legend(self) -> list[UnitLegendEntry]:
        """The units that have a line, with their values at the selected token, else after the last one read."""
        scene = self.scene
        if scene is None or scene.values is None or not len(scene.values):
            return []
        token = scene.steps_read - 1 if scene.selection.token is None else scene.selection.token
        values = scene.values[token]
        return [
            UnitLegendEntry(number, unit, quantity_number(scene.quantity, float(values[unit])))
            for number, unit in enumerate(scene.units)
        ]

    def unit_at(self, position: QPointF) -> int | None:
        """The unit whose line passes near this place of the column."""
        scene = self.scene
        if scene is None or scene.values is None or (token := scene.axis.column_at(position.x())) is None:
            return None
        row = scene.values[token]
        distances = {unit: abs(self.y_of(float(row[unit])) - position.y()) for unit in scene.units}
        nearest = min(distances, key=distances.__getitem__, default=None)
        return nearest if nearest is not None and distances[nearest] <= px(_NEAR) else None

    def tooltip(self, place: Place) -> str:
        if self.scene is None or self.scene.reading is None or place.unit is None:
            return ""
        return unit_line(self.scene.reading, place, self.scene.quantity)

    def paint_columns(self, painter: QPainter, scene: Scene, columns: range) -> None:
        values = scene.values
        assert values is not None
        self.paint_rules(painter, scene)
        columns = scene.columns_read(columns)
        for number, unit in enumerate(scene.units):
            numbers = values[:, unit].tolist()
            points = self.points(scene, numbers, columns)
            self.paint_line(painter, points, unit_pen(scene, number, unit))
            for index, point in zip(columns, points, strict=True):
                rim = _unit_color(scene.theme, scene.unit == unit)
                paint_marker(painter, point, number, rim, signed_color(scene.theme, numbers[index]))
        if scene.read is None and columns and columns[-1] == scene.axis.count - 1:
            self._paint_names(painter, scene, [float(values[-1, unit]) for unit in scene.units])

    def _paint_names(self, painter: QPainter, scene: Scene, last: list[float]) -> None:
        """Each line's unit at its end, pushed down where two would overlap, and up where the row ends."""
        painter.setFont(self.small_font)
        height = self.small.ascent()
        free, lowest = 0.0, self.height() - height / 2
        ends = sorted((value, unit) for value, unit in zip(last, scene.units, strict=True) if not math.isnan(value))
        for left, (value, unit) in zip(reversed(range(len(ends))), reversed(ends), strict=True):
            y = min(max(self.y_of(value), free), lowest - left * height)
            painter.setPen(_unit_color(scene.theme, scene.unit == unit))
            painter.drawText(QPointF(scene.axis.end + 6, y + height / 2 - 1), str(unit))
            free = y + height


def _scale_of(scene: Scene) -> tuple[float, ...]:
    fixed = fixed_scale(scene.quantity)
    if scene.values is None or not scene.units:
        return fixed
    shown = scene.values[:, list(scene.units)]
    shown = shown[np.isfinite(shown)]
    low, high = float(shown.min(initial=0.0)), float(shown.max(initial=0.0))
    return fixed if fixed[0] <= low and high <= fixed[-1] else tick_amounts(low, high)


def legend_line(row: ColumnRow) -> int:
    """The height of a line of the legend."""
    return row.small.height() + 1


def unit_pen(scene: Scene, number: int, unit: int) -> QPen:
    """The stroke of a unit's line; the selected unit's is violet and bolder."""
    selected = scene.unit == unit
    return QPen(_unit_color(scene.theme, selected), 2.4 if selected else 1.4, _STROKES[number % len(_STROKES)])


def paint_marker(painter: QPainter, at: QPointF, number: int, rim: QColor, fill: QColor) -> None:
    """The mark of the line with this number; none where there is no point."""
    if math.isnan(at.y()):
        return
    painter.setPen(rim)
    painter.setBrush(fill)
    corners = _MARKERS[number % len(_MARKERS)]
    if corners:
        painter.drawPolygon(QPolygonF([at + QPointF(px(float(x)), px(float(y))) for x, y in corners]))
    else:
        painter.drawEllipse(at, px(_SIZE), px(_SIZE))


def _unit_color(theme: Theme, selected: bool) -> QColor:
    return QColor(theme.selection if selected else theme.text)
