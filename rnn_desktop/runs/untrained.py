"""How a network answers before its first step: what every curve of a training begins with."""

import math
from dataclasses import dataclass

import numpy as np

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.engine.parameters import Parameters
from rnn_desktop.engine.scoring import judged

MOST_TIME_STEPS = 10_000
"""That are read for it: a second at most, and about 800 reviews."""


@dataclass(frozen=True, slots=True)
class Untrained:
    """loss, accuracy: of the network as it was drawn, NaN where no answer counts; examples: how many were judged, of
    all_examples; of_training: whether they are examples to train on, as there are none to validate with.
    """

    loss: float
    accuracy: float
    examples: int
    all_examples: int
    of_training: bool = False


def judge_untrained(
    config: ModelConfig, parameters: Parameters, training: Sequences, validation: Sequences
) -> Untrained:
    """Judge the validation's examples, or where nothing validates those to train on: evenly picked if they are many."""
    of_training = not validation.has_answers
    examples = training if of_training else validation
    sample = _sample(examples)
    with np.errstate(over="ignore", invalid="ignore"):
        found = judged(config, parameters, sample)
    loss = found.loss if math.isfinite(found.loss) else math.nan
    return Untrained(loss, found.accuracy, len(sample), len(examples), of_training)


def _sample(examples: Sequences) -> Sequences:
    time_steps = len(examples.inputs)
    if time_steps <= MOST_TIME_STEPS:
        return examples
    count = max(1, len(examples) * MOST_TIME_STEPS // time_steps)
    return examples.select(np.linspace(0, len(examples) - 1, count).round().astype(np.intp))
