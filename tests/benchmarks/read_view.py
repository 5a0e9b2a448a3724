"""How long the Read view takes from a reading to its pixels: run by hand on a real platform, with no arguments.

xvfb-run -s "-screen 0 1920x1080x24" python tests/benchmarks/read_view.py
"""

import time
from itertools import cycle, islice

import numpy as np
from PySide6.QtWidgets import QApplication

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.lens.reading import Reading, make_reading
from rnn_desktop.text.token import Token
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary
from rnn_desktop.ui.read.read_view import ReadView

_WORDS = ("기대", "안", "하다", "보다", "의외로", "긴장감", "있다", "괜찮다")
_ROUNDS = 200


def main() -> None:
    """Print one line per length and window size."""
    application = QApplication([])
    for size in ((1280, 640), (1920, 930)):
        view = ReadView()
        view.resize(*size)
        view.show()
        for count in (8, 20, 60, 140):
            p50, p95 = np.percentile(_measure(application, view, count), (50, 95), axis=0)
            times = f"p50 {p50[0]:.1f} ms, p95 {p95[0]:.1f} ms (computing: p50 {p50[1]:.1f} ms, p95 {p95[1]:.1f} ms)"
            print(f"{size[0]} × {size[1]}, {count:3} tokens: {times}")
        view.close()


def _measure(application: QApplication, view: ReadView, count: int) -> list[tuple[float, float]]:
    """Milliseconds from `set_reading` until the pixels are painted, a token more and a token fewer in turn.

    By the clock, and those that this thread computed: the difference is what else the machine did.
    """
    readings = [_reading(count), _reading(count - 1)]
    milliseconds = []
    for reading in islice(cycle(readings), _ROUNDS):
        begin, computed = time.perf_counter(), time.thread_time()
        view.set_reading(reading)
        # Paints what was updated before it returns.
        view.repaint()
        application.processEvents()
        took = time.perf_counter() - begin, time.thread_time() - computed
        milliseconds.append((1000 * took[0], 1000 * took[1]))
    return milliseconds[_ROUNDS // 10 :]


def _reading(count: int) -> Reading:
    vocabulary = Vocabulary((PADDING, UNKNOWN, *_WORDS))
    config = ModelConfig(vocabulary_size=len(vocabulary))
    model = Model(config, initial_parameters(config, 0), vocabulary, TokenizerInfo("okt", ""), ("0", "1"), {})
    words = list(islice(cycle(_WORDS), count))
    tokens = [Token(word, "Noun", 0, len(word)) for word in words]
    return make_reading(model, " ".join(words), tokens, None)


if __name__ == "__main__":
    main()
