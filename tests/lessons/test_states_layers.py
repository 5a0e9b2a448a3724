"""Lesson 7: its deeds are done by what is meant alone, and its counts hold for longer texts and other poolings."""

import pytest

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lens.what_if import DeleteToken, SetWeight
from rnn_desktop.lessons.shipped import cut
from rnn_desktop.lessons.states_layers.counting import COUNT, UNITS
from rnn_desktop.lessons.states_layers.layers import BOTH_WAYS, STACK, backward_state
from rnn_desktop.lessons.states_layers.networks import (
    HUNDRED,
    REVIEW,
    both_ways,
    hundred_units,
    layer_sizes,
    pooled,
    read_pooled,
    stacked,
)
from rnn_desktop.lessons.states_layers.pooling import CONCATENATION, LAST, MEAN
from tests.lessons.edited import is_done_by as is_done


def test_a_longer_text_has_more_columns_and_as_many_units() -> None:
    more = cut(hundred_units().model, "1 2 3 4")
    assert is_done(UNITS, saved=more)
    assert not is_done(UNITS, saved=cut(hundred_units().model, "7 8 9"))
    assert from_saved(more).trace.layers[0][0].h.shape == (4, 100)
    assert layer_sizes(HUNDRED) == [10_200, 101]


def test_another_unit_has_to_be_clicked() -> None:
    assert COUNT.deed is not None
    assert is_done(COUNT, selection=Place(2, 40, "h"))
    assert not is_done(COUNT, selection=Place(2))
    assert not is_done(COUNT, selection=Place(2, 0, "y"))


def test_the_words_have_to_be_reordered_for_the_last_state() -> None:
    model = pooled("last").model
    assert is_done(LAST, saved=cut(model, "dull but the end was fun"))
    assert not is_done(LAST, saved=cut(model, "but fun the end was dull"))
    assert not is_done(LAST, DeleteToken(5)), "a word that is gone is no other order"


def test_words_have_to_be_added_for_the_mean() -> None:
    model = pooled("mean").model
    assert is_done(MEAN, saved=cut(model, f"{REVIEW} the was the"))
    assert not is_done(MEAN, saved=cut(model, f"{REVIEW} the"))
    assert not is_done(MEAN, saved=cut(model, f"dull {REVIEW}"))


def test_one_weight_of_the_output_has_to_be_changed() -> None:
    assert is_done(CONCATENATION, SetWeight("output.W_y", (0, 0), -1.0))
    assert not is_done(CONCATENATION, SetWeight("output.W_y", (4, 0), -1.0)), "nothing of ‘fun’ is left there"
    assert not is_done(CONCATENATION, SetWeight("output.b_y", (0,), -3.0))
    assert not is_done(CONCATENATION, Clamp(0, 0, 0, 0.0))


def test_the_same_states_are_pooled_in_three_ways() -> None:
    last, mean, side = (read_pooled(pooling) for pooling in ("last", "mean", "concatenate"))
    h = last.trace.layers[0][0].h
    for other in (mean, side):
        assert other.trace.layers[0][0].h == pytest.approx(h)
    assert last.logit == pytest.approx(4 * (h[-1, 0] - h[-1, 1]), abs=1e-6)
    assert mean.logit == pytest.approx(4 * (h[:, 0].mean() - h[:, 1].mean()), abs=1e-6)
    assert side.logit == pytest.approx(h[:, 0].sum() - h[:, 1].sum(), abs=1e-6)


def test_the_first_layer_has_to_be_shown() -> None:
    assert is_done(STACK, layer=0)
    assert not is_done(STACK, layer=1)
    assert not is_done(STACK, layer=0, saved=pooled("last")), "of a network that has two"
    widths = [layer[0].h.shape[1] for layer in from_saved(stacked()).trace.layers]
    assert widths == [64, 32]


def test_a_unit_that_reads_backward_has_to_be_clicked() -> None:
    assert is_done(BOTH_WAYS, selection=Place(0, 0, "h", 0, 1))
    assert not is_done(BOTH_WAYS, selection=Place(0, 0, "h", 0, 0))
    assert not is_done(BOTH_WAYS, selection=Place(0, None, None, 0, 1))


def test_each_direction_knows_best_what_it_read_last() -> None:
    reading = from_saved(both_ways())
    forward = reading.trace.layers[0][0].h
    assert backward_state(reading, 0, 0) == pytest.approx(float(forward[-1, 1]))
    assert reading.probability == pytest.approx(0.5)
