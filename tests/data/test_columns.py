"""Which column is which: by its name and by what stands in it."""

from pathlib import Path

import pytest

from rnn_desktop.data.columns import ColumnChoice, guess_columns
from rnn_desktop.data.table import Rows, Table
from rnn_desktop.problem import Problem


def _table(columns: str, *rows: str, header: bool = True) -> Table:
    cells = [row.split("|") for row in rows]
    return Table(
        Path("reviews.csv"), "utf-8", ",", tuple(columns.split("|")), header, Rows(list(zip(*cells, strict=True)))
    )


@pytest.mark.parametrize(
    ("columns", "row", "text", "label"),
    [
        ("id|document|label", "1|좋아요|1", 1, 2),
        ("평점|리뷰", "5|좋아요", 1, 0),
        ("Sentiment|Review Text", "positive|Good film", 1, 0),
        ("text|rating|label", "good|5|1", 0, 2),
        ("user_id|star_rating|review_body", "3|5|Good", 2, 1),
        ("review_id|review_date|review_headline|review_body|rating", "R1|2015-03-01|Ok|A fine film|4", 3, 4),
        ("Clothing ID|Age|Title|Review Text|Rating|Recommended IND", "7|33|Nice|Soft and warm|5|1", 3, 4),
        ("tweet_id|airline_sentiment|airline|retweet_count|text", "1|neutral|Delta|0|was late again", 4, 1),
        ("리뷰 번호|작성일|리뷰 내용|별점|공감 수", "1|2024-01-01|정말 좋아요|5|3", 2, 3),
        ("상품명|작성자|후기|평점", "의자|홍길동|편하고 좋아요|4", 2, 3),
        ("reviewText|overall|verified", "very good|5|True", 0, 1),
    ],
)
def test_columns_by_name(columns: str, row: str, text: int, label: int) -> None:
    assert guess_columns(_table(columns, row, row)) == ColumnChoice(text, label)


def test_columns_by_content() -> None:
    rows = [f"{i}|정말 {i}번째로 좋은 영화|작성자{i}|{i % 2}" for i in range(20)]
    assert guess_columns(_table("1|2|3|4", *rows, header=False)) == ColumnChoice(1, 3)
    ratings = [f"{i % 5 + 1}|정말 {i}번째로 좋은 영화" for i in range(20)]
    assert guess_columns(_table("a|b", *ratings)) == ColumnChoice(1, 0)


@pytest.mark.parametrize(
    ("columns", "made", "text", "label"),
    [
        ("review|body|label", lambda i: f"{900 + i}|{i}번째 영화가 좋다|{i % 2}", 1, 2),
        ("text|comment|score", lambda i: f"2024-01-{i + 1:02}|{i}번째 영화가 좋다|{i % 5 + 1}", 1, 2),
        ("label|review|stars", lambda i: f"{i}|{i}번째 영화가 좋다|{i % 5 + 1}", 1, 2),
        ("score|review|label", lambda i: f"3|{i}번째 영화가 좋다|{i % 2}", 1, 2),
        (
            "review|link|y",
            lambda i: f"{i}번째 영화가 좋다|https://example.org/{i}/a/long/address/of/a/page|{i % 2}",
            0,
            2,
        ),
        (
            "a|b|y",
            lambda i: f"{i}번째 영화|https://example.org/{i}/a/long/address/of/a/page/with/letters|{i % 2}",
            0,
            2,
        ),
        ("a|b|y", lambda i: f"{i}번째 영화|Monday, January {i % 28 + 1}, 2024|{i % 2}", 0, 2),
        (
            "text|reply|label",
            lambda i: f"{i}번째 영화가 좋다|{'감사합니다 고객님 ' * 9 if i == 1 else ''}|{i % 2}",
            0,
            2,
        ),
        ("review|day|votes", lambda i: f"{i}번째 영화가 좋다|{i % 7}|{i % 2}", 0, 2),
    ],
)
def test_a_name_that_its_column_belies(columns: str, made: object, text: int, label: int) -> None:
    assert callable(made)
    choice = guess_columns(_table(columns, *(made(i) for i in range(30))))
    assert choice.text == text
    if columns != "review|day|votes":  # neither is a label by its name: only that the review is none matters
        assert choice.label == label


_KINDS = ("배송", "환불", "칭찬", "문의")


