"""How fast the card of a lesson answers: `QT_QPA_PLATFORM=offscreen uv run python tests/benchmarks/lessons.py`.

Opens the real window and goes through every step of every lesson: a guess, a wrong reason and the right one, and a deed
that is done. Milliseconds go from the signal of the change to the card repainted, and from a lesson chosen in the list
to its first step painted. Run it alone.
"""

import statistics
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, QObject

from rnn_desktop.app import create_application
from rnn_desktop.lens.place import Place
from rnn_desktop.lessons.all_lessons import LESSONS
from rnn_desktop.lessons.answers import GuessValue
from rnn_desktop.lessons.lesson import ChoiceGuess, NumberGuess, Step
from rnn_desktop.session.session import Session
from rnn_desktop.text.token_cache import TokenCache
from rnn_desktop.ui.learn.lesson_card import LessonCard
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.window.learning import Learning
from rnn_desktop.ui.window.main_window import MainWindow

_DEEDS = 20
Times = tuple[float, float]


class Paintings(QObject):
    """Notices when the card is painted."""

    def __init__(self, card: LessonCard) -> None:
        super().__init__(card)
        self.seen = False
        card.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        self.seen = self.seen or event.type() == QEvent.Type.Paint
        return False

    def milliseconds(self, change: Callable[[], object]) -> Times:
        """From the call to the end of the first painting after it: by the clock, and those that this thread computed.
        The difference is what else the machine did."""
        self.seen = False
        begin = time.perf_counter(), time.thread_time()
        change()
        while not self.seen:
            QCoreApplication.processEvents()
        return 1000 * (time.perf_counter() - begin[0]), 1000 * (time.thread_time() - begin[1])


def main() -> None:
    """Print median, 95th percentile and slowest of each kind of answer, and of opening a lesson."""
    create_application(["benchmark"])
    session = Session(TokenCache(None))
    with tempfile.TemporaryDirectory() as folder:
        settings = Settings(Path(folder) / "settings.ini")
        settings.language, settings.theme = "ko", "light"
        window = MainWindow(session, settings)
        window.resize(1440, 900)
        window.show()
        window.show_view("learn")
        assert window.learning is not None
        paintings = Paintings(window.learning.card)
        # What starts with the program, Java and the first network, is over before a person has chosen a lesson.
        _settle(3.0)
        _measure(window.learning, paintings)
        session.shut_down()
        window.learning.bench.session.shut_down()
        window.deleteLater()


def _measure(learning: Learning, paintings: Paintings) -> None:
    times: dict[str, list[Times]] = {"open": [], "commit": [], "reason": [], "deed": []}
    for lesson in LESSONS:
        learning.show_lessons()
        _settle()
        times["open"].append(paintings.milliseconds(partial(learning.open, lesson.id)))
        for number, step in enumerate(lesson.steps):
            learning.go(number)
            _settle()
            times["commit"].append(paintings.milliseconds(partial(learning.card.committed.emit, _guess(step))))
            right = next(at for at, option in enumerate(step.reason.options) if option.right)
            for at in ((right + 1) % len(step.reason.options), right):
                _settle(0.1)
                times["reason"].append(paintings.milliseconds(partial(learning.card.reason_picked.emit, at)))
    for _ in range(_DEEDS):
        times["deed"].append(_deed(learning, paintings))
    for name, found in times.items():
        words = []
        for clock in zip(*found, strict=True):
            p95 = sorted(clock)[min(int(0.95 * len(clock)), len(clock) - 1)]
            words.append(f"median {statistics.median(clock):6.1f}, p95 {p95:6.1f}, slowest {max(clock):6.1f} ms")
        print(f"{name:7} {len(found):4} times: {words[0]} (computed: {words[1]})")


def _deed(learning: Learning, paintings: Paintings) -> Times:
    """Of the first step, whose last token is selected."""
    lesson = LESSONS[0]
    learning.lesson = lesson
    learning._again()
    step = lesson.steps[0]
    learning.card.committed.emit(_guess(step))
    learning.card.reason_picked.emit(next(at for at, option in enumerate(step.reason.options) if option.right))
    _settle(0.2)
    # The view is painted before: of the card alone is measured what it takes.
    learning.bench.read_view.blockSignals(True)
    learning.bench.read_view.select_place(Place(7))
    learning.bench.read_view.blockSignals(False)
    _settle(0.2)
    return paintings.milliseconds(learning.bench.read_view.shown.emit)


def _guess(step: Step) -> GuessValue:
    guess = step.guess
    if isinstance(guess, ChoiceGuess):
        return 0
    if isinstance(guess, NumberGuess):
        return guess.low
    return (guess.low,) * len(step.stage.opened().tokens)


def _settle(seconds: float = 0.4) -> None:
    end = time.perf_counter() + seconds
    while time.perf_counter() < end:
        QCoreApplication.processEvents()


if __name__ == "__main__":
    main()
