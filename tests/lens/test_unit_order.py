"""The orders in which units are shown, and which of them moved."""

from itertools import pairwise
from typing import Any, get_args

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from rnn_desktop.engine.config import CellName
from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.lens.unit_order import OrderKind, clustered, moved_most, strongest_units, unit_order
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.lens.readings_of_cases import reading_of
from tests.random_networks import Case, cases
from tests.small_model import small_config, small_model
from tests.task_models import task_model

_REVIEW = "정말 재미있다 그러나 boring 영화!"


def _read(cell: CellName = "lstm", text: str = _REVIEW, **config: Any) -> Reading:
    return Reader(small_model(config=small_config(cell, **config)), create_tokenizer("word")).read(text)


@given(cases(alignment="many_to_one"), st.sampled_from(get_args(OrderKind)))
def test_every_order_has_every_unit_once(case: Case, kind: OrderKind) -> None:
    reading = reading_of(case)
    for layer, H in enumerate(case.config.hidden_sizes):
        for direction in range(case.config.directions):
            order = unit_order(reading, "h", layer, direction, kind)
            assert sorted(order.tolist()) == list(range(H))


def test_of_several_answers_the_explained_one_orders_the_units() -> None:
    config = small_config(head="softmax", output_size=3, hidden_sizes=(7,))
    reader = Reader(small_model(config=config), create_tokenizer("word"))
    for output in range(3):
        reading = reader.read(_REVIEW, explained=Explained(output))
        shares = reading.trace.layers[-1][0].h[-1] * reading.model.parameters.W_y[:, output]
        assert unit_order(reading, "h", kind="share").tolist() == np.argsort(-shares).tolist()
        assert strongest_units(reading)[0] == np.abs(shares).argmax()


@given(cases(alignment="many_to_one"))
def test_shares_of_the_last_layer_fall_and_make_the_logit(case: Case) -> None:
    reading = reading_of(case)
    parameters = case.network.parameters
    total = float(parameters.b_y[0])
    for direction in range(case.config.directions):
        H = case.config.hidden_size
        states = reading.trace.layers[-1][direction]
        order = unit_order(reading, "h", None, direction, "share")
        if case.config.pooling == "mean":
            shares = states.h.mean(axis=0) * parameters.W_y[direction * H :][:H, 0]
            assert np.all(np.diff(shares[order]) <= 1e-12)
            total += float(shares.sum())
    if case.config.pooling == "mean":
        assert total == pytest.approx(float(reading.trace.logits[-1, 0]))


def test_of_a_lower_layer_those_first_that_push_hardest_on_the_one_above() -> None:
    reading = _read(hidden_sizes=(4, 3))
    h, W_x = reading.trace.layers[0][0].h, reading.model.parameters.layers[1][0].W_x
    pushes = np.abs(h).mean(axis=0) * np.linalg.norm(W_x, axis=1)
    assert unit_order(reading, "h", 0, 0, "share").tolist() == np.argsort(-pushes, kind="stable").tolist()


_ROWS = st.tuples(st.integers(2, 9), st.integers(1, 6)).flatmap(
    lambda shape: arrays(np.float32, shape, elements=st.floats(-1, 1, width=32))
)


@given(_ROWS, st.randoms(use_true_random=False))
def test_units_that_do_the_same_are_side_by_side(rows: Any, random: Any) -> None:
    twice = np.concatenate([rows, rows])
    mixed = list(range(len(twice)))
    random.shuffle(mixed)
    order = clustered(twice[mixed])
    assert sorted(order.tolist()) == list(range(len(twice)))
    seen: list[bytes] = []
    for row in twice[mixed][order]:
        # −0.0 is 0.0.
        same = (row + 0.0).tobytes()
        if not seen or seen[-1] != same:
            assert same not in seen
            seen.append(same)


