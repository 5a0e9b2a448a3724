"""From a key to its review painted: `xvfb-run -a uv run python tests/benchmarks/key_to_painted.py [TABLE] [--keys N]
[--next-token WORDS]`.

Types into the real window with an LSTM of hidden size 128 (untrained: speed does not depend on the weights; the
vocabulary and tokenizer are the bundled model's), a review of 40 and one of 140 tokens, and waits after each key until
the window has painted that very text: columns, cells, heatmap, curve, receipt and inspector. The words come from the
reviews of TABLE (the documents' review if left out) and are typed once before, so that all of them were seen.
"""

import argparse
import tempfile
import time
from collections.abc import Iterator
from dataclasses import replace
from itertools import cycle, islice
from pathlib import Path

import numpy as np
from PySide6.QtCore import QEvent, QEventLoop, QObject, QTimer
from PySide6.QtGui import QKeyEvent, Qt
from PySide6.QtWidgets import QApplication

from rnn_desktop.app import create_application, create_window
from rnn_desktop.data.understanding import reviews_of
from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.lens.reading import EXAMPLE_REVIEW, Reading
from rnn_desktop.paths import BUNDLED_MODEL, resource_path
from rnn_desktop.session.session import Session
from rnn_desktop.tasks import NextToken
from rnn_desktop.text.token_cache import open_default_cache
from rnn_desktop.text.vocabulary import Vocabulary
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.window.main_window import MainWindow

_TYPED = 12
"""Characters typed after a review's beginning, and taken back again."""


class Painted(QObject):
    """Lets an event loop end when the window has painted a reading of the awaited text."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__()
        self._window = window
        self._awaited: str | None = None
        self._arrived = False
        self._loop = QEventLoop()
        # One for all waits: a timer of an earlier wait must not end a later one.
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._loop.quit)
        self.tokens = 0
        window.session.exploration.reading_changed.connect(self._take_reading)
        window.installEventFilter(self)

    def wait(self, text: str) -> None:
        """Until this text is painted. Raises TimeoutError after 20 seconds."""
        self._awaited, self._arrived = text, False
        self._timer.start(20_000)
        self._loop.exec()
        if self._awaited is not None:
            raise TimeoutError(text)

    def rest(self, milliseconds: int) -> None:
        """Let the window do what it does between two keys."""
        if milliseconds:
            self._timer.start(milliseconds)
            self._loop.exec()

    def _take_reading(self, reading: Reading) -> None:
        self.tokens = len(reading.tokens)
        self._arrived = reading.text == self._awaited

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.UpdateRequest and self._arrived and watched is self._window:
            # Qt paints in this event; the timer comes after it.
            self._arrived, self._awaited = False, None
            QTimer.singleShot(0, self._loop.quit)
        return False


def press(window: MainWindow, text: str = "", key: Qt.Key = Qt.Key.Key_unknown) -> None:
    """One key, as the platform would deliver it."""
    none = Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window.composer, QKeyEvent(QEvent.Type.KeyPress, key, none, text))


def lstm_128(next_token: int = 0) -> Model:
    """An untrained network of the size that the goal names; next_token: the words of a language model, 0 for none."""
    bundled = load_model(resource_path(BUNDLED_MODEL))
    task = NextToken() if next_token else bundled.task
    vocabulary = Vocabulary(bundled.vocabulary.words[: next_token or None])
    fields = task.network_fields(len(vocabulary))
    config = ModelConfig(len(vocabulary), "lstm", 128, (128,), max_length=300, **fields)
    parameters = initial_parameters(config, 0)
    return replace(bundled, config=config, parameters=parameters, vocabulary=vocabulary, task=task, label_rule=None)


def typing(
    window: MainWindow, painted: Painted, reviews: list[str], tokens: int, keys: int, pause: int = 0
) -> Iterator[float]:
    """Milliseconds of each key: what follows a beginning of so many tokens is typed and taken back.

    pause: milliseconds between two keys, in which the slower lenses begin their work; the next key finds them at it.
    """
    words = cycle(" ".join(reviews).split())
    count = 0
    while count < keys:
        text = next(words)
        while painted.tokens < tokens or not window.composer.text().startswith(text):
            text += " " + next(words)
            window.set_text(text)
            painted.wait(text)
        typed = (" " + " ".join(islice(words, 6)))[:_TYPED]
        for key in [*typed, *[""] * len(typed)]:
            painted.rest(pause)
            started = time.perf_counter()
            if key:
                press(window, key)
            else:
                press(window, key=Qt.Key.Key_Backspace)
            painted.wait(window.composer.text())
            count += 1
            yield (time.perf_counter() - started) * 1000


def main() -> None:
    """Type, take back, and print the quantiles."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("table", nargs="?", type=Path, help="reviews to type (CSV or TSV)")
    parser.add_argument("--keys", type=int, default=500)
    parser.add_argument("--pause", type=int, default=0, help="milliseconds between two keys")
    parser.add_argument("--tokens", type=int, nargs="+", default=[40, 140], help="lengths of the reviews")
    parser.add_argument("--next-token", type=int, default=0, help="a language model of so many words instead")
    arguments = parser.parse_args()
    reviews = [EXAMPLE_REVIEW]
    if arguments.table is not None:
        reviews = list(reviews_of(arguments.table).texts[:200])
    application = create_application(["key_to_painted"])
    session = Session(open_default_cache())
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "lstm128.safetensors"
        save_model(lstm_128(arguments.next_token), path)
        window = create_window(session, Settings(Path(folder) / "settings.ini"))
        painted = Painted(window)
        window.files.open(path)
        window.show()
        for tokens in arguments.tokens:
            list(typing(window, painted, reviews, tokens, arguments.keys))  # meets every word once
            painted.tokens = 0
            times = list(typing(window, painted, reviews, tokens, arguments.keys, arguments.pause))
            low, middle, high = np.percentile(times, [50, 95, 99])
            print(
                f"{painted.tokens} tokens, {len(times)} keys: "
                f"median {low:.1f} ms, p95 {middle:.1f} ms, p99 {high:.1f} ms, most {max(times):.1f} ms"
            )
        window.close()
    session.shut_down()
    del application


if __name__ == "__main__":
    main()
