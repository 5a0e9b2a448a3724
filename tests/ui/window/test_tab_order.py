"""Tab goes through the window in the order of the screen, and where it stops is seen."""

from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.reading_screen import select_unit
from tests.ui.style.test_appearance import picture
from tests.ui.what_if_page import settle

_AROUND = 4
"""Pixels around a widget in which its frame may be."""
_SEEN = 40
"""Pixels that have another colour: a frame around the smallest button has more."""


def _place(window: MainWindow, widget: QWidget) -> QRect:
    if widget is window.read_view:
        # Its keys move about in the columns.
        widget = window.read_view.area.viewport()
    return QRect(widget.mapTo(window, QPoint(0, 0)), widget.size())


def _unscrolled(window: MainWindow, widget: QWidget) -> QRect:
    """Where it is before a page longer than the window was scrolled to it."""
    pages = [area for area in window.read_view.side.findChildren(QScrollArea) if area.isAncestorOf(widget)]
    return _place(window, widget).translated(0, sum(page.verticalScrollBar().value() for page in pages))


def _look(window: MainWindow, widget: QWidget) -> QImage:
    area = _place(window, widget).adjusted(-_AROUND, -_AROUND, _AROUND, _AROUND)
    return window.grab(area).toImage()


def _different(one: QImage, other: QImage) -> int:
    return sum(one.pixel(x, y) != other.pixel(x, y) for x in range(one.width()) for y in range(one.height()))


def _stops(qtbot: QtBot, window: MainWindow) -> list[tuple[QWidget, int]]:
    """Every widget that Tab comes to from the first one on, and how many pixels around it say so."""
    picture(qtbot, window)
    window.activateWindow()
    window.views.button("read" if window.read_view.isVisible() else "train").setFocus()
    found: list[tuple[QWidget, int]] = []
    here = QApplication.focusWidget()
    while here is not None and all(here is not widget for widget, _ in found):
        # Into sight first, and out of the reach of the pointer.
        QApplication.processEvents()
        focused = _look(window, here)
        qtbot.keyClick(here, Qt.Key.Key_Tab)
        QApplication.processEvents()
        found.append((here, _different(focused, _look(window, here))))
        here = QApplication.focusWidget()
    return found


def _regions(window: MainWindow) -> list[QWidget]:
    """From the top left to the bottom right."""
    if window.read_view.isVisible():
        view = window.read_view
        parts = [view.area, view.bar, view.tools, view.side]
    else:
        desk = window.train_view.desk
        assert desk is not None
        parts = [desk]
    return [window.centralWidget().findChild(QWidget, "topBar"), *parts, window.status]


def _region(window: MainWindow, widget: QWidget) -> int:
    regions = _regions(window)
    if widget is window.read_view:
        return 1
    return next(number for number, region in enumerate(regions) if region.isAncestorOf(widget) or region is widget)


def _name(widget: QWidget) -> str:
    return f"{type(widget).__name__} {widget.accessibleName()} {getattr(widget, 'text', str)()}"


def _check(qtbot: QtBot, window: MainWindow) -> None:
    found = _stops(qtbot, window)
    assert len(found) > 10
    unseen = [_name(widget) for widget, pixels in found if pixels < _SEEN]
    assert unseen == []
    places = [(_region(window, widget), _unscrolled(window, widget), _name(widget)) for widget, _ in found]
    for (region, place, name), (next_region, next_place, next_name) in pairwise(places):
        assert region <= next_region, (name, next_name)
        if region == next_region:
            below = next_place.center().y() > place.bottom() or next_place.top() >= place.bottom() - 2
            beside = next_place.left() >= place.right() - 2
            assert below or beside, (name, next_name)


@pytest.mark.parametrize("page", ["inspect", "next_words", "fragility", "methods"])
def test_tab_walks_the_read_view(qtbot: QtBot, reading_window: MainWindow, page: str) -> None:
    window = reading_window
    window.resize(1280, 800)
    window.read_view.side.show_page(page)
    window.read_view.select_token(2)
    qtbot.waitUntil(lambda: window.session.exploration.findings.fragility is not None)
    _check(qtbot, window)


@pytest.mark.parametrize("section", ["token", "unit", "gate", "weight"])
def test_tab_walks_what_can_be_changed(qtbot: QtBot, reading_window: MainWindow, section: str) -> None:
    window = reading_window
    window.resize(1280, 900)
    window.exploring.show_what_if()
    select_unit(window.read_view, 3)
    window.read_view.select_token(2)
    window.read_view.side.what_if.show_section(section)
    window.read_view.side.what_if.token.delete.click()
    settle(qtbot, window)
    _check(qtbot, window)


def test_tab_comes_to_the_overview_of_a_long_review(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    window.resize(1000, 800)
    window.set_text("기대 " * 20)
    settle(qtbot, window)
    qtbot.waitUntil(lambda: window.read_view.tools.player.read is None)
    _check(qtbot, window)
    assert any(widget is window.read_view.area.overview for widget, _ in _stops(qtbot, window))


def test_tab_walks_the_train_view(qtbot: QtBot, reading_window: MainWindow, reviews_file: Path) -> None:
    window = reading_window
    window.resize(1440, 900)
    # Fields that came with the second table must not be the last that Tab comes to.
    for _ in range(2):
        with qtbot.waitSignal(window.session.data_changed):
            window.open_data(reviews_file)
    found = _stops(qtbot, window)
    assert [_name(widget) for widget, pixels in found if pixels < _SEEN] == []
    data = window.train_view.desk.data
    wanted = [data.samples, data.open, data.task, data.shape, data.text, data.label, *data.meanings.fields]
    assert [widget for widget, _ in found if data.isAncestorOf(widget)] == wanted
