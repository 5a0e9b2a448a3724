"""Other ways in which the same sentence might have been typed."""

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise

from rnn_desktop.problem import QT_TRANSLATE_NOOP

KIND_LABELS = {
    "spaces_dropped": QT_TRANSLATE_NOOP("Fragility", "all spaces dropped"),
    "space_dropped": QT_TRANSLATE_NOOP("Fragility", "a space dropped"),
    "space_added": QT_TRANSLATE_NOOP("Fragility", "a space added"),
    "misspelling": QT_TRANSLATE_NOOP("Fragility", "a common misspelling"),
    "slip": QT_TRANSLATE_NOOP("Fragility", "the key beside it"),
    "uncomposed": QT_TRANSLATE_NOOP("Fragility", "the last syllable not composed"),
    "added": QT_TRANSLATE_NOOP("Fragility", "ㅋㅋ, ㅠㅠ or marks added"),
    "stretched": QT_TRANSLATE_NOOP("Fragility", "ㅋㅋ, ㅠㅠ or marks stretched"),
    "dropped": QT_TRANSLATE_NOOP("Fragility", "ㅋㅋ, ㅠㅠ or marks dropped"),
    "case": QT_TRANSLATE_NOOP("Fragility", "upper and lower case"),
    "swapped": QT_TRANSLATE_NOOP("Fragility", "two letters swapped"),
    "doubled": QT_TRANSLATE_NOOP("Fragility", "a letter doubled"),
}
"""What each kind of variant is called."""


@dataclass(frozen=True, slots=True)
class Variant:
    """kind: a key of KIND_LABELS; text: the whole sentence, typed that way."""

    kind: str
    text: str


def variants(text: str) -> tuple[Variant, ...]:
    """At most 60 variants of the text (in NFC), each once and none the text itself; the same ones every time.

    Where more places could be changed than a kind has variants, those that are changed lie spread over the text.
    """
    text = unicodedata.normalize("NFC", text)
    found = {text: Variant("", text)}
    for kind, count, edits in _KINDS:
        for start, end, replacement in _spread(list(edits(text)), count):
            varied = text[:start] + replacement + text[end:]
            if varied.strip():
                found.setdefault(varied, Variant(kind, varied))
    return tuple(found.values())[1:]


_Edit = tuple[int, int, str]
"""text[start:end] becomes this."""

_INITIALS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
_MEDIALS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
_FINALS = "\0ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
_FIRST, _LAST = "가", "힣"

# Vowels that sound alike and finals that are not heard (있/잇, 없/업, 않/안, 괜찮/괜찬).
_ALIKE_MEDIALS = dict(zip("ㅐㅔㅒㅖ", "ㅔㅐㅖㅔ", strict=True))
_ALIKE_FINALS = dict(zip("ㅆㅄㄶㅀㄲㅎㄵ", "ㅅㅂㄴㄹㄱ\0ㄴ", strict=True))
_MISSPELT = {
    "안": "않",
    "되": "돼",
    "돼": "되",
    "됐": "됬",
    "왠": "웬",
    "웬": "왠",
    "의": "에",
    "에": "의",
    "재미있": "재밌",
    "재밌": "잼",
    "재미없": "잼없",
    "너무": "넘",
    "진짜": "진자",
    "같이": "가치",
    "낫": "낳",
    "어떻게": "어떡해",
    "감동": "감덩",
    "최고": "쵝오",
    "습니다": "슴다",
    "네요": "네여",
}
_MISSPELT_PATTERN = re.compile("|".join(_MISSPELT))

# The rows of the two-beolsik keyboard, consonants and vowels apart: a slip from one to the other breaks the syllable.
_ROWS = ("ㅂㅈㄷㄱㅅ", "ㅛㅕㅑㅐㅔ", "ㅁㄴㅇㄹㅎ", "ㅗㅓㅏㅣ", "ㅋㅌㅊㅍ", "ㅠㅜㅡ")
_BESIDE = {row[i]: row[i + 1] if i + 1 < len(row) else row[i - 1] for row in _ROWS for i in range(len(row))}

_FEELING = re.compile(r"([ㅋㅎㅠㅜ!?.~])\1*")
_WORD = re.compile(r"[A-Za-z]{4,}")
_LONGEST_RUN = 40


def _is_syllable(character: str) -> bool:
    return _FIRST <= character <= _LAST


