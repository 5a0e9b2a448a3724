"""The selected token is marked in the field that it was typed in."""

import pytest
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.what_if import InsertToken
from rnn_desktop.ui.window.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("java_runs")


def _marked(field: QPlainTextEdit) -> list[str]:
    return [selection.cursor.selectedText() for selection in field.extraSelections()]


def test_what_a_token_stands_for_is_marked(reading_window: MainWindow) -> None:
    window = reading_window
    reading = window.read_view.reading
    assert reading is not None
    assert _marked(window.composer) == []
    for index, token in enumerate(reading.tokens):
        window.read_view.select_token(index)
        assert _marked(window.composer) == [reading.text[token.start : token.end]]
    window.read_view.select_token(None)
    assert _marked(window.composer) == []


def test_letters_outside_the_first_plane_are_counted_as_qt_counts(qtbot: QtBot, reading_window: MainWindow) -> None:
    window, text = reading_window, "😀😀 재미있다"
    window.set_text(text)
    qtbot.waitUntil(lambda: window.read_view.reading is not None and window.read_view.reading.text == text)
    reading = window.read_view.reading
    assert reading is not None
    window.read_view.select_token(len(reading.tokens) - 1)
    last = reading.tokens[-1]
    assert _marked(window.composer) == [text[last.start : last.end]]


def test_a_token_that_was_typed_nowhere_marks_nothing(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    window.exploring.edit(InsertToken(1, "보면"))
    qtbot.waitUntil(lambda: window.read_view.reading is not None and bool(window.read_view.reading.edits))
    window.read_view.select_token(1)
    assert _marked(window.composer) == []
    window.read_view.select_token(0)
    assert len(_marked(window.composer)) == 1


def test_the_beginning_of_a_long_text_comes_in_sight(qtbot: QtBot, reading_window: MainWindow) -> None:
    window, text = reading_window, "처음 " + "아주 재미있는 영화 " * 60
    window.set_text(text)
    qtbot.waitUntil(lambda: window.read_view.reading is not None and window.read_view.reading.text == text)
    window.read_view.setFocus()
    bar = window.composer.verticalScrollBar()
    assert bar.value() > 0
    window.read_view.select_token(0)
    assert bar.value() == 0
