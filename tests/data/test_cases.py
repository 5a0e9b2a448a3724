"""Files as people have them: what stands in `../shared/cases`, read as its `expected.json` says."""

import json
from pathlib import Path
from typing import Any

import pytest

from rnn_desktop.data.inspection import inspection
from rnn_desktop.data.table import read_table
from rnn_desktop.data.understanding import understand

CASES = Path(__file__).parents[3] / "shared" / "cases"
_EXPECTED: dict[str, dict[str, Any]] = (
    json.loads((CASES / "expected.json").read_text(encoding="utf-8")) if CASES.exists() else {}
)
pytestmark = pytest.mark.skipif(not _EXPECTED, reason="../shared/cases is not there")


@pytest.mark.parametrize("name", _EXPECTED)
def test_each_case_is_read_right(name: str) -> None:
    expected, path = _EXPECTED[name], CASES / name
    if path.suffix == ".parquet" and path.read_bytes()[4:8] == bytes(range(4)):
        pytest.skip("the file only begins and ends as Parquet does: its inside is the bytes 0 to 255")
    found = inspection(understand(read_table(path)), "classes", 0, str)
    counts = list(found["classes"].values()) or [0, 0]
    asks = bool(found["questions"])
    assert asks or not expected.get("ask")
    assert found["samples"], "it was not read"
    if "rows" in expected:
        assert found["rows"] == expected["rows"]
    for key, column in (("text", "text_column"), ("label", "label_column")):
        if key in expected:
            assert found[column] == expected[key]
    # A middle may be left out or a class of its own.
    for key, count in (("negative", counts[0]), ("positive", counts[-1])):
        if key in expected:
            assert count == expected[key]
    if "left_out" in expected:
        assert sum(found["left_out"].values()) + sum(counts[1:-1]) == expected["left_out"]
    if "contains" in expected:
        assert any(expected["contains"] in sample for sample in found["samples"])
    assert found["rows"] == sum(counts) + sum(found["left_out"].values())
