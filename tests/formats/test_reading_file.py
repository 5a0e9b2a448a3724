"""A reading in a file: it comes back whole, and no damaged file does any harm."""

import json
import os
import pickle
import random
import subprocess
import sys
import zipfile
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import load_model, model_bytes
from rnn_desktop.formats.reading_file import SavedDraft, SavedReading, load_reading, save_reading
from rnn_desktop.problem import Problem
from rnn_desktop.text.token import Token
from tests.small_model import small_config, small_model
from tests.writers import letter_writer

MODEL, READING = "model.safetensors", "reading.json"
_REFUSED = "is not a reading this program can open: "


def _saved() -> SavedReading:
    """Every kind of token: stemmed, without a tag, a symbol beyond the BMP, of no width, half a surrogate pair."""
    text = "영화 재밌었음ㅋㅋ 😀\ud83d<b>&"
    tokens = (
        Token("영화", "Noun", 0, 2),
        Token("재미있다", "Adjective", 3, 7),
        Token("ㅋㅋ", "", 7, 9),
        Token("😀", "Foreign", 10, 11),
        Token("\ud83d", "Foreign", 11, 12),
        Token("", "", 12, 12),
    )
    edits = ({"kind": "clamp", "unit": 2, "value": -0.5, "step": None}, {"kind": "replace", "word": "지루하다"}, {})
    return SavedReading(small_model(), text, tokens, 12, edits, 3)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A good file."""
    path = tmp_path / "good.rnnreading"
    save_reading(_saved(), path)
    return path


def _names(folder: Path) -> list[str]:
    return [entry.name for entry in folder.iterdir()]


def _parts(path: Path) -> dict[str, bytes]:
    with zipfile.ZipFile(path) as file:
        return {name: file.read(name) for name in file.namelist()}


def _of_three() -> Model:
    return small_model(config=small_config(head="softmax", output_size=3))


def _write(path: Path, parts: dict[str, bytes], compression: int = zipfile.ZIP_STORED) -> None:
    with zipfile.ZipFile(path, "w", compression) as file:
        for name, data in parts.items():
            file.writestr(name, data)


def _rewrite(path: Path, **changes: object) -> None:
    """Other values in reading.json; ... takes one away."""
    parts = _parts(path)
    value = json.loads(parts[READING]) | changes
    kept = {name: part for name, part in value.items() if part is not ...}
    _write(path, parts | {READING: json.dumps(kept).encode()})


def _refusal(path: Path) -> str:
    """The sentence with which the file is refused, after its name."""
    with pytest.raises(Problem) as caught:
        load_reading(path)
    sentence = str(caught.value)
    assert "{" not in sentence, "a place in the sentence was not filled"
    return sentence.removeprefix(f"{path} ")


# --- there and back ------------------------------------------------------------------------------------------------


def test_a_reading_comes_back(path: Path) -> None:
    saved, again = _saved(), load_reading(path)
    assert replace(again, model=saved.model) == replace(saved, model=saved.model)
    for (name, ours), (_, theirs) in zip(saved.model.parameters.named(), again.model.parameters.named(), strict=True):
        assert ours.tobytes() == theirs.tobytes(), name
    assert (again.model.config, again.model.vocabulary) == (saved.model.config, saved.model.vocabulary)
    assert (again.model.task, again.model.provenance) == (saved.model.task, saved.model.provenance)
    assert _names(path.parent) == [path.name]


def test_a_reading_of_nothing_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "empty.rnnreading"
    save_reading(SavedReading(small_model(), "", ()), path)
    again = load_reading(path)
    assert (again.text, again.tokens, again.unread_from, again.edits, again.position) == ("", (), None, (), None)


def test_the_explained_answer_comes_back_and_a_file_without_one_opens(path: Path) -> None:
    assert "explained" not in json.loads(_parts(path)[READING])
    assert load_reading(path).explained is None
    save_reading(replace(_saved(), model=_of_three(), explained=2), path)
    assert load_reading(path).explained == 2
    _rewrite(path, explained=None)
    assert load_reading(path).explained is None


def test_tuples_in_edits_come_back_as_json_has_them(path: Path) -> None:
    save_reading(replace(_saved(), edits=({"index": (1, 2)},)), path)
    assert load_reading(path).edits == ({"index": [1, 2]},)


def test_anyone_can_open_it_with_a_zip_program(path: Path, tmp_path: Path) -> None:
    parts = _parts(path)
    assert set(parts) == {MODEL, READING}
    (tmp_path / MODEL).write_bytes(parts[MODEL])
    assert load_model(tmp_path / MODEL).config == small_model().config
    about = json.loads(parts[READING])
    assert about["schema"] == 1
    assert about["tokens"][1] == {"text": "재미있다", "tag": "Adjective", "start": 3, "end": 7}
    assert about["text"][3:7] == "재밌었음"
    assert {"program", "date"} <= about.keys()


def test_saving_again_replaces_the_file(path: Path) -> None:
    save_reading(replace(_saved(), text="다른 리뷰다. 끝까지!", unread_from=None), path)
    assert load_reading(path).text == "다른 리뷰다. 끝까지!"
    assert _names(path.parent) == [path.name]


# --- saving that fails ---------------------------------------------------------------------------------------------


def _with_a_nan() -> SavedReading:
    model = small_model()
    model.parameters.b_y[0] = np.nan
    return replace(_saved(), model=model)


@pytest.mark.parametrize(
    ("bad", "sentence"),
    [
        (_with_a_nan(), "(output.b_y holds numbers that are not finite). Nothing was replaced."),
        (replace(_saved(), unread_from=99), "its part “unread_from” is damaged. Nothing was replaced."),
        (replace(_saved(), edits=(["clamp"],)), "its part “edits” is damaged. Nothing was replaced."),
    ],
    ids=["weights", "span", "edits"],
)
def test_what_would_not_come_back_does_not_replace_the_old_file(bad: SavedReading, sentence: str, path: Path) -> None:
    before = path.read_bytes()
    with pytest.raises(Problem) as caught:
        save_reading(bad, path)
    assert str(caught.value).endswith(sentence)
    assert str(path) in str(caught.value)
    assert ".part" not in str(caught.value)
    assert path.read_bytes() == before
    assert _names(path.parent) == [path.name]


_SAVE_ON_A_FULL_DISK = """
import resource, signal, sys
from pathlib import Path
sys.path.insert(0, {root!r})
from rnn_desktop.formats.reading_file import SavedReading, save_reading
from rnn_desktop.problem import Problem
from tests.small_model import small_model
resource.setrlimit(resource.RLIMIT_FSIZE, ({room}, {room}))
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
try:
    save_reading(SavedReading(small_model(), "다른 리뷰", ()), Path({path!r}))
