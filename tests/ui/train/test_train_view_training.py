"""The Train view while a network trains: the real session, the real generator, a small table."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.runs.training_run import TrainingSettings
from rnn_desktop.session.job import JobState
from rnn_desktop.session.session import Session
from rnn_desktop.ui.train.train_view import TrainView
from rnn_desktop.ui.train.training_desk import TrainingDesk

TRAINING_REVIEWS, BATCH, EPOCHS = 32, 8, 5
STEPS = EPOCHS * TRAINING_REVIEWS // BATCH


@pytest.fixture
def desk(qtbot: QtBot, view: TrainView, session: Session, reviews_file: Path) -> TrainingDesk:
    """The table of 40 reviews is open; words are split at spaces, so that no JVM is needed."""
    with qtbot.waitSignal(session.data_changed):
        view.data_requested.emit(reviews_file)
    assert view.desk is not None
    settings = view.desk.settings
    settings.tokenizer.setCurrentIndex(settings.tokenizer.findData("word"))
    settings.batch_size.setValue(BATCH)
    settings.epochs.setValue(EPOCHS)
    return view.desk


def press(qtbot: QtBot, button: QWidget) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def run(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    press(qtbot, desk.progress.main)
    qtbot.waitUntil(lambda: session.training_state is not None and session.training_state.ended)


def begin_long(qtbot: QtBot, desk: TrainingDesk) -> None:
    """Start a training that ends when it is told to."""
    desk.settings.epochs.setValue(1000)
    desk.settings.batch_size.setValue(1)
    press(qtbot, desk.progress.main)
    qtbot.waitUntil(lambda: len(desk.curves.history) > 20)


def drains(qtbot: QtBot, session: Session, times: int) -> None:
    """Let the session look for events so many times more."""
    for _ in range(times):
        with qtbot.waitSignal(session._timer.timeout):
            pass


def test_a_training_from_start_to_done(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    assert desk.progress.stage.text() == "Ready to train"
    assert not desk.progress.save.isEnabled()
    run(qtbot, desk, session)
    assert desk.progress.stage.text() == f"Done · epoch {EPOCHS} / {EPOCHS} · step {STEPS} / {STEPS}"
    best = min(desk.curves.history.evaluated, key=lambda event: event.validation_loss)
    accuracy = f"{best.validation_accuracy * 100:.1f}"
    assert desk.progress.detail.text() == (
        f"reviews.csv · epoch {best.epoch} was the best and is kept: "
        f"accuracy {accuracy} % · loss {best.validation_loss:.3f}"
    )
    assert desk.progress.measures.text() == "macro F1 100.0 % · largest class 50.0 %"
    assert desk.progress.bar.value() == desk.progress.bar.maximum()
    assert desk.progress.main.text() == "Start"
    assert session.model is not None
    assert session.model.provenance["metrics"]["epoch"] == best.epoch
    assert session.unsaved


def test_the_curves_hold_every_step_and_every_epoch(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    assert desk.preview.isVisible()
    run(qtbot, desk, session)
    assert desk.curves.isVisible()
    curves = desk.curves
    for curve in (curves.loss_raw, curves.loss_smooth, curves.measured_raw, curves.measured_smooth, curves.norm_raw):
        x, y = curve.getData()
        assert len(x) == len(y) == STEPS
        assert (x[0], x[-1]) == (1, STEPS)
    x, y = curves.measured_validation.getData()
    assert list(x) == [STEPS // EPOCHS * epoch for epoch in range(EPOCHS + 1)], "it begins with the untrained network"
    assert curves.history.untrained is not None
    evaluated = [event.validation_accuracy for event in curves.history.evaluated]
    assert list(y) == [curves.history.untrained.accuracy, *evaluated]
    assert curves.loss_validation.getData()[1][0] == curves.history.untrained.loss
    assert curves.loss.last_step == STEPS


def test_the_table_of_parameters_counts_what_is_trained(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    table = desk.settings.table
    assert table._vocabulary.text() == "with 20,000 words at most"
    run(qtbot, desk, session)
    assert session.model is not None
    parameters = sum(array.size for _, array in session.model.parameters.named())
    assert table.total[1].text() == f"{parameters:,}"
    words = len(session.model.vocabulary)
    assert table._vocabulary.text() == f"with the {words:,} words of this data"
    assert desk.data.coverage.text().startswith(f"{words} words = ")


def test_pause_holds_the_step_and_resume_goes_on(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    begin_long(qtbot, desk)
    assert desk.progress.main.text() == "Pause"
    press(qtbot, desk.progress.main)
    assert desk.progress.main.text() == "Resume"
    drains(qtbot, session, 2)
    held, words = len(desk.curves.history), desk.progress.stage.text()
    assert words == f"Paused · epoch {(held - 1) // TRAINING_REVIEWS + 1} / 1000 · step {held:,} / 32,000"
    drains(qtbot, session, 5)
    assert len(desk.curves.history) == held
    assert desk.progress.stage.text() == words
    press(qtbot, desk.progress.main)
    qtbot.waitUntil(lambda: len(desk.curves.history) > held + 20)
    assert desk.progress.main.text() == "Pause"


def test_stop_keeps_the_newest_snapshot_as_the_model(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    begin_long(qtbot, desk)
    qtbot.waitUntil(lambda: session.unsaved)
    press(qtbot, desk.progress.stop)
    qtbot.waitUntil(lambda: session.training_state is JobState.CANCELLED)
    assert desk.progress.stage.text().startswith("Stopped · epoch ")
    assert session.model is not None
    assert session.model.tokenizer.name == "word"
    assert session.unsaved
    assert desk.progress.save.isEnabled()
    assert desk.progress.main.text() == "Start"
    assert not desk.progress.stop.isEnabled()


def test_speed_and_time_left_are_told_while_it_trains(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    begin_long(qtbot, desk)
    qtbot.waitUntil(lambda: desk.progress.speed.text() != "")
    speed, left = desk.progress.speed.text().split(" · ")
    assert int(speed.removesuffix(" sequences/s").replace(",", "")) > 0
    assert re.fullmatch(r"time left (\d+:)?\d+:\d\d", left)
    press(qtbot, desk.progress.stop)
    qtbot.waitUntil(lambda: not session.training_active)
    assert desk.progress.speed.text() == ""


def test_settings_and_data_are_fixed_while_it_trains(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    data = desk.data
    fields = (desk.settings.cell, desk.settings.learning_rate, data.open, data.shape, data.text, data.label)
    fields += (data.ways.way, data.ways.threshold, data.leave_out, *data.meanings.fields)
    begin_long(qtbot, desk)
    assert not any(field.isEnabled() for field in fields)
    for field in (desk.settings.cell, data.open, data.shape, data.label, data.meanings):
        assert field.toolTip() == "Fixed while the network trains"
    press(qtbot, desk.progress.stop)
    qtbot.waitUntil(lambda: not session.training_active)
    assert all(field.isEnabled() for field in fields)
    assert "at every time step" in desk.settings.cell.toolTip()
    assert data.meanings.toolTip() == ""
    assert "choose otherwise here" in data.shape.toolTip()


def test_the_shortcuts_start_pause_and_stop(
    qtbot: QtBot, view: TrainView, desk: TrainingDesk, session: Session
) -> None:
    desk.settings.epochs.setValue(1000)
    desk.settings.batch_size.setValue(1)
    with qtbot.waitActive(view):
        view.activateWindow()
    control = Qt.KeyboardModifier.ControlModifier
    for key, state in (
        (Qt.Key.Key_Return, JobState.RUNNING),
        (Qt.Key.Key_Return, JobState.PAUSED),
        (Qt.Key.Key_Return, JobState.RUNNING),
        (Qt.Key.Key_Period, JobState.CANCELLED),
    ):
        qtbot.keyClick(view, key, control)
        qtbot.waitUntil(lambda wanted=state: session.training_state is wanted)


def test_the_composers_review_is_watched(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    session.exploration.set_text("좋다 재미있다")
    begin_long(qtbot, desk)
    watched = desk.watched
    qtbot.waitUntil(lambda: len(watched.steps) >= 3)
    assert watched.steps == sorted(set(watched.steps))
    assert watched._review.text() == "좋다 재미있다"
    qtbot.waitUntil(lambda: watched.value.text() != "" and watched.probabilities[-1] > 0.9)
    assert watched.value.text() == f"{watched.probabilities[-1] * 100:.1f} %"
    assert watched._word.text() == "positive"
    before = watched.steps[-1]
    session.exploration.set_text("나쁘다 지루하다")
    qtbot.waitUntil(lambda: watched._review.text() == "나쁘다 지루하다" and len(watched.steps) > 1)
    assert watched.steps[0] == 0, "each curve begins with the untrained network"
    assert watched.steps[1] >= before
    qtbot.waitUntil(lambda: watched._word.text() == "negative")


@pytest.mark.parametrize(
    ("typed", "sentence"),
    [
        ("schnell", "The learning rate “schnell” is not a number; write 0.001 or 1e-3."),
        ("0", "The learning rate is 0.0; choose a number greater than 0 and less than 10."),
        ("nan", "The learning rate is nan; choose a number greater than 0 and less than 10."),
    ],
)
def test_settings_that_cannot_be_say_why(desk: TrainingDesk, typed: str, sentence: str) -> None:
    desk.settings.learning_rate.setText(typed)
    assert desk.settings.message.isVisible()
    assert desk.settings.message.text() == sentence
    assert not desk.progress.main.isEnabled()
    assert desk.progress.main.toolTip() == sentence
    desk.settings.learning_rate.setText("1e-3")
    assert not desk.settings.message.isVisible()
    assert desk.progress.main.isEnabled()


def test_what_is_set_is_what_is_trained(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    settings = desk.settings
    settings.cell.setCurrentIndex(settings.cell.findData("simple_rnn"))
    settings.hidden_sizes.setText("7")
    settings.embedding_size.setValue(5)
    settings.vocabulary_size.setValue(6)
    settings.max_length.setValue(2)
    settings.learning_rate.setText("2e-3")
    settings.validation.setValue(25)
    settings.seed.setValue(4)
    wanted: TrainingSettings = settings.settings()
    run(qtbot, desk, session)
    assert session.model is not None
    config = session.model.config
    assert (config.cell, config.hidden_size, config.embedding_size) == ("simple_rnn", 7, 5)
    assert (config.vocabulary_size, config.max_length) == (6, 2)
    made = session.model.provenance["training"]
    assert (made["learning_rate"], made["validation"], made["seed"]) == (2e-3, 0.25, 4)
    assert made["epochs"] == wanted.training.epochs == EPOCHS


def test_the_next_training_begins_with_empty_curves(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    session.exploration.set_text("좋다 재미있다")
    run(qtbot, desk, session)
    desk.settings.epochs.setValue(2)
    press(qtbot, desk.progress.main)
    assert len(desk.curves.history) == 0
    assert desk.watched.steps == []
    assert desk.progress.bar.value() == 0
    qtbot.waitUntil(lambda: not session.training_active)
    assert desk.progress.stage.text().startswith("Done · epoch 2 / 2")
    assert len(desk.curves.history) == 2 * TRAINING_REVIEWS // BATCH
    assert desk.curves.loss.last_step == 2 * TRAINING_REVIEWS // BATCH


def another_table(folder: Path) -> Path:
    path = folder / "other.csv"
    path.write_text("document,label\n" + "".join(f"리뷰 {i},{i % 2}\n" for i in range(10)), encoding="utf-8")
    return path


def test_the_table_that_is_trained_on_stays(qtbot: QtBot, desk: TrainingDesk, session: Session, tmp_path: Path) -> None:
    begin_long(qtbot, desk)
    with qtbot.waitSignal(session.problem) as said:
        session.open_data(another_table(tmp_path))
    assert str(said.args[0]) == "A network is being trained. Stop the training before opening another file."
    assert session.training_active
    assert not session.loading
    assert desk.data.file.text() == "reviews.csv"


def test_a_training_waits_for_the_table_that_is_on_its_way(
    qtbot: QtBot, desk: TrainingDesk, session: Session, tmp_path: Path
) -> None:
    with qtbot.waitSignal(session.data_loading):
        session.open_data(another_table(tmp_path))
    with qtbot.waitSignal(session.data_changed):
        assert not desk.progress.main.isEnabled()
        assert desk.progress.main.toolTip() == "The file is being read"
    assert desk.progress.main.isEnabled()


def test_results_name_the_file_that_they_are_of(
    qtbot: QtBot, desk: TrainingDesk, session: Session, tmp_path: Path
) -> None:
    run(qtbot, desk, session)
    assert desk.readout.text() == "Curves of reviews.csv"
    assert desk.settings.table._vocabulary.text().endswith("words of this data")
    with qtbot.waitSignal(session.data_changed):
        session.open_data(another_table(tmp_path))
    assert desk.data.file.text() == "other.csv"
    assert desk.progress.detail.text().startswith(f"reviews.csv · epoch {EPOCHS} was the best and is kept")
    assert desk.data.coverage.text() == " "
    assert desk.settings.table._vocabulary.text().endswith("words at most"), "those of the other table are not known"
    desk.pages.button("curves").click()
    assert desk.readout.text() == "Curves of reviews.csv"
    desk.pages.button("reviews").click()
    assert desk.readout.text() == ""


def test_duplicates_are_counted_before_the_first_result(
    qtbot: QtBot, desk: TrainingDesk, session: Session, tmp_path: Path
) -> None:
    path = tmp_path / "copies.csv"
    rows = [f"{'좋다' if i % 2 else '나쁘다'} {i},{i % 2}" for i in range(200)]
    path.write_text("document,label\n" + "\n".join(rows + rows[:7]) + "\n", encoding="utf-8")
    with qtbot.waitSignal(session.data_changed):
        session.open_data(path)
    said: list[str] = []
    session.training_events.connect(lambda: said.append(desk.progress.detail.text()))
    begin_long(qtbot, desk)
    wanted = re.compile(
        r"copies\.csv · \d+ examples to train on, \d+ to validate · 7 duplicates in the table, none in both parts"
    )
    assert any(wanted.fullmatch(words) for words in said)
    session.stop_training()
    qtbot.waitUntil(lambda: not session.training_active)


def test_the_trained_model_is_saved_through_the_window(
    qtbot: QtBot, view: TrainView, desk: TrainingDesk, session: Session, tmp_path: Path
) -> None:
    run(qtbot, desk, session)
    with qtbot.waitSignal(view.save_requested):
        press(qtbot, desk.progress.save)
    session.save_model(tmp_path / "mine.safetensors")
    assert not desk.progress.save.isEnabled()
