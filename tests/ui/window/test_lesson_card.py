"""The card while language and colours change, and what is lit and covered while the views move."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.place import Place
from rnn_desktop.lessons.all_lessons import LESSONS
from rnn_desktop.lessons.progress import LessonProgress, load_progress, save_progress
from rnn_desktop.problem import Problem
from rnn_desktop.session.session import Session
from rnn_desktop.ui.learn.lit_ring import LitRing
from rnn_desktop.ui.learn.quiz_page import QuizPage
from rnn_desktop.ui.learn.recall_page import RecallPage
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.style.theme import DARK, LIGHT
from rnn_desktop.ui.widgets.matrix_grid import MatrixGrid
from rnn_desktop.ui.window.learning import Learning
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.window.lesson_bench import answer, learning, step_page

__all__ = ["learning"]

pytestmark = pytest.mark.usefixtures("java_runs")

NUMBER, CURVE = 2, 6


def test_a_guess_that_is_not_committed_to_stays_in_another_language(
    qtbot: QtBot, learning: Learning, speak: Callable[[str], None]
) -> None:
    for step, touch in ((0, _pick), (NUMBER, _move), (CURVE, _draw)):
        learning.go(step)
        touch(learning)
        before, page = step_page(learning).guess.draft, step_page(learning)
        speak("ko" if step != NUMBER else "en")
        qtbot.waitUntil(lambda page=page: learning.card.page is not page)
        assert step_page(learning).guess.draft == before is not None
        step_page(learning).guess.commit.click()
        assert learning.progress_of(LESSONS[0]).answers_to(LESSONS[0].steps[step]).guess == before


def _pick(learning: Learning) -> None:
    step_page(learning).guess.rows[1].click()


def _move(learning: Learning) -> None:
    QTest.keyClick(step_page(learning).guess.field, Qt.Key.Key_Right)


def _draw(learning: Learning) -> None:
    QTest.keyClick(step_page(learning).guess.field, Qt.Key.Key_Up)


def test_what_is_answered_in_the_quiz_stays_in_another_language(
    qtbot: QtBot, learning: Learning, speak: Callable[[str], None]
) -> None:
    learning.pages.show_quiz()
    page = learning.card.inside
    assert isinstance(page, QuizPage)
    page.rounds.button("after").click()
    page.rows["steps"][2].click()
    page.name.setText("민서")
    before = page.sheet
    speak("ko")
    qtbot.waitUntil(lambda: learning.card.inside is not page)
    again = learning.card.inside
    assert isinstance(again, QuizPage)
    assert again.sheet == before
    assert (again.sheet.name, again.sheet.round, again.sheet.answers["steps"]) == ("민서", "after", 2)


def test_a_question_that_is_asked_again_stays_in_another_language(
    qtbot: QtBot, session: Session, settings: Settings, tmp_path: Path, speak: Callable[[str], None]
) -> None:
    lesson, path = LESSONS[0], tmp_path / "lessons.json"
    save_progress({lesson.id: LessonProgress(finished=date(2020, 1, 1))}, path)
    wrong, right = (
        next(number for number, option in enumerate(lesson.recall.options) if option.right is is_right)
        for is_right in (False, True)
    )
    window = MainWindow(session, settings)
    qtbot.addWidget(window)
    window.show_view("learn")
    learning = window.learning
    assert learning is not None
    page = learning.card.inside
    assert isinstance(page, RecallPage)
    page.rows[wrong].click()
    reply = page.reply.text()
    speak("ko")
    qtbot.waitUntil(lambda: learning.card.inside is not page)
    again = learning.card.inside
    assert isinstance(again, RecallPage)
    assert again.rows[wrong].isChecked()
    assert again.reply.text() not in ("", reply)
    again.rows[right].click()
    assert load_progress(path)[lesson.id].recalled == ()


def test_every_page_of_the_card_takes_the_colours(learning: Learning) -> None:
    learning.pages.show_quiz()
    page = learning.card.inside
    assert isinstance(page, QuizPage)
    row = page.rows["steps"][0]
    learning.set_theme(DARK)
    dark = row.grab().toImage()
    learning.set_theme(LIGHT)
    assert row.grab().toImage() != dark


def test_of_a_matrix_the_weight_that_is_asked_for_is_lit(learning: Learning) -> None:
    step = next(at for at, step in enumerate(LESSONS[0].steps) if step.deed is not None and step.deed.cell is not None)
    learning.go(step)
    answer(learning)
    ring = learning.lights.ring
    grid = ring.lit
    assert isinstance(grid, MatrixGrid)
    assert ring.lit_place.size() == grid.rect_of((0, 0)).size()
    matrices = learning.bench.read_view.side.inspector.matrices.matrices
    learning.bench.window().activateWindow()
    matrices.edit_current()
    assert ring.lit_place.size() == matrices.editor.size(), "the ring goes round the field, not across it"
    QTest.keyClick(matrices.editor, Qt.Key.Key_Escape)
    for key in "-0.5":
        QTest.keyClick(QApplication.focusWidget(), key)
    assert matrices.editor.text() == "-0.5", "the first digit opens the weight that is lit"
    QTest.keyClick(matrices.editor, Qt.Key.Key_Escape)
    assert ring.lit_place.size() == grid.rect_of((0, 0)).size()


def test_what_is_lit_may_be_made_anew(qtbot: QtBot, learning: Learning) -> None:
    view = learning.bench.read_view
    learning.go(NUMBER)
    answer(learning)
    matrices = view.side.inspector.matrices.matrices
    grid = matrices.grids[0]
    gone: list[bool] = []
    grid.destroyed.connect(lambda: gone.append(True))
    learning.lights.ring.light(grid)
    view.select_place(Place(7, 0, "y"))
    assert grid not in matrices.grids
    qtbot.waitUntil(lambda: bool(gone))
    assert learning.lights.ring.lit is view.side.inspector.matrices
    learning.go(0)
    assert not learning.lights.ring.isVisible()


def test_a_ring_goes_along_when_a_page_is_scrolled(qtbot: QtBot) -> None:
    ground, page = QWidget(), QWidget()
    qtbot.addWidget(ground)
    area, column, lit = QScrollArea(ground), QVBoxLayout(page), QPushButton("lit")
    area.setGeometry(0, 0, 100, 100)
    column.addSpacing(50)
    column.addWidget(lit)
    column.addSpacing(400)
    area.setWidget(page)
    ring = LitRing(ground, QWidget(ground))
    ground.resize(200, 200)
    ground.show()
    ring.light(lit)
    before = ring.grab().toImage()
    area.verticalScrollBar().setValue(40)
    assert ring.grab().toImage() != before


def test_what_is_said_lies_over_what_is_covered(learning: Learning) -> None:
    bench = learning.bench
    bench.strip.show_problem(Problem("Read me. " * 60))
    learning.lights.veils.cover([bench.read_view])
    veil, strip = learning.lights.veils.shown[0], bench.strip
    for _ in range(2):
        shared = veil.geometry() & strip.geometry()
        assert shared.height() > 4
        seen = bench.childAt(shared.center())
        assert seen is strip or strip.isAncestorOf(seen)
        bench.resize(bench.width() - 20, bench.height())


def test_tab_goes_down_the_card(learning: Learning) -> None:
    card = learning.card
    learning.go(NUMBER)
    learning.go(0)
    answer(learning)
    page = step_page(learning)
    chain, widget = [], card.lessons.nextInFocusChain()
    while widget is not None and widget is not card.lessons:
        chain.append(widget)
        widget = widget.nextInFocusChain()
    places = [chain.index(one) for one in (*page.guess.rows, *page.reasons, page.code.toggle, card.leave, card.next)]
    assert places == sorted(places)
