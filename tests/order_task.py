"""Reviews that only a network which minds the order can judge, for every test that trains."""

from typing import Any

import numpy as np

from rnn_desktop.engine.config import ModelConfig, TrainingConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.engine.training import Snapshot, TrainingEvent, train

VOCABULARY_SIZE = 12


def order_task(count: int, seed: int, vocabulary_size: int = VOCABULARY_SIZE) -> Sequences:
    """Label 1 where token 2 comes before token 3: order alone decides, counting words cannot."""
    rng = np.random.default_rng(seed)
    rows, labels = [], []
    for number in range(count):
        row = rng.integers(4, vocabulary_size, rng.integers(3, 9)).tolist()
        first, second = sorted(rng.choice(len(row), 2, replace=False))
        label = number % 2
        row[first], row[second] = (2, 3) if label else (3, 2)
        rows.append(row)
        labels.append(label)
    flat = np.array([token for row in rows for token in row], np.int32)
    return Sequences(flat, np.array([len(row) for row in rows], np.int32), np.array(labels, np.float32))


def small_network(**fields: Any) -> ModelConfig:
    """A network for the task."""
    return ModelConfig(**{"vocabulary_size": VOCABULARY_SIZE, "embedding_size": 8, "hidden_sizes": (16,)} | fields)


def run(
    config: ModelConfig, training: Sequences, seed: int = 0, validation: Sequences | None = None, **settings: Any
) -> list[TrainingEvent]:
    """All events of training from the initial weights of that seed."""
    chosen = TrainingConfig(**{"batch_size": 16, "learning_rate": 0.01, "seed": seed} | settings)
    validation = order_task(20, 2) if validation is None else validation
    return list(train(initial_parameters(config, seed), config, training, validation, chosen))


def snapshots(events: list[TrainingEvent]) -> list[Snapshot]:
    """The snapshots among the events."""
    return [event for event in events if isinstance(event, Snapshot)]
