"""The table of every method's contributions."""

import re

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.lens.findings import Findings
from rnn_desktop.lens.reading import make_reading
from rnn_desktop.problem import Problem
from rnn_desktop.ui.panels.methods_panel import METHODS, MethodsPanel
from rnn_desktop.ui.style.theme import LIGHT
from tests.ui.panel_scenes import attributions_of, click_cell, colors_in, opened, scene_of, texts
from tests.ui.reading_samples import WORDS, sample_model, sample_reading
from tests.ui.reading_screen import Shown, shown

__all__ = ["shown"]


def number(text: str) -> float:
    return float(text.replace("−", "-"))


def totals(panel: MethodsPanel) -> dict[str, list[str]]:
    return {row[0]: row[1:] for row in texts(panel.totals)}


def test_every_token_has_its_contribution_by_every_method(qtbot: QtBot) -> None:
    panel, reading = MethodsPanel(), sample_reading()
    found = attributions_of(reading)
    opened(qtbot, panel, scene_of(reading, findings=Findings(reading, attributions=found)))
    for token, row in enumerate(texts(panel.table)):
        assert row[0] == WORDS[token]
        for text, method in zip(row[1:], METHODS, strict=True):
            made = reading.receipt if method == "receipt" else found[method]
            assert number(text) == pytest.approx(made.contributions[token], abs=5.1e-4)
    assert {LIGHT.negative, LIGHT.positive} <= colors_in(panel.table)


def test_what_is_shown_of_the_receipt_adds_up_to_the_logit(qtbot: QtBot) -> None:
    panel, reading = MethodsPanel(), sample_reading()
    opened(qtbot, panel, scene_of(reading))
    terms = totals(panel)
    total = sum(number(row[1]) for row in texts(panel.table)) + number(terms["Start"][0]) + number(terms["Biases"][0])
    assert total == pytest.approx(number(terms["logit"][0]), abs=0.001 * (len(WORDS) + 2))
    assert number(terms["logit"][0]) == pytest.approx(reading.logit, abs=5.1e-4)
    assert terms["Sum"][0] == terms["logit"][0]
    assert re.fullmatch(r"−?\d\.\de−\d\d", terms["Left over"][0]) or terms["Left over"][0] == "0.0e+00"


def test_methods_that_have_not_come_are_pending_and_those_not_offered_say_why(qtbot: QtBot) -> None:
    panel, reading = MethodsPanel(), sample_reading()
    problem = Problem("Gradients are not offered while a unit is held or a gate is scaled.")
    refused = {"gradient_input": problem, "integrated_gradients": problem}
    opened(qtbot, panel, scene_of(reading, findings=Findings(reading, not_offered=refused)))
    assert texts(panel.table)[0][2:] == ["–", "–", "…"]
    assert panel.not_offered.text() == str(problem)
    panel.show_scene(scene_of(reading, findings=Findings(reading)))
    assert texts(panel.table)[0][2:] == ["…", "…", "…"]
    assert not panel.not_offered.isVisible()


def test_held_units_have_a_row_while_there_are_any(qtbot: QtBot) -> None:
    panel, reading = MethodsPanel(), sample_reading(model=sample_model(8))
    opened(qtbot, panel, scene_of(reading))
    assert "Held units" not in totals(panel)
    held = make_reading(reading.model, reading.text, reading.tokens, None, (Clamp(0, 0, 3, 0.9),))
    panel.show_scene(scene_of(held))
    assert number(totals(panel)["Held units"][0]) == pytest.approx(held.receipt.clamped, abs=5.1e-4)


def test_the_buttons_over_the_columns_choose_what_the_receipt_shows(qtbot: QtBot) -> None:
    panel, chosen, reading = MethodsPanel(), [], sample_reading()
    opened(qtbot, panel, scene_of(reading))
    panel.method_chosen.connect(chosen.append)
    qtbot.mouseClick(panel.methods.button("occlusion"), Qt.MouseButton.LeftButton)
    assert chosen == ["occlusion"]
    before = panel.note.text()
    panel.show_scene(scene_of(reading, method="occlusion"))
    assert panel.methods.button("occlusion").isChecked()
    assert panel.note.text().startswith("Each token is left out in turn")
    assert panel.note.text() != before


def test_a_row_selects_its_token_by_mouse_and_keyboard(qtbot: QtBot, shown: Shown) -> None:
    view = shown(sample_reading())
    view.side.show_page("methods")
    panel = view.side.methods
    click_cell(qtbot, panel.table, 4, 2)
    assert view.scene.selection.token == 4
    assert panel.table.marked_row == 4
    panel.table.setFocus()
    qtbot.keyClick(panel.table, Qt.Key.Key_Down)
    qtbot.keyClick(panel.table, Qt.Key.Key_Space)
    assert view.scene.selection.token == 5


def test_choosing_a_method_reaches_the_receipt_under_the_columns(qtbot: QtBot, shown: Shown) -> None:
    view = shown(sample_reading())
    view.side.show_page("methods")
    qtbot.mouseClick(view.side.methods.methods.button("gradient_input"), Qt.MouseButton.LeftButton)
    assert view.canvas.receipt.scene.method == "gradient_input"


def test_a_long_review_scrolls_to_the_token_that_is_selected(qtbot: QtBot) -> None:
    panel, reading = MethodsPanel(), sample_reading(WORDS * 30, sample_model(8, max_length=300))
    opened(qtbot, panel, scene_of(reading))
    assert len(panel.table.rows) == 240
    panel.show_scene(scene_of(reading, selection=panel.scene.place(200)))
    row = panel.table.visualRect(panel.table.model().index(200, 0))
    assert panel.table.viewport().rect().contains(row)
    assert panel.table.marked_row == 200


def test_calm_words_stand_where_there_are_no_numbers(qtbot: QtBot) -> None:
    panel = MethodsPanel()
    opened(qtbot, panel, scene_of(None))
    assert panel.message.text() == "Open a model, and the contributions of the tokens appear here."
    panel.show_scene(scene_of(sample_reading([])))
    assert panel.message.text() == "Type a review to see what each of its tokens gives."
    assert not panel.table.isVisible()
    panel.show_scene(scene_of(sample_reading(["모름"])))
    assert panel.message.text().startswith("The model knows none of these words")
    assert panel.table.isVisible()
    panel.show_scene(scene_of(sample_reading(["안"])))
    assert not panel.message.isVisible()
    assert len(panel.table.rows) == 1


def test_a_table_that_scrolls_ends_below_a_whole_row(qtbot: QtBot) -> None:
    panel, reading = MethodsPanel(), sample_reading(WORDS * 5)
    opened(qtbot, panel, scene_of(reading, findings=Findings(reading, attributions=attributions_of(reading))))
    for height in range(700, 700 + panel.table.row_height, 5):
        panel.resize(326, height)
        qtbot.waitUntil(lambda: panel.table.viewport().height() > 0)
        assert panel.table.viewport().height() % panel.table.row_height == 0
    panel.show_scene(scene_of(sample_reading(WORDS[:2])))
    assert panel.table.viewport().height() == panel.table.contentsRect().height()
