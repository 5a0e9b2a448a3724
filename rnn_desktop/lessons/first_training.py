"""Document 000's network as it might begin by chance, and as it is after one step of learning."""

from dataclasses import replace
from functools import cache

import numpy as np

from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.engine.heads import sigmoid
from rnn_desktop.engine.initializers import Initialization, WeightsName, initial_parameters
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.one_step import OneStep
from rnn_desktop.engine.packing import PackedBatch, pack_equal
from rnn_desktop.engine.parameters import Parameters
from rnn_desktop.formats.reading_file import SavedReading
from rnn_desktop.lessons.first_review import WORDS, first_model, first_reading, first_review
from rnn_desktop.runs.one_step import labelled_text, one_step

SEEDS = 20
LEARNING_RATE = 0.1
W_X, W_H, B = (f"layers.0.forward.{name}" for name in ("W_x", "W_h", "b"))


def drawn_parameters(how: WeightsName, seed: int) -> Parameters:
    """Of a network of the document's shape whose weights were drawn so."""
    return initial_parameters(first_model().config, seed, initialization=Initialization(input=how, recurrent=how))


@cache
def untrained_review(how: WeightsName, seed: int) -> SavedReading:
    """The document's review, read by such a network."""
    return _with_parameters(drawn_parameters(how, seed))


@cache
def chances(how: WeightsName) -> tuple[float, ...]:
    """P(positive) of such networks, one for each of SEEDS seeds."""
    config, batch = first_model().config, _batch()
    logits = (Network(config, drawn_parameters(how, seed)).forward(batch).logits for seed in range(SEEDS))
    return tuple(float(sigmoid(one)[0, 0]) for one in logits)


def positive(how: WeightsName) -> int:
    """How many of them call the review positive."""
    return sum(chance > 0.5 for chance in chances(how))


def farthest(how: WeightsName) -> float:
    """How far from 0.5 the P of the boldest of them is."""
    return max(abs(chance - 0.5) for chance in chances(how))


@cache
def first_step() -> OneStep:
    """w ← w − η d, with the gradient d of the cross-entropy for the answer “positive” and η = LEARNING_RATE."""
    model = first_model()
    settings = TrainingConfig(learning_rate=LEARNING_RATE, optimizer="sgd", clip_norm=1_000.0)
    return one_step(model.config, model.parameters, labelled_text(model, WORDS, 1), settings)


@cache
def stepped_review() -> SavedReading:
    """The same review, read by the network after that step."""
    return _with_parameters(first_step().after)


def _batch() -> PackedBatch:
    return pack_equal(np.array(first_reading().ids)[:, None])


def _with_parameters(parameters: Parameters) -> SavedReading:
    review = first_review()
    return replace(review, model=replace(review.model, parameters=parameters))
