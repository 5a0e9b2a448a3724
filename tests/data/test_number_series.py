"""Series of numbers out of lists and tables, with what people write in them."""

from pathlib import Path

import numpy as np
import pytest

from rnn_desktop.data.number_series import (
    DEFAULT_WINDOW,
    NumberSeries,
    is_numbers,
    is_one_series,
    series_of_lines,
    series_of_table,
)
from rnn_desktop.data.plain_file import head_lines
from rnn_desktop.data.table import OneColumn, read_table
from rnn_desktop.problem import Problem
from tests.data.plain_files import plain_file


def _of_lines(folder: Path, text: str, *wanted: str, window: int | None = 1) -> NumberSeries:
    return series_of_lines(plain_file(folder, text), wanted, window)


def _of_table(folder: Path, text: str, *wanted: str, window: int | None = 1) -> NumberSeries:
    path = folder / "table.csv"
    path.write_text(text, "utf-8")
    return series_of_table(read_table(path), wanted, window)


def _values(series: NumberSeries) -> list[list[float | None]]:
    return [[None if np.isnan(value) else float(value) for value in row] for row in series.values]


@pytest.mark.parametrize(
    ("text", "columns", "values"),
    [
        ("1 2 3 4\n", ("1",), [[1], [2], [3], [4]]),
        ("1, 2, 3, 4\n", ("1",), [[1], [2], [3], [4]]),
        ("1\n2\n3\n4\n", ("1",), [[1], [2], [3], [4]]),
        ("1 2 3\n4\n", ("1",), [[1], [2], [3], [4]]),
        ("1 10\n2 20\n3 30\n", ("1", "2"), [[1, 10], [2, 20], [3, 30]]),
        ("a b\n1 10\n2 20\n3 30\n", ("a", "b"), [[1, 10], [2, 20], [3, 30]]),
        ("price\n1.5\n−2\n+3e2\n", ("price",), [[1.5], [-2], [300]]),
        ("price\n0,5\n1,25\n", ("price",), [[0.5], [1.25]]),
        ("1,500\n22,500\n3,500\n", ("1",), [[1500], [22500], [3500]]),
        ('price\n"1,500"\n"2,500"\n"3"\n', ("price",), [[1500], [2500], [3]]),
        ("v\n1\n\n3\n4\n5\n", ("v",), [[1], [None], [3], [4], [5]]),
        ("1\nNA\n3\n4\n", ("1",), [[1], [None], [3], [4]]),
        ("inf\n1\n2\n-inf\n3\n4\n1e400\n", ("1",), [[None], [1], [2], [None], [3], [4], [None]]),
        ("2161773000000000\n2.2e15\n", ("1",), [[2161773e9], [2.2e15]]),
        ("1\n\n2\n\n3\n\n4\n", ("1",), [[1], [2], [3], [4]]),
        ("a a\n1 10\n2 20\n", ("a", "a"), [[1, 10], [2, 20]]),
        ("1 10\n\n3 30\n4 40\n", ("1", "2"), [[1, 10], [None, None], [3, 30], [4, 40]]),
        ("1,2,3\n4,,6\n7,8,9\n1,1,1\n", ("1", "2", "3"), [[1, 2, 3], [4, None, 6], [7, 8, 9], [1, 1, 1]]),
        ("a\t\tb\n1\t\t10\n2\t\t20\n", ("a", "b"), [[1, 10], [2, 20]]),
        ("1, 2, 3,\n4, 5, 6,\n", ("1", "2", "3"), [[1, 2, 3], [4, 5, 6]]),
        ("visitors per day\n1,234\n2,345\n", ("visitors per day",), [[1234], [2345]]),
        ("width,height\n640,480\n800,600\n", ("width", "height"), [[640, 480], [800, 600]]),
    ],
)
def test_a_list_is_read_as_people_write_it(
    tmp_path: Path, text: str, columns: tuple[str, ...], values: list[list[float | None]]
) -> None:
    series = _of_lines(tmp_path, text)
    assert series.columns == columns
    assert _values(series) == values


