"""How long a switch of language, theme or size takes: `xvfb-run -a uv run python tests/benchmarks/switches.py`.

With `QT_QPA_PLATFORM=offscreen` in place of xvfb-run it needs no screen. Opens the real window with the bundled model
and the documents' review, and switches back and forth in the Read view, then in the Train view with the sample reviews
opened. Milliseconds go from the call to the end of the last painting that it caused. Run it alone.
"""

import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QWidget

from rnn_desktop.app import create_application, create_window
from rnn_desktop.lens.reading import EXAMPLE_REVIEW
from rnn_desktop.paths import SAMPLE_DATA, resource_path
from rnn_desktop.session.session import Session
from rnn_desktop.text.token_cache import open_default_cache
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.window.main_window import MainWindow

_ROUNDS = 10
_QUIET_SECONDS = 0.1
"""Nothing painted for so long: the switch is over."""


class Paintings(QObject):
    """Notices when the window paints."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self.seen = False
        window.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        self.seen = self.seen or event.type() == QEvent.Type.UpdateRequest
        return False

    def milliseconds(self, switch: Callable[[Any], None], choice: str | int) -> tuple[float, float]:
        """From the call of `switch` with its new choice to the end of the last painting after it.

        By the clock, and those that this thread computed: the difference is what else the machine did.
        """
        self.seen = False
        begin = _clocks()
        switch(choice)
        ended = _clocks()
        while time.perf_counter() - ended[0] < _QUIET_SECONDS:
            QCoreApplication.processEvents()
            if self.seen:
                ended, self.seen = _clocks(), False
        return 1000 * (ended[0] - begin[0]), 1000 * (ended[1] - begin[1])


def main() -> None:
    """Print median and slowest of each kind of switch, in either view."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else _ROUNDS
    application = create_application(["benchmark"])
    application.setCursorFlashTime(0)  # a caret that blinks is painted, too
    session = Session(open_default_cache())
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        settings.language, settings.theme = "ko", "light"
        window = create_window(session, settings)
        window.resize(1440, 900)
        window.files.open_bundled()
        window.set_text(EXAMPLE_REVIEW)
        window.show()
        wait(lambda: session.exploration.reading is not None and not session.exploration.busy)
        measure(window, "Read", rounds)
        window.open_data(resource_path(SAMPLE_DATA))
        wait(lambda: window.train_view.desk is not None)
        measure(window, "Train", rounds)
        session.shut_down()
        window.deleteLater()
        application.processEvents()


def measure(window: MainWindow, view: str, rounds: int) -> None:
    """Switch back and forth `rounds` times, and print what it took."""
    paintings = Paintings(window)
    for name, choose, choices in (
        ("language", window.appearance.choose_language, ("en", "ko")),
        ("theme", window.appearance.choose_theme, ("dark", "light")),
        ("size", window.appearance.choose_size, (130, 100)),
    ):
        took = [paintings.milliseconds(choose, choice) for _ in range(rounds) for choice in choices]
        passed, computed = zip(*took, strict=True)
        words = f"median {statistics.median(passed):.0f} ms, slowest {max(passed):.0f} ms of {len(took)}"
        print(f"{view}, {name}: {words} (computing: {statistics.median(computed):.0f} ms, {max(computed):.0f} ms)")


def _clocks() -> tuple[float, float]:
    return time.perf_counter(), time.thread_time()


def wait(done: Callable[[], bool]) -> None:
    """Let the window work until `done`, and a moment more: explanations follow a reading."""
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: done() and loop.quit())
    timer.start(20)
    loop.exec()
    QTimer.singleShot(1500, loop.quit)
    loop.exec()


if __name__ == "__main__":
    main()
