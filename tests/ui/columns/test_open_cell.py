"""A cell opens in the picture of the network: its gates, its wires with their numbers, and what a person does there."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.config import CELL_NAMES, CellName
from rnn_desktop.lens.cell_step import CellStep
from rnn_desktop.lens.equations import C, H, X, x_product
from rnn_desktop.lens.expressions import Expression, Symbol
from rnn_desktop.lens.open_cell import OpenCell, open_cell
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.ui.export.picture_export import Sheet, natural_size, svg_bytes
from rnn_desktop.ui.network.open_cell_board import OpenCellLayout
from rnn_desktop.ui.network.open_cell_words import node_number
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.read.reading_pictures import reading_pictures
from rnn_desktop.ui.style.theme import DARK, LIGHT
from tests.ui.network_screen import press, switch
from tests.ui.painted_words import painted_numbers
from tests.ui.reading_samples import sample_model, sample_reading
from tests.ui.reading_screen import Shown, center, click, picture, shown, square, tooltip_at

__all__ = ["shown"]
# What the offscreen platform says of every tooltip.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


@pytest.fixture
def opened(shown: Shown) -> Callable[..., ReadView]:
    """Opens the cell of the fourth token for a unit."""

    def open_it(cell: CellName = "lstm", unit: int = 5, width: int = 1280) -> ReadView:
        view = shown(sample_reading(model=sample_model(hidden_size=9, cell=cell)), width=width)
        view.open_cell(Place(3, unit, "h"))
        view.canvas.cells.finish_flight()
        return view

    return open_it


def inside(view: ReadView, unit: int = 5) -> OpenCell:
    return open_cell(CellStep(view.reading, 3, 0, 0), unit)


def layout_of(view: ReadView) -> OpenCellLayout:
    cells = view.canvas.cells
    return cells._open_cell.layout(cells.scene, cells._stage(cells.scene))


def find(view: ReadView, name: Expression) -> QPointF:
    """Where a quantity is: its number or, of a vector, the beginning of its wire."""
    layout = layout_of(view)
    pills = [pill.box.center() for pill in layout.pills if pill.of == name]
    return (pills or [wire.points[0] + QPointF(6, 0) for wire in layout.wires if wire.carries == name][-1:])[0]


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_every_number_of_the_cell_is_written_and_every_quantity_is_explained(
    opened: Callable[..., ReadView], cell: CellName
) -> None:
    view = opened(cell)
    nodes = [node for node in inside(view).nodes.values() if node.value is not None]
    written = sorted(word.text for word in painted_numbers(view.canvas.cells) if word.opacity > 0.9)
    assert written == sorted(node_number(node) for node in nodes)
    for node in nodes:
        at = find(view, node.name)
        words = tooltip_at(view.canvas.cells, at.x(), at.y())
        assert node_number(node) in words.split("\n")[0]
        assert words.endswith(".")


@pytest.mark.parametrize(
    "shape",
    [
        {"hidden_sizes": (16, 9), "bidirectional": True},
        {"hidden_sizes": (1,), "input": "one_hot", "bias": False, "initial_state": "ones"},
        {"hidden_sizes": (130,)},
    ],
)
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_every_cell_of_every_network_opens(shown: Shown, cell: CellName, shape: dict[str, Any]) -> None:
    view = shown(sample_reading(model=sample_model(cell=cell, **shape)))
    for layer, directions in enumerate(view.reading.trace.layers):
        for direction in range(len(directions)):
            for token in (0, 7):
                view.open_cell(Place(token, 0, "h", layer, direction))
                view.canvas.cells.finish_flight()
                found = open_cell(CellStep(view.reading, token, layer, direction), 0)
                numbers = sorted(node_number(node) for node in found.nodes.values() if node.value is not None)
                assert sorted(word.text for word in painted_numbers(view.canvas.cells)) == numbers


def test_a_double_click_on_a_cell_opens_it_and_escape_closes_it(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading())
    cells, at = view.canvas.cells, square(view, 3, 17)
    qtbot.mouseDClick(cells, Qt.MouseButton.LeftButton, pos=QPoint(int(at.x()), int(at.y())))
    assert (view.scene.picture, view.scene.selection.token, view.scene.unit) == ("cell", 3, 17)
    assert not view.canvas.heatmap.isVisible()
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.scene.picture == "unrolled"
    assert view.scene.unit == 17, "what was looked at stays selected"
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.scene.selection == NOWHERE


def test_the_keys_open_it_and_move_to_other_units_and_time_steps(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading())
    switch(view, "folded")
    qtbot.keyClick(view, Qt.Key.Key_Return)
    assert view.scene.picture == "folded", "no token is selected"
    view.select_place(Place(3, 17, "h"))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    view.canvas.cells.finish_flight()
    before = painted_numbers(view.canvas.cells)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.scene.unit == 18
    other_unit = painted_numbers(view.canvas.cells)
    qtbot.keyClick(view, Qt.Key.Key_Right)
    assert view.scene.selection.token == 4
    texts = [sorted(word.text for word in words) for words in (before, other_unit, painted_numbers(view.canvas.cells))]
    assert len({tuple(one) for one in texts}) == 3
    qtbot.keyClick(view, Qt.Key.Key_Escape)
    assert view.scene.picture == "folded"


def test_the_inspector_opens_and_closes_it_and_another_picture_closes_it(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading())
    view.select_place(Place(2, 8, "h"))
    press(qtbot, view.side.inspector.open_cell)
    assert (view.scene.picture, view.scene.selection) == ("cell", Place(2, 8, "h", 0))
    assert view.side.inspector.open_cell.text() == "Close the cell"
    press(qtbot, view.side.inspector.open_cell)
    assert (view.scene.picture, view.side.inspector.open_cell.text()) == ("unrolled", "Open the cell")
    view.open_cell(Place(2, 8, "h"))
    press(qtbot, view.tools.pictures.button("unrolled"))
    assert view.scene.picture == "unrolled"


def test_an_answer_has_no_cell_to_open(shown: Shown) -> None:
    view = shown(sample_reading())
    view.select_place(Place(2, None, "y"))
    assert view.side.inspector.open_cell.isHidden()


@pytest.mark.parametrize("name", [Symbol("f"), x_product("g"), C, H])
def test_a_click_on_a_quantity_opens_it_in_the_inspector(
    opened: Callable[..., ReadView], qtbot: QtBot, name: Expression
) -> None:
    view = opened()
    at, found = find(view, name), inside(view)
    click(qtbot, view.canvas.cells, at.x(), at.y())
    assert view.scene.selection == found[name].opens
    assert view.side.inspector.inspection.place == found[name].opens
    assert view.scene.picture == "cell"


def test_the_unit_stays_while_the_input_is_looked_at(opened: Callable[..., ReadView], qtbot: QtBot) -> None:
    view = opened()
    before = [word.text for word in painted_numbers(view.canvas.cells)]
    at = find(view, X)
    click(qtbot, view.canvas.cells, at.x(), at.y())
    assert view.scene.selection.quantity == "x"
    assert [word.text for word in painted_numbers(view.canvas.cells)] == before


def test_a_click_among_its_units_opens_another_one(opened: Callable[..., ReadView], qtbot: QtBot) -> None:
    view = opened()
    cells, grid = view.canvas.cells, layout_of(view).grid
    # The units stand in rows of three.
    at = grid.topLeft() + QPointF(grid.width() / 2, grid.height() * 5 / 6)
    click(qtbot, cells, at.x(), at.y())
    assert view.scene.unit == 7
    state = find(view, H)
    assert f"= {node_number(inside(view, 7)[H])}" in tooltip_at(cells, state.x(), state.y())


def test_the_line_under_the_columns_says_the_quantity_that_is_pointed_at(opened: Callable[..., ReadView]) -> None:
    view = opened()
    at = find(view, Symbol("f"))
    view.canvas.cells.pointed.emit(view.canvas.cells.place_at(at))
    assert view.bar.words.endswith(f"f = {node_number(inside(view)[Symbol('f')])}")


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_it_is_taken_away_as_it_is_seen_in_either_theme(opened: Callable[..., ReadView], cell: CellName) -> None:
    view = opened(cell)
    pictures = reading_pictures(view.canvas, date(2026, 1, 1))
    drawn = next(one for one in pictures if one.name == "Cell")
    numbers = {node_number(node) for node in inside(view).nodes.values() if node.value is not None}
    for theme in (LIGHT, DARK):
        svg = svg_bytes(Sheet(drawn, "", theme, natural_size(drawn, ""))).decode()
        assert all(number.lstrip("+−") in svg for number in numbers)
    view.set_theme(DARK)
    dark = picture(view.canvas.cells)
    view.set_theme(LIGHT)
    assert picture(view.canvas.cells) != dark


@pytest.mark.parametrize("width", [700, 1000, 1900])
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_no_two_numbers_overlap_in_any_width(opened: Callable[..., ReadView], cell: CellName, width: int) -> None:
    view = opened(cell, width=width)
    layout = layout_of(view)
    boxes = [pill.box for pill in layout.pills]
    assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[:n])
    assert all(layout.area.adjusted(-1, 0, 1, 0).contains(box) for box in boxes)
    assert layout.area.contains(layout.frame.topLeft())
    assert layout.area.contains(layout.frame.bottomRight())


def test_another_network_in_the_picture_does_not_open(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading())
    view.show_network("documents")
    view.canvas.cells.finish_flight()
    at = next(
        QPoint(x, y)
        for y in range(0, view.canvas.cells.height(), 5)
        for x in range(center(view, 0), view.canvas.cells.width(), 5)
        if view.canvas.cells.place_at(QPointF(x, y)).quantity == "h"
    )
    qtbot.mouseDClick(view.canvas.cells, Qt.MouseButton.LeftButton, pos=at)
    assert view.scene.picture == "neurons"
