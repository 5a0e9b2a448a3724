"""Lesson 9: what goes in and comes out of its networks, and the deeds that change it."""

import runpy
from dataclasses import replace
from pathlib import Path

import pytest

from rnn_desktop.formats.model_file import same_model
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lens.what_if import MoveToken, ReplaceToken, SetWeight
from rnn_desktop.lessons.shapes.labels import SIGMOID, SOFTMAX
from rnn_desktop.lessons.shapes.networks import FOLDERS, shares, spam_or_not, three_folders
from rnn_desktop.lessons.shapes.series import ASKED, BEND, FAR, NEXT_NUMBER, next_number, predicted
from rnn_desktop.lessons.shapes.tags import GOOGLE_AT_WORK, ORDER, TAGS, WORK_AT_GOOGLE, tags
from rnn_desktop.lessons.shapes.writing import ONE_TO_MANY, RAINY, SNOWY, SUNNY, sentence
from rnn_desktop.lessons.shipped import cut, opened, shipped_model
from rnn_desktop.tasks import label_mark
from tests.lessons.edited import is_done_by as is_done
from tests.lessons.edited import seen_with

RECIPES = Path(__file__).parents[2] / "resources/models/lessons.py"


def test_the_message_has_to_be_no_spam() -> None:
    model = spam_or_not().model
    assert is_done(SIGMOID, saved=cut(model, "win a free prize after my meeting"))
    assert is_done(SIGMOID, ReplaceToken(3, "boss"))
    assert not is_done(SIGMOID, saved=cut(model, "win a prize"))


def test_the_message_has_to_go_to_family() -> None:
    model = three_folders().model
    assert is_done(SOFTMAX, saved=cut(model, "mom wants dinner"))
    assert not is_done(SOFTMAX, saved=cut(model, "win free money"))
    assert not is_done(SOFTMAX, SetWeight("output.b_y", (2,), 9.0)), "by its words, not by its weights"
    assert sum(shares(from_saved(three_folders()))) == pytest.approx(1)
    assert from_saved(three_folders()).answer_labels == FOLDERS


def test_a_word_has_to_be_clicked() -> None:
    assert is_done(TAGS, selection=Place(1))
    assert not is_done(TAGS, selection=Place(3))


def test_two_words_have_to_be_swapped() -> None:
    assert is_done(ORDER, saved=opened("tags", GOOGLE_AT_WORK))
    assert is_done(ORDER, MoveToken(1, 3), MoveToken(2, 1))
    assert not is_done(ORDER, saved=opened("tags", "I google at home"))


@pytest.mark.parametrize("ending", ["at google", "at home", "the book"])
def test_a_tag_is_said_from_the_words_so_far(ending: str) -> None:
    assert tags(f"I work {ending}")[:2] == tags(WORK_AT_GOOGLE)[:2]


def test_the_training_has_to_end_near_7() -> None:
    # Trained anew: the same weights in another object.
    anew = replace(shipped_model("counting"), provenance={})
    assert is_done(NEXT_NUMBER, saved=cut(anew, ASKED), steps=400, trained=True)
    assert not is_done(NEXT_NUMBER, steps=400, trained=True), "the network that ships is not the person's"
    assert not is_done(NEXT_NUMBER, saved=cut(anew, ASKED), steps=300)
    assert not is_done(NEXT_NUMBER, saved=cut(anew, "3 4 5"), steps=400, trained=True)
    bent = replace(shipped_model("counting_tanh"), provenance={})
    assert not is_done(NEXT_NUMBER, saved=cut(bent, ASKED), steps=400, trained=True)


def test_numbers_from_far_away_have_to_be_typed() -> None:
    assert is_done(BEND, saved=opened("counting_tanh", FAR))
    assert not is_done(BEND, saved=opened("counting_tanh", "1 2 3"))
    assert not is_done(BEND, saved=opened("counting", FAR)), "a straight line goes on"
    assert not is_done(BEND, saved=opened("tags", "I work here"))
    assert predicted("counting", FAR) == pytest.approx(13, abs=0.01)
    assert next_number(None) != next_number(None)


def test_something_has_to_be_written_after_the_label() -> None:
    assert ONE_TO_MANY.deed is not None
    before = seen_with(ONE_TO_MANY.stage.opened())
    for label in (SUNNY, RAINY):
        mark = label_mark(label)
        assert not ONE_TO_MANY.deed.done(before, replace(before, written=mark))
        assert ONE_TO_MANY.deed.done(before, replace(before, written=f"{mark} 오늘은"))


def test_each_label_has_a_sentence_of_its_own() -> None:
    sentences = {sentence(label) for label in (SUNNY, RAINY, SNOWY)}
    assert len(sentences) == 3
    assert all(len(words) > 1 for words in sentences)


@pytest.mark.slow
@pytest.mark.parametrize("name", ["counting", "counting_tanh", "tags", "captions"])
def test_the_script_trains_the_same_networks_again(name: str) -> None:
    recipes = runpy.run_path(str(RECIPES))["RECIPES"]
    assert same_model(recipes[name](), shipped_model(name))
