"""Training as a person sees it: it learns, it repeats to the bit, it can be watched and stopped."""

import math

import numpy as np
import pytest

from rnn_desktop.engine.config import CELL_NAMES, CellName, ModelConfig, TrainingConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.packing import EncodedReviews
from rnn_desktop.engine.parameters import Parameters
from rnn_desktop.engine.training import Evaluated, Snapshot, StepDone, TrainingEvent, train
from rnn_desktop.problem import Problem


def _reviews(count: int, seed: int) -> EncodedReviews:
    """Label 1 where token 2 comes before token 3: order alone decides, counting words cannot."""
    rng = np.random.default_rng(seed)
    rows, labels = [], []
    for number in range(count):
        row = rng.integers(4, 12, rng.integers(3, 9)).tolist()
        first, second = sorted(rng.choice(len(row), 2, replace=False))
        label = number % 2
        row[first], row[second] = (2, 3) if label else (3, 2)
        rows.append(row)
        labels.append(label)
    flat = np.array([token for row in rows for token in row], np.int32)
    return EncodedReviews(flat, np.array([len(row) for row in rows], np.int32), np.array(labels, np.float32))


def _run(cell: CellName, seed: int = 0, **settings: float) -> tuple[Parameters, list[TrainingEvent]]:
    config = ModelConfig(12, cell, 8, 16, 20)
    parameters = initial_parameters(config, seed)
    training = TrainingConfig(**({"epochs": 12, "batch_size": 16, "learning_rate": 0.01, "seed": seed} | settings))
    return parameters, list(train(parameters, config, _reviews(400, 1), _reviews(100, 2), training))


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_every_cell_learns_the_order_of_two_words(cell: CellName) -> None:
    _, events = _run(cell)
    evaluated = [event for event in events if isinstance(event, Evaluated)]
    assert evaluated[0].validation_loss > evaluated[-1].validation_loss
    assert evaluated[-1].validation_accuracy >= 0.95


def test_the_same_seed_gives_the_same_bits_and_another_seed_others() -> None:
    first, again, other = (_run("lstm", seed, epochs=2)[0] for seed in (0, 0, 1))
    for (name, a), (_, b), (_, c) in zip(first.named(), again.named(), other.named(), strict=True):
        assert a.tobytes() == b.tobytes(), name
        assert a.tobytes() != c.tobytes(), name


def test_events_count_every_step_and_close_every_epoch() -> None:
    _, events = _run("gru", epochs=2, snapshot_every=10)
    steps = [event for event in events if isinstance(event, StepDone)]
    assert [event.step for event in steps] == list(range(1, 51))
    assert {event.total_steps for event in steps} == {50}
    assert steps[-1].reviews == 800
    assert [event.epoch for event in events if isinstance(event, Evaluated)] == [1, 2]
    assert [event.step for event in events if isinstance(event, Snapshot)] == [10, 20, 25, 30, 40, 50, 50]
    assert all(event.gradient_norm > 0 and math.isfinite(event.loss) for event in steps)


def test_a_snapshot_is_not_moved_by_later_steps() -> None:
    config = ModelConfig(12, "lstm", 8, 16, 20)
    parameters = initial_parameters(config, 0)
    run = train(parameters, config, _reviews(64, 1), _reviews(20, 2), TrainingConfig(epochs=2, snapshot_every=1))
    snapshot = next(event for event in run if isinstance(event, Snapshot))
    before = {name: array.copy() for name, array in snapshot.parameters.named()}
    list(run)
    for name, array in snapshot.parameters.named():
        np.testing.assert_array_equal(array, before[name])
        assert not array.flags.writeable


def test_untouched_words_keep_their_vectors() -> None:
    config = ModelConfig(20, "simple_rnn", 8, 16, 20)
    parameters = initial_parameters(config, 0)
    before = parameters.embedding.copy()
    list(train(parameters, config, _reviews(64, 1), _reviews(20, 2), TrainingConfig(epochs=1)))
    np.testing.assert_array_equal(parameters.embedding[12:], before[12:])
    assert (parameters.embedding[2] != before[2]).any()


def test_a_loss_that_explodes_stops_with_the_step_and_advice() -> None:
    config = ModelConfig(12, "lstm", 8, 16, 20)
    parameters = initial_parameters(config, 0)
    parameters.b_y[0] = np.nan
    with pytest.raises(Problem, match="At step 1 the loss stopped being a number"):
        list(train(parameters, config, _reviews(32, 1), _reviews(20, 2), TrainingConfig(epochs=1)))


@pytest.mark.parametrize(
    ("field", "value"),
    [("epochs", 0), ("batch_size", 0), ("learning_rate", 0.0), ("learning_rate", math.nan), ("validation", 1.0)],
)
def test_impossible_training_settings_are_refused_with_the_field_and_range(field: str, value: float) -> None:
    with pytest.raises(Problem, match=rf"{field} is .*; choose a (whole )?number (from|between)"):
        TrainingConfig(**{field: value})


@pytest.mark.parametrize(
    ("field", "value"), [("hidden_size", 0), ("embedding_size", -1), ("vocabulary_size", 2), ("max_length", True)]
)
def test_impossible_networks_are_refused_with_the_field_and_range(field: str, value: int) -> None:
    with pytest.raises(Problem, match=f"{field} is {value}; choose a whole number from"):
        ModelConfig(**({"vocabulary_size": 10} | {field: value}))


def test_an_unknown_cell_is_refused_with_the_choices() -> None:
    with pytest.raises(Problem, match="simple_rnn, lstm, gru"):
        ModelConfig(10, cell="transformer")  # type: ignore[arg-type]
