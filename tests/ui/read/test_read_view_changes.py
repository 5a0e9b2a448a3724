"""The Read view while what it shows changes: typing, long reviews, odd tokens, nothing at all, theme and language."""

import itertools
import re
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QPointF, Qt, QTranslator
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.config import CELL_NAMES, CellName
from rnn_desktop.ui.columns.unit_plots import legend_line
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.scene.token_axis import TokenAxis, fit_axis
from rnn_desktop.ui.style.theme import DARK, LIGHT
from tests.ui.reading_samples import WORDS, sample_model, sample_reading
from tests.ui.reading_screen import Shown, center, click, color_at, picture, select_unit, shown, tooltip_at

__all__ = ["shown"]
# What the offscreen platform says of every tooltip.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support raise")


def long_words(count: int) -> list[str]:
    return list(itertools.islice(itertools.cycle(WORDS), count))


def across(view: ReadView) -> QScrollArea:
    area = view.findChild(QScrollArea)
    assert area is not None
    return area


def visible_words(view: QWidget) -> str:
    return "\n".join(label.text() for label in view.findChildren(QLabel) if label.isVisible())


# --- columns ---------------------------------------------------------------------------------------------------


def test_columns_stay_put_while_a_review_is_typed() -> None:
    axes = [fit_axis(count, 1100, 70, 130) for count in range(1, 9)]
    assert len({(axis.width, axis.left) for axis in axes}) == 1


@pytest.mark.parametrize("count", [1, 8, 9, 20, 140])
@pytest.mark.parametrize("available", [200, 1100, 1740])
def test_a_column_is_neither_too_narrow_nor_too_wide(count: int, available: int) -> None:
    axis = fit_axis(count, available, 90, 130)
    assert 90 <= axis.width <= 224
    assert axis.count == count


def test_an_axis_knows_its_columns() -> None:
    axis = TokenAxis(5, 80, 100)
    assert [axis.column_at(x) for x in (99, 100, 179, 180, 499, 500)] == [None, 0, 0, 1, 4, None]
    assert axis.center(1) == 220
    assert axis.columns_between(170, 260) == range(0, 3)
    assert list(axis.columns_between(600, 700)) == []


def test_the_document_review_fills_the_window_without_scrolling(shown: Shown) -> None:
    for width, height in ((1280, 640), (1920, 930)):
        view = shown(sample_reading(), width, height)
        area = across(view)
        assert area.horizontalScrollBar().maximum() == 0
        assert area.verticalScrollBar().maximum() == 0
        assert view.canvas.curve.scene.axis.end > 0.9 * width
        assert view.canvas.curve.geometry().bottom() > 0.9 * (height - view.bar.height())


@pytest.mark.parametrize("words", [("배우", "지루하다", "영화"), ("지루하다", *WORDS[1:])])
def test_a_longer_word_does_not_make_the_smallest_window_scroll(shown: Shown, words: tuple[str, ...]) -> None:
    view = shown(sample_reading(words), 905, 541)
    assert across(view).horizontalScrollBar().maximum() == 0
    assert across(view).verticalScrollBar().maximum() == 0


def test_the_receipt_stays_in_sight_when_a_row_of_a_compared_reading_is_added(shown: Shown) -> None:
    view = shown(sample_reading(), 905, 541)
    bar = across(view).verticalScrollBar()
    states, cell = view.canvas.heatmap.height(), view.canvas.cells.height()
    view.set_beside(sample_reading(WORDS[:4]))
    assert bar.maximum() == 0
    assert view.canvas.receipt.geometry().bottom() < view.canvas.height()
    assert 64 <= view.canvas.heatmap.height() < states
    view.set_beside(None)
    assert (view.canvas.heatmap.height(), view.canvas.cells.height()) == (states, cell)


@pytest.mark.parametrize("picture_name", ["unrolled", "folded", "neurons"])
def test_nothing_is_cut_beside_a_compared_reading_under_a_text_of_three_lines(shown: Shown, picture_name: str) -> None:
    view = shown(sample_reading(long_words(33)))
    # What a window of 1280 × 800 leaves the columns then.
    view.resize(1280, 552 + view.bar.height() + view.tools.height())
    view.set_beside(sample_reading(WORDS[:4]))
    view.show_quantity("f")
    view.show_picture(picture_name)
    select_unit(view, 60)  # a fourth line in the legend
    assert across(view).verticalScrollBar().maximum() == 0
    canvas = view.canvas
    assert canvas.receipt.geometry().bottom() < across(view).viewport().height()
    assert canvas.receipt.heading_height() <= canvas.receipt.height()
    if picture_name == "unrolled":
        assert canvas.units.heading_height() + 4 * legend_line(canvas.units) <= canvas.units.height()
    for row in (canvas.curve, canvas.units, canvas.receipt):
        if row.isVisible():
            heights = [y for y, _ in row.ticks()]
            assert min(abs(a - b) for a, b in itertools.pairwise(heights)) >= row.small.height()


