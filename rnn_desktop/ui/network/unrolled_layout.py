"""Where everything stands in the unrolled picture of the network."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from rnn_desktop.lens.pooling_shares import is_pooled
from rnn_desktop.ui.network.picture_parts import CellKey, Stage, unit_grid
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.token_axis import TokenAxis
from rnn_desktop.ui.style.painting import centered
from rnn_desktop.ui.style.scale import px

START_WIDTH = 18
"""Before the first column, where the initial state stands."""
BRACKET = 6
"""Length of the way round a cell."""
_ARROW = 16
"""Length of the arrow to an answer."""
_LARGEST, _LEGIBLE, _LEAST = 128, 48, 30
_MARGIN, _BELOW = 4, 12
_FRAME = 6
# From a layer to the next, between the directions of a layer, and where states are is_pooled.
_BETWEEN, _BESIDE, _POOL = 18, 10, 26
_START_SIDE = 14
_UPRIGHT_GAP = 3
"""Pixels between the cells of columns that are too narrow for arrows between them."""


@dataclass(frozen=True, slots=True)
class UnrolledLayout:
    """side: of a cell; sizes: units of each layer; tops: of each band, a direction of a layer; pool: the height where
    states are is_pooled, None where each answer is made from the state above it; answers: where they begin; height: of
    all of it."""

    axis: TokenAxis
    side: int
    sizes: tuple[int, ...]
    tops: dict[tuple[int, int], float]
    directions: int
    pool: float | None
    answers: float
    height: int

    def box(self, key: CellKey) -> QRectF:
        """The frame of a cell."""
        top = self.tops[key.layer, key.direction]
        return centered(self.axis.center(key.step), top + self.side / 2, self.side, self.side)

    def grid(self, key: CellKey) -> QRectF:
        """The units of a cell."""
        return unit_grid(self.box(key), self.sizes[key.layer], min(px(_FRAME), self.side / 8))

    def start(self, key: CellKey) -> QRectF:
        """The initial state, before the cell that is read first."""
        box = self.box(key)
        side = min(px(_START_SIDE), box.width())
        inwards = px(START_WIDTH) - side / 2 - 1
        x = self.axis.end + inwards if key.direction else self.axis.left - inwards
        return centered(x, box.center().y(), side, side)

    def layer_bottom(self, layer: int) -> float:
        return self.tops[layer, self.directions - 1] + self.side

    def pill(self, stage: Stage, step: int) -> QRectF:
        """The answer had the review ended there."""
        width, height = answer_size(self.axis, stage)
        return centered(self.axis.center(step), self.answers + height / 2, width, height)

    def keys(self, columns: range) -> Iterator[CellKey]:
        return (CellKey(layer, direction, step) for layer, direction in self.tops for step in columns)


def answer_size(axis: TokenAxis, stage: Stage) -> tuple[int, int]:
    """Width and height of an answer; in narrow columns its number runs downwards."""
    return (axis.width - 1, stage.pill_width) if axis.upright else (stage.pill_width, stage.pill_height)


def unrolled_layout(scene: Scene, stage: Stage, most: int, left_over: tuple[int, int]) -> UnrolledLayout:
    """Cells as large as the columns and the height `most` allow, and no larger than fits into what the other rows
    leave over: as they want to be, then at their least."""
    config = None if scene.reading is None else scene.reading.model.config
    sizes = (1,) if config is None else config.hidden_sizes
    layers, directions = len(sizes), 1 if config is None else config.directions
    pool = px(_POOL) if scene.reading is not None and is_pooled(scene.reading) else 0
    first = px(_MARGIN) if directions == 1 else px(_MARGIN) + px(BRACKET)
    gaps = (layers - 1) * px(_BETWEEN) + layers * (directions - 1) * px(_BESIDE)
    width = scene.axis.width
    across = width - px(_UPRIGHT_GAP) if scene.axis.upright else width - 24 - width // 12
    arrow = px(_ARROW) // 2 if scene.axis.upright else px(_ARROW)
    under = pool + arrow + answer_size(scene.axis, stage)[1] + px(_BELOW)
    room, beside_wanted, beside_least = (
        (height - first - gaps - under) // (layers * directions) for height in (most, *left_over)
    )
    fitting = max(beside_wanted, min(beside_least, px(_LEGIBLE)))
    side = min(across, px(_LARGEST), max(room, px(_LEAST)), max(fitting, px(_LEAST)))
    tops: dict[tuple[int, int], float] = {}
    y = float(first)
    for layer in range(layers):
        for direction in range(directions):
            tops[layer, direction] = y
            y += side + px(_BESIDE)
        y += px(_BETWEEN) - px(_BESIDE)
    bottom = y - px(_BETWEEN)
    pool_at, height = bottom + pool if pool else None, int(bottom + under)
    return UnrolledLayout(scene.axis, side, sizes, tops, directions, pool_at, bottom + pool + arrow, height)
