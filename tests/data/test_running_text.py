"""A plain text becomes windows of tokens, none of which is learnt twice."""

from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from rnn_desktop.data.plain_file import head_lines, read_plain_file
from rnn_desktop.data.running_text import encode_windows, running_text, token_windows
from rnn_desktop.engine.packing import NOT_COUNTED
from rnn_desktop.problem import Problem
from rnn_desktop.tasks import FIRST_SPOKEN_ID
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary
from tests.data.plain_files import plain_file

_KOREAN = "나는 학교에 간다\n너는 집에 온다\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp949", "utf-16", "utf-16-le"])
def test_a_text_is_read_whatever_its_encoding(tmp_path: Path, encoding: str) -> None:
    file = plain_file(tmp_path, _KOREAN.encode(encoding))
    assert running_text(file).texts == ("나는 학교에 간다", "너는 집에 온다")
    assert head_lines(file.path) == _KOREAN.splitlines()


def test_every_end_of_a_line_ends_one_and_the_characters_are_those_of_the_lines(tmp_path: Path) -> None:
    path = tmp_path / "ends.txt"
    path.write_bytes("one\ntwo\r\nthree\rfour\x0cfive\u2028six\n\n \n\x85seven".encode())
    text = running_text(read_plain_file(path))
    assert text.texts == ("one", "two", "three", "four", "five", "six", "seven")
    assert text.characters == len("onetwothreefourfivesixseven")


def test_bytes_that_cannot_be_read_are_counted(tmp_path: Path) -> None:
    text = running_text(plain_file(tmp_path, ("가" * 500).encode() + b"\xff\n"))
    assert text.bad_bytes == 1
    assert text.texts == ("가" * 500 + "\N{REPLACEMENT CHARACTER}",)


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"a\n", "fewer than two characters"),
        (b" \n\n \n", "fewer than two characters"),
        (b"\x89PNG\r\n\x1a\n" + bytes(200), "an image"),
    ],
)
def test_what_is_no_text_is_refused_with_a_sentence(tmp_path: Path, content: bytes, sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        running_text(plain_file(tmp_path, content))


def test_a_file_that_is_missing_gives_nothing_to_guess_from(tmp_path: Path) -> None:
    assert head_lines(tmp_path / "nothing.txt") == []
    with pytest.raises(Problem):
        read_plain_file(tmp_path / "nothing.txt")


def test_short_lines_stand_for_themselves_and_paragraphs_are_one_text(tmp_path: Path) -> None:
    assert running_text(plain_file(tmp_path, "a saying\nanother one\n")).parts == "lines"
    paragraphs = "\n".join(["word " * 60] * 3)
    assert running_text(plain_file(tmp_path, paragraphs)).parts == "windows"
    assert running_text(plain_file(tmp_path, paragraphs), "lines").parts == "lines"


@given(st.lists(st.lists(st.sampled_from("abc"), max_size=12), max_size=5), st.integers(1, 5))
def test_every_token_but_a_lines_first_is_learnt_once(lines: list[list[str]], length: int) -> None:
    windows = token_windows(lines, "lines", length)
    assert all(2 <= len(window) <= length + 1 for window in windows)
    assert [token for window in windows for token in window[1:]] == [token for line in lines for token in line[1:]]


@given(st.lists(st.lists(st.sampled_from("abc"), min_size=1, max_size=12), min_size=1, max_size=5), st.integers(1, 5))
def test_windows_cross_lines_where_a_line_break_is_a_token(lines: list[list[str]], length: int) -> None:
    whole = list("\n".join("".join(line) for line in lines))
    windows = token_windows(lines, "windows", length)
    assert [token for window in windows for token in window[1:]] == whole[1:]
    for before, after in pairwise(windows):
        assert before[-1] == after[0]


def test_the_answer_at_each_step_is_the_next_token_unless_it_is_unknown() -> None:
    vocabulary = Vocabulary((PADDING, UNKNOWN, "h", "e", "l"))
    encoded = encode_windows(["hel", "lx", "xh"], vocabulary)
    ids = vocabulary.ids
    assert encoded.inputs.tolist() == [ids["h"], ids["e"], ids["l"], ids[UNKNOWN]]
    answers = [ids["e"], ids["l"], None, ids["h"]]
    want = [NOT_COUNTED if one is None else one - FIRST_SPOKEN_ID for one in answers]
    np.testing.assert_array_equal(encoded.targets, want)
    assert encoded.lengths.tolist() == [2, 1, 1]
