"""Matrices beside what their rows are multiplied by: the terms of a column are the sum that the network made."""

from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnn_desktop.engine.config import ActivationName, CellName
from rnn_desktop.engine.interventions import Clamp, GateScaling
from rnn_desktop.lens.activation import Activation, activation_at, curve
from rnn_desktop.lens.documents_network import documents_reading
from rnn_desktop.lens.inspection import inspect
from rnn_desktop.lens.matrices import Matrix, gates_of, matrices_at
from rnn_desktop.lens.numbers import cell_number
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.lens.what_if import Edit, SetWeight
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.lens.readings_of_cases import reading_of
from tests.random_networks import Case, cases
from tests.small_model import WORDS, small_config, small_model

_REVIEW = "정말 재미있다 그러나 boring 영화 정말"


def _read(cell: CellName = "lstm", edits: tuple[Edit, ...] = (), **config: Any) -> Reading:
    model = small_model(config=small_config(cell, **config))
    return Reader(model, create_tokenizer("word")).read(_REVIEW, edits)


def _named(reading: Reading, place: Place, name: str, gate: str = "") -> Matrix:
    (matrix,) = (one for one in matrices_at(reading, place, gate) if one.name == name)
    return matrix


def _column_sum(matrices: tuple[Matrix, ...], names: tuple[str, ...], column: int) -> float:
    chosen = [matrix for matrix in matrices if matrix.name in names]
    return sum(matrix.term(row, column) for matrix in chosen for row in range(matrix.shape[0]))


def _made(activation: Activation) -> float:
    return activation.factor * float(curve(activation.function, np.array([activation.total]))[0])


# --- every kind of network -----------------------------------------------------------------------------------------


@given(cases(), st.data())
def test_the_terms_of_a_column_make_the_sum_of_the_activation(case: Case, data: st.DataObject) -> None:
    reading = reading_of(case)
    token = data.draw(st.integers(0, len(reading.trace) - 1))
    for layer, direction in product(range(len(case.config.hidden_sizes)), range(case.config.directions)):
        unit = data.draw(st.integers(0, case.config.hidden_sizes[layer] - 1))
        place = inspect(reading, Place(token, unit, "h", layer, direction)).place
        states = reading.trace.layers[layer][direction]
        for gate in gates_of(reading) or ("",):
            found = activation_at(reading, place, gate)
            assert found is not None
            matrices = matrices_at(reading, place, gate)
            total = _column_sum(matrices, ("W_x", "W_h", "b", "b_hn"), unit)
            assert total == pytest.approx(found.total, abs=1e-12)
            own = (states.gates[gate] if gate else states.h)[token, unit]
            assert found.value == own
            assert _made(found) == pytest.approx(own, abs=1e-12)
            assert all(matrix.column == unit for matrix in matrices)


@given(cases(), st.data())
def test_the_terms_of_an_answer_make_its_logit(case: Case, data: st.DataObject) -> None:
    reading = reading_of(case)
    token = data.draw(st.integers(0, len(reading.trace) - 1))
    output = data.draw(st.integers(0, case.config.output_size - 1))
    place = inspect(reading, Place(token, output, "y")).place
    total = _column_sum(matrices_at(reading, place), ("W_y", "b_y"), output)
    assert total == pytest.approx(reading.trace.logits[token, output], abs=1e-9)


@given(cases(pooling="attention", alignment="many_to_one", head="sigmoid", bidirectional=False))
def test_attentions_terms_make_its_score(case: Case) -> None:
    reading = reading_of(case)
    token = len(reading.trace) - 1
    matrices = matrices_at(reading, inspect(reading, Place(token, 0, "y")).place)
    shown = {matrix.name: matrix for matrix in matrices}
    F = shown["W_a"].shape[1]
    for column in range(F):
        key = np.tanh(_column_sum(matrices, ("W_a", "b_a"), column))
        assert shown["v_a"].factors(0, column) == (pytest.approx(key), shown["v_a"].values[0, column])
    assert reading.trace.attention is not None
    # Shares are scores' softmax: their logarithms differ as the scores do.
    if token:
        before = matrices_at(reading, inspect(reading, Place(token - 1, 0, "y")).place)
        scores = [sum(m.term(0, k) for k in range(F)) for ms in (before, matrices) for m in ms if m.name == "v_a"]
        shares = np.log(reading.trace.attention[token - 1 : token + 1])
        assert shares[1] - shares[0] == pytest.approx(scores[1] - scores[0], abs=1e-9)


@pytest.mark.parametrize("activation", ["identity", "relu", "tanh", "sigmoid"])
def test_the_sum_is_what_went_through_the_activation(activation: ActivationName) -> None:
    reading = _read("simple_rnn", activation=activation)
    for token, unit in product(range(len(reading.tokens)), range(3)):
        found = activation_at(reading, inspect(reading, Place(token, unit, "h")).place)
        assert found is not None
        assert found.function == activation
        assert _made(found) == pytest.approx(float(reading.trace.layers[0][0].h[token, unit]), abs=1e-6)


# --- rows and columns ----------------------------------------------------------------------------------------------


def test_of_one_hot_words_the_rows_of_the_review_are_shown_each_once() -> None:
    reading = _read("simple_rnn", input="one_hot")
    W_x = _named(reading, Place(1, 2, "h", 0), "W_x")
    assert W_x.ids is not None
    assert [WORDS[word] for word in W_x.ids] == ["정말", "재미있다", "<unk>", "boring", "영화"]
    assert W_x.whole == len(WORDS)
    assert W_x.row == 1
    assert W_x.read is not None
    assert W_x.read.tolist() == [0, 1, 0, 0, 0]
    np.testing.assert_array_equal(W_x.values, reading.model.parameters.layers[0][0].W_x[list(W_x.ids)])
    assert _named(reading, Place(5, 2, "h", 0), "W_x").row == 0
    assert W_x.lit == (1, 2)


