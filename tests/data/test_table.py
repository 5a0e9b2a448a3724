"""Tables as people have them: encodings, quotes, and files that are no tables."""

import csv
import gzip
import io
import os
import shutil
import tempfile
import zipfile
from pathlib import Path
from random import Random

import duckdb
import pytest

from rnn_desktop.data.dialect import Chosen
from rnn_desktop.data.encodings import ENCODINGS
from rnn_desktop.data.table import Table, read_table
from rnn_desktop.problem import Problem
from tests.counted_calls import counted_calls

ROWS = [("정말 좋은 영화, 최고", "1"), ("똠방각하 별로", "0"), ("그저 그래요", "0"), ("추천합니다", "1")]
CSV = "review,label\n" + "".join(f'"{text}",{label}\n' for text, label in ROWS)
TSV = "review\tlabel\n" + "".join(f"{text}\t{label}\n" for text, label in ROWS)


def _read(tmp_path: Path, content: str | bytes, name: str = "reviews.csv") -> Table:
    path = tmp_path / name
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return read_table(path)


@pytest.mark.parametrize("text", [CSV, TSV], ids=["csv", "tsv"])
@pytest.mark.parametrize(
    ("encoding", "named"),
    [
        ("utf-8", "utf-8"),
        ("utf-8-sig", "utf-8-sig"),
        ("cp949", "cp949"),
        ("utf-16", "utf-16"),
        ("utf-16-le", "utf-16-le"),
        ("utf-16-be", "utf-16-be"),
        ("utf-32", "utf-32"),
    ],
)
def test_encodings(tmp_path: Path, text: str, encoding: str, named: str) -> None:
    table = _read(tmp_path, text.encode(encoding))
    assert table.encoding == named
    assert table.columns == ("review", "label")
    assert list(table.rows) == ROWS


def test_an_encoding_of_elsewhere_is_guessed(tmp_path: Path) -> None:
    rows = "".join(f"Это хороший фильм номер {i}, и он мне понравился;1\n" for i in range(50))
    table = _read(tmp_path, ("review;label\n" + rows).encode("koi8-r"))
    assert table.rows[0] == ("Это хороший фильм номер 0, и он мне понравился", "1")