def _jamo(syllable: str) -> tuple[str, str, str]:
    """Initial, medial, and final or "\\0"."""
    code = ord(syllable) - ord(_FIRST)
    return _INITIALS[code // 588], _MEDIALS[code % 588 // 28], _FINALS[code % 28]


def _composed(initial: str, medial: str, final: str) -> str:
    return chr(ord(_FIRST) + 588 * _INITIALS.index(initial) + 28 * _MEDIALS.index(medial) + _FINALS.index(final))


def _syllables(text: str) -> Iterator[tuple[int, tuple[str, str, str]]]:
    return ((i, _jamo(character)) for i, character in enumerate(text) if _is_syllable(character))


def _all_spaces_dropped(text: str) -> Iterator[_Edit]:
    yield 0, len(text), "".join(text.split())


def _space_dropped(text: str) -> Iterator[_Edit]:
    return ((*gap.span(), "") for gap in re.finditer(r"(?<=\S)\s+(?=\S)", text))


def _space_added(text: str) -> Iterator[_Edit]:
    return ((i, i, " ") for i, pair in enumerate(pairwise(text), 1) if all(map(_is_syllable, pair)))


def _misspelt(text: str) -> Iterator[_Edit]:
    """In the order of the text, so that a choice of them lies spread over it."""
    edits = [(*found.span(), _MISSPELT[found.group()]) for found in _MISSPELT_PATTERN.finditer(text)]
    for i, (initial, medial, final) in _syllables(text):
        if medial in _ALIKE_MEDIALS:
            edits.append((i, i + 1, _composed(initial, _ALIKE_MEDIALS[medial], final)))
        if final in _ALIKE_FINALS:
            edits.append((i, i + 1, _composed(initial, medial, _ALIKE_FINALS[final])))
    return iter(sorted(edits))


def _slipped(text: str) -> Iterator[_Edit]:
    """Of every other syllable the consonant it begins with, of the others the vowel."""
    for number, (i, (initial, medial, final)) in enumerate(_syllables(text)):
        if number % 2 and medial in _BESIDE:
            yield i, i + 1, _composed(initial, _BESIDE[medial], final)
        elif initial in _BESIDE:
            yield i, i + 1, _composed(_BESIDE[initial], medial, final)


def _uncomposed(text: str) -> Iterator[_Edit]:
    """The last syllable in pieces, and only begun."""
    for i, (initial, medial, final) in list(_syllables(text))[-1:]:
        yield i, i + 1, initial + medial + final.strip("\0")
        yield i, i + 1, initial


def _added(text: str) -> Iterator[_Edit]:
    end = len(text.rstrip())
    korean = ("ㅋㅋ", "ㅎㅎ", "ㅠㅠ") if any(map(_is_syllable, text)) else ()
    return ((end, end, feeling) for feeling in (*korean, "!!", "..") if end)


def _stretched(text: str) -> Iterator[_Edit]:
    runs = _FEELING.finditer(text)
    return ((*run.span(), run[1] * (2 * len(run[0]) + 1)) for run in runs if len(run[0]) < _LONGEST_RUN)


def _dropped(text: str) -> Iterator[_Edit]:
    return ((*run.span(), "") for run in _FEELING.finditer(text))


def _other_case(text: str) -> Iterator[_Edit]:
    return ((0, len(text), other) for other in (text.lower(), text.upper(), text.capitalize()))


def _swapped(text: str) -> Iterator[_Edit]:
    """Two letters in the middle of a word."""
    for word in _WORD.finditer(text):
        i = (word.start() + word.end()) // 2
        yield i - 1, i + 1, text[i] + text[i - 1]


def _doubled(text: str) -> Iterator[_Edit]:
    """The letter in the middle of a word."""
    for word in _WORD.finditer(text):
        i = (word.start() + word.end()) // 2
        yield i, i, text[i]


_KINDS: tuple[tuple[str, int, Callable[[str], Iterable[_Edit]]], ...] = (
    ("spaces_dropped", 1, _all_spaces_dropped),
    ("space_dropped", 8, _space_dropped),
    ("space_added", 8, _space_added),
    ("misspelling", 10, _misspelt),
    ("slip", 7, _slipped),
    ("uncomposed", 2, _uncomposed),
    ("stretched", 4, _stretched),
    ("added", 5, _added),
    ("dropped", 4, _dropped),
    ("case", 3, _other_case),
    ("swapped", 4, _swapped),
    ("doubled", 4, _doubled),
)
"""Each kind with the number of its variants at most, 60 together, and what it could change."""


def _spread(edits: list[_Edit], count: int) -> list[_Edit]:
    """At most `count` of them, as far apart as can be."""
    n = len(edits)
    return edits if n <= count else [edits[(2 * i + 1) * n // (2 * count)] for i in range(count)]
