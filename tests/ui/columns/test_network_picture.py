"""The three pictures of the network: what stands where, what is lit, and how one becomes another."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRect, Qt
from PySide6.QtGui import QColor, QImage
from PySide6.QtWidgets import QProxyStyle, QStyle
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.config import CELL_NAMES, CellName
from rnn_desktop.lens.place import Place
from rnn_desktop.ui.read.read_tools import PICTURES
from rnn_desktop.ui.style.theme import DARK, LIGHT, signed_color
from tests.ui.network_screen import places, switch
from tests.ui.reading_samples import WORDS, sample_model, sample_reading
from tests.ui.reading_screen import (
    Shown,
    beside_minus,
    center,
    click,
    close_to,
    picture,
    select_unit,
    shown,
    square,
    tooltip_at,
)

__all__ = ["shown"]
# What the offscreen platform says of every tooltip.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

_SHAPES: dict[str, dict[str, Any]] = {
    "one layer": {},
    "two layers": {"hidden_sizes": (16, 9)},
    "deep, both directions": {"hidden_sizes": (5,) * 16, "bidirectional": True},
    "attention": {"hidden_sizes": (16, 9), "bidirectional": True, "pooling": "attention"},
    "side by side": {"hidden_sizes": (9,), "pooling": "concatenate", "fixed_length": 5},
    "one hot": {"hidden_sizes": (9,), "input": "one_hot", "bias": False, "initial_state": "ones"},
}


# --- all pictures ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("shape", _SHAPES.values(), ids=_SHAPES)
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_every_network_is_drawn_in_every_picture(shown: Shown, cell: CellName, shape: dict[str, Any]) -> None:
    view = shown(sample_reading(model=sample_model(cell=cell, **shape)))
    empty = shown(None)
    blank = picture(empty.canvas.cells)
    for name in PICTURES:
        switch(view, name)
        for token in (None, 0, 7):
            view.select_token(token)
            assert picture(view.canvas.cells) != blank


@pytest.mark.parametrize("name", PICTURES)
@pytest.mark.parametrize("count", [0, 1, 140])
def test_reviews_of_any_length_are_drawn(shown: Shown, name: str, count: int) -> None:
    view = shown(sample_reading((WORDS * 20)[:count]))
    switch(view, name)
    picture(view)
    view.set_reading(None)
    picture(view)


@pytest.mark.parametrize("name", ["folded", "neurons"])
def test_a_picture_without_columns_takes_the_room_of_the_units_and_nothing_else_moves(shown: Shown, name: str) -> None:
    view = shown(sample_reading())
    canvas = view.canvas
    stays = {row: row.geometry() for row in (canvas.tokens, canvas.curve, canvas.receipt)}
    room = QRect(canvas.cells.geometry()).united(canvas.units.geometry())
    switch(view, name)
    assert {row: row.geometry() for row in stays} == stays
    assert canvas.cells.geometry() == room
    assert not canvas.heatmap.isVisible()
    switch(view, "unrolled")
    assert canvas.heatmap.isVisible()
    assert {row: row.geometry() for row in stays} == stays


@pytest.mark.parametrize("name", ["folded", "neurons"])
def test_a_picture_without_columns_stays_in_sight_while_the_review_is_scrolled(shown: Shown, name: str) -> None:
    view = shown(sample_reading(WORDS * 10))
    switch(view, name)
    cells, bar = view.canvas.cells, view.area.horizontalScrollBar()

    def seen() -> QImage:
        return picture(cells).copy(bar.value() + view.canvas.gutter_width(), 0, 700, cells.height())

    before = seen()
    bar.setValue(900)
    assert seen() == before


# --- unrolled --------------------------------------------------------------------------------------------------


def test_all_layers_and_directions_show_their_states(shown: Shown) -> None:
    model = sample_model(hidden_sizes=(16, 9), bidirectional=True)
    view = shown(sample_reading(model=model))
    image = picture(view.canvas.cells)
    heights = []
    for layer in (0, 1):
        for direction in (0, 1):
            named = None if (layer, direction) == (1, 0) else layer
            at = square(view, 2, 7, named, direction)
            states = view.reading.trace.layers[layer][direction].h
            assert close_to(image.pixelColor(beside_minus(view, at)), signed_color(LIGHT, states[2, 7]))
            heights.append(at.y())
    assert heights == sorted(heights), "the first layer is on top, forward above backward"


def test_many_layers_make_small_cells_that_leave_room_for_the_other_rows(shown: Shown) -> None:
    for layers in (1, 2, 3):
        view = shown(sample_reading(model=sample_model(hidden_sizes=(9,) * layers)), height=900)
        assert view.canvas.cells.height() <= 0.45 * view.area.height()


def test_a_cell_of_another_layer_shows_its_states_in_the_heatmap(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading(model=sample_model(hidden_sizes=(16, 9))))
    select_unit(view, 4)
    at = square(view, 5, 15, layer=0)
    click(qtbot, view.canvas.cells, at.x(), at.y())
    assert (view.scene.selection.token, view.scene.unit) == (5, 15)
    assert view.canvas.heatmap.heading()[1].startswith("16 units\nlayer 1 of 2")
    assert view.bar.words.endswith(f"h = {view.reading.trace.layers[0][0].h[5, 15]:+.4f}".replace("-", "−"))


def test_the_path_of_a_cell_is_lit_and_the_rest_stands_back(shown: Shown) -> None:
    view = shown(sample_reading())
    hidden = view.reading.trace.layers[0][0].h
    unit = int(np.abs(hidden).min(axis=0).argmax())
    at = {token: square(view, token, unit) for token in range(8)}
    view.canvas.cells.pointed.emit(Place(3, None, "h"))
    image = picture(view.canvas.cells)
    exact = {
        token
        for token, point in at.items()
        if close_to(image.pixelColor(int(point.x()) + 1, int(point.y()) + 1), signed_color(LIGHT, hidden[token, unit]))
    }
    assert exact == {2, 3, 4}, "the state that it got, itself, and what it feeds"
    axis = view.canvas.cells.scene.axis
    middle = int((square(view, 3, 0).y() + square(view, 3, 63).y()) / 2)
    violet = {t for t in range(1, 8) if close_to(image.pixelColor(axis.start(t), middle), QColor(LIGHT.selection))}
    assert violet == {3, 4}, "the arrows to it and from it"


def test_the_answer_under_a_cell_can_be_selected(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading())
    select_unit(view, 12)
    cells = view.canvas.cells
    click(qtbot, cells, center(view, 4), cells.height() - 21)
    assert view.canvas.cells.scene.selection == Place(4, None, "y")
    assert view.scene.unit is None
    assert tooltip_at(cells, center(view, 4), cells.height() - 21).startswith("P(positive) = ")


def test_what_is_not_read_yet_is_empty(shown: Shown) -> None:
    view = shown(sample_reading())
    hidden = view.reading.trace.layers[0][0].h
    unit = int(np.abs(hidden).min(axis=0).argmax())
    at = {token: square(view, token, unit) for token in range(8)}
    view.show_steps(3)
    image = picture(view.canvas.cells)
    for token, point in at.items():
        seen = image.pixelColor(int(point.x()) + 1, int(point.y()) + 1)
        assert close_to(seen, signed_color(LIGHT, hidden[token, unit])) == (token < 3), token


# --- folded ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_folded_cell_holds_the_state_of_the_selected_token_and_carries_the_one_before(
    shown: Shown, theme: Any
) -> None:
    view = shown(sample_reading(model=sample_model(9)))
    view.set_theme(theme)
    switch(view, "folded")
    view.select_token(5)
    hidden, image = view.reading.trace.layers[0][0].h, picture(view.canvas.cells)
    found = places(view)
    for token in (4, 5):
        point = found[Place(token, 4, "h")] - QPointF(0, 3)  # over its minus
        assert close_to(image.pixelColor(point.toPoint()), signed_color(theme, hidden[token, 4])), token
    assert Place(5, None, "y") in found
    assert {place.token for place in found if place.quantity == "x"} == {5}


def test_without_a_selection_the_folded_network_is_at_the_last_time_step_read(shown: Shown) -> None:
    view = shown(sample_reading(model=sample_model(9)))
    switch(view, "folded")
    assert Place(7, 4, "h") in places(view)
    view.show_steps(3)
    assert Place(2, 4, "h") in places(view)
    view.select_token(5)
    assert Place(2, 4, "h") in places(view), "the sixth is not read yet"


def test_an_input_that_is_selected_is_no_hidden_unit(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading(model=sample_model(4)))
    switch(view, "folded")
    at = places(view)[Place(7, 13, "x", 0)]
    click(qtbot, view.canvas.cells, at.x(), at.y(), Qt.KeyboardModifier.ControlModifier)
    assert view.canvas.cells.scene.selection == Place(7, 13, "x", 0)
    assert view.scene.unit is None
    assert 13 not in view.scene.units
    x = f"{view.reading.trace.embedded[7, 13]:+.4f}".replace("-", "−")
    assert view.bar.words.endswith(f"input 13 · x = {x}")
    view.set_reading(sample_reading(model=sample_model(4)))
    picture(view)


# --- from one to the other -------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["folded", "neurons"])
def test_one_picture_becomes_another_and_ends_where_it_is_at_rest(shown: Shown, qtbot: QtBot, name: str) -> None:
    view = shown(sample_reading())
    view.select_token(3)
    switch(view, name)
    rest = picture(view.canvas.cells)
    switch(view, "unrolled")
    cells = view.canvas.cells
    view.show_picture(name)
    assert cells.flying
    assert picture(cells) != rest
    qtbot.waitUntil(lambda: not cells.flying)
    assert picture(cells) == rest


def test_a_flight_can_be_interrupted_by_another_and_by_typing(shown: Shown) -> None:
    view = shown(sample_reading())
    cells, rest = view.canvas.cells, picture(view.canvas.cells)
    view.show_picture("neurons")
    view.show_picture("unrolled")
    assert cells.flying
    cells.finish_flight()
    assert picture(cells) == rest
    view.show_picture("folded")
    view.set_reading(sample_reading(WORDS[:5]))
    assert not cells.flying


class _Still(QProxyStyle):
    """The style of a desktop without animations."""

    def styleHint(self, hint: QStyle.StyleHint, *arguments: Any) -> int:
        return 0 if hint == QStyle.StyleHint.SH_Widget_Animation_Duration else super().styleHint(hint, *arguments)


def test_where_the_desktop_wants_no_animation_the_picture_is_there_at_once(shown: Shown) -> None:
    view = shown(sample_reading())
    style = _Still()
    view.canvas.cells.setStyle(style)
    view.show_picture("neurons")
    assert not view.canvas.cells.flying
