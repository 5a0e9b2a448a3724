"""How good a classifier is, in the three numbers that stand beside each other everywhere."""

import math
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import ArrayLike, NDArray


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
