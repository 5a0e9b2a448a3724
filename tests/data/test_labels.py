"""What a label means: words, numbers, stars, and a middle that is neither."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import pytest

from rnn_desktop.data.kept_rule import rule_from_json, rule_to_json
from rnn_desktop.data.label_values import rating
from rnn_desktop.data.labels import (
    LabelChoice,
    LabelRule,
    count_values,
    find_label_rule,
)
from rnn_desktop.problem import Problem


def _rule(cells: Sequence[str], choice: LabelChoice | None = None) -> tuple[LabelRule, list[str]]:
    rule, assumed = find_label_rule(count_values(cells), "label", Path("reviews.csv"), choice or LabelChoice())
    return rule, [str(one) for one in assumed]


@pytest.mark.parametrize(
    ("cells", "negative", "positive", "left_out"),
    [
        ("0 1", "0", "1", ""),
        ("0.0 1.0", "0.0", "1.0", ""),
        ("긍정 부정", "부정", "긍정", ""),
        ("POS neg", "neg", "POS", ""),
        ("True False", "False", "True", ""),
        ("Y N", "N", "Y", ""),
        ("-1 1", "-1", "1", ""),
        ("-1 0 1", "-1", "1", "0"),
        ("0 1 2", "0", "2", "1"),
        ("0 1 2 3 4", "0 1", "3 4", "2"),
        ("1 2 3 4 5", "1 2", "4 5", "3"),
        ("1점 2점 3점 4점 5점", "1점 2점", "4점 5점", "3점"),
        ("1.5 2.5 3.5 4.5", "1.5", "4.5", "2.5 3.5"),
        ("★☆☆☆☆ ★★★☆☆ ★★★★☆", "★☆☆☆☆", "★★★★☆", "★★★☆☆"),
        ("1/5 3/5 4/5", "1/5", "4/5", "3/5"),
        ("Negative Neutral Positive", "Negative", "Positive", "Neutral"),
        ("추천 비추천", "비추천", "추천", ""),
        ("__label__1 __label__2", "__label__1", "__label__2", ""),
        ("1 2", "1", "2", ""),
        ("1 7 10", "1", "7 10", ""),
        ("1,5 4,5", "1,5", "4,5", ""),
        ("nan 0 1", "0", "1", ""),
    ],
)
def test_a_middle_is_on_neither_side(cells: str, negative: str, positive: str, left_out: str) -> None:
    rule, _ = _rule(cells.split())
    assert [cell for cell in cells.split() if rule.read(cell) == 0] == negative.split()
    last = len(rule.labels) - 1
    assert [cell for cell in cells.split() if rule.read(cell) == last] == positive.split()
    between = [cell for cell in cells.split() if cell != "nan" and rule.read(cell) not in (0, last)]
    assert between == left_out.split()


@pytest.mark.parametrize(
    ("cell", "value"),
    [
        ("4 out of 5", 4.0),
        ("4.0 out of 5 stars", 4.0),
        ("⭐⭐⭐", 3.0),
        ("⭐️⭐️", 2.0),
        ("★★★★☆", 4.0),
        ("별점 3점", 3.0),
        ("8/10", 8.0),
        ("4,5", 4.5),
        (" 5 stars ", 5.0),
        ("1e3", 1000.0),
        ("nan", None),
        ("inf", None),
        ("3 cats", None),
        ("2024-01-01", None),
        ("", None),
    ],
)
def test_ratings_as_people_write_them(cell: str, value: float | None) -> None:
    assert rating(cell) == value


@pytest.mark.parametrize(
    ("cells", "sentence"),
    [
        (["0", "1"], None),
        (["1", "5"], None),
        (["1", "2", "4", "5"], None),
        (["-1", "0", "1"], "The label “0” in the middle is a class of its own; it can be left out."),
        (["negative", "neutral", "neutral", "positive"], "The label “neutral” in the middle is a class of its own"),
        (["neg", "neutral", "mixed", "pos"], "The labels “neutral”, “mixed” in the middle are classes of their own"),
        (["1", "2", "3", "4", "5"], "1 review is labelled “3”, taken for neither"),
        (["ham", "spam", "ham", "spam"], None),
        (["1", "2"], "The label 1 is taken for negative, 2 for positive"),
        (["1", "7", "10"], "Ratings from 6 are taken for positive"),
    ],
)
def test_what_is_assumed_is_said(cells: list[str], sentence: str | None) -> None:
    _, assumed = _rule(cells)
    assert (assumed == []) if sentence is None else (len(assumed) == 1 and assumed[0].startswith(sentence))


def test_a_chosen_threshold_counts_from_itself_up() -> None:
    rule, assumed = _rule(["1", "2", "3"], LabelChoice(threshold=3))
    assert [rule.read(cell) for cell in ("1", "2.9", "3", " 3.5 ", "x", "")] == [0, 0, 1, 1, None, None]
    assert not assumed


def test_what_the_person_drops_is_left_out_and_asked_about_no_more() -> None:
    rule, assumed = _rule(["1", "2", "3", "4", "5"], LabelChoice(dropped=("3", "4.0")))
    assert [rule.read(cell) for cell in "12345"] == [0, 0, None, None, 1]
    assert not assumed


def test_classes_that_the_person_names() -> None:
    rule, assumed = _rule(["mad", "glad", "sad"], LabelChoice(classes=(("Mad", "sad"), ("glad",))))
    assert [rule.read(cell) for cell in ("mad", "GLAD", "sad", "other")] == [0, 1, 0, None]
    assert not assumed


def test_a_word_for_good_that_the_person_put_on_neither_side_is_left_out() -> None:
    rule, _ = _rule(["negative", "positive", "irrelevant"], LabelChoice(classes=(("negative",), ("irrelevant",))))
    assert [rule.read(cell) for cell in ("negative", "irrelevant", "positive")] == [0, 1, None]
    assert rule.leaves_out("positive")


def test_a_word_for_good_says_nothing_among_classes_of_something_else() -> None:
    rule, _ = _rule(["배송", "환불", "불만"] * 3)
    assert [rule.read(cell) for cell in ("불만", "negative", "추천", "good")] == [0, 0, None, None]


def test_one_value_alone_is_a_class_of_its_own() -> None:
    assert _rule(["A"] * 9)[0].labels == ("A",)


@pytest.mark.parametrize(("count", "repeated"), [(2, 2), (3, 2), (100, 2), (100, 3)])
def test_up_to_a_hundred_values_are_classes(count: int, repeated: int) -> None:
    cells = [f"{n}번" for n in range(count)] * repeated
    rule, assumed = _rule([cell.replace("번", "반") for cell in cells])
    assert len(rule.labels) == count
    assert sorted({rule.read(f"{n}반") for n in range(count)} - {None}) == list(range(count))
    assert assumed == []


def test_words_that_no_row_had_are_read_in_a_column_of_words() -> None:
    rule, _ = _rule(["positive", "negative"])
    assert [rule.read(cell) for cell in ("pos", "부정", "neutral", "0", "x")] == [1, 0, None, None, None]
    assert (rule.leaves_out("neutral"), rule.leaves_out("x")) == (True, False)


@pytest.mark.parametrize(
    ("cells", "shown"),
    [
        (
            [f"{number}번" for number in range(101)] * 2,
            "“4번”, …; labels are words or numbers that repeat, at most 100",
        ),
        (["", " ", "NaN"], "holds –; labels are"),
        ([f"문장 {i}" for i in range(9)], "“문장 4”, …; labels are"),
    ],
)
def test_a_column_that_is_no_label(cells: list[str], shown: str) -> None:
    with pytest.raises(Problem, match=f"The column “label” of reviews.csv .*{shown}"):
        _rule(cells)


@pytest.mark.parametrize(
    ("cells", "classes"),
    [
        ("환불 배송 배송 칭찬 불만 환불 칭찬 불만", "불만 환불 배송 칭찬"),
        ("spam ham ham spam ham", "ham spam"),
        ("긍정 중립 부정 기타", "부정 중립 기타 긍정"),
        ("positive neutral neutral positive", "neutral positive"),
        ("2 1 0 1 2 0", "0 1 2"),
        ("Good good GOOD Bad bad", "Bad Good"),
    ],
)
def test_any_labels_that_repeat_are_classes_bad_first_and_good_last(cells: str, classes: str) -> None:
    rule, _ = _rule(cells.split())
    assert rule.labels == tuple(classes.split())
    assert {rule.labels[rule.read(cell) or 0].casefold() for cell in cells.split()} == set(classes.casefold().split())


def test_a_slip_among_good_and_bad_is_no_class() -> None:
    rule, assumed = _rule(["good"] * 100 + ["bad"] * 99 + ["goood"])
    assert rule.labels == ("bad", "good")
    assert rule.read("goood") is None
    assert assumed == ["1 review is labelled “goood”, taken for neither negative nor positive: it is left out."]


def test_ratings_stay_apart_where_the_person_wants_each_value_for_itself() -> None:
    rule, assumed = _rule(["1", "2", "3", "4", "5"] * 2, LabelChoice(apart=True))
    assert rule.labels == ("1", "2", "3", "4", "5")
    assert [rule.read(f"{stars}점") for stars in range(1, 6)] == [0, 1, 2, 3, 4]
    assert not assumed


def test_the_middle_that_is_dropped_leaves_two_classes() -> None:
    rule, assumed = _rule(["부정", "중립", "긍정"] * 3, LabelChoice(dropped=("중립",)))
    assert (rule.labels, rule.read("중립"), rule.leaves_out("중립")) == (("부정", "긍정"), None, True)
    assert not assumed


def test_three_groups_that_the_person_names() -> None:
    choice = LabelChoice(classes=(("1", "2"), ("3",), ("4", "5")), names=("나쁨", "보통", "좋음"))
    rule, _ = _rule(list("12345"), choice)
    assert (rule.labels, [rule.read(cell) for cell in "12345"]) == (("나쁨", "보통", "좋음"), [0, 0, 1, 2, 2])


@pytest.mark.parametrize("classes", [(("1",),), (("1 · 2",), ("1", "2")), ()])
def test_classes_that_cannot_be_told_apart_are_refused(classes: tuple[tuple[str, ...], ...]) -> None:
    with pytest.raises(Problem, match="choose 2 to 100, each with a name of its own"):
        _rule(["1", "2"], LabelChoice(classes=classes))


@pytest.mark.parametrize("cells", ["0 1", "1 2 3 4 5", "긍정 중립 부정", "-1 0 1", "1 7 10", "a a b b c c d d"])
def test_a_model_keeps_the_whole_rule(cells: str) -> None:
    rule, _ = _rule(cells.split())
    assert rule_from_json(rule_to_json(rule)) == rule


@pytest.mark.parametrize(
    "value",
    [
        None,
        3,
        [],
        {},
        {"negative": "0", "positive": 1, "values": {}, "threshold": None},
        {"negative": "0", "positive": "1", "values": {"a": 2}, "threshold": None},
        {"negative": "0", "positive": "1", "values": {}, "threshold": True},
        {"labels": ["0"], "values": {}, "threshold": None},
        {"labels": ["0", 1], "values": {}, "threshold": None},
        {"labels": ["0", "1", "2"], "values": {"a": 3}, "threshold": None},
        {"labels": ["0", "1", "2"], "values": {"a": 0.5}, "threshold": None},
    ],
)
def test_a_damaged_rule_is_none(value: object) -> None:
    assert rule_from_json(value) is None


def test_the_rule_of_an_older_model_is_read() -> None:
    rule = rule_from_json(
        {"negative": "나쁨", "positive": "좋음", "values": {"1": 0, "3": None, "5": 1}, "threshold": 4}
    )
    assert rule == LabelRule(("나쁨", "좋음"), {"1": 0, "3": None, "5": 1}, 4.0)


def test_what_says_nothing_is_no_value() -> None:
    assert count_values(["1", "", "NaN", "None", "null", " ", "1"]) == Counter({"1": 2})
