"""The folded network: each cell once, with the loop that carries its state, at one time step."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from rnn_desktop.engine.parameters import Array, LayerParameters
from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.pooling_shares import is_pooled
from rnn_desktop.ui.network.folded_layout import (
    CELL_FRAME,
    LABEL_WIDTH,
    FoldedLayout,
    carried_box,
    folded_layout,
    right_of,
)
from rnn_desktop.ui.network.network_path import EVERYTHING, path_of
from rnn_desktop.ui.network.picture_parts import (
    DIMMED,
    CellImages,
    CellKey,
    Spots,
    Stage,
    cell_place,
    cells_image,
    grid_spots,
    paint_answer,
    paint_frame,
    paint_gaps,
    paint_head,
    paint_stack,
    paint_unit_mark,
    per_side,
    unit_grid,
    unit_in_grid,
)
from rnn_desktop.ui.network.picture_pooling import pooling_words
from rnn_desktop.ui.network.picture_words import SymbolLabel, paint_numbers
from rnn_desktop.ui.scene.answer_words import output_words
from rnn_desktop.ui.scene.focus import focus, shown_step, unit_in
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.short_words import quoted
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.painting import CENTERED, centered, legibly
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.sign_marks import paint_minuses
from rnn_desktop.ui.widgets.labels import bold

_BESIDE_LOGIT = 20
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_ROOM_FOR_NUMBERS = 110
"""Pixels from one cell to the next that the numbers of a bias need."""


class FoldedPicture:
    """From the left to the right x_t, the layers, and the answer, each at the time step that is selected."""

    def __init__(self) -> None:
        self.images = CellImages()

    def ticks(self, scene: Scene, stage: Stage) -> list[tuple[float, str]]:
        """The two directions, where there are two."""
        cells = _layout(scene, stage).cells
        return [(cells[0, direction].center().y(), "→←"[direction]) for direction in (0, 1) if (0, 1) in cells]

    def spots(self, scene: Scene, stage: Stage) -> dict[CellKey, Spots]:
        layout = _layout(scene, stage)
        return {layout.key(*band): grid_spots(layout.grid(*band), layout.size(band[0])) for band in layout.cells}

    def place_at(self, scene: Scene, stage: Stage, position: QPointF) -> Place:
        layout = _layout(scene, stage)
        for (layer, direction), box in layout.cells.items():
            count = layout.size(layer)
            if box.contains(position):
                unit = unit_in_grid(layout.grid(layer, direction), count, position)
                return cell_place(scene, layout.key(layer, direction), unit)
            before = layout.before(direction)
            if before is not None and carried_box(box).contains(position):
                unit = unit_in_grid(layout.carried_grid(layer, direction), count, position)
                return cell_place(scene, CellKey(layer, direction, before), unit)
        if layout.input.contains(position):
            grid = layout.input_grid()
            count = layout.reading.trace.embedded.shape[1]
            return Place(layout.step, None if grid is None else unit_in_grid(grid, count, position), "x", 0)
        room = 0 if layout.reading.model.task.is_pair else px(LABEL_WIDTH)
        for output, pill in layout.answers.items():
            if pill.adjusted(0, 0, room, 0).contains(position):
                return Place(layout.step, output if room and len(layout.answers) > 1 else None, "y")
        return NOWHERE

    def paint(self, painter: QPainter, scene: Scene, stage: Stage, *, units: bool = True) -> None:
        layout = _layout(scene, stage)
        _FoldedPainting(painter, scene, stage, layout, self.images).paint(units=units)


def _layout(scene: Scene, stage: Stage) -> FoldedLayout:
    assert scene.reading is not None
    return folded_layout(scene.reading, shown_step(scene), stage)


class _FoldedPainting:
    """One painting of a scene."""

    def __init__(self, painter: QPainter, scene: Scene, stage: Stage, layout: FoldedLayout, images: CellImages) -> None:
        self._painter, self._scene, self._stage = painter, scene, stage
        self._layout, self._images = layout, images
        place, named = focus(scene), focus(scene).quantity is not None
        self._focus = place
        self._path = path_of(scene, place) if place.token == layout.step and named else EVERYTHING

    def paint(self, *, units: bool) -> None:
        painter, layout, path = self._painter, self._layout, self._path
        painter.setOpacity(1.0 if not path.dims or any(key.layer == 0 for key in path.core) else DIMMED)
        self._paint_input()
        for (layer, direction), box in layout.cells.items():
            key = layout.key(layer, direction)
            painter.setOpacity(1.0 if path.has(key) else DIMMED)
            self._paint_incoming(key)
            self._paint_loop(key)
            if paint_frame(painter, self._scene, box, layout.step, lit=path.is_core(key)) and units:
                self._images.paint(painter, self._scene, key, layout.grid(layer, direction))
            self._paint_marks(key)
        painter.setOpacity(1.0 if path.answers(layout.step) else DIMMED)
        self._paint_answer()
        painter.setOpacity(1.0)

    # --- input and answer ------------------------------------------------------------------------------------------

    def _paint_input(self) -> None:
        """x_t as a square of its numbers; of a one-hot vector, which number is 1."""
        painter, reading, step = self._painter, self._layout.reading, self._layout.step
        theme, box, x = self._scene.theme, self._layout.input, reading.trace.embedded[self._layout.step]
        lit = self._focus.quantity == "x" and self._focus.token == step
        painter.setPen(QPen(QColor(theme.selection if lit else theme.line), 2.0 if lit else 1.2))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(box, 6, 6)
        if (grid := self._layout.input_grid()) is None:
            self._paint_words(box.center(), f"1 → #{reading.ids[step]}")
        else:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
            painter.drawImage(grid, cells_image(x[None], theme))
            paint_gaps(painter, self._scene, grid, per_side(len(x)))
            spots = grid_spots(grid, len(x))
            paint_minuses(painter, theme, spots.centers, x, spots.size)
            paint_numbers(painter, self._scene, self._stage, QPointF(box.center().x(), box.bottom() + 14), x)
        self._paint_symbol(SymbolLabel("x", str(step + 1), str(len(x))), QPointF(box.center().x(), box.top() - 14))
        word = quoted(reading.tokens[step].text, 10)
        with legibly(painter):
            painter.setFont(self._stage.font)
            painter.setPen(QColor(theme.text))
            painter.drawText(centered(box.center().x(), box.top() - 34, 180, 20), CENTERED, word)

    def _paint_answer(self) -> None:
        layout, reading, pill = self._layout, self._layout.reading, self._layout.answer
        for box in layout.sources(len(reading.trace.layers)):
            self._paint_line(right_of(box), QPointF(pill.left() - 2, pill.center().y()))
        weights = reading.model.parameters.W_y
        # Nearer to the answer where two arrows meet there.
        room = layout.gap / (2 if (0, 1) in layout.cells else 1)
        between = QPointF(pill.left() - room / 2, pill.center().y())
        self._paint_symbol(SymbolLabel("W", "y", _shape(weights)), between - QPointF(0, 12), room)
        if is_pooled(reading) and self._stage.small.horizontalAdvance(words := pooling_words(reading)) < room:
            self._paint_words(between + QPointF(0, 12), words)
        top = QPointF(pill.center().x(), pill.top() - 14)
        self._paint_symbol(SymbolLabel("y", str(layout.step + 1), str(weights.shape[1])), top)
        is_read = layout.step not in reading.trace.unanswered
        output = reading.output_at(layout.step)
        logit = signed_number(float(reading.trace.logits[layout.step, output]), 3) if is_read else "…"
        words = f"y {logit}" if reading.model.config.head == "linear" else ""
        words = words or translate("NetworkPicture", "logit {number}").format(number=logit)
        self._paint_words(QPointF(pill.center().x(), pill.bottom() + 12), words)
        self._paint_answers()

    def _paint_answers(self) -> None:
        """The outputs, or the explained one of many."""
        painter, layout, reading = self._painter, self._layout, self._layout.reading
        chosen = reading.output_at(layout.step) if self._focus.unit is None else self._focus.unit
        for output, pill in layout.answers.items():
            lit = self._focus.quantity == "y" and self._focus.token == layout.step and output == chosen
            if len(layout.answers) == 1:
                paint_stack(painter, self._scene, pill)
            paint_answer(painter, self._scene, self._stage, pill, layout.step, output=output, lit=lit)
            if not reading.model.task.is_pair:
                self._paint_label(output, pill)

    def _paint_label(self, output: int, pill: QRectF) -> None:
        """What an output speaks for, at its right; of many, of how many it is one."""
        painter, theme, reading = self._painter, self._scene.theme, self._layout.reading
        small, explained = self._stage.small, output == reading.output_at(self._layout.step)
        words = small.elidedText(output_words(reading, output), Qt.TextElideMode.ElideRight, px(LABEL_WIDTH) - 10)
        place = QRectF(pill.right() + 8, pill.top(), px(LABEL_WIDTH) - 8, pill.height())
        with legibly(painter):
            painter.setFont(bold(self._stage.small_font) if explained else self._stage.small_font)
            painter.setPen(QColor(theme.text if explained else theme.muted))
            painter.drawText(place, _LEFT, words)
            if len(self._layout.answers) < reading.model.config.output_size:
                painter.setFont(self._stage.small_font)
                painter.setPen(QColor(theme.muted))
                count = f"… {reading.model.config.output_size}"
                # Beside the logit, which stands under the answer.
                painter.drawText(place.translated(px(_BESIDE_LOGIT), pill.height() + 2), _LEFT, count)

    # --- a cell ----------------------------------------------------------------------------------------------------

    def _paint_incoming(self, key: CellKey) -> None:
        """What enters from the left, with W_x, and from below, b."""
        box, weights = self._layout.cells[key.layer, key.direction], self._weights(key)
        sources = self._layout.sources(key.layer)
        for source in sources:
            self._paint_line(right_of(source), QPointF(box.left() - 2, box.center().y()), lit=self._path.is_core(key))
        # The label stands at the arrow from the same direction.
        source = sources[key.direction if len(sources) > 1 else 0]
        middle = (right_of(source) + QPointF(box.left() - 2, box.center().y())) / 2
        beside = QPointF(0, 15 if key.direction else -13)
        self._paint_symbol(SymbolLabel("W", "x", _shape(weights.W_x)), middle + beside, self._layout.gap - 14)
        if weights.b is not None:
            x, bottom = box.center().x(), box.bottom()
            self._paint_line(QPointF(x, bottom + 16), QPointF(x, bottom + 2))
            self._paint_symbol(SymbolLabel("b", "", _shape(weights.b)), QPointF(x, bottom + 24))
            if box.width() + self._layout.gap > px(_ROOM_FOR_NUMBERS):
                paint_numbers(self._painter, self._scene, self._stage, QPointF(x, bottom + 42), weights.b)

    def _paint_loop(self, key: CellKey) -> None:
        """The arrow from the cell round to itself."""
        painter, box = self._painter, self._layout.cells[key.layer, key.direction]
        top, y = carried_box(box).center().y(), box.top() + box.height() * 0.22
        bulge, lit = min(self._layout.gap * 0.45, 54), self._path.is_core(key)
        loop = QPainterPath(QPointF(box.right() + 1, y))
        loop.cubicTo(box.right() + bulge, y, box.right() + bulge, top, box.center().x(), top)
        loop.cubicTo(box.left() - bulge, top, box.left() - bulge, y, box.left() - 2, y)
        color = QColor(self._scene.theme.selection if lit else self._scene.theme.text)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(color, 2.0 if lit else 1.4))
        painter.drawPath(loop)
        paint_head(painter, QPointF(box.left() - 2, y), 1, 0, color)
        self._paint_carried(key)

    def _paint_carried(self, key: CellKey) -> None:
        """On the loop the state that it carried here, with W_h; the initial one before the first time step."""
        painter, theme, layout = self._painter, self._scene.theme, self._layout
        small, before = carried_box(layout.cells[key.layer, key.direction]), layout.before(key.direction)
        painter.setPen(QPen(QColor(theme.text), 1))
        painter.setBrush(QColor(theme.raised))
        painter.drawRoundedRect(small.adjusted(-px(3), -px(3), px(3), px(3)), 4, 4)
        if before is None:
            ones = layout.reading.model.config.initial_state == "ones"
            self._paint_words(small.center(), "1" if ones else "0")
        else:
            grid = layout.carried_grid(key.layer, key.direction)
            self._images.paint(painter, self._scene, key._replace(step=before), grid)
        also = "c" if layout.reading.model.config.cell_kind.keeps_memory else ""
        state = SymbolLabel("h", "0" if before is None else str(before + 1), also=also)
        y = small.top() - 2
        self._paint_symbol(state, QPointF(small.left() - 10 - state.width(self._stage) / 2, y))
        weights = SymbolLabel("W", "h", _shape(self._weights(key).W_h))
        width = weights.width(self._stage)
        if width < layout.cells[key.layer, key.direction].width() / 2 + layout.gap - 20:
            self._paint_symbol(weights, QPointF(small.right() + 10 + width / 2, y))

    def _paint_marks(self, key: CellKey) -> None:
        """The units that are selected or pointed at."""
        layout, count = self._layout, self._layout.size(key.layer)
        box = layout.cells[key.layer, key.direction]
        for place, width in ((self._scene.selection, 2.0), (self._scene.pointed, 1.0)):
            unit = unit_in(self._scene, place, key.layer, key.direction)
            if unit is not None and unit < count:
                for there, frame in ((box, px(CELL_FRAME)), (carried_box(box), 0)):
                    grid = unit_grid(there, count, frame)
                    paint_unit_mark(self._painter, self._scene, grid, count, unit, width)

    # --- strokes and words -----------------------------------------------------------------------------------------

    def _weights(self, key: CellKey) -> LayerParameters:
        return self._layout.reading.model.parameters.layers[key.layer][key.direction]

    def _paint_symbol(self, symbol: SymbolLabel, center: QPointF, room: float = 1e9) -> None:
        symbol.paint(self._painter, self._scene, self._stage, center, room)

    def _paint_words(self, center: QPointF, words: str) -> None:
        with legibly(self._painter):
            self._painter.setFont(self._stage.small_font)
            self._painter.setPen(QColor(self._scene.theme.muted))
            self._painter.drawText(centered(center.x(), center.y(), 200, 20), CENTERED, words)

    def _paint_line(self, begin: QPointF, end: QPointF, *, lit: bool = False) -> None:
        """A straight arrow."""
        theme = self._scene.theme
        color = QColor(theme.selection if lit else theme.text)
        self._painter.setPen(QPen(color, 2.0 if lit else 1.2))
        self._painter.drawLine(begin, end)
        along = end - begin
        length = (along.x() ** 2 + along.y() ** 2) ** 0.5 or 1.0
        paint_head(self._painter, end, along.x() / length, along.y() / length, color)


def _shape(weights: Array) -> str:
    """“64 × 256”."""
    return " × ".join(map(str, weights.shape))
