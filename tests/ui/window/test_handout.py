"""A lesson on paper: what is on its pages, and that a file is whole or not there."""

import re
from pathlib import Path

import pytest
from PySide6.QtCore import QBuffer, QIODevice
from PySide6.QtGui import QImage, QPdfWriter, QTextBlock, QTextDocument
from pytestqt.qtbot import QtBot

from rnn_desktop.lessons.all_lessons import LESSONS
from rnn_desktop.lessons.lesson import ChoiceGuess, Lesson
from rnn_desktop.problem import Problem
from rnn_desktop.ui.learn.handout import ShownStep, handout_document
from rnn_desktop.ui.learn.handout_file import paint_pages
from rnn_desktop.ui.learn.lesson_words import step_title, title_of, words
from rnn_desktop.ui.window.handout_desk import HandoutDesk
from rnn_desktop.ui.window.main_window import MainWindow
from rnn_desktop.ui.window.stage import stage_reading

pytestmark = pytest.mark.usefixtures("java_runs")


@pytest.fixture
def desk(reading_window: MainWindow) -> HandoutDesk:
    return reading_window.handouts


def _document(lesson: Lesson) -> QTextDocument:
    picture = QImage(1180, 800, QImage.Format.Format_RGB32)
    picture.fill(0)
    return handout_document(lesson, [ShownStep(step, stage_reading(step.stage), picture) for step in lesson.steps])


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
    # Of each step the picture of its view, of the view's proportions and not blank.
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
def test_a_step_begins_a_page_and_its_picture_is_whole(lesson: Lesson) -> None:
    document = _document(lesson)
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(600)
    count = paint_pages(document, title_of(lesson), writer)
    document.documentLayout().setPaintDevice(writer)
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


def _blocks(document: QTextDocument) -> list[QTextBlock]:
    blocks, block = [], document.begin()
    while block.isValid():
        blocks.append(block)
        block = block.next()
    return blocks