# --- long reviews ----------------------------------------------------------------------------------------------


def test_a_long_review_scrolls_in_one_piece(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading(long_words(140)))
    bar = across(view).horizontalScrollBar()
    assert bar.maximum() > 5000
    before = picture(view).copy(10, 10, 100, 400)
    qtbot.keyClick(view, Qt.Key.Key_End)
    assert view.scene.selection.token == 139
    viewport = across(view).viewport()
    left = view.canvas.mapTo(viewport, QPointF(view.canvas.cells.scene.axis.start(139), 0)).x()
    assert 0 < left < viewport.width() - 60
    # The names of the rows stay at the left.
    assert picture(view).copy(10, 10, 100, 400) == before
    qtbot.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0


def test_what_is_typed_at_the_end_stays_in_view(shown: Shown) -> None:
    view = shown(sample_reading(long_words(30)))
    bar = across(view).horizontalScrollBar()
    bar.setValue(bar.maximum())
    view.set_reading(sample_reading(long_words(33)))
    assert bar.value() == bar.maximum()
    bar.setValue(40)
    view.set_reading(sample_reading(long_words(34)))
    assert bar.value() == bar.maximum(), "also where one had looked elsewhere"
    bar.setValue(40)
    view.set_reading(sample_reading(["영화", *long_words(34)]))
    assert bar.value() == 40, "what is typed at the start is not sought at the end"


def test_the_part_that_was_not_read_is_announced(shown: Shown) -> None:
    whole, cut = sample_reading(long_words(12)), sample_reading(long_words(12), unread_from=30)
    view = shown(whole)
    width = view.canvas.width()
    view.set_reading(cut)
    axis = view.canvas.cells.scene.axis
    assert view.canvas.width() > axis.end + 150
    notice = picture(view.canvas).copy(axis.end + 60, 0, 110, view.canvas.heatmap.y())
    inked = sum(
        notice.pixelColor(x, y) != QColor(LIGHT.window)
        for x in range(0, notice.width(), 2)
        for y in range(0, notice.height(), 2)
    )
    assert inked > 50
    view.set_reading(whole)
    assert view.canvas.width() == width


# --- tokens ----------------------------------------------------------------------------------------------------


def test_tooltips_say_what_a_token_is(shown: Shown) -> None:
    view = shown(sample_reading(["괜찮다", "얼쑤"], typed="괜찮음 얼쑤"))
    tokens = view.canvas.tokens
    known = tooltip_at(tokens, center(view, 0), 20)
    assert known.splitlines()[:-1] == [
        "time step 1",
        "괜찮다 · noun",
        "tag given by the analyser: Noun",
        "typed: 괜찮음",
        "word number 9 of the vocabulary",
    ]
    unknown = tooltip_at(tokens, center(view, 1), 20)
    assert unknown.splitlines()[:-1] == [
        "time step 2",
        "얼쑤 · noun",
        "tag given by the analyser: Noun",
        "unknown: not in the vocabulary, read as number 1",
    ]
    assert known.splitlines()[-1] == unknown.splitlines()[-1]
    assert known.splitlines()[-1].startswith("Double-click: another word.")
    view.select_token(1)
    assert "#1 unknown" in view.bar.words


def test_an_unknown_word_has_a_broken_outline(shown: Shown) -> None:
    view = shown(sample_reading(["기대", "얼쑤"]))
    image = picture(view.canvas.tokens)

    def gaps(token: int) -> int:
        """How often the upper edge of the pill turns from ink to none."""
        row = [image.pixelColor(center(view, token) + x, 12).lightness() for x in range(-35, 36)]
        lightest, darkest = max(row), min(row)
        inked = [value < (lightest + darkest) / 2 for value in row] if lightest - darkest > 20 else [True] * len(row)
        return sum(before and not after for before, after in itertools.pairwise(inked))

    assert gaps(0) == 0
    assert gaps(1) >= 4


@pytest.mark.parametrize(
    "word",
    ["ㅋ" * 2000, "😀👨‍👩‍👧", "مرحبا بالعالم", "a\nb", "<b>x</b>", "&amp"],
    ids=["long", "emoji", "rtl", "line", "html", "entity"],
)
def test_odd_tokens_are_shown_within_their_column(shown: Shown, word: str) -> None:
    view = shown(sample_reading(["기대", word, "안"], typed="기대 x 안"))
    view.select_token(1)
    picture(view)
    assert view.canvas.tokens.scene.axis.width <= 224
    assert len(view.bar.words) < 200
    assert len(tooltip_at(view.canvas.tokens, center(view, 1), 20)) < 700


