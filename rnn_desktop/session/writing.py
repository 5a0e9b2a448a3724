"""The one owner of what a network writes: the draft, the thread that writes it, and the drafts before it."""

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from rnn_desktop.formats.model import Model
from rnn_desktop.formats.reading_file import SavedDraft
from rnn_desktop.lens.draft import Beginning, Draft, draft_to_recover, recovered_draft
from rnn_desktop.lens.forecast import Forecast, forecasts
from rnn_desktop.lens.spoken import Continuation
from rnn_desktop.lens.writing import Written
from rnn_desktop.problem import Problem, unforeseen
from rnn_desktop.session.mailbox import MailboxThread
from rnn_desktop.text.tokenizer import Tokenizer

_LOG = logging.getLogger(__name__)
_PAUSE_SECONDS = 0.12
"""Between two tokens that are read as they come."""
_TOGETHER_SECONDS = 1 / 30
"""Tokens that come faster are handed on together."""
_MOST_KEPT = 20
"""Drafts that can come back; each holds the model that wrote it."""


@dataclass(frozen=True, slots=True)
class _More:
    """The tokens that a draft lacks, with a pause between them."""

    draft: Draft
    pause: float


@dataclass(frozen=True, slots=True)
class _Next:
    """So many more values after those of a text."""

    model: Model
    text: str
    length: int


@dataclass(frozen=True, slots=True)
class _Again:
    """The draft that a window had before it died."""

    saved: SavedDraft
    model: Model


_Request = _More | _Next | _Again


@dataclass(frozen=True, slots=True)
class _Answer:
    """What came since the last one. done: nothing more comes, for that reason where there is a problem."""

    wanted: _Request
    tokens: tuple[Written, ...] = ()
    forecast: Forecast | None = None
    draft: Draft | None = None
    done: bool = False
    problem: Problem | None = None


class _WritingThread(MailboxThread[_Request]):
    def __init__(self, tokenizer_of: Callable[[str], Tokenizer], at_end: Callable[[], None]) -> None:
        super().__init__("writing", at_end)
        self._tokenizer_of = tokenizer_of
        self._tokenizers: dict[str, Tokenizer] = {}

    def answers(self, request: _Request) -> Iterator[_Answer]:
        try:
            for answer in self._found(request):
                yield answer
                if self.overtaken():
                    return
        except Problem as problem:
            yield _Answer(request, done=True, problem=problem)
        except Exception as error:  # noqa: BLE001 - the thread's last resort: a sentence instead of a dead window
            _LOG.exception("a text could not be written")
            yield _Answer(request, done=True, problem=unforeseen(error))

    def _found(self, request: _Request) -> Iterator[_Answer]:
        match request:
            case _More():
                yield from self._written(request)
            case _Next():
                yield from self._values(request)
            case _Again(saved, model):
                draft = recovered_draft(saved, model, self._tokens(model, saved.text))
                yield _Answer(request, draft=draft, done=True)

    def _written(self, request: _More) -> Iterator[_Answer]:
        tokens: list[Written] = []
        told = time.monotonic()
        beginning = request.draft.beginning
        for one in request.draft.lacking_tokens(self._tokens(beginning.model, beginning.text)):
            tokens.append(one)
            if request.pause or time.monotonic() - told > _TOGETHER_SECONDS:
                yield _Answer(request, tuple(tokens))
                tokens, told = [], time.monotonic()
            if self.overtaken() or (request.pause and not self.quiet_for(request.pause)):
                return
        yield _Answer(request, tuple(tokens), done=True)

    def _values(self, request: _Next) -> Iterator[_Answer]:
        cells = self._tokens(request.model, request.text)
        found: Forecast | None = None
        for one in forecasts(request.model, request.text, cells, request.length):
            found = one
            if self.overtaken():
                return
        yield _Answer(request, forecast=found, done=True)

    def _tokens(self, model: Model, text: str) -> list[str]:
        name = model.tokenizer.name
        if name not in self._tokenizers:
            self._tokenizers[name] = self._tokenizer_of(name)
        return [token.text for token in self._tokenizers[name].tokenize(text)]


