"""What is covered until the guess, and what is lit, stay where they belong when something is scrolled."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QScrollArea, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.ui.learn.place_in import bring_in_sight, place_in
from rnn_desktop.ui.learn.veils import Veils


def _page(qtbot: QtBot) -> tuple[QWidget, QScrollArea, list[QLabel]]:
    """Ten lines, of which five are in sight."""
    ground = QWidget()
    area, inside = QScrollArea(ground), QWidget()
    labels = [QLabel(str(number)) for number in range(10)]
    column = QVBoxLayout(inside)
    for label in labels:
        label.setFixedHeight(60)
        column.addWidget(label)
    area.setWidget(inside)
    area.setWidgetResizable(True)
    area.setGeometry(0, 0, 300, 320)
    ground.resize(300, 320)
    qtbot.addWidget(ground)
    ground.show()
    qtbot.waitExposed(ground)
    return ground, area, labels


def test_a_veil_lies_over_what_is_covered_and_goes_with_it(qtbot: QtBot) -> None:
    ground, area, labels = _page(qtbot)
    veils = Veils(ground, QWidget(ground))
    veils.cover([labels[1], labels[4]])
    first = veils.shown[0]
    before = place_in(ground, labels[1])
    assert first.geometry() == before
    area.verticalScrollBar().setValue(20)
    qtbot.waitUntil(lambda: first.geometry() == place_in(ground, labels[1]))
    assert first.geometry() != before
    area.verticalScrollBar().setValue(area.verticalScrollBar().maximum())
    qtbot.waitUntil(lambda: not first.isVisible())
    veils.cover([])
    assert not veils.shown


def test_a_hidden_widget_has_no_veil_until_it_is_shown(qtbot: QtBot) -> None:
    ground, _, labels = _page(qtbot)
    labels[0].hide()
    veils = Veils(ground, QWidget(ground))
    veils.cover([labels[0]])
    assert not veils.shown[0].isVisible()
    labels[0].show()
    assert veils.shown[0].isVisible()


def test_what_is_lit_is_brought_in_sight(qtbot: QtBot) -> None:
    ground, area, labels = _page(qtbot)
    assert place_in(ground, labels[9]).isEmpty()
    bring_in_sight(ground, labels[9], QRect(0, 0, 20, 20))
    assert area.verticalScrollBar().value() > 0
    assert place_in(ground, labels[9], QRect(0, 0, 20, 20)).height() == 20
