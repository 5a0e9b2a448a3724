"""What can be done to a token where it stands: its menu, and the field in which another word is typed."""

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.what_if import DeleteToken, Edit, InsertToken, MaskToken, MoveToken, ReplaceToken
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.widgets.word_field import WordField


class TokenMenu(QMenu):
    """The edits of one token.

    Signals:
        edit_requested(Edit)
        word_wanted(int, str): for this token a word is to be typed: to "replace" it or to stand "before" or "after" it.
    """

    edit_requested = Signal(object)
    word_wanted = Signal(int, str)

    def __init__(self, token: int, count: int, parent: QWidget, *, has_words: bool) -> None:
        """count: of the tokens that there are; has_words: whether they are words, of which one may be unknown."""
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._token = token
        typed = {
            "replace": translate("WhatIf", "Replace with…"),
            "before": translate("WhatIf", "Insert before…"),
            "after": translate("WhatIf", "Insert after…"),
        }
        for place, words in typed.items():
            self.addAction(words).setData(place)
        self.addSeparator()
        self._offer(translate("WhatIf", "Delete"), DeleteToken(token))
        if has_words:
            self._offer(translate("WhatIf", "Read as unknown"), MaskToken(token))
        left = self._offer(translate("WhatIf", "Move one place to the left"), MoveToken(token, token - 1))
        right = self._offer(translate("WhatIf", "Move one place to the right"), MoveToken(token, token + 1))
        left.setEnabled(token > 0)
        right.setEnabled(token + 1 < count)
        self.triggered.connect(self._choose)

    def _offer(self, words: str, edit: Edit) -> QAction:
        action = self.addAction(words)
        action.setData(edit)
        return action

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        chosen = action.data()
        if isinstance(chosen, str):
            self.word_wanted.emit(self._token, chosen)
        else:
            self.edit_requested.emit(chosen)


class TokenField(WordField):
    """A word typed over a token's pill. Enter takes it; Esc, or leaving it, gives it up.

    Signals:
        edit_requested(Edit)
    """

    edit_requested = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._token, self._place = 0, "replace"
        self._before: QWidget | None = None
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.returnPressed.connect(self._take)
        self.hide()

    def open_over(self, pill: QRect, reading: Reading, token: int, place: str) -> None:
        """place: whether the word is to "replace" the token or to stand "before" or "after" it."""
        self._token, self._place = token, place
        self._before = QApplication.focusWidget()
        self.set_vocabulary(reading.model.vocabulary)
        self.setAccessibleName(translate("WhatIf", "Another word"))
        self.setPlaceholderText(translate("WhatIf", "Another word"))
        self.setText(reading.tokens[token].text if place == "replace" else "")
        self.setGeometry(pill)
        self.show()
        self.selectAll()
        self.setFocus()

    @Slot()
    def _take(self) -> None:
        word = self.word
        self.give_up()
        if word and self._place == "replace":
            self.edit_requested.emit(ReplaceToken(self._token, word))
        elif word:
            self.edit_requested.emit(InsertToken(self._token + (self._place == "after"), word))

    def give_up(self) -> None:
        """Go, and give the keyboard back to what had it."""
        if self.hasFocus() and self._before is not None:
            self._before.setFocus()
        self.hide()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.give_up()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        # The list of proposed words takes the focus as a popup, and gives it back.
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.hide()
