"""Training in the session: what becomes the current model, what stays, and that it can be held and stopped."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.engine.training import Evaluated, StepDone
from rnn_desktop.formats.model_file import load_model
from rnn_desktop.lens.reading import Reader
from rnn_desktop.problem import Problem
from rnn_desktop.runs.training_run import ModelSnapshot, Prepared, TrainingSettings
from rnn_desktop.runs.untrained import Untrained
from rnn_desktop.session.job import JobState
from rnn_desktop.session.session import Session
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.session.said import Said

_TRAINING = TrainingConfig(epochs=3, batch_size=8, learning_rate=0.02, validation=0.25, snapshot_every=4)
_SETTINGS = TrainingSettings("word", "lstm", 8, (8,), 1000, 20, training=_TRAINING)
_ENDLESS = replace(_SETTINGS, training=replace(_TRAINING, epochs=1000, snapshot_every=1))


@pytest.fixture
def ready(qtbot: QtBot, session: Session, model_file: Path, reviews_file: Path) -> Session:
    """A session with a model, a review that was read, and data."""
    session.exploration.set_text("정말 재미있다")
    with qtbot.waitSignal(session.exploration.reading_changed):
        session.open_model(model_file)
    with qtbot.waitSignal(session.data_changed):
        session.open_data(reviews_file)
    qtbot.waitUntil(lambda: not session.loading)
    return session


def _train(qtbot: QtBot, session: Session, settings: TrainingSettings = _SETTINGS) -> None:
    session.start_training(settings)
    qtbot.waitUntil(lambda: not session.training_active and not session.exploration.busy)


def _steps(said: Said) -> list[int]:
    return [event.step for event in said.events() if isinstance(event, StepDone)]


def test_a_training_ends_with_its_last_snapshot_as_the_current_model(qtbot: QtBot, ready: Session, said: Said) -> None:
    _train(qtbot, ready)
    assert said.of("training_state_changed") == [JobState.RUNNING, JobState.COMPLETED]
    assert _steps(said) == list(range(1, 25))
    kinds = [type(event) for event in said.events() if not isinstance(event, StepDone)]
    assert kinds[3:6] == [Prepared, Untrained, ModelSnapshot]
    last_evaluation = [event for event in said.events() if isinstance(event, Evaluated)][-1]
    assert last_evaluation.validation_accuracy >= 0.9
    snapshots = [event for event in said.events() if isinstance(event, ModelSnapshot)]
    assert ready.model is snapshots[-1].model is said.of("model_changed")[-1]
    assert (ready.path, ready.unsaved) == (None, True)
    assert ready.training_state is JobState.COMPLETED
    assert said.of("problem") == []


def test_the_text_is_read_again_by_the_trained_model(qtbot: QtBot, ready: Session) -> None:
    assert ready.exploration.reading is not None
    before = ready.exploration.reading
    _train(qtbot, ready)
    assert ready.model is not None
    expected = Reader(ready.model, create_tokenizer("word")).read("정말 재미있다")
    assert ready.exploration.reading is not before
    assert ready.exploration.reading.text == "정말 재미있다"
    assert ready.exploration.reading.probabilities.tobytes() == expected.probabilities.tobytes()


def test_the_labels_of_the_data_come_with_the_model(qtbot: QtBot, ready: Session, tmp_path: Path) -> None:
    path = tmp_path / "words.csv"
    rows = [f"{'좋아요' if i % 2 else '싫어요'} {i},{'긍정' if i % 2 else '부정'}" for i in range(40)]
    path.write_text("리뷰,라벨\n" + "\n".join(rows), encoding="utf-8")
    with qtbot.waitSignal(ready.data_changed):
        ready.open_data(path)
    _train(qtbot, ready)
    assert ready.model is not None
    assert ready.model.task.labels == ("부정", "긍정")


def test_a_saved_model_opens_again_with_the_same_bits(qtbot: QtBot, ready: Session, tmp_path: Path) -> None:
    _train(qtbot, ready)
    trained, path = ready.model, tmp_path / "trained.safetensors"
    assert trained is not None
    with qtbot.waitSignal(ready.saved_changed):
        ready.save_model(path)
    assert (ready.path, ready.unsaved) == (path, False)
    for (name, ours), (_, theirs) in zip(trained.parameters.named(), load_model(path).parameters.named(), strict=True):
        assert ours.tobytes() == theirs.tobytes(), name


def test_a_model_that_cannot_be_saved_stays_unsaved(qtbot: QtBot, ready: Session, tmp_path: Path) -> None:
    _train(qtbot, ready)
    before = (ready.model, ready.path, ready.unsaved)
    with pytest.raises(Problem, match="could not be saved"):
        ready.save_model(tmp_path / "no folder" / "trained.safetensors")
    assert (ready.model, ready.path, ready.unsaved) == before == (ready.model, None, True)


def _open_by_chance(qtbot: QtBot, session: Session, folder: Path, count: int) -> None:
    """Reviews whose labels follow from nothing: validation soon gets worse, and an epoch of many is long."""
    labels = np.random.default_rng(3).integers(0, 2, count)
    rows = (f"{('great', 'boring')[i % 2]} film {i},{label}\n" for i, label in enumerate(labels.tolist()))
    (folder / "chance.csv").write_text("review,label\n" + "".join(rows), encoding="utf-8")
    with qtbot.waitSignal(session.data_changed):
        session.open_data(folder / "chance.csv")
    qtbot.waitUntil(lambda: not session.loading)


def _stop(qtbot: QtBot, session: Session) -> None:
    session.stop_training()
    qtbot.waitUntil(lambda: not session.training_active)


def test_stopping_before_an_epoch_has_ended_keeps_the_newest_snapshot(
    qtbot: QtBot, ready: Session, said: Said, tmp_path: Path
) -> None:
    _open_by_chance(qtbot, ready, tmp_path, 20_000)
    ready.start_training(replace(_ENDLESS, training=replace(_ENDLESS.training, batch_size=1)))
    qtbot.waitUntil(lambda: len(_steps(said)) >= 20)
    _stop(qtbot, ready)
    assert said.of("training_state_changed") == [JobState.RUNNING, JobState.CANCELLING, JobState.CANCELLED]
    newest = [event for event in said.events() if isinstance(event, ModelSnapshot)][-1]
    assert ready.model is newest.model
    assert newest.step >= _steps(said)[-1] - 1, "a snapshot follows every step here"
    assert (ready.path, ready.unsaved) == (None, True)
    assert said.of("problem") == []


def _evaluated(said: Said) -> list[Evaluated]:
    return [event for event in said.events() if isinstance(event, Evaluated)]


def _worse_since(said: Said) -> bool:
    """Whether two epochs have ended since the best."""
    losses = [event.validation_loss for event in _evaluated(said)]
    return len(losses) > 2 and min(losses) not in losses[-2:]


def test_stopping_later_keeps_the_best_epoch(qtbot: QtBot, ready: Session, said: Said, tmp_path: Path) -> None:
    _open_by_chance(qtbot, ready, tmp_path, 80)
    ready.start_training(_ENDLESS)
    qtbot.waitUntil(lambda: _worse_since(said))
    _stop(qtbot, ready)
    best = min(_evaluated(said), key=lambda event: event.validation_loss)
    last = [event for event in said.events() if isinstance(event, ModelSnapshot)][-1]
    assert (last.epoch, last.step, last.kept) == (best.epoch, best.step, True)
    assert ready.model is last.model
    assert ready.model.provenance["metrics"]["validation_loss"] == best.validation_loss
    assert (ready.path, ready.unsaved) == (None, True)


def test_stopping_leaves_a_model_that_was_opened_meanwhile(
    qtbot: QtBot, ready: Session, said: Said, tmp_path: Path, model_file: Path
) -> None:
    _open_by_chance(qtbot, ready, tmp_path, 80)
    ready.start_training(_ENDLESS)
    qtbot.waitUntil(lambda: _worse_since(said))
    ready.pause_training()
    qtbot.waitUntil(lambda: _is_held(ready))
    ready._drain()
    ready.open_model(model_file)
    opened = ready.model
    # Nothing comes after the step that was held.
    _stop(qtbot, ready)
    assert (ready.model, ready.path) == (opened, model_file)


def test_stopping_before_the_first_snapshot_leaves_the_model_that_was(
    qtbot: QtBot, ready: Session, said: Said, model_file: Path
) -> None:
    before = ready.model
    ready.start_training(replace(_ENDLESS, training=replace(_ENDLESS.training, snapshot_every=10**6, batch_size=60)))
    ready.stop_training()
    qtbot.waitUntil(lambda: not ready.training_active)
    assert not any(isinstance(event, ModelSnapshot) for event in said.events())
    assert (ready.model, ready.path, ready.unsaved) == (before, model_file, False)


def test_a_paused_training_takes_no_step_until_it_goes_on(qtbot: QtBot, ready: Session, said: Said) -> None:
    ready.start_training(_ENDLESS)
    qtbot.waitUntil(lambda: len(_steps(said)) >= 5)
    ready.pause_training()
    assert ready.training_state is JobState.PAUSED
    assert ready.training_active
    # At most the step under way, and what was not drained yet, still comes.
    qtbot.waitUntil(lambda: _is_held(ready))
    ready._drain()
    held = _steps(said)
    with qtbot.waitSignal(ready.exploration.reading_changed):
        ready.exploration.set_text("reviews are read while it is held")
    assert _steps(said) == held
    ready.resume_training()
    qtbot.waitUntil(lambda: len(_steps(said)) > len(held))
    assert _steps(said) == list(range(1, len(_steps(said)) + 1)), "no step is lost or taken twice"
    ready.stop_training()
    qtbot.waitUntil(lambda: not ready.training_active)


def _is_held(session: Session) -> bool:
    """Whether the thread of its training waits to go on."""
    return bool(session._training._worker.may_run._cond._waiters)


def test_what_is_typed_is_read_while_a_network_trains(qtbot: QtBot, ready: Session, said: Said) -> None:
    ready.start_training(_ENDLESS)
    qtbot.waitUntil(lambda: len(_steps(said)) >= 5)
    ready.exploration.set_text("boring film")
    qtbot.waitUntil(lambda: ready.exploration.reading is not None and ready.exploration.reading.text == "boring film")
    assert ready.training_active
    ready.stop_training()
    qtbot.waitUntil(lambda: not ready.training_active)


@pytest.mark.parametrize(
    ("settings", "sentence"),
    [
        (replace(_SETTINGS, hidden_sizes=(0,)), r"hidden_sizes is \(0,\)"),
        (replace(_SETTINGS, max_length=-1), "max_length is -1"),
        (replace(_SETTINGS, vocabulary_size=1), "vocabulary_size is 1"),
    ],
)
def test_settings_that_cannot_be_start_nothing(
    ready: Session, said: Said, settings: TrainingSettings, sentence: str
) -> None:
    with pytest.raises(Problem, match=sentence):
        ready.start_training(settings)
    assert not ready.training_active
    assert said.of("training_state_changed") == []


def test_a_training_that_fails_says_why_and_what_was_loaded_stays(
    qtbot: QtBot, ready: Session, said: Said, model_file: Path
) -> None:
    before = (ready.model, ready.path, ready.unsaved, ready.data)
    with qtbot.waitSignal(ready.problem):
        ready.start_training(replace(_SETTINGS, tokenizer="mecab"))
    assert said.of("training_state_changed") == [JobState.RUNNING, JobState.FAILED]
    (problem,) = said.of("problem")
    assert str(problem).startswith("There is no tokenizer “mecab”; choose one of okt")
    assert (ready.model, ready.path, ready.unsaved, ready.data) == before
    assert ready.path == model_file
    _train(qtbot, ready)
    assert said.of("training_state_changed")[2:] == [JobState.RUNNING, JobState.COMPLETED]


@pytest.mark.parametrize("paused", [False, True])
def test_shutting_down_ends_a_training_and_a_reading(qtbot: QtBot, ready: Session, said: Said, paused: bool) -> None:
    ready.start_training(_ENDLESS)
    qtbot.waitUntil(lambda: len(_steps(said)) >= 3)
    if paused:
        ready.pause_training()
    ready.exploration.set_text("one more")
    assert ready.shut_down()
    qtbot.waitUntil(lambda: not ready.training_active)
