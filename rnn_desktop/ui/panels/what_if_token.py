"""What if another word were read, in another place, or not at all?"""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QPushButton, QWidget

from rnn_desktop.lens.what_if import DeleteToken, Edit, InsertToken, MaskToken, MoveToken, ReplaceToken
from rnn_desktop.ui.panels.what_if_section import WhatIfSection, stack_up
from rnn_desktop.ui.scene.edit_words import brief_quoted, no_model_words
from rnn_desktop.ui.scene.empty_words import unread_words
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.widgets.word_field import WordField


class TokenEdits(WhatIfSection):
    """Replace, insert, delete, mask, move."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.word = WordField()
        self.replace, self.before, self.after = QPushButton(), QPushButton(), QPushButton()
        self.delete, self.unknown = QPushButton(), QPushButton()
        self.left, self.right = QPushButton("←"), QPushButton("→")
        stack_up(
            self,
            self.hint,
            self.word,
            (self.replace, self.before, self.after),
            (self.delete, self.unknown, self.left, self.right),
            self.message,
        )
        self.word.textChanged.connect(self._show_known)
        self.word.returnPressed.connect(self._replace)
        for button, receiver in (
            (self.replace, self._replace),
            (self.before, self._insert_before),
            (self.after, self._insert_after),
            (self.delete, self._delete),
            (self.unknown, self._mask),
            (self.left, self._move_left),
            (self.right, self._move_right),
        ):
            button.clicked.connect(receiver)
        self.retranslate()

    def retranslate(self) -> None:
        self._name_word()
        self.replace.setText(translate("WhatIf", "Replace"))
        self.before.setText(translate("WhatIf", "Insert before"))
        self.after.setText(translate("WhatIf", "Insert after"))
        self.delete.setText(translate("WhatIf", "Delete"))
        self.unknown.setText(translate("WhatIf", "Read as unknown"))
        for button, words in (
            (self.left, translate("WhatIf", "Move one place to the left")),
            (self.right, translate("WhatIf", "Move one place to the right")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def _name_word(self) -> None:
        """A word, or a value where the network reads numbers."""
        name = translate("WhatIf", "Another word")
        tip = translate("WhatIf", "Read as it stands here, without the analyser: a word of the vocabulary, 재미있다")
        if not self._has_words(self.scene):
            name, tip = translate("WhatIf", "Another value"), ""
        self.word.setPlaceholderText(name)
        self.word.setAccessibleName(name)
        self.word.setToolTip(tip)

    # --- what it shows -----------------------------------------------------------------------------------------

    def refresh(self, scene: Scene) -> None:
        self._name_word()
        reading, token = scene.reading, scene.selection.token
        if reading is not None:
            self.word.set_vocabulary(reading.model.vocabulary)
        empty = reading is not None and not reading.tokens
        for widget in (self.word, self.after):
            widget.setEnabled(token is not None or empty)
        for button in (self.replace, self.before, self.delete, self.unknown):
            button.setEnabled(token is not None)
        self.unknown.setVisible(self._has_words(scene))
        self.left.setEnabled(token is not None and token > 0)
        self.right.setEnabled(token is not None and reading is not None and token + 1 < len(reading.tokens))
        self._show_known()

    @staticmethod
    def _has_words(scene: Scene | None) -> bool:
        """Whether the tokens are words, of which the model may not know one."""
        return scene is None or scene.reading is None or scene.reading.model.config.input != "numeric"

    @Slot()
    def _show_known(self) -> None:
        """What is selected; or that the word typed is one that the model does not know."""
        scene, word = self.scene, self.word.word
        self.say(None)
        if scene is None:
            self.hint.setText(no_model_words())
        elif scene.reading is None:
            self.hint.setText(unread_words(scene, no_model_words()))
        elif word and self._has_words(scene) and word not in scene.reading.model.vocabulary:
            self.hint.setText(translate("WhatIf", "The model does not know this word: it reads the unknown word."))
        elif scene.selection.token is not None:
            token = scene.selection.token
            step = translate("ReadView", "time step {step}").format(step=token + 1)
            self.hint.setText(f"{brief_quoted(scene.reading.tokens[token].text)} · {step}")
        elif scene.reading.tokens:
            self.hint.setText(translate("WhatIf", "Select a token: click it, or press ← →."))
        elif self._has_words(scene):
            self.hint.setText(translate("WhatIf", "Nothing is read. Insert a word."))
        else:
            self.hint.setText(translate("WhatIf", "Nothing is read. Insert a value."))

    # --- what the person does ----------------------------------------------------------------------------------

    @property
    def _token(self) -> int:
        assert self.scene is not None
        return self.scene.selection.token or 0

    def _request_word(self, edit: Edit) -> None:
        self.request(edit)
        if self.message.isHidden():
            # With nothing left of its own to undo.
            self.word.setText("")

    @Slot()
    def _replace(self) -> None:
        if self.replace.isEnabled():
            self._request_word(ReplaceToken(self._token, self.word.word))

    @Slot()
    def _insert_before(self) -> None:
        self._request_word(InsertToken(self._token, self.word.word))

    @Slot()
    def _insert_after(self) -> None:
        nowhere = self.scene is None or self.scene.selection.token is None
        self._request_word(InsertToken(0 if nowhere else self._token + 1, self.word.word))

    @Slot()
    def _delete(self) -> None:
        self.request(DeleteToken(self._token))

    @Slot()
    def _mask(self) -> None:
        self.request(MaskToken(self._token))

    @Slot()
    def _move_left(self) -> None:
        self.request(MoveToken(self._token, self._token - 1))

    @Slot()
    def _move_right(self) -> None:
        self.request(MoveToken(self._token, self._token + 1))
