"""What a person decided about a file, kept for the next start."""

import json

import pytest

from rnn_desktop.data.decided import decided_from_json, decided_to_json
from rnn_desktop.data.dialect import Chosen
from rnn_desktop.data.examples import Wanted
from rnn_desktop.data.labels import LabelChoice


@pytest.mark.parametrize(
    "wanted",
    [
        Wanted(),
        Wanted("numbers", series=("a", "b"), window=5),
        Wanted("next_token", Chosen(";", "", True, "cp949"), parts="windows"),
        Wanted(labels=LabelChoice(3.5, (("1", "2"), ("4",)), ("bad", "good"), ("3",), apart=True)),
    ],
)
def test_what_was_decided_comes_back(wanted: Wanted) -> None:
    assert decided_from_json(json.loads(json.dumps(decided_to_json(wanted)))) == wanted


@pytest.mark.parametrize(
    "labels",
    [{"threshold": 10**400}, {"threshold": True}, {"classes": [["1"]]}, {"names": ["a"]}, {"dropped": [1]}, [], "1"],
)
def test_what_cannot_be_counts_as_not_decided(labels: object) -> None:
    assert decided_from_json({"labels": labels, "task": ["classes"], "window": -1, "series": "a"}) == Wanted()
