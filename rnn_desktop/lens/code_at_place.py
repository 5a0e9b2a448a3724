"""The lines of a network's code that are about one place, and the place's own numbers."""

from collections.abc import Iterable

import numpy as np

from rnn_desktop.engine.parameters import DIRECTIONS, Array
from rnn_desktop.lens.code_parts import (
    Framework,
    Say,
    cell_arrays,
    comment,
    first_numbers,
    layer_input,
    numbered,
    remarked,
)
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.quantities import quantity_rows
from rnn_desktop.lens.reading import Reading
from rnn_desktop.problem import QT_TRANSLATE_NOOP

_BY_HAND = QT_TRANSLATE_NOOP("Code", "{framework} keeps its gates to itself; by hand:")


def place_code(framework: Framework, reading: Reading, place: Place, say: Say) -> str:
    """They run after the script. An open part of the place is filled: the last token, the answer."""
    lines, expression, values = _Places(framework, reading, place).found(say)
    return "\n".join([*lines, remarked(expression, first_numbers(values))])


_Found = tuple[list[str], str, Iterable[float]]
"""Lines, the expression of the place's numbers, and these."""


class _Places:
    """Every part of a place that the lines need."""

    def __init__(self, framework: Framework, reading: Reading, place: Place) -> None:
        self._framework, self._reading, self._config = framework, reading, reading.model.config
        self._layer, self._direction = self._config.layer_number(place.layer), place.direction
        self._step, self._unit = place.token, place.unit
        self._quantity = place.quantity or ("h" if place.unit is not None else "y" if place.token is None else "x")
        self._H = self._config.hidden_sizes[self._layer]
        self._x = layer_input(self._config, self._layer)
        self._h = numbered("h", self._config, self._layer)

    def found(self, say: Say) -> _Found:
        """say: gives the comments."""
        if self._quantity == "h":
            return self._hidden()
        if self._step is None:
            self._step = len(self._reading.tokens) - 1
        if self._quantity == "x":
            return self._input(self._step)
        if self._quantity == "y":
            return self._answer(self._step)
        return self._memory(self._step) if self._quantity == "c" else self._gate(self._step, say)

    def _input(self, step: int) -> _Found:
        trace = self._reading.trace
        made = self._framework.input_layer()
        values = trace.embedded[step]
        if self._layer:
            made = self._framework.cell(self._layer - 1)
            values = np.concatenate([one.h[step] for one in trace.layers[self._layer - 1]])
        return made, self._indexed(self._x, step, self._unit), self._of_unit(values)

    def _hidden(self) -> _Found:
        lines = [*self._framework.cell(self._layer), *self._framework.states(self._layer, self._x)]
        h = self._rows()
        step = ":" if self._step is None else self._step
        values = h if self._step is None else h[self._step]
        units = self._units() if self._unit is None else self._unit + self._direction * self._H
        return lines, self._indexed(self._h, step, units), np.ravel(self._of_unit(values))

    def _memory(self, step: int) -> _Found:
        lines, expression = self._framework.memory(self._layer, self._direction, step)
        return lines, self._indexed(expression, None, self._unit), self._of_unit(self._rows()[step])

    def _gate(self, step: int, say: Say) -> _Found:
        config, framework, gate = self._config, self._framework, self._quantity
        kind = config.cell_kind
        before = step + 1 if self._direction else step - 1
        h_before = framework.start(self._H)
        if 0 <= before < len(self._reading.tokens):
            h_before = self._indexed(framework.plain(self._h), before, self._units())
        lines = comment(say(_BY_HAND).format(framework=framework.title))
        lines.append(cell_arrays(config, str(self._layer), DIRECTIONS[self._direction]))
        lines += [f"x_t = {self._indexed(framework.plain(self._x), step)}", f"h_before = {h_before}"]
        bias = " + b" if config.bias else ""
        if kind.reset is None:
            parts = framework.split(f"x_t @ W_x + h_before @ W_h{bias}", kind.gate_count)
            lines.append(f"{', '.join(kind.gates)} = {parts}")
            value = (framework.tanh if gate == kind.candidate else framework.sigmoid)(gate)
        else:
            for name, product in (("x", f"x_t @ W_x{bias}"), ("h", "h_before @ W_h")):
                names = ", ".join(f"{name}_{one}" for one in kind.gates)
                lines.append(f"{names} = {framework.split(product, kind.gate_count)}")
            value = framework.sigmoid(f"x_{gate} + h_{gate}")
            if gate == kind.candidate:
                lines.append(f"r = {framework.sigmoid('x_r + h_r')}")
                recalled = "(h_n + b_hn)" if config.bias else "h_n"
                value = framework.tanh(f"x_n + r * {recalled}")
        unit = "" if self._unit is None else f"[{self._unit}]"
        return [*lines, f"{gate} = {value}"], f"{gate}{unit}", self._of_unit(self._rows()[step])

    def _answer(self, step: int) -> _Found:
        config, framework, trace = self._config, self._framework, self._reading.trace
        lines = [*framework.pooling_layers(), *framework.output_layer()]
        if not config.per_step and step < len(trace) - 1:
            # The answer had the review ended there.
            for layer in range(len(config.hidden_sizes)):
                x = layer_input(config, layer)
                lines += framework.states(layer, x if layer else f"{x}[:, :{step + 1}]")
        lines += framework.answer(numbered("h", config, len(config.hidden_sizes) - 1))
        values = () if step in trace.unanswered else self._of_unit(trace.probabilities[step])
        return lines, self._indexed("y", step if config.per_step else None, self._unit), values

    def _rows(self) -> Array:
        """[T, H] of the quantity."""
        return quantity_rows(self._reading.trace.layers[self._layer][self._direction], self._quantity)

    def _of_unit(self, values: Array) -> Array:
        return values if self._unit is None else values[..., self._unit, None]

    def _units(self) -> str | None:
        """The direction's own ones among those of both; None where there is one direction."""
        if not self._config.bidirectional:
            return None
        return f"{self._H}:" if self._direction else f":{self._H}"

    def _indexed(self, tensor: str, step: str | int | None = None, unit: str | int | None = None) -> str:
        """Of the one review, or of what begins with a bracket already."""
        before = tensor if "[" in tensor else f"{tensor}[0"
        return ", ".join([before, *(str(part) for part in (step, unit) if part is not None)]) + "]"
