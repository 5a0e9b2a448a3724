"""Losses against their closed forms, their slopes against central differences, and both at the edges of float."""

import math
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnn_desktop.engine.config import HeadName
from rnn_desktop.engine.heads import answers, sigmoid, softmax
from rnn_desktop.engine.losses import Loss, loss
from rnn_desktop.engine.parameters import Array
from tests.examples import examples

_HEADS: tuple[HeadName, ...] = ("sigmoid", "softmax", "linear")
_STEP = 1e-6


def _example(head: HeadName, seed: int, rows: int = 6, K: int = 3) -> tuple[Array, Any]:
    rng = np.random.default_rng(seed)
    logits = rng.normal(0.0, 2.0, (rows, K))
    if head == "softmax":
        return logits, rng.integers(0, K, rows)
    return logits, rng.random((rows, K)) if head == "sigmoid" else rng.normal(size=(rows, K))


def _masked(head: HeadName, targets: Any, rows: list[int]) -> Any:
    masked = targets.copy()
    masked[rows] = -1 if head == "softmax" else np.nan
    return masked


def test_binary_cross_entropy_is_its_closed_form() -> None:
    logits, targets = _example("sigmoid", 0)
    p = 1.0 / (1.0 + np.exp(-logits))
    got = loss("sigmoid", logits, targets)
    assert got.total == pytest.approx(-np.sum(targets * np.log(p) + (1 - targets) * np.log(1 - p)), rel=1e-12)
    assert got.count == 18
    np.testing.assert_allclose(got.d_logits, p - targets, atol=1e-14)
    assert loss("sigmoid", np.array([[0.0]]), np.array([1.0])).mean == pytest.approx(math.log(2), rel=1e-15)


def test_categorical_cross_entropy_is_its_closed_form() -> None:
    logits, classes = _example("softmax", 0)
    p = np.exp(logits) / np.exp(logits).sum(axis=1, keepdims=True)
    got = loss("softmax", logits, classes)
    assert got.total == pytest.approx(-np.log(p[np.arange(6), classes]).sum(), rel=1e-12)
    assert got.count == 6
    np.testing.assert_allclose(got.d_logits, p - np.eye(3)[classes], atol=1e-14)
    assert loss("softmax", np.zeros((1, 8)), np.array([5])).mean == pytest.approx(math.log(8), rel=1e-15)


def test_mean_squared_error_is_its_closed_form() -> None:
    logits, targets = _example("linear", 0)
    got = loss("linear", logits, targets)
    assert got.mean == pytest.approx(np.mean((logits - targets) ** 2), rel=1e-12)
    np.testing.assert_allclose(got.d_logits, 2 * (logits - targets), atol=1e-14)
    assert got.accuracy == 0.0


def test_two_classes_of_softmax_are_one_sigmoid() -> None:
    y = np.random.default_rng(0).normal(0.0, 3.0, (9, 1))
    classes = np.arange(9) % 2
    two = loss("softmax", np.concatenate([np.zeros_like(y), y], axis=1), classes, 0.1)
    one = loss("sigmoid", y, classes.astype(np.float64), 0.1)
    assert two.total == pytest.approx(one.total, rel=1e-12)
    assert two.correct == one.correct


@examples(120)
@given(
    st.sampled_from(_HEADS),
    st.integers(0, 10_000),
    st.integers(1, 5),
    st.integers(2, 4),
    st.sampled_from([0.0, 0.1, 0.5]),
)
def test_d_logits_is_the_slope_of_the_total(head: HeadName, seed: int, rows: int, K: int, smoothing: float) -> None:
    logits, targets = _example(head, seed, rows, K)
    if rows > 1:
        targets = _masked(head, targets, [seed % rows])
    analytic = loss(head, logits, targets, smoothing).d_logits
    numeric = np.empty_like(logits)
    for place in np.ndindex(*logits.shape):
        sides = []
        for move in (_STEP, -_STEP):
            moved = logits.copy()
            moved[place] += move
            sides.append(loss(head, moved, targets, smoothing).total)
        numeric[place] = (sides[0] - sides[1]) / (2 * _STEP)
    np.testing.assert_allclose(analytic, numeric, atol=1e-7 * max(1.0, float(np.abs(numeric).max())))


@pytest.mark.parametrize("smoothing", [0.0, 0.2])
@pytest.mark.parametrize("head", _HEADS)
def test_a_masked_step_changes_neither_loss_nor_gradient_nor_count(head: HeadName, smoothing: float) -> None:
    logits, targets = _example(head, 1)
    kept = [0, 2, 3, 5]
    alone = loss(head, logits[kept], targets[kept], smoothing)
    masked = _masked(head, targets, [1, 4])
    for wild in (0.0, 1e4, -1e4):
        logits[[1, 4]] = wild
        got = loss(head, logits, masked, smoothing)
        assert got.total == pytest.approx(alone.total, rel=1e-14)
        assert (got.count, got.correct, got.mean) == (alone.count, alone.correct, pytest.approx(alone.mean))
        np.testing.assert_allclose(got.d_logits[kept], alone.d_logits, atol=1e-15)
        assert not got.d_logits[[1, 4]].any()


