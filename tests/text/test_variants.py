"""Variants of a sentence: each is what a person might have typed instead, and no two are the same."""

import unicodedata
from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnn_desktop.lens.reading import EXAMPLE_REVIEW
from rnn_desktop.text.variants import KIND_LABELS, variants


def _of(kind: str, text: str) -> list[str]:
    return [variant.text for variant in variants(text) if variant.kind == kind]


@pytest.mark.parametrize(
    ("kind", "text", "expected"),
    [
        ("spaces_dropped", "정말 재미 있다", ["정말재미있다"]),
        ("space_dropped", "정말 재미  있다", ["정말재미  있다", "정말 재미있다"]),
        ("space_added", "재미 있다 ok", ["재 미 있다 ok", "재미 있 다 ok"]),
        ("misspelling", "되", ["돼"]),
        ("misspelling", "돼", ["되"]),
        ("misspelling", "안", ["않"]),
        ("misspelling", "않", ["안"]),
        ("misspelling", "의", ["에"]),
        ("misspelling", "없다", ["업다"]),
        ("misspelling", "있다", ["잇다"]),
        ("misspelling", "괜찮다", ["괜찬다"]),
        ("misspelling", "재밌다", ["제밌다", "잼다", "재밋다"]),
        ("slip", "나", ["아"]),
        ("slip", "가나", ["사나", "가니"]),
        ("uncomposed", "좋아요", ["좋아ㅇㅛ", "좋아ㅇ"]),
        ("added", "좋다", ["좋다ㅋㅋ", "좋다ㅎㅎ", "좋다ㅠㅠ", "좋다!!", "좋다.."]),
        ("added", "good ", ["good!! ", "good.. "]),
        ("stretched", "ㅋㅋ 좋다!", ["ㅋㅋㅋㅋㅋ 좋다!", "ㅋㅋ 좋다!!!"]),
        ("dropped", "ㅋㅋ 좋다!", [" 좋다!", "ㅋㅋ 좋다"]),
        ("case", "Good film", ["good film", "GOOD FILM"]),
        ("swapped", "boring", ["boirng"]),
        ("doubled", "boring", ["boriing"]),
    ],
)
def test_each_kind_changes_what_its_name_says(kind: str, text: str, expected: list[str]) -> None:
    found = _of(kind, text)
    assert found == expected


@pytest.mark.parametrize("text", ["", "   ", "\n"])
def test_nothing_typed_has_no_variants(text: str) -> None:
    assert variants(text) == ()


def test_a_single_mark_can_only_be_more() -> None:
    assert [variant.text for variant in variants("!")] == ["!!!", "!.."]


@pytest.mark.parametrize(
    "text", [EXAMPLE_REVIEW, f"{EXAMPLE_REVIEW} " * 40, "the Film was great!! ㅋㅋ " * 60, "가" * 100_000]
)
def test_there_are_never_more_than_sixty_and_they_lie_all_over_the_text(text: str) -> None:
    found = variants(text)
    assert 10 <= len(found) <= 60
    counts = Counter(variant.kind for variant in found)
    places = [i for variant in found for i in [_first_difference(text, variant.text)] if variant.kind != "case"]
    assert min(places) < len(text) / 4
    assert max(places) > len(text) * 3 / 4 - 1
    if counts["space_added"] == 8:
        added = [_first_difference(text, v.text) for v in found if v.kind == "space_added"]
        assert max(added) - min(added) > len(text) / 2


def _first_difference(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((i for i, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


@given(st.text(st.sampled_from("가안있없되재미 ㅋㅠ!.aBc뷁ㅏ\n😀\u0301\ud800"), max_size=40) | st.text(max_size=40))
def test_whatever_is_typed_the_variants_are_others_and_the_same_every_time(text: str) -> None:
    found = variants(text)
    texts = [variant.text for variant in found]
    assert len(texts) <= 60
    assert len(set(texts)) == len(texts)
    assert text not in texts
    assert unicodedata.normalize("NFC", text) not in texts
    assert all(each.strip() for each in texts)
    assert {variant.kind for variant in found} <= set(KIND_LABELS)
    assert variants(text) == found


def test_letters_in_pieces_are_put_together_first() -> None:
    assert variants(unicodedata.normalize("NFD", "정말 재미있다")) == variants("정말 재미있다")
