"""Tokens on the what-if page as a person changes them, the list of what was changed, and the way back."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.lens.edit_history import History
from rnn_desktop.lens.what_if import DeleteToken, MaskToken, ReplaceToken
from rnn_desktop.ui.panels.what_if_panel import WhatIfPanel
from rnn_desktop.ui.style.i18n import set_language
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import REVIEW
from tests.ui.what_if_page import history, listed, panel, press, read_words, settle, type_word

__all__ = ["panel"]

WORDS = REVIEW.split()


# --- tokens --------------------------------------------------------------------------------------------------------


def test_a_token_is_replaced_and_the_verdict_stands_beside_the_one_before(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel
) -> None:
    before = reading_window.session.exploration.reading
    assert before is not None
    assert panel.logit.text() == "Nothing is changed yet."
    reading_window.read_view.select_token(1)
    type_word(panel, "괜찮음")
    qtbot.keyClick(panel.token.word, Qt.Key.Key_Return)
    settle(qtbot, reading_window)
    assert read_words(reading_window) == [WORDS[0], "괜찮음", *WORDS[2:]]
    assert panel.token.word.text() == ""
    assert listed(panel) == ["2: ‘안하고’ replaced by ‘괜찮음’"]
    after = reading_window.session.exploration.reading
    assert after is not None
    assert f"{before.logit:+.4f} → {after.logit:+.4f}".replace("-", "−") in panel.logit.text()
    assert f"{100 * before.probability:.1f} %" in panel.verdict.text()
    press(qtbot, reading_window, panel.undo)
    assert reading_window.session.exploration.reading.logits.tobytes() == before.logits.tobytes()
    assert listed(panel) == []
    press(qtbot, reading_window, panel.redo)
    assert reading_window.session.exploration.reading.logits.tobytes() == after.logits.tobytes()


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
    assert view.scene.selection.token == 3, "a moved token stays selected"
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
    assert panel.token.hint.text() == "‘기대’ · time step 1"
    type_word(panel, "뷁")
    assert "does not know" in panel.token.hint.text()
    press(qtbot, reading_window, panel.token.replace)
    assert reading_window.session.exploration.reading.ids[0] == 1


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


# --- the list and the keys -----------------------------------------------------------------------------------------


def test_one_change_is_taken_away_by_mouse_or_key(qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel) -> None:
    for edit in (MaskToken(0), Clamp(0, 0, 3, 0.5), ReplaceToken(1, "기대")):
        reading_window.exploring.edit(edit, False)
    settle(qtbot, reading_window)
    table = panel.list
    cross = table.visualRect(table.model().index(1, 1)).center()
    qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=cross)
    settle(qtbot, reading_window)
    assert listed(panel) == ["1: ‘기대’ read as unknown", "2: ‘안하고’ replaced by ‘기대’"]
    table.setCurrentIndex(table.model().index(0, 1))
    qtbot.keyClick(table, Qt.Key.Key_Return)
    settle(qtbot, reading_window)
    assert listed(panel) == ["2: ‘안하고’ replaced by ‘기대’"]


def test_the_usual_keys_undo_in_the_view_and_leave_the_composer_its_own(
    qtbot: QtBot, reading_window: MainWindow, panel: WhatIfPanel
) -> None:
    window = reading_window
    window.exploring.edit(Clamp(0, 0, 3, 0.5), False)
    control, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
    window.composer.setFocus()
    qtbot.keyClicks(window.composer, "x")
    qtbot.keyClick(window.composer, Qt.Key.Key_Z, control)
    assert len(history(window).edits) == 1, "the typing came after it"
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
    qtbot.waitUntil(lambda: button.text() == "바꿔 보기 · 1")
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
    qtbot.waitUntil(lambda: "글을 고쳐서" in panel.note.text())


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
