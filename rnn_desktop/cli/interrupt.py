"""Ctrl-C, SIGTERM and the end of the terminal, for commands that have something to keep.

All others leave them to the system, which ends a program at once whatever it is doing (see `__main__.py`). Python's own
answer, an exception at the line where the main thread is, comes late inside Java and NumPy, and gets lost or turns into
an abort inside an import.
"""

import os
import signal
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rnn_desktop.cli.language import in_own_language
from rnn_desktop.cli.output import say
from rnn_desktop.problem import unforeseen

_NAMES = ("SIGINT", "SIGTERM", "SIGHUP")


@contextmanager
def interrupted_by(answer: Callable[[], None]) -> Iterator[None]:
    """While the block runs each of these signals has `answer` called and ends the process with 128 + its number.

    answer: runs in a thread of its own, at once, while the main one goes on; a second signal does not disturb it.
    Signals that were ignored before (as under nohup) stay so. For the main thread only.
    """
    numbers = _numbers()
    heard, told = socket.socketpair()
    told.setblocking(False)
    thread = threading.Thread(target=_answer_signals, args=(heard, numbers, answer), name="interrupt", daemon=True)
    thread.start()
    woken = signal.set_wakeup_fd(told.fileno(), warn_on_full_buffer=False)
    before = {number: signal.signal(number, _leave_to_thread) for number in numbers}
    try:
        yield
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
        signal.set_wakeup_fd(woken)
        told.close()
        thread.join()
        heard.close()


def _numbers() -> list[signal.Signals]:
    there = [getattr(signal, name) for name in _NAMES if hasattr(signal, name)]
    return [number for number in there if signal.getsignal(number) is not signal.SIG_IGN]


def _answer_signals(heard: socket.socket, numbers: list[signal.Signals], answer: Callable[[], None]) -> None:
    """Each signal of the process comes as a byte, also those that are not for us."""
    while byte := heard.recv(1):
        if byte[0] in numbers:
            try:
                answer()
            except Exception as error:  # noqa: BLE001 - the process ends here, and not without a word
                say(in_own_language(unforeseen(error)))
            finally:
                os._exit(128 + byte[0])


def _leave_to_thread(number: int, frame: object) -> None:
    """Only so that the signal's byte is written: it needs a handler of Python's."""
    del number, frame
