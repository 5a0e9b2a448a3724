"""The whole network over a packed batch: input → recurrent layers → pooling → head."""

from dataclasses import dataclass, field

import numpy as np

from .cells import Cell, CellStates, Start, make_cell
from .config import ModelConfig
from .dropout import Dropout, DropoutPlace
from .interventions import Intervention, check_intervention
from .layers import LayerInput, RecurrentLayer
from .packing import PackedBatch
from .parameters import Array, Gradients, Parameters, check_parameters
from .pooling import make_pooling

LayerStart = tuple[Start | None, ...]
"""The state before the first step of each direction of a layer."""


@dataclass(frozen=True, slots=True)
class Activations:
    """What one forward pass computed; arrays live in the network's buffers until its next pass.

    inputs: what each recurrent layer read; layers: for each the states of its directions (the backward one over the
    reversed sequences); h: [N, D·H] the last layer's, both directions in reading order; features: [B, ·] pooled, or
    [N, D·H] where each step has an answer; logits: [B, K] or [N, K]. All in packed, sorted order. masks: dropout's.
    """

    inputs: tuple[LayerInput, ...]
    layers: tuple[tuple[CellStates, ...], ...]
    h: Array
    features: Array
    logits: Array
    masks: dict[str, Array] = field(default_factory=dict)


