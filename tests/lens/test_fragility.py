"""Fragility: every variant is read as if it had been typed."""

import json

import pytest

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.lens.fragility import READ_LABELS, Fragility, fragility
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.lens.what_if import ReplaceToken
from rnn_desktop.problem import Problem
from rnn_desktop.text.tokenizer import REVIEW_TOKENIZERS, Tokenizer, create_tokenizer
from rnn_desktop.text.variants import variants
from tests.small_model import small_config, small_model

_TEXT = "정말 재미있다 boring 영화 ! ㅋㅋ"
_ANALYSERS = ("okt", "komoran", "hannanum", "kkma")


def _without_java(name: str) -> Tokenizer:
    """As on a machine where Java does not start."""
    if name in _ANALYSERS:
        raise Problem("No {name} here.", name=name)
    return create_tokenizer(name)


def _read(text: str, seed: int = 0, max_length: int = 12) -> Reading:
    return Reader(small_model(seed=seed, max_length=max_length), create_tokenizer("word")).read(text)


def _found(text: str, seed: int = 0) -> Fragility:
    return _fragility(_read(text, seed))


def _fragility(reading: Reading) -> Fragility:
    found = fragility(reading, _without_java, REVIEW_TOKENIZERS)
    assert found is not None
    return found


def test_every_variant_is_read_as_if_it_had_been_typed() -> None:
    found, reader = _found(_TEXT), Reader(small_model(), create_tokenizer("word"))
    read = [one for one in found.variants if one.tokenizer == "word"]
    assert {(one.kind, one.text) for one in read} == {(one.kind, one.text) for one in variants(_TEXT)}
    for one in read:
        typed = reader.read(one.text)
        assert one.tokens == tuple(token.text for token in typed.tokens)
        assert one.logit == pytest.approx(typed.logit, abs=1e-5)
        assert one.probability == pytest.approx(typed.probability, abs=1e-6)
    assert found.logit == pytest.approx(reader.read(_TEXT).logit, abs=1e-5)


def test_the_furthest_moved_come_first_and_the_range_holds_them_all() -> None:
    found = _found(_TEXT)
    moved = [abs(one.logit - found.logit) for one in found.variants]
    assert moved == sorted(moved, reverse=True)
    assert moved[0] > 0.01
    probabilities = [found.probability, *(one.probability for one in found.variants)]
    assert (found.low, found.high) == (min(probabilities), max(probabilities))


def test_a_variant_that_turns_the_verdict_is_counted() -> None:
    found = _found(_TEXT, seed=6)
    assert found.probability > 0.5
    turned = [one for one in found.variants if one.probability < 0.5]
    assert turned
    assert [one for one in found.variants if one.flips] == turned
    assert found.flips == len(turned)
    assert _found("정말 재미있다").flips == 0


def test_what_gives_the_same_tokens_gives_the_same_bits() -> None:
    found = _found("Boring 영화")
    same = [one for one in found.variants if one.kind == "case"]
    assert same
    assert {one.logit for one in same} == {found.logit}


def test_the_other_tokenizers_read_the_same_text_and_one_that_cannot_start_is_named() -> None:
    found = _found(_TEXT)
    (other,) = (one for one in found.variants if one.kind == "tokenizer")
    assert (other.tokenizer, other.text) == ("character", _TEXT)
    assert [name for name, _ in found.unavailable] == list(_ANALYSERS)
    assert str(found.unavailable[0][1]) == "No okt here."


def test_the_korean_analysers_read_it_too() -> None:
    found = fragility(_read(_TEXT), create_tokenizer, REVIEW_TOKENIZERS)
    assert found is not None
    assert found.unavailable == ()
    others = {one.tokenizer: one.tokens for one in found.variants if one.kind == "tokenizer"}
    assert set(others) == set(REVIEW_TOKENIZERS) - {"word"}
    assert "재미있다" in others["okt"]


def test_a_model_whose_own_analyser_cannot_start_has_no_fragility() -> None:
    reading = Reader(small_model(tokenizer="okt"), create_tokenizer("word")).read(_TEXT)
    with pytest.raises(Problem, match="No okt here"):
        fragility(reading, _without_java)


@pytest.mark.parametrize("text", ["", "   ", "\u200b"])
def test_nothing_to_read_cannot_move(text: str) -> None:
    assert fragility(_read(text), _without_java) is None


def test_of_a_text_that_was_cut_only_what_was_read_is_varied() -> None:
    reading = _read("great boring 영화 정말 정말", max_length=3)
    found = _fragility(reading)
    assert found.logit == pytest.approx(reading.logit, abs=1e-6)
    read = [one for one in found.variants if one.kind != "tokenizer"]
    assert read
    assert all(len(one.tokens) <= 3 and len(one.text) < len(reading.text) for one in read)


def test_a_long_review_is_read_in_several_batches() -> None:
    config = small_config(max_length=2_000)
    reading = Reader(small_model(config=config), create_tokenizer("word")).read("great boring . " * 500)
    found = _fragility(reading)
    assert len(reading.tokens) == 1_500
    assert found.logit == pytest.approx(reading.logit, abs=1e-5)


def test_only_the_tokenizers_that_are_wanted_are_started() -> None:
    asked: list[str] = []

    def tokenizer_of(name: str) -> Tokenizer:
        asked.append(name)
        return _without_java(name)

    found = fragility(_read(_TEXT), tokenizer_of, ("word", "kkma", "character"))
    assert found is not None
    assert asked == ["word", "kkma", "character"]
    assert [name for name, _ in found.unavailable] == ["kkma"]
    alone = fragility(_read(_TEXT), tokenizer_of, ())
    assert alone is not None
    assert {one.tokenizer for one in alone.variants} == {"word"}


@pytest.mark.parametrize("after", [0, 3, len(variants(_TEXT)) + 3])
def test_it_can_be_given_up(after: int) -> None:
    asked = iter(range(100_000))
    assert fragility(_read(_TEXT), _without_java, REVIEW_TOKENIZERS, lambda: next(asked) >= after) is None


def test_interventions_hold_for_the_variants_and_edited_tokens_do_not() -> None:
    reader = Reader(small_model(), create_tokenizer("word"))
    silenced = Clamp(0, 0, 1, 0.0)
    reading = reader.read("정말 boring", (silenced, ReplaceToken(0, "great")))
    found = _fragility(reading)
    assert found.logit == pytest.approx(reader.read("정말 boring", (silenced,)).logit, abs=1e-6)
    assert abs(found.logit - (reading.logit or 0.0)) > 1e-4
    (variant,) = (one for one in found.variants if one.text == "정말boring")
    assert variant.logit == pytest.approx(reader.read(variant.text, (silenced,)).logit, abs=1e-6)


def test_the_json_has_all_of_it() -> None:
    made = json.loads(json.dumps(_found(_TEXT).to_json(), allow_nan=False))
    assert list(made) == ["logit", "probability", "low", "high", "flips", "variants", "unavailable"]
    assert list(made["variants"][0]) == ["kind", "text", "tokenizer", "tokens", "logit", "probability", "flips", "said"]
    assert {one["kind"] for one in made["variants"]} <= set(READ_LABELS)
    assert made["unavailable"][0] == {"tokenizer": "okt", "problem": "No okt here."}
