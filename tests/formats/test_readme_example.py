"""README's example reads a model file without this program, and says what the engine says."""

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from rnn_desktop.engine.config import CELL_NAMES, CellName
from rnn_desktop.engine.network import Network
from rnn_desktop.engine.trace import trace
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.paths import BUNDLED_MODEL, resource_path
from tests.small_model import small_config, small_model

_README = Path(__file__).parents[2] / "README.md"
_TOKENS = ["정말", "재미있다", "처음보는말", "."]


def _printed(folder: Path) -> str:
    """What the example prints beside a file model.safetensors, in a folder of its own."""
    found = re.search(r"<!-- model -->\n```python\n(.*?)```", _README.read_text("utf-8"), re.S)
    assert found is not None
    (folder / "example.py").write_text(found[1], "utf-8")
    command = [sys.executable, "-X", "utf8", "-W", "error", "example.py"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, encoding="utf-8", timeout=60)
    assert (done.returncode, done.stderr) == (0, "")
    return done.stdout


def _said(path: Path, ids: list[int]) -> str:
    """The same of the engine."""
    model = load_model(path)
    shares = model.task.shares(trace(Network(model.config, model.parameters), ids).probabilities)[-1]
    return "".join(f"P({label}) = {share:.4f}\n" for label, share in zip(model.task.labels, shares, strict=True))


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_the_example_predicts_with_every_cell(tmp_path: Path, cell: CellName) -> None:
    path = tmp_path / "model.safetensors"
    save_model(small_model(cell, seed=3), path)
    ids = load_model(path).vocabulary.encode(_TOKENS)
    assert ids == [3, 4, 1, 8], "one is unknown"
    assert _printed(tmp_path) == _said(path, ids)


@pytest.mark.parametrize("classes", [3, 40])
def test_the_example_predicts_with_more_classes(tmp_path: Path, classes: int) -> None:
    path = tmp_path / "model.safetensors"
    save_model(small_model(config=small_config("gru", head="softmax", output_size=classes)), path)
    printed = _printed(tmp_path)
    assert printed == _said(path, [3, 4, 1, 8])
    assert printed.count("\n") == classes
    assert sum(float(line.rpartition(" ")[2]) for line in printed.splitlines()) == pytest.approx(1.0, abs=0.01)


def test_the_example_cuts_what_the_model_does_not_read(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    save_model(small_model("gru", max_length=2), path)
    assert _printed(tmp_path) == _said(path, [3, 4])


def test_the_example_predicts_with_the_bundled_model(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    shutil.copy(resource_path(BUNDLED_MODEL), path)
    assert _printed(tmp_path) == _said(path, load_model(path).vocabulary.encode(_TOKENS))
