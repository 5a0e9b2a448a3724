"""Lesson 2: its deeds are done by what is meant alone; its network is the one of the documents' picture."""

import numpy as np

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.lens.documents_network import documents_reading
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lens.what_if import SetWeight
from rnn_desktop.lessons.one_cell.memory import ANY_LENGTH, BIAS, MEMORY
from rnn_desktop.lessons.one_cell.networks import W_H, W_X, B, cell_text
from rnn_desktop.lessons.one_cell.weights import LOOP, NEURONS, SHARED, STATE_BY_HAND
from tests.lessons.edited import is_done_by as is_done


def test_the_chain_has_to_be_chosen() -> None:
    assert is_done(LOOP, picture="unrolled")
    assert not is_done(LOOP, picture="folded")
    assert not is_done(LOOP, picture="neurons")


def test_a_hidden_unit_and_an_output_are_told_apart() -> None:
    assert is_done(NEURONS, selection=Place(1, 0, "h"))
    assert not is_done(NEURONS, selection=Place(1, 0, "x"))
    assert not is_done(NEURONS, selection=Place(0))
    assert is_done(STATE_BY_HAND, selection=Place(0, 1, "y"))
    assert not is_done(STATE_BY_HAND, selection=Place(0, 1, "h"))


def test_the_one_weight_has_to_be_zero() -> None:
    assert is_done(SHARED, SetWeight(W_X, (0, 0), 0.0))
    assert not is_done(SHARED, SetWeight(W_X, (0, 0), 0.1))
    assert not is_done(SHARED, SetWeight(W_X, (1, 0), 0.0))


def test_a_longer_text_has_to_be_typed() -> None:
    assert is_done(ANY_LENGTH, saved=cell_text("안 정말 영화 재미있다 정말 정말"))
    assert not is_done(ANY_LENGTH, saved=cell_text("안 정말 영화 재미있다 정말"))


def test_memory_is_cut_by_both_weights_into_the_unit() -> None:
    cut = SetWeight(W_H, (0, 0), 0.0), SetWeight(W_H, (1, 0), 0.0)
    assert is_done(MEMORY, *cut)
    assert not is_done(MEMORY, cut[0])
    assert not is_done(MEMORY, SetWeight(W_H, (0, 0), 0.0), SetWeight(W_H, (0, 1), 0.0))
    assert not is_done(MEMORY, Clamp(0, 0, 0, 0.29131263))


def test_the_state_has_to_be_moved_by_a_bias() -> None:
    assert is_done(BIAS, SetWeight(B, (1,), 0.3))
    assert not is_done(BIAS, SetWeight(B, (0,), 0.0))
    assert not is_done(BIAS, saved=cell_text("정말", bias=True))


def test_it_reads_the_two_words_as_the_documents_network_does() -> None:
    """That one has no other words, and is drawn beside any model."""
    ours, drawn = from_saved(cell_text("정말 재미있다")), documents_reading()
    assert (ours.trace.layers[0][0].h == drawn.trace.layers[0][0].h).all()
    assert (ours.trace.logits == drawn.trace.logits).all()


def test_one_neuron_by_hand() -> None:
    reading = from_saved(cell_text("정말 재미있다"))
    by_hand = np.tanh(1 * 0.8 + 0.5 * 0.2 + 0 * -0.6 - 0.5 * 0.4)
    assert abs(reading.trace.layers[0][0].h[0, 0] - by_hand) < 1e-6
