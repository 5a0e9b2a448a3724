"""The unrolled network: a cell per time step, layer and direction, and the verdict after each token."""

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from rnn_desktop.lens.numbers import plain_number
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.pooling_shares import pooled_shares
from rnn_desktop.ui.network.network_path import path_of
from rnn_desktop.ui.network.picture_parts import (
    DIMMED,
    CellImages,
    CellKey,
    Spots,
    Stage,
    cell_place,
    grid_spots,
    paint_answer,
    paint_answer_number,
    paint_frame,
    paint_head,
    paint_stack,
    paint_unit_mark,
    paint_veil,
    unit_in_grid,
)
from rnn_desktop.ui.network.unrolled_layout import BRACKET, START_WIDTH, UnrolledLayout, unrolled_layout
from rnn_desktop.ui.scene.focus import focus, unit_in
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.painting import CENTERED, centered, faded
from rnn_desktop.ui.style.percentages import percent
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import signed_color, text_on

_LEAST_FOR_WORDS = 12
"""Pixels of the initial state's square; its words would else cover it and its arrow."""


class UnrolledPicture:
    """Layers under each other, the first on top; below them the explained answer. `most` is the height that it should
    keep to where there are several layers, `left_over` what the other rows leave of the view, as they want to be and at
    their least."""

    def __init__(self) -> None:
        self.most, self.left_over = 100_000, (100_000, 100_000)
        self.images = CellImages()

    def layout(self, scene: Scene, stage: Stage) -> UnrolledLayout:
        return unrolled_layout(scene, stage, self.most, self.left_over)

    def ticks(self, scene: Scene, stage: Stage) -> list[tuple[float, str]]:
        """The number and direction of each layer, where there is more than one."""
        layout = self.layout(scene, stage)
        if len(layout.tops) == 1:
            return []
        arrows = (" →", " ←") if layout.directions == 2 else ("",)
        return [(top + layout.side / 2, f"{layer + 1}{arrows[d]}") for (layer, d), top in layout.tops.items()]

    def spots(self, scene: Scene, stage: Stage) -> dict[CellKey, Spots]:
        layout = self.layout(scene, stage)
        keys = (key for key in layout.keys(stage.columns) if key.step < scene.steps_read)
        return {key: grid_spots(layout.grid(key), layout.sizes[key.layer]) for key in keys}

    def place_at(self, scene: Scene, stage: Stage, position: QPointF) -> Place:
        if (step := scene.axis.column_at(position.x())) is None:
            return NOWHERE
        layout = self.layout(scene, stage)
        for key in layout.keys(range(step, step + 1)):
            if layout.box(key).contains(position):
                return cell_place(scene, key, unit_in_grid(layout.grid(key), layout.sizes[key.layer], position))
        return Place(step, None, "y") if layout.pill(stage, step).contains(position) else scene.place(step)

    def paint(self, painter: QPainter, scene: Scene, stage: Stage, *, units: bool = True) -> None:
        layout = self.layout(scene, stage)
        _UnrolledPainting(painter, scene, stage, layout, self.images).paint(units=units)


