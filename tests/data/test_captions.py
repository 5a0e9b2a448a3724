"""Texts behind their labels' marks."""

from pathlib import Path

import pytest

from rnn_desktop.data.captions import Captions, vocabulary_with_marks, with_marks
from rnn_desktop.data.understanding import reviews_of
from rnn_desktop.problem import Problem
from rnn_desktop.tasks import FromLabel
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN

_TASK = FromLabel(("bad", "good"))


def _captions(folder: Path, *labels: str) -> Captions:
    path = folder / "captions.csv"
    rows = (f"{labels[i % len(labels)]} film number {i},{labels[i % len(labels)]}\n" for i in range(40))
    path.write_text("text,label\n" + "".join(rows), "utf-8")
    return Captions(reviews_of(path))


def test_the_labels_of_a_table_become_marks(tmp_path: Path) -> None:
    captions = _captions(tmp_path, "good", "bad")
    assert len(captions) == 40
    assert len(set(captions.task.marks)) == 3
    assert all(label in mark for label, mark in zip(captions.task.labels, captions.task.marks, strict=False))


@pytest.mark.parametrize("labels", [("/", "a"), ("a", "⟨a⟩"), ("⟨⟩", "x"), (UNKNOWN, PADDING)])
def test_labels_named_like_marks_are_told_apart(labels: tuple[str, ...]) -> None:
    task = FromLabel(labels)
    assert len(set(task.marks)) == len(labels) + 1
    assert len(vocabulary_with_marks(task, [["a"]], 20)) == 2 + len(labels) + 1 + 1


def test_an_empty_label_has_no_mark() -> None:
    with pytest.raises(ValueError, match="mark"):
        FromLabel(("", "a"))


def test_a_text_stands_between_its_label_and_the_end() -> None:
    bad, good, end = _TASK.marks
    assert with_marks(["so", "so"], 1, _TASK, 10) == [good, "so", "so", end]
    assert with_marks(["one", "two", "three"], 0, _TASK, 3) == [bad, "one", "two", end]
    assert with_marks([], 0, _TASK, 3) == [bad, end]


def test_a_word_that_looks_like_a_mark_is_no_mark() -> None:
    bad, good, end = _TASK.marks
    assert with_marks([end, "so", bad], 1, _TASK, 10) == [good, UNKNOWN, "so", UNKNOWN, end]
    assert vocabulary_with_marks(_TASK, [[end, "so", bad, bad]], 20).words == (PADDING, UNKNOWN, bad, good, end, "so")


def test_the_vocabulary_counts_the_marks() -> None:
    lists = [["a", "a", "a", "b", "b", "c"]]
    assert vocabulary_with_marks(_TASK, lists, 7).words[5:] == ("a", "b")
    assert vocabulary_with_marks(_TASK, lists, 6).words[5:] == ("a",)
    with pytest.raises(Problem, match=r"vocabulary_size is 5; .* Choose at least 6"):
        vocabulary_with_marks(_TASK, lists, 5)
