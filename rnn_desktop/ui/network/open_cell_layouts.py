"""Where everything stands in an opened cell, as the field draws it: the line of the state along the top, the gates
below it, and what they read at the bottom."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QPointF

from rnn_desktop.engine.cell_kinds import CellName
from rnn_desktop.lens.equations import C, H, X
from rnn_desktop.lens.expressions import Apply, Expression, Product, Symbol
from rnn_desktop.lens.open_cell import CellNode, OpenCell
from rnn_desktop.ui.network.open_cell_board import (
    BOX,
    Board,
    OpenCellLayout,
    above,
    below,
    left_of,
    over_box,
    pieces,
    right_of,
    under_box,
)
from rnn_desktop.ui.network.picture_parts import Stage
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px

_LINE = 18.0
"""From a term of a sum to the next one below."""
_TO_SPINE = 8.0
"""From the wire that goes up through a gate to the right end of its column; its box reaches over that."""
_H_RISER, _X_RISER, _STUB = 3.0, 10.0, 7.0
"""From the left end of a column to what comes up to its terms; and from their numbers to where they are added up."""
_APART = 8
_INNER = 0.235
"""Of the frame, for the terms of a sum beside another."""


def open_cell_layout(cell: OpenCell, stage: Stage) -> OpenCellLayout:
    """As large as the stage's area, which is not large enough for everything under some 640 × 280."""
    return _LAYOUTS[cell.step.reading.model.config.cell](Board(cell, stage))


# --- LSTM ---------------------------------------------------------------------------------------------------------


def _lstm(board: Board) -> OpenCellLayout:
    cell, width = board.cell, (board.right - board.left) / 4.7
    y_c, y_mid, y_box, y_plus, *rows, y_h, y_x = board.levels(24, 74, 46, 48, 19, _LINE, _LINE, 18, 17)
    c_before, h_before = board.comes_in(cell.c_before, y_c), board.comes_in(cell.h_before, y_h)
    spine = {}
    for number, gate in enumerate("figo"):
        left = board.left + number * width
        spine[gate] = left + width - px(_TO_SPINE)
        _gate(board, Symbol(gate), left, QPointF(spine[gate], y_box), y_plus, rows, (y_h, y_x))
    f, i, g, o = (Symbol(gate) for gate in "figo")
    (kept, written), tanh_c = cell.inputs(C), Apply("tanh", C)
    keep, write = QPointF(spine["f"], y_c), QPointF((spine["i"] + spine["g"]) / 2, y_mid)
    add, show = QPointF(write.x(), y_c), QPointF((spine["o"] + BOX / 2 + board.right) / 2, y_mid)
    for symbol, end in ((f, below(keep)), (i, left_of(write)), (g, right_of(write)), (o, left_of(show))):
        _gate_out(board, symbol, QPointF(spine[symbol.name], y_box), end)
    # The line of c.
    board.circle(kept.name, keep, "×")
    board.circle(C, add, "+")
    board.wire(cell.c_before, c_before, left_of(keep))
    board.wire(kept.name, right_of(keep), left_of(add))
    board.pill(kept.name, (keep + add) / 2)
    board.circle(written.name, write, "×")
    board.up(written.name, above(write), below(add))
    board.goes_out(C, right_of(add))
    # From c to h.
    squash = QPointF(show.x(), y_c + 0.36 * (y_mid - y_c))
    board.wire(C, QPointF(show.x(), y_c), over_box(squash))
    board.function(tanh_c, squash)
    board.up(tanh_c, under_box(squash), above(show))
    _state_out(board, show, "×")
    _buses(board, h_before, board.comes_in(X, y_x), spine["o"] - width + px(_TO_SPINE))
    return board.finished(y_c - 22, y_x + 11, (y_c + 16, y_h - 34))


# --- GRU ----------------------------------------------------------------------------------------------------------


def _gru(board: Board) -> OpenCellLayout:
    cell, frame = board.cell, board.right - board.left
    # The numbers of z and r stand beside each other; the candidate has what is left.
    spare = px(_TO_SPINE) + BOX / 2 + board.number.width() + _APART
    inner_width = min(_INNER * frame, frame / 2 - spare)
    width = (frame - 2 * inner_width - 2 * px(_TO_SPINE) - BOX) / 2
    levels = board.levels(24, 50, 58, 48, 20, _LINE, _LINE, _LINE, 20, 17)
    y_top, y_mid, y_box, y_plus, *rows, y_h, y_x = levels
    before = board.comes_in(cell.h_before, y_top)
    z, r = Symbol("z"), Symbol("r")
    spine_z, spine_r = board.left + width - px(_TO_SPINE), board.left + 2 * width - px(_TO_SPINE)
    for gate, spine in ((z, spine_z), (r, spine_r)):
        place = QPointF(spine, y_box)
        _gate(board, gate, spine + px(_TO_SPINE) - width, place, y_plus, rows[:3], (y_h, y_x))
    left = board.left + 2 * width
    inner, n_box = QPointF(left + inner_width, y_plus), QPointF(left + 2 * inner_width, y_box)
    _candidate(board, left, inner, QPointF(n_box.x(), y_plus), n_box, rows, (y_h, y_x))
    # r goes over to the product with what comes from the state.
    turn, aside = y_box - 0.66 * (y_box - y_mid), spine_r + BOX / 2 + 6
    r_out = over_box(QPointF(spine_r, y_box))
    corners = (QPointF(spine_r, turn), QPointF(aside, turn), QPointF(aside, y_plus))
    board.wire(r, r_out, *corners, left_of(inner))
    board.pill(r, (r_out + corners[0]) / 2)
    _mix(board, before, QPointF(spine_z, y_box), n_box, y_top, y_mid)
    down = QPointF(board.left - 5, y_top)
    board.wire(cell.h_before, down, QPointF(down.x(), y_h), QPointF(left + px(_H_RISER), y_h), arrow=False)
    board.wire(X, board.comes_in(X, y_x), QPointF(inner.x() + px(_X_RISER) + 6, y_x), arrow=False)
    return board.finished(y_top - 22, y_x + 11, (y_top + 16, y_x - 16))


