"""Larger and smaller: everything grows at once, comes back exactly, and fits the smallest windows."""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.paths import SAMPLE_DATA, resource_path
from rnn_desktop.session.session import Session
from rnn_desktop.ui.style import scale
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.window.main_window import MainWindow

pytestmark = pytest.mark.usefixtures("java_runs")


@pytest.fixture(autouse=True)
def usual_size(qapp: QApplication) -> Iterator[None]:
    """The size is the program's: others begin with the usual one."""
    yield
    scale.use(100, QWidget())
    assert scale.size() == 100
    del qapp


@pytest.mark.parametrize("percent", scale.SIZES)
def test_whole_pixels_come_back_exactly_and_hairlines_stay(qapp: QApplication, percent: int) -> None:
    del qapp
    box = QWidget()
    parts = [QWidget(box) for _ in range(400)]
    for pixels, part in enumerate(parts):
        part.setMinimumWidth(pixels)
    scale.use(percent, box)
    assert [part.minimumWidth() for part in parts] == [scale.px(pixels) for pixels in range(400)]
    assert scale.px(1) == 1
    assert scale.px(100) == percent
    scale.use(115, box)
    scale.use(100, box)
    assert [part.minimumWidth() for part in parts] == list(range(400))


def test_keys_make_everything_larger_and_smaller(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    window.resize(1920, 1080)
    qtbot.wait(1)
    before = _places(window)
    side, font = window.read_view.side.width(), window.font().pointSizeF()
    QTest.keyClick(window, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(window, Qt.Key.Key_Equal, Qt.KeyboardModifier.ControlModifier)
    assert window.read_view.side.width() == side * 130 // 100
    assert window.read_view.canvas.tokens.font().pointSizeF() == pytest.approx(font * 1.3)
    assert window.verdict.height() > before[window.verdict].height()
    QTest.keyClick(window, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert scale.size() == 115
    QTest.keyClick(window, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    qtbot.wait(50)
    after = _places(window)
    # Spaces that are the style's own come back as a pixel more or less.
    moved = {widget: (place, after[widget]) for widget, place in before.items() if not _near(place, after[widget])}
    assert moved == {}
    assert window.font().pointSizeF() == pytest.approx(font)


def test_the_menu_offers_what_there_is(reading_window: MainWindow) -> None:
    actions = reading_window.menus.actions
    assert (actions["larger"].isEnabled(), actions["smaller"].isEnabled()) == (True, False)
    for _ in scale.SIZES:
        actions["larger"].trigger()
    assert scale.size() == 150
    assert (actions["larger"].isEnabled(), actions["smaller"].isEnabled()) == (False, True)
    actions["usual_size"].trigger()
    assert scale.size() == 100


def test_the_size_is_remembered(qtbot: QtBot, session: Session, settings: Settings) -> None:
    settings.size = 130
    assert Settings(settings.folder / "settings.ini").size == 130
    window = MainWindow(session, settings)
    qtbot.addWidget(window)
    assert scale.size() == 130
    assert window.read_view.side.width() == 468
    assert window.menus.actions["smaller"].isEnabled()


def test_a_size_that_there_is_not_is_the_usual_one(settings: Settings) -> None:
    settings._stored.setValue("size", "9000")
    assert settings.size == 100


@pytest.mark.parametrize("percent", scale.SIZES)
@pytest.mark.parametrize("width", [1280, 1920])
@pytest.mark.parametrize("language", ["en", "ko"])
def test_everything_fits(qtbot: QtBot, reading_window: MainWindow, percent: int, width: int, language: str) -> None:
    window = reading_window
    window.appearance.choose_language(language)
    window.open_data(resource_path(SAMPLE_DATA))
    qtbot.waitUntil(lambda: window.train_view.desk is not None)
    window.show_view("learn")
    window.resize(width, width * 9 // 16)
    window.appearance.choose_size(percent)
    for view in ("read", "train", "learn"):
        window.show_view(view)
        qtbot.wait(1)
        assert (window.width(), window.height()) == (width, width * 9 // 16), view
        top = [window.views, window.card, window.composer, window.verdict]
        for left, right in pairwise(top):
            assert left.geometry().right() < right.geometry().left(), view
        for button in _buttons(window):
            words = button.fontMetrics().horizontalAdvance(button.text().replace("&", ""))
            assert button.width() >= words - 1, button.text()  # as much as rounding takes
            assert _inside(window, button), button.text()


def test_in_a_narrow_window_the_panel_comes_with_a_button(qtbot: QtBot, reading_window: MainWindow) -> None:
    window, view = reading_window, reading_window.read_view
    window.resize(1280, 720)
    window.appearance.choose_size(150)
    qtbot.waitUntil(lambda: not view.side.isVisible())
    assert view.bar.panel.isVisible()
    area = view.canvas.parentWidget()
    assert area.mapTo(view, QPoint(area.width(), 0)).x() > view.width() - 60, "the columns have all the room"
    view.bar.panel.click()
    assert view.side.isVisible()
    assert view.side.geometry().right() == view.rect().right()
    assert view.side.geometry().bottom() < view.bar.geometry().top(), "its button stays in reach"
    view.bar.panel.click()
    assert not view.side.isVisible()
    view.side.show_page("methods")
    assert view.side.isVisible(), "a page that is asked for is seen"
    window.appearance.choose_size(100)
    qtbot.waitUntil(lambda: not view.bar.panel.isVisible())
    assert view.side.geometry() == QRect(view.width() - 360, 0, 360, view.height())


def _places(window: MainWindow) -> dict[QWidget, QRect]:
    shown = [widget for widget in window.findChildren(QWidget) if widget.isVisible()]
    return {widget: QRect(widget.mapTo(window, QPoint()), widget.size()) for widget in shown}


def _near(one: QRect, other: QRect) -> bool:
    return all(abs(a - b) <= 3 for a, b in zip(one.getRect(), other.getRect(), strict=True))


def _buttons(window: MainWindow) -> list[QAbstractButton]:
    """That have words, and are not scrolled away."""
    shown = [button for button in window.bench.findChildren(QAbstractButton) if button.isVisible() and button.text()]
    return [button for button in shown if not button.visibleRegion().isEmpty()]


def _inside(window: MainWindow, button: QWidget) -> bool:
    """Beside what scrolls, which may be cut below."""
    left = button.mapTo(window, QPoint()).x()
    return left >= 0 and left + button.width() <= window.width()
