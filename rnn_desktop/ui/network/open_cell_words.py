"""What each quantity of an opened cell is, in a sentence."""

from rnn_desktop.engine.cell_kinds import SIGMOID_GATES
from rnn_desktop.lens.equations import C, H
from rnn_desktop.lens.expressions import Complement, Symbol
from rnn_desktop.lens.notation import render_text
from rnn_desktop.lens.numbers import plain_number, signed_number
from rnn_desktop.lens.open_cell import CellNode, OpenCell
from rnn_desktop.ui.scene.glossary import meaning, quantity_meaning
from rnn_desktop.ui.scene.quantity_words import quantity_title
from rnn_desktop.ui.style.i18n import translate


def node_number(node: CellNode) -> str:
    """The number of a quantity; what cannot be negative has no plus."""
    is_share = (isinstance(node.name, Symbol) and node.name.name in SIGMOID_GATES) or isinstance(node.name, Complement)
    return plain_number(node.number) if is_share else signed_number(node.number)


def node_words(cell: OpenCell, node: CellNode) -> str:
    """What it is made of, with the numbers; under it what that is."""
    equation = [render_text(node.name)]
    if node.made is not None and node.kind != "held":
        equation.append(render_text(node.made))
    if node.value is not None:
        equation.append(node_number(node))
    return " = ".join(equation) + "\n" + _sentence(cell, node)


def _sentence(cell: OpenCell, node: CellNode) -> str:
    match node.kind:
        case "vector":
            below = translate("OpenCell", "The hidden state of the layer below, which this layer reads.")
            return below if cell.step.layer else meaning("input vector")
        case "state" if node.name == cell.c_before:
            return translate("OpenCell", "The cell state before this time step.")
        case "state":
            words = translate(
                "OpenCell", "The hidden state before this time step: here unit {unit}; the products read all units."
            )
            return words.format(unit=cell.unit)
        case "term":
            words = translate("OpenCell", "What {source} gives to the sum: its numbers times weights of unit {unit}.")
            return words.format(source=render_text(node.inputs[0]), unit=cell.unit)
        case "bias":
            return meaning("bias")
        case "held":
            words = translate("OpenCell", "Held at this value by a change; the cell itself makes {value}.")
            return words.format(value=signed_number(cell.computed(node.name).number))
        case "complement":
            return translate("OpenCell", "The share that is taken from the candidate.")
    return _made_words(cell, node)


def _made_words(cell: OpenCell, node: CellNode) -> str:
    """Of what is made of other quantities."""
    if node.name == C:
        return translate("OpenCell", "The new cell state: what is kept of the one before, and what is written.")
    if node.name == H and cell.step.kind.gates:
        return f"{quantity_title('h')}: {_how_h_is_made(cell)}"
    if isinstance(node.name, Symbol):
        return f"{quantity_title(node.name.name)}: {quantity_meaning(node.name.name)}"
    if node.kind == "product":
        return _product_words(cell, node)
    if node.kind == "sum":
        return _sum_words(cell, node)
    if node.inputs == (C,):
        return translate("OpenCell", "The cell state pressed between −1 and 1.")
    return translate("OpenCell", "What the cell itself makes, before it was changed.")


def _how_h_is_made(cell: OpenCell) -> str:
    if cell.step.kind.keeps_memory:
        return translate("OpenCell", "what the output gate lets out of tanh(c).")
    return translate("OpenCell", "what is new, and what is kept of the one before.")


def _product_words(cell: OpenCell, node: CellNode) -> str:
    names = node.inputs
    if cell.c_before in names:
        return translate("OpenCell", "What the forget gate keeps of the cell state before.")
    if Symbol("i") in names:
        return translate("OpenCell", "What the input gate writes of the candidate into the cell state.")
    if Symbol("r") in names:
        return translate("OpenCell", "What the reset gate lets through of what comes from the state before.")
    if Symbol("z") in names:
        return translate("OpenCell", "What the update gate keeps of the hidden state before.")
    if Symbol("n") in names:
        return translate("OpenCell", "What is taken from the candidate.")
    return translate("OpenCell", "What the cell itself makes, before it was changed.")


def _sum_words(cell: OpenCell, node: CellNode) -> str:
    """The function that the sum goes into, if it is not within another sum."""
    for other in cell.nodes.values():
        if other.kind == "function" and node.name in other.inputs:
            words = translate("OpenCell", "The sum of all that comes in; it goes through {function}.")
            return words.format(function=getattr(other.made, "function", ""))
    return translate("OpenCell", "What comes from the state before, with its bias.")
