"""A lesson on the card of a window, and what a person does there."""

from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rnn_desktop.lessons.all_lessons import lesson_by_id
from rnn_desktop.lessons.lesson import Step
from rnn_desktop.ui.learn.step_page import StepPage
from rnn_desktop.ui.window.learning import Learning
from rnn_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def learning(reading_window: MainWindow) -> Learning:
    """The first lesson, at its first step."""
    reading_window.resize(1440, 900)
    reading_window.show_view("learn")
    assert reading_window.learning is not None
    reading_window.learning.open("one_review")
    return reading_window.learning


def step_page(learning: Learning) -> StepPage:
    page = learning.card.page
    assert page is not None
    return page


def answer(learning: Learning) -> None:
    """Guess something and pick the right reason, with the keys."""
    page = step_page(learning)
    page.guess.rows[0].click() if page.guess.rows else QTest.keyClick(page.guess.field, Qt.Key.Key_Right)
    page.guess.commit.click()
    right = next(number for number, option in enumerate(page.step.reason.options) if option.right)
    QTest.keyClick(learning.card, Qt.Key(Qt.Key.Key_1 + right))
    let_catch_up()


def let_catch_up() -> None:
    """What waits until the card is painted: what is lit then, and the file."""
    QApplication.processEvents()


def training_step(qtbot: QtBot, learning: Learning) -> int:
    """Go to the step of “hello” that trains; its number."""
    lesson = lesson_by_id("hello")
    number = next(number for number, step in enumerate(lesson.steps) if step.stage.practice is not None)
    learning.lesson = lesson
    learning.go(number)
    qtbot.waitUntil(lambda: learning.bench.train_view.desk is not None)
    return number


def begin_training(qtbot: QtBot, learning: Learning) -> None:
    """Train for far longer than a test lasts; one step is learned when this returns."""
    desk, session = learning.bench.train_view.desk, learning.bench.session
    assert desk is not None
    settings = desk.settings.settings()
    session.start_training(replace(settings, training=replace(settings.training, epochs=1000, patience=0)))
    qtbot.waitUntil(lambda: session.has_learned)


def is_on_stage(learning: Learning, step: Step) -> bool:
    """Whether the network that reads is the step's own."""
    return learning.bench.session.model is step.stage.opened().model
