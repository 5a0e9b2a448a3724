"""Saving a model: what is written is what is read, anyone can open it, and a failure leaves the old file."""

import json
import subprocess
import sys
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy

from rnn_desktop.data.labels import LabelRule
from rnn_desktop.engine.config import CELL_NAMES, CellName, ModelConfig, to_json
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.lens.reading import Reader
from rnn_desktop.paths import BUNDLED_MODEL, BUNDLED_SIMPLE_RNN, resource_path
from rnn_desktop.problem import Problem
from rnn_desktop.tasks import Classes
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.small_model import WORDS, small_config, small_model


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A good model file."""
    path = tmp_path / "good.safetensors"
    save_model(small_model(), path)
    return path


def _names(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir()]


def _assert_same(model: Model, again: Model) -> None:
    """To the bit, names and order included."""
    for (name, ours), (other, theirs) in zip(model.parameters.named(), again.parameters.named(), strict=True):
        assert name == other
        assert ours.tobytes() == theirs.tobytes(), name
    assert again.config == model.config


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_a_model_comes_back_to_the_bit(cell: CellName, tmp_path: Path) -> None:
    model, path = small_model(cell), tmp_path / "model.safetensors"
    save_model(model, path)
    again = load_model(path)
    names = [name for name, _ in model.parameters.named()]
    assert [name for name, _ in again.parameters.named()] == names
    assert ("layers.0.forward.b_hn" in names) == (cell == "gru")
    for (name, ours), (_, theirs) in zip(model.parameters.named(), again.parameters.named(), strict=True):
        assert theirs.dtype == np.float32
        assert ours.tobytes() == theirs.tobytes(), name
        assert not theirs.flags.writeable
    assert (again.config, again.vocabulary, again.tokenizer) == (model.config, model.vocabulary, model.tokenizer)
    assert (again.task, again.provenance) == (model.task, model.provenance)


def test_weights_that_are_not_contiguous_are_written_as_they_read(tmp_path: Path) -> None:
    model, path = small_model(), tmp_path / "model.safetensors"
    embedding = np.asfortranarray(model.parameters.embedding)
    assert not embedding.flags.c_contiguous
    save_model(replace(model, parameters=replace(model.parameters, embedding=embedding)), path)
    np.testing.assert_array_equal(load_model(path).parameters.embedding, embedding)


def test_anyone_can_open_it_with_safetensors_and_json(path: Path) -> None:
    with safetensors.safe_open(path, "numpy") as file:
        about = {name: json.loads(text) for name, text in file.metadata().items()}
        weights = {name: file.get_tensor(name) for name in file.keys()}  # noqa: SIM118 - not a dict
    V, E, H = 10, 4, 3
    assert {name: array.shape for name, array in weights.items()} == {
        "embedding": (V, E),
        "layers.0.forward.W_x": (E, 4 * H),
        "layers.0.forward.W_h": (H, 4 * H),
        "layers.0.forward.b": (4 * H,),
        "output.W_y": (H, 1),
        "output.b_y": (1,),
    }
    assert about["schema"] == 3
    assert about["config"] == json.loads(json.dumps(to_json(small_model().config)))
    assert about["vocabulary"] == list(WORDS)
    assert about["task"] == {"name": "classes", "labels": ["부정", "긍정"]}
    assert "labels" not in about
    assert about["tokenizer"] == {"name": "word", "version": "1"}
    assert about["provenance"]["data"] == {"name": "reviews.csv"}


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_two_layers_both_directions_and_attention_come_back_to_the_bit(cell: CellName, tmp_path: Path) -> None:
    config = small_config(cell, hidden_sizes=(5, 3), bidirectional=True, pooling="attention")
    model, path = small_model(config=config), tmp_path / "deep.safetensors"
    save_model(model, path)
    again = load_model(path)
    _assert_same(model, again)
    with safetensors.safe_open(path, "numpy") as file:
        names, about = set(file.keys()), file.metadata()
    assert {"layers.1.forward.W_x", "layers.1.backward.W_h", "attention.v_a"} <= names
    assert about["schema"] == "3"
    assert json.loads(about["config"])["hidden_sizes"] == [5, 3]
    ours, theirs = (Reader(one, create_tokenizer("word")).read("정말 재미있다!") for one in (model, again))
    assert ours.probabilities.tobytes() == theirs.probabilities.tobytes()


@pytest.mark.parametrize(
    "changes",
    [
        {"pooling": "concatenate", "fixed_length": 4},
        {"input": "one_hot"},
        {"bias": False, "initial_state": "ones"},
        {"cell": "simple_rnn", "activation": "relu"},
    ],
    ids=str,
)
def test_every_network_that_judges_reviews_comes_back(changes: dict[str, Any], tmp_path: Path) -> None:
    model, path = small_model(config=small_config(**changes)), tmp_path / "model.safetensors"
    save_model(model, path)
    _assert_same(model, load_model(path))


# --- files of schemas 1 and 2 --------------------------------------------------------------------------------------


def _save_as_schema_1(model: Model, path: Path, **changes: object) -> None:
    """As the first version of the program wrote it; changes: of the configuration's fields."""
    config: dict[str, object] = {
        "vocabulary_size": model.config.vocabulary_size,
        "cell": model.config.cell,
        "embedding_size": model.config.embedding_size,
        "hidden_size": model.config.hidden_size,
        "max_length": model.config.max_length,
    }
    parts = {
        "schema": 1,
        "config": config | changes,
        "vocabulary": model.vocabulary.words,
        "labels": model.task.labels,
        "tokenizer": {"name": model.tokenizer.name, "version": model.tokenizer.version},
        "provenance": dict(model.provenance),
    }
    metadata = {name: json.dumps(part, ensure_ascii=False) for name, part in parts.items()}
    safetensors.numpy.save_file(dict(model.parameters.named()), path, metadata)


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_a_file_of_schema_1_opens_and_is_saved_as_schema_3(cell: CellName, tmp_path: Path) -> None:
    model, path = small_model(cell), tmp_path / "old.safetensors"
    _save_as_schema_1(model, path)
    old = load_model(path)
    assert old.config == ModelConfig(10, cell, 4, (3,), 12)
    _assert_same(model, old)
    save_model(old, path)
    _assert_same(model, load_model(path))
    with safetensors.safe_open(path, "numpy") as file:
        assert file.metadata()["schema"] == "3"


