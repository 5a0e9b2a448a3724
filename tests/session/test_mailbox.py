"""The one-slot mailbox: the newest request is answered, and what is given up is left at once."""

import threading
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.session.mailbox import MailboxThread


class Patient(MailboxThread[str]):
    """Answers at once, and again when it has been overtaken."""

    def __init__(self, at_end: threading.Event) -> None:
        super().__init__("patient", at_end.set)

    def answers(self, request: str) -> Iterator[str]:
        yield f"{request} begun"
        while self.quiet_for(5.0):
            pass
        yield f"{request} left"


@pytest.fixture
def at_end() -> threading.Event:
    return threading.Event()


@pytest.fixture
def thread(at_end: threading.Event) -> Iterator[Patient]:
    thread = Patient(at_end)
    thread.start()
    yield thread
    assert thread.end(10_000)
    assert at_end.is_set()


def _answers(thread: Patient) -> list[str]:
    said: list[str] = []
    thread.answered.connect(said.append)
    return said


def test_a_newer_request_overtakes_the_one_at_hand(qtbot: QtBot, thread: Patient) -> None:
    said = _answers(thread)
    thread.put("first")
    qtbot.waitUntil(lambda: said == ["first begun"])
    thread.put("second")
    qtbot.waitUntil(lambda: said == ["first begun", "first left", "second begun"])


def test_what_is_given_up_is_left_and_the_next_request_is_answered(qtbot: QtBot, thread: Patient) -> None:
    said = _answers(thread)
    thread.put("first")
    qtbot.waitUntil(lambda: said == ["first begun"])
    thread.give_up()
    qtbot.waitUntil(lambda: said == ["first begun", "first left"])
    thread.put("second")
    qtbot.waitUntil(lambda: said[2:] == ["second begun"])


def test_a_thread_that_answers_can_be_ended(qtbot: QtBot, thread: Patient) -> None:
    said = _answers(thread)
    thread.put("first")
    qtbot.waitUntil(lambda: said == ["first begun"])
    assert thread.end(10_000)
