"""One answer of several is the explained one, and everything in the window is about it."""

import csv
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel
from pytestqt.qtbot import QtBot

from rnn_desktop.formats.model_file import save_model
from rnn_desktop.formats.reading_file import load_reading, save_reading
from rnn_desktop.formats.tables import write_csv
from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.fragility import fragility
from rnn_desktop.lens.reading import Reader
from rnn_desktop.lens.reading_table import reading_table
from rnn_desktop.lens.saved_reading import to_saved
from rnn_desktop.session.recovery import Recovery
from rnn_desktop.tasks import Classes
from rnn_desktop.text.tokenizer import create_tokenizer
from rnn_desktop.ui.read.reading_pictures import reading_caption
from rnn_desktop.ui.window.main_window import MainWindow
from rnn_desktop.ui.window.recovering import Recovering
from tests.small_model import small_model
from tests.ui.classes_window import (
    LONG,
    TEXT,
    THREE,
    Opened,
    bars,
    classes_model,
    click_bar,
    opened,
    place_of_answer,
    settled,
    settled_on,
)
from tests.ui.dialogs import answering
from tests.ui.painted_words import painted_words
from tests.ui.read.test_take_away import typing
from tests.ui.reading_screen import center, tooltip_at

__all__ = ["opened"]


def words_in(widget: object) -> str:
    return "\n".join(label.text() for label in widget.findChildren(QLabel))


def another(qtbot: QtBot, window: MainWindow) -> int:
    """Explain a class that the network does not say."""
    output = (settled(qtbot, window).explained.output + 1) % 3
    click_bar(qtbot, window, output)
    return output


def test_every_row_and_page_names_the_explained_class(qtbot: QtBot, opened: Opened) -> None:
    window = opened()
    view, output = window.read_view, another(qtbot, window)
    label, reading = THREE[output], settled(qtbot, window)
    assert view.canvas.curve.heading() == ("Probability so far", f"P({label})")
    tip = tooltip_at(view.canvas.curve, center(view, 2), 20)
    assert f"P({label}) = {reading.probability:.4f}" in tip
    assert f"the network says {reading.said} here" in tip
    assert f"logit of “{label}”" in tooltip_at(view.canvas.receipt, center(view, 1), 20)
    assert view.side.inspector.inspection.lines[0].name.subscript == str(output)
    assert label in view.side.inspector.title.text()
    view.select_token(1)
    assert f"P({label})" in view.bar.words
    for page, words in (
        ("next_words", f"P({label}) if this word were added"),
        ("methods", f"What each token gave to the logit of “{label}”"),
        ("fragility", f"P({label}) · "),
        ("what_if", f"P({label}) · Nothing is changed yet."),
    ):
        view.side.show_page(page)
        qtbot.waitUntil(lambda page=page, words=words: words in words_in(view.side.panels[page]))
    assert f"P({label}) " in reading_caption(view.scene, date(2026, 1, 2))
    assert "3 classes" in window.status.facts.text()


def test_the_likeliest_other_class_has_a_thin_curve_with_its_name(qtbot: QtBot, opened: Opened) -> None:
    window = opened()
    reading = settled(qtbot, window)
    order = sorted(range(3), key=lambda output: -reading.trace.probabilities[-1, output])
    curve = window.read_view.canvas.curve
    assert [word.text for word in painted_words(curve)] == [THREE[order[1]]]
    click_bar(qtbot, window, order[1])
    assert [word.text for word in painted_words(curve)] == [THREE[order[0]]]


def test_the_good_and_bad_of_two_classes_are_called_so(reading_window: MainWindow) -> None:
    view = reading_window.read_view
    assert view.canvas.curve.heading() == ("Sentiment so far", "P(positive)")
    assert "P(positive) = " in tooltip_at(view.canvas.curve, center(view, 2), 20)
    assert "tells apart" not in reading_window.card.toolTip()
    assert "classes" not in reading_window.status.facts.text()


