"""A message goes when what it is about has gone, and moves nothing while it is there."""

from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.lens.what_if import DeleteToken, InsertToken
from rnn_desktop.problem import Problem
from rnn_desktop.ui.panels.what_if_panel import WhatIfPanel
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import REVIEW
from tests.ui.style.test_appearance import picture
from tests.ui.what_if_page import panel, press, settle

__all__ = ["panel"]


def message(window: MainWindow) -> str:
    return window.strip.findChildren(QLabel)[0].text() if window.strip.isVisible() else ""


def test_a_bad_model_is_forgotten_when_a_good_one_is_open(
    reading_window: MainWindow, model_file: Path, tmp_path: Path
) -> None:
    window, bad = reading_window, tmp_path / "bad.safetensors"
    bad.write_bytes(b"rubbish")
    window.files.open(bad)
    assert message(window)
    window.files.open(model_file)
    assert message(window) == ""


def test_what_cannot_be_opened_here_is_forgotten_when_something_can(
    qtbot: QtBot, reading_window: MainWindow, reviews_file: Path
) -> None:
    window = reading_window
    window._open_dropped(Path("picture.png"))
    assert "picture.png" in message(window)
    with qtbot.waitSignal(window.session.data_changed):
        window.open_data(reviews_file)
    assert message(window) == ""


def test_a_bad_table_is_forgotten_when_a_good_one_is_open(
    qtbot: QtBot, reading_window: MainWindow, reviews_file: Path, tmp_path: Path
) -> None:
    window = reading_window
    with qtbot.waitSignal(window.session.problem):
        window.open_data(tmp_path / "missing.csv")
    assert message(window)
    with qtbot.waitSignal(window.session.data_changed):
        window.open_data(reviews_file)
    assert message(window) == ""


def test_a_failed_reading_is_forgotten_with_the_next_one(
    qtbot: QtBot, reading_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window, exploration = reading_window, reading_window.session.exploration

    def fail(*given: object) -> None:
        del given
        raise Problem("The analyser does not answer.")

    with monkeypatch.context() as broken:
        broken.setattr(exploration._tokenizers["word"], "tokenize", fail)
        with qtbot.waitSignal(exploration.reading_failed):
            window.set_text("다른 글")
    assert message(window) == "The analyser does not answer."
    with qtbot.waitSignal(exploration.reading_changed):
        window.set_text(REVIEW)
    assert message(window) == ""


def test_an_edit_that_cannot_be_is_forgotten_with_one_that_can(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    window.exploring.edit(DeleteToken(99))
    assert message(window)
    window.exploring.edit(InsertToken(0, "영화"))
    assert message(window) == ""
    settle(qtbot, window)


def test_a_message_of_one_thing_stays_while_another_goes_well(
    qtbot: QtBot, reading_window: MainWindow, tmp_path: Path
) -> None:
    window = reading_window
    with qtbot.waitSignal(window.session.problem):
        window.open_data(tmp_path / "missing.csv")
    window.exploring.edit(DeleteToken(0))
    settle(qtbot, window)
    assert "missing.csv" in message(window)


def test_the_note_of_dropped_edits_goes_with_the_model(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel, model_file: Path, tmp_path: Path
) -> None:
    window = reading_window
    window.read_view.select_token(0)
    press(qtbot, window, panel.token.delete)
    window.set_text(REVIEW + " 기대")
    settle(qtbot, window)
    assert panel.note.isVisible()
    other = tmp_path / "other.safetensors"
    save_model(load_model(model_file), other)
    window.files.open(other)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: not window.session.exploration.awaits_model)
    assert not panel.note.isVisible()


# --- nothing jumps ---------------------------------------------------------------------------------------------


def _places(qtbot: QtBot, window: MainWindow) -> dict[str, QRect]:
    """Where the main parts are on the screen, and each tool of the Read view."""
    picture(qtbot, window)  # everything has found its place
    view = window.read_view
    parts: dict[str, QWidget] = {
        "views": window.views,
        "card": window.card,
        "composer": window.composer,
        "verdict": window.verdict,
        "columns": view.area,
        "bar": view.bar,
        "fit all": view.bar.whole,
        "tools": view.tools,
        "player": view.tools.player.play,
        "pictures": view.tools.pictures,
        "units": view.tools.units,
        "compare": view.tools.compare,
        "what if": view.tools.what_if,
        "take away": view.tools.take_away,
        "side": view.side,
        "pages": view.side.pages,
        "status": window.status,
        "themes": window.status.themes,
    }
    return {name: QRect(part.mapTo(window, part.rect().topLeft()), part.size()) for name, part in parts.items()}


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("size", [(1280, 720), (1440, 900)])
def test_nothing_moves_when_a_count_or_a_message_appears(
    qtbot: QtBot, reading_window: MainWindow, language: str, size: tuple[int, int]
) -> None:
    window = reading_window
    window.appearance.choose_language(language)
    window.resize(*size)
    before = _places(qtbot, window)
    window.strip.show_problem(Problem("A long sentence about what went wrong. " * 8))
    assert window.strip.isVisible()
    assert _places(qtbot, window) == before
    assert window.rect().contains(window.strip.geometry())
    window.strip.dismiss()
    for count in range(12):
        window.exploring.edit(InsertToken(0, "영화"))
        settle(qtbot, window)
        assert _places(qtbot, window) == before, f"{count + 1} changes"
    window.session.exploration.pin()
    window.status.notice("Saved")
    window.read_view.show_picture("neurons")
    window.read_view.show_whole(True)
    now = _places(qtbot, window)
    assert {name for name in before if now[name] != before[name]} <= {"fit all"}, "beside it stand the networks now"
    window.session.exploration.reset()
    settle(qtbot, window)


def test_the_what_if_page_keeps_its_places(qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel) -> None:
    window = reading_window
    window.read_view.select_token(0)

    def places() -> list[QPoint]:
        picture(qtbot, window)
        parts = (panel.sections, panel.token, panel.undo, panel.redo, panel.reset, panel.list)
        return [part.mapTo(panel, QPoint(0, 0)) for part in parts]

    before = places()
    panel.token.say(Problem("There is no word to read. Type one."))
    assert places() == before
    press(qtbot, window, panel.token.delete)
    window.set_text(REVIEW + " 기대")
    settle(qtbot, window)
    assert panel.note.isVisible()
    assert places() == before
