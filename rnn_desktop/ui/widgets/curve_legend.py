"""What the lines of a plot are: beside its title, where no curve can run under it."""

from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.labels import plain_tip

_MARK, _GAP, _BETWEEN = 20, 6, 16
_POINT_RADIUS, _RING_RADIUS = 3.5, 6.0


class Mark(Enum):
    """What stands for an entry: a line, a dashed one, one with a point or a square at every value, or a ring round one
    of the points."""

    LINE = "line"
    DASHES = "dashes"
    POINT = "point"
    SQUARE = "square"
    RING = "ring"


_STYLES = {Mark.DASHES: Qt.PenStyle.DashLine, Mark.SQUARE: Qt.PenStyle.DotLine}


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """width: of its line, in pixels; meaning: what its words mean, "" where they say it."""

    words: str
    color: QColor
    width: int
    mark: Mark = Mark.LINE
    meaning: str = ""


class CurveLegend(QWidget):
    """The entries in one row."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[LegendEntry, ...] = ()
        self._theme = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_entries(self, entries: tuple[LegendEntry, ...], theme: Theme) -> None:
        """Show these lines from left to right."""
        self.entries, self._theme = entries, theme
        self.setAccessibleName(" · ".join(entry.words for entry in entries))
        self.setToolTip(plain_tip("\n".join(f"{one.words}: {one.meaning}" for one in entries if one.meaning)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        width = sum(
            px(_MARK) + px(_GAP) + metrics.horizontalAdvance(entry.words) + px(_BETWEEN) for entry in self.entries
        )
        return QSize(width, metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        metrics, middle, left = self.fontMetrics(), self.height() / 2, 0
        for entry in self.entries:
            painter.setPen(QPen(entry.color, entry.width, _STYLES.get(entry.mark, Qt.PenStyle.SolidLine)))
            center = QPointF(left + px(_MARK) / 2, middle)
            if entry.mark is Mark.RING:
                painter.setBrush(Qt.BrushStyle.NoBrush)
                painter.drawEllipse(center, px(_RING_RADIUS), px(_RING_RADIUS))
            else:
                painter.drawLine(QPointF(left, middle), QPointF(left + px(_MARK), middle))
            if entry.mark is Mark.POINT:
                painter.setBrush(entry.color)
                painter.drawEllipse(center, px(_POINT_RADIUS), px(_POINT_RADIUS))
            if entry.mark is Mark.SQUARE:
                painter.setPen(QPen(entry.color, entry.width))
                painter.setBrush(QColor(self._theme.window))
                painter.drawRect(QRectF(center.x() - 3, center.y() - 3, 6, 6))
            painter.setPen(QColor(self._theme.muted))
            baseline = (self.height() + metrics.ascent() - metrics.descent()) / 2
            painter.drawText(QPointF(left + px(_MARK) + px(_GAP), baseline), entry.words)
            left += px(_MARK) + px(_GAP) + metrics.horizontalAdvance(entry.words) + px(_BETWEEN)
        painter.end()
