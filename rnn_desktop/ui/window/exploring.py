"""Connects the Read view with what the session knows of the current reading."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut

from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.edit_history import History
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.what_if import Edit, InsertToken, MoveToken
from rnn_desktop.paths import resource_path
from rnn_desktop.problem import Problem
from rnn_desktop.session.session import Session
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.scene.bug_words import bugs_title
from rnn_desktop.ui.style.keys import REDO_KEYS, UNDO_KEYS
from rnn_desktop.ui.window.composer import Composer
from rnn_desktop.ui.window.model_files import ModelFiles


class Exploring(QObject):
    """What the person asks for in the view goes to the session; what the session found out goes to the view.

    Signals:
        problem(Problem): what was asked for cannot be.
    """

    problem = Signal(object)

    def __init__(
        self, session: Session, view: ReadView, composer: Composer, files: ModelFiles, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._files = files
        self._session, self._view, self._composer = session, view, composer
        self._exploration = session.exploration
        exploration, side = session.exploration, view.side
        exploration.findings_changed.connect(view.set_findings)
        exploration.beside_changed.connect(self._show_beside)
        view.explain_requested.connect(exploration.explain)
        exploration.reading_opened.connect(self._show_opened)
        composer.caret_moved.connect(exploration.set_caret)
        side.next_words.chosen.connect(self.append)
        side.next_words.band_chosen.connect(self.show_band)
        side.fragility.chosen.connect(composer.set_text)
        side.fragility.others_requested.connect(exploration.try_other_tokenizers)
        self._connect_comparison()
        self._connect_what_if()

    def _connect_comparison(self) -> None:
        exploration, menu = self._exploration, self._view.tools.compare_menu
        menu.pin_requested.connect(exploration.pin)
        menu.stop_requested.connect(exploration.stop_comparing)
        menu.other_model_requested.connect(self._ask_for_other)
        menu.bundled_model_requested.connect(self._compare_with_bundled)
        menu.text_requested.connect(self._composer.set_text)

    def _connect_what_if(self) -> None:
        exploration, panel = self._exploration, self._view.side.what_if
        exploration.edits_changed.connect(panel.set_history)
        exploration.token_edits_dropped.connect(panel.show_dropped)
        panel.edit_requested.connect(self.edit)
        self._view.side.inspector.matrices.edit_requested.connect(self.edit)
        self._view.canvas.tokens.edit_requested.connect(self.edit)
        panel.removed.connect(exploration.remove)
        panel.undo_requested.connect(exploration.undo)
        panel.redo_requested.connect(exploration.redo)
        panel.reset_requested.connect(exploration.reset)
        panel.keep_requested.connect(self._session.keep_edited_weights)
        self._view.tools.what_if.clicked.connect(self.show_what_if)
        exploration.edits_changed.connect(self._take_history)
        exploration.token_edits_dropped.connect(self._take_text)
        self._composer.text_changed.connect(self._take_text)
        # Fields take these keys for what is typed in them and not entered; the composer, unless an edit came after.
        for widget in (self._view, self._composer):
            for keys, receiver in ((UNDO_KEYS, exploration.undo), (REDO_KEYS, exploration.redo)):
                shortcut = QShortcut(widget)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.setKeys([QKeySequence(key) for key in keys])
                shortcut.activated.connect(receiver)

    @Slot(object)
    def _take_history(self, history: History) -> None:
        """An edit is what was changed last."""
        keys = (*(UNDO_KEYS if history.can_undo else ()), *(REDO_KEYS if history.can_redo else ()))
        self._composer.yield_keys(keys)

    @Slot()
    def _take_text(self) -> None:
        """The text is what was changed last."""
        self._composer.yield_keys(())

    @Slot()
    def show_what_if(self) -> None:
        """Show the page on which things are changed."""
        self._view.side.show_page("what_if")
        self._view.side.pages.button("what_if").setFocus()

    @Slot(object)
    def _show_opened(self, saved: SavedReading) -> None:
        """A saved reading brought its text, and the time step that it was left at."""
        self._composer.set_text(saved.text)
        if saved.position is not None:
            self._view.tools.player.go(saved.position)

    @Slot(str)
    def append(self, word: str) -> None:
        """Type this word; where tokens were changed, which typing would undo, read it after the last of them."""
        reading = self._view.reading
        if reading is not None and reading.has_token_edits:
            self.edit(InsertToken(len(reading.tokens), word))
        else:
            self._composer.insert_word(word)

    @Slot(int)
    def show_band(self, words: int) -> None:
        """Show how far so many more words could move the verdict; 0 shows nothing."""
        self._view.show_band(words)
        self._exploration.set_band_words(words)

    @Slot(object)
    @Slot(object, bool)
    def edit(self, edit: Edit, merge: bool = False) -> None:
        """Change something of the reading; a token that is moved stays selected."""
        try:
            self._exploration.edit(edit, merge)
            if isinstance(edit, MoveToken):
                self._view.select_token(edit.to)
        except Problem as problem:
            self.problem.emit(problem)

    def retranslate(self) -> None:
        """Name what the reading is compared with in the current language."""
        self._show_beside(self._exploration.beside)

    @Slot(object)
    def _show_beside(self, beside: Reading | None) -> None:
        path = self._exploration.other_path
        self._view.set_beside(beside, bugs_title(self._exploration.bugs) if path is None else path.stem)

    @Slot()
    def _ask_for_other(self) -> None:
        if (path := self._files.ask_for_other()) is not None:
            self.compare_with(path)

    @Slot(str)
    def _compare_with_bundled(self, name: str) -> None:
        self.compare_with(resource_path(name))

    def compare_with(self, path: Path) -> None:
        """Read every text with that model, too."""
        try:
            self._exploration.compare_with(path)
        except Problem as problem:
            self.problem.emit(problem)
