"""Optimizers against the textbook's loops, schedules at their corners, and what they leave alone in a real run."""

import math
from typing import Any

import numpy as np
import pytest

from rnn_desktop.engine.config import OptimizerName, TrainingConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.optimizers import Optimizer, learning_rate
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.engine.parameters import Array, Parameters
from rnn_desktop.engine.training import StepDone
from tests.order_task import order_task, run, small_network, snapshots

_OPTIMIZERS: tuple[OptimizerName, ...] = ("sgd", "momentum", "rmsprop", "adam", "adamw")


def _textbook(name: OptimizerName, start: Array, gradients: list[Array], rate: float, decay: float) -> list[Array]:
    """p after each step, one number at a time, from the papers' equations."""
    after = []
    p, m, s = start.tolist(), [0.0] * len(start), [0.0] * len(start)
    for t, gradient in enumerate(gradients, 1):
        for k, d in enumerate(gradient.tolist()):
            if name != "adamw":
                d += decay * p[k]
            if name == "sgd":
                move = d
            elif name == "momentum":
                m[k] = 0.8 * m[k] + d
                move = m[k]
            elif name == "rmsprop":
                s[k] = 0.9 * s[k] + 0.1 * d * d
                move = d / (math.sqrt(s[k]) + 1e-8)
            else:
                m[k] = 0.9 * m[k] + 0.1 * d
                s[k] = 0.999 * s[k] + 0.001 * d * d
                move = m[k] / (1 - 0.9**t) / (math.sqrt(s[k] / (1 - 0.999**t)) + 1e-8)
                move += decay * p[k] if name == "adamw" else 0.0
            p[k] -= rate * move
        after.append(np.array(p))
    return after


@pytest.mark.parametrize("scale", [1.0, 0.25])
@pytest.mark.parametrize("decay", [0.0, 0.1])
@pytest.mark.parametrize("name", _OPTIMIZERS)
def test_every_step_is_the_textbooks(name: OptimizerName, decay: float, scale: float) -> None:
    rng = np.random.default_rng(0)
    p = rng.normal(size=7)
    gradients = [rng.normal(0.0, 10.0 ** rng.integers(-3, 2), 7) for _ in range(25)]
    optimizer = Optimizer(TrainingConfig(optimizer=name, momentum=0.8, weight_decay=decay))
    moments = [np.zeros(7) for _ in range(optimizer.moments)]
    want = _textbook(name, p, [scale * gradient for gradient in gradients], 0.05, decay)
    for step, gradient in enumerate(gradients, 1):
        optimizer.move(p, gradient.copy(), moments, 0.05, step, scale)
        np.testing.assert_allclose(p, want[step - 1], rtol=1e-11, atol=1e-13, err_msg=f"step {step}")


@pytest.mark.parametrize("name", _OPTIMIZERS)
def test_what_does_not_decay_moves_by_its_gradient_alone(name: OptimizerName) -> None:
    start, gradient = np.array([1.0, 2.0, -3.0]), np.array([0.5, -0.5, 0.1])
    settings = TrainingConfig(optimizer=name, weight_decay=0.1)
    optimizer, plain = Optimizer(settings), Optimizer(TrainingConfig(optimizer=name))
    p, q = start.copy(), start.copy()
    decays = np.array([1.0, 0.0, 1.0])
    optimizer.move(p, gradient.copy(), [np.zeros(3) for _ in range(optimizer.moments)], 0.1, 3, 0.5, decays)
    plain.move(q, gradient.copy(), [np.zeros(3) for _ in range(plain.moments)], 0.1, 3, 0.5)
    assert (p == q).tolist() == [False, True, False]


def _rates(steps: int, **settings: Any) -> list[float]:
    config = TrainingConfig(learning_rate=0.4, **settings)
    return [learning_rate(config, step, steps) for step in range(1, steps + 1)]


def test_a_constant_rate_stays() -> None:
    assert _rates(7) == [0.4] * 7


@pytest.mark.parametrize("schedule", ["constant", "cosine"])
def test_a_warm_up_rises_evenly_to_the_rate(schedule: Any) -> None:
    rates = _rates(40, schedule=schedule, warm_up=0.25)
    np.testing.assert_allclose(rates[:10], 0.4 * np.arange(1, 11) / 10)
    assert rates[10] == pytest.approx(0.4)
    assert max(rates) == pytest.approx(0.4)


def test_a_cosine_falls_from_the_rate_to_the_last_step_above_zero() -> None:
    rates = _rates(100, schedule="cosine")
    assert rates[0] == 0.4
    assert rates[50] == pytest.approx(0.2)
    assert np.all(np.diff(rates) < 0)
    assert 0.0 < rates[-1] < 0.001


@pytest.mark.parametrize(("warm_up", "turn"), [(0.0, 30), (0.5, 50)])
def test_one_cycle_rises_turns_and_falls(warm_up: float, turn: int) -> None:
    rates = _rates(100, schedule="one_cycle", warm_up=warm_up)
    assert 0.4 / 25 < rates[0] < 0.4 / 20
    assert rates[turn - 1] == pytest.approx(0.4)
    assert int(np.argmax(rates)) == turn - 1
    assert np.all(np.diff(rates[:turn]) > 0)
    assert np.all(np.diff(rates[turn - 1 :]) < 0)
    assert rates[-1] == pytest.approx(0.4 / 10_000)