def _save_as_schema_2(model: Model, path: Path, rule: object) -> None:
    """As the program wrote it before there were tasks; rule: its `label_rule`, None for none."""
    parts = {
        "schema": 2,
        "config": to_json(model.config),
        "vocabulary": model.vocabulary.words,
        "labels": model.task.labels,
        "tokenizer": {"name": model.tokenizer.name, "version": model.tokenizer.version},
        "provenance": dict(model.provenance),
    }
    parts |= {} if rule is None else {"label_rule": rule}
    metadata = {name: json.dumps(part, ensure_ascii=False) for name, part in parts.items()}
    safetensors.numpy.save_file(dict(model.parameters.named()), path, metadata)


@pytest.mark.parametrize("values", [{"1": 0, "3": None, "5": 1}, {"1": 0.0, "3": None, "5": 1.0}])
def test_a_file_of_schema_2_opens_with_its_rule_and_is_saved_as_schema_3(
    values: dict[str, float | None], tmp_path: Path
) -> None:
    model, path = small_model(task=Classes(("≤ 1", "≥ 5"))), tmp_path / "old.safetensors"
    rule = {"negative": "≤ 1", "positive": "≥ 5", "values": values, "threshold": 4.0}
    _save_as_schema_2(model, path, rule)
    old = load_model(path)
    _assert_same(model, old)
    assert old.task == Classes(("≤ 1", "≥ 5"))
    assert old.label_rule == LabelRule(("≤ 1", "≥ 5"), {"1": 0, "3": None, "5": 1}, 4.0)
    assert [old.label_rule.read(cell) for cell in ("1", "3", "5", "4.5", "2")] == [0, None, 1, 1, 0]
    save_model(old, path)
    again = load_model(path)
    _assert_same(model, again)
    assert (again.task, again.label_rule) == (old.task, old.label_rule)
    with safetensors.safe_open(path, "numpy") as file:
        about = file.metadata()
    assert about["schema"] == "3"
    assert "labels" not in about
    assert json.loads(about["label_rule"])["labels"] == ["≤ 1", "≥ 5"]


def test_a_file_of_schema_2_need_not_have_a_rule(tmp_path: Path) -> None:
    _save_as_schema_2(small_model(), tmp_path / "old.safetensors", None)
    old = load_model(tmp_path / "old.safetensors")
    assert (old.task.labels, old.label_rule) == (("부정", "긍정"), None)


@pytest.mark.parametrize(
    ("name", "cell", "most_bytes"), [(BUNDLED_MODEL, "lstm", 6_000_000), (BUNDLED_SIMPLE_RNN, "simple_rnn", 3_000_000)]
)
def test_a_bundled_model_opens_and_says_where_it_comes_from(name: str, cell: str, most_bytes: int) -> None:
    path = resource_path(name)
    model = load_model(path)
    config = model.config
    assert (config.cell, config.hidden_sizes, config.bidirectional, config.pooling) == (cell, (64,), False, "last")
    assert model.tokenizer.name == "okt"
    assert path.stat().st_size < most_bytes
    data, metrics = model.provenance["data"], model.provenance["metrics"]
    assert (data["name"], metrics["test_data"]["name"]) == ("ratings_train.txt", "ratings_test.txt")
    assert data["sha256"] != metrics["test_data"]["sha256"]
    assert metrics["test_data"]["reviews"] == 50_000
    assert 0.84 < metrics["test_accuracy"] < 0.87


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        ({"hidden_size": 0}, r"hidden_sizes is \(0,\); layer 1 needs a whole number"),
        ({"hidden_size": [3]}, r"hidden_sizes is \(\[3\],\); layer 1 needs a whole number"),
        ({"hidden_size": "3"}, r"hidden_sizes is \('3',\); layer 1 needs a whole number"),
        ({"bidirectional": False}, "The configuration has the fields bidirectional, cell, .* expected cell, embedding"),
        ({"hidden_sizes": [3]}, "The configuration has the fields cell, .* expected cell, embedding"),
        ({"cell": "transformer"}, "cell is “transformer”; choose one of"),
    ],
)
def test_schema_1_has_its_own_fields_and_no_others(changes: dict[str, object], sentence: str, tmp_path: Path) -> None:
    path = tmp_path / "old.safetensors"
    _save_as_schema_1(small_model(), path, **changes)
    with pytest.raises(Problem, match=sentence) as caught:
        load_model(path)
    assert str(path) in str(caught.value)


