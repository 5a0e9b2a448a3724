"""Models that say nonsense of themselves, on the command line."""

import json
from pathlib import Path
from typing import Any

import pytest
import safetensors
import safetensors.numpy

from rnn_desktop.formats.model_file import load_model
from tests.cli.conftest import Run


@pytest.mark.parametrize(
    "said",
    [
        {"metrics": [1, 2]},
        {"metrics": "good", "data": 3, "training": "long", "edited": {"a": 1}},
        {"metrics": {"test_accuracy": "98", "test_data": 4}, "data": {"name": ["x"]}, "training": {"epochs": {}}},
        {"data": {"name": "\x1b[2J" * 1000}},
    ],
)
def test_a_model_that_says_nonsense_is_measured_and_read(
    run: Run, model_file: Path, reviews_file: Path, said: dict[str, Any]
) -> None:
    with safetensors.safe_open(model_file, framework="numpy") as file:
        arrays = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - not a dict
        metadata = file.metadata()
    safetensors.numpy.save_file(arrays, model_file, metadata | {"provenance": json.dumps(said)})
    done = run("evaluate", reviews_file, "--model", model_file, "--record", "--json")
    assert done.code == 0, done.err
    assert load_model(model_file).provenance["metrics"]["test_accuracy"] == json.loads(done.out)["accuracy"]
    assert run("trace", "영화 great", "--model", model_file).code == 0
