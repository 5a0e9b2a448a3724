"""What a training has done so far, as arrays that grow cheaply and are drawn as they are."""

import math
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.engine.training import Evaluated, StepDone
from rnn_desktop.runs.untrained import Untrained

_FIRST_CAPACITY = 1024
_LOSS, _SMOOTH_LOSS, _ACCURACY, _SMOOTH_ACCURACY, _GRADIENT_NORM = range(5)


class TrainingHistory:
    """Every step and every epoch of one training.

    The smoothed curves are exponential means over about a fiftieth of the training, corrected for their start
    (Kingma and Ba 2015), so that the first values are no lower than what was measured.
    """

    def __init__(self) -> None:
        self.total_steps = 0
        self.untrained: Untrained | None = None
        """How the network was before its first step."""
        self.evaluated: list[Evaluated] = []
        self.kept_epoch = 0
        """The epoch whose weights are kept so far, from 1."""
        self._length = 0
        # One contiguous row per quantity: a view of it is drawn without a copy.
        self._rows = np.empty((5, _FIRST_CAPACITY))
        self._means = np.zeros(2)

    def __len__(self) -> int:
        """Steps done."""
        return self._length

    def append(self, done: StepDone) -> None:
        """Take one step."""
        if self._length == self._rows.shape[1]:
            self._rows = np.concatenate([self._rows, np.empty_like(self._rows)], axis=1)
        self.total_steps = done.total_steps
        keep = 1.0 - 1.0 / min(max(done.total_steps / 50, 5.0), 200.0)
        self._means = keep * self._means + (1.0 - keep) * np.array([done.loss, done.accuracy])
        loss, accuracy = self._means / (1.0 - math.pow(keep, self._length + 1))
        self._rows[:, self._length] = done.loss, loss, done.accuracy, accuracy, done.gradient_norm
        self._length += 1

    @property
    def kept(self) -> Evaluated | None:
        """The figures of the kept epoch, once it has ended."""
        return self.evaluated[self.kept_epoch - 1] if 0 < self.kept_epoch <= len(self.evaluated) else None

    @property
    def loss(self) -> NDArray[Any]:
        """[steps] of each batch."""
        return self._rows[_LOSS, : self._length]

    @property
    def smooth_loss(self) -> NDArray[Any]:
        return self._rows[_SMOOTH_LOSS, : self._length]

    @property
    def accuracy(self) -> NDArray[Any]:
        """[steps] of each batch."""
        return self._rows[_ACCURACY, : self._length]

    @property
    def smooth_accuracy(self) -> NDArray[Any]:
        return self._rows[_SMOOTH_ACCURACY, : self._length]

    @property
    def gradient_norm(self) -> NDArray[Any]:
        """[steps] before clipping."""
        return self._rows[_GRADIENT_NORM, : self._length]


def peaks(values: NDArray[Any], width: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """(steps, values) of a curve with no more points than it has pixels: the least and the greatest of every `width`
    steps, at the first and last of them.

    Bins begin at fixed steps, so that what is drawn does not change as the curve grows.
    """
    if width < 3:
        return np.arange(1.0, len(values) + 1.0), values
    whole = len(values) // width * width
    bins = values[:whole].reshape(-1, width)
    low, high = bins.min(axis=1), bins.max(axis=1)
    starts = np.arange(1.0, whole + 1.0, width)
    steps = np.column_stack([starts, starts + width - 1.0]).ravel()
    rest = np.arange(whole + 1.0, len(values) + 1.0)
    return np.concatenate([steps, rest]), np.concatenate([np.column_stack([low, high]).ravel(), values[whole:]])


def sampled(values: NDArray[Any], width: int) -> tuple[NDArray[Any], NDArray[Any]]:
    """(steps, values) of a smooth curve: every `width`-th step and the newest."""
    places = np.arange(0, len(values), max(width, 1))
    if len(values) and places[-1] != len(values) - 1:
        places = np.append(places, len(values) - 1)
    return places + 1.0, values[places]
