"""Words that run in lines: where they stand does not depend on how they came."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QApplication

from rnn_desktop.ui.widgets.token_flow import FlowWord, TokenFlow

WIDTH = 200
TOKENS = st.lists(st.sampled_from(["가", "m", "i", " ", "\n", "영화", "재미있다", "x" * 90, ".", "👍"]), max_size=80)


@pytest.fixture(scope="module", autouse=True)
def application() -> QApplication:
    return QApplication.instance() or QApplication([])


def flow(tokens: list[str], close: bool, *parts: int) -> TokenFlow:
    """parts: how many of them came first, then, …"""
    made = TokenFlow(QFontMetrics(QGuiApplication.font()))
    made.set_width(WIDTH)
    for count in (*parts, len(tokens)):
        made.set_words([FlowWord(text) for text in tokens[:count]], close=close)
    return made


def boxes(made: TokenFlow) -> list[tuple[int, int, int, int]]:
    return [made.box(index).getRect() for index in range(len(made.words))]


@given(TOKENS, st.booleans(), st.lists(st.integers(0, 80), max_size=4))
def test_words_that_come_later_or_go_again_leave_the_others_where_they_stand_at_once(
    tokens: list[str], close: bool, parts: list[int]
) -> None:
    assert boxes(flow(tokens, close, *parts)) == boxes(flow(tokens, close))


@given(TOKENS, st.booleans())
def test_every_word_is_within_its_line_and_found_where_it_stands(tokens: list[str], close: bool) -> None:
    made = flow(tokens, close)
    for index in range(len(tokens)):
        box = made.box(index)
        assert box.left() >= 0
        assert box.right() < WIDTH
        assert made.at(box.center()) == index
    for one, other in pairwise(range(len(tokens))):
        assert not made.box(one).intersects(made.box(other))
    assert made.at(QPoint(3, made.height + 5)) is None


def test_words_of_letters_are_not_parted_and_line_breaks_are_kept() -> None:
    made = flow([*("가" * 8), " ", *("나" * 8), "\n", "다"], True)
    tops = [made.box(index).top() for index in range(len(made.words))]
    assert len(set(tops[9:17])) == 1
    assert tops[18] > tops[17]
    assert made.shown(17) == "↵"
    assert made.shown(8) == ""


def test_a_word_that_is_longer_than_a_line_is_shortened_to_it() -> None:
    made = flow(["긴" * 500, "짧은"], False)
    assert made.shown(0).endswith("…")
    assert made.box(0).width() <= WIDTH
    assert made.box(1).top() > made.box(0).top()
    assert made.shown(1) == "짧은"
