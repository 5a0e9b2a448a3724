"""Training at its edges: gradients near the end of float32, no validation, steps that fail."""

import math

import numpy as np
import pytest

from rnn_desktop.engine import scoring
from rnn_desktop.engine.config import ModelConfig, TrainingConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.engine.parameters import parameters_from_arrays
from rnn_desktop.engine.scoring import evaluate
from rnn_desktop.engine.training import Evaluated, Snapshot, StepDone, TrainingEvent, train
from rnn_desktop.problem import Problem
from tests.order_task import order_task, run, small_network, snapshots

_NOTHING = Sequences(np.empty(0, np.int32), np.empty(0, np.int32), np.empty(0, np.float32))


def test_a_gradient_whose_square_no_float32_holds_is_clipped() -> None:
    config = ModelConfig(0, "simple_rnn", hidden_sizes=(4,), activation="identity", input="numeric", value_size=1)
    arrays = dict(initial_parameters(config, 0).named())
    arrays["layers.0.forward.W_h"] = np.diag(np.full(4, 2.0, np.float32))
    # One of the two is judged wrongly, by a logit near 2⁷⁰.
    data = Sequences(np.ones((140, 1), np.float32), np.array([70, 70], np.int32), np.array([0, 1], np.float32))
    settings = TrainingConfig(epochs=1, batch_size=2, learning_rate=1e-3, clip_norm=1.0)
    events = list(train(parameters_from_arrays(arrays), config, data, data, settings))
    (step,) = (event for event in events if isinstance(event, StepDone))
    # Its square is beyond float32's 3.4e38.
    assert 1e20 < step.gradient_norm < math.inf
    (moved,) = snapshots(events)
    moves = {name: np.abs(array - arrays[name]) for name, array in moved.parameters.named()}
    assert max(float(move.max()) for move in moves.values()) == pytest.approx(1e-3, rel=0.01)


def test_before_a_step_that_fails_come_the_weights_that_were_good() -> None:
    config = small_network(cell="simple_rnn", activation="relu")
    settings = TrainingConfig(
        epochs=50, batch_size=8, optimizer="sgd", learning_rate=9.0, clip_norm=1e5, snapshot_every=10**6
    )
    seen: list[TrainingEvent] = []
    data = order_task(400, 1)
    with pytest.raises(Problem, match="At step") as stopped:
        seen.extend(train(initial_parameters(config, 0), config, data, data, settings))
    last = seen[-1]
    assert isinstance(last, Snapshot)
    assert last.step == stopped.value.values["step"] - 1
    assert all(np.isfinite(array).all() for _, array in last.parameters.named())


def test_without_validation_there_are_no_figures_of_it() -> None:
    events = run(small_network(), order_task(40, 1), validation=_NOTHING, epochs=2)
    found = [event for event in events if isinstance(event, Evaluated)]
    assert [event.epoch for event in found] == [1, 2]
    assert all(math.isnan(event.validation_loss) and math.isnan(event.validation_accuracy) for event in found)


def test_early_stopping_without_validation_is_refused() -> None:
    with pytest.raises(ValueError, match="validation has 0 answers that count; early stopping needs 1 or more"):
        run(small_network(), order_task(40, 1), validation=_NOTHING, epochs=2, patience=1)


def test_an_epochs_figures_weigh_every_answer_alike() -> None:
    """Short and long sequences in batches of their own: their steps count, not their number."""
    config = small_network(alignment="many_to_many")
    rng = np.random.default_rng(3)
    lengths = np.array([1] * 8 + [50] * 8, np.int32)
    inputs = rng.integers(0, 12, lengths.sum()).astype(np.int32)
    data = Sequences(inputs, lengths, (inputs > 5).astype(np.float32))
    events = run(config, data, validation=data, epochs=1, batch_size=8, learning_rate=1e-12)
    (found,) = (event for event in events if isinstance(event, Evaluated))
    assert found.loss == pytest.approx(found.validation_loss, rel=1e-5)
    # Logits of small weights lie so near 0 that rounding turns a few.
    assert found.accuracy == pytest.approx(found.validation_accuracy, abs=0.01)


def test_many_answers_are_judged_a_few_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    config = small_network(alignment="many_to_many", head="softmax", output_size=12)
    words = order_task(60, 1)
    data = Sequences(words.inputs, words.lengths, words.inputs)
    parameters = initial_parameters(config, 0)
    whole = evaluate(config, parameters, data)
    monkeypatch.setattr(scoring, "_LOGITS", 12 * 20)
    assert evaluate(config, parameters, data) == pytest.approx(whole, rel=1e-6)
