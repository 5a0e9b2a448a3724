"""What an opened cell is drawn with: wires, nodes, numbers on the wires, and names; each of one quantity."""

from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from PySide6.QtCore import QLineF, QPointF, QRectF, QSizeF
from PySide6.QtGui import QFont, QFontMetrics

from rnn_desktop.lens.expressions import Expression
from rnn_desktop.lens.notation import Run, runs
from rnn_desktop.lens.numbers import factor_number
from rnn_desktop.lens.open_cell import CellNode, OpenCell
from rnn_desktop.ui.network.picture_parts import Stage
from rnn_desktop.ui.style.painting import centered
from rnn_desktop.ui.style.scale import px

LEFT, RIGHT = 74.0, 76.0
"""Beside the frame of the cell: what comes in, and what goes out."""
BOX = 44.0
"""The width of a function's box."""
_BOX_HEIGHT, _CIRCLE = 22.0, 17.0
_TITLE, _BOTTOM = 20.0, 14.0
_NEAR = 5.0
_LARGE_FROM = QSizeF(1000, 430)
"""Of the area from which everything is written in the larger font."""
_SPREAD = (0.88, 1.6)
"""How far the levels can be pressed together, and pulled apart."""


class Wire(NamedTuple):
    """carries: the quantity; points: of its way, which ends in an arrow's head or in another wire."""

    carries: Expression
    points: tuple[QPointF, ...]
    arrow: bool


class Mark(NamedTuple):
    """An operation: σ and tanh in a box, ×, + and 1− in a circle. of: the quantity that it makes."""

    of: Expression
    box: QRectF
    words: str
    round: bool


class Pill(NamedTuple):
    """The number of a quantity."""

    of: Expression
    box: QRectF


class Name(NamedTuple):
    """What a quantity is called. at: the middle of its left end or, `ends`, of its right one; shown: what is written,
    which may be shorter."""

    of: Expression
    at: QPointF
    ends: bool
    shown: Expression


@dataclass(frozen=True, slots=True)
class OpenCellLayout:
    """Everything in the coordinates of the row. frame: of the cell; title: the line above it; grid: the square of the
    cell's units, of which one is open."""

    cell: OpenCell
    area: QRectF
    frame: QRectF
    title: QRectF
    grid: QRectF
    font: QFont
    wires: tuple[Wire, ...]
    marks: tuple[Mark, ...]
    pills: tuple[Pill, ...]
    names: tuple[Name, ...]

    def at(self, position: QPointF) -> CellNode | None:
        """The quantity whose number, node or wire is there."""
        parts: list[Pill | Mark] = [*self.pills, *self.marks]
        for part in parts:
            if part.box.adjusted(-2, -2, 2, 2).contains(position):
                return self.cell[part.of]
        metrics = QFontMetrics(self.font)
        for name in self.names:
            place = centered(name.at.x() + (-16 if name.ends else 16), name.at.y(), 36, metrics.height())
            if place.contains(position):
                return self.cell[name.of]
        near = [(_distance(wire, position), wire.carries) for wire in self.wires]
        distance, carried = min(near, key=lambda one: one[0])
        return self.cell[carried] if distance <= px(_NEAR) else None


