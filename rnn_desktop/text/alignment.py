"""Where the pieces of a rewritten word stand in the word as it was: 사랑해 in 사릉해, 되 + ㅂ니다 in 됩니다."""

import unicodedata
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import pairwise

# Conjoining jamo → the letters people type, so that the ㅂ of 됩 and the ㅂ of ㅂ니다 are the same.
_LEADS = dict(zip(range(0x1100, 0x1113), "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ", strict=True))
_VOWELS = dict(zip(range(0x1161, 0x1176), "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ", strict=True))
_TAILS = dict(zip(range(0x11A8, 0x11C3), "ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ", strict=True))
_LETTERS = _LEADS | _VOWELS | _TAILS


def align_pieces(pieces: Sequence[str], word: str) -> list[tuple[int, int]]:
    """Spans of `pieces` in `word`: in order, next to each other, covering all of it.

    Compared letter by letter (jamo). A character two pieces share (갔 of 가 + 았) belongs to the first, so a
    span is empty where nothing of its own is left.
    """
    if not pieces:
        return []
    if "".join(pieces) == word:
        return _tile([len(piece) for piece in pieces])
    letters, owner = _decompose(word)
    written = [_decompose(piece)[0] for piece in pieces]
    place = _places("".join(written), letters)
    edges, position = [0], 0
    for piece in written[:-1]:
        position += len(piece)
        edges.append(_edge(place[position], owner))
    edges.append(len(word))
    return list(pairwise(edges))


def _tile(lengths: Sequence[int]) -> list[tuple[int, int]]:
    spans, start = [], 0
    for length in lengths:
        spans.append((start, start + length))
        start += length
    return spans


def _decompose(text: str) -> tuple[str, list[int]]:
    """The letters of `text`, and for each the character it came from."""
    letters: list[str] = []
    owner: list[int] = []
    for i, character in enumerate(text):
        parts = unicodedata.normalize("NFD", character) if not character.isascii() else character
        letters += [_LETTERS.get(ord(part), part) for part in parts]
        owner += [i] * len(parts)
    return "".join(letters), owner


def _places(written: str, letters: str) -> list[int]:
    """For each gap before letter p of `written`, the gap of `letters` it falls in; ascending."""
    place = [0] * (len(written) + 1)
    done = there = 0
    for a, b, size in SequenceMatcher(None, written, letters, autojunk=False).get_matching_blocks():
        for p in range(done, a):  # rewritten letters share what lies between two matches evenly
            place[p] = there + (p - done) * (b - there) // (a - done)
        for i in range(size):
            place[a + i] = b + i
        done, there = a + size, b + size
    place[len(written)] = len(letters)
    return place


def _edge(letter: int, owner: Sequence[int]) -> int:
    """The first character that begins at or after this letter."""
    if letter >= len(owner):
        return owner[-1] + 1 if owner else 0
    inside = letter > 0 and owner[letter - 1] == owner[letter]
    return owner[letter] + inside
