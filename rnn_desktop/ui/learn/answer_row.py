"""One answer of several: a circle, and words that wrap."""

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme

_CIRCLE, _LEFT, _PAD = 6.0, 26, 4
_WRAP = Qt.TextFlag.TextWordWrap


class AnswerRow(QAbstractButton):
    """Checkable; whoever makes a few of them puts them into one exclusive group."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.setText(text)
        self.setCheckable(True)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._theme = LIGHT
        self._marked = False

    def mark(self, marked: bool) -> None:
        """Whether it is what the network did."""
        self._marked = marked
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def heightForWidth(self, width: int) -> int:
        return self._text_rect(width).height() + 2 * px(_PAD)

    def sizeHint(self) -> QSize:
        return QSize(px(200), self.heightForWidth(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), QFontMetrics(self.font()).height() + 2 * px(_PAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.hasFocus() or (self.underMouse() and self.isEnabled()):
            painter.setPen(QPen(QColor(theme.selection)) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.panel))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        center = QPointF(12, px(_PAD) + QFontMetrics(self.font()).height() / 2)
        painter.setPen(QPen(QColor(theme.selection if self.isChecked() else theme.faint), 1.5))
        painter.setBrush(QColor(theme.raised))
        painter.drawEllipse(center, px(_CIRCLE), px(_CIRCLE))
        if self.isChecked():
            painter.setBrush(QColor(theme.selection))
            painter.drawEllipse(center, px(_CIRCLE) - 3, px(_CIRCLE) - 3)
        color = theme.accent if self._marked else theme.text if self.isEnabled() or self.isChecked() else theme.muted
        painter.setPen(QColor(color))
        painter.drawText(self._text_rect(self.width()), _WRAP, self.text())
        painter.end()

    def _text_rect(self, width: int) -> QRect:
        room = QRect(px(_LEFT), px(_PAD), max(width - px(_LEFT) - 6, 40), 10_000)
        return QFontMetrics(self.font()).boundingRect(room, int(_WRAP), self.text()).adjusted(0, 0, 2, 0)
