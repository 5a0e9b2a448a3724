"""The Train view while a network learns three classes, and what comes of another rule or model meanwhile."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rnn_desktop.formats.model_file import load_model
from rnn_desktop.session.job import JobState
from rnn_desktop.session.session import Session
from rnn_desktop.ui.train.train_view import TrainView
from rnn_desktop.ui.train.training_desk import TrainingDesk
from tests.three_kinds import KINDS, kinds_file, text_of
from tests.ui.train.desk import choose_meaning, opened

__all__ = ["kinds_file"]


@pytest.fixture
def desk(qtbot: QtBot, view: TrainView, session: Session, kinds_file: Path) -> TrainingDesk:
    """The table is open; words are split at spaces, so that no JVM is needed."""
    desk = opened(qtbot, view, session, kinds_file)
    desk.settings.tokenizer.setCurrentIndex(desk.settings.tokenizer.findData("word"))
    desk.settings.epochs.setValue(10)
    desk.settings.batch_size.setValue(8)
    return desk


def run(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    qtbot.mouseClick(desk.progress.main, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.training_state is not None and session.training_state.ended)
    qtbot.waitUntil(lambda: not session.exploration.busy)


def parameters(desk: TrainingDesk) -> str:
    return desk.settings.table.total[1].text()


def test_three_classes_are_learned_and_said_by_name(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    session.exploration.set_text(text_of("문의"))
    run(qtbot, desk, session)
    assert session.training_state is JobState.COMPLETED
    assert session.model is not None
    assert session.model.task.labels == tuple(session.data.usable().task.labels)
    assert parameters(desk) == f"{sum(array.size for _, array in session.model.parameters.named()):,}"
    assert "accuracy 100.0 %" in desk.progress.detail.text()
    assert desk.progress.measures.text() == "macro F1 100.0 % · largest class 33.3 %"
    assert desk.curves.baseline.value() == pytest.approx(1 / 3)
    _, macro_f1 = desk.curves.macro_f1.getData()
    assert len(macro_f1) == len(desk.curves.history.evaluated)
    watched = desk.watched
    assert watched._word.text() == "문의"
    assert watched.value.text() == f"{watched.marked[1] * 100:.1f} %"
    assert watched.probabilities[-1] > 0.8 > watched.probabilities[0]
    assert watched.plot.title.text() == "P(문의) over steps"
    names = [name for name, _ in watched.shares.shown]
    assert names[0] == "문의"
    assert set(names) == set(KINDS)
    assert sum(share for _, share in watched.shares.shown) == pytest.approx(1.0, abs=1e-5)


def test_parameters_are_counted_for_the_task_before_it_starts(
    qtbot: QtBot, desk: TrainingDesk, session: Session
) -> None:
    three = parameters(desk)
    with qtbot.waitSignal(session.data_changed):
        choose_meaning(desk, "문의", "left out")
    # One logit instead of three: two rows of 32 weights and a bias fewer.
    assert int(three.replace(",", "")) - int(parameters(desk).replace(",", "")) == 2 * 33


def test_a_model_of_other_classes_reads_while_the_curves_stay(
    qtbot: QtBot, desk: TrainingDesk, session: Session, model_file: Path
) -> None:
    session.exploration.set_text(text_of("칭찬"))
    run(qtbot, desk, session)
    steps, title = list(desk.watched.steps), desk.watched.plot.title.text()
    assert len(steps) > 1
    session.open_model(model_file)
    qtbot.waitUntil(lambda: not session.exploration.busy)
    assert session.model.task.labels == load_model(model_file).task.labels
    assert desk.watched._word.text() in ("negative", "positive")
    assert desk.watched.shares.shown == ()
    assert (desk.watched.steps, desk.watched.plot.title.text()) == (steps, title)
    assert desk.data.balance.accessibleName() == "불만 30 · 칭찬 30 · 문의 30"
    # And the next training is of the table's classes again.
    run(qtbot, desk, session)
    assert session.model.task.labels == ("불만", "칭찬", "문의")
    assert desk.watched._word.text() == "칭찬"


def test_another_rule_leaves_what_was_trained_and_the_next_training_has_it(
    qtbot: QtBot, desk: TrainingDesk, session: Session
) -> None:
    run(qtbot, desk, session)
    first = session.model
    with qtbot.waitSignal(session.data_changed):
        choose_meaning(desk, "문의", "left out")
    assert session.model is first
    assert session.unsaved
    assert desk.progress.save.isEnabled()
    run(qtbot, desk, session)
    assert session.model.task.labels == ("불만", "칭찬")
    assert session.model.label_rule.leaves_out("문의")
    tasks = [entry.load().task.labels for entry in session.kept.entries()]
    assert sorted(tasks) == [("불만", "칭찬"), ("불만", "칭찬", "문의")]


def test_stopping_keeps_what_was_learned_of_three_classes(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    desk.settings.epochs.setValue(1000)
    desk.settings.more.learning.patience.setValue(0)
    qtbot.mouseClick(desk.progress.main, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.unsaved)
    assert not any(field.isEnabled() for field in desk.data.meanings.fields)
    qtbot.mouseClick(desk.progress.stop, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: session.training_state is JobState.CANCELLED)
    assert session.model.task.labels == ("불만", "칭찬", "문의")
    assert all(field.isEnabled() for field in desk.data.meanings.fields)
