"""In a lesson the person opens what it did not expect, or leaves its training running: nothing is lost or mixed up."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QMessageBox
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.place import Place
from rnn_desktop.lessons.all_lessons import LESSONS, lesson_by_id
from rnn_desktop.lessons.lesson import Stage
from rnn_desktop.problem import Problem
from rnn_desktop.ui.learn.lesson_list import LessonList
from rnn_desktop.ui.window.learning import Learning
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.dialogs import answering, button
from tests.ui.window.lesson_bench import answer, begin_training, is_on_stage, learning, step_page, training_step

__all__ = ["learning"]

pytestmark = pytest.mark.usefixtures("java_runs")

FIRST = LESSONS[0].steps


def test_another_network_is_said_and_one_click_leads_back_with_what_was_guessed(
    learning: Learning, model_file: Path
) -> None:
    step_page(learning).guess.rows[1].click()
    learning.bench.open_dropped(model_file)
    note = learning.card.astray
    assert note.isVisible()
    assert "not the lesson’s network" in note.words.text()
    note.back.click()
    assert is_on_stage(learning, FIRST[0])
    assert not note.isVisible()
    assert step_page(learning).guess.rows[1].isChecked()
    assert step_page(learning).guess.commit.isEnabled()


def test_a_network_of_the_person_is_never_saved_over_by_a_lessons(learning: Learning, model_file: Path) -> None:
    before = model_file.read_bytes()
    learning.bench.open_dropped(model_file)
    learning.go(1)
    assert (learning.bench.session.path, learning.bench.session.unsaved) == (None, False)
    assert model_file.read_bytes() == before


def test_another_file_is_said_and_the_steps_own_is_not(qtbot: QtBot, learning: Learning, reviews_file: Path) -> None:
    learning.bench.open_dropped(reviews_file)
    note = learning.card.astray
    qtbot.waitUntil(note.isVisible)
    assert "not the lesson’s file" in note.words.text()
    assert learning.bench.view == "train"
    note.back.click()
    assert learning.bench.view == "read"
    with qtbot.waitSignal(learning.bench.session.data_changed):
        training_step(qtbot, learning)
    assert not note.isVisible()


def test_the_next_step_ends_the_training_of_this_one(qtbot: QtBot, learning: Learning) -> None:
    training_step(qtbot, learning)
    begin_training(qtbot, learning)
    session, steps = learning.bench.session, lesson_by_id("hello").steps
    learning.go(0)
    assert not session.training_active
    qtbot.waitUntil(lambda: not session.exploration.busy)
    assert is_on_stage(learning, steps[0])
    assert (session.unsaved, session.learned.steps, session.has_learned) == (False, 0, False)
    assert len(session.kept.entries()) == 1


def test_a_training_that_waits_for_its_next_step_keeps_no_file_from_being_opened(
    qtbot: QtBot, learning: Learning
) -> None:
    number, session = training_step(qtbot, learning), learning.bench.session
    desk = learning.bench.train_view.desk
    assert desk is not None
    session.step_training(desk.settings.settings())
    qtbot.waitUntil(lambda: session.learned.steps == 1)
    with qtbot.waitSignal(session.data_changed):
        learning.go(number)
    assert learning.bench.strip.problem is None
    assert not session.training_active


def test_what_a_lesson_trains_goes_on_while_the_person_is_elsewhere(
    qtbot: QtBot, learning: Learning, reading_window: MainWindow
) -> None:
    training_step(qtbot, learning)
    begin_training(qtbot, learning)
    own, model = reading_window.own.session, reading_window.own.session.model
    learning.card.leave.click()
    before = learning.bench.session.learned.steps
    qtbot.waitUntil(lambda: learning.bench.session.learned.steps > before)
    assert (own.model, own.training_active, own.unsaved) == (model, False, False)


def test_closing_asks_nothing_about_what_a_lesson_trains(
    qtbot: QtBot, learning: Learning, reading_window: MainWindow
) -> None:
    training_step(qtbot, learning)
    begin_training(qtbot, learning)
    reading_window.show_view("read")
    assert reading_window.close()
    assert reading_window.own.session.shut_down()
    assert learning.bench.session.shut_down()


def test_closing_asks_about_a_file_of_the_persons_own_that_is_trained_on_beside_a_lesson(
    qtbot: QtBot, learning: Learning, reading_window: MainWindow, reviews_file: Path
) -> None:
    training_step(qtbot, learning)
    with qtbot.waitSignal(learning.bench.session.data_changed):
        learning.bench.open_data(reviews_file)
    begin_training(qtbot, learning)

    def cancel(box: QMessageBox) -> None:
        assert "being trained" in box.informativeText()
        button(box, "Cancel").click()

    with answering(QMessageBox, cancel):
        assert not reading_window.close()
    assert learning.bench.session.training_active
    with answering(QMessageBox, lambda box: button(box, "Stop and close").click()):
        assert reading_window.close()
    assert reading_window.own.session.shut_down()
    assert not learning.bench.session.training_active or learning.bench.session.shut_down()


def test_what_a_lesson_has_trained_is_in_the_list_of_its_card(
    qtbot: QtBot, learning: Learning, reading_window: MainWindow
) -> None:
    number = training_step(qtbot, learning)
    begin_training(qtbot, learning)
    learning.go(number)
    reading_window.kept_menu.fill()
    assert len(reading_window.kept_menu.lines) == 1
    reading_window.kept_menu.lines[0].trigger()
    assert learning.bench.session.unsaved
    assert learning.card.astray.isVisible()
    reading_window.show_view("read")
    assert reading_window.kept_menu.lines == []


def test_a_lesson_whose_file_is_missing_is_a_sentence_and_the_list(learning: Learning) -> None:
    def missing() -> None:
        raise Problem("The file is not there.")

    lesson = replace(LESSONS[0], steps=(replace(FIRST[0], stage=Stage(missing)), *FIRST[1:]))  # type: ignore[arg-type]
    learning.lesson = lesson
    learning.go(0)
    assert str(learning.bench.strip.problem) == "The file is not there."
    assert isinstance(learning.card.inside, LessonList)


def test_what_was_left_of_another_step_does_not_do_this_ones_deed(learning: Learning) -> None:
    """The deed of the first step is to select the last token; so it is selected when the person comes back to it."""
    answer(learning)
    learning.go(1)
    learning.bench.read_view.select_place(Place(7))
    learning.go(0)
    assert not learning.card.next.isEnabled()
    learning.bench.read_view.select_place(Place(7))
    assert learning.card.next.isEnabled()


def test_all_lessons_are_a_click_away_from_a_step(learning: Learning) -> None:
    learning.bench.resize(1300, 800)
    learning.card.lessons.click()
    assert isinstance(learning.card.inside, LessonList)
    assert learning.bench.read_view.side.isVisibleTo(learning.bench)
    learning.card.inside.buttons["one_review"].click()
    assert learning.at == 0


def test_the_keys_come_back_to_the_card_when_its_reason_is_right(
    learning: Learning, reading_window: MainWindow
) -> None:
    reading_window.activateWindow()
    answer(learning)
    learning.bench.read_view.setFocus()
    places = []
    for _ in range(3):
        QTest.keyClick(learning.bench, Qt.Key.Key_F6)
        places.append(learning.card.isAncestorOf(reading_window.focusWidget()))
    assert any(places)


def test_the_files_of_lessons_are_none_of_the_persons_own(
    qtbot: QtBot, learning: Learning, reading_window: MainWindow, reviews_file: Path
) -> None:
    settings = reading_window._settings
    with qtbot.waitSignal(reading_window.own.session.data_changed):
        reading_window.own.open_data(reviews_file)
    training_step(qtbot, learning)
    assert settings.recent_data == [reviews_file]
    assert settings.last_folder == reviews_file.parent