@pytest.mark.parametrize(
    ("text", "wanted", "columns", "values"),
    [
        ("date,v\n2024-01-01,1\n2024-01-02,2\n2024-01-03,3\n", (), ("v",), [[1], [2], [3]]),
        ("day,v\n1,10\n2,30\n3,20\n", (), ("v",), [[10], [30], [20]]),
        ("v,day\n10,1\n30,2\n20,3\n", (), ("v",), [[10], [30], [20]]),
        ("t,a,b\n1,2,5\n2,9,7\n3,2,6\n", ("a", "b"), ("a", "b"), [[2, 5], [9, 7], [2, 6]]),
        ("t,a,b\n1,2,5\n2,9,7\n3,2,6\n", ("3", "2"), ("b", "a"), [[5, 2], [7, 9], [6, 2]]),
        ("day;v\n1;0,5\n2;1,5\n3;0,25\n", (), ("v",), [[0.5], [1.5], [0.25]]),
        ('day,v\n1,"1,500"\n2,"12,500"\n3,"2,500"\n', (), ("v",), [[1500], [12500], [2500]]),
        ("day,v\n1,3\n2,\n3,5\n4,6\n", (), ("v",), [[3], [None], [5], [6]]),
        ("day,v\n1,3\n2,x\n3,5%\n4,6\n", (), ("v",), [[3], [None], [5], [6]]),
        ("day,v\n1,3\n2,1e999\n3,5\n4,6\n", (), ("v",), [[3], [None], [5], [6]]),
    ],
)
def test_a_table_gives_the_columns_that_move(
    tmp_path: Path, text: str, wanted: tuple[str, ...], columns: tuple[str, ...], values: list[list[float | None]]
) -> None:
    series = _of_table(tmp_path, text, *wanted)
    assert series.columns == columns
    assert _values(series) == values


def test_what_was_taken_for_granted_is_said(tmp_path: Path) -> None:
    def said(text: str) -> list[str]:
        return [str(one) for one in _of_table(tmp_path, text).assumed]

    assert said("day,v\n1,3\n2,4\n3,5\n") == []
    assert said("day;v\n1;0,5\n2;1,5\n") == ["A comma in the column “v” is taken for a decimal point."]
    assert said('day,v\n1,"1,500"\n2,"2,500"\n') == ["Commas in the column “v” are taken to part thousands."]
    assert said('day,v\n1,"1,500"\n2,"2,500"\n3,"none, closed"\n')[0] == (
        "Commas in the column “v” are taken to part thousands."
    ), "a comma between words tells nothing of numbers"
    assert said("day,v\n1,3\n2,\n3,5\n4,6\n") == ["1 row of the column “v” has no number; no window crosses it."]


