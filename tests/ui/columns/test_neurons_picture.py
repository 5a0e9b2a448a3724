"""The network as neurons: its dots, their colours, and the weights between them."""

import numpy as np
import pytest
from PySide6.QtCore import QPointF, QRectF

from rnn_desktop.engine.config import CELL_NAMES, CellName
from rnn_desktop.lens.place import Place
from rnn_desktop.ui.network.neuron_layout import neuron_layout, place_dots
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.style.theme import LIGHT, signed_color
from tests.ui.network_screen import places, switch
from tests.ui.reading_samples import WORDS, sample_model, sample_reading
from tests.ui.reading_screen import Shown, close_to, picture, shown

__all__ = ["shown"]
# What the offscreen platform says of every tooltip.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


def documents_network(view: ReadView) -> None:
    """4 inputs, 2 hidden units, 2 outputs, over two time steps."""
    model = sample_model(2, "simple_rnn", embedding_size=4, head="softmax", output_size=2)
    view.set_reading(sample_reading(WORDS[:2], model))
    switch(view, "neurons")


def test_every_unit_is_a_dot_at_two_time_steps(shown: Shown) -> None:
    view = shown()
    documents_network(view)
    found = places(view)
    for token in (0, 1):
        assert {place.unit for place in found if place.token == token and place.quantity == "x"} == set(range(4))
        assert {place.unit for place in found if place.token == token and place.quantity == "h"} == {0, 1}
        assert {place.unit for place in found if place.token == token and place.quantity == "y"} == {0, 1}


def test_a_dot_has_the_colour_of_its_value(shown: Shown) -> None:
    view = shown(sample_reading())
    switch(view, "neurons")
    view.select_token(4)
    image, found = picture(view.canvas.cells), places(view, 2)
    hidden = view.reading.trace.layers[0][0].h
    for token in (3, 4):
        for unit in (0, 20, 63):
            seen = image.pixelColor(found[Place(token, unit, "h")].toPoint())
            assert close_to(seen, signed_color(LIGHT, hidden[token, unit])), (token, unit)


def test_following_a_unit_lights_its_weights_and_the_rest_stands_back(shown: Shown) -> None:
    view = shown()
    documents_network(view)
    found = places(view, 2)
    before, beside = picture(view.canvas.cells), found[Place(0, 0, "y")].toPoint()
    view.canvas.cells.pointed.emit(Place(1, 1, "h"))
    after = picture(view.canvas.cells)
    fed = found[Place(1, 0, "y")].toPoint()
    assert after.pixelColor(fed) == before.pixelColor(fed), "the answer that the unit feeds"
    assert after.pixelColor(beside) != before.pixelColor(beside), "the answer of the time step before"


def test_hitting_a_dot_needs_no_precision(shown: Shown) -> None:
    view = shown()
    documents_network(view)
    cells = view.canvas.cells
    at, image = places(view, 1)[Place(1, 0, "h")].toPoint(), picture(cells)
    color = signed_color(LIGHT, view.reading.trace.layers[0][0].h[1, 0])
    # Upwards from the dot's middle, past the digits, to its rim.
    seen = [y for y in range(cells.height()) if close_to(image.pixelColor(at.x(), y), color)]
    assert cells.place_at(QPointF(at.x(), min(seen) - 5)) == Place(1, 0, "h")


AREA = QRectF(100, 80, 900, 400)


@pytest.mark.parametrize("cell", CELL_NAMES)
@pytest.mark.parametrize("direction", [0, 1])
def test_the_weights_of_a_unit_make_its_sum(cell: CellName, direction: int) -> None:
    """Brute force: what comes over all lines into a unit, with the bias, is the argument of its gate."""
    model = sample_model(cell=cell, hidden_sizes=(7, 5), bidirectional=True)
    reading = sample_reading(model=model)
    gate = {"simple_rnn": "", "lstm": "o", "gru": "z"}[cell]
    layout = neuron_layout(reading, 4, gate, AREA)
    token = 4 if direction == 0 else 3
    one, unit = layout.of(Place(token, 3, "h", 1, direction))
    total = 0.0
    for bundle in layout.bundles:
        if bundle.target is one:
            total += float(bundle.source.values @ bundle.weights[:, unit])
    states, weights = reading.trace.layers[1][direction], model.parameters.layers[1][direction]
    names = list(states.gates)
    total += float(weights.b[5 * (names.index(gate) if gate else 0) + unit])
    if cell == "simple_rnn":
        assert np.tanh(total) == pytest.approx(states.h[token, unit], abs=1e-5)
    else:
        assert 1 / (1 + np.exp(-total)) == pytest.approx(states.gates[gate][token, unit], abs=1e-5)


def test_the_lines_of_a_followed_unit_are_all_of_its_weights() -> None:
    model = sample_model(6, "simple_rnn")
    layout = neuron_layout(sample_reading(model=model), 4, "", AREA)
    one, unit = layout.of(Place(3, 2, "h"))
    weights = model.parameters.layers[0][0]
    # What it reads, what it gives to the next time step, and its part in the answer; the state before is not shown.
    wanted = [*weights.W_x[:, 2], *weights.W_h[2], model.parameters.W_y[2, 0]]
    seen = layout.followed(one, unit)
    assert sorted(seen.weights.tolist()) == pytest.approx(sorted(map(float, wanted)))
    ends = {tuple(end) for end in np.vstack([seen.ends[:, :2], seen.ends[:, 2:]]).tolist()}
    assert tuple(one.centers[unit].tolist()) in ends


def test_small_networks_draw_all_weights_and_of_large_ones_those_that_carry_most() -> None:
    tiny = sample_model(2, "simple_rnn", embedding_size=4, head="softmax", output_size=2)
    layout = neuron_layout(sample_reading(WORDS[:2], tiny), 1, "", AREA)
    assert len(layout.shown.weights) == layout.count == 2 * (4 * 2 + 2 * 2) + 2 * 2
    layout = neuron_layout(sample_reading(), 4, "g", AREA)
    assert len(layout.shown.weights) == 400
    assert layout.count == 2 * (16 * 64 + 64) + 64 * 64
    recurrent = next(b for b in layout.bundles if b.source.quantity == "h" and b.target.quantity == "h")
    carried = np.abs(recurrent.weights * recurrent.source.values[:, None])
    row, column = np.unravel_index(carried.argmax(), carried.shape)
    assert recurrent.weights[row, column] in layout.shown.weights


@pytest.mark.parametrize("count", [1, 2, 7, 12, 64, 500, 2048])
def test_dots_do_not_overlap_and_stay_in_their_area(count: int) -> None:
    area = QRectF(10, 20, 340, 90)
    centers, radius = place_dots(count, area)
    assert len(centers) == count
    assert (centers[:, 0] - radius >= area.left()).all()
    assert (centers[:, 0] + radius <= area.right()).all()
    assert (centers[:, 1] - radius >= area.top()).all()
    assert (centers[:, 1] + radius <= area.bottom()).all()
    apart = np.hypot(*(centers[:, None] - centers[None]).transpose(2, 0, 1)) + 1e9 * np.eye(count)
    assert apart.min() >= 2 * radius
