"""Networks of a few units that can write, untrained: what they write is odd, but always the same."""

from dataclasses import replace
from typing import Any

import numpy as np

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.engine.parameters import parameters_from_arrays
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.tasks import FromLabel, NextToken, Numbers, Task
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary

LETTERS = (" ", "가", "나", "다", "라", "마", "바", "사")
WORDS = ("영화", "정말", "재미있다", "지루하다", "great", "boring", ".", "!")
LABELS = ("맑음", "비")


def letter_writer(seed: int = 0) -> Model:
    """Of single letters and the spaces between words."""
    return _model(NextToken(), LETTERS, "spelling", seed)


def word_writer(seed: int = 0, words: tuple[str, ...] = WORDS) -> Model:
    return _model(NextToken(), words, "word", seed)


def label_writer(seed: int = 0) -> Model:
    """Of short texts that follow from one of LABELS."""
    task = FromLabel(LABELS)
    return _model(task, (*task.marks, *WORDS), "word", seed)


def forecaster(columns: tuple[str, ...] = ("관객",), window: int = 3) -> Model:
    """Of values around 10."""
    task = Numbers(columns, (10.0,) * len(columns), (2.0,) * len(columns), window)
    return _model(task, (), "space", 0)


def exploded(model: Model) -> Model:
    """The same network with weights so large that its answers are beyond a 32-bit number."""
    arrays = {name: array.copy() for name, array in model.parameters.named()}
    highest = np.finfo(np.float32).max
    arrays["output.W_y"][:] = np.where(np.arange(model.config.output_size) % 2, highest, -highest)
    arrays["output.b_y"][:] = highest
    return replace(model, parameters=parameters_from_arrays(arrays))


def _model(task: Task, words: tuple[str, ...], tokenizer: str, seed: int) -> Model:
    vocabulary = Vocabulary((PADDING, UNKNOWN, *words))
    fields: dict[str, Any] = {"embedding_size": 4, "hidden_sizes": (6,)} | task.network_fields(len(vocabulary.words))
    size = fields.pop("vocabulary_size", len(vocabulary.words))
    config = ModelConfig(size, "gru", max_length=40, **fields)
    parameters, random = initial_parameters(config, seed), np.random.default_rng(seed)
    for _, array in parameters.named():
        array += random.normal(0.0, 0.6, array.shape).astype(np.float32)
    return Model(config, parameters, vocabulary, TokenizerInfo(tokenizer, "2"), task)