except Problem as problem:
    print(problem)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="no file size limit to set")
@pytest.mark.parametrize("room", [0, 1000])
def test_a_full_disk_leaves_the_old_file(path: Path, room: int) -> None:
    """The kernel refuses to write beyond `room` bytes, as it refuses on a full disk."""
    before = path.read_bytes()
    script = _SAVE_ON_A_FULL_DISK.format(root=str(Path(__file__).parents[2]), room=room, path=str(path))
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr == ""
    assert done.stdout.startswith(f"The file could not be saved as {path}: File too large.")
    assert path.read_bytes() == before
    assert _names(path.parent) == [path.name]


# --- damaged and foreign files -------------------------------------------------------------------------------------


def test_an_absent_file_and_a_folder_are_named(tmp_path: Path) -> None:
    assert _refusal(tmp_path / "gone.rnnreading").startswith("could not be read: No such file")
    assert _refusal(tmp_path).startswith("could not be read: Is a directory")


@pytest.mark.parametrize("data", [b"", b"PK\x05\x06", b"not a zip" * 100, model_bytes(small_model())])
def test_what_is_no_zip_is_refused(data: bytes, path: Path) -> None:
    path.write_bytes(data)
    assert _refusal(path).startswith(_REFUSED + "it is damaged")


def test_a_pickle_inside_is_not_run(path: Path) -> None:
    class Trap:
        def __reduce__(self) -> tuple[Callable[[str], None], tuple[str]]:
            return os.mkdir, (str(path.parent / "sprung"),)

    trap = pickle.dumps(Trap())
    for name in (MODEL, READING):
        save_reading(_saved(), path)
        _write(path, _parts(path) | {name: trap})
        assert _refusal(path).startswith("is not a reading this program can open")
    assert not (path.parent / "sprung").exists()


