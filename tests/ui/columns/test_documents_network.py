"""The page of the neurons with the documents' 4-2-2 network: there and back, what it draws, and that nothing mixes."""

from collections.abc import Callable
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QPoint, QRectF
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.interventions import Clamp
from rnn_desktop.lens.documents_network import documents_reading
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.what_if import SetWeight
from rnn_desktop.ui.export.export_dialog import ExportDialog
from rnn_desktop.ui.network.neuron_layout import neuron_layout
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.style.theme import DARK, LIGHT, signed_color
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import REVIEW
from tests.ui.dialogs import answering
from tests.ui.documents_page import UNIT, by_hand, page
from tests.ui.network_screen import click_at, places, press
from tests.ui.reading_samples import WORDS, sample_model, sample_reading
from tests.ui.reading_screen import Shown, click, close_to, picture, select_unit, shown, tooltip_at

__all__ = ["page", "shown"]
# What the offscreen platform says of every tooltip.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


# --- what it draws -------------------------------------------------------------------------------------------------


def test_the_page_draws_the_documents_network(page: MainWindow) -> None:
    wanted = {Place(step, unit, "x", 0) for step in (0, 1) for unit in range(4)}
    wanted |= {Place(step, unit, quantity) for step in (0, 1) for unit in (0, 1) for quantity in ("h", "y")}
    assert set(places(page.read_view)) == wanted


@pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
def test_its_dots_are_what_the_equations_make(page: MainWindow, theme: Any) -> None:
    view = page.read_view
    view.set_theme(theme)
    states, answers = by_hand()
    image, found = picture(view.canvas.cells), places(view)
    for step in (0, 1):
        for unit in (0, 1):
            for quantity, value in (("h", states[step, unit]), ("y", 2 * answers[step, unit] - 1)):
                middle = found[Place(step, unit, quantity)].toPoint()
                # Above the number.
                seen = image.pixelColor(middle - QPoint(0, 11))
                assert close_to(seen, signed_color(theme, value)), (step, unit, quantity)


def test_its_lines_are_everything_that_goes_into_its_sums() -> None:
    layout = neuron_layout(documents_reading(), 1, "", QRectF(0, 0, 800, 300))
    assert len(layout.shown.weights) == layout.count == 28
    states, _ = by_hand()
    for unit in (0, 1):
        one, _ = layout.of(Place(1, unit, "h")) or pytest.fail("the unit is not there")
        lines = [(b.source.values, b.weights[:, unit]) for b in layout.bundles if b.target is one]
        assert len(lines) == 2
        assert np.tanh(sum(float(values @ weights) for values, weights in lines)) == pytest.approx(states[1, unit])


def test_its_weights_can_be_told_apart() -> None:
    parameters = documents_reading().model.parameters
    for matrix in (parameters.layers[0][0].W_x, parameters.layers[0][0].W_h, parameters.W_y):
        weights = matrix.ravel().astype(float)
        assert len(set(np.abs(weights).round(3))) >= len(weights) - 2
        assert weights == pytest.approx(weights.round(1), abs=1e-6)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ko", ["입력층", "은닉층", "출력층"]),
        ("en", ["input layer", "hidden layer", "output layer"]),
    ],
)
def test_layers_have_the_documents_names(page: MainWindow, language: str, words: list[str]) -> None:
    page.appearance.choose_language(language)
    ticks = page.read_view.canvas.cells.ticks()
    assert [name for _, name in sorted(ticks)] == words
    assert page.read_view.bar.networks.button("model").text() in ("이 모델", "This model")
    assert "RNN" in page.read_view.canvas.cells.heading_tooltip()


def test_a_dot_tells_its_number(page: MainWindow) -> None:
    view, (states, answers) = page.read_view, by_hand()
    found = places(view)

    def told(place: Place) -> str:
        return tooltip_at(view.canvas.cells, found[place].x(), found[place].y())

    assert told(Place(1, 1, "h")) == f"unit 1 · h = {states[1, 1]:+.4f}"
    assert told(Place(0, 3, "x", 0)) == "input 3 · x = −0.5000"
    assert told(Place(0, 1, "y")).startswith(f"output 1 · P = {answers[0, 1]:.4f} · y = ")


