"""The second core changes when things are computed, never what."""

import math

import numpy as np
import pytest

from rnn_desktop.engine import two_cores
from rnn_desktop.engine.config import CELL_NAMES, CellName, ModelConfig, TrainingConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.packing import EncodedReviews
from rnn_desktop.engine.training import train


def _trained(cell: CellName) -> dict[str, bytes]:
    rng = np.random.default_rng(4)
    lengths = rng.integers(5, 30, 128).astype(np.int32)
    labels = (np.arange(128) % 2).astype(np.float32)
    reviews = EncodedReviews(rng.integers(0, 300, int(lengths.sum())).astype(np.int32), lengths, labels)
    config = ModelConfig(300, cell, 64, 128, 40)
    parameters = initial_parameters(config, 0)
    list(train(parameters, config, reviews, reviews, TrainingConfig(epochs=2, batch_size=64)))
    return {name: array.tobytes() for name, array in parameters.named()}


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_one_core_and_two_train_the_same_bits(cell: CellName, monkeypatch: pytest.MonkeyPatch) -> None:
    results = []
    for limit in (0, math.inf):
        monkeypatch.setattr(two_cores, "_WORTH_A_THREAD", limit)
        results.append(_trained(cell))
    assert results[0] == results[1]


def test_work_on_the_second_core_is_waited_for_and_its_failure_is_heard() -> None:
    done = []

    def fail() -> None:
        raise ValueError("there")

    with pytest.raises(ValueError, match="there"):
        two_cores.both(10**9, lambda: done.append("here"), fail)
    assert done == ["here"]
