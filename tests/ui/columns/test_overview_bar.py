"""The scroll bar that shows all of a long review, and moves about in it."""

import itertools

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rnn_desktop.ui.columns.overview_bar import OverviewBar, bar_pixels
from rnn_desktop.ui.network.unrolled_layout import START_WIDTH
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.style.theme import DARK, LIGHT, Theme
from tests.ui.reading_samples import WORDS, sample_model, sample_reading
from tests.ui.reading_screen import Shown, picture, shown

__all__ = ["shown"]

MODEL = sample_model()


def long_view(shown: Shown, count: int = 140) -> tuple[ReadView, OverviewBar]:
    view = shown(sample_reading(list(itertools.islice(itertools.cycle(WORDS), count)), MODEL), 905, 560)
    bar = view.findChild(OverviewBar)
    assert bar is not None
    QApplication.processEvents()  # it is laid out with the next event
    return view, bar


def in_sight(view: ReadView, bar: OverviewBar) -> list[int]:
    """Tokens whose whole column is seen beside the names of the rows."""
    axis = view.scene.axis
    first, last = bar.value() + axis.left - START_WIDTH, bar.value() + bar.pageStep()
    return [token for token in range(axis.count) if axis.start(token) >= first and axis.start(token + 1) <= last]


def x_of(view: ReadView, bar: OverviewBar, token: int) -> int:
    return round(bar.x_of(view.scene.axis.center(token)))


def test_it_is_there_only_where_not_all_columns_are_in_sight(shown: Shown) -> None:
    view, bar = long_view(shown, 8)
    assert not bar.isVisible()
    view.set_reading(sample_reading(WORDS * 4, MODEL))
    QApplication.processEvents()
    assert bar.isVisible()
    view.set_reading(sample_reading(WORDS[:3], MODEL))
    QApplication.processEvents()
    assert not bar.isVisible()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_every_token_has_a_bar_in_the_colour_and_direction_of_its_sign(shown: Shown, theme: Theme) -> None:
    view, bar = long_view(shown)
    view.set_theme(theme)
    receipt = view.reading.receipt
    assert receipt is not None
    image, middle = picture(bar), bar.height() // 2
    assert min(receipt.contributions) < 0 < max(receipt.contributions)
    for token, value in enumerate(receipt.contributions.tolist()):
        x = x_of(view, bar, token)
        seen = [image.pixelColor(x, y) for y in (middle - 1, middle)]
        wanted = QColor(theme.positive if value > 0 else theme.negative)
        assert seen[value < 0] == wanted, token
        assert seen[value > 0] != wanted, token


def test_a_click_and_a_drag_bring_what_is_there_into_sight(shown: Shown, qtbot: QtBot) -> None:
    view, bar = long_view(shown)
    left = Qt.MouseButton.LeftButton
    for token in (70, 5, 135):
        qtbot.mouseClick(bar, left, pos=QPoint(x_of(view, bar, token), 8))
        assert token in in_sight(view, bar)
        frame = bar.frame()
        assert frame.left() <= x_of(view, bar, token) <= frame.right()
    qtbot.mousePress(bar, left, pos=QPoint(x_of(view, bar, 135), 8))
    qtbot.mouseMove(bar, QPoint(x_of(view, bar, 40), 8))
    assert 40 in in_sight(view, bar)
    qtbot.mouseRelease(bar, left, pos=QPoint(x_of(view, bar, 40), 8))
    qtbot.mouseMove(bar, QPoint(x_of(view, bar, 100), 8))
    assert 40 in in_sight(view, bar)


def test_a_frame_that_is_taken_does_not_jump(shown: Shown, qtbot: QtBot) -> None:
    view, bar = long_view(shown)
    view.select_token(70)
    before, edge = bar.value(), round(bar.frame().left()) + 2
    qtbot.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(edge, 8))
    assert abs(bar.value() - before) <= view.scene.axis.width / 4


def test_keys_move_it_and_pages_leave_out_no_column(shown: Shown, qtbot: QtBot) -> None:
    view, bar = long_view(shown)
    view.setFocus()
    assert bar.focusPolicy() & Qt.FocusPolicy.TabFocus
    seen = set(in_sight(view, bar))
    qtbot.keyClick(bar, Qt.Key.Key_Right)
    assert bar.value() == view.scene.axis.width
    qtbot.keyClick(bar, Qt.Key.Key_Left)
    while bar.value() < bar.maximum():
        before = bar.value()
        qtbot.keyClick(bar, Qt.Key.Key_PageDown)
        assert bar.value() > before
        seen.update(in_sight(view, bar))
    assert seen == set(range(140))
    qtbot.keyClick(bar, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_what_is_no_number_has_no_bar() -> None:
    pixels = bar_pixels(np.array([1.0, np.nan, -1.0, np.inf]), 40, 18, LIGHT)
    assert [bool(pixels[:, part].any()) for part in (slice(0, 9), slice(10, 19), slice(20, 29), slice(30, 39))] == [
        True,
        False,
        True,
        False,
    ]


def test_it_shows_what_the_receipt_shows(shown: Shown) -> None:
    view, bar = long_view(shown)
    before = picture(bar)
    view.show_method("occlusion")  # nothing is known of it yet
    assert picture(bar) != before
    view.show_method("receipt")
    assert picture(bar) == before
