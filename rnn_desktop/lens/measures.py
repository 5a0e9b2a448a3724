"""How good a classifier is, in the three numbers that stand beside each other everywhere."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray

from rnn_desktop.engine.training import Evaluated
from rnn_desktop.tasks import Classes, Numbers, Tags, Task


@dataclass(frozen=True, slots=True)
class Measures:
    """Shares, 0 to 1; NaN where nothing was judged.

    accuracy: of the answers that are right; macro_f1: the mean of the classes' F1, each class counted alike;
    largest_class: of the answers that would be right had the most frequent class always been said.
    """

    accuracy: float
    macro_f1: float
    largest_class: float


def measures(labels: ArrayLike, predictions: ArrayLike) -> Measures:
    """labels: [N] the true classes as whole numbers from 0; predictions: [N] those that the network said."""
    return measures_of_confusion(confusion_matrix(labels, predictions))


def measures_of_confusion(confusion: ArrayLike) -> Measures:
    """confusion: [K, K] counts, true class × class that was said."""
    counts = np.asarray(confusion)
    total = int(counts.sum())
    if not total:
        return Measures(math.nan, math.nan, math.nan)
    # Imported here: it takes a second, which the start of the window would wait for.
    from sklearn.metrics import f1_score

    true, said = np.nonzero(counts)
    weights = counts[true, said]
    macro_f1 = f1_score(true, said, sample_weight=weights, average="macro", zero_division=0.0)
    return Measures(float(np.trace(counts)) / total, float(macro_f1), float(counts.sum(axis=1).max()) / total)


def confusion_matrix(labels: ArrayLike, predictions: ArrayLike, classes: int = 2) -> NDArray[Any]:
    """[K, K] counts, true class × class that was said; K is `classes`, or as many more as occur."""
    true, said = np.asarray(labels).astype(np.intp), np.asarray(predictions).astype(np.intp)
    size = max(classes, *(int(found.max(initial=-1)) + 1 for found in (true, said)))
    return np.bincount(true * size + said, minlength=size * size).reshape(size, size)


def epoch_figures(event: Evaluated, task: Task) -> dict[str, float]:
    """What an epoch came to, by name: losses, shares of right answers where answers can be right, and the task's own
    measures. NaN where nothing validated.
    """
    figures = {"loss": event.loss, "validation_loss": event.validation_loss}
    if not isinstance(task, Numbers):
        figures |= {"accuracy": event.accuracy, "validation_accuracy": event.validation_accuracy}
    return figures | task_measures(event, task)


def task_measures(event: Evaluated, task: Task) -> dict[str, float]:
    """What an epoch came to on the validation data in the task's own measures; NaN where nothing validated."""
    if isinstance(task, Classes | Tags):
        found = measures_of_confusion(event.confusion)
        return {"validation_macro_f1": found.macro_f1, "validation_largest_class": found.largest_class}
    if isinstance(task, Numbers):
        return {"validation_error": root_mean_square(event.validation_loss, task)}
    return {"validation_perplexity": perplexity_of(event.validation_loss)}


def root_mean_square(loss: float, task: Numbers) -> float:
    """The typical error in the data's own unit, out of the mean square of the scaled ones."""
    return math.sqrt(loss) * float(np.sqrt(np.square(task.scales).mean()))


def error_of_last(values: NDArray[Any], starts: NDArray[np.intp], window: int) -> float:
    """Mean absolute error of who says that the last value of each window comes again; NaN without windows."""
    if not len(starts):
        return math.nan
    return float(np.abs(values[starts + window] - values[starts + window - 1]).mean())


def square_error_of_last(values: NDArray[Any], starts: NDArray[np.intp], task: Numbers) -> float:
    """The root mean square of the same, as `root_mean_square` has the network's."""
    if not len(starts):
        return math.nan
    differences = (values[starts + task.window] - values[starts + task.window - 1]) / np.array(task.scales)
    return root_mean_square(float(np.square(differences).mean()), task)


def perplexity_of(loss: float) -> float:
    """e to the mean surprise in nats: among as many equally likely tokens one would have to choose."""
    return math.exp(min(loss, 700.0))


def perplexity_of_counts(training: NDArray[np.int32], answers: NDArray[np.int32], words: int) -> float:
    """Of who says each word as often as the training part has it, whatever stands before (Laplace: each once more).

    NaN where there is no answer.
    """
    counts = np.bincount(training[training >= 0], minlength=words) + 1.0
    surprise = -np.log(counts / counts.sum())[answers[answers >= 0]]
    return float(np.exp(surprise.mean())) if len(surprise) else math.nan
