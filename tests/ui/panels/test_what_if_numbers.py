"""Units, gates and weights on the what-if page as a person changes them."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.interventions import Clamp, GateScaling
from rnn_desktop.lens.edit_history import History
from rnn_desktop.lens.what_if import SetWeight
from rnn_desktop.ui.panels.what_if_panel import WhatIfPanel
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.reading_samples import sample_model, sample_reading
from tests.ui.reading_screen import Shown, select_unit, shown
from tests.ui.what_if_page import draw, enter, history, listed, panel, press, settle

__all__ = ["panel", "shown"]


# --- units and gates -----------------------------------------------------------------------------------------------


def test_a_unit_is_held_by_drawing_and_one_stroke_is_one_step(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel
) -> None:
    select_unit(reading_window.read_view, 4)
    assert panel.section == "unit"
    draw(qtbot, panel.unit.number, (0.6, 0.7, 0.8))
    settle(qtbot, reading_window)
    held = reading_window.session.exploration.reading.trace.layers[0][0].h[:, 4]
    assert 0.5 < held[0] < 0.7
    assert np.all(held == held[0])
    draw(qtbot, panel.unit.number, (0.2, 0.1))
    settle(qtbot, reading_window)
    assert len(listed(panel)) == 1, "the same unit is held elsewhere now"
    press(qtbot, reading_window, panel.undo)
    assert reading_window.session.exploration.reading.trace.layers[0][0].h[0, 4] == held[0]
    press(qtbot, reading_window, panel.undo)
    assert history(reading_window).edits == ()


def test_keys_move_the_slider_too(qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel) -> None:
    select_unit(reading_window.read_view, 4)
    enter(qtbot, panel.unit.number.field, "0.3")
    for _ in range(2):
        qtbot.keyClick(panel.unit.number.slider, Qt.Key.Key_Right)
    settle(qtbot, reading_window)
    assert history(reading_window).edits == (Clamp(0, 0, 4, 0.32),)
    assert panel.unit.number.field.text() == "0.32"
    assert len(history(reading_window).past) == 3


def test_a_unit_is_silenced_at_one_token_and_released(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel
) -> None:
    view, section = reading_window.read_view, panel.unit
    view.select_token(2)
    select_unit(view, 4)
    own = float(reading_window.session.exploration.reading.trace.layers[0][0].h[2, 4])
    assert float(section.number.field.text().replace("−", "-")) == pytest.approx(own, abs=1e-5)
    section.steps.button("here").click()
    press(qtbot, reading_window, section.zero)
    hidden = reading_window.session.exploration.reading.trace.layers[0][0].h[:, 4]
    assert hidden[2] == 0
    assert hidden[1] != 0
    assert listed(panel) == ["unit 4 silenced · time step 3"]
    press(qtbot, reading_window, section.let_go)
    assert reading_window.session.exploration.reading.trace.layers[0][0].h[2, 4] == pytest.approx(own)
    assert not section.let_go.isEnabled()


@pytest.mark.parametrize("typed", ["inf", "1e999", "much", "0,5"])
def test_what_is_no_number_is_said_in_its_place(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel, typed: str
) -> None:
    select_unit(reading_window.read_view, 4)
    field = panel.unit.number.field
    own = field.text()
    enter(qtbot, field, typed)
    assert panel.unit.message.isVisible()
    assert history(reading_window) == History()
    assert field.text() == typed, "it can be mended"
    qtbot.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == own
    enter(qtbot, field, "-0.5")
    assert not panel.unit.message.isVisible()
    assert history(reading_window).edits == (Clamp(0, 0, 4, -0.5),)


def test_a_gate_is_scaled_for_all_units_or_one(qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel) -> None:
    view, section = reading_window.read_view, panel.gate
    own = reading_window.session.exploration.reading.trace.layers[0][0].gates["f"]
    view.show_quantity("f")
    assert panel.section == "gate"
    assert section.gates.currentText() == "Forget gate f"
    assert section.number.field.text() == "1"
    assert not section.units.button("one").isEnabled()
    enter(qtbot, section.number.field, "0.5")
    settle(qtbot, reading_window)
    gate = reading_window.session.exploration.reading.trace.layers[0][0].gates["f"]
    assert gate[0] == pytest.approx(0.5 * own[0])
    press(qtbot, reading_window, section.let_go)
    select_unit(view, 7)
    section.units.button("one").click()
    press(qtbot, reading_window, section.zero)
    assert history(reading_window).edits == (GateScaling(0, 0, "f", 0.0, 7),)
    assert listed(panel) == ["f × 0 · unit 7"]
    changed = reading_window.session.exploration.reading.trace.layers[0][0].gates["f"][0] != own[0]
    assert changed.nonzero()[0].tolist() == [7]


def test_a_cell_without_gates_has_none_to_scale(shown: Shown) -> None:
    view = shown(sample_reading(model=sample_model(cell="simple_rnn")))
    view.side.show_page("what_if")
    assert not view.side.what_if.sections.button("gate").isEnabled()


def test_a_unit_without_bounds_has_no_slider(shown: Shown) -> None:
    view = shown(sample_reading(model=sample_model(cell="simple_rnn", activation="relu")))
    view.side.show_page("what_if")
    select_unit(view, 1)
    number = view.side.what_if.unit.number
    assert number.field.isVisible()
    assert not number.slider.isVisible()


def test_the_layer_and_direction_that_are_shown_are_the_ones_changed(qtbot: QtBot, shown: Shown) -> None:
    model = sample_model(hidden_sizes=(6, 4), bidirectional=True)
    view = shown(sample_reading(model=model))
    view.side.show_page("what_if")
    view.show_layer(0, 1)
    select_unit(view, 5)
    panel = view.side.what_if
    with qtbot.waitSignal(panel.edit_requested) as asked:
        panel.unit.zero.click()
    assert asked.args == [Clamp(0, 1, 5, 0.0), False]
    panel.sections.button("gate").click()
    with qtbot.waitSignal(panel.edit_requested) as asked:
        panel.gate.zero.click()
    assert asked.args == [GateScaling(0, 1, "i", 0.0), False]
    panel.sections.button("weight").click()
    assert panel.weight.arrays.currentText() == "W_h: from the state before · layer 1 · ←"


# --- weights -------------------------------------------------------------------------------------------------------


def test_a_weight_is_typed_over_and_kept_only_when_asked(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel
) -> None:
    window, section = reading_window, panel.weight
    model = window.session.model
    select_unit(window.read_view, 4)
    panel.sections.button("weight").click()
    section.gates.setCurrentIndex(section.gates.findData("g"))
    own = float(model.parameters.layers[0][0].W_h[0, 2 * 12 + 4])
    assert float(section.value.text().replace("−", "-")) == pytest.approx(own, abs=5e-5)
    assert not panel.keep.isVisible()
    enter(qtbot, section.value, "text")
    assert section.message.isVisible()
    enter(qtbot, section.value, "1e-3")
    settle(qtbot, window)
    assert not section.message.isVisible()
    assert listed(panel) == ["W_h[0, g 4] = 0.001"]
    assert section.was.text().startswith("The model’s own: ")
    assert window.session.model is model
    press(qtbot, window, panel.keep)
    assert window.session.model is not model
    assert window.session.model.parameters.layers[0][0].W_h[0, 28] == np.float32(1e-3)
    assert window.isWindowModified()
    assert listed(panel) == []
    assert not panel.keep.isVisible()
    texts = [label.text() for label in window.card.findChildren(QLabel)]
    assert texts == ["LSTM 12 · reviews", "edited · by word · 8 words"], "its accuracy was another model's"


def test_a_weight_is_let_go(qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel) -> None:
    section = panel.weight
    panel.sections.button("weight").click()
    own = section.value.text()
    enter(qtbot, section.value, "2")
    settle(qtbot, reading_window)
    press(qtbot, reading_window, section.let_go)
    assert section.value.text() == own
    assert section.was.text() == ""


def test_every_array_can_be_chosen_and_begins_at_what_is_selected(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel
) -> None:
    section, reading = panel.weight, reading_window.session.exploration.reading
    reading_window.read_view.select_token(2)
    select_unit(reading_window.read_view, 4)
    panel.sections.button("weight").click()
    expected = {
        "embedding": (reading.ids[2], 0),
        "layers.0.forward.W_x": (0, 4),
        "layers.0.forward.W_h": (0, 4),
        "layers.0.forward.b": (4,),
        "output.W_y": (4, 0),
        "output.b_y": (0,),
    }
    assert {section.arrays.itemData(row) for row in range(section.arrays.count())} == expected.keys()
    for name, index in expected.items():
        section.arrays.setCurrentIndex(section.arrays.findData(name))
        with qtbot.waitSignal(panel.edit_requested) as asked:
            enter(qtbot, section.value, "3")
        assert asked.args[0] == SetWeight(name, index, 3.0)
    settle(qtbot, reading_window)
    assert len(listed(panel)) == len(expected)
