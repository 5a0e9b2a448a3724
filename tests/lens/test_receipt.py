"""The receipt: every part of it against the slow way round, and the sum against the logit."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnn_desktop.engine.config import CELL_NAMES, CellName, ModelConfig
from rnn_desktop.engine.interventions import Clamp, GateScaling, Intervention
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.parameters import parameters_from_arrays
from rnn_desktop.engine.trace import trace
from rnn_desktop.lens.attribution import Attribution
from rnn_desktop.lens.receipt import receipt
from tests.examples import examples
from tests.lens.receipt_parts import BIAS, CLAMPED, START, logit_parts
from tests.random_networks import Case, case, cases


def _inputs(case: Case) -> Any:
    return case.sequences.inputs[: case.sequences.lengths[0]]


def _asked(case: Case) -> tuple[int, int | None]:
    """An output, and a time step where each has an answer, that vary with the case."""
    step = case.seed // 7 % len(_inputs(case)) if case.config.per_step else None
    return case.seed % case.config.output_size, step


def _interventions(case: Case, draw: st.DataObject) -> tuple[Intervention, ...]:
    """One to four clamps and scaled gates somewhere in the case's network."""
    found: list[Intervention] = []
    for _ in range(draw.draw(st.integers(1, 4))):
        layer = draw.draw(st.integers(0, len(case.config.hidden_sizes) - 1))
        direction = draw.draw(st.integers(0, case.config.directions - 1))
        unit = draw.draw(st.integers(0, case.config.hidden_sizes[layer] - 1))
        step = draw.draw(st.none() | st.integers(0, len(_inputs(case)) - 1))
        amount = draw.draw(st.sampled_from([0.0, 0.5, 1.0, -1.0, 1.5]))
        if case.network.config.cell_kind.gates and draw.draw(st.booleans()):
            gate = draw.draw(st.sampled_from(case.network.config.cell_kind.gates))
            every = draw.draw(st.booleans())
            found.append(GateScaling(layer, direction, gate, amount, None if every else unit, step))
        else:
            found.append(Clamp(layer, direction, unit, amount, step))
    return tuple(found)


def _assert_exact(got: Attribution, tolerance: float) -> None:
    assert abs(got.residual) <= tolerance * max(1.0, abs(got.logit))


def _assert_every_part(network: Network, inputs: Any, output: int, step: int | None) -> Attribution:
    got = receipt(network, trace(network, inputs), output, step)
    want = logit_parts(network, inputs, output, len(inputs) - 1 if step is None else step)
    tolerance = 1e-9 * max(1.0, float(np.abs(want).max()))
    np.testing.assert_allclose(got.contributions, want[:-3], rtol=0, atol=tolerance)
    assert got.start == pytest.approx(want[START], abs=tolerance)
    assert got.bias == pytest.approx(want[BIAS], abs=tolerance)
    assert (got.clamped or 0.0) == pytest.approx(want[CLAMPED], abs=tolerance)
    return got


@examples(300)
@given(cases())
def test_every_part_of_the_receipt_of_any_network_and_its_sum(case: Case) -> None:
    got = _assert_every_part(case.network, _inputs(case), *_asked(case))
    _assert_exact(got, 1e-12)
    assert got.method == "receipt"
    assert got.clamped is None


@examples(200)
@given(cases(), st.data())
def test_every_part_with_units_held_and_gates_scaled(case: Case, data: st.DataObject) -> None:
    interventions = _interventions(case, data)
    network = Network(case.config, case.network.parameters, interventions)
    got = _assert_every_part(network, _inputs(case), *_asked(case))
    _assert_exact(got, 1e-12)
    assert (got.clamped is not None) == any(isinstance(one, Clamp) for one in interventions)


@examples(100)
@given(cases())
def test_the_sum_in_the_windows_float32(case: Case) -> None:
    arrays = {name: array.astype(np.float32) for name, array in case.network.parameters.named()}
    network = Network(case.config, parameters_from_arrays(arrays))
    got = receipt(network, trace(network, _inputs(case)), *_asked(case))
    _assert_exact(got, 1e-5)
    assert got.contributions.dtype == np.float64


@pytest.mark.parametrize("cell", CELL_NAMES)
@pytest.mark.parametrize("pooling", ["last", "mean", "max", "concatenate", "attention"])
def test_every_part_of_two_layers_both_ways_counts(cell: CellName, pooling: Any) -> None:
    """No term is left at zero that a network of this kind has: a receipt that drops one would pass as a small one."""
    fixed = 9 if pooling == "concatenate" else None
    config = ModelConfig(7, cell, 5, (4, 3), 20, True, initial_state="ones", pooling=pooling, fixed_length=fixed)
    made = case(config, [9], 3)
    got = _assert_every_part(made.network, _inputs(made), 0, None)
    assert np.abs(got.contributions).min() > 1e-6
    assert got.start is not None
    assert abs(got.start) > 1e-6
    assert abs(got.residual) < 1e-13 < abs(got.logit)


