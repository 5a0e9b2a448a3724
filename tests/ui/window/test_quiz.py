"""The quiz in the window: a student saves a sheet, a teacher opens a class."""

from datetime import date
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.lessons.all_lessons import LESSONS
from rnn_desktop.lessons.quiz import QUESTIONS
from rnn_desktop.lessons.quiz_file import Sheet, class_csv, load_sheet, save_sheet
from rnn_desktop.problem import Problem
from rnn_desktop.ui.learn.class_dialog import ClassDialog
from rnn_desktop.ui.learn.lesson_list import LessonList
from rnn_desktop.ui.learn.quiz_page import QuizPage
from rnn_desktop.ui.style.theme import LIGHT
from rnn_desktop.ui.window.learning import Learning
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.dialogs import answering

pytestmark = pytest.mark.usefixtures("java_runs")


@pytest.fixture
def learning(reading_window: MainWindow) -> Learning:
    """The list of lessons."""
    reading_window.show_view("learn")
    assert reading_window.learning is not None
    return reading_window.learning


def _choose(path: Path) -> object:
    def choose(dialog: QFileDialog) -> None:
        dialog.selectFile(str(path))
        dialog.accept()

    return choose


def test_answers_are_saved_once_everything_is_answered_and_named(learning: Learning, tmp_path: Path) -> None:
    learning.card.findChildren(LessonList)[0].quiz.click()
    page = learning.card.findChildren(QuizPage)[0]
    assert not page.save.isEnabled()
    for question in QUESTIONS:
        if question is not QUESTIONS[3]:
            page.rows[question.id][question.right].click()
    assert page.missing.text() == "Questions without an answer: 4"
    page.rows[QUESTIONS[3].id][QUESTIONS[3].right].click()
    assert "name" in page.missing.text()
    page.name.setText("민서")
    assert page.save.isEnabled()
    path = tmp_path / "민서.rnnquiz"
    with answering(QFileDialog, _choose(path)):
        page.save.click()
    assert load_sheet(path) == Sheet("민서", "before", date.today(), {one.id: one.right for one in QUESTIONS})


def test_once_a_lesson_is_done_the_answers_are_those_after_it(learning: Learning) -> None:
    learning._learner.finish(LESSONS[0])
    learning.pages.show_quiz()
    assert learning.card.findChildren(QuizPage)[-1].sheet.round == "after"


def test_a_teacher_opens_thirty_at_once_and_what_is_no_sheet_is_named(
    qtbot: QtBot, learning: Learning, tmp_path: Path
) -> None:
    del qtbot
    paths = []
    for number in range(30):
        answers: dict[str, int | None] = {one.id: one.right if number % 2 else None for one in QUESTIONS}
        paths.append(tmp_path / f"{number}.rnnquiz")
        save_sheet(Sheet(f"s{number:02}", "before" if number < 15 else "after", date(2026, 3, 2), answers), paths[-1])
    bad = tmp_path / "bad.rnnquiz"
    bad.write_text("{}", "utf-8")
    written = tmp_path / "class.csv"
    seen: list[int] = []

    def look(dialog: ClassDialog) -> None:
        seen.append(dialog.table.rowCount())
        assert any("bad.rnnquiz" in label.text() for label in dialog.findChildren(QLabel))
        with answering(QFileDialog, _choose(written)):
            dialog.csv.click()
        dialog.reject()

    with answering(ClassDialog, look):
        learning.pages.quiz_desk.open_class([*paths, bad])
    assert seen == [30]
    assert len(written.read_text("utf-8-sig").splitlines()) == 31


def test_names_of_people_and_files_may_be_anything(qtbot: QtBot, tmp_path: Path) -> None:
    answers: dict[str, int | None] = {one.id: one.right for one in QUESTIONS}
    names = ["<b>x</b>", "a\nb" * 30, "x" * 100, "\ud800"]
    paths = [tmp_path / f"{number}.rnnquiz" for number in range(len(names))]
    for name, path in zip(names, paths, strict=True):
        save_sheet(Sheet(name, "before", date(2026, 3, 2), answers), path)
    refused = [Problem("{path}", path="w" * 300)] * 40
    ground = QWidget()
    qtbot.addWidget(ground)
    dialog = ClassDialog(ground, [load_sheet(path) for path in paths], refused, LIGHT)
    dialog.show()
    assert (dialog.width(), dialog.height()) == (760, 620)
    assert dialog.table.item(0, 0).text() == "<b>x</b>"
    assert "&lt;b&gt;" in dialog.table.item(0, 0).toolTip()
    assert "\n" not in dialog.table.item(1, 0).text()
    assert class_csv([load_sheet(paths[3])]).encode()


def test_files_that_are_no_sheets_are_a_sentence(learning: Learning, tmp_path: Path) -> None:
    (tmp_path / "x.rnnquiz").write_text("?", "utf-8")
    learning.pages.quiz_desk.open_class([tmp_path / "x.rnnquiz"])
    assert "x.rnnquiz" in str(learning.bench.strip.problem)
    learning.pages.quiz_desk.open_class([tmp_path / "x.rnnquiz", tmp_path / "y.rnnquiz"])
    assert "None of the 2 files" in str(learning.bench.strip.problem)
