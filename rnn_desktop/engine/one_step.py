"""One optimizer step seen from near: every weight before it, its gradient, and every weight after it."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from .parameters import Parameters


@dataclass(frozen=True, slots=True)
class StepAhead:
    """A step that is watched comes next, the `step`-th from 1: whoever takes the events may hold here."""

    step: int


@dataclass(frozen=True, slots=True)
class OneStep:
    """What one step did. All arrays are copies that nothing writes to.

    step: from 1; chosen: which sequences the batch held; before, after: the weights that move (where they are averaged
    the model has the average); gradient: of the batch's mean loss, shaped as the weights, before it is clipped and
    before weight decay; an embedding row that the batch does not read has 0.
    rate: the learning rate of this step; scale: what clipping left of the gradient, 1 where it was short enough;
    gradient_norm: of all arrays together, before clipping.
    loss_before, loss_after: the batch's mean loss, judged without dropout and label smoothing.
    """

    step: int
    chosen: NDArray[np.intp]
    before: Parameters
    gradient: Parameters
    after: Parameters
    rate: float
    scale: float
    gradient_norm: float
    loss_before: float
    loss_after: float

    def arrays(self, name: str) -> tuple[NDArray[Any], NDArray[Any], NDArray[Any]]:
        """The array of this name (as of `Parameters.named`) before, its gradient, and after."""
        before, gradient, after = (dict(part.named())[name] for part in (self.before, self.gradient, self.after))
        return before, gradient, after
