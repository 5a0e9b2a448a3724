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
from rnn_desktop.ui.style.scale import px
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
        self._document = QTextDocument(self)
        self._document.setDocumentMargin(0)
        self._said: tuple[str, QFont, int] | None = None
        """What the document holds: a layout asks for the height of every row many times over."""

    def mark(self, marked: bool) -> None:
        """Whether it is what the network did."""
        self._marked = marked
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def heightForWidth(self, width: int) -> int:
        return math.ceil(self._laid_out(width).size().height()) + 2 * px(_PAD)

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
        center = QPointF(px(12), px(_PAD) + QFontMetrics(self.font()).height() / 2)
        painter.setPen(QPen(QColor(theme.selection if self.isChecked() else theme.faint), 1.5))
        painter.setBrush(QColor(theme.raised))
        painter.drawEllipse(center, px(_CIRCLE), px(_CIRCLE))
        if self.isChecked():
            painter.setBrush(QColor(theme.selection))
            painter.drawEllipse(center, px(_CIRCLE) - 3, px(_CIRCLE) - 3)
        color = theme.accent if self._marked else theme.text if self.isEnabled() or self.isChecked() else theme.muted
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, QColor(color))
        painter.translate(px(_LEFT), px(_PAD))
        self._laid_out(self.width()).documentLayout().draw(painter, context)
        painter.end()

    def _laid_out(self, width: int) -> QTextDocument:
        """The words, as wide as a row of this width has room for."""
        said = self.text(), self.font(), width
        if said != self._said:
            if self._said is None or said[:2] != self._said[:2]:
                self._document.setDefaultFont(self.font())
                self._document.setHtml(with_subscripts(self.text()))
            self._document.setTextWidth(max(width - px(_LEFT) - 6, 40))
            self._said = said
        return self._document
