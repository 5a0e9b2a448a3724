"""Tasks of any shape in a model file: a sentence, or a model that reads and can be saved."""

import json
import math
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import safetensors.numpy
from hypothesis import given
from hypothesis import strategies as st

from rnn_desktop.engine.config import to_json
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.formats.model_file import SCHEMA, load_model, model_bytes, save_model
from rnn_desktop.lens.reading import Reader
from rnn_desktop.lens.reading_json import reading_json
from rnn_desktop.problem import Problem
from rnn_desktop.tasks import task_to_json
from rnn_desktop.text.tokenizer import create_tokenizer
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary
from tests.examples import examples
from tests.task_models import TASKS, task_model, text_for

_numbers = st.sampled_from([0, 1, -1, 3, 10**9, 10**400, 0.5, 1e308, 5e-324, math.nan, math.inf, -math.inf, True])
_leaves = st.none() | _numbers | st.text(max_size=8) | st.sampled_from(["", "a", "NOUN", "⟨⟩", "<unk>"])
_values = st.recursive(
    _leaves, lambda some: st.lists(some, max_size=4) | st.dictionaries(st.text(max_size=8), some, max_size=3)
)
_FIELDS = ("name", "labels", "columns", "offsets", "scales", "window", "odd")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("odd-tasks")


def _write(path: Path, name: str, task: Any) -> None:
    model = task_model(name)
    metadata = {
        "schema": SCHEMA,
        "config": to_json(model.config),
        "vocabulary": model.vocabulary.words,
        "task": task,
        "tokenizer": {"name": model.tokenizer.name, "version": "1"},
        "provenance": {},
    }
    texts = {part: json.dumps(value) for part, value in metadata.items()}
    safetensors.numpy.save_file(dict(model.parameters.named()), path, texts)


def _check_names(problem: Problem, what: object) -> None:
    assert str(problem).startswith(str(what))


def _check(path: Path, name: str, task: Any) -> None:
    _write(path, name, task)
    try:
        model = load_model(path)
    except Problem as problem:
        _check_names(problem, path)
        return
    save_model(model, path)
    try:
        reading = Reader(model, create_tokenizer(model.tokenizer.name)).read(text_for(name))
    except Problem as problem:
        _check_names(problem, "“")
        return
    assert len(reading_json(reading)["tokens"]) == len(reading.tokens)


@given(name=st.sampled_from(sorted(TASKS)), field=st.sampled_from(_FIELDS), value=_values)
@examples(300)
def test_any_field_of_a_task_is_refused_or_read_and_saved(folder: Path, name: str, field: str, value: Any) -> None:
    _check(folder / "field.safetensors", name, task_to_json(TASKS[name]) | {field: value})


@given(name=st.sampled_from(sorted(TASKS)), task=_values)
@examples(100)
def test_any_task_is_refused_or_read_and_saved(folder: Path, name: str, task: Any) -> None:
    _check(folder / "task.safetensors", name, task)


@given(name=st.sampled_from(sorted(TASKS)), other=st.sampled_from(sorted(TASKS)))
@examples(100)
def test_the_task_of_another_network_is_refused_or_read_and_saved(folder: Path, name: str, other: str) -> None:
    _check(folder / "other.safetensors", name, task_to_json(TASKS[other]))


@pytest.mark.parametrize(
    ("name", "field", "value"),
    [
        ("numbers", "window", 0),
        ("numbers", "window", 10**9),
        ("numbers", "window", True),
        ("numbers", "window", 4.0),
        ("numbers", "scales", [math.nan]),
        ("numbers", "scales", [0.0]),
        ("numbers", "scales", [-1.0]),
        ("numbers", "scales", [10**400]),
        ("numbers", "offsets", [math.inf]),
        ("numbers", "offsets", ["50"]),
        ("numbers", "columns", []),
        ("numbers", "columns", "value"),
        ("two series", "scales", [1.0]),
        ("tags", "labels", ["NOUN"]),
        ("tags", "labels", ["NOUN", "NOUN", "ADV"]),
        ("tags", "labels", ["NOUN", "VERB"]),
        ("tags", "labels", [1, 2, 3]),
        ("sequence", "labels", ["", "good"]),
        ("sequence", "labels", ["other", "good"]),
        ("sequence", "labels", None),
        ("next_token", "labels", ["a", "b"]),
        ("three classes", "name", "tags"),
        ("tags", "name", []),
    ],
)
def test_what_cannot_be_is_refused_with_a_sentence(tmp_path: Path, name: str, field: str, value: Any) -> None:
    path = tmp_path / "m.safetensors"
    _write(path, name, task_to_json(TASKS[name]) | {field: value})
    with pytest.raises(Problem, match="not a model this program can open"):
        load_model(path)


@pytest.mark.parametrize("name", TASKS)
@pytest.mark.parametrize("part", ["labels", "columns", "scales", "window", "name"])
def test_a_task_that_lacks_a_field_is_refused(tmp_path: Path, name: str, part: str) -> None:
    task = task_to_json(TASKS[name])
    if part not in task:
        part = "name"
    del task[part]
    path = tmp_path / "m.safetensors"
    _write(path, name, task)
    with pytest.raises(Problem, match="its part “task” is damaged"):
        load_model(path)


@pytest.mark.parametrize("words", [(), ("a",)])
def test_a_language_model_of_hardly_a_word_is_refused(tmp_path: Path, words: tuple[str, ...]) -> None:
    config = replace(task_model("next_token").config, vocabulary_size=2 + len(words), output_size=2)
    model = replace(
        task_model("next_token"),
        config=config,
        parameters=initial_parameters(config, 0),
        vocabulary=Vocabulary((PADDING, UNKNOWN, *words)),
    )
    path = tmp_path / "m.safetensors"
    path.write_bytes(model_bytes(model))
    with pytest.raises(Problem, match="its vocabulary_size is"):
        load_model(path)
