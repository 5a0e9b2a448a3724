"""What is done to a network while it reads, without touching its weights."""

from dataclasses import dataclass


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
