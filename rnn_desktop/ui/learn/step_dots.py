"""Which steps of a lesson are done, and which one is worked on."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnn_desktop.ui.style.scale import px
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
        return QSize(px(100), px(14))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        gap = min(px(_GAP), (self.width() - px(_LONG)) / max(len(self._done), 1))
        left = px(_RADIUS) + 1
        for step, done in enumerate(self._done):
            if step == self._at:
                painter.setPen(Qt.PenStyle.NoPen)
                painter.setBrush(QColor(theme.selection))
                painter.drawRoundedRect(
                    QRectF(left - px(_RADIUS), px(7) - px(_RADIUS), px(_LONG), 2 * px(_RADIUS)),
                    px(_RADIUS),
                    px(_RADIUS),
                )
                left += px(_LONG) - 2 * px(_RADIUS)
            else:
                painter.setPen(QPen(QColor(theme.faint), 1.2))
                painter.setBrush(QColor(theme.faint) if done else Qt.BrushStyle.NoBrush)
                painter.drawEllipse(QPointF(left, px(7)), px(_RADIUS), px(_RADIUS))
            left += gap
        painter.end()
