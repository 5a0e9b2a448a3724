"""Playing, stepping and scrubbing through a review, and how what is typed arrives."""

import itertools
from collections.abc import Sequence

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QApplication, QScrollArea
from pytestqt.qtbot import QtBot

from rnn_desktop.languages import LANGUAGES
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.read.player import Player
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.style.i18n import set_language
from rnn_desktop.ui.style.theme import LIGHT
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.reading_samples import WORDS, sample_model, sample_reading
from tests.ui.reading_screen import Shown, center, color_at, picture, select_unit, shown

__all__ = ["shown"]

MODEL = sample_model()


def reading_of(count: int) -> Reading:
    return sample_reading(list(itertools.islice(itertools.cycle(WORDS), count)), MODEL)


def columns_painted(view: ReadView) -> int:
    """How many columns of the heatmap hold anything."""
    image, count = picture(view.canvas.heatmap), view.canvas.heatmap.scene.axis.count
    middles = [[image.pixelColor(center(view, token), y) for y in range(8, 40)] for token in range(count)]
    return sum(len({color.rgb() for color in middle}) > 2 for middle in middles)


def wait_until_read(qtbot: QtBot, player: Player, read: int) -> None:
    """Be back in the very moment: on a busy machine a look now and then finds it gone by."""
    with qtbot.waitSignal(player.moved, check_params_cb=lambda now: now == read):
        pass


# --- by hand ---------------------------------------------------------------------------------------------------


def test_the_keys_step_through_time(shown: Shown, qtbot: QtBot) -> None:
    view = shown(reading_of(8))
    player = view.tools.player
    assert columns_painted(view) == 8
    for keys, read in ((",", 7), (",", 6), (".", 7), (".", None), (".", None)):
        qtbot.keyClicks(view, keys)
        assert player.read == read
        assert columns_painted(view) == (read or 8)
    qtbot.keyClicks(view, "," * 20)
    assert player.read == 1


def test_what_is_not_read_yet_is_dim_or_missing_in_every_row(shown: Shown) -> None:
    view = shown(reading_of(8))
    canvas = view.canvas
    whole = {row: picture(row) for row in canvas.rows if row.isVisible()}
    view.tools.player.go(4)
    axis = canvas.heatmap.scene.axis
    for row, before in whole.items():
        now = picture(row)
        first, last = ((axis.start(token), 0, axis.width, row.height()) for token in (0, 7))
        assert now.copy(*last) != before.copy(*last), row
        # The network dims what is not beside the step that is being read.
        assert row is canvas.cells or now.copy(*first) == before.copy(*first), row
    zero = canvas.receipt.ticks()[1][0]
    bars = {QColor(LIGHT.positive).rgb(), QColor(LIGHT.negative).rgb()}
    colors = [
        color_at(canvas.receipt, center(view, token), zero + by).rgb() for token in (4, 5, 6, 7) for by in (-2, 2)
    ]
    assert not bars & set(colors)


def test_the_buttons_and_the_slider_move_in_time(shown: Shown, qtbot: QtBot) -> None:
    view = shown(reading_of(8))
    player = view.tools.player
    assert not player.forward.isEnabled()
    for button, read in ((player.first, 1), (player.forward, 2), (player.back, 1), (player.last, None)):
        qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
        assert player.read == read
    player.slider.setValue(5)
    assert (player.read, columns_painted(view)) == (5, 5)
    player.slider.setValue(8)
    assert player.read is None


def test_a_review_of_one_token_or_none_has_nothing_to_play(shown: Shown, qtbot: QtBot) -> None:
    view = shown(None)
    player = view.tools.player
    for reading in (None, reading_of(0), reading_of(1)):
        view.set_reading(reading)
        assert not player.play.isEnabled()
        qtbot.keyClicks(view, "p,.[]")
        assert player.read is None
        assert not player.playing


# --- playing ---------------------------------------------------------------------------------------------------


