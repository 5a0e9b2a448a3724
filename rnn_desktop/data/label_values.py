"""What one cell of a label column means by itself: a number on some scale, or a word for good or bad."""

import re
from typing import Final

NEGATIVE_NAMES = frozenset(
    (
        *("negative", "neg", "bad", "n", "no", "false", "f", "rotten", "dislike", "unhappy", "poor", "terrible"),
        *("very negative", "extremely negative", "somewhat negative", "strongly negative", "mostly negative"),
        *("not recommended", "not recommend", "thumbs down", "label_0", "complaint", "unfavorable"),
        *("부정", "부정적", "나쁨", "비추천", "비추", "불만", "불만족", "싫어요", "아니오", "아니요"),
        *("매우 부정", "약간 부정"),
    )
)
POSITIVE_NAMES = frozenset(
    (
        *("positive", "pos", "good", "p", "y", "yes", "true", "t", "fresh", "like", "happy", "great", "excellent"),
        *("very positive", "extremely positive", "somewhat positive", "strongly positive", "mostly positive"),
        *("recommended", "recommend", "thumbs up", "label_1", "praise", "favorable"),
        *("긍정", "긍정적", "좋음", "추천", "강추", "만족", "좋아요", "예", "네"),
        *("매우 긍정", "약간 긍정"),
    )
)
NEUTRAL_NAMES = frozenset(
    (
        *("neutral", "neu", "mixed", "irrelevant", "ambiguous", "none of these", "unclear", "undecided", "other"),
        *("중립", "중립적", "보통", "중간", "기타", "해당 없음", "모름"),
    )
)
NOTHING = frozenset(("", "nan", "none", "null", "n/a", "na", "<na>", "#n/a", "nat"))
"""What programs write for an empty cell."""
LONGEST_NOTHING = max(map(len, NOTHING))

NEUTRAL: Final = "neutral"

_STARS = re.compile(r"([★⭐✭🌟]️?)+\s*[☆✩✰]*|[☆✩✰]+")
_RATING = re.compile(
    r"""(?:별점|평점|별|rating|score|stars?)?\s*:?\s*
        (?P<value>[+-]?\d+(?:[.,]\d+)?(?:e[+-]?\d+)?)\s*
        (?:점|개|stars?|%|(?:점\s*)?(?:/|out\ of)\s*(?P<of>\d+(?:\.\d+)?)\s*(?:점|stars?)?)?""",
    re.VERBOSE | re.IGNORECASE,
)
_FASTTEXT = "__label__"


def folded(cell: str) -> str:
    """The cell as its likes are compared: "1", "1.0" and "1점" are one value, "Positive" and " positive" too."""
    number = rating(cell)
    return f"{number:g}" if number is not None else _name(cell)


def is_nothing(cell: str) -> bool:
    """Whether a program wrote this for an empty cell."""
    bare = cell.strip()
    return len(bare) <= LONGEST_NOTHING and bare.casefold() in NOTHING


def rating(cell: str) -> float | None:
    """A number with what people write around it: 4, 4.0, 4,5, 1점, ★★★★☆, 4 out of 5, 4/5. None for anything else."""
    cell = cell.strip().removeprefix(_FASTTEXT)
    if not cell or len(cell) > 40:
        return None
    if _STARS.fullmatch(cell):
        return float(sum(cell.count(star) for star in "★⭐✭🌟"))
    match = _RATING.fullmatch(cell)
    if match is None:
        return None
    value = float(match["value"].replace(",", "."))
    return value if abs(value) < 1e15 else None


def best_rating(cell: str) -> float | None:
    """The best there is on the cell's scale, where it says so: 5 in "4 out of 5" and in ★★★★☆."""
    cell = cell.strip()
    if _STARS.fullmatch(cell):
        stars = sum(cell.count(star) for star in "★⭐✭🌟☆✩✰")
        return float(stars) if any(star in cell for star in "☆✩✰") else None
    match = _RATING.fullmatch(cell) if len(cell) <= 40 else None
    return float(match["of"]) if match is not None and match["of"] else None


def polarity(cell: str) -> int | str | None:
    """0 for a word that means bad, 1 for good, NEUTRAL for neither; None for any other word."""
    name = _name(cell)
    if name in NEGATIVE_NAMES:
        return 0
    if name in POSITIVE_NAMES:
        return 1
    return NEUTRAL if name in NEUTRAL_NAMES else None


def _name(cell: str) -> str:
    return " ".join(cell.strip().casefold().removeprefix(_FASTTEXT).replace("-", " ").split())
