"""A lesson on paper: what is on its pages, and that a file is whole or not there."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice, QPoint
from PySide6.QtGui import QImage, QPdfWriter, QTextBlock, QTextDocument
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.network_names import network_name
from rnn_desktop.lessons.all_lessons import LESSONS
from rnn_desktop.lessons.lesson import ChoiceGuess, Lesson, Step
from rnn_desktop.problem import Problem
from rnn_desktop.ui.learn.handout import ShownStep, handout_document
from rnn_desktop.ui.learn.handout_file import paint_pages
from rnn_desktop.ui.learn.handout_pictures import DENSITY
from rnn_desktop.ui.learn.lesson_list import LessonEnd
from rnn_desktop.ui.learn.lesson_words import step_title, title_of, words
from rnn_desktop.ui.widgets.labels import menu_text
from rnn_desktop.ui.window.handout_desk import HandoutDesk
from rnn_desktop.ui.window.main_window import MainWindow
from rnn_desktop.ui.window.paper_pictures import paper_pictures
from rnn_desktop.ui.window.stage import set_stage, stage_reading
from rnn_desktop.ui.window.workbench import Workbench
from tests.ui.dialogs import answering
from tests.ui.read.test_take_away import typing

pytestmark = pytest.mark.usefixtures("java_runs")


@pytest.fixture
def desk(reading_window: MainWindow) -> HandoutDesk:
    return reading_window.handouts


def _document(lesson: Lesson) -> QTextDocument:
    picture = QImage(1180, 800, QImage.Format.Format_RGB32)
    picture.fill(0)
    shown = [ShownStep(step, stage_reading(step.stage), picture, picture) for step in lesson.steps]
    return handout_document(lesson, shown)


@pytest.mark.parametrize("language", ["en", "ko"])
def test_a_handout_is_written_whole(
    qtbot: QtBot, reading_window: MainWindow, desk: HandoutDesk, tmp_path: Path, language: str
) -> None:
    reading_window.appearance.choose_language(language)
    own = (reading_window.own.session.model, reading_window.own.composer.text())
    path = tmp_path / "lesson.pdf"
    with qtbot.waitSignal(desk.saved, timeout=20_000):
        desk.write(LESSONS[0], path)
    data = path.read_bytes()
    assert data.startswith(b"%PDF-")
    assert data.rstrip().endswith(b"%%EOF")
    assert len(re.findall(rb"/Type\s*/Page\b", data)) > len(LESSONS[0].steps), "a page for each step, and answers"
    # Of each step a picture at least.
    assert len(re.findall(rb"/Subtype\s*/Image", data)) >= len(LESSONS[0].steps)
    assert [*tmp_path.glob("*.part")] == []
    assert (reading_window.own.session.model, reading_window.own.composer.text()) == own


def test_a_handout_that_cannot_be_written_leaves_what_was_there(
    qtbot: QtBot, desk: HandoutDesk, tmp_path: Path
) -> None:
    path = tmp_path / "gone" / "lesson.pdf"
    with qtbot.waitSignal(desk.problem, timeout=20_000) as said:
        desk.write(LESSONS[0], path)
    assert isinstance(said.args[0], Problem)
    assert not desk.busy
    assert not path.parent.exists()


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
@pytest.mark.usefixtures("qapp")
def test_everything_of_a_lesson_is_on_paper(lesson: Lesson) -> None:
    text = " ".join(_document(lesson).toPlainText().split())
    asked, answers = text.rsplit("Answers", 1)
    assert title_of(lesson) in asked
    for step in lesson.steps:
        numbers = step.numbers(stage_reading(step.stage))

        def said(sentence: str, numbers: object = numbers) -> str:
            # Subscripts are below the line on paper, without the _.
            plain = words(lesson, sentence, numbers)  # type: ignore[arg-type]
            return " ".join(re.sub(r"\b([A-Za-z]{1,2})_([A-Za-z]{1,2}|\d)(?![A-Za-z0-9_])", r"\1\2", plain).split())

        for sentence in (*step.paragraphs, step.guess.question, step.seen, step.reason.question):
            assert said(sentence) in asked
        options = step.guess.options if isinstance(step.guess, ChoiceGuess) else ()
        for option in (*options, *(one.words for one in step.reason.options)):
            assert said(option) in asked
        right = next(option for option in step.reason.options if option.right)
        assert said(right.reply) in answers
        assert said(right.reply) not in asked
        assert asked.index(said(step.guess.question)) < asked.index(said(step.seen)), "below the fold"
    for english, korean in lesson.terms:
        assert f"{korean} ({english})" in answers


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
@pytest.mark.usefixtures("qapp")
def test_over_the_fold_stands_what_the_network_reads_and_which_it_is(lesson: Lesson) -> None:
    text = _document(lesson).toPlainText().rsplit("Answers", 1)[0]
    sheets = text.split("Fold the sheet here")
    for step, over, beneath in zip(lesson.steps, sheets, sheets[1:], strict=False):
        reading = stage_reading(step.stage)
        start = " ".join(reading.text.split())[:100]
        name = network_name(reading.model.config)
        asked = over[over.rindex("Input") :]
        assert asked.removeprefix("Input").strip("\N{NO-BREAK SPACE} ").startswith(start)
        if "model" in step.veiled:
            assert f"Network \N{NO-BREAK SPACE} {name}" not in asked, "it is to be guessed from"
            assert name in beneath
        else:
            assert name in asked


@pytest.mark.usefixtures("qapp")
def test_a_long_text_is_elided_and_its_markup_is_plain() -> None:
    step = LESSONS[0].steps[0]
    reading = replace(stage_reading(step.stage), text="<b>so</b> " + "long " * 200)
    text = handout_document(LESSONS[0], [ShownStep(step, reading, None, None)]).toPlainText()
    assert "<b>so</b> long long" in text
    assert "…" in text
    assert text.count("long") < 60


@pytest.mark.usefixtures("qapp")
def test_no_heading_is_left_alone_at_the_foot_of_a_page() -> None:
    title = "<h3>Title</h3>"
    for lines in range(20, 60):
        document = QTextDocument()
        document.setHtml("<p>line</p>" * lines + title + "<p>What it is of</p>" * 3)
        _count, _writer = _paint(document)
        height = document.pageSize().height()
        layout = document.documentLayout()
        pages = [int((layout.blockBoundingRect(block).top() + 1) // height) for block in _blocks(document)]
        assert pages[lines] == pages[lines + 1], f"after {lines} lines"


def _stage(bench: Workbench, step: Step) -> None:
    set_stage(bench, step.stage)
    bench.read_view.side_place.want(step.stage.page is not None)


@pytest.fixture
def bench(qtbot: QtBot, reading_window: MainWindow) -> Workbench:
    """That of the lessons, seen."""
    reading_window.show_view("learn")
    reading_window.resize(1280, 800)
    learning = reading_window.learning
    assert learning is not None
    qtbot.waitUntil(lambda: learning.bench.read_view.canvas.at_rest)
    return learning.bench


def test_matrices_that_have_just_come_are_not_painted_over_each_other(bench: Workbench, qtbot: QtBot) -> None:
    # One after the other, as the desk shows them: the first has no W_x and W_h, which come with the second.
    verdict, start = LESSONS[0].steps[5], LESSONS[0].steps[6]
    _stage(bench, verdict)
    paper_pictures(bench, verdict)
    _stage(bench, start)
    before, covered = paper_pictures(bench, start)
    grids = bench.read_view.side.inspector.matrices.matrices.grids
    assert [grid.matrix.name for grid in grids] == ["W_x", "W_h", "b"]
    tops = [grid.mapTo(bench, QPoint()).y() for grid in grids]
    ends = [top + grid.height() for top, grid in zip(tops, grids, strict=True)]
    assert all(end <= top for end, top in zip(ends, tops[1:], strict=False))
    for grid in grids:
        assert grid.look is not None
        assert grid.viewport().height() >= grid.look.layout.total_height, "every row has its place"
    qtbot.wait(50)
    assert (before, covered) == paper_pictures(bench, start), "nothing was still moving"


def test_matrices_stand_over_the_fold_and_the_state_under_it(bench: Workbench) -> None:
    first_state = LESSONS[0].steps[2]
    _stage(bench, first_state)
    before, covered = paper_pictures(bench, first_state)
    assert before is not None
    assert covered is not None
    side, canvas = bench.read_view.side.inspector, bench.read_view.canvas
    # The matrices are beside the tokens; nothing of the state is high enough to be there with them.
    assert before.height() / DENSITY >= side.matrices.matrices.height()
    assert covered.height() / DENSITY >= canvas.cells.height() + canvas.heatmap.height()
    shown = canvas.tokens.height() + canvas.one_hot.height()
    assert shown < side.matrices.matrices.height() < before.height() / DENSITY < shown + canvas.height()


def test_nothing_is_printed_twice_where_nothing_is_covered(bench: Workbench) -> None:
    verdict = LESSONS[0].steps[5]
    assert not verdict.veiled
    _stage(bench, verdict)
    before, covered = paper_pictures(bench, verdict)
    assert before is not None
    assert covered is None


def test_the_file_menu_offers_the_hand_outs_and_says_where_one_is(
    qtbot: QtBot, reading_window: MainWindow, tmp_path: Path
) -> None:
    path = tmp_path / "lesson.pdf"
    menu = reading_window.menus.handouts
    assert [action.text() for action in menu.actions()] == [
        f"{number}. {menu_text(title_of(lesson))}" for number, lesson in enumerate(LESSONS, 1)
    ]
    with qtbot.waitSignal(reading_window.handouts.saved, timeout=20_000), answering(QFileDialog, typing(path)):
        menu.actions()[0].trigger()
    assert path.exists()
    assert str(path) in reading_window.own.status.currentMessage()


def test_the_end_of_a_lesson_offers_its_own_hand_out(qtbot: QtBot) -> None:
    end = LessonEnd(LESSONS[1])
    qtbot.addWidget(end)
    with qtbot.waitSignal(end.handout_requested) as asked:
        end.handout.click()
    assert asked.args == [LESSONS[1].id]


@pytest.mark.parametrize("lesson", LESSONS, ids=lambda lesson: lesson.id)
@pytest.mark.usefixtures("qapp")
def test_a_step_begins_a_page_and_its_picture_is_whole(lesson: Lesson) -> None:
    document = _document(lesson)
    count, _writer = _paint(document)
    height = document.pageSize().height()
    pages: dict[str, int] = {}
    for block in _blocks(document):
        place = document.documentLayout().blockBoundingRect(block)
        pages.setdefault(block.text(), int((place.top() + 1) // height))
        assert place.width() <= document.pageSize().width() + 1
        if "\N{OBJECT REPLACEMENT CHARACTER}" in block.text():
            assert int((place.top() + 1) // height) == int((place.bottom() - 1) // height), "a picture is not cut"
    titles = [f"{number}. {step_title(lesson, step)}" for number, step in enumerate(lesson.steps, 1)]
    begins = [next(page for text, page in pages.items() if text.startswith(title)) for title in titles]
    assert begins == sorted(begins)
    assert len(set(begins)) == len(begins)
    assert pages["Answers"] > begins[-1]
    assert count > pages["Answers"]


def _paint(document: QTextDocument) -> tuple[int, QPdfWriter]:
    """On pages: how many there are, and what they were painted on, for which the document then stays laid out."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(600)
    count = paint_pages(document, "Title", writer)
    document.documentLayout().setPaintDevice(writer)
    buffer.setParent(document)
    return count, writer


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    blocks, block = [], document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    return blocks
