"""A person in a lesson: guesses, gives a wrong reason and the right one, and does what is lit, all with mouse and keys.

Whoever writes a test of lessons gives a table: per step what the hands do with what is lit.
"""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.place import Place
from rnn_desktop.lessons.lesson import Step
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.learn.lesson_list import LessonEnd, LessonList
from rnn_desktop.ui.learn.step_page import StepPage
from rnn_desktop.ui.widgets.matrix_grid import MatrixGrid
from rnn_desktop.ui.window.composer import Composer
from rnn_desktop.ui.window.learning import Learning
from rnn_desktop.ui.window.main_window import MainWindow

LEFT = Qt.MouseButton.LeftButton
Do = Callable[["Hands"], None]


class Hands:
    """Those of a person in the window."""

    def __init__(self, qtbot: QtBot, window: MainWindow) -> None:
        self.qtbot, self.window = qtbot, window
        window.resize(1440, 900)
        window.show_view("learn")
        window.activateWindow()
        qtbot.waitUntil(window.isActiveWindow)
        assert window.learning is not None
        self.learning: Learning = window.learning
        self.card, self.bench = self.learning.card, self.learning.bench

    @property
    def lit(self) -> QWidget:
        """What is lit."""
        lit = self.learning.lights.ring.lit
        assert lit is not None
        assert lit.isVisible()
        return lit

    @property
    def page(self) -> StepPage:
        assert self.card.page is not None
        return self.card.page

    # --- a lesson ----------------------------------------------------------------------------------------------

    def open(self, name: str) -> None:
        """Choose it in the list."""
        listed = self.card.findChild(LessonList)
        assert listed is not None
        click(listed.buttons[name])
        assert self.learning.lesson is not None

    def play(self, deeds: tuple[Do, ...]) -> None:
        """From its first step to its summary."""
        lesson = self.learning.lesson
        assert lesson is not None
        assert len(deeds) == len(lesson.steps)
        for number, (step, do) in enumerate(zip(lesson.steps, deeds, strict=True)):
            assert self.learning.at == number, step.title
            self.guess(step)
            self.reason(step, with_keys=number % 2 == 0)
            self.do(step, do)
            click(self.card.next)
        assert self.card.findChild(LessonEnd) is not None

    def guess(self, step: Step) -> None:
        """Something, right or wrong: what it is about is covered until then."""
        guess, veils = self.page.guess, self.learning.lights.veils
        assert not self.card.next.isEnabled(), step.title
        assert not guess.commit.isEnabled(), step.title
        assert not self.page.reasons[0].isVisible(), step.title
        assert bool(veils.shown) == bool(step.veiled), step.title
        if guess.rows:
            click(guess.rows[-1])
            click(guess.commit)
        else:
            field = guess.field
            QTest.keyClick(field, Qt.Key.Key_Right)
            QTest.keyClick(field, Qt.Key.Key_Up)
            QTest.keyClick(field, Qt.Key.Key_Return)
        self._wait(lambda: not veils.shown, f"still covered: {step.title}")
        assert self.page.seen.isVisible(), step.title

    def reason(self, step: Step, *, with_keys: bool) -> None:
        """A wrong one, which gets its own answer, then the right one."""
        options = step.reason.options
        right = next(number for number, option in enumerate(options) if option.right)
        wrong = (right + 1) % len(options)
        replies = []
        for number in (wrong, right):
            assert not self.learning.lights.ring.isVisible(), step.title
            self._pick(number, with_keys=with_keys)
            assert self.page.reply.isVisible(), step.title
            assert not self.card.next.isEnabled(), step.title
            replies.append(self.page.reply.text())
        assert replies[0] != replies[1], step.title

    def _pick(self, number: int, *, with_keys: bool) -> None:
        if with_keys:
            # They are on the card since the guess.
            focused = QApplication.focusWidget()
            assert focused is not None
            assert self.card.isAncestorOf(focused)
            QTest.keyClick(focused, Qt.Key(Qt.Key.Key_1 + number))
        else:
            click(self.page.reasons[number])

    def do(self, step: Step, do: Do) -> None:
        """What the card says, with what is lit."""
        ring = self.learning.lights.ring
        assert self.page.deed_head is not None, step.title
        assert self.page.deed_head.isVisible(), step.title
        self._wait(ring.isVisible, f"nothing is lit: {step.title}")
        assert not self.card.next.isEnabled(), step.title
        do(self)
        self._wait(self.card.next.isEnabled, f"not done: {step.title}")
        self._wait(lambda: not ring.isVisible(), f"still lit: {step.title}")
        assert self.page.praise.isVisible(), step.title

    def _wait(self, until: Callable[[], bool], words: str) -> None:
        try:
            self.qtbot.waitUntil(until, timeout=20_000)
        except TimeoutError as late:
            raise AssertionError(words) from late