def _candidate(
    board: Board,
    left: float,
    inner: QPointF,
    plus: QPointF,
    box: QPointF,
    rows: Sequence[float],
    buses: tuple[float, float],
) -> None:
    """n: its input and bias and, times r, what comes from the state. inner: the place of that product."""
    cell, n = board.cell, Symbol("n")
    total = cell.inputs(cell.computed(n).name)[0]
    terms = cell.inputs(total.name)
    (reset,) = (term for term in terms if term.kind == "product")
    past = cell.inputs(reset.name)[1]
    board.circle(reset.name, inner, "×")
    board.wire(reset.name, right_of(inner), left_of(plus))
    board.pill(reset.name, (inner + plus) / 2)
    if past.kind == "sum":
        add = QPointF(inner.x(), (rows[0] + rows[1]) / 2 + 4)
        board.circle(past.name, add, "+")
        board.up(past.name, above(add), below(inner))
        _terms(board, cell.inputs(past.name), left, below(add), rows, buses)
    else:
        _terms(board, (past,), left, below(inner), rows, buses)
    outer = [term for term in terms if term is not reset]
    _terms(board, outer, inner.x() + 6, below(plus), rows[:-1], buses)
    _sum_and_function(board, n, plus, box)


def _mix(board: Board, before: QPointF, z_box: QPointF, n_box: QPointF, y_top: float, y_mid: float) -> None:
    """(1 − z) · n + z · h_{t−1}."""
    cell, z = board.cell, Symbol("z")
    new, old = cell.inputs(cell.computed(H).name)
    keep, renew, add = QPointF(z_box.x(), y_top), QPointF(n_box.x(), y_mid), QPointF(n_box.x(), y_top)
    rest = cell.inputs(new.name)[0].name
    turned = QPointF(z_box.x() + 34, y_mid)
    _gate_out(board, z, z_box, below(keep), y_mid)
    board.wire(z, QPointF(z_box.x(), y_mid), turned - QPointF(14, 0))
    board.complement(rest, turned)
    board.wire(rest, turned + QPointF(14, 0), left_of(renew))
    board.pill(rest, turned + QPointF(24 + board.number.width() / 2, 0))
    board.circle(old.name, keep, "×")
    board.wire(cell.h_before, before, left_of(keep))
    board.wire(old.name, right_of(keep), left_of(add))
    board.pill(old.name, (keep + add) / 2)
    _gate_out(board, Symbol("n"), n_box, below(renew))
    board.circle(new.name, renew, "×")
    board.up(new.name, above(renew), below(add))
    _state_out(board, add, "+")


# --- SimpleRNN ----------------------------------------------------------------------------------------------------


def _simple_rnn(board: Board) -> OpenCellLayout:
    cell = board.cell
    y_b, y_line, y_x = board.levels(58, 76, 76)
    computed = cell.computed(H)
    total = computed if computed.kind == "sum" else cell.inputs(computed.name)[0]
    reach = board.right - board.left
    plus, squash = QPointF(board.left + 0.45 * reach, y_line), QPointF(board.left + 0.8 * reach, y_line)
    x_term, h_term, *biases = cell.inputs(total.name)
    product = QPointF(board.left + 0.2 * reach, y_line)
    board.wire(cell.h_before, board.comes_in(cell.h_before, y_line), product)
    board.wire(h_term.name, product, left_of(plus))
    _named_pill(board, h_term.name, product)
    board.wire(X, board.comes_in(X, y_x), QPointF(plus.x(), y_x), QPointF(plus.x(), (y_line + y_x) / 2), arrow=False)
    board.wire(x_term.name, QPointF(plus.x(), (y_line + y_x) / 2), below(plus))
    _named_pill(board, x_term.name, QPointF(plus.x(), (y_line + y_x) / 2))
    for term in biases:
        board.wire(term.name, QPointF(plus.x(), y_b), above(plus))
        _named_pill(board, term.name, QPointF(plus.x(), y_b))
    board.circle(total.name, plus, "+")
    if total is computed:
        _state_out(board, plus, "+")
    else:
        board.wire(total.name, right_of(plus), squash - QPointF(BOX / 2, 0))
        board.pill(total.name, (plus + squash) / 2)
        board.function(computed.name, squash)
        _state_out(board, squash, "")
    return board.finished(y_b - 30, y_x + 11, (y_b - 30, y_line - 34))


