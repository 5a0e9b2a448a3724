"""What a file is taken for, and what the person said of it."""

from pathlib import Path

import pytest

from rnn_desktop.data.examples import Wanted, understand_file
from rnn_desktop.data.labels import LabelChoice
from rnn_desktop.data.running_text import RunningText
from rnn_desktop.data.understanding import Data
from rnn_desktop.problem import Problem

_ALIKE = "review\tlabel\n" + "good film\t1\nbad film\t1\n" * 10


@pytest.mark.parametrize(
    "wanted", [Wanted(text_column="review"), Wanted(label_column="2"), Wanted(labels=LabelChoice(apart=True))]
)
def test_a_plain_file_whose_columns_are_named_is_no_text(tmp_path: Path, wanted: Wanted) -> None:
    """Of one label it is no table to learn from either, and that is said."""
    path = tmp_path / "reviews.txt"
    path.write_text(_ALIKE, "utf-8")
    assert isinstance(understand_file(path, Wanted()), RunningText)
    found = understand_file(path, wanted)
    assert isinstance(found, Data)
    assert "Every label in the column “label”" in str(found.problem)


def test_a_column_that_a_plain_file_has_not_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "reviews.txt"
    path.write_text(_ALIKE, "utf-8")
    with pytest.raises(Problem, match=r"has no column “stars”\. Its columns are review, label"):
        understand_file(path, Wanted(label_column="stars"))
