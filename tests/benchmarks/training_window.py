"""How late the window's timers are while it trains, and how much memory it takes.

    xvfb-run -a uv run python tests/benchmarks/training_window.py ratings_train.txt [--view train] [--seconds 20]

Opens the real window on the platform it finds, loads the table, trains the default network for one epoch, and
measures a 16 ms timer from the first step on: late is what passes beyond the 16 ms, a frame of painting included.
Memory is the resident set with the JVM up, the table loaded and the epoch trained. Run it alone.
"""

import argparse
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QElapsedTimer, QEventLoop, Qt, QTimer

from rnn_desktop.app import create_application, create_window
from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.engine.training import StepDone
from rnn_desktop.lens.reading import EXAMPLE_REVIEW
from rnn_desktop.runs.training_run import RunEvent, TrainingSettings
from rnn_desktop.session.session import Session
from rnn_desktop.text.token_cache import open_default_cache
from rnn_desktop.ui.style.settings import Settings

_INTERVAL = 16


class Lateness:
    """Milliseconds beyond the interval at each tick of a 16 ms timer, from the first training step on."""

    def __init__(self) -> None:
        self.late: list[float] = []
        self.started = False
        self._clock = QElapsedTimer()
        self._timer = QTimer()
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_INTERVAL)
        self._timer.timeout.connect(self._tick)
        self._clock.start()
        self._timer.start()

    def _tick(self) -> None:
        passed = self._clock.nsecsElapsed() / 1e6
        self._clock.restart()
        if self.started:
            self.late.append(max(0.0, passed - _INTERVAL))


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("data", type=Path)
    parser.add_argument("--view", choices=["read", "train"], default="train")
    parser.add_argument("--hidden-size", type=int, default=64)
    args = parser.parse_args()

    application = create_application(["benchmark"])
    session = Session(open_default_cache())
    settings = Settings(Path(tempfile.mkdtemp()) / "settings.ini")
    window = create_window(session, settings)
    window.resize(1440, 900)
    window.files.open_bundled()
    window.show()
    # A word that no cache holds brings the JVM up.
    window.set_text(f"{EXAMPLE_REVIEW} 아무말{time.time_ns()}")
    wait(lambda: session.exploration.reading is not None and not session.exploration.busy)
    print(f"memory, JVM up: {resident_mebibytes():,.0f} MiB")
    session.open_data(args.data)
    wait(lambda: session.data is not None)
    print(f"memory, table loaded: {resident_mebibytes():,.0f} MiB")
    window.show_view(args.view)

    lateness, speeds = Lateness(), []

    def take(events: list[RunEvent]) -> None:
        steps = [event for event in events if isinstance(event, StepDone)]
        if steps:
            lateness.started = True
            speeds.append(steps[-1].reviews / steps[-1].seconds)

    session.training_events.connect(take)
    training = replace(TrainingConfig(), epochs=1)
    session.start_training(TrainingSettings(hidden_sizes=(args.hidden_size,), training=training))
    wait(lambda: not session.training_active)
    late = sorted(lateness.late)
    shares = {f"p{share}": late[int(share / 100 * len(late))] for share in (50, 95, 99)} | {"most": late[-1]}
    words = ", ".join(f"{name} {value:.1f} ms" for name, value in shares.items())
    print(f"16 ms timer late by: {words} over {len(late):,} ticks")
    print(f"training meanwhile: {speeds[-1]:,.0f} reviews/s")
    print(f"memory, after one epoch: {resident_mebibytes():,.0f} MiB")
    session.shut_down()
    window.deleteLater()
    application.processEvents()


def wait(done: Callable[[], bool]) -> None:
    loop, timer = QEventLoop(), QTimer()
    timer.timeout.connect(lambda: done() and loop.quit())
    timer.start(20)
    loop.exec()


def resident_mebibytes() -> float:
    pages = int(Path("/proc/self/statm").read_text().split()[1])
    return pages * 4096 / 2**20


if __name__ == "__main__":
    main()
