"""Composition root of the window: builds everything once, runs it, and takes it down again. No logic."""

import gc
import logging
import os
import signal
import socket
import sys
import tempfile
from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QSocketNotifier, QTimer, Slot
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from rnn_desktop import __version__
from rnn_desktop.lens.reading import EXAMPLE_REVIEW
from rnn_desktop.paths import resource_path, settings_folder, state_folder
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.session.collector import Collector
from rnn_desktop.session.recovery import MOST_LOST_SECONDS, Recovery
from rnn_desktop.session.session import Session
from rnn_desktop.text.token_cache import open_default_cache
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.window.main_window import MainWindow
from rnn_desktop.ui.window.recovering import Recovering

_LOG = logging.getLogger(__name__)

# Families with Hangul, by platform and by how well they read at 13 pixels; Qt passes over those that are missing.
_FONTS = (
    "Pretendard",
    "Noto Sans KR",
    "Noto Sans CJK KR",
    "Apple SD Gothic Neo",
    "Malgun Gothic",
    "NanumBarunGothic",
    "NanumGothic",
    "Noto Sans",
)
_FONT_PIXELS = 13.5


def create_application(arguments: Sequence[str]) -> QApplication:
    """The QApplication with our style, font and name. arguments: as in sys.argv."""
    # A thread of Python lets others go on after 5 ms; a key passes three threads, while a fourth may be explaining.
    sys.setswitchinterval(0.0005)
    application = QApplication(list(arguments))
    Collector(application)
    application.setApplicationName("rnn-desktop")
    application.setApplicationDisplayName("RNN Desktop")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("rnn-desktop")
    # The one style that draws every control from the palette, on every system.
    application.setStyle("Fusion")
    application.setFont(_font())
    application.setWindowIcon(QIcon(str(resource_path("icons/rnn-desktop.svg"))))
    return application


def create_window(session: Session, settings: Settings) -> MainWindow:
    """The window, not shown yet; says so where no installed font has Hangul."""
    window = MainWindow(session, settings)
    if not QFontDatabase.families(QFontDatabase.WritingSystem.Korean):
        sentence = QT_TRANSLATE_NOOP(
            "Problem",
            "No installed font has Hangul, so Korean appears as boxes. "
            "Install one (on Debian the package fonts-nanum) and start again.",
        )
        window.strip.show_problem(Problem(sentence))
    return window


def run_window(
    model: Path | None = None,
    text: str | None = None,
    arguments: Sequence[str] = ("rnn-desktop",),
    *,
    most_lost: float = MOST_LOST_SECONDS,
    started: Callable[[MainWindow], None] = lambda _: None,
) -> int:
    """Open the window and stay until it is closed. Returns the exit code.

    model: a model file; the bundled one without it, or when it cannot be opened. text: the review to begin with.
    Without either, what a window held that did not end well comes back. most_lost: what is older than so many seconds
    can come back. started: called with the window once it is shown.
    """
    application = create_application(arguments)
    ending = _Signals(application)
    state = _kept_folder(state_folder)
    session = Session(open_default_cache(), state / "models")
    window = create_window(session, Settings(_kept_folder(settings_folder) / "settings.ini"))
    recovery = Recovery(state / "windows", most_lost, take_over=model is None and text is None)
    if not Recovering(window, recovery).begin():
        window.set_text(EXAMPLE_REVIEW if text is None else text)
        if model is None or not window.files.open(model):
            said = window.strip.problem
            window.files.open_bundled()
            if said is not None:
                # The bundled model stands in; that the other one cannot be opened is to be read all the same.
                window.strip.show_problem(said)
    window.show()
    started(window)
    code = application.exec()
    ending.close()
    # What is recovered need not be kept once more.
    written = ending.number is not None and recovery.write_and_end()
    gc.collect()  # while Qt is still there: Python's own last collection comes after Qt's end
    if not session.shut_down(keep=not written):
        # Qt aborts the process when a running thread is destroyed; this ends it without that.
        _LOG.error("a thread did not end in time")
        os._exit(code or 1)
    if ending.number is None:
        recovery.forget_and_end()
    _take_down(application, window)
    return code


def _take_down(application: QApplication, window: MainWindow) -> None:
    """Delete the window while Qt is there: Python collects the application before what is left of it, whose windows
    on the screen then have nobody to tell that they go."""
    window.deleteLater()
    application.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    gc.collect()


class _Signals(QObject):
    """Lets Ctrl-C, SIGTERM and the end of the terminal end the event loop.

    Python handles a signal between two lines of Python, and an idle Qt runs none: the signal's wake-up byte makes it.
    """

    def __init__(self, application: QApplication) -> None:
        super().__init__()
        self._application = application
        self._inner, self._outer = socket.socketpair()
        for end in (self._inner, self._outer):
            end.setblocking(False)
        self._previous = signal.set_wakeup_fd(self._outer.fileno(), warn_on_full_buffer=False)
        self.number: int | None = None
        """Of the signal that came."""
        for name in ("SIGINT", "SIGTERM", "SIGHUP"):
            if hasattr(signal, name):  # Windows has no SIGHUP
                signal.signal(getattr(signal, name), self._quit)
        self._notifier = QSocketNotifier(self._inner.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._wake)

    def close(self) -> None:
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._previous)
        self._inner.close()
        self._outer.close()

    @Slot()
    def _wake(self) -> None:
        """Entering Python is all that is needed: the handler runs first."""
        self._inner.recv(64)

    def _quit(self, number: int, frame: object) -> None:
        del frame
        self.number = number
        # 128 + the signal's number is what shells expect of a process that a signal ended.
        QTimer.singleShot(0, self._application, lambda: QGuiApplication.exit(128 + number))


def _font() -> QFont:
    """The system's size or ours, whichever is larger; in points, so that it follows the screen."""
    font = QFont()
    points = _FONT_PIXELS * 72 / QGuiApplication.primaryScreen().logicalDotsPerInchY()
    font.setPointSizeF(max(points, font.pointSizeF()))
    font.setFamilies([*_FONTS, *font.families()])
    return font


def _kept_folder(folder: Callable[[], Path]) -> Path:
    """One that lasts; where none can be, one that lasts until the window is closed."""
    try:
        return folder()
    except OSError:
        return Path(tempfile.mkdtemp(prefix="rnn-desktop-"))
