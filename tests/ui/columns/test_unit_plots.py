"""The units' own scale, and a wider one where a unit leaves it."""

import pytest
from pytestqt.qtbot import QtBot

from rnn_desktop.ui.columns.unit_plots import UnitPlots
from tests.ui.panel_scenes import scene_of
from tests.ui.reading_samples import sample_model, sample_reading


def _row(qtbot: QtBot, **changes: object) -> UnitPlots:
    row = UnitPlots()
    qtbot.addWidget(row)
    row.resize(600, 110)
    row.show_scene(scene_of(sample_reading(model=sample_model(4, **changes)), units=(0, 1, 2, 3)))  # type: ignore[arg-type]
    return row


def test_what_is_bound_keeps_its_scale(qtbot: QtBot) -> None:
    assert [text for _, text in _row(qtbot, cell="simple_rnn").ticks()] == ["1.0", "0.0", "−1.0"]


@pytest.mark.parametrize("activation", ["relu", "identity"])
def test_what_leaves_it_is_told_apart(qtbot: QtBot, activation: str) -> None:
    row = _row(qtbot, cell="simple_rnn", scale=30.0, activation=activation)
    assert row.scene is not None
    assert row.scene.values is not None
    values = sorted({round(float(value), 2) for value in row.scene.values.ravel()})
    assert values[-1] > 1
    places = [row.y_of(value) for value in values]
    assert len(set(places)) == len(values)
    assert row.scale()[0] <= values[0]
    assert values[-1] <= row.scale()[-1]
    widest = max(row.small.horizontalAdvance(text) for _, text in row.ticks())
    assert widest <= row.small.horizontalAdvance(row.tick_sample())
