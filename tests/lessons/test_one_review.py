"""Lesson 1: its deeds are done by what is meant alone, and what it says of the document holds."""

from dataclasses import replace

import numpy as np
import pytest

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.packing import pack_equal
from rnn_desktop.engine.parameters import parameters_from_arrays
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.saved_reading import from_saved
from rnn_desktop.lens.what_if import MaskToken, SetWeight
from rnn_desktop.lessons.first_review import FIRST_WORD, PRINTED_LAST_STATE, W_H, WORDS, first_model, first_reading
from rnn_desktop.lessons.first_training import B, chances, first_step
from rnn_desktop.lessons.lesson import Seen
from rnn_desktop.lessons.one_review.learning import LUCK, ONE_STEP
from rnn_desktop.lessons.one_review.one_step import TAKE_STEP, untrained_text
from rnn_desktop.lessons.one_review.one_step import first_step as taken_step
from rnn_desktop.lessons.one_review.states import CHAIN, FIRST_STATE, SECOND_STATE, by_formula, printed_sums
from rnn_desktop.lessons.one_review.tokens import ONE_HOT, TOKENS
from rnn_desktop.lessons.one_review.verdict import START, VERDICT, left_of_the_ones
from tests.lessons.edited import is_done_by as is_done

_W_X, _W_H, _W_Y = "layers.0.forward.W_x", "layers.0.forward.W_h", "output.W_y"


def test_the_deeds_of_tokens() -> None:
    assert is_done(TOKENS, selection=Place(7))
    assert not is_done(TOKENS, selection=Place(6))
    assert is_done(ONE_HOT, MaskToken(3))
    assert not is_done(ONE_HOT, selection=Place(3))


def test_the_sign_is_turned_by_a_weight_of_w_x_alone() -> None:
    assert is_done(FIRST_STATE, SetWeight(_W_X, (FIRST_WORD, 0), -0.8))
    assert not is_done(FIRST_STATE, SetWeight(_W_X, (FIRST_WORD, 0), 0.2))
    assert not is_done(FIRST_STATE, SetWeight(B, (0,), -2.0))


def test_memory_comes_from_w_h_alone() -> None:
    assert is_done(SECOND_STATE, SetWeight(_W_H, (0, 0), 1.0))
    assert not is_done(SECOND_STATE, SetWeight(_W_H, (0, 0), 0.5))
    assert not is_done(SECOND_STATE, SetWeight(B, (0,), 2.0))


def test_the_last_state_of_unit_7_has_to_be_opened() -> None:
    assert is_done(CHAIN, selection=Place(7, 7, "h"))
    assert not is_done(CHAIN, selection=Place(7, 0, "h"))
    assert not is_done(CHAIN, selection=Place(6, 7, "h"))


def test_the_verdict_is_turned_by_one_weight_of_w_y() -> None:
    assert is_done(VERDICT, SetWeight(_W_Y, (7, 0), -1.2))
    assert not is_done(VERDICT, SetWeight(_W_Y, (7, 0), 0.5))
    assert not is_done(VERDICT, SetWeight("output.b_y", (0,), -3.0))
    assert not is_done(VERDICT, SetWeight(_W_Y, (7, 0), -1.0), SetWeight(_W_Y, (0, 0), -1.0))


def test_the_start_fades_with_the_weight_of_unit_7() -> None:
    assert is_done(START, SetWeight(_W_H, (7, 7), 0.1))
    assert not is_done(START, SetWeight(_W_H, (7, 7), 0.7))
    assert not is_done(START, SetWeight(_W_H, (0, 0), 0.1))


def test_a_verdict_by_luck_is_turned_by_one_unit() -> None:
    turning = [
        unit for unit in range(8) if is_done(LUCK, Clamp(0, 0, unit, 1.0)) or is_done(LUCK, Clamp(0, 0, unit, -1.0))
    ]
    assert len(turning) >= 3
    assert not is_done(LUCK, SetWeight("output.b_y", (0,), 5.0))
    assert not is_done(LUCK, Clamp(0, 0, turning[0], 0.0))


