"""JSON of any shape in the parts of a model and of a reading: a sentence, or something that can be used and saved."""

import json
import zipfile
from dataclasses import fields
from pathlib import Path
from typing import Any, get_args

import pytest
import safetensors.numpy
from hypothesis import given
from hypothesis import strategies as st

from rnn_desktop.engine.config import to_json
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import SCHEMA, load_model, model_bytes, save_model
from rnn_desktop.formats.provenance import believable
from rnn_desktop.formats.reading_file import SavedReading, load_reading, save_reading
from rnn_desktop.lens.saved_reading import from_saved, to_saved
from rnn_desktop.lens.what_if import Edit, kept_model
from rnn_desktop.problem import Problem
from rnn_desktop.text.token import Token
from tests.examples import examples
from tests.small_model import WORDS, small_config, small_model

_TEXT = "영화 great"
_TOKENS = (Token("영화", "Noun", 0, 2), Token("great", "", 3, 8))
_KNOWN = ("data", "training", "initialization", "metrics", "edited", "date", "program", "name", "epochs", "accuracy")
_KNOWN += ("validation_accuracy", "test_accuracy", "loss", "epoch", "kind", "index", "word", "value", "step", "unit")
_names = st.sampled_from(_KNOWN) | st.text(max_size=8)
_numbers = (
    st.integers(-(10**30), 10**30)
    | st.sampled_from([10**400, -1, 0, 1])
    | st.floats(allow_nan=False, allow_infinity=False)
)
_leaves = st.none() | st.booleans() | _numbers | st.text(max_size=20) | st.just("<img src=x>\x1b[2J\u202e")
_values = st.recursive(
    _leaves, lambda some: st.lists(some, max_size=4) | st.dictionaries(_names, some, max_size=4), max_leaves=12
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("odd")


def _write_model(path: Path, changes: dict[str, Any]) -> None:
    model = small_model()
    arrays = dict(model.parameters.named())
    metadata = {
        "schema": SCHEMA,
        "config": to_json(model.config),
        "vocabulary": WORDS,
        "task": {"name": "classes", "labels": ("부정", "긍정")},
        "labels": ("부정", "긍정"),
        "tokenizer": {"name": "word", "version": "1"},
        "provenance": {},
    }
    texts = {name: json.dumps(value) for name, value in (metadata | changes).items()}
    safetensors.numpy.save_file(arrays, path, texts)


def _loaded(path: Path) -> Model | None:
    """None where the file is refused, in whole sentences."""
    try:
        return load_model(path)
    except Problem as problem:
        return _no_model(problem, path)


def _no_model(problem: Problem, path: Path) -> None:
    assert str(problem).startswith(str(path))


@given(
    part=st.sampled_from(["schema", "config", "vocabulary", "task", "labels", "tokenizer", "provenance"]), value=_values
)
@examples(100)
def test_any_part_of_a_model_is_refused_or_can_be_saved(folder: Path, part: str, value: Any) -> None:
    path = folder / "part.safetensors"
    _write_model(path, {part: value} | ({"schema": 2} if part == "labels" else {}))
    model = _loaded(path)
    if model is not None:
        save_model(model, path)


@given(field=st.sampled_from(sorted(to_json(small_config()))), value=_values)
@examples(100)
def test_any_field_of_a_configuration_is_refused_or_can_be_saved(folder: Path, field: str, value: Any) -> None:
    path = folder / "config.safetensors"
    _write_model(path, {"config": to_json(small_config()) | {field: value}})
    model = _loaded(path)
    if model is not None:
        save_model(model, path)


@given(said=st.dictionaries(_names, _values, max_size=6))
@examples(200)
def test_whatever_a_model_says_of_its_making_it_opens_and_goes_on(folder: Path, said: dict[str, Any]) -> None:
    path = folder / "provenance.safetensors"
    _write_model(path, {"provenance": said})
    model = load_model(path)
    made = model.provenance
    assert isinstance(made.get("training", {}).get("epochs", 0), int)
    assert isinstance(made.get("data", {}).get("name", ""), str)
    assert all(0 <= made.get("metrics", {}).get(name, 0) <= 1 for name in ("validation_accuracy", "test_accuracy"))
    assert model_bytes(kept_model(model, ()))


def test_what_a_model_says_rightly_stays() -> None:
    made = small_model().provenance | {
        "ours": [1, None],
        "edited": [{"name": "b"}],
        "training": {"epochs": 3, "x": "y"},
    }
    path = Path("unused")
    assert path.name

    assert believable(made) == made


@given(part=st.sampled_from(["schema", "text", "tokens", "unread_from", "edits", "position"]), value=_values)
@examples(150)
def test_any_part_of_a_reading_is_refused_or_read(folder: Path, part: str, value: Any) -> None:
    _check_reading(folder / "part.rnnreading", {part: value})


@given(field=st.sampled_from(["text", "tag", "start", "end"]), value=_values)
@examples(100)
def test_any_field_of_a_token_is_refused_or_read(folder: Path, field: str, value: Any) -> None:
    tokens = [{"text": token.text, "tag": token.tag, "start": token.start, "end": token.end} for token in _TOKENS]
    tokens[0] |= {field: value}
    _check_reading(folder / "token.rnnreading", {"tokens": tokens})


_KINDS = {kind.__name__: tuple(field.name for field in fields(kind)) for kind in get_args(Edit)}


def _edits() -> st.SearchStrategy[dict[str, Any]]:
    """The kinds that there are, each with odd values in some of its fields."""
    near = st.integers(-1, 3) | st.floats(-2, 2) | st.sampled_from(["f", "great", "output.b_y", [0], None])
    odd = near | _values
    return st.sampled_from(sorted(_KINDS)).flatmap(
        lambda kind: st.fixed_dictionaries({"edit": st.just(kind), **dict.fromkeys(_KINDS[kind], odd)})
    )


@given(edits=st.lists(_edits() | st.dictionaries(_names, _values, max_size=5), max_size=3))
@examples(300)
def test_any_edits_are_refused_or_done(folder: Path, edits: list[dict[str, Any]]) -> None:
    _check_reading(folder / "edits.rnnreading", {"edits": edits})


def _check_reading(path: Path, changes: dict[str, Any]) -> None:
    save_reading(SavedReading(small_model(), _TEXT, _TOKENS), path)
    with zipfile.ZipFile(path) as file:
        model, values = file.read("model.safetensors"), json.loads(file.read("reading.json"))
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("model.safetensors", model)
        file.writestr("reading.json", json.dumps(values | changes))
    try:
        reading = from_saved(load_reading(path))
    except Problem as problem:
        str(problem)  # says its sentence
        return
    save_reading(to_saved(reading), path)
