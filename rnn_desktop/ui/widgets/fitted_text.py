"""Text of equal widths that is read, selected and copied; as high as what stands in it."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFont, QFontDatabase, QFontMetricsF, QResizeEvent, QTextBlockFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.labels import scaled

_ROOM = 8
"""Pixels around the text."""
_INDENT = 4
"""Characters."""


class FittedText(QTextEdit):
    """Subclasses write what stands in it."""

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
        self.document().setDocumentMargin(px(_ROOM))
        self._take_font()

    def write(self, cursor: QTextCursor) -> None:
        """Insert all of it, in lines with "\\n" between."""
        raise NotImplementedError

    def show_again(self) -> None:
        """Write it anew."""
        # The height is taken last: until then nothing is laid out.
        self.clear()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        cursor.setBlockFormat(self._block)
        self.write(cursor)
        cursor.endEditBlock()
        self._fit()

    def _fit(self) -> None:
        self.document().setTextWidth(self.viewport().width())
        height = int(self.document().size().height()) + 2
        if height != self.height():
            self.setFixedHeight(height)

    def _take_font(self) -> None:
        """Of equal widths, so that what stands under each other belongs together."""
        fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
        self.fixed_font = QFont(fixed)
        self.fixed_font.setPointSizeF(scaled(self.font(), 0.85).pointSizeF())
        # A row that is too long goes on further in than it began.
        indent = QFontMetricsF(self.fixed_font).horizontalAdvance("0") * px(_INDENT)
        self._block = QTextBlockFormat()
        self._block.setLeftMargin(indent)
        self._block.setTextIndent(-indent)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_block"):
            self._take_font()
            self.show_again()
