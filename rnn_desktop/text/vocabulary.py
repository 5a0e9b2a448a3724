"""The words a network knows by number."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

UNKNOWN_ID = 1
PADDING = "<pad>"
UNKNOWN = "<unk>"


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Words in id order.

    words: `words[0]` is padding, `words[1]` stands for every word that is not here.
    Raises Problem where those two are missing or a word comes twice.
    """

    words: tuple[str, ...]
    ids: dict[str, int] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        if self.words[:2] != (PADDING, UNKNOWN):
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "The vocabulary begins with {got}; it must begin with {wanted}."),
                got=", ".join(map(str, self.words[:2])) or "–",
                wanted=f"{PADDING}, {UNKNOWN}",
            )
        ids = {word: i for i, word in enumerate(self.words)}
        if len(ids) != len(self.words):
            twice = next(word for i, word in enumerate(self.words) if ids[word] != i)
            raise Problem(QT_TRANSLATE_NOOP("Problem", "The vocabulary has “{word}” twice."), word=twice)
        object.__setattr__(self, "ids", ids)

    def __len__(self) -> int:
        return len(self.words)

    def __contains__(self, word: object) -> bool:
        """Whether the network has a number of its own for this word; padding and unknown are not words."""
        return isinstance(word, str) and self.ids.get(word, UNKNOWN_ID) > UNKNOWN_ID

    def encode(self, tokens: Iterable[str]) -> list[int]:
        """An id for each token. One that is not here, or reads "<pad>", becomes unknown."""
        ids = self.ids
        return [ids.get(token, UNKNOWN_ID) or UNKNOWN_ID for token in tokens]


def build_vocabulary(token_lists: Iterable[Sequence[str]], size: int) -> Vocabulary:
    """The most frequent tokens; `size` counts padding and unknown too. Equal counts stand in text order."""
    counts: Counter[str] = Counter()
    for tokens in token_lists:
        counts.update(tokens)
    del counts[PADDING], counts[UNKNOWN]  # a person may type them; Counter forgives what is missing
    room = max(0, size - 2)
    # Only what can get in is sorted by text: a sort holds Python's lock, and the window would stand still for a second.
    least = sorted(counts.values(), reverse=True)[room - 1] if 0 < room < len(counts) else 0
    ranked = sorted((-count, word) for word, count in counts.items() if count >= least)
    return Vocabulary((PADDING, UNKNOWN, *(word for _, word in ranked[:room])))
