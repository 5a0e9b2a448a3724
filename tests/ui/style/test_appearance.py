"""A window that was switched to a language and a theme looks like one that was started in them."""

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QImage, QPalette
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.session.session import Session
from rnn_desktop.text.token_cache import TokenCache
from rnn_desktop.ui.panels.methods_panel import METHODS
from rnn_desktop.ui.style.i18n import set_language
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.window.main_window import MainWindow
from rnn_desktop.ui.window.views import VIEWS
from tests.ui.conftest import REVIEW

OpenWindow = Callable[[str, str], MainWindow]


@pytest.fixture
def open_window(
    qtbot: QtBot, qapp: QApplication, tmp_path: Path, model_file: Path, reviews_file: Path
) -> Iterator[OpenWindow]:
    """A window in a language and a theme, with REVIEW read and a table opened in the Train view."""
    palette, flash_time, sessions = QPalette(qapp.palette()), qapp.cursorFlashTime(), []
    qapp.setCursorFlashTime(0)

    def opened(language: str, theme: str) -> MainWindow:
        settings = Settings(tmp_path / f"{language}-{theme}.ini")
        settings.language, settings.theme = language, theme
        session = Session(TokenCache(None))
        sessions.append(session)
        window = MainWindow(session, settings)
        qtbot.addWidget(window)
        window.resize(1440, 900)
        window.show()
        with qtbot.waitSignal(window.first_painted):
            window.set_text(REVIEW)
            window.files.open(model_file)
        window.open_data(reviews_file)
        qtbot.waitUntil(lambda: session.data is not None and not session.exploration.busy)
        everything = {"next_words", "fragility", *METHODS} - {"receipt"}  # which a reading comes with
        qtbot.waitUntil(lambda: window.read_view.scene.findings.names >= everything, timeout=20_000)
        return window

    yield opened
    for session in sessions:
        assert session.shut_down()
    set_language("en")
    qapp.setStyleSheet("")
    qapp.setPalette(palette)
    qapp.setCursorFlashTime(flash_time)


def pictures(qtbot: QtBot, window: MainWindow) -> dict[str, QImage]:
    """Of both views, and of every page of the side panel."""
    made = {}
    for page in window.read_view.side.panels:
        window.show_view("read")
        window.read_view.side.show_page(page)
        made[page] = picture(qtbot, window)
    window.show_view("train")
    made["train"] = picture(qtbot, window)
    return made


def picture(qtbot: QtBot, window: MainWindow) -> QImage:
    """What the window shows when everything has found its place: twice the same."""
    seen: list[QImage] = []

    def settled() -> bool:
        QApplication.processEvents()
        seen.append(window.grab().toImage())
        return seen[-1:] == seen[-2:-1]

    qtbot.waitUntil(settled)
    return seen[-1]


@pytest.mark.parametrize(("language", "theme"), [("en", "light"), ("ko", "dark")])
def test_switched_to_looks_like_started_in(qtbot: QtBot, open_window: OpenWindow, language: str, theme: str) -> None:
    switched = open_window("ko" if language == "en" else "en", "dark" if theme == "light" else "light")
    # Every page has been painted in the other theme.
    pictures(qtbot, switched)
    switched.appearance.choose_theme(theme)
    switched.appearance.choose_language(language)
    seen = pictures(qtbot, switched)
    switched.hide()
    started = pictures(qtbot, open_window(language, theme))
    assert [name for name, image in seen.items() if image != started[name]] == []


def test_no_widget_but_the_window_has_a_style_sheet(open_window: OpenWindow) -> None:
    window = open_window("en", "light")
    assert [type(widget).__name__ for widget in window.findChildren(QWidget) if widget.styleSheet()] == []


class LanguageChanges(QObject):
    """Counts how often each widget of a window hears of another language; not those that are windows in it."""

    def __init__(self, window: QWidget) -> None:
        super().__init__()
        self.window, self.heard = window, Counter[QWidget]()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        inside = isinstance(watched, QWidget) and watched.window() is self.window
        if event.type() == QEvent.Type.LanguageChange and inside:
            assert isinstance(watched, QWidget)
            self.heard[watched] += 1
        return False


@pytest.mark.parametrize("language", ["ko", "en"])
def test_each_widget_hears_of_another_language_once(qapp: QApplication, open_window: OpenWindow, language: str) -> None:
    window = open_window("en" if language == "ko" else "ko", "light")
    changes = LanguageChanges(window)
    qapp.installEventFilter(changes)
    window.appearance.choose_language(language)
    qapp.processEvents()
    qapp.removeEventFilter(changes)
    assert set(changes.heard.values()) == {1}
    assert {window.read_view, window.train_view, window.train_view.desk, window.status} <= changes.heard.keys()


def test_every_view_has_its_place_in_switch_menu_and_stack(open_window: OpenWindow) -> None:
    window = open_window("en", "light")
    for name, view in VIEWS.items():
        window.menus.actions[name].trigger()
        assert window.views.button(name).isChecked()
        assert window.menus.actions[name].shortcut().toString() == view.shortcut
        assert window.menus.actions[name].isChecked()
        assert [other for other in VIEWS if window.menus.actions[other].isChecked()] == [name]
