"""What was found out about one reading so far: what came with it, and the slower lenses as they come."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from rnn_desktop.lens.attribution import Attribution
from rnn_desktop.lens.band import BandPiece
from rnn_desktop.lens.fragility import Fragility
from rnn_desktop.lens.next_words import NextWords
from rnn_desktop.lens.reading import Reading
from rnn_desktop.problem import Problem


@dataclass(frozen=True, slots=True)
class NotOffered:
    """A piece that this reading cannot have. name: "next_words", "fragility" or a method's."""

    name: str
    problem: Problem


Piece = NextWords | Attribution | Fragility | BandPiece | NotOffered
"""One thing that an Explainer finds out."""


@dataclass(frozen=True, slots=True)
class Findings:
    """About this reading; a piece that has not come yet is None or missing.

    reading: with as much of its running curve as was found; position: tokens before the next word; attributions: those
    that come after the reading, by their method, in the order found; band: in the order found; not_offered: why a piece
    never comes, by its name: "next_words", "fragility" or a method's.
    """

    reading: Reading | None = None
    position: int = 0
    next_words: NextWords | None = None
    attributions: Mapping[str, Attribution] = field(default_factory=dict)
    fragility: Fragility | None = None
    band: tuple[BandPiece, ...] = ()
    not_offered: Mapping[str, Problem] = field(default_factory=dict)

    @property
    def by_method(self) -> dict[str, Attribution]:
        """Every attribution that is there by its method: the receipt, which the reading comes with, and the others."""
        receipt = None if self.reading is None else self.reading.receipt
        return dict(self.attributions) if receipt is None else {"receipt": receipt, **self.attributions}

    @property
    def names(self) -> frozenset[str]:
        """Of the pieces that need no second search."""
        return frozenset({*self.attributions, *self.not_offered, *self._single_pieces()})

    def band_of(self, words: int) -> dict[int, BandPiece]:
        """By position, what so many more words could do; positions that are not searched yet are missing."""
        return {piece.position: piece for piece in self.band if piece.words == words}

    def with_piece(self, piece: Piece) -> "Findings":
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

    def to_json(self) -> dict[str, Any]:
        """The attributions by method, the next words and the fragility, as far as they are there."""
        methods = {name: attribution.to_json() for name, attribution in self.by_method.items()}
        return {"methods": methods} | {name: piece.to_json() for name, piece in self._single_pieces().items()}

    def _single_pieces(self) -> dict[str, NextWords | Fragility]:
        """Those that are there, of the pieces of which a reading has one each."""
        pieces = {"next_words": self.next_words, "fragility": self.fragility}
        return {name: piece for name, piece in pieces.items() if piece is not None}


NOTHING_FOUND = Findings()
"""Without a reading."""


def position_at(reading: Reading | None, character: int | None) -> int:
    """How many tokens end before this character of the text; all of them for None, or where tokens were edited."""
    if reading is None:
        return 0
    if character is None or reading.has_token_edits:
        return len(reading.tokens)
    return sum(token.end <= character for token in reading.tokens)
