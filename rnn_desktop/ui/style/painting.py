"""What every painter uses: text in the middle, boxes around a point, arrows."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPolygonF

CENTERED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine


_ARROW_HALF, _ARROW_LENGTH = 4.0, 8.0


def draw_arrow(painter: QPainter, start: QPointF, end: QPointF, color: QColor) -> None:
    """A horizontal or vertical arrow, to the right or down."""
    painter.setPen(color)
    painter.drawLine(start, end)
    along = QPointF(_ARROW_LENGTH, 0) if end.x() > start.x() else QPointF(0, _ARROW_LENGTH)
    across = QPointF(along.y(), along.x()) * (_ARROW_HALF / _ARROW_LENGTH)
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([end, end - along + across, end - along - across]))


def centered(x: float, y: float, width: float, height: float) -> QRectF:
    """The rectangle around a point."""
    return QRectF(x - width / 2, y - height / 2, width, height)
