"""A trace of one sequence: against the plain equations step by step, and against itself where it continues."""

from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnn_desktop.engine.config import CELL_NAMES, CellName, ModelConfig
from rnn_desktop.engine.heads import answers
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.parameters import Array, parameters_from_arrays
from rnn_desktop.engine.trace import Trace, further_answers, trace, with_answers_of
from tests import plain_network
from tests.examples import examples
from tests.random_networks import Case, V, case, cases, configs


def _first_sequence(case: Case) -> Any:
    return case.sequences.inputs[: case.sequences.lengths[0]]


def _arrays(got: Trace) -> dict[str, Array]:
    arrays = {"inputs": got.inputs, "embedded": got.embedded, "logits": got.logits, "said": got.probabilities}
    for number, layer in enumerate(got.layers):
        for d, one in enumerate(layer):
            arrays |= {f"{number} {d} h": one.h} | {f"{number} {d} {name}": gate for name, gate in one.gates.items()}
            if one.c is not None:
                arrays[f"{number} {d} c"] = one.c
    return arrays


def _assert_same(got: Trace, want: Trace, tolerance: float) -> None:
    ours, theirs = _arrays(got), _arrays(want)
    assert ours.keys() == theirs.keys()
    for name, array in ours.items():
        assert array.shape == theirs[name].shape, name
        np.testing.assert_allclose(array, theirs[name], rtol=tolerance, atol=tolerance, err_msg=name)


@examples(150)
@given(cases())
def test_every_state_and_gate_is_what_the_plain_equations_give(case: Case) -> None:
    inputs = _first_sequence(case)
    layers, _ = plain_network.read(case.config, case.network.parameters, inputs)
    got = trace(case.network, inputs)
    assert len(got) == len(inputs)
    np.testing.assert_array_equal(
        got.embedded, plain_network.embedded(case.config, case.network.parameters, inputs), strict=False
    )
    for layer, plain_layer in zip(got.layers, layers, strict=True):
        for one, plain in zip(layer, plain_layer, strict=True):
            np.testing.assert_allclose(one.h, plain.h, rtol=1e-10, atol=1e-11)
            assert list(one.gates) == list(plain.gates)
            for name, gate in one.gates.items():
                np.testing.assert_allclose(gate, plain.gates[name], rtol=1e-10, atol=1e-11, err_msg=name)
            assert (one.c is not None) == (case.config.cell == "lstm")
            if one.c is not None:
                np.testing.assert_allclose(one.c, plain.c, rtol=1e-10, atol=1e-11)


@examples(150)
@given(cases())
def test_the_answer_at_each_step_is_that_of_the_sequence_ending_there(case: Case) -> None:
    inputs = _first_sequence(case)
    got = trace(case.network, inputs)
    for step in range(len(inputs)):
        # With an answer for each step, what comes later may count (a backward direction), so nothing is cut off.
        ending = inputs if case.config.per_step else inputs[: step + 1]
        _, want = plain_network.read(case.config, case.network.parameters, ending)
        want = want[step] if case.config.per_step else want
        np.testing.assert_allclose(got.logits[step], want, rtol=1e-10, atol=1e-11)
    np.testing.assert_array_equal(got.probabilities, answers(case.config.head, got.logits))


@pytest.mark.parametrize("pooling", ["last", "mean", "max", "concatenate", "attention"])
@pytest.mark.parametrize("bidirectional", [False, True])
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_the_running_answer_of_a_long_review(cell: CellName, bidirectional: bool, pooling: Any) -> None:
    fixed = 5 if pooling == "concatenate" else None
    config = ModelConfig(V, cell, 4, (3, 2), 40, bidirectional=bidirectional, pooling=pooling, fixed_length=fixed)
    made = case(config, [30], 11)
    got = trace(made.network, made.sequences.inputs)
    for length in (1, 2, 5, 6, 29, 30):
        alone = trace(made.network, made.sequences.inputs[:length])
        np.testing.assert_allclose(got.logits[length - 1], alone.logits[-1], atol=1e-12)
        _, want = plain_network.read(config, made.network.parameters, made.sequences.inputs[:length])
        np.testing.assert_allclose(got.logits[length - 1], want, atol=1e-12)