class _UnrolledPainting:
    """One painting of a scene: what is beside the path, a veil over it, and the path."""

    def __init__(
        self, painter: QPainter, scene: Scene, stage: Stage, layout: UnrolledLayout, images: CellImages
    ) -> None:
        assert scene.reading is not None
        self._painter, self._scene, self._stage = painter, scene, stage
        self._layout, self._images, self._reading = layout, images, scene.reading
        self._focus, self._path = focus(scene), path_of(scene, focus(scene))
        self._selected = path_of(scene, scene.selection)
        self._shares = None if layout.pool is None else pooled_shares(scene.reading)
        self._last = len(layout.sizes) - 1

    def paint(self, *, units: bool) -> None:
        self._painter.setFont(self._stage.small_font)
        if self._path.dims:
            self._paint_part(lit=False, units=units)
            paint_veil(self._painter, self._scene, self._columns_area())
            self._paint_words_beside()
        self._paint_part(lit=True, units=units)
        self._paint_marks()

    def _paint_words_beside(self) -> None:
        """What is to be read beside the path, over the veil that its shapes lie behind."""
        for step in self._stage.columns:
            if not self._path.answers(step):
                self._paint_share(step)
                paint_answer_number(self._painter, self._scene, self._stage, self._layout.pill(self._stage, step), step)
            for key in self._layout.keys(range(step, step + 1)):
                if self._is_first(key) and not self._path.has(key):
                    self._paint_start_words(key, DIMMED)

    def _is_first(self, key: CellKey) -> bool:
        """Whether the cell begins with the initial state."""
        return not 0 <= key.step + (1 if key.direction else -1) < self._scene.axis.count

    def _columns_area(self) -> QRectF:
        """Everything that was painted of the columns, with the initial states beside them."""
        axis, columns = self._scene.axis, self._stage.columns
        left, right = axis.start(columns.start) - px(START_WIDTH), axis.start(columns.stop) + px(START_WIDTH)
        return QRectF(left, 0, right - left, self._layout.height)

    def _paint_part(self, *, lit: bool, units: bool) -> None:
        """What is on the path, or what is not."""
        for step in self._stage.columns:
            for key in self._layout.keys(range(step, step + 1)):
                self._paint_incoming(key, lit=lit)
                if self._path.has(key) == lit:
                    self._paint_cell(key, units=units)
            for layer in range(self._last + 1):
                keys = [CellKey(layer, direction, step) for direction in range(self._layout.directions)]
                if any(map(self._path.has, keys)) == lit:
                    self._paint_wires(layer, step)
            if self._path.answers(step) == lit:
                self._paint_pool(step)
                self._paint_answer(step)

    # --- cells and the chain ---------------------------------------------------------------------------------------

    def _paint_cell(self, key: CellKey, *, units: bool) -> None:
        lit = self._path.is_core(key) or self._selected.is_core(key)
        if paint_frame(self._painter, self._scene, self._layout.box(key), key.step, lit=lit) and units:
            self._images.paint(self._painter, self._scene, key, self._layout.grid(key))

    def _paint_incoming(self, key: CellKey, *, lit: bool) -> None:
        """The arrow that carries the state to a cell, or the initial state before the cell that is read first."""
        source = key._replace(step=key.step + (1 if key.direction else -1))
        if 0 <= source.step < self._scene.axis.count:
            if self._path.links(source, key) == lit:
                self._paint_arrow(self._layout.box(source), key, 2)
        elif self._path.has(key) == lit:
            self._paint_start(key)
            self._paint_arrow(self._layout.start(key), key, 1)

    def _paint_arrow(self, source: QRectF, key: CellKey, gap: float) -> None:
        """A horizontal arrow that arrives at a cell."""
        theme, target = self._scene.theme, self._layout.box(key)
        way, y = -1 if key.direction else 1, target.center().y()
        begin = QPointF((source.left() if key.direction else source.right()) + gap * way, y)
        end = QPointF((target.right() if key.direction else target.left()) - 2 * way, y)
        lit = self._path.dims and self._path.has(key)
        lit = lit and self._path.links(key._replace(step=key.step - way), key)
        color = QColor(theme.selection if lit else theme.text if key.step < self._scene.steps_read else theme.faint)
        self._painter.setPen(QPen(color, 2.0 if lit else 1.0))
        self._painter.drawLine(begin, end)
        if not self._layout.axis.upright:
            paint_head(self._painter, end, way, 0, color)

    def _paint_start(self, key: CellKey) -> None:
        """The initial state, of zeros or ones."""
        painter, small = self._painter, self._layout.start(key)
        painter.setPen(QPen(QColor(self._scene.theme.text), 1))
        painter.setBrush(signed_color(self._scene.theme, self._start_value()))
        painter.drawRoundedRect(small, 3, 3)
        if self._path.has(key):
            self._paint_start_words(key, 1.0)

    def _start_value(self) -> float:
        return 1.0 if self._reading.model.config.initial_state == "ones" else 0.0

    def _paint_start_words(self, key: CellKey, left: float) -> None:
        """left: of the square, which stands back."""
        painter, small, value = self._painter, self._layout.start(key), self._start_value()
        if small.height() < px(_LEAST_FOR_WORDS):
            return
        theme = self._scene.theme
        painter.setPen(text_on(faded(signed_color(theme, value), QColor(theme.window), left)))
        painter.drawText(small, CENTERED, plain_number(value, 0))
        painter.setPen(QColor(self._scene.theme.muted))
        # Above it, and within the row where the cells are small.
        height = self._stage.small.height()
        above = max(small.top() - 2 - height / 2, height / 2)
        painter.drawText(centered(small.center().x(), above, 2 * px(START_WIDTH), height), CENTERED, "h₀")

    # --- between layers --------------------------------------------------------------------------------------------

    def _paint_wires(self, layer: int, step: int) -> None:
        """From what is above to the cells of a layer; of two directions also together out of them."""
        layout, x = self._layout, self._scene.axis.center(step)
        top = layout.tops[layer, 0]
        above = layout.layer_bottom(layer - 1) + 2 if layer else 1.0
        if layer:
            self._paint_down(x, above, top - 1)
        if layout.directions == 2:
            self._paint_way_in(layer, x, max(above, top - 8))
            if layer < self._last or self._forward_counts(step):
                self._paint_way_out(layer, x)

    def _paint_down(self, x: float, begin: float, end: float) -> None:
        color = QColor(self._scene.theme.muted)
        self._painter.setPen(color)
        self._painter.drawLine(QLineF(x, begin, x, end))
        paint_head(self._painter, QPointF(x, end), 0, 1, color)

    def _paint_way_in(self, layer: int, x: float, turn: float) -> None:
        """Past the forward cell, to the backward one."""
        half, color = self._layout.side / 2, QColor(self._scene.theme.muted)
        aside, y = x - half - px(BRACKET), self._layout.tops[layer, 1] + half / 2
        self._painter.setPen(color)
        self._painter.drawLines(
            [QLineF(x, turn, aside, turn), QLineF(aside, turn, aside, y), QLineF(aside, y, x - half, y)]
        )
        paint_head(self._painter, QPointF(x - half - 1, y), 1, 0, color)

    def _paint_way_out(self, layer: int, x: float) -> None:
        """From the forward cell, past the backward one."""
        half, end = self._layout.side / 2, self._layout.layer_bottom(layer) + 4
        aside, y = x + half + px(BRACKET), self._layout.tops[layer, 0] + 1.5 * half
        self._painter.setPen(QColor(self._scene.theme.muted))
        self._painter.drawLines(
            [QLineF(x + half + 1, y, aside, y), QLineF(aside, y, aside, end), QLineF(aside, end, x, end)]
        )

    # --- answers ---------------------------------------------------------------------------------------------------

    def _forward_counts(self, step: int) -> bool:
        """Whether the forward direction's last state there goes into the answer."""
        return self._reading.model.config.pooling != "last" or step == self._scene.axis.count - 1

    def _paint_pool(self, step: int) -> None:
        """The state of a time step on its way into the vector that is answered from, as wide as its share."""
        if self._shares is None or (pool := self._layout.pool) is None:
            return
        painter, theme, x, share = self._painter, self._scene.theme, self._scene.axis.center(step), self._shares[step]
        if share > 0 and step < self._scene.steps_read:
            painter.setPen(QPen(QColor(theme.text), 1 + 4 * float(share)))
            painter.drawLine(QLineF(x, self._layout.layer_bottom(self._last) + 1, x, pool))
            if self._path.answers(step):
                self._paint_share(step)
        if step + 1 < self._scene.axis.count:
            painter.setPen(QPen(QColor(theme.muted), 1.5))
            painter.drawLine(QLineF(x, pool, self._scene.axis.center(step + 1), pool))

    def _paint_share(self, step: int) -> None:
        """How much of the vector that is answered from is this step's, as a number where shares differ."""
        pool, told = self._layout.pool, self._reading.model.config.pooling in ("max", "attention")
        if self._shares is None or pool is None or not told or self._layout.axis.upright:
            return
        if (share := float(self._shares[step])) > 0 and step < self._scene.steps_read:
            self._painter.setPen(QColor(self._scene.theme.muted))
            height = self._stage.small.height()
            place = QRectF(self._scene.axis.center(step) + 5, pool - height - 2, 60, height)
            self._painter.drawText(place, 0, percent(share))

    def _paint_answer(self, step: int) -> None:
        layout, pill = self._layout, self._layout.pill(self._stage, step)
        begin = layout.layer_bottom(self._last) + 2 if layout.pool is None else layout.pool
        if layout.pool is None or self._forward_counts(step):
            self._paint_down(pill.center().x(), begin, pill.top() - 1)
        lit = self._focus.quantity == "y" and self._focus.token == step
        on_path = self._path.answers(step)
        if not layout.axis.upright:
            paint_stack(self._painter, self._scene, pill)
        paint_answer(self._painter, self._scene, self._stage, pill, step, lit=lit, number=on_path)

    # --- marks -----------------------------------------------------------------------------------------------------

    def _paint_marks(self) -> None:
        """The unit that is selected, and thinner the one that is pointed at, in every cell of its chain."""
        for place, width in ((self._scene.selection, 2.0), (self._scene.pointed, 1.0)):
            if place.unit is None:
                continue
            for key in self._layout.keys(self._stage.columns):
                unit, count = unit_in(self._scene, place, key.layer, key.direction), self._layout.sizes[key.layer]
                if unit is not None and unit < count:
                    paint_unit_mark(self._painter, self._scene, self._layout.grid(key), count, unit, width)
