"""All of the window as a file that opens there again: what a teacher has prepared."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from rnn_desktop.formats.reading_file import save_reading
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
    view.show_quantity("h")
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


@pytest.mark.parametrize(
    "place",
    [
        {"layer": 57, "unit": 1},
        {"layer": 57, "direction": 1, "quantity": "?", "picture": "?", "page": "?", "view": "?"},
        {"token": 10**6, "unit": 10**6},
    ],
)
def test_what_the_model_does_not_have_is_not_selected(
    qtbot: QtBot, reading_window: MainWindow, tmp_path: Path, place: dict[str, Any]
) -> None:
    state, path = reading_window.own.state, tmp_path / "other.rnnreading"
    saved = state.saved()
    assert saved is not None
    assert saved.window is not None
    save_reading(replace(saved, window=replace(saved.window, **place)), path)
    reading_window.set_text("")
    assert reading_window.files.open(path)
    qtbot.waitUntil(lambda: not reading_window.session.exploration.busy)
    assert reading_window.strip.problem is None
    scene = reading_window.read_view.scene
    assert (scene.selection.token, scene.quantity) == (None, "h")
    assert scene.selection.unit in (None, place.get("unit"))


def test_a_table_that_cannot_be_read_is_not_kept_as_the_one_that_is_open(
    qtbot: QtBot, reading_window: MainWindow, reviews_file: Path, tmp_path: Path
) -> None:
    state, path = reading_window.own.state, tmp_path / "window.rnnreading"
    with qtbot.waitSignal(reading_window.session.data_changed):
        reading_window.open_data(reviews_file)
    saved = state.saved()
    assert saved is not None
    assert saved.window is not None
    assert saved.window.table is not None
    broken = tmp_path / "broken.csv"
    broken.write_bytes(b"")
    save_reading(
        replace(saved, window=replace(saved.window, table=replace(saved.window.table, path=str(broken)))), path
    )
    with qtbot.waitSignal(reading_window.session.problem):
        assert reading_window.files.open(path)
    again = state.saved()
    assert again is not None
    assert again.window is not None
    assert again.window.table == saved.window.table