@pytest.fixture
def both_ways(monkeypatch: pytest.MonkeyPatch) -> Network:
    """A network whose prefixes count as taking long, so that few are read at once."""
    monkeypatch.setattr("rnn_desktop.engine.trace._FEW_PRODUCTS", 0)
    monkeypatch.setattr("rnn_desktop.engine.trace._PREFIX_ROWS", 20)
    config = ModelConfig(V, "gru", 4, (3, 2), 40, bidirectional=True)
    return Network(config, initial_parameters(config, 0))


def test_answers_that_take_long_are_found_afterwards_the_shortest_prefixes_first(both_ways: Network) -> None:
    inputs = np.random.default_rng(1).integers(0, V, 12)
    got, whole = trace(both_ways, inputs, every_answer=False), trace(both_ways, inputs)
    assert got.unanswered == range(11)
    assert np.isnan(got.logits[:11]).all()
    assert np.isnan(got.probabilities[:11]).all()
    assert got.logits.dtype == got.probabilities.dtype == np.float32
    assert got.logits[11].tobytes() == whole.logits[11].tobytes(), "the last one is there at once, to the last bit"
    steps = list(further_answers(both_ways, got))
    # n prefixes of at most start + n time steps are at most 20, but there is always one.
    assert [one.unanswered.start for one in steps] == [4, 6, 8, 10, 11]
    for one in steps:
        done = one.unanswered.start
        np.testing.assert_array_equal(one.logits[:done], whole.logits[:done])
        assert np.isnan(one.logits[done:11]).all()
        assert one.layers is got.layers
    assert not steps[-1].unanswered
    _assert_same(steps[-1], whole, 0.0)
    for length in (1, 5, 11, 12):
        alone = trace(both_ways, inputs[:length])
        np.testing.assert_allclose(whole.logits[length - 1], alone.logits[-1], atol=1e-6)


def test_answers_are_taken_over_where_the_sequences_begin_alike(both_ways: Network) -> None:
    one, other = [1, 2, 3, 4, 5, 6], [1, 2, 3, 6, 5, 6, 1]
    known, got = trace(both_ways, one), trace(both_ways, other, every_answer=False)
    found = with_answers_of(got, known)
    assert found.unanswered == range(3, 6)
    np.testing.assert_array_equal(found.logits[:3], known.logits[:3])
    np.testing.assert_array_equal(found.probabilities[:3], known.probabilities[:3])
    assert np.isnan(found.logits[3:6]).all()
    *_, whole = further_answers(both_ways, found)
    _assert_same(whole, trace(both_ways, other), 1e-6)
    shorter = trace(both_ways, one[:4], every_answer=False)
    assert not with_answers_of(shorter, known).unanswered
    assert with_answers_of(shorter, known).logits[3:].tobytes() == shorter.logits[3:].tobytes()
    assert with_answers_of(got, trace(both_ways, one, every_answer=False)) is got
    half = next(further_answers(both_ways, trace(both_ways, other, every_answer=False)))
    assert with_answers_of(shorter, half).unanswered == range(3, 3)
    assert with_answers_of(half, trace(both_ways, one[:2])) is half, "what is there already stays"


def test_few_answers_are_found_at_once() -> None:
    config = ModelConfig(V, "gru", 4, (3, 2), 40, bidirectional=True)
    got = trace(Network(config, initial_parameters(config, 0)), [1, 2, 3], every_answer=False)
    assert not got.unanswered
    assert np.isfinite(got.logits).all()


