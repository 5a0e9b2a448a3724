"""What the pictures of the network share: where they may paint, where units stand, what is lit, and how cells look."""

import math
from dataclasses import dataclass
from functools import cached_property
from typing import Any, NamedTuple, Protocol

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPen

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.quantities import shown_states
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.scene.answer_words import answer_number
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.painting import centered, draw_in_pill, faded, legibly
from rnn_desktop.ui.style.percentages import percent
from rnn_desktop.ui.style.sign_marks import paint_minuses
from rnn_desktop.ui.style.signed_image import image_of, signed_pixels
from rnn_desktop.ui.style.theme import Theme, signed_color, text_on

DIMMED = 0.4
"""How much is left of what is not on the path of the thing that is hovered or selected."""
# Squares smaller than this have no room for a gap between them.
_SMALLEST_WITH_GAPS = 5
_STACKED = 2.0
"""Pixels from an answer to the next one behind it."""


class CellKey(NamedTuple):
    """One cell of the network: a direction of a recurrent layer at a time step."""

    layer: int
    direction: int
    step: int


@dataclass(frozen=True)
class Stage:
    """Where a picture may paint, in the coordinates of its row.

    area: what of the row is in view beside the gutter; columns: those of the token axis that are in view.
    """

    area: QRectF
    columns: range
    font: QFont
    small_font: QFont

    @cached_property
    def small(self) -> QFontMetrics:
        return QFontMetrics(self.small_font)

    @property
    def pill_height(self) -> int:
        return self.small.height() + 5

    @property
    def pill_width(self) -> int:
        return self.small.horizontalAdvance(percent(1.0)) + 12


@dataclass(frozen=True)
class Spots:
    """Where the units of a cell stand. centers: [H, 2]; size: of a unit's square or dot; grid: the square they fill,
    None where they are dots."""

    centers: NDArray[np.float64]
    size: float
    grid: QRectF | None = None


class Picture(Protocol):
    """One way to draw the network."""

    def paint(self, painter: QPainter, scene: Scene, stage: Stage, *, units: bool = True) -> None:
        """Paint the scene, whose reading has tokens; units: whether the units' values are painted too."""

    def place_at(self, scene: Scene, stage: Stage, position: QPointF) -> Place:
        """What stands there."""

    def spots(self, scene: Scene, stage: Stage) -> dict[CellKey, Spots]:
        """Where the units of the cells in view stand."""

    def ticks(self, scene: Scene, stage: Stage) -> list[tuple[float, str]]:
        """Short names of what stands at a height, each with its y."""


# --- which --------------------------------------------------------------------------------------------------------


def cell_place(scene: Scene, key: CellKey, unit: int | None = None) -> Place:
    """A cell or a unit of its hidden state; of the layer and direction shown, the layer is named as the scene does."""
    assert scene.reading is not None
    shown = (len(scene.reading.trace.layers) - 1 if scene.layer is None else scene.layer, scene.direction)
    layer = scene.layer if key[:2] == shown else key.layer
    return Place(key.step, unit, "h", layer, key.direction)


# --- how cells look -----------------------------------------------------------------------------------------------


def per_side(hidden_size: int) -> int:
    """Units on a side of the square that a cell is drawn as."""
    return max(math.ceil(math.sqrt(hidden_size)), 1)


def unit_grid(box: QRectF, count: int, frame: float) -> QRectF:
    """The square of units in a cell: whole pixels per unit, so that all are of one size."""
    side, room = per_side(count), box.width() - 2 * frame
    if room < side:
        # No pixel for each.
        return centered(box.center().x(), box.center().y(), max(room, 1), max(room, 1))
    step = int(room) // side
    grid = centered(box.center().x(), box.center().y(), step * side, step * side)
    return QRectF(round(grid.left()), round(grid.top()), grid.width(), grid.height())


def unit_in_grid(grid: QRectF, count: int, position: QPointF) -> int | None:
    """The unit whose square is there."""
    side = per_side(count)
    column = math.floor((position.x() - grid.left()) / grid.width() * side)
    row = math.floor((position.y() - grid.top()) / grid.height() * side)
    unit = row * side + column
    return unit if 0 <= column < side and row >= 0 and unit < count else None


