"""Training as a person sees it: it learns, it repeats to the bit, it can be watched and stopped."""

import math
from typing import Any

import numpy as np
import pytest

from rnn_desktop.engine.config import CELL_NAMES, CellName, TrainingConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.engine.scoring import evaluate, judged, score
from rnn_desktop.engine.training import LEAST_EPOCHS, Evaluated, Snapshot, StepDone, TrainingEvent, train
from tests.order_task import order_task, run, small_network, snapshots

_POOLINGS = ("last", "mean", "max", "concatenate", "attention")


def _evaluated(events: list[TrainingEvent]) -> list[Evaluated]:
    return [event for event in events if isinstance(event, Evaluated)]


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_every_cell_learns_the_order_of_two_words(cell: CellName) -> None:
    epochs = _evaluated(run(small_network(cell=cell), order_task(400, 1), validation=order_task(100, 2), epochs=12))
    assert epochs[0].validation_loss > epochs[-1].validation_loss
    assert epochs[-1].validation_accuracy >= 0.95


@pytest.mark.parametrize("bidirectional", [False, True], ids=["forward", "both ways"])
@pytest.mark.parametrize("pooling", _POOLINGS)
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_ten_reviews_are_overfitted(cell: CellName, pooling: Any, bidirectional: bool) -> None:
    fixed = 8 if pooling == "concatenate" else None
    config = small_network(cell=cell, pooling=pooling, fixed_length=fixed, bidirectional=bidirectional, max_length=10)
    events = run(config, order_task(10, 1), epochs=120, batch_size=5, learning_rate=0.02, keep="newest")
    parameters = snapshots(events)[-1].parameters
    loss, accuracy = evaluate(config, parameters, order_task(10, 1))
    assert accuracy == 1.0
    assert loss < 0.05


@pytest.mark.parametrize("input_", ["embedding", "one_hot", "numeric"])
@pytest.mark.parametrize("head", ["sigmoid", "softmax", "linear"])
def test_every_input_learns_with_every_head(input_: Any, head: Any) -> None:
    words = order_task(10, 1)
    targets: Any = words.targets.astype(np.int32) if head == "softmax" else words.targets
    inputs: Any = np.eye(12, dtype=np.float32)[words.inputs] if input_ == "numeric" else words.inputs
    data = Sequences(inputs, words.lengths, targets)
    sizes = {"vocabulary_size": 0, "value_size": 12} if input_ == "numeric" else {}
    config = small_network(input=input_, head=head, output_size=2 if head == "softmax" else 1, **sizes)
    epochs = _evaluated(run(config, data, validation=data, epochs=100, batch_size=5, learning_rate=0.02))
    assert epochs[-1].validation_loss < 0.02 < epochs[0].validation_loss


@pytest.mark.parametrize(
    "settings",
    [
        {"optimizer": "sgd", "learning_rate": 1.0},
        {"optimizer": "momentum", "learning_rate": 0.2},
        {"optimizer": "rmsprop"},
        {"optimizer": "adam", "weight_decay": 1e-4},
        {"optimizer": "adamw", "weight_decay": 0.01},
        {"schedule": "cosine", "warm_up": 0.1, "learning_rate": 0.02},
        {"schedule": "one_cycle", "learning_rate": 0.02},
        {"warm_up": 0.2},
        {"averaging": 0.98},
        {"dropout_words": 0.05, "dropout_input": 0.1, "dropout_layers": 0.1, "dropout_output": 0.2},
        {"label_smoothing": 0.1},
        {"clip_norm": 0.5},
    ],
    ids=lambda settings: " ".join(f"{name}={value}" for name, value in settings.items()),
)
def test_every_way_of_training_learns_the_order(settings: dict[str, Any]) -> None:
    config = small_network(cell="gru", hidden_sizes=(16, 8))
    events = run(config, order_task(400, 1), validation=order_task(100, 2), **({"epochs": 15} | settings))
    assert _evaluated(events)[-1].validation_accuracy >= 0.95


def test_the_same_seed_gives_the_same_bits_and_another_seed_others() -> None:
    first, again, other = (
        snapshots(run(small_network(), order_task(100, 1), seed, epochs=2))[-1].parameters for seed in (0, 0, 1)
    )
    for (name, a), (_, b), (_, c) in zip(first.named(), again.named(), other.named(), strict=True):
        assert a.tobytes() == b.tobytes(), name
        assert a.tobytes() != c.tobytes(), name


def test_the_seed_of_dropout_is_the_runs() -> None:
    config = small_network()
    start = initial_parameters(config, 0)
    ends = []
    for seed in (0, 0, 1):
        settings = TrainingConfig(epochs=1, batch_size=64, seed=seed, dropout_output=0.5)
        ends.append(snapshots(list(train(start, config, order_task(64, 1), order_task(20, 2), settings)))[-1])
    # One batch of everything, so that dropout is all that chance decides.
    assert ends[0].parameters.W_y.tobytes() == ends[1].parameters.W_y.tobytes()
    assert ends[0].parameters.W_y.tobytes() != ends[2].parameters.W_y.tobytes()