def test_a_unit_is_followed(qtbot: QtBot, page: MainWindow) -> None:
    view, cells = page.read_view, page.read_view.canvas.cells
    found, before = places(view), picture(page.read_view.canvas.cells)
    qtbot.mouseMove(cells, found[UNIT].toPoint())
    assert view.bar.words.startswith("4-2-2 · ‘재미있다’ · time step 2 · unit 0 · h = ")
    after = picture(cells)
    line = (0.35 * found[UNIT] + 0.65 * found[Place(1, 3, "x", 0)]).toPoint()
    assert after.pixelColor(line - QPoint(15, 0)) != before.pixelColor(line - QPoint(15, 0)), "the weight's number"
    fed, beside = (found[place].toPoint() - QPoint(0, 11) for place in (Place(1, 1, "y"), Place(0, 1, "y")))
    assert after.pixelColor(fed) == before.pixelColor(fed)
    assert after.pixelColor(beside) != before.pixelColor(beside)
    qtbot.mouseMove(cells, QPoint(cells.width() - 3, 3))
    assert picture(cells) == before


def test_both_time_steps_stay_whatever_is_selected(qtbot: QtBot, page: MainWindow) -> None:
    view, found = page.read_view, places(page.read_view)
    for place in (Place(0, 1, "h"), Place(0, 2, "x", 0), Place(1, 1, "y")):
        click_at(qtbot, view, place)
        assert places(view) == found


# --- there and back ------------------------------------------------------------------------------------------------


def test_only_the_neurons_have_pages(qtbot: QtBot, reading_window: MainWindow) -> None:
    tools, bar = reading_window.read_view.tools, reading_window.read_view.bar
    for name, there in (("folded", False), ("neurons", True), ("unrolled", False)):
        press(qtbot, tools.pictures.button(name))
        assert bar.networks.isVisible() == there


def test_the_page_has_no_gates_to_choose(qtbot: QtBot, page: MainWindow) -> None:
    bar = page.read_view.bar
    assert bar.switch is not None
    assert not bar.switch.isVisible()
    press(qtbot, bar.networks.button("model"))
    assert bar.switch.isVisible()


def _back_by_page(qtbot: QtBot, view: ReadView) -> None:
    press(qtbot, view.bar.networks.button("model"))


def _back_by_picture(qtbot: QtBot, view: ReadView) -> None:
    press(qtbot, view.tools.pictures.button("neurons"))


@pytest.mark.parametrize("back", [_back_by_page, _back_by_picture])
def test_nothing_is_lost_there_and_back(
    qtbot: QtBot, reading_window: MainWindow, back: Callable[[QtBot, ReadView], None]
) -> None:
    window, view, session = reading_window, reading_window.read_view, reading_window.session
    with qtbot.waitSignal(session.exploration.reading_changed):
        session.exploration.edit(SetWeight("output.b_y", (0,), 2.0))
        session.exploration.edit(Clamp(0, 0, 1, 0.5))
    with qtbot.waitSignal(session.exploration.reading_changed):
        session.keep_edited_weights()
    qtbot.waitUntil(lambda: not session.exploration.busy)
    press(qtbot, view.tools.pictures.button("neurons"))
    view.select_token(2)
    select_unit(view, 7)
    view.canvas.cells.finish_flight()
    before, model, reading = picture(view.canvas), session.model, view.reading
    edits, selection, width = session.exploration.history.edits, view.scene.selection, view.canvas.gutter_width()

    press(qtbot, view.bar.networks.button("documents"))
    assert view.networks.drawn.reading is documents_reading()
    view.canvas.cells.finish_flight()
    assert picture(view.canvas) != before
    assert view.canvas.gutter_width() == width
    click_at(qtbot, view, UNIT)
    cells = view.canvas.cells
    click(qtbot, cells, cells.width() - 3, 3)

    back(qtbot, view)
    cells.finish_flight()
    assert picture(view.canvas) == before
    assert window.composer.toPlainText() == REVIEW
    assert session.unsaved
    assert session.model is model
    assert view.reading is reading
    assert session.exploration.history.edits == edits
    assert edits
    assert view.scene.selection == selection


