"""Play, pause, stop and steps through time, drawn: the fonts of many machines lack these characters."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap, QPolygonF

from rnn_desktop.ui.style.scale import px

_SIZE = 16


def play_icon(color: str, disabled: str) -> QIcon:
    def draw(painter: QPainter) -> None:
        painter.drawPolygon(QPolygonF([QPointF(4, 2), QPointF(14, 8), QPointF(4, 14)]))

    return _icon(draw, color, disabled)


def pause_icon(color: str, disabled: str) -> QIcon:
    def draw(painter: QPainter) -> None:
        painter.drawRect(QRectF(3, 2, 4, 12))
        painter.drawRect(QRectF(9, 2, 4, 12))

    return _icon(draw, color, disabled)


def stop_icon(color: str, disabled: str) -> QIcon:
    def draw(painter: QPainter) -> None:
        painter.drawRect(QRectF(3, 3, 10, 10))

    return _icon(draw, color, disabled)


def back_icon(color: str, disabled: str) -> QIcon:
    return _icon(lambda painter: _draw_chevron(painter, 10, 6), color, disabled)


def forward_icon(color: str, disabled: str) -> QIcon:
    return _icon(lambda painter: _draw_chevron(painter, 6, 10), color, disabled)


def first_icon(color: str, disabled: str) -> QIcon:
    def draw(painter: QPainter) -> None:
        _draw_chevron(painter, 12, 8)
        painter.drawLine(QPointF(4, 3), QPointF(4, 13))

    return _icon(draw, color, disabled)


def last_icon(color: str, disabled: str) -> QIcon:
    def draw(painter: QPainter) -> None:
        _draw_chevron(painter, 4, 8)
        painter.drawLine(QPointF(12, 3), QPointF(12, 13))

    return _icon(draw, color, disabled)


def dice_icon(color: str, disabled: str) -> QIcon:
    """Three."""

    def draw(painter: QPainter) -> None:
        painter.drawRoundedRect(QRectF(2, 2, 12, 12), 3, 3)
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Clear)
        for at in (5, 8, 11):
            painter.drawEllipse(QPointF(at, at), 1.4, 1.4)

    return _icon(draw, color, disabled)


def _draw_chevron(painter: QPainter, end: float, tip: float) -> None:
    """A < or >, whose tip stands at this x and whose ends stand at that one; the pen stays for what else is drawn."""
    painter.setPen(QPen(painter.brush().color(), 2, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
    painter.drawPolyline(QPolygonF([QPointF(end, 4), QPointF(tip, 8), QPointF(end, 12)]))


def _icon(draw: Callable[[QPainter], None], color: str, disabled: str) -> QIcon:
    icon = QIcon()
    for mode, name in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, disabled)):
        # Twice the size, so that it is sharp on a dense screen.
        side = px(_SIZE)
        pixmap = QPixmap(side * 2, side * 2)
        pixmap.setDevicePixelRatio(2.0)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.scale(side / _SIZE, side / _SIZE)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(name))
        draw(painter)
        painter.end()
        icon.addPixmap(pixmap, mode)
    return icon
