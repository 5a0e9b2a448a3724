"""Three classes in the session: trained, kept, saved, and read again; another rule and another model meanwhile."""

from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.data.labels import LabelChoice
from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.formats.model_file import load_model
from rnn_desktop.runs.training_run import TrainingSettings
from rnn_desktop.session.job import JobState
from rnn_desktop.session.session import Session
from rnn_desktop.text.token_cache import TokenCache
from tests.three_kinds import kinds_file, text_of

__all__ = ["kinds_file"]

_TRAINING = TrainingConfig(epochs=8, batch_size=8, learning_rate=0.02, validation=0.25, snapshot_every=4)
_SETTINGS = TrainingSettings("word", "gru", 8, (8,), 1000, 20, training=_TRAINING)
_LABELS = ("불만", "칭찬", "문의")


@pytest.fixture
def ready(qtbot: QtBot, session: Session, kinds_file: Path) -> Session:
    """A session with the table and a text to read."""
    session.exploration.set_text(text_of("문의"))
    with qtbot.waitSignal(session.data_changed):
        session.open_data(kinds_file)
    qtbot.waitUntil(lambda: not session.loading)
    return session


def _train(qtbot: QtBot, session: Session, settings: TrainingSettings = _SETTINGS) -> None:
    session.start_training(settings)
    qtbot.waitUntil(lambda: not session.training_active and not session.exploration.busy)


def test_three_classes_are_trained_saved_and_read_again(qtbot: QtBot, ready: Session, tmp_path: Path) -> None:
    _train(qtbot, ready)
    assert ready.model.task.labels == _LABELS
    assert (ready.model.config.head, ready.model.config.output_size) == ("softmax", 3)
    assert ready.exploration.reading.said == "문의"
    ready.save_model(tmp_path / "kinds.safetensors")
    ready.open_model(tmp_path / "kinds.safetensors")
    qtbot.waitUntil(lambda: not ready.exploration.busy)
    assert ready.exploration.reading.said == "문의"
    assert ready.model.label_rule == load_model(tmp_path / "kinds.safetensors").label_rule == ready.data.rule


def test_an_unsaved_model_of_three_classes_is_kept_on_disk_for_the_next_start(
    qtbot: QtBot, kinds_file: Path, tmp_path: Path
) -> None:
    first = Session(TokenCache(None), tmp_path / "models")
    with qtbot.waitSignal(first.data_changed):
        first.open_data(kinds_file)
    _train(qtbot, first)
    assert first.shut_down()
    second = Session(TokenCache(None), tmp_path / "models")
    (entry,) = second.kept.entries()
    second.switch_to(entry)
    assert second.model.task.labels == _LABELS
    assert second.unsaved
    assert second.shut_down()


def test_another_rule_while_a_training_is_unsaved_makes_another_model_and_both_are_kept(
    qtbot: QtBot, ready: Session
) -> None:
    _train(qtbot, ready)
    learned = ready.model
    ready.choose_columns(ready.data.choice, LabelChoice(dropped=("문의",)))
    assert ready.model is learned
    assert ready.unsaved
    _train(qtbot, ready)
    assert ready.model.task.labels == ("불만", "칭찬")
    assert {entry.load().task.labels for entry in ready.kept.entries()} == {_LABELS, ("불만", "칭찬")}


def test_a_model_of_other_classes_that_is_opened_leaves_the_table_as_it_is(
    qtbot: QtBot, ready: Session, model_file: Path
) -> None:
    before = ready.data
    ready.open_model(model_file)
    qtbot.waitUntil(lambda: not ready.exploration.busy)
    assert ready.data is before
    assert ready.exploration.reading.model.task.is_pair
    _train(qtbot, ready)
    assert ready.model.task.labels == _LABELS


def test_a_stopped_training_of_three_classes_keeps_its_weights(qtbot: QtBot, ready: Session) -> None:
    ready.start_training(replace(_SETTINGS, training=replace(_TRAINING, epochs=1000, snapshot_every=1)))
    qtbot.waitUntil(lambda: ready.has_learned)
    ready.stop_training()
    qtbot.waitUntil(lambda: ready.training_state is JobState.CANCELLED)
    assert ready.model.task.labels == _LABELS
    assert ready.unsaved
