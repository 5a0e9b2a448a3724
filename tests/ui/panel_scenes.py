"""Panels of the Read view's side on their own: a scene to show, and a click in a table."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.attribution import Attribution
from rnn_desktop.lens.explainer import SLOWER_METHODS
from rnn_desktop.lens.findings import Findings
from rnn_desktop.lens.next_words import NextWordFinder, NextWords
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.panels.scene_panel import ScenePanel
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.token_axis import TokenAxis
from rnn_desktop.ui.style.theme import LIGHT
from rnn_desktop.ui.widgets.cell_table import CellTable


def scene_of(reading: Reading | None, **changes: Any) -> Scene:
    """changes: other fields of the scene."""
    count = 0 if reading is None else len(reading.tokens)
    known = {"reading": reading, "findings": Findings(reading)}
    return Scene(**known | {"axis": TokenAxis(count, 80, 100), "theme": LIGHT} | changes)


def opened(qtbot: QtBot, panel: ScenePanel, scene: Scene) -> None:
    """The panel on the screen, as wide as it is in the window, with this scene."""
    qtbot.addWidget(panel)
    panel.resize(326, 700)
    with qtbot.waitExposed(panel):
        panel.show()
    panel.show_scene(scene)


def next_words_of(reading: Reading, position: int | None = None) -> NextWords:
    """What each word would do at the end, or after so many tokens."""
    finder = NextWordFinder(reading.new_network(), reading.model.vocabulary.words)
    found = finder.find(reading.trace, len(reading.tokens) if position is None else position)
    assert found is not None
    return found


def attributions_of(reading: Reading) -> dict[str, Attribution]:
    """Those that come after the reading."""
    network = reading.new_network()
    return {name: method(network, reading.trace) for name, method in SLOWER_METHODS.items()}


def click_cell(qtbot: QtBot, table: CellTable, row: int, column: int) -> None:
    QApplication.processEvents()  # what has just been shown has its place only then
    at = table.visualRect(table.model().index(row, column)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)


def texts(table: CellTable) -> list[list[str]]:
    """What stands in the table."""
    return [[cell.text for cell in row] for row in table.rows]


def colors_in(widget: QWidget) -> set[str]:
    """Every colour that is painted."""
    image = widget.grab().toImage()
    return {QColor(image.pixel(x, y)).name() for x in range(image.width()) for y in range(image.height())}