def test_two_labels_of_anything_else_keep_their_names(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> None:
    path = tmp_path / "pair.safetensors"
    save_model(small_model(task=Classes(("광고 아님", "광고"))), path)
    window.set_text(TEXT)
    window.files.open(path)
    settled(qtbot, window)
    words = words_in(window.verdict.pair)
    assert "P(광고)" in words
    assert "positive" not in words
    assert window.read_view.canvas.curve.heading()[1] == "P(광고)"
    assert "광고 아님 / 광고" in window.card.toolTip()


@pytest.mark.parametrize("picture", ["folded", "neurons"])
def test_a_click_on_an_output_opens_and_explains_it(qtbot: QtBot, opened: Opened, picture: str) -> None:
    window = opened()
    view, said = window.read_view, settled(qtbot, window).explained.output
    view.show_picture(picture)
    view.canvas.cells.finish_flight()
    output = (said + 1) % 3
    cells = view.canvas.cells
    at = place_of_answer(window, output)
    assert THREE[output] in tooltip_at(cells, at.x(), at.y())
    qtbot.mouseClick(cells, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    assert settled_on(qtbot, window).explained == Explained(output)
    inspection = view.side.inspector.inspection
    assert inspection.lines[-1].name.subscript == str(output)
    assert "softmax" in str(inspection.lines[-1].symbolic)
    # It follows the explained answer from then on.
    click_bar(qtbot, window, said)
    assert view.side.inspector.inspection.lines[-1].name.subscript == str(said)


@pytest.mark.parametrize("picture", ["folded", "unrolled", "neurons"])
@pytest.mark.parametrize("labels", [THREE, LONG], ids=["3", "40"])
def test_every_picture_paints_them(qtbot: QtBot, opened: Opened, picture: str, labels: tuple[str, ...]) -> None:
    window = opened(labels)
    view = window.read_view
    view.show_picture(picture)
    view.canvas.cells.finish_flight()
    before = view.canvas.cells.grab().toImage()
    window.session.exploration.explain(Explained(2 if settled(qtbot, window).explained.output != 2 else 1))
    settled_on(qtbot, window)
    assert view.canvas.cells.grab().toImage() != before


def test_variants_say_what_the_network_says_to_them() -> None:
    model = classes_model(THREE, 3)
    reading = Reader(model, create_tokenizer("word")).read("great 정말 재미있다 boring .")
    found = fragility(reading, create_tokenizer)
    assert found is not None
    assert {one.said for one in found.variants} <= set(THREE)
    assert all(one.flips == (one.said != reading.said) for one in found.variants)


def test_the_table_has_a_column_for_each_class(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    window = opened()
    output = another(qtbot, window)
    reading = settled(qtbot, window)
    write_csv(tmp_path / "table.csv", *reading_table(reading))
    text = (tmp_path / "table.csv").read_text(encoding="utf-8-sig")
    rows = list(csv.DictReader(text.splitlines()))
    last = rows[-1]
    shares = [float(last[f"P[{label}]"]) for label in THREE]
    assert sum(shares) == pytest.approx(1, abs=1e-6)
    assert float(last["probability"]) == shares[output]


def test_a_reading_keeps_the_choice_in_its_file(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    window = opened()
    output, path = another(qtbot, window), tmp_path / "kept.rnnreading"
    view = window.read_view
    with answering(QFileDialog, typing(path)):
        window.take_away.save.trigger()
    window.files.open_bundled()
    qtbot.waitUntil(window.verdict.pair.isVisible)
    assert window.session.exploration.explained is None
    window.files.open(path)
    assert settled_on(qtbot, window).explained == Explained(output)
    assert window.session.exploration.explained == Explained(output)
    # One that was saved while the choice was the network's has none.
    plain = tmp_path / "plain.rnnreading"
    save_reading(to_saved(view.reading), plain)
    assert load_reading(plain).explained is None
    window.files.open(plain)
    assert THREE[settled_on(qtbot, window).explained.output] == view.reading.said


def test_a_window_that_died_comes_back_with_the_choice(qtbot: QtBot, opened: Opened, tmp_path: Path) -> None:
    window = opened()
    output = another(qtbot, window)
    recovery = Recovery(tmp_path / "recovery")
    Recovering(window, recovery)
    saved = window.own.state.saved()
    assert saved is not None
    assert saved.explained == output
    path = tmp_path / "window.rnnreading"
    save_reading(saved, path)
    window.session.exploration.explain(None)
    settled_on(qtbot, window)
    again = load_reading(path)
    window.session.recover(again, again.window)
    assert settled_on(qtbot, window).explained == Explained(output)


def test_the_choice_stays_for_a_model_that_is_asked_the_same_and_no_longer(qtbot: QtBot, opened: Opened) -> None:
    window = opened(LONG)
    exploration = window.session.exploration
    exploration.explain(Explained(30))
    assert settled_on(qtbot, window).explained == Explained(30)
    # As a training gives one snapshot after another.
    for seed in (5, 6):
        exploration.set_model(classes_model(LONG, seed))
        assert settled_on(qtbot, window).explained == Explained(30)
    exploration.set_model(classes_model(THREE, 7))
    # The bars are still those of the model before: a click on one of them explains nothing that is not there.
    exploration.explain(Explained(30))
    reading = settled_on(qtbot, window)
    assert exploration.explained is None
    assert reading.said == THREE[reading.explained.output]
    assert bars(window).shown == (0, 1, 2)


def test_a_pinned_reading_of_other_classes_shows_its_tokens_only(qtbot: QtBot, opened: Opened) -> None:
    window = opened(LONG)
    window.session.exploration.explain(Explained(30))
    settled_on(qtbot, window)
    window.session.exploration.pin()
    opened(THREE)
    row = window.read_view.canvas.comparison
    qtbot.waitUntil(lambda: "different questions" in row.heading_tooltip())
    assert not window.read_view.canvas.grab().isNull()
    window.files.open_bundled()
    qtbot.waitUntil(window.verdict.pair.isVisible)
    assert "different questions" in row.heading_tooltip()


def test_a_pinned_reading_is_compared_on_the_explained_class(qtbot: QtBot, opened: Opened) -> None:
    window = opened()
    window.session.exploration.pin()
    window.set_text("boring boring")
    settled(qtbot, window)
    output = another(qtbot, window)
    comparison = window.read_view.scene.comparison
    assert comparison is not None
    assert comparison.one.explained == comparison.other.explained == Explained(output)
    now, before = (one.trace.probabilities[-1, output] for one in (comparison.one, comparison.other))
    assert comparison.probability == pytest.approx(float(before) - float(now))
    row = window.read_view.canvas.comparison
    assert f"P({THREE[output]}) differs by" in tooltip_at(row, center(window.read_view, 0), 20)


def test_what_was_found_out_about_one_class_does_not_bring_it_back(qtbot: QtBot, opened: Opened) -> None:
    window = opened()
    exploration = window.session.exploration
    for output in (0, 1, 2, 0, 1):
        exploration.explain(Explained(output))
        QApplication.processEvents()
    settled_on(qtbot, window)
    qtbot.waitUntil(lambda: exploration.findings.fragility is not None)
    assert exploration.findings.reading is window.read_view.reading
    assert window.read_view.reading.explained == Explained(1)
    assert exploration.findings.by_method["occlusion"].logit == pytest.approx(window.read_view.reading.logit)
