"""The real window without a screen: for pictures from the command line and for the demo."""

import os
import tempfile
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self

from PySide6.QtCore import QDeadlineTimer, QEventLoop, QMessageLogContext, QTimer, QtMsgType, qInstallMessageHandler

from rnn_desktop.app import create_application, create_window
from rnn_desktop.cli.output import say
from rnn_desktop.formats.atomic import replacing
from rnn_desktop.lens.reading import EXAMPLE_REVIEW
from rnn_desktop.lessons.lesson import Lesson
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.session.session import Session
from rnn_desktop.text.token_cache import open_default_cache
from rnn_desktop.ui.style.settings import Settings

_PATIENCE_SECONDS = 60
_NOISE = "This plugin does not support propagateSizeHints()"


class OffscreenWindow:
    """A context manager: the window is open inside it, with settings of its own, and every thread has ended after."""

    def __init__(self, language: str, theme: str, size: tuple[int, int], model: Path) -> None:
        """size: width and height in pixels. Entering raises Problem for a bad model or a size that is too small."""
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
        qInstallMessageHandler(_pass_on)
        self._folder = tempfile.TemporaryDirectory(prefix="rnn-desktop-")
        settings = Settings(Path(self._folder.name) / "settings.ini")
        settings.language, settings.theme = language, theme
        self._application = create_application(["rnn-desktop"])
        # Two pictures of one window are equal, whenever they are taken.
        self._application.setCursorFlashTime(0)
        self.session = Session(open_default_cache())
        self._problem: Problem | None = None
        self.session.exploration.reading_failed.connect(self._take_problem)
        self.session.problem.connect(self._take_problem)
        self._window = create_window(self.session, settings)
        self._window.resize(*size)
        self._model = model

    def __enter__(self) -> Self:
        try:
            self.session.open_model(self._model)
            self._show()
        except Problem:
            self.__exit__(None, None, None)
            raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.session.shut_down()
        self._window.deleteLater()
        self._application.processEvents()
        self._folder.cleanup()

    def read(self, text: str | None = None) -> None:
        """Type a review (the documents' own if None) and wait until it is read and shown whole."""
        wanted = EXAMPLE_REVIEW if text is None else text
        self._window.set_text(wanted)
        self.wait(self._is_whole)

    def _is_whole(self) -> bool:
        """Whether the newest text is read to its end, and nothing of it is still to appear."""
        exploration, view = self.session.exploration, self._window.read_view
        reading = exploration.reading
        if reading is None or exploration.busy or reading.trace.unanswered:
            return False
        return view.tools.player.read is None and view.canvas.at_rest

    def show_view(self, name: str) -> None:
        """name: one of the window's VIEWS."""
        self._window.show_view(name)

    def train(self, data: Path) -> None:
        """Open a table in the Train view, press Start and wait until the training is done."""
        self._window.open_data(data)
        self.wait(lambda: self._window.train_view.desk is not None)
        desk = self._window.train_view.desk
        assert desk is not None
        desk.progress.main.click()
        self.wait(lambda: not self.session.training_active and self._is_whole())

    def wait(self, done: Callable[[], bool], seconds: int = _PATIENCE_SECONDS) -> None:
        """Let the window work until `done`. Raises the Problem it reports, or one when it takes too long."""
        deadline, loop, ticks = QDeadlineTimer(seconds * 1000), QEventLoop(), QTimer()
        ticks.timeout.connect(loop.quit)
        ticks.start(10)
        while not done():
            if self._problem is not None:
                raise self._problem
            if deadline.hasExpired():
                raise Problem(QT_TRANSLATE_NOOP("Problem", "The window did not finish within {n} seconds."), n=seconds)
            loop.exec()

    def _show(self) -> None:
        wanted = self._window.size()
        self._window.show()
        least = self._window.size()
        if least != wanted:  # Qt makes room for what stands in the window
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "The window does not fit into {wanted} pixels; it needs {least}."),
                wanted=f"{wanted.width()} × {wanted.height()}",
                least=f"{least.width()} × {least.height()}",
            )

    def speak(self, language: str) -> None:
        """The code of one of LANGUAGES."""
        self._window.appearance.choose_language(language)

    def save_handout(self, lesson: Lesson, path: Path) -> None:
        """A lesson on paper, as PDF. Raises Problem when it cannot be written."""
        desk = self._window.handouts
        desk.problem.connect(self._take_problem)
        desk.write(lesson, path)
        self.wait(lambda: not desk.busy)
        if self._problem is not None:
            raise self._problem

    def save_picture(self, path: Path) -> None:
        """What the window shows now, as PNG. Raises Problem when it cannot be written."""
        self._application.processEvents()
        with replacing(path) as written:
            if not self._window.grab().save(str(written), "PNG"):
                raise Problem(QT_TRANSLATE_NOOP("Problem", "The picture could not be written to {path}."), path=path)

    def _take_problem(self, problem: Problem) -> None:
        self._problem = problem


def _pass_on(kind: QtMsgType, context: QMessageLogContext, message: str) -> None:
    """Qt's messages on stderr, but for the one that says of every offscreen window what is known."""
    del kind, context
    if message != _NOISE:
        say(message)