@pytest.mark.parametrize("place", ["words", "input", "layers", "output"])
def test_every_step_drops_others(place: str) -> None:
    config, settings = small_network(hidden_sizes=(16, 8)), {"epochs": 3, "batch_size": 64, "learning_rate": 1e-9}
    losses = {}
    for share in (0.0, 0.4):
        events = run(config, order_task(64, 1), **settings, **{f"dropout_{place}": share})
        losses[share] = [event.loss for event in events if isinstance(event, StepDone)]
    # Weights stand nearly still over one and the same batch, so that only what is dropped makes a difference.
    assert np.ptp(losses[0.0]) < 1e-6
    assert min(np.abs(np.diff(losses[0.4]))) > 1e-6
    assert losses[0.4][0] != losses[0.0][0]


def test_events_count_every_step_and_close_every_epoch() -> None:
    events = run(small_network(cell="gru"), order_task(400, 1), epochs=2, snapshot_every=10)
    steps = [event for event in events if isinstance(event, StepDone)]
    assert [event.step for event in steps] == list(range(1, 51))
    assert {event.total_steps for event in steps} == {50}
    assert steps[-1].reviews == 800
    assert np.all(np.diff([event.seconds for event in steps]) > 0)
    assert [(event.epoch, event.step) for event in _evaluated(events)] == [(1, 25), (2, 50)]
    assert [event.step for event in snapshots(events)] == [10, 20, 25, 30, 40, 50, 50]
    assert all(event.gradient_norm > 0 and math.isfinite(event.loss) for event in steps)


def test_what_training_says_is_what_evaluation_finds() -> None:
    config, data, validation = small_network(), order_task(50, 1), order_task(30, 2)
    events = run(config, data, validation=validation, epochs=2, batch_size=50)
    before = initial_parameters(config, 0)
    for step, epoch, snapshot in zip(events[::3], events[1::3], events[2::3], strict=True):
        assert isinstance(step, StepDone)
        assert isinstance(epoch, Evaluated)
        assert isinstance(snapshot, Snapshot)
        # The one batch holds everything, so its figures are those of all reviews before the step.
        loss, accuracy = evaluate(config, before, data)
        assert (step.loss, step.accuracy) == (pytest.approx(loss, rel=1e-6), pytest.approx(accuracy))
        assert (epoch.loss, epoch.accuracy) == (step.loss, step.accuracy)
        assert (epoch.validation_loss, epoch.validation_accuracy) == evaluate(config, snapshot.parameters, validation)
        before = snapshot.parameters


@pytest.mark.parametrize(("head", "K"), [("sigmoid", 1), ("softmax", 3)])
def test_the_confusion_counts_each_answer_where_it_belongs(head: Any, K: int) -> None:
    config, data = small_network(head=head, output_size=K), order_task(50, 1)
    labels = data.targets.astype(np.int32)
    data = Sequences(data.inputs, data.lengths, labels if K > 1 else data.targets)
    parameters = initial_parameters(config, 0)
    logits = score(config, parameters, data)
    said = logits.argmax(axis=1) if K > 1 else (logits[:, 0] > 0).astype(int)
    found = judged(config, parameters, data)
    size = max(K, 2)
    counts = [[int(((labels == true) & (said == one)).sum()) for one in range(size)] for true in range(size)]
    assert [list(row) for row in found.confusion] == counts
    assert (found.loss, found.accuracy) == evaluate(config, parameters, data)


def test_an_epochs_loss_weighs_a_small_last_batch_by_its_size() -> None:
    events = run(small_network(), order_task(33, 1), epochs=1, batch_size=16)
    steps = [event for event in events if isinstance(event, StepDone)]
    sizes = np.diff([0, *(event.reviews for event in steps)])
    assert sorted(sizes) == [1, 16, 16]
    assert _evaluated(events)[0].loss == pytest.approx(np.average([step.loss for step in steps], weights=sizes))
    assert _evaluated(events)[0].accuracy == pytest.approx(np.average([step.accuracy for step in steps], weights=sizes))


def test_only_steps_that_count_are_learned_from() -> None:
    config, words = small_network(alignment="many_to_many"), order_task(40, 1)
    targets = (words.inputs % 2).astype(np.float32)
    targets[::3] = np.nan
    data = Sequences(words.inputs, words.lengths, targets)
    events = run(config, data, validation=data, epochs=30, batch_size=40, learning_rate=0.05)
    step, last = events[0], _evaluated(events)[-1]
    assert isinstance(step, StepDone)
    assert step.loss == pytest.approx(evaluate(config, initial_parameters(config, 0), data)[0], rel=1e-6)
    assert last.validation_accuracy == 1.0


def test_where_nothing_counts_nothing_moves() -> None:
    config, data = small_network(), order_task(8, 1)
    data.targets[1:] = np.nan
    events = run(config, data, epochs=1, batch_size=1, snapshot_every=1, optimizer="sgd")
    steps = [event for event in events if isinstance(event, StepDone)]
    assert sorted(step.loss > 0.0 for step in steps) == [False] * 7 + [True]
    before = initial_parameters(config, 0)
    for step, snapshot in zip(steps, snapshots(events), strict=False):
        old = dict(before.named())
        moved = any((array != old[name]).any() for name, array in snapshot.parameters.named())
        assert moved == (step.loss > 0.0)
        assert moved or (step.accuracy, step.gradient_norm) == (0.0, 0.0)
        before = snapshot.parameters