def test_it_plays_from_the_start_to_the_end(shown: Shown, qtbot: QtBot) -> None:
    view = shown(reading_of(4))
    player, seen = view.tools.player, []
    player.moved.connect(seen.append)
    qtbot.keyClicks(view, "]]")
    assert player.speed.text() == "4×"
    qtbot.keyClicks(view, "p")
    assert player.playing
    qtbot.waitUntil(lambda: not player.playing)
    assert seen == [1, 2, 3, None]
    assert columns_painted(view) == 4


def test_space_plays_and_pauses_unless_a_unit_is_selected(shown: Shown, qtbot: QtBot) -> None:
    view = shown(reading_of(8))
    player = view.tools.player
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert player.playing
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert (player.playing, player.read) == (False, 1)
    select_unit(view, 30)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert not player.playing
    assert 30 in view.units


def test_the_column_being_read_stays_in_sight(shown: Shown) -> None:
    view = shown(reading_of(60))
    bar = view.findChild(QScrollArea).horizontalScrollBar()
    axis, viewport = view.canvas.heatmap.scene.axis, view.findChild(QScrollArea).viewport()
    for step in (1, 30, 59, 2, 60):
        view.tools.player.go(step)
        left, right = axis.start(step - 1) - bar.value(), axis.start(step) - bar.value()
        assert axis.left <= left < right <= viewport.width()


def test_the_place_in_time_stays_with_the_tokens_and_another_token_shows_the_whole_review(shown: Shown) -> None:
    view = shown(reading_of(8))
    player = view.tools.player
    player.go(3)
    view.set_reading(sample_reading(WORDS, sample_model(scale=0.5)))  # as a unit that is clamped
    assert (player.read, columns_painted(view)) == (3, 3)
    view.set_reading(sample_reading(WORDS[3:], MODEL))
    assert (player.read, columns_painted(view)) == (None, 5)
    player.go(3)
    view.set_reading(sample_reading([*WORDS[3:7], "처음보는"], MODEL, typed=" ".join(WORDS[3:])))  # replaced
    assert (player.read, columns_painted(view)) == (None, 5)
    player.go(3)
    view.set_reading(sample_reading([*WORDS[3:7], "처음보는", "영화"], MODEL))  # appended while it rests
    assert (player.read, columns_painted(view)) == (None, 6)


def test_what_is_typed_after_what_was_played_is_played_too(shown: Shown, qtbot: QtBot) -> None:
    view = shown(reading_of(8))
    player, seen = view.tools.player, []
    qtbot.keyClicks(view, "]]p")
    player.moved.connect(seen.append)
    wait_until_read(qtbot, player, 2)
    view.set_reading(sample_reading([*WORDS, "또", "봐야지"], MODEL))
    assert (player.playing, player.read, columns_painted(view)) == (True, 2, 2)
    view.set_reading(sample_reading([*WORDS[:7], "괜찮네"], MODEL))  # the end is written anew
    assert (player.playing, player.read) == (True, 2)
    qtbot.waitUntil(lambda: player.read is None)
    assert seen == [2, 3, 4, 5, 6, 7, None]


@pytest.mark.parametrize("words", [["영화", *WORDS[1:]], WORDS[:2], []])
def test_what_is_changed_within_what_was_played_ends_the_playing(
    shown: Shown, qtbot: QtBot, words: Sequence[str]
) -> None:
    view = shown(reading_of(8))
    player = view.tools.player
    qtbot.keyClicks(view, "]]p")
    wait_until_read(qtbot, player, 3)
    view.set_reading(sample_reading(words, MODEL))
    assert (player.playing, player.read) == (False, None)


# --- typing ----------------------------------------------------------------------------------------------------


def test_several_appended_tokens_appear_one_after_another(shown: Shown, qtbot: QtBot) -> None:
    view = shown(reading_of(3))
    player, seen = view.tools.player, []
    player.arrived.connect(seen.append)
    view.set_reading(reading_of(7))
    assert columns_painted(view) == 4
    qtbot.waitUntil(lambda: player.read is None)
    assert seen == [5, 6, None]
    assert columns_painted(view) == 7


