"""What a network is asked: its JSON, the network that answers it, and what that one says."""

import json
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnn_desktop.tasks import (
    MOST_CLASSES,
    TWO_CLASSES,
    Classes,
    labels_in_words,
    task_from_json,
    task_to_json,
    unfit_field,
)
from tests.small_model import small_config

_LABELS = st.lists(st.text(max_size=12), min_size=2, max_size=9, unique=True).map(tuple)
_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False) | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.sampled_from(["name", "labels", "x"]), inner),
    max_leaves=8,
)


@given(_LABELS)
def test_a_task_comes_back_from_json(labels: tuple[str, ...]) -> None:
    task = Classes(labels)
    assert task_from_json(json.loads(json.dumps(task_to_json(task)))) == task


@given(_JSON | st.fixed_dictionaries({"name": st.just("classes"), "labels": _JSON}))
def test_whatever_json_says_is_a_task_or_none(value: Any) -> None:
    task = task_from_json(value)
    if task is not None:
        assert task_to_json(task) == {"name": "classes", "labels": value["labels"]}


@pytest.mark.parametrize(
    "value",
    [
        None,
        [],
        "classes",
        {"labels": ["a", "b"]},
        {"name": "dice", "labels": ["a", "b"]},
        {"name": ["classes"], "labels": ["a", "b"]},
        {"name": "classes"},
        {"name": "classes", "labels": "ab"},
        {"name": "classes", "labels": ["a"]},
        {"name": "classes", "labels": ["a", "a"]},
        {"name": "classes", "labels": ["a", 1]},
        {"name": "classes", "labels": {"a": 0, "b": 1}},
        {"name": "classes", "labels": [str(n) for n in range(MOST_CLASSES + 1)]},
    ],
)
def test_json_of_something_else_is_no_task(value: Any) -> None:
    assert task_from_json(value) is None


def test_two_labels_are_one_logit_and_more_are_a_softmax() -> None:
    assert TWO_CLASSES.network_fields(9) == {"alignment": "many_to_one", "head": "sigmoid", "output_size": 1}
    forty = Classes(tuple(map(str, range(40))))
    assert forty.network_fields(9) == {"alignment": "many_to_one", "head": "softmax", "output_size": 40}
    assert unfit_field(TWO_CLASSES, small_config()) is None
    assert unfit_field(forty, small_config(head="softmax", output_size=40)) is None
    assert unfit_field(forty, small_config()) == ("head", "sigmoid", "softmax")
    assert unfit_field(forty, small_config(head="softmax", output_size=39)) == ("output_size", 39, 40)
    assert unfit_field(TWO_CLASSES, small_config(alignment="many_to_many")) == (
        *("alignment", "many_to_many", "many_to_one"),
    )


def test_there_is_a_share_for_each_label() -> None:
    np.testing.assert_array_equal(TWO_CLASSES.shares(np.array([[0.25], [1.0]])), [[0.75, 0.25], [0.0, 1.0]])
    three = Classes(("a", "b", "c"))
    shares = np.array([[0.2, 0.5, 0.3]])
    np.testing.assert_array_equal(three.shares(shares), shares)
    assert TWO_CLASSES.shares(np.empty((0, 1))).shape == (0, 2)


def test_what_is_said_is_the_likeliest_and_of_two_the_second_only_above_one_half() -> None:
    just_over, just_under = np.nextafter(np.float32([0.5, 0.5]), np.float32([1.0, 0.0]))
    probabilities = np.array([[0.5], [just_over], [just_under], [0.0], [1.0]], np.float32)
    assert TWO_CLASSES.said(probabilities).tolist() == [0, 1, 0, 0, 1]
    three = Classes(("a", "b", "c"))
    assert three.said(np.array([[0.2, 0.5, 0.3], [0.4, 0.4, 0.2], [0.1, 0.1, 0.8]])).tolist() == [1, 0, 2]


def test_targets_and_outputs_of_labels() -> None:
    three, classes = Classes(("a", "b", "c")), np.array([0, 2, 1])
    assert three.targets(classes).dtype == np.int32
    assert TWO_CLASSES.targets(np.array([0, 1])).dtype == np.float32
    assert [three.label_of(n) for n in range(3)] == ["a", "b", "c"]
    assert TWO_CLASSES.label_of(0) == "positive"


def test_labels_in_a_sentence_are_cut_and_counted() -> None:
    assert labels_in_words(["배송", "환불"]) == "“배송”, “환불”"
    assert labels_in_words(["a", "b", "c"], 2) == "“a”, “b”, …"
    assert len(labels_in_words(["x" * 300])) == 42
