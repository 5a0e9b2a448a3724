"""Which steps of a lesson are done, and which one is worked on."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnn_desktop.ui.style.theme import LIGHT, Theme

_RADIUS, _GAP, _LONG = 4.0, 16.0, 20.0


class StepDots(QWidget):
    """A dot for each step: filled when done, long where it is worked on."""

    def __init__(self) -> None:
        super().__init__()
        self._done: tuple[bool, ...] = ()
        self._at = 0
        self._theme = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_steps(self, done: tuple[bool, ...], at: int) -> None:
        self._done, self._at = done, at
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(100, 14)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = min(_GAP, (self.width() - _LONG) / max(len(self._done), 1))
        left = _RADIUS + 1
        for step, done in enumerate(self._done):
            if step == self._at:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.selection))
                painter.drawRoundedRect(QRectF(left - _RADIUS, 7 - _RADIUS, _LONG, 2 * _RADIUS), _RADIUS, _RADIUS)
                left += _LONG - 2 * _RADIUS
            else:
                painter.setPen(QPen(QColor(theme.faint), 1.2))
                painter.setBrush(QColor(theme.faint) if done else Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(left, 7), _RADIUS, _RADIUS)
            left += gap
        painter.end()
