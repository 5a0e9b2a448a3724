"""Which column is which, and what a label means."""

from pathlib import Path

import pytest

from rnn_desktop.data.table_reader import ColumnChoice, LabelRule, Table, guess_columns, guess_label_rule
from rnn_desktop.problem import Problem


def _table(columns: str, *rows: str) -> Table:
    cells = tuple(tuple(row.split("|")) for row in rows)
    return Table(Path("reviews.csv"), "utf-8", ",", tuple(columns.split("|")), True, cells, ())


def _labels(*cells: str) -> Table:
    return _table("review|label", *(f"좋은 영화|{cell}" for cell in cells))


@pytest.mark.parametrize(
    ("columns", "row", "text", "label"),
    [
        ("id|document|label", "1|좋아요|1", 1, 2),
        ("평점|리뷰", "5|좋아요", 1, 0),
        ("Sentiment|Review Text", "positive|Good film", 1, 0),
        ("text|rating|label", "good|5|1", 0, 2),
        ("user_id|star_rating|review_body", "3|5|Good", 2, 1),
    ],
)
def test_columns_by_name(columns: str, row: str, text: int, label: int) -> None:
    assert guess_columns(_table(columns, row, row)) == ColumnChoice(text, label)


def test_columns_by_content() -> None:
    rows = [f"{i}|정말 {i}번째로 좋은 영화|작성자{i}|{i % 2}" for i in range(20)]
    assert guess_columns(_table("a|b|c|d", *rows)) == ColumnChoice(1, 3)
    ratings = [f"{i % 5 + 1}|정말 {i}번째로 좋은 영화" for i in range(20)]
    assert guess_columns(_table("a|b", *ratings)) == ColumnChoice(1, 0)


def test_columns_that_nothing_tells() -> None:
    with pytest.raises(Problem, match=r"not clear which columns of reviews.csv .* It has: a, b. Choose them yourself"):
        guess_columns(_table("a|b", "좋은 영화|재미있다", "나쁜 영화|재미없다"))


@pytest.mark.parametrize(
    ("cells", "kind", "threshold"),
    [
        (["0", "1", "0", ""], "binary", None),
        (["0.0", "1.0"], "binary", None),
        (["긍정", "부정"], "names", None),
        (["Positive", "negative", "neutral"], "names", None),
        (["1", "2", "3", "4", "5"], "rating", 4.0),
        (["1", "10", "7"], "rating", 6.0),
        (["-1", "1"], "rating", 0.0),
        (["20", "100"], "rating", 60.0),
    ],
)
def test_rules(cells: list[str], kind: str, threshold: float | None) -> None:
    rule = guess_label_rule(_labels(*cells), 1)
    assert (rule.kind, rule.threshold) == (kind, threshold)


def test_a_chosen_threshold_counts_from_itself_up() -> None:
    rule = guess_label_rule(_labels("1", "2", "3"), 1, threshold=3)
    assert [rule.read(cell) for cell in ("1", "2.9", "3", " 3.5 ", "x", "")] == [0, 0, 1, 1, None, None]


@pytest.mark.parametrize(
    ("cells", "negative", "positive"),
    [
        (["긍정", "부정", "긍정"], "부정", "긍정"),
        (["POS", "neg"], "neg", "POS"),
        (["긍정"], "부정", "긍정"),
        (["positive"], "negative", "positive"),
    ],
)
def test_names_are_those_of_the_file(cells: list[str], negative: str, positive: str) -> None:
    rule = guess_label_rule(_labels(*cells), 1)
    assert rule == LabelRule("names", None, negative, positive)
    assert (rule.read(positive.lower()), rule.read(f" {negative} "), rule.read("neutral")) == (1, 0, None)


def test_a_binary_rule_reads_nothing_else() -> None:
    rule = LabelRule("binary", None, "0", "1")
    assert [rule.read(cell) for cell in ("0", "1", "1.0", "2", "0.5", "nan", "긍정", "")] == [0, 1, 1] + [None] * 5


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        (["A", "B", "A"], "holds “A”, “B”; labels are"),
        (["", " "], "holds –; labels are"),
        ([f"문장 {i}" for i in range(9)], "“문장 4”, …; labels are"),
        (["nan", "inf"], "“nan”, “inf”"),
    ],
)
def test_a_column_that_is_no_label(cells: list[str], shown: str) -> None:
    with pytest.raises(Problem, match=f"The column “label” of reviews.csv .*{shown}"):
        guess_label_rule(_labels(*cells), 1)
