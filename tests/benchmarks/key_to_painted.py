"""From a key to its review painted: `xvfb-run -a uv run python tests/benchmarks/key_to_painted.py [keys]`.

Types into the real window with the bundled model, a review of some 20 tokens whose words were all seen before, and
waits after each key until the Read view has painted that very text.
"""

import sys
import tempfile
import time
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QApplication

from rnn_desktop.app import create_application, create_window
from rnn_desktop.lens.reading import Reading
from rnn_desktop.session.session import Session
from rnn_desktop.text.token_cache import open_default_cache
from rnn_desktop.ui.main_window import MainWindow
from rnn_desktop.ui.settings import Settings

REVIEW = "기대 안하고 보면 의외로 긴장감있고 괜찮음 기대 안하고 보면 의외로 긴장감있고 괜찮음 기대 안하고 보면"


class Painted(QObject):
    """Lets an event loop end when the Read view has painted a reading of the awaited text."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._awaited: str | None = None
        self._arrived = False
        self._loop = QEventLoop()
        self.tokens = 0
        window.session.reading_changed.connect(self._take_reading)
        window.installEventFilter(self)

    def wait(self, text: str, seconds: float = 20.0) -> None:
        self._awaited, self._arrived = text, False
        QTimer.singleShot(int(seconds * 1000), self._loop.quit)
        self._loop.exec()

    def _take_reading(self, reading: Reading) -> None:
        self.tokens = len(reading.tokens)
        self._arrived = reading.text == self._awaited

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest and self._arrived and watched is self._window:
            # Qt paints in this event; the timer comes after it.
            self._arrived = False
            QTimer.singleShot(0, self._loop.quit)
        return False


def press(window: MainWindow, text: str = "", key: Qt.Key = Qt.Key.Key_unknown) -> None:
    """One key, as the platform would deliver it."""
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window.composer, QKeyEvent(QEvent.Type.KeyPress, key, none, text))


def main() -> None:
    """Type, take back, and print the quantiles."""
    count = int(sys.argv[1]) if len(sys.argv) > 1 else 300
    application = create_application(sys.argv[:1])
    session = Session(open_default_cache())
    with tempfile.TemporaryDirectory() as folder:
        window = create_window(session, Settings(Path(folder) / "settings.ini"))
        painted = Painted(window)
        window.files.open_bundled()
        window.show()
        times = []
        window.set_text(REVIEW)
        painted.wait(REVIEW)
        for number in range(count + 4):
            started = time.perf_counter()
            if number % 2:
                press(window, key=Qt.Key.Key_Backspace)
            else:
                press(window, " 의외로"[1 + number // 2 % 3])
            painted.wait(window.composer.text())
            if number >= 4:  # the first ones meet words nobody has typed yet
                times.append((time.perf_counter() - started) * 1000)
        low, middle, high = np.percentile(times, [50, 95, 99])
        print(f"{painted.tokens} tokens, {count} keys: median {low:.1f} ms, p95 {middle:.1f} ms, p99 {high:.1f} ms")
        window.close()
    session.shut_down()
    del application


if __name__ == "__main__":
    main()
