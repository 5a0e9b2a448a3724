"""The table of a reading holds the reading's own numbers."""

import csv
from pathlib import Path

import numpy as np
import pytest

from rnn_desktop.engine.config import CELL_NAMES, CellName
from rnn_desktop.formats.tables import write_csv
from rnn_desktop.lens.reading import Reader
from rnn_desktop.lens.reading_table import reading_table
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.small_model import small_config, small_model

REVIEW = "정말 처음 재미있다!"


@pytest.mark.parametrize("cell", CELL_NAMES)
def test_each_token_has_its_row(cell: CellName) -> None:
    reading = Reader(small_model(cell), create_tokenizer("word")).read(REVIEW)
    layer = reading.trace.layers[-1][0]
    assert reading.receipt is not None
    header, rows = reading_table(reading, ("h", "c", "f"))
    table = {name: [row[column] for row in rows] for column, name in enumerate(header)}
    assert table["time_step"] == [1, 2, 3, 4]
    assert table["token"] == table["typed"] == ["정말", "처음", "재미있다", "!"]
    assert table["id"] == list(reading.ids)
    assert table["known"] == [True, False, True, True]
    assert table["probability"] == reading.probabilities.tolist()
    assert table["logit"] == reading.logits.tolist()
    assert table["contribution"] == reading.receipt.contributions.tolist()
    assert table["h[2]"] == layer.h[:, 2].tolist()
    assert ("c[0]" in table) == ("f[0]" in table) == (cell == "lstm")
    if layer.c is not None:
        assert table["c[1]"] == layer.c[:, 1].tolist()
        assert table["f[1]"] == layer.gates["f"][:, 1].tolist()


def test_of_two_layers_and_directions_the_last_layer_is_told_by_direction() -> None:
    config = small_config(hidden_sizes=(5, 2), bidirectional=True)
    reading = Reader(small_model(config=config), create_tokenizer("word")).read(REVIEW)
    header, rows = reading_table(reading)
    assert header[9:] == ["forward.h[0]", "forward.h[1]", "backward.h[0]", "backward.h[1]"]
    assert rows[0][11:] == reading.trace.layers[-1][1].h[0].tolist()


def test_what_is_not_answered_yet_is_an_empty_cell(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("rnn_desktop.engine.trace._FEW_PRODUCTS", 0)
    model = small_model(config=small_config(bidirectional=True))
    reading = Reader(model, create_tokenizer("word"), whole_curve=False).read("정말 재미있다")
    header, rows = reading_table(reading)
    for name, last in (("probability", reading.probability), ("logit", reading.logit)):
        assert [row[header.index(name)] for row in rows] == [None, last]


def test_a_reading_of_nothing_is_a_header() -> None:
    header, rows = reading_table(Reader(small_model(), create_tokenizer("word")).read(" "), ())
    assert header == ["time_step", "token", "tag", "typed", "id", "known", "probability", "logit", "contribution"]
    assert rows == []


def test_a_written_table_has_the_float32_bits(tmp_path: Path) -> None:
    reading = Reader(small_model(), create_tokenizer("word")).read(REVIEW)
    write_csv(tmp_path / "reading.csv", *reading_table(reading))
    with (tmp_path / "reading.csv").open(encoding="utf-8-sig", newline="") as file:
        table = list(csv.DictReader(file))
    states = np.array([[float(row[f"h[{unit}]"]) for unit in range(3)] for row in table], np.float32)
    assert states.tobytes() == reading.trace.layers[-1][0].h.tobytes()
