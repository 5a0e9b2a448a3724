"""One step of learning from given examples: what a network's weights were, their gradient, and what they become."""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from rnn_desktop.data.corpus import encode_reviews
from rnn_desktop.engine.config import ModelConfig, TrainingConfig
from rnn_desktop.engine.one_step import OneStep
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.engine.parameters import Parameters
from rnn_desktop.engine.training import train
from rnn_desktop.formats.model import Model
from rnn_desktop.tasks import Classes


def one_step(config: ModelConfig, parameters: Parameters, examples: Sequences, settings: TrainingConfig) -> OneStep:
    """The first step of a training on these examples as one batch: the bits are those of `train`.

    Nothing given is changed; the weights are float32. Raises what `train` raises, Problem where the step is no number.
    """
    whole = replace(settings, epochs=1, batch_size=len(examples), patience=0, keep="newest")
    events = train(parameters, config, examples, examples, whole, watched=lambda: True, alone=True)
    return next(event for event in events if isinstance(event, OneStep))


def labelled_text(model: Model, tokens: Sequence[str], label: int) -> Sequences:
    """One text as an example of a class (from 0) for `one_step`: its tokens as the model's tokenizer cuts it.

    Raises ValueError for a model that sorts no texts, and for a label that it does not have.
    """
    if not isinstance(model.task, Classes) or not 0 <= label < len(model.task.labels):
        raise ValueError(f"label is {label}; the model is asked for {model.task}")
    targets = model.task.targets(np.array([label], np.int32))
    return encode_reviews([tokens], targets, model.vocabulary, model.config.max_length)
