"""The field's words are explained where they stand."""

import re

import pytest
from PySide6.QtGui import QTextDocumentFragment
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.quantities import quantity_names
from rnn_desktop.ui.scene.glossary import _TERMS, meaning, quantity_meaning
from rnn_desktop.ui.train.training_curves import TrainingCurves
from rnn_desktop.ui.window.pair_verdict import PairVerdict
from tests.ui.reading_samples import sample_model, sample_reading
from tests.ui.reading_screen import Shown, center, shown, tooltip_at

__all__ = ["shown"]


def said(widget: QWidget) -> str:
    return QTextDocumentFragment.fromHtml(widget.toolTip()).toPlainText()


def test_every_term_has_one_name_and_whole_sentences() -> None:
    assert len({term.name for term in _TERMS}) == len(_TERMS)
    for term in _TERMS:
        assert re.fullmatch(r"[A-Z].*\.", term.meaning), term.name


@pytest.mark.parametrize("cell", ["simple_rnn", "lstm", "gru"])
def test_each_quantity_of_a_cell_is_explained_at_its_heading(shown: Shown, cell: str) -> None:
    view = shown(sample_reading(model=sample_model(cell=cell)))
    for name in quantity_names(view.reading):
        view.show_quantity(name)
        assert view.canvas.heatmap.heading_tooltip() == quantity_meaning(name) != ""


def test_the_headings_of_the_rows_say_what_their_words_mean(shown: Shown) -> None:
    canvas = shown(sample_reading()).canvas
    rows = (canvas.tokens, canvas.cells, canvas.units, canvas.curve)
    terms = ("token", "cell", "unit", "running curve")
    assert [row.heading_tooltip() for row in rows] == [meaning(term) for term in terms]


# What the offscreen platform says of every tooltip.
@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_the_labels_beside_an_arrow_are_explained(shown: Shown) -> None:
    view = shown(sample_reading())
    tokens, reading = view.canvas.tokens, view.reading
    lines = tooltip_at(tokens, center(view, 2), tokens.height() - 6).split("\n")
    assert lines == [f"x3: {meaning('input vector')}", f"#{reading.ids[2]}: {meaning('word number')}"]
    assert "time step 3" in tooltip_at(tokens, center(view, 2), 20)


@pytest.mark.parametrize(
    ("place", "term"),
    [
        (Place(2), "token"),
        (Place(2, 5, "h"), "unit"),
        (Place(2, 5, "f"), "forget gate"),
        (Place(2, None, "x"), "input vector"),
        (Place(2, None, "y"), "logit"),
    ],
)
def test_the_title_of_the_inspector_says_what_is_open(shown: Shown, place: Place, term: str) -> None:
    view = shown(sample_reading())
    view.select_place(place)
    assert said(view.side.inspector.title) == meaning(term)


def test_the_words_of_the_curves_and_the_verdict_are_explained(qtbot: QtBot) -> None:
    curves, verdict = TrainingCurves(), PairVerdict()
    for widget in (curves, verdict):
        qtbot.addWidget(widget)
    assert said(curves.loss.title) == meaning("loss")
    assert meaning("macro F1") in said(curves.measured.legend)
    verdict.show_reading(sample_reading(), stale=False)
    assert said(verdict._logit) == meaning("logit")