def test_the_callers_weights_are_not_moved() -> None:
    config = small_network()
    start = initial_parameters(config, 0)
    before = start.copy()
    list(train(start, config, order_task(32, 1), order_task(20, 2), TrainingConfig(epochs=1)))
    for (name, array), (_, kept) in zip(start.named(), before.named(), strict=True):
        np.testing.assert_array_equal(array, kept, err_msg=name)


def test_a_snapshot_is_not_moved_by_later_steps() -> None:
    config = small_network()
    settings = TrainingConfig(epochs=2, snapshot_every=1)
    events = train(initial_parameters(config, 0), config, order_task(64, 1), order_task(20, 2), settings)
    snapshot = next(event for event in events if isinstance(event, Snapshot))
    before = {name: array.copy() for name, array in snapshot.parameters.named()}
    list(events)
    for name, array in snapshot.parameters.named():
        np.testing.assert_array_equal(array, before[name])
        assert not array.flags.writeable


def _by_chance(count: int, seed: int) -> Sequences:
    """Labels that follow from nothing: what is learned of them is wrong for others."""
    data = order_task(count, seed)
    labels = np.random.default_rng(seed).integers(0, 2, count).astype(np.float32)
    return Sequences(data.inputs, data.lengths, labels)


def _overfitted(**settings: Any) -> tuple[list[TrainingEvent], int]:
    """A training whose validation soon gets worse, and which of its epochs was the best."""
    fields = {"epochs": 12, "learning_rate": 0.03} | settings
    events = run(small_network(), _by_chance(20, 1), validation=_by_chance(60, 4), **fields)
    return events, int(np.argmin([event.validation_loss for event in _evaluated(events)])) + 1


def _bits(snapshot: Snapshot) -> bytes:
    return b"".join(array.tobytes() for _, array in snapshot.parameters.named())


def test_training_ends_with_the_best_epoch_though_it_never_stops_early() -> None:
    events, best = _overfitted()
    last, losses = snapshots(events)[-1], [event.validation_loss for event in _evaluated(events)]
    assert (last.epoch, len(losses)) == (best, 12)
    assert best < 12
    assert evaluate(small_network(), last.parameters, _by_chance(60, 4))[0] == min(losses) < losses[-1]


def test_every_snapshot_says_whether_training_would_end_with_it_now() -> None:
    events, best = _overfitted(snapshot_every=1)
    within_first, *ends = [
        [one for one in snapshots(events[:-1]) if one.epoch == epoch] for epoch in (1, *range(1, 13))
    ]
    assert all(one.kept for one in within_first), "before an epoch has ended the newest"
    losses = [event.validation_loss for event in _evaluated(events)]
    for epoch, found in enumerate(ends, 1):
        assert found[-1].kept == (losses[epoch - 1] == min(losses[:epoch])), "an epoch that is the best so far"
        assert epoch == 1 or not any(one.kept for one in found[:-1])
    assert [one.kept for one in snapshots(events)][-1]
    # Whoever stops it at any moment has the best in the last that was kept.
    assert [one for one in snapshots(events[:-1]) if one.kept][-1].epoch == best


def test_the_newest_weights_are_kept_where_the_settings_say_so() -> None:
    (newest, best), (events, _) = _overfitted(keep="newest"), _overfitted()
    assert all(one.kept for one in snapshots(newest))
    assert snapshots(newest)[-1].epoch == 12 != best
    assert _bits(snapshots(newest)[-1]) == _bits(snapshots(events)[-2]), "the last epoch, trained alike"


def test_early_stopping_returns_to_the_best_epoch() -> None:
    for patience in (3, 7):
        events, best = _overfitted(epochs=60, patience=patience)
        epochs = _evaluated(events)
        assert len(epochs) == max(best + patience, LEAST_EPOCHS) < 60
        last = snapshots(events)[-1]
        assert last.epoch == best
        loss, _ = evaluate(small_network(), last.parameters, _by_chance(60, 4))
        assert loss == min(event.validation_loss for event in epochs)


def test_early_stopping_waits_for_five_epochs() -> None:
    events, best = _overfitted(epochs=60, patience=1, learning_rate=0.5)
    assert best + 1 < LEAST_EPOCHS == len(_evaluated(events)) == 5


def test_patience_that_is_not_needed_changes_nothing() -> None:
    config, data = small_network(), order_task(200, 1)
    patient, plain = (run(config, data, epochs=3, patience=patience, learning_rate=0.003) for patience in (3, 0))
    assert len(_evaluated(patient)) == 3
    best = int(np.argmin([event.validation_loss for event in _evaluated(patient)])) + 1
    at_best = next(one for one in reversed(snapshots(plain)) if one.epoch == best)
    assert snapshots(patient)[-1].parameters.W_y.tobytes() == at_best.parameters.W_y.tobytes()
