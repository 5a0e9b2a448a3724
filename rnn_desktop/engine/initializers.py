"""Where training starts from: Keras' defaults, which the documents' readers know."""

import math
from typing import Any

import numpy as np
from numpy.typing import DTypeLike

from .config import ModelConfig
from .parameters import GATE_COUNT, Array, Parameters, expected_shapes, parameters_from_arrays


def initial_parameters(config: ModelConfig, seed: int, dtype: DTypeLike = np.float32) -> Parameters:
    """Random weights: Xavier for W_x and W_y, orthogonal W_h per gate, zero biases, forget gate bias 1.

    The same config, seed and dtype give the same bits. The padding row of the embedding is zero.
    """
    rng = np.random.default_rng([seed, 0])
    E, H, G = config.embedding_size, config.hidden_size, GATE_COUNT[config.cell]
    arrays: dict[str, Array] = {name: np.zeros(shape, dtype) for name, shape in expected_shapes(config).items()}
    arrays["embedding"][1:] = rng.uniform(-0.05, 0.05, (config.vocabulary_size - 1, E))
    arrays["layers.0.forward.W_x"][:] = xavier_uniform(rng, E, G * H)
    arrays["layers.0.forward.W_h"][:] = np.concatenate([orthogonal(rng, H) for _ in range(G)], axis=1)
    arrays["output.W_y"][:] = xavier_uniform(rng, H, 1)
    if config.cell == "lstm":
        # Jozefowicz et al. 2015: an LSTM that remembers from the start learns sooner.
        arrays["layers.0.forward.b"][H : 2 * H] = 1.0
    return parameters_from_arrays(arrays)


def xavier_uniform(rng: np.random.Generator, rows: int, columns: int) -> np.ndarray[Any, np.dtype[np.float64]]:
    """[rows, columns], uniform in ±√(6 / (rows + columns)). Glorot and Bengio 2010."""
    limit = math.sqrt(6.0 / (rows + columns))
    return rng.uniform(-limit, limit, (rows, columns))


def orthogonal(rng: np.random.Generator, size: int) -> np.ndarray[Any, np.dtype[np.float64]]:
    """[size, size] with orthonormal columns: keeps the length of what passes through. Saxe et al. 2014."""
    q, r = np.linalg.qr(rng.standard_normal((size, size)))
    # Without the signs of r's diagonal the draw would not be uniform over the orthogonal matrices.
    return np.asarray(q * np.sign(np.diag(r)))
