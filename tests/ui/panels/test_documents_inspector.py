"""What is open beside the page of the documents' network: its own places, and none of the reading's."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextDocument
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import REVIEW
from tests.ui.documents_page import UNIT, by_hand, page
from tests.ui.network_screen import click_at, press
from tests.ui.reading_screen import click

__all__ = ["page"]
# What the offscreen platform says of every tooltip.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


def hint(view: ReadView) -> str:
    document = QTextDocument()
    document.setHtml(view.side.inspector.hint.text())
    return document.toPlainText()


def test_the_inspector_opens_a_clicked_unit_and_says_whose_it_is(qtbot: QtBot, page: MainWindow) -> None:
    view, inspector = page.read_view, page.read_view.side.inspector
    view.select_token(3)
    selection = view.scene.selection
    click_at(qtbot, view, UNIT)
    states, _ = by_hand()
    assert inspector.title.text() == "‘재미있다’ · time step 2 · unit 0"
    assert "4-2-2" in hint(view)
    assert inspector.inspection is not None
    assert np.tanh(inspector.inspection.total) == pytest.approx(states[1, 0], abs=1e-6)
    assert view.scene.selection == selection, "what is selected in the reading stays"


def test_what_is_clicked_in_the_reading_is_open_again(qtbot: QtBot, page: MainWindow) -> None:
    view = page.read_view
    click_at(qtbot, view, UNIT)
    axis = view.scene.axis
    click(qtbot, view.canvas.curve, axis.center(1), 20)
    assert "4-2-2" not in hint(view)
    assert view.scene.selection.token == 1
    assert view.side.inspector.title.text().startswith(f"‘{REVIEW.split()[1]}’")
    assert not view.bar.words.startswith("4-2-2")


def test_off_the_page_its_places_are_not_open(qtbot: QtBot, page: MainWindow) -> None:
    view = page.read_view
    title = view.side.inspector.title.text()
    click_at(qtbot, view, UNIT)
    assert view.side.inspector.title.text() != title
    press(qtbot, view.tools.pictures.button("unrolled"))
    assert view.side.inspector.title.text() == title
    assert not view.bar.words.startswith("4-2-2")


def test_a_term_of_it_opens_in_it_and_leads_back(qtbot: QtBot, page: MainWindow) -> None:
    view, inspector = page.read_view, page.read_view.side.inspector
    click_at(qtbot, view, UNIT)
    assert inspector.inspection is not None
    row = next(n for n, term in enumerate(inspector.inspection.terms) if term.opens == Place(0, 0, "h", 0))
    inspector.terms.chosen.emit(row, 0)
    assert inspector.title.text() == "‘정말’ · time step 1 · unit 0"
    assert "4-2-2" in hint(view)
    inspector.back.click()
    assert inspector.title.text() == "‘재미있다’ · time step 2 · unit 0"
    assert view.scene.selection == NOWHERE


def test_the_way_back_of_one_network_does_not_lead_into_the_other(page: MainWindow) -> None:
    view, inspector = page.read_view, page.read_view.side.inspector
    view.select_place(Place(1, 0, "i"))
    assert inspector.inspection is not None
    row = next(n for n, term in enumerate(inspector.inspection.terms) if term.opens == Place(1, None, "x", 0))
    inspector.terms.chosen.emit(row, 0)
    assert inspector.back.isVisible()
    # A place that both have.
    view.canvas.cells.picked.emit(view.scene.selection)
    assert "4-2-2" in hint(view)
    assert not inspector.back.isVisible()


def test_keys_move_in_the_network_that_is_drawn(qtbot: QtBot, page: MainWindow) -> None:
    view = page.read_view
    view.setFocus()
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Left, Qt.Key.Key_Up):
        qtbot.keyClick(view, key)
    assert view.side.inspector.title.text() == "‘정말’ · time step 1 · unit 1"
    assert "4-2-2" in hint(view)
    assert view.scene.selection == NOWHERE
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert "4-2-2" not in hint(view)
    press(qtbot, view.bar.networks.button("model"))
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert view.scene.selection.token == 0
