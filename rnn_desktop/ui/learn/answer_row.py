"""One answer of several: a circle, and words that wrap."""

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QColor,
    QFont,
    QFontMetrics,
    QPainter,
    QPaintEvent,
    QPalette,
    QPen,
    QTextDocument,
)
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from rnn_desktop.ui.learn.lesson_words import with_subscripts
from rnn_desktop.ui.style.theme import LIGHT, Theme

_CIRCLE, _LEFT, _PAD = 6.0, 26, 4


class AnswerRow(QAbstractButton):
    """Checkable; whoever makes a few of them puts them into one exclusive group.

    The words are the lesson's own: rich text for their subscripts alone.
    """

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
        self._laid_out: tuple[int, QFont, QTextDocument] | None = None

    def mark(self, marked: bool) -> None:
        """Whether it is what the network did."""
        self._marked = marked
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def heightForWidth(self, width: int) -> int:
        return math.ceil(self._document(width).size().height()) + 2 * _PAD

    def sizeHint(self) -> QSize:
        return QSize(200, self.heightForWidth(200))

    def minimumSizeHint(self) -> QSize:
        return QSize(80, QFontMetrics(self.font()).height() + 2 * _PAD)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isChecked() or self.hasFocus() or (self.underMouse() and self.isEnabled()):
            painter.setPen(QPen(QColor(theme.selection)) if self.hasFocus() else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.panel))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        center = QPointF(12, _PAD + QFontMetrics(self.font()).height() / 2)
        painter.setPen(QPen(QColor(theme.selection if self.isChecked() else theme.faint), 1.5))
        painter.setBrush(QColor(theme.raised))
        painter.drawEllipse(center, _CIRCLE, _CIRCLE)
        if self.isChecked():
            painter.setBrush(QColor(theme.selection))
            painter.drawEllipse(center, _CIRCLE - 3, _CIRCLE - 3)
        color = theme.accent if self._marked else theme.text if self.isEnabled() or self.isChecked() else theme.muted
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(color))
        painter.translate(_LEFT, _PAD)
        document = self._document(self.width())
        document.documentLayout().draw(painter, context)
        painter.end()

    def _document(self, width: int) -> QTextDocument:
        """The words, as wide as a row of this width has room for."""
        if self._laid_out is None or self._laid_out[:2] != (width, self.font()):
            document = QTextDocument()
            document.setDefaultFont(self.font())
            document.setDocumentMargin(0)
            document.setHtml(with_subscripts(self.text()))
            document.setTextWidth(max(width - _LEFT - 6, 40))
            self._laid_out = width, QFont(self.font()), document
        return self._laid_out[2]
