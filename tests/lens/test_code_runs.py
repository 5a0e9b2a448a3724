"""Keras and PyTorch, which nobody here wrote, run the code and give the engine's numbers.

Each in an environment of its own: RNN_DESKTOP_KERAS_PYTHON and RNN_DESKTOP_TORCH_PYTHON name interpreters that have
Keras 3 with one of its backends, or PyTorch, beside NumPy and safetensors.
"""

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rnn_desktop.engine.parameters import Array
from rnn_desktop.formats.model_file import save_model
from rnn_desktop.lens.network_code import FrameworkName, network_code
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.quantities import quantity_rows
from rnn_desktop.lens.reading import Reading
from tests.lens.coded_networks import CONFIGS, NAMES, by_layers, coded_reading, file_of, in_float64, places

_INTERPRETERS: dict[FrameworkName, str] = {
    "keras": "RNN_DESKTOP_KERAS_PYTHON",
    "pytorch": "RNN_DESKTOP_TORCH_PYTHON",
}
pytestmark = pytest.mark.slow
_RUNNER = Path(__file__).parent / "run_code.py"
_SAME, _SAME_IN_FLOAT64 = 1e-6, 1e-12
"""Of numbers up to 1; of larger ones it is their share, as float32 knows a number to 6e-8 of itself."""

Ran = dict[str, dict[str, Any]]


def _run(framework: FrameworkName, folder: Path, codes: dict[str, Any], *kind: str) -> Ran:
    """What each script and its short pieces give; kind: "float64". Skips where there is no interpreter."""
    python = os.environ.get(_INTERPRETERS[framework])
    if not python:
        pytest.skip(f"{_INTERPRETERS[framework]} names no interpreter that has {framework}")
    (folder / "codes.json").write_text(json.dumps(codes), "utf-8")
    command = [python, "-X", "utf8", str(_RUNNER), str(folder), str(folder / "codes.json"), *kind]
    environment = {"KERAS_BACKEND": "torch"} | os.environ | {"CUDA_VISIBLE_DEVICES": ""}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, encoding="utf-8", timeout=280)
    assert done.returncode == 0, done.stderr
    found: Ran = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module", params=list(_INTERPRETERS))
def framework(request: pytest.FixtureRequest) -> FrameworkName:
    name: FrameworkName = request.param
    return name


@pytest.fixture(scope="module")
def ran(framework: FrameworkName, tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """Every network's code, run from its file."""
    folder = tmp_path_factory.mktemp(framework)
    return _run(framework, folder, _codes(framework, folder))


@pytest.fixture(scope="module")
def ran_in_float64(tmp_path_factory: pytest.TempPathFactory) -> Ran:
    """By PyTorch."""
    folder = tmp_path_factory.mktemp("float64")
    return _run("pytorch", folder, _codes("pytorch", folder), "float64")


def _codes(framework: FrameworkName, folder: Path) -> dict[str, Any]:
    """For `run_code.py`; the model files are written into the folder."""
    codes: dict[str, Any] = {}
    for name in NAMES:
        reading, file = coded_reading(name), file_of(name)
        if file is not None:
            save_model(reading.base_model, folder / file)
        written = [network_code(framework, reading, place, file) for place in places(reading)]
        codes[name] = {"whole": written[0].whole, "shorts": [code.short for code in written]}
    return codes


@pytest.mark.parametrize("name", NAMES)
def test_the_script_gives_every_hidden_state_and_the_answer(ran: Ran, name: str) -> None:
    _expect_states(ran[name], by_layers(name), _SAME)


@pytest.mark.parametrize("name", CONFIGS)
def test_in_float64_they_are_the_same_to_rounding(ran_in_float64: Ran, name: str) -> None:
    _expect_states(ran_in_float64[name], in_float64(coded_reading(name)), _SAME_IN_FLOAT64)


def _expect_states(got: dict[str, Any], reading: Reading, same: float) -> None:
    trace, per_step = reading.trace, reading.model.config.per_step
    for states, layer in zip(got["states"], trace.layers, strict=True):
        np.testing.assert_allclose(states, np.concatenate([one.h for one in layer], axis=1), rtol=same, atol=same)
    np.testing.assert_allclose(got["y"], trace.probabilities[slice(None) if per_step else -1], rtol=same, atol=same)


@pytest.mark.parametrize("name", NAMES)
def test_the_short_lines_give_the_numbers_of_their_place(ran: Ran, name: str) -> None:
    reading = by_layers(name)
    for place, got in zip(places(reading), ran[name]["shorts"], strict=True):
        wanted = _values(reading, place)
        np.testing.assert_allclose(np.ravel(got), wanted, rtol=_SAME, atol=_SAME, err_msg=str(place))


def _values(reading: Reading, place: Place) -> Array:
    """What the trace has at a place."""
    trace, step = reading.trace, slice(None) if place.token is None else place.token
    if place.quantity in (None, "y"):
        values = trace.probabilities[-1 if place.token is None else place.token]
    elif place.quantity == "x":
        below = trace.layers[(place.layer or 0) - 1] if place.layer else ()
        values = np.concatenate([one.h[step] for one in below]) if below else trace.embedded[step]
    else:
        assert place.quantity is not None
        values = quantity_rows(trace.layers[place.layer or 0][place.direction], place.quantity)[step]
    return np.ravel(values if place.unit is None else values[..., place.unit])