class Writing(QObject):
    """Writes in a thread of its own; what is overtaken or stopped is dropped at once.

    Signals:
        changed(): the draft or the forecast is another one, or it is written at no longer or faster.
        failed(Problem): nothing could be written; what stood there stays.
    """

    changed = Signal()
    failed = Signal(object)

    def __init__(
        self, tokenizer_of: Callable[[str], Tokenizer], at_end: Callable[[], None], parent: QObject | None = None
    ) -> None:
        """tokenizer_of gives the tokenizer of a name, called in the writing thread; at_end runs last in it."""
        super().__init__(parent)
        self.draft: Draft | None = None
        self.forecast: Forecast | None = None
        self.fast = False
        """Whether it is written as fast as possible, and not token by token to be read."""
        self._before: list[Draft] = []
        self._request: _Request | None = None
        self._begun = False
        """Whether the draft is the one that is being written."""
        self._thread = _WritingThread(tokenizer_of, at_end)
        self._thread.answered.connect(self._take)
        self._thread.start()

    @property
    def active(self) -> bool:
        """Whether something is being written."""
        return self._request is not None and not isinstance(self._request, _Again)

    @property
    def can_undo(self) -> bool:
        """Whether there was another draft before this one."""
        return bool(self._before)

    def write(self, beginning: Beginning, length: int) -> None:
        """Write so many tokens after the beginning: what was stopped goes on, anything else begins anew."""
        draft = None if self.draft is None else replace(self.draft, length=length)
        if draft is None or not draft.beginning.is_of(beginning) or not draft.lacking:
            draft = Draft(beginning, length)
        self._write(draft)

    def step(self, beginning: Beginning) -> None:
        """Write one token more; the first one after another beginning than the draft's."""
        draft = self.draft
        if draft is None or not draft.beginning.is_of(beginning):
            draft = Draft(beginning, 1)
        self._write(replace(draft, length=len(draft.tokens) + 1))

    def hurry(self) -> None:
        """Write the rest as fast as possible."""
        if isinstance(self._request, _More):
            begun = self.draft if self._begun else None
            self._write(begun or self._request.draft, fast=True)

    def replace(self, place: int, choice: Continuation) -> None:
        """Put another token there; what stood after it is written anew, as much as was asked for."""
        if self.draft is None or place >= len(self.draft.tokens) or choice.text == self.draft.tokens[place].text:
            return
        self._remember()
        self.draft = self.draft.with_choice(place, choice)
        self._write(self.draft, fast=self.fast)

    def forecast_from(self, model: Model, text: str, length: int) -> None:
        """Find the next values of a series."""
        self._ask(_Next(model, text, length))

    def to_recover(self, model: Model) -> SavedDraft | None:
        """What is kept of the draft beside this model."""
        if isinstance(self._request, _Again):
            return self._request.saved
        return None if self.draft is None else draft_to_recover(self.draft, model)

    def recover(self, saved: SavedDraft, model: Model) -> None:
        """Make what a window had written the draft again."""
        self._ask(_Again(saved, model))

    @Slot()
    def stop(self) -> None:
        """Write no further; what is written stays."""
        self._thread.give_up()
        self._set_request(None)

    @Slot()
    def undo(self) -> None:
        """Back to the draft before the last choice, or before another one was begun."""
        self.stop()
        if self._before:
            self.draft = self._before.pop()
            self.changed.emit()

    def forget(self) -> None:
        """Nothing has been written or foreseen, nor before."""
        self._thread.give_up()
        self.draft, self.forecast, self._before = None, None, []
        self._set_request(None)

    def shut_down(self, milliseconds: int = 10_000) -> bool:
        """End the thread and wait. True when it has ended."""
        return self._thread.end(milliseconds)

    def _write(self, draft: Draft, *, fast: bool = False) -> None:
        """Write what a draft lacks. Another draft than the present one takes its place once there is a token."""
        self.fast = fast
        if self._begun_with(draft):
            self.draft = draft
        if draft.lacking:
            self._ask(_More(draft, 0.0 if fast or draft.lacking == 1 else _PAUSE_SECONDS))
        else:
            self.stop()

    def _begun_with(self, draft: Draft) -> bool:
        """Whether it goes on with what stands there."""
        self._begun = self.draft is not None and self.draft.tokens is draft.tokens
        return self._begun

    def _ask(self, request: _Request) -> None:
        self._thread.put(request)
        self._set_request(request)

    def _set_request(self, request: _Request | None) -> None:
        self._request = request
        self.changed.emit()

    def _remember(self) -> None:
        if self.draft is not None and self.draft.tokens:
            self._before = [*self._before, self.draft][-_MOST_KEPT:]

    @Slot(object)
    def _take(self, answer: _Answer) -> None:
        if answer.wanted is not self._request:
            return
        if answer.tokens and isinstance(answer.wanted, _More):
            if not self._begun:
                self._remember()
                self.draft = answer.wanted.draft
                self._begun = True
            assert self.draft is not None
            self.draft = self.draft.with_tokens(answer.tokens)
        if answer.forecast is not None:
            self.forecast = answer.forecast
        if answer.draft is not None:
            self.draft = answer.draft
        if answer.done:
            self._request = None
        if answer.problem is not None:
            self.failed.emit(answer.problem)
        self.changed.emit()
