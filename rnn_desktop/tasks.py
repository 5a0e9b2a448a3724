"""What a network is asked: one frozen type for each task, which files, text, lens, session and both faces share."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, ClassVar, Literal

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.engine.config import ModelConfig

TaskName = Literal["classes"]

MOST_CLASSES = 100
"""More labels than this are names or numbers of something, no classes that a person compares."""

_LONGEST = 40
"""Characters of a label that a sentence shows."""


@dataclass(frozen=True, slots=True)
class Classes:
    """Which one of these labels a whole text has.

    labels: 2 to MOST_CLASSES. Two are one sigmoid logit, that of the second (the positive one); more are a softmax over
    a logit each. Raises ValueError for labels that cannot be.
    """

    labels: tuple[str, ...]
    name: ClassVar[TaskName] = "classes"

    def __post_init__(self) -> None:
        if not 2 <= len(self.labels) <= MOST_CLASSES or len(set(self.labels)) != len(self.labels):
            raise ValueError(f"labels are {self.labels}; expected 2 to {MOST_CLASSES} different ones")

    @property
    def is_pair(self) -> bool:
        """Whether one logit tells the two labels apart."""
        return len(self.labels) == 2

    def network_fields(self) -> dict[str, Any]:
        """The fields of `ModelConfig` that the task decides."""
        head, size = ("sigmoid", 1) if self.is_pair else ("softmax", len(self.labels))
        return {"alignment": "many_to_one", "head": head, "output_size": size}

    def targets(self, classes: NDArray[Any]) -> NDArray[Any]:
        """What the network should answer, as `Sequences` wants it, for texts of these classes (from 0)."""
        return classes.astype(np.float32 if self.is_pair else np.int32)

    def label_of(self, output: int) -> str:
        """What an output of the network speaks for."""
        return self.labels[1 if self.is_pair else output]

    def output_of(self, label: int) -> int:
        """The output that speaks for a label or, of a pair, for or against it."""
        return 0 if self.is_pair else label

    def shares(self, probabilities: NDArray[Any]) -> NDArray[Any]:
        """[·, labels] of a network's probabilities [·, K]: one for each label."""
        return np.column_stack([1.0 - probabilities, probabilities]) if self.is_pair else probabilities

    def said(self, probabilities: NDArray[Any]) -> NDArray[np.intp]:
        """[·] the label that a network says, from 0; of a pair the second where it is likelier than not."""
        return np.asarray(self.shares(probabilities).argmax(axis=1))


Task = Classes

TWO_CLASSES = Classes(("negative", "positive"))
"""What a model does of which nothing else is known."""


def labels_in_words(labels: Sequence[str], most: int = MOST_CLASSES) -> str:
    """For a sentence: quoted, the long ones cut, and no more than so many."""
    shown = ", ".join(f"“{short_label(label)}”" for label in labels[:most])
    return shown + (", …" if len(labels) > most else "")


def short_label(label: str) -> str:
    """As much of it as a sentence has room for."""
    return label if len(label) <= _LONGEST else label[: _LONGEST - 1] + "…"


def unfit_field(task: Task, config: ModelConfig) -> tuple[str, object, object] | None:
    """(name, what it is, what the task needs) of the first field of a network that does not do this task."""
    wanted = task.network_fields()
    return next(
        ((name, getattr(config, name), value) for name, value in wanted.items() if getattr(config, name) != value), None
    )


def task_to_json(task: Task) -> dict[str, Any]:
    """As a model file keeps it."""
    return {"name": task.name, "labels": list(task.labels)}


def task_from_json(value: Any) -> Task | None:
    """The task, or None for anything else."""
    if not isinstance(value, dict) or value.get("name") != Classes.name:
        return None
    labels = value.get("labels")
    if not (isinstance(labels, list) and all(isinstance(label, str) for label in labels)):
        return None
    try:
        return Classes(tuple(labels))
    except ValueError:
        return None
