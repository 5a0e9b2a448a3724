"""The Read view of networks of several layers, both directions, and heads that read more than the last state."""

from typing import Any

import numpy as np
import pytest
from PySide6.QtGui import QColor
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.config import CELL_NAMES, CellName
from rnn_desktop.lens.numbers import quantity_number
from rnn_desktop.session.session import Session
from rnn_desktop.ui.style.theme import LIGHT, signed_color
from rnn_desktop.ui.window.model_card import ModelCard
from rnn_desktop.ui.window.status_line import StatusLine
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
    unit_y,
)

__all__ = ["shown"]
# What the offscreen platform says of every tooltip.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")

_SHAPES: dict[str, dict[str, Any]] = {
    "two layers": {"hidden_sizes": (16, 9)},
    "four layers": {"hidden_sizes": (9, 9, 9, 9)},
    "both directions": {"hidden_sizes": (9,), "bidirectional": True},
    "mean": {"hidden_sizes": (9,), "pooling": "mean"},
    "max": {"hidden_sizes": (9,), "pooling": "max"},
    "attention": {"hidden_sizes": (9,), "pooling": "attention"},
    "concatenate": {"hidden_sizes": (9,), "pooling": "concatenate", "fixed_length": 5},
    "all of it": {"hidden_sizes": (16, 9), "bidirectional": True, "pooling": "attention"},
    "all side by side": {
        "hidden_sizes": (16, 9),
        "bidirectional": True,
        "pooling": "concatenate",
        "fixed_length": 10,
    },
    "one hot, no bias": {"hidden_sizes": (9,), "input": "one_hot", "bias": False, "initial_state": "ones"},
}


@pytest.mark.parametrize("shape", _SHAPES.values(), ids=_SHAPES)
@pytest.mark.parametrize("cell", CELL_NAMES)
def test_every_network_is_painted_by_its_last_layer(shown: Shown, cell: CellName, shape: dict[str, Any]) -> None:
    view = shown(sample_reading(model=sample_model(cell=cell, **shape)))
    states = view.reading.trace.layers[-1][0]
    assert view.canvas.heatmap.heading()[1].startswith("9 units")
    cells, heatmap = picture(view.canvas.cells), picture(view.canvas.heatmap)
    for token, unit in ((0, 0), (3, 4), (7, 8)):
        wanted = signed_color(LIGHT, float(states.h[token, unit]))
        at = square(view, token, unit)
        assert close_to(cells.pixelColor(beside_minus(view, at)), wanted)
        assert close_to(heatmap.pixelColor(center(view, token), int(unit_y(view, unit))), wanted)
    assert len(view.scene.units) == 3
    view.select_token(5)
    select_unit(view, 8)
    for name, gate in states.gates.items():
        view.show_quantity(name)
        assert view.bar.words.endswith(f"unit 8 · {name} = {quantity_number(name, float(gate[5, 8]))}")


@pytest.mark.parametrize("shape", _SHAPES.values(), ids=_SHAPES)
@pytest.mark.parametrize("count", [0, 1, 3])
def test_short_reviews_and_none_are_painted(shown: Shown, shape: dict[str, Any], count: int) -> None:
    view = shown(sample_reading(WORDS[:count], sample_model(**shape)))
    picture(view)
    view.set_reading(sample_reading(WORDS, sample_model(**shape)))
    select_unit(view, 8)
    view.set_reading(sample_reading(WORDS[:count], sample_model()))
    picture(view)
    assert view.scene.unit == 8


@pytest.mark.parametrize("shape", _SHAPES.values(), ids=_SHAPES)
def test_the_verdict_is_said_as_it_is_and_not_as_a_sum_of_what_is_shown(
    shown: Shown, qtbot: QtBot, shape: dict[str, Any]
) -> None:
    """What is shown is one direction of one layer: in most of these networks the logit is not its h · W_y + b."""
    view = shown(sample_reading(model=sample_model(**shape)))
    reading = view.reading
    click(qtbot, view.canvas.curve, center(view, 4), 9)
    logit = f"{reading.logits[4]:+.4f}".replace("-", "−")
    # First of all, so that a narrow window does not cut it.
    share = f"P(positive) {100 * reading.probabilities[4]:.1f} %"
    assert view.bar.words.startswith(f"‘{reading.tokens[4].text}’ · {share} · logit {logit} · time step 5")
    words = tooltip_at(view.canvas.curve, center(view, 4), 9)
    assert words == f"P(positive) = {reading.probabilities[4]:.4f} · logit = {logit}"


