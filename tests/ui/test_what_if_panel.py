"""The what-if page as a person uses it: what is changed, what follows, and the way back."""

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.interventions import Clamp, GateScaling
from rnn_desktop.lens.edit_history import History
from rnn_desktop.lens.what_if import DeleteToken, MaskToken, ReplaceToken, SetWeight
from rnn_desktop.ui.i18n import set_language
from rnn_desktop.ui.main_window import MainWindow
from rnn_desktop.ui.number_field import NumberField, NumberSlider
from rnn_desktop.ui.what_if_panel import WhatIfPanel
from tests.ui.conftest import REVIEW
from tests.ui.reading_samples import sample_model, sample_reading
from tests.ui.reading_screen import Shown, shown

__all__ = ["shown"]

WORDS = REVIEW.split()


@pytest.fixture
def panel(reading_window: MainWindow) -> WhatIfPanel:
    """The page, opened by its button, beside REVIEW."""
    reading_window.read_view.tools.what_if.click()
    panel = reading_window.read_view.side.what_if
    assert panel.isVisible()
    return panel


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until what is shown was read with every edit."""
    session = window.session
    qtbot.waitUntil(
        lambda: (
            not session.busy
            and session.reading is not None
            and session.reading.edits == session.exploration.history.edits
            and session.reading.text == session.text
        )
    )


def press(qtbot: QtBot, window: MainWindow, button: QAbstractButton) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)


def type_word(panel: WhatIfPanel, text: str) -> None:
    """Key by key, as the platform would deliver Hangul: QTest knows no such keys."""
    panel.token.word.setFocus()
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(panel.token.word, event)


def enter(qtbot: QtBot, field: NumberField, text: str) -> None:
    """Type over what stands there."""
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def draw(qtbot: QtBot, number: NumberSlider, shares: tuple[float, ...]) -> None:
    """Take the handle where it is and draw it to these shares of the slider's width."""
    slider = number.slider
    share = (slider.value() - slider.minimum()) / (slider.maximum() - slider.minimum())
    points = [QPoint(int(8 + part * (slider.width() - 16)), slider.height() // 2) for part in (share, *shares)]
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=points[0])
    assert slider.isSliderDown()
    for point in points[1:]:
        qtbot.mouseMove(slider, point)
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=points[-1])


def read_words(window: MainWindow) -> list[str]:
    assert window.session.reading is not None
    return [token.text for token in window.session.reading.tokens]


def history(window: MainWindow) -> History:
    return window.session.exploration.history


def listed(panel: WhatIfPanel) -> list[str]:
    return [row[0].text for row in panel.list.rows]


# --- tokens --------------------------------------------------------------------------------------------------------


def test_a_token_is_replaced_and_the_verdict_stands_beside_the_one_before(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel
) -> None:
    before = reading_window.session.reading
    assert before is not None
    assert panel.logit.text() == "Nothing is changed yet."
    reading_window.read_view.select_token(1)
    type_word(panel, "괜찮음")
    qtbot.keyClick(panel.token.word, Qt.Key.Key_Return)
    settle(qtbot, reading_window)
    assert read_words(reading_window) == [WORDS[0], "괜찮음", *WORDS[2:]]
    assert panel.token.word.text() == ""
    assert listed(panel) == ["2: 「안하고」 replaced by 「괜찮음」"]
    after = reading_window.session.reading
    assert after is not None
    assert f"{before.logit:+.4f} → {after.logit:+.4f}".replace("-", "−") in panel.logit.text()
    assert f"{100 * before.probability:.1f} %" in panel.verdict.text()
    press(qtbot, reading_window, panel.undo)
    assert reading_window.session.reading.logits.tobytes() == before.logits.tobytes()
    assert listed(panel) == []
    press(qtbot, reading_window, panel.redo)
    assert reading_window.session.reading.logits.tobytes() == after.logits.tobytes()


