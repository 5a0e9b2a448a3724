"""A network writes on in the window: as on the command line, changed by hand, stopped, and read."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rnn_desktop.data.plain_file import read_plain_file
from rnn_desktop.data.running_text import running_text
from rnn_desktop.runs.training_run import TrainingSettings
from rnn_desktop.ui.window.main_window import MainWindow
from tests.small_model import small_model
from tests.ui.window.test_tab_order import _check
from tests.ui.writing_page import Opened, command_line, opened, set_temperature, wait_written, write_all
from tests.writers import exploded, label_writer, letter_writer, word_writer

__all__ = ["opened"]


# --- writing -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("temperature", [0.0, 1.3])
@pytest.mark.parametrize(("make", "text"), [(letter_writer, "가나 다"), (word_writer, "정말 영화"), (word_writer, "")])
def test_the_same_seed_writes_what_the_command_line_writes(
    qtbot: QtBot, window: MainWindow, opened: Opened, tmp_path: Path, make, text: str, temperature: float
) -> None:
    panel = opened(make(), text, 40, temperature)
    panel.settings.seed.setValue(11)
    write_all(qtbot, window, panel)
    said = command_line(tmp_path, make(), text, "--length", "40", "--temperature", str(temperature), "--seed", "11")
    assert list(panel.written.text.tokens) == [one["text"] for one in said["tokens"]]
    assert panel.writing.written == said["text"]


def test_token_by_token_it_becomes_the_same_text(qtbot: QtBot, window: MainWindow, opened: Opened) -> None:
    panel = opened(word_writer(), "정말", 8)
    write_all(qtbot, window, panel)
    whole = panel.written.text.tokens
    panel.settings.seed.setValue(5)
    for count in range(1, 9):
        qtbot.mouseClick(panel.step, Qt.MouseButton.LeftButton)
        qtbot.waitUntil(lambda count=count: len(panel.written.text.tokens) == count)
        wait_written(qtbot, window)
    assert panel.written.text.tokens != whole
    by_steps = panel.written.text.tokens
    write_all(qtbot, window, panel)
    assert panel.written.text.tokens == by_steps


def test_it_flows_and_stops_at_once_and_goes_on_where_it_stopped(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    panel = opened(letter_writer(), "가", 300)
    qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    assert panel.stop.isEnabled()
    assert panel.start.text() == "Faster"
    seen: list[int] = []
    window.session.writing.changed.connect(lambda: seen.append(len(panel.written.text.tokens)))
    qtbot.waitUntil(lambda: len(panel.written.text.tokens) >= 3)
    assert {1, 2, 3} <= set(seen), "each token is seen to come"
    qtbot.mouseClick(panel.stop, Qt.MouseButton.LeftButton)
    stopped = panel.written.text.tokens
    assert len(stopped) < 300
    assert not panel.stop.isEnabled()
    assert panel.start.text() == "Write"
    # What the thread had still said comes before this.
    panel.settings.seed.setValue(1)
    qtbot.mouseClick(panel.step, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(panel.written.text.tokens) == 1)
    qtbot.mouseClick(panel.undo, Qt.MouseButton.LeftButton)
    assert panel.written.text.tokens == stopped, "nothing comes after Stop"
    panel.settings.seed.setValue(0)
    write_all(qtbot, window, panel)
    assert len(panel.written.text.tokens) == 300
    assert panel.written.text.tokens[: len(stopped)] == stopped


def test_typing_stops_it_and_what_was_written_stays_with_its_beginning(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    panel = opened(letter_writer(), "가", 300)
    qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(panel.written.text.tokens) >= 2)
    window.set_text("나")
    assert not window.session.writing.active
    there = panel.written.text.tokens
    assert len(there) < 300
    assert "after another text" in panel.note.text()
    assert panel.writing.written == "가" + "".join(there)
    write_all(qtbot, window, panel)
    assert panel.writing.written.startswith("나")
    assert "another text" not in panel.note.text()
    qtbot.mouseClick(panel.undo, Qt.MouseButton.LeftButton)
    assert panel.written.text.tokens == there


def test_another_model_stops_it(qtbot: QtBot, window: MainWindow, opened: Opened) -> None:
    panel = opened(letter_writer(), "가", 300)
    qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(panel.written.text.tokens) >= 2)
    opened(word_writer(), "정말", 10)
    assert not window.session.writing.active
    assert panel.note.text().startswith("Another network wrote this.")
    write_all(qtbot, window, panel)
    assert panel.writing.written.startswith("정말")


def test_a_network_that_learns_writes_on_with_the_weights_it_began_with(
    qtbot: QtBot, window: MainWindow, reviews_file: Path, tmp_path: Path
) -> None:
    data = tmp_path / "letters.txt"
    data.write_text("가나다 라마바 사가나 다라마\n" * 4000, encoding="utf-8")
    session = window.session
    with qtbot.waitSignal(session.data_changed):
        session.open_data(reviews_file)
    session.data = replace(session.data, reviews=running_text(read_plain_file(data)))
    settings = TrainingSettings("spelling", "gru", 8, (8,), 1000, 20)
    endless = replace(settings.training, epochs=1000, batch_size=4, snapshot_every=1)
    session.start_training(replace(settings, training=endless))
    qtbot.waitUntil(lambda: session.has_learned)
    window.set_text("가나")
    window.read_view.side.show_page("writing")
    panel = window.read_view.side.writing
    panel.settings.length.setValue(6)
    qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    models = []
    session.exploration.model_changed.connect(models.append)
    qtbot.waitUntil(lambda: len(models) > 3 and not session.writing.active)
    assert len(panel.written.text.tokens) == 6
    assert panel.note.text().startswith("The network had other weights")
    qtbot.mouseClick(panel.step, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(panel.written.text.tokens) == 7)
    session.stop_training()
    qtbot.waitUntil(lambda: not session.training_active)


# --- what cannot be ------------------------------------------------------------------------------------------------


def test_a_network_that_does_not_write_says_why_and_how_one_would(opened: Opened) -> None:
    panel = opened(small_model(), "정말", 1)
    assert panel.note.text().startswith("This network answers with labels")
    assert "plain text (.txt)" in panel.note.text()
    assert not panel.start.isVisible()
    assert not panel.written.isVisible()


def test_nothing_is_lost_when_something_cannot_be_written(qtbot: QtBot, window: MainWindow, opened: Opened) -> None:
    panel = opened(word_writer(), "정말", 6)
    write_all(qtbot, window, panel)
    there = panel.written.text.tokens
    for typed, words in (
        ("200", "choose a number from 0 to 100"),
        ("-1", "choose a number"),
        ("hot", "is not a num"),
    ):
        set_temperature(qtbot, panel, typed)
        assert words in panel.note.text()
        assert panel.note.property("role") == "error"
        qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)
        wait_written(qtbot, window)
        assert words in panel.note.text()
        assert panel.written.text.tokens == there
    set_temperature(qtbot, panel, "0.5")
    assert panel.note.property("role") == "muted"
    window.set_text("모르는 낱말들")
    qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    wait_written(qtbot, window)
    assert "knows nothing of “모르는 낱말들”" in panel.note.text()
    assert panel.written.text.tokens == there
    window.set_text("")
    assert "after another text" in panel.note.text()
    write_all(qtbot, window, panel)
    assert panel.note.text().startswith("Nothing is typed: it begins with ‘영화’")


def test_a_network_that_exploded_writes_a_sentence_and_no_token(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    panel = opened(exploded(word_writer()), "정말", 6)
    write_all(qtbot, window, panel)
    assert panel.note.text().startswith("The network says no token")
    assert panel.written.text.tokens == ()


# --- the screen ----------------------------------------------------------------------------------------------------


def test_tab_goes_through_the_page_in_the_order_of_the_screen(qtbot: QtBot, window: MainWindow, opened: Opened) -> None:
    panel = opened(label_writer(), "정말", 10)
    write_all(qtbot, window, panel)
    qtbot.waitUntil(lambda: window.session.exploration.findings.reading is not None)
    _check(qtbot, window)


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_nothing_of_the_page_is_cut_off(
    qtbot: QtBot, window: MainWindow, opened: Opened, language: str, theme: str
) -> None:
    panel = opened(label_writer(), "정말", 10)
    write_all(qtbot, window, panel)
    window.appearance.choose_language(language)
    window.appearance.choose_theme(theme)
    QApplication.processEvents()
    for button in (panel.start, panel.step, panel.stop, panel.read, panel.copy, panel.undo):
        assert button.width() >= button.sizeHint().width()
        assert panel.rect().contains(button.geometry().translated(button.parentWidget().pos()))
        assert button.accessibleName() or button.text()
    assert panel.written.table.height() == 5 * panel.written.table.row_height
    assert panel.written.text.height() > 100
    assert panel.note.height() >= panel.note.heightForWidth(panel.note.width())