def test_the_bias_has_to_be_put_back() -> None:
    assert is_done(ONE_STEP, SetWeight(B, (7,), 0.1))
    assert not is_done(ONE_STEP, SetWeight(B, (7,), 0.15))
    assert not is_done(ONE_STEP, SetWeight(B, (0,), 0.1))


def test_the_printed_last_state_lies_on_the_line_that_the_lesson_names() -> None:
    a, c = printed_sums()
    assert np.tanh(a + c * np.array(W_H)) == pytest.approx(PRINTED_LAST_STATE, abs=6e-5)
    assert all(abs(printed - exact) > 0.1 for printed, exact in zip(PRINTED_LAST_STATE, by_formula(), strict=True))
    assert first_reading().trace.layers[-1][0].h.max() < c


def test_the_step_goes_down_the_numeric_gradient() -> None:
    """Central differences of −ln P over every number that moves."""
    model, step = first_model(), first_step()
    batch = pack_equal(np.array(first_reading().ids)[:, None])
    arrays = {name: array.astype(np.float64) for name, array in model.parameters.named()}

    def loss(name: str, place: tuple[int, ...], change: float) -> float:
        moved = {key: array.copy() for key, array in arrays.items()}
        moved[name][place] += change
        network = Network(model.config, parameters_from_arrays(moved))
        return float(np.log1p(np.exp(-network.forward(batch).logits[0, 0])))

    for name, gradient in step.gradient.named():
        for place in np.ndindex(*gradient.shape):
            numeric = (loss(name, place, 1e-5) - loss(name, place, -1e-5)) / 2e-5
            assert gradient[place] == pytest.approx(numeric, abs=2e-6)


@pytest.mark.parametrize("how", ["xavier_uniform", "he_uniform", "uniform"])
def test_untrained_networks_call_the_review_positive_and_negative(how: str) -> None:
    found = chances(how)  # type: ignore[arg-type]
    assert 3 <= sum(chance > 0.5 for chance in found) <= 17


def test_larger_weights_make_bolder_verdicts() -> None:
    far = [np.mean([abs(one - 0.5) for one in chances(how)]) for how in ("uniform", "xavier_uniform", "he_uniform")]
    assert far == sorted(far)


def test_the_step_leaves_the_rows_of_other_words_alone() -> None:
    step = first_step()
    (before, _, after), (states_before, _, states_after) = step.arrays(_W_X), step.arrays(_W_H)
    assert (after[:FIRST_WORD] == before[:FIRST_WORD]).all()
    assert (states_after != states_before).all()
    assert from_saved(ONE_STEP.stage.opened()).probabilities[-1] > first_reading().probabilities[-1] + 0.05


def test_the_ones_fade_from_token_to_token() -> None:
    left = left_of_the_ones(first_reading("ones"))
    assert (np.diff(left) < 0).all()
    assert 0 < left[-1] < 0.1 < left[0]
    assert abs(left_of_the_ones(first_reading("ones"), 0)[-1]) < 1e-4


def test_a_single_step_turns_the_verdict_of_the_review_that_it_learns_from() -> None:
    taken = taken_step()
    read = taken.step.arrays("layers.0.forward.W_x")[1].any(axis=1)
    words = [taken.untrained.vocabulary.words[row] for row in np.flatnonzero(read)]
    assert sorted(words) == sorted(WORDS)
    assert taken.chance(taken.step.before) < 50 < taken.chance(taken.step.after)


def test_only_one_step_is_the_deed_of_the_last_step() -> None:
    deed = TAKE_STEP.deed
    assert deed is not None
    untrained = from_saved(untrained_text())
    stepped = from_saved(replace(untrained_text(), model=replace(taken_step().untrained)))
    before = Seen(untrained, view="train")
    assert not deed.done(before, Seen(untrained, view="train", steps=1))
    assert not deed.done(before, Seen(stepped, view="train", steps=16, trained=True))
    assert deed.done(before, Seen(stepped, view="train", steps=1))
