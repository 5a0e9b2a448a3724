"""The folded network: each cell once, with the loop that carries its state, at one time step."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from rnn_desktop.engine.parameters import LayerParameters
from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.ui.column_row import CENTERED, centered
from rnn_desktop.ui.i18n import translate
from rnn_desktop.ui.network_path import EVERYTHING, NetworkPath, path_of
from rnn_desktop.ui.picture_parts import (
    DIMMED,
    CellImages,
    CellKey,
    Spots,
    Stage,
    cell_place,
    cells_image,
    focus,
    grid_spots,
    paint_answer,
    paint_frame,
    paint_gaps,
    paint_head,
    paint_unit_mark,
    per_side,
    shown_step,
    unit_grid,
    unit_in,
    unit_in_grid,
)
from rnn_desktop.ui.picture_pooling import pooled, pooling_words
from rnn_desktop.ui.picture_words import paint_numbers, paint_symbol, symbol_width
from rnn_desktop.ui.reading_scene import Scene, shown_states
from rnn_desktop.ui.readout import short

_LARGEST, _LEAST = 150, 16
_INPUT = 78
_LOOP, _BELOW = 66, 54
_NARROWEST_GAP, _WIDEST_GAP = 44, 190
_FRAME = 6
_CARRIED = 34
_MOST_INPUT = 4096


@dataclass(frozen=True, slots=True)
class _Layout:
    """Where the input, the cells and the answer stand; gap: between them."""

    step: int
    input: QRectF
    cells: dict[tuple[int, int], QRectF]
    answer: QRectF
    gap: float

    def carried(self, box: QRectF) -> QRectF:
        """The square, on the loop of a cell, of the state that it got."""
        return centered(box.center().x(), box.top() - _LOOP + 2 + _CARRIED / 2, _CARRIED, _CARRIED)


class FoldedPicture:
    """From the left to the right x_t, the layers, and the answer, each at the time step that is selected."""

    def __init__(self) -> None:
        self.images = CellImages()

    def ticks(self, scene: Scene, stage: Stage) -> list[tuple[float, str]]:
        """Nothing stands at a height of its own but the two directions."""
        layout = self._layout(scene, stage)
        if (0, 1) not in layout.cells:
            return []
        return [(layout.cells[0, direction].center().y(), "→←"[direction]) for direction in (0, 1)]

    def spots(self, scene: Scene, stage: Stage) -> dict[CellKey, Spots]:
        layout, found = self._layout(scene, stage), {}
        for (layer, direction), box in layout.cells.items():
            count = _size(scene, layer)
            found[CellKey(layer, direction, layout.step)] = grid_spots(unit_grid(box, count, _FRAME), count)
        return found

    def place_at(self, scene: Scene, stage: Stage, position: QPointF) -> Place:
        layout = self._layout(scene, stage)
        for (layer, direction), box in layout.cells.items():
            before = layout.step + (1 if direction else -1)
            for step, there, frame in ((layout.step, box, _FRAME), (before, layout.carried(box), 0)):
                if there.contains(position) and 0 <= step < scene.axis.count:
                    count = _size(scene, layer)
                    unit = unit_in_grid(unit_grid(there, count, frame), count, position)
                    return cell_place(scene, CellKey(layer, direction, step), unit)
        if layout.input.contains(position):
            return Place(layout.step, self._input_at(scene, layout, position), "x", 0)
        return Place(layout.step, None, "y") if layout.answer.contains(position) else NOWHERE

    def paint(self, painter: QPainter, scene: Scene, stage: Stage, *, units: bool = True) -> None:
        layout, place = self._layout(scene, stage), focus(scene)
        path = path_of(scene, place) if place.token == layout.step and place.quantity is not None else EVERYTHING
        self._paint_input(painter, scene, stage, layout, lit=place.quantity == "x")
        for (layer, direction), box in layout.cells.items():
            key = CellKey(layer, direction, layout.step)
            painter.setOpacity(1.0 if path.has(key) else DIMMED)
            self._paint_incoming(painter, scene, stage, layout, path, key)
            self._paint_loop(painter, scene, stage, layout, key, lit=path.is_core(key))
            painter.setPen(Qt.PenStyle.NoPen)
            if paint_frame(painter, scene, box, layout.step, lit=path.is_core(key)) and units:
                self.images.paint(painter, scene, key, unit_grid(box, _size(scene, layer), _FRAME))
            self._paint_numbers(painter, scene, stage, layout, key)
        painter.setOpacity(1.0 if path.answers(layout.step) else DIMMED)
        self._paint_answer(painter, scene, stage, layout, lit=place.quantity == "y")
        painter.setOpacity(1.0)

    # --- input and answer ------------------------------------------------------------------------------------------

    def _paint_input(self, painter: QPainter, scene: Scene, stage: Stage, layout: _Layout, *, lit: bool) -> None:
        """x_t as a square of its numbers; of a one-hot vector, which number is 1."""
        assert scene.reading is not None
        reading, box, step = scene.reading, layout.input, layout.step
        theme, x = scene.theme, reading.trace.embedded[layout.step]
        painter.setPen(QPen(QColor(theme.selection if lit else theme.line), 2.0 if lit else 1.2))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(box, 6, 6)
        if reading.model.config.input == "one_hot" or len(x) > _MOST_INPUT:
            painter.setPen(QColor(theme.text))
            painter.setFont(stage.small_font)
            painter.drawText(box, CENTERED, f"1 → #{reading.ids[step]}")
        else:
            grid = unit_grid(box, len(x), 4)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.drawImage(grid, cells_image(x[None], theme))
            paint_gaps(painter, scene, grid, per_side(len(x)))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            paint_numbers(painter, scene, stage, QPointF(box.center().x(), box.bottom() + 14), x)
        paint_symbol(painter, scene, stage, QPointF(box.center().x(), box.top() - 14), "x", str(step + 1), str(len(x)))
        painter.setFont(stage.font)
        painter.setPen(QColor(theme.text))
        word = f"「{short(reading.tokens[step].text, 10)}」"
        painter.drawText(centered(box.center().x(), box.top() - 34, 180, 20), CENTERED, word)

    def _paint_answer(self, painter: QPainter, scene: Scene, stage: Stage, layout: _Layout, *, lit: bool) -> None:
        assert scene.reading is not None
        reading, pill = scene.reading, layout.answer
        last = len(reading.trace.layers) - 1
        boxes = [box for (layer, _), box in layout.cells.items() if layer == last]
        for box in boxes:
            _paint_line(painter, scene, _right(box), QPointF(pill.left() - 2, pill.center().y()))
        weights = reading.model.parameters.W_y
        x, y = pill.left() - layout.gap / 2, pill.center().y()
        paint_symbol(painter, scene, stage, QPointF(x, y - 12), "W", "y", _shape(weights.shape), layout.gap)
        under = pooling_words(reading) if pooled(reading) else ""
        painter.setFont(stage.small_font)
        painter.setPen(QColor(scene.theme.muted))
        if stage.small.horizontalAdvance(under) < layout.gap:
            painter.drawText(centered(x, y + 12, layout.gap, 18), CENTERED, under)
        logit = signed_number(float(reading.logits[layout.step]), 3)
        words = translate("NetworkPicture", "logit {number}").format(number=logit)
        painter.drawText(centered(pill.center().x(), pill.bottom() + 12, 130, 18), CENTERED, words)
        top = QPointF(pill.center().x(), pill.top() - 14)
        paint_symbol(painter, scene, stage, top, "y", str(layout.step + 1), str(weights.shape[1]))
        paint_answer(painter, scene, stage, pill, layout.step, lit=lit)

    # --- a cell ----------------------------------------------------------------------------------------------------

    def _paint_incoming(
        self, painter: QPainter, scene: Scene, stage: Stage, layout: _Layout, path: NetworkPath, key: CellKey
    ) -> None:
        """What enters from the left, with W_x, and from below, b."""
        box, weights = layout.cells[key.layer, key.direction], _weights(scene, key)
        sources = (
            [layout.input]
            if key.layer == 0
            else [other for (layer, _), other in layout.cells.items() if layer == key.layer - 1]
        )
        for source in sources:
            _paint_line(
                painter, scene, _right(source), QPointF(box.left() - 2, box.center().y()), lit=path.is_core(key)
            )
        middle = QPointF(box.left() - layout.gap / 2, (_right(sources[0]).y() + box.center().y()) / 2)
        if key.direction and len(sources) > 1:
            middle.setY(box.center().y())
        up = -13 if not key.direction else 15
        paint_symbol(
            painter, scene, stage, middle + QPointF(0, up), "W", "x", _shape(weights.W_x.shape), layout.gap - 14
        )
        if weights.b is not None:
            x, bottom = box.center().x(), box.bottom()
            _paint_line(painter, scene, QPointF(x, bottom + 16), QPointF(x, bottom + 2))
            paint_symbol(painter, scene, stage, QPointF(x, bottom + 24), "b", "", str(weights.b.shape[0]))

    def _paint_loop(
        self, painter: QPainter, scene: Scene, stage: Stage, layout: _Layout, key: CellKey, *, lit: bool
    ) -> None:
        """The arrow from the cell round to itself, with the state that it carried here."""
        theme, box = scene.theme, layout.cells[key.layer, key.direction]
        small = layout.carried(box)
        top, y, bulge = small.center().y(), box.top() + box.height() * 0.22, min(layout.gap * 0.45, 54)
        loop = QPainterPath(QPointF(box.right() + 1, y))
        loop.cubicTo(box.right() + bulge, y, box.right() + bulge, top, box.center().x(), top)
        loop.cubicTo(box.left() - bulge, top, box.left() - bulge, y, box.left() - 2, y)
        color = QColor(theme.selection if lit else theme.text)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, 2.0 if lit else 1.4))
        painter.drawPath(loop)
        paint_head(painter, QPointF(box.left() - 2, y), 1, 0, color)
        painter.setPen(QPen(QColor(theme.text), 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(small.adjusted(-3, -3, 3, 3), 4, 4)
        self._paint_carried(painter, scene, key, small)
        before = key.step + (2 if key.direction else 0)
        begins = not 0 <= before - 1 < scene.axis.count
        assert scene.reading is not None
        name = "h" if scene.reading.model.config.cell != "lstm" else "h, c"
        left = QPointF(small.left() - 12 - symbol_width(stage, name, "0", "") / 2, small.top() - 2)
        paint_symbol(painter, scene, stage, left, name, "0" if begins else str(before), "")
        shape = _shape(_weights(scene, key).W_h.shape)
        width = symbol_width(stage, "W", "h", shape)
        if width < box.width() / 2 + layout.gap - 20:
            paint_symbol(
                painter, scene, stage, QPointF(small.right() + 10 + width / 2, small.top() - 2), "W", "h", shape
            )

    def _paint_carried(self, painter: QPainter, scene: Scene, key: CellKey, small: QRectF) -> None:
        """The hidden state that came round; the initial one before the first time step that is read."""
        assert scene.reading is not None
        before, count = key.step + (1 if key.direction else -1), _size(scene, key.layer)
        grid = unit_grid(small, count, 0)
        if 0 <= before < scene.axis.count:
            self.images.paint(painter, scene, key._replace(step=before), grid)
            return
        ones = scene.reading.model.config.initial_state == "ones"
        painter.setPen(QColor(scene.theme.muted))
        painter.drawText(small, CENTERED, "1" if ones else "0")

    def _paint_numbers(self, painter: QPainter, scene: Scene, stage: Stage, layout: _Layout, key: CellKey) -> None:
        """The first numbers of the cell's state, and the units that are selected or pointed at."""
        assert scene.reading is not None
        box, count = layout.cells[key.layer, key.direction], _size(scene, key.layer)
        values = shown_states(scene.reading, key.layer, key.direction).h[key.step]
        if box.width() + layout.gap > 110:
            paint_numbers(painter, scene, stage, QPointF(box.center().x(), box.bottom() + 42), values)
        for place, width in ((scene.selection, 2.0), (scene.pointed, 1.0)):
            unit = unit_in(scene, place, key.layer, key.direction)
            if unit is not None and unit < count:
                paint_unit_mark(painter, scene, unit_grid(box, count, _FRAME), count, unit, width)
                paint_unit_mark(painter, scene, unit_grid(layout.carried(box), count, 0), count, unit, width)

    # --- where -----------------------------------------------------------------------------------------------------

    def _layout(self, scene: Scene, stage: Stage) -> _Layout:
        assert scene.reading is not None
        config = scene.reading.model.config
        layers, directions = len(config.hidden_sizes), config.directions
        area = stage.area.adjusted(16, 6, -24, -6)
        row = area.height() / directions
        answer = stage.pill_width + 16
        least_gaps = (layers + 1) * _NARROWEST_GAP
        across = (area.width() - _INPUT - answer - least_gaps) / layers
        side = max(min(_LARGEST, row - _LOOP - _BELOW, across), _LEAST)
        gap = min((area.width() - _INPUT - answer - layers * side) / (layers + 1), _WIDEST_GAP)
        x = area.center().x() - (_INPUT + answer + layers * side + (layers + 1) * gap) / 2
        middle = area.center().y() + (_LOOP - _BELOW) / 2
        cells = {
            (layer, direction): centered(
                x + _INPUT + gap + layer * (side + gap) + side / 2,
                middle + (direction - (directions - 1) / 2) * row,
                side,
                side,
            )
            for layer, direction in _bands(layers, directions)
        }
        end = x + _INPUT + layers * (side + gap) + gap
        pill = centered(end + answer / 2, middle, stage.pill_width, stage.pill_height)
        return _Layout(shown_step(scene), centered(x + _INPUT / 2, middle, _INPUT, _INPUT), cells, pill, gap)

    def _input_at(self, scene: Scene, layout: _Layout, position: QPointF) -> int | None:
        assert scene.reading is not None
        if scene.reading.model.config.input == "one_hot":
            return None
        count = scene.reading.trace.embedded.shape[1]
        return unit_in_grid(unit_grid(layout.input, count, 4), count, position)


def _bands(layers: int, directions: int) -> Iterator[tuple[int, int]]:
    return ((layer, direction) for layer in range(layers) for direction in range(directions))


def _size(scene: Scene, layer: int) -> int:
    assert scene.reading is not None
    return scene.reading.model.config.hidden_sizes[layer]


def _weights(scene: Scene, key: CellKey) -> LayerParameters:
    assert scene.reading is not None
    return scene.reading.model.parameters.layers[key.layer][key.direction]


def _shape(shape: tuple[int, ...]) -> str:
    return " × ".join(map(str, shape))


def _right(box: QRectF) -> QPointF:
    return QPointF(box.right() + 2, box.center().y())


def _paint_line(painter: QPainter, scene: Scene, begin: QPointF, end: QPointF, *, lit: bool = False) -> None:
    """A straight arrow."""
    color = QColor(scene.theme.selection if lit else scene.theme.text)
    painter.setPen(QPen(color, 2.0 if lit else 1.2))
    painter.drawLine(begin, end)
    along = end - begin
    length = (along.x() ** 2 + along.y() ** 2) ** 0.5 or 1.0
    paint_head(painter, end, along.x() / length, along.y() / length, color)
