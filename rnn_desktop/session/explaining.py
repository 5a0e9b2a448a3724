"""The thread of the slower lenses: what a reading shows at once comes with it, the rest is found out here."""

import logging
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal, Slot

from rnn_desktop.lens.band import BandPiece
from rnn_desktop.lens.explanation import Explainer
from rnn_desktop.session.explanations import Explanations
from rnn_desktop.session.mailbox import MailboxThread
from rnn_desktop.text.tokenizer import Tokenizer

_LOG = logging.getLogger(__name__)
_QUIET_SECONDS = 0.06
"""While keys follow each other faster than this, nothing is begun that would compete with reading them."""
_BETWEEN_SECONDS = 0.05
"""Pieces of the band that come faster are handed on together."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be found out.

    known: about which reading, at which position, and what needs no second search; band_words: how many more words the
    band allows for; tokenizers: the ones that the fragility tries besides the model's own.
    """

    known: Explanations
    band_words: int
    tokenizers: tuple[str, ...]


class _ExplainingThread(MailboxThread[Wanted]):
    def __init__(self, tokenizer_of: Callable[[str], Tokenizer], at_end: Callable[[], None]) -> None:
        super().__init__("explaining", at_end)
        self._explainer = Explainer(tokenizer_of)

    def answers(self, request: Wanted) -> Iterator[Explanations]:
        if not self.quiet_for(_QUIET_SECONDS):
            return
        try:
            yield from self._found(request)
        except Exception:  # noqa: BLE001 - the thread's last resort: a panel that goes on waiting instead of a dead window
            _LOG.exception("a review could not be explained")

    def _found(self, request: Wanted) -> Iterator[Explanations]:
        explained, reading, told = request.known, request.known.reading, time.monotonic()
        assert reading is not None
        pieces = self._explainer.explain(
            reading,
            explained.position,
            band_words=request.band_words,
            known=explained.names,
            tokenizers=request.tokenizers,
            stop=self.overtaken,
        )
        held = False
        for piece in pieces:
            explained = explained.with_piece(piece)
            held = isinstance(piece, BandPiece) and time.monotonic() - told < _BETWEEN_SECONDS
            if not held:
                yield explained
                told = time.monotonic()
        if held:
            yield explained


class Explaining(QObject):
    """Finds out what is wanted; what is overtaken meanwhile is given up.

    Signals:
        found(Explanations): everything found so far about the reading asked for last, or one asked for before.
    """

    found = Signal(object)

    def __init__(
        self, tokenizer_of: Callable[[str], Tokenizer], at_end: Callable[[], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._thread = _ExplainingThread(tokenizer_of, at_end)
        self._thread.answered.connect(self._take)
        self._thread.start()

    def request(self, wanted: Wanted) -> None:
        """Ask for it. Returns at once."""
        self._thread.put(wanted)

    def shut_down(self, milliseconds: int = 10_000) -> bool:
        """End the thread and wait. True when it has ended."""
        return self._thread.end(milliseconds)

    @Slot(object)
    def _take(self, explained: Explanations) -> None:
        self.found.emit(explained)
