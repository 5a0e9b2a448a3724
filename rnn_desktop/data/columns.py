"""Which column holds the review and which its label: judged by their names and by what stands in them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from rnn_desktop.data.column_contents import ColumnContents, contents_of, sample_places
from rnn_desktop.data.labels import MOST_RATINGS
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.tasks import MOST_CLASSES

# In order of trust.
TEXT_NAMES = (
    *("document", "review", "review text", "text", "reviews", "sentence", "content", "contents", "comment", "body"),
    *("review body", "phrase", "tweet", "message", "clean text", "comments", "headline", "description", "opinion"),
    *("리뷰", "내용", "리뷰내용", "리뷰 내용", "문장", "본문", "텍스트", "댓글", "후기", "평", "한줄평", "의견"),
    "상품평",
)
LABEL_NAMES = (
    *("label", "labels", "sentiment", "rating", "polarity", "overall", "score", "stars", "star", "class", "target"),
    *("category", "star rating", "airline sentiment", "recommended", "recommend", "feedback", "y"),
    *("라벨", "레이블", "평점", "별점", "점수", "감성", "감정", "극성", "만족도", "추천", "정답"),
)
OTHER_NAMES = (
    *("id", "index", "no", "idx", "date", "user", "author", "title", "name", "time", "url", "product"),
    *("번호", "날짜", "작성자", "아이디", "제목", "작성일", "닉네임", "상품"),
)
_OTHER_WORDS = frozenset(
    (
        *("id", "ids", "no", "number", "index", "idx", "date", "time", "timestamp", "millis", "epoch", "day", "year"),
        *("month", "user", "username", "author", "name", "reviewer", "url", "link", "language", "lang", "device"),
        *("version", "code", "package", "count", "counts", "votes", "vote", "helpful", "useful", "verified"),
        *(
            "purchase",
            "title",
            "summary",
            "reply",
            "developer",
            "response",
            "image",
            "images",
            "price",
            "diff",
            "average",
            "bound",
        ),
        *("lower", "upper", "total", "length", "len", "size", "confidence", "gold", "brand", "age", "city", "location"),
        *("asin", "sku", "entity", "model", "likes", "retweets", "replies", "split", "fold", "unnamed"),
    )
)
_OTHER_HANGUL = (
    *("번호", "날짜", "작성일", "일자", "일시", "시간", "작성자", "아이디", "제목", "닉네임", "수", "개수"),
    *("조회", "공감", "구매일", "옵션", "상품명", "이름", "주소", "링크", "여부", "가격", "나이", "성별"),
)
CLASS_NAMES = (
    *("type", "kind", "topic", "intent", "emotion", "genre", "group", "tag", "department", "reason"),
    *("유형", "분류", "종류", "카테고리", "구분", "주제", "의도", "범주", "항목", "타입", "부서", "장르"),
)
"""What people call a column of classes that are neither good nor bad."""
_NO_CLASSES = frozenset(
    (
        *("source", "platform", "channel", "country", "region", "state", "gender", "sex", "browser", "os", "store"),
        *("seller", "vendor", "publisher", "product", "item", "movie", "restaurant", "hotel", "airline", "company"),
        *("제품", "상품", "매장", "지점", "브랜드", "회사", "국가", "지역", "기기", "출처", "영화", "식당", "사이트"),
    )
)
"""Words of names of columns whose words repeat, though they are no classes of the text."""
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_NO_REVIEW = 3.0
"""Letters on average: fewer are codes."""
_LONGEST_CLASS = 20.0
"""Letters on average: what has more is text."""
_OF_A_CLASS = 3
"""Rows of each value on average, one less where the name says so: fewer are what a text happens to share."""
_WORDS_OF_CLASSES, _NAMED_SO = 3.0, 5.7
"""What a column of words that repeat scores, less than any scale of numbers, and more where its name says so."""
_AS_GOOD = 1.0
"""Between two such columns a difference of no more tells nothing."""


class Columns(Protocol):
    """What is needed of a `Table` here."""

    @property
    def path(self) -> Path: ...
    @property
    def columns(self) -> tuple[str, ...]: ...
    @property
    def has_header(self) -> bool: ...
    @property
    def rows(self) -> Sequence[tuple[str, ...]]: ...


@dataclass(frozen=True, slots=True)
class ColumnChoice:
    """Indices of the review's and the label's column."""

    text: int
    label: int


def guess_columns(table: Columns, text: int | None = None, label: int | None = None) -> ColumnChoice:
    """Those that are not given, by name and contents. Raises Problem where neither tells."""
    places = sample_places(len(table.rows))
    sample = [table.rows[place] for place in places]
    contents = [contents_of(cells) for cells in zip(*sample, strict=True)]
    names = table.columns if table.has_header else ("",) * len(table.columns)
    if label is None:
        scores = [label_score(name, one) for name, one in zip(names, contents, strict=True)]
        label = _best(scores, (text,))
        if label is not None and _is_one_of_several(label, scores, names, contents, text):
            label = None
    if text is None:
        scores = [text_score(name, one) for name, one in zip(names, contents, strict=True)]
        text = _best(scores, (label,))
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


def column_place(names: Sequence[str], wanted: str) -> int | None:
    """The column of this name, or of this number from 1; None where there is none."""
    if wanted in names:
        return names.index(wanted)
    return int(wanted) - 1 if wanted.isdecimal() and 1 <= int(wanted) <= len(names) else None


def name_score(name: str, wanted: Sequence[str]) -> float:
    """How well a column's name fits: 0 to 10; below 0 where it names something else."""
    words = words_of(name)
    whole = " ".join(words)
    if whole in wanted:
        return 10.0 - 4.0 * wanted.index(whole) / len(wanted)
    if set(words) & _OTHER_WORDS or any(whole.endswith(other) for other in _OTHER_HANGUL) or whole in OTHER_NAMES:
        return -6.0
    ranks = [wanted.index(word) for word in words if word in wanted]
    return 5.0 - 2.0 * min(ranks) / len(wanted) if ranks else 0.0


