"""Numbers for other programs: nothing in a table is run, nothing of a number is lost, Hangul arrives."""

import csv
import json
import math
from pathlib import Path
from typing import Any

import pytest

from rnn_desktop.formats.tables import spreadsheet_safe, tsv_text, write_csv, write_json
from rnn_desktop.problem import Problem


@pytest.mark.parametrize(
    "text",
    [
        "=1+1",
        "+1",
        "-1",
        "@SUM(A1)",
        "=HYPERLINK(“http://x”)",
        "\t=1",
        "\tx",
        "\rx",
        "\nx",
        "  =1",
        " \u00a0 +1",
        '"=1"',
        "'=1",
        "“=1",
        "＝1",
        "＋1",
        "－1",
        "＠x",
        "\ufeff=1",
        "\u200b@x",
        "\x00=1",
        "-_-",
        "=",
    ],
)
def test_what_a_spreadsheet_would_run_gets_an_apostrophe(text: str) -> None:
    assert spreadsheet_safe(text) == f"'{text}"


@pytest.mark.parametrize(
    "text", ["", "괜찮다", "1+1=2", "a@b.kr", "−1", "ㅋㅋ", "^^;", "'quoted'", "5-10", " 공백", "…="]
)
def test_other_text_stays_as_it_is(text: str) -> None:
    assert spreadsheet_safe(text) == text


def _read(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_a_table_comes_back_with_every_digit(tmp_path: Path) -> None:
    path = tmp_path / "표.csv"
    write_csv(path, ["token", "h[0]"], [["괜찮다", -0.1 - 0.2], ["=1+1", 1e-300], [None, 7]])
    rows = _read(path)
    assert rows[0] == ["token", "h[0]"]
    assert [float(row[1]) for row in rows[1:]] == [-0.1 - 0.2, 1e-300, 7]
    assert [row[0] for row in rows[1:]] == ["괜찮다", "'=1+1", ""]


def test_numbers_are_bare_and_texts_are_quoted(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    write_csv(path, ["a"], [["1", 1, -0.5, True, "a;=1", 'say "no", 둘\n셋']])
    assert path.read_bytes() == '\ufeff"a"\r\n"1",1,-0.5,1,"a;=1","say ""no"", 둘\n셋"\r\n'.encode()


def test_numbers_that_are_not_finite_are_no_formula(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    write_csv(path, ["a", "b", "c"], [[math.nan, math.inf, -math.inf]])
    assert _read(path)[1] == ["nan", "inf", "'-inf"]


def test_a_header_is_made_safe_too(tmp_path: Path) -> None:
    write_csv(tmp_path / "table.csv", ["=a"], [])
    assert _read(tmp_path / "table.csv") == [["'=a"]]


def test_half_a_character_does_not_stop_a_table(tmp_path: Path) -> None:
    write_csv(tmp_path / "table.csv", ["a"], [["좋다\ud83d"]])
    assert _read(tmp_path / "table.csv")[1] == ["좋다?"]


@pytest.mark.parametrize(
    ("value", "again"),
    [
        ({"text": "괜찮다", "n": [0.1, -2]}, {"text": "괜찮다", "n": [0.1, -2]}),
        ({"text": "반\ud83d쪽"}, {"text": "반\ud83d쪽"}),
        ({"a": [1.0, math.nan], "b": {"c": -math.inf}}, {"a": [1.0, None], "b": {"c": None}}),
    ],
)
def test_json_comes_back(value: dict[str, Any], again: dict[str, Any], tmp_path: Path) -> None:
    path = tmp_path / "reading.json"
    write_json(path, value)
    assert json.loads(path.read_bytes()) == again
    assert "NaN" not in path.read_text("utf-8")


def test_hangul_in_json_can_be_read_by_people(tmp_path: Path) -> None:
    write_json(tmp_path / "a.json", {"text": "괜찮다"})
    assert "괜찮다" in (tmp_path / "a.json").read_text("utf-8")


def test_a_table_that_cannot_be_finished_leaves_the_old_file(tmp_path: Path) -> None:
    path = tmp_path / "table.csv"
    write_csv(path, ["old"], [])

    def rows() -> Any:
        yield ["new"]
        raise RuntimeError("no more")

    with pytest.raises(RuntimeError, match="no more"):
        write_csv(path, ["new"], rows())
    assert _read(path) == [["old"]]
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"could not be saved as .*gone.table\.csv: No such file"):
        write_csv(tmp_path / "gone" / "table.csv", ["a"], [])


def test_a_name_of_the_longest_kind_can_be_saved(tmp_path: Path) -> None:
    """255 bytes are all that a file system takes, and the file is first written beside its place."""
    path = tmp_path / ("가" * 83 + ".csv")
    write_csv(path, ["a"], [[1]])
    assert _read(path) == [["a"], ["1"]]


def test_a_table_to_paste_has_its_cells_and_nothing_that_is_run() -> None:
    text = tsv_text(["token", "h"], [["괜찮\t다\n", 0.1], ["=1+1", None], ["\ud800", float("-inf")], ["\t-1", True]])
    lines = [line.split("\t") for line in text.split("\n")]
    assert lines == [["token", "h"], ["괜찮 다", "0.1"], ["'=1+1", ""], ["?", "'-inf"], ["' -1", "1"], [""]]
