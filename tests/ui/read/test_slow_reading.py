"""A network that reads slower than a person types: what the window shows until the newest text is read."""

import math
from typing import Any

import pytest
from PySide6.QtGui import QColor, QPainter, QPalette
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.reading import Networks, Reading, make_reading
from rnn_desktop.lens.running_curve import further_curve
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.style.theme import LIGHT, signed_color
from rnn_desktop.ui.window.main_window import MainWindow
from tests.session.slow_tokenizer import SlowTokenizer
from tests.ui.conftest import REVIEW
from tests.ui.reading_samples import sample_model, sample_reading
from tests.ui.reading_screen import Shown, center, close_to, color_at, shown
from tests.ui.reading_screen import picture as picture_of

__all__ = ["shown"]


def _is_pale(window: MainWindow) -> bool:
    palette = window.verdict.pair._number.palette()
    return palette.color(QPalette.ColorRole.WindowText) == QColor(LIGHT.faint)


def test_what_was_typed_a_moment_ago_is_shown_pale_until_the_newest_is_read(
    qtbot: QtBot, reading_window: MainWindow
) -> None:
    window, slow = reading_window, SlowTokenizer()
    session, view = window.session, window.read_view
    session.exploration._tokenizers["word"] = slow
    session.open_model(session.path)
    slow.permit(1)
    qtbot.waitUntil(lambda: not session.exploration.busy)
    slow.given.clear()
    texts = [REVIEW + " good", REVIEW + " good film", REVIEW + " good film !"]
    window.set_text(texts[0])
    for count, text in enumerate(texts[1:], 1):
        qtbot.waitUntil(lambda count=count: len(slow.given) == count)
        window.set_text(text)
        with qtbot.waitSignal(session.exploration.reading_changed):
            slow.permit(1)
        assert view.reading.text == texts[count - 1]
        assert _is_pale(window)
        assert session.exploration._explaining._thread.overtaken(), "nothing competes with the reading that is awaited"
    slow.permit(100)
    qtbot.waitUntil(lambda: view.reading.text == texts[-1])
    assert not _is_pale(window)


@pytest.fixture
def growing(monkeypatch: pytest.MonkeyPatch) -> list[Reading]:
    """A reading of both ways that comes without its curve, and the same with a step more of it each, at last whole."""
    monkeypatch.setattr("rnn_desktop.engine.trace._FEW_PRODUCTS", 0)
    monkeypatch.setattr("rnn_desktop.engine.trace._PREFIX_ROWS", 1)
    whole = sample_reading(model=sample_model(bidirectional=True))
    networks = Networks(whole.model, whole_curve=False)
    first = make_reading(whole.model, whole.text, whole.tokens, None, networks=networks)
    return [first, *further_curve(first)]


def _has_point(view: ReadView, token: int) -> bool:
    """Whether the curve has a point of this token's own colour."""
    curve, value = view.canvas.curve, float(view.reading.probabilities[token])
    if math.isnan(value):
        return False
    return close_to(color_at(curve, center(view, token), curve.y_of(value)), signed_color(LIGHT, 2 * value - 1))


def test_a_curve_that_is_not_there_yet_says_so_and_grows(shown: Shown, growing: list[Reading]) -> None:
    view = shown(growing[0])
    curve, last = view.canvas.curve, len(growing[0].tokens) - 1

    assert curve.heading()[1] == "being read …"
    view.select_token(2)
    assert " · being read up to here … · time step 3" in view.bar.words
    assert "being read" in curve.tooltip(Place(2))
    assert "being read" not in curve.tooltip(Place(last))
    assert [_has_point(view, token) for token in range(last + 1)] == [False] * last + [True]
    for reading in growing[1:]:
        view.set_reading(reading)
        assert view.scene.selection.token == 2
    assert curve.heading()[1] == "P(positive)"
    assert f"P(positive) {100 * growing[-1].probabilities[2]:.1f} %" in view.bar.words
    assert all(_has_point(view, token) for token in range(last + 1))


def test_what_the_mouse_is_at_stays_while_the_curve_grows(shown: Shown, growing: list[Reading]) -> None:
    view = shown(growing[0])
    view.canvas.tokens.pointed.emit(Place(3))
    view.set_reading(growing[1])
    assert view.scene.pointed == Place(3)
    view.set_reading(sample_reading())
    assert view.scene.pointed == NOWHERE


@pytest.mark.parametrize("picture", ["folded", "unrolled", "neurons"])
def test_no_picture_calls_an_answer_that_is_still_to_be_read_no_number(
    shown: Shown, growing: list[Reading], picture: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    said: list[str] = []
    draw = QPainter.drawText

    def note(painter: QPainter, *args: Any) -> Any:
        said.extend(one for one in args if isinstance(one, str))
        return draw(painter, *args)

    view = shown(growing[0])
    view.show_picture(picture)
    view.select_token(2)
    view.show_steps(3)
    view.set_beside(growing[0])
    monkeypatch.setattr(QPainter, "drawText", note)
    picture_of(view)
    assert said
    assert not [words for words in said if "nan" in words.lower()]