def test_groups_that_move_alike_stay_together_and_constant_units_come_last() -> None:
    t = np.linspace(0, 6, 40)
    rng = np.random.default_rng(0)
    waves = [np.sin(t), np.cos(2 * t), t / 6]
    rows = np.array([waves[n % 3] + rng.normal(0, 0.02, 40) if n != 4 else np.full(40, 0.5) for n in range(13)])
    order = clustered(rows).tolist()
    assert order[-1] == 4
    kinds = [n % 3 for n in order[:-1]]
    assert sum(a != b for a, b in pairwise(kinds)) == 2


def test_a_negative_twin_is_far_from_a_positive_one() -> None:
    wave = np.sin(np.linspace(0, 6, 30))
    between = np.cos(np.linspace(0, 6, 30))
    order = clustered(np.array([wave, -wave, between])).tolist()
    assert order.index(2) == 1


def test_one_token_orders_by_value() -> None:
    reading = _read(text="great")
    h = reading.trace.layers[0][0].h[0]
    assert unit_order(reading, "h", kind="cluster").tolist() == np.argsort(-h).tolist()


@pytest.mark.parametrize("kind", get_args(OrderKind))
def test_nothing_read_leaves_the_units_as_they_are(kind: OrderKind) -> None:
    assert unit_order(_read(text=""), "h", kind=kind).tolist() == [0, 1, 2]


def test_the_order_of_a_quantity_that_the_cell_lacks_is_refused() -> None:
    with pytest.raises(ValueError, match="no c"):
        unit_order(_read("gru"), "c")
    with pytest.raises(ValueError, match="no f"):
        moved_most(_read("gru"), 0, "f")


def test_rows_that_exploded_are_ordered_all_the_same() -> None:
    rows = np.array([[1, 2, 3], [np.inf, -np.inf, 0], [np.nan, 1, 2], [1, 2, 3.5]], np.float32)
    assert sorted(clustered(rows).tolist()) == [0, 1, 2, 3]


@pytest.mark.parametrize("quantity", ["h", "c", "f", "g"])
def test_the_units_that_moved_most_come_first_with_their_values(quantity: str) -> None:
    reading = _read()
    states = reading.trace.layers[0][0]
    rows = {"h": states.h, "c": states.c, **states.gates}[quantity]
    assert rows is not None
    found = moved_most(reading, 3, quantity, count=2)
    moves = np.abs(rows[3].astype(np.float64) - rows[2])
    assert [moved.unit for moved in found] == np.argsort(-moves).tolist()[:2]
    assert all((moved.before, moved.after) == (rows[2, moved.unit], rows[3, moved.unit]) for moved in found)


def test_the_backward_direction_moves_from_the_next_token_and_the_first_from_nothing() -> None:
    reading = _read(bidirectional=True, initial_state="ones")
    backward = reading.trace.layers[0][1]
    (moved, *_) = moved_most(reading, 2, "h", direction=1)
    assert moved.before == backward.h[3, moved.unit]
    assert {moved.before for moved in moved_most(reading, 5, "h", direction=1)} == {1.0}
    assert {moved.before for moved in moved_most(reading, 0, "i")} == {0.5}
    assert {moved.before for moved in moved_most(reading, 0, "g")} == {0.0}


def test_units_are_ordered_by_what_they_give_to_the_answer_of_the_explained_step() -> None:
    model = task_model("tags", hidden_sizes=(6,))
    reader = Reader(model, create_tokenizer("space"))
    orders = []
    for step in range(3):
        reading = reader.read("great boring film", explained=Explained(1, step))
        shares = reading.trace.layers[-1][0].h[step] * model.parameters.W_y[:6, 1]
        order = unit_order(reading, "h", kind="share").tolist()
        assert order == np.argsort(-shares, kind="stable").tolist()
        assert strongest_units(reading) == tuple(np.argsort(-np.abs(shares), kind="stable")[:3].tolist())
        orders.append(order)
    assert orders[0] != orders[2]