def test_tokens_are_inserted_deleted_masked_and_moved(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel
) -> None:
    view, section = reading_window.read_view, panel.token
    view.select_token(1)
    for button in (section.before, section.after):
        type_word(panel, "기대")
        press(qtbot, reading_window, button)
    assert read_words(reading_window) == [WORDS[0], "기대", "기대", *WORDS[1:]]
    view.select_token(0)
    press(qtbot, reading_window, section.delete)
    assert read_words(reading_window) == ["기대", "기대", *WORDS[1:]]
    view.select_token(2)
    press(qtbot, reading_window, section.unknown)
    assert read_words(reading_window)[2] == "<unk>"
    press(qtbot, reading_window, section.right)
    assert view.selected_token == 3, "a moved token stays selected"
    press(qtbot, reading_window, section.right)
    assert read_words(reading_window)[2:5] == [WORDS[2], WORDS[3], "<unk>"]
    press(qtbot, reading_window, section.left)
    assert len(listed(panel)) == 7
    press(qtbot, reading_window, panel.reset)
    assert read_words(reading_window) == WORDS
    press(qtbot, reading_window, panel.undo)
    assert len(listed(panel)) == 7


def test_the_ends_of_the_review_are_the_ends_of_moving(reading_window: MainWindow, panel: WhatIfPanel) -> None:
    view = reading_window.read_view
    view.select_token(0)
    assert (panel.token.left.isEnabled(), panel.token.right.isEnabled()) == (False, True)
    view.select_token(len(WORDS) - 1)
    assert (panel.token.left.isEnabled(), panel.token.right.isEnabled()) == (True, False)


def test_a_word_that_the_model_does_not_know_is_said_before_it_is_read(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel
) -> None:
    reading_window.read_view.select_token(0)
    assert panel.token.hint.text() == "「기대」 · time step 1"
    type_word(panel, "뷁")
    assert "does not know" in panel.token.hint.text()
    press(qtbot, reading_window, panel.token.replace)
    assert reading_window.session.reading.ids[0] == 1


def test_words_of_the_vocabulary_are_proposed(reading_window: MainWindow, panel: WhatIfPanel) -> None:
    reading_window.read_view.select_token(0)
    type_word(panel, "긴장")
    completer = panel.token.word.completer()
    proposed = [
        completer.completionModel().index(row, 0).data() for row in range(completer.completionModel().rowCount())
    ]
    assert proposed == ["긴장감있고"]


def test_no_word_is_a_sentence_in_its_place(qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel) -> None:
    reading_window.read_view.select_token(0)
    press(qtbot, reading_window, panel.token.replace)
    assert panel.token.message.isVisible()
    assert panel.token.message.text() == "There is no word to read. Type one."
    assert history(reading_window) == History()
    reading_window.read_view.select_token(1)
    assert not panel.token.message.isVisible()


def test_a_review_without_tokens_can_be_given_one(qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel) -> None:
    for index in reversed(range(len(WORDS))):
        reading_window.exploring.edit(DeleteToken(index), False)
    settle(qtbot, reading_window)
    assert "–" in panel.verdict.text()
    assert panel.token.hint.text() == "Nothing is read. Insert a word."
    type_word(panel, "기대")
    press(qtbot, reading_window, panel.token.after)
    assert read_words(reading_window) == ["기대"]


def test_where_nothing_is_selected_the_page_says_what_to_select(panel: WhatIfPanel) -> None:
    assert panel.token.hint.text().startswith("Select a token")
    assert not any(button.isEnabled() for button in panel.token.findChildren(QAbstractButton))
    panel.sections.button("unit").click()
    assert panel.unit.hint.text().startswith("Select a unit")
    assert not panel.unit.number.isEnabled()
    assert not any(button.isEnabled() for button in (panel.undo, panel.redo, panel.reset))