def words_of(name: str) -> list[str]:
    """Of “reviewText”, “review_text”, “review.text” and “Review Text”: review, text."""
    return re.split(r"[\s_\-./]+", _CAMEL.sub(" ", name.strip()).casefold())


def text_score(name: str, contents: ColumnContents) -> float | None:
    """How much a column is the review's; None for one that cannot be."""
    if not contents.cells or contents.letters < 0.5:
        return None
    score = name_score(name, TEXT_NAMES)
    score += min(contents.letters, 60.0) / 10.0 + 3.0 * contents.words
    score += 3.0 * contents.distinct / contents.cells
    score -= 12.0 * max(contents.dates, contents.links)
    if contents.distinct == 1 and contents.cells > 2:
        score -= 12.0
    if contents.letters < _NO_REVIEW and not contents.words:
        score -= 4.0
    # A column that is mostly empty is a reply or a remark; one that is half full may be the only one there is.
    return score - 6.0 * (1.0 - contents.filled)


def label_score(name: str, contents: ColumnContents) -> float | None:
    """How much a column is the label's; None for one that cannot be."""
    if not contents.cells:
        return None
    by_name = name_score(name, LABEL_NAMES)
    if by_name < 5.0 and not _is_label_like(contents):
        return class_score(name, contents)
    label_like = max(contents.numbers, contents.names)
    if contents.steady or (contents.distinct == contents.cells > 5 and contents.names < 0.5):
        return None
    score = by_name + 6.0 * label_like - 12.0 * contents.dates
    if contents.distinct == 1:
        score -= 8.0
    if contents.names > 0.9:
        score += 3.0
    elif contents.numbers > 0.9:
        score += _scale_score(contents)
    return score - 4.0 * (1.0 - contents.filled)


def class_score(name: str, contents: ColumnContents) -> float | None:
    """How much a column of words that are neither numbers nor good or bad is the label's; None for one that is not."""
    words = set(words_of(name))
    named = bool(words & set(CLASS_NAMES)) or name.strip().endswith(CLASS_NAMES)
    few = 2 <= contents.distinct <= min(MOST_CLASSES, contents.cells // (_OF_A_CLASS - named))
    if not (few and contents.repeated > 0.9 and 0.0 < contents.letters <= _LONGEST_CLASS):
        return None
    is_other = name_score(name, TEXT_NAMES) != 0.0 or words & _NO_CLASSES
    if is_other or max(contents.dates, contents.links) > 0.1:
        return None
    return (_NAMED_SO if named else 0.0) + _WORDS_OF_CLASSES - contents.words - 4.0 * (1.0 - contents.filled)


def _is_label_like(contents: ColumnContents) -> bool:
    """Whether what stands in it is a label by itself: numbers, or words for good and bad."""
    return contents.distinct <= MOST_RATINGS and max(contents.numbers, contents.names) > 0.5


def _is_one_of_several(
    label: int,
    scores: Sequence[float | None],
    names: Sequence[str],
    contents: Sequence[ColumnContents],
    text: int | None,
) -> bool:
    """Whether it has nothing but words that repeat, and another column has such words as well."""
    if scores[label] != class_score(names[label], contents[label]):
        return False
    alike = (class_score(name, one) for i, (name, one) in enumerate(zip(names, contents, strict=True)) if i != text)
    return sum(one is not None and one >= (scores[label] or 0.0) - _AS_GOOD for one in alike) > 1


def _scale_score(contents: ColumnContents) -> float:
    """0 and 1 before stars, stars before any other scale, and that before numbers of something else."""
    low, high, distinct = contents.lowest, contents.highest, contents.distinct
    if distinct == 2 and (low, high) in ((0, 1), (-1, 1)):
        return 3.0
    if low >= -1 and high <= 5:
        return 2.5 if distinct <= 11 else 1.0
    if low >= 0 and high <= 10:
        return 1.0
    return -1.0 if low >= -100 and high <= 100 else -4.0


def _best(scores: Sequence[float | None], taken: Sequence[int | None]) -> int | None:
    """The column of the highest score; of equal ones the last."""
    able = [(score, i) for i, score in enumerate(scores) if score is not None and i not in taken]
    return max(able)[1] if able else None
