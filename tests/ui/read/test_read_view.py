"""What a person sees in the Read view, and that selecting selects everywhere."""

import math

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.place import NOWHERE
from rnn_desktop.ui.style.theme import DARK, LIGHT, Theme, signed_color
from tests.ui.reading_samples import WORDS, sample_model, sample_reading
from tests.ui.reading_screen import (
    Shown,
    beside_minus,
    center,
    click,
    close_to,
    color_at,
    picture,
    select_unit,
    shown,
    square,
    unit_y,
)

__all__ = ["shown"]


# --- numbers and their colours ---------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
@pytest.mark.parametrize("hidden_size", [1, 7, 64])
def test_every_cell_paints_its_hidden_state(shown: Shown, hidden_size: int, theme: Theme) -> None:
    view = shown(sample_reading(model=sample_model(hidden_size)))
    view.set_theme(theme)
    hidden = view.reading.trace.layers[0][0].h
    image = picture(view.canvas.cells)
    for token in (0, 3, 7):
        for unit in {0, hidden_size // 2, hidden_size - 1}:
            at = square(view, token, unit)
            seen = image.pixelColor(beside_minus(view, at))
            assert close_to(seen, signed_color(theme, float(hidden[token, unit]))), (token, unit)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_the_heatmap_has_a_row_per_unit_and_a_column_per_token(shown: Shown, theme: Theme) -> None:
    view = shown(sample_reading())
    view.set_theme(theme)
    hidden, image = view.reading.trace.layers[0][0].h, picture(view.canvas.heatmap)
    for token in range(8):
        for unit in (0, 17, 31, 63):
            seen = image.pixelColor(center(view, token), int(unit_y(view, unit)))
            assert close_to(seen, signed_color(theme, float(hidden[token, unit]))), (token, unit)


def test_every_row_of_a_column_stands_at_the_same_x(shown: Shown) -> None:
    view = shown(sample_reading())
    for row in view.canvas.rows:
        assert row.x() == 0
        assert row.place_at(QPointF(center(view, 5), row.height() / 2)).token == 5


def test_the_pill_under_a_cell_has_the_colour_of_its_probability(shown: Shown) -> None:
    view = shown(sample_reading())
    cells = view.canvas.cells
    for token, probability in enumerate(view.reading.probabilities.tolist()):
        # Beside the digits, within the pill, whose height is the last thing above the row's margin.
        seen = color_at(cells, center(view, token) - 26, cells.height() - 21)
        assert close_to(seen, signed_color(LIGHT, 2 * probability - 1)), token


def test_the_curve_stands_at_its_probability(shown: Shown) -> None:
    view = shown(sample_reading())
    curve = view.canvas.curve
    (top, _), (middle, _), (bottom, _) = curve.ticks()
    assert [text for _, text in curve.ticks()] == ["1.0", "0.5", "0.0"]
    assert middle == pytest.approx((top + bottom) / 2)
    image = picture(curve)
    for token, probability in enumerate(view.reading.probabilities.tolist()):
        y = bottom + probability * (top - bottom)
        seen = image.pixelColor(center(view, token), int(y))
        assert close_to(seen, signed_color(LIGHT, 2 * probability - 1)), token


def test_the_lines_are_of_the_units_that_moved_the_verdict_most(shown: Shown) -> None:
    view = shown(sample_reading())
    reading = view.reading
    shares = [
        abs(float(h) * float(w))
        for h, w in zip(reading.trace.layers[0][0].h[-1], reading.model.parameters.W_y[:, 0], strict=True)
    ]
    assert view.scene.units == tuple(sorted(range(64), key=lambda unit: -shares[unit])[:3])
    assert [entry.unit for entry in view.canvas.units.legend()] == list(view.scene.units)


# --- selecting -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["tokens", "cells", "heatmap", "units", "curve"])
def test_clicking_a_column_of_any_row_selects_the_token_in_all(shown: Shown, qtbot: QtBot, name: str) -> None:
    view = shown(sample_reading())
    row = getattr(view.canvas, name)
    with qtbot.waitSignal(view.token_selected) as caught:
        click(qtbot, row, center(view, 2) + 50, 9)
    assert caught.args == [2]
    assert view.scene.selection.token == 2
    assert view.bar.words.startswith("‘하고’ · ")
    assert " · time step 3 · " in view.bar.words
    image = picture(view.canvas)
    wash, edge = QColor(LIGHT.selection_wash), view.canvas.heatmap.scene.axis.start(2)
    for other in view.canvas.rows:
        # The gap beside the pill, the cell, the heatmap's column: what lies behind the whole column shows.
        if other is not view.canvas.heatmap:
            assert close_to(image.pixelColor(edge + 4, other.y() + 6), wash), other
    assert not close_to(image.pixelColor(edge - 4, view.canvas.cells.y() + 6), wash)


def test_a_selected_unit_is_marked_in_every_row(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading())
    unit = next(unit for unit in range(20, 64) if unit not in view.scene.units)
    with qtbot.waitSignal(view.unit_selected) as caught:
        click(qtbot, view.canvas.heatmap, center(view, 4), unit_y(view, unit))
    assert caught.args == [unit]
    assert (view.scene.selection.token, view.scene.unit) == (4, unit)
    violet = QColor(LIGHT.selection)
    cells = picture(view.canvas.cells)
    for token in range(8):
        at = square(view, token, unit)
        reach = range(int(at.x()) - 9, int(at.x()) + 10)
        assert any(close_to(cells.pixelColor(x, int(at.y())), violet) for x in reach), token
    heatmap, y = picture(view.canvas.heatmap), int(unit_y(view, unit))
    for token in range(8):
        assert any(close_to(heatmap.pixelColor(center(view, token), y + by), violet) for by in range(-5, 6)), token
    assert unit in view.scene.units
    entry = view.canvas.units.legend()[-1]
    assert entry.unit == unit
    assert entry.value == f"{view.reading.trace.layers[0][0].h[4, unit]:+.4f}".replace("-", "−")


def test_a_square_of_a_cell_selects_its_token_and_unit(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading())
    at = square(view, 5, 42)
    click(qtbot, view.canvas.cells, at.x(), at.y())
    assert (view.scene.selection.token, view.scene.unit) == (5, 42)


def test_the_readout_has_the_number_of_the_trace(shown: Shown) -> None:
    view = shown(sample_reading())
    view.select_token(1)
    select_unit(view, 17)
    value = f"{view.reading.trace.layers[0][0].h[1, 17]:+.4f}".replace("-", "−")
    assert view.bar.words == f"‘안’ · time step 2 · unit 17 · h = {value}"
    assert view.accessibleDescription() == view.bar.words


def test_pointing_reads_out_without_selecting(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading())
    view.select_token(0)
    before = view.bar.words
    heatmap = view.canvas.heatmap
    qtbot.mouseMove(heatmap, QPoint(center(view, 6), int(unit_y(view, 30))))
    value = f"{view.reading.trace.layers[0][0].h[6, 30]:+.4f}".replace("-", "−")
    qtbot.waitUntil(lambda: view.bar.words == f"‘있다’ · time step 7 · unit 30 · h = {value}")
    assert view.scene.selection.token == 0
    QApplication.sendEvent(heatmap, QEvent(QEvent.Type.Leave))
    assert view.bar.words == before


def test_arrow_keys_move_the_selection(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading())

    def press(key: Qt.Key) -> tuple[int | None, int | None]:
        qtbot.keyClick(view, key)
        return view.scene.selection.token, view.scene.unit

    assert press(Qt.Key.Key_Right) == (0, None)
    assert press(Qt.Key.Key_Right) == (1, None)
    assert press(Qt.Key.Key_End) == (7, None)
    assert press(Qt.Key.Key_Right) == (7, None)
    assert press(Qt.Key.Key_Left) == (6, None)
    assert press(Qt.Key.Key_Home) == (0, None)
    assert press(Qt.Key.Key_Up) == (0, 63)
    assert press(Qt.Key.Key_Up) == (0, 62)
    assert press(Qt.Key.Key_Down) == (0, 63)
    assert press(Qt.Key.Key_Escape) == (None, None)
    assert press(Qt.Key.Key_Left) == (7, None)


def test_clicking_beside_everything_clears(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading(WORDS[:3]))
    view.select_token(1)
    select_unit(view, 3)
    with qtbot.waitSignals([view.token_selected, view.unit_selected]):
        click(qtbot, view.canvas.heatmap, 1000, 40)
    assert (view.scene.selection.token, view.scene.unit) == (None, None)
    assert view.bar.words == "Click a token or a unit, or move with the arrow keys."


def test_units_that_are_kept_stay_charted(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading())
    strongest = view.scene.units
    for unit in (10, 50):
        click(qtbot, view.canvas.heatmap, center(view, 0), unit_y(view, unit), Qt.KeyboardModifier.ControlModifier)
    assert view.scene.units == (10, 50)
    select_unit(view, 30)
    assert view.scene.units == (10, 50, 30)
    view.set_reading(sample_reading(WORDS[:5]))
    assert view.scene.units == (10, 50, 30)
    for unit in (10, 50):
        select_unit(view, unit)
        qtbot.keyClick(view, Qt.Key.Key_Space)
    view.select_place(NOWHERE)
    view.set_reading(sample_reading())
    assert view.scene.units == strongest


def test_a_click_in_the_legend_selects_its_unit(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading())
    units_row = view.canvas.units
    heading = view.canvas.childAt(30, units_row.y() + 40)
    view.grab()  # the legend is where it was painted
    for y in range(30, 70):
        qtbot.mouseClick(heading, Qt.MouseButton.LeftButton, pos=QPoint(40, y))
        if view.scene.unit is not None:
            break
    assert view.scene.unit == view.scene.units[0]


def test_selecting_what_is_not_there_is_refused(shown: Shown) -> None:
    view = shown(sample_reading(model=sample_model(4)))
    with pytest.raises(IndexError):
        view.select_token(8)
    with pytest.raises(IndexError):
        select_unit(view, -1)


# --- which state -----------------------------------------------------------------------------------------------


def test_a_gate_is_shown_on_the_positive_half(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading())
    qtbot.mouseClick(view.bar.switch.button("f"), Qt.MouseButton.LeftButton)
    assert view.scene.quantity == "f"
    forget = view.reading.trace.layers[0][0].gates["f"]
    seen = color_at(view.canvas.heatmap, center(view, 3), unit_y(view, 20))
    assert close_to(seen, signed_color(LIGHT, float(forget[3, 20])))
    assert [text for _, text in view.canvas.units.ticks()] == ["1.0", "0.5", "0.0"]
    assert view.canvas.heatmap.heading() == ("Forget gate f", "64 units")
    view.select_token(3)
    select_unit(view, 20)
    assert view.bar.words.endswith(f"unit 20 · f = {forget[3, 20]:.4f}")


def test_the_cell_state_says_where_its_colours_end(shown: Shown) -> None:
    view = shown(sample_reading(WORDS * 3, sample_model(scale=4)))
    view.show_quantity("c")
    c = view.reading.trace.layers[0][0].c
    token, unit = (int(index) for index in np.unravel_index(np.abs(c).argmax(), c.shape))
    assert abs(c[token, unit]) > 1
    assert view.canvas.heatmap.heading() == ("Cell state c", "64 units\ncolours end at ±1")
    seen = color_at(view.canvas.heatmap, center(view, token), unit_y(view, unit))
    assert close_to(seen, signed_color(LIGHT, math.copysign(1, c[token, unit])))


def test_each_cell_offers_its_own_states(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading())
    view.show_quantity("c")
    view.set_reading(sample_reading(model=sample_model(cell="gru")))
    assert view.scene.quantity == "h"
    assert view.bar.switch.button("h").isChecked()
    gates = [view.bar.switch.button(name) for name in ("r", "z", "n")]
    qtbot.waitUntil(lambda: all(gate.isVisible() for gate in gates))
    view.set_reading(sample_reading(model=sample_model(cell="simple_rnn")))
    assert view.bar.switch is None