def _named_pill(board: Board, of: Expression, center: QPointF) -> None:
    """A number with its name at its left, above the wire."""
    board.pill(of, center)
    board.name(of, center - QPointF(board.number.width() / 2 + 4, 10), ends=True)


# --- what gates share ---------------------------------------------------------------------------------------------


def _gate(
    board: Board,
    gate: Symbol,
    left: float,
    box: QPointF,
    y_plus: float,
    rows: Sequence[float],
    buses: tuple[float, float],
) -> None:
    """From its terms up to its box. left: of its column."""
    cell, plus = board.cell, QPointF(box.x(), y_plus)
    total = cell.inputs(cell.computed(gate).name)[0]
    _terms(board, cell.inputs(total.name), left, below(plus), rows, buses)
    _sum_and_function(board, gate, plus, box)


def _sum_and_function(board: Board, gate: Symbol, plus: QPointF, box: QPointF) -> None:
    total = board.cell.inputs(board.cell.computed(gate).name)[0].name
    board.circle(total, plus, "+")
    board.up(total, above(plus), under_box(box))
    board.function(gate, box)
    board.name(gate, box - QPointF(BOX / 2 + 5, 0), ends=True)


def _terms(
    board: Board,
    terms: Sequence[CellNode],
    left: float,
    end: QPointF,
    rows: Sequence[float],
    buses: tuple[float, float],
) -> None:
    """Under each other, the input lowest: from its bus to the wire that goes up to the sum. left: of the column."""
    wide = board.number.width()
    for term, y in zip(terms, reversed(rows), strict=False):
        pill = QPointF(end.x() - px(_STUB) - wide / 2, y)
        board.wire(term.name, pill + QPointF(wide / 2, 0), QPointF(end.x(), y), end)
        begin = pill.x() - wide / 2 - 3
        if begin < left + px(_X_RISER) - 3:
            # Too narrow for numbers: pointing at the wire says them.
            begin = end.x() - px(_STUB)
        else:
            board.pill(term.name, pill)
        if (shown := _fitting(board, term.name, begin - left - px(_X_RISER) - 2)) is not None:
            board.name(term.name, QPointF(begin, y), ends=True, shown=shown)
            begin -= _width(board, shown) + 2
        for source in term.inputs:
            riser, bus = left + (px(_X_RISER) if source == X else px(_H_RISER)), buses[1 if source == X else 0]
            board.wire(source, QPointF(riser, bus), QPointF(riser, y), QPointF(max(begin, riser), y), arrow=False)


def _fitting(board: Board, name: Expression, room: float) -> Expression | None:
    """The name or, where there is no room, without saying before what; None where not even that fits."""
    shorter = [name]
    if isinstance(name, Product):
        state, weights = name.factors
        shorter.append(Product((Symbol(getattr(state, "name", "")), weights)))
    return next((one for one in shorter if _width(board, one) <= room), None)


def _width(board: Board, name: Expression) -> float:
    return sum(board.metrics.horizontalAdvance(run.text) * (0.85 if run.subscript else 1.0) for run in pieces(name))


def _gate_out(board: Board, gate: Symbol, box: QPointF, end: QPointF, pill_end: float | None = None) -> None:
    """From the box of a gate up and over to where it is multiplied. pill_end: where the room for its number ends."""
    begin, turn = over_box(box), QPointF(box.x(), end.y())
    board.wire(gate, begin, *([turn] if turn.x() != end.x() else []), end)
    top = max(end.y(), begin.y() - 40) if pill_end is None else pill_end
    board.pill(gate, QPointF(box.x(), (begin.y() + top) / 2))


def _state_out(board: Board, center: QPointF, operation: str) -> None:
    """h, from where it is made to the right; held by a person it is what was set."""
    node, computed = board.cell[H], board.cell.computed(H)
    if operation and node is not computed:
        board.circle(computed.name, center, operation)
    elif operation:
        board.circle(H, center, operation)
    begin = right_of(center) if operation else center + QPointF(BOX / 2, 0)
    if node.kind == "held":
        stop = QPointF(board.right - BOX / 2 - 6, center.y())
        board.wire(computed.name, begin, stop - QPointF(BOX / 2, 0))
        board.box(H, stop, translate("OpenCell", "held"))
        begin = stop + QPointF(BOX / 2, 0)
    board.goes_out(H, begin)


def _buses(board: Board, h_before: QPointF, x: QPointF, last: float) -> None:
    """What all gates read, along the bottom; last: the left end of the last column."""
    board.wire(board.cell.h_before, h_before, QPointF(last + px(_H_RISER), h_before.y()), arrow=False)
    board.wire(X, x, QPointF(last + px(_X_RISER), x.y()), arrow=False)


_LAYOUTS: dict[CellName, Callable[[Board], OpenCellLayout]] = {"lstm": _lstm, "gru": _gru, "simple_rnn": _simple_rnn}
