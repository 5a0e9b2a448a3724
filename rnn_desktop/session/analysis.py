"""The long-lived thread that reads what is typed: a one-slot mailbox in, the newest reading out."""

import logging
import threading
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, QThread, Signal, Slot

from rnn_desktop.formats.model_file import Model
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.text.tokenizer import Tokenizer

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Request:
    generation: int
    text: str
    model: Model


@dataclass(frozen=True, slots=True)
class _Answer:
    generation: int
    reading: Reading | None
    problem: Problem | None


class _ReadingThread(QThread):
    answered = Signal(object)

    def __init__(self, tokenizer_of: Callable[[str], Tokenizer], at_end: Callable[[], None]) -> None:
        super().__init__()
        self.setObjectName("analysis")
        self._tokenizer_of = tokenizer_of
        self._at_end = at_end
        self._changed = threading.Condition()
        self._request: _Request | None = None
        self._stopping = False
        self._reader: Reader | None = None

    def put(self, request: _Request | None) -> None:
        """Replace the waiting request; None ends the thread."""
        with self._changed:
            self._request, self._stopping = request, request is None
            self._changed.notify()

    def run(self) -> None:
        try:
            while (request := self._take()) is not None:
                self.answered.emit(self._answer(request))
        finally:
            self._at_end()

    def _take(self) -> _Request | None:
        with self._changed:
            self._changed.wait_for(lambda: self._request is not None or self._stopping)
            request, self._request = self._request, None
            return request

    def _answer(self, request: _Request) -> _Answer:
        try:
            if self._reader is None or self._reader.model is not request.model:
                self._reader = Reader(request.model, self._tokenizer_of(request.model.tokenizer.name))
            return _Answer(request.generation, self._reader.read(request.text), None)
        except Problem as problem:
            return _Answer(request.generation, None, problem)
        except Exception as error:  # noqa: BLE001 - the thread's last resort: a sentence instead of a dead window
            _LOG.exception("a review could not be read")
            sentence = QT_TRANSLATE_NOOP("Problem", "Something unforeseen happened: {error}. Please report it.")
            return _Answer(request.generation, None, Problem(sentence, error=f"{type(error).__name__}: {error}"))


class Analysis(QObject):
    """Reads the newest text with the newest model; what is overtaken meanwhile is dropped.

    Signals:
        read(Reading): the newest request's answer.
        failed(Problem): why it has none.
        busy_changed(bool): whether a request waits for its answer.
    """

    read = Signal(object)
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(
        self, tokenizer_of: Callable[[str], Tokenizer], at_end: Callable[[], None], parent: QObject | None = None
    ) -> None:
        """tokenizer_of gives the tokenizer of a name, called in the reading thread; at_end runs last in it."""
        super().__init__(parent)
        self._generation = 0
        self.busy = False
        self._thread = _ReadingThread(tokenizer_of, at_end)
        self._thread.answered.connect(self._take_answer)
        self._thread.start()

    def request(self, text: str, model: Model) -> None:
        """Ask for a reading. Returns at once."""
        self._generation += 1
        self._thread.put(_Request(self._generation, text, model))
        self._set_busy(True)

    def shut_down(self, milliseconds: int = 10_000) -> bool:
        """End the thread and wait. True when it has ended."""
        self._thread.put(None)
        return self._thread.wait(milliseconds)

    @Slot(object)
    def _take_answer(self, answer: _Answer) -> None:
        if answer.generation != self._generation:
            return
        self._set_busy(False)
        if answer.reading is not None:
            self.read.emit(answer.reading)
        elif answer.problem is not None:
            self.failed.emit(answer.problem)

    def _set_busy(self, busy: bool) -> None:
        if busy != self.busy:
            self.busy = busy
            self.busy_changed.emit(busy)
