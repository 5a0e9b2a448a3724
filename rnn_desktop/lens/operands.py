"""What stands for the symbols of a cell's equations: the shapes of its arrays, or one unit's numbers."""

from rnn_desktop.engine.cell_kinds import SIGMOID_GATES
from rnn_desktop.engine.parameters import LayerParameters
from rnn_desktop.lens.cell_step import CellStep
from rnn_desktop.lens.equations import C, X, bias, h_product, x_product
from rnn_desktop.lens.expressions import Expression, Number, Shape, Symbol

Operands = dict[Expression, Expression]


def shapes(weights: LayerParameters, gates: tuple[str, ...], before: str) -> Operands:
    """Of all units; before: the subscript of the state before."""
    H, inputs = weights.W_h.shape[0], weights.W_x.shape[0]
    units = Shape((H,))
    found: Operands = {X: Shape((inputs,)), Symbol("h", before): units, Symbol("c", before): units, C: units}
    for gate in gates or ("",):
        found |= {Symbol("W", "x" + gate): Shape((inputs, H)), Symbol("W", "h" + gate): Shape((H, H))}
        found |= {bias(gate): units, Symbol(gate): units}
    return found | {bias("hn"): units}


def numbers(step: CellStep, unit: int) -> Operands:
    """Of one unit: each product with a matrix in float64, all else as the network has it."""
    weights, before = step.weights, step.before
    H = weights.W_h.shape[0]
    found: Operands = {Symbol("h", before): Number(float(step.h_before[unit]))}
    for gate in step.kind.gates or ("",):
        column = step.kind.columns(gate, H).start + unit
        found[x_product(gate)] = Number(float(step.x @ weights.W_x[:, column]))
        found[h_product(gate, before)] = Number(float(step.h_before @ weights.W_h[:, column]))
        if weights.b is not None:
            found[bias(gate)] = Number(float(weights.b[column]))
        if gate:
            found[Symbol(gate)] = quantity(step, gate, unit)
    if weights.b_hn is not None:
        found[bias("hn")] = Number(float(weights.b_hn[unit]))
    if step.states.c is not None:
        found |= {C: quantity(step, "c", unit), Symbol("c", before): Number(float(step.value_before("c")[unit]))}
    return found


def quantity(step: CellStep, name: str, unit: int) -> Number:
    """The network's own h, c or gate."""
    return Number(float(step.now(name)[unit]), signed=name not in SIGMOID_GATES)
