"""What every painter uses: text in the middle, boxes around a point, arrows."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPolygonF

from rnn_desktop.ui.style.scale import px

CENTERED = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextSingleLine


_ARROW_HALF, _ARROW_LENGTH = 4.0, 8.0


def draw_arrow(painter: QPainter, start: QPointF, end: QPointF, color: QColor) -> None:
    """A horizontal or vertical arrow, to the right or down."""
    painter.setPen(color)
    painter.drawLine(start, end)
    along = QPointF(px(_ARROW_LENGTH), 0) if end.x() > start.x() else QPointF(0, px(_ARROW_LENGTH))
    across = QPointF(along.y(), along.x()) * (px(_ARROW_HALF) / px(_ARROW_LENGTH))
    painter.setBrush(color)
    painter.drawPolygon(QPolygonF([end, end - along + across, end - along - across]))


@contextmanager
def legibly(painter: QPainter) -> Iterator[float]:
    """Words among shapes that stand back: they are painted in full, for they are to be read. Gives how much is left of
    the shapes."""
    opacity = painter.opacity()
    painter.setOpacity(1.0)
    yield opacity
    painter.setOpacity(opacity)


def faded(color: QColor, ground: QColor, left: float) -> QColor:
    """What is seen of a colour over a ground when so much of it is left."""
    pairs = (color.red(), ground.red()), (color.green(), ground.green()), (color.blue(), ground.blue())
    return QColor(*(round(left * one + (1 - left) * other) for one, other in pairs))


def draw_words(painter: QPainter, place: QRectF, words: str) -> None:
    """In the middle of a place, in the painter's font; downwards where it is higher than wide. Nothing is cut."""
    if place.height() <= place.width():
        painter.drawText(place, CENTERED, words)
        return
    painter.save()
    painter.translate(place.center())
    painter.rotate(90)
    # As high as a line: what is higher than the column is wide is not cut.
    line = max(place.width(), QFontMetrics(painter.font()).height())
    painter.drawText(centered(0, 0, place.height(), line), CENTERED, words)
    painter.restore()


def draw_in_pill(painter: QPainter, pill: QRectF, words: str) -> None:
    """As draw_words, between the round ends of a pill; what does not fit ends in …."""
    upright = pill.height() > pill.width()
    place = pill.adjusted(0, px(4), 0, -px(4)) if upright else pill.adjusted(px(4), 0, -px(4), 0)
    room = int(max(place.width(), place.height()))
    draw_words(painter, place, QFontMetrics(painter.font()).elidedText(words, Qt.TextElideMode.ElideRight, room))


def centered(x: float, y: float, width: float, height: float) -> QRectF:
    """The rectangle around a point."""
    return QRectF(x - width / 2, y - height / 2, width, height)
