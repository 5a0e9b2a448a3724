"""Where the garbage collector runs, what it is spared, and that it gets everything back."""

import ctypes
import gc
import threading
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from rnn_desktop.session.collector import Collector
from rnn_desktop.unhurried import unhurried


class Garbage:
    """A circle that only the collector frees; notes the thread in which that happens."""

    freed_in: list[int]

    def __init__(self, freed_in: list[int]) -> None:
        self.freed_in = freed_in
        self.itself = self
        self.widget = QObject()

    def __del__(self) -> None:
        self.freed_in.append(threading.get_ident())


@pytest.fixture
def collector(qtbot: QtBot) -> Iterator[Collector]:
    del qtbot
    gc.enable()
    gc.collect()
    collector = Collector()
    yield collector
    collector.deleteLater()


def test_garbage_of_any_thread_is_freed_in_the_thread_of_the_window(qtbot: QtBot, collector: Collector) -> None:
    del collector
    freed_in: list[int] = []
    for _ in range(10):
        Garbage(freed_in)
    others: list[list[int]] = []
    worker = threading.Thread(target=lambda: others.extend([number] for number in range(20_000)))
    worker.start()
    worker.join()
    assert freed_in == [], "the worker made more objects than Python's own collector would have waited for"
    qtbot.waitUntil(lambda: len(freed_in) == 10)
    assert set(freed_in) == {threading.get_ident()}


def test_garbage_that_grew_old_is_freed_too(
    qtbot: QtBot, collector: Collector, monkeypatch: pytest.MonkeyPatch
) -> None:
    del collector
    monkeypatch.setattr("rnn_desktop.session.collector._YOUNG", 0)
    monkeypatch.setattr("rnn_desktop.session.collector._TIMES_BEFORE_OLDER", 1)
    freed_in: list[int] = []
    old = Garbage(freed_in)
    gc.collect()
    del old
    qtbot.waitUntil(lambda: freed_in == [threading.get_ident()])


def test_what_java_starts_from_its_own_thread_collects_nothing(collector: Collector) -> None:
    del collector
    freed_in: list[int] = []
    Garbage(freed_in)
    # What JPype calls when Java has collected.
    java = threading.Thread(target=lambda: ctypes.pythonapi.PyGC_Collect())
    java.start()
    java.join()
    assert freed_in == []


def test_what_exists_is_not_walked_through_until_the_end() -> None:
    table = [[str(number)] for number in range(1000)]
    assert gc.get_freeze_count() == 0
    with unhurried() as spare:
        before = gc.get_freeze_count()
        assert before > len(table)
        more = [[str(number)] for number in range(1000)]
        spare()
        assert gc.get_freeze_count() >= before + len(more)
    assert gc.get_freeze_count() == 0


def test_the_collector_gets_everything_back_after_an_error() -> None:
    with pytest.raises(OSError, match="gone"), unhurried():
        raise OSError("gone")
    assert gc.get_freeze_count() == 0
