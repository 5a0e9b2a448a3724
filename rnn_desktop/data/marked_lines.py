"""Two kinds of files that mark the label inside the line: fastText's, and sentences with “@” before their label."""

import re
from collections.abc import Iterator
from pathlib import Path

_FASTTEXT = re.compile(r"__label__(\S+)\s+(?:__label__\S+\s+)*(.*)")
_AT_SIGN = re.compile(r"(.*\S)\s*@\s*([\w+-]{1,20})")
_NEARLY_ALL = 0.95
_DIGITS_OR_WORD = re.compile(r"[^\W\d_][\w+-]*|[+-]?\d{1,3}")


def read_marked_lines(text: Path, sample: str) -> tuple[list[str], list[str]] | None:
    """Labels and reviews of a UTF-8 file of such lines; None where it is another kind."""
    lines = [line for line in sample.splitlines() if line.strip()]
    for pattern, label, review in ((_FASTTEXT, 1, 2), (_AT_SIGN, 2, 1)):
        if _share(pattern, lines) >= _NEARLY_ALL and (pattern is _FASTTEXT or _few_labels(lines)):
            return _read(text, pattern, label, review)
    return None


def _share(pattern: re.Pattern[str], lines: list[str]) -> float:
    return sum(pattern.fullmatch(line) is not None for line in lines) / len(lines) if lines else 0.0


def _few_labels(lines: list[str]) -> bool:
    """Whether what follows “@” repeats, as labels do and the ends of e-mail addresses do not."""
    found = {match[2] for line in lines if (match := _AT_SIGN.fullmatch(line))}
    return 1 < len(found) <= max(2, len(lines) // 3) and all(_DIGITS_OR_WORD.fullmatch(label) for label in found)


def _read(text: Path, pattern: re.Pattern[str], label: int, review: int) -> tuple[list[str], list[str]]:
    labels, reviews = [], []
    for line in _lines(text):
        match = pattern.fullmatch(line)
        labels.append(match[label] if match else "")
        reviews.append(match[review] if match else line)
    return labels, reviews


def _lines(text: Path) -> Iterator[str]:
    with text.open(encoding="utf-8", errors="replace") as file:
        for line in file:
            if line := line.strip():
                yield line