# --- what hands do -------------------------------------------------------------------------------------------------


def play_by_hand(qtbot: QtBot, request: pytest.FixtureRequest, name: str, deeds: tuple[Do, ...]) -> None:
    """A lesson, from the list to its summary, in a window that is made now: its language is chosen by then."""
    window = request.getfixturevalue("window")
    assert isinstance(window, MainWindow)
    hands = Hands(qtbot, window)
    hands.open(name)
    hands.play(deeds)


def click(widget: QWidget) -> None:
    """Its middle, as a person does, for which it must be there."""
    assert widget.isVisible()
    assert widget.isEnabled()
    QTest.mouseClick(widget, LEFT)


def click_place(wanted: Callable[[Place], bool]) -> Do:
    """In the lit row, where such a place is."""

    def do(hands: Hands) -> None:
        row = hands.lit
        assert isinstance(row, ColumnRow)
        click_in(row, wanted)

    return do


def click_in(row: ColumnRow, wanted: Callable[[Place], bool]) -> None:
    """Where the row has such a place."""
    points = (QPoint(x, y) for y in range(2, row.height(), 4) for x in range(2, row.width(), 4))
    QTest.mouseClick(row, LEFT, pos=next(point for point in points if wanted(row.place_at(QPointF(point)))))


def click_token(token: int) -> Do:
    return click_place(lambda place: place.token == token)


def type_weight(value: str, *cells: tuple[str, int, int], with_keys: bool = False) -> Do:
    """Over the numbers in the lit matrix; with_keys: F2 opens the lit one, as the person's keys are there."""

    def do(hands: Hands) -> None:
        matrices = hands.bench.read_view.side.inspector.matrices.matrices
        for name, row, column in cells:
            grid = matrices.grid(name)
            assert hands.lit is grid or hands.lit.isAncestorOf(grid)
            if with_keys:
                focused = QApplication.focusWidget()
                assert isinstance(focused, MatrixGrid)
                assert focused.current == (row, column)
                QTest.keyClick(focused, Qt.Key.Key_F2)
            else:
                at = grid.rect_of((row, column)).center() - grid.viewport().pos()
                QTest.mouseClick(grid.viewport(), LEFT, pos=at)
            assert matrices.editor.isVisible()
            QTest.keyClick(matrices.editor, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
            QTest.keyClicks(matrices.editor, value)
            QTest.keyClick(matrices.editor, Qt.Key.Key_Return)

    return do


def paste(text: str) -> Do:
    """Into the lit composer, over what is there: the keys of a test know no Hangul."""

    def do(hands: Hands) -> None:
        composer = hands.lit
        assert isinstance(composer, Composer)
        # Another answer's number is not typed into it.
        assert not composer.hasFocus()
        QTest.mouseClick(composer.viewport(), LEFT)
        assert composer.hasFocus()
        QGuiApplication.clipboard().setText(text)
        QTest.keyClick(composer, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(composer, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)

    return do


def press(button: Callable[[Hands], QAbstractButton]) -> Do:
    """A button in what is lit."""

    def do(hands: Hands) -> None:
        found = button(hands)
        assert hands.lit is found or hands.lit.isAncestorOf(found)
        click(found)

    return do


def press_lit(hands: Hands) -> None:
    """What is lit is the button."""
    click(hands.lit)


def choose_picture(name: str) -> Do:
    """Of the lit list, or the switch where there is room for it."""

    def do(hands: Hands) -> None:
        tools = hands.bench.read_view.tools
        if isinstance(hands.lit, QComboBox):
            at = hands.lit.findData(name)
            assert at >= 0
            for _ in range(abs(at - hands.lit.currentIndex())):
                down = at > hands.lit.currentIndex()
                QTest.keyClick(hands.lit, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
        else:
            click(tools.pictures.button(name))

    return do
