"""Opening and saving the model, opening a reading with its own, and the questions that go with it."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from rnn_desktop.formats import reading_file
from rnn_desktop.formats.model_file import SUFFIX
from rnn_desktop.paths import BUNDLED_MODEL, resource_path
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.session.job import JobState
from rnn_desktop.session.session import Session
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.widgets.file_dialogs import file_to_open, file_to_write


class ModelFiles(QObject):
    """The verbs of the File menu, with their dialogs.

    Signals:
        problem(Problem): it could not be done; everything is as it was.
        saved(Path): the model is in this file now.
        recent_changed(): the settings know another recent file.
        settled(): a file was opened or saved, or the training has ended: what was a problem is none any more.
    """

    problem = Signal(object)
    saved = Signal(object)
    recent_changed = Signal()
    settled = Signal()

    def __init__(self, window: QWidget, session: Session, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._settings = settings
        session.training_state_changed.connect(self._take_training_state)

    def open(self, path: Path) -> bool:
        """Open this model or saved reading, unless a trained model would be lost by it. True when it is open."""
        if self._session.training_active:
            sentence = QT_TRANSLATE_NOOP(
                "Problem", "A network is being trained. Stop the training before opening another model."
            )
            self.problem.emit(Problem(sentence))
            return False
        if not self._may_lose_model(translate("ModelFiles", "Open another model?")):
            return False
        try:
            if path.suffix.lower() == reading_file.SUFFIX:
                self._session.open_reading(path)
            else:
                self._session.open_model(path)
        except Problem as problem:
            self._settings.forget(path)
            self.recent_changed.emit()
            self.problem.emit(problem)
            return False
        self.settled.emit()
        if path != resource_path(BUNDLED_MODEL):
            self._settings.remember_model(path)
            self.recent_changed.emit()
        return True

    def open_bundled(self) -> bool:
        """Open the model that came with the program."""
        return self.open(resource_path(BUNDLED_MODEL))

    def ask_and_open(self) -> bool:
        """Let the person choose a file with a model."""
        kind = translate("ModelFiles", "Models and readings")
        suffixes = (SUFFIX, reading_file.SUFFIX)
        path = file_to_open(
            self._window, translate("ModelFiles", "Open model"), self._settings.last_folder, kind, suffixes
        )
        return path is not None and self.open(path)

    def ask_and_open_reading(self) -> bool:
        """Let the person choose a saved reading."""
        title, kind = translate("ModelFiles", "Open reading"), translate("ModelFiles", "Readings")
        path = file_to_open(self._window, title, self._settings.last_folder, kind, (reading_file.SUFFIX,))
        return path is not None and self.open(path)

    def ask_for_other(self) -> Path | None:
        """Let the person choose a model to compare with."""
        title, kind = translate("ModelFiles", "Compare with a model"), translate("ModelFiles", "Models")
        path = file_to_open(self._window, title, self._settings.last_folder, kind, (SUFFIX,))
        if path is not None:
            self._settings.remember_folder(path)
        return path

    def save(self) -> bool:
        """Save to the model's own file; ask for one where it has none. True when it is saved."""
        path = self._session.path
        if path is None or path == resource_path(BUNDLED_MODEL) or path.suffix.lower() == reading_file.SUFFIX:
            return self.ask_and_save()
        return self._save(path)

    def ask_and_save(self) -> bool:
        """Let the person choose a file name."""
        if self._session.model is None:
            return False
        title, kind = translate("ModelFiles", "Save model as"), translate("ModelFiles", "Models")
        folder = self._settings.last_folder
        path = file_to_write(self._window, title, folder, kind, SUFFIX, self._suggested_name())
        return path is not None and self._save(path)

    def may_close(self) -> bool:
        """Ask about a running training and an unsaved model. True when the window may go."""
        question = translate("ModelFiles", "Close RNN Desktop?")
        if not self._session.training_active:
            return self._may_lose_model(question)
        explanation = translate("ModelFiles", "A network is being trained. Closing stops the training.")
        if self._session.unsaved:
            explanation += " " + translate("ModelFiles", "What it has learned so far can be saved first.")
        return self._ask(question, explanation, translate("ModelFiles", "Stop and close"))

    def _may_lose_model(self, question: str) -> bool:
        if not self._session.unsaved:
            return True
        explanation = translate("ModelFiles", "The trained model has not been saved.")
        return self._ask(question, explanation, translate("ModelFiles", "Discard it"))

    def _ask(self, question: str, explanation: str, discard_words: str) -> bool:
        """Save (where there is something to save), go on without, or cancel; Escape cancels."""
        role = QMessageBox.ButtonRole
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("RNN Desktop")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        box.setInformativeText(explanation)
        cancel = box.addButton(translate("ModelFiles", "Cancel"), role.RejectRole)
        discard = box.addButton(discard_words, role.DestructiveRole)
        save = box.addButton(translate("ModelFiles", "Save…"), role.AcceptRole) if self._session.unsaved else None
        box.setDefaultButton(save or cancel)
        box.setEscapeButton(cancel)
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        if save is not None and clicked is save:
            return self.save()
        return clicked is discard

    def _save(self, path: Path) -> bool:
        try:
            self._session.save_model(path)
        except Problem as problem:
            self.problem.emit(problem)
            return False
        self._settings.remember_model(path)
        self.recent_changed.emit()
        self.settled.emit()
        self.saved.emit(path)
        return True

    @Slot(object)
    def _take_training_state(self, state: JobState) -> None:
        if state.ended:
            self.settled.emit()

    def _suggested_name(self) -> str:
        model = self._session.model
        assert model is not None
        sizes = "-".join(map(str, model.config.hidden_sizes))
        return f"{'bi-' if model.config.bidirectional else ''}{model.config.cell}-{sizes}{SUFFIX}"