def test_the_page_fades_in_and_ends_where_it_is_at_rest(qtbot: QtBot, page: MainWindow) -> None:
    view = page.read_view
    cells, rest = view.canvas.cells, picture(page.read_view.canvas.cells)
    view.show_picture("neurons")
    cells.finish_flight()
    dot = max(places(view).values(), key=lambda at: at.y()).toPoint() - QPoint(0, 11)
    color = picture(cells).pixelColor(dot)
    view.show_network("documents")
    assert cells.flying
    assert close_to(picture(cells).pixelColor(dot), color), "it begins with all of the other picture"
    assert picture(cells) != rest
    qtbot.waitUntil(lambda: not cells.flying)
    assert picture(cells) == rest
    unit = places(view)[UNIT].toPoint() - QPoint(0, 11)
    view.show_picture("neurons")
    assert close_to(picture(cells).pixelColor(unit), rest.pixelColor(unit)), "it leaves as a whole, too"
    view.show_picture("unrolled")
    view.show_network("documents")
    cells.finish_flight()
    assert picture(cells) == rest


def test_nothing_flies_between_networks_of_other_sizes(qtbot: QtBot, page: MainWindow) -> None:
    """Of a review of two tokens, too, whose time steps are those of the documents."""
    view = page.read_view
    with qtbot.waitSignal(page.session.exploration.reading_changed):
        page.set_text("기대 보면")
    shows = ((view.show_picture, "neurons"), (view.show_network, "documents"), (view.show_picture, "unrolled"))
    for show, name in shows:
        show(name)
        picture(view.canvas.cells)
    qtbot.waitUntil(lambda: not view.canvas.cells.flying)
    picture(view.canvas.cells)


def test_columns_stay_when_a_review_is_typed_on_the_page(shown: Shown) -> None:
    model = sample_model(9, bidirectional=True)
    view = shown(sample_reading(WORDS[:6], model))
    view.show_picture("neurons")
    width = view.canvas.gutter_width()
    view.show_network("documents")
    view.set_reading(sample_reading(WORDS[:7], model))
    assert view.canvas.gutter_width() == width


def test_typing_goes_on_beside_the_page(qtbot: QtBot, page: MainWindow) -> None:
    # Wide enough for all columns, and for the review in one line.
    page.resize(1700, page.height())
    with qtbot.waitSignal(page.session.exploration.reading_changed):
        page.set_text(REVIEW + " 기대")
    QApplication.processEvents()
    view, drawn = page.read_view, picture(page.read_view.canvas.cells)
    with qtbot.waitSignal(page.session.exploration.reading_changed):
        page.set_text(REVIEW + " 기대 보면")
    assert view.reading is not None
    assert len(view.reading.tokens) == len(REVIEW.split()) + 2
    assert picture(view.canvas.cells) == drawn
    with qtbot.waitSignal(page.session.exploration.reading_changed):
        page.set_text("")
    assert places(view) == {}
    picture(view)


# --- taken away ----------------------------------------------------------------------------------------------------


def test_its_picture_is_taken_away_under_true_words(page: MainWindow) -> None:
    captions = {}

    def look(dialog: ExportDialog) -> None:
        for number in range(dialog.picture.count()):
            dialog.picture.setCurrentIndex(number)
            captions[dialog.picture.currentText()] = dialog.sheet.caption.split("\n")
        dialog.caption.setPlainText("my words")
        dialog.picture.setCurrentText("4-2-2")
        captions["written"] = [dialog.sheet.caption]
        dialog.reject()

    with answering(ExportDialog, look):
        page.take_away.picture.trigger()
    alone, whole = captions["4-2-2"], captions["Everything"]
    assert alone[0] == "정말 재미있다"
    assert alone[1].startswith("SimpleRNN 2 · ")
    assert "textbook RNN" in alone[2]
    assert whole[:1] == captions["Tokens"][:1] == [REVIEW]
    assert whole[1].startswith("LSTM 12 · ")
    assert whole[2] == alone[2]
    assert captions["written"] == ["my words"]


def test_without_the_page_a_caption_says_nothing_of_it(page: MainWindow) -> None:
    page.read_view.show_picture("neurons")
    captions = []

    def look(dialog: ExportDialog) -> None:
        captions.append(dialog.sheet.caption)
        dialog.reject()

    with answering(ExportDialog, look):
        page.take_away.picture.trigger()
    assert "4-2-2" not in captions[0]