@pytest.mark.parametrize("name", [MODEL, READING])
def test_a_missing_part_is_named(name: str, path: Path) -> None:
    parts = _parts(path)
    del parts[name]
    _write(path, parts)
    assert _refusal(path) == _REFUSED + f"its part “{name}” is missing; this program did not make it."


def test_a_part_too_many_is_refused(path: Path) -> None:
    _write(path, _parts(path) | {"../../evil.py": b"1"})
    assert _refusal(path) == _REFUSED + "../../evil.py has no place in it."


def test_what_would_swell_is_refused_unread(path: Path) -> None:
    """A hundred kilobytes that would be a hundred megabytes."""
    _write(path, _parts(path) | {READING: b"[" * 100_000_000}, zipfile.ZIP_DEFLATED)
    assert path.stat().st_size < 1_000_000
    assert _refusal(path).startswith(_REFUSED + "its part “model.safetensors” is damaged")


def test_a_text_of_an_impossible_size_is_refused(path: Path) -> None:
    _write(path, _parts(path) | {READING: b" " * (16 * 2**20 + 1)})
    assert _refusal(path) == _REFUSED + "its part “reading.json” is damaged."


def test_a_part_twice_is_refused(path: Path) -> None:
    with zipfile.ZipFile(path, "a") as file, pytest.warns(UserWarning, match="Duplicate name"):
        file.writestr(READING, "{}")
    assert _refusal(path).startswith(_REFUSED + "its part “reading.json” is")


def test_a_model_that_cannot_be_opened_is_told_by_its_name_in_the_file(path: Path) -> None:
    _write(path, _parts(path) | {MODEL: b""})
    assert _refusal(path) == _REFUSED + "its model cannot be opened (it has zero bytes)."


def test_a_model_whose_analyser_is_not_here_is_told_without_the_place_it_was_unpacked_to(path: Path) -> None:
    _write(path, _parts(path) | {MODEL: model_bytes(small_model(tokenizer="mecab"))})
    said = _refusal(path)
    assert "(model.safetensors was made with the analyser “mecab”" in said


@pytest.mark.parametrize("data", [b"", b"{", b"[]", b"1", b"[" * 100_000, b"\xff\xfe", b'{"a": NaN}', b'{"a": 1e999}'])
def test_a_text_that_is_no_object_is_refused(data: bytes, path: Path) -> None:
    _write(path, _parts(path) | {READING: data})
    assert _refusal(path) == _REFUSED + "its part “reading.json” is damaged."


def test_a_value_that_is_named_twice_is_refused(path: Path) -> None:
    parts = _parts(path)
    _write(path, parts | {READING: parts[READING].replace(b"{", b'{"text": "", ', 1)})
    assert _refusal(path) == _REFUSED + "its part “reading.json” is damaged."


@pytest.mark.parametrize("name", ["schema", "text", "tokens", "unread_from", "edits", "position"])
def test_each_missing_value_is_named(name: str, path: Path) -> None:
    _rewrite(path, **{name: ...})
    assert _refusal(path) == _REFUSED + f"its part “{name}” is missing; this program did not make it."


