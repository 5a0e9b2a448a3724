"""What opens when a place is selected, and how one goes on from there and back."""

import numpy as np
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.ui.panels.inspector_panel import InspectorPanel
from rnn_desktop.ui.style.i18n import set_language
from rnn_desktop.ui.style.theme import DARK, LIGHT
from tests.ui.panel_scenes import click_cell, colors_in, opened, scene_of, texts
from tests.ui.reading_samples import sample_model, sample_reading
from tests.ui.reading_screen import Shown, shown

__all__ = ["shown"]


def written(value: float) -> str:
    return f"{value:+.4f}".replace("-", "−")


# --- what is open ----------------------------------------------------------------------------------------------


def test_while_nothing_is_selected_the_answer_is_open(qtbot: QtBot) -> None:
    panel, reading = InspectorPanel(), sample_reading()
    opened(qtbot, panel, scene_of(reading))
    assert panel.title.text() == "‘괜찮다’ · time step 8 · answer"
    assert written(reading.logit) in panel.equations.toPlainText()
    assert f"{reading.probability:.4f}" in panel.equations.toPlainText()
    panel.show_scene(scene_of(reading, read=3))
    assert panel.title.text() == "‘하고’ · time step 3 · answer"
    assert written(reading.logits[2]) in panel.equations.toPlainText()


def test_a_unit_shows_its_equations_with_the_numbers_of_the_trace(qtbot: QtBot) -> None:
    panel, reading = InspectorPanel(), sample_reading()
    opened(qtbot, panel, scene_of(reading, selection=Place(1, 17, "h")))
    states, equations = reading.trace.layers[0][0], panel.equations.toPlainText()
    assert panel.title.text() == "‘안’ · time step 2 · unit 17"
    for gate in "ifo":
        assert f"{states.gates[gate][1, 17]:.4f}" in equations
    assert f"= {states.h[1, 17]:.4f}".replace("-", "−") in equations.replace("+", "")


def test_layers_and_directions_are_named_where_there_are_several(qtbot: QtBot) -> None:
    panel = InspectorPanel()
    reading = sample_reading(model=sample_model(hidden_sizes=(5, 4), bidirectional=True))
    opened(qtbot, panel, scene_of(reading, selection=Place(2, 3, "h", 0, 1)))
    assert panel.title.text() == "‘하고’ · time step 3 · layer 1 of 2 · backward direction · unit 3"


def test_the_terms_add_up_to_the_sum_in_their_heading(qtbot: QtBot) -> None:
    panel = InspectorPanel()
    opened(qtbot, panel, scene_of(sample_reading(), selection=Place(4, 9, "g")))
    numbers = [row[1] for row in texts(panel.terms)]
    total = sum(float(number.replace("−", "-")) for number in numbers)
    heading = panel.terms.accessibleName()
    assert total == pytest.approx(float(heading.split()[-1].replace("−", "-")), abs=1e-3)
    assert max(abs(row[2].bar) for row in panel.terms.rows if row[2].bar is not None) == 1.0


def test_a_token_shows_the_way_from_what_was_typed_to_its_vector(qtbot: QtBot) -> None:
    panel = InspectorPanel()
    reading = sample_reading(["안", "모름"], typed="안. 모르는")
    opened(qtbot, panel, scene_of(reading, selection=Place(0)))
    words = panel.stages.accessibleName()
    assert panel.stages.isVisible()
    assert words.startswith(f"안. → 안 · noun → #{reading.ids[0]} → x: 16 numbers  [ ")
    assert f"{reading.trace.embedded[0, 0]:+.3f}".replace("-", "−") in words
    panel.show_scene(scene_of(reading, selection=Place(1)))
    assert "모르는 → 모름 · noun → #1" in panel.stages.accessibleName()
    panel.show_scene(scene_of(reading, selection=Place(1, 2, "h")))
    assert not panel.stages.isVisible()


def test_a_one_hot_token_shows_where_its_1_is(qtbot: QtBot) -> None:
    panel = InspectorPanel()
    reading = sample_reading(model=sample_model(8, input="one_hot"))
    opened(qtbot, panel, scene_of(reading, selection=Place(3)))
    assert f"a 1 at place {reading.ids[3]}" in panel.stages.accessibleName()
    share = (reading.ids[3] + 0.5) / len(reading.model.vocabulary)
    image = panel.stages.grab().toImage()
    ones = [
        x
        for x in range(image.width())
        for y in range(image.height())
        if image.pixelColor(x, y).name() == LIGHT.positive
    ]
    assert np.mean(ones) == pytest.approx(share * image.width(), abs=3)


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_numbers_have_the_colour_of_their_sign(qtbot: QtBot, theme) -> None:
    panel = InspectorPanel()
    opened(qtbot, panel, scene_of(sample_reading(), selection=Place(1, 17, "h"), theme=theme))
    assert {theme.negative, theme.positive} <= colors_in(panel.terms)
    document = panel.equations.document()
    block, seen = document.begin(), {}
    while block.isValid():
        fragments = block.begin()
        while not fragments.atEnd():
            piece = fragments.fragment()
            seen[piece.text()] = piece.charFormat().foreground().color().name()
            fragments += 1
        block = block.next()
    numbers = {text: color for text, color in seen.items() if text[:1] in "+−" and len(text) == 7}
    assert numbers
    for text, color in numbers.items():
        assert color == (theme.negative_text if text[0] == "−" else theme.positive_text), text


