"""What is done to a network while it reads, without touching its weights."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

from .checks import check_between, check_choice, check_integer, is_integer
from .config import ModelConfig
from .packing import PackedBatch
from .parameters import Array

_LARGEST_VALUE = 1e38
"""A float32 holds it."""


@dataclass(frozen=True, slots=True)
class Clamp:
    """A unit's hidden state is held at a value; 0 silences it. An LSTM's c goes on as it is.

    step: the one time step (in reading order, from 0) where it is held; None holds it at all of them.
    """

    layer: int
    direction: int
    unit: int
    value: float
    step: int | None = None


@dataclass(frozen=True, slots=True)
class GateScaling:
    """A gate is multiplied after its activation; what it lets through follows.

    unit, step: only there; None means all of them.
    """

    layer: int
    direction: int
    gate: str
    factor: float
    unit: int | None = None
    step: int | None = None


Intervention = Clamp | GateScaling


def at_layer(interventions: tuple[Intervention, ...], layer: int, direction: int) -> tuple[Intervention, ...]:
    """Those in one direction of one layer, in their order."""
    return tuple(one for one in interventions if (one.layer, one.direction) == (layer, direction))


def check_value(name: str, value: Any) -> float:
    """What a unit, a weight or a factor may be set to. Raises Problem for what is not a number, or too large a one."""
    return check_between(name, value, -_LARGEST_VALUE, _LARGEST_VALUE)


def check_intervention(intervention: Intervention, config: ModelConfig) -> None:
    """Raises Problem for a place that a network of this config lacks, or a value that is not finite."""
    check_integer("layer", intervention.layer, 0, len(config.hidden_sizes) - 1)
    check_integer("direction", intervention.direction, 0, config.directions - 1)
    if isinstance(intervention, Clamp):
        check_value("value", intervention.value)
    else:
        _check_gate(intervention.gate, config.cell_kind.gates)
        check_value("factor", intervention.factor)
    if isinstance(intervention, Clamp) or intervention.unit is not None:
        check_integer("unit", intervention.unit, 0, config.hidden_sizes[intervention.layer] - 1)
    if intervention.step is not None and not is_integer(intervention.step, 0, np.iinfo(np.intp).max):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "step is {value}; choose a whole number of 0 or more."),
            value=intervention.step,
        )


def _check_gate(gate: str, gates: tuple[str, ...]) -> None:
    if not gates:
        raise Problem(QT_TRANSLATE_NOOP("Problem", "This cell has no gates, so there is none to scale."))
    check_choice("gate", gate, gates)


class StepChanges:
    """What interventions do to one direction of one layer while a batch runs through it."""

    def __init__(
        self, interventions: tuple[Intervention, ...], batch: PackedBatch, direction: int, first_step: int
    ) -> None:
        """interventions: those of this direction of this layer; first_step: where the batch's first time step stands
        in the whole sequence."""
        self._of: dict[str, list[Intervention]] = {}
        for one in interventions:
            self._of.setdefault("h" if isinstance(one, Clamp) else one.gate, []).append(one)
        self._lengths = batch.lengths
        self._backwards = direction == 1
        self._first_step = first_step

    def apply(self, loop_step: int, **quantities: Array) -> None:
        """Change h and gates by their names, each [n, H] of the sequences still running, in place."""
        for name, values in quantities.items():
            for one in self._of.get(name, ()):
                rows = slice(None) if one.step is None else self._rows_at(one.step, loop_step, len(values))
                # A whole row of units is a slice of them too.
                units = slice(None) if one.unit is None else one.unit
                if isinstance(one, Clamp):
                    values[rows, units] = one.value
                else:
                    values[rows, units] *= one.factor

    def _rows_at(self, step: int, loop_step: int, n: int) -> NDArray[np.bool_] | slice:
        """The running sequences that read time step `step` in this turn of the loop; the backward direction begins
        with the last time step of each."""
        step -= self._first_step
        if self._backwards:
            return np.asarray(self._lengths[:n] == loop_step + step + 1)
        return slice(None) if step == loop_step else slice(0)
