"""The words a network knows by number."""

import pytest

from rnn_desktop.problem import Problem
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, UNKNOWN_ID, Vocabulary, build_vocabulary


def test_the_most_frequent_tokens_in_a_fixed_order() -> None:
    lists = [["나", "가", "영화"], ["영화", "가", "나", "다"]]
    assert build_vocabulary(lists, 5).words == (PADDING, UNKNOWN, "가", "나", "영화")
    assert build_vocabulary(reversed(lists), 5) == build_vocabulary(lists, 5)
    assert len(build_vocabulary(lists, 100)) == 6


def test_encoding_and_what_nobody_has_seen() -> None:
    vocabulary = Vocabulary((PADDING, UNKNOWN, "영화", "최고"))
    assert vocabulary.encode(["최고", "뷁", "영화", ""]) == [3, UNKNOWN_ID, 2, UNKNOWN_ID]
    assert "영화" in vocabulary
    assert "뷁" not in vocabulary
    assert PADDING not in vocabulary


def test_typed_special_words_are_never_padding() -> None:
    vocabulary = build_vocabulary([[PADDING, PADDING, UNKNOWN, "영화"]], 10)
    assert vocabulary.words == (PADDING, UNKNOWN, "영화")
    assert vocabulary.words.index(PADDING) not in vocabulary.encode([PADDING, UNKNOWN])


def test_no_tokens_leave_the_two_specials() -> None:
    assert build_vocabulary([], 10).words == (PADDING, UNKNOWN)
    assert build_vocabulary([["가"]], 2).words == (PADDING, UNKNOWN)


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ((), "begins with –; it must begin with <pad>, <unk>"),
        (("영화", UNKNOWN), "begins with 영화, <unk>"),
        ((PADDING, UNKNOWN, "가", "나", "가"), "has “가” twice"),
    ],
)
def test_a_vocabulary_from_a_bad_file(words: tuple[str, ...], sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        Vocabulary(words)
