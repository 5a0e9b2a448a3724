"""A network of a few units, for tests of what stands on top of it."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from rnn_desktop.engine.config import CellName, ModelConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.tasks import Classes
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary

WORDS = (PADDING, UNKNOWN, "영화", "정말", "재미있다", "지루하다", "great", "boring", ".", "!")


def small_config(cell: CellName = "lstm", max_length: int = 12, **changes: Any) -> ModelConfig:
    """Of WORDS; changes: other fields of ModelConfig."""
    fields: dict[str, Any] = {"embedding_size": 4, "hidden_sizes": (3,)} | changes
    return ModelConfig(len(WORDS), cell, max_length=max_length, **fields)


def small_model(
    cell: CellName = "lstm",
    seed: int = 0,
    max_length: int = 12,
    tokenizer: str = "word",
    config: ModelConfig | None = None,
    **changes: Any,
) -> Model:
    """Random weights, none of them zero; the same seed gives the same bits.

    config: for a network of another shape, of WORDS all the same; changes: other fields of Model.
    """
    config = config or small_config(cell, max_length)
    parameters = initial_parameters(config, seed)
    rng = np.random.default_rng(seed)
    for _, array in parameters.named():
        array += rng.normal(0.0, 0.5, array.shape).astype(np.float32)
    provenance: Mapping[str, Any] = {"data": {"name": "reviews.csv"}, "metrics": {"validation_accuracy": 0.75}}
    labels = tuple(f"반 {n}" for n in range(config.output_size)) if config.head == "softmax" else ("부정", "긍정")
    fields: dict[str, Any] = {"task": Classes(labels), "provenance": provenance} | changes
    return Model(config, parameters, Vocabulary(WORDS), TokenizerInfo(tokenizer, "1"), **fields)
