"""Neurons of two consecutive time steps: where each unit stands, and which weights are between them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.quantities import shown_states
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.scene.focus import layer_of
from rnn_desktop.ui.style.scale import px

MOST_LINES = 400
_TITLE, _CAPTION, _NAMES = 26, 26, 58
_WIDEST_PITCH, _WIDEST_SPREAD, _SLANT = 48.0, 96.0, 34.0
_ANSWER_HEIGHT = 64.0


@dataclass(frozen=True, slots=True)
class Neurons:
    """The units of one vector at one time step. quantity: "x", "h" or "y"; step: −1 or T for the initial state;
    names: the indices of its units, where they are not 0, 1, 2 …; values: [n]; centers: [n, 2]."""

    quantity: str
    layer: int
    direction: int
    step: int
    values: NDArray[Any]
    centers: NDArray[np.float64]
    radius: float
    area: QRectF


@dataclass(frozen=True, slots=True)
class Bundle:
    """The weights [n, m] from all units of one vector to all of another."""

    source: Neurons
    target: Neurons
    weights: NDArray[Any]


@dataclass(frozen=True, slots=True)
class Lines:
    """Some weights: [k, 4] as x, y, x, y, and [k] what they are."""

    ends: NDArray[np.float64]
    weights: NDArray[Any]


@dataclass(frozen=True, slots=True)
class NeuronLayout:
    """neurons: of both time steps; shown: the weights that carry most, by |w · value|; count: of all weights; gate:
    whose weights they are, "" for a cell without gates."""

    reading: Reading
    step: int
    gate: str
    area: QRectF
    neurons: tuple[Neurons, ...]
    bundles: tuple[Bundle, ...]
    shown: Lines
    count: int

    def of(self, place: Place) -> tuple[Neurons, int] | None:
        """The unit that a place means, if it is here."""
        layer = 0 if place.quantity == "x" and place.layer is None else layer_of(self.reading, place)
        quantity = place.quantity if place.quantity in ("x", "y") else "h"
        step = self.step if place.token is None else place.token
        unit = self.reading.output_at(step) if quantity == "y" and place.unit is None else place.unit
        for one in self.neurons:
            same_cell = quantity != "h" or (one.layer == layer and one.direction == place.direction)
            if one.quantity == quantity and one.step == step and same_cell and unit is not None:
                return (one, unit) if unit < len(one.values) else None
        return None

    def followed(self, neurons: Neurons, unit: int) -> Lines:
        """All weights into a unit and out of it."""
        into = [
            (b, np.arange(len(b.source.values)), np.full(len(b.source.values), unit))
            for b in self.bundles
            if b.target is neurons
        ]
        out = [
            (b, np.full(len(b.target.values), unit), np.arange(len(b.target.values)))
            for b in self.bundles
            if b.source is neurons
        ]
        return _lines(into + out)

    def neighbours(self, neurons: Neurons) -> list[Neurons]:
        """Those that have weights to or from these."""
        return [b.source for b in self.bundles if b.target is neurons] + [
            b.target for b in self.bundles if b.source is neurons
        ]


def neuron_layout(reading: Reading, step: int, gate: str, area: QRectF) -> NeuronLayout:
    """The time step before `step` at the left and `step` at the right of the area; gate: whose weights are shown."""
    neurons = tuple(_all_neurons(reading, step, area))
    bundles = tuple(_bundles(reading, gate, neurons))
    shown = _strongest(bundles)
    count = sum(bundle.weights.size for bundle in bundles)
    return NeuronLayout(reading, step, gate, area, neurons, bundles, shown, count)


# --- where --------------------------------------------------------------------------------------------------------


def place_dots(count: int, area: QRectF, most_slant: float | None = None) -> tuple[NDArray[np.float64], float]:
    """Centres [count, 2] and the radius of dots that fill an area in slanted rows, as large as fits.

    Slanted, so that lines between neighbours above each other and beside each other both fan out; a single row is
    spread out beyond the size of its dots.
    """
    columns = np.arange(1, count + 1)
    rows = -(-count // columns)
    slant = np.where(columns > 1, min(px(_SLANT) if most_slant is None else most_slant, 0.4 * area.height()), 0.0)
    pitches = np.minimum(np.minimum(area.width() / columns, (area.height() - slant) / rows), px(_WIDEST_PITCH))
    # Of equals the longest row: the last one.
    best = count - 1 - int(np.argmax(pitches[::-1]))
    wide, high, pitch = int(columns[best]), int(rows[best]), float(pitches[best])
    row, column = np.divmod(np.arange(count), wide)
    middle = area.center()
    across = min(area.width() / wide, px(_WIDEST_SPREAD)) if high == 1 else pitch
    x = middle.x() + (column - (wide - 1) / 2) * across
    tilt = float(slant[best]) * (column / max(wide - 1, 1) - (0.5 if wide > 1 else 0.0))
    y = middle.y() + (row - (high - 1) / 2) * pitch + tilt
    return np.stack([x, y], axis=1), max(0.4 * pitch, 0.5)


def _all_neurons(reading: Reading, step: int, area: QRectF) -> Iterator[Neurons]:
    bands = _bands(reading)
    inside = area.adjusted(0, px(_TITLE), 0, -px(_CAPTION))
    answer = min(px(_ANSWER_HEIGHT), inside.height() / (len(bands) + 2))
    height = (inside.height() - answer) / (len(bands) + 1)
    for half, at in enumerate((step - 1, step)):
        left = area.left() + half * area.width() / 2
        column = QRectF(left + px(_NAMES), 0, area.width() / 2 - px(_NAMES) - 16, 0)

        def level(number: int, high: float, column: QRectF = column) -> QRectF:
            gap = 0.3 * high
            return QRectF(column.left(), inside.top() + number * height + gap / 2, column.width(), high - gap)

        if at >= 0:
            yield _neurons("x", 0, 0, at, _input(reading, at), level(0, height))
        for number, (layer, direction) in enumerate(bands, 1):
            if at >= 0 or direction == 0:
                yield _neurons("h", layer, direction, at, _state(reading, layer, direction, at), level(number, height))
        if at >= 0:
            yield _neurons("y", 0, 0, at, _answer(reading, at), level(len(bands) + 1, answer))


def _neurons(quantity: str, layer: int, direction: int, step: int, values: NDArray[Any], area: QRectF) -> Neurons:
    # No lines go on from an answer to the one beside it.
    slant = 0.0 if quantity == "y" else px(_SLANT)
    return Neurons(quantity, layer, direction, step, values, *place_dots(len(values), area, slant), area)


def _bands(reading: Reading) -> list[tuple[int, int]]:
    config = reading.model.config
    return [(layer, direction) for layer in range(len(config.hidden_sizes)) for direction in range(config.directions)]


def _input(reading: Reading, step: int) -> NDArray[Any]:
    """What the first layer reads; of a one-hot vector the 1 alone."""
    if reading.model.config.input == "one_hot":
        return np.ones(1, np.float32)
    return np.asarray(reading.trace.embedded[step])


def _state(reading: Reading, layer: int, direction: int, step: int) -> NDArray[Any]:
    if step >= 0:
        return np.asarray(shown_states(reading, layer, direction).h[step])
    value = 1.0 if reading.model.config.initial_state == "ones" else 0.0
    return np.full(reading.model.config.hidden_sizes[layer], value, np.float32)


def _answer(reading: Reading, step: int) -> NDArray[Any]:
    """Probabilities from −1 to +1, as everywhere on the signed scale; of a linear head the numbers themselves."""
    answers = reading.trace.probabilities[step]
    return np.asarray(answers if reading.model.config.head == "linear" else 2 * answers - 1)


# --- weights ------------------------------------------------------------------------------------------------------


def _bundles(reading: Reading, gate: str, neurons: tuple[Neurons, ...]) -> Iterator[Bundle]:
    by_key = {(one.quantity, one.layer, one.direction, one.step): one for one in neurons}
    for one in neurons:
        if one.quantity == "y":
            yield from _into_answer(reading, one, by_key)
        elif one.quantity == "h" and one.step >= 0:
            weights = reading.model.parameters.layers[one.layer][one.direction]
            columns = reading.model.config.cell_kind.columns(gate, len(one.values))
            yield from _into_cell(reading, one, weights.W_x[:, columns], by_key)
            before = one.step + (1 if one.direction else -1)
            if (source := by_key.get(("h", one.layer, one.direction, before))) is not None:
                yield Bundle(source, one, weights.W_h[:, columns])


def _into_cell(
    reading: Reading, one: Neurons, W_x: NDArray[Any], by_key: dict[tuple[str, int, int, int], Neurons]
) -> Iterator[Bundle]:
    if one.layer == 0:
        source = by_key["x", 0, 0, one.step]
        one_hot = reading.model.config.input == "one_hot"
        yield Bundle(source, one, W_x[reading.ids[one.step]][None] if one_hot else W_x)
        return
    H = reading.model.config.hidden_sizes[one.layer - 1]
    for direction in range(reading.model.config.directions):
        source = by_key["h", one.layer - 1, direction, one.step]
        yield Bundle(source, one, W_x[direction * H : (direction + 1) * H])


def _into_answer(reading: Reading, one: Neurons, by_key: dict[tuple[str, int, int, int], Neurons]) -> Iterator[Bundle]:
    """The rows of W_y for each direction, which are the same at every time step unless steps stand side by side."""
    config = reading.model.config
    rows = reading.model.parameters.W_y.reshape(-1, config.directions, config.hidden_size, config.output_size)
    number = one.step if config.pooling == "concatenate" else 0
    if number < len(rows):
        for direction in range(config.directions):
            yield Bundle(by_key["h", len(config.hidden_sizes) - 1, direction, one.step], one, rows[number, direction])


@np.errstate(over="ignore", invalid="ignore")
def _strongest(bundles: tuple[Bundle, ...]) -> Lines:
    """At most MOST_LINES: the weights of each bundle that carry most, as many from each as it has and there is room."""
    room, parts = MOST_LINES, []
    # The small ones first: what they leave of their part is for the others.
    for left, bundle in zip(
        range(len(bundles), 0, -1), sorted(bundles, key=lambda bundle: bundle.weights.size), strict=True
    ):
        strengths = np.abs(np.nan_to_num(bundle.weights) * np.nan_to_num(bundle.source.values)[:, None]).ravel()
        count = min(room // left, len(strengths))
        chosen = np.argpartition(strengths, len(strengths) - count)[len(strengths) - count :]
        parts.append((bundle, *np.divmod(chosen, bundle.weights.shape[1])))
        room -= count
    return _lines(parts)


def _lines(parts: list[tuple[Bundle, NDArray[Any], NDArray[Any]]]) -> Lines:
    """The weights of these rows and columns of each bundle, the smallest first."""
    if not parts:
        return Lines(np.empty((0, 4)), np.empty(0))
    ends = np.concatenate(
        [np.hstack([b.source.centers[rows], b.target.centers[columns]]) for b, rows, columns in parts]
    )
    weights = np.concatenate([b.weights[rows, columns] for b, rows, columns in parts])
    order = np.argsort(np.abs(weights), kind="stable")
    return Lines(ends[order], weights[order])
