"""Lesson 3: its deeds are done by what is meant alone; its trained network is the one that the window trains."""

import runpy
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.formats.model_file import same_model
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lens.what_if import SetWeight
from rnn_desktop.lessons.hello.guessing import LOGITS, LOSS, PAIRS, SOFTMAX
from rnn_desktop.lessons.hello.networks import (
    FIGURE_LOGITS,
    figure_text,
    learned_model,
    learned_text,
    losses,
    said,
    untrained_model,
    untrained_text,
)
from rnn_desktop.lessons.hello.training import TRAINING, TWO_LETTERS, WRITING, mean_loss
from rnn_desktop.lessons.lesson import Seen
from tests.lessons.edited import is_done_by as is_done


def test_a_column_has_to_be_clicked() -> None:
    assert is_done(PAIRS, selection=Place(1))
    assert not is_done(PAIRS, selection=Place(0))
    assert is_done(LOSS, selection=Place(3))
    assert not is_done(LOSS, selection=Place(1))


def test_e_has_to_be_explained_at_the_first_letter() -> None:
    assert is_done(LOGITS, saved=replace(figure_text(), explained=1, explained_step=0))
    assert not is_done(LOGITS, saved=replace(figure_text(), explained=1, explained_step=2))
    assert not is_done(LOGITS, saved=replace(figure_text(), explained=3, explained_step=0))


def test_e_has_to_win_after_h() -> None:
    assert is_done(SOFTMAX, SetWeight("output.b_y", (1,), 3.0))
    assert not is_done(SOFTMAX, SetWeight("output.b_y", (1,), 0.5))
    assert not is_done(SOFTMAX, saved=learned_text())


def test_the_training_has_to_end_with_the_word_spelled() -> None:
    assert is_done(TRAINING, saved=learned_text(), steps=200, trained=True)
    assert not is_done(TRAINING, saved=learned_text(), steps=150)
    assert not is_done(TRAINING, saved=learned_text())
    assert not is_done(TRAINING, saved=untrained_text(), steps=200, trained=True)


def test_a_unit_has_to_be_silenced_that_tells_the_two_letters_apart() -> None:
    assert [unit for unit in range(3) if is_done(TWO_LETTERS, Clamp(0, 0, unit, 0.0))] == [1, 2]
    assert not is_done(TWO_LETTERS, saved=figure_text())


def test_the_word_has_to_be_written() -> None:
    assert WRITING.deed is not None
    nothing = Seen(None)
    assert WRITING.deed.done(nothing, Seen(None, written="hello"))
    assert not WRITING.deed.done(nothing, Seen(None, written="hell"))


def test_the_figures_numbers_come_out_of_the_network() -> None:
    reading = from_saved(figure_text())
    assert reading.trace.logits == pytest.approx(np.array(FIGURE_LOGITS), abs=1e-5)
    assert reading.trace.layers[0][0].h.round(1).tolist() == pytest.approx(
        np.array([[0.3, -0.1, 0.9], [1.0, 0.3, 0.1], [0.1, -0.5, -0.3], [-0.3, 0.9, 0.7]])
    )
    assert said(reading) == "oolo"


def test_untrained_networks_begin_near_ln_4() -> None:
    model = untrained_model()
    begun = []
    for seed in range(20):
        drawn = replace(model, parameters=initial_parameters(model.config, seed))
        begun.append(mean_loss(from_saved(replace(untrained_text(), model=drawn))))
    assert abs(np.mean(begun) - np.log(4)) < 0.2
    assert mean_loss(from_saved(learned_text())) < 0.01


def test_losses_are_of_the_letters_that_come_next() -> None:
    reading = from_saved(figure_text())
    rows = zip(reading.trace.probabilities, (1, 2, 2, 3), strict=True)
    assert losses(reading) == pytest.approx([-np.log(row[wanted]) for row, wanted in rows], rel=1e-5)


def test_the_row_of_the_letter_that_was_never_read_is_as_it_was_drawn() -> None:
    place = learned_model().vocabulary.words.index("o")
    learned, drawn = (model.parameters.layers[0][0].W_x for model in (learned_model(), untrained_model()))
    assert (learned[place] == drawn[place]).all()
    assert (learned[2:place] != drawn[2:place]).all()


@pytest.mark.slow
def test_the_shipped_network_comes_out_of_its_recipe_again() -> None:
    recipes = runpy.run_path(str(Path(__file__).parents[2] / "resources/models/lessons.py"))["RECIPES"]
    assert same_model(recipes["hello"](), learned_model())
