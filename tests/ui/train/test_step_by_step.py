"""A network before its first step and one step at a time: what is shown of its weights, and what goes on from there."""

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from rnn_desktop.data.understanding import reviews_of
from rnn_desktop.engine.one_step import OneStep
from rnn_desktop.lens.numbers import factor_number
from rnn_desktop.lens.reading import make_reading
from rnn_desktop.paths import SAMPLE_CAPTIONS, SAMPLE_DATA, SAMPLE_HELLO, SAMPLE_TAGGED, SAMPLE_VISITORS, resource_path
from rnn_desktop.runs.training_run import run_training
from rnn_desktop.session.job import JobState
from rnn_desktop.session.session import Session
from rnn_desktop.text.tokenizer import create_tokenizer
from rnn_desktop.ui.train.train_view import TrainView
from rnn_desktop.ui.train.training_desk import TrainingDesk
from rnn_desktop.ui.window.model_words import result_text
from tests.ui.train.desk import opened
from tests.ui.train.test_train_view_training import BATCH, EPOCHS, STEPS, begin_long, desk, press

__all__ = ["desk"]


def step(qtbot: QtBot, desk: TrainingDesk, session: Session) -> OneStep:
    """Press One step, and wait until it is taken and the watched sentence is read."""
    before = desk.one_step.step
    press(qtbot, desk.one_step.buttons.step)
    qtbot.waitUntil(lambda: desk.one_step.step is not before and session.training_state is JobState.PAUSED)
    qtbot.waitUntil(lambda: not session.exploration.busy)
    assert desk.one_step.step is not None
    return desk.one_step.step


def open_page(desk: TrainingDesk) -> None:
    desk.pages.chosen.emit("step")
    assert desk.one_step.isVisible()


def test_before_any_step_the_page_says_what_it_will_show(desk: TrainingDesk) -> None:
    open_page(desk)
    page = desk.one_step
    assert page.hint.isVisible()
    assert not page.table.isVisible()
    assert page.buttons.step.isEnabled()
    assert page.buttons.untrained.isEnabled()
    desk.settings.learning_rate.setText("?")
    assert not page.buttons.step.isEnabled()
    assert "is not a number" in page.buttons.step.toolTip()


def test_one_press_is_the_first_step_of_this_very_training(
    qtbot: QtBot, desk: TrainingDesk, session: Session, reviews_file: Path
) -> None:
    session.exploration.set_text("정말 재미있다")
    open_page(desk)
    settings = desk.settings.settings()
    taken = step(qtbot, desk, session)
    run = run_training(reviews_of(reviews_file), settings, create_tokenizer("word"), lambda: True)
    alone = next(event for event in run if isinstance(event, OneStep))
    for (name, ours), (_, theirs) in zip(taken.after.named(), alone.after.named(), strict=True):
        assert np.array_equal(ours, theirs), name
    page = desk.one_step
    assert page.head.text() == f"Step 1, on {BATCH} examples: loss {taken.loss_before:.4f} → {taken.loss_after:.4f}"
    assert page.rate.text().startswith("learning rate 0.002 · gradient norm ")
    assert not page.hint.isVisible()
    assert desk.progress.stage.text() == f"Paused · epoch 1 / {EPOCHS} · step 1 / {STEPS}"
    assert desk.progress.main.text() == "Resume"


def test_each_array_has_a_line_of_its_name_shape_and_lengths(
    qtbot: QtBot, desk: TrainingDesk, session: Session
) -> None:
    open_page(desk)
    taken = step(qtbot, desk, session)
    rows = {row[0].text: [cell.text for cell in row[1:]] for row in desk.one_step.table.rows}
    assert len(rows) == len(list(taken.before.named()))
    before, gradient, after = taken.arrays("output.W_y")
    norms = [np.linalg.norm(part) for part in (before, gradient, after, after - before)]
    assert rows["W_y: to the answer"] == ["32 × 1", *(factor_number(float(norm), 4) for norm in norms)]


