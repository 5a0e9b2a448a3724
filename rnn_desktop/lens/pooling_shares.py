"""From the states of all time steps to the vector that is answered from: how much of it comes from each."""

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.lens.reading import Reading


def is_pooled(reading: Reading) -> bool:
    """Whether an answer is made from more states than the one above it."""
    config = reading.model.config
    return not config.per_step and (config.pooling != "last" or config.bidirectional)


def pooled_shares(reading: Reading) -> NDArray[np.float64]:
    """[T]: how much of the vector that is answered from comes from each time step."""
    config, T = reading.model.config, len(reading.tokens)
    if config.pooling == "attention" and reading.trace.attention is not None:
        return np.asarray(reading.trace.attention, np.float64)
    if config.pooling == "mean":
        return np.full(T, 1 / T)
    if config.pooling == "max":
        states = np.concatenate([direction.h for direction in reading.trace.layers[-1]], axis=1)
        return np.asarray(np.bincount(states.argmax(axis=0), minlength=T) / states.shape[1])
    shares = np.zeros(T)
    if config.pooling == "concatenate":
        shares[: config.fixed_length] = 1 / min(T, config.fixed_length or T)
    else:
        shares[0] += 0.5
        shares[-1] += 0.5
    return shares
