"""Frames of a long review: `xvfb-run -s "-screen 0 1920x1080x24" python tests/benchmarks/playing.py`.

Plays, and scrolls, a review of 140 tokens that an LSTM of 128 units read, in the real window. A frame is what one time
step, or one turn of the wheel, takes until the window has painted it.
"""

import sys
import tempfile
import time
from collections.abc import Callable
from itertools import cycle, islice
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtWidgets import QScrollArea

from rnn_desktop.app import create_application, create_window
from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.formats.model_file import save_model
from rnn_desktop.session.session import Session
from rnn_desktop.text.token_cache import TokenCache
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.window.main_window import MainWindow

_WORDS = ("기대", "안", "하다", "보다", "의외로", "긴장감", "있다", "괜찮다")
_TOKENS, _ROUNDS = 140, 3
_SCROLL = 60
"""Pixels of a frame: a fast wheel."""
_SETTLE_MS = 3000
"""For the slower panels to end what they are at."""


class Frames(QObject):
    """Runs something and waits until the window has painted it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._loop = QEventLoop()
        window.installEventFilter(self)

    def milliseconds(self, act: Callable[[], object]) -> tuple[float, float]:
        """By the clock, and those that this thread computed: the difference is what else the machine did."""
        started, computed = time.perf_counter(), time.thread_time()
        act()
        self._loop.exec()
        return (time.perf_counter() - started) * 1000, (time.thread_time() - computed) * 1000

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() == QEvent.Type.UpdateRequest:
            # Qt paints in this event; the timer comes after it.
            QTimer.singleShot(0, self._loop.quit)
        return False


def main() -> None:
    """Print the quantiles of both."""
    application = create_application(sys.argv[:1])
    session = Session(TokenCache(None))
    with tempfile.TemporaryDirectory() as folder:
        window = create_window(session, Settings(Path(folder) / "settings.ini"))
        window.files.open(_model_file(Path(folder)))
        window.resize(1920, 1080)
        window.show()
        window.set_text(" ".join(islice(cycle(_WORDS), _TOKENS)))
        while window.read_view.reading is None or len(window.read_view.reading.tokens) < _TOKENS:
            application.processEvents()
        _wait(_SETTLE_MS)
        frames = Frames(window)
        player = window.read_view.tools.player
        _print("playing", _frames_of(frames, lambda: player.go(1), player.step_forward, _TOKENS - 2))
        player.go(_TOKENS)
        bar = window.read_view.findChild(QScrollArea).horizontalScrollBar()
        turns = bar.maximum() // _SCROLL
        _print(
            "scrolling", _frames_of(frames, lambda: bar.setValue(0), lambda: bar.setValue(bar.value() + _SCROLL), turns)
        )
        window.close()
    session.shut_down()
    del application


def _frames_of(
    frames: Frames, start: Callable[[], object], go_on: Callable[[], object], count: int
) -> list[tuple[float, float]]:
    found = []
    for _ in range(_ROUNDS):
        start()
        _wait(100)
        found += [frames.milliseconds(go_on) for _ in range(count)]
    return found


def _print(name: str, times: list[tuple[float, float]]) -> None:
    (low, middle, high, most), (*_, computed, _) = np.percentile(times, [50, 95, 99, 100], axis=0).T
    quantiles = f"p50 {low:.1f} ms, p95 {middle:.1f} ms, p99 {high:.1f} ms, most {most:.1f} ms"
    print(f"{name}, {len(times)} frames: {quantiles} (computing: p99 {computed:.1f} ms)")


def _wait(milliseconds: int) -> None:
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def _model_file(folder: Path) -> Path:
    vocabulary = Vocabulary((PADDING, UNKNOWN, *_WORDS))
    config = ModelConfig(len(vocabulary), hidden_sizes=(128,), max_length=300)
    path = folder / "lstm.safetensors"
    parameters = initial_parameters(config, 0)
    save_model(Model(config, parameters, vocabulary, TokenizerInfo("word", "1"), ("0", "1"), {}), path)
    return path


if __name__ == "__main__":
    main()