def test_the_watched_sentence_is_judged_before_and_after(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    session.exploration.set_text("정말 재미있다")
    open_page(desk)
    taken = step(qtbot, desk, session)
    reading = session.exploration.reading
    assert reading is not None
    chances = [
        make_reading(replace(reading.model, parameters=weights), reading.text, reading.tokens, None).probability
        for weights in (taken.before, taken.after)
    ]
    assert chances[0] != chances[1] == reading.probability
    assert desk.one_step.watched.text() == (
        f"The watched sentence: P(positive) {chances[0]:.4f} → P(positive) {chances[1]:.4f}"
    )
    assert desk.watched.steps == [0, 1], "the curve begins with the untrained network"
    assert desk.watched.probabilities == pytest.approx(chances)


def test_a_weight_that_is_pointed_at_says_its_three_numbers(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    desk.settings.hidden_sizes.setText("6")
    desk.settings.cell.setCurrentIndex(desk.settings.cell.findData("simple_rnn"))
    open_page(desk)
    taken = step(qtbot, desk, session)
    page, before = desk.one_step, taken.before.layers[0][0].W_h
    assert page.picture._weights is not None
    assert np.array_equal(page.picture._weights.parts[0], before), "W_h is what is shown first"
    corner = page.picture._places[0].topLeft()
    cell = page.picture._cell
    qtbot.mouseMove(page.picture, corner + QPoint(4 * cell.width() + 3, 2 * cell.height() + 3))
    gradient, after = taken.gradient.layers[0][0].W_h, taken.after.layers[0][0].W_h
    b, g, a = (factor_number(float(part[2, 4])) for part in (before, gradient, after))
    assert page.readout.text() == f"W_h[2, 4]: {b} → {a} · gradient {g}"
    page.picture.setFocus()
    qtbot.keyClick(page.picture, Qt.Key.Key_Right)
    assert page.readout.text().startswith("W_h[2, 5]: ")


def test_of_a_vocabulary_the_words_of_the_batch_are_shown(qtbot: QtBot, view: TrainView, session: Session) -> None:
    desk = opened(qtbot, view, session, resource_path(SAMPLE_DATA))
    desk.settings.tokenizer.setCurrentIndex(desk.settings.tokenizer.findData("word"))
    open_page(desk)
    taken = step(qtbot, desk, session)
    page, names = desk.one_step, [name for name, _ in taken.before.named()]
    page.table.chosen.emit(names.index("embedding"), 0)
    read = np.flatnonzero(taken.gradient.embedding.any(axis=1))
    words = len(taken.before.embedding)
    assert len(read) < words
    assert page.about.text() == f"{len(read)} of {words:,} words are in this batch and move"
    assert set(page._rows.tolist()) == set(read.tolist())
    page.picture.pointed.emit(0, 3)
    assert session.model is not None
    assert page.readout.text().startswith(f"embedding[‘{session.model.vocabulary.words[page._rows[0]]}’, 3]: ")


def test_resume_goes_on_from_the_steps_that_were_taken(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    open_page(desk)
    for count in (1, 2):
        assert step(qtbot, desk, session).step == count
    press(qtbot, desk.progress.main)
    qtbot.waitUntil(lambda: not session.training_active)
    assert session.training_state is JobState.COMPLETED
    assert len(desk.curves.history) == STEPS
    assert desk.one_step.head.text().startswith("Step 2, ")


def test_within_a_training_one_step_waits_for_a_pause(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    begin_long(qtbot, desk)
    assert not desk.one_step.buttons.step.isEnabled()
    press(qtbot, desk.progress.main)
    assert session.training_state is JobState.PAUSED
    assert desk.one_step.buttons.step.isEnabled()
    assert not desk.one_step.buttons.untrained.isEnabled()
    open_page(desk)
    taken = step(qtbot, desk, session)
    assert taken.step == len(desk.curves.history) > 20
    press(qtbot, desk.progress.stop)
    qtbot.waitUntil(lambda: not session.training_active)


def test_a_network_is_shown_before_its_first_step(qtbot: QtBot, desk: TrainingDesk, session: Session) -> None:
    session.exploration.set_text("정말 재미있다")
    open_page(desk)
    press(qtbot, desk.one_step.buttons.untrained)
    qtbot.waitUntil(lambda: session.training_state is JobState.COMPLETED and not session.exploration.busy)
    assert desk.progress.stage.text() == "Not trained yet: these are its first weights"
    assert desk.progress.measures.text().startswith("step 0, untrained, on the validation data: accuracy ")
    drawn = session.model
    assert drawn is not None
    assert result_text(drawn.provenance) == "untrained"
    assert session.exploration.reading is not None
    assert session.exploration.reading.model is drawn
    assert not session.unsaved
    assert desk.settings.cell.isEnabled(), "another one can be drawn at once"
    assert desk.watched.steps == [0]
    taken = step(qtbot, desk, session)
    assert np.array_equal(taken.before.W_y, drawn.parameters.W_y)
    press(qtbot, desk.progress.stop)
    qtbot.waitUntil(lambda: not session.training_active)


@pytest.mark.parametrize("sample", [SAMPLE_HELLO, SAMPLE_TAGGED, SAMPLE_VISITORS, SAMPLE_CAPTIONS])
def test_every_task_begins_at_step_0_and_goes_step_by_step(
    qtbot: QtBot, view: TrainView, session: Session, sample: str
) -> None:
    session.exploration.set_text("1 2 3")
    desk = opened(qtbot, view, session, resource_path(sample))
    if sample == SAMPLE_CAPTIONS:
        with qtbot.waitSignal(session.data_changed):
            desk.data.wanted.emit(replace(session.wanted, task="sequence"))
    open_page(desk)
    taken = step(qtbot, desk, session)
    assert taken.loss_after < taken.loss_before
    qtbot.waitUntil(lambda: "→" in desk.one_step.watched.text())
    curves = desk.curves
    desk.pages.chosen.emit("curves")
    assert curves.history.untrained is not None
    begins = curves.loss_smooth if curves.history.untrained.of_training else curves.loss_validation
    x, y = begins.getData()
    assert (x[0], y[0]) == (0, curves.history.untrained.loss)
    curves.loss.pointed.emit(0)
    assert desk.readout.text().startswith("step 0, untrained, on ")
    press(qtbot, desk.progress.stop)
    qtbot.waitUntil(lambda: not session.training_active)
