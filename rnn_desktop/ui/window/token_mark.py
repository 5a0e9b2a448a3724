"""The selected token where it was typed: its letters are marked in the field of the review."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from rnn_desktop.ui.read.read_view import ReadView


class TokenMark(QObject):
    """Follows the selection of the view, as far as its reading is of the text in the field."""

    def __init__(self, view: ReadView, field: QPlainTextEdit) -> None:
        super().__init__(field)
        self._view, self._field = view, field
        view.shown.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        span = self._span()
        if span is None and not self._field.extraSelections():
            return
        self._field.setExtraSelections([] if span is None else [self._marked(*span)])
        if span is not None and not self._field.hasFocus():
            self._bring_in_sight(span[0])

    def _span(self) -> tuple[int, int] | None:
        """Begin and end in Qt's counting, which is in UTF-16 units; None where the token was typed nowhere here."""
        reading, token = self._view.reading, self._view.scene.selection.token
        if reading is None or token is None or reading.text != self._field.toPlainText():
            return None
        begin, end = (_units(reading.text[:at]) for at in (reading.tokens[token].start, reading.tokens[token].end))
        return (begin, end) if begin < end else None

    def _marked(self, begin: int, end: int) -> QTextEdit.ExtraSelection:
        theme, look = self._view.scene.theme, QTextCharFormat()
        look.setBackground(QColor(theme.selection_wash))
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        look.setUnderlineColor(QColor(theme.selection))
        mark = QTextEdit.ExtraSelection()
        mark.cursor = QTextCursor(self._field.document())
        mark.cursor.setPosition(begin)
        mark.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        mark.format = look
        return mark

    def _bring_in_sight(self, begin: int) -> None:
        """A plain text scrolls line by line; the caret stays where the person left it."""
        line = self._field.document().firstBlock().layout().lineForTextPosition(begin).lineNumber()
        bar = self._field.verticalScrollBar()
        bar.setValue(min(max(bar.value(), line - bar.pageStep() + 1), line))


def _units(text: str) -> int:
    return len(text.encode("utf-16-le", "surrogatepass")) // 2
