"""The long-lived thread that reads what is typed: a one-slot mailbox in, the newest reading out."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from rnn_desktop.formats.model import Model
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lens.bugs import NO_BUGS, BugReader, Bugs
from rnn_desktop.lens.edit_history import set_the_same
from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.lens.what_if import Edit
from rnn_desktop.problem import Problem, unforeseen
from rnn_desktop.session.mailbox import MailboxThread
from rnn_desktop.text.tokenizer import Tokenizer

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class ReadingRequest:
    """What is to be read: a text by a model with these edits and, beside it, as typed by another model, or with bugs.

    saved: the reading that was opened last, whose tokens need no analyser; explained: the answer that it is about, None
    for what the network says.
    """

    text: str
    model: Model
    edits: tuple[Edit, ...] = ()
    other: Model | None = None
    saved: SavedReading | None = None
    explained: Explained | None = None
    bugs: Bugs = NO_BUGS


@dataclass(frozen=True, slots=True)
class _Answer:
    wanted: ReadingRequest
    reading: Reading | Problem
    beside: Reading | Problem | None


class _ReadingThread(MailboxThread[ReadingRequest]):
    def __init__(self, tokenizer_of: Callable[[str], Tokenizer], at_end: Callable[[], None]) -> None:
        super().__init__("analysis", at_end)
        self._tokenizer_of = tokenizer_of
        self._readers: list[Reader] = []
        self._bug_reader = BugReader()

    def answers(self, wanted: ReadingRequest) -> Iterator[_Answer]:
        reading = self._read(wanted, wanted.model, wanted.edits)
        beside = None if wanted.other is None else self._read(wanted, wanted.other, ())
        if wanted.bugs != NO_BUGS and isinstance(reading, Reading):
            beside = self._read_with_bugs(reading, wanted.bugs)
        used = (wanted.model, wanted.other)
        self._readers = [reader for reader in self._readers if any(reader.model is model for model in used)]
        yield _Answer(wanted, reading, beside)

    def _read(self, wanted: ReadingRequest, model: Model, edits: tuple[Edit, ...]) -> Reading | Problem:
        try:
            explained = wanted.explained if model is wanted.model else None
            return self._reader(model).read(wanted.text, edits, wanted.saved, explained)
        except Problem as problem:
            return problem
        except Exception as error:  # noqa: BLE001 - the thread's last resort: a sentence instead of a dead window
            _LOG.exception("a review could not be read")
            return unforeseen(error)

    def _read_with_bugs(self, reading: Reading, bugs: Bugs) -> Reading | Problem:
        try:
            return self._bug_reader.read(reading, bugs)
        except Exception as error:  # noqa: BLE001 - as above
            _LOG.exception("a review could not be read with bugs")
            return unforeseen(error)

    def _reader(self, model: Model) -> Reader:
        for reader in self._readers:
            if reader.model is model:
                return reader
        self._readers.append(Reader(model, self._tokenizer_of(model.tokenizer.name), whole_curve=False))
        return self._readers[-1]


class Analysis(QObject):
    """Reads the newest text with the newest model; what is overtaken before it is begun is never read.

    Signals:
        read(Reading, Reading | None): a request's answer, and that of the other model. While `busy` it is one of an
            earlier text or with earlier values of the edits: who types faster than the network reads still sees
            it follow.
        failed(Problem): why there is none, or none of the other model.
        busy_changed(bool): whether a request waits for its answer.
    """

    read = Signal(object, object)
    failed = Signal(object)
    busy_changed = Signal(bool)

    def __init__(
        self, tokenizer_of: Callable[[str], Tokenizer], at_end: Callable[[], None], parent: QObject | None = None
    ) -> None:
        """tokenizer_of gives the tokenizer of a name, called in the reading thread; at_end runs last in it."""
        super().__init__(parent)
        self._newest: ReadingRequest | None = None
        self.busy = False
        self._thread = _ReadingThread(tokenizer_of, at_end)
        self._thread.answered.connect(self._take_answer)
        self._thread.start()

    def request(self, wanted: ReadingRequest) -> None:
        """Ask for a reading. Returns at once."""
        self._newest = wanted
        self._thread.put(wanted)
        self._set_busy(True)

    def shut_down(self, milliseconds: int = 10_000) -> bool:
        """End the thread and wait. True when it has ended."""
        return self._thread.end(milliseconds)

    @Slot(object)
    def _take_answer(self, answer: _Answer) -> None:
        if answer.wanted is not self._newest:
            self._take_overtaken(answer)
            return
        self._set_busy(False)
        if isinstance(answer.reading, Problem):
            self.failed.emit(answer.reading)
        else:
            self.read.emit(answer.reading, answer.beside if isinstance(answer.beside, Reading) else None)
        if isinstance(answer.beside, Problem):
            self.failed.emit(answer.beside)

    def _take_overtaken(self, answer: _Answer) -> None:
        """Show it where no more than the text or a slider has moved on.

        What was read in another way would mislead, and a problem may be gone.
        """
        assert self._newest is not None
        ours, newest = answer.wanted, self._newest
        same = ours.model is newest.model and ours.other is newest.other and set_the_same(ours.edits, newest.edits)
        same = same and ours.explained == newest.explained and ours.bugs.names == newest.bugs.names
        if same and isinstance(answer.reading, Reading) and not isinstance(answer.beside, Problem):
            self.read.emit(answer.reading, answer.beside)

    def _set_busy(self, busy: bool) -> None:
        if busy != self.busy:
            self.busy = busy
            self.busy_changed.emit(busy)
