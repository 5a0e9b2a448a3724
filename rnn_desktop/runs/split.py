"""Which reviews are trained on and which validate, so that no review stands on both sides."""

from dataclasses import dataclass
from typing import Any, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.data.corpus import FEWEST_REVIEWS, LabelledReviews, split_reviews
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

DuplicatesName = Literal["keep", "drop"]
DUPLICATES_NAMES: tuple[DuplicatesName, ...] = get_args(DuplicatesName)


@dataclass(frozen=True, slots=True)
class Split:
    """training, validation: indices of reviews, ascending; duplicates: reviews whose text stands further up, too."""

    training: NDArray[np.intp]
    validation: NDArray[np.intp]
    duplicates: int


def split_apart(reviews: LabelledReviews, validation: float, seed: int, duplicates: DuplicatesName) -> Split:
    """As `split_reviews`, but each text on one side only: a network is not judged by what it has trained on.

    duplicates: "keep" has all copies of a text, "drop" the first alone. Without copies both are `split_reviews`. Where
    there are too few different texts to part, "keep" parts the copies; "drop" raises Problem.
    """
    first_of = _first_copies(reviews.texts)
    firsts = np.flatnonzero(first_of == np.arange(len(first_of)))
    labels = reviews.labels[firsts]
    copies = len(first_of) - len(firsts)
    if len(np.unique(labels)) < len(np.unique(reviews.labels)) or len(firsts) < FEWEST_REVIEWS:
        if duplicates == "keep":
            return Split(*split_reviews(reviews.labels, validation, seed), copies)
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{name} has only {count} different reviews with their labels; at least {fewest} and one of each class "
                "are needed. Add more rows.",
            ),
            name=reviews.name,
            count=len(firsts),
            fewest=FEWEST_REVIEWS,
        )
    training, held_out = split_reviews(labels, validation, seed)
    if duplicates == "drop":
        return Split(firsts[training], firsts[held_out], copies)
    validates = np.isin(first_of, firsts[held_out])
    return Split(np.flatnonzero(~validates), np.flatnonzero(validates), copies)


def _first_copies(texts: tuple[str, ...]) -> NDArray[Any]:
    """[N] for each text the index of its first copy; spaces and line breaks make no other text."""
    known: dict[str, int] = {}
    return np.array([known.setdefault(" ".join(text.split()), index) for index, text in enumerate(texts)], np.intp)
