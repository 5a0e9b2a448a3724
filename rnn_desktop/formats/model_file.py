"""A model as one safetensors file: weights, configuration, vocabulary, tokenizer, provenance. Never pickle.

Tensors are float32 under the names of `engine.parameters`; metadata holds one JSON string each under `schema`,
`config`, `vocabulary`, `task`, `tokenizer`, `provenance` and `label_rule`, which older files lack; up to schema 2 two
`labels` stood in the place of the task. README reads a review with one by hand.
"""

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import IO, Any, NamedTuple, TypeVar

import numpy as np
import safetensors.numpy

from rnn_desktop.data.kept_rule import rule_from_json, rule_to_json
from rnn_desktop.data.labels import LabelRule
from rnn_desktop.engine.config import ModelConfig, model_config_from_json, to_json
from rnn_desktop.engine.parameters import Array, expected_shapes, parameters_from_arrays
from rnn_desktop.formats.atomic import differs, read_back, replacing
from rnn_desktop.formats.model import Model, ModelAbout, TokenizerInfo
from rnn_desktop.formats.provenance import believable
from rnn_desktop.formats.tensor_file import (
    CutShort,
    Entry,
    dtype_name,
    read_header,
    read_tensors,
    unique_names,
)
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, system_reason
from rnn_desktop.special_files import refuse_holes, refuse_special
from rnn_desktop.tasks import (
    FIRST_SPOKEN_ID,
    Classes,
    FromLabel,
    Numbers,
    Task,
    speaks,
    task_from_json,
    task_to_json,
    unfit_field,
)
from rnn_desktop.text.tokenizer import TOKENIZER_NAMES
from rnn_desktop.text.vocabulary import Vocabulary

SCHEMA = 3
_FIRST_SCHEMA_FIELDS = ("vocabulary_size", "cell", "embedding_size", "hidden_size", "max_length")
"""Schema 1 had one forward layer of that hidden size, and the last hidden state went into the head."""
SUFFIX = ".safetensors"
_METADATA = ("config", "vocabulary", "tokenizer", "provenance")
LARGEST_FILE = 4 * 2**30
_From = TypeVar("_From")
_Made = TypeVar("_Made")
_DAMAGED = QT_TRANSLATE_NOOP("Problem", "its part “{part}” is damaged")
_NO_TENSORS = QT_TRANSLATE_NOOP("Problem", "it is damaged or not a safetensors file ({error})")


def save_model(model: Model, path: Path) -> None:
    """Write the file beside its place, read it back, compare, and only then put it there.

    Raises Problem when the folder cannot be written, the disk is full, or what was read back differs; whatever
    was at `path` is then still there, and nothing half-written remains.
    """
    with replacing(path) as written:
        written.write_bytes(model_bytes(model))
        if not same_model(model, read_back(load_model, written, path)):
            raise differs(path)


def model_bytes(model: Model) -> bytes:
    """The whole file."""
    arrays = {name: np.ascontiguousarray(array, np.float32) for name, array in model.parameters.named()}
    metadata = {
        "schema": json.dumps(SCHEMA),
        "config": json.dumps(to_json(model.config)),
        "vocabulary": json.dumps(model.vocabulary.words, ensure_ascii=False, separators=(",", ":")),
        "task": json.dumps(task_to_json(model.task), ensure_ascii=False),
        "tokenizer": json.dumps(asdict(model.tokenizer), ensure_ascii=False),
        "provenance": json.dumps(dict(model.provenance), ensure_ascii=False, allow_nan=False),
    }
    if model.label_rule is not None:
        metadata["label_rule"] = json.dumps(rule_to_json(model.label_rule), ensure_ascii=False, allow_nan=False)
    return safetensors.numpy.save(arrays, metadata)


def same_model(model: Model, again: Model) -> bool:
    """Whether a file gave the model back: safetensors writes garbage for some arrays without a word."""
    pairs = zip(model.parameters.named(), again.parameters.named(), strict=True)
    same = all(np.array_equal(np.asarray(ours, np.float32), theirs) for (_, ours), (_, theirs) in pairs)
    words = model.vocabulary.words == again.vocabulary.words and model.label_rule == again.label_rule
    return same and words and model.config == again.config and model.task == again.task


def load_model(path: Path) -> Model:
    """Read a model file and check every part of it.

    Raises Problem for a file that is missing, cut short, not safetensors, of another schema, with wrong names,
    shapes or types, or with numbers that are not finite.
    """
    try:
        refuse_special(path)
        with path.open("rb") as file:
            header = _header(file, path.stat().st_size, path)
            refuse_holes(path)
            return _model(file, *header, path)
    except OSError as error:
        raise unreadable(path, error) from error


def read_model(file: IO[bytes], size: int, path: Path) -> Model:
    """The model in an open file of so many bytes. path: what a Problem names; it raises those of `load_model`."""
    return _model(file, *_header(file, size, path), path)


