"""Sentences that follow from a label: what a one-to-many network learns to say."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from rnn_desktop.data.corpus import LabelledReviews
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.tasks import END_MARK, FromLabel
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary, build_vocabulary


@dataclass(frozen=True, slots=True)
class Captions:
    """The texts of a table, each with the label that it is to be said for."""

    reviews: LabelledReviews

    def __len__(self) -> int:
        return len(self.reviews)

    @property
    def texts(self) -> tuple[str, ...]:
        return self.reviews.texts

    @property
    def source(self) -> Path:
        return self.reviews.source

    @property
    def sha256(self) -> str:
        """Of the file."""
        return self.reviews.sha256

    @property
    def name(self) -> str:
        """The file's name as text that can be written anywhere."""
        return self.reviews.name

    @property
    def task(self) -> FromLabel:
        """What a network learns from them."""
        return FromLabel(self.reviews.rule.labels)


def with_marks(tokens: Sequence[str], label: int, task: FromLabel, max_length: int) -> list[str]:
    """The label's mark, the tokens as far as they are read, and the end. A word that looks like a mark is none."""
    marks = task.marks
    words = (UNKNOWN if token in marks else token for token in tokens[: max_length - 1])
    return [marks[label], *words, END_MARK]


def vocabulary_with_marks(task: FromLabel, token_lists: Sequence[Sequence[str]], size: int) -> Vocabulary:
    """The marks, then the most frequent tokens; `size` counts all. Raises Problem where none fits."""
    marks = task.marks
    least = len(marks) + 3
    if size < least:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "vocabulary_size is {value}; the marks of {count} labels alone need more. Choose at least {least}.",
            ),
            value=size,
            count=len(task.labels),
            least=least,
        )
    said = [[token for token in tokens if token not in marks] for tokens in token_lists]
    return Vocabulary((PADDING, UNKNOWN, *marks, *build_vocabulary(said, size - len(marks)).words[2:]))
