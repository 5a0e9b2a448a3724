"""Equations as they are set: subscripts low, numbers in the colour of their sign; they can be selected."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontDatabase,
    QFontMetricsF,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from rnn_desktop.lens.expressions import Line
from rnn_desktop.lens.notation import Run, runs
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.labels import scaled

_ROOM = 8
"""Pixels around the equations."""
_SUBSCRIPT = -18
"""Percent of the height by which a subscript is raised."""
_INDENT = 4
"""Characters."""


class EquationView(QTextEdit):
    """As high as its equations."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setTabChangesFocus(True)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrapMode(QTextOption.WrapMode.WordWrap)
        self.document().setDocumentMargin(_ROOM)
        self._lines: Sequence[Line] = ()
        self._take_font()
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Take these colours."""
        self._colors = QColor(theme.text), QColor(theme.negative_text), QColor(theme.positive_text)
        self._show()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these equations."""
        if lines != self._lines:
            self._lines = lines
            self._show()

    def _show(self) -> None:
        # The height is taken last: until then nothing is laid out.
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.setBlockFormat(self._block)
        for number, line in enumerate(self._lines):
            if number:
                cursor.insertText("\n", self._format(Run("")))
            for run in runs(line):
                cursor.insertText(run.text, self._format(run))
        cursor.endEditBlock()
        self._fit()

    def _format(self, run: Run) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._font)
        if run.subscript:
            # Qt's own subscripts are smaller than can be read.
            made.setBaselineOffset(_SUBSCRIPT)
        plain, negative, positive = self._colors
        made.setForeground(plain if not run.value else negative if run.value < 0 else positive)
        return made

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = int(self.document().size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)

    def _take_font(self) -> None:
        """Of equal widths, so that what stands under each other belongs together."""
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self._font = QFont(fixed)
        self._font.setPointSizeF(scaled(self.font(), 0.85).pointSizeF())
        # A row that is too long goes on further in than it began.
        indent = QFontMetricsF(self._font).horizontalAdvance("0") * _INDENT
        self._block = QTextBlockFormat()
        self._block.setLeftMargin(indent)
        self._block.setTextIndent(-indent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_lines"):
            self._take_font()
            self._show()
