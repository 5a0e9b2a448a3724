"""One cell, opened: its gates, the line of its state, and every wire with the number that it carries for one unit."""

import math

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPen

from rnn_desktop.lens.cell_step import CellStep
from rnn_desktop.lens.expressions import Expression
from rnn_desktop.lens.open_cell import open_cell
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.network.open_cell_board import Mark, Name, OpenCellLayout, Pill, Wire, pieces
from rnn_desktop.ui.network.open_cell_layouts import open_cell_layout
from rnn_desktop.ui.network.open_cell_words import node_number, node_words
from rnn_desktop.ui.network.picture_parts import (
    CellImages,
    CellKey,
    Spots,
    Stage,
    cell_place,
    grid_spots,
    paint_head,
    paint_unit_mark,
    unit_grid,
    unit_in_grid,
)
from rnn_desktop.ui.scene.focus import layer_of, shown_step
from rnn_desktop.ui.scene.place_words import place_words
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.painting import CENTERED
from rnn_desktop.ui.style.theme import signed_color, text_on
from rnn_desktop.ui.widgets.labels import scaled

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_LOWER = 3


class OpenCellPicture:
    """Of the layer and direction that are shown, at the time step that is selected.

    The unit is the selected one; while something else is selected that has none, such as the input, it stays the one
    that was open before.
    """

    def __init__(self) -> None:
        self.images = CellImages()
        self._reading: Reading | None = None
        self._made: OpenCellLayout | None = None
        self._stage: Stage | None = None

    def ticks(self, scene: Scene, stage: Stage) -> list[tuple[float, str]]:
        del scene, stage
        return []

    def spots(self, scene: Scene, stage: Stage) -> dict[CellKey, Spots]:
        layout = self.layout(scene, stage)
        count = len(layout.cell.step.h_before)
        return {_key(layout): grid_spots(unit_grid(layout.grid, count, 0), count)}

    def place_at(self, scene: Scene, stage: Stage, position: QPointF) -> Place:
        """Where a quantity is explained; the ground is the unit's."""
        layout = self.layout(scene, stage)
        key, count = _key(layout), len(layout.cell.step.h_before)
        if layout.grid.contains(position):
            unit = unit_in_grid(unit_grid(layout.grid, count, 0), count, position)
            return cell_place(scene, key, layout.cell.unit if unit is None else unit)
        node = layout.at(position)
        return cell_place(scene, key, layout.cell.unit) if node is None or node.opens is None else node.opens

    def words_at(self, scene: Scene, stage: Stage, position: QPointF) -> str:
        """What the quantity there is, in a sentence; "" beside all of them."""
        layout = self.layout(scene, stage)
        node = layout.at(position)
        return "" if node is None else node_words(layout.cell, node)

    def layout(self, scene: Scene, stage: Stage) -> OpenCellLayout:
        """The layout of this unit at this time step, made once."""
        reading = scene.reading
        assert reading is not None
        layer = reading.model.config.layer_number(scene.layer)
        token, unit = shown_step(scene), self._unit(scene)
        made = self._made
        same = made is not None and self._reading is reading and self._stage == stage
        if made is None or not same or (*_key(made), made.cell.unit) != (layer, scene.direction, token, unit):
            cell = open_cell(CellStep(reading, token, layer, scene.direction), unit)
            made = self._made = open_cell_layout(cell, stage)
            self._reading, self._stage = reading, stage
        return made

    def _unit(self, scene: Scene) -> int:
        if scene.unit is not None:
            return scene.unit
        if self._made is not None and not scene.selection.in_states and self._made.cell.unit < scene.hidden_size:
            return self._made.cell.unit
        return scene.units[0] if scene.units else 0

    def paint(self, painter: QPainter, scene: Scene, stage: Stage, *, units: bool = True) -> None:
        _OpenCellPainting(painter, scene, self.layout(scene, stage)).paint(self.images if units else None)


def _key(layout: OpenCellLayout) -> CellKey:
    step = layout.cell.step
    return CellKey(step.layer, step.direction, step.token)


