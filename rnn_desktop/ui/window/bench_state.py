"""What a workbench holds, as a file can keep it, and the way back."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Slot

from rnn_desktop.data.columns import ColumnChoice
from rnn_desktop.data.decided import decided_from_json, decided_to_json
from rnn_desktop.data.examples import Understood, Wanted, source_of
from rnn_desktop.data.labels import LabelChoice
from rnn_desktop.data.understanding import Data
from rnn_desktop.formats.reading_file import SavedReading, SavedTable, SavedWindow
from rnn_desktop.lens.saved_reading import to_recover
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.runs.settings_json import settings_from_json, settings_to_json
from rnn_desktop.ui.read.read_tools import PICTURES

if TYPE_CHECKING:
    from rnn_desktop.ui.window.workbench import Workbench


class BenchState(QObject):
    """Model, review, edits, what is selected and shown, the file to learn from, the settings, what was written."""

    def __init__(self, bench: "Workbench") -> None:
        super().__init__(bench)
        self._bench, self._session = bench, bench.session
        self._table: SavedTable | None = None
        """The columns to choose once their table is read."""
        self._session.problem.connect(self._give_up_table)

    def saved(self) -> SavedReading | None:
        """All of it; None before there is a model."""
        session, exploration, view = self._session, self._session.exploration, self._bench.read_view
        if session.model is None:
            return None
        scene, settings = view.scene, self._bench.train_view.settings
        window = SavedWindow(
            text=exploration.text,
            model_path=None if session.path is None else str(session.path),
            unsaved=session.unsaved,
            table=_saved_table(session.data, session.wanted) if self._table is None else self._table,
            settings=None if settings is None else settings_to_json(settings),
            training=session.training_active,
            view=self._bench.view,
            token=scene.selection.token,
            unit=scene.selection.unit if scene.selection.in_states else None,
            quantity=scene.quantity,
            layer=scene.layer,
            direction=scene.direction,
            picture=scene.picture,
            page=view.side.page,
        )
        edits = exploration.history
        fitting = edits.without_token_edits() if exploration.awaits_other else edits
        read, explained = view.tools.player.read, exploration.explained
        saved = to_recover(session.model, exploration.reading, fitting.edits, read, explained, window)
        return replace(saved, draft=session.writing.to_recover(session.model))

    def show(self, saved: SavedReading, window: SavedWindow) -> list[Problem]:
        """Make it the current state; what of it is there again, as clauses of a sentence. Raises Problem where the
        reading cannot be; nothing has changed then.
        """
        self._session.recover(saved, window)
        self._bench.set_text(window.text)
        parts = [
            Problem(QT_TRANSLATE_NOOP("Problem", "the text")),
            Problem(QT_TRANSLATE_NOOP("Problem", "the model that was not saved"))
            if window.unsaved
            else Problem(QT_TRANSLATE_NOOP("Problem", "the model")),
        ]
        self._select(window)
        if saved.draft is not None:
            parts.append(Problem(QT_TRANSLATE_NOOP("Problem", "what the network had written")))
            self._bench.writing_desk.recover(saved.draft)
        if window.settings is not None and self._show_settings(window):
            parts.append(Problem(QT_TRANSLATE_NOOP("Problem", "the training settings")))
        if window.table is not None:
            parts.append(Problem(QT_TRANSLATE_NOOP("Problem", "the file {name}"), name=Path(window.table.path).name))
            self._open_table(window.table)
        if window.view in ("read", "train"):
            self._bench.show_view(window.view)
        return parts

    def open(self, saved: SavedReading, path: Path) -> None:
        """Make what a file of a person holds the current state. Raises Problem; all then stays as it was."""
        assert saved.window is not None
        # The model came with this file; where it lay on another machine says nothing here.
        self.show(saved, replace(saved.window, model_path=str(path), unsaved=False))

    def _show_settings(self, window: SavedWindow) -> bool:
        try:
            self._bench.train_view.show_settings(settings_from_json(window.settings or {}))
        except Problem:
            # Of an older program, perhaps: no reason to refuse the rest.
            return False
        return True

    def _select(self, window: SavedWindow) -> None:
        view, model = self._bench.read_view, self._session.model
        assert model is not None
        sizes = model.config.hidden_sizes
        layer = len(sizes) - 1 if window.layer is None or window.layer >= len(sizes) else window.layer
        view.show_layer(layer, min(window.direction, model.config.directions - 1))
        view.show_quantity(window.quantity)
        if window.picture in PICTURES:
            view.show_picture(window.picture)
        if window.page in view.side.panels:
            view.side.show_page(window.page)
        token, unit = _below(window.token, view.scene.axis.count), _below(window.unit, sizes[layer])
        view.select_place(view.scene.place(token, unit))

    def _open_table(self, table: SavedTable) -> None:
        if not Path(table.path).exists():
            sentence = QT_TRANSLATE_NOOP("Problem", "{path} is no longer there, so it was not opened again.")
            self._bench.strip.show_problem(Problem(sentence, path=table.path))
            return
        self._forget_table()
        self._table = table
        # The last to hear of it: whoever shows it has to be told of other columns after those of the file.
        self._session.data_changed.connect(self._choose_columns)
        self._session.open_data(Path(table.path), replace(decided_from_json(table.decided), labels=LabelChoice()))

    @Slot()
    def _give_up_table(self) -> None:
        """It could not be read: what is open is another one, or none."""
        if not self._session.loading:
            self._forget_table()

    def _forget_table(self) -> None:
        if self._table is not None:
            self._session.data_changed.disconnect(self._choose_columns)
        self._table = None

    @Slot(object)
    def _choose_columns(self, data: Understood) -> None:
        """As they were chosen, where the file still has so many."""
        table = self._table
        self._forget_table()
        if table is None or not isinstance(data, Data) or data.table.path != Path(table.path):
            return
        fits = max(table.text, table.label) < len(data.table.columns)
        if fits and _saved_table(data, self._session.wanted) != table:
            self._session.choose_columns(ColumnChoice(table.text, table.label), decided_from_json(table.decided).labels)


def _below(number: int | None, count: int) -> int | None:
    """One that there is; the file may be of another program."""
    return number if number is not None and number < count else None


def _saved_table(data: Understood | None, wanted: Wanted) -> SavedTable | None:
    """None before columns are known; of what has no columns of reviews those are 0."""
    if data is None or (isinstance(data, Data) and data.choice is None):
        return None
    choice = data.choice if isinstance(data, Data) else None
    text, label = (0, 0) if choice is None else (choice.text, choice.label)
    return SavedTable(str(source_of(data)), text, label, decided_to_json(wanted))
