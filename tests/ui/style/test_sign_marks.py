"""The sign of a value is seen where its hue is not: in grayscale."""

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QImage, QPainter
from PySide6.QtWidgets import QWidget

from rnn_desktop.lens.inspection import Stages
from rnn_desktop.lens.place import Place
from rnn_desktop.ui.network.picture_parts import unit_grid
from rnn_desktop.ui.panels.stages_view import StagesView
from rnn_desktop.ui.style.sign_marks import hatched_pixels, paint_minuses
from rnn_desktop.ui.style.signed_image import image_of
from rnn_desktop.ui.style.theme import DARK, LIGHT, Theme, signed_color
from tests.ui.network_screen import places, switch
from tests.ui.reading_samples import sample_model, sample_reading
from tests.ui.reading_screen import Shown, center, shown, unit_y

__all__ = ["shown"]
_THEMES = pytest.mark.parametrize("theme", [LIGHT, DARK], ids=lambda theme: theme.name)
_SEEN = 8
"""Levels of grey of 256 that are told apart side by side."""


def _gray(shown_by: QWidget | QImage) -> NDArray[np.int32]:
    """[height, width] levels of grey."""
    image = shown_by if isinstance(shown_by, QImage) else shown_by.grab().toImage()
    image = image.convertToFormat(QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    return pixels[:, : image.width()].astype(np.int32)


def _contrast(part: NDArray[Any]) -> int:
    return int(part.max() - part.min())


@_THEMES
@pytest.mark.parametrize("width", [7, 9, 76, 220])
def test_a_negative_bar_is_hatched(theme: Theme, width: int) -> None:
    values = np.array([-1.0, -0.5, -0.1, -0.02, 0.0, 0.02, 0.1, 0.5, 1.0, np.nan])
    image = image_of(hatched_pixels(values, width, theme))
    gray = _gray(image)
    assert all(_contrast(row) >= _SEEN for row in gray[:4])
    assert not any(map(_contrast, gray[4:]))
    middle = [image.pixelColor(width // 2, row) for row in range(len(values))]
    assert middle == [signed_color(theme, value) for value in values], "and keeps its colour"


@_THEMES
@pytest.mark.parametrize(
    ("size", "dots"), [(2, False), *((size, dots) for size in (3, 4, 6, 13, 30) for dots in (0, 1))]
)
def test_a_negative_square_or_dot_has_a_minus(theme: Theme, size: int, dots: bool) -> None:
    values = np.array([-1.0, -0.3, -0.05, 0.0, 0.05, 0.3, 1.0])
    image = QImage(len(values) * size, size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    for place, value in enumerate(values):
        painter.fillRect(QRectF(place * size, 0, size, size), signed_color(theme, value))
    centers = np.stack([(np.arange(len(values)) + 0.5) * size, np.full(len(values), size / 2)], axis=1)
    paint_minuses(painter, theme, centers, values, size, dots=dots)
    painter.end()
    gray = _gray(image)
    marked = [_contrast(gray[:, place * size : (place + 1) * size]) >= _SEEN for place in range(len(values))]
    assert marked == [True] * 3 + [False] * 4


@pytest.mark.parametrize("picture", ["unrolled", "folded"])
def test_the_cells_of_a_network_say_their_signs(shown: Shown, picture: str) -> None:
    view = shown(sample_reading())
    switch(view, picture)
    cells, step = view.canvas.cells, 7
    if picture == "unrolled":
        layout = cells._unrolled_layout(view.scene)
        grid = layout.grid(next(key for key in layout.keys(range(step, step + 1))))
    else:
        found = places(view)
        corner = [found[Place(step, unit, "h")] for unit in (0, 63)]
        side = (corner[1].x() - corner[0].x()) / 7
        grid = unit_grid(QRectF(corner[0] - QPointF(side, side) / 2, corner[1] + QPointF(side, side) / 2), 64, 0)
    gray, values = _gray(cells), view.reading.trace.layers[0][0].h[step]
    size = grid.width() / 8
    for unit, value in enumerate(values):
        left, top = grid.left() + unit % 8 * size, grid.top() + unit // 8 * size
        # Without the lines between the squares.
        inside = gray[int(top) + 1 : int(top + size) - 1, int(left) + 1 : int(left + size) - 1]
        if abs(value) > 0.02:
            assert (_contrast(inside) >= _SEEN) == (value < 0), (unit, value)


def test_the_heatmap_says_its_signs(shown: Shown) -> None:
    view = shown(sample_reading(model=sample_model(9)))
    gray, values = _gray(view.canvas.heatmap), view.reading.trace.layers[0][0].h
    axis = view.scene.axis
    for unit in range(9):
        y = int(unit_y(view, unit))
        for token in range(8):
            row = gray[y, axis.start(token) + 4 : axis.start(token) + axis.width - 4]
            assert (_contrast(row) >= _SEEN) == (values[token, unit] < -0.004), (token, unit)


def test_bars_of_the_receipt_stand_on_both_sides_of_their_line(shown: Shown) -> None:
    view = shown(sample_reading())
    receipt = view.canvas.receipt
    gray, zero = _gray(receipt), int(receipt.ticks()[1][0])
    ground = gray[2, 2]
    assert view.reading.receipt is not None
    for token, value in enumerate(view.reading.receipt.contributions):
        column = gray[:, center(view, token)]
        above, below = (column[zero + by] != ground for by in (-1, 2))
        if abs(value) > 0.1:
            assert (above, below) == ((True, False) if value > 0 else (False, True)), value


def test_numbers_of_a_vector_stand_above_or_below_its_middle(qtbot: Any) -> None:
    view = StagesView()
    qtbot.addWidget(view)
    view.resize(320, view.sizeHint().height())
    view.set_stages(Stages("word", "word", "", 3, True, 4, np.array([0.9, -0.9, 0.4, -0.4])))
    gray = _gray(view)
    ground = gray[0, 0]
    bottom = view.height() - view._small.height() - 4
    for place, above in enumerate((True, False, True, False)):
        column = gray[: bottom + 1, 40 + place * 80]
        assert (column[bottom - 13] != ground) == above
        assert (column[bottom - 4] != ground) != above
