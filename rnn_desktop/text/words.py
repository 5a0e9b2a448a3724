"""The words of what was typed: cleaned, composed, and each character mapped back to where it was typed."""

import re
import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

# Invisible to a reader, yet each would make a token of its own: format characters (zero-width space and joiners,
# byte-order mark, direction marks), controls such as NUL, and halves of surrogate pairs, which the JVM refuses.
_DROPPED_CATEGORIES = frozenset({"Cf", "Cc", "Cs"})
# Hangul fillers are letters to Unicode and blanks to the person.
_FILLERS = "\u115f\u1160\u3164\uffa0"
_RUN = re.compile(rf"[^\s{_FILLERS}]+")
# What analysers look for Korean words in, at a cost that grows faster than its length; the rest is cheap. Consonants
# and old letters apart, so that 최고ㅋㅋㅋ is cut before them and not behind the first.
_SYLLABLES, _CONSONANTS = "가-힣ㅏ-ㅣ", "ㄱ-ㅎㅥ-ㆎ"
_LONGEST_OTHER = 50
# What nearly all words are of: no character that joins another, seen without a look at each.
_WITHOUT_MARKS = re.compile(r"[\x00-\x7f가-힣ㄱ-ㆎ]*")
# Vowels and final consonants join the Hangul consonant before them.
_JOINING_JAMO = range(0x1160, 0x1200)


@dataclass(frozen=True, slots=True)
class Word:
    """A word as the analyser reads it.

    text: composed (NFC), without invisible characters; never empty.
    starts, ends: character i of `text` was typed at `typed[starts[i]:ends[i]]`, which is never empty; both ascend.
    Where composing makes more characters than were typed (U+0958), each of them was typed at all of these.
    """

    text: str
    starts: Sequence[int]
    ends: Sequence[int]


def split_words(typed: str, longest: int | None = None) -> Iterator[Word]:
    """The words of `typed` in order, lazily.

    One of more than `longest` characters comes in pieces: runs of at most `longest` syllables or single consonants, and
    of what is between.
    """
    for run in _RUN.finditer(typed):
        word = _clean(run.group(), run.start())
        if word is None:
            continue
        if longest is None or len(word.text) <= longest:
            yield word
            continue
        for start, end in _pieces(word.text, longest):
            where = slice(start, end)
            yield Word(word.text[where], word.starts[where], word.ends[where])


def word_texts(typed: str, longest: int | None = None) -> list[str]:
    """The words of `typed` without their places: what training needs."""
    return [word.text for word in split_words(typed, longest)]


def clusters(text: str) -> Iterator[tuple[int, int]]:
    """Spans of a character with the marks on it: an accented letter, jamo of one syllable, an emoji and its colour."""
    if _WITHOUT_MARKS.fullmatch(text):
        return zip(range(len(text)), range(1, len(text) + 1), strict=True)
    return _marked_clusters(text)


def _marked_clusters(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for i in range(1, len(text)):
        if not _joins(text[i]):
            yield start, i
            start = i
    if text:
        yield start, len(text)


def divided(text: str) -> frozenset[int]:
    """The places at which a cut would part a character from its marks."""
    if _WITHOUT_MARKS.fullmatch(text):
        return frozenset()
    return frozenset(i for start, end in clusters(text) for i in range(start + 1, end))


def _pieces(text: str, longest: int) -> Iterator[tuple[int, int]]:
    """Spans of the pieces of a long word. The marks on the last character of a piece belong to it."""
    run = re.compile(
        rf"[{_SYLLABLES}]{{1,{longest}}}|[{_CONSONANTS}]{{1,{longest}}}"
        rf"|[^{_SYLLABLES}{_CONSONANTS}]{{1,{_LONGEST_OTHER}}}"
    )
    start = 0
    while piece := run.match(text, start):
        end = piece.end()
        while end < min(len(text), start + 2 * _LONGEST_OTHER) and _joins(text[end]):
            end += 1
        yield start, end
        start = end


def _joins(character: str) -> bool:
    if character.isascii():
        return False
    code = ord(character)
    return (
        code in _JOINING_JAMO
        or 0x1F3FB <= code <= 0x1F3FF  # skin tones
        or unicodedata.category(character)[0] == "M"
    )


def _clean(run: str, offset: int) -> Word | None:
    """The run at `offset` as a word, or None where nothing visible is left of it."""
    plain = run.isprintable() or not any(unicodedata.category(c) in _DROPPED_CATEGORIES for c in run)
    if plain and unicodedata.is_normalized("NFC", run):
        return Word(run, range(offset, offset + len(run)), range(offset + 1, offset + len(run) + 1))
    kept = [i for i, c in enumerate(run) if unicodedata.category(c) not in _DROPPED_CATEGORIES]
    if not kept:
        return None
    visible = "".join(run[i] for i in kept)
    text: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for first, last in clusters(visible):
        composed = unicodedata.normalize("NFC", visible[first:last])
        text.append(composed)
        typed_count, count = last - first, len(composed)
        for i in range(count):  # almost always one composed character, so the whole cluster's span
            low, high = first + i * typed_count // count, first + (i + 1) * typed_count // count
            if count > typed_count:
                low, high = first, last
            starts.append(offset + kept[low])
            ends.append(offset + kept[high - 1] + 1)
    return Word("".join(text), starts, ends)
