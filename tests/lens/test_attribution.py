"""Gradients against central differences, integrated gradients against their integral, leaving out against deleting."""

from dataclasses import replace
from typing import Any

import numpy as np
import pytest
from hypothesis import example, given

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.interventions import Clamp, GateScaling
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.packing import pack_equal
from rnn_desktop.engine.parameters import Array
from rnn_desktop.engine.trace import trace
from rnn_desktop.lens.attribution import METHOD_NOTES, Attribution, gradient_input, integrated_gradients, occlusion
from rnn_desktop.lens.receipt import receipt
from rnn_desktop.problem import Problem
from tests import plain_network
from tests.examples import examples
from tests.random_networks import Case, case, cases

_METHODS = (receipt, gradient_input, integrated_gradients, occlusion)
_STEP = 1e-5
# Its states grow from step to step: it answers to a thousandth of the words as to all of them.
_STEEP = ModelConfig(
    7, "simple_rnn", 1, (3, 3, 2), 20, bidirectional=True, bias=False, input="one_hot", pooling="attention"
)


def _inputs(case: Case) -> Any:
    return case.sequences.inputs[: case.sequences.lengths[0]]


def _asked(case: Case) -> tuple[int, int | None]:
    """An output, and a time step where each has an answer, that vary with the case."""
    step = case.seed // 7 % len(_inputs(case)) if case.config.per_step else None
    return case.seed % case.config.output_size, step


def _plain_logit(network: Network, vectors: Array, output: int, step: int | None) -> float:
    """The logit that the plain equations give for vectors in the place of words."""
    config = network.config
    alignment = "many_to_many" if config.per_step else config.alignment
    of_vectors = replace(config, input="numeric", vocabulary_size=0, value_size=config.input_size, alignment=alignment)
    _, logits = plain_network.read(of_vectors, replace(network.parameters, embedding=None), vectors)
    return float(logits[-1 if step is None else step, output] if config.per_step else logits[output])


def _plain_gradient(network: Network, vectors: Array, output: int, step: int | None) -> Array:
    """[T, in]: by central differences."""
    gradient = np.empty(vectors.shape)
    for place in np.ndindex(vectors.shape):
        sides = []
        for moved in (_STEP, -_STEP):
            nearby = vectors.copy()
            nearby[place] += moved
            sides.append(_plain_logit(network, nearby, output, step))
        gradient[place] = (sides[0] - sides[1]) / (2 * _STEP)
    return gradient


def _deleted(case: Case, network: Network, place: int, output: int, step: int | None) -> float:
    """The logit of a sequence without one token, read on its own."""
    rest = np.delete(_inputs(case), place, axis=0)
    row = len(rest) - 1 if step is None else step - (place <= step)
    if len(rest) and row >= 0:
        return float(trace(network, rest).logits[row, output])
    config, W_y, b_y = network.config, network.parameters.W_y[:, output], network.parameters.b_y[output]
    if config.pooling in ("mean", "max", "attention"):
        return 0.0
    return float(b_y + W_y.sum() if config.initial_state == "ones" and config.pooling == "last" else b_y)


@examples(60)
@given(cases(activation="tanh"))
def test_gradient_input_is_the_slope_at_the_sentence_times_its_vectors(case: Case) -> None:
    read, asked = trace(case.network, _inputs(case)), _asked(case)
    got = gradient_input(case.network, read, *asked)
    want = (_plain_gradient(case.network, read.embedded, *asked) * read.embedded).sum(axis=1)
    np.testing.assert_allclose(got.contributions, want, rtol=0, atol=1e-7 * max(1.0, float(np.abs(want).max())))
    assert (got.start, got.bias, got.baseline) == (None, None, None)


def test_every_sequence_of_a_batch_of_vectors_has_its_own_gradients() -> None:
    made = case(ModelConfig(7, "lstm", 3, (4, 2), 20, bidirectional=True, pooling="attention"), [1], 1)
    vectors = np.random.default_rng(0).normal(0.0, 1.0, (5, 3, 3))
    batch = pack_equal(vectors)
    activations = made.network.forward(batch)
    got = made.network.input_gradients(batch, activations, np.ones((3, 1))).reshape(5, 3, 3)
    for number in range(3):
        want = _plain_gradient(made.network, vectors[:, number], 0, None)
        np.testing.assert_allclose(got[:, number], want, rtol=0, atol=1e-8)
        assert np.abs(want).max() > 1e-3


@pytest.mark.parametrize("kind", ["embedding", "one_hot"])
def test_words_have_no_gradients_of_their_own(kind: Any) -> None:
    network = case(ModelConfig(7, "lstm", 3, (4,), 20, input=kind), [1], 1).network
    batch = pack_equal(np.array([[1], [2]], np.int32))
    with pytest.raises(ValueError, match="only vectors"):
        network.input_gradients(batch, network.forward(batch), np.ones((1, 1)))