class _OpenCellPainting:
    """One painting of a scene."""

    def __init__(self, painter: QPainter, scene: Scene, layout: OpenCellLayout) -> None:
        self._painter, self._scene, self._layout, self._cell = painter, scene, layout, layout.cell
        self._font, self._low = layout.font, scaled(layout.font, 0.85)
        self._metrics, self._low_metrics = QFontMetrics(self._font), QFontMetrics(self._low)
        self._selected, self._pointed = (self._meant(place) for place in (scene.selection, scene.pointed))

    def paint(self, images: CellImages | None) -> None:
        """images: None where the units of the cell are painted by somebody else."""
        self._paint_title()
        self._paint_frame()
        if images is not None:
            self._paint_units(images)
        lit = self._selected | self._pointed
        for wire in sorted(self._layout.wires, key=lambda one: one.carries in lit):
            self._paint_wire(wire)
        for mark in self._layout.marks:
            self._paint_mark(mark)
        for pill in self._layout.pills:
            self._paint_pill(pill)
        for name in self._layout.names:
            self._paint_name(name)

    def _meant(self, place: Place) -> frozenset[Expression]:
        """The quantities that a place with a quantity explains."""
        reading, step = self._cell.step.reading, self._cell.step
        if place.quantity is None or place.token is None or (place.in_states and place.unit != self._cell.unit):
            return frozenset()

        def same(opens: Place | None) -> bool:
            if opens is None or (opens.token, opens.quantity) != (place.token, place.quantity):
                return False
            return place.quantity == "x" or (layer_of(reading, place), place.direction) == (step.layer, step.direction)

        return frozenset(node.name for node in self._cell.nodes.values() if same(node.opens))

    # --- around ----------------------------------------------------------------------------------------------------

    def _paint_title(self) -> None:
        """Which cell and unit it is, and the keys."""
        painter, step, title = self._painter, self._cell.step, self._layout.title
        place = step.place(self._cell.unit)
        painter.setFont(self._font)
        metrics = self._metrics
        hint = translate("OpenCell", "↑ ↓ another unit · Esc closes")
        painter.setPen(QColor(self._scene.theme.muted))
        painter.drawText(title, Qt.AlignmentFlag.AlignRight | _MIDDLE, hint)
        room = int(title.width() - metrics.horizontalAdvance(hint) - 20)
        painter.setPen(QColor(self._scene.theme.text))
        words = metrics.elidedText(place_words(step.reading, place), Qt.TextElideMode.ElideRight, room)
        painter.drawText(title, Qt.AlignmentFlag.AlignLeft | _MIDDLE, words)

    def _paint_frame(self) -> None:
        theme = self._scene.theme
        self._painter.setPen(QPen(QColor(theme.text), 1.4))
        self._painter.setBrush(QColor(theme.raised))
        self._painter.drawRoundedRect(self._layout.frame, 10, 10)

    def _paint_units(self, images: CellImages) -> None:
        count = len(self._cell.step.h_before)
        grid = unit_grid(self._layout.grid, count, 0)
        images.paint(self._painter, self._scene, _key(self._layout), grid)
        self._painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_unit_mark(self._painter, self._scene, grid, count, self._cell.unit)

    # --- the parts -------------------------------------------------------------------------------------------------

    def _color(self, of: Expression) -> QColor:
        """Of a line: the number's on the signed scale, and seen where it is near 0."""
        value = self._cell[of].value
        if value is None or math.isnan(value):
            return QColor(self._scene.theme.muted)
        return signed_color(self._scene.theme, math.copysign(0.45 + 0.55 * min(abs(value), 1.0), value))

    def _paint_wire(self, wire: Wire) -> None:
        painter, color, points = self._painter, self._color(wire.carries), list(wire.points)
        value = self._cell[wire.carries].value
        size = 0.3 if value is None or math.isnan(value) else min(abs(value), 1.0)
        lit = wire.carries in self._selected | self._pointed
        painter.setPen(QPen(color, 1.2 + 1.6 * size + lit, j=Qt.PenJoinStyle.RoundJoin))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(points)
        if wire.arrow:
            way = points[-1] - points[-2]
            length = math.hypot(way.x(), way.y()) or 1.0
            paint_head(painter, points[-1], way.x() / length, way.y() / length, color)

    def _paint_mark(self, mark: Mark) -> None:
        painter, theme = self._painter, self._scene.theme
        lit = mark.of in self._selected | self._pointed
        painter.setPen(QPen(QColor(theme.selection if lit else theme.text), 2.0 if lit else 1.2))
        painter.setBrush(QColor(theme.selection_wash if lit else theme.panel))
        radius = mark.box.height() / 2 if mark.round else 5
        painter.drawRoundedRect(mark.box, radius, radius)
        painter.setPen(QColor(theme.text))
        painter.setFont(self._font)
        painter.drawText(mark.box, CENTERED, mark.words)

    def _paint_pill(self, pill: Pill) -> None:
        painter, theme, node = self._painter, self._scene.theme, self._cell[pill.of]
        words, color = node_number(node), signed_color(self._scene.theme, node.number)
        # More than 1000 takes more digits.
        spare = max(self._metrics.horizontalAdvance(words) + 8 - pill.box.width(), 0) / 2
        box = pill.box.adjusted(-spare, 0, spare, 0)
        lit = pill.of in self._selected | self._pointed
        painter.setPen(QPen(QColor(theme.selection), 2.0) if lit else QColor(theme.line))
        painter.setBrush(color)
        painter.drawRoundedRect(box, 4, 4)
        painter.setPen(text_on(color))
        painter.setFont(self._font)
        painter.drawText(box, CENTERED, words)

    def _paint_name(self, name: Name) -> None:
        """With its subscripts, over whatever passes behind it."""
        painter, metrics = self._painter, self._metrics
        parts = [
            (run.text, self._low, self._low_metrics, _LOWER) if run.subscript else (run.text, self._font, metrics, 0)
            for run in pieces(name.shown)
        ]
        widths = [measured.horizontalAdvance(text) for text, _, measured, _ in parts]
        x = name.at.x() - (sum(widths) if name.ends else 0)
        ground = self._layout.frame.contains(name.at)
        place = QRectF(x - 1, name.at.y() - metrics.height() / 2, sum(widths) + 2, metrics.height())
        painter.fillRect(place, QColor(self._scene.theme.raised if ground else self._scene.theme.window))
        painter.setPen(QColor(self._scene.theme.text))
        for (text, font, _, lower), width in zip(parts, widths, strict=True):
            painter.setFont(font)
            painter.drawText(QPointF(x, name.at.y() + metrics.ascent() / 2 - 1 + lower), text)
            x += width