class Board:
    """Collects what is drawn of a cell in an area."""

    def __init__(self, cell: OpenCell, stage: Stage) -> None:
        self.cell, self.area = cell, stage.area
        large = stage.area.width() >= px(_LARGE_FROM.width()) and stage.area.height() >= px(_LARGE_FROM.height())
        self.font = stage.font if large else stage.small_font
        self.metrics = QFontMetrics(self.font)
        self.number = QSizeF(self.metrics.horizontalAdvance("−0.0000") + 8, self.metrics.height() + 1)
        self.left, self.right = stage.area.left() + px(LEFT), stage.area.right() - px(RIGHT)
        self._wires: list[Wire] = []
        self._marks: list[Mark] = []
        self._pills: list[Pill] = []
        self._names: list[Name] = []

    def levels(self, *gaps: float) -> list[float]:
        """Heights from the top to the bottom, so far apart at the least or, where there is room, further."""
        room = self.area.height() - px(_TITLE) - px(_BOTTOM)
        spread = min(max(room / sum(gaps), _SPREAD[0]), _SPREAD[1])
        y = self.area.top() + px(_TITLE) + max(room - spread * sum(gaps), 0) / 2
        return [y := y + spread * gap for gap in gaps]

    # --- pieces ----------------------------------------------------------------------------------------------------

    def wire(self, carries: Expression, *points: QPointF, arrow: bool = True) -> None:
        self._wires.append(Wire(carries, points, arrow))

    def circle(self, of: Expression, center: QPointF, words: str) -> None:
        self._marks.append(Mark(of, centered(center.x(), center.y(), px(_CIRCLE), px(_CIRCLE)), words, True))

    def complement(self, of: Expression, center: QPointF) -> None:
        self._marks.append(Mark(of, centered(center.x(), center.y(), 1.6 * px(_CIRCLE), px(_CIRCLE)), "1−", True))

    def box(self, of: Expression, center: QPointF, words: str) -> None:
        width = max(BOX, self.metrics.horizontalAdvance(words) + 10)
        self._marks.append(Mark(of, centered(center.x(), center.y(), width, px(_BOX_HEIGHT)), words, False))

    def pill(self, of: Expression, center: QPointF) -> None:
        self._pills.append(Pill(of, centered(center.x(), center.y(), self.number.width(), self.number.height())))

    def name(self, of: Expression, at: QPointF, *, ends: bool = False, shown: Expression | None = None) -> None:
        self._names.append(Name(of, at, ends, of if shown is None else shown))

    # --- what all cells have ---------------------------------------------------------------------------------------

    def comes_in(self, of: Expression, y: float) -> QPointF:
        """What was there before, at the left with its number; where its wire begins."""
        end = self.left - 8
        if self.cell[of].value is None:
            self.name(of, QPointF(end - 4, y), ends=True)
        else:
            self.pill(of, QPointF(end - self.number.width() / 2, y))
            self.name(of, QPointF(end - self.number.width(), y - self.number.height() - 1))
        return QPointF(end, y)

    def goes_out(self, of: Expression, begin: QPointF) -> None:
        """What is there afterwards, at the right with its number."""
        at = self.right + 6 + self.number.width() / 2
        self.wire(of, begin, QPointF(self.area.right(), begin.y()))
        self.pill(of, QPointF(at, begin.y()))
        # At its right end: what stands inside may reach out to its left one.
        end = self.right + 6 + self.number.width()
        self.name(of, QPointF(end, begin.y() - self.number.height() - 1), ends=True)

    def function(self, name: Expression, center: QPointF) -> None:
        """The box of a gate or of tanh, with the factor by which a person scales it."""
        node, computed = self.cell[name], self.cell.computed(name)
        words = getattr(computed.made, "function", "")
        if node.kind == "scaled":
            words = f"{factor_number(getattr(node.made, 'factor', 1.0))} × {words}"
        self.box(name, center, words)

    def up(self, carries: Expression, begin: QPointF, end: QPointF) -> None:
        """A wire upwards with its number in the middle."""
        self.wire(carries, begin, end)
        self.pill(carries, (begin + end) / 2)

    def finished(self, top: float, bottom: float, grid: tuple[float, float]) -> OpenCellLayout:
        """top, bottom: of the frame; grid: the top and bottom of the room for the cell's units."""
        frame = QRectF(self.left, top, self.right - self.left, bottom - top)
        side = max(min(px(LEFT) - 14, grid[1] - grid[0]), 1)
        units = QRectF(self.area.left(), (grid[0] + grid[1] - side) / 2, side, side)
        title = QRectF(self.area.left(), self.area.top() + 1, self.area.width(), px(_TITLE))
        pieces = (tuple(self._wires), tuple(self._marks), tuple(self._pills), tuple(self._names))
        return OpenCellLayout(self.cell, self.area, frame, title, units, self.font, *pieces)


@lru_cache(maxsize=512)
def pieces(name: Expression) -> tuple[Run, ...]:
    """A name as it is written; the same ones are written with every key."""
    return runs(name)


def above(center: QPointF) -> QPointF:
    """Where a wire leaves or meets a circle, or a box, at its top."""
    return center - QPointF(0, px(_CIRCLE) / 2)


def below(center: QPointF) -> QPointF:
    return center + QPointF(0, px(_CIRCLE) / 2)


def left_of(center: QPointF) -> QPointF:
    return center - QPointF(px(_CIRCLE) / 2, 0)


def right_of(center: QPointF) -> QPointF:
    return center + QPointF(px(_CIRCLE) / 2, 0)


def over_box(center: QPointF) -> QPointF:
    return center - QPointF(0, px(_BOX_HEIGHT) / 2)


def under_box(center: QPointF) -> QPointF:
    return center + QPointF(0, px(_BOX_HEIGHT) / 2)


def _distance(wire: Wire, position: QPointF) -> float:
    """Of a place from the nearest piece of a wire whose pieces are horizontal or vertical."""
    best = float("inf")
    for begin, end in zip(wire.points, wire.points[1:], strict=False):
        x = min(max(position.x(), min(begin.x(), end.x())), max(begin.x(), end.x()))
        y = min(max(position.y(), min(begin.y(), end.y())), max(begin.y(), end.y()))
        best = min(best, QLineF(QPointF(x, y), position).length())
    return best
