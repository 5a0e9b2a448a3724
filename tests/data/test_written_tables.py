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
        "줄\u2028바꿈과 \u0085 또 \x0b 그리고 \x0c",
        '끝이 따옴표 "',
        '"시작만 따옴표',
        "it''s",
        "윗줄\r\n아랫줄",
        "'작은따옴표'로",
        "길고 긴 이야기 " * 3000,
        "별 3,5개; 값은 1.234,50원",
        "탭\t두\t개, 쉼표; 쌍반점 | 막대",
        "C:\\temp\\new",
    ),
)
_LABELS = (("0", "1"), ("negative", "positive"), ("부정", "긍정"), ("1", "2", "3", "4", "5"), ("False", "True"))
_HEADERS = (("review", "label"), ("document", "label"), ("리뷰", "평점"), ("text", "sentiment"), ("comment", "rating"))

Rows = list[tuple[str, str]]
Writer = Callable[[Random, Sequence[str], Rows], str]


def _rows(random: Random, encoding: str, count: int, writer: Writer) -> Rows:
    unable = _UNABLE.get(writer, "")
    texts = [text for text in _TEXTS if _fits(text, encoding) and not any(c in text for c in unable)]
    labels = random.choice(_LABELS)
    where = random.choice(["{text} {i}", "{i} {text}"])
    return [(where.format(text=random.choice(texts), i=i), random.choice(labels)) for i in range(count)]


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


def _backslashes(random: Random, header: Sequence[str], rows: Rows) -> str:
    """Python's csv with a backslash before quotes, as MySQL and many programs write; also with ' around cells."""
    out = io.StringIO(newline="")
    writer = csv.writer(
        out,
        delimiter=random.choice(",;\t|"),
        quotechar=random.choice("\"'"),
        quoting=random.choice([csv.QUOTE_ALL, csv.QUOTE_NONNUMERIC]),
        doublequote=False,
        escapechar="\\",
        lineterminator="\n",
    )
    writer.writerows([header, *rows])
    return out.getvalue()


def _single_quotes(random: Random, header: Sequence[str], rows: Rows) -> str:
    """Every cell between ' and ', those inside doubled."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=random.choice(",;|"), quotechar="'", quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerows([header, *rows])
    return out.getvalue()


def _carriage_returns(random: Random, header: Sequence[str], rows: Rows) -> str:
    """Old programs of a Mac: CR between rows."""
    return _csv(header, rows, delimiter=random.choice(",;\t"), lineterminator="\r")


def _unquoted(random: Random, header: Sequence[str], rows: Rows) -> str:
    """Tabs and no quotes at all, as NSMC: what would need them is not there."""
    end = random.choice(["\n", "\r\n"])
    return "".join("\t".join(row) + end for row in (header, *rows))


def _export(random: Random, header: Sequence[str], rows: Rows) -> str:
    """A shop's export: dates, decimal commas, empty cells and a closing column of nothing."""
    more = [(f"2024-03-{i % 28 + 1:02}", *row, f"{i % 90},{i % 10}", "") for i, row in enumerate(rows)]
    return _csv(("date", *header, "price", ""), more, delimiter=random.choice(";\t|"), lineterminator="\r\n")


def _csv(header: Sequence[str], rows: Sequence[Sequence[str]], **options: str) -> str:
    out = io.StringIO(newline="")
    csv.writer(out, **options).writerows([header, *rows])  # type: ignore[arg-type]
    return out.getvalue()


_UNABLE: dict[Writer, str] = {_carriage_returns: "\n", _unquoted: "\t\r\n"}
"""Characters that a writer has no way to write in a cell."""
_WRITERS: tuple[Writer, ...] = (
    *(_python, _pandas, _r, _excel, _spark),
    *(_backslashes, _single_quotes, _carriage_returns, _unquoted, _export),
)
_ENCODINGS = ("utf-8", "utf-8-sig", "cp949", "utf-16", "utf-8")


@pytest.mark.parametrize("seed", range(examples(300).max_examples))
def test_a_valid_table_is_read_exactly(tmp_path: Path, seed: int) -> None:
    random = Random(seed)
    encoding = random.choice(_ENCODINGS)
    header, writer = random.choice(_HEADERS), random.choice(_WRITERS)
    rows = _rows(random, encoding, random.choice([8, 30, 200]), writer)
    written = writer(random, header, rows).encode(encoding)
    path = tmp_path / ("reviews.csv.gz" if random.random() < 0.1 else "reviews.csv")
    path.write_bytes(gzip.compress(written) if path.suffix == ".gz" else written)
    table = read_table(path)
    places = [table.columns.index(name) for name in header]
    read = [tuple(row[place] for place in places) for row in table.rows]
    assert read == rows, (table.delimiter, table.quote, table.encoding)
    assert not table.rejected_counts
