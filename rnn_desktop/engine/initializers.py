"""Where training starts from. The default is Keras', which the documents' readers know."""

import math
from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import DTypeLike, NDArray

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

from .config import ModelConfig
from .parameters import Array, Parameters, expected_shapes, parameters_from_arrays

WeightsName = Literal["zeros", "uniform", "normal", "xavier_uniform", "xavier_normal", "he_uniform", "he_normal"]
RecurrentName = Literal[WeightsName, "orthogonal", "identity"]
_Draw = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Initialization:
    """How each kind of weight is drawn. Biases are zero but for the LSTM's forget gate.

    embedding: uniform or normal around 0 with `spread`; input: W_x and W_y (and attention's); recurrent: each gate's
    W_h; spread: the limit of uniform, the standard deviation of normal; forget_bias: of the LSTM.
    """

    input: WeightsName = "xavier_uniform"
    recurrent: RecurrentName = "orthogonal"
    embedding: Literal["uniform", "normal"] = "uniform"
    spread: float = 0.05
    forget_bias: float = 1.0

    def __post_init__(self) -> None:
        if not 0.0 < self.spread < 1e3:
            raise Problem(
                QT_TRANSLATE_NOOP("Problem", "{name} is {value}; choose a number between {low} and {high}."),
                name="spread",
                value=self.spread,
                low=0,
                high=1000,
            )


def initial_parameters(
    config: ModelConfig, seed: int, dtype: DTypeLike = np.float32, initialization: Initialization | None = None
) -> Parameters:
    """Random weights. The same arguments give the same bits.

    The padding row of an embedding (id 0) is zero: it is never read.
    """
    how = initialization or Initialization()
    rng = np.random.default_rng([seed, 0])
    arrays: dict[str, Array] = {}
    for name, shape in expected_shapes(config).items():
        arrays[name] = np.zeros(shape, dtype)
        kind = name.rsplit(".", 1)[-1]
        if kind == "embedding":
            arrays[name][1:] = weights(how.embedding, rng, shape[0] - 1, shape[1], how.spread)
        elif kind == "W_h":
            H = shape[0]
            gates = [weights(how.recurrent, rng, H, H, how.spread) for _ in range(shape[1] // H)]
            arrays[name][:] = np.concatenate(gates, axis=1)
        elif len(shape) == 2:
            arrays[name][:] = weights(how.input, rng, *shape, how.spread)
        elif kind == "v_a":
            arrays[name][:] = weights(how.input, rng, shape[0], 1, how.spread)[:, 0]
        elif kind == "b" and config.cell == "lstm":
            # Jozefowicz et al. 2015: an LSTM that remembers from the start learns sooner.
            H = shape[0] // 4
            arrays[name][H : 2 * H] = how.forget_bias
    return parameters_from_arrays(arrays)


def weights(name: RecurrentName, rng: np.random.Generator, rows: int, columns: int, spread: float = 0.05) -> _Draw:
    """[rows, columns] drawn as `name` says. Xavier: Glorot and Bengio 2010; He: He et al. 2015.

    xavier: variance 2 / (rows + columns); he: variance 2 / rows; uniform: ± the limit that gives that variance.
    """
    if name == "zeros":
        return np.zeros((rows, columns))
    if name == "identity":
        return np.eye(rows, columns)
    if name == "orthogonal":
        return orthogonal(rng, rows, columns)
    deviation = spread
    if name.startswith("xavier"):
        deviation = math.sqrt(2.0 / (rows + columns))
    elif name.startswith("he"):
        deviation = math.sqrt(2.0 / rows)
    if name.endswith("normal"):
        return rng.normal(0.0, deviation, (rows, columns))
    limit = spread if name == "uniform" else math.sqrt(3.0) * deviation
    return rng.uniform(-limit, limit, (rows, columns))


def orthogonal(rng: np.random.Generator, rows: int, columns: int) -> _Draw:
    """[rows, columns] with orthonormal columns, or rows where those are fewer: keeps the length of what passes through.

    Saxe et al. 2014.
    """
    q, r = np.linalg.qr(rng.standard_normal((max(rows, columns), min(rows, columns))))
    # Without the signs of r's diagonal the draw would not be uniform over the orthogonal matrices.
    q = q * np.sign(np.diag(r))
    return np.asarray(q if rows >= columns else q.T)


def diagonal(values: NDArray[Any] | list[float]) -> Array:
    """[H, H] with these values on the diagonal: one weight per unit, as in a calculation by hand."""
    return np.diag(np.asarray(values))
