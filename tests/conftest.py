"""What every test may rely on: no display, no one's home folder, nothing left running."""

import gc
import os
import shutil
import tempfile
from collections.abc import Iterator
from pathlib import Path
from weakref import WeakSet

import pytest
from hypothesis import HealthCheck, settings
from PySide6.QtCore import QCoreApplication, QEvent, QThread
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

# Before anything makes a Qt application or imports platformdirs.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
_HOME = Path(tempfile.mkdtemp(prefix="rnn-desktop-tests-"))
for _variable in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME", "XDG_STATE_HOME"):
    os.environ[_variable] = str(_HOME / _variable.lower())
os.environ["HOME"] = str(_HOME)

# The same examples in every run, and no clock: a busy machine fails no test. A test that names its number of examples
# does so by `tests/examples.py`, so that it is scaled too. `explore` looks for new ones, by hand.
_PROFILE = settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("local", _PROFILE, derandomize=True, max_examples=20)
settings.register_profile("ci", _PROFILE, derandomize=True, max_examples=100)
settings.register_profile("explore", _PROFILE, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "local"))


# A wait ends as soon as there is what it waits for; on a busy machine that may be late.
for _wait in (QtBot.waitUntil, QtBot.waitSignal, QtBot.waitSignals, QtBot.waitActive, QtBot.waitExposed):
    _wait.__kwdefaults__["timeout"] = 60_000


def pytest_sessionfinish() -> None:
    """What garbage there is goes while Qt is still there: Python's end comes after Qt's."""
    if QGuiApplication.instance() is not None:
        # Closed windows wait for an event loop, and none runs any more.
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        # A picture that was copied is painted by Python when Qt lets go of it.
        QGuiApplication.clipboard().clear()
    gc.collect()


def pytest_unconfigure() -> None:
    """Take the temporary home away."""
    shutil.rmtree(_HOME, ignore_errors=True)


@pytest.fixture(scope="session")
def nsmc() -> Path:
    """The folder of the Naver Sentiment Movie Corpus, which is not part of the repository."""
    folder = Path(__file__).parents[2] / "shared" / "nsmc"
    if not (folder / "ratings_test.txt").is_file():
        pytest.skip("needs the NSMC files in ../shared/nsmc")
    return folder


_MUCH_GARBAGE = 50_000


@pytest.fixture(autouse=True)
def garbage_is_collected_in_the_main_thread() -> Iterator[None]:
    """As session/collector.py has it in the program; elsewhere Qt objects among it would stop everything for ever."""
    gc.disable()
    yield
    if gc.get_count()[0] > _MUCH_GARBAGE:
        gc.collect()


_threads: WeakSet[QThread] = WeakSet()
_start_thread = QThread.start


def _start_and_remember(thread: QThread, *priority: QThread.Priority) -> None:
    _threads.add(thread)
    _start_thread(thread, *priority)


# Every thread of Python starts here, whatever its class.
QThread.start = _start_and_remember  # type: ignore[method-assign]


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    """A QThread that outlives its test aborts the process at its end, far from the test that left it."""
    yield
    running = [thread.objectName() for thread in _threads if isValid(thread) and thread.isRunning()]
    assert not running, f"threads left running: {running}"
