"""Enter in a field of the Read view takes what was typed, and nothing else: it does not open a cell, too."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.place import Place
from rnn_desktop.ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def chosen(reading_window: MainWindow) -> MainWindow:
    """With a unit selected, so that Enter would open its cell."""
    reading_window.resize(1440, 900)
    reading_window.read_view.select_place(Place(1, 0, "h"))
    return reading_window


def test_a_typed_weight_opens_no_cell(qtbot: QtBot, chosen: MainWindow) -> None:
    matrices = chosen.read_view.side.inspector.matrices.matrices
    grid = matrices.grid("W_h")
    qtbot.waitUntil(grid.isVisible)
    QTest.mouseClick(grid.viewport(), LEFT, pos=grid.rect_of((0, 0)).center())
    QTest.keyClicks(matrices.editor, "0.5")
    QTest.keyClick(matrices.editor, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(chosen.session.exploration.history.edits))
    assert chosen.read_view.scene.picture == "unrolled"


def test_a_typed_word_opens_no_cell(qtbot: QtBot, chosen: MainWindow) -> None:
    row = chosen.read_view.canvas.tokens
    assert row.scene is not None
    QTest.mouseDClick(row, LEFT, pos=QPoint(round(row.scene.axis.center(1)), 20))
    assert row.field.isVisible()
    QTest.keyClicks(row.field, "no")
    QTest.keyClick(row.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(chosen.session.exploration.history.edits))
    assert chosen.read_view.scene.picture == "unrolled"


def test_enter_in_the_view_opens_the_cell(chosen: MainWindow) -> None:
    QTest.keyClick(chosen.read_view, Qt.Key.Key_Return)
    assert chosen.read_view.scene.picture == "cell"
