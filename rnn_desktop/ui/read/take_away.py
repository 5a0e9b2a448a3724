"""The menu that takes a reading away: as pictures, as numbers, and as a file that opens again."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from rnn_desktop.formats import reading_file
from rnn_desktop.formats.reading_file import save_reading
from rnn_desktop.formats.tables import tsv_text, write_csv, write_json
from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.reading_json import reading_json
from rnn_desktop.lens.reading_table import reading_table
from rnn_desktop.lens.saved_reading import to_saved
from rnn_desktop.problem import Problem
from rnn_desktop.ui.export.export_dialog import ExportDialog, file_name
from rnn_desktop.ui.export.picture_export import ExportPicture, Sheet, copy_picture, natural_size
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.read.reading_pictures import reading_caption, reading_pictures
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.style.theme import LIGHT
from rnn_desktop.ui.widgets.file_dialogs import file_to_write

_COPY_SCALE = 2.0


class TakeAway(QMenu):
    """Everything in it is about the reading that the view shows.

    Signals:
        problem(Problem): it could not be done; whatever was in the file's place is still there.
        saved(Path): it is in this file.
        copied(str): what is on the clipboard, in words.
        open_requested(): let the person choose a saved reading.
    """

    problem = Signal(object)
    saved = Signal(object)
    copied = Signal(str)
    open_requested = Signal()

    def __init__(self, view: ReadView, settings: Settings) -> None:
        super().__init__(view)
        self._view, self._settings = view, settings
        self._explained: Explained | None = None
        self.picture, self.copy_picture = self._verb(self._save_picture), self._verb(self._copy_picture)
        self.addSeparator()
        self.csv, self.json = self._verb(self._save_csv), self._verb(self._save_json)
        self.copy_numbers = self._verb(self._copy_numbers)
        self.addSeparator()
        self.save, self.open = self._verb(self._save_reading), self._verb(self.open_requested.emit)
        self.aboutToShow.connect(self._enable)
        self.retranslate()

    def retranslate(self) -> None:
        self.picture.setText(translate("TakeAway", "Picture…"))
        self.copy_picture.setText(translate("TakeAway", "Copy picture"))
        self.csv.setText(translate("TakeAway", "Numbers as CSV…"))
        self.json.setText(translate("TakeAway", "Numbers as JSON…"))
        self.copy_numbers.setText(translate("TakeAway", "Copy numbers"))
        self.save.setText(translate("TakeAway", "Save this reading…"))
        self.open.setText(translate("TakeAway", "Open a reading…"))
        tips = {
            self.picture: translate("TakeAway", "As SVG, PNG or PDF, with the sentence, the model and the day below"),
            self.csv: translate("TakeAway", "One row per token, for a spreadsheet"),
            self.json: translate("TakeAway", "All states, gates and contributions, for a program"),
            self.copy_numbers: translate("TakeAway", "One row per token, to paste into a spreadsheet"),
            self.save: translate("TakeAway", "With its model and edits, in one file that opens again anywhere"),
        }
        for action, tip in tips.items():
            action.setToolTip(tip)
        self.setToolTipsVisible(True)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    @Slot(object)
    def set_explained(self, explained: Explained | None) -> None:
        """The answer that the person wants explained; None for what the network says."""
        self._explained = explained

    # --- pictures ----------------------------------------------------------------------------------------------

    @Slot()
    def _save_picture(self) -> None:
        pictures, caption = self._pictures()
        dialog = ExportDialog(pictures, caption, self._settings, self._view.window())
        dialog.exec()
        saved = dialog.saved
        dialog.deleteLater()
        if saved is not None:
            self.saved.emit(saved)

    @Slot()
    def _copy_picture(self) -> None:
        (whole, *_), caption = self._pictures()
        try:
            copy_picture(Sheet(whole, caption, LIGHT, natural_size(whole, caption), _COPY_SCALE))
        except Problem as problem:
            self.problem.emit(problem)
        else:
            self.copied.emit(translate("TakeAway", "The picture is on the clipboard."))

    def _pictures(self) -> tuple[list[ExportPicture], str]:
        today = date.today()
        networks = self._view.networks
        caption = reading_caption(networks.columns, today, networks.drawn.about)
        return reading_pictures(self._view.canvas, today), caption

    # --- numbers -----------------------------------------------------------------------------------------------

    @Slot()
    def _save_csv(self) -> None:
        self._write("CSV", ".csv", lambda scene, reading, path: write_csv(path, *_table(scene, reading)))

    @Slot()
    def _save_json(self) -> None:
        self._write("JSON", ".json", lambda scene, reading, path: write_json(path, _numbers(scene, reading)))

    @Slot()
    def _copy_numbers(self) -> None:
        scene = self._view.scene
        if scene.reading is not None:
            QGuiApplication.clipboard().setText(tsv_text(*_table(scene, scene.reading)))
            self.copied.emit(translate("TakeAway", "The numbers are on the clipboard."))

    # --- the reading -------------------------------------------------------------------------------------------

    @Slot()
    def _save_reading(self) -> None:
        kind = translate("ModelFiles", "Readings")
        self._write(
            kind,
            reading_file.SUFFIX,
            lambda scene, reading, path: save_reading(to_saved(reading, scene.read, self._chosen(reading)), path),
        )

    def _chosen(self, reading: Reading) -> Explained | None:
        """The answer that the person wants explained, if this reading is about it already."""
        return self._explained if self._explained == reading.explained else None

    # --- inside ------------------------------------------------------------------------------------------------

    def _verb(self, receiver: Callable[[], None]) -> Any:
        action = self.addAction("")
        action.triggered.connect(receiver)
        return action

    @Slot()
    def _enable(self) -> None:
        reading = self._view.reading
        for action in (self.picture, self.copy_picture, self.csv, self.json, self.copy_numbers, self.save):
            action.setEnabled(reading is not None and bool(reading.tokens))

    def _write(self, kind: str, suffix: str, write: Callable[[Scene, Reading, Path], None]) -> None:
        """Let the person choose a place, and write what is shown now there."""
        scene = self._view.scene
        if (reading := scene.reading) is None:
            return
        title, name = translate("TakeAway", "Take away"), file_name(reading.text) + suffix
        path = file_to_write(self._view.window(), title, self._settings.last_folder, kind, suffix, name)
        if path is None:
            return
        try:
            write(scene, reading, path)
        except Problem as problem:
            self.problem.emit(problem)
        else:
            self._settings.remember_folder(path)
            self.saved.emit(path)


def _table(scene: Scene, reading: Reading) -> tuple[list[str], list[list[Any]]]:
    """With the hidden states, and the gate that is shown."""
    return reading_table(reading, tuple(dict.fromkeys(("h", scene.quantity))))


def _numbers(scene: Scene, reading: Reading) -> dict[str, Any]:
    """All that is known of the reading so far; the parts are named as the command line names them."""
    step = {"step": reading.explained_index + 1} if reading.model.config.per_step else {}
    answer = {"class": reading.label, "logit": reading.logit, **step}
    return reading_json(reading) | answer | scene.findings.to_json()
