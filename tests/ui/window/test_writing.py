"""A network writes on in the window: as on the command line, changed by hand, stopped, and read."""

import json
from dataclasses import replace
from itertools import pairwise
from pathlib import Path

import pytest
from click.testing import CliRunner
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rnn_desktop.cli.generate import generate_command
from rnn_desktop.data.plain_file import read_plain_file
from rnn_desktop.data.running_text import running_text
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import save_model
from rnn_desktop.runs.training_run import TrainingSettings
from rnn_desktop.tasks import END_MARK
from rnn_desktop.ui.window.main_window import MainWindow
from tests.small_model import small_model
from tests.ui.panel_scenes import click_cell, texts
from tests.ui.window.test_tab_order import _check
from tests.ui.writing_page import Opened, click_token, opened, set_temperature, wait_written, write_all
from tests.writers import LABELS, exploded, forecaster, label_writer, letter_writer, word_writer

__all__ = ["opened"]


def command_line(tmp_path: Path, model: Model, *arguments: str) -> dict:
    path = tmp_path / "same.safetensors"
    save_model(model, path)
    result = CliRunner().invoke(generate_command, [*arguments, "--model", str(path), "--json"], standalone_mode=False)
    assert result.exception is None
    return json.loads(result.stdout)


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
    with qtbot.waitSignal(window.session.writing._thread.answered, raising=False, timeout=300):
        pass
    assert panel.written.text.tokens == stopped, "nothing comes after Stop"
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


# --- tokens --------------------------------------------------------------------------------------------------------


def test_another_token_is_chosen_for_one_and_undone(qtbot: QtBot, window: MainWindow, opened: Opened) -> None:
    panel = opened(word_writer(), "정말", 15)
    write_all(qtbot, window, panel)
    before, draft = panel.written.text.tokens, window.session.writing.draft
    click_token(qtbot, panel, 4)
    token = draft.tokens[4]
    assert panel.written.about.text().startswith(f"Probability of ‘{token.text}’: ")
    assert [row[0] for row in texts(panel.written.table)] == [one.text for one in token.alternatives]
    assert len(token.alternatives) == 5
    row = next(row for row, one in enumerate(token.alternatives) if one.text != token.text)
    click_cell(qtbot, panel.written.table, row, 0)
    wait_written(qtbot, window)
    after = panel.written.text.tokens
    assert after[:5] == (*before[:4], token.alternatives[row].text)
    assert len(after) == 15
    assert panel.written.text.selection == 4
    assert "which you chose" in panel.written.about.text()
    qtbot.mouseClick(panel.undo, Qt.MouseButton.LeftButton)
    assert panel.written.text.tokens == before
    assert not panel.undo.isEnabled()


