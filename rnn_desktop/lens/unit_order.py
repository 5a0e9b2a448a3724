"""In which order the units of a layer are shown, and which of them a token moved most."""

from typing import Any, Literal, NamedTuple

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.engine.parameters import Array
from rnn_desktop.lens.answer import pooled_at
from rnn_desktop.lens.cell_step import CellStep
from rnn_desktop.lens.quantities import quantity_rows, shown_states
from rnn_desktop.lens.reading import Reading

OrderKind = Literal["index", "share", "cluster"]


class Moved(NamedTuple):
    """A unit's value before a token and at it."""

    unit: int
    before: float
    after: float


@np.errstate(over="ignore", invalid="ignore")
def unit_order(
    reading: Reading, quantity: str, layer: int | None = None, direction: int = 0, kind: OrderKind = "index"
) -> NDArray[np.intp]:
    """[H] the units of a layer (None: the last), first to last.

    index: as in the arrays. share: by what each gives to the explained logit, h · W_y or s · W_y (equations.py), the
    most positive first; of a layer that the head does not read, by how hard it pushes on the layer above: the mean of
    |h_t| times the length of its row of W_x there. cluster: units whose `quantity` rises and falls together side by
    side.
    Raises ValueError for a quantity that the cell does not have.
    """
    number = reading.model.config.layer_number(layer)
    rows = quantity_rows(reading.trace.layers[number][direction], quantity)
    if kind == "index" or not len(rows):
        return np.arange(rows.shape[1])
    if kind == "cluster":
        return clustered(rows.T)
    return np.argsort(-_shares(reading, number, direction), kind="stable")


@np.errstate(over="ignore", invalid="ignore")
def moved_most(
    reading: Reading, token: int, quantity: str = "h", layer: int | None = None, direction: int = 0, count: int = 10
) -> tuple[Moved, ...]:
    """The units that this token moved furthest, the furthest first; before it: the token read before.

    Before the first token h and c are the initial state, a gate is what it is with nothing to read: σ(0) or tanh(0).
    Raises ValueError for a quantity that the cell does not have.
    """
    step = CellStep(reading, token, reading.model.config.layer_number(layer), direction)
    before, after = step.value_before(quantity), step.now(quantity)
    order = np.argsort(-np.abs(after - before), kind="stable")[:count]
    return tuple(Moved(int(unit), float(before[unit]), float(after[unit])) for unit in order)


def _shares(reading: Reading, layer: int, direction: int) -> Array:
    """[H]"""
    config, parameters = reading.model.config, reading.model.parameters
    H = config.hidden_sizes[layer]
    own = slice(direction * H, (direction + 1) * H)
    if layer + 1 < len(config.hidden_sizes):
        h = reading.trace.layers[layer][direction].h
        weights = np.concatenate([above.W_x[own] for above in parameters.layers[layer + 1]], axis=1)
        return np.asarray(np.abs(h).mean(axis=0) * np.linalg.norm(weights, axis=1))
    products = pooled_at(reading, reading.explained_index).features * parameters.W_y[:, reading.explained.output]
    # The head reads the forward direction first and, where steps are concatenated, one step after another.
    return np.asarray(products.reshape(-1, config.directions * H).sum(axis=0)[own])


@np.errstate(over="ignore", invalid="ignore")
def clustered(rows: Array) -> NDArray[np.intp]:
    """[H] an order of rows [H, T] in which those that correlate are side by side; constant ones come last.

    Agglomerative clustering by average linkage on 1 − correlation (the nearest-neighbour chain of Murtagh 1983); each
    merge is turned so that the nearest ends meet (Gruvaeus and Wainer 1972). Rows that are the same stay together.
    Where nothing varies, as in a single time step, by value, the highest first.
    """
    centred = rows.astype(np.float64) - rows.mean(axis=1, keepdims=True, dtype=np.float64)
    lengths = np.linalg.norm(centred, axis=1)
    varies = (rows != rows[:, :1]).any(axis=1) & (lengths > 0.0) & np.isfinite(lengths)
    by_value = np.argsort(-rows[:, 0], kind="stable")
    constant = by_value[~varies[by_value]]
    moving = np.flatnonzero(varies)
    if not len(moving):
        return np.asarray(constant)
    kinds, first, members = np.unique(rows[moving], axis=0, return_index=True, return_inverse=True)
    units = centred[moving[first]] / lengths[moving[first], None]
    leaves = _linked(1.0 - units @ units.T) if len(kinds) > 1 else [0]
    groups = [moving[members.reshape(-1) == leaf] for leaf in leaves]
    return np.concatenate([*groups, constant])


def _linked(distances: Array) -> list[int]:
    """Leaves of the tree that average linkage makes of distances [n, n]; they are overwritten."""
    ends = distances.copy()
    np.fill_diagonal(distances, np.inf)
    leaves = [[n] for n in range(len(distances))]
    alive = np.ones(len(distances), bool)
    for _ in range(len(distances) - 1):
        one, other = _nearest_pair(distances, int(alive.argmax()))
        sizes = len(leaves[one]), len(leaves[other])
        merged = (distances[one] * sizes[0] + distances[other] * sizes[1]) / sum(sizes)
        leaves[one] = _joined(leaves[one], leaves[other], ends)
        alive[other] = False
        merged[~alive] = merged[one] = np.inf
        distances[one] = distances[:, one] = merged
        distances[other] = distances[:, other] = np.inf
    return leaves[int(alive.argmax())]


def _nearest_pair(distances: Array, start: int) -> tuple[int, int]:
    """Two clusters that are each other's nearest, the lower number first: from `start` always on to the nearest."""
    before, last = start, int(distances[start].argmin())
    while True:
        nearest = int(distances[last].argmin())
        # Not nearer than where it came from: of several that are as near, that one.
        if distances[last, nearest] >= distances[last, before]:
            return min(before, last), max(before, last)
        before, last = last, nearest


def _joined(left: list[int], right: list[int], distances: Array) -> list[int]:
    """Both one after the other, each turned or not, whichever brings the nearest ends together."""
    turns = [(one, other) for one in (left, left[::-1]) for other in (right, right[::-1])]
    one, other = min(turns, key=lambda turn: float(distances[turn[0][-1], turn[1][0]]))
    return one + other


DEFAULT_UNITS = 3


def strongest_units(reading: Reading, layer: int | None = None, direction: int = 0) -> tuple[int, ...]:
    """The units whose h · W_y moves the explained logit furthest, the strongest first.

    Of a layer that the head does not read, those that move furthest themselves.
    Where the head does not read the last state but what was pooled from all, the most that the unit could move it.
    """
    hidden, config = shown_states(reading, layer, direction).h, reading.model.config
    if not len(hidden):
        return ()
    if layer is not None and layer + 1 < len(config.hidden_sizes):
        return _first_few(np.ptp(hidden, axis=0))
    states = hidden[reading.explained_index] if config.pooling == "last" else np.abs(hidden).max(axis=0)
    # The head reads the forward direction first and, where steps are concatenated, one step after another.
    read = reading.model.parameters.W_y[:, reading.explained.output]
    weights = read.reshape(-1, config.directions, config.hidden_size)[:, direction]
    shares = np.abs(states * weights).max(axis=0)
    return _first_few(shares)


def _first_few(shares: NDArray[Any]) -> tuple[int, ...]:
    return tuple(int(unit) for unit in np.argsort(-shares, kind="stable")[:DEFAULT_UNITS])
