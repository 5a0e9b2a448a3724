"""Which column holds the review, which its label, and how a label is read as negative or positive."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import Literal, Protocol

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

# In order of trust: the first that a table has is taken.
TEXT_NAMES = (
    *("document", "review", "text", "reviews", "sentence", "content", "contents", "comment", "body"),
    *("리뷰", "내용", "리뷰내용", "문장", "본문", "텍스트", "댓글", "후기", "평"),
)
LABEL_NAMES = (
    *("label", "labels", "sentiment", "rating", "polarity", "score", "stars", "star", "class", "target"),
    *("라벨", "레이블", "평점", "별점", "점수", "감성", "감정", "극성"),
)
_OTHER_NAMES = (
    *("id", "index", "no", "idx", "date", "user", "author", "title"),
    *("번호", "날짜", "작성자", "아이디", "제목"),
)
NEGATIVE_NAMES = frozenset(("negative", "neg", "bad", "n", "부정", "부정적", "나쁨", "비추천", "불만"))
POSITIVE_NAMES = frozenset(("positive", "pos", "good", "p", "긍정", "긍정적", "좋음", "추천", "만족"))

_SAMPLE_ROWS = 1000
_MOST_RATINGS = 101  # 0 to 100
_SHOWN_VALUES = 5

Row = tuple[str, ...]


class Rows(Protocol):
    """What is needed of a `Table` here."""

    @property
    def path(self) -> Path: ...
    @property
    def columns(self) -> tuple[str, ...]: ...
    @property
    def rows(self) -> Sequence[Row]: ...


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """Indices of the review's and the label's column."""

    text: int
    label: int


@dataclass(frozen=True, slots=True)
class LabelRule:
    """How a cell becomes 0 (negative) or 1 (positive).

    binary: 0 or 1. names: 긍정, negative and the like. rating: positive from `threshold` up.
    negative, positive: what to call the two, as the file does where it has words.
    """

    kind: Literal["binary", "names", "rating"]
    threshold: float | None
    negative: str
    positive: str

    def read(self, cell: str) -> int | None:
        """0, 1, or None where the cell is neither."""
        cell = cell.strip()
        if self.kind == "names":
            return _by_name(cell, self)
        value = _number(cell)
        if value is None:
            return None
        if self.kind == "binary":
            return int(value) if value in (0, 1) else None
        return int(self.threshold is not None and value >= self.threshold)


def has_header_row(rows: Sequence[Row]) -> bool:
    """Whether the first row names the columns: by its words, or because no label below looks like its cell."""
    if not rows:
        return False
    first = [cell.strip() for cell in rows[0]]
    known = {*TEXT_NAMES, *LABEL_NAMES, *_OTHER_NAMES}
    if sum(cell.casefold() in known for cell in first) > 0 and not any(map(_is_label, first)):
        return True
    below = rows[1 : _SAMPLE_ROWS + 1]
    return any(
        cell and not _is_label(cell) and bool(below) and _share(_is_label, (row[i] for row in below)) > 0.9
        for i, cell in enumerate(first)
    )


def guess_columns(table: Rows) -> ColumnChoice:
    """By the columns' names, then by what stands in them. Raises Problem where neither tells."""
    sample = table.rows[:_SAMPLE_ROWS]
    label = _named(table.columns, LABEL_NAMES)
    if label is None:
        label = _label_by_content(sample, len(table.columns))
    text = _named(table.columns, TEXT_NAMES)
    if text is None or text == label:
        text = _text_by_content(sample, len(table.columns), label)
    if label is None or text is None:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "It is not clear which columns of {path} hold the review and its label. It has: {columns}. "
                "Choose them yourself.",
            ),
            path=table.path,
            columns=", ".join(table.columns),
        )
    return ColumnChoice(text, label)