def test_many_appended_tokens_are_all_there_soon(shown: Shown, qtbot: QtBot) -> None:
    view = shown(reading_of(2))
    player, seen = view.tools.player, []
    player.arrived.connect(seen.append)
    view.set_reading(reading_of(140))
    assert player.read is not None
    assert not player.playing
    qtbot.waitUntil(lambda: player.read is None)
    assert len(seen) <= 6
    assert seen[-1] is None


def test_the_end_of_what_arrives_is_in_sight(shown: Shown, qtbot: QtBot) -> None:
    view = shown(reading_of(2))
    view.set_reading(reading_of(60))
    qtbot.waitUntil(lambda: view.tools.player.read is None)
    area = view.findChild(QScrollArea)
    assert view.scene.axis.end - area.horizontalScrollBar().value() <= area.viewport().width()


def test_one_appended_token_and_other_changes_are_shown_at_once(shown: Shown) -> None:
    view = shown(reading_of(3))
    for words in (WORDS[:4], WORDS[:2], WORDS[4:], WORDS):
        view.set_reading(sample_reading(words, MODEL))
        assert columns_painted(view) == len(words)


def test_typing_on_shows_at_once_what_was_still_arriving(shown: Shown, qtbot: QtBot) -> None:
    view = shown(reading_of(2))
    view.set_reading(reading_of(6))
    assert columns_painted(view) == 3
    view.set_reading(reading_of(7))
    assert columns_painted(view) == 7
    view.set_reading(reading_of(5))
    assert columns_painted(view) == 5
    assert view.tools.player.read is None
    qtbot.keyClicks(view, ",")
    assert view.tools.player.read == 4


def test_the_newest_column_is_accented_for_a_moment(shown: Shown, qtbot: QtBot) -> None:
    view = shown(reading_of(3))
    place = (center(view, 3) + 30, view.canvas.curve.y() + 4)
    view.set_reading(reading_of(4))
    ground = QColor(LIGHT.window)
    assert color_at(view.canvas, *place) != ground
    qtbot.waitUntil(lambda: color_at(view.canvas, *place) == ground)


@pytest.mark.parametrize(("keys", "speed"), [("[", "0.5×"), ("[[[", "0.5×"), ("]", "2×"), ("]]]]", "4×"), ("[]", "1×")])
def test_brackets_change_the_speed(shown: Shown, qtbot: QtBot, keys: str, speed: str) -> None:
    view = shown(reading_of(8))
    qtbot.keyClicks(view, keys)
    assert view.tools.player.speed.text() == speed


@pytest.mark.parametrize("language", LANGUAGES)
def test_all_tools_fit_beside_the_panel_of_a_small_window(
    qapp: QApplication, window: MainWindow, shown: Shown, language: str
) -> None:
    """In the window's style."""
    qapp.setStyleSheet(window.styleSheet())
    set_language(language)
    # 1280 pixels less the panel's, and a network with a choice of layers: nothing else is as wide.
    view = shown(sample_reading(model=sample_model(hidden_sizes=(9, 9), bidirectional=True)), 920)
    tools = view.tools
    assert view.width() == 1280
    for widget in (tools.pictures, tools.layers, tools.units, tools.compare, tools.what_if, tools.take_away):
        assert widget.width() >= widget.sizeHint().width()


def test_nothing_fades_while_the_next_reading_is_computed(shown: Shown, qtbot: QtBot) -> None:
    view = shown(sample_reading(WORDS[:3]))
    view.set_reading(sample_reading(WORDS[:4]))
    view.canvas.rest(True)
    accented = picture(view.canvas)
    with qtbot.assertNotEmitted(view.canvas._fading.valueChanged, wait=100):
        view.canvas.update()
    assert picture(view.canvas) == accented
    view.canvas.rest(False)
    qtbot.waitUntil(lambda: picture(view.canvas) != accented)