class _Parts(NamedTuple):
    """All of a model but its weights."""

    config: ModelConfig
    vocabulary: Vocabulary
    tokenizer: TokenizerInfo
    task: Task
    provenance: Mapping[str, Any]
    label_rule: LabelRule | None


def _model(file: IO[bytes], metadata: Mapping[str, str], entries: Mapping[str, Entry], path: Path) -> Model:
    """No number is read before all else is found to be right."""
    parts = _parts(metadata, path)
    _check_entries(entries, expected_shapes(parts.config), path)
    return Model(parts.config, parameters_from_arrays(_numbers(file, entries, path)), *parts[1:])


def _parts(metadata: Mapping[str, str], path: Path) -> _Parts:
    schema = _json(metadata, "schema", path)
    if type(schema) is not int or not 1 <= schema <= SCHEMA:
        raise _refused(
            path,
            QT_TRANSLATE_NOOP("Problem", "its schema is {got}, this program reads {wanted}"),
            got=schema,
            wanted=", ".join(map(str, range(1, SCHEMA + 1))),
        )
    values = {name: _json(metadata, name, path) for name in _METADATA}
    task = _task(metadata, schema, path)
    for name in ("config", "provenance"):
        if not isinstance(values[name], dict):
            raise _refused(path, _DAMAGED, part=name)
    config = _naming(path, _first_config if schema == 1 else model_config_from_json, values["config"])
    _check_readable(config, task, path)
    vocabulary = _vocabulary(values["vocabulary"], config, path)
    if isinstance(task, FromLabel) and vocabulary.words[FIRST_SPOKEN_ID:][: len(task.marks)] != task.marks:
        raise _refused(path, QT_TRANSLATE_NOOP("Problem", "its words do not begin with the marks of its labels"))
    tokenizer, rule = _tokenizer(values["tokenizer"], path), _label_rule(metadata, task, path)
    return _Parts(config, vocabulary, tokenizer, task, believable(values["provenance"]), rule)


def _tokenizer(value: Any, path: Path) -> TokenizerInfo:
    if not (isinstance(value, dict) and {"name", "version"} <= set(value)):
        raise _refused(path, _DAMAGED, part="tokenizer")
    if value["name"] not in TOKENIZER_NAMES:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{path} was made with the analyser “{name}”, which this program does not have. It has {allowed}.",
            ),
            path=path,
            name=value["name"],
            allowed=", ".join(TOKENIZER_NAMES),
        )
    return TokenizerInfo(str(value["name"]), str(value["version"]))


def _task(metadata: Mapping[str, str], schema: int, path: Path) -> Task:
    """What the network is asked; before schema 3 that was always which of two labels."""
    name = "task" if schema > 2 else "labels"
    value = _json(metadata, name, path)
    task = task_from_json(value if schema > 2 else {"name": Classes.name, "labels": value})
    if task is None or (schema < 3 and not task.is_pair):
        raise _refused(path, _DAMAGED, part=name)
    return task


def _label_rule(metadata: Mapping[str, str], task: Task, path: Path) -> LabelRule | None:
    """None in a file that was written before models kept one. It has the classes of the task."""
    if "label_rule" not in metadata:
        return None
    rule = rule_from_json(_json(metadata, "label_rule", path))
    if rule is None or len(rule.labels) != len(task.labels):
        raise _refused(path, _DAMAGED, part="label_rule")
    return rule


def describe_model(path: Path) -> ModelAbout:
    """What a model is and where it comes from, without its weights.

    For a list of files; raises Problem for most that `load_model` refuses, but not for all.
    """
    try:
        refuse_special(path)
        with path.open("rb") as file:
            metadata, _ = _header(file, path.stat().st_size, path)
    except OSError as error:
        raise unreadable(path, error) from error
    parts = _parts(metadata, path)
    return ModelAbout(parts.config, hash(parts.vocabulary.words), *parts[2:])


def _header(file: IO[bytes], size: int, path: Path) -> tuple[dict[str, str], dict[str, Entry]]:
    """The metadata and what the tensors are said to be. Raises Problem for what is not a whole safetensors file."""
    if size == 0:
        raise _refused(path, QT_TRANSLATE_NOOP("Problem", "it has zero bytes"))
    if size > LARGEST_FILE:
        raise _refused(path, QT_TRANSLATE_NOOP("Problem", "it has {size} GiB"), size=round(size / 2**30, 1))
    try:
        return read_header(file, size)
    except CutShort as error:
        raise _refused(path, QT_TRANSLATE_NOOP("Problem", "it is cut short or not a safetensors file")) from error
    except ValueError as error:
        raise _refused(path, _NO_TENSORS, error=error) from error