def test_pointing_shows_what_could_stand_there_and_leaving_what_is_selected(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    panel = opened(word_writer(), "정말", 15)
    write_all(qtbot, window, panel)
    click_token(qtbot, panel, 2)
    selected = panel.written.about.text()
    view = panel.written.text.viewport()
    qtbot.mouseMove(view, panel.written.text.box_of(6).center())
    tokens = window.session.writing.draft.tokens
    assert texts(panel.written.table)[0][0] == tokens[6].alternatives[0].text
    assert f"‘{tokens[6].text}’" in panel.written.about.text()
    qtbot.keyClick(panel.written.text, Qt.Key.Key_Right)
    assert f"‘{tokens[3].text}’" in panel.written.about.text(), "the mouse rests, and a key goes on"
    qtbot.keyClick(panel.written.text, Qt.Key.Key_Left)
    qtbot.mouseMove(view, panel.written.text.box_of(6).center() + QPoint(1, 0))
    qtbot.mouseMove(view, QPoint(view.width() - 2, view.height() - 2))
    assert panel.written.about.text() == selected


def test_everything_can_be_done_with_the_keyboard(qtbot: QtBot, window: MainWindow, opened: Opened) -> None:
    panel = opened(word_writer(), "정말", 10)
    panel.start.setFocus()
    qtbot.keyClick(panel.start, Qt.Key.Key_Return)
    qtbot.keyClick(panel.start, Qt.Key.Key_Enter)
    wait_written(qtbot, window)
    before, text = panel.written.text.tokens, panel.written.text
    assert len(before) == 10
    text.setFocus(Qt.FocusReason.TabFocusReason)
    assert text.selection == 0
    for key, place in ((Qt.Key.Key_Right, 1), (Qt.Key.Key_End, 9), (Qt.Key.Key_Left, 8), (Qt.Key.Key_Home, 0)):
        qtbot.keyClick(text, key)
        assert text.selection == place
    qtbot.keyClick(text, Qt.Key.Key_Down)
    below = text.selection
    assert text.box_of(below).top() > text.box_of(0).top()
    qtbot.keyClick(text, Qt.Key.Key_Up)
    assert text.box_of(text.selection).top() == text.box_of(0).top()
    text.select(3)
    assert "Probability of" in text.accessibleDescription()
    qtbot.keyClick(text, Qt.Key.Key_Space)
    assert panel.written.table.hasFocus()
    qtbot.keyClick(panel.written.table, Qt.Key.Key_Escape)
    assert text.hasFocus()
    qtbot.keyClick(text, Qt.Key.Key_Return)
    alternatives = [row[0] for row in texts(panel.written.table)]
    row = next(row for row, word in enumerate(alternatives) if word != before[3])
    for _ in range(row):
        qtbot.keyClick(panel.written.table, Qt.Key.Key_Down)
    qtbot.keyClick(panel.written.table, Qt.Key.Key_Return)
    wait_written(qtbot, window)
    assert text.hasFocus()
    assert text.tokens[:4] == (*before[:3], alternatives[row])
    qtbot.keyClick(text, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert text.tokens == before


def test_what_was_written_is_read_and_copied(qtbot: QtBot, window: MainWindow, opened: Opened) -> None:
    panel = opened(word_writer(), "정말 영화", 10)
    assert not panel.read.isEnabled()
    write_all(qtbot, window, panel)
    tokens = panel.written.text.tokens
    qtbot.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.read, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == window.composer.text()
    qtbot.waitUntil(lambda: not window.session.exploration.busy)
    read = [token.text for token in window.session.exploration.reading.tokens]
    assert read[:2] == ["정말", "영화"]
    assert [word for word in read[2:] if word.isalpha()] == [word for word in tokens if word.isalpha()]


def test_a_long_text_of_odd_tokens_is_plain_and_within_its_place(
    qtbot: QtBot, window: MainWindow, opened: Opened
) -> None:
    odd = ("<b>굵게</b>", "<img src='file:///etc/passwd'>", "긴" * 300, "\u202e뒤집힘", "a\tb", "👩‍👩‍👧", "ㅋ", "&amp;")
    panel = opened(word_writer(words=odd), "ㅋ", 1000, 100)
    write_all(qtbot, window, panel)
    text = panel.written.text
    assert len(text.tokens) == 1000
    assert set(text.tokens) == set(odd)
    assert max(text.box_of(at).right() for at in range(1000)) <= text.viewport().width()
    longest = text.tokens.index(odd[2])
    assert text.shown(longest).endswith("…")
    boxes = [text.box_of(at) for at in range(1000)]
    assert not any(one.intersects(other) for one, other in pairwise(boxes))
    assert text.viewport().rect().contains(boxes[-1]), "the end stays in sight while it is written"
    text.select(0)
    assert text.viewport().rect().contains(text.box_of(0))


# --- labels and numbers --------------------------------------------------------------------------------------------


def test_a_text_follows_from_the_chosen_label_until_its_end(
    qtbot: QtBot, window: MainWindow, opened: Opened, tmp_path: Path
) -> None:
    panel = opened(label_writer(), "정말", 100, 1.0)
    labels = panel.settings.labels
    assert [labels.itemText(at) for at in range(labels.count())] == list(LABELS)
    labels.setCurrentIndex(1)
    write_all(qtbot, window, panel)
    said = command_line(tmp_path, label_writer(), "--label", LABELS[1], "--length", "100", "--temperature", "1")
    assert list(panel.written.text.tokens) == [one["text"] for one in said["tokens"]]
    assert panel.written.text.tokens[-1] == END_MARK
    qtbot.mouseClick(panel.copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == said["text"]
    qtbot.mouseClick(panel.read, Qt.MouseButton.LeftButton)
    assert window.composer.text() == f"⟨{LABELS[1]}⟩ {said['text']}"


def test_the_next_values_of_a_series_are_listed_and_their_past_error_is_said(
    qtbot: QtBot, window: MainWindow, opened: Opened, tmp_path: Path
) -> None:
    panel = opened(forecaster(), "9 10 12 11 8 9 13", 5)
    assert not panel.settings.temperature.isVisible()
    assert not panel.settings.seed.isVisible()
    qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    wait_written(qtbot, window)
    said = command_line(tmp_path, forecaster(), "9 10 12 11 8 9 13", "--length", "5")["values"]
    section = panel.forecast
    assert [row[0] for row in texts(section.table)] == ["+1", "+2", "+3", "+4", "+5"]
    shown = [float(row[1].replace("−", "-")) for row in texts(section.table)]
    assert shown == pytest.approx(said, rel=1e-5)
    assert section.plot.next == pytest.approx(said)
    assert section.plot.band == pytest.approx(float(window.session.writing.forecast.errors[0]))
    assert "at the last 4 values typed" in section.band.text()
    window.set_text("9 10 12")
    assert panel.note.text() == "These values follow the ones typed before."
    qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    wait_written(qtbot, window)
    assert section.plot.band is None
    assert "No band" in section.band.text()
    qtbot.mouseClick(panel.read, Qt.MouseButton.LeftButton)
    assert len(window.composer.text().split()) == 8


def test_of_several_series_one_is_shown(qtbot: QtBot, window: MainWindow, opened: Opened) -> None:
    panel = opened(forecaster(("관객", "매출")), "9;18 10;20 11;22", 3)
    qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    wait_written(qtbot, window)
    found = window.session.writing.forecast
    panel.forecast.series.setCurrentIndex(1)
    assert panel.forecast.plot.next == pytest.approx(found.next[:, 1])
    panel.forecast.series.setCurrentIndex(0)
    assert panel.forecast.plot.next == pytest.approx(found.next[:, 0])


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
