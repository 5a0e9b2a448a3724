"""The page of bugs: how a person finds it, switches one on, and what they then see."""

import re
from collections.abc import Callable
from pathlib import Path

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from pytestqt.qtbot import QtBot

from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.lens.bugs import GATES, LEAK, NO_BUGS, PADDING, RESET, BugReader, Bugs
from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.ui.panels.bug_row import BugRow
from rnn_desktop.ui.panels.bugs_panel import BugsPanel
from rnn_desktop.ui.window.main_window import MainWindow
from tests.small_model import small_model
from tests.task_models import task_model, text_for
from tests.ui.conftest import REVIEW


@pytest.fixture
def page(reading_window: MainWindow) -> BugsPanel:
    """Opened from the menu of comparisons."""
    menu = reading_window.read_view.tools.compare_menu
    menu.aboutToShow.emit()
    next(one for one in menu.actions() if one.text() == "Compare with a bug…").trigger()
    return reading_window.read_view.side.bugs


def row(page: BugsPanel, bug: str) -> BugRow:
    return next(one for one in page.rows if one.bug == bug)


def settled(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.session.exploration.busy)


def switch(qtbot: QtBot, window: MainWindow, bug: str) -> None:
    box = row(window.read_view.side.bugs, bug).switch
    qtbot.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(10, box.height() // 2))
    settled(qtbot, window)


def wait_for_accuracy(qtbot: QtBot, page: BugsPanel) -> None:
    qtbot.waitUntil(lambda: page.accuracy.lines.lines[1:] and page.accuracy.lines.lines[1][2] is not None)


# --- the page ------------------------------------------------------------------------------------------------------


def test_the_page_opens_from_the_menu_and_gives_way_to_the_one_before(qtbot: QtBot, reading_window: MainWindow) -> None:
    side = reading_window.read_view.side
    side.show_page("methods")
    reading_window.read_view.tools.compare_menu.bugs_requested.emit()
    assert side.page == "bugs"
    assert side.bugs.isVisible()
    assert not any(side.pages.button(name).isChecked() for name in side.panels if name != "bugs")
    qtbot.mouseClick(side.bugs.back, Qt.MouseButton.LeftButton)
    assert side.page == "methods"
    assert side.pages.button("methods").isChecked()


def test_bugs_are_listed_with_what_they_are_or_why_they_cannot_be(page: BugsPanel) -> None:
    assert [one.bug for one in page.rows] == [PADDING, GATES, RESET, LEAK]
    for one in page.rows:
        assert one.words.isVisible()
        assert one.words.text().endswith(".")
        assert one.switch.isEnabled() == (one.bug != RESET)
        assert one.reason.isVisible() == (one.bug == RESET)
        assert not one.control.isVisible()
    assert "GRU" in row(page, RESET).reason.text()
    assert "ONNX" in row(page, GATES).words.text()
    assert not page.effects.isVisible()
    assert not page.accuracy.isVisible()


@pytest.mark.parametrize("name", ["tags", "numbers", "next_token", "three classes"])
def test_each_task_has_the_bugs_that_it_can_have(qtbot: QtBot, window: MainWindow, tmp_path: Path, name: str) -> None:
    save_model(task_model(name), tmp_path / "model.safetensors")
    with qtbot.waitSignal(window.first_painted):
        window.set_text(text_for(name))
        window.files.open(tmp_path / "model.safetensors")
    settled(qtbot, window)
    page = window.read_view.side.bugs
    window.read_view.tools.compare_menu.bugs_requested.emit()
    able = {one.bug for one in page.rows if one.switch.isEnabled()}
    assert able == ({PADDING, GATES, RESET, LEAK} if name == "three classes" else {GATES, RESET})
    assert "zrh" in row(page, GATES).words.text()
    switch(qtbot, window, RESET)
    assert page.effects.isVisible()
    assert "→" in page.effects.answer.text()
    assert "Largest change of h" in page.effects.state.text()
    assert page.accuracy.isVisible() == (name == "three classes")


# --- what a bug does -----------------------------------------------------------------------------------------------


def test_a_bug_is_compared_in_the_columns_and_its_largest_difference_is_said(
    qtbot: QtBot, reading_window: MainWindow, page: BugsPanel
) -> None:
    window = reading_window
    switch(qtbot, window, GATES)
    view, right = window.read_view, window.session.exploration.reading
    assert right is not None
    bugged = BugReader().read(right, Bugs(gate_order="onnx"))
    assert view.scene.beside is not None
    np.testing.assert_array_equal(view.scene.beside.trace.probabilities, bugged.trace.probabilities)
    assert view.canvas.comparison.isVisible()
    assert view.canvas.comparison.heading()[0] == "Gates"
    differences = bugged.trace.layers[0][0].h.astype(float) - right.trace.layers[0][0].h
    token, unit = np.unravel_index(np.abs(differences).argmax(), differences.shape)
    said = page.effects.state.text()
    assert signed_number(float(differences[token, unit])) in said
    assert f"unit {unit}" in said
    assert said.endswith(f"time step {token + 1}")
    np.testing.assert_allclose(page.effects.picture.values, differences)
    qtbot.mouseClick(page.effects.show_unit, Qt.MouseButton.LeftButton)
    assert (view.scene.selection.token, view.scene.selection.unit) == (token, unit)
    picture = page.effects.picture
    qtbot.mouseClick(picture, Qt.MouseButton.LeftButton, pos=QPoint(1, picture.height() - 2))
    assert (view.scene.selection.token, view.scene.selection.unit) == (0, 11)
    switch(qtbot, window, GATES)
    assert not view.canvas.comparison.isVisible()
    assert not page.effects.isVisible()
    assert window.session.exploration.bugs == NO_BUGS


def test_padding_is_as_long_and_on_the_side_that_is_set(
    qtbot: QtBot, reading_window: MainWindow, page: BugsPanel
) -> None:
    switch(qtbot, reading_window, PADDING)
    padding = page.rows[0]
    padding.steps.setValue(7)
    qtbot.mouseClick(padding.sides.button("after"), Qt.MouseButton.LeftButton)
    settled(qtbot, reading_window)
    beside = reading_window.read_view.scene.beside
    assert beside is not None
    assert [token.text for token in beside.tokens[-7:]] == ["<pad>"] * 7
    assert len(beside.tokens) == len(REVIEW.split()) + 7
    assert "at the end" in page.effects.state.text()
    switch(qtbot, reading_window, PADDING)
    switch(qtbot, reading_window, PADDING)
    assert reading_window.session.exploration.bugs == Bugs(padding=7, padding_after=True), "as it was set before"


def test_the_accuracy_is_said_with_and_without_the_bug_and_on_what(
    qtbot: QtBot, reading_window: MainWindow, page: BugsPanel, reviews_file: Path
) -> None:
    with qtbot.waitSignal(reading_window.session.data_changed):
        reading_window.session.open_data(reviews_file)
    switch(qtbot, reading_window, LEAK)
    wait_for_accuracy(qtbot, page)
    assert page.accuracy.sample.text() == "On 40 texts of reviews.csv."
    (name, words, share), (other, bugged, _) = page.accuracy.lines.lines
    assert (name, other) == ("as it is", "with the bug")
    assert share is not None
    assert words == f"{100 * share:.1f} % ({round(40 * share)} of 40)"
    assert re.fullmatch(r"\d+\.\d % \(\d+ of 40\)", bugged)
    assert "says nothing" in page.accuracy.note.text()
    word = page.effects.leaked.text()
    assert any(f"‘{one}’" in word for one in REVIEW.split())
    reading_window.read_view.side.show_page("inspect")
    assert reading_window.session.exploration.bugs == Bugs(leaked=0), "it stays on"
    reading_window.read_view.side.show_page("bugs")
    wait_for_accuracy(qtbot, page)


def test_another_model_leaves_no_bug_on_that_it_cannot_have(
    qtbot: QtBot, reading_window: MainWindow, page: BugsPanel, model_file: Path, tmp_path: Path
) -> None:
    switch(qtbot, reading_window, GATES)
    save_model(small_model("simple_rnn"), tmp_path / "simple.safetensors")
    reading_window.files.open(tmp_path / "simple.safetensors")
    settled(qtbot, reading_window)
    assert not row(page, GATES).switch.isChecked()
    assert not row(page, GATES).switch.isEnabled()
    assert not reading_window.read_view.canvas.comparison.isVisible()
    reading_window.files.open(model_file)
    settled(qtbot, reading_window)
    assert row(page, GATES).switch.isEnabled()
    assert load_model(model_file).config.cell == "lstm"


def test_everything_is_said_in_the_language_of_the_window(
    qtbot: QtBot, reading_window: MainWindow, page: BugsPanel, speak: Callable[[str], None]
) -> None:
    switch(qtbot, reading_window, LEAK)
    heading = reading_window.read_view.canvas.comparison.heading()[0]
    speak("ko")
    assert page.isVisible()
    for one in page.rows:
        assert one.words.text()
        assert one.heightForWidth(one.width()) <= one.height(), "no sentence is cut"
    speak("en")
    assert reading_window.read_view.canvas.comparison.heading()[0] == heading == "Leak"
    choice = page.rows[3].choice
    offered = [choice.itemText(index) for index in range(choice.count())]
    assert offered == ["a word for “negative”", "a word for “positive”"]
