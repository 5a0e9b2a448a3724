"""Training small enough for a test and large enough for two shares, and what holds around every such run."""

import multiprocessing
from collections.abc import Iterator
from typing import Any

import numpy as np
import pytest

from rnn_desktop.engine.config import CellName, ModelConfig, TrainingConfig
from rnn_desktop.engine.data_parallel import share_count
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.engine.training import TrainingEvent, train
from tests.order_task import order_task


@pytest.fixture(autouse=True)
def no_process_left() -> Iterator[None]:
    yield
    left = multiprocessing.active_children()
    for process in left:
        process.kill()
        process.join()
    assert not left


def two_share_config(cell: CellName = "gru", **fields: Any) -> ModelConfig:
    """Large enough that a second core pays."""
    return ModelConfig(**{"vocabulary_size": 40, "cell": cell, "embedding_size": 16, "hidden_sizes": (96, 64)} | fields)


def two_share_settings(**fields: Any) -> TrainingConfig:
    return TrainingConfig(**{"epochs": 2, "batch_size": 16, "learning_rate": 0.01, "seed": 3} | fields)


@pytest.fixture(autouse=True)
def small_work_is_worth_a_process(monkeypatch: pytest.MonkeyPatch) -> None:
    """What share_count asks for, lowered so that the networks of these tests are quick."""
    monkeypatch.setattr("rnn_desktop.engine.data_parallel._WORTH_A_PROCESS", 1_000_000)


def two_share_training(config: ModelConfig, settings: TrainingConfig, count: int = 66) -> Iterator[TrainingEvent]:
    data = order_task(count, 1, 40)
    if config.per_step:
        data = Sequences(data.inputs, data.lengths, (data.inputs % 2).astype(np.float32))
    assert share_count(config, settings) == 2
    return train(initial_parameters(config, 0), config, data, data, settings)
