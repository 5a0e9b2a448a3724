"""A series as it is given, and how it goes on: dashed, with a band around it."""

import math
from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QWidget

from rnn_desktop.lens.numbers import factor_number
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.labels import scaled
from rnn_desktop.ui.widgets.small_plot import SmallPlot

_HEIGHT, _MARGIN, _GAP = 150, 6, 6
_BAND_ALPHA = 55
_DOT = 1.8
_MOST_WITH_DOTS = 40


class ForecastPlot(SmallPlot):
    """Values beside each other; its lowest and highest number stand at the left."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.given: Sequence[float] = ()
        self.next: Sequence[float] = ()
        self.band: float | None = None
        """How far it reaches up and down; None for none."""
        self.setFont(scaled(self.font(), 0.85))

    def set_series(self, given: Sequence[float], following: Sequence[float], band: float | None) -> None:
        """Numbers that are none are left out."""
        self.given, self.next = given, following
        self.band = band if band is not None and math.isfinite(band) else None
        self.update()

    def wanted_height(self) -> int:
        return px(_HEIGHT)

    def paint(self, painter: QPainter) -> None:
        spans = [value for value in self.given if math.isfinite(value)]
        reach = self.band or 0.0
        spans += [value + side * reach for value in self.next if math.isfinite(value) for side in (-1, 1)]
        if not spans:
            return
        low, high = min(spans), max(spans)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        room = self._paint_scale(painter, low, high)
        self._paint_lines(painter, room, low, high)

    def _paint_scale(self, painter: QPainter, low: float, high: float) -> QRectF:
        """Gives the place that is left for the lines."""
        words, metrics = (factor_number(low, 4), factor_number(high, 4)), self.fontMetrics()
        left = max(map(metrics.horizontalAdvance, words)) + px(_GAP)
        line = metrics.height()
        painter.setPen(QColor(self.theme.muted))
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        for text, top in zip(words, (self.height() - line, 0), strict=True):
            painter.drawText(QRectF(0, top, left - px(_GAP), line), right, text)
        return QRectF(left, line / 2, self.width() - left - px(_MARGIN), self.height() - line)

    def _paint_lines(self, painter: QPainter, room: QRectF, low: float, high: float) -> None:
        theme, start = self.theme, len(self.given)
        across = room.width() / max(start + len(self.next) - 1, 1)
        # Halved first: the difference of the largest numbers is beyond them.
        reach = high / 2 - low / 2

        def points(values: Sequence[float], first: int, shift: float = 0.0) -> list[QPointF]:
            found = []
            for step, value in enumerate(values, first):
                if math.isfinite(value):
                    share = ((value + shift) / 2 - low / 2) / reach if reach else 0.5
                    found.append(QPointF(room.left() + step * across, room.bottom() - share * room.height()))
            return found

        if start:
            painter.setPen(QPen(QColor(theme.line), 1))
            x = room.left() + (start - 1) * across
            painter.drawLine(QPointF(x, room.top()), QPointF(x, room.bottom()))
        if self.band is not None:
            ends = points(self.next, start, self.band), points(self.next, start, -self.band)
            color = QColor(theme.accent)
            color.setAlpha(_BAND_ALPHA)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(color)
            painter.drawPolygon(QPolygonF([*ends[0], *reversed(ends[1])]))
        given, dots = points(self.given, 0), start + len(self.next) <= _MOST_WITH_DOTS
        _draw(painter, given, QPen(QColor(theme.text), 1.5), dots)
        dashed = QPen(QColor(theme.accent), 1.8, Qt.PenStyle.DashLine)
        _draw(painter, [*given[-1:], *points(self.next, start)], dashed, dots)


def _draw(painter: QPainter, points: Sequence[QPointF], pen: QPen, dots: bool) -> None:
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPolyline(QPolygonF(list(points)))
    if dots:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(pen.color())
        for point in points:
            painter.drawEllipse(point, px(_DOT), px(_DOT))
