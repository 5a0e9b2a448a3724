"""What was found out about one reading so far: the slower lenses, as they come."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from rnn_desktop.lens.attribution import Attribution
from rnn_desktop.lens.band import BandPiece
from rnn_desktop.lens.explanation import NotOffered, Piece
from rnn_desktop.lens.fragility import Fragility
from rnn_desktop.lens.next_words import NextWords
from rnn_desktop.lens.reading import Reading
from rnn_desktop.problem import Problem


@dataclass(frozen=True, slots=True)
class Explanations:
    """Of this reading; a piece that has not come yet is None or missing.

    reading: with as much of its running curve as was found; position: tokens before the next word; attributions: by
    their method; band: in the order found; not_offered: why a piece never comes, by its name: "next_words", "fragility"
    or a method; beside: what the reading is compared with, where more of that one's curve was found.
    """

    reading: Reading | None = None
    position: int = 0
    next_words: NextWords | None = None
    attributions: Mapping[str, Attribution] = field(default_factory=dict)
    fragility: Fragility | None = None
    band: tuple[BandPiece, ...] = ()
    not_offered: Mapping[str, Problem] = field(default_factory=dict)
    beside: Reading | None = None

    @property
    def names(self) -> frozenset[str]:
        """Of the pieces that need no second search."""
        found = {"next_words": self.next_words, "fragility": self.fragility}
        return frozenset({*self.attributions, *self.not_offered, *(name for name, piece in found.items() if piece)})

    def band_of(self, words: int) -> dict[int, BandPiece]:
        """By position, what so many more words could do; positions that are not searched yet are missing."""
        return {piece.position: piece for piece in self.band if piece.words == words}

    def with_piece(self, piece: Piece) -> "Explanations":
        """With one more."""
        match piece:
            case NextWords():
                return replace(self, next_words=piece)
            case Attribution(method=name):
                return replace(self, attributions={**self.attributions, name: piece})
            case Fragility():
                return replace(self, fragility=piece)
            case BandPiece():
                return replace(self, band=(*self.band, piece))
            case NotOffered(name=name, problem=problem):
                return replace(self, not_offered={**self.not_offered, name: problem})


UNEXPLAINED = Explanations()
"""Before anything was found out."""
