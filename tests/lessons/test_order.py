"""Lesson 5: its deeds are done by what is meant alone, and what it says of its networks holds for other seeds too."""

import runpy
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from rnn_desktop.data.understanding import reviews_of
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lens.what_if import MoveToken, SetWeight
from rnn_desktop.lessons.order.counting import BAG, PAIR
from rnn_desktop.lessons.order.next_word import EARLIER, NEXT_WORD
from rnn_desktop.lessons.order.readings import NOT_LIKED, bag_accuracy, likelier
from rnn_desktop.lessons.order.sentiment import ALL_ORDERS, NOT
from rnn_desktop.lessons.order.trained import TRAINED
from rnn_desktop.lessons.shipped import cut, reviews_behind, shipped_model
from rnn_desktop.paths import SAMPLE_ENGLISH, resource_path
from tests.lessons.edited import begun, changed, is_done, typed

_RECIPES = Path(__file__).parents[2] / "resources" / "models" / "lessons.py"


@pytest.fixture(scope="module")
def recipes() -> dict[str, Any]:
    return runpy.run_path(str(_RECIPES))["RECIPES"]


def _read(model: Model, text: str) -> Reading:
    return from_saved(cut(model, text))


def _positive(model: Model, text: str) -> float:
    return _read(model, text).probability or 0.0


def test_only_a_text_that_was_written_is_one() -> None:
    start = begun(NEXT_WORD)
    assert is_done(NEXT_WORD, replace(start, written="The movie is very"))
    assert not is_done(NEXT_WORD, replace(start, written="The movie is"))


def test_an_earlier_sentence_of_blame_turns_the_next_word() -> None:
    assert is_done(EARLIER, typed(EARLIER, NOT_LIKED))
    assert not is_done(EARLIER, typed(EARLIER, "I really like the movie. The movie is"))
    assert not is_done(EARLIER, typed(EARLIER, "The movie is"))
    assert not is_done(EARLIER, typed(EARLIER, "I do not like the movie."))


def test_not_is_taken_out_and_fun_stays() -> None:
    assert is_done(NOT, typed(NOT, "The movie was fun."))
    assert not is_done(NOT, typed(NOT, "The movie was not boring."))
    assert not is_done(NOT, typed(NOT, "The movie was great."))


def test_the_same_words_in_another_order_flip_the_verdict() -> None:
    assert is_done(ALL_ORDERS, changed(ALL_ORDERS, MoveToken(2, 0)))
    assert is_done(ALL_ORDERS, typed(ALL_ORDERS, "fun movie was not"))
    assert not is_done(ALL_ORDERS, typed(ALL_ORDERS, "movie was fun"))
    assert not is_done(ALL_ORDERS, typed(ALL_ORDERS, "was not fun movie"))


def test_the_bag_is_moved_by_words_and_weights_not_by_order() -> None:
    assert is_done(BAG, changed(BAG, MoveToken(0, 4)))
    assert is_done(BAG, typed(BAG, "bad, not good."))
    assert not is_done(BAG, typed(BAG, "not bad, fun."))
    heavier = SetWeight("layers.0.forward.W_h", (0, 0), 0.5)
    assert not is_done(BAG, changed(BAG, MoveToken(0, 4), heavier))


def test_the_pair_is_told_apart() -> None:
    assert is_done(PAIR, typed(PAIR, "not good, bad."))
    assert not is_done(PAIR, typed(PAIR, "good, not bad."))
    assert not is_done(PAIR, typed(PAIR, "not good, boring."))


def test_a_training_of_before_is_none_of_this_step() -> None:
    start = begun(TRAINED)
    assert not is_done(TRAINED, replace(start, trained=True, steps=900))
    other = from_saved(cut(shipped_model("vectors"), start.text))
    assert is_done(TRAINED, replace(start, reading=other, trained=True, steps=900))
    assert not is_done(TRAINED, replace(start, reading=other, steps=900))


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, 1, 2])
def test_order_is_learned_from_any_seed(seed: int, recipes: dict[str, Any]) -> None:
    model = recipes["order"](seed)
    assert _positive(model, "The movie was fun.") > 0.5 > _positive(model, "The movie was not fun.")
    assert _positive(model, "not bad, good.") > 0.5 > _positive(model, "not good, bad.")


def _right_of_16(model: Model) -> int:
    """Of sentences that like something or do not, after how many the network expects words of that side."""
    kinds = {"I like": "good", "I really like": "good", "I do not like": "bad", "I do not really like": "bad"}
    return sum(
        likelier(_read(model, f"{beginning} the {thing}. The {thing} is")) == side
        for beginning, side in kinds.items()
        for thing in ("movie", "story", "music", "ending")
    )


def test_the_earlier_sentence_is_minded_whatever_it_is_about() -> None:
    assert _right_of_16(shipped_model("next_word")) == 16


@pytest.mark.slow
@pytest.mark.parametrize("seed", [0, 1])
def test_the_earlier_sentence_helps_from_other_seeds(seed: int, recipes: dict[str, Any]) -> None:
    assert _right_of_16(recipes["next_word"](seed)) >= 12


def test_the_bag_is_as_right_as_the_lesson_says() -> None:
    model, reviews = shipped_model("bag"), reviews_of(resource_path(SAMPLE_ENGLISH))
    found = [_positive(model, text) > 0.5 for text in reviews.texts]
    right = sum(one == bool(label) for one, label in zip(found, reviews.labels, strict=True))
    assert 100 * right / len(reviews) == pytest.approx(bag_accuracy())
    assert len(reviews) == reviews_behind("order")
