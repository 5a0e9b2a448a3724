"""One cell at one time step: what it read, what it had before, and what it made of both."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np

from rnn_desktop.engine.cell_kinds import SIGMOID_GATES, CellKind
from rnn_desktop.engine.interventions import Clamp, GateScaling, Intervention, at_layer
from rnn_desktop.engine.parameters import Array, LayerParameters
from rnn_desktop.engine.trace import LayerTrace
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.quantities import quantity_rows
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.what_if import interventions_of


@dataclass(frozen=True)
class CellStep:
    """Of one layer in one direction, at one token."""

    reading: Reading
    token: int
    layer: int
    direction: int

    @property
    def kind(self) -> CellKind:
        return self.reading.model.config.cell_kind

    @property
    def weights(self) -> LayerParameters:
        return self.reading.model.parameters.layers[self.layer][self.direction]

    @property
    def states(self) -> LayerTrace:
        return self.reading.trace.layers[self.layer][self.direction]

    @property
    def previous(self) -> int | None:
        """The token read before: of the backward direction the next one; None for what is read first."""
        token = self.token + (1 if self.direction else -1)
        return token if 0 <= token < len(self.reading.trace) else None

    @property
    def before(self) -> str:
        """The subscript of the state before."""
        if self.previous is None:
            return "0"
        return "t+1" if self.direction else "t−1"

    @cached_property
    def x(self) -> Array:
        """[in] float64: what the layer reads."""
        trace = self.reading.trace
        if not self.layer:
            return np.asarray(trace.embedded[self.token], np.float64)
        below = [direction.h[self.token] for direction in trace.layers[self.layer - 1]]
        return np.concatenate(below, dtype=np.float64)

    @cached_property
    def h_before(self) -> Array:
        """[H] float64."""
        return self.value_before("h")

    def now(self, quantity: str) -> Array:
        """[H] of h, c or a gate. Raises ValueError for what the cell does not have."""
        return np.asarray(quantity_rows(self.states, quantity)[self.token])

    def value_before(self, quantity: str) -> Array:
        """[H] float64 at the token read before. Before the first one h and c are in their initial state, and a gate
        is what nothing makes of it: σ(0) or tanh(0).

        Raises ValueError for what the cell does not have.
        """
        rows = quantity_rows(self.states, quantity)
        if self.previous is not None:
            return np.asarray(rows[self.previous], np.float64)
        if quantity in ("h", "c"):
            return np.full(rows.shape[1], float(self.reading.model.config.initial_state == "ones"))
        return np.full(rows.shape[1], 0.5 if quantity in SIGMOID_GATES else 0.0)

    def place(self, unit: int, quantity: str | None = "h", token: int | None = None) -> Place:
        """A unit of this layer and direction, at this token if no other is given."""
        return Place(self.token if token is None else token, unit, quantity, self.layer, self.direction)

    def factor(self, gate: str, unit: int | None) -> float | None:
        """What a gate is scaled by; of no unit, what all its units are; None where nothing scales it."""
        factors = [
            one.factor
            for one in self._interventions()
            if isinstance(one, GateScaling) and one.gate == gate and one.unit in (None, unit)
        ]
        return float(np.prod(factors)) if factors else None

    def held(self, unit: int) -> float | None:
        """The value at which h is held, or None."""
        values = [one.value for one in self._interventions() if isinstance(one, Clamp) and one.unit == unit]
        return values[-1] if values else None

    def _interventions(self) -> list[Intervention]:
        here = at_layer(interventions_of(self.reading.edits), self.layer, self.direction)
        return [one for one in here if one.step in (None, self.token)]