def guess_label_rule(table: Rows, column: int, threshold: float | None = None) -> LabelRule:
    """How the labels in `column` are meant; `threshold` makes them ratings. Raises Problem naming the values found."""
    counts = Counter(row[column].strip() for row in table.rows)
    del counts[""]
    numbers = {cell: value for cell in counts if (value := _number(cell)) is not None}
    named = [cell for cell in counts if cell.casefold() in NEGATIVE_NAMES | POSITIVE_NAMES]
    total = counts.total()
    if sum(counts[cell] for cell in named) * 2 > total:
        return _name_rule(counts)
    if total and sum(counts[cell] for cell in numbers) >= 0.9 * total:
        values = set(numbers.values())
        if threshold is None and values <= {0.0, 1.0}:
            return LabelRule("binary", None, "0", "1")
        if threshold is not None or len(values) <= _MOST_RATINGS:
            return _rating_rule(values, threshold)
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The column “{column}” of {path} holds {values}; labels are 0 and 1, 부정 and 긍정, negative and positive, "
            "or a rating. Choose another column.",
        ),
        column=table.columns[column],
        path=table.path,
        values=_shown(counts),
    )


def _name_rule(counts: Counter[str]) -> LabelRule:
    """Named as the file names them most often; a word that never occurs is taken from the other's language."""
    ranked = [cell for cell, _ in counts.most_common()]
    negative = next((cell for cell in ranked if cell.casefold() in NEGATIVE_NAMES), "")
    positive = next((cell for cell in ranked if cell.casefold() in POSITIVE_NAMES), "")
    english = (negative + positive).isascii()
    return LabelRule(
        "names",
        None,
        negative or ("negative" if english else "부정"),
        positive or ("positive" if english else "긍정"),
    )


def _rating_rule(values: set[float], threshold: float | None) -> LabelRule:
    """Positive from 4 of 5 or 6 of 10; on any other scale, from its middle."""
    if threshold is None:
        low, high = min(values), max(values)
        scale_of_five, scale_of_ten = low >= 0 and 2 < high <= 5, low >= 0 and 5 < high <= 10
        threshold = 4.0 if scale_of_five else 6.0 if scale_of_ten else (low + high) / 2
    return LabelRule("rating", threshold, f"< {threshold:g}", f"≥ {threshold:g}")


def _by_name(cell: str, rule: LabelRule) -> int | None:
    folded = cell.casefold()
    if folded in POSITIVE_NAMES or folded == rule.positive.casefold():
        return 1
    return 0 if folded in NEGATIVE_NAMES or folded == rule.negative.casefold() else None


def _named(columns: Sequence[str], names: Sequence[str]) -> int | None:
    """The column that has one of these names, else the one whose name contains one as a word."""
    folded = [column.casefold().strip() for column in columns]
    for name in names:
        if name in folded:
            return folded.index(name)
    for i, column in enumerate(folded):
        if set(names) & set(column.replace("_", " ").replace("-", " ").split()):
            return i
    return None


def _label_by_content(sample: Sequence[Row], width: int) -> int | None:
    """The last column of few, label-like values; one of two values before a rating."""
    candidates = []
    for i in range(width):
        cells = [cell for row in sample if (cell := row[i].strip())]
        values = set(cells)
        if cells and len(values) <= _MOST_RATINGS and _share(_is_label, cells) > 0.9:
            counts_rows = len(values) == len(cells) > 2  # 1, 2, 3, …: a running number
            if not counts_rows:
                candidates.append((len(values) <= 2, -len(values), i))
    return max(candidates)[2] if candidates else None


def _text_by_content(sample: Sequence[Row], width: int, label: int | None) -> int | None:
    """The column with most letters."""
    letters = [(sum(c.isalpha() for row in sample for c in islice(row[i], 200)), i) for i in range(width) if i != label]
    most, column = max(letters, default=(0, 0))
    return column if most else None


def _is_label(cell: str) -> bool:
    cell = cell.strip()
    return _number(cell) is not None or cell.casefold() in NEGATIVE_NAMES or cell.casefold() in POSITIVE_NAMES


def _number(cell: str) -> float | None:
    try:
        value = float(cell)
    except ValueError:
        return None
    return value if abs(value) < float("inf") else None


def _share(test: Callable[[str], bool], cells: Iterable[str]) -> float:
    results = [test(cell) for cell in cells]
    return sum(results) / len(results) if results else 0.0


def _shown(counts: Counter[str]) -> str:
    if not counts:
        return "–"
    shown = [f"“{cell[:20]}”" for cell, _ in counts.most_common(_SHOWN_VALUES)]
    return ", ".join(shown) + (", …" if len(counts) > _SHOWN_VALUES else "")
