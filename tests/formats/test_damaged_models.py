"""Files that are no good models: each is refused with a sentence that says why, and none does any harm."""

import json
import os
import pickle
import random
import struct
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import safetensors.numpy

from rnn_desktop.engine.config import to_json
from rnn_desktop.formats.model_file import LARGEST_FILE, describe_model, load_model, save_model
from rnn_desktop.problem import Problem
from tests.small_model import WORDS, small_model

Array = np.ndarray[Any, Any]
Arrays = dict[str, Array]
Metadata = dict[str, str]
Change = Callable[[Arrays, Metadata], object]

_REFUSED = "is not a model this program can open: "


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A good model file."""
    path = tmp_path / "good.safetensors"
    save_model(small_model(), path)
    return path


def _parts(path: Path) -> tuple[Arrays, Metadata]:
    with safetensors.safe_open(path, framework="numpy") as file:
        return {name: file.get_tensor(name) for name in file.keys()}, file.metadata()  # noqa: SIM118 - not a dict


def _rewrite(path: Path, change: Change) -> None:
    arrays, metadata = _parts(path)
    change(arrays, metadata)
    safetensors.numpy.save_file(arrays, path, metadata)


def _refusal(path: Path) -> str:
    """The sentence with which the file is refused, after its name."""
    with pytest.raises(Problem) as caught:
        load_model(path)
    sentence = str(caught.value)
    assert "{" not in sentence, "a place in the sentence was not filled"
    return sentence.removeprefix(f"{path} ")


# --- files that are no models --------------------------------------------------------------------------------------


def test_an_absent_file_is_named(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "gone.safetensors").startswith("could not be read: No such file")


def test_a_folder_is_no_model(tmp_path: Path) -> None:
    assert _refusal(tmp_path).startswith("could not be read: Is a directory")


def test_zero_bytes_are_no_model(path: Path) -> None:
    path.write_bytes(b"")
    assert _refusal(path) == _REFUSED + "it has zero bytes."


@pytest.mark.parametrize("kept", [1, 7, 8, 9, 0.25, 0.5, 0.9, -1])
def test_a_file_cut_short_is_refused(path: Path, kept: float) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[: int(kept * len(whole)) if isinstance(kept, float) else kept])
    assert _refusal(path).startswith((_REFUSED + "it is cut short or not a safetensors", _REFUSED + "it is damaged"))


def test_bytes_after_the_end_are_refused(path: Path) -> None:
    path.write_bytes(path.read_bytes() + b"more")
    assert _refusal(path).startswith(_REFUSED + "it is damaged")


@pytest.mark.parametrize("length", [2**63, 2**64 - 1, 2**31, 10**6])
def test_a_header_larger_than_its_file_is_refused(path: Path, length: int) -> None:
    path.write_bytes(struct.pack("<Q", length) + path.read_bytes()[8:])
    assert _refusal(path) == _REFUSED + "it is cut short or not a safetensors file."


def test_a_huge_header_is_refused_without_reading_it(path: Path) -> None:
    length = 10**9
    with path.open("r+b") as file:
        file.write(struct.pack("<Q", length))
        file.truncate(length + 1000)  # a hole: takes no room on the disk
    assert _refusal(path) == _REFUSED + "it is cut short or not a safetensors file."


def test_a_pickle_in_disguise_is_refused_and_not_run(path: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple[Callable[[str], None], tuple[str]]:
            return os.mkdir, (str(path.parent / "sprung"),)

    path.write_bytes(pickle.dumps({"weights": Trap(), "padding": b"0" * 1000}))
    assert _refusal(path) == _REFUSED + "it is cut short or not a safetensors file."
    assert not (path.parent / "sprung").exists()


def test_a_file_larger_than_any_model_is_refused_by_its_size(path: Path) -> None:
    with path.open("r+b") as file:
        file.truncate(LARGEST_FILE + 1)  # a hole
    assert _refusal(path) == _REFUSED + f"it has {LARGEST_FILE / 2**30:.1f} GiB."


@pytest.mark.parametrize("header", [b"not json", b"[" * 100_000, b"[]", b"{}", b'{"__metadata__": 5}', b"\xff" * 40])
def test_a_header_of_something_else_is_refused(path: Path, header: bytes) -> None:
    path.write_bytes(struct.pack("<Q", len(header)) + header + b"\0" * 16)
    assert _refusal(path).startswith(_REFUSED)


# --- safetensors files of something else ---------------------------------------------------------------------------


def _drop(name: str) -> Change:
    return lambda arrays, _: arrays.pop(name)


def _put(name: str, change: Callable[[Array], Array]) -> Change:
    def apply(arrays: Arrays, metadata: Metadata) -> None:
        del metadata
        arrays[name] = np.ascontiguousarray(change(arrays.get(name, np.zeros(1, np.float32))))

    return apply


def _first(value: float) -> Callable[[Array], Array]:
    def apply(array: Array) -> Array:
        changed = array.copy()
        changed.flat[0] = value
        return changed

    return apply


@pytest.mark.parametrize(
    "change", [{"dtype": 1}, {"shape": [-1]}, {"shape": [2]}, {"shape": None}, {"data_offsets": [4]}, None]
)
def test_a_tensor_that_is_described_wrongly_is_refused(path: Path, change: dict[str, object] | None) -> None:
    whole = path.read_bytes()
    (length,) = struct.unpack("<Q", whole[:8])
    header = json.loads(whole[8 : 8 + length])
    header["output.b_y"] = change and header["output.b_y"] | change
    text = json.dumps(header, ensure_ascii=False).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + whole[8 + length :])
    assert _refusal(path).startswith(_REFUSED + "it is damaged")


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (_drop("output.b_y"), "its tensors are not those of its configuration (output.b_y)."),
        (_put("extra", lambda array: array), "its tensors are not those of its configuration (extra)."),
        (_put("output.W_y", lambda array: array.T), "output.W_y has the shape (1, 3), expected (3, 1)."),
        (_put("embedding", lambda array: array[:9]), "embedding has the shape (9, 4), expected (10, 4)."),
        (_put("embedding", lambda array: array[:0]), "embedding has the shape (0, 4), expected (10, 4)."),
        (_put("output.b_y", lambda array: array.astype(np.float64)), "output.b_y is float64, expected float32."),
        (_put("output.b_y", lambda array: array.astype(np.int32)), "output.b_y is int32, expected float32."),
        (_put("output.b_y", lambda array: array.astype(np.float16)), "output.b_y is float16, expected float32."),
        (_put("embedding", _first(np.nan)), "embedding holds numbers that are not finite."),
        (_put("output.b_y", _first(np.inf)), "output.b_y holds numbers that are not finite."),
        (_put("layers.0.forward.W_h", _first(-np.inf)), "layers.0.forward.W_h holds numbers that are not finite."),
    ],
)
def test_wrong_tensors_are_refused_by_name(path: Path, change: Change, sentence: str) -> None:
    _rewrite(path, change)
    assert _refusal(path) == _REFUSED + sentence


def test_a_type_that_numpy_does_not_have_is_refused(path: Path) -> None:
    """bfloat16: what a reader may meet in files from elsewhere."""
    whole = path.read_bytes()
    (length,) = struct.unpack("<Q", whole[:8])
    header = json.loads(whole[8 : 8 + length])
    header["output.b_y"]["dtype"] = "BF16"
    header["output.b_y"]["shape"] = [2]
    text = json.dumps(header, ensure_ascii=False).encode()
    path.write_bytes(struct.pack("<Q", len(text)) + text + whole[8 + length :])
    assert _refusal(path).startswith(_REFUSED)


def test_a_file_without_metadata_is_refused(path: Path) -> None:
    arrays, _ = _parts(path)
    safetensors.numpy.save_file(arrays, path)
    assert _refusal(path) == _REFUSED + "its part “schema” is missing; this program did not make it."


@pytest.mark.parametrize("name", ["schema", "config", "vocabulary", "task", "tokenizer", "provenance"])
def test_each_missing_part_is_named(path: Path, name: str) -> None:
    _rewrite(path, lambda _, metadata: metadata.pop(name))
    assert _refusal(path) == _REFUSED + f"its part “{name}” is missing; this program did not make it."


@pytest.mark.parametrize("name", ["schema", "config", "vocabulary", "task", "tokenizer", "provenance"])
@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, '{"a":' * 100_000, "\x00", "9" * 10_000])
def test_each_part_of_damaged_json_is_named(path: Path, name: str, text: str) -> None:
    _rewrite(path, lambda _, metadata: metadata.update({name: text}))
    assert _refusal(path) == _REFUSED + f"its part “{name}” is damaged."


def _json(name: str, value: object) -> Change:
    return lambda _, metadata: metadata.update({name: json.dumps(value)})


def _task(labels: object) -> Change:
    return _json("task", {"name": "classes", "labels": labels})


def _labels_of_schema_2(labels: object) -> Change:
    return lambda _, metadata: metadata.update(schema="2", labels=json.dumps(labels))


def _rule(**changes: object) -> Change:
    return _json("label_rule", {"values": {}, "threshold": None} | changes)


def _config(**changes: object) -> Change:
    return _json("config", to_json(small_model().config) | changes)


_WRONG_PARTS: list[tuple[Change, str]] = [
    (_json("schema", 4), _REFUSED + "its schema is 4, this program reads 1, 2, 3."),
    (_json("schema", "1"), _REFUSED + "its schema is 1, this program reads 1, 2, 3."),
    (_json("config", [1]), _REFUSED + "its part “config” is damaged."),
    (_json("vocabulary", {"영화": 2}), _REFUSED + "its part “vocabulary” is damaged."),
    (_json("vocabulary", [*WORDS[:-1], 7]), _REFUSED + "its part “vocabulary” is damaged."),
    (_json("vocabulary", [*WORDS[:-1], "\ud800"]), _REFUSED + "its part “vocabulary” is damaged."),
    (_json("vocabulary", WORDS[:-1]), _REFUSED + "its vocabulary has 9 words, expected 10."),
    (_task(["부정"]), _REFUSED + "its part “task” is damaged."),
    (_task([0, 1]), _REFUSED + "its part “task” is damaged."),
    (_task(["긍정", "긍정"]), _REFUSED + "its part “task” is damaged."),
    (_task({"부정": 0, "긍정": 1}), _REFUSED + "its part “task” is damaged."),
    (_task([str(number) for number in range(101)]), _REFUSED + "its part “task” is damaged."),
    (_json("task", {"name": "dice", "labels": ["부정", "긍정"]}), _REFUSED + "its part “task” is damaged."),
    (_json("task", ["부정", "긍정"]), _REFUSED + "its part “task” is damaged."),
    (_labels_of_schema_2(["부정"]), _REFUSED + "its part “labels” is damaged."),
    (_labels_of_schema_2([0, 1]), _REFUSED + "its part “labels” is damaged."),
    (_labels_of_schema_2(["긍정", "긍정"]), _REFUSED + "its part “labels” is damaged."),
    (_labels_of_schema_2(["부정", "중립", "긍정"]), _REFUSED + "its part “labels” is damaged."),
    (_json("schema", 2), _REFUSED + "its part “labels” is missing; this program did not make it."),
    (
        lambda _, metadata: metadata.update(provenance='{"a": 1, "a": 2}'),
        _REFUSED + "its part “provenance” is damaged.",
    ),
    (_json("tokenizer", "word"), _REFUSED + "its part “tokenizer” is damaged."),
    (_json("tokenizer", {"name": "word"}), _REFUSED + "its part “tokenizer” is damaged."),
    (_json("provenance", []), _REFUSED + "its part “provenance” is damaged."),
    (_json("label_rule", {"classes": 7}), _REFUSED + "its part “label_rule” is damaged."),
    (_rule(labels=["a", "b"], values={"a": 2}), _REFUSED + "its part “label_rule” is damaged."),
    (_rule(labels=["a", "b", "c"]), _REFUSED + "its part “label_rule” is damaged."),
    (_rule(labels=["a", "b"], threshold=10**400), _REFUSED + "its part “label_rule” is damaged."),
    (_json("provenance", {"metrics": {"loss": float("nan")}}), _REFUSED + "its part “provenance” is damaged."),
    (lambda _, metadata: metadata.update(provenance='{"loss": 1e999}'), _REFUSED + "its part “provenance” is damaged."),
]


@pytest.mark.parametrize(("change", "sentence"), _WRONG_PARTS)
def test_parts_that_say_something_else_are_refused(path: Path, change: Change, sentence: str) -> None:
    _rewrite(path, change)
    assert _refusal(path) == sentence


@pytest.mark.parametrize(
    ("changes", "sentence"),
    [
        (
            {"input": "numeric", "vocabulary_size": 0, "value_size": 4},
            "its input is numeric, expected embedding, one_hot.",
        ),
        ({"alignment": "many_to_many"}, "its alignment is many_to_many, expected many_to_one."),
        ({"head": "softmax", "output_size": 2}, "its head is softmax, expected sigmoid."),
        ({"head": "linear"}, "its head is linear, expected sigmoid."),
        ({"output_size": 3}, "its output_size is 3, expected 1."),
    ],
)
def test_networks_that_do_not_judge_reviews_are_refused(path: Path, changes: dict[str, object], sentence: str) -> None:
    _rewrite(path, _config(**changes))
    assert _refusal(path) == _REFUSED + "its network does not do its task: " + sentence


@pytest.mark.parametrize(
    ("change", "sentence"),
    [
        (_json("vocabulary", [*WORDS[:-1], "영화"]), "The vocabulary has “영화” twice."),
        (_json("vocabulary", ["a", "b", *WORDS[2:]]), "The vocabulary begins with a, b; it must begin with"),
        (_config(cell="transformer"), "cell is “transformer”; choose one of simple_rnn, lstm, gru."),
        (_config(hidden_sizes=[0]), "hidden_sizes is (0,); layer 1 needs a whole number"),
        (_config(hidden_sizes=["3"]), "hidden_sizes is ('3',); layer 1 needs a whole number"),
        (_config(hidden_sizes=3), "hidden_sizes is 3; give 1 to 16 whole numbers, one for each layer."),
        (_config(hidden_sizes=[]), "hidden_sizes is (); give 1 to 16 whole numbers, one for each layer."),
        (_config(bidirectional=1), "bidirectional is “1”; choose one of true, false."),
        (_config(pooling="concatenate"), "fixed_length is None; choose a whole number from 1 to 12."),
        (_config(max_length=10**9), "max_length is 1000000000; choose a whole number"),
        (
            _config(colour="blue"),
            "The configuration has the fields activation, alignment, bias, bidirectional, cell, colour,",
        ),
    ],
)
def test_an_impossible_configuration_or_vocabulary_is_refused_by_file(
    path: Path, change: Change, sentence: str
) -> None:
    _rewrite(path, change)
    with pytest.raises(Problem) as caught:
        load_model(path)
    assert sentence in str(caught.value)
    assert str(path) in str(caught.value)


def test_an_analyser_that_is_not_here_is_named_with_those_that_are(path: Path) -> None:
    _rewrite(path, _json("tokenizer", {"name": "mecab", "version": "0.996"}))
    assert _refusal(path) == (
        "was made with the analyser “mecab”, which this program does not have. "
        "It has okt, komoran, hannanum, kkma, word, character, spelling, space."
    )


@pytest.mark.parametrize("name", ["config", "provenance"])
def test_a_damaged_model_is_not_described_for_a_list(path: Path, name: str) -> None:
    _rewrite(path, _json(name, [1]))
    with pytest.raises(Problem, match="is damaged"):
        describe_model(path)


def test_a_model_that_went_meanwhile_is_not_described_for_a_list(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="No such file"):
        describe_model(tmp_path / "gone.safetensors")


def test_damage_anywhere_is_refused_or_harmless(path: Path) -> None:
    """Whatever bytes are wrong: a model or a Problem, and a model that was read can be written again."""
    whole, rng = path.read_bytes(), random.Random(20_240_607)
    header_end = 8 + struct.unpack("<Q", whole[:8])[0]
    outcomes = {"read": 0, "refused": 0}
    for number in range(300):
        damaged = bytearray(whole)
        # Most of what can go wrong is in the header; the weights may be any finite number.
        start, end = (header_end, len(whole)) if number % 4 == 0 else (0, header_end)
        for _ in range(rng.randint(1, 3)):
            damaged[rng.randrange(start, end)] = rng.randrange(256)
        if number % 5 == 1:
            del damaged[rng.randrange(len(damaged)) :]
        path.write_bytes(damaged)
        try:
            model = load_model(path)
        except Problem:
            outcomes["refused"] += 1
        else:
            save_model(model, path)
            outcomes["read"] += 1
    assert min(outcomes.values()) >= 20, outcomes
