"""How far a few more words could still move the verdict."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from rnn_desktop.engine.parameters import Array
from rnn_desktop.engine.trace import Trace, trace
from rnn_desktop.lens.next_words import NextWordFinder
from rnn_desktop.lens.stopping import StopRequested
from rnn_desktop.text.vocabulary import UNKNOWN_ID


@dataclass(frozen=True, slots=True)
class BandPiece:
    """How far up to `words` more words could move the logit after the first `position` tokens, greedily.

    low, high: logits. Zero words are allowed too, so they lie around the prefix's own.
    """

    position: int
    words: int
    low: float
    high: float


def band(finder: NextWordFinder, before: Trace, words: int, stop: StopRequested = lambda: False) -> Iterator[BandPiece]:
    """The band over the running curve: for every prefix, the newest first, one more word; then two; up to `words`.

    Each time the one word is appended that moves the logit furthest. All words are tried, but not all sequences of
    them: what a greedy search reaches is a lower bound of what is reachable (exact for one word). Words beyond the
    model's maximum length would not be read, so they are not tried. Of a vocabulary without words there is no band.
    """
    if finder.network.config.vocabulary_size <= UNKNOWN_ID + 1:
        return
    paths = {position: _Reach.of(finder, before, position) for position in range(len(before), 0, -1)}
    for count in range(1, words + 1):
        for position, reach in paths.items():
            if position + count > finder.network.config.max_length:
                continue
            further = reach.further(finder, stop)
            if further is None:
                return
            paths[position] = further
            yield BandPiece(position, count, further.low, further.high)


@dataclass(frozen=True, slots=True)
class _Reach:
    """What has been reached from one prefix: the two readings that went furthest, down and up, and how far."""

    lowest: Trace
    highest: Trace
    length: int
    low: float
    high: float

    @classmethod
    def of(cls, finder: NextWordFinder, before: Trace, position: int) -> "_Reach":
        logit = float(finder.logit(before.logits[position - 1 : position])[0])
        return cls(before, before, position, logit, logit)

    def further(self, finder: NextWordFinder, stop: StopRequested) -> "_Reach | None":
        """One word more either way; None when stopped."""
        down = finder.find(self.lowest, self.length, stop)
        up = down if self.highest is self.lowest else finder.find(self.highest, self.length, stop)
        if down is None or up is None:
            return None
        lowest, low = _extended(finder, self.lowest, self.length, down.logits)
        highest, negative = _extended(finder, self.highest, self.length, -up.logits)
        return _Reach(lowest, highest, self.length + 1, min(self.low, low), max(self.high, -negative))


def _extended(finder: NextWordFinder, before: Trace, length: int, keys: Array) -> tuple[Trace, float]:
    """The prefix with the word of the smallest key, and that key; after words that are NaN nothing can follow."""
    words = keys[UNKNOWN_ID + 1 :]
    word = UNKNOWN_ID + 1 + int(np.where(np.isnan(words), np.inf, words).argmin())
    inputs = np.append(before.inputs[:length], word)
    return trace(finder.network, inputs, before, every_answer=False), float(keys[word])
