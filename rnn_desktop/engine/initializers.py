"""Where training starts from. The default is Keras', which the documents' readers know, but for two things.

The recurrent weights of a cell with gates: Keras draws one orthogonal [H, G·H], of which each gate's [H, H] shortens
what passes through it (by √G on average); here each gate's is orthogonal itself and keeps the length. And the padding
row of an embedding: Keras draws it, here it is zero.
"""

import math
from dataclasses import dataclass
from typing import Literal, get_args

import numpy as np
from numpy.typing import DTypeLike, NDArray

from .checks import check_between, check_choice, check_field
from .config import ModelConfig
from .parameters import Array, Parameters, expected_shapes, parameters_from_arrays

WeightsName = Literal["zeros", "uniform", "normal", "xavier_uniform", "xavier_normal", "he_uniform", "he_normal"]
RecurrentName = Literal[WeightsName, "orthogonal", "identity"]
EmbeddingName = Literal["uniform", "normal"]
_Draw = NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Initialization:
    """How each kind of weight is drawn. Biases are zero but for the LSTM's forget gate.

    input: W_x, W_y and attention's, each as the whole matrix, so that xavier takes W_x [in, G·H] for what it is, all
    gates side by side (as Keras). recurrent: W_h gate by gate, so that xavier takes each for [H, H] and orthogonal
    keeps the length in each gate (standard deviation of a weight 1/√H; Keras' is 1/√(G·H)).
    embedding: around 0; spread: the limit of uniform, the standard deviation of normal; forget_bias: of the LSTM.
    A wider embedding gains on much data and costs on little. In points of accuracy on NSMC: normal with 0.3 gains the
    SimpleRNN 0.7 after three epochs over 150,000 reviews and costs it 4 on 3,000; a spread of 0.2 gains 0.3 (the other
    cells 0.1 to 0.2) and costs 0.8. Most tables are small, so it is narrow.
    Raises Problem for an unknown name and for numbers out of their range.
    """

    input: WeightsName = "xavier_uniform"
    recurrent: RecurrentName = "orthogonal"
    embedding: EmbeddingName = "uniform"
    spread: float = 0.05
    forget_bias: float = 1.0

    def __post_init__(self) -> None:
        check_choice("input", self.input, get_args(WeightsName))
        check_choice("recurrent", self.recurrent, get_args(RecurrentName))
        check_choice("embedding", self.embedding, get_args(EmbeddingName))
        check_field(self, "spread", check_between, 0, 1000)
        check_field(self, "forget_bias", check_between, -1000, 1000)


def initial_parameters(
    config: ModelConfig, seed: int, dtype: DTypeLike = np.float32, initialization: Initialization | None = None
) -> Parameters:
    """Random weights. The same arguments give the same bits.

    The padding row of an embedding (id 0) is zero, unlike Keras': it is never read. Raises ValueError for a dtype that
    is neither float32 nor float64.
    """
    if np.dtype(dtype) not in (np.float32, np.float64):
        raise ValueError(f"dtype is {np.dtype(dtype)}; expected float32 or float64")
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
        elif kind == "b" and (forget := config.cell_kind.forget) is not None:
            # Jozefowicz et al. 2015: an LSTM that remembers from the start learns sooner.
            arrays[name][config.cell_kind.columns(forget, shape[0] // config.cell_kind.gate_count)] = how.forget_bias
    return parameters_from_arrays(arrays)


def weights(name: RecurrentName, rng: np.random.Generator, rows: int, columns: int, spread: float = 0.05) -> _Draw:
    """[rows, columns] drawn as `name` says. Xavier: Glorot and Bengio 2010; He: He et al. 2015.

    xavier: variance 2 / (rows + columns); he: variance 2 / rows; uniform: ± the limit that gives that variance.
    Raises ValueError for another name.
    """
    deviation = {"xavier": math.sqrt(2.0 / (rows + columns)), "he": math.sqrt(2.0 / rows)}.get(name.split("_")[0], 0.0)
    match name:
        case "zeros":
            return np.zeros((rows, columns))
        case "identity":
            return np.eye(rows, columns)
        case "orthogonal":
            return orthogonal(rng, rows, columns)
        case "uniform":
            return rng.uniform(-spread, spread, (rows, columns))
        case "normal":
            return rng.normal(0.0, spread, (rows, columns))
        case "xavier_uniform" | "he_uniform":
            limit = math.sqrt(3.0) * deviation
            return rng.uniform(-limit, limit, (rows, columns))
        case "xavier_normal" | "he_normal":
            return rng.normal(0.0, deviation, (rows, columns))
    raise ValueError(f"there are no weights “{name}”; choose one of {', '.join(get_args(RecurrentName))}")


def orthogonal(rng: np.random.Generator, rows: int, columns: int) -> _Draw:
    """[rows, columns] with orthonormal columns, or rows where those are fewer: keeps the length of what passes through.

    Saxe et al. 2014.
    """
    q, r = np.linalg.qr(rng.standard_normal((max(rows, columns), min(rows, columns))))
    # Without the signs of r's diagonal the draw would not be uniform over the orthogonal matrices.
    q = q * np.sign(np.diag(r))
    return np.asarray(q if rows >= columns else q.T)
