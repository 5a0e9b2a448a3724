"""The heatmap with its units in other orders, and the menu that finds those that a token moved most."""

import numpy as np
import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.lens.unit_order import moved_most, unit_order
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.read.unit_menu import ORDERS
from rnn_desktop.ui.style.theme import LIGHT, signed_color
from tests.ui.reading_samples import WORDS, sample_model, sample_reading
from tests.ui.reading_screen import Shown, center, click, close_to, picture, shown, unit_y

__all__ = ["shown"]


def choose_order(view: ReadView, order: str) -> None:
    """As a person does, in the menu."""
    menu = view.tools.unit_menu
    menu.aboutToShow.emit()
    next(action for action in menu.actions() if action.data() == order).trigger()


@pytest.mark.parametrize("order", ORDERS)
@pytest.mark.parametrize("quantity", ["h", "f"])
def test_every_order_paints_and_selects_the_same_units(shown: Shown, qtbot: QtBot, order: str, quantity: str) -> None:
    view = shown(sample_reading())
    view.show_quantity(quantity)
    choose_order(view, order)
    states = view.reading.trace.layers[0][0]
    values = states.h if quantity == "h" else states.gates[quantity]
    image = picture(view.canvas.heatmap)
    for token, unit in ((0, 0), (3, 17), (7, 63)):
        at = center(view, token), int(unit_y(view, unit))
        assert close_to(image.pixelColor(*at), signed_color(LIGHT, float(values[token, unit])))
        click(qtbot, view.canvas.heatmap, *at)
        assert (view.scene.selection.token, view.scene.unit) == (token, unit)


@pytest.mark.parametrize("order", ORDERS)
def test_units_stand_in_their_order(shown: Shown, order: str) -> None:
    view = shown(sample_reading())
    choose_order(view, order)
    wanted = unit_order(view.reading, "h", None, 0, order).tolist()
    assert sorted(range(64), key=lambda unit: unit_y(view, unit)) == wanted
    assert view.tools.unit_menu.actions()[ORDERS.index(order)].isChecked()


def test_the_order_by_share_follows_what_is_typed(shown: Shown) -> None:
    view = shown(sample_reading(WORDS[:3]))
    choose_order(view, "share")
    view.set_reading(sample_reading(WORDS[2:]))
    shares = view.reading.trace.layers[0][0].h[-1] * view.reading.model.parameters.W_y[:, 0]
    top, bottom = int(np.argmax(shares)), int(np.argmin(shares))
    assert unit_y(view, top) < 12 + view.canvas.heatmap.height() / 64
    assert unit_y(view, bottom) > unit_y(view, top)
    assert "by share in the logit" in view.canvas.heatmap.heading()[1]


def test_another_layer_is_ordered_by_itself(shown: Shown) -> None:
    view = shown(sample_reading(model=sample_model(hidden_sizes=(16, 9), bidirectional=True)))
    choose_order(view, "cluster")
    view.show_layer(0, 1)
    wanted = unit_order(view.reading, "h", 0, 1, "cluster").tolist()
    assert sorted(range(16), key=lambda unit: unit_y(view, unit)) == wanted


def test_the_menu_lists_the_units_that_a_token_moved_most(shown: Shown) -> None:
    view = shown(sample_reading())
    view.select_token(4)
    menu = view.tools.unit_menu
    menu.aboutToShow.emit()
    found = moved_most(view.reading, 4)
    assert len(menu.moved) == len(found) == 10
    for action, (unit, before, after) in zip(menu.moved, found, strict=True):
        assert action.text() == f"unit {unit}\t{signed_number(before)} → {signed_number(after)}"
    menu.moved[2].trigger()
    assert (view.scene.selection.token, view.scene.unit) == (4, found[2].unit)


def test_with_nothing_read_the_menu_says_so(shown: Shown) -> None:
    view = shown(sample_reading([]))
    menu = view.tools.unit_menu
    menu.aboutToShow.emit()
    assert menu.moved == []
    assert any(action.text() == "Nothing is read" for action in menu.actions())