# --- going on and back -----------------------------------------------------------------------------------------


def test_a_term_opens_where_it_comes_from_and_back_returns(qtbot: QtBot, shown: Shown) -> None:
    view = shown(sample_reading())
    panel = view.side.inspector
    view.select_place(Place(4, None, "y"))
    term = panel.inspection.terms[2]
    assert not panel.back.isVisible()
    click_cell(qtbot, panel.terms, 2, 1)
    assert (view.scene.selection.token, view.scene.unit) == (4, term.opens.unit)
    assert panel.title.text() == f"‘의외로’ · time step 5 · unit {term.opens.unit}"
    assert panel.back.text() == "← answer"
    qtbot.mouseClick(panel.back, Qt.MouseButton.LeftButton)
    assert panel.title.text() == "‘의외로’ · time step 5 · answer"
    assert not panel.back.isVisible()


def test_the_keyboard_opens_a_term_too(qtbot: QtBot) -> None:
    panel, places = InspectorPanel(), []
    opened(qtbot, panel, scene_of(sample_reading()))
    panel.opened.connect(places.append)
    panel.terms.setFocus()
    qtbot.keyClick(panel.terms, Qt.Key.Key_Down)
    qtbot.keyClick(panel.terms, Qt.Key.Key_Return)
    assert places == [panel.inspection.terms[1].opens]


def test_selecting_something_else_ends_the_way_back(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading())
    panel = view.side.inspector
    click_cell(qtbot, panel.terms, 0, 0)
    assert panel.back.isVisible()
    assert panel.back.text() == "← answer"
    view.select_token(2)
    assert not panel.back.isVisible()


def test_opening_a_place_shows_its_layer_and_tells_once(shown: Shown) -> None:
    view = shown(sample_reading(model=sample_model(hidden_sizes=(5, 4), bidirectional=True)))
    tokens, units = [], []
    view.token_selected.connect(tokens.append)
    view.unit_selected.connect(units.append)
    view.select_place(Place(2, 4, "h", 0, 1))
    assert view.side.inspector.scene.layer == 0
    assert view.side.inspector.scene.direction == 1
    assert (tokens, units) == ([2], [4])
    view.select_place(NOWHERE)
    assert (tokens, units) == ([2, None], [4, None])


# --- copying ---------------------------------------------------------------------------------------------------


def test_equations_are_copied_as_text_and_as_latex_with_a_confirmation(qtbot: QtBot) -> None:
    panel = InspectorPanel()
    opened(qtbot, panel, scene_of(sample_reading(), selection=Place(1, 17, "i")))
    qtbot.mouseClick(panel.copy_text, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text().startswith("i = σ( x·W_xi + ")
    assert panel.copied.text() == "copied"
    qtbot.mouseClick(panel.copy_latex, Qt.MouseButton.LeftButton)
    assert r"\sigma" in QGuiApplication.clipboard().text()
    qtbot.waitUntil(lambda: not panel.copied.text())


# --- bad input -------------------------------------------------------------------------------------------------


def test_without_a_model_or_tokens_calm_words_stand_there(qtbot: QtBot) -> None:
    panel = InspectorPanel()
    opened(qtbot, panel, scene_of(None))
    assert panel.hint.text() == "Open a model, and every number of it can be opened here."
    panel.show_scene(scene_of(sample_reading([])))
    assert panel.hint.text() == "Type a review, and every number of its reading opens here."
    assert not panel.equations.isVisible()
    assert not panel.terms.isVisible()
    panel.show_scene(scene_of(sample_reading(["모름", "이것"])))
    assert panel.hint.text().startswith("The model knows none of these words")
    assert panel.equations.isVisible()


def test_a_place_that_another_network_had_is_opened_as_far_as_it_exists(qtbot: QtBot) -> None:
    panel = InspectorPanel()
    opened(qtbot, panel, scene_of(sample_reading(), selection=Place(1, 17, "c")))
    gru = sample_reading(model=sample_model(cell="gru"))
    panel.show_scene(scene_of(gru, selection=Place(1, 17, "c")))
    assert panel.title.text() == "‘안’ · time step 2 · unit 17"
    panel.show_scene(scene_of(gru, selection=Place(1, 17, "y")))
    assert written(gru.logits[1]) in panel.equations.toPlainText()


def test_it_speaks_korean(qtbot: QtBot) -> None:
    panel = InspectorPanel()
    opened(qtbot, panel, scene_of(sample_reading(), selection=Place(1, 17, "i")))
    set_language("ko")
    try:
        qtbot.waitUntil(lambda: panel.title.text() == "‘안’ · 시점 2 · 유닛 17 · 게이트 i")
        assert panel.copy_text.text() == "텍스트로 복사"
    finally:
        set_language("en")
