"""What the classes of a table are called in the window: as the file calls them, or bad and good by their names."""

from collections.abc import Sequence

from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.tasks import Classes
from rnn_desktop.ui.style.i18n import translate

_MOST_CHARACTERS = 40
"""Of a label in a list or a cell of a table; what it is whole, its tooltip says."""


def class_words(labels: Sequence[str]) -> tuple[str, ...]:
    """One for each label, whole, on one line."""
    if are_good_and_bad(labels):
        return translate("ClassWords", "negative"), translate("ClassWords", "positive")
    return tuple(" ".join(label.split()) or "–" for label in labels)


def are_good_and_bad(labels: Sequence[str]) -> bool:
    """Whether these are two, the second better than the first."""
    return len(set(labels)) == len(labels) == 2 and tells_good_from_bad(Classes(tuple(labels)))


def shortened(words: str, most: int = _MOST_CHARACTERS) -> str:
    """What a list has room for."""
    return words if len(words) <= most else words[: most - 1] + "…"
