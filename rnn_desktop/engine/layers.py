"""One recurrent layer over a packed batch: the products with the input for all rows at once, then the time loops.

What a layer reads may be one row per token of the batch instead of one per time step: equal tokens have equal
products, and in a batch of reviews half of the tokens have occurred before.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from .buffers import Buffers
from .cells import Cell, CellStates, InputPart, Start
from .interventions import Intervention, StepChanges, at_layer
from .packing import PackedBatch, TokenIndex
from .parameters import DIRECTIONS, Array, LayerParameters, layer_name
from .products import SteadyProduct, by_gate

_Known = TypeVar("_Known")


@dataclass(frozen=True, slots=True)
class LayerInput:
    """What a layer reads, in one of four forms.

    rows [N, in]: a vector for each time step; rows [U, in] and tokens: a vector for each token of the batch; tokens
    alone: one-hot, where x W_x is a row of W_x; products: x W_x + b of the whole vocabulary, [G, V, H] for each
    direction, made before by `with_scales` (scoring.py). kept: [U, 1] what dropout left of each one-hot vector.
    """

    rows: Array | None = None
    tokens: TokenIndex | None = None
    products: tuple[Array, ...] | None = None
    kept: Array | None = None


class RecurrentLayer:
    """One layer in all its directions, with the scratch space to run it. One thread at a time."""

    def __init__(
        self,
        number: int,
        parameters: tuple[LayerParameters, ...],
        cell: Cell,
        interventions: tuple[Intervention, ...] = (),
    ) -> None:
        """interventions: the network's; each layer takes its own."""
        self._number = number
        self._parameters = parameters
        self._cell = cell
        self._interventions = [at_layer(interventions, number, direction) for direction in range(len(parameters))]
        dtype = parameters[0].W_x.dtype
        self._buffers = [Buffers(dtype) for _ in parameters]
        scales = np.array(cell.kind.scales, dtype)
        self._scales = None if (scales == 1.0).all() else scales
        # Weights that cannot be written to are scaled once for all, when they are first read.
        self._scaled: list[LayerParameters | None] = [None] * len(parameters)

    def forward(
        self,
        x: LayerInput,
        batch: PackedBatch,
        start: tuple[Start | None, ...],
        first_step: int = 0,
        *,
        only_h: bool = False,
    ) -> tuple[tuple[CellStates, ...], Array]:
        """The states of each direction, and h [N, D·H] as the next layer reads it.

        The backward direction runs over the reversed sequences, so its states are in that order; in h they are turned.
        first_step: where the batch's first time step stands in the whole sequence, for interventions. only_h: keep
        nothing else where that is faster.
        """
        states = []
        for number, buffers in enumerate(self._buffers):
            layer, scales = self._weights(number, x)
            z = _input_part(layer, x, batch, buffers, number, scales, only_h=only_h)
            W_h = by_gate(layer.W_h, len(layer.W_h))
            product = SteadyProduct(W_h, batch.batch_sizes[0], buffers, "recurrent product", scales)
            own = self._interventions[number]
            changes = StepChanges(own, batch, number, first_step) if own else None
            states.append(self._cell.forward(layer, product, z, batch, start[number], buffers, changes))
        if len(states) == 1:
            return tuple(states), states[0].h
        return tuple(states), np.concatenate([states[0].h, states[1].h[batch.reversed_rows]], axis=1)

    def _weights(self, number: int, x: LayerInput) -> tuple[LayerParameters, Array | None]:
        """A direction's weights, and the scales [G] that are still to be applied to z and h W_h."""
        layer = self._parameters[number]
        arrays = (layer.W_x, layer.W_h) if layer.b is None else (layer.W_x, layer.W_h, layer.b)
        # Of a one-hot W_x, as large as a vocabulary, a batch needs few rows.
        if self._scales is None or x.rows is None or not all(map(_steady, arrays)):
            self._scaled[number] = None
            return layer, self._scales
        known = self._scaled[number] or with_scales(layer, self._cell.kind.scales)
        self._scaled[number] = known
        return known, None

    def backward(
        self, x: LayerInput, states: tuple[CellStates, ...], d_h: Array, batch: PackedBatch, *, needs_dx: bool
    ) -> tuple[dict[str, Array], Array | None]:
        """From d_h [N, D·H]: every weight's gradient by its full name, and that of x's rows.

        d_h may be overwritten.
        """
        gradients: dict[str, Array] = {}
        d_rows: Array | None = None
        H = states[0].h.shape[1]
        for number, (layer, buffers) in enumerate(zip(self._parameters, self._buffers, strict=True)):
            d_own = d_h if len(states) == 1 else d_h[:, number * H : (number + 1) * H].copy()
            if number == 1:
                d_own = d_own[batch.reversed_rows]
            dz, d_product = self._cell.backward(layer, states[number], d_own, batch, buffers)
            own = _recurrent_gradients(layer, states[number], d_product, batch, buffers)
            if number == 1:
                dz = dz[batch.reversed_rows]
            of_input, d_x = _input_gradients(layer, x, dz, needs_dx=needs_dx)
            names = (own | of_input).items()
            gradients |= {layer_name(self._number, DIRECTIONS[number], name): array for name, array in names}
            if d_x is not None:
                d_rows = d_x if d_rows is None else d_rows + d_x
        return gradients, d_rows


def _steady(array: Array) -> bool:
    """Whether nothing can write to it; what a view shows may be written to elsewhere."""
    return array.flags.owndata and not array.flags.writeable


def with_scales(layer: LayerParameters, scales: tuple[float, ...]) -> LayerParameters:
    """The weights and b (not b_hn) of each gate times its scale: what a cell reads, made once for many products."""
    columns = np.repeat(np.array(scales, layer.W_x.dtype), len(layer.W_h))
    b = None if layer.b is None else layer.b * columns
    return LayerParameters(layer.W_x * columns, layer.W_h * columns, b, layer.b_hn)


