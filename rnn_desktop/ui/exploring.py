"""Connects the Read view with what the session knows of the current reading."""

from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.what_if import Edit
from rnn_desktop.problem import Problem
from rnn_desktop.session.session import Session
from rnn_desktop.ui.composer import Composer
from rnn_desktop.ui.read_view import ReadView


class Exploring(QObject):
    """What the person asks for in the view goes to the session; what the session found out goes to the view.

    Signals:
        problem(Problem): what was asked for cannot be.
    """

    problem = Signal(object)

    def __init__(self, session: Session, view: ReadView, composer: Composer, parent: QObject) -> None:
        super().__init__(parent)
        self._session, self._view, self._composer = session, view, composer
        self._exploration = session.exploration
        exploration, side = session.exploration, view.side
        exploration.explained_changed.connect(view.set_explained)
        exploration.beside_changed.connect(view.set_beside)
        session.reading_opened.connect(self._show_opened)
        composer.caret_moved.connect(exploration.set_caret)
        side.next_words.chosen.connect(composer.insert_word)
        side.next_words.band_chosen.connect(self.show_band)
        side.fragility.chosen.connect(composer.set_text)

    @Slot(object)
    def _show_opened(self, saved: SavedReading) -> None:
        """A saved reading brought its own text."""
        self._composer.set_text(saved.text)

    @Slot(int)
    def show_band(self, words: int) -> None:
        """Show how far so many more words could move the verdict; 0 shows nothing."""
        self._view.show_band(words)
        self._exploration.set_band_words(words)

    @Slot(object, bool)
    def edit(self, edit: Edit, merge: bool) -> None:
        """Change something of the reading."""
        try:
            self._exploration.edit(edit, merge)
        except Problem as problem:
            self.problem.emit(problem)

    def compare_with(self, path: Path) -> None:
        """Read every text with that model, too."""
        try:
            self._exploration.compare_with(path)
        except Problem as problem:
            self.problem.emit(problem)
