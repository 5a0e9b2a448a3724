"""A thread with a one-slot mailbox: the newest request is answered, what it overtook is dropped."""

import threading
from collections.abc import Callable, Iterator
from typing import Generic, TypeVar

from PySide6.QtCore import QThread, Signal

_Request = TypeVar("_Request")


class MailboxThread(QThread, Generic[_Request]):
    """Subclasses say what the answers to a request are.

    Signals:
        answered(object): one of the answers, from this thread.
    """

    answered = Signal(object)

    def __init__(self, name: str, at_end: Callable[[], None] = lambda: None) -> None:
        """at_end runs last in the thread."""
        super().__init__()
        self.setObjectName(name)
        self._at_end = at_end
        self._changed = threading.Condition()
        self._request: _Request | None = None
        self._given_up = self._stopping = False

    def put(self, request: _Request) -> None:
        """Replace the waiting request."""
        with self._changed:
            self._request = request
            self._changed.notify()

    def give_up(self) -> None:
        """Answer no further, neither the request at hand nor one that waits."""
        with self._changed:
            self._request, self._given_up = None, True
            self._changed.notify()

    def end(self, milliseconds: int) -> bool:
        """Take no more requests and wait. True when the thread has ended."""
        with self._changed:
            self._request, self._stopping = None, True
            self._changed.notify()
        return self.wait(milliseconds)

    def overtaken(self) -> bool:
        """Whether the request being answered is no longer the newest, or given up; asked within the thread."""
        return self._request is not None or self._given_up or self._stopping

    def quiet_for(self, seconds: float) -> bool:
        """Wait that long for a newer request; whether none came."""
        with self._changed:
            return not self._changed.wait_for(self.overtaken, seconds)

    def answers(self, request: _Request) -> Iterator[object]:
        """The answers, in the order in which they are found."""
        raise NotImplementedError

    def run(self) -> None:
        try:
            while (request := self._take()) is not None:
                for answer in self.answers(request):
                    self.answered.emit(answer)
        finally:
            self._at_end()

    def _take(self) -> _Request | None:
        with self._changed:
            self._changed.wait_for(lambda: self._request is not None or self._stopping)
            request, self._request, self._given_up = self._request, None, False
            return request
