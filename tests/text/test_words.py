"""Cleaning and cutting what was typed, and where pieces of a rewritten word stand."""

import unicodedata
from itertools import pairwise

import pytest

from rnn_desktop.text.alignment import align_pieces
from rnn_desktop.text.words import split_words, word_texts


@pytest.mark.parametrize("typed", ["", " \n\t\u00a0", "\u200b\ufeff", "\x00", "\ud800 \udfff", "\u3164\u115f"])
def test_nothing_visible_gives_no_words(typed: str) -> None:
    assert word_texts(typed) == []


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("정말 좋은\n영화", ["정말", "좋은", "영화"]),
        ("재\u200b미\ufeff있다", ["재미있다"]),
        ("재\x00미\ud83d", ["재미"]),
        ("\u202eשלום\u202c", ["שלום"]),
        ("한\u00a0글\u3000자", ["한", "글", "자"]),
        (unicodedata.normalize("NFD", "괜찮음 café"), ["괜찮음", "café"]),
    ],
)
def test_words_are_clean_and_composed(typed: str, expected: list[str]) -> None:
    assert word_texts(typed) == expected


def test_places_lead_back_to_decomposed_and_interrupted_characters() -> None:
    typed = "아 " + unicodedata.normalize("NFD", "괜찮") + "\u200b음"
    word = list(split_words(typed))[1]
    spans = [typed[s:e] for s, e in zip(word.starts, word.ends, strict=True)]
    assert [unicodedata.normalize("NFC", span) for span in spans] == ["괜", "찮", "음"]


@pytest.mark.parametrize("character", ["\u0958", "\ufb1d", "\U0001d15e"])
def test_a_character_that_composing_makes_longer_was_typed_at_its_place(character: str) -> None:
    """Composition exclusions: NFC writes each as two."""
    typed = f"x{character}y"
    (word,) = split_words(typed)
    assert len(word.text) == 4
    spans = list(zip(word.starts, word.ends, strict=True))
    assert all(start < end for start, end in spans)
    assert spans == sorted(spans)
    assert character in "".join(typed[start:end] for start, end in spans)


def test_a_long_word_comes_in_pieces_that_lose_nothing() -> None:
    typed = "  " + "가" * 95 + "!" * 120 + "나"
    words = list(split_words(typed, longest=40))
    assert "".join(word.text for word in words) == typed.strip()
    assert [len(word.text) for word in words] == [40, 40, 15, 50, 50, 20, 1]
    assert all(typed[word.starts[0] : word.ends[-1]] == word.text for word in words)


@pytest.mark.parametrize("jamo", ["ㄱ", "ㄱㄴ", "ㅋ", "ㅏ", "ㅿ", "ㆍ"])
def test_a_run_of_jamo_is_cut_as_syllables_are(jamo: str) -> None:
    words = word_texts(jamo * 100, longest=8)
    assert "".join(words) == jamo * 100
    assert max(map(len, words)) == 8


def test_consonants_after_a_word_stay_together() -> None:
    assert word_texts("진짜재밌다ㅋㅋㅋㅋ", longest=8) == ["진짜재밌다", "ㅋㅋㅋㅋ"]


def test_no_cut_parts_a_character_from_its_marks() -> None:
    words = word_texts("가\u0301" * 30 + "\u0958" * 40, longest=8)
    assert not [word for word in words if unicodedata.category(word[0])[0] == "M"]


@pytest.mark.parametrize(
    ("pieces", "word", "expected"),
    [
        (["긴장감", "있고"], "긴장감있고", ["긴장감", "있고"]),
        (["사랑", "해"], "사릉해", ["사릉", "해"]),
        (["재밌었어요", "ㅋㅋㅋ"], "재밌었어욬ㅋㅋㅋ", ["재밌었어욬", "ㅋㅋㅋ"]),
        (["재밌", "ㅋㅋㅋ", "!"], "재밌ㅋㅋㅋㅋㅋㅋ!", ["재밌", "ㅋㅋㅋㅋㅋㅋ", "!"]),
        (["되", "ㅂ니다"], "됩니다", ["됩", "니다"]),
        (["가", "았", "다"], "갔다", ["갔", "", "다"]),
        (["a", "b"], "🙂b", ["🙂", "b"]),
        ([], "가", []),
    ],
)
def test_pieces_are_found_in_the_word(pieces: list[str], word: str, expected: list[str]) -> None:
    assert [word[start:end] for start, end in align_pieces(pieces, word)] == expected


def test_spans_tile_the_word_whatever_the_pieces() -> None:
    for pieces in (["완전", "다른", "것"], ["x"], ["나", "나", "나", "나", "나"], ["긴" * 50, "장"]):
        spans = align_pieces(pieces, "긴장감")
        assert spans[0][0] == 0
        assert spans[-1][1] == 3
        assert all(left[1] == right[0] for left, right in pairwise(spans))
        assert all(start <= end for start, end in spans)
