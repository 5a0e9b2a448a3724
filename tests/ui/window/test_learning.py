"""The lessons in the window: a bench of their own, a card that waits for a guess, a reason and a deed."""

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from rnn_desktop.data.examples import source_of
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.what_if import InsertToken, SetWeight
from rnn_desktop.lessons.all_lessons import LESSONS, lesson_by_id
from rnn_desktop.lessons.learner import Learner
from rnn_desktop.lessons.progress import LessonProgress, load_progress, save_progress
from rnn_desktop.session.session import Session
from rnn_desktop.ui.learn.recall_page import RecallPage
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.window.learning import Learning
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import REVIEW
from tests.ui.window.lesson_bench import answer, learning, let_catch_up

__all__ = ["learning"]

pytestmark = pytest.mark.usefixtures("java_runs")


def _other(window: MainWindow, folder: Path) -> Learning:
    """The lessons of another window of the same person."""
    return Learning(window.own.session.beside(), window._settings, Learner(folder / "lessons.json"), window)


def test_a_lesson_touches_nothing_that_is_open(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    window.exploring.edit(InsertToken(1, "보면"))
    qtbot.waitUntil(lambda: window.read_view.reading is not None and len(window.read_view.reading.tokens) == 7)
    window.read_view.select_place(Place(2, 3, "h"))
    before = (window.session, window.session.model, window.read_view.reading, window.read_view.scene.selection)
    window.show_view("learn")
    assert window.learning is not None
    window.learning.open("one_review")
    window.set_text("다른 글")
    window.learning.card.leave.click()
    assert (window.session, window.session.model, window.read_view.reading, window.read_view.scene.selection) == before
    assert window.composer.toPlainText() == REVIEW
    assert window.session.exploration.history.can_undo


def test_nothing_is_finished_by_clicking_through(qtbot: QtBot, learning: Learning) -> None:
    card, page = learning.card, learning.card.page
    assert page is not None
    assert not card.next.isEnabled()
    assert not page.guess.commit.isEnabled()
    assert not page.reasons[0].isVisible()
    page.guess.rows[1].click()
    page.guess.commit.click()
    assert page.reasons[0].isVisible()
    page.reasons[0].click()
    assert "Units" in page.reply.text()
    assert not card.next.isEnabled()
    assert page.deed_head is not None
    assert not page.deed_head.isVisible()
    page.reasons[1].click()
    assert page.deed_head.isVisible()
    assert not card.next.isEnabled()
    learning.bench.read_view.select_token(3)
    let_catch_up()
    assert not card.next.isEnabled()
    learning.bench.read_view.select_token(7)
    qtbot.waitUntil(card.next.isEnabled)
    card.next.click()
    assert learning.at == 1


def test_a_choice_is_made_and_committed_with_the_keys(learning: Learning) -> None:
    page = learning.card.page
    assert page is not None
    QTest.keyClick(page.guess.field, Qt.Key.Key_Return)
    assert not page.seen.isVisible()
    QTest.keyClick(page.guess.field, Qt.Key.Key_2)
    assert page.guess.draft == 1
    QTest.keyClick(page.guess.rows[1], Qt.Key.Key_Return)
    assert page.seen.isVisible()
    assert learning.progress_of(LESSONS[0]).answers_to(page.step).guess == 1


def test_enter_does_nothing_once_the_guess_stands(learning: Learning, capfd: pytest.CaptureFixture[str]) -> None:
    page = learning.card.page
    assert page is not None
    QTest.keyClick(page.guess.field, Qt.Key.Key_1)
    for key in (Qt.Key.Key_Return, Qt.Key.Key_1, Qt.Key.Key_Return):
        QTest.keyClick(learning.card.field, key)
    before = learning.progress_of(LESSONS[0]).answers_to(page.step)
    assert before.reason == 0
    assert page.deed_head is not None
    QTest.keyClick(learning.card.field, Qt.Key.Key_2)
    let_catch_up()
    QTest.keyClick(learning.card.field, Qt.Key.Key_Return)
    assert page.deed_head.isVisible()
    assert learning.bench.read_view.scene.picture == "unrolled", "no cell is opened by the Enter of an answer"
    assert "Traceback" not in capfd.readouterr().err


def test_what_is_to_be_touched_is_lit_when_it_is_its_turn(learning: Learning) -> None:
    assert not learning.lights.ring.isVisible()
    answer(learning)
    assert learning.lights.ring.isVisible()
    assert learning.lights.ring.lit is learning.bench.read_view.canvas.tokens
    learning.bench.read_view.select_token(7)
    let_catch_up()
    assert not learning.lights.ring.isVisible()


def test_a_guess_is_laid_over_what_the_network_did(learning: Learning) -> None:
    learning.go(2)
    page = learning.card.page
    assert page is not None
    assert page.guess.bar is not None
    QTest.keyClick(page.guess.bar, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert page.guess.bar.value == pytest.approx(0.1)
    QTest.keyClick(page.guess.bar, Qt.Key.Key_Return)
    assert "0.7163" in page.seen.text()
    QTest.keyClick(page.guess.bar, Qt.Key.Key_Right)
    assert page.guess.bar.value == pytest.approx(0.1)


def test_a_guess_is_typed_as_a_number(learning: Learning) -> None:
    learning.go(2)
    page = learning.card.page
    assert page is not None
    bar = page.guess.bar
    assert bar is not None
    for key in "-0.715":
        QTest.keyClick(bar, key)
    assert bar.value == -0.715
    QTest.keyClick(bar, Qt.Key.Key_Backspace)
    assert bar.value == -0.71
    for key in "99":
        QTest.keyClick(bar, key)
    assert bar.value == pytest.approx(-0.7199)
    QTest.keyClick(bar, Qt.Key.Key_Right)
    QTest.keyClick(bar, "7")
    assert bar.value == pytest.approx(-0.71, abs=0.006), "7 is beyond the scale"


def test_a_changed_weight_turns_the_sign(qtbot: QtBot, learning: Learning) -> None:
    learning.go(2)
    answer(learning)
    learning.bench.exploring.edit(SetWeight("layers.0.forward.W_x", (2, 0), -0.8))
    qtbot.waitUntil(learning.card.next.isEnabled)
    learning.bench.session.exploration.undo()
    assert learning.card.next.isEnabled()


def test_where_a_lesson_was_left_it_goes_on(
    qtbot: QtBot, learning: Learning, reading_window: MainWindow, tmp_path: Path
) -> None:
    answer(learning)
    learning.bench.read_view.select_token(7)
    qtbot.waitUntil(learning.card.next.isEnabled)
    learning.card.next.click()
    let_catch_up()
    other = _other(reading_window, tmp_path)
    other.open("one_review")
    assert other.at == 1
    assert other.progress_of(LESSONS[0]).answers_to(LESSONS[0].steps[0]).done


def test_what_was_answered_just_before_closing_is_kept(
    learning: Learning, reading_window: MainWindow, tmp_path: Path
) -> None:
    page = learning.card.page
    assert page is not None
    page.guess.rows[0].click()
    page.guess.commit.click()
    reading_window.close()
    assert load_progress(tmp_path / "lessons.json")["one_review"].answers_to(LESSONS[0].steps[0]).guess == 0


@pytest.mark.parametrize("text", ["", "{", '{"schema": 99, "lessons": {}}', '{"schema": 1, "lessons": {"a": 3}}'])
def test_a_damaged_file_of_progress_is_said_and_kept(reading_window: MainWindow, tmp_path: Path, text: str) -> None:
    path = tmp_path / "lessons.json"
    path.write_text(text, "utf-8")
    learning = _other(reading_window, tmp_path)
    assert str(path) in str(learning.bench.strip.problem)
    assert (tmp_path / "lessons.unreadable.json").read_text("utf-8") == text
    learning.open("one_review")
    let_catch_up()
    assert json.loads(path.read_text("utf-8"))["lessons"]["one_review"]["at"] == 0


def test_two_windows_in_one_lesson_keep_what_both_did(
    learning: Learning, reading_window: MainWindow, tmp_path: Path
) -> None:
    other = _other(reading_window, tmp_path)
    other.open("one_review")
    answer(learning)
    other.open("one_review")
    other.show_lessons()
    let_catch_up()
    again = _other(reading_window, tmp_path)
    assert again.progress_of(LESSONS[0]).answers_to(LESSONS[0].steps[0]).guess is not None


def test_f6_goes_round(learning: Learning, reading_window: MainWindow) -> None:
    reading_window.activateWindow()
    bench, card = learning.bench, learning.card
    card.field.setFocus()
    bench.read_view.side.show()
    QTest.keyClick(bench, Qt.Key.Key_F6)
    assert bench.read_view.hasFocus()
    QTest.keyClick(bench, Qt.Key.Key_F6)
    assert bench.read_view.side.pages.button("inspect").hasFocus()
    QTest.keyClick(bench, Qt.Key.Key_F6)
    assert card.field.hasFocus()


def test_free_play_folds_the_card(learning: Learning) -> None:
    learning.card.free.click()
    assert learning.card.is_folded
    assert learning.card.unfold.text() == "Back to the lesson"
    assert learning.card.contentsRect().width() == 28
    assert learning.lights.veils.shown == [], "everything can be tried"
    learning.card.unfold.click()
    assert not learning.card.is_folded
    assert learning.lights.veils.shown


def test_the_guess_is_dragged(learning: Learning) -> None:
    learning.go(2)
    page = learning.card.page
    assert page is not None
    bar = page.guess.bar
    assert bar is not None
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(bar.width() - 11, bar.height() // 2))
    assert bar.value == pytest.approx(1.0, abs=0.02)
    assert page.guess.commit.isEnabled()


def test_a_lessons_question_comes_back_at_the_next_start_and_after_a_week(
    qtbot: QtBot, reading_window: MainWindow, tmp_path: Path
) -> None:
    lesson, path = LESSONS[0], tmp_path / "lessons.json"
    today = date.today()
    for recalled, asked in (((), True), ((today - timedelta(6),), False), ((today - timedelta(7),), True)):
        save_progress({lesson.id: LessonProgress(finished=today - timedelta(20), recalled=recalled)}, path)
        other = _other(reading_window, tmp_path)
        assert bool(other.card.findChildren(RecallPage)) == asked
        if not asked:
            continue
        page = other.card.findChildren(RecallPage)[0]
        right = next(number for number, option in enumerate(lesson.recall.options) if option.right)
        page.rows[right].click()
        assert "Right" in page.reply.text()
        assert load_progress(path)[lesson.id].recalled[-1] == today
    del qtbot


def test_a_question_that_waits_is_seen_on_the_switch(
    qtbot: QtBot, session: Session, settings: Settings, tmp_path: Path
) -> None:
    save_progress({LESSONS[0].id: LessonProgress(finished=date.today())}, tmp_path / "lessons.json")
    window = MainWindow(session, settings)
    qtbot.addWidget(window)
    assert window.views.button("learn").text() == "Learn •"
    window.show_view("learn")
    assert window.own.views.button("learn").text() == "Learn"


def test_a_step_that_trains_has_its_own_settings_whatever_was_trained_before(qtbot: QtBot, learning: Learning) -> None:
    """From letters to reviews, and back."""
    shown = []
    for name in ("hello", "order", "hello"):
        learning.lesson = lesson_by_id(name)
        number = next(at for at, step in enumerate(learning.lesson.steps) if step.stage.practice is not None)
        practice = learning.lesson.steps[number].stage.practice
        assert practice is not None
        path = practice.path()
        learning.go(number)
        session = learning.bench.session
        qtbot.waitUntil(lambda: session.data is not None and source_of(session.data) == path)  # noqa: B023
        settings = learning.bench.train_view.settings
        assert settings is not None
        assert practice.settings is None or settings.cell == practice.settings.cell
        shown.append((settings.tokenizer, settings.cell, settings.hidden_sizes, settings.training.epochs))
    assert shown[0] == shown[2] != shown[1]


def test_what_was_written_at_one_step_is_gone_at_the_next(qtbot: QtBot, learning: Learning) -> None:
    learning.lesson = lesson_by_id("hello")
    number = next(
        at for at, step in enumerate(learning.lesson.steps) if step.deed is not None and step.deed.lit == "write"
    )
    learning.go(number)
    writing = learning.bench.session.writing
    learning.bench.read_view.side.writing.start.click()
    qtbot.waitUntil(lambda: learning.seen().written != "" and not writing.active)
    learning.go(number - 1)
    assert learning.seen().written == ""
    assert not writing.can_undo


def test_from_the_end_of_a_lesson_one_click_leads_to_the_next(
    learning: Learning, reading_window: MainWindow, tmp_path: Path
) -> None:
    for lesson, following in ((LESSONS[0], LESSONS[1]), (LESSONS[-1], None)):
        save_progress({lesson.id: LessonProgress(finished=date.today(), recalled=(date.today(),))}, tmp_path / "x.json")
        other = Learning(
            reading_window.own.session.beside(), reading_window._settings, Learner(tmp_path / "x.json"), reading_window
        )
        other.open(lesson.id)
        assert other.card.next.isVisibleTo(other.card) == (following is not None)
        if following is not None:
            assert other.card.next.text() == "Next lesson"
            other.card.next.click()
            assert other.lesson is following
            assert other.at == 0
            assert other.card.next.text() == "Next"
            assert not other.card.next.isEnabled()
    del learning