def test_a_token_opens_its_own_row_of_the_embedding() -> None:
    reading = _read()
    embedding = _named(reading, Place(3, None, None, 0), "embedding", "i")
    assert embedding.row is not None
    np.testing.assert_array_equal(embedding.values[embedding.row], reading.trace.embedded[3])
    assert embedding.edit(embedding.row, 2, 0.5) == SetWeight("embedding", (reading.ids[3], 2), 0.5)
    assert [one.name for one in matrices_at(reading, Place(3, None, "x", 0))] == ["embedding"]


def test_a_gates_columns_are_its_own_and_an_edit_names_them_in_the_array() -> None:
    reading = _read("lstm")
    place = Place(1, 2, "o", 0)
    W_h = _named(reading, place, "W_h", "o")
    np.testing.assert_array_equal(W_h.values, reading.model.parameters.layers[0][0].W_h[:, 9:12])
    assert W_h.edit(1, 2, -1.0) == SetWeight("layers.0.forward.W_h", (1, 11), -1.0)
    assert _named(reading, place, "b", "o").edit(0, 2, 0.25) == SetWeight("layers.0.forward.b", (11,), 0.25)
    np.testing.assert_array_equal(W_h.read, reading.trace.layers[0][0].h[0].astype(float))
    assert _named(reading, Place(0, 2, "o", 0), "W_h", "o").reads_nothing


def test_only_the_candidate_of_a_gru_has_the_reset_and_its_bias() -> None:
    reading = _read("gru")
    names = {gate: [one.name for one in matrices_at(reading, Place(1, 0, "h", 0), gate)] for gate in "rzn"}
    assert names == {"r": ["W_x", "W_h", "b"], "z": ["W_x", "W_h", "b"], "n": ["W_x", "W_h", "b", "b_hn"]}
    r, h = reading.trace.layers[0][0].gates["r"][1, 2], reading.trace.layers[0][0].h[0, 1]
    W_h = _named(reading, Place(1, 0, "n", 0), "W_h", "n")
    assert W_h.factors(1, 2)[:2] == (float(r), float(h))


# --- what a person changed -------------------------------------------------------------------------------------


def test_a_changed_cell_keeps_the_models_own_number_beside_it() -> None:
    edits = (
        SetWeight("layers.0.forward.W_h", (1, 11), 2.0),
        SetWeight("layers.0.forward.W_h", (1, 0), 3.0),
        SetWeight("layers.0.forward.b", (10,), 4.0),
    )
    reading, own = _read("lstm", edits), _read("lstm").model.parameters.layers[0][0]
    W_h = _named(reading, Place(1, 2, "h", 0), "W_h", "o")
    assert W_h.before == {(1, 2): float(own.W_h[1, 11])}
    assert W_h.values[1, 2] == 2.0
    assert own.b is not None
    assert _named(reading, Place(1, 2, "h", 0), "b", "o").before == {(0, 1): float(own.b[10])}
    assert not _named(reading, Place(1, 2, "h", 0), "W_x", "o").before


def test_a_changed_row_of_a_word_that_is_not_in_the_review_is_not_shown() -> None:
    reading = _read("simple_rnn", (SetWeight("embedding", (9, 0), 1.0), SetWeight("embedding", (3, 1), 1.0)))
    embedding = _named(reading, Place(0, None, None, 0), "embedding")
    assert list(embedding.before) == [(0, 1)]


def test_a_held_unit_has_no_point_on_the_curve_and_a_scaled_gate_has_its_own() -> None:
    held = _read("simple_rnn", (Clamp(0, 0, 1, 0.5),))
    assert activation_at(held, Place(2, 1, "h", 0)) is None
    assert activation_at(held, Place(2, 0, "h", 0)) is not None
    scaled = _read("gru", (GateScaling(0, 0, "z", 0.5),))
    found = activation_at(scaled, Place(2, 1, "z", 0), "z")
    assert found is not None
    assert found.factor == 0.5
    assert _made(found) == pytest.approx(float(scaled.trace.layers[0][0].gates["z"][2, 1]), abs=1e-6)


# --- odd places ----------------------------------------------------------------------------------------------------


def test_where_nothing_was_read_there_is_no_matrix() -> None:
    model = small_model()
    reading = Reader(model, create_tokenizer("word")).read("")
    place = inspect(reading, Place(None, 1, "h")).place
    assert matrices_at(reading, place, "i") == ()
    assert activation_at(reading, place, "i") is None


def test_without_biases_there_are_none() -> None:
    reading = documents_reading()
    assert [one.name for one in matrices_at(reading, Place(0, 1, "h", 0))] == ["W_x", "W_h"]


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0.8, "0.8"),
        (-0.351, "−0.35"),
        (0.0, "0"),
        (0.004, "0.00"),
        (-0.004, "−0.00"),
        (9.996, "10"),
        (12.54, "12.5"),
        (99.97, "100"),
        (-2e9, "−2e+09"),
        (float("nan"), "NaN"),
    ],
)
def test_a_cell_has_few_characters_and_says_that_a_small_number_is_not_0(value: float, written: str) -> None:
    assert cell_number(value) == written
