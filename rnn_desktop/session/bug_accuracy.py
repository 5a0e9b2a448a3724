"""How often the network is right with bugs, counted in a thread of its own on texts that are tokenized once."""

import logging
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from PySide6.QtCore import QObject, Signal, Slot

from rnn_desktop.data.corpus import LabelledReviews
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.bug_accuracy import count_right
from rnn_desktop.lens.bugs import NO_BUGS, Bugs, possible
from rnn_desktop.problem import Problem, unforeseen
from rnn_desktop.runs.review_sample import Counted, ReviewSample, review_sample
from rnn_desktop.session.mailbox import MailboxThread
from rnn_desktop.text.tokenizer import Tokenizer

_LOG = logging.getLogger(__name__)
_TOLD_EVERY = 20
"""Tokenized texts."""


@dataclass(frozen=True, slots=True)
class _Wanted:
    model: Model
    bugs: Bugs
    opened: LabelledReviews | None


@dataclass(frozen=True, slots=True)
class _Answer:
    wanted: _Wanted
    counted: Counted


@dataclass(slots=True)
class _Known:
    """What need not be made again while the model and the open file stay. right: by bugs."""

    model: Model
    opened: LabelledReviews | None
    sample: ReviewSample
    token_lists: list[list[str]] = field(default_factory=list)
    right: dict[Bugs, int] = field(default_factory=dict)


class _CountingThread(MailboxThread[_Wanted]):
    def __init__(self, tokenizer_of: Callable[[str], Tokenizer], at_end: Callable[[], None]) -> None:
        super().__init__("counting", at_end)
        self._tokenizer_of = tokenizer_of
        self._known: _Known | None = None

    def answers(self, request: _Wanted) -> Iterator[_Answer]:
        try:
            for counted in self._counted(request):
                yield _Answer(request, counted)
        except Problem as problem:
            yield _Answer(request, Counted(request.bugs, problem=problem))
        except Exception as error:  # noqa: BLE001 - the thread's last resort: a sentence instead of a dead window
            _LOG.exception("the right answers could not be counted")
            yield _Answer(request, Counted(request.bugs, problem=unforeseen(error)))

    def _counted(self, wanted: _Wanted) -> Iterator[Counted]:
        known = self._known_of(wanted)
        found = Counted(wanted.bugs, known.sample)
        texts = known.sample.texts
        if len(known.token_lists) < len(texts):
            tokenizer = self._tokenizer_of(wanted.model.tokenizer.name)
            for tokens in tokenizer.token_lists(texts[len(known.token_lists) :]):
                known.token_lists.append(tokens)
                if len(known.token_lists) % _TOLD_EVERY == 0:
                    yield replace(found, tokenized=len(known.token_lists))
                if self.overtaken():
                    return
        found = replace(found, tokenized=len(texts))
        for bugs in (NO_BUGS, possible(wanted.bugs, wanted.model)):
            if not self._count(known, bugs):
                return
        found = replace(found, right=known.right[NO_BUGS])
        yield replace(found, right_with_bugs=known.right[possible(wanted.bugs, wanted.model)])

    def _known_of(self, wanted: _Wanted) -> _Known:
        known = self._known
        if known is not None and known.opened is wanted.opened and known.model is wanted.model:
            return known
        sample = review_sample(wanted.model, wanted.opened)
        made = _Known(wanted.model, wanted.opened, sample)
        # Another model with the same tokenizer reads the same tokens.
        if known is not None and known.model.tokenizer == wanted.model.tokenizer and known.sample.texts == sample.texts:
            made.token_lists = known.token_lists
        self._known = made
        return made

    def _count(self, known: _Known, bugs: Bugs) -> bool:
        """Whether it could be counted to the end."""
        if bugs in known.right:
            return True
        counts: list[int] = []
        for right in count_right(known.model, bugs, known.token_lists, known.sample.classes):
            counts.append(right)
            if self.overtaken():
                return False
        known.right[bugs] = counts[-1]
        return True


class BugAccuracy(QObject):
    """Counts for the newest request; what is overtaken is given up, and its tokens are kept.

    Signals:
        counted(Counted): more is known of what was asked for last.
    """

    counted = Signal(object)

    def __init__(
        self, tokenizer_of: Callable[[str], Tokenizer], at_end: Callable[[], None], parent: QObject | None = None
    ) -> None:
        """tokenizer_of gives the tokenizer of a name, called in the thread; at_end runs last in it."""
        super().__init__(parent)
        self._newest: _Wanted | None = None
        self._thread = _CountingThread(tokenizer_of, at_end)
        self._thread.answered.connect(self._take)

    def request(self, model: Model, bugs: Bugs, opened: LabelledReviews | None) -> None:
        """Count how often the model is right with these bugs and without. Returns at once.

        opened: the reviews of the open file, if there are any.
        """
        self._newest = _Wanted(model, bugs, opened)
        self._thread.put(self._newest)
        if not self._thread.isRunning():
            self._thread.start()

    def give_up(self) -> None:
        """Nothing is asked for any more."""
        self._newest = None
        self._thread.give_up()

    def shut_down(self, milliseconds: int = 10_000) -> bool:
        """End the thread and wait. True when it has ended."""
        return self._thread.end(milliseconds)

    @Slot(object)
    def _take(self, answer: _Answer) -> None:
        if answer.wanted is self._newest:
            self.counted.emit(answer.counted)