_EDITS = {
    "appended": ([1, 2, 3, 4], [1, 2, 3, 4, 5, 6]),
    "deleted at the end": ([1, 2, 3, 4], [1, 2]),
    "deleted in the middle": ([1, 2, 3, 4], [1, 3, 4]),
    "inserted in the middle": ([1, 2, 3, 4], [1, 2, 6, 3, 4]),
    "replaced in the middle": ([1, 2, 3, 4], [1, 2, 5, 4]),
    "replaced at the start": ([1, 2, 3, 4], [5, 2, 3, 4]),
    "replaced as a whole": ([1, 2, 3, 4], [4, 3, 6]),
    "emptied": ([1, 2, 3], []),
    "begun": ([], [1, 2]),
    "nothing, still": ([], []),
    "left as it was": ([1, 2, 3], [1, 2, 3]),
}


@pytest.mark.parametrize(("old", "new"), _EDITS.values(), ids=_EDITS.keys())
@pytest.mark.parametrize("bidirectional", [False, True])
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_reading_on_after_an_edit_is_reading_anew(
    cell: CellName, bidirectional: bool, old: list[int], new: list[int]
) -> None:
    config = ModelConfig(V, cell, 16, (24, 12), 40, bidirectional=bidirectional, initial_state="ones")
    network = Network(config, initial_parameters(config, 4))
    _assert_same(trace(network, new, trace(network, old)), trace(network, new), 1e-6)


@examples(100)
@given(configs(), st.lists(st.lists(st.integers(0, V - 1), max_size=8), min_size=2, max_size=6))
def test_reading_on_through_any_edits_is_reading_anew(config: ModelConfig, texts: list[list[int]]) -> None:
    network = case(config, [1], 5).network
    values = np.random.default_rng(1).normal(size=(V, max(config.value_size, 1)))
    before = None
    for ids in texts:
        inputs = values[ids] if config.input == "numeric" else ids
        before = trace(network, inputs, before)
        _assert_same(before, trace(network, inputs), 1e-10)


def test_only_what_was_typed_is_read_again() -> None:
    made = case(ModelConfig(V, "lstm", 4, (3,), 40), [1], 5)
    before = trace(made.network, [1, 2, 3])
    made.network.parameters.layers[0][0].W_h[:] = 0.0
    after = trace(made.network, [1, 2, 3, 4], before)
    np.testing.assert_array_equal(after.layers[0][0].h[:3], before.layers[0][0].h)


def test_a_state_that_explodes_is_shown_as_far_as_numbers_go() -> None:
    config = ModelConfig(V, "simple_rnn", 4, (1,), 40, activation="relu", initial_state="ones", bias=False)
    network = Network(config, initial_parameters(config, 0))
    (layer,) = network.parameters.layers[0]
    layer.W_x[:], layer.W_h[:] = 0.0, 1e10
    np.testing.assert_allclose(trace(network, [1] * 5).layers[0][0].h[:, 0], [1e10, 1e20, 1e30, np.inf, np.inf])


@examples(60)
@given(configs())
def test_reading_nothing_gives_no_rows(config: ModelConfig) -> None:
    network = case(config, [1], 5).network
    none = trace(network, [])
    one = trace(network, np.ones((1, config.value_size)) if config.input == "numeric" else [1])
    # The same arrays as of any other reading, of no rows each.
    assert {name: (0, *array.shape[1:]) for name, array in _arrays(one).items()} == {
        name: array.shape for name, array in _arrays(none).items()
    }
    assert {name: array.dtype for name, array in _arrays(one).items()} == {
        name: array.dtype for name, array in _arrays(none).items()
    }


@pytest.mark.parametrize("edited", [[1, 2, 3], [1, 2], [1, 2, 3, 4], []])
def test_a_trace_survives_the_next_reading_and_cannot_be_written_to(edited: list[int]) -> None:
    network = case(ModelConfig(V, "lstm", 4, (3, 2), 40), [1], 5).network
    first = trace(network, [1, 2, 3])
    kept = {name: array.copy() for name, array in _arrays(first).items()}
    after = trace(network, edited, first)
    trace(network, [6, 5, 4])
    for name, array in _arrays(first).items():
        np.testing.assert_array_equal(array, kept[name], err_msg=name)
    for name, array in (_arrays(first) | {f"after {name}": array for name, array in _arrays(after).items()}).items():
        assert not array.flags.writeable, name
    with pytest.raises(ValueError, match="read-only"):
        first.layers[0][0].h[0, 0] = 1.0


