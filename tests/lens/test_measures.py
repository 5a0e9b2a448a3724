"""The numbers that say how good a classifier is."""

import math
import subprocess
import sys

import numpy as np
import pytest
from sklearn.metrics import accuracy_score, f1_score

from rnn_desktop.lens.measures import Measures, confusion_matrix, measures, measures_of_confusion


def test_accuracy_alone_hides_the_complaints_that_were_missed() -> None:
    """135 of 160 complaints were found among 1,840 other reviews, by a classifier that says no more of them."""
    found = measures_of_confusion([[25, 135], [0, 1840]])
    assert found.accuracy == pytest.approx(0.9325)
    assert found.largest_class == pytest.approx(0.92)
    assert found.macro_f1 < 0.63


def test_counts_give_what_labels_and_predictions_give() -> None:
    generator = np.random.default_rng(3)
    labels, said = generator.integers(0, 4, 500), generator.integers(0, 4, 500)
    found = measures(labels, said)
    assert found.accuracy == pytest.approx(accuracy_score(labels, said))
    assert found.macro_f1 == pytest.approx(f1_score(labels, said, average="macro"))
    assert found.largest_class == np.bincount(labels).max() / 500
    assert found == measures_of_confusion(confusion_matrix(labels, said))


def test_a_class_that_is_never_said_counts_as_nothing() -> None:
    assert measures([0, 1, 1, 1], [1, 1, 1, 1]) == Measures(0.75, pytest.approx(3 / 7), 0.75)


def test_where_nothing_was_judged_there_is_no_number() -> None:
    found = measures_of_confusion(np.zeros((2, 2), int))
    assert all(map(math.isnan, (found.accuracy, found.macro_f1, found.largest_class)))


def test_labels_may_be_floats_as_a_network_is_trained_with() -> None:
    assert confusion_matrix(np.array([0.0, 1.0, 1.0], np.float32), [True, True, False]).tolist() == [[0, 1], [1, 1]]


def test_importing_it_does_not_import_scikit_learn() -> None:
    code = "import sys, rnn_desktop.lens.measures; print('sklearn' in sys.modules)"
    assert subprocess.check_output([sys.executable, "-c", code], text=True).strip() == "False"
