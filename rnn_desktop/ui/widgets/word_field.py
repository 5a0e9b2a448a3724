"""A field for one word, with words of the vocabulary to choose from."""

from PySide6.QtCore import QEvent, QStringListModel
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from rnn_desktop.text.vocabulary import Vocabulary
from rnn_desktop.ui.widgets.field_keys import keep_enter, lets_go_of_undo

_PROPOSED = 8


class WordField(QLineEdit):
    """A word, with those that the model knows proposed while it is typed: the most frequent first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._vocabulary: Vocabulary | None = None
        self._proposed: Vocabulary | None = None
        self._words = QStringListModel(self)
        completer = QCompleter(self._words, self)
        completer.setMaxVisibleItems(_PROPOSED)
        self.setCompleter(completer)

    def set_vocabulary(self, vocabulary: Vocabulary) -> None:
        self._vocabulary = vocabulary

    @property
    def word(self) -> str:
        return self.text().strip()

    def focusInEvent(self, event: QFocusEvent) -> None:
        # Filled when it is first needed: it takes as long as a key may.
        if self._proposed is not self._vocabulary and self._vocabulary is not None:
            self._proposed = self._vocabulary
            self._words.setStringList(self._vocabulary.words[2:])
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        keep_enter(event)

    def event(self, event: QEvent) -> bool:
        # A word that was taken is a change, which is undone as one.
        return False if lets_go_of_undo(event, self.isModified()) else super().event(event)