@pytest.mark.parametrize("ending", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("text", [CSV, TSV], ids=["csv", "tsv"])
def test_line_endings(tmp_path: Path, text: str, ending: str) -> None:
    assert list(_read(tmp_path, text.replace("\n", ending)).rows) == ROWS


def test_semicolons(tmp_path: Path) -> None:
    table = _read(tmp_path, "review;label\n좋아요, 정말;1\n별로;0\n" * 3)
    assert (table.delimiter, table.rows[0]) == (";", ("좋아요, 정말", "1"))


@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_a_file_without_a_header(tmp_path: Path, delimiter: str) -> None:
    table = _read(tmp_path, "".join(f"{text.replace(',', '')}{delimiter}{label}\n" for text, label in ROWS))
    assert (table.has_header, table.columns, len(table.rows)) == (False, ("1", "2"), 4)


def test_a_header_of_unknown_names(tmp_path: Path) -> None:
    table = _read(tmp_path, "무엇,어때\n좋아요,1\n별로,0\n")
    assert (table.has_header, table.columns, len(table.rows)) == (True, ("무엇", "어때"), 2)


def test_quotes_mean_nothing_between_tabs(tmp_path: Path) -> None:
    table = _read(tmp_path, 'document\tlabel\n"최고의 영화\t1\n그냥 "그런" 영화\t0\n끝"\t1\n', "ratings.txt")
    assert list(table.rows) == [('"최고의 영화', "1"), ('그냥 "그런" 영화', "0"), ('끝"', "1")]


def test_quoted_cells_keep_delimiters_quotes_and_lines(tmp_path: Path) -> None:
    table = _read(tmp_path, 'review,label\n"첫 줄\n둘째 줄, 끝",1\n"그는 ""좋다""고",0\n짧다,1\n')
    assert list(table.rows) == [("첫 줄\n둘째 줄, 끝", "1"), ('그는 "좋다"고', "0"), ("짧다", "1")]


@pytest.mark.parametrize("stray", ['"열린 따옴표,1', '5" 화면,1', '"열고"닫고,1', '"열고, "가운데" 닫고",1'])
def test_a_stray_quote_costs_no_other_line(tmp_path: Path, stray: str) -> None:
    lines = [f'"리뷰, {i}번",{i % 2}' for i in range(400)]
    lines.insert(200, stray)
    table = _read(tmp_path, "review,label\n" + "\n".join(lines) + "\n")
    assert len(table.rows) == 401
    assert [row for i, row in enumerate(table.rows) if i != 200] == [(f"리뷰, {i}번", str(i % 2)) for i in range(400)]
    assert table.rows[200][1] == "1"


def test_many_stray_quotes_take_no_time(tmp_path: Path) -> None:
    content = "review,label\n" + '좋아요,1\n"끝없는,0\n' * 10_000
    table, calls = counted_calls(lambda: _read(tmp_path, content))
    assert len(table.rows) == 20_000
    assert calls < 50 * 20_000, "what follows a stray quote is not looked through"


def test_rows_too_short_and_too_long_are_counted_and_named(tmp_path: Path) -> None:
    table = _read(
        tmp_path, 'review,label\n좋아요,1\n빠진 줄\n\n  \n나빠요,0\n하나,둘,셋\n빈 칸,1,,\n"두\n줄",0\n짧은\n'
    )
    assert [row[1] for row in table.rows] == ["1", "0", "1", "0"]
    named = [(row.line, row.reason) for row in table.rejected]
    assert named == [(3, "too_short"), (7, "too_long"), (11, "too_short")]
    assert dict(table.rejected_counts) == {"too_short": 2, "too_long": 1}


def test_only_the_first_skipped_rows_are_kept(tmp_path: Path) -> None:
    table = _read(tmp_path, "review\tlabel\n" + "좋아요\t1\n" * 5000 + "짧다\n" * 3000)
    assert (len(table.rejected), dict(table.rejected_counts), len(table.rows)) == (1000, {"too_short": 3000}, 5000)


def test_nul_and_a_cell_of_a_million_characters(tmp_path: Path) -> None:
    long = "가" * 1_000_000
    table = _read(tmp_path, f'review,label\n"재\x00미",1\n"{long}",0\n')
    assert table.rows[0] == ("재\x00미", "1")
    assert table.rows[1][0] == long


PICTURE = b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 40


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "reviews.csv is empty"),
        (b"\n\n  \n", "reviews.csv has one column"),
        (PICTURE, "reviews.csv is an image, not a table of reviews"),
        (b"\x89HDF\r\n\x1a\n" + bytes(4000), "is a model of Keras or another HDF5 file, not"),
        (b"\x80\x04\x95" + bytes(4000), "is a Python pickle, not"),
        (b"%PDF-1.7 \n", "is a PDF document, not"),
        (b"<!DOCTYPE html>\n<p>a,b\n", "is a web page, not"),
        (b'\x40\x00\x00\x00\x00\x00\x00\x00{"__metadata__":{}}' + bytes(4000), "is a model file, not"),
        (b"\x00" * 5000, "reviews.csv is not a text file. Choose a table or a plain text."),
        (Random(0).randbytes(100_000), "reviews.csv is not a text file"),
        (b"PK\x03\x04" + bytes(500), "reviews.csv is a damaged ZIP archive or spreadsheet. Save it"),
        ("정말 좋아요\n별로, 진짜\n그저\n" * 20, "reviews.csv has one column"),
        ("review\n좋아요\n", "reviews.csv has one column"),
        ("review,label\n", "reviews.csv has a header and no rows"),
        ("document\tlabel", "reviews.csv has a header and no rows"),
        (b"\xff\xfe\x00\xd8\x00", "The encoding of .*reviews.csv is not known. Save it as UTF-8"),
    ],
)
def test_files_that_are_no_tables(tmp_path: Path, content: str | bytes, sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        _read(tmp_path, content)


def test_a_missing_file_and_a_folder(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"absent.csv is not there"):
        read_table(tmp_path / "absent.csv")
    with pytest.raises(Problem, match="is a folder"):
        read_table(tmp_path)
    (tmp_path / "file").write_text("x")
    with pytest.raises(Problem, match="cannot be read"):
        read_table(tmp_path / "file" / "inside.csv")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may read everything")
def test_a_file_one_may_not_read(tmp_path: Path) -> None:
    path = tmp_path / "closed.csv"
    path.write_text(CSV, encoding="utf-8")
    path.chmod(0)
    with pytest.raises(Problem, match="You may not read"):
        read_table(path)


def test_gone_while_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "reviews.csv"
    path.write_text(CSV, encoding="utf-8")
    with pytest.raises(Problem, match=r"reviews.csv was removed while it was read"):
        read_table(path, lambda _: path.unlink(missing_ok=True))


def test_changed_while_it_is_read(tmp_path: Path) -> None:
    path, other = tmp_path / "reviews.csv", tmp_path / "other.csv"
    path.write_text(CSV, encoding="utf-8")
    other.write_text(CSV + "더,1\n", encoding="utf-8")
    with pytest.raises(Problem, match=r"reviews.csv was changed while it was read"):
        read_table(
            path, lambda _: None if path.stat().st_size > len(CSV.encode()) else shutil.copy(other, path) and None
        )


def test_an_unclosed_quote_costs_no_other_line(tmp_path: Path) -> None:
    lines = [f"리뷰 {i}번,{i % 2}" for i in range(4000)]
    lines[2:2] = ['"리뷰, 인용",1']
    lines[1000:1000] = lines[3000:3000] = ['"끝없이']
    table = _read(tmp_path, "review,label\n" + "\n".join(lines) + "\n")
    assert len(table.rows) == 4001
    assert [row.text.strip('"') for row in table.rejected] == ["끝없이"] * 2


@pytest.mark.slow
def test_an_unclosed_quote_before_more_than_a_buffer(tmp_path: Path) -> None:
    quoted = "".join(f'"리뷰, {i}번",{i % 2}\n' for i in range(200))
    table = _read(tmp_path, "review,label\n" + quoted + '"끝없이\n' + "줄,1\n" * 4_000_000)
    assert (len(table.rows), dict(table.rejected_counts)) == (4_000_200, {"too_short": 1})


@pytest.mark.parametrize(
    ("content", "name", "sentence"),
    [
        (b"review,label\n" + b"a" * (17 << 20) + b",1\n", "r.csv", "Line 2 of .*r.csv is longer than 16 MB"),
        (b"a," * 150_000, "r.csv", "columns; at most 1000 can be read"),
        (b",".join(b"c%d" % i for i in range(1500)) + b"\n" + b",".join([b"1"] * 1500), "r.csv", "has 1500 columns"),
        (b'"' * 10_000, "r.csv", "has one column"),
        (b'"\n' * 100_000, "r.csv", "has one column"),
        (b'sep="\na"b\nc"d\n', "r.csv", "has one column"),
        (gzip.compress(bytes(50 << 20)), "r.csv.gz", "is not a text file"),
        (gzip.compress(CSV.encode() * 99)[:-40], "r.csv.gz", "cannot be unpacked"),
        (b"[" * 200_000 + b"]" * 200_000, "r.json", "is a damaged JSON file"),
        (b'{"a":' * 100_000 + b"1" + b"}" * 100_000, "r.json", "is a damaged JSON file"),
        (b'[{"text":"good","label":1},{"te', "r.json", "is a damaged JSON file"),
        (b"{}", "r.json", "is a damaged JSON file"),
    ],
    ids=range(12),
)
def test_hostile_files_end_in_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, content: bytes, name: str, sentence: str
) -> None:
    (tmp_path / "temporary").mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    with pytest.raises(Problem, match=sentence):
        _read(tmp_path, content, name)
    assert not any((tmp_path / "temporary").iterdir())