@pytest.mark.parametrize("schedule", ["constant", "cosine", "one_cycle"])
@pytest.mark.parametrize("warm_up", [0.0, 0.3, 0.99])
@pytest.mark.parametrize("steps", [1, 2, 3])
def test_the_shortest_runs_have_a_rate_too(schedule: Any, warm_up: float, steps: int) -> None:
    for rate in _rates(steps, schedule=schedule, warm_up=warm_up):
        assert 0.0 < rate < 0.4001


def _arrays(parameters: Parameters) -> dict[str, Array]:
    return {name: array.astype(np.float64) for name, array in parameters.named()}


def _with_rare_words(count: int) -> Sequences:
    """Words 30 to 49 stand in one review each, the last twenty; the rest of the time they rest."""
    sequences = order_task(count, 1)
    ids = sequences.inputs
    ends = np.cumsum(sequences.lengths) - 1
    ids[ends[-20:]] = np.arange(30, 50)
    return sequences


@pytest.mark.parametrize("hidden_sizes", [(16,), (16, 320)], ids=["one share", "two shares"])
@pytest.mark.parametrize("optimizer", ["sgd", "adam"])
def test_the_average_is_that_of_every_step_for_resting_words_too(
    optimizer: Any, hidden_sizes: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    # On one core both shares run in turn, with the same bits (test_data_parallel.py).
    monkeypatch.setattr("rnn_desktop.engine.data_parallel.cores", lambda: 1)
    config = small_network(vocabulary_size=50, cell="simple_rnn", hidden_sizes=hidden_sizes)
    settings = {"epochs": 3, "batch_size": 4, "optimizer": optimizer, "clip_norm": 1.0, "keep": "newest"}
    moved = snapshots(run(config, _with_rare_words(120), snapshot_every=1, **settings))
    # A snapshot would bring the resting words forward, so there is none but at the ends of epochs.
    averaged = snapshots(run(config, _with_rare_words(120), snapshot_every=1000, averaging=0.97, **settings))
    assert [one.step for one in averaged] == [30, 60, 90]
    by_step = {one.step: one.parameters for one in moved}
    mean = _arrays(initial_parameters(config, 0))
    for step in range(1, 91):
        beta = min(0.97, (1 + step) / (10 + step))
        mean = {name: beta * mean[name] + (1 - beta) * array for name, array in _arrays(by_step[step]).items()}
        if step % 30 == 0:
            got = next(one.parameters for one in averaged if one.step == step)
            for name, array in got.named():
                np.testing.assert_allclose(array, mean[name], rtol=2e-5, atol=2e-6, err_msg=f"{name} at {step}")
    assert not np.allclose(by_step[90].W_y, averaged[-1].parameters.W_y, atol=1e-4)


@pytest.mark.parametrize("optimizer", ["sgd", "adamw"])
def test_weight_decay_leaves_biases_and_absent_words_alone(optimizer: Any) -> None:
    config = small_network(vocabulary_size=20, cell="lstm")
    start = initial_parameters(config, 0)
    settings = {"epochs": 1, "batch_size": 64, "optimizer": optimizer, "learning_rate": 0.1}
    plain = snapshots(run(config, order_task(64, 1), **settings))[-1].parameters
    decayed = snapshots(run(config, order_task(64, 1), weight_decay=0.5, **settings))[-1].parameters
    initial = _arrays(start)
    for name, array in decayed.named():
        difference, weight = array - dict(plain.named())[name], initial[name]
        if array.ndim == 1:
            assert not difference.any(), name
            continue
        if name == "embedding":
            assert not difference[12:].any()
            difference, weight = difference[2:12], weight[2:12]
        np.testing.assert_allclose(difference, -0.1 * 0.5 * weight, atol=2e-7, err_msg=name)


@pytest.mark.parametrize("optimizer", _OPTIMIZERS)
def test_only_the_words_of_the_batches_move(optimizer: Any) -> None:
    config = small_network(vocabulary_size=20)
    before = initial_parameters(config, 0).embedding
    after = snapshots(run(config, order_task(64, 1), epochs=2, optimizer=optimizer))[-1].parameters.embedding
    assert before is not None
    assert after is not None
    np.testing.assert_array_equal(after[12:], before[12:])
    np.testing.assert_array_equal(after[:2], before[:2])
    assert (after[2:12] != before[2:12]).any(axis=1).all()


def test_a_long_gradient_is_cut_to_its_norm() -> None:
    config = small_network()
    start, rate, clip = initial_parameters(config, 0), 1.0, 1e-3
    settings = {"epochs": 1, "batch_size": 64, "optimizer": "sgd", "learning_rate": rate}
    for limit, shorter in ((clip, True), (1e5, False)):
        step, *rest = run(config, order_task(64, 1), clip_norm=limit, **settings)
        assert isinstance(step, StepDone)
        assert step.gradient_norm > 10 * clip
        end = snapshots(rest)[-1].parameters
        moves = [array - before for (_, array), (_, before) in zip(end.named(), start.named(), strict=True)]
        length = math.sqrt(sum(float(np.sum(move.astype(np.float64) ** 2)) for move in moves))
        # Cut to the limit; a shorter one is left as it is.
        assert length == pytest.approx(rate * (limit if shorter else step.gradient_norm), rel=1e-3)
