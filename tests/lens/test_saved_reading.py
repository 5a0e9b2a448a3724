"""A reading that was saved opens again to the last bit, with what was tried on it and without its analyser."""

import json
from pathlib import Path
from typing import Any

import pytest

from rnn_desktop.engine.config import CELL_NAMES, CellName
from rnn_desktop.engine.interventions import Clamp, GateScaling
from rnn_desktop.formats.reading_file import SavedReading, load_reading, save_reading
from rnn_desktop.lens.reading import Reader, Reading
from rnn_desktop.lens.reading_json import reading_json
from rnn_desktop.lens.saved_reading import from_saved, to_saved
from rnn_desktop.lens.what_if import (
    DeleteToken,
    Edit,
    InsertToken,
    MaskToken,
    MoveToken,
    ReplaceToken,
    SetWeight,
)
from rnn_desktop.problem import Problem
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.small_model import small_config, small_model

REVIEW = "정말 처음 재미있다! 지루하다"
EDITS: tuple[Edit, ...] = (
    ReplaceToken(1, "영화"),
    InsertToken(0, "새말"),
    MoveToken(0, 2),
    MaskToken(1),
    DeleteToken(3),
    SetWeight("layers.0.forward.W_x", (1, 2), -0.3),
    SetWeight("embedding", (4, 0), 1e-3),
    Clamp(0, 0, 1, 0.7, 2),
    Clamp(0, 0, 2, -0.0),
)


def _read(model_name: CellName = "lstm", edits: tuple[Edit, ...] = EDITS, **changes: Any) -> Reading:
    model = small_model(config=small_config(model_name, **changes))
    return Reader(model, create_tokenizer("word")).read(REVIEW, edits)


def _there_and_back(reading: Reading, path: Path, position: int | None = None) -> tuple[SavedReading, Reading]:
    save_reading(to_saved(reading, position), path)
    saved = load_reading(path)
    return saved, from_saved(saved)


def _bits(reading: Reading) -> dict[str, Any]:
    """Everything that JSON says of it, to the last digit."""
    receipt = None if reading.receipt is None else reading.receipt.to_json()
    return json.loads(json.dumps({**reading_json(reading), "receipt": receipt, "unread_from": reading.unread_from}))


@pytest.mark.parametrize("cell", CELL_NAMES)
@pytest.mark.parametrize("changes", [{}, {"hidden_sizes": (4, 3), "bidirectional": True, "pooling": "attention"}])
def test_a_reading_opens_again_to_the_last_bit(cell: CellName, changes: dict[str, Any], tmp_path: Path) -> None:
    edits = EDITS + (() if cell == "simple_rnn" else (GateScaling(0, 0, "o" if cell == "lstm" else "z", 0.5),))
    reading = _read(cell, edits, **changes)
    saved, again = _there_and_back(reading, tmp_path / "a.rnnreading", 2)
    assert _bits(again) == _bits(reading)
    assert again.edits == reading.edits
    assert reading.untouched is not None
    assert again.untouched is not None
    assert _bits(again.untouched) == _bits(reading.untouched)
    assert saved.position == 2


def test_a_reading_without_edits_and_one_of_nothing_open_again(tmp_path: Path) -> None:
    reader = Reader(small_model(), create_tokenizer("word"))
    for text in (REVIEW, "", "  ", "영화 " * 30):
        reading = reader.read(text)
        _, again = _there_and_back(reading, tmp_path / "a.rnnreading")
        assert _bits(again) == _bits(reading)
        assert again.untouched is None


@pytest.mark.parametrize(
    "edit",
    [
        {},
        {"edit": "Explode"},
        {"edit": "Clamp"},
        {"edit": "MaskToken", "index": 99},
        {"edit": "MaskToken", "index": "1"},
        {"edit": "MaskToken", "index": None},
        {"edit": "ReplaceToken", "index": 0, "word": 5},
        {"edit": "ReplaceToken", "index": 0, "word": ""},
        {"edit": "InsertToken", "index": [1], "word": "영화"},
        {"edit": "MoveToken", "index": 0, "to": {}},
        {"edit": "SetWeight", "name": "W", "index": [0], "value": 1},
        {"edit": "SetWeight", "name": ["embedding"], "index": [0, 0], "value": 1},
        {"edit": "SetWeight", "name": "embedding", "index": 3, "value": 1},
        {"edit": "SetWeight", "name": "embedding", "index": [0, "a"], "value": 1},
        {"edit": "SetWeight", "name": "embedding", "index": [0, 0], "value": "1"},
        {"edit": "SetWeight", "name": "embedding", "index": [0, 0], "value": 1e300},
        {"edit": "Clamp", "layer": 0, "direction": 0, "unit": 0, "value": None, "step": None},
        {"edit": "Clamp", "layer": "0", "direction": 0, "unit": 0, "value": 1, "step": None},
        {"edit": "Clamp", "layer": 0, "direction": 0, "unit": 0, "value": 1, "step": "x"},
        {"edit": "GateScaling", "layer": 0, "direction": 0, "gate": [], "factor": 1, "unit": None, "step": None},
    ],
    ids=str,
)
def test_edits_that_cannot_be_are_told(edit: dict[str, Any], tmp_path: Path) -> None:
    saved = to_saved(_read(edits=()))
    path = tmp_path / "a.rnnreading"
    save_reading(SavedReading(saved.model, saved.text, saved.tokens, edits=(edit,)), path)
    with pytest.raises(Problem):
        from_saved(load_reading(path))
