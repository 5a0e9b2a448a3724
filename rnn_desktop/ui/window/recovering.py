"""What the window holds, for the file that the next start recovers it from; and the way back."""

from dataclasses import replace
from functools import reduce
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from rnn_desktop.data.columns import ColumnChoice
from rnn_desktop.data.decided import decided_from_json, decided_to_json
from rnn_desktop.data.examples import Understood, Wanted, source_of
from rnn_desktop.data.labels import LabelChoice
from rnn_desktop.data.understanding import Data
from rnn_desktop.formats.reading_file import SavedReading, SavedTable, SavedWindow
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import EXAMPLE_REVIEW
from rnn_desktop.lens.saved_reading import to_recover
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.runs.settings_json import settings_from_json, settings_to_json
from rnn_desktop.session.recovery import Recovery
from rnn_desktop.ui.window.main_window import MainWindow
from rnn_desktop.ui.window.views import VIEWS


class Recovering(QObject):
    """Tells the recovery what there is, shows what was found, and takes the person's "discard"."""

    def __init__(self, window: MainWindow, recovery: Recovery) -> None:
        super().__init__(window)
        self._window, self._session, self._recovery = window, window.session, recovery
        self._table: SavedTable | None = None
        """The columns to choose once their table is read."""
        window.composer.text_changed.connect(recovery.write_soon)
        window.strip.discard_requested.connect(self.discard)
        recovery.problem.connect(window.strip.show_problem)

    def begin(self) -> bool:
        """Show what a window that died has left, if one has. True when the review and the model are there now."""
        found, problem = self._found()
        if found is not None and found.window is not None:
            try:
                self._show(found, found.window)
            except Problem as refused:
                found, problem = None, refused
                self._recovery.put_aside()
        if problem is not None:
            self._window.strip.show_problem(problem)
        self._recovery.begin(self.state)
        return found is not None

    def _found(self) -> tuple[SavedReading | None, Problem | None]:
        try:
            return self._recovery.found(), None
        except Problem as problem:
            return None, problem

    # --- from the window ---------------------------------------------------------------------------------------

    def state(self) -> SavedReading | None:
        """What there is to recover now; None before there is a model."""
        session, exploration, view = self._session, self._session.exploration, self._window.read_view
        if session.model is None:
            return None
        selection, settings = view.scene.selection, self._window.train_view.settings
        window = SavedWindow(
            text=exploration.text,
            model_path=None if session.path is None else str(session.path),
            unsaved=session.unsaved,
            table=_saved_table(session.data, session.wanted) if self._table is None else self._table,
            settings=None if settings is None else settings_to_json(settings),
            training=session.training_active,
            view=next(name for name in VIEWS if self._window.shows(name)),
            token=selection.token,
            unit=selection.unit,
        )
        edits = exploration.history
        fitting = edits.without_token_edits() if exploration.awaits_other else edits
        read, explained = view.tools.player.read, exploration.explained
        return to_recover(session.model, exploration.reading, fitting.edits, read, explained, window)

    # --- to the window -----------------------------------------------------------------------------------------

    def _show(self, saved: SavedReading, window: SavedWindow) -> None:
        """Raises Problem where the reading cannot be; nothing has changed then."""
        self._session.recover(saved, window)
        self._window.set_text(window.text)
        parts = [
            Problem(QT_TRANSLATE_NOOP("Problem", "the text")),
            Problem(QT_TRANSLATE_NOOP("Problem", "the model that was not saved"))
            if window.unsaved
            else Problem(QT_TRANSLATE_NOOP("Problem", "the model")),
        ]
        self._select(window)
        if window.settings is not None and self._show_settings(window):
            parts.append(Problem(QT_TRANSLATE_NOOP("Problem", "the training settings")))
        if window.table is not None:
            parts.append(Problem(QT_TRANSLATE_NOOP("Problem", "the file {name}"), name=Path(window.table.path).name))
            self._open_table(window.table)
        if window.view in VIEWS:
            self._window.show_view(window.view)
        if window.training and window.unsaved:
            sentence = QT_TRANSLATE_NOOP(
                "Problem",
                "The last time, RNN Desktop ended without being closed. Recovered: {parts}. A training was running: "
                "what it had learned is in the model, and it can be started anew.",
            )
        else:
            sentence = QT_TRANSLATE_NOOP(
                "Problem", "The last time, RNN Desktop ended without being closed. Recovered: {parts}."
            )
        self._window.strip.show_recovered(Problem(sentence, parts=reduce(_and, parts)))

    def _show_settings(self, window: SavedWindow) -> bool:
        try:
            self._window.train_view.show_settings(settings_from_json(window.settings or {}))
        except Problem:
            # Of an older program, perhaps: no reason to refuse the rest.
            return False
        return True

    def _select(self, window: SavedWindow) -> None:
        view = self._window.read_view
        count, model = view.scene.axis.count, self._session.model
        token = window.token if window.token is not None and window.token < count else None
        known = window.unit is not None and model is not None and window.unit < model.config.hidden_sizes[-1]
        view.select_place(Place(token, window.unit if known else None))

    def _open_table(self, table: SavedTable) -> None:
        if not Path(table.path).exists():
            sentence = QT_TRANSLATE_NOOP("Problem", "{path} is no longer there, so it was not opened again.")
            self._window.strip.show_problem(Problem(sentence, path=table.path))
            return
        self._table = table
        self._session.data_changed.connect(self._choose_columns)
        self._session.open_data(Path(table.path), replace(decided_from_json(table.decided), labels=LabelChoice()))

    @Slot(object)
    def _choose_columns(self, data: Understood) -> None:
        """As they were chosen, where the file still has so many."""
        table, self._table = self._table, None
        self._session.data_changed.disconnect(self._choose_columns)
        if table is None or not isinstance(data, Data) or data.table.path != Path(table.path):
            return
        fits = max(table.text, table.label) < len(data.table.columns)
        if fits and _saved_table(data, self._session.wanted) != table:
            self._session.choose_columns(ColumnChoice(table.text, table.label), decided_from_json(table.decided).labels)

    @Slot()
    def discard(self) -> None:
        """Begin as if nothing had been recovered; a model that is not saved stays in the list."""
        if self._window.files.open_bundled():
            self._window.strip.dismiss()
            self._window.set_text(EXAMPLE_REVIEW)


def _saved_table(data: Understood | None, wanted: Wanted) -> SavedTable | None:
    """None before columns are known; of what has no columns of reviews those are 0."""
    if data is None or (isinstance(data, Data) and data.choice is None):
        return None
    choice = data.choice if isinstance(data, Data) else None
    text, label = (0, 0) if choice is None else (choice.text, choice.label)
    return SavedTable(str(source_of(data)), text, label, decided_to_json(wanted))


def _and(some: Problem, more: Problem) -> Problem:
    return Problem(QT_TRANSLATE_NOOP("Problem", "{some}, {more}"), some=some, more=more)