@pytest.mark.parametrize(
    ("text", "wanted", "sentence"),
    [
        ("date,v\n2024-01-01,1\n2024-01-02,2\n", "date", "“date” of .* holds dates, not numbers"),
        ("name,v\nKim,1\nLee,2\n", "name", "“name” of .* holds no numbers"),
        ("name,v\nKim,a1\nLee,b2\n", "2", "“v” of .* holds no numbers"),
        ("t,v\n1,2\n2,3\n", "price", "has no column “price”; it has t, v"),
        ("t,v\n1,2\n2,3\n", "3", "has no column “3”"),
        ("t,v\n1,2\n2,3\n", "0", "has no column “0”"),
    ],
)
def test_a_column_that_is_no_series_is_refused(tmp_path: Path, text: str, wanted: str, sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        _of_table(tmp_path, text, wanted)


def test_a_list_of_words_is_no_series(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="holds no numbers"):
        _of_lines(tmp_path, "one two\nthree\n")


def test_a_series_shorter_than_its_window_is_refused_with_what_it_needs(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="has 3 rows of numbers; a window of 3 and the value after it need 4"):
        _of_lines(tmp_path, "1\n2\n3\n", window=3)
    with pytest.raises(Problem, match="without a gap"):
        _of_lines(tmp_path, "v\n1\n\n3\n4\n\n6\n7\n", window=3)
    assert len(_of_lines(tmp_path, "1\n2\n3\n4\n", window=3).starts) == 1


def test_the_window_that_is_offered_leaves_half_of_a_short_series_to_learn_from(tmp_path: Path) -> None:
    assert _of_lines(tmp_path, "1 2 3 4 5 6", window=None).window == 3
    assert _of_lines(tmp_path, " ".join(map(str, range(200))), window=None).window == DEFAULT_WINDOW


def test_no_window_crosses_a_gap(tmp_path: Path) -> None:
    series = _of_lines(tmp_path, "v\n1\n2\n3\n\n5\n6\n7\n8\n", window=2)
    assert series.gaps == 1
    assert series.starts.tolist() == [0, 4, 5]
    encoded = series.encoded(series.starts, series.task)
    read, said = (series.task.unscaled(one) for one in (encoded.inputs, encoded.targets))
    np.testing.assert_allclose(read.ravel(), [1, 2, 5, 6, 6, 7], rtol=1e-6)
    np.testing.assert_allclose(said.ravel(), [3, 7, 8], rtol=1e-6)


def test_what_the_network_reads_has_a_mean_of_0_and_a_deviation_of_1(tmp_path: Path) -> None:
    series = _of_table(tmp_path, "t,a,b\n1,2,5e6\n2,9,7e6\n3,,6e6\n4,5,1e6\n", "a", "b")
    scaled = series.task.scaled(series.values)
    np.testing.assert_allclose(np.nanmean(scaled, axis=0), 0, atol=1e-12)
    np.testing.assert_allclose(np.nanstd(scaled, axis=0), 1)
    np.testing.assert_allclose(series.task.unscaled(scaled), series.values, rtol=1e-14)


@pytest.mark.parametrize("value", ["0.1", "5", "1e9"])
def test_a_series_that_stands_still_is_read_without_a_division_by_nothing(tmp_path: Path, value: str) -> None:
    task = _of_lines(tmp_path, "\n".join([value] * 30)).task
    assert task.scales == (1.0,)
    assert np.abs(task.scaled(np.array([[float(value)]]))).max() < 1e-6


@pytest.mark.parametrize(
    ("text", "numbers", "one"),
    [
        ("1 2 3", True, False),
        ("1\n2\n3", True, True),
        ("v\n1\n2", True, True),
        ("v,w\n1,2\n3,4", True, False),
        ("1,2\n3,4", True, False),
        ("v\n0,5\n1,5", True, True),
        ("width,height\n640,480\n800,600", True, False),
        ("text here\nand more", False, False),
        ("2024-01-01\n2024-01-02", False, False),
        ("5", False, False),
        ("review,label\ngood,1\nbad,0", False, False),
        ("", False, False),
    ],
)
def test_a_file_of_numbers_is_told_from_others(text: str, numbers: bool, one: bool) -> None:
    lines = text.splitlines()
    assert (is_numbers(lines), is_one_series(lines)) == (numbers, one)


def test_a_list_is_no_table(tmp_path: Path) -> None:
    with pytest.raises(OneColumn):
        _of_table(tmp_path, "v\n1\n2\n3\n")


def test_more_series_than_can_be_learnt_at_once_are_refused(tmp_path: Path) -> None:
    row = " ".join(map(str, range(65)))
    with pytest.raises(Problem, match="has 65 series; 64 can be learnt at once"):
        _of_lines(tmp_path, f"{row}\n{row}\n{row}\n")


def test_lines_of_several_lengths_are_one_series_and_that_is_said(tmp_path: Path) -> None:
    series = _of_lines(tmp_path, "1 2\n3 4\n5\n6 7\n")
    assert series.values.ravel().tolist() == [1, 2, 3, 4, 5, 6, 7]
    assert [str(one) for one in series.assumed] == [
        "The lines hold more numbers or fewer; all are taken for one series."
    ]
    assert not _of_lines(tmp_path, "1 2 3\n4 5 6\n7\n").assumed, "the last of several full lines"


@pytest.mark.parametrize("row", ["3", "3,9,9"], ids=["too few cells", "too many cells"])
@pytest.mark.parametrize("title", ["", "Visitors of a museum\n\n"])
def test_a_row_that_cannot_be_read_is_a_gap_where_it_stands(tmp_path: Path, row: str, title: str) -> None:
    lines = ["0,1", "1,4", "2,9", row, "4,25", "5,36", "", "6,49"]
    series = _of_table(tmp_path, title + "\n".join(["day,v", *lines]) + "\n", "v", window=1)
    assert _values(series) == [[1], [4], [9], [None], [25], [36], [49]]
    assert series.starts.tolist() == [0, 1, 4, 5], "no window crosses it"
    assert [str(one) for one in series.assumed] == ["1 row of the column “v” has no number; no window crosses it."]


def test_rows_left_out_among_rows_of_several_lines_are_said(tmp_path: Path) -> None:
    """Where they stood is not known."""
    rows = [f'{i},"a\nb",{i * i}' for i in range(9)]
    text = "\n".join(["day,note,v", *rows[:4], "4", *rows[5:]]) + "\n"
    series = _of_table(tmp_path, text, "v")
    assert len(series) == 8
    assert [str(one) for one in series.assumed] == [
        "1 row cannot be read and is left out; the values around it count as neighbours."
    ]


def test_a_long_line_of_numbers_is_a_series(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_text(" ".join(str(i % 7) for i in range(60_000)), "utf-8")
    assert is_numbers(head_lines(path))


def test_the_window_fits_between_the_gaps(tmp_path: Path) -> None:
    """A number is missing every seven days: six values in a row, half of which are read."""
    rows = "".join(f"{day},{'' if day % 7 == 0 else day * 1.5}\n" for day in range(60))
    series = _of_table(tmp_path, "day,sales\n" + rows, window=None)
    assert series.window == 3
    assert len(series.starts) == 8 * 3
    assert series.gaps == 9


@pytest.mark.parametrize("text", ["5\n", "v\n1\nNA\n2\n"])
def test_numbers_that_never_follow_each_other_teach_nothing(tmp_path: Path, text: str) -> None:
    with pytest.raises(Problem, match="has no two numbers in a row"):
        _of_lines(tmp_path, text, window=None)
