"""The unrolled network: a cell per time step, layer and direction, and the verdict after each token."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.ui.column_row import CENTERED, centered
from rnn_desktop.ui.network_path import NetworkPath, path_of
from rnn_desktop.ui.picture_parts import (
    DIMMED,
    CellImages,
    CellKey,
    Spots,
    Stage,
    cell_place,
    focus,
    grid_spots,
    paint_answer,
    paint_frame,
    paint_head,
    paint_unit_mark,
    unit_grid,
    unit_in,
    unit_in_grid,
)
from rnn_desktop.ui.picture_pooling import pooled, pooled_shares
from rnn_desktop.ui.reading_scene import Scene, percent
from rnn_desktop.ui.theme import signed_color, text_on

START_WIDTH = 18
"""Before the first column, where the initial state stands."""
_LARGEST, _LEAST = 128, 30
_MARGIN, _ARROW, _BELOW = 4, 16, 12
_FRAME = 6
# From a layer to the next, between the directions of a layer, and where states are pooled.
_BETWEEN, _BESIDE, _POOL = 18, 10, 26
_BRACKET = 6
_START_SIDE = 14


@dataclass(frozen=True, slots=True)
class _Layout:
    """side: of a cell; tops: of each band, a direction of a layer; pool: the height at which states are pooled; pills:
    where the answers begin."""

    side: int
    tops: dict[tuple[int, int], float]
    directions: int
    pool: float | None
    pills: float

    def box(self, scene: Scene, key: CellKey) -> QRectF:
        top = self.tops[key.layer, key.direction]
        return centered(scene.axis.center(key.step), top + self.side / 2, self.side, self.side)

    def layer_bottom(self, layer: int) -> float:
        return self.tops[layer, self.directions - 1] + self.side


class UnrolledPicture:
    """Layers under each other, the first on top; below them P(positive). `most` is the height that it should keep to
    where there are several layers."""

    def __init__(self) -> None:
        self.most = 100_000
        self.images = CellImages()

    def height(self, scene: Scene, pill_height: int) -> int:
        return int(self._layout(scene, pill_height).pills + pill_height + _BELOW)

    def ticks(self, scene: Scene, stage: Stage) -> list[tuple[float, str]]:
        """The number and direction of each layer, where there is more than one."""
        layout = self._layout(scene, stage.pill_height)
        if len(layout.tops) == 1:
            return []
        names = {band: f"{band[0] + 1} {'←' if band[1] else '→'}" for band in layout.tops}
        if layout.directions == 1:
            names = {band: str(band[0] + 1) for band in layout.tops}
        return [(top + layout.side / 2, names[band]) for band, top in layout.tops.items()]

    def first_middle(self, scene: Scene, pill_height: int) -> float:
        """The middle of the first band."""
        layout = self._layout(scene, pill_height)
        return layout.tops[0, 0] + layout.side / 2

    def spots(self, scene: Scene, stage: Stage) -> dict[CellKey, Spots]:
        layout, found = self._layout(scene, stage.pill_height), {}
        for key in self._keys(layout, stage.columns):
            if key.step < scene.steps_read:
                count = _size(scene, key.layer)
                found[key] = grid_spots(unit_grid(layout.box(scene, key), count, _FRAME), count)
        return found

    def place_at(self, scene: Scene, stage: Stage, position: QPointF) -> Place:
        if (step := scene.axis.column_at(position.x())) is None:
            return NOWHERE
        layout = self._layout(scene, stage.pill_height)
        for layer, direction in layout.tops:
            key = CellKey(layer, direction, step)
            box = layout.box(scene, key)
            if box.contains(position):
                count = _size(scene, layer)
                return cell_place(scene, key, unit_in_grid(unit_grid(box, count, _FRAME), count, position))
        if self._pill(layout, scene, stage, step).contains(position):
            return Place(step, None, "y")
        return scene.place(step)

    def paint(self, painter: QPainter, scene: Scene, stage: Stage, *, units: bool = True) -> None:
        assert scene.reading is not None
        layout, path = self._layout(scene, stage.pill_height), path_of(scene, focus(scene))
        painter.setFont(stage.small_font)
        shares = pooled_shares(scene.reading) if layout.pool is not None else None
        for step in stage.columns:
            for layer, direction in layout.tops:
                self._paint_cell(painter, scene, layout, path, CellKey(layer, direction, step), units=units)
            for layer in range(len(scene.reading.trace.layers)):
                self._paint_wires(painter, scene, layout, path, layer, step)
            if shares is not None:
                self._paint_pool(painter, scene, stage, layout, float(shares[step]), step)
            self._paint_pill(painter, scene, stage, layout, path, step)
        painter.setOpacity(1.0)
        self._paint_marks(painter, scene, layout, stage)

    # --- cells and the chain ---------------------------------------------------------------------------------------

    def _paint_cell(
        self, painter: QPainter, scene: Scene, layout: _Layout, path: NetworkPath, key: CellKey, *, units: bool
    ) -> None:
        box = layout.box(scene, key)
        painter.setOpacity(1.0 if path.has(key) else DIMMED)
        selected = scene.selection.token == key.step and scene.selection.quantity is None
        if paint_frame(painter, scene, box, key.step, lit=selected or path.is_core(key)) and units:
            self.images.paint(painter, scene, key, unit_grid(box, _size(scene, key.layer), _FRAME))
        before = key.step + (1 if key.direction else -1)
        if 0 <= before < scene.axis.count:
            source = key._replace(step=before)
            gap = layout.box(scene, source)
            lit = path.links(source, key)
            painter.setOpacity(1.0 if lit or not path.dims else DIMMED)
            self._paint_chain(painter, scene, key, gap, box, lit=lit and path.dims)
        else:
            self._paint_start(painter, scene, key, box)

    def _paint_chain(
        self, painter: QPainter, scene: Scene, key: CellKey, source: QRectF, target: QRectF, *, lit: bool
    ) -> None:
        """The arrow that carries the state to a cell."""
        way = -1 if key.direction else 1
        y = target.center().y()
        begin = (source.left() if key.direction else source.right()) + 2 * way
        end = (target.right() if key.direction else target.left()) - 2 * way
        _paint_arrow(painter, scene, QPointF(begin, y), QPointF(end, y), lit=lit, key=key)

    def _paint_start(self, painter: QPainter, scene: Scene, key: CellKey, box: QRectF) -> None:
        """The initial state, of zeros or ones, before the first cell that is read."""
        assert scene.reading is not None
        value = 1.0 if scene.reading.model.config.initial_state == "ones" else 0.0
        side = min(_START_SIDE, box.width())
        edge = scene.axis.end if key.direction else scene.axis.left
        way = -1 if key.direction else 1
        small = centered(edge - way * (START_WIDTH - side / 2 - 1), box.center().y(), side, side)
        color = signed_color(scene.theme, value)
        painter.setPen(QPen(QColor(scene.theme.text), 1))
        painter.setBrush(color)
        painter.drawRoundedRect(small, 3, 3)
        painter.setPen(text_on(color))
        painter.drawText(small, CENTERED, f"{value:.0f}")
        painter.setPen(QColor(scene.theme.muted))
        painter.drawText(centered(small.center().x(), small.top() - 9, 2 * START_WIDTH, 16), CENTERED, "h₀")
        begin = small.left() - 1 if key.direction else small.right() + 1
        end = (box.right() if key.direction else box.left()) - 2 * way
        _paint_arrow(painter, scene, QPointF(begin, small.center().y()), QPointF(end, small.center().y()), key=key)

    def _paint_wires(
        self, painter: QPainter, scene: Scene, layout: _Layout, path: NetworkPath, layer: int, step: int
    ) -> None:
        """From what is above to the cells of a layer, and together out of them."""
        x, half = scene.axis.center(step), layout.side / 2
        keys = [CellKey(layer, direction, step) for direction in range(layout.directions)]
        painter.setOpacity(1.0 if any(map(path.has, keys)) else DIMMED)
        color = QColor(scene.theme.muted)
        painter.setPen(color)
        top, bottom = layout.tops[layer, 0], layout.layer_bottom(layer)
        above = 1.0 if layer == 0 else layout.layer_bottom(layer - 1) + 2
        if layer:
            painter.drawLine(QPointF(x, above), QPointF(x, top - 1))
            paint_head(painter, QPointF(x, top - 1), 0, 1, color)
        if layout.directions == 2:
            turn = max(above, top - 8)
            aside, second = x - half - _BRACKET, layout.tops[layer, 1]
            painter.setPen(color)
            painter.drawPolyline(
                [
                    QPointF(x, turn),
                    QPointF(aside, turn),
                    QPointF(aside, second + half / 2),
                    QPointF(x - half, second + half / 2),
                ]
            )
            paint_head(painter, QPointF(x - half - 1, second + half / 2), 1, 0, color)
            if layer < len(layout.tops) // 2 - 1 or layout.pool is not None:
                aside, out = x + half + _BRACKET, top + 1.5 * half
                painter.setPen(color)
                painter.drawPolyline(
                    [
                        QPointF(x + half + 1, out),
                        QPointF(aside, out),
                        QPointF(aside, bottom + 4),
                        QPointF(x, bottom + 4),
                    ]
                )

    # --- answers ---------------------------------------------------------------------------------------------------

    def _paint_pool(
        self, painter: QPainter, scene: Scene, stage: Stage, layout: _Layout, share: float, step: int
    ) -> None:
        """The state of a time step on its way into the vector that is answered from, as wide as its share."""
        assert layout.pool is not None
        assert scene.reading is not None
        painter.setOpacity(1.0)
        x, theme = scene.axis.center(step), scene.theme
        read = step < scene.steps_read
        if share > 0 and read:
            painter.setPen(QPen(QColor(theme.text), 1 + 4 * share))
            painter.drawLine(QLineF(x, layout.layer_bottom(len(scene.reading.trace.layers) - 1) + 1, x, layout.pool))
            if scene.reading.model.config.pooling in ("max", "attention"):
                painter.setPen(QColor(theme.muted))
                area = QRectF(x + 5, layout.pool - stage.small.height() - 2, 60, stage.small.height())
                painter.drawText(area, 0, percent(share))
        painter.setPen(QPen(QColor(theme.muted), 1.5))
        if step + 1 < scene.axis.count:
            painter.drawLine(QLineF(x, layout.pool, scene.axis.center(step + 1), layout.pool))

    def _paint_pill(
        self, painter: QPainter, scene: Scene, stage: Stage, layout: _Layout, path: NetworkPath, step: int
    ) -> None:
        painter.setOpacity(1.0 if path.answers(step) else DIMMED)
        pill = self._pill(layout, scene, stage, step)
        reads_one = layout.pool is None
        begin = layout.pool if layout.pool is not None else layout.pills - _ARROW + 2
        last_only = not reads_one and scene.reading is not None and scene.reading.model.config.pooling == "last"
        if not last_only or step == scene.axis.count - 1:
            color = QColor(scene.theme.muted)
            painter.setPen(color)
            painter.drawLine(QPointF(pill.center().x(), begin), QPointF(pill.center().x(), pill.top() - 1))
            paint_head(painter, QPointF(pill.center().x(), pill.top() - 1), 0, 1, color)
        place = focus(scene)
        paint_answer(painter, scene, stage, pill, step, lit=place.quantity == "y" and place.token == step)

    # --- marks -----------------------------------------------------------------------------------------------------

    def _paint_marks(self, painter: QPainter, scene: Scene, layout: _Layout, stage: Stage) -> None:
        """The unit that is selected, and thinner the one that is pointed at, in every cell of its chain."""
        for place, width in ((scene.selection, 2.0), (scene.pointed, 1.0)):
            for key in self._keys(layout, stage.columns):
                unit = unit_in(scene, place, key.layer, key.direction)
                count = _size(scene, key.layer)
                if unit is not None and unit < count:
                    grid = unit_grid(layout.box(scene, key), count, _FRAME)
                    paint_unit_mark(painter, scene, grid, count, unit, width)

    # --- where -----------------------------------------------------------------------------------------------------

    def _layout(self, scene: Scene, pill_height: int) -> _Layout:
        config = None if scene.reading is None else scene.reading.model.config
        layers = 1 if config is None else len(config.hidden_sizes)
        directions = 1 if config is None else config.directions
        pool = _POOL if scene.reading is not None and pooled(scene.reading) else 0
        first = _MARGIN if directions == 1 else _MARGIN + _BRACKET
        gaps = (layers - 1) * _BETWEEN + layers * (directions - 1) * _BESIDE
        rest = first + gaps + pool + _ARROW + pill_height + _BELOW
        across = scene.axis.width - 24 - scene.axis.width // 12
        room = (self.most - rest) // (layers * directions)
        side = min(across, _LARGEST, max(room, _LEAST))
        tops: dict[tuple[int, int], float] = {}
        y = float(first)
        for layer in range(layers):
            for direction in range(directions):
                tops[layer, direction] = y
                y += side + _BESIDE
            y += _BETWEEN - _BESIDE
        bottom = y - _BETWEEN
        return _Layout(side, tops, directions, bottom + pool if pool else None, bottom + pool + _ARROW)

    def _pill(self, layout: _Layout, scene: Scene, stage: Stage, step: int) -> QRectF:
        height = stage.pill_height
        return centered(scene.axis.center(step), layout.pills + height / 2, stage.pill_width, height)

    def _keys(self, layout: _Layout, columns: range) -> Iterator[CellKey]:
        return (CellKey(layer, direction, step) for layer, direction in layout.tops for step in columns)


def _size(scene: Scene, layer: int) -> int:
    """Units of a layer."""
    return 1 if scene.reading is None else scene.reading.model.config.hidden_sizes[layer]


def _paint_arrow(
    painter: QPainter, scene: Scene, begin: QPointF, end: QPointF, *, key: CellKey, lit: bool = False
) -> None:
    """A horizontal arrow that arrives at a cell."""
    theme = scene.theme
    color = QColor(theme.selection if lit else theme.text if key.step < scene.steps_read else theme.faint)
    painter.setPen(QPen(color, 2.0 if lit else 1.0))
    painter.drawLine(begin, end)
    paint_head(painter, end, 1 if end.x() > begin.x() else -1, 0, color)