def word_products(layer: LayerParameters, embedding: Array | None, words: slice, out: Array) -> None:
    """x W_x + b for these words of the vocabulary into out [G, words, H]; without an embedding words are one-hot."""
    H = len(layer.W_h)
    W_x = by_gate(layer.W_x, H)
    if embedding is None:
        out[...] = W_x[:, words]
    else:
        np.matmul(embedding[words], W_x, out=out)
    if layer.b is not None:
        out += layer.b.reshape(-1, 1, H)


def _input_part(
    layer: LayerParameters,
    x: LayerInput,
    batch: PackedBatch,
    buffers: Buffers,
    direction: int,
    scales: Array | None,
    *,
    only_h: bool,
) -> InputPart:
    """z = x W_x + b for every row, gate by gate and scaled; of the second direction, for the reversed sequences."""
    H = len(layer.W_h)
    G = layer.W_x.shape[1] // H
    places: NDArray[np.intp] | None
    z: Array | None = None
    if x.products is not None:
        products, places = x.products[direction], batch.inputs
    else:
        if x.tokens is None and not direction:
            z = _room(batch, G, H, buffers)
        products = _products(layer, x, z, buffers)
        if scales is not None:
            for of_gate, scale in zip(products, scales, strict=True):
                if scale != 1.0:
                    of_gate *= scale
        if z is not None:
            return InputPart(z)
        places = None if x.tokens is None else x.tokens.inverse
    if direction:
        places = batch.reversed_rows if places is None else places[batch.reversed_rows]
    places = _known(places).astype(np.intp, copy=False)
    # A cell of one gate turns z into h.
    if only_h and G > 1:
        return InputPart(None, _passing(products, places, batch, buffers))
    z = _room(batch, G, H, buffers)
    _gather(products, places, z)
    return InputPart(z)


def _room(batch: PackedBatch, G: int, H: int, buffers: Buffers) -> Array:
    """Where z of the whole batch goes, [G, N, H]."""
    N = len(batch.inputs)
    # A step of one sequence is too short for strided gates: there those of a step lie side by side.
    if len(batch.order) == 1:
        return buffers.take("z", N, G, H).transpose(1, 0, 2)
    return buffers.take("z", G, N, H)


def _passing(products: Array, places: NDArray[np.intp], batch: PackedBatch, buffers: Buffers) -> Iterator[Array]:
    """z of each time step, [G, n, H], in the place of the one before."""
    G, _, H = products.shape
    for first, n in zip(batch.offsets, batch.batch_sizes, strict=True):
        z = buffers.take("z", G, n, H)
        _gather(products, places[first : first + n], z)
        yield z


def _gather(products: Array, places: NDArray[np.intp], z: Array) -> None:
    # The indices are checked (Packer); any mode but "raise" spares NumPy a copy.
    np.take(products, places, axis=1, out=z, mode="clip")


def _products(layer: LayerParameters, x: LayerInput, out: Array | None, buffers: Buffers) -> Array:
    """x W_x + b of what x holds, gate by gate: [G, rows or tokens, H]."""
    H = len(layer.W_h)
    W_x = by_gate(layer.W_x, H)
    if x.rows is None:
        products = W_x[:, _known(x.tokens).ids]
        if x.kept is not None:
            products *= x.kept
    else:
        if out is None:
            out = buffers.take("products", len(W_x), len(x.rows), H)
        products = np.matmul(x.rows, W_x, out=out)
    if layer.b is not None:
        products += layer.b.reshape(-1, 1, H)
    return products


def _input_gradients(
    layer: LayerParameters, x: LayerInput, dz: Array, *, needs_dx: bool
) -> tuple[dict[str, Array], Array | None]:
    """dW_x = xᵀ dz, db = Σ dz, dx = dz W_xᵀ; dz is summed by token first where x has one row per token."""
    if x.tokens is not None:
        dz = x.tokens.sum_rows(dz)
    gradients: dict[str, Array] = {}
    if layer.b is not None:
        gradients["b"] = _column_sums(dz)
    if x.rows is None:
        # Dense, unlike the embedding's: a one-hot vocabulary is small.
        gradients["W_x"] = np.zeros_like(layer.W_x)
        gradients["W_x"][_known(x.tokens).ids] = dz if x.kept is None else dz * x.kept
        return gradients, None
    gradients["W_x"] = x.rows.T @ dz
    return gradients, dz @ layer.W_x.T if needs_dx else None


def _recurrent_gradients(
    layer: LayerParameters, states: CellStates, d_product: Array, batch: PackedBatch, buffers: Buffers
) -> dict[str, Array]:
    """dW_h = h_{t−1}ᵀ d_product over every row that had a state before it and, for the GRU, db_hn."""
    B, H = batch.batch_sizes[0], states.h.shape[1]
    h_previous = buffers.take("h before", len(states.h) - B, H)
    np.take(states.h, batch.previous_rows, axis=0, out=h_previous, mode="clip")
    gradients: dict[str, Array] = {"W_h": h_previous.T @ d_product[B:]}
    if states.start is not None:
        gradients["W_h"] += states.start.h.T @ d_product[:B]
    if layer.b_hn is not None:
        gradients["b_hn"] = _column_sums(d_product[:, -H:])
    return gradients


def _column_sums(rows: Array) -> Array:
    """As a product, which BLAS does three times as fast as sum(axis=0)."""
    return np.asarray(np.ones(len(rows), rows.dtype) @ rows)


def _known(value: _Known | None) -> _Known:
    """What the other fields of a LayerInput say is there."""
    assert value is not None
    return value
