"""Lessons 5 to 9 from the list to their summaries, in both languages, with what is lit and what the card says alone."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QComboBox
from pytestqt.qtbot import QtBot

from rnn_desktop.ui.panels.what_if_panel import WhatIfPanel
from rnn_desktop.ui.style.settings import Settings
from tests.ui.window.lesson_hands import (
    Do,
    Hands,
    click,
    click_in,
    click_place,
    click_token,
    paste,
    play_by_hand,
    press,
    type_weight,
)
from tests.ui.window.token_hands import choose, drag_token, in_turn, open_cell, step_lit, train

pytestmark = pytest.mark.usefixtures("java_runs")
_ARROW = 25
"""Pixels of a list that its words do not have, at the least."""


def _what_if(hands: Hands) -> WhatIfPanel:
    return hands.bench.read_view.side.what_if


def _close(hands: Hands) -> QAbstractButton:
    return _what_if(hands).gate.zero


def _write(hands: Hands) -> QAbstractButton:
    return hands.bench.read_view.side.writing.start


def _labels(hands: Hands) -> QComboBox:
    return hands.bench.read_view.side.writing.settings.labels


def _cell_kind(hands: Hands) -> QComboBox:
    desk = hands.bench.train_view.desk
    assert desk is not None
    return desk.settings.cell


def _shut_the_input_gate_at_left(hands: Hands) -> None:
    click_in(hands.bench.read_view.canvas.tokens, lambda place: place.token == 4)
    click(_what_if(hands).sections.button("gate"))
    choose(lambda hands: _what_if(hands).gate.gates, "i")(hands)
    click(_what_if(hands).gate.steps.button("here"))
    press(_close)(hands)


def _unit_of_the_layer_from_the_end(hands: Hands) -> None:
    layers = hands.lit
    assert isinstance(layers, QComboBox)
    words = layers.fontMetrics().horizontalAdvance(layers.currentText())
    # Which way the layer reads can be seen.
    hands.qtbot.waitUntil(lambda: layers.width() >= words + _ARROW)
    step_lit(Qt.Key.Key_Down)(hands)
    click_in(hands.bench.read_view.canvas.heatmap, lambda place: place.unit == 0 and place.direction == 1)


_DEEDS: dict[str, tuple[Do, ...]] = {
    "order": (
        press(_write),
        paste("I do not like the movie. The movie is"),
        paste("The movie was fun."),
        drag_token((2, 1)),
        drag_token((0, 3)),
        drag_token((1, 3), (2, 1)),
        train,
    ),
    "vectors": (
        click_token(3),
        paste("the movie is great"),
        paste("The movie was great."),
        paste("The movie was not fun."),
        paste("the movie is fun" + " 0" * 40),
        paste("the movie is fun"),
        paste("The movie was boring." + " 0" * 95),
        train,
        train,
    ),
    "states_layers": (
        paste("1 2 3 4"),
        click_place(lambda place: place.unit == 60),
        drag_token((0, 5)),
        paste("fun but the end was dull the was the was"),
        type_weight("-1", ("W_y", 0, 0)),
        step_lit(Qt.Key.Key_Up),
        _unit_of_the_layer_from_the_end,
    ),
    "friends": (
        paste("right -"),
        type_weight("1.5", ("W_h", 0, 0)),
        open_cell(5),
        press(_close),
        _shut_the_input_gate_at_left,
        press(_close),
        in_turn(choose(_cell_kind, "lstm"), train),
    ),
    "shapes": (
        paste("win a free prize after my meeting"),
        paste("mom wants dinner"),
        click_token(1),
        drag_token((1, 3), (2, 1)),
        train,
        paste("10 11 12"),
        in_turn(choose(_labels, "눈"), press(_write)),
    ),
}

_LONG = ("order", "vectors")
"""Those whose trainings take ten seconds and more on a busy machine."""


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize(
    "name", [pytest.param(name, marks=[pytest.mark.slow] if name in _LONG else []) for name in _DEEDS]
)
def test_a_lesson_is_played_by_hand_from_the_list_to_its_summary(
    qtbot: QtBot, settings: Settings, request: pytest.FixtureRequest, name: str, language: str
) -> None:
    settings.language = language
    play_by_hand(qtbot, request, name, _DEEDS[name])
