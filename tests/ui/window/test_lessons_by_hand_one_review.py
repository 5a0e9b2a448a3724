"""The first four lessons with mouse and keys, from the list to the summary, in both languages."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rnn_desktop.ui.style.settings import Settings
from tests.ui.window.lesson_hands import (
    Do,
    Hands,
    choose_picture,
    click,
    click_in,
    click_place,
    click_token,
    paste,
    play_by_hand,
    press,
    press_lit,
    type_weight,
)


def _slide_the_unit(hands: Hands) -> None:
    """The slider of the unit that is selected, to the one end and to the other."""
    unit = hands.bench.read_view.side.what_if.unit
    assert hands.lit.isAncestorOf(unit)
    for key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        if not hands.card.next.isEnabled():
            QTest.keyClick(unit.number.slider, key)
            hands.qtbot.waitUntil(lambda: hands.bench.read_view.reading is not None)
            hands.qtbot.wait(300)


def _turn_the_verdict(hands: Hands) -> None:
    """A weight that is too light, put back, then the one that counts."""
    exploration = hands.bench.session.exploration
    type_weight("-1", ("W_y", 0, 0))(hands)
    hands.qtbot.waitUntil(lambda: exploration.reading is not None and len(exploration.reading.edits) == 1)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClick(focused, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    hands.qtbot.waitUntil(lambda: exploration.reading is not None and not exploration.reading.edits)
    assert not hands.card.next.isEnabled()
    type_weight("-1.2", ("W_y", 7, 0))(hands)


def _silence_unit_1(hands: Hands) -> None:
    """Select it in the heatmap, then the button on the lit page."""
    click_in(hands.bench.read_view.canvas.heatmap, lambda place: place.token == 3 and place.unit == 1)
    press(lambda here: here.bench.read_view.side.what_if.unit.zero)(hands)


def _take_one_step(hands: Hands) -> None:
    """The way to the button is lit, then the button."""
    desk = hands.bench.train_view.desk
    assert desk is not None
    hands.qtbot.waitUntil(desk.one_step.buttons.step.isEnabled)
    assert hands.lit is desk.pages.button("step")
    click(hands.lit)
    assert hands.lit is desk.one_step.buttons.step
    click(hands.lit)


def _start(hands: Hands) -> None:
    hands.qtbot.waitUntil(lambda: hands.learning.lights.ring.isVisible() and hands.lit.isEnabled())
    press_lit(hands)


_DEEDS: dict[str, tuple[Do, ...]] = {
    "one_review": (
        click_token(7),
        press(lambda hands: hands.bench.read_view.side.what_if.token.unknown),
        type_weight("-0.8", ("W_x", 0, 0), with_keys=True),
        type_weight("1", ("W_h", 0, 0)),
        click_place(lambda place: place.token == 7 and place.unit == 7),
        _turn_the_verdict,
        type_weight("0.1", ("W_h", 7, 7), with_keys=True),
        _slide_the_unit,
        type_weight("0.1", ("b", 0, 7)),
        _take_one_step,
    ),
    "one_cell": (
        choose_picture("unrolled"),
        click_place(lambda place: place.unit == 0 and place.in_states),
        click_place(lambda place: place.quantity == "y" and place.unit is not None),
        type_weight("0", ("W_x", 0, 0)),
        paste("안 정말 영화 재미있다 정말 정말"),
        type_weight("0", ("W_h", 0, 0), ("W_h", 1, 0)),
        type_weight("0.3", ("b", 0, 0)),
    ),
    "hello": (
        click_token(1),
        click_place(lambda place: place.quantity == "y" and place.unit == 1 and place.token == 0),
        type_weight("3", ("b_y", 0, 1), with_keys=True),
        click_token(3),
        _start,
        _silence_unit_1,
        press(lambda hands: hands.bench.read_view.side.writing.start),
    ),
    "squash": (
        paste("-5 -2 -1 0 1 2 0.5"),
        paste("-5 -2 -1 0 1 2 -4"),
        paste("-5 -2 -1 0 1 2 200"),
        type_weight("0.9", ("W_h", 0, 0), with_keys=True),
        type_weight("2", ("W_h", 0, 0)),
        paste("1" + " 0" * 30),
        paste("2" + " 0" * 10),
        type_weight("1", ("W_h", 0, 0)),
    ),
}


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("name", _DEEDS)
def test_a_lesson_is_played_by_hand_from_the_list_to_its_summary(
    qtbot: QtBot, settings: Settings, request: pytest.FixtureRequest, name: str, language: str
) -> None:
    settings.language = language
    play_by_hand(qtbot, request, name, _DEEDS[name])
