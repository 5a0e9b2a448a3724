"""Valid tables as other tools write them, in dialects drawn at random, are read exactly."""

import csv
import gzip
import io
from collections.abc import Callable, Sequence
from pathlib import Path
from random import Random

import pytest

from rnn_desktop.data.table import read_table
from tests.examples import examples

_TEXTS = (
    *("정말 좋은 영화, 최고", "별로예요; 다시는 안 봐요", "그저 그래요", "배우 연기가 | 좋다", "탭\t이 있는 글"),
    *("첫 줄\n둘째 줄", "“따옴표” 속의 글", '그는 "좋다"고 했다', "It's fine, really", "끝에 \\ 역슬래시 x"),
    *("  앞뒤 빈칸  ", "이모지 😀👍 좋아요", "a,b;c|d", "1,000원이면 싸다", "#해시 @사람", "똠방각하 펲시콜라"),
    *(
        '"전체가 따옴표"',
        "줄 끝\n\n빈 줄 지나",
        "café déjà vu, naïve",
        "10/10",
        "NA 아님",
        "= 1 + 1",
        "ㅋㅋㅋ ㅠㅠ",
        "100% 만족!",
    ),
)
_LABELS = (("0", "1"), ("negative", "positive"), ("부정", "긍정"), ("1", "2", "3", "4", "5"), ("False", "True"))
_HEADERS = (("review", "label"), ("document", "label"), ("리뷰", "평점"), ("text", "sentiment"), ("comment", "rating"))

Rows = list[tuple[str, str]]


def _rows(random: Random, encoding: str, count: int) -> Rows:
    texts = [text for text in _TEXTS if _fits(text, encoding)]
    labels = random.choice(_LABELS)
    return [(f"{random.choice(texts)} {i}", random.choice(labels)) for i in range(count)]


def _fits(text: str, encoding: str) -> bool:
    try:
        return text.encode(encoding).decode(encoding) == text
    except UnicodeError:
        return False


def _python(random: Random, header: Sequence[str], rows: Rows) -> str:
    """Python's csv with any of its dialects."""
    out = io.StringIO(newline="")
    delimiter = random.choice(",;\t|")
    writer = csv.writer(
        out,
        delimiter=delimiter,
        quoting=random.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
        lineterminator=random.choice(["\n", "\r\n"]),
    )
    writer.writerows([header, *rows])
    return out.getvalue()


def _pandas(random: Random, header: Sequence[str], rows: Rows) -> str:
    """pandas' to_csv: an index without a name, minimal quotes."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=random.choice(",\t"), lineterminator="\n")
    writer.writerows([("", *header), *((i, *row) for i, row in enumerate(rows))])
    return out.getvalue()


def _r(random: Random, header: Sequence[str], rows: Rows) -> str:
    """R's write.csv and write.table: texts quoted, numbers not, a name for each row; the latter lacks a header cell."""
    table, delimiter = random.choice([(False, ","), (False, ";"), (True, " "), (True, "\t"), (True, ",")])

    def quoted(cell: str) -> str:
        escaped = cell.replace("\\", "\\\\").replace('"', '\\"') if table else cell.replace('"', '""')
        return f'"{escaped}"'

    first = [quoted(name) for name in header]
    lines = [delimiter.join(first if table else ['""', *first])]
    for i, (text, label) in enumerate(rows, 1):
        number = label if label.isdecimal() else quoted(label)
        lines.append(delimiter.join([quoted(str(i)), quoted(text), number]))
    return "\n".join(lines) + "\n"


def _excel(random: Random, header: Sequence[str], rows: Rows) -> str:
    """Excel: CR LF between rows and LF in cells; a title, empty columns, or the delimiter named above."""
    out = io.StringIO(newline="")
    kind = random.choice(["plain", "title", "sep", "wide", "tabs"])
    delimiter = {"sep": ";", "tabs": "\t"}.get(kind, random.choice(",;"))
    if kind == "sep":
        out.write("sep=;\r\n")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    end = [""] * 2 if kind == "wide" else []
    if kind == "title":
        writer.writerows([["후기 모음", ""], ["", ""]])
    writer.writerows([[*header, *end], *([*row, *end] for row in rows)])
    return out.getvalue()


def _spark(random: Random, header: Sequence[str], rows: Rows) -> str:
    """Spark: a backslash before quotes and backslashes in quoted cells."""
    delimiter, every = random.choice(",\t"), random.random() < 0.5

    def cell(text: str) -> str:
        special = every or any(c in text for c in (delimiter, '"', "\n", "\\")) or text != text.strip()
        return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"' if special else text

    return "".join(delimiter.join(map(cell, row)) + "\n" for row in (header, *rows))


_WRITERS: tuple[Callable[[Random, Sequence[str], Rows], str], ...] = (_python, _pandas, _r, _excel, _spark)
_ENCODINGS = ("utf-8", "utf-8-sig", "cp949", "utf-16", "utf-8")


@pytest.mark.parametrize("seed", range(examples(300).max_examples))
def test_a_valid_table_is_read_exactly(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    encoding = random.choice(_ENCODINGS)
    header, rows = random.choice(_HEADERS), _rows(random, encoding, random.choice([8, 30, 200]))
    written = random.choice(_WRITERS)(random, header, rows).encode(encoding)
    path = tmp_path / ("reviews.csv.gz" if random.random() < 0.1 else "reviews.csv")
    path.write_bytes(gzip.compress(written) if path.suffix == ".gz" else written)
    table = read_table(path)
    places = [table.columns.index(name) for name in header]
    read = [tuple(row[place] for place in places) for row in table.rows]
    assert read == rows, (table.delimiter, table.quote, table.encoding)
    assert not table.rejected_counts
