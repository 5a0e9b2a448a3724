"""What was written in the window, token by token, from a label, and as the next values of a series."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from rnn_desktop.tasks import END_MARK
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.panel_scenes import click_cell, texts
from tests.ui.writing_page import Opened, click_token, command_line, opened, wait_written, write_all
from tests.writers import LABELS, forecaster, label_writer, word_writer

__all__ = ["opened"]


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
    *tokens, end = [one["text"] for one in said["tokens"]]
    assert end == END_MARK
    assert list(panel.written.text.tokens) == [*tokens, "⟨end⟩"]
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