@pytest.mark.parametrize("header", ["유형", "문의 유형", "category", "request_type", "팀", ""])
@pytest.mark.parametrize("count", [2, 3, 4])
def test_a_column_of_any_words_that_repeat_is_the_label(header: str, count: int) -> None:
    rows = [f"{i}|{_KINDS[i % count]}|{i}번째 주문이 아직 오지 않았어요|2024-01-{i % 28 + 1:02}" for i in range(40)]
    columns = f"번호|{header}|내용|날짜" if header else "1|2|3|4"
    assert guess_columns(_table(columns, *rows, header=bool(header))) == ColumnChoice(2, 1)


@pytest.mark.parametrize(("kinds", "found"), [(100, True), (101, False)])
def test_a_hundred_kinds_of_words_are_classes_and_more_are_not(kinds: int, found: bool) -> None:
    table = _table("a|b", *(f"{i}번째 주문이 오지 않았어요|종류 {i % kinds}번" for i in range(400)))
    if found:
        assert guess_columns(table) == ColumnChoice(0, 1)
    else:
        with pytest.raises(Problem, match="not clear which columns"):
            guess_columns(table)


@pytest.mark.parametrize(
    ("columns", "row", "label"),
    [
        ("내용|유형|별점", "{i}번째 리뷰입니다|{kind}|{stars}", 2),
        ("text|topic|sentiment", "review number {i}|{kind}|{mood}", 2),
        ("text|user|유형", "review number {i}|{kind}|{kind}", 2),
        ("text|product|source|intent", "review number {i}|{kind}|{kind}|{kind}", 3),
        ("유형|댓글|title", "{kind}|{kind}|리뷰 {i}", 0),
    ],
)
def test_a_better_column_is_taken_before_one_of_any_words(columns: str, row: str, label: int) -> None:
    moods = ("positive", "negative")
    rows = [row.format(i=i, kind=_KINDS[i % 3], stars=i % 5 + 1, mood=moods[i % 2]) for i in range(30)]
    assert guess_columns(_table(columns, *rows), text=None).label == label


@pytest.mark.parametrize(
    ("columns", "row"),
    [
        ("text|user", "review number {i}|{kind}"),
        ("text|product_name", "review number {i}|{kind}"),
        ("text|작성자", "{i}번째 리뷰|{kind}"),
        ("text|store", "review number {i}|{kind}"),
        ("내용|작성일", "{i}번째 리뷰|2024-01-0{day}"),
        ("a|b|c", "{i}번째 리뷰입니다|{kind}|{kind} 팀"),
        ("a|댓글", "{i}번째 리뷰입니다|{kind}"),
    ],
)
def test_where_words_that_repeat_may_be_something_else_the_person_is_asked(columns: str, row: str) -> None:
    rows = [row.format(i=i, kind=_KINDS[i % 3], day=i % 3 + 1) for i in range(30)]
    with pytest.raises(Problem, match="not clear which columns"):
        guess_columns(_table(columns, *rows))


def test_a_text_that_is_given_is_no_other_label() -> None:
    table = _table("a|b", *(f"{_KINDS[i % 4]}|{_KINDS[i % 3]}" for i in range(60)))
    assert guess_columns(table, text=0) == ColumnChoice(0, 1)
    with pytest.raises(Problem, match="not clear which columns"):
        guess_columns(table)


def test_texts_that_repeat_are_no_label() -> None:
    rows = [f"{('great film', 'boring film')[i % 2]}|{i % 2}" for i in range(80)]
    assert guess_columns(_table("a|b", *rows)) == ColumnChoice(0, 1)
    texts = ("배송이 너무 늦어서 화가 났어요 정말", "환불이 안 되어서 답답했어요")
    named = [f"{texts[i % 2]}|{_KINDS[i % 2]}" for i in range(80)]
    assert guess_columns(_table("a|유형", *named)) == ColumnChoice(0, 1)


def test_columns_that_nothing_tells() -> None:
    with pytest.raises(Problem, match=r"not clear which columns of reviews.csv .* It has: a, b. Choose them yourself"):
        guess_columns(_table("a|b", "좋은 영화|재미있다", "나쁜 영화|재미없다"))


def test_one_that_is_given_leaves_the_other_to_be_found() -> None:
    table = _table("text|rating|label", "good film|5|1", "bad film|1|0")
    assert guess_columns(table, label=1) == ColumnChoice(0, 1)
