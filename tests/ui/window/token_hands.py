"""More that hands do in a lesson: tokens that are dragged, cells that are opened, lists, and trainings."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QWidget

from rnn_desktop.data.examples import source_of
from rnn_desktop.ui.columns.column_row import ColumnRow
from tests.ui.window.lesson_hands import LEFT, Do, Hands, click


def drag_token(*moves: tuple[int, int]) -> Do:
    """Drag tokens in the lit row, one after another. moves: from where to where."""

    def do(hands: Hands) -> None:
        row, view = hands.lit, hands.bench.read_view
        assert isinstance(row, ColumnRow)
        for start, end in moves:
            before = view.reading
            QTest.mousePress(row, LEFT, pos=in_column(row, start))
            QTest.mouseMove(row, in_column(row, end))
            QTest.mouseRelease(row, LEFT, pos=in_column(row, end))
            hands.qtbot.waitUntil(lambda before=before: view.reading is not before)

    return do


def open_cell(token: int) -> Do:
    """Double-click the cell of a time step in the lit row."""

    def do(hands: Hands) -> None:
        row = hands.lit
        assert isinstance(row, ColumnRow)
        QTest.mouseDClick(row, LEFT, pos=in_column(row, token))

    return do


def in_column(row: ColumnRow, token: int) -> QPoint:
    """In the upper part of a token's column."""
    assert row.scene is not None
    return QPoint(round(row.scene.axis.center(token)), 20)


def choose(box: Callable[[Hands], QWidget], value: str) -> Do:
    """With the arrow keys in a list. value: the data of the wanted one."""

    def do(hands: Hands) -> None:
        found = box(hands)
        assert isinstance(found, QComboBox)
        assert found.isVisible()
        wanted = found.findData(value)
        assert wanted >= 0
        while (far := wanted - found.currentIndex()) != 0:
            QTest.keyClick(found, Qt.Key.Key_Down if far > 0 else Qt.Key.Key_Up)

    return do


def step_lit(key: Qt.Key) -> Do:
    """With an arrow key in the lit list."""
    return lambda hands: QTest.keyClick(hands.lit, key)


def train(hands: Hands) -> None:
    """Start, once the step's file is open."""
    lesson, session = hands.learning.lesson, hands.bench.session
    assert lesson is not None
    practice = lesson.steps[hands.learning.at].stage.practice
    assert practice is not None
    hands.qtbot.waitUntil(lambda: session.data is not None and source_of(session.data) == practice.path())
    desk = hands.bench.train_view.desk
    assert desk is not None
    hands.qtbot.waitUntil(desk.progress.main.isEnabled)
    click(desk.progress.main)


def in_turn(*deeds: Do) -> Do:
    """One after the other."""

    def do(hands: Hands) -> None:
        for deed in deeds:
            deed(hands)

    return do
