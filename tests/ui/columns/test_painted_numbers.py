"""Every number that a picture of the network shows is the one that it stands for."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pytest

from rnn_desktop.engine.config import CELL_NAMES, CellName
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.numbers import plain_number, quantity_number, signed_number, state_number
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.quantities import quantity_names, quantity_rows
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.style.percentages import percent
from tests.ui.network_screen import places, switch
from tests.ui.painted_words import painted_numbers, painted_words
from tests.ui.reading_samples import WORDS, sample_model, sample_reading
from tests.ui.reading_screen import Shown, select_unit, shown

__all__ = ["shown"]


def _model(cell: CellName = "lstm", hidden_size: int = 9, **changes: Any) -> Model:
    """With biases that are told apart from everything else."""
    model = sample_model(hidden_size, cell, **changes)
    numbers = np.random.default_rng(5)
    for _, array in model.parameters.named():
        array += numbers.normal(0.0, 0.5, array.shape).astype(np.float32)
    return model


def _texts(row: ColumnRow) -> list[str]:
    return [word.text for word in painted_numbers(row)]


def _firsts(values: Sequence[float]) -> list[str]:
    return [signed_number(float(value), 2) for value in values[:3]]


@pytest.mark.parametrize("cell", CELL_NAMES)
@pytest.mark.parametrize("step", [0, 4, 7])
def test_folded_numbers_are_of_the_input_the_biases_and_the_answer(shown: Shown, cell: CellName, step: int) -> None:
    model = _model(cell, hidden_sizes=(9, 4))
    view = shown(sample_reading(model=model), 1900)
    switch(view, "folded")
    view.select_token(step)
    trace, layers = view.reading.trace, model.parameters.layers
    expected = _firsts(trace.embedded[step])
    for layer in layers:
        expected += _firsts(layer[0].b)
    assert _texts(view.canvas.cells) == [*expected, percent(view.reading.probabilities[step])]
    written = "".join(word.text for word in painted_words(view.canvas.cells))
    assert f"logit {signed_number(float(view.reading.logits[step]), 3)}" in written


@pytest.mark.parametrize("direction", [0, 1])
def test_folded_numbers_under_each_direction_are_its_own_biases(shown: Shown, direction: int) -> None:
    model = _model(bidirectional=True)
    view = shown(sample_reading(model=model), 1900, 1000)
    switch(view, "folded")
    under = sorted(
        (word for word in painted_words(view.canvas.cells) if word.text == "b"), key=lambda word: word.at.y()
    )[direction]
    shown_under = [
        word.text
        for word in painted_numbers(view.canvas.cells)
        if 0 < word.at.y() - under.at.y() < 30 and abs(word.at.x() - under.at.x()) < 90
    ]
    assert shown_under == _firsts(model.parameters.layers[0][direction].b)


@pytest.mark.parametrize("bidirectional", [False, True])
def test_unrolled_numbers_are_the_answers_after_each_token(shown: Shown, bidirectional: bool) -> None:
    view = shown(sample_reading(model=_model(bidirectional=bidirectional)))
    assert _texts(view.canvas.cells) == [percent(float(each)) for each in view.reading.probabilities]


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_numbers_in_neurons_are_the_values_of_their_units(shown: Shown, cell: CellName) -> None:
    model = _model(cell, 3, embedding_size=3, head="softmax", output_size=2)
    view = shown(sample_reading(WORDS[:3], model))
    switch(view, "neurons")
    view.select_token(2)
    trace = view.reading.trace
    values = {"x": trace.embedded, "h": trace.layers[0][0].h, "y": trace.probabilities}
    found = places(view)
    numbers, checked = painted_numbers(view.canvas.cells), 0
    for place, at in found.items():
        value = float(values[place.quantity][place.token, place.unit or 0])
        inside = [
            word.text for word in numbers if abs(word.at.x() + 14 - at.x()) < 14 and abs(word.at.y() - at.y()) < 10
        ]
        assert inside == [plain_number(value, 2) if place.quantity == "y" else state_number(value)], place
        checked += 1
    assert checked == 2 * (3 + 3 + 2)


def test_numbers_at_the_lines_of_a_neuron_are_its_weights(shown: Shown) -> None:
    model = _model("simple_rnn", 2, embedding_size=2, head="softmax", output_size=2)
    view = shown(sample_reading(WORDS[:2], model))
    switch(view, "neurons")
    view.select_place(Place(1, 1, "h"))
    layer = model.parameters.layers[0][0]
    weights = [*layer.W_x[:, 1], *layer.W_h[:, 1], *model.parameters.W_y[1]]
    dots = sum(2 * len(each) for each in (view.reading.trace.embedded[0], "hh", "yy"))
    texts = _texts(view.canvas.cells)
    for weight in weights:
        texts.remove(signed_number(float(weight), 2))
    assert len(texts) == dots


@pytest.mark.parametrize("cell", CELL_NAMES)
@pytest.mark.parametrize("token", [None, 3])
def test_numbers_of_the_plots_and_the_receipt_are_the_readings(shown: Shown, cell: CellName, token: int | None) -> None:
    view = shown(sample_reading(model=_model(cell)))
    reading, at = view.reading, -1 if token is None else token
    for name in quantity_names(reading):
        view.show_quantity(name)
        select_unit(view, 6)
        view.select_token(token)
        rows = quantity_rows(reading.trace.layers[0][0], name)
        legend = view.canvas.units.legend()
        assert {entry.unit for entry in legend} == set(view.scene.units) >= {6}
        for entry in legend:
            assert entry.value == quantity_number(name, float(rows[at, entry.unit]))
        for unit in range(9):
            words = view.canvas.heatmap.tooltip(Place(4, unit, name))
            assert words.endswith(f"{name} = {quantity_number(name, float(rows[4, unit]))}")
    assert reading.receipt is not None
    assert _texts(view.canvas.receipt) == [signed_number(float(each), 2) for each in reading.receipt.contributions]


@pytest.mark.parametrize("picture", ["folded", "unrolled", "neurons"])
def test_what_is_said_of_each_place_of_a_picture_is_in_the_trace(shown: Shown, picture: str) -> None:
    view = shown(sample_reading(model=_model(hidden_size=4, embedding_size=3)))
    switch(view, picture)
    view.select_token(5)
    trace, said = view.reading.trace, 0
    for place in places(view):
        words = view.canvas.cells.tooltip(place)
        if place.unit is None or place.quantity not in ("h", "x"):
            continue
        rows = trace.layers[0][0].h if place.quantity == "h" else trace.embedded
        assert words.endswith(f"{place.quantity} = {signed_number(float(rows[place.token, place.unit]))}")
        view.point_in(view.networks.in_picture, place)
        assert view.bar.words.endswith(words), place
        said += 1
    assert said >= 4


def _is_of_step(view: ReadView, step: int, unit: int) -> None:
    """Everything that says a number says that of this time step. step: from 1."""
    value = signed_number(float(view.reading.trace.layers[0][0].h[step - 1, unit]))
    assert f"time step {step} ·" in view.bar.words
    assert view.bar.words.endswith(f"h = {value}")
    assert next(entry.value for entry in view.canvas.units.legend() if entry.unit == unit) == value
    assert f"time step {step} ·" in view.side.inspector.title.text()
    view.side.show_page("what_if")
    assert view.side.what_if.unit.hint.text().endswith(f"h = {value}")
    view.side.show_page("inspect")


def test_while_a_review_is_stepped_every_number_is_of_that_step(shown: Shown) -> None:
    view = shown(sample_reading(model=_model()))
    view.select_token(1)
    select_unit(view, 6)
    player = view.tools.player
    _is_of_step(view, 2, 6)
    player.go(5)
    _is_of_step(view, 5, 6)
    player.step_forward()
    _is_of_step(view, 6, 6)
    view.select_token(2)  # a click while it rests
    _is_of_step(view, 3, 6)
    player.step_back()
    _is_of_step(view, 5, 6)
    player.go(8)
    _is_of_step(view, 8, 6)
    switch(view, "folded")
    player.go(4)
    assert "4" in [word.text for word in painted_words(view.canvas.cells)], "x₄"


def test_a_unit_alone_is_followed_through_time_too(shown: Shown) -> None:
    view = shown(sample_reading(model=_model()))
    select_unit(view, 6)
    view.tools.player.go(3)
    _is_of_step(view, 3, 6)


def test_where_nothing_is_selected_the_answer_of_the_step_is_open(shown: Shown) -> None:
    view = shown(sample_reading(model=_model()))
    view.tools.player.go(3)
    assert view.side.inspector.title.text().endswith("time step 3 · answer")
    assert view.scene.selection.token is None