@pytest.mark.parametrize("head", ["sigmoid", "linear"])
def test_one_number_of_an_answer_can_be_masked(head: HeadName) -> None:
    logits, targets = _example(head, 2)
    targets[3, 1] = np.nan
    got = loss(head, logits, targets)
    assert got.count == 17
    assert np.argwhere(got.d_logits == 0.0).tolist() == [[3, 1]]


@pytest.mark.parametrize("head", _HEADS)
def test_where_nothing_counts_there_is_no_loss(head: HeadName) -> None:
    logits, targets = _example(head, 2)
    got = loss(head, logits, _masked(head, targets, list(range(6))), 0.1)
    assert (got.total, got.count, got.correct, got.mean, got.accuracy) == (0.0, 0, 0, 0.0, 0.0)
    assert not got.d_logits.any()


@pytest.mark.parametrize("head", ["sigmoid", "softmax"])
def test_smoothed_labels_ask_for_less_than_certainty(head: HeadName) -> None:
    K, epsilon = 4, 0.2
    logits, _ = _example(head, 3, K=K)
    classes = np.arange(6) % K
    got = loss(head, logits, classes if head == "softmax" else np.eye(K)[classes], epsilon)
    if head == "softmax":
        soft = np.eye(K)[classes] * (1 - epsilon) + epsilon / K
        want = -(soft * np.log(softmax(logits))).sum()
    else:
        soft = np.eye(K)[classes] * (1 - epsilon) + epsilon / 2
        want = -(soft * np.log(sigmoid(logits)) + (1 - soft) * np.log(1 - sigmoid(logits))).sum()
    assert got.total == pytest.approx(want, rel=1e-12)
    np.testing.assert_allclose(got.d_logits, answers(head, logits) - soft, atol=1e-14)


def test_smoothing_does_not_change_what_is_right() -> None:
    logits = np.array([[2.0], [-2.0], [0.3], [0.0]])
    targets = np.array([1.0, 0.0, 0.0, 1.0])
    # A logit of exactly 0 is judged negative.
    assert loss("sigmoid", logits, targets).correct == loss("sigmoid", logits, targets, 0.9).correct == 2
    assert loss("softmax", np.eye(3), np.array([0, 1, 1]), 0.9).accuracy == pytest.approx(2 / 3)


@pytest.mark.parametrize("dtype", [np.float32, np.float64])
@pytest.mark.parametrize("wrong", [False, True])
@pytest.mark.parametrize("head", _HEADS)
def test_extreme_logits_stay_finite(head: HeadName, wrong: bool, dtype: Any) -> None:
    logits = np.array([[1e4, -1e4], [-1e4, 1e4]], dtype)
    classes = np.array([1, 0]) if wrong else np.array([0, 1])
    targets: Any = classes if head == "softmax" else np.eye(2)[classes]
    got: Loss = loss(head, logits, targets)
    assert math.isfinite(got.total)
    assert np.isfinite(got.d_logits).all()
    assert got.d_logits.dtype == dtype
    # Cross-entropy of a confident error grows with the logit instead of ending at ln 0.
    if head != "linear":
        assert got.total == (4e4 if wrong else 0.0)


@pytest.mark.parametrize("head", _HEADS)
def test_float32_agrees_with_float64(head: HeadName) -> None:
    logits, targets = _example(head, 4, rows=50)
    low, high = loss(head, logits.astype(np.float32), targets, 0.1), loss(head, logits, targets, 0.1)
    assert low.total == pytest.approx(high.total, rel=1e-6)
    assert low.d_logits.dtype == np.float32
    np.testing.assert_allclose(low.d_logits, high.d_logits, atol=2e-6)


def test_probabilities_at_the_ends() -> None:
    ends = np.array([[-1e4], [0.0], [1e4]])
    assert sigmoid(ends)[:, 0].tolist() == [0.0, 0.5, 1.0]
    assert softmax(np.array([[1e4, 0.0, -1e4]])).tolist() == [[1.0, 0.0, 0.0]]
    np.testing.assert_array_equal(answers("linear", ends), ends)


@pytest.mark.parametrize("head", ["sigmoid", "softmax"])
def test_probabilities_are_the_textbooks(head: HeadName) -> None:
    logits, _ = _example(head, 5)
    plain = 1 / (1 + np.exp(-logits)) if head == "sigmoid" else np.exp(logits) / np.exp(logits).sum(1, keepdims=True)
    np.testing.assert_allclose(answers(head, logits), plain, atol=1e-15)
    shifted = softmax(logits + 700.0)
    np.testing.assert_allclose(shifted, softmax(logits), atol=1e-13)


@pytest.mark.parametrize("head", _HEADS)
def test_no_answers_at_all(head: HeadName) -> None:
    got = loss(head, np.empty((0, 3)), np.empty(0, np.int32) if head == "softmax" else np.empty((0, 3)))
    assert (got.total, got.count) == (0.0, 0)
    assert answers(head, np.empty((0, 3))).shape == (0, 3)
