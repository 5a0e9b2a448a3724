"""Lesson 4: its deeds are done by what is meant alone, and its one unit computes what document 002 says."""

import math
from itertools import pairwise

import pytest

from rnn_desktop.lens.what_if import SetWeight
from rnn_desktop.lessons.squash.bends import RELU, SIGMOID, TANH
from rnn_desktop.lessons.squash.explosion import EXPLOSION, HELD
from rnn_desktop.lessons.squash.networks import GROWTH, STEPS, last_state, read_carried, slope_through, states
from rnn_desktop.lessons.squash.vanishing import EXPLODES, FADES, GRADIENT, nudged
from tests.lessons.edited import begun, changed, is_done, typed

_W_H = "layers.0.forward.W_h"
_SIX = "-5 -2 -1 0 1 2"


def _weight(value: float) -> SetWeight:
    return SetWeight(_W_H, (0, 0), value)


@pytest.mark.parametrize(("number", "done"), [("0.5", True), ("0.4", False), ("0.8", False), ("-0.5", False)])
def test_tanh_is_in_the_middle_only_near_zero(number: str, done: bool) -> None:
    assert is_done(TANH, typed(TANH, f"{_SIX} {number}")) is done


@pytest.mark.parametrize(("number", "done"), [("-3", True), ("-1", False), ("3", False)])
def test_sigmoid_is_small_far_below_zero(number: str, done: bool) -> None:
    assert is_done(SIGMOID, typed(SIGMOID, f"{_SIX} {number}")) is done


@pytest.mark.parametrize(("number", "done"), [("101", True), ("100", False), ("-500", False)])
def test_relu_lets_large_numbers_through(number: str, done: bool) -> None:
    assert is_done(RELU, typed(RELU, f"{_SIX} {number}")) is done


def test_an_empty_line_does_nothing() -> None:
    for step in (TANH, SIGMOID, RELU, EXPLOSION, HELD, FADES, GRADIENT, EXPLODES):
        assert not is_done(step, typed(step, ""))


def test_a_weight_below_1_tames_the_explosion_and_a_shorter_text_does_not() -> None:
    assert is_done(EXPLOSION, changed(EXPLOSION, _weight(0.9)))
    assert not is_done(EXPLOSION, changed(EXPLOSION, _weight(1.05)))
    assert not is_done(EXPLOSION, typed(EXPLOSION, "0"))


def test_tanh_holds_any_weight() -> None:
    assert is_done(HELD, changed(HELD, _weight(50.0)))
    assert not is_done(HELD, changed(HELD, _weight(1.5)))


def test_the_first_token_is_forgotten_in_a_longer_text_only() -> None:
    assert is_done(FADES, typed(FADES, "1" + " 0" * 25))
    assert not is_done(FADES, typed(FADES, "1" + " 0" * 15))
    assert not is_done(FADES, typed(FADES, "0" + " 0" * 25))
    assert not is_done(FADES, changed(FADES, _weight(0.1)))


def test_a_larger_beginning_hardly_moves_the_end() -> None:
    assert is_done(GRADIENT, typed(GRADIENT, "5" + " 0" * 10))
    assert not is_done(GRADIENT, typed(GRADIENT, "1.5" + " 0" * 10))
    assert not is_done(GRADIENT, typed(GRADIENT, "5 0"))
    assert not is_done(GRADIENT, typed(GRADIENT, "5 1 1 1 1 1 1 1 1 1 1"))


@pytest.mark.parametrize(("weight", "done"), [(0.99, False), (0.995, True), (1.0, True), (1.006, True), (1.01, False)])
def test_between_vanishing_and_exploding_there_is_little_room(weight: float, done: bool) -> None:
    assert is_done(EXPLODES, changed(EXPLODES, _weight(weight))) is done


def test_a_state_is_the_one_before_times_1_1() -> None:
    h = states(read_carried("relu", GROWTH, STEPS))
    assert len(h) == STEPS + 1
    assert h[0] == 1.0
    assert all(math.isclose(after, GROWTH * before) for before, after in pairwise(h))


def test_the_product_of_slopes_is_what_a_small_change_does() -> None:
    reading = read_carried("tanh", GROWTH, 10)
    moved = typed(GRADIENT, f"{1 + 1e-6}" + " 0" * 10)
    first = states(moved.reading)[0] - states(reading)[0]  # type: ignore[arg-type]
    assert (last_state(moved.reading) - last_state(reading)) / first == pytest.approx(
        slope_through(reading, GROWTH), 1e-3
    )


def test_a_thousandth_grows_as_the_state_does() -> None:
    assert nudged() == pytest.approx(0.001 * GROWTH**STEPS, 1e-3)
    assert begun(EXPLODES).reading is not None
