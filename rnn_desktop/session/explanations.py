"""What was found out about one reading so far: the slower lenses, as they come."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from rnn_desktop.lens.attribution import Attribution
from rnn_desktop.lens.fragility import Fragility
from rnn_desktop.lens.next_words import NextWords
from rnn_desktop.lens.reading import Reading
from rnn_desktop.problem import Problem


@dataclass(frozen=True, slots=True)
class Explanations:
    """Of this reading; a piece that has not come yet is None or missing.

    position: tokens before the next word; attributions: by their method; not_offered: why a piece never comes, by its
    name: "next_words", "fragility" or a method.
    """

    reading: Reading | None = None
    position: int = 0
    next_words: NextWords | None = None
    attributions: Mapping[str, Attribution] = field(default_factory=dict)
    fragility: Fragility | None = None
    not_offered: Mapping[str, Problem] = field(default_factory=dict)


UNEXPLAINED = Explanations()
"""Before anything was found out."""