@pytest.mark.parametrize("cell", CELL_NAMES)
@pytest.mark.parametrize("hidden_size", [1, 2, 100, 512])
@pytest.mark.parametrize("count", [0, 1, 140])
def test_any_size_is_painted(shown: Shown, cell: CellName, hidden_size: int, count: int) -> None:
    view = shown(sample_reading(long_words(count), sample_model(hidden_size, cell, scale=100)))
    picture(view)
    if count:
        assert view.canvas.heatmap.height() >= hidden_size
        view.select_token(count - 1)
        select_unit(view, hidden_size - 1)
        assert f"unit {hidden_size - 1} · h = " in view.bar.words
        probability = float(view.reading.probabilities[0])
        assert tooltip_at(view.canvas.curve, center(view, 0), 40).startswith(f"P(positive) = {probability:.4f} · ")


# --- nothing to show -------------------------------------------------------------------------------------------


def test_with_no_model_and_with_no_tokens_it_says_what_to_do(shown: Shown, qtbot: QtBot) -> None:
    view = shown(None)
    assert "No model is loaded" in visible_words(view)
    view.set_reading(sample_reading([]))
    assert "Type a review above" in visible_words(view)
    click(qtbot, view.canvas.heatmap, 600, 40)
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Home, Qt.Key.Key_Space):
        qtbot.keyClick(view, key)
    assert (view.scene.selection.token, view.scene.unit) == (None, None)
    view.set_reading(sample_reading())
    assert "Type a review" not in visible_words(view)
    assert "No model" not in visible_words(view)


# --- other readings --------------------------------------------------------------------------------------------


def test_the_selection_stays_where_it_still_exists(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading())
    view.select_token(6)
    select_unit(view, 50)
    view.set_reading(sample_reading(WORDS[:7]))
    assert (view.scene.selection.token, view.scene.unit) == (6, 50)
    with qtbot.waitSignals([view.token_selected, view.unit_selected]):
        view.set_reading(sample_reading(WORDS[:2], sample_model(8)))
    assert (view.scene.selection.token, view.scene.unit) == (None, None)


def test_another_model_repaints_the_same_review(shown: Shown) -> None:
    view = shown(sample_reading())
    before = picture(view.canvas.heatmap)
    view.set_reading(sample_reading(model=sample_model(cell="gru")))
    assert picture(view.canvas.heatmap) != before
    assert view.canvas.cells.heading() == ("Cell", "GRU")


def test_the_rows_begin_where_the_words_of_another_model_end(shown: Shown) -> None:
    other = sample_reading(model=sample_model(bidirectional=True, hidden_sizes=(9, 9)))
    first, switched = shown(other), shown(sample_reading())
    switched.set_reading(other)
    assert switched.canvas.heatmap.scene.axis == first.canvas.heatmap.scene.axis
    assert first.canvas.heatmap.scene.axis.left >= first.canvas.gutter_width()


def test_readings_are_shown_without_new_widgets(shown: Shown) -> None:
    view = shown(sample_reading())
    widgets = view.findChildren(QWidget)
    for count in (1, 20, 140, 0, 8):
        view.set_reading(sample_reading(long_words(count)))
    assert view.findChildren(QWidget) == widgets


# --- theme and language ----------------------------------------------------------------------------------------


def test_the_theme_changes_every_ground(shown: Shown) -> None:
    view = shown(sample_reading())
    ground = (view.canvas.heatmap.scene.axis.left + 1, view.canvas.cells.y() + 2)
    assert color_at(view.canvas, *ground) == QColor(LIGHT.window)
    view.set_theme(DARK)
    assert color_at(view.canvas, *ground) == QColor(DARK.window)
    assert color_at(view.canvas, 3, 3) == QColor(DARK.window)


class _Shouting(QTranslator):
    """A language that anyone can check: English in capitals."""

    def isEmpty(self) -> bool:
        return False

    def translate(self, context: str, text: str, disambiguation: str | None = None, n: int = -1) -> str:
        del disambiguation, n
        shouted = re.sub(r"\{\w+\}", lambda name: name[0].lower(), text.upper())
        return shouted if context == "ReadView" else ""


@pytest.fixture
def shouting() -> Iterator[_Shouting]:
    translator = _Shouting()
    yield translator
    QCoreApplication.removeTranslator(translator)


def test_the_language_changes_while_it_is_shown(shown: Shown, shouting: _Shouting, qtbot: QtBot) -> None:
    view = shown(sample_reading([]))
    QCoreApplication.installTranslator(shouting)
    qtbot.waitUntil(lambda: view.accessibleName() == "WHAT THE NETWORK READS, TIME STEP BY TIME STEP")
    assert view.canvas.heatmap.heading() == ("HIDDEN STATE H", "64 UNITS")
    assert "TYPE A REVIEW ABOVE" in visible_words(view)
