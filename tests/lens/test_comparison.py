"""Two readings side by side: what is aligned with what, and what differs."""

from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnn_desktop.formats.model import TokenizerInfo
from rnn_desktop.lens.comparison import align_tokens, comparable, compare
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.tasks import Classes
from rnn_desktop.text.tokenizer import create_tokenizer
from rnn_desktop.text.vocabulary import Vocabulary
from tests.small_model import WORDS, small_config, small_model

_TEXTS = st.lists(st.sampled_from("abcd"), max_size=8)


def _read(text: str, **model: Any) -> Reading:
    return Reader(small_model(**model), create_tokenizer("word")).read(text)


def _distance(one: list[str], other: list[str]) -> tuple[int, int]:
    """The fewest edits, and less the most equal pairs that an alignment with as few has; by trying all."""
    if not one or not other:
        return len(one) + len(other), 0
    edits, pairs = _distance(one[1:], other[1:])
    same = one[0] == other[0]
    ways = [(edits + (not same), pairs - same)]
    for edits, pairs in (_distance(one[1:], other), _distance(one, other[1:])):
        ways.append((edits + 1, pairs))
    return min(ways)


@given(_TEXTS, _TEXTS)
def test_every_token_has_its_column_in_order(one: list[str], other: list[str]) -> None:
    columns = align_tokens(one, other)
    for side, texts in enumerate((one, other)):
        assert [column[side] for column in columns if column[side] is not None] == list(range(len(texts)))
    assert (None, None) not in columns


@given(st.lists(st.sampled_from("abc"), max_size=5), st.lists(st.sampled_from("abc"), max_size=5))
def test_no_alignment_has_fewer_edits_nor_of_those_more_equal_pairs(one: list[str], other: list[str]) -> None:
    columns = align_tokens(one, other)
    equal = sum(i is not None and j is not None and one[i] == other[j] for i, j in columns)
    assert (len(columns) - equal, -equal) == _distance(one, other)


@given(_TEXTS, st.integers(0, 8), st.sampled_from("abcde"))
def test_one_word_more_is_one_column_more(texts: list[str], at: int, word: str) -> None:
    longer = [*texts[:at], word, *texts[at:]]
    columns = align_tokens(texts, longer)
    assert len(columns) == len(longer)
    assert [i for i, _ in columns].count(None) == 1
    assert all(i is None or texts[i] == longer[j] for i, j in columns if j is not None)
    assert align_tokens(texts, texts) == tuple((i, i) for i in range(len(texts)))


def test_a_replaced_word_shares_the_column() -> None:
    assert align_tokens(["정말", "재미있다"], ["정말", "재미없다"]) == ((0, 0), (1, 1))
    assert align_tokens(["정말", "재미있다"], ["정말", "안", "재미있다"]) == ((0, 0), (None, 1), (1, 2))


def test_three_hundred_tokens_are_aligned() -> None:
    one = [str(n % 7) for n in range(300)]
    other = [str(n % 5) for n in range(299)]
    columns = align_tokens(one, other)
    assert all((a[0] or 0) <= (b[0] or 10**6) for a, b in pairwise(columns))
    assert len(columns) < 599


def test_the_columns_and_the_rest_make_the_difference_of_the_logits() -> None:
    one, other = _read("영화 정말 재미있다"), _read("영화 정말 boring 재미있다 !")
    found = compare(one, other)
    assert [(column.one, column.other) for column in found.columns] == [(0, 0), (1, 1), (None, 2), (2, 3), (None, 4)]
    assert one.logit is not None
    assert other.logit is not None
    assert found.logit == other.logit - one.logit
    parts = [column.contribution for column in found.columns if column.contribution is not None]
    assert len(parts) == 5
    assert found.rest is not None
    assert sum(parts) + found.rest == pytest.approx(found.logit, abs=1e-5)
    assert found.columns[0].probability == pytest.approx(0.0, abs=1e-6)
    assert found.columns[2].probability is None
    assert found.columns[3].probability == float(other.probabilities[3]) - float(one.probabilities[2])
    assert found.probability == float(other.probabilities[-1]) - float(one.probabilities[-1])


def test_nothing_beside_something_has_columns_and_no_differences() -> None:
    found = compare(_read(""), _read("정말 great"))
    assert [(column.one, column.other) for column in found.columns] == [(None, 0), (None, 1)]
    assert all(column.probability is column.contribution is None for column in found.columns)
    assert found.probability is found.logit is found.rest is None


def test_two_models_that_know_the_same_can_be_compared() -> None:
    one, other = _read("정말 great"), _read("정말 great", cell="gru", seed=3)
    assert comparable(one, other) is None
    assert compare(one, other).logit != 0.0


def test_what_stands_between_two_models_is_said() -> None:
    one = _read("정말 great")
    words = replace(one, model=replace(one.model, vocabulary=Vocabulary((*WORDS[:-1], "?"))))
    cut = replace(one, model=replace(one.model, tokenizer=TokenizerInfo("character", "1")))
    other = replace(one, model=replace(one.model, task=Classes(("슬픔", "기쁨"))))
    softmax = replace(one, model=small_model(config=small_config(head="softmax", output_size=3)))
    said = [str(comparable(one, reading)) for reading in (words, cut, other, softmax)]
    assert "know different words" in said[0]
    assert "cut text differently (word, character)" in said[1]
    assert "name their answers differently (부정, 긍정; 슬픔, 기쁨)" in said[2]
    assert "answer different questions" in said[3]
    assert compare(one, softmax).logit is None
    assert compare(one, other).logit == 0.0
    assert compare(one, words).logit == 0.0
