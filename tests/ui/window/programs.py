"""A window that dies as a program does, and the one that is started next."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from rnn_desktop.formats.reading_file import _values, load_reading
from rnn_desktop.session.recovery import Recovery
from rnn_desktop.session.session import Session
from rnn_desktop.text.token_cache import TokenCache
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.window.main_window import MainWindow
from rnn_desktop.ui.window.recovering import Recovering


class Program:
    """A window as app.py makes it, with a recovery that writes every tenth of a second; it may die."""

    def __init__(self, qtbot: QtBot, folder: Path, settings: Settings) -> None:
        self.session = Session(TokenCache(None), folder / "models")
        self.window = MainWindow(self.session, settings)
        qtbot.addWidget(self.window, before_close_func=lambda _: self.forget())
        self.recovery = Recovery(folder / "windows", most_lost=0.1)
        self.recovering = Recovering(self.window, self.recovery)
        self.recovered = self.recovering.begin()
        self.window.show()

    def forget(self) -> None:
        """pytest-qt closes the window before any fixture ends."""
        self.session.stop_training()
        while self.session.training_active:
            QApplication.processEvents()
        for entry in self.session.kept.entries():
            self.session.discard_kept(entry)

    def die(self) -> None:
        """As kill -9 does it: the lock is let go, and nothing more is written."""
        self.recovery._end()
        self.recovery._lock.release()
        assert self.session.shut_down(keep=False)

    def said(self) -> str:
        strip = self.window.strip
        return strip.findChildren(QLabel)[0].text() if strip.isVisible() else ""


Start = Callable[[], Program]


@pytest.fixture
def programs(qapp: QApplication) -> Iterator[list[Program]]:
    """Those that were started; each ends at last."""
    del qapp
    started: list[Program] = []
    yield started
    for program in started:
        program.recovery._end()
        assert program.session.shut_down(keep=False)


@pytest.fixture
def start(qtbot: QtBot, settings: Settings, tmp_path: Path, programs: list[Program]):
    def start_one() -> Program:
        programs.append(Program(qtbot, tmp_path / "state", settings))
        return programs[-1]

    return start_one


def written(qtbot: QtBot, program: Program) -> None:
    """Wait until the file says what the window holds now."""
    program.recovery.write()
    path = program.recovery.path

    def holds_it() -> bool:
        wanted = program.window.own.state.saved()
        if wanted is None or not path.exists():
            return False
        found = load_reading(path)
        return found.model.provenance == wanted.model.provenance and _values(found) == _values(wanted)

    qtbot.waitUntil(holds_it)
