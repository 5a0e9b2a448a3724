"""A row of the Read view that plots numbers over the tokens."""

import math
from collections.abc import Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from rnn_desktop.lens.numbers import tick_number
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.scale import px

MARGIN = 14


class PlotRow(ColumnRow):
    """Rules at the numbers of the scale; the lines are the subclass's."""

    def scale(self) -> tuple[float, ...]:
        """The numbers at the vertical axis, rising."""
        return 0.0, 0.5, 1.0

    def ends(self) -> tuple[float, float]:
        """What stands at the bottom and at the top."""
        scale = self.scale()
        return scale[0], scale[-1]

    def y_of(self, value: float) -> float:
        """Where a value stands; beyond the scale it stands at its end, and NaN stands nowhere."""
        low, high = self.ends()
        share = (min(max(value, low), high) - low) / (high - low)
        return px(MARGIN) + (1.0 - share) * (self.height() - 2 * px(MARGIN))

    def height_of_ticks(self) -> int:
        """The least at which the numbers of the axis stand apart."""
        return 2 * px(MARGIN) + 2 * (self.small.height() + 2)

    def ticks(self) -> list[tuple[float, str]]:
        return [(self.y_of(value), tick_number(value)) for value in reversed(self.scale())]

    def paint_rules(self, painter: QPainter, scene: Scene) -> None:
        """A line at each number of the scale, dashed between its ends."""
        left, right = scene.axis.left, scene.axis.end
        for value in self.scale():
            y = self.y_of(value)
            style = Qt.PenStyle.SolidLine if value in self.ends() else Qt.PenStyle.DashLine
            painter.setPen(QPen(QColor(scene.theme.line), 1, style))
            painter.drawLine(QLineF(left, round(y) + 0.5, right, round(y) + 0.5))

    def points(self, scene: Scene, values: Sequence[float], columns: range) -> list[QPointF]:
        """Where the values of these columns stand."""
        return [QPointF(scene.axis.center(index), self.y_of(float(values[index]))) for index in columns]

    def paint_line(self, painter: QPainter, points: list[QPointF], pen: QPen) -> None:
        painter.setPen(pen)
        # A wide or dashed polyline is stroked as one shape, 3 ms at 20 tokens; the joints lie under the markers anyway.
        lines = [QLineF(start, end) for start, end in pairwise(points)]
        painter.drawLines([line for line in lines if not math.isnan(line.y1() + line.y2())])