def grid_spots(grid: QRectF, count: int) -> Spots:
    side = per_side(count)
    step = grid.width() / side
    rows, columns = np.divmod(np.arange(count), side)
    centers = np.stack([grid.left() + (columns + 0.5) * step, grid.top() + (rows + 0.5) * step], axis=1)
    return Spots(centers, step, grid)


def cells_image(values: NDArray[Any], theme: Theme) -> QImage:
    """[T, H] as squares side by side, one pixel per unit; the last square's rest is transparent."""
    if not len(values):
        return QImage()
    T, H = values.shape
    side = per_side(H)
    pixels = np.zeros((T, side * side), np.uint32)
    pixels[:, :H] = signed_pixels(values, theme)
    return image_of(pixels.reshape(T, side, side).swapaxes(0, 1).reshape(side, T * side))


class CellImages:
    """The images of all cells of a reading, each direction of each layer made when it is first painted."""

    def __init__(self) -> None:
        self._reading: Reading | None = None
        self._theme: Theme | None = None
        self._images: dict[tuple[int, int], QImage] = {}

    def of(self, scene: Scene, layer: int, direction: int) -> QImage:
        assert scene.reading is not None
        if scene.reading is not self._reading or scene.theme != self._theme:
            self._reading, self._theme = scene.reading, scene.theme
            self._images.clear()
        key = (layer, direction)
        if key not in self._images:
            self._images[key] = cells_image(shown_states(scene.reading, layer, direction).h, scene.theme)
        return self._images[key]

    def paint(self, painter: QPainter, scene: Scene, key: CellKey, grid: QRectF) -> None:
        """The units of a cell as squares."""
        image = self.of(scene, key.layer, key.direction)
        side = image.height()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        # A copy: Qt's SVG would draw all of an image where a part of it is asked for.
        painter.drawImage(grid, image.copy(key.step * side, 0, side, side))
        paint_gaps(painter, scene, grid, side)
        assert scene.reading is not None
        values = shown_states(scene.reading, key.layer, key.direction).h[key.step]
        paint_minuses(painter, scene.theme, grid_spots(grid, len(values)).centers, values, grid.width() / side)


def paint_gaps(painter: QPainter, scene: Scene, grid: QRectF, side: int) -> None:
    """Lines between the squares of a grid, where they are large enough to have some."""
    step = grid.width() / side
    if step < _SMALLEST_WITH_GAPS:
        return
    left, top, right, bottom = grid.left(), grid.top(), grid.right(), grid.bottom()
    edges = [round(step * number) for number in range(1, side)]
    painter.setPen(QColor(scene.theme.raised))
    painter.drawLines(
        [QLineF(left + edge, top, left + edge, bottom) for edge in edges]
        + [QLineF(left, top + edge, right, top + edge) for edge in edges]
    )


def paint_frame(painter: QPainter, scene: Scene, box: QRectF, step: int, *, lit: bool = False) -> bool:
    """A cell's frame; an empty outline where the time step is not read yet, which is what is returned."""
    theme, read = scene.theme, step < scene.steps_read
    accented = scene.read is not None and step == scene.steps_read - 1
    color = theme.selection if lit else theme.accent if accented else theme.text if read else theme.faint
    style = Qt.PenStyle.SolidLine if read else Qt.PenStyle.DashLine
    painter.setPen(QPen(QColor(color), 2.5 if lit or accented else 1.4 if read else 1.0, style))
    painter.setBrush(QColor(theme.raised) if read else Qt.BrushStyle.NoBrush)
    radius = min(9.0, box.width() / 7)
    painter.drawRoundedRect(box, radius, radius)
    return read


