"""Ctrl+Z undoes what was changed last, wherever the keyboard is."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.what_if import DeleteToken, SetWeight
from rnn_desktop.ui.panels.what_if_panel import WhatIfPanel
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import REVIEW
from tests.ui.reading_screen import select_unit
from tests.ui.what_if_page import enter, history, panel, settle, type_word

__all__ = ["panel"]
_CONTROL, _SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def _undo(qtbot: QtBot, window: MainWindow, widget: QWidget | None = None) -> None:
    qtbot.keyClick(widget or QApplication.focusWidget(), Qt.Key.Key_Z, _CONTROL)
    settle(qtbot, window)


@pytest.mark.parametrize("section", ["unit", "gate", "weight"])
def test_a_number_is_undone_from_its_own_field(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel, section: str
) -> None:
    window = reading_window
    select_unit(window.read_view, 3)
    panel.show_section(section)
    field = {"unit": panel.unit.number.field, "gate": panel.gate.number.field, "weight": panel.weight.value}[section]
    before = field.text()
    enter(qtbot, field, "0.25")
    settle(qtbot, window)
    enter(qtbot, field, "0.75")
    settle(qtbot, window)
    assert field.hasFocus()
    _undo(qtbot, window, field)
    assert field.text() == "0.25"
    _undo(qtbot, window, field)
    assert (history(window).edits, field.text()) == ((), before)
    qtbot.keyClick(field, Qt.Key.Key_Z, _CONTROL | _SHIFT)
    settle(qtbot, window)
    assert field.text() == "0.25"


def test_typing_that_was_not_entered_is_the_fields_own(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel
) -> None:
    window = reading_window
    select_unit(window.read_view, 3)
    panel.show_section("unit")
    field = panel.unit.number.field
    enter(qtbot, field, "0.25")
    settle(qtbot, window)
    field.selectAll()
    qtbot.keyClicks(field, "9")
    _undo(qtbot, window, field)
    assert field.text() == "0.25"
    assert len(history(window).edits) == 1


def test_a_word_is_undone_from_its_own_field(qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel) -> None:
    window = reading_window
    window.read_view.select_token(1)
    type_word(panel, "영화")
    qtbot.keyClick(panel.token.word, Qt.Key.Key_Return)
    settle(qtbot, window)
    assert len(history(window).edits) == 1
    _undo(qtbot, window, panel.token.word)
    assert history(window).edits == ()
    assert panel.token.word.text() == ""


def test_a_place_of_a_weight_does_not_keep_the_key(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel
) -> None:
    window = reading_window
    panel.show_section("weight")
    enter(qtbot, panel.weight.value, "0.25")
    settle(qtbot, window)
    panel.weight.column.setFocus()
    qtbot.keyClick(panel.weight.column, Qt.Key.Key_Up)
    _undo(qtbot, window, panel.weight.column)
    assert history(window).edits == ()


def test_from_the_composer_the_last_change_is_undone_be_it_an_edit_or_typing(
    qtbot: QtBot, reading_window: MainWindow
) -> None:
    window, composer = reading_window, reading_window.composer
    exploration = window.session.exploration
    window.exploring.edit(DeleteToken(0))
    settle(qtbot, window)
    composer.setFocus()
    _undo(qtbot, window, composer)
    assert (history(window).edits, composer.text()) == ((), REVIEW)
    name = next(name for name, _ in exploration.model.parameters.named())
    window.exploring.edit(SetWeight(name, (2, 0), 0.5))
    settle(qtbot, window)
    qtbot.keyClicks(composer, "x")
    settle(qtbot, window)
    _undo(qtbot, window, composer)
    assert "x" not in composer.text(), "the typing came last"
    assert len(history(window).edits) == 1


def test_typing_that_drops_edits_is_undone_first(qtbot: QtBot, reading_window: MainWindow) -> None:
    window, composer = reading_window, reading_window.composer
    window.exploring.edit(DeleteToken(0))
    settle(qtbot, window)
    composer.setFocus()
    qtbot.keyClicks(composer, "x")
    settle(qtbot, window)
    _undo(qtbot, window, composer)
    assert "x" not in composer.text()


def test_what_a_field_refused_is_no_longer_said_once_it_is_taken_back(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel
) -> None:
    window = reading_window
    select_unit(window.read_view, 3)
    for section, field in (("unit", panel.unit.number.field), ("weight", panel.weight.value)):
        panel.show_section(section)
        message = getattr(panel, section).message
        for key in (Qt.Key.Key_Escape, Qt.Key.Key_Backspace):
            enter(qtbot, field, "abc")
            assert message.isVisible()
            qtbot.keyClick(field, key)
            assert not message.isVisible()
        qtbot.keyClick(field, Qt.Key.Key_Escape)