def _token(**changes: object) -> list[dict[str, Any]]:
    return [{"text": "영화", "tag": "Noun", "start": 0, "end": 2} | changes]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("text", None),
        ("text", ["영화"]),
        ("tokens", None),
        ("tokens", {"0": _token()[0]}),
        ("tokens", ["영화"]),
        ("tokens", _token(text=1)),
        ("tokens", _token(tag=None)),
        ("tokens", _token(start=-1)),
        ("tokens", _token(start=3)),
        ("tokens", _token(end=999)),
        ("tokens", _token(end=2.0)),
        ("tokens", _token(start=False)),
        ("tokens", _token(colour="blue")),
        ("tokens", [{"text": "영화", "tag": "Noun", "start": 0}]),
        ("tokens", _token() * 13),
        ("unread_from", 999),
        ("unread_from", -1),
        ("unread_from", "3"),
        ("edits", None),
        ("edits", {}),
        ("edits", [[]]),
        ("edits", ["clamp"]),
        ("position", 13),
        ("position", -1),
        ("position", True),
    ],
)
def test_a_value_of_another_kind_is_named(name: str, value: object, path: Path) -> None:
    _rewrite(path, **{name: value})
    assert _refusal(path) == _REFUSED + f"its part “{name}” is damaged."


@pytest.mark.parametrize("explained", [3, -1, True, 1.0, "1", [1], {}])
def test_an_explained_answer_that_the_model_does_not_have_is_refused(explained: object, path: Path) -> None:
    save_reading(replace(_saved(), model=_of_three(), explained=2), path)
    _rewrite(path, explained=explained)
    assert _refusal(path) == _REFUSED + "its part “explained” is damaged."


@pytest.mark.parametrize(
    "harm",
    [
        *({"ids": ids} for ids in ([2, 999], [1], "2")),
        *({"chosen": chosen} for chosen in ([2], [-1], None)),
        *(
            {"seed": -1},
            {"temperature": "hot"},
            {"temperature": -1},
            {"length": 0},
            {"label": "비"},
            {"colour": "blue"},
        ),
    ],
)
def test_what_a_model_cannot_have_written_is_refused(harm: dict[str, object], path: Path) -> None:
    draft = SavedDraft("가", None, 1.0, 0, 5, (2, 3), (1,))
    save_reading(SavedReading(letter_writer(), "가", (), draft=draft), path)
    assert load_reading(path).draft == draft
    _rewrite(path, draft=asdict(draft) | harm)
    assert _refusal(path) == _REFUSED + "its part “draft” is damaged."


@pytest.mark.parametrize("schema", [0, 2, "1", None, True, 1.5])
def test_another_schema_is_told(schema: object, path: Path) -> None:
    _rewrite(path, schema=schema)
    assert _refusal(path) == _REFUSED + f"its schema is {schema}, this program reads 1."


def test_what_a_later_version_adds_is_no_harm(path: Path) -> None:
    _rewrite(path, colour="blue")
    assert load_reading(path).tokens == _saved().tokens


def test_damage_anywhere_is_refused_or_harmless(path: Path) -> None:
    """Whatever bytes are wrong: a reading or a Problem, and a reading that was read can be written again."""
    whole, rng = path.read_bytes(), random.Random(20_240_607)
    outcomes = {"read": 0, "refused": 0}
    directory = whole.index(b"PK\x01\x02")
    for number in range(400):
        damaged = bytearray(whole)
        # Half of it where zip says what is where; elsewhere its checksums see everything.
        low, high = (directory, len(whole)) if number % 2 else (0, len(whole))
        for _ in range(rng.randint(1, 3)):
            damaged[rng.randrange(low, high)] = rng.randrange(256)
        if number % 5 == 1:
            del damaged[rng.randrange(len(damaged)) :]
        path.write_bytes(damaged)
        try:
            saved = load_reading(path)
        except Problem:
            outcomes["refused"] += 1
        else:
            save_reading(saved, path)
            outcomes["read"] += 1
    assert min(outcomes.values()) >= 20, outcomes
