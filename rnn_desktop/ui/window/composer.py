"""Where the review is typed: live while a Hangul syllable is still being composed."""

import math

from PySide6.QtCore import QEvent, QMimeData, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QFocusEvent,
    QFont,
    QInputMethodEvent,
    QKeyEvent,
    QResizeEvent,
    QTextCursor,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy

from rnn_desktop.tasks import TWO_CLASSES, Task
from rnn_desktop.ui.scene.empty_words import fitting
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.field_keys import asks_for

_MOST_LINES = 3
_FONT_SCALE = 1.3
_PADDING = 10
# As wide as style_sheet.py draws it.
_FRAME = 2
# Looking for word boundaries in one enormous word takes a third of a second per key; breaking anywhere takes 15 ms.
_LONG = 2_000


class Composer(QPlainTextEdit):
    """One line of plain text that grows to three.

    Signals:
        text_changed(str): what stands there now, the syllable being composed included.
        caret_moved(int | None): the caret stands before this character; None at the end.
    """

    text_changed = Signal(str)
    caret_moved = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._task: Task = TWO_CLASSES
        self._announced = ""
        self._yields: tuple[str, ...] = ()
        self._caret: int | None = None
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * _FONT_SCALE)
        self.setFont(font)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._pad(px(_PADDING) - 4)
        self.document().setDocumentMargin(0)
        self._line_height = _line_height(font)
        self.textChanged.connect(self._changed)
        self.cursorPositionChanged.connect(self._moved)
        self.document().documentLayout().documentSizeChanged.connect(self._fit_height)
        self._fit_height()
        self.retranslate()

    def text(self) -> str:
        """What the person sees: the committed text with the syllable in progress where it stands."""
        text = self.toPlainText()
        block = self.textCursor().block()
        preedit = block.layout().preeditAreaText()
        if not preedit:
            return text
        # Qt counts in UTF-16 units, Python in code points.
        at = 2 * (block.position() + block.layout().preeditAreaPosition())
        units = text.encode("utf-16-le", "surrogatepass")
        spliced = units[:at] + preedit.encode("utf-16-le", "surrogatepass") + units[at:]
        return spliced.decode("utf-16-le", "surrogatepass")

    def set_text(self, text: str) -> None:
        """Replace everything, as one step that can be undone. A syllable in progress is lost."""
        self._expect(text)
        cursor = self.textCursor()
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(_one_line(text))
        cursor.movePosition(QTextCursor.MoveOperation.End)
        self.setTextCursor(cursor)

    def insert_word(self, word: str) -> None:
        """Put a word where the caret stands, apart from its neighbours by a space."""
        text, at = self.toPlainText(), self.textCursor().position()
        units = text.encode("utf-16-le", "surrogatepass")
        before, after = (part.decode("utf-16-le", "surrogatepass") for part in (units[: 2 * at], units[2 * at :]))
        lead = " " if before and not before[-1].isspace() else ""
        trail = " " if after and not after[0].isspace() else ""
        self._expect(text + word)
        self.textCursor().insertText(f"{lead}{word}{trail}")
        self.ensureCursorVisible()

    def set_least_height(self, height: int) -> None:
        """Pad one line to this height, that of what stands beside it."""
        self._line_height = _line_height(self.font())
        self._pad(px(_PADDING) - 4)
        self._pad(self._padding + max(height - self._height_of(1), 0) // 2)
        self._fit_height()

    def yield_keys(self, keys: tuple[str, ...]) -> None:
        """Leave these keys to the window: what they undo or bring again is not in the text."""
        self._yields = keys

    def focus_all(self) -> None:
        """Take the keyboard with everything selected, ready to be typed over."""
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.selectAll()

    def set_task(self, task: Task) -> None:
        """What the network reads: a review, any text, or numbers."""
        self._task = task
        self.retranslate()

    def retranslate(self) -> None:
        words = fitting(
            self._task,
            review=(
                translate("Composer", "Type a review"),
                translate("Composer", "Review"),
                translate("Composer", "The review that is read, as you type it"),
            ),
            text=(
                translate("Composer", "Type a text"),
                translate("Composer", "Text"),
                translate("Composer", "The text that is read, as you type it"),
            ),
            numbers=(
                translate("Composer", "Type numbers with spaces between"),
                translate("Composer", "Numbers"),
                translate("Composer", "The numbers that are read, as you type them"),
            ),
        )
        placeholder, name, tip = words
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(name)
        self.setToolTip(tip)

    # --- Qt ----------------------------------------------------------------------------------------------------

    def event(self, event: QEvent) -> bool:
        if self._yields and asks_for(self._yields, event):
            event.ignore()
            return False
        return super().event(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        super().inputMethodEvent(event)
        # Qt announces what was committed, and never what is being composed.
        self._changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()  # the review is one line, and it is read without being sent
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._show_focus()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._show_focus()

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        """Files go to the window, which opens them."""
        return source.hasText() and not source.hasUrls()

    def insertFromMimeData(self, source: QMimeData) -> None:
        text = _one_line(source.text())
        self._expect(text)
        self.textCursor().insertText(text)
        self.ensureCursorVisible()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Qt says nothing of lines that break elsewhere.
        self._fit_height()
        # What stood at the end of a wider window would else be in the middle, cut through above and below.
        self.ensureCursorVisible()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def sizeHint(self) -> QSize:
        return QSize(px(520), self._height_of(1))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(220), self._height_of(1))

    # --- inside ------------------------------------------------------------------------------------------------

    @Slot()
    def _changed(self) -> None:
        text = self.text()
        if text != self._announced:
            self._announced = text
            self._choose_wrapping(len(text))
            self.text_changed.emit(text)
        self._moved()

    @Slot()
    def _moved(self) -> None:
        at = 2 * (self.textCursor().position() + len(self.textCursor().block().layout().preeditAreaText()))
        before = self.text().encode("utf-16-le", "surrogatepass")[:at].decode("utf-16-le", "surrogatepass")
        caret = None if len(before) == len(self.text()) else len(before)
        if caret != self._caret:
            self._caret = caret
            self.caret_moved.emit(caret)

    @Slot()
    def _fit_height(self) -> None:
        lines = min(max(round(self.document().size().height()), 1), _MOST_LINES)
        scrolls = self.document().size().height() > _MOST_LINES
        # Lines of Latin letters are lower than there is room for: the next one would look in below the last.
        spare = self._room_of(lines) - math.ceil(self._written(lines)) - 2 if scrolls else 0
        self.setViewportMargins(px(_PADDING), self._padding, px(_PADDING), self._padding + spare)
        self.setFixedHeight(self._height_of(lines))
        shown = Qt.ScrollBarPolicy.ScrollBarAsNeeded if scrolls else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(shown)

    def _written(self, lines: int) -> float:
        """The height of the first lines; emoji and foreign scripts come from other fonts, and make theirs higher."""
        layout = self.document().firstBlock().layout()
        return sum(layout.lineAt(number).height() for number in range(min(lines, layout.lineCount())))

    def _room_of(self, lines: int) -> int:
        # Qt scrolls as soon as the last line touches the edge, hence the 2.
        return max(lines * self._line_height, math.ceil(self._written(lines))) + 2

    def _height_of(self, lines: int) -> int:
        return self._room_of(lines) + 2 * self._padding + 2 * _FRAME

    def _pad(self, vertical: int) -> None:
        """Above and below what is written."""
        self._padding = vertical
        self.setViewportMargins(px(_PADDING), vertical, px(_PADDING), vertical)

    def _expect(self, text: str) -> None:
        """Before a change: what stands there and what comes are both laid out once more."""
        self._choose_wrapping(max(len(text), self.document().characterCount()))

    def _choose_wrapping(self, length: int) -> None:
        anywhere, words = QTextOption.WrapMode.WrapAnywhere, QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere
        self.setWordWrapMode(anywhere if length > _LONG else words)

    def _show_focus(self) -> None:
        """The frame around a scroll area does not follow :focus of its viewport on every style; say it outright."""
        self.setProperty("focused", self.hasFocus())
        self.style().unpolish(self)
        self.style().polish(self)


def _line_height(font: QFont) -> int:
    """Of a line with Hangul and Latin letters, which may come from two fonts."""
    layout = QTextLayout("가Ag", font)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return math.ceil(line.height())


def _one_line(text: str) -> str:
    """Line breaks of every kind become spaces."""
    return " ".join(text.splitlines())
