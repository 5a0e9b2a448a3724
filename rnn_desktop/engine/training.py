"""Training as a generator: each `next()` is one optimizer step, and the place to pause, watch or stop."""

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

from .config import ModelConfig, TrainingConfig
from .losses import accuracy, binary_cross_entropy
from .network import Network, score
from .optimizers import Adam, clip_by_norm
from .packing import EncodedReviews, Packer
from .parameters import Parameters


@dataclass(frozen=True, slots=True)
class StepDone:
    """One optimizer step. loss and accuracy are this batch's, before the step; epoch and step count from 1.

    seconds: spent in training steps so far (not while paused or evaluating); reviews: read so far.
    """

    epoch: int
    step: int
    total_steps: int
    loss: float
    accuracy: float
    gradient_norm: float
    reviews: int
    seconds: float


@dataclass(frozen=True, slots=True)
class Evaluated:
    """An epoch's end. loss and accuracy: the mean over the epoch's batches, each before its step."""

    epoch: int
    step: int
    loss: float
    accuracy: float
    validation_loss: float
    validation_accuracy: float
    reviews_per_second: float


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A copy of the weights after `step` steps that training never writes to."""

    epoch: int
    step: int
    parameters: Parameters


TrainingEvent = StepDone | Evaluated | Snapshot


def train(
    parameters: Parameters,
    config: ModelConfig,
    reviews: EncodedReviews,
    validation: EncodedReviews,
    settings: TrainingConfig,
) -> Iterator[TrainingEvent]:
    """Move `parameters` in place. Yields StepDone per step, a Snapshot every so often, and per epoch Evaluated
    followed by a Snapshot. The same arguments give the same bits.

    Raises Problem when the loss is no longer a number.
    """
    network, optimizer = Network(config, parameters), Adam(parameters, settings.learning_rate)
    packer, rng = Packer(reviews, config.vocabulary_size), np.random.default_rng([settings.seed, 1])
    total_steps = settings.epochs * math.ceil(len(reviews) / settings.batch_size)
    step = seen = 0
    seconds = 0.0
    for epoch in range(1, settings.epochs + 1):
        loss_sum = right = 0.0
        epoch_start = seconds
        for chosen in packer.shuffled(settings.batch_size, rng):
            started = time.perf_counter()
            batch = packer.pack(chosen)
            activations = network.forward(batch)
            loss, d_logits = binary_cross_entropy(activations.logits, batch.labels)
            step += 1
            _refuse_non_finite(loss, step)
            gradients = network.backward(batch, activations, d_logits)
            norm = clip_by_norm(gradients, settings.clip_norm)
            _refuse_non_finite(norm, step)
            optimizer.update(gradients)
            hit_rate = accuracy(activations.logits, batch.labels)
            seconds += time.perf_counter() - started
            seen += len(chosen)
            loss_sum += loss * len(chosen)
            right += hit_rate * len(chosen)
            yield StepDone(epoch, step, total_steps, loss, hit_rate, norm, seen, seconds)
            if step % settings.snapshot_every == 0:
                yield Snapshot(epoch, step, parameters.copy())
        validation_loss, validation_accuracy = evaluate(network, validation)
        speed = len(reviews) / max(seconds - epoch_start, 1e-9)
        mean_loss, mean_accuracy = loss_sum / len(reviews), right / len(reviews)
        yield Evaluated(epoch, step, mean_loss, mean_accuracy, validation_loss, validation_accuracy, speed)
        yield Snapshot(epoch, step, parameters.copy())


def evaluate(network: Network, reviews: EncodedReviews) -> tuple[float, float]:
    """Mean loss and accuracy over all reviews."""
    logits = score(network, reviews)
    return binary_cross_entropy(logits, reviews.labels)[0], accuracy(logits, reviews.labels)


def _refuse_non_finite(value: float, step: int) -> None:
    if not math.isfinite(value):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "At step {step} the loss stopped being a number. Train again with a lower learning rate or clip norm.",
            ),
            step=step,
        )