class Network:
    """A config and its parameters, with the scratch space to run them. One thread at a time."""

    def __init__(
        self,
        config: ModelConfig,
        parameters: Parameters,
        interventions: tuple[Intervention, ...] = (),
        cell: Cell | None = None,
    ) -> None:
        """interventions: done in that order in every forward pass. parameters: those that may be written to are read
        anew in every pass; read-only arrays are to stay as they are. cell: in the place of the one that `config` names,
        with parameters of the same shapes.

        Raises what check_parameters raises, Problem for an intervention that cannot be.
        """
        check_parameters(config, parameters)
        self.config = config
        self.parameters = parameters
        for one in interventions:
            check_intervention(one, config)
        self.interventions = interventions
        cell = cell or make_cell(config)
        self._layers = [
            RecurrentLayer(number, layer, cell, interventions) for number, layer in enumerate(parameters.layers)
        ]
        self.pooling = None if config.per_step else make_pooling(config, parameters.attention)

    def forward(
        self,
        batch: PackedBatch,
        dropout: Dropout | None = None,
        start: tuple[LayerStart, ...] | None = None,
        products: tuple[Array, ...] | None = None,
        first_step: int = 0,
        *,
        only_h: bool = False,
    ) -> Activations:
        """Run every sequence of the batch to its end, from `start` or from the config's initial state.

        products: what the first layer makes of every word, [G, V, H] for each direction, where that was made before
        because many batches are run with the same weights and no dropout. start: no arrays of an earlier pass of this
        network, which lie in its buffers, but copies. first_step: the time steps before `start`, so that interventions
        at one time step find theirs. only_h: nothing but the logits and h are wanted, so cells may omit the rest.
        """
        masks: dict[str, Array] = {}
        inputs, layers, h = self._run(batch, dropout, start, products, first_step, masks, only_h=only_h)
        features = h if self.pooling is None else self.pooling.forward(h, batch)
        features = _dropped(features, dropout, "output", "output", masks)
        return Activations(inputs, layers, h, features, self.logits(features), masks)

    def states(
        self, batch: PackedBatch, start: tuple[LayerStart, ...] | None, first_step: int
    ) -> tuple[tuple[CellStates, ...], ...]:
        """What `forward` has as `Activations.layers`, for callers that need no answer to the whole."""
        return self._run(batch, None, start, None, first_step, {}, only_h=False)[1]

    def _run(
        self,
        batch: PackedBatch,
        dropout: Dropout | None,
        start: tuple[LayerStart, ...] | None,
        products: tuple[Array, ...] | None,
        first_step: int,
        masks: dict[str, Array],
        *,
        only_h: bool,
    ) -> tuple[tuple[LayerInput, ...], tuple[tuple[CellStates, ...], ...], Array]:
        """The recurrent layers: inputs, layers and h of Activations; dropout's masks are put into `masks`."""
        if start is None:
            start = self._initial_state(batch.batch_sizes[0])
        x = LayerInput(products=products) if products is not None else self._read(batch, dropout, masks)
        inputs, layers = [], []
        for number, layer in enumerate(self._layers):
            if number:
                x = LayerInput(_dropped(x.rows, dropout, "layers", f"layer {number}", masks))
            states, h = layer.forward(x, batch, start[number], first_step, only_h=only_h)
            inputs.append(x)
            layers.append(states)
            x = LayerInput(h)
        return tuple(inputs), tuple(layers), h

    def logits(self, features: Array) -> Array:
        """y = p W_y + b_y for each row of features [·, F]: [·, K]."""
        return np.asarray(features @ self.parameters.W_y + self.parameters.b_y)

    def backward(self, batch: PackedBatch, activations: Activations, d_logits: Array) -> Gradients:
        """Backpropagation through time, from d_logits (shaped as the logits) to every parameter.

        Raises ValueError for a network with interventions: its gradient is not that of its weights.
        """
        dense, d_x = self._backward(batch, activations, d_logits, needs_dx=self.parameters.embedding is not None)
        if d_x is None:
            return Gradients(np.empty(0, np.intp), np.empty((0, 0), self.parameters.W_y.dtype), dense)
        if activations.inputs[0].tokens is None:
            d_x = batch.tokens.sum_rows(d_x)
        return Gradients(batch.tokens.ids, _masked(d_x, activations.masks.get("words")), dense)

    def input_gradients(self, batch: PackedBatch, activations: Activations, d_logits: Array) -> Array:
        """[N, in]: the gradient of every vector that a batch of vectors holds, from d_logits (shaped as the logits).

        Raises ValueError for a batch of token ids, whose gradients are the embedding's, and as `backward`.
        """
        if batch.inputs.dtype.kind != "f":
            raise ValueError(f"the batch holds {batch.inputs.dtype}; only vectors have gradients of their own")
        _, d_x = self._backward(batch, activations, d_logits, needs_dx=True)
        assert d_x is not None
        return d_x

    def _backward(
        self, batch: PackedBatch, activations: Activations, d_logits: Array, *, needs_dx: bool
    ) -> tuple[dict[str, Array], Array | None]:
        """The gradients of all arrays but the embedding, and of the rows that the first layer read."""
        if self.interventions:
            raise ValueError("a network with interventions has no backward pass")
        parameters, masks = self.parameters, activations.masks
        dense: dict[str, Array] = {
            "output.W_y": activations.features.T @ d_logits,
            "output.b_y": d_logits.sum(axis=0),
        }
        d_h = _masked(d_logits @ parameters.W_y.T, masks.get("output"))
        if self.pooling is not None:
            d_h, of_attention = self.pooling.backward(d_h, activations.h, batch)
            dense |= {f"attention.{name}": array for name, array in of_attention.items()}
        d_x: Array | None = None
        for number in reversed(range(len(self._layers))):
            x, states = activations.inputs[number], activations.layers[number]
            gradients, d_x = self._layers[number].backward(x, states, d_h, batch, needs_dx=number > 0 or needs_dx)
            dense |= gradients
            if d_x is not None:
                d_x = d_h = _masked(d_x, masks.get(f"layer {number}" if number else "input"))
        return dense, d_x

    def _read(self, batch: PackedBatch, dropout: Dropout | None, masks: dict[str, Array]) -> LayerInput:
        """What the first recurrent layer reads."""
        embedding = self.parameters.embedding
        # A network of words also takes vectors in their place (generate.py starts from one).
        if batch.inputs.dtype.kind == "f":
            values = batch.inputs.astype(self.parameters.W_y.dtype, copy=False)
            return LayerInput(_dropped(values, dropout, "input", "input", masks))
        if dropout is None and embedding is not None and len(batch.order) == 1:
            # One sequence has few words twice: finding them costs more than it saves.
            return LayerInput(embedding[batch.inputs])
        tokens = batch.tokens
        dtype = self.parameters.W_y.dtype
        kept = None if dropout is None else dropout.words(tokens.ids, self.config.vocabulary_size, dtype)
        if embedding is None:
            return LayerInput(tokens=tokens, kept=kept)
        rows = embedding.take(tokens.ids, axis=0)
        if kept is not None:
            masks["words"] = kept
            rows *= kept
        if dropout is None or not dropout.drops("input"):
            return LayerInput(rows, tokens)
        # Each place drops other numbers, so equal tokens are no longer equal.
        return LayerInput(_dropped(rows[tokens.inverse], dropout, "input", "input", masks))

    def _initial_state(self, B: int) -> tuple[LayerStart, ...]:
        directions = self.config.directions
        if self.config.initial_state == "zeros":
            return ((None,) * directions,) * len(self._layers)
        ones = [np.ones((B, H), self.parameters.W_y.dtype) for H in self.config.hidden_sizes]
        return tuple((Start(h, h if self.config.cell_kind.keeps_memory else None),) * directions for h in ones)


def _dropped(
    rows: Array | None, dropout: Dropout | None, place: DropoutPlace, name: str, masks: dict[str, Array]
) -> Array:
    """rows, dropped by the share of that place; the mask is kept by its name."""
    assert rows is not None
    mask = None if dropout is None else dropout.mask(place, rows)
    if mask is None:
        return rows
    masks[name] = mask
    return rows * mask


def _masked(d_rows: Array, mask: Array | None) -> Array:
    return d_rows if mask is None else d_rows * mask
