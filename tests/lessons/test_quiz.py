"""The quiz: a sheet as a file, foreign and damaged files, and what a class has answered together."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from rnn_desktop.lessons.quiz import QUESTIONS
from rnn_desktop.lessons.quiz_file import Sheet, class_csv, load_sheet, save_sheet, shares_right
from rnn_desktop.problem import Problem

RIGHT: dict[str, int | None] = {question.id: question.right for question in QUESTIONS}


def _sheet(name: str = "민서", turn: str = "before", wrong: int = 0) -> Sheet:
    """So many of the first questions have no answer."""
    nothing: dict[str, int | None] = {question.id: None for question in QUESTIONS[:wrong]}
    return Sheet(name, turn, date(2026, 3, 2), RIGHT | nothing)


def test_there_are_ten_questions_with_one_right_answer_among_their_options() -> None:
    assert len({question.id for question in QUESTIONS}) == 10
    assert all(0 <= question.right < len(set(question.options)) == len(question.options) for question in QUESTIONS)


def test_a_sheet_comes_back_as_it_was(tmp_path: Path) -> None:
    path = tmp_path / "민서.rnnquiz"
    save_sheet(_sheet(wrong=3), path)
    assert load_sheet(path) == _sheet(wrong=3)
    assert load_sheet(path).score == 7


def _written(path: Path, **changes: Any) -> Path:
    save_sheet(_sheet(), path)
    values = json.loads(path.read_text("utf-8")) | changes
    path.write_text(json.dumps(values), "utf-8")
    return path


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"kind": "other"}, "holds no answers"),
        ({"schema": 99}, "newer program"),
        ({"round": "during"}, "not those of this quiz"),
        ({"answers": {"steps": 0}}, "not those of this quiz"),
        ({"answers": RIGHT | {"steps": 7}}, "not those of this quiz"),
        ({"answers": RIGHT | {"steps": True}}, "not those of this quiz"),
        ({"answers": 3}, "not those of this quiz"),
        ({"date": "yesterday"}, "not those of this quiz"),
        ({"name": ["x"]}, "not those of this quiz"),
    ],
)
def test_what_is_none_of_this_quiz_is_left_out_with_a_sentence(
    tmp_path: Path, changes: dict[str, Any], said: str
) -> None:
    path = _written(tmp_path / "x.rnnquiz", **changes)
    with pytest.raises(Problem, match=said) as raised:
        load_sheet(path)
    assert str(path) in str(raised.value)


@pytest.mark.parametrize("content", [b"", b"\xff\xfe\x00", b"{", b"[" * 10_000, b"x" * 100_000])
def test_a_damaged_file_is_left_out_with_a_sentence(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "x.rnnquiz"
    path.write_bytes(content)
    with pytest.raises(Problem):
        load_sheet(path)
    with pytest.raises(Problem, match="No such file"):
        load_sheet(tmp_path / "none.rnnquiz")


def test_a_class_is_counted_by_question_and_round() -> None:
    sheets = [_sheet(wrong=1), _sheet(wrong=2), _sheet(turn="after")]
    assert shares_right(sheets, "before")[:3] == [0.0, 0.5, 1.0]
    assert shares_right(sheets, "after") == [1.0] * 10
    assert shares_right(sheets[:2], "after") == [None] * 10


def test_the_table_of_a_class_is_a_csv_whose_names_are_no_formulas() -> None:
    rows = list(csv.reader(io.StringIO(class_csv([_sheet("=1+1"), _sheet('김 "하나", 둘', "after", wrong=10)]))))
    assert rows[0][:4] == ["name", "round", "date", "score"]
    assert rows[1][:4] == ["'=1+1", "before", "2026-03-02", "10"]
    assert rows[2] == ['김 "하나", 둘', "after", "2026-03-02", "0", *["0"] * 10]