def test_which_layer_and_direction_is_shown_stands_beside_the_heatmap(shown: Shown) -> None:
    def beside(layer: int | None = None, direction: int = 0, **shape: Any) -> list[str]:
        view = shown(sample_reading(model=sample_model(**shape)))
        if layer is not None:
            view.show_layer(layer, direction)
        return view.canvas.heatmap.heading()[1].split("\n")[1:]

    assert beside() == []
    assert beside(hidden_sizes=(16, 9, 9)) == ["layer 3 of 3"]
    assert beside(hidden_sizes=(16, 9, 9), layer=1) == ["layer 2 of 3"]
    assert beside(cell="gru", bidirectional=True) == ["forward direction"]
    assert beside(0, 1, hidden_sizes=(16, 9), bidirectional=True) == ["layer 1 of 2", "backward direction"]


@pytest.mark.parametrize(
    ("shape", "facts"),
    [
        ({}, "8 tokens · 1 layer · 64 units"),
        ({"hidden_sizes": (9, 9)}, "8 tokens · 2 layers · 9 units"),
        ({"hidden_sizes": (16, 9)}, "8 tokens · 2 layers · 16 + 9 units"),
        ({"bidirectional": True}, "8 tokens · 1 layer · 64 units · both directions"),
        ({"pooling": "mean"}, "8 tokens · 1 layer · 64 units · mean of all states"),
        ({"pooling": "max"}, "8 tokens · 1 layer · 64 units · maximum of all states"),
        ({"pooling": "attention"}, "8 tokens · 1 layer · 64 units · attention over all states"),
        ({"pooling": "concatenate", "fixed_length": 5}, "8 tokens · 1 layer · 64 units · all states side by side"),
    ],
)
def test_the_status_line_says_what_kind_of_network_it_is(qtbot: QtBot, shape: dict[str, Any], facts: str) -> None:
    status = StatusLine()
    qtbot.addWidget(status)
    status.set_reading(sample_reading(model=sample_model(**shape)))
    assert status.facts.text() == facts


@pytest.mark.parametrize(
    ("shape", "name"),
    [
        ({}, "LSTM 64"),
        ({"bidirectional": True}, "BiLSTM 64"),
        ({"hidden_sizes": (9, 9, 9)}, "3 × LSTM 9"),
        ({"hidden_sizes": (16, 9), "bidirectional": True, "cell": "gru"}, "BiGRU 16 + 9"),
    ],
)
def test_the_model_card_names_the_network(qtbot: QtBot, session: Session, shape: dict[str, Any], name: str) -> None:
    card = ModelCard(session)
    qtbot.addWidget(card)
    card.set_model(sample_model(**shape), None)
    assert card.accessibleName() == f"Model: {name} · untitled"


def test_the_lines_of_a_network_of_both_directions_are_by_the_forward_weights(shown: Shown) -> None:
    view = shown(sample_reading(model=sample_model(9, bidirectional=True)))
    reading = view.reading
    shares = np.abs(reading.trace.layers[0][0].h[-1] * reading.model.parameters.W_y[:9, 0])
    assert view.scene.units == tuple(np.argsort(-shares)[:3].tolist())


def test_where_all_states_count_the_lines_are_of_units_that_could_move_the_verdict_most(shown: Shown) -> None:
    view = shown(sample_reading(model=sample_model(9, pooling="max")))
    reading = view.reading
    shares = np.abs(reading.trace.layers[0][0].h).max(axis=0) * np.abs(reading.model.parameters.W_y[:, 0])
    assert view.scene.units == tuple(np.argsort(-shares)[:3].tolist())


@pytest.mark.parametrize("activation", ["relu", "identity"])
def test_states_beyond_the_scale_are_said_to_end_their_colours(shown: Shown, activation: str) -> None:
    view = shown(sample_reading(WORDS * 3, sample_model(9, "simple_rnn", scale=5, activation=activation)))
    h = view.reading.trace.layers[0][0].h
    token, unit = (int(index) for index in np.unravel_index(h.argmax(), h.shape))
    assert h[token, unit] > 1
    assert view.canvas.heatmap.heading()[1] == "9 units\ncolours end at ±1"
    seen = picture(view.canvas.heatmap).pixelColor(center(view, token), int(unit_y(view, unit)))
    assert close_to(seen, QColor(LIGHT.positive))
