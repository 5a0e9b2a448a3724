"""Everything that the slower lenses find out about a reading, in the order of its cost."""

from collections.abc import Callable, Collection, Iterator, Sequence

from rnn_desktop.engine.interventions import Intervention
from rnn_desktop.engine.network import Network
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.attribution import gradient_input, integrated_gradients, occlusion
from rnn_desktop.lens.band import band
from rnn_desktop.lens.findings import NotOffered, Piece
from rnn_desktop.lens.fragility import fragility
from rnn_desktop.lens.next_words import NextWordFinder
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.stopping import StopRequested
from rnn_desktop.lens.what_if import interventions_of
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.text.tokenizer import Tokenizer

SLOWER_METHODS = {
    "gradient_input": gradient_input,
    "occlusion": occlusion,
    "integrated_gradients": integrated_gradients,
}
"""The attributions that a reading does not come with, by name."""
_SAYS_ITSELF = QT_TRANSLATE_NOOP("Problem", "This model says itself what comes next: see its own row.")
_NO_NEXT_WORDS = {
    "next_token": _SAYS_ITSELF,
    "sequence": _SAYS_ITSELF,
    "tags": QT_TRANSLATE_NOOP("Problem", "A next word has a tag of its own; there is no verdict for it to move."),
    "numbers": QT_TRANSLATE_NOOP("Problem", "The next value may be any number: there are no words to try."),
}
"""Why no next word is tried, by the name of the task; classes have them."""


class Explainer:
    """Explains one reading after another; what depends on the network alone is kept. One thread at a time."""

    def __init__(self, tokenizer_of: Callable[[str], Tokenizer]) -> None:
        """tokenizer_of gives the tokenizer of a name, or raises Problem where it cannot start."""
        self._tokenizer_of = tokenizer_of
        self._explained: tuple[Model, tuple[Intervention, ...]] | None = None
        self._network: Network | None = None
        self._finder: NextWordFinder | None = None

    def explain(
        self,
        reading: Reading,
        position: int,
        *,
        band_words: int = 0,
        known: Collection[str] = (),
        tokenizers: Sequence[str] = (),
        stop: StopRequested = lambda: False,
    ) -> Iterator[Piece]:
        """The pieces, as they are found; fewer once `stop` says yes.

        position: tokens before the next word; band_words: how many more words the band allows for; known: names of
        pieces that are not wanted again; tokenizers: other ones that the fragility tries, which take seconds to start.
        A reading without tokens has next words only.
        """
        network = self._network_of(reading)
        finder = self._finder
        words = self._next_words(finder, reading, position, known, stop)
        methods = self._attributions(network, reading, known, stop)
        # Where every word is a whole reading the words may take minutes.
        first = (methods, words) if reading.model.config.bidirectional else (words, methods)
        steps = (
            *first,
            self._fragility(reading, tokenizers, known, stop),
            band(finder, reading.trace, band_words, stop) if finder is not None else (),
        )
        for pieces in steps:
            if stop():
                return
            yield from pieces

    def _network_of(self, reading: Reading) -> Network:
        """This reading's, and `_finder` of it; that costs tens of milliseconds, so they stay for the next reading."""
        explained = (reading.model, interventions_of(reading.edits))
        if self._network is None or self._explained is None or not _are_same(explained, self._explained):
            self._explained, self._network = explained, reading.new_network()
            tries_words = reading.model.task.name not in _NO_NEXT_WORDS
            self._finder = NextWordFinder(self._network, reading.model.vocabulary.words) if tries_words else None
        if self._finder is not None:
            self._finder.output = reading.explained.output
        return self._network

    def _next_words(
        self,
        finder: NextWordFinder | None,
        reading: Reading,
        position: int,
        known: Collection[str],
        stop: StopRequested,
    ) -> Iterator[Piece]:
        longest = reading.model.config.max_length
        if "next_words" in known:
            return
        if finder is None:
            yield NotOffered("next_words", Problem(_NO_NEXT_WORDS[reading.model.task.name]))
        elif position >= longest:
            sentence = QT_TRANSLATE_NOOP("Problem", "The model reads {count} tokens at most, so no word can follow.")
            yield NotOffered("next_words", Problem(sentence, count=longest))
        elif (found := finder.find(reading.trace, position, stop)) is not None:
            yield found

    def _attributions(
        self, network: Network, reading: Reading, known: Collection[str], stop: StopRequested
    ) -> Iterator[Piece]:
        for name, method in SLOWER_METHODS.items():
            if name in known or not reading.tokens:
                continue
            try:
                explained = reading.explained
                found = method(network, reading.trace, explained.output, explained.step, stop=stop)
                if found is not None:
                    yield found
            except Problem as problem:
                yield NotOffered(name, problem)

    def _fragility(
        self, reading: Reading, tokenizers: Sequence[str], known: Collection[str], stop: StopRequested
    ) -> Iterator[Piece]:
        if "fragility" in known:
            return
        try:
            found = fragility(reading, self._tokenizer_of, tokenizers, stop)
        except Problem as problem:
            yield NotOffered("fragility", problem)
        else:
            if found is not None:
                yield found


def _are_same(one: tuple[Model, tuple[Intervention, ...]], other: tuple[Model, tuple[Intervention, ...]]) -> bool:
    """Models are compared by identity: what is equal to the last weight is not worth finding."""
    return one[0] is other[0] and one[1] == other[1]
