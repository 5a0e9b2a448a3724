"""Corpora of words in lines of several columns, as CoNLL's tasks have them: which column is the word, which its tag.

Blank lines part sentences. In CoNLL-U (ten columns, # before comments) each line begins with the number of its word.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rnn_desktop.tasks import MOST_CLASSES

_MOST = 0.9
"""Share of the lines that have the typical number of cells."""
_NUMBER = re.compile(r"\d+(?:[-.]\d+)?")
"""Of a word in its sentence; 3-4 of a word that stands for two, 3.1 of one that was not said."""
_COLUMNS_OF_CONLLU = 10
_NO_WORD = "-DOCSTART-"
_NO_TAG = "_"


@dataclass(frozen=True, slots=True)
class TagColumns:
    """word, tag: columns, from 0; width: cells of a line; tabs: whether tabs part them, or spaces.

    numbered: whether the first is the word's number in its sentence.
    """

    word: int
    tag: int
    width: int
    tabs: bool
    numbered: bool

    def pair(self, line: str) -> tuple[str, str] | None:
        """The word of a line and its tag; None where it has none."""
        cells = _cells(line, self.tabs)
        if len(cells) != self.width or not cells[self.word] or cells[self.tag] in ("", _NO_TAG):
            return None
        return cells[self.word], cells[self.tag]

    def is_no_word(self, line: str) -> bool:
        """Whether a line is a comment, or says something of other words."""
        cells = _cells(line, self.tabs) or [""]
        if line.startswith("#") and (self.numbered or len(cells) != self.width or not is_code(cells[self.tag])):
            return True
        is_of_others = self.numbered and not cells[0].isdecimal() and _NUMBER.fullmatch(cells[0]) is not None
        return is_of_others or cells[0] == _NO_WORD


def is_code(tag: str) -> bool:
    """As corpora write their tags: NNG, VV+EC, PRP$, a comma."""
    return tag.isascii() and tag == tag.upper() and not tag.isdecimal()


def find_columns(lines: Sequence[str], word: int | None = None, tag: int | None = None) -> TagColumns | None:
    """None for lines that are no words in three columns or more, or two where the person chose among them.

    word, tag: columns that were chosen, from 0; else the tags are the first column of few different codes.
    """
    said = [line for line in lines if line.strip() and not line.startswith(("#", _NO_WORD))]
    tabs = sum("\t" in line for line in said) > len(said) // 2
    rows = [_cells(line, tabs) for line in said]
    width = max((len(row) for row in rows), key=[len(row) for row in rows].count, default=0)
    rows = [row for row in rows if len(row) == width]
    least = 3 if word is tag is None else 2
    if width < least or len(rows) <= _MOST * len(said) or any(one is not None and one >= width for one in (word, tag)):
        return None
    numbered = all(_NUMBER.fullmatch(row[0]) for row in rows)
    word = int(numbered) if word is None else word
    if tag is None:
        is_corpus = any(not line.strip() for line in lines[:-1]) or (numbered and width == _COLUMNS_OF_CONLLU)
        one_each = [row for row in rows if not numbered or row[0].isdecimal()]
        are_words = sum(" " not in row[word] for row in one_each) > _MOST * len(one_each)
        tag = _first_of_codes(rows, word + 1) if is_corpus and are_words else None
    return None if tag is None else TagColumns(word, tag, width, tabs, numbered)


def _first_of_codes(rows: Sequence[Sequence[str]], start: int) -> int | None:
    """The first column from there of a few different codes, most of which come again."""
    for column in range(start, len(rows[0])):
        said = [row[column] for row in rows if row[column] != _NO_TAG]
        kinds = set(said)
        is_repeated = len(said) < 2 * MOST_CLASSES or len(kinds) < len(said) // 2
        if 2 <= len(kinds) <= MOST_CLASSES and is_repeated and sum(map(is_code, said)) > _MOST * len(said):
            return column
    return None


def _cells(line: str, tabs: bool) -> list[str]:
    return [cell.strip() for cell in line.split("\t")] if tabs else line.split()
