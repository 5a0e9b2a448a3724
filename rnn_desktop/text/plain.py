"""Tokenizers that know no grammar and need no Java: words with their punctuation, and single characters."""

import unicodedata
from collections.abc import Callable, Iterator, Sequence
from itertools import groupby, islice

from rnn_desktop.text.token import Token
from rnn_desktop.text.words import Word, clusters, split_words

_APOSTROPHES = "'’"
Spans = Iterator[tuple[int, int]]


class PlainTokenizer:
    """Cuts each word by a rule. Follows the protocol `Tokenizer`."""

    def __init__(self, name: str, cut: Callable[[str], Spans]) -> None:
        self.name = name
        self.version = "2"
        self._cut = cut

    def tokenize(self, text: str, limit: int | None = None) -> list[Token]:
        """At most `limit` tokens with their spans in `text`; what follows is not read."""
        return list(islice(self._tokens(text), limit))

    def token_lists(self, texts: Sequence[str]) -> Iterator[list[str]]:
        """The token texts of each text in order, lazily."""
        return ([token.text for token in self._tokens(text)] for text in texts)

    def close(self) -> None:
        """Nothing is held."""

    def _tokens(self, text: str) -> Iterator[Token]:
        for word in split_words(text):
            for start, end in self._cut(word.text):
                yield _token(word, start, end)


def word_tokenizer() -> PlainTokenizer:
    """Runs of letters and digits, runs of punctuation; lower case. An apostrophe between letters stays inside, and the
    marks on a character with it.
    """
    return PlainTokenizer("word", _runs)


def character_tokenizer() -> PlainTokenizer:
    """Each character with the marks on it; lower case."""
    return PlainTokenizer("character", clusters)


def _token(word: Word, start: int, end: int) -> Token:
    return Token(word.text[start:end].lower(), "", word.starts[start], word.ends[end - 1])


def _runs(word: str) -> Spans:
    for _, places in groupby(clusters(word), key=lambda span: _is_lettered(word, span[0])):
        run = list(places)
        yield run[0][0], run[-1][1]


def _is_lettered(word: str, i: int) -> bool:
    character = word[i]
    if character in _APOSTROPHES:
        return 0 < i < len(word) - 1 and word[i - 1].isalpha() and word[i + 1].isalpha()
    return character.isalnum() or character == "_" or unicodedata.category(character)[0] == "M"
