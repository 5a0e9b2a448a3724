"""The network's pictures as a person finds their parts with the mouse."""

from collections import defaultdict
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.ui.read.read_view import ReadView
from tests.ui.reading_screen import click


def places(view: ReadView, step: int = 2) -> dict[Place, QPointF]:
    """Every place of the picture that a mouse finds, each with the middle of where it is."""
    cells, found = view.canvas.cells, defaultdict(list)
    for y in range(0, cells.height(), step):
        for x in range(0, cells.width(), step):
            found[cells.place_at(QPointF(x, y))].append((x, y))
    return {place: QPointF(*np.mean(points, axis=0)) for place, points in found.items() if place != NOWHERE}


def switch(view: ReadView, name: str) -> None:
    """Choose a picture and be there."""
    view.show_picture(name)
    view.canvas.cells.finish_flight()


def press(qtbot: QtBot, button: Any) -> None:
    assert button.isVisible()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def click_at(qtbot: QtBot, view: ReadView, place: Place) -> None:
    at = places(view)[place]
    click(qtbot, view.canvas.cells, at.x(), at.y())
