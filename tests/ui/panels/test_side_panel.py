"""The pages beside the columns: all found without scrolling, all words whole, and nothing said that is not so."""

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.formats.model import TokenizerInfo
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.lens.fragility import READ_LABELS
from rnn_desktop.lens.next_words import NextWord
from rnn_desktop.lens.what_if import DeleteToken, ReplaceToken
from rnn_desktop.problem import Problem
from rnn_desktop.ui.panels.methods_panel import METHODS
from rnn_desktop.ui.panels.side_panel import BEHIND_MENU
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.widgets.labels import scaled
from rnn_desktop.ui.widgets.number_field import NumberField
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import REVIEW
from tests.ui.panel_scenes import click_cell, texts
from tests.ui.reading_screen import select_unit

WORDS = REVIEW.split()


def explained(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until everything is known about what is read now."""
    session = window.session
    qtbot.waitUntil(
        lambda: (
            not session.exploration.busy
            and session.exploration.reading is window.read_view.reading
            and session.exploration.findings.fragility is not None
            and session.exploration.findings.next_words is not None
            and session.exploration.reading.edits == session.exploration.history.edits
        )
    )


def open_page(qtbot: QtBot, window: MainWindow, name: str) -> None:
    button = window.read_view.side.pages.button(name)
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def inside(widget: QWidget, window: MainWindow) -> bool:
    """Whether all of it is to be seen in the window."""
    place, over = QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()), widget
    while (over := over.parentWidget()) is not window:
        if not QRect(over.mapTo(window, QPoint(0, 0)), over.size()).contains(place):
            return False
    return widget.isVisible()


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_every_page_is_one_click_away_and_its_name_is_whole(
    qtbot: QtBot, window: MainWindow, model_file: Path, language: str, theme: str
) -> None:
    window.appearance.choose_language(language)
    window.appearance.choose_theme(theme)
    window.resize(1280, 800)
    with qtbot.waitSignal(window.first_painted):
        window.set_text(REVIEW)
        window.files.open(model_file)
    explained(qtbot, window)
    side = window.read_view.side
    for page in side.panels.keys() - BEHIND_MENU:
        open_page(qtbot, window, page)
        button = side.pages.button(page)
        assert button.width() >= button.sizeHint().width()
        assert inside(button, window)
    open_page(qtbot, window, "next_words")
    qtbot.waitUntil(lambda: inside(side.next_words.table, window))
    qtbot.waitUntil(lambda: inside(side.next_words.bands, window))
    open_page(qtbot, window, "fragility")
    qtbot.waitUntil(lambda: inside(side.fragility.table, window))
    qtbot.waitUntil(lambda: inside(side.fragility.bar, window))
    open_page(qtbot, window, "methods")
    for method in METHODS:
        button = side.methods.methods.button(method)
        widest = max(map(button.fontMetrics().horizontalAdvance, button.text().split("\n")))
        assert button.width() >= button.sizeHint().width() >= widest
    for kind in READ_LABELS.values():
        small = QFontMetrics(scaled(side.fragility.table.font(), 0.85))
        name = translate("Fragility", kind)
        assert small.horizontalAdvance(name) <= side.fragility.table.columnWidth(0) - 6, name


def test_bars_reach_the_edge_on_the_side_that_has_the_larger_numbers(qtbot: QtBot, reading_window: MainWindow) -> None:
    open_page(qtbot, reading_window, "methods")
    explained(qtbot, reading_window)
    table = reading_window.read_view.side.methods.table
    cells = [cell for row in table.rows for cell in row[1:]]
    low, high = (-min(cell.value for cell in cells), max(cell.value for cell in cells))
    assert low > 0 < high
    assert [cell.zero for cell in cells] == pytest.approx([low / (low + high)] * len(cells))


# --- why there is nothing ------------------------------------------------------------------------------------------


def said(window: MainWindow) -> dict[str, str]:
    """What each page says in the place of its numbers."""
    side = window.read_view.side
    found = {}
    for page, label in (
        ("inspect", side.inspector.hint),
        ("next_words", side.next_words.message),
        ("fragility", side.fragility.summary),
        ("methods", side.methods.message),
    ):
        side.show_page(page)
        assert label.isVisible()
        found[page] = label.text()
    side.show_page("what_if")
    for section in ("token", "unit", "gate", "weight"):
        side.what_if.show_section(section)
        found[section] = getattr(side.what_if, section).hint.text()
    return found


def test_a_loaded_model_that_cannot_read_is_not_called_missing(
    qtbot: QtBot, window: MainWindow, model_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise Problem("The analyser does not start.")

    assert all(words.startswith("Open a model") for words in said(window).values())
    monkeypatch.setattr("rnn_desktop.text.tokenizer.character_tokenizer", fail)
    unreadable = tmp_path / "unreadable.safetensors"
    save_model(replace(load_model(model_file), tokenizer=TokenizerInfo("character", "1")), unreadable)
    with qtbot.waitSignal(window.session.exploration.reading_failed):
        window.files.open(unreadable)
        assert set(said(window).values()) == {"Being read …"}
    assert set(said(window).values()) == {"The analyser does not start."}


def test_after_every_token_was_deleted_no_page_asks_for_a_review(qtbot: QtBot, reading_window: MainWindow) -> None:
    session = reading_window.session
    for _ in WORDS:
        reading = session.exploration.reading
        session.exploration.edit(DeleteToken(0))
        qtbot.waitUntil(lambda before=reading: session.exploration.reading is not before)
    taken = "Every token was removed. Undo that, or insert another one."
    found = said_of_empty(reading_window)
    assert set(found) == {taken}
    assert reading_window.read_view._message.text() == taken


def said_of_empty(window: MainWindow) -> list[str]:
    side, found = window.read_view.side, []
    for page, label in (
        ("inspect", side.inspector.hint),
        ("fragility", side.fragility.summary),
        ("methods", side.methods.message),
    ):
        side.show_page(page)
        found.append(label.text())
    return found


# --- of which text -------------------------------------------------------------------------------------------------


def test_changed_tokens_are_what_the_next_word_follows_and_a_click_keeps_them(
    qtbot: QtBot, reading_window: MainWindow
) -> None:
    window, session = reading_window, reading_window.session
    side, replaced = window.read_view.side, (ReplaceToken(1, WORDS[4]),)
    open_page(qtbot, window, "next_words")
    session.exploration.edit(*replaced)
    explained(qtbot, window)
    read = [WORDS[0], WORDS[4], *WORDS[2:]]
    assert side.next_words.prefix.text() == f"After “{' · '.join(read)}”"
    first = texts(side.next_words.table)[0][0]
    word = session.exploration.findings.next_words.lifting(1)[0]
    assert isinstance(word, NextWord)
    assert word.word == first
    click_cell(qtbot, side.next_words.table, 0, 0)
    explained(qtbot, window)
    assert window.composer.toPlainText() == REVIEW
    assert [token.text for token in session.exploration.reading.tokens] == [*read, first]
    assert session.exploration.reading.probability == pytest.approx(word.probability, abs=1e-6)


def test_the_variants_say_that_they_are_of_the_text_as_typed(qtbot: QtBot, reading_window: MainWindow) -> None:
    window, session = reading_window, reading_window.session
    panel = window.read_view.side.fragility
    open_page(qtbot, window, "fragility")
    explained(qtbot, window)
    assert not panel.note.isVisible()
    session.exploration.edit(DeleteToken(0))
    explained(qtbot, window)
    assert panel.note.isVisible()
    assert panel.note.text() == "For the text as typed, without the changes to its tokens."
    session.exploration.undo()
    explained(qtbot, window)
    assert not panel.note.isVisible()


def test_from_a_variant_one_click_leads_back_to_the_text_before(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    panel = window.read_view.side.fragility
    open_page(qtbot, window, "fragility")
    texts_read = [REVIEW]
    assert not panel.back.isVisible()
    for _ in range(2):
        explained(qtbot, window)
        variants = window.session.exploration.findings.fragility.variants
        click_cell(qtbot, panel.table, [one.text in texts_read for one in variants].index(False), 0)
        texts_read.append(window.composer.toPlainText())
    assert len(set(texts_read)) == 3
    for text in reversed(texts_read[:-1]):
        explained(qtbot, window)
        assert panel.back.isVisible()
        qtbot.mouseClick(panel.back, Qt.MouseButton.LeftButton)
        assert window.composer.toPlainText() == text
    explained(qtbot, window)
    assert not panel.back.isVisible()
    click_cell(qtbot, panel.table, 0, 0)
    explained(qtbot, window)
    window.set_text(WORDS[0])
    explained(qtbot, window)
    assert not panel.back.isVisible(), "what is typed anew has nothing before it"


def test_a_caret_within_the_text_is_where_the_next_word_goes_though_a_unit_is_held(
    qtbot: QtBot, reading_window: MainWindow
) -> None:
    window, session = reading_window, reading_window.session
    open_page(qtbot, window, "next_words")
    what_if = window.read_view.side.what_if
    select_unit(window.read_view, 2)
    window.read_view.side.show_page("what_if")
    qtbot.mouseClick(what_if.unit.zero, Qt.MouseButton.LeftButton)
    explained(qtbot, window)
    assert session.exploration.reading.edits
    session.exploration.set_caret(len(WORDS[0]))
    open_page(qtbot, window, "next_words")
    explained(qtbot, window)
    assert window.read_view.side.next_words.prefix.text() == f"After “{WORDS[0]}”"


def test_a_token_that_a_change_put_there_is_not_called_the_texts(qtbot: QtBot, reading_window: MainWindow) -> None:
    window, session = reading_window, reading_window.session
    inspector = window.read_view.side.inspector
    session.exploration.edit(ReplaceToken(1, WORDS[4]))
    explained(qtbot, window)
    window.read_view.select_token(1)
    assert inspector.hint.text() == "A change put this token here; it is not in the text."
    window.read_view.select_token(2)
    assert inspector.hint.text() == ""


# --- fields --------------------------------------------------------------------------------------------------------


def test_numbers_of_the_network_stand_in_fields_as_elsewhere_and_whole_in_their_tooltip(qtbot: QtBot) -> None:
    field = NumberField()
    qtbot.addWidget(field)
    field.show_number(-0.124208331, typed=False)
    assert field.text() == "−0.1242"
    assert field.toolTip() == "−0.124208331"
    field.show_number(0.00025)
    assert field.text() == "0.00025", "what a person typed is not rounded"


def test_what_a_slider_sets_and_from_where_to_where_is_written_beside_it(reading_window: MainWindow) -> None:
    select_unit(reading_window.read_view, 2)
    reading_window.read_view.side.show_page("what_if")
    what_if = reading_window.read_view.side.what_if
    for section, name, ends in (
        ("unit", "Hold the unit’s hidden state h at", ["−1", "1"]),
        ("gate", "Multiply the gate by", ["0", "2"]),
    ):
        what_if.show_section(section)
        number = getattr(what_if, section).number
        assert number.name.isVisible()
        assert number.name.text() == name
        assert [end.text() for end in number.ends if end.isVisible()] == ends


def test_the_other_tokenizers_are_one_click_away(qtbot: QtBot, window: MainWindow, model_file: Path) -> None:
    window.set_text(REVIEW)
    window.files.open(model_file)
    explained(qtbot, window)
    open_page(qtbot, window, "fragility")
    panel, exploration = window.read_view.side.fragility, window.session.exploration
    qtbot.mouseClick(panel.others, Qt.MouseButton.LeftButton)
    # The analysers of Java start one after the other.
    qtbot.waitUntil(lambda: not panel.others.isVisible(), timeout=120_000)
    assert exploration.findings.fragility is not None
    assert {"komoran", "kkma", "hannanum"} <= {one.tokenizer for one in exploration.findings.fragility.variants}
    assert any("kkma" in row[0].over for row in panel.table.rows)
