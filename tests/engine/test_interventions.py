"""Held units and scaled gates: against the plain equations, step by step, and against the network without them."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnn_desktop.engine.config import CELL_NAMES, CellName, ModelConfig
from rnn_desktop.engine.interventions import Clamp, GateScaling, Intervention
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.scoring import batch_logits
from rnn_desktop.engine.trace import trace
from rnn_desktop.problem import Problem
from tests import plain_network
from tests.examples import examples
from tests.random_networks import Case, V, case, cases

_LONGEST = 6


@st.composite
def _interventions(draw: st.DrawFn, config: ModelConfig) -> tuple[Intervention, ...]:
    """One to four anywhere in a network, some beyond the end of the shorter sequences."""
    gates = config.cell_kind.gates
    chosen: list[Intervention] = []
    for _ in range(draw(st.integers(1, 4))):
        layer = draw(st.integers(0, len(config.hidden_sizes) - 1))
        direction = draw(st.integers(0, config.directions - 1))
        unit = draw(st.integers(0, config.hidden_sizes[layer] - 1))
        step = draw(st.none() | st.integers(0, _LONGEST))
        value = draw(st.floats(-2.0, 2.0))
        if gates and draw(st.booleans()):
            gate, where = draw(st.sampled_from(gates)), draw(st.sampled_from([unit, None]))
            chosen.append(GateScaling(layer, direction, gate, value, where, step))
        else:
            chosen.append(Clamp(layer, direction, unit, value, step))
    return tuple(chosen)


def _intervened(data: st.DataObject, case: Case) -> Network:
    chosen = data.draw(_interventions(case.config), label="interventions")
    return Network(case.config, case.network.parameters, chosen)


def _each_sequence(case: Case) -> list[Any]:
    return np.split(case.sequences.inputs, np.cumsum(case.sequences.lengths)[:-1])


@examples(250)
@given(cases(), st.data())
def test_a_ragged_batch_answers_as_the_plain_equations_do(case: Case, data: st.DataObject) -> None:
    network, batch = _intervened(data, case), case.batch
    logits = network.forward(batch, only_h=data.draw(st.booleans(), label="only h")).logits
    answers = [
        plain_network.read(case.config, network.parameters, inputs, network.interventions)[1]
        for inputs in _each_sequence(case)
    ]
    for place, number in enumerate(batch.order):
        got = logits[batch.sequence_of_row == place] if case.config.per_step else logits[place]
        np.testing.assert_allclose(got, answers[number], rtol=1e-9, atol=1e-10)


@examples(250)
@given(cases(), st.data())
def test_a_trace_has_every_state_and_running_answer_of_the_plain_equations(case: Case, data: st.DataObject) -> None:
    network, inputs = _intervened(data, case), _each_sequence(case)[0]
    layers, _ = plain_network.read(case.config, network.parameters, inputs, network.interventions)
    got = trace(network, inputs)
    for layer, plain_layer in zip(got.layers, layers, strict=True):
        for one, plain in zip(layer, plain_layer, strict=True):
            np.testing.assert_allclose(one.h, plain.h, rtol=1e-9, atol=1e-10)
            for name, gate in one.gates.items():
                np.testing.assert_allclose(gate, plain.gates[name], rtol=1e-9, atol=1e-10, err_msg=name)
            if one.c is not None:
                np.testing.assert_allclose(one.c, plain.c, rtol=1e-9, atol=1e-10)
    for step in range(len(inputs)):
        ending = inputs if case.config.per_step else inputs[: step + 1]
        _, want = plain_network.read(case.config, network.parameters, ending, network.interventions)
        np.testing.assert_allclose(
            got.logits[step], want[step] if case.config.per_step else want, rtol=1e-9, atol=1e-10
        )


@examples(100)
@given(cases(), st.data(), st.integers(0, _LONGEST))
def test_a_trace_that_goes_on_finds_the_time_steps_of_its_interventions(
    case: Case, data: st.DataObject, known: int
) -> None:
    network, inputs = _intervened(data, case), _each_sequence(case)[0]
    on, whole = trace(network, inputs, trace(network, inputs[:known])), trace(network, inputs)
    np.testing.assert_allclose(on.logits, whole.logits, rtol=1e-9, atol=1e-10)
    for ours, theirs in zip(on.layers[-1], whole.layers[-1], strict=True):
        np.testing.assert_allclose(ours.h, theirs.h, rtol=1e-9, atol=1e-10)


@examples(100)
@given(cases(input="embedding", alignment="many_to_one"), st.data())
def test_a_few_sequences_at_once_answer_as_each_alone(case: Case, data: st.DataObject) -> None:
    network = _intervened(data, case)
    sequences = [inputs.tolist() for inputs in _each_sequence(case)]
    got = batch_logits(network, sequences)
    for logits, ids in zip(got, sequences, strict=True):
        np.testing.assert_allclose(logits, trace(network, ids).logits[-1], rtol=1e-9, atol=1e-10)


@examples(100)
@given(cases())
def test_what_changes_nothing_leaves_the_same_bits(case: Case) -> None:
    parameters, batch = case.network.parameters, case.batch
    idle: list[Intervention] = [Clamp(0, 0, 0, 9.0, step=_LONGEST + 1)]
    idle += [GateScaling(0, 0, gate, 1.0) for gate in case.network.config.cell_kind.gates]
    plain = case.network.forward(batch).logits.tobytes()
    assert Network(case.config, parameters, ()).forward(batch).logits.tobytes() == plain
    assert Network(case.config, parameters, tuple(idle)).forward(batch).logits.tobytes() == plain


def _lstm(**changes: Any) -> Case:
    return case(ModelConfig(V, embedding_size=3, hidden_sizes=(4, 3), max_length=20, **changes), [5, 3, 2], 1)


def test_a_silenced_unit_of_an_lstm_still_remembers() -> None:
    made = _lstm()
    network = Network(made.config, made.network.parameters, (Clamp(0, 0, 2, 0.0),))
    states = trace(network, [2, 3, 4]).layers[0][0]
    assert states.h[:, 2].tolist() == [0.0, 0.0, 0.0]
    assert states.c is not None
    assert np.all(states.c[:, 2] != 0.0)
    assert not np.array_equal(states.h[1:, 0], trace(made.network, [2, 3, 4]).layers[0][0].h[1:, 0])


def test_a_unit_of_the_backward_direction_is_held_where_it_reads_that_token() -> None:
    made = _lstm(bidirectional=True)
    network = Network(made.config, made.network.parameters, (Clamp(1, 1, 0, 0.25, step=1),))
    held, free = trace(network, [2, 3, 4]).layers[1][1].h, trace(made.network, [2, 3, 4]).layers[1][1].h
    assert held[1, 0] == 0.25
    np.testing.assert_array_equal(held[2], free[2])
    assert not np.array_equal(held[0], free[0])


def test_of_two_clamps_of_a_unit_the_last_one_holds_it() -> None:
    made = _lstm()
    both = (Clamp(0, 0, 1, 0.5), Clamp(0, 0, 1, -0.5, step=1))
    h = trace(Network(made.config, made.network.parameters, both), [2, 3, 4]).layers[0][0].h
    assert h[:, 1].tolist() == [0.5, -0.5, 0.5]


def test_a_network_with_interventions_is_not_trained() -> None:
    made = _lstm()
    network = Network(made.config, made.network.parameters, (Clamp(0, 0, 1, 0.5),))
    activations = network.forward(made.batch)
    with pytest.raises(ValueError, match="interventions"):
        network.backward(made.batch, activations, np.ones_like(activations.logits))


@pytest.mark.parametrize(
    ("one", "sentence"),
    [
        (Clamp(2, 0, 0, 0.0), "layer is 2; choose a whole number from 0 to 1."),
        (Clamp(-1, 0, 0, 0.0), "layer is -1; choose a whole number from 0 to 1."),
        (Clamp(0, 1, 0, 0.0), "direction is 1; choose a whole number from 0 to 0."),
        (Clamp(0, 0, 4, 0.0), "unit is 4; choose a whole number from 0 to 3."),
        (Clamp(1, 0, 3, 0.0), "unit is 3; choose a whole number from 0 to 2."),
        (Clamp(0, 0, -1, 0.0), "unit is -1; choose a whole number from 0 to 3."),
        (Clamp(0, 0, None, 0.0), "unit is None; choose a whole number from 0 to 3."),  # type: ignore[arg-type]
        (Clamp(0, 0, 0, 0.0, step=-1), "step is -1; choose a whole number of 0 or more."),
        (Clamp(0, 0, 0, 0.0, step=1.5), "step is 1.5; choose a whole number of 0 or more."),  # type: ignore[arg-type]
        (Clamp(0, 0, 0, float("inf")), "value is inf; choose a number greater than -1e+38 and less than 1e+38."),
        (Clamp(0, 0, 0, float("nan")), "value is nan; choose a number greater than -1e+38 and less than 1e+38."),
        (GateScaling(0, 0, "i", -float("inf")), "factor is -inf; choose a number greater than -1e+38"),
        (GateScaling(0, 0, "z", 1.0), "gate is “z”; choose one of i, f, g, o."),
        (GateScaling(0, 0, "h", 1.0), "gate is “h”; choose one of i, f, g, o."),
        (GateScaling(0, 0, "i", 1.0, unit=4), "unit is 4; choose a whole number from 0 to 3."),
        (GateScaling(0, 0, "i", 1.0, step=-2), "step is -2; choose a whole number of 0 or more."),
    ],
)
def test_what_the_network_lacks_is_refused_with_what_it_has(one: Intervention, sentence: str) -> None:
    made = _lstm()
    with pytest.raises(Problem) as caught:
        Network(made.config, made.network.parameters, (one,))
    assert sentence in str(caught.value)


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_only_gates_of_the_cell_can_be_scaled(cell: CellName) -> None:
    made = case(ModelConfig(V, cell, 3, (4,), 20), [3], 1)
    for gate in ("i", "f", "g", "o", "r", "z", "n"):
        if gate in made.network.config.cell_kind.gates:
            Network(made.config, made.network.parameters, (GateScaling(0, 0, gate, 0.5),))
        else:
            with pytest.raises(Problem, match="gate"):
                Network(made.config, made.network.parameters, (GateScaling(0, 0, gate, 0.5),))