def test_the_callers_ids_stay_the_callers() -> None:
    network = case(ModelConfig(V, "gru", 4, (3,), 40), [1], 5).network
    ids = np.array([1, 2, 3], np.int32)
    got = trace(network, ids)
    ids[0] = 6
    assert got.inputs.tolist() == [1, 2, 3]


@pytest.mark.parametrize("bidirectional", [False, True])
def test_attention_is_what_pools_the_states(bidirectional: bool) -> None:
    config = ModelConfig(7, "gru", 4, (3,), 20, bidirectional=bidirectional, pooling="attention")
    made = case(config, [6], 5)
    got = trace(made.network, made.sequences.inputs)
    assert got.attention is not None
    assert got.attention.sum() == pytest.approx(1.0)
    h = np.concatenate([direction.h for direction in got.layers[0]], axis=1)
    np.testing.assert_allclose(made.network.logits(got.attention @ h), got.logits[-1], atol=1e-12)
    shorter = trace(made.network, made.sequences.inputs[:4], got)
    assert shorter.attention is not None
    assert shorter.attention.sum() == pytest.approx(1.0)
    assert trace(case(ModelConfig(7, "gru", 4, (3,), 20), [6], 5).network, [1, 2]).attention is None


@examples(60)
@given(cases())
def test_weights_that_nothing_writes_to_are_read_to_the_same_bits(case: Case) -> None:
    kept = Network(case.config, case.network.parameters.copy())
    ids = _first_sequence(case)
    for _ in range(2):
        assert _bits(trace(kept, ids)) == _bits(trace(case.network, ids))
    assert kept.forward(case.batch).logits.tobytes() == case.network.forward(case.batch).logits.tobytes()


@pytest.mark.parametrize("how", ["may be written to", "is a view"])
@pytest.mark.parametrize(
    ("cell", "name"),
    [(cell, name) for cell in CELL_NAMES for name in ("W_x", "W_h", "b", "b_hn") if name != "b_hn" or cell == "gru"],
)
def test_one_array_that_changes_is_read_as_it_is_now(cell: CellName, name: str, how: str) -> None:
    made = case(ModelConfig(7, cell, 3, (4,), 20), [5], 1)
    arrays, name = dict(made.network.parameters.copy().named()), f"layers.0.forward.{name}"
    own = arrays[name].copy()
    if how == "may be written to":
        arrays[name] = own
    else:
        arrays[name] = own.view()
        arrays[name].flags.writeable = False
    network = Network(made.config, parameters_from_arrays(arrays))
    before = trace(network, [2, 3, 4])
    own *= 2.0
    anew = Network(made.config, parameters_from_arrays(arrays).copy())
    assert _bits(trace(network, [2, 3, 4])) == _bits(trace(anew, [2, 3, 4])) != _bits(before)


def test_weights_that_thaw_for_a_while_are_read_as_they_are_now() -> None:
    made = case(ModelConfig(7, "lstm", 3, (4,), 20), [5], 1)
    network = Network(made.config, made.network.parameters.copy())
    W_h, before = network.parameters.layers[0][0].W_h, trace(network, [2, 3, 4])
    W_h.flags.writeable = True
    W_h *= 2.0
    thawed = trace(network, [2, 3, 4])
    W_h.flags.writeable = False
    assert _bits(trace(network, [2, 3, 4])) == _bits(thawed) != _bits(before)


def _bits(got: Trace) -> dict[str, bytes]:
    return {name: array.tobytes() for name, array in _arrays(got).items()}
