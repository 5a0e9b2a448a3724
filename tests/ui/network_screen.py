"""The network's pictures as a person finds their parts with the mouse."""

from collections import defaultdict
from functools import cache
from itertools import product
from typing import Any

import numpy as np
from PySide6.QtCore import QPointF, Qt
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.ui.read.read_view import ReadView
from tests.ui.reading_screen import click


def places(view: ReadView, step: int = 2) -> dict[Place, QPointF]:
    """Every place of the picture that a mouse finds, each with the middle of where it is.

    Asked is at the corners of coarse blocks, and everywhere in a block that an edge runs through: all points `step`
    apart have their place as if each had been asked, unless something lies between four corners altogether.
    """
    size, cells = 4 * step, view.canvas.cells
    xs, ys = range(0, cells.width(), step), range(0, cells.height(), step)
    place_at = cache(lambda x, y: cells.place_at(QPointF(x, y)))

    def within(block: tuple[int, int]) -> tuple[range, range]:
        """The points of a block, with the first ones of the blocks at its right and below."""
        left, top = block
        return range(left, min(left + size, xs[-1]) + 1, step), range(top, min(top + size, ys[-1]) + 1, step)

    asked: set[tuple[int, int]] = set()
    waiting = []
    for block in product(xs[::4], ys[::4]):
        across, down = within(block)
        if len({place_at(x, y) for x in (across[0], across[-1]) for y in (down[0], down[-1])}) > 1:
            waiting.append(block)
    while waiting:
        (left, top) = block = waiting.pop()
        if block in asked or left not in xs or top not in ys:
            continue
        asked.add(block)
        across, down = within(block)
        # An edge that leaves the block goes on in the next one.
        for x, beside in ((across[0], left - size), (across[-1], left + size)):
            if len({place_at(x, y) for y in down}) > 1:
                waiting.append((beside, top))
        for y, beside in ((down[0], top - size), (down[-1], top + size)):
            if len({place_at(x, y) for x in across}) > 1:
                waiting.append((left, beside))
    found = defaultdict(list)
    for y, x in product(ys, xs):
        block = x - x % size, y - y % size
        found[place_at(x, y) if block in asked else place_at(*block)].append((x, y))
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