def test_a_locked_archive(tmp_path: Path) -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("reviews.csv", CSV)
    content = bytearray(out.getvalue())
    content[6] |= 1  # "encrypted", in both of its headers
    content[content.index(b"PK\x01\x02") + 8] |= 1
    with pytest.raises(Problem, match="cannot be unpacked"):
        _read(tmp_path, bytes(content), "reviews.zip")


@pytest.mark.parametrize("seed", range(20))
def test_random_characters_are_read_or_refused(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    content = "".join(random.choice(",\"';|\t\n\r\\ ab가0") for _ in range(5000))
    try:
        table = _read(tmp_path, content)
    except Problem:
        return
    assert all(len(row) == len(table.columns) for row in table.rows)


def test_json_of_keys_twice_and_half_characters(tmp_path: Path) -> None:
    lines = '{"text":"good \\ud800 film","label":1,"label":0}\n{"text":"bad film","label":1}\n' * 3
    table = _read(tmp_path, lines, "reviews.jsonl")
    assert list(table.rows)[:2] == [("good \ufffd film", "0"), ("bad film", "1")]


def test_what_duckdb_says_is_never_printed(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    _read(tmp_path, "review,label\n" + "좋아요,1\n나쁨\n" * 200_000)
    assert capfd.readouterr() == ("", "")


def test_nsmc_is_read_as_its_bytes_stand(nsmc: Path) -> None:
    path = nsmc / "ratings_train.txt"
    with path.open(encoding="utf-8", newline="") as file:
        header, *rows = csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
    table = read_table(path)
    assert table.columns == tuple(header)
    assert list(table.rows) == list(map(tuple, rows))


@pytest.mark.parametrize("delimiter", [",", "\t"])
def test_a_million_rows(tmp_path: Path, delimiter: str) -> None:
    line = '9976970{d}"아 더빙, 진짜 짜증나네요 목소리"{d}0\n' if delimiter == "," else "9976970{d}아 더빙.. 진짜{d}0\n"
    path = tmp_path / "million.csv"
    path.write_text(f"id{delimiter}document{delimiter}label\n" + line.format(d=delimiter) * 1_000_000, encoding="utf-8")
    heard: list[float] = []
    table = read_table(path, heard.append)
    assert len(table.rows) == 1_000_000
    assert heard == sorted(heard)
    assert (heard[-1], len(heard) > 40) == (1.0, True)


def test_stopping_from_the_progress(tmp_path: Path) -> None:
    class Stopped(Exception):
        pass

    def stop(share: float) -> None:
        if share > 0.5:
            raise Stopped

    path = tmp_path / "reviews.csv"
    path.write_text("review,label\n" + "좋아요,1\n" * 100_000, encoding="utf-8")
    with pytest.raises(Stopped):
        read_table(path, stop)


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_a_chosen_encoding_ends_in_a_table_or_a_sentence(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "reviews.csv"
    path.write_text(CSV, encoding="utf-8")
    chosen = Chosen(encoding=encoding)
    if encoding in ("utf-16", "utf-32"):
        with pytest.raises(Problem, match=f"reviews.csv cannot be read as {encoding.upper()}. Choose another encoding"):
            read_table(path, chosen=chosen)
    elif encoding in ("utf-16-le", "utf-16-be"):
        with pytest.raises(Problem, match=r"reviews.csv has one column|cannot be read as"):
            read_table(path, chosen=chosen)
    else:
        assert len(read_table(path, chosen=chosen).rows) == len(ROWS)


@pytest.mark.parametrize("name", ["추천", "recommended", "Recommended", "like", "no"])
def test_a_name_that_could_be_a_label_is_a_name_above_other_labels(tmp_path: Path, name: str) -> None:
    rows = "".join(f"정말 {i}번째 영화,{i % 5 + 1},{'YN'[i % 2]}\n" for i in range(40))
    table = _read(tmp_path, f"후기,평점,{name}\n{rows}")
    assert (table.has_header, table.columns, len(table.rows)) == (True, ("후기", "평점", name), 40)


def test_a_first_row_whose_label_occurs_below_is_a_row(tmp_path: Path) -> None:
    table = _read(tmp_path, "추천,정말 좋은 영화\n비추천,지루한 영화\n" * 20)
    assert (table.has_header, len(table.rows)) == (False, 40)


def test_parquet_as_another_program_writes_it(tmp_path: Path) -> None:
    path = tmp_path / "reviews.parquet"
    values = "('정말 좋은 영화, 최고', 5, TRUE), (NULL, 1, FALSE), ('줄\n바꿈', 3, NULL)"
    rows = f"SELECT * FROM (VALUES {values}) AS t(review, stars, seen)"
    duckdb.connect().execute(f"COPY ({rows}) TO '{path}' (FORMAT parquet)")
    table = read_table(path)
    assert (table.columns, table.delimiter, table.encoding) == (("review", "stars", "seen"), "", "")
    assert list(table.rows) == [("정말 좋은 영화, 최고", "5", "true"), ("", "1", "false"), ("줄\n바꿈", "3", "")]


def test_parquet_that_is_cut_short(tmp_path: Path) -> None:
    with pytest.raises(Problem, match=r"reviews.parquet is a damaged Parquet file"):
        _read(tmp_path, b"PAR1" + bytes(range(256)) * 4 + b"PAR1", "reviews.parquet")


@pytest.mark.parametrize(
    "text", ["It’s great and I don’t regret it", "Äpfel und Ärger im Älteren Ägypten", "café, naïve, £5"]
)
def test_western_text_is_not_taken_for_korean(tmp_path: Path, text: str) -> None:
    """In cp949 an apostrophe of Word and the letter behind it are a syllable."""
    rows = [(f"{text} {i}", str(i % 2)) for i in range(40)]
    table = _read(tmp_path, ("review\tlabel\n" + "".join(f"{a}\t{b}\n" for a, b in rows)).encode("cp1252"))
    assert (table.encoding, list(table.rows)) == ("cp1252", rows)
