"""Play, pause and stop, drawn: the fonts of many machines lack these characters."""

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap, QPolygonF

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


def _icon(draw: Callable[[QPainter], None], color: str, disabled: str) -> QIcon:
    icon = QIcon()
    for mode, name in ((QIcon.Mode.Normal, color), (QIcon.Mode.Disabled, disabled)):
        # Twice the size, so that it is sharp on a dense screen.
        pixmap = QPixmap(_SIZE * 2, _SIZE * 2)
        pixmap.setDevicePixelRatio(2.0)
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(name))
        draw(painter)
        painter.end()
        icon.addPixmap(pixmap, mode)
    return icon
