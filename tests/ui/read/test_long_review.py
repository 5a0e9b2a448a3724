"""A review that is longer than the view is wide: where it scrolls, and how all of it is seen at once."""

import itertools
from collections.abc import Sequence

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QInputMethodEvent
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from rnn_desktop.languages import LANGUAGES
from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.scene.token_axis import fit_axis
from rnn_desktop.ui.style.percentages import percent
from rnn_desktop.ui.window.main_window import MainWindow
from tests.counted_calls import counted_calls
from tests.ui.painted_words import painted_words
from tests.ui.reading_samples import WORDS, sample_model, sample_reading
from tests.ui.reading_screen import Shown, shown

__all__ = ["shown"]
_MODEL = sample_model()


def _reading_of(count: int) -> Reading:
    return sample_reading(list(itertools.islice(itertools.cycle(WORDS), count)), _MODEL)


def _scroll(view: ReadView) -> tuple[int, int]:
    """How far it can be scrolled across and down."""
    area = view.findChild(QScrollArea)
    return area.horizontalScrollBar().maximum(), area.verticalScrollBar().maximum()


# --- columns ---------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("looked_at", [True, False])
def test_a_column_that_is_looked_at_stays_in_sight_when_the_room_gets_less(
    qtbot: QtBot, shown: Shown, looked_at: bool
) -> None:
    view = shown(_reading_of(14), 1600)
    view.select_token(13)
    area = view.findChild(QScrollArea)
    bar, width = area.horizontalScrollBar(), view.width()
    if not looked_at:
        view.resize(width - 700, view.height())
        qtbot.waitUntil(lambda: bar.value() > 0)
        bar.setValue(0)
    view.resize(width - 800, view.height())
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    axis = view.scene.axis
    assert (axis.start(13) + axis.width - bar.value() <= area.viewport().width()) == looked_at


@pytest.mark.parametrize("count", range(9, 15))
def test_a_further_token_takes_no_more_room_than_it_needs(count: int) -> None:
    available = 840
    axis = fit_axis(count, available, 50, 130)
    assert available - axis.count * axis.width < count, "what is left is less than a pixel for each"


def test_columns_get_as_narrow_as_their_words_before_anything_scrolls(shown: Shown) -> None:
    view = shown(_reading_of(8), 1280)
    for count in range(9, 60):
        view.set_reading(_reading_of(count))
        if _scroll(view)[0]:
            break
    least = view.canvas.tokens.text_width(view.reading)
    assert least <= view.scene.axis.width < least + 16
    view.set_reading(_reading_of(count - 1))
    written = {word.text for word in painted_words(view.canvas.tokens)}
    assert written >= set(WORDS), "none is cut"


# --- all of it -------------------------------------------------------------------------------------------------


@pytest.fixture(params=LANGUAGES)
def long_window(request: pytest.FixtureRequest, qtbot: QtBot, reading_window: MainWindow) -> MainWindow:
    """The smallest window that is promised, with a review of 60 tokens."""
    window = reading_window
    window.appearance.choose_language(request.param)
    window.resize(1280, 720)
    window.read_view.set_reading(_reading_of(60))
    qtbot.waitUntil(lambda: window.read_view.tools.player.read is None)
    return window


def _words_in_columns(row: object, view: ReadView) -> list[str]:
    return [word.text for word in painted_words(row) if word.at.x() >= view.scene.axis.left - 1]


def test_sixty_tokens_are_seen_at_once(qtbot: QtBot, long_window: MainWindow) -> None:
    window, view = long_window, long_window.read_view
    assert _scroll(view)[0] > 0
    qtbot.mouseClick(view.bar.whole, Qt.MouseButton.LeftButton)
    assert (window.width(), window.height()) == (1280, 720)
    assert _scroll(view) == (0, 0)
    axis, area = view.scene.axis, view.findChild(QScrollArea)
    assert axis.end <= area.viewport().width()
    assert axis.count == 60
    # A word runs downwards; what it takes of its column is no more than that.
    assert axis.width >= QFontMetrics(view.canvas.tokens.small_font).ascent() - 1
    reading, tokens = view.reading, painted_words(view.canvas.tokens)
    assert [word.text for word in tokens] == [token.text for token in reading.tokens], "none is cut"
    assert reading.receipt is not None
    written = _words_in_columns(view.canvas.receipt, view)
    assert written == [signed_number(float(value), 2) for value in reading.receipt.contributions]
    answers = [word for word in _words_in_columns(view.canvas.cells, view) if "%" in word]
    assert answers == [percent(float(each)) for each in reading.probabilities]


