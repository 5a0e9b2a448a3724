"""Opening and saving the model, opening a reading with its own, and the questions that go with it."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QMessageBox, QWidget

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.formats import reading_file
from rnn_desktop.formats.model_file import SUFFIX
from rnn_desktop.formats.reading_file import SavedReading, load_reading, save_reading
from rnn_desktop.paths import BUNDLED_MODEL, is_bundled, resource_path
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.session.job import JobState
from rnn_desktop.session.kept_models import KeptModel
from rnn_desktop.session.session import Session
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.widgets.file_dialogs import file_to_open, file_to_write
from rnn_desktop.ui.window.model_words import kept_name


class Keeper(Protocol):
    """Knows all that is in a workbench."""

    def saved(self) -> SavedReading | None:
        """All of it; None before there is a model."""

    def open(self, saved: SavedReading, path: Path) -> None:
        """Make what a file holds the current state. Raises Problem; all then stays as it was."""


class ModelFiles(QObject):
    """The verbs of the File menu, with their dialogs.

    Signals:
        problem(Problem): it could not be done; everything is as it was.
        saved(Path): the model is in this file now.
        opened(): another model or reading is there, because the person wanted it.
        recent_changed(): the settings know another recent file.
        settled(): a file was opened or saved, or the training has ended: what was a problem is none any more.
    """

    problem = Signal(object)
    saved = Signal(object)
    opened = Signal()
    recent_changed = Signal()
    settled = Signal()

    def __init__(self, window: QWidget, session: Session, settings: Settings) -> None:
        super().__init__(window)
        self._window = window
        self._session = session
        self._settings = settings
        self.keeper: Keeper | None = None
        """Of all that is in the window, beside the model."""
        session.training_state_changed.connect(self._take_training_state)

    def open(self, path: Path) -> bool:
        """Open this model or saved reading; asks first where a trained model is not saved. True when it is open."""
        if not self._may_replace_model() or not self._may_go_on_unsaved(
            translate("ModelFiles", "Open another model?"), translate("ModelFiles", "Open without saving")
        ):
            return False
        try:
            if path.suffix.lower() == reading_file.SUFFIX:
                self._open_reading(path)
            else:
                self._session.open_model(path)
        except Problem as problem:
            self._settings.forget(path)
            self.recent_changed.emit()
            self.problem.emit(problem)
            return False
        self.settled.emit()
        self.opened.emit()
        if not is_bundled(path):
            self._settings.remember_model(path)
            self.recent_changed.emit()
        return True

    def _open_reading(self, path: Path) -> None:
        saved = load_reading(path)
        if saved.window is None or self.keeper is None:
            self._session.open_reading(saved, path)
        else:
            self.keeper.open(saved, path)

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
        if path is None or is_bundled(path) or path.suffix.lower() == reading_file.SUFFIX:
            return self.ask_and_save()
        return self._save(path)

    def ask_and_save(self) -> bool:
        """Let the person choose a file name."""
        model = self._session.model
        path = None if model is None else self._ask_where(model.config)
        return path is not None and self._save(path)

    def ask_and_save_state(self) -> bool:
        """Let the person choose a file for all that is in the window. True when it is saved."""
        state = None if self.keeper is None else self.keeper.saved()
        if state is None:
            return False
        title, kind = translate("ModelFiles", "Save all of the window"), translate("ModelFiles", "Readings")
        suffix = reading_file.SUFFIX
        path = file_to_write(self._window, title, self._settings.last_folder, kind, suffix, f"window{suffix}")
        if path is None:
            return False
        try:
            save_reading(state, path)
        except Problem as problem:
            self.problem.emit(problem)
            return False
        self._settings.remember_folder(path)
        self.saved.emit(path)
        return True

    def switch_to(self, entry: KeptModel) -> bool:
        """Make a kept model the current one, which itself is kept if it is in no file. True when it is."""
        if not self._may_replace_model():
            return False
        try:
            self._session.switch_to(entry)
        except Problem as problem:
            self.problem.emit(problem)
            return False
        self.opened.emit()
        return True

    def save_kept(self, entry: KeptModel) -> bool:
        """Let the person choose a file for a kept model. True when it is saved."""
        path = self._ask_where(entry.about.config)
        return path is not None and self._write(lambda: self._session.save_kept(entry, path), path)

    def may_close(self) -> bool:
        """Ask about a running training and models that are not saved. True when the window may go."""
        question = translate("ModelFiles", "Close RNN Desktop?")
        if not self._session.training_active:
            return self._may_go_on_unsaved(question, translate("ModelFiles", "Close without saving"), closing=True)
        explanation = translate("ModelFiles", "A network is being trained. Closing stops the training.")
        if self._session.has_learned:
            explanation += " " + translate("ModelFiles", "What it has learned so far stays in the model card's list.")
        else:
            explanation += " " + translate("ModelFiles", "It has not learned anything yet.")
        return self._ask(
            question, explanation, translate("ModelFiles", "Stop and close"), can_save=self._session.has_learned
        )

    def _may_replace_model(self) -> bool:
        if self._session.training_active:
            sentence = QT_TRANSLATE_NOOP(
                "Problem", "A network is being trained. Stop the training before opening another model."
            )
            self.problem.emit(Problem(sentence))
            return False
        return True

    def _may_go_on_unsaved(self, question: str, go_on_words: str, closing: bool = False) -> bool:
        """Ask about the current model, and when closing about all that this window has made."""
        session, kept = self._session, self._session.kept
        current = session.model if session.unsaved else None
        asked = [entry for entry in kept.entries() if (closing and entry.new) or entry.is_of(current)]
        if not asked:
            return True
        explanation = (
            translate("ModelFiles", "Not saved, and lost when the window is closed:")
            if closing and not all(kept.lasts(entry) for entry in asked)
            else translate("ModelFiles", "Not saved, but kept in the model card's list until discarded there:")
        )
        names = [kept_name(entry) for entry in asked]
        return self._ask(question, "\n".join([explanation, *names]), go_on_words, can_save=session.unsaved)

    def _ask(self, question: str, explanation: str, go_on_words: str, can_save: bool) -> bool:
        """Save the current model, go on without, or cancel; Escape cancels."""
        role = QMessageBox.ButtonRole
        box = QMessageBox(self._window)
        box.setIcon(QMessageBox.Icon.Warning)
        box.setWindowTitle("RNN Desktop")
        box.setTextFormat(Qt.TextFormat.PlainText)
        box.setText(question)
        box.setInformativeText(explanation)
        cancel = box.addButton(translate("ModelFiles", "Cancel"), role.RejectRole)
        go_on = box.addButton(go_on_words, role.DestructiveRole)
        save = box.addButton(translate("ModelFiles", "Save…"), role.AcceptRole) if can_save else None
        box.setDefaultButton(save or cancel)
        box.setEscapeButton(cancel)
        box.exec()
        clicked = box.clickedButton()
        box.deleteLater()
        if save is not None and clicked is save:
            return self.save()
        return clicked is go_on

    def _save(self, path: Path) -> bool:
        return self._write(lambda: self._session.save_model(path), path)

    def _write(self, save: Callable[[], None], path: Path) -> bool:
        try:
            save()
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

    def _ask_where(self, config: ModelConfig) -> Path | None:
        title, kind = translate("ModelFiles", "Save model as"), translate("ModelFiles", "Models")
        sizes = "-".join(map(str, config.hidden_sizes))
        suggested = f"{'bi-' if config.bidirectional else ''}{config.cell}-{sizes}{SUFFIX}"
        return file_to_write(self._window, title, self._settings.last_folder, kind, SUFFIX, suggested)
