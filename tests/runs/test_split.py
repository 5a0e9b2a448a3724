"""No review stands on both sides, however often the table has it."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from rnn_desktop.data.corpus import LabelledReviews, split_reviews
from rnn_desktop.data.labels import LabelRule
from rnn_desktop.problem import Problem
from rnn_desktop.runs.split import DUPLICATES_NAMES, DuplicatesName, split_apart
from rnn_desktop.runs.training_run import Prepared, TrainingSettings, run_training
from rnn_desktop.text.tokenizer import create_tokenizer


def _reviews(texts: list[str]) -> LabelledReviews:
    labels = np.array([i % 2 for i in range(len(texts))], np.int32)
    return LabelledReviews(
        tuple(texts), labels, {}, Path("reviews.csv"), "", LabelRule(("bad", "good"), {"bad": 0, "good": 1})
    )


def _some_copied() -> LabelledReviews:
    """A hundred reviews of which forty stand in it twice, some with another number of spaces."""
    once = [f"review {i}" for i in range(100)]
    return _reviews(once + [text.replace(" ", "  ") for text in once[:40]])


@pytest.mark.parametrize("duplicates", DUPLICATES_NAMES)
def test_without_copies_it_is_the_split_of_before(duplicates: DuplicatesName) -> None:
    reviews = _reviews([f"review {i}" for i in range(100)])
    split = split_apart(reviews, 0.2, 3, duplicates)
    training, validation = split_reviews(reviews.labels, 0.2, 3)
    assert split.duplicates == 0
    assert np.array_equal(split.training, training)
    assert np.array_equal(split.validation, validation)


def test_all_copies_of_a_review_stand_on_one_side() -> None:
    reviews = _some_copied()
    split = split_apart(reviews, 0.2, 3, "keep")
    assert split.duplicates == 40
    assert len(split.training) + len(split.validation) == 140
    sides = [{" ".join(reviews.texts[i].split()) for i in side} for side in (split.training, split.validation)]
    assert not sides[0] & sides[1]


def test_copies_can_be_left_out() -> None:
    split = split_apart(_some_copied(), 0.2, 3, "drop")
    assert split.duplicates == 40
    assert sorted([*split.training, *split.validation]) == list(range(100))


def test_a_table_of_two_reviews_again_and_again_is_parted_all_the_same_unless_copies_are_to_go() -> None:
    reviews = _reviews(["good", "bad"] * 20)
    split = split_apart(reviews, 0.2, 3, "keep")
    assert (len(split.training), len(split.validation), split.duplicates) == (32, 8, 38)
    with pytest.raises(Problem, match=r"reviews.csv has only 2 different reviews"):
        split_apart(reviews, 0.2, 3, "drop")


@pytest.mark.parametrize(("duplicates", "used"), [("keep", 140), ("drop", 100)])
def test_a_training_says_how_many_copies_there_were(duplicates: DuplicatesName, used: int) -> None:
    settings = replace(TrainingSettings("word", "gru", 4, (4,), 100, 10), duplicates=duplicates)
    events = run_training(_some_copied(), settings, create_tokenizer("word"))
    prepared = next(event for event in events if isinstance(event, Prepared))
    assert prepared.duplicates == 40
    assert prepared.training_reviews + prepared.validation_reviews == used