def test_integrated_gradients_are_the_integral() -> None:
    made = case(ModelConfig(7, "gru", 2, (3,), 20, bidirectional=True), [1], 3)
    read = trace(made.network, [1, 2, 3])
    got = integrated_gradients(made.network, read)
    # Simpson's rule over 41 points, whose error is far below the differences'.
    weights = np.array([1.0, *[4.0, 2.0] * 19, 4.0, 1.0]) / 120.0
    points = np.linspace(0.0, 1.0, 41)
    slopes = [
        w * _plain_gradient(made.network, p * read.embedded, 0, None) for p, w in zip(points, weights, strict=True)
    ]
    want = (np.sum(slopes, axis=0) * read.embedded).sum(axis=1)
    np.testing.assert_allclose(got.contributions, want, rtol=0, atol=1e-6)
    assert got.baseline == pytest.approx(_plain_logit(made.network, np.zeros((3, 2)), 0, None), abs=1e-12)


@examples(60)
@given(cases(activation="tanh", pooling="attention", alignment="many_to_one"))
@example(case(_STEEP, [6], 1))
def test_the_completeness_gap_closes_with_more_points(case: Case) -> None:
    read = trace(case.network, _inputs(case))
    output, _ = _asked(case)

    def gap(steps: int) -> float:
        return abs(integrated_gradients(case.network, read, output, steps=steps).residual)

    limit = 1e-4 * max(1.0, abs(read.logits[-1, output]))
    closed = gap(256)
    assert closed <= gap(2) + 1e-12
    # A steep path needs more points: of _STEEP 256 leave 4.5e-4, 1024 leave 2e-12.
    assert closed < limit or gap(2048) < limit


def test_a_long_sequence_is_integrated_in_pieces() -> None:
    """More points times steps than one batch holds."""
    made = case(ModelConfig(7, "lstm", 3, (4,), 400, pooling="mean"), [1], 1)
    ids = np.random.default_rng(0).integers(0, 7, 400)
    assert abs(integrated_gradients(made.network, trace(made.network, ids)).residual) < 1e-9


@examples(150)
@given(cases())
def test_occlusion_is_the_difference_that_deleting_the_token_makes(case: Case) -> None:
    inputs, (output, step) = _inputs(case), _asked(case)
    read = trace(case.network, inputs)
    got = occlusion(case.network, read, output, step)
    assert got.logit == read.logits[-1 if step is None else step, output]
    want = [got.logit - _deleted(case, case.network, place, output, step) for place in range(len(inputs))]
    np.testing.assert_allclose(got.contributions, want, rtol=0, atol=1e-11 * max(1.0, float(np.abs(want).max())))


def test_many_tokens_are_left_out_in_pieces() -> None:
    """More sequences times steps than one batch holds."""
    made = case(ModelConfig(7, "gru", 3, (4,), 120), [120], 1)
    got = occlusion(made.network, trace(made.network, _inputs(made)))
    want = [got.logit - _deleted(made, made.network, place, 0, None) for place in range(120)]
    np.testing.assert_allclose(got.contributions, want, rtol=0, atol=1e-12)
    assert np.abs(want).max() > 1e-3


@pytest.mark.parametrize("intervention", [Clamp(0, 0, 1, 0.5), GateScaling(0, 0, "z", 0.5)])
def test_while_something_is_held_tokens_are_left_out_but_gradients_refused(intervention: Any) -> None:
    made = case(ModelConfig(7, "gru", 3, (4,), 20), [5], 1)
    network = Network(made.config, made.network.parameters, (intervention,))
    read = trace(network, _inputs(made))
    got = occlusion(network, read)
    want = [got.logit - _deleted(made, network, place, 0, None) for place in range(5)]
    np.testing.assert_allclose(got.contributions, want, rtol=0, atol=1e-12)
    for method in (gradient_input, integrated_gradients):
        with pytest.raises(Problem, match="while a unit is held or a gate is scaled"):
            method(network, read)


def test_in_a_linear_network_without_biases_all_methods_agree() -> None:
    config = ModelConfig(
        7, "simple_rnn", 3, (4, 2), 20, activation="identity", bias=False, pooling="concatenate", fixed_length=6
    )
    made = case(config, [6], 2)
    read = trace(made.network, _inputs(made))
    exact, *others = (method(made.network, read).contributions for method in _METHODS[:3])
    for contributions in others:
        np.testing.assert_allclose(contributions, exact, rtol=0, atol=1e-12)


@pytest.mark.parametrize("method", _METHODS)
def test_each_method_says_what_it_assumes_and_gives_all_its_terms(method: Any) -> None:
    made = case(ModelConfig(7, "lstm", 3, (4,), 20), [1], 1)
    got: Attribution = method(made.network, trace(made.network, [1, 2, 3]))
    assert got.method == method.__name__
    assert METHOD_NOTES[got.method].endswith(".")
    values = got.to_json()
    terms = sum(values["contributions"]) + sum(values.get(name, 0.0) for name in ("start", "bias", "baseline"))
    assert values["sum"] == pytest.approx(terms)
    assert values["logit"] == pytest.approx(values["sum"] + values["residual"])
    assert set(METHOD_NOTES) == {one.__name__ for one in _METHODS}
    with pytest.raises(ValueError, match="no time steps"):
        method(made.network, trace(made.network, []))


@pytest.mark.parametrize("method", [integrated_gradients, occlusion])
def test_it_can_be_given_up_between_batches(method: Any) -> None:
    made = case(ModelConfig(7, "simple_rnn", 3, (4,), 400), [400], 1)
    read = trace(made.network, _inputs(made))
    asked = iter(range(100))
    assert method(made.network, read, stop=lambda: next(asked) >= 1) is None
    assert next(asked) == 2
