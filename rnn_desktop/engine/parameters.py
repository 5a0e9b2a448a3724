"""The numbers that training moves, and their gradients."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .config import ModelConfig

Array = NDArray[np.floating[Any]]

GATE_COUNT = {"simple_rnn": 1, "lstm": 4, "gru": 3}


@dataclass(frozen=True, slots=True)
class LayerParameters:
    """One recurrent layer. Row vectors: z = x W_x + h W_h + b.

    W_x: [in, G·H], W_h: [H, G·H], b: [G·H]; gate order LSTM i f g o, GRU r z n (as PyTorch's).
    b_hn: [H], the GRU's bias inside the reset product; None for the others.
    """

    W_x: Array
    W_h: Array
    b: Array
    b_hn: Array | None = None

    def named(self) -> Iterator[tuple[str, Array]]:
        """Each array by its name."""
        yield "W_x", self.W_x
        yield "W_h", self.W_h
        yield "b", self.b
        if self.b_hn is not None:
            yield "b_hn", self.b_hn


@dataclass(frozen=True, slots=True)
class Parameters:
    """All weights of a network.

    embedding: [V, E]; layers: one LayerParameters per recurrent layer; W_y: [H, K], b_y: [K] with K = 1.
    """

    embedding: Array
    layers: tuple[LayerParameters, ...]
    W_y: Array
    b_y: Array

    def named(self) -> Iterator[tuple[str, Array]]:
        """Each array by its name in the model file."""
        yield "embedding", self.embedding
        yield from self.named_dense()

    def named_dense(self) -> Iterator[tuple[str, Array]]:
        """The arrays that every batch touches as a whole: all but the embedding."""
        for number, layer in enumerate(self.layers):
            for name, array in layer.named():
                yield f"layers.{number}.forward.{name}", array
        yield "output.W_y", self.W_y
        yield "output.b_y", self.b_y

    def copy(self) -> "Parameters":
        """A copy that nothing writes to."""
        return parameters_from_arrays({name: _read_only(array) for name, array in self.named()})


@dataclass(frozen=True, slots=True)
class Gradients:
    """The gradient of a loss. Of the embedding only the rows that the batch touched.

    embedding_rows: [U] token ids, ascending; embedding: [U, E]; dense: by the names of `Parameters.named_dense`.
    """

    embedding_rows: NDArray[np.intp]
    embedding: Array
    dense: dict[str, Array]

    def norm(self) -> float:
        """The Euclidean norm over every entry."""
        arrays = [self.embedding, *self.dense.values()]
        return float(np.sqrt(sum(float(np.vdot(array, array)) for array in arrays)))

    def scale(self, factor: float) -> None:
        """Multiply every entry in place."""
        for array in (self.embedding, *self.dense.values()):
            array *= factor


def expected_shapes(config: ModelConfig) -> dict[str, tuple[int, ...]]:
    """The shape of every array of a network, by its name in the model file."""
    E, H = config.embedding_size, config.hidden_size
    G = GATE_COUNT[config.cell]
    shapes: dict[str, tuple[int, ...]] = {
        "embedding": (config.vocabulary_size, E),
        "layers.0.forward.W_x": (E, G * H),
        "layers.0.forward.W_h": (H, G * H),
        "layers.0.forward.b": (G * H,),
    }
    if config.cell == "gru":
        shapes["layers.0.forward.b_hn"] = (H,)
    return shapes | {"output.W_y": (H, 1), "output.b_y": (1,)}


def parameters_from_arrays(arrays: dict[str, Array]) -> Parameters:
    """Parameters from their named arrays; the names and shapes are the caller's to check (`expected_shapes`)."""
    layer = LayerParameters(
        arrays["layers.0.forward.W_x"],
        arrays["layers.0.forward.W_h"],
        arrays["layers.0.forward.b"],
        arrays.get("layers.0.forward.b_hn"),
    )
    return Parameters(arrays["embedding"], (layer,), arrays["output.W_y"], arrays["output.b_y"])


def _read_only(array: Array) -> Array:
    copied = array.copy()
    copied.flags.writeable = False
    return copied
