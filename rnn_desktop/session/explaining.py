"""The thread of the slower lenses: what a reading shows at once comes with it, the rest is found out here."""

import logging
import time
from collections.abc import Callable, Collection, Iterator
from dataclasses import dataclass, replace

from PySide6.QtCore import QObject, Signal, Slot

from rnn_desktop.lens.band import BandPiece
from rnn_desktop.lens.explainer import Explainer
from rnn_desktop.lens.findings import Findings, Piece
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.running_curve import further_curve
from rnn_desktop.session.mailbox import MailboxThread
from rnn_desktop.text.tokenizer import Tokenizer

_LOG = logging.getLogger(__name__)
_QUIET_SECONDS = 0.15
"""While keys follow each other faster than this, nothing is begun that would compete with reading them."""
_LONG_QUIET_SECONDS = 0.4
"""Before what takes longest: variants have words of their own to analyse, and the band tries every word many times."""
_SLOWEST = ("fragility",)
_BETWEEN_SECONDS = 0.05
"""Pieces of the band that come faster are handed on together."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be found out.

    known: about which reading, at which position, and what needs no second search; band_words: how many more words the
    band allows for; tokenizers: the ones that the fragility tries besides the model's own; beside: the reading that it
    is compared with.
    """

    known: Findings
    band_words: int
    tokenizers: tuple[str, ...]
    beside: Reading | None = None


class _ExplainingThread(MailboxThread[Wanted]):
    def __init__(self, tokenizer_of: Callable[[str], Tokenizer], at_end: Callable[[], None]) -> None:
        super().__init__("explaining", at_end)
        self._explainer = Explainer(tokenizer_of)

    def answers(self, request: Wanted) -> Iterator[Findings | Reading]:
        """Findings, and the reading beside with more of its curve."""
        if not self.quiet_for(_QUIET_SECONDS):
            return
        try:
            yield from self._found(request)
        except Exception:  # noqa: BLE001 - the thread's last resort: a panel that goes on waiting instead of a dead window
            _LOG.exception("a review could not be explained")

    def _found(self, request: Wanted) -> Iterator[Findings | Reading]:
        findings, told = request.known, time.monotonic()
        for one in self._curves(findings, request.beside):
            yield one
            if isinstance(one, Findings):
                findings = one
            if self.overtaken():
                return
        for one in self._quick_ones(findings, request):
            yield (findings := one)
        if not self.quiet_for(_LONG_QUIET_SECONDS):
            return
        pieces = self._pieces(findings, request, findings.names, request.band_words)
        held = False
        for piece in pieces:
            findings = findings.with_piece(piece)
            held = isinstance(piece, BandPiece) and time.monotonic() - told < _BETWEEN_SECONDS
            if not held:
                yield findings
                told = time.monotonic()
        if held:
            yield findings

    def _curves(self, findings: Findings, beside: Reading | None) -> Iterator[Findings | Reading]:
        """The rest of the running curve, of which the other lenses go on, and that of the reading beside."""
        assert findings.reading is not None
        for reading in further_curve(findings.reading):
            findings = replace(findings, reading=reading)
            yield findings
        if beside is not None:
            yield from further_curve(beside)

    def _quick_ones(self, findings: Findings, request: Wanted) -> Iterator[Findings]:
        """All but the slowest."""
        for piece in self._pieces(findings, request, findings.names.union(_SLOWEST), 0):
            findings = findings.with_piece(piece)
            yield findings

    def _pieces(self, findings: Findings, request: Wanted, known: Collection[str], band_words: int) -> Iterator[Piece]:
        assert findings.reading is not None
        return self._explainer.explain(
            findings.reading,
            findings.position,
            band_words=band_words,
            known=known,
            tokenizers=request.tokenizers,
            stop=self.overtaken,
        )


class Explaining(QObject):
    """Finds out what is wanted; what is overtaken meanwhile is given up.

    Signals:
        found(Findings): everything found so far about the reading asked for last, or one asked for before.
        beside_found(Reading): what that reading is compared with, with more of its running curve.
    """

    found = Signal(object)
    beside_found = Signal(object)

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

    def give_up(self) -> None:
        """Leave what is being looked for: a key was pressed, and the reading comes first."""
        self._thread.give_up()

    def shut_down(self, milliseconds: int = 10_000) -> bool:
        """End the thread and wait. True when it has ended."""
        return self._thread.end(milliseconds)

    @Slot(object)
    def _take(self, answer: Findings | Reading) -> None:
        signal = self.found if isinstance(answer, Findings) else self.beside_found
        signal.emit(answer)