def test_a_linear_network_has_the_receipt_that_algebra_gives() -> None:
    config = ModelConfig(0, "simple_rnn", 1, (3,), 20, activation="identity", input="numeric", value_size=2)
    made = case(config, [5], 1)
    weights, W_y = made.network.parameters.layers[0][0], made.network.parameters.W_y
    assert weights.b is not None
    powers = [np.linalg.matrix_power(weights.W_h, 4 - t) @ W_y[:, 0] for t in range(5)]
    got = receipt(made.network, trace(made.network, _inputs(made)))
    want = [x @ weights.W_x @ power for x, power in zip(_inputs(made), powers, strict=True)]
    np.testing.assert_allclose(got.contributions, want, rtol=1e-12)
    assert got.bias == pytest.approx(sum(weights.b @ power for power in powers) + made.network.parameters.b_y[0])
    assert got.start == 0.0


def test_one_token_of_an_lstm_has_all_but_the_biases() -> None:
    made = case(ModelConfig(7, "lstm", 4, (3,), 20), [1], 2)
    read = trace(made.network, [5])
    states, weights = read.layers[0][0], made.network.parameters.layers[0][0]
    assert states.c is not None
    assert weights.b is not None
    g, a = states.gates["g"][0], np.arctanh(states.gates["g"][0])
    scale = states.h[0] / states.c[0] * states.gates["i"][0] * g / a * made.network.parameters.W_y[:, 0]
    got = receipt(made.network, read)
    np.testing.assert_allclose(got.contributions, [(read.embedded[0] @ weights.W_x[:, 6:9]) @ scale], rtol=1e-9)
    assert got.bias == pytest.approx(weights.b[6:9] @ scale + made.network.parameters.b_y[0])


def test_a_word_that_says_nothing_is_on_the_receipt_with_nothing() -> None:
    made = case(ModelConfig(7, "gru", 4, (3, 2), 20, bidirectional=True), [1], 4)
    assert made.network.parameters.embedding is not None
    made.network.parameters.embedding[3] = 0.0
    got = receipt(made.network, trace(made.network, [1, 3, 2, 3]))
    assert got.contributions[[1, 3]].tolist() == [0.0, 0.0]
    assert np.abs(got.contributions[[0, 2]]).min() > 0.0


@pytest.mark.parametrize(
    ("cell", "activation", "candidate"),
    [("simple_rnn", "tanh", None), ("simple_rnn", "sigmoid", None), ("lstm", "tanh", "g"), ("gru", "tanh", "n")],
)
def test_where_word_and_bias_cancel_each_has_the_slope_there(cell: Any, activation: Any, candidate: str | None) -> None:
    """tanh(a) / a is a limit at a = 0, and times the factor where the gate is scaled."""
    config = ModelConfig(0, cell, 1, (2,), 20, activation=activation, input="numeric", value_size=2)
    parameters = case(config, [1], 6).network.parameters
    weights = parameters.layers[0][0]
    assert weights.b is not None
    weights.b[:] = -weights.W_x.sum(axis=0)
    if weights.b_hn is not None:
        weights.b_hn[:] = 0.0
    scaled = () if candidate is None else (GateScaling(0, 0, candidate, 0.5), GateScaling(0, 0, candidate, 3.0))
    network = Network(config, parameters, scaled)
    got = _assert_every_part(network, np.ones((1, 2)), 0, None)
    assert abs(got.contributions[0]) > 1e-3


def test_what_was_read_since_does_not_change_the_winners_of_a_maximum() -> None:
    made = case(ModelConfig(7, "lstm", 4, (5,), 20, pooling="max"), [1], 5)
    read = trace(made.network, [1, 2, 3, 4, 5, 6])
    before = receipt(made.network, read)
    trace(made.network, [6, 6, 1, 1])
    np.testing.assert_array_equal(receipt(made.network, read).contributions, before.contributions)


def test_holding_the_last_states_leaves_the_tokens_nothing() -> None:
    made = case(ModelConfig(7, "gru", 4, (3,), 20), [1], 5)
    held = tuple(Clamp(0, 0, unit, 0.5, step=3) for unit in range(3))
    network = Network(made.config, made.network.parameters, held)
    got = receipt(network, trace(network, [1, 2, 3, 4]))
    assert got.contributions.tolist() == [0.0] * 4
    assert got.clamped == pytest.approx(0.5 * network.parameters.W_y[:, 0].sum())
    assert got.bias == pytest.approx(network.parameters.b_y[0])


def test_an_exploded_network_has_a_receipt_of_no_numbers() -> None:
    config = ModelConfig(7, "simple_rnn", 4, (3,), 20, activation="identity")
    made = case(config, [1], 5)
    made.network.parameters.layers[0][0].W_h[:] = 1e200
    assert not np.isfinite(receipt(made.network, trace(made.network, [1, 2, 3, 4])).sum)


def test_what_cannot_be_explained_is_refused() -> None:
    network = case(ModelConfig(7, "gru", 4, (3,), 20), [1], 5).network
    with pytest.raises(ValueError, match="no time steps"):
        receipt(network, trace(network, []))
    with pytest.raises(ValueError, match="output is 1; the network has 1"):
        receipt(network, trace(network, [1]), output=1)
    with pytest.raises(ValueError, match="one for the sequence"):
        receipt(network, trace(network, [1]), step=0)
    tagger = case(ModelConfig(7, "gru", 4, (3,), 20, alignment="many_to_many"), [1], 5).network
    with pytest.raises(ValueError, match="step is 2; the sequence has 2"):
        receipt(tagger, trace(tagger, [1, 2]), step=2)
