"""Lesson 6: its deeds are done by what is meant alone, and padding does what is said of it."""

import runpy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lessons.shipped import cut, read, shipped_model
from rnn_desktop.lessons.vectors.files import ENGLISH_FILE, KOREAN_FILE
from rnn_desktop.lessons.vectors.networks import LENGTH, likeness, vector, with_padding_word
from rnn_desktop.lessons.vectors.padding import CUT, FADE, MASK, TRAINED
from rnn_desktop.lessons.vectors.words import FREQUENT, LEARNED, WORD
from rnn_desktop.text.token_cache import open_default_cache
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.lessons.edited import begun, is_done, selected, typed

_RECIPES = Path(__file__).parents[2] / "resources" / "models" / "lessons.py"


def test_fun_is_selected() -> None:
    assert is_done(WORD, selected(WORD, Place(3)))
    assert not is_done(WORD, selected(WORD, Place(2)))


def test_a_like_word_leaves_the_verdict() -> None:
    assert is_done(LEARNED, typed(LEARNED, "the movie is great"))
    assert not is_done(LEARNED, typed(LEARNED, "the movie is boring"))
    assert not is_done(LEARNED, typed(LEARNED, "the film is fun"))
    assert not is_done(LEARNED, typed(LEARNED, "the movie is xyzzy"))


def test_a_known_word_is_judged_surely() -> None:
    assert is_done(FREQUENT, typed(FREQUENT, "The movie was great."))
    assert not is_done(FREQUENT, typed(FREQUENT, "The movie was lovely."))
    assert not is_done(FREQUENT, typed(FREQUENT, "The movie was boring."))


def test_not_comes_among_the_first() -> None:
    assert is_done(CUT, typed(CUT, "The movie was not fun."))
    assert not is_done(CUT, typed(CUT, "The music was fun. It was not fun."))
    assert not is_done(CUT, typed(CUT, "The movie was boring"))


def test_padding_fades_what_was_read() -> None:
    assert is_done(FADE, typed(FADE, "the movie is fun" + " 0" * 40))
    assert not is_done(FADE, typed(FADE, "the movie is fun" + " 0" * 12))
    assert not is_done(FADE, typed(FADE, "the movie is" + " 0" * 40))


def test_the_verdict_is_back_without_padding() -> None:
    assert is_done(MASK, typed(MASK, "the movie is fun"))
    assert not is_done(MASK, typed(MASK, "the movie is fun 0"))
    assert not is_done(MASK, typed(MASK, "the movie is boring"))


def test_behind_much_padding_no_word_counts() -> None:
    assert is_done(TRAINED, typed(TRAINED, "The movie was boring." + " 0" * (LENGTH - 5)))
    assert not is_done(TRAINED, typed(TRAINED, "The movie was boring."))


@pytest.mark.parametrize("step", [ENGLISH_FILE, KOREAN_FILE], ids=["english", "korean"])
def test_a_training_of_before_is_none_of_this_step(step: Any) -> None:
    start = begun(step)
    other = from_saved(cut(shipped_model("order"), "fun"))
    assert not is_done(step, replace(start, trained=True, steps=9))
    assert is_done(step, replace(start, reading=other, trained=True, steps=9))


def test_the_padding_word_is_a_zero_vector_and_the_others_are_as_they_were() -> None:
    model = with_padding_word()
    assert not vector(model, "0").any()
    assert from_saved(cut(model, "the movie is fun")).logit == read("vectors", "the movie is fun").logit


def test_words_of_praise_are_alike_and_apart_from_those_of_blame() -> None:
    model = shipped_model("vectors")
    alike, apart = likeness(model, "fun", "great"), likeness(model, "fun", "boring")
    assert alike > 0.5 > -0.5 > apart


def test_the_korean_review_has_the_tokens_of_the_analyser_without_java() -> None:
    stage = KOREAN_FILE.stage.opened()
    assert create_tokenizer("okt", open_default_cache()).tokenize(stage.text) == list(stage.tokens)


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_padding_makes_learning_worse_from_any_seed(seed: int) -> None:
    recipes = runpy.run_path(str(_RECIPES))["RECIPES"]
    padded, masked = (
        recipes[name](seed).provenance["metrics"]["validation_accuracy"] for name in ("padded", "vectors")
    )
    assert padded < masked - 0.05
