"""Where everything stands in the folded picture of the network."""

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF

from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.network.picture_parts import CellKey, Stage, unit_grid
from rnn_desktop.ui.style.painting import centered
from rnn_desktop.ui.style.scale import px

CELL_FRAME, INPUT_FRAME = 6, 4
BELOW = 54
"""Under a cell: its bias and its first numbers."""
_LOOP = 66
_LARGEST, _LEAST = 150, 16
_INPUT = 78
_NARROWEST_GAP, _WIDEST_GAP = 44, 190
_CARRIED = 34
LABEL_WIDTH = 84
"""Of what an answer speaks for, at its right."""
_MOST_ANSWERS, _BETWEEN_ANSWERS = 5, 4
_MOST_INPUT = 4096


@dataclass(frozen=True, slots=True)
class FoldedLayout:
    """From the left to the right the input, the layers, and the answers; gap: between them; step: the time step shown;
    cells: each direction of each layer; answers: the outputs that are shown; answer: around all of them."""

    reading: Reading
    step: int
    input: QRectF
    cells: dict[tuple[int, int], QRectF]
    answer: QRectF
    answers: dict[int, QRectF]
    gap: float

    def size(self, layer: int) -> int:
        """Units of a layer."""
        return self.reading.model.config.hidden_sizes[layer]

    def key(self, layer: int, direction: int) -> CellKey:
        return CellKey(layer, direction, self.step)

    def sources(self, layer: int) -> list[QRectF]:
        """What a layer reads."""
        return [self.input] if layer == 0 else [box for (number, _), box in self.cells.items() if number == layer - 1]

    def grid(self, layer: int, direction: int) -> QRectF:
        """The units of a cell."""
        return unit_grid(self.cells[layer, direction], self.size(layer), px(CELL_FRAME))

    def carried_grid(self, layer: int, direction: int) -> QRectF:
        """The units of the state that a cell got, on its loop."""
        return unit_grid(carried_box(self.cells[layer, direction]), self.size(layer), 0)

    def input_grid(self) -> QRectF | None:
        """The numbers of the input; None where they are all 0 but one, or too many to be told apart."""
        count = self.reading.trace.embedded.shape[1]
        if self.reading.model.config.input == "one_hot" or count > _MOST_INPUT:
            return None
        return unit_grid(self.input, count, px(INPUT_FRAME))

    def before(self, direction: int) -> int | None:
        """The time step whose state a cell got; None for the initial one."""
        step = self.step + (1 if direction else -1)
        return step if 0 <= step < len(self.reading.tokens) else None


def folded_layout(reading: Reading, step: int, stage: Stage) -> FoldedLayout:
    """In the middle of the stage, as large as fits."""
    config = reading.model.config
    layers, directions = len(config.hidden_sizes), config.directions
    area = stage.area.adjusted(px(16), px(6), -px(24), -px(6))
    row = area.height() / directions
    labels = 0 if reading.model.task.is_pair else px(LABEL_WIDTH)
    ends = px(_INPUT) + stage.pill_width + 16 + labels
    across = (area.width() - ends - (layers + 1) * px(_NARROWEST_GAP)) / layers
    side = max(min(px(_LARGEST), row - px(_LOOP) - px(BELOW), across), px(_LEAST))
    gap = min((area.width() - ends - layers * side) / (layers + 1), px(_WIDEST_GAP))
    left = area.center().x() - (ends + layers * side + (layers + 1) * gap) / 2
    middle = area.center().y() + (px(_LOOP) - px(BELOW)) / 2
    cells = {}
    for layer in range(layers):
        x = left + px(_INPUT) + gap + layer * (side + gap) + side / 2
        for direction in range(directions):
            cells[layer, direction] = centered(x, middle + (direction - (directions - 1) / 2) * row, side, side)
    end = left + ends + layers * side + (layers + 1) * gap
    pill = centered(end - labels - (stage.pill_width + 16) / 2, middle, stage.pill_width, stage.pill_height)
    answers = _answers(reading, step, pill)
    around = QRectF(pill)
    for one in answers.values():
        around = around.united(one)
    box = centered(left + px(_INPUT) / 2, middle, px(_INPUT), px(_INPUT))
    return FoldedLayout(reading, step, box, cells, around, answers, gap)


def _answers(reading: Reading, step: int, pill: QRectF) -> dict[int, QRectF]:
    """All outputs under each other around the place of a single one; of many the one alone that the time step shows."""
    count = reading.model.config.output_size
    if reading.model.task.is_pair or count > _MOST_ANSWERS:
        return {reading.output_at(step): pill}
    pitch = pill.height() + px(_BETWEEN_ANSWERS)
    return {output: pill.translated(0, (output - (count - 1) / 2) * pitch) for output in range(count)}


def carried_box(box: QRectF) -> QRectF:
    """The square, on the loop of a cell, of the state that it got."""
    side = min(px(_CARRIED), box.width())
    return centered(box.center().x(), box.top() - px(_LOOP) + 2 + px(_CARRIED) / 2, side, side)


def right_of(box: QRectF) -> QPointF:
    """Where an arrow leaves."""
    return QPointF(box.right() + 2, box.center().y())