def paint_unit_mark(painter: QPainter, scene: Scene, grid: QRectF, count: int, unit: int, width: float = 2.0) -> None:
    """A violet frame around a unit's square."""
    side = per_side(count)
    step = grid.width() / side
    square = QRectF(grid.left() + unit % side * step, grid.top() + unit // side * step, step, step)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
    painter.setPen(QPen(QColor(scene.theme.selection), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(square if step >= 4 else square.adjusted(-2, -2, 2, 2))
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)


def paint_answer(
    painter: QPainter,
    scene: Scene,
    stage: Stage,
    pill: QRectF,
    step: int,
    *,
    output: int | None = None,
    lit: bool = False,
    number: bool = True,
) -> None:
    """An answer had the review ended at this time step; an empty outline where that is not read yet.

    output: whose; None for the explained one. number: whether it is written there now; over what stands back
    `paint_answer_number` writes it.
    """
    assert scene.reading is not None
    theme = scene.theme
    if not _is_answered(scene, step):
        painter.setPen(QPen(QColor(theme.faint), 1, Qt.PenStyle.DashLine))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(pill, 4, 4)
        return
    color = _color(scene, step, output)
    painter.setPen(QPen(QColor(theme.selection), 2.5) if lit else QColor(theme.line))
    painter.setBrush(color)
    painter.drawRoundedRect(pill, 4, 4)
    if number:
        with legibly(painter) as left:
            paint_answer_number(painter, scene, stage, pill, step, left, output)


def paint_answer_number(
    painter: QPainter,
    scene: Scene,
    stage: Stage,
    pill: QRectF,
    step: int,
    left: float = DIMMED,
    output: int | None = None,
) -> None:
    """The number of an answer; left: of its pill, which stands back."""
    if not _is_answered(scene, step):
        return
    color = faded(_color(scene, step, output), QColor(scene.theme.window), left)
    painter.setPen(text_on(color))
    painter.setFont(stage.small_font)
    assert scene.reading is not None
    output = scene.reading.output_at(step) if output is None else output
    draw_in_pill(painter, pill, answer_number(scene.reading, step, output))


def paint_stack(painter: QPainter, scene: Scene, pill: QRectF) -> None:
    """Behind the answer that is shown the edges of others, where the network has several."""
    if scene.reading is None or scene.reading.model.config.output_size == 1:
        return
    painter.setPen(QPen(QColor(scene.theme.muted), 1))
    painter.setBrush(QColor(scene.theme.raised))
    for deep in (2, 1):
        painter.drawRoundedRect(pill.translated(_STACKED * deep, _STACKED * deep), 4, 4)


def _color(scene: Scene, step: int, output: int | None) -> QColor:
    """Of a probability from 0 to 1, of a number from a deviation below the mean to one above it."""
    assert scene.reading is not None
    output = scene.reading.output_at(step) if output is None else output
    answer = float(scene.reading.trace.probabilities[step, output])
    is_number = scene.reading.model.config.head == "linear"
    return signed_color(scene.theme, answer if is_number else 2 * answer - 1)


def _is_answered(scene: Scene, step: int) -> bool:
    assert scene.reading is not None
    return step < scene.steps_read and step not in scene.reading.trace.unanswered


def paint_veil(painter: QPainter, scene: Scene, area: QRectF, strength: float = 1 - DIMMED) -> None:
    """Make what was painted stand back; the column that is selected keeps its ground."""
    window, wash = QColor(scene.theme.window), QColor(scene.theme.selection_wash)
    for color in (window, wash):
        color.setAlphaF(strength)
    column = QRectF()
    if scene.picture == "unrolled" and scene.selection.token is not None:
        left = scene.axis.start(scene.selection.token)
        column = QRectF(left, area.top(), scene.axis.width, area.height())
    # Without a column all of the area is left of it.
    edge = column.left() if column.isValid() else area.right()
    painter.fillRect(QRectF(area.topLeft(), QPointF(edge, area.bottom())), window)
    if column.isValid():
        painter.fillRect(column, wash)
        painter.fillRect(QRectF(column.topRight(), area.bottomRight()), window)


def paint_head(painter: QPainter, end: QPointF, dx: float, dy: float, color: QColor) -> None:
    """The head of an arrow that arrives at `end` going in the direction (dx, dy), of length 1."""
    back, across = QPointF(end.x() - 7 * dx, end.y() - 7 * dy), QPointF(-3.5 * dy, 3.5 * dx)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(color)
    painter.drawPolygon([end, back + across, back - across])
