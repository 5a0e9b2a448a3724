"""All of the window as a file that opens there again: what a teacher has prepared."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.what_if import SetWeight
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import REVIEW
from tests.ui.dialogs import answering


def _save(window: MainWindow, path: Path) -> None:
    def choose(dialog: QFileDialog) -> None:
        dialog.selectFile(str(path))
        dialog.accept()

    with answering(QFileDialog, choose):
        window.menus.actions["save_state"].trigger()


def test_what_is_shown_and_selected_comes_back(qtbot: QtBot, reading_window: MainWindow, tmp_path: Path) -> None:
    window, path = reading_window, tmp_path / "lesson.rnnreading"
    window.exploring.edit(SetWeight("output.W_y", (3, 0), 2.5))
    view = window.read_view
    qtbot.waitUntil(lambda: view.reading is not None and bool(view.reading.edits))
    view.show_quantity("c")
    view.show_picture("neurons")
    view.side.show_page("methods")
    view.select_place(Place(2, 4, "c"))
    edited = view.reading
    assert edited is not None
    _save(window, path)
    window.files.open_bundled()
    window.set_text("다른 글")
    view.show_picture("folded")
    assert window.files.open(path)
    qtbot.waitUntil(lambda: view.reading is not None and view.reading.text == REVIEW)
    again, scene = view.reading, view.scene
    assert again is not None
    assert again.edits == edited.edits
    assert again.probabilities.tobytes() == edited.probabilities.tobytes()
    assert (scene.quantity, scene.picture, view.side.page) == ("c", "neurons", "methods")
    assert (scene.selection.token, scene.selection.unit) == (2, 4)
    assert window.session.path == path
    assert not window.session.unsaved


def test_a_file_of_a_window_cut_short_changes_nothing(reading_window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "cut.rnnreading"
    _save(reading_window, path)
    path.write_bytes(path.read_bytes()[:-200])
    before = reading_window.session.model
    assert not reading_window.files.open(path)
    assert reading_window.session.model is before
    assert "cut.rnnreading" in str(reading_window.strip.problem)
