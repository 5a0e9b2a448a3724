"""The small numbered flag of a part of a step: filled while it is its turn, pale when it is done."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.labels import bold, scaled

_SIZE = 18


class Badge(QWidget):
    """Its owner says in words what it shows."""

    def __init__(self, number: int) -> None:
        super().__init__()
        self._number, self._now, self._theme = number, False, LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_now(self, now: bool) -> None:
        """Whether it is its turn."""
        self._now = now
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(_SIZE), px(_SIZE))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self._theme.selection if self._now else self._theme.selection_wash))
        painter.drawRoundedRect(QRectF(0, 0, px(_SIZE), px(_SIZE)), 4, 4)
        painter.setFont(bold(scaled(self.font(), 0.85)))
        painter.setPen(QColor(self._theme.raised if self._now else self._theme.selection))
        painter.drawText(QRectF(0, 0, px(_SIZE), px(_SIZE)), Qt.AlignmentFlag.AlignCenter, str(self._number))
        painter.end()
