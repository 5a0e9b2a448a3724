"""Training as a generator: each `next()` is one optimizer step, and the place to pause, watch or stop."""

import math
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

from .config import ModelConfig, TrainingConfig, check_training
from .data_parallel import Team
from .one_step import OneStep, StepAhead
from .optimizers import learning_rate
from .packing import Packer, Sequences
from .parameters import Parameters, check_parameters
from .scoring import Confusion, judged
from .shares import Step

LEAST_EPOCHS = 5
"""Early stopping waits for so many: a network may need some before it learns at all."""


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
    """An epoch's end. loss and accuracy: the means over the epoch's answers that count,
    each judged before its batch's step; NaN for validation where that is empty.
    confusion: of the validation, as `Score` has it."""

    epoch: int
    step: int
    loss: float
    accuracy: float
    validation_loss: float
    validation_accuracy: float
    reviews_per_second: float
    confusion: Confusion = ()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A copy of the weights after `step` steps that training never writes to.

    kept: whether a training that ended now would end with these weights: the best epoch's so far (or the newest where
    the settings keep those), and the newest before an epoch has ended.
    """

    epoch: int
    step: int
    parameters: Parameters
    kept: bool = True


TrainingEvent = StepDone | Evaluated | Snapshot | StepAhead | OneStep


def unwatched() -> bool:
    """No step is looked at from near."""
    return False


def train(
    initial: Parameters,
    config: ModelConfig,
    sequences: Sequences,
    validation: Sequences,
    settings: TrainingConfig,
    watched: Callable[[], bool] = unwatched,
    *,
    alone: bool = False,
) -> Iterator[TrainingEvent]:
    """Train a float32 copy of `initial`. Yields StepDone per step, a Snapshot every so often, and per epoch Evaluated
    followed by a Snapshot. The same arguments give the same bits.

    The last Snapshot is that of the epoch with the least validation loss, or the newest where the settings say so or
    nothing validates. Whoever closes the generator before, or hears a Problem, has it in the last Snapshot that was
    `kept`. With patience, training ends after that many epochs without a better one, but not before LEAST_EPOCHS.

    watched: asked before each step. One that is watched has a StepAhead before it, is asked about once more, and has a
    OneStep and a Snapshot after it; its bits are the same. alone: without a second process, which has to start first.

    Raises Problem when loss, gradient or weights are no longer numbers; the last Snapshot before it is good. Nothing is
    checked before the first `next`, which raises what Packer, check_parameters and check_training raise, and ValueError
    for no sequences and where no answer counts.
    """
    if not len(sequences):
        raise ValueError("sequences has 0 sequences; training needs 1 or more")
    check_training(config, settings)
    check_parameters(config, initial)
    Packer(validation, config)
    packer, rng = Packer(sequences, config), np.random.default_rng([settings.seed, 1])
    if not sequences.has_answers:
        raise ValueError("sequences has 0 answers that count; training needs 1 or more")
    if settings.patience and not validation.has_answers:
        raise ValueError("validation has 0 answers that count; early stopping needs 1 or more")
    best = _Best(settings, validation)
    with Team(config, settings, sequences, initial, alone=alone) as team:
        progress = _Progress(team, sequences, config, settings, watched)
        for epoch in range(1, settings.epochs + 1):
            yield from progress.epoch(epoch, packer.shuffled(settings.batch_size, rng), kept=best.keeps_newest)
            snapshot = _snapshot(epoch, progress.step, team.parameters, kept=False)
            evaluated = progress.evaluated(epoch, snapshot.parameters, validation)
            yield evaluated
            snapshot = best.judged(snapshot, evaluated.validation_loss)
            yield snapshot
            if best.enough(epoch):
                break
    if not snapshot.kept:
        assert best.snapshot is not None
        yield best.snapshot


class _Progress:
    """The steps of a run, and what has been counted over them."""

    def __init__(
        self,
        team: Team,
        sequences: Sequences,
        config: ModelConfig,
        settings: TrainingConfig,
        watched: Callable[[], bool],
    ) -> None:
        self._team, self._sequences, self._config, self._settings = team, sequences, config, settings
        self._watched, self._count = watched, len(sequences)
        self._total_steps = settings.epochs * math.ceil(self._count / settings.batch_size)
        self.step = self._reviews = 0
        self._seconds = self._epoch_seconds = 0.0
        self._losses = self._accuracies = 0.0
        self._answers = 0

    def epoch(
        self, epoch: int, batches: list[np.ndarray[tuple[int], np.dtype[np.intp]]], *, kept: bool
    ) -> Iterator[TrainingEvent]:
        """All steps of one epoch. Where a step fails, the weights before it are yielded first.

        kept: whether a training that ended within it would end with its newest weights.
        """
        self._losses = self._accuracies = self._epoch_seconds = 0.0
        self._answers = 0
        for chosen in batches:
            if self._watched():
                yield StepAhead(self.step + 1)
            self.step += 1
            before = self._team.moving() if self._watched() else None
            started = time.perf_counter()
            rate = learning_rate(self._settings, self.step, self._total_steps)
            step = self._team.step(chosen, self.step, rate)
            self._epoch_seconds += time.perf_counter() - started
            if not math.isfinite(step.loss + step.gradient_norm):
                yield _snapshot(epoch, self.step - 1, self._team.parameters, kept=kept)
                raise _not_finite(step.loss, self.step)
            self._reviews += len(chosen)
            self._answers += step.count
            self._losses += step.loss * step.count
            self._accuracies += step.accuracy * step.count
            yield StepDone(
                epoch,
                self.step,
                self._total_steps,
                step.loss,
                step.accuracy,
                step.gradient_norm,
                self._reviews,
                self._seconds + self._epoch_seconds,
            )
            if before is not None:
                yield self._one_step(before, chosen, step, rate)
            if before is not None or self.step % self._settings.snapshot_every == 0:
                yield _snapshot(epoch, self.step, self._team.parameters, kept=kept)
        self._seconds += self._epoch_seconds

    def _one_step(self, before: Parameters, chosen: np.ndarray[Any, Any], step: Step, rate: float) -> OneStep:
        """The newest step from near."""
        after, batch = self._team.moving(), self._sequences.select(chosen)
        losses = [judged(self._config, weights, batch).loss for weights in (before, after)]
        clip_norm, norm = self._settings.clip_norm, step.gradient_norm
        scale = clip_norm / max(norm, clip_norm)
        gradient = self._team.gradient(step.count)
        return OneStep(self.step, chosen.copy(), before, gradient, after, rate, scale, norm, losses[0], losses[1])

    def evaluated(self, epoch: int, parameters: Parameters, validation: Sequences) -> Evaluated:
        """The figures of an epoch. Raises Problem where the validation loss is NaN though something counted."""
        speed = self._count / max(self._epoch_seconds, 1e-9)
        means = (self._losses / max(self._answers, 1), self._accuracies / max(self._answers, 1))
        found = judged(self._config, parameters, validation)
        if validation.has_answers and not math.isfinite(found.loss):
            raise _not_finite(found.loss, self.step)
        return Evaluated(epoch, self.step, *means, found.loss, found.accuracy, speed, found.confusion)


class _Best:
    """The best epoch so far, and whether that was long enough ago to stop."""

    def __init__(self, settings: TrainingConfig, validation: Sequences) -> None:
        self._patience = settings.patience
        self._keeps_best = settings.keep == "best" and validation.has_answers
        self._loss = math.inf
        self.snapshot: Snapshot | None = None

    @property
    def keeps_newest(self) -> bool:
        """Whether weights within an epoch are those to keep."""
        return self.snapshot is None or not self._keeps_best

    def judged(self, snapshot: Snapshot, loss: float) -> Snapshot:
        """An epoch's snapshot, which now knows whether it is kept. loss: on the validation data, NaN without any."""
        better = self.snapshot is None or loss < self._loss
        snapshot = replace(snapshot, kept=better or not self._keeps_best)
        if better:
            self._loss, self.snapshot = loss, snapshot
        return snapshot

    def enough(self, epoch: int) -> bool:
        """Whether to stop after this epoch."""
        if not self._patience or epoch < LEAST_EPOCHS:
            return False
        return self.snapshot is not None and epoch - self.snapshot.epoch >= self._patience


def _snapshot(epoch: int, step: int, parameters: Parameters, *, kept: bool) -> Snapshot:
    """A copy of the weights as they are now. Raises Problem where they are not finite: nobody could use them."""
    copied = parameters.copy()
    if not all(np.isfinite(array).all() for _, array in copied.named()):
        raise _not_finite(math.nan, step)
    return Snapshot(epoch, step, copied, kept)


def _not_finite(loss: float, step: int) -> Problem:
    """What stopped being a number, and what to try."""
    if math.isfinite(loss):
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "At step {step} the gradient was too large for any number, so it could not be clipped. "
                "Train again with a lower learning rate, smaller initial weights or shorter reviews.",
            ),
            step=step,
        )
    return Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "At step {step} the loss stopped being a number. Train again with a lower learning rate or clip norm.",
        ),
        step=step,
    )
