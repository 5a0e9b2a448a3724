"""The verdict among more than two classes: what is said, which is explained, and how a person changes that."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextDocumentFragment
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.explained import Explained
from rnn_desktop.ui.style.theme import DARK, LIGHT
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.classes_window import LONG, THREE, Opened, bars, click_bar, opened, settled, settled_on

__all__ = ["opened"]


def tip_at(window: MainWindow, output: int) -> str:
    """The words that a person reads over a bar."""
    at = bars(window).bar_of(output).center().toPoint()
    QApplication.sendEvent(bars(window), QHelpEvent(QEvent.Type.ToolTip, at, bars(window).mapToGlobal(at)))
    return QTextDocumentFragment.fromHtml(QToolTip.text()).toPlainText()


def test_it_says_what_the_network_says_and_has_a_bar_for_each_of_three(qtbot: QtBot, opened: Opened) -> None:
    window = opened()
    reading = settled(qtbot, window)
    assert reading.said == THREE[reading.explained.output]
    assert bars(window).isVisible()
    assert not window.verdict.pair.isVisible()
    assert bars(window).shown == (0, 1, 2)
    said = bars(window).accessibleDescription()
    assert said.startswith(f"{reading.said} · explained: {reading.said} ")
    for output, label in enumerate(THREE):
        share = f"{100 * reading.trace.probabilities[-1, output]:.1f} %"
        assert f"{label} {share}" in tip_at(window, output)


def test_a_click_explains_a_class_and_another_click_goes_back(qtbot: QtBot, opened: Opened) -> None:
    window = opened()
    said = settled(qtbot, window).explained.output
    other = (said + 1) % 3
    reading = click_bar(qtbot, window, other)
    assert reading.explained == Explained(other)
    assert reading.said == THREE[said]
    assert f"explained: {THREE[other]}" in bars(window).accessibleDescription()
    again = click_bar(qtbot, window, other)
    assert window.session.exploration.explained is None
    assert again.explained == Explained(said)


def test_what_was_chosen_stays_while_typing_and_what_is_said_follows_the_text(qtbot: QtBot, opened: Opened) -> None:
    window = opened(seed=3)
    texts = ("정말 재미있다", "great great", "지루하다 boring .", "! . 영화", "boring boring boring boring")
    said = set()
    for text in texts:
        window.set_text(text)
        reading = settled(qtbot, window)
        assert THREE[reading.explained.output] == reading.said
        said.add(reading.said)
    click_bar(qtbot, window, 1)
    for text in texts:
        window.set_text(text)
        assert settled_on(qtbot, window).explained == Explained(1)


@pytest.mark.parametrize("labels", [THREE, LONG], ids=["3", "40"])
def test_nothing_beside_it_moves_while_typing(qtbot: QtBot, opened: Opened, labels: tuple[str, ...]) -> None:
    window = opened(labels)
    places = set()
    for text in ("정말", "정말 재미있다", "great boring", "영화 . ! boring"):
        window.set_text(text)
        settled(qtbot, window)
        QApplication.processEvents()
        columns = window.read_view.scene.axis.left
        places.add((window.verdict.geometry().getRect(), window.composer.geometry().getRect(), columns))
    assert len(places) == 1


def test_it_is_as_large_for_a_hundred_classes_as_for_two(qtbot: QtBot, opened: Opened) -> None:
    window = opened()
    three = window.verdict.size()
    opened(tuple(f"갈래 {n}" for n in range(100)))
    QApplication.processEvents()
    assert window.verdict.size() == three
    window.files.open_bundled()
    qtbot.waitUntil(window.verdict.pair.isVisible)
    QApplication.processEvents()
    assert window.verdict.size() == three


def test_of_forty_the_likeliest_have_bars_and_the_list_has_all(qtbot: QtBot, opened: Opened) -> None:
    window = opened(LONG)
    reading = settled(qtbot, window)
    shares = reading.trace.probabilities[-1]
    assert list(bars(window).shown) == sorted(range(40), key=lambda n: -shares[n])[:3]
    bars(window)._open_list()
    menu = bars(window)._menu
    first, _, *classes = menu.actions()
    assert first.isChecked()
    assert [action.data().output for action in classes] == sorted(range(40), key=lambda n: -shares[n])
    assert all(len(action.text()) < 60 for action in classes)
    assert not any(GuiQt.mightBeRichText(action.toolTip()) and "<img" in action.toolTip() for action in classes)
    last = classes[-1]
    menu.hide()
    last.trigger()
    reading = settled_on(qtbot, window)
    assert reading.explained == last.data()
    assert bars(window).shown[-1] == last.data().output
    odd = next(n for n in range(1, 40, 2))
    window.session.exploration.explain(Explained(odd))
    settled_on(qtbot, window)
    tip = tip_at(window, odd)
    assert "가나다" * 90 in tip
    assert '<img src="hostile">' in tip


def test_the_keys_go_from_class_to_class(qtbot: QtBot, opened: Opened) -> None:
    window = opened()
    widget = bars(window)
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    explained = []
    for key in (Qt.Key.Key_Home, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_Up):
        qtbot.keyClick(widget, key)
        explained.append(settled_on(qtbot, window).explained.output)
    assert explained == [0, 1, 2, 2, 1]
    qtbot.keyClick(widget, Qt.Key.Key_Escape)
    reading = settled_on(qtbot, window)
    assert window.session.exploration.explained is None
    assert THREE[reading.explained.output] == reading.said


def test_the_explained_class_is_marked_in_both_themes(qtbot: QtBot, opened: Opened) -> None:
    window = opened()
    click_bar(qtbot, window, 1)
    for theme in (LIGHT, DARK):
        window.verdict.set_theme(theme)
        image = bars(window).grab().toImage()
        corners = [bars(window).bar_of(output).toRect().topLeft() + QPoint(3, 4) for output in range(3)]
        first, marked, last = (image.pixelColor(at).name() for at in corners)
        assert marked == theme.selection_wash
        assert first == last != theme.selection_wash


def test_without_a_token_there_is_no_verdict_and_no_number(qtbot: QtBot, opened: Opened) -> None:
    window = opened()
    window.set_text("")
    reading = settled(qtbot, window)
    assert reading.said is None
    assert tip_at(window, 1).startswith("중립\n")
    assert not bars(window).grab().isNull()
