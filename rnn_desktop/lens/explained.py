"""Which of a network's answers is the explained one: the receipt, the curve, next words and all else are about it."""

from dataclasses import dataclass

import numpy as np

from rnn_desktop.engine.trace import Trace
from rnn_desktop.tasks import Numbers, Task


@dataclass(frozen=True, slots=True)
class Explained:
    """output: one of the network's K; step: the time step whose answer it is, None for the one after the last token."""

    output: int = 0
    step: int | None = None

    @property
    def row(self) -> int:
        """Of the trace's answers."""
        return -1 if self.step is None else self.step


def fitting(explained: Explained | None, task: Task, trace: Trace) -> Explained:
    """The wanted answer where it exists; what the network says where none is wanted. A step that is gone is the end."""
    if explained is None:
        return likeliest(task, trace)
    if explained.step is not None and explained.step >= len(trace):
        return Explained(explained.output)
    return explained


def likeliest(task: Task, trace: Trace, step: int | None = None) -> Explained:
    """What the network says at a time step, or at the end.

    Of a pair and of numbers it is the first answer there is, and so before the first token.
    """
    if task.is_pair or isinstance(task, Numbers) or not len(trace):
        return Explained(0, step)
    return Explained(int(np.argmax(trace.logits[-1 if step is None else step])), step)
