"""Untrained networks of a few units, one for each task, for tests of what stands on top of them."""

from typing import Any

import numpy as np

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.tasks import TWO_CLASSES, Classes, FromLabel, NextToken, Numbers, Tags, Task
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary

TASKS: dict[str, Task] = {
    "classes": TWO_CLASSES,
    "three classes": Classes(("나쁨", "보통", "좋음")),
    "next_token": NextToken(),
    "tags": Tags(("NOUN", "VERB", "ADV")),
    "numbers": Numbers(("value",), (50.0,), (10.0,), 4),
    "two series": Numbers(("a", "b"), (50.0, -3.0), (10.0, 0.25), 4),
    "sequence": FromLabel(("bad", "good")),
}
TEXTS = {"next_token": "hello", "numbers": "48 52.5 61 40", "two series": "48;-3 52.5;-2.5 61;-3.5"}
"""What each reads; the others read words."""
WORDS = "great boring film and"
_TOKENIZERS = {"next_token": "spelling", "tags": "space", "numbers": "space"}


def text_for(name: str) -> str:
    """A text that the model of TASKS[name] can read."""
    return TEXTS.get(name, WORDS)


def task_model(name: str, seed: int = 0, dtype: Any = np.float32, max_length: int = 12, **changes: Any) -> Model:
    """Of TASKS[name], with random weights; changes: other fields of its configuration."""
    task = TASKS[name]
    words = list("helo!") if isinstance(task, NextToken) else WORDS.split()
    marks = task.marks if isinstance(task, FromLabel) else ()
    vocabulary = Vocabulary((PADDING, UNKNOWN, *marks, *([] if isinstance(task, Numbers) else words)))
    fields: dict[str, Any] = {"vocabulary_size": len(vocabulary), "cell": "gru", "embedding_size": 3}
    fields |= {"hidden_sizes": (4,), "max_length": max_length} | changes | task.network_fields(len(vocabulary))
    config = ModelConfig(**fields)
    parameters = initial_parameters(config, seed, dtype)
    rng = np.random.default_rng(seed)
    for _, array in parameters.named():
        array += rng.normal(0.0, 0.5, array.shape).astype(dtype)
    info = TokenizerInfo(_TOKENIZERS.get(task.name, "word"), "2")
    return Model(config, parameters, vocabulary, info, task, {"data": {"name": "mine"}})
