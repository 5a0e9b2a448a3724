"""A row of the Read view that plots numbers over the tokens, with a fixed vertical scale."""

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
    """Rules at the ends and in the middle of the scale; the lines are the subclass's."""

    def low(self) -> float:
        """The value at the bottom; the top is 1."""
        return 0.0

    def y_of(self, value: float) -> float:
        """Where a value stands; beyond the scale it stands at its end, and NaN stands nowhere."""
        share = (min(max(value, self.low()), 1.0) - self.low()) / (1.0 - self.low())
        return px(MARGIN) + (1.0 - share) * (self.height() - 2 * px(MARGIN))

    def height_of_ticks(self) -> int:
        """The least at which the numbers of the axis stand apart."""
        return 2 * px(MARGIN) + 2 * (self.small.height() + 2)

    def ticks(self) -> list[tuple[float, str]]:
        values = (1.0, (1.0 + self.low()) / 2, self.low())
        return [(self.y_of(value), tick_number(value)) for value in values]

    def paint_rules(self, painter: QPainter, scene: Scene) -> None:
        """A line at each tick, the middle one dashed."""
        left, right = scene.axis.left, scene.axis.end
        for number, (y, _) in enumerate(self.ticks()):
            style = Qt.PenStyle.DashLine if number == 1 else Qt.PenStyle.SolidLine
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
