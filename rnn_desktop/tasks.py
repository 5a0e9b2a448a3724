"""What a network is asked: one frozen type for each task, which files, text, lens, session and both faces share."""

import math
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, fields
from typing import Any, ClassVar, Literal, get_args

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.engine.config import ModelConfig

TaskName = Literal["classes", "next_token", "tags", "numbers", "sequence"]
TASK_NAMES: tuple[TaskName, ...] = get_args(TaskName)

MOST_CLASSES = 100
"""More labels than this are names or numbers of something, no classes that a person compares."""

_LONGEST = 40
"""Characters of a label that a sentence shows."""
_NAMED = 12
"""Labels that a sentence names."""


@dataclass(frozen=True, slots=True)
class Classes:
    """Which one of these labels a whole text has.

    labels: 2 to MOST_CLASSES. Two are one sigmoid logit, that of the second (the positive one); more are a softmax over
    a logit each. Raises ValueError for labels that cannot be.
    """

    labels: tuple[str, ...]
    name: ClassVar[TaskName] = "classes"

    def __post_init__(self) -> None:
        _check_labels(self.labels)

    @property
    def is_pair(self) -> bool:
        """Whether one logit tells the two labels apart."""
        return len(self.labels) == 2

    def network_fields(self, vocabulary_size: int) -> dict[str, Any]:
        """The fields of `ModelConfig` that the task decides."""
        del vocabulary_size
        head, size = ("sigmoid", 1) if self.is_pair else ("softmax", len(self.labels))
        return {"alignment": "many_to_one", "head": head, "output_size": size}

    def targets(self, classes: NDArray[Any]) -> NDArray[Any]:
        """What the network should answer, as `Sequences` wants it, for texts of these classes (from 0)."""
        return classes.astype(np.float32 if self.is_pair else np.int32)

    def label_of(self, output: int) -> str:
        """What an output of the network speaks for."""
        return self.labels[1 if self.is_pair else output]

    def shares(self, probabilities: NDArray[Any]) -> NDArray[Any]:
        """[·, labels] of a network's probabilities [·, K]: one for each label."""
        return np.column_stack([1.0 - probabilities, probabilities]) if self.is_pair else probabilities

    def said(self, probabilities: NDArray[Any]) -> NDArray[np.intp]:
        """[·] the label that a network says, from 0; of a pair the second where it is likelier than not."""
        return np.asarray(self.shares(probabilities).argmax(axis=1))


FIRST_SPOKEN_ID = 2
"""Padding and the unknown word, which stand before it in every vocabulary, are nothing that a network can say."""


@dataclass(frozen=True, slots=True)
class NextToken:
    """Which token comes next, at each time step: a language model. Its answers are the words of its vocabulary.

    Output k is the word with the id k + FIRST_SPOKEN_ID.
    """

    name: ClassVar[TaskName] = "next_token"
    labels: ClassVar[tuple[str, ...]] = ()
    is_pair: ClassVar[bool] = False

    def network_fields(self, vocabulary_size: int) -> dict[str, Any]:
        """The fields of `ModelConfig` that the task decides."""
        return _spoken_fields(vocabulary_size)


@dataclass(frozen=True, slots=True)
class Tags:
    """Which of these labels each token has: a softmax over them at each time step.

    labels: 2 to MOST_CLASSES. Raises ValueError for labels that cannot be.
    """

    labels: tuple[str, ...]
    name: ClassVar[TaskName] = "tags"
    is_pair: ClassVar[bool] = False

    def __post_init__(self) -> None:
        _check_labels(self.labels)

    def network_fields(self, vocabulary_size: int) -> dict[str, Any]:
        """The fields of `ModelConfig` that the task decides."""
        del vocabulary_size
        return {"alignment": "many_to_many", "head": "softmax", "output_size": len(self.labels), "pooling": "last"}


@dataclass(frozen=True, slots=True)
class Numbers:
    """What the next values of one series or several are, after a window of so many.

    columns: what the series are called; offsets, scales: the network reads and says (value − offset) / scale; window:
    time steps that it was trained to read. Raises ValueError for what cannot be.
    """

    columns: tuple[str, ...]
    offsets: tuple[float, ...]
    scales: tuple[float, ...]
    window: int
    name: ClassVar[TaskName] = "numbers"
    labels: ClassVar[tuple[str, ...]] = ()
    is_pair: ClassVar[bool] = False

    def __post_init__(self) -> None:
        count = len(self.columns)
        numbers = (*self.offsets, *self.scales)
        if not 1 <= count <= MOST_SERIES or len(self.offsets) != count or len(self.scales) != count:
            raise ValueError(f"columns are {self.columns}; 1 to {MOST_SERIES} need an offset and a scale each")
        if not all(map(math.isfinite, numbers)) or min(self.scales) <= 0 or self.window < 1:
            raise ValueError(f"offsets {self.offsets}, scales {self.scales}, window {self.window} cannot be")

    def network_fields(self, vocabulary_size: int) -> dict[str, Any]:
        """The fields of `ModelConfig` that the task decides."""
        del vocabulary_size
        size = len(self.columns)
        numeric = {"vocabulary_size": 0, "input": "numeric", "value_size": size}
        return numeric | {"alignment": "many_to_one", "head": "linear", "output_size": size}

    def scaled(self, values: NDArray[Any]) -> NDArray[np.float64]:
        """[·, columns] what the network reads for these values."""
        return np.asarray((np.asarray(values, np.float64) - self.offsets) / np.array(self.scales))

    def unscaled(self, values: NDArray[Any]) -> NDArray[np.float64]:
        """[·, columns] the values that it says with these answers, in the data's own unit."""
        return np.asarray(np.asarray(values, np.float64) * self.scales + np.array(self.offsets))


