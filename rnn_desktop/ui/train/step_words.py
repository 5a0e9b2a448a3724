"""What one step did, in words: of the whole network, of an array, of a weight."""

from typing import Any

from numpy.typing import NDArray

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.one_step import OneStep
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.numbers import count_number, factor_number, plain_number
from rnn_desktop.problem import counted
from rnn_desktop.ui.scene.edit_words import GATED_ARRAYS
from rnn_desktop.ui.scene.short_words import quoted
from rnn_desktop.ui.style.i18n import translate

_DIGITS = 4
_LONGEST = 24


def step_sentence(step: OneStep) -> str:
    """Which step it was, and what became of the loss of its batch."""
    words = counted(
        len(step.chosen),
        translate("OneStep", "Step {step}, on 1 example: loss {before} → {after}"),
        translate("OneStep", "Step {step}, on {count} examples: loss {before} → {after}"),
    )
    losses = {"before": plain_number(step.loss_before), "after": plain_number(step.loss_after)}
    return words.format(step=count_number(step.step), count=count_number(len(step.chosen)), **losses)


def rate_sentence(step: OneStep) -> str:
    """How far it went along which gradient."""
    words = translate("OneStep", "learning rate {rate} · gradient norm {norm}")
    if step.scale < 1.0:
        words = translate("OneStep", "learning rate {rate} · gradient norm {norm}, cut to {cut}")
    norms = {"norm": factor_number(step.gradient_norm, _DIGITS)}
    norms["cut"] = factor_number(step.gradient_norm * step.scale, _DIGITS)
    return words.format(rate=factor_number(step.rate), **norms)


def norm_text(norm: float) -> str:
    return factor_number(norm, _DIGITS)


def reads_words(name: str, config: ModelConfig) -> bool:
    """Whether each row of the array is a word's."""
    return name == "embedding" or (config.input == "one_hot" and name.startswith("layers.0.") and name.endswith("W_x"))


def row_name(name: str, row: int, model: Model) -> str:
    """Of a row of an array: the word, or its number."""
    if reads_words(name, model.config):
        return quoted(model.vocabulary.words[row], _LONGEST)
    return str(row)


def column_name(name: str, column: int, config: ModelConfig, columns: int) -> str:
    """Of a column: the gate and its unit where the array has the weights of several gates, or its number."""
    gates = config.cell_kind.gates
    if len(gates) < 2 or name.rsplit(".", 1)[-1] not in GATED_ARRAYS:
        return str(column)
    gate, unit = divmod(column, columns // len(gates))
    return f"{gates[gate]} {unit}"


def weight_sentence(symbol: str, place: str, values: tuple[float, float, float]) -> str:
    """One weight before, its gradient and after."""
    words = translate("OneStep", "{weight}: {before} → {after} · gradient {gradient}")
    before, gradient, after = (factor_number(value) for value in values)
    return words.format(weight=f"{symbol}[{place}]", before=before, after=after, gradient=gradient)


def part_titles(parts: tuple[NDArray[Any], NDArray[Any], NDArray[Any]]) -> tuple[str, str, str]:
    """Of the three matrices, with how far their colours reach."""
    largest = [float(abs(part).max(initial=0.0)) for part in parts]
    weights = factor_number(max(largest[0], largest[2]), 2)
    return (
        translate("OneStep", "before (±{most})").format(most=weights),
        translate("OneStep", "gradient (±{most})").format(most=factor_number(largest[1], 2)),
        translate("OneStep", "after (±{most})").format(most=weights),
    )
