"""Changing a token where it stands: typed over, drawn, or from its menu."""

from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QKeyEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.what_if import DeleteToken, InsertToken, MaskToken, MoveToken, ReplaceToken
from rnn_desktop.ui.columns.token_editing import TokenMenu
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import REVIEW
from tests.ui.reading_samples import WORDS, sample_reading
from tests.ui.reading_screen import Shown, center, picture, shown

__all__ = ["shown"]

_PILL = 26
"""The y of the pills."""


def double_click(qtbot: QtBot, view: ReadView, token: int) -> None:
    at = QPoint(center(view, token), _PILL)
    for act in (qtbot.mouseClick, qtbot.mouseDClick):
        act(view.canvas.tokens, Qt.MouseButton.LeftButton, pos=at)


def type_over(view: ReadView, word: str) -> None:
    for letter in word:
        none = Qt.KeyboardModifier.NoModifier
        QApplication.sendEvent(
            view.canvas.tokens.field, QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, none, letter)
        )


def open_menu(view: ReadView, token: int) -> TokenMenu:
    row, at = view.canvas.tokens, QPoint(center(view, token), _PILL)
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, at, row.mapToGlobal(at))
    QApplication.sendEvent(row, event)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, TokenMenu)
    return menu


def draw(qtbot: QtBot, view: ReadView, token: int, to_x: int, release: bool = True) -> None:
    row = view.canvas.tokens
    qtbot.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(center(view, token), _PILL))
    for x in (center(view, token) + 30, to_x):
        qtbot.mouseMove(row, QPoint(x, _PILL))
    if release:
        qtbot.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(to_x, _PILL))


def test_double_click_types_another_word_over_a_token(qtbot: QtBot, shown: Shown) -> None:
    view = shown(sample_reading())
    field = view.canvas.tokens.field
    double_click(qtbot, view, 3)
    assert field.isVisible()
    assert field.text() == WORDS[3]
    assert abs(field.geometry().center().x() - center(view, 3)) <= 1
    type_over(view, "안")
    with qtbot.waitSignal(view.canvas.tokens.edit_requested) as asked:
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert asked.args == [ReplaceToken(3, "안")]
    assert not field.isVisible()
    assert view.hasFocus(), "the arrow keys move the selection again"


def test_esc_and_leaving_give_the_word_up(qtbot: QtBot, shown: Shown) -> None:
    view = shown(sample_reading())
    field = view.canvas.tokens.field
    with qtbot.assertNotEmitted(view.canvas.tokens.edit_requested):
        double_click(qtbot, view, 3)
        type_over(view, "안")
        qtbot.keyClick(field, Qt.Key.Key_Escape)
        assert not field.isVisible()
        assert view.scene.selection.token == 3
        double_click(qtbot, view, 2)
        view.setFocus()
        assert not field.isVisible()
        double_click(qtbot, view, 2)
        view.set_reading(sample_reading(WORDS[:2]))
        assert not field.isVisible(), "the token that it was over is gone"


def test_a_token_is_drawn_to_another_place(qtbot: QtBot, shown: Shown) -> None:
    view = shown(sample_reading())
    for token, to_x, to in ((1, center(view, 4), 4), (5, center(view, 2), 2), (0, 5000, 7), (6, -50, 0)):
        with qtbot.waitSignal(view.canvas.tokens.edit_requested) as asked:
            draw(qtbot, view, token, to_x)
        assert asked.args == [MoveToken(token, to)]
    with qtbot.assertNotEmitted(view.canvas.tokens.edit_requested):
        draw(qtbot, view, 3, center(view, 3) + 4)


def test_a_line_says_where_the_token_would_stand(qtbot: QtBot, shown: Shown) -> None:
    view = shown(sample_reading())
    view.select_token(1)
    row, axis = view.canvas.tokens, view.scene.axis
    before = picture(row)
    draw(qtbot, view, 1, center(view, 4), release=False)
    during = picture(row)
    at = (axis.end - 3 * axis.width, _PILL)
    assert during.pixelColor(*at) != before.pixelColor(*at)
    qtbot.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(center(view, 4), _PILL))
    assert picture(row).pixelColor(*at) == before.pixelColor(*at)


def test_the_menu_has_every_edit_of_a_token(qtbot: QtBot, shown: Shown) -> None:
    view = shown(sample_reading())
    row = view.canvas.tokens
    expected = {
        "Delete": DeleteToken(2),
        "Read as unknown": MaskToken(2),
        "Move one place to the left": MoveToken(2, 1),
        "Move one place to the right": MoveToken(2, 3),
    }
    for words, edit in expected.items():
        menu = open_menu(view, 2)
        with qtbot.waitSignal(row.edit_requested) as asked:
            next(action for action in menu.actions() if action.text() == words).trigger()
        assert asked.args == [edit]
        menu.close()
    for words, edit in (("Insert before…", InsertToken(2, "하고")), ("Insert after…", InsertToken(3, "하고"))):
        menu = open_menu(view, 2)
        next(action for action in menu.actions() if action.text() == words).trigger()
        menu.close()
        assert row.field.isVisible()
        assert row.field.text() == ""
        type_over(view, "하고")
        with qtbot.waitSignal(row.edit_requested) as asked:
            qtbot.keyClick(row.field, Qt.Key.Key_Return)
        assert asked.args == [edit]


def test_what_is_done_in_the_row_is_read(qtbot: QtBot, reading_window: MainWindow) -> None:
    session, view = reading_window.session, reading_window.read_view
    with qtbot.waitSignal(session.exploration.reading_changed):
        draw(qtbot, view, 0, center(view, 2))
    words = REVIEW.split()
    assert [token.text for token in session.exploration.reading.tokens] == [*words[1:3], words[0], *words[3:]]
    assert view.scene.selection.token == 2


def test_delete_takes_the_selected_token_out(qtbot: QtBot, shown: Shown) -> None:
    view = shown(sample_reading())
    asked: list[object] = []
    view.canvas.tokens.edit_requested.connect(asked.append)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert not asked, "nothing is selected"
    view.select_token(3)
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert asked == [DeleteToken(3)]
