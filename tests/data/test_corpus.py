"""From a table to numbers a network trains on."""

from pathlib import Path

import numpy as np
import pytest

from rnn_desktop.data.corpus import LabelledReviews, encode_reviews, split_reviews
from rnn_desktop.data.table import read_table
from rnn_desktop.data.understanding import reviews_of, understand
from rnn_desktop.problem import Problem
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, UNKNOWN_ID, Vocabulary


def _reviews(tmp_path: Path, *lines: str) -> LabelledReviews:
    path = tmp_path / "reviews.csv"
    path.write_text("\n".join(["review,label", *lines]), encoding="utf-8")
    return reviews_of(path)


def test_usable_rows_and_the_others_by_reason(tmp_path: Path) -> None:
    reviews = _reviews(
        tmp_path, "좋아요,긍정", " 별로 ,부정", ",긍정", "  ,부정", "음,중립", "빈,", "짧다", "최고,긍정", "최악,부정"
    )
    assert reviews.texts == ("좋아요", "별로", "음", "최고", "최악")
    assert reviews.labels.tolist() == [2, 0, 1, 2, 0]
    assert reviews.labels.dtype == np.int32
    assert reviews.skipped == {"empty_text": 2, "no_label": 1, "too_short": 1}
    assert (reviews.rule.labels, reviews.counts, len(reviews)) == (("부정", "중립", "긍정"), (2, 1, 2), 5)
    assert len(reviews.sha256) == 64
    assert not reviews.labels.flags.writeable


def test_what_programs_write_for_nothing_is_no_review(tmp_path: Path) -> None:
    reviews = _reviews(
        tmp_path, "NaN,1", "None,0", "null,1", "n/a,0", "좋아요,1", "별로,0", "최고,NaN", "최고,1", "나빠,0"
    )
    assert reviews.texts == ("좋아요", "별로", "최고", "나빠")
    assert reviews.skipped == {"empty_text": 4, "no_label": 1}


def test_duplicates_are_counted(tmp_path: Path) -> None:
    assert _reviews(tmp_path, "좋아요,1", "별로,0", "좋아요,1", "좋아요,0", "나빠,0").duplicates == 2


def test_labels_of_one_class(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"Every label in the column “label” of .*reviews.csv is “긍정”"):
        _reviews(tmp_path, *["좋아요,긍정"] * 5)
    with pytest.raises(Problem, match=r"is “0”"):
        _reviews(tmp_path, *["별로,0"] * 5)


def test_too_few_reviews(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="has 3 reviews with a label; at least 4 are needed"):
        _reviews(tmp_path, "좋아요,1", "별로,0", "최고,1", ",0")


def test_encoding_cuts_and_never_leaves_a_review_empty() -> None:
    vocabulary = Vocabulary((PADDING, UNKNOWN, "가", "나"))
    encoded = encode_reviews([["가", "나", "다", "가"], [], ["나"]], np.array([1, 0, 1], np.float32), vocabulary, 3)
    assert encoded.inputs.tolist() == [2, 3, UNKNOWN_ID, UNKNOWN_ID, 3]
    assert encoded.lengths.tolist() == [3, 1, 1]
    assert (encoded.inputs.dtype, encoded.lengths.dtype, encoded.targets.dtype) == (np.int32, np.int32, np.float32)


def test_the_split_is_stratified_and_repeatable() -> None:
    labels = np.array([1] * 80 + [0] * 20, np.float32)
    training, validation = split_reviews(labels, 0.1, seed=7)
    assert sorted([*training.tolist(), *validation.tolist()]) == list(range(100))
    assert (labels[validation].sum(), len(validation)) == (8, 10)
    again = split_reviews(labels, 0.1, seed=7)
    assert np.array_equal(training, again[0])
    assert np.array_equal(validation, again[1])
    assert not np.array_equal(validation, split_reviews(labels, 0.1, seed=8)[1])


@pytest.mark.parametrize("share", [0.0, 0.01, 0.5, 0.99, 1.0])
def test_both_sides_have_both_classes_where_they_can(share: float) -> None:
    labels = np.array([1, 0, 0, 1], np.float32)
    for side in split_reviews(labels, share, seed=1):
        assert sorted(labels[side].tolist()) == [0, 1]


def test_a_class_of_one_review_is_trained_on() -> None:
    labels = np.array([1, 0, 0, 0], np.float32)
    training, validation = split_reviews(labels, 0.3, seed=1)
    assert 0 in training
    assert len(validation) == 1


def test_real_reviews(nsmc: Path) -> None:
    table = read_table(nsmc / "ratings_test.txt")
    reviews = understand(table).reviews
    assert reviews is not None
    assert (table.columns, table.encoding, len(table.rows)) == (("id", "document", "label"), "utf-8", 50_000)
    assert sum(reviews.counts) + sum(reviews.skipped.values()) == 50_000
    assert abs(reviews.counts[1] - reviews.counts[0]) < 500
