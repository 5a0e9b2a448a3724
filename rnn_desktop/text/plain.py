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

    def __init__(self, name: str, tokens: Callable[[str], Iterator[Token]]) -> None:
        self.name = name
        self.version = "2"
        self._tokens = tokens

    def tokenize(self, text: str, limit: int | None = None) -> list[Token]:
        """At most `limit` tokens with their spans in `text`; what follows is not read."""
        return list(islice(self._tokens(text), limit))

    def token_lists(self, texts: Sequence[str]) -> Iterator[list[str]]:
        """The token texts of each text in order, lazily."""
        return ([token.text for token in self._tokens(text)] for text in texts)

    def close(self) -> None:
        """Nothing is held."""


def word_tokenizer() -> PlainTokenizer:
    """Runs of letters and digits, runs of punctuation; lower case. An apostrophe between letters stays inside, and the
    marks on a character with it.
    """
    return PlainTokenizer("word", lambda text: _cut_words(text, _runs))


def character_tokenizer() -> PlainTokenizer:
    """Each character with the marks on it; lower case."""
    return PlainTokenizer("character", lambda text: _cut_words(text, clusters))


def space_tokenizer() -> PlainTokenizer:
    """What stands between spaces, as it is typed: the words of a text that is cut already, or numbers."""
    return PlainTokenizer("space", _between_spaces)


def spelling_tokenizer() -> PlainTokenizer:
    """Each character as it is typed, with the marks on it, and the spaces between words too: what a text is spelled
    with. A run of spaces is one.
    """
    return PlainTokenizer("spelling", _spelled)


def _cut_words(text: str, cut: Callable[[str], Spans]) -> Iterator[Token]:
    for word in split_words(text):
        for start, end in cut(word.text):
            yield _token(word, start, end)


def _between_spaces(text: str) -> Iterator[Token]:
    for word in split_words(text):
        yield Token(word.text, "", word.starts[0], word.ends[-1])


def _spelled(text: str) -> Iterator[Token]:
    after = None
    for word in split_words(text):
        if after is not None and after < word.starts[0]:
            yield Token(" ", "", after, word.starts[0])
        for start, end in clusters(word.text):
            yield Token(word.text[start:end], "", word.starts[start], word.ends[end - 1])
        after = word.ends[-1]


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
