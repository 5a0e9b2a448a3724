"""The what-if page opened beside a review, and what a person does to it."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.edit_history import History
from rnn_desktop.ui.panels.what_if_panel import WhatIfPanel
from rnn_desktop.ui.widgets.number_field import NumberField, NumberSlider
from rnn_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def panel(reading_window: MainWindow) -> WhatIfPanel:
    """The page, opened by its button, beside REVIEW."""
    reading_window.read_view.tools.what_if.click()
    panel = reading_window.read_view.side.what_if
    assert panel.isVisible()
    return panel


def settle(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until what is shown was read with every edit."""
    exploration = window.session.exploration
    qtbot.waitUntil(
        lambda: (
            not exploration.busy
            and exploration.reading is not None
            and exploration.reading.edits == exploration.history.edits
            and exploration.reading.text == exploration.text
        )
    )


def press(qtbot: QtBot, window: MainWindow, button: QAbstractButton) -> None:
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)
    settle(qtbot, window)


def type_word(panel: WhatIfPanel, text: str) -> None:
    """Key by key, as the platform would deliver Hangul: QTest knows no such keys."""
    panel.token.word.setFocus()
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(panel.token.word, event)


def enter(qtbot: QtBot, field: NumberField, text: str) -> None:
    """Type over what stands there."""
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def draw(qtbot: QtBot, number: NumberSlider, shares: tuple[float, ...]) -> None:
    """Take the handle where it is and draw it to these shares of the slider's width."""
    slider = number.slider
    share = (slider.value() - slider.minimum()) / (slider.maximum() - slider.minimum())
    points = [QPoint(int(8 + part * (slider.width() - 16)), slider.height() // 2) for part in (share, *shares)]
    qtbot.mousePress(slider, Qt.MouseButton.LeftButton, pos=points[0])
    assert slider.isSliderDown()
    for point in points[1:]:
        qtbot.mouseMove(slider, point)
    qtbot.mouseRelease(slider, Qt.MouseButton.LeftButton, pos=points[-1])


def read_words(window: MainWindow) -> list[str]:
    assert window.session.exploration.reading is not None
    return [token.text for token in window.session.exploration.reading.tokens]


def history(window: MainWindow) -> History:
    return window.session.exploration.history


def listed(panel: WhatIfPanel) -> list[str]:
    return [row[0].text for row in panel.list.rows]