def test_the_key_fits_and_goes_back(qtbot: QtBot, long_window: MainWindow) -> None:
    view = long_window.read_view
    before = view.scene.axis
    view.setFocus()
    qtbot.keyClick(view, Qt.Key.Key_F)
    assert view.bar.whole.isChecked()
    assert _scroll(view)[0] == 0
    token = view.scene.axis.center(33)
    at = QPoint(int(token), 30)
    qtbot.mouseClick(view.canvas.tokens, Qt.MouseButton.LeftButton, pos=at)
    assert view.scene.selection.token == 33
    qtbot.keyClick(view, Qt.Key.Key_F)
    assert view.scene.axis == before
    bar = view.findChild(QScrollArea).horizontalScrollBar()
    assert 0 <= before.start(33) - bar.value() < view.findChild(QScrollArea).viewport().width()


@pytest.mark.parametrize("picture", ["folded", "neurons"])
def test_other_pictures_are_drawn_between_narrow_columns(shown: Shown, picture: str) -> None:
    view = shown(_reading_of(60), 900)
    view.show_whole(True)
    view.show_picture(picture)
    view.canvas.cells.finish_flight()
    view.set_beside(_reading_of(40))
    view.grab()
    assert _scroll(view)[0] == 0
    written = [word.text for word in painted_words(view.canvas.comparison)]
    assert sum(each in WORDS for each in written) >= 40


def test_fitted_columns_leave_room_for_what_says_that_the_rest_was_not_read(shown: Shown) -> None:
    words = list(itertools.islice(itertools.cycle(WORDS), 60))
    view = shown(sample_reading(words, _MODEL, unread_from=200), 1280)
    view.show_whole(True)
    assert _scroll(view)[0] == 0
    note = [word for word in painted_words(view.canvas) if "was not" in word.text or "not." in word.text]
    assert note
    room = view.findChild(QScrollArea).viewport().width()
    assert all(word.at.x() + QFontMetrics(view.font()).horizontalAdvance(word.text) < room for word in note)


def test_a_short_review_is_as_wide_as_before(shown: Shown) -> None:
    view = shown(_reading_of(8))
    before = view.scene.axis
    view.show_whole(True)
    assert view.scene.axis == before


@pytest.mark.parametrize("sizes", [(300,), (64, 32)])
def test_cells_of_many_units_stay_in_their_narrow_columns(shown: Shown, sizes: Sequence[int]) -> None:
    view = shown(_reading_of(60), 900)
    view.show_whole(True)
    model = sample_model(hidden_sizes=sizes)
    view.set_reading(sample_reading(list(itertools.islice(itertools.cycle(WORDS), 60)), model))
    cells, axis = view.canvas.cells, view.scene.axis
    layout = cells._unrolled_layout(view.scene)
    for key in layout.keys(range(60)):
        assert axis.start(key.step) <= layout.grid(key).left()
        assert layout.grid(key).right() <= axis.start(key.step) + axis.width
        assert layout.grid(key).toAlignedRect().intersects(QRect(0, 0, axis.end, cells.height()))


# --- typing ----------------------------------------------------------------------------------------------------


def _is_in_sight(view: ReadView) -> bool:
    """Whether the last column is."""
    area, axis = view.findChild(QScrollArea), view.scene.axis
    return axis.end <= area.horizontalScrollBar().value() + area.viewport().width()


def test_typing_past_the_right_edge_scrolls_to_the_newest_token(qtbot: QtBot, reading_window: MainWindow) -> None:
    window, view = reading_window, reading_window.read_view
    window.resize(1280, 720)
    exploration, text = window.session.exploration, ""
    window.composer.focus_all()
    for word in ["film"] * 20:
        qtbot.keyClicks(window.composer, f"{word} ")
        text += f"{word} "
        qtbot.waitUntil(lambda text=text: exploration.reading.text == text and view.tools.player.read is None)
        assert _is_in_sight(view), text
    assert _scroll(view)[0] > 0


def test_a_composed_syllable_scrolls_too_wherever_one_looked(qtbot: QtBot, reading_window: MainWindow) -> None:
    window, view = reading_window, reading_window.read_view
    window.resize(1280, 720)
    exploration = window.session.exploration
    window.set_text("film " * 19 + "가")
    qtbot.waitUntil(lambda: len(view.reading.tokens) == 20 and view.tools.player.read is None)
    view.select_token(0)
    assert not _is_in_sight(view)
    for syllable in ("나", "낢", "날마"):
        QApplication.sendEvent(window.composer, QInputMethodEvent(syllable, []))
        qtbot.waitUntil(lambda syllable=syllable: exploration.reading.text.endswith(f"가{syllable}"))
        assert _is_in_sight(view), syllable
        view.select_token(0)


def test_what_is_painted_costs_no_more_in_a_longer_review(shown: Shown) -> None:
    """Only columns in sight are painted, and no other token is looked at for them."""
    calls = []
    for count in (200, 3_000):
        view = shown(_reading_of(count), 1280)
        view.show_whole(True)
        tokens = view.canvas.tokens
        in_sight = QRect(0, 0, 600, tokens.height())
        tokens.grab(in_sight)
        calls.append(counted_calls(lambda tokens=tokens, in_sight=in_sight: tokens.grab(in_sight))[1])
    assert calls[1] < 1.2 * calls[0]