def test_typing_on_lets_go_of_token_edits_and_says_so(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel
) -> None:
    reading_window.exploring.edit(MaskToken(0), False)
    reading_window.exploring.edit(Clamp(0, 0, 3, 0.5), False)
    settle(qtbot, reading_window)
    assert len(listed(panel)) == 2
    reading_window.set_text(REVIEW + " 기대")
    settle(qtbot, reading_window)
    assert listed(panel) == ["unit 3 held at 0.5"]
    assert panel.note.isVisible()
    assert "typed on" in panel.note.text()
    press(qtbot, reading_window, panel.reset)
    assert not panel.note.isVisible()


# --- units and gates -----------------------------------------------------------------------------------------------


def test_a_unit_is_held_by_drawing_and_one_stroke_is_one_step(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel
) -> None:
    reading_window.read_view.select_unit(4)
    assert panel.section == "unit"
    draw(qtbot, panel.unit.number, (0.6, 0.7, 0.8))
    settle(qtbot, reading_window)
    held = reading_window.session.reading.trace.layers[0][0].h[:, 4]
    assert 0.5 < held[0] < 0.7
    assert np.all(held == held[0])
    draw(qtbot, panel.unit.number, (0.2, 0.1))
    settle(qtbot, reading_window)
    assert len(listed(panel)) == 1, "the same unit is held elsewhere now"
    press(qtbot, reading_window, panel.undo)
    assert reading_window.session.reading.trace.layers[0][0].h[0, 4] == held[0]
    press(qtbot, reading_window, panel.undo)
    assert history(reading_window).edits == ()


def test_keys_move_the_slider_too(qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel) -> None:
    reading_window.read_view.select_unit(4)
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
    view.select_unit(4)
    own = float(reading_window.session.reading.trace.layers[0][0].h[2, 4])
    assert float(section.number.field.text().replace("−", "-")) == pytest.approx(own, abs=1e-5)
    section.steps.button("here").click()
    press(qtbot, reading_window, section.zero)
    hidden = reading_window.session.reading.trace.layers[0][0].h[:, 4]
    assert hidden[2] == 0
    assert hidden[1] != 0
    assert listed(panel) == ["unit 4 silenced · time step 3"]
    press(qtbot, reading_window, section.let_go)
    assert reading_window.session.reading.trace.layers[0][0].h[2, 4] == pytest.approx(own)
    assert not section.let_go.isEnabled()


@pytest.mark.parametrize("typed", ["inf", "1e999", "much", "0,5"])
def test_what_is_no_number_is_said_in_its_place(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel, typed: str
) -> None:
    reading_window.read_view.select_unit(4)
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
    own = reading_window.session.reading.trace.layers[0][0].gates["f"]
    view.show_quantity("f")
    assert panel.section == "gate"
    assert section.gates.currentText() == "Forget gate f"
    assert section.number.field.text() == "1"
    assert not section.units.button("one").isEnabled()
    enter(qtbot, section.number.field, "0.5")
    settle(qtbot, reading_window)
    gate = reading_window.session.reading.trace.layers[0][0].gates["f"]
    assert gate[0] == pytest.approx(0.5 * own[0])
    press(qtbot, reading_window, section.let_go)
    view.select_unit(7)
    section.units.button("one").click()
    press(qtbot, reading_window, section.zero)
    assert history(reading_window).edits == (GateScaling(0, 0, "f", 0.0, 7),)
    assert listed(panel) == ["f × 0 · unit 7"]
    changed = reading_window.session.reading.trace.layers[0][0].gates["f"][0] != own[0]
    assert changed.nonzero()[0].tolist() == [7]


def test_a_cell_without_gates_has_none_to_scale(shown: Shown) -> None:
    view = shown(sample_reading(model=sample_model(cell="simple_rnn")))
    view.side.show_page("what_if")
    assert not view.side.what_if.sections.button("gate").isEnabled()


def test_a_unit_without_bounds_has_no_slider(shown: Shown) -> None:
    view = shown(sample_reading(model=sample_model(cell="simple_rnn", activation="relu")))
    view.side.show_page("what_if")
    view.select_unit(1)
    number = view.side.what_if.unit.number
    assert number.field.isVisible()
    assert not number.slider.isVisible()