@dataclass(frozen=True, slots=True)
class FromLabel:
    """Which tokens follow from a label: one to many. The network reads the label's mark, then what it says itself.

    labels: 2 to MOST_CLASSES. The marks are the first words of the vocabulary that can be said, the one that ends a
    sequence comes after them. Raises ValueError for labels that cannot be.
    """

    labels: tuple[str, ...]
    name: ClassVar[TaskName] = "sequence"
    is_pair: ClassVar[bool] = False

    def __post_init__(self) -> None:
        _check_labels(self.labels)
        if "" in self.labels:
            raise ValueError("an empty label's mark is the one that ends a sequence")

    @property
    def marks(self) -> tuple[str, ...]:
        """The words that stand for the labels, and the one that ends a sequence."""
        return (*map(label_mark, self.labels), END_MARK)

    def network_fields(self, vocabulary_size: int) -> dict[str, Any]:
        """The fields of `ModelConfig` that the task decides."""
        return _spoken_fields(vocabulary_size)


END_MARK = "⟨⟩"
"""No label's mark: a label says something."""
MOST_SERIES = 64


def label_mark(label: str) -> str:
    """The word that stands for a label where a sequence begins."""
    return f"⟨{label}⟩"


def _spoken_fields(vocabulary_size: int) -> dict[str, Any]:
    """Of a network that says a word at each time step: what comes next may not be read backwards."""
    fields = {"alignment": "many_to_many", "head": "softmax", "output_size": max(2, vocabulary_size - FIRST_SPOKEN_ID)}
    return fields | {"pooling": "last", "bidirectional": False}


def _check_labels(labels: tuple[str, ...]) -> None:
    if not 2 <= len(labels) <= MOST_CLASSES or len(set(labels)) != len(labels):
        raise ValueError(f"labels are {labels}; expected 2 to {MOST_CLASSES} different ones")


Task = Classes | NextToken | Tags | Numbers | FromLabel
_KINDS: dict[str, type[Task]] = {kind.name: kind for kind in (Classes, NextToken, Tags, Numbers, FromLabel)}

TWO_CLASSES = Classes(("negative", "positive"))
"""What a model does of which nothing else is known."""


def speaks(task: Task) -> bool:
    """Whether the answers are words of the vocabulary, which the network can go on with."""
    return isinstance(task, NextToken | FromLabel)


def labels_in_words(labels: Sequence[str], most: int = _NAMED) -> str:
    """For a sentence: quoted, the long ones cut, and no more than so many."""
    shown = ", ".join(f"“{short_label(label)}”" for label in labels[:most])
    return shown + (", …" if len(labels) > most else "")


def short_label(label: str) -> str:
    """As much of it as a sentence has room for."""
    return label if len(label) <= _LONGEST else label[: _LONGEST - 1] + "…"


def unfit_field(task: Task, config: ModelConfig) -> tuple[str, object, object] | None:
    """(name, what it is, what the task needs) of the first field of a network that does not do this task."""
    wanted = task.network_fields(config.vocabulary_size)
    return next(
        ((name, getattr(config, name), value) for name, value in wanted.items() if getattr(config, name) != value), None
    )


def task_to_json(task: Task) -> dict[str, Any]:
    """As a model file keeps it."""
    return {"name": task.name, **asdict(task)}


def task_from_json(value: Any) -> Task | None:
    """The task, or None for anything else."""
    name = value.get("name") if isinstance(value, dict) else None
    if not isinstance(name, str) or name not in _KINDS:
        return None
    kind = _KINDS[name]
    given = {name: part for name, part in value.items() if name != "name"}
    if set(given) != {field.name for field in fields(kind)}:
        return None
    made: dict[str, Any] = {name: tuple(part) if isinstance(part, list) else part for name, part in given.items()}
    try:
        return kind(**made) if _are_of_their_types(made) else None
    except (ValueError, TypeError, OverflowError):
        return None


def _are_of_their_types(made: dict[str, Any]) -> bool:
    """labels and columns are texts, offsets and scales numbers, the window a whole one."""

    def is_number(value: Any) -> bool:
        return isinstance(value, int | float) and not isinstance(value, bool)

    checks: dict[str, Callable[[Any], bool]] = {
        "labels": lambda value: _are(value, str),
        "columns": lambda value: _are(value, str),
        "offsets": lambda value: isinstance(value, tuple) and all(map(is_number, value)),
        "scales": lambda value: isinstance(value, tuple) and all(map(is_number, value)),
        "window": lambda value: isinstance(value, int) and not isinstance(value, bool) and value <= 10_000,
    }
    return all(checks[name](value) for name, value in made.items())


def _are(value: Any, kind: type) -> bool:
    return isinstance(value, tuple) and all(isinstance(one, kind) for one in value)
