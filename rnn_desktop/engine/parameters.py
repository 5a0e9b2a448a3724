"""The numbers that training moves, and their gradients."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .config import ModelConfig

Array = NDArray[np.floating[Any]]

DIRECTIONS = ("forward", "backward")


@dataclass(frozen=True, slots=True)
class LayerParameters:
    """One direction of one recurrent layer. Row vectors: z = x W_x + h W_h + b.

    W_x: [in, G·H], W_h: [H, G·H], b: [G·H] or None; gates in the order of `CellKind.gates`.
    b_hn: [H], the GRU's bias inside the reset product; None for the others and without bias.
    """

    W_x: Array
    W_h: Array
    b: Array | None = None
    b_hn: Array | None = None


@dataclass(frozen=True, slots=True)
class Parameters:
    """All weights of a network.

    embedding: [V, E], or None for one-hot and numeric input; layers: for each recurrent layer its directions, the
    forward one first; attention: W_a [F, F], b_a [F], v_a [F] by name, empty for other poolings; W_y: [·, K], b_y: [K].
    F = D·H of the last layer.
    """

    embedding: Array | None
    layers: tuple[tuple[LayerParameters, ...], ...]
    attention: Mapping[str, Array]
    W_y: Array
    b_y: Array

    def named(self) -> Iterator[tuple[str, Array]]:
        """Each array by its name in the model file."""
        if self.embedding is not None:
            yield "embedding", self.embedding
        yield from self.named_dense()

    def named_dense(self) -> Iterator[tuple[str, Array]]:
        """The arrays that every batch touches as a whole: all but the embedding."""
        for number, layer in enumerate(self.layers):
            for direction, weights in zip(DIRECTIONS, layer, strict=False):
                for name in ("W_x", "W_h", "b", "b_hn"):
                    if (array := getattr(weights, name)) is not None:
                        yield layer_name(number, direction, name), array
        for name, array in self.attention.items():
            yield f"attention.{name}", array
        yield "output.W_y", self.W_y
        yield "output.b_y", self.b_y

    def copy(self) -> "Parameters":
        """A copy that nothing writes to."""
        return parameters_from_arrays({name: _read_only(array) for name, array in self.named()})


@dataclass(frozen=True, slots=True)
class Gradients:
    """The gradient of a loss. Of the embedding only the rows that the batch touched.

    embedding_rows: [U] token ids, each once, the batch's most frequent first; embedding: [U, E]; dense: by the names of
    `Parameters.named_dense`. U = 0 where there is no embedding.
    """

    embedding_rows: NDArray[np.intp]
    embedding: Array
    dense: dict[str, Array]


def layer_name(number: int, direction: str, name: str) -> str:
    """The name of one array of one recurrent layer in the model file."""
    return f"layers.{number}.{direction}.{name}"


def expected_shapes(config: ModelConfig) -> dict[str, tuple[int, ...]]:
    """The shape of every array of a network, by its name in the model file and in the order of `Parameters.named`."""
    shapes: dict[str, tuple[int, ...]] = {}
    if config.input == "embedding":
        shapes["embedding"] = (config.vocabulary_size, config.embedding_size)
    kind, size = config.cell_kind, config.input_size
    G = kind.gate_count
    for number, H in enumerate(config.hidden_sizes):
        for direction in DIRECTIONS[: config.directions]:
            shapes[layer_name(number, direction, "W_x")] = (size, G * H)
            shapes[layer_name(number, direction, "W_h")] = (H, G * H)
            if config.bias:
                shapes[layer_name(number, direction, "b")] = (G * H,)
            if config.bias and kind.reset is not None:
                shapes[layer_name(number, direction, "b_hn")] = (H,)
        size = H * config.directions
    if config.pooling == "attention":
        shapes |= {"attention.W_a": (size, size), "attention.b_a": (size,), "attention.v_a": (size,)}
    K, steps = config.output_size, config.fixed_length or 1
    return shapes | {"output.W_y": (steps * size, K), "output.b_y": (K,)}


def parameters_from_arrays(arrays: Mapping[str, Array]) -> Parameters:
    """Parameters from their arrays by name, as `Parameters.named` gives them.

    Raises ValueError for a name that is missing or belongs to no network; `check_parameters` knows the shapes.
    """
    layers: list[tuple[LayerParameters, ...]] = []
    while layer_name(len(layers), DIRECTIONS[0], "W_x") in arrays:
        directions = [d for d in DIRECTIONS if layer_name(len(layers), d, "W_x") in arrays]
        layers.append(tuple(_layer_from_arrays(arrays, len(layers), direction) for direction in directions))
    attention = {name: arrays[f"attention.{name}"] for name in ("W_a", "b_a", "v_a") if f"attention.{name}" in arrays}
    output = (_present(arrays, "output.W_y"), _present(arrays, "output.b_y"))
    made = Parameters(arrays.get("embedding"), tuple(layers), attention, *output)
    if foreign := arrays.keys() - dict(made.named()).keys():
        raise ValueError(f"{min(foreign)} is not an array of this network; the number of its layers is {len(layers)}")
    return made


def check_parameters(config: ModelConfig, parameters: Parameters) -> None:
    """Raises ValueError with the name, what was got and what is wanted for arrays that are not those of `config`: of
    another shape, not all float32 or all float64, or with numbers that are not finite.
    """
    shapes, arrays = expected_shapes(config), dict(parameters.named())
    for name in (*shapes, *arrays):
        got = arrays[name].shape if name in arrays else None
        if got != shapes.get(name):
            raise ValueError(f"{name} has the shape {got}; the configuration asks for {shapes.get(name)}")
    kinds = {name: array.dtype for name, array in arrays.items()}
    odd = [name for name, kind in kinds.items() if kind not in (np.float32, np.float64)]
    odd = odd or [name for name, kind in kinds.items() if kind != parameters.W_y.dtype]
    if odd:
        raise ValueError(f"{odd[0]} is {kinds[odd[0]]}; all arrays have to be float32, or all float64")
    for name, array in arrays.items():
        if not np.isfinite(array).all():
            raise ValueError(f"{name} holds numbers that are not finite")


def _layer_from_arrays(arrays: Mapping[str, Array], number: int, direction: str) -> LayerParameters:
    W_x, W_h = (_present(arrays, layer_name(number, direction, name)) for name in ("W_x", "W_h"))
    b, b_hn = (arrays.get(layer_name(number, direction, name)) for name in ("b", "b_hn"))
    return LayerParameters(W_x, W_h, b, b_hn)


def _present(arrays: Mapping[str, Array], name: str) -> Array:
    if name not in arrays:
        raise ValueError(f"{name} is missing")
    return arrays[name]


def _read_only(array: Array) -> Array:
    copied = array.copy()
    copied.flags.writeable = False
    return copied