def test_the_layer_and_direction_that_are_shown_are_the_ones_changed(qtbot: QtBot, shown: Shown) -> None:
    model = sample_model(hidden_sizes=(6, 4), bidirectional=True)
    view = shown(sample_reading(model=model))
    view.side.show_page("what_if")
    view.show_layer(0, 1)
    view.select_unit(5)
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
    window.read_view.select_unit(4)
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
    section, reading = panel.weight, reading_window.session.reading
    reading_window.read_view.select_token(2)
    reading_window.read_view.select_unit(4)
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


# --- the list and the keys -----------------------------------------------------------------------------------------


def test_one_change_is_taken_away_by_mouse_or_key(qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel) -> None:
    for edit in (MaskToken(0), Clamp(0, 0, 3, 0.5), ReplaceToken(1, "기대")):
        reading_window.exploring.edit(edit, False)
    settle(qtbot, reading_window)
    table = panel.list
    cross = table.visualRect(table.model().index(1, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cross)
    settle(qtbot, reading_window)
    assert listed(panel) == ["1: 「기대」 read as unknown", "2: 「안하고」 replaced by 「기대」"]
    table.setCurrentIndex(table.model().index(0, 1))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settle(qtbot, reading_window)
    assert listed(panel) == ["2: 「안하고」 replaced by 「기대」"]


def test_the_usual_keys_undo_in_the_view_and_leave_the_composer_its_own(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel
) -> None:
    window = reading_window
    window.exploring.edit(Clamp(0, 0, 3, 0.5), False)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    window.composer.setFocus()
    qtbot.keyClick(window.composer, Qt.Key.Key_Z, control)
    assert len(history(window).edits) == 1
    window.read_view.setFocus()
    qtbot.keyClick(window.read_view, Qt.Key.Key_Z, control)
    assert history(window).edits == ()
    panel.sections.button("token").setFocus()
    qtbot.keyClick(panel.sections.button("token"), Qt.Key.Key_Z, control | shift)
    assert len(history(window).edits) == 1
    settle(qtbot, window)


def test_the_page_speaks_korean(qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel) -> None:
    reading_window.exploring.edit(Clamp(0, 0, 3, 0.5), False)
    settle(qtbot, reading_window)
    set_language("ko")
    qtbot.waitUntil(lambda: listed(panel) == ["유닛 3 값을 0.5에 고정"])
    assert panel.undo.text() == "되돌리기"
    assert panel.sections.button("token").text() == "토큰"


def test_a_change_is_announced_whatever_page_is_shown(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel
) -> None:
    button = reading_window.read_view.tools.what_if
    facts = reading_window.status.findChildren(QLabel)[0]
    plain, unmarked = facts.text(), button.grab().toImage()
    reading_window.read_view.select_token(0)
    press(qtbot, reading_window, panel.token.delete)
    assert button.text() == "What if · 1"
    assert "changes: 1" in facts.text()
    assert button.grab().toImage() != unmarked
    set_language("ko")
    qtbot.waitUntil(lambda: button.text() == "만약에 · 1")
    set_language("en")
    press(qtbot, reading_window, panel.reset)
    assert (button.text(), facts.text()) == ("What if", plain)


def test_what_went_with_the_text_is_said_in_the_present_language(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel
) -> None:
    reading_window.read_view.select_token(0)
    press(qtbot, reading_window, panel.token.delete)
    reading_window.set_text(REVIEW + " 기대")
    settle(qtbot, reading_window)
    assert panel.note.isVisible()
    set_language("ko")
    qtbot.waitUntil(lambda: "글이 바뀌어" in panel.note.text())


def test_edits_are_kept_while_the_page_is_not_shown(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel
) -> None:
    side = reading_window.read_view.side
    side.show_page("inspect")
    reading_window.exploring.edit(Clamp(0, 0, 3, 0.5), False)
    settle(qtbot, reading_window)
    side.show_page("what_if")
    assert listed(panel) == ["unit 3 held at 0.5"]
    assert panel.undo.isEnabled()