def _numbers(file: IO[bytes], entries: Mapping[str, Entry], path: Path) -> dict[str, Array]:
    try:
        arrays = read_tensors(file, entries)
    except (ValueError, MemoryError) as error:
        raise _refused(path, _NO_TENSORS, error=error) from error
    for name, array in arrays.items():
        if not np.isfinite(array).all():
            raise _refused(path, QT_TRANSLATE_NOOP("Problem", "{name} holds numbers that are not finite"), name=name)
    return arrays


def _json(metadata: Mapping[str, str], name: str, path: Path) -> Any:
    try:
        value = json.loads(metadata[name], object_pairs_hook=unique_names)
        # JSON has no NaN and UTF-8 no lone surrogate, though Python reads both; such a model could not be saved again.
        json.dumps(value, ensure_ascii=False, allow_nan=False).encode()
    except KeyError:
        raise _refused(
            path, QT_TRANSLATE_NOOP("Problem", "its part “{part}” is missing; this program did not make it"), part=name
        ) from None
    except (ValueError, RecursionError) as error:
        raise _refused(path, _DAMAGED, part=name) from error
    return value


def _first_config(values: Mapping[str, Any]) -> ModelConfig:
    """The config of a file of schema 1. Raises Problem for a missing, foreign or impossible field."""
    if set(values) != set(_FIRST_SCHEMA_FIELDS):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The configuration has the fields {got}; expected {wanted}."),
            got=", ".join(sorted(values)) or "–",
            wanted=", ".join(sorted(_FIRST_SCHEMA_FIELDS)),
        )
    others = {name: value for name, value in values.items() if name != "hidden_size"}
    return ModelConfig(hidden_sizes=(values["hidden_size"],), **others)


def _check_readable(config: ModelConfig, task: Task, path: Path) -> None:
    """Words in and the answers of the task out: the engine has more networks than a text can use."""
    unfit = unfit_field(task, config)
    if unfit is None and speaks(task) and config.vocabulary_size < FIRST_SPOKEN_ID + 2:
        unfit = "vocabulary_size", config.vocabulary_size, f"{FIRST_SPOKEN_ID + 2} …"
    if unfit is None and config.input == "numeric" and not isinstance(task, Numbers):
        unfit = "input", config.input, "embedding, one_hot"
    if unfit is not None:
        name, got, wanted = unfit
        raise _refused(
            path,
            QT_TRANSLATE_NOOP("Problem", "its network does not do its task: its {name} is {got}, expected {wanted}"),
            name=name,
            got=got,
            wanted=wanted,
        )


def _check_entries(entries: Mapping[str, Entry], shapes: Mapping[str, tuple[int, ...]], path: Path) -> None:
    if set(entries) != set(shapes):
        odd = ", ".join(sorted(set(entries) ^ set(shapes))[:4])
        raise _refused(
            path, QT_TRANSLATE_NOOP("Problem", "its tensors are not those of its configuration ({names})"), names=odd
        )
    for name, entry in entries.items():
        if dtype_name(entry) != "float32":
            raise _refused(
                path,
                QT_TRANSLATE_NOOP("Problem", "{name} is {got}, expected float32"),
                name=name,
                got=dtype_name(entry),
            )
        if entry.shape != shapes[name]:
            raise _refused(
                path,
                QT_TRANSLATE_NOOP("Problem", "{name} has the shape {got}, expected {wanted}"),
                name=name,
                got=entry.shape,
                wanted=shapes[name],
            )


def _vocabulary(words: Any, config: ModelConfig, path: Path) -> Vocabulary:
    if not (isinstance(words, list) and all(isinstance(word, str) for word in words)):
        raise _refused(path, _DAMAGED, part="vocabulary")
    # A network of numbers has no words, but a vocabulary has its first two all the same.
    wanted = 2 if config.input == "numeric" else config.vocabulary_size
    if len(words) != wanted:
        raise _refused(
            path,
            QT_TRANSLATE_NOOP("Problem", "its vocabulary has {got} words, expected {wanted}"),
            got=len(words),
            wanted=wanted,
        )
    return _naming(path, Vocabulary, tuple(words))


def unreadable(path: Path, error: OSError) -> Problem:
    """Why the system does not give the file."""
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "{path} could not be read: {reason}. Check that it is still there."),
        path=path,
        reason=system_reason(error),
    )


def _refused(path: Path, reason: str, /, **values: object) -> Problem:
    return Problem(
        QT_TRANSLATE_NOOP("Problem", "{path} is not a model this program can open: {reason}."),
        path=path,
        reason=Problem(reason, **values),
    )


def _naming(path: Path, make: Callable[[_From], _Made], value: _From) -> _Made:
    """make(value), whose Problem knows no file, for the file at `path`."""
    try:
        return make(value)
    except Problem as problem:
        sentence = QT_TRANSLATE_NOOP("Problem", "{path} is not a model this program can open. {reason}")
        raise Problem(sentence, path=path, reason=problem) from problem