# --- saving --------------------------------------------------------------------------------------------------------


def test_saving_again_replaces_the_file_and_leaves_nothing_beside_it(path: Path) -> None:
    other = small_model(seed=1)
    save_model(other, path)
    np.testing.assert_array_equal(load_model(path).parameters.embedding, other.parameters.embedding)
    assert _names(path.parent) == [path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such rights")
def test_a_saved_model_can_be_read_by_those_who_may_read_files_here(path: Path) -> None:
    usual = path.parent / "usual"
    usual.touch()
    assert path.stat().st_mode == usual.stat().st_mode


def _assert_untouched(path: Path, before: bytes) -> None:
    assert path.read_bytes() == before
    assert _names(path.parent) == [path.name]


def test_a_model_that_would_not_be_read_again_does_not_replace_the_old_one(path: Path) -> None:
    before, model = path.read_bytes(), small_model()
    model.parameters.b_y[0] = np.nan
    with pytest.raises(Problem, match=r"output\.b_y holds numbers that are not finite") as caught:
        save_model(model, path)
    assert ".part" not in str(caught.value), "the sentence names the file the person chose"
    _assert_untouched(path, before)


def test_a_folder_in_the_place_of_the_file_is_kept(tmp_path: Path) -> None:
    (tmp_path / "model.safetensors").mkdir()
    with pytest.raises(Problem, match=r"could not be saved as .*model\.safetensors: Is a directory"):
        save_model(small_model(), tmp_path / "model.safetensors")
    assert _names(tmp_path) == ["model.safetensors"]


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="needs a second file system")
def test_a_model_can_be_saved_on_another_disk_than_that_of_temporary_files() -> None:
    """A file can only be put in its place as a whole from the same file system."""
    with tempfile.TemporaryDirectory(dir="/dev/shm") as name:
        if Path(name).stat().st_dev == Path(tempfile.gettempdir()).stat().st_dev:
            pytest.skip("temporary files are on the same file system")
        save_model(small_model(), Path(name) / "model.safetensors")
        assert _names(Path(name)) == ["model.safetensors"]


def test_a_missing_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"No such file or directory\. Choose another folder or free some space"):
        save_model(small_model(), tmp_path / "gone" / "model.safetensors")
    assert _names(tmp_path) == []


def test_a_file_in_the_place_of_the_folder_is_said(path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(Problem, match=r"could not be saved as .*: Not a directory"):
        save_model(small_model(), path / "model.safetensors")
    _assert_untouched(path, before)


_SAVE_IN_ANOTHER_PROCESS = """
import os, resource, signal, sys
from pathlib import Path
sys.path.insert(0, {root!r})
from tests.small_model import small_model
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.problem import Problem
path = Path({path!r})
{restriction}
try:
    save_model(small_model(seed=1), path)
except Problem as problem:
    print(problem)
"""


def _save_elsewhere(path: Path, restriction: str) -> str:
    """What a process under this restriction is told when it saves another model."""
    root = str(Path(__file__).parents[2])
    script = _SAVE_IN_ANOTHER_PROCESS.format(root=root, path=str(path), restriction=restriction)
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr == ""
    return done.stdout


@pytest.mark.skipif(sys.platform == "win32", reason="no file size limit to set")
@pytest.mark.parametrize("room", [0, 1, 1000])
def test_a_full_disk_leaves_the_old_file_and_nothing_half_written(path: Path, room: int) -> None:
    """The kernel refuses to write beyond `room` bytes, as it refuses on a full disk."""
    before = path.read_bytes()
    assert room < len(before)
    limit = (
        f"resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room})); signal.signal(signal.SIGXFSZ, signal.SIG_IGN)"
    )
    said = _save_elsewhere(path, limit)
    assert said.startswith(f"The file could not be saved as {path}: File too large. Choose another folder or free")
    _assert_untouched(path, before)


@pytest.mark.skipif(sys.platform == "win32", reason="no such users")
def test_a_read_only_folder_leaves_the_old_file(path: Path) -> None:
    """As nobody, because root may write anywhere. A folder of its own: pytest's are closed to other users."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        there = folder / path.name
        before = path.read_bytes()
        there.write_bytes(before)
        folder.chmod(0o555)
        said = _save_elsewhere(there, "os.geteuid() or os.setuid(65534)")
        folder.chmod(0o755)
        assert said.startswith(f"The file could not be saved as {there}: Permission denied. Choose another folder")
        _assert_untouched(there, before)
