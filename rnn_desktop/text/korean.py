"""KoNLPy's analysers as tokenizers.

Each space-separated word is read by itself, typed or in training, cached or not, so that one word always gives the
same tokens. Okt reads them so anyway. Komoran looks across spaces (21 of 300 reviews come out otherwise), Hannanum
too (179 of 300): that is the price of it.
"""

import re
import threading
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from dataclasses import dataclass, field
from importlib.metadata import version
from importlib.util import find_spec
from itertools import islice
from pathlib import Path
from typing import Any

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.text.alignment import align_pieces
from rnn_desktop.text.jvm import detach_thread, start_jvm
from rnn_desktop.text.token import Token
from rnn_desktop.text.token_cache import TokenCache, WordTokens, seed_json
from rnn_desktop.text.words import Word, divided, split_words, word_texts

OUR_VERSION = 2
"""Of cleaning, cutting long words and aligning. Raise it when any of them gives other tokens."""

_CHUNK_TEXTS = 256
_CHUNK_WORDS = 64
_WORTH_A_THREAD = 64
_OPTIONS = {"okt": "norm stem"}
# Analysing slows down faster than a word grows: unspaced, a syllable among 100 costs Okt twice one among 40 (with the
# first compiler). Kkma weighs every combination: 는 eight times takes it seconds, ten times all of its memory.
_LONGEST = {"okt": 40, "komoran": 100, "hannanum": 20, "kkma": 8}

Piece = tuple[str, str, str]
"""What an analyser says: the piece as written (after its own normalising), the token's text, its tag."""


def constitution() -> tuple[Path, ...]:
    """The text of the Constitution that comes with KoNLPy; nothing where it is not there."""
    return _corpus("kolaw")


def bills() -> tuple[Path, ...]:
    """The bills of the National Assembly that come with KoNLPy, by their numbers; nothing where they are not there."""
    return _corpus("kobill")


def _corpus(name: str) -> tuple[Path, ...]:
    """The texts of one of KoNLPy's corpora; it is not imported for them."""
    found = find_spec("konlpy")
    folders = () if found is None else found.submodule_search_locations or ()
    return tuple(sorted(path for folder in folders for path in Path(folder, "data", "corpus", name).glob("*.txt")))


@dataclass(frozen=True, slots=True)
class _Analyser:
    pieces: Callable[[str], list[Piece]]
    parallel: bool = False
    lock: threading.Lock = field(default_factory=threading.Lock)

    def read(self, word: str) -> WordTokens:
        """The tokens of a word; the word itself where the analyser finds none or fails on it."""
        import jpype

        try:
            if self.parallel:
                pieces = self.pieces(word)
            else:
                with self.lock:
                    pieces = self.pieces(word)
        except UnicodeError:
            pieces = []
        except jpype.JException as error:
            _raise_unless_about_the_word(error)
            pieces = []
        pieces = pieces or [(word, word, "Unknown")]
        spans = align_pieces([written for written, _, _ in pieces], word)
        tokens = (Token(text, tag, *span) for (_, text, tag), span in zip(pieces, spans, strict=True))
        return tuple(_undivided(tokens, word))


class KoreanTokenizer:
    """One of KoNLPy's analysers behind a cache. Follows the protocol `Tokenizer`."""

    def __init__(self, name: str, cache: TokenCache, starting: Callable[[str], None] = lambda _: None) -> None:
        """starting: told the name before the analyser starts, which takes seconds."""
        self.name = name
        self._starting = starting
        parts = [f"konlpy {version('konlpy')}", _OPTIONS.get(name, ""), f"rnn-desktop {OUR_VERSION}"]
        self.version = ", ".join(filter(None, parts))
        self.cache_key = f"{name}, {self.version}"
        self._cache = cache
        self.longest = _LONGEST[name]

    def tokenize(self, text: str, limit: int | None = None) -> list[Token]:
        """At most `limit` tokens with their spans in `text`; what follows is not analysed."""
        with closing(self._tokens(text)) as tokens:
            return list(islice(tokens, limit))

    def token_lists(self, texts: Sequence[str]) -> Iterator[list[str]]:
        """The token texts of each text in order, lazily; each unknown word is analysed once."""
        for i in range(0, len(texts), _CHUNK_TEXTS):
            chunk = [word_texts(text, self.longest) for text in texts[i : i + _CHUNK_TEXTS]]
            readings = self.readings(word for words in chunk for word in words)
            for words in chunk:
                yield [token.text for word in words for token in readings[word]]

    def readings(self, words: Iterable[str]) -> dict[str, WordTokens]:
        """The tokens of each word (see `split_words`), from the cache or the analyser."""
        wanted = list(dict.fromkeys(words))
        known = self._cache.get_many(self.cache_key, wanted)
        unknown = [word for word in wanted if word not in known]
        if unknown:
            analysed = _analyse(_analyser(self.name, self._starting), unknown)
            self._cache.put_many(self.cache_key, analysed)
            known |= analysed
        return known

    def close(self) -> None:
        """Nothing is held: analysers belong to the process, the cache to its maker."""

    def _tokens(self, text: str) -> Generator[Token, None, None]:
        """Looks words up in handfuls and analyses the unknown one by one, so that a caller that stops early does not
        wait for the rest."""
        words = split_words(text, self.longest)
        while some := list(islice(words, _CHUNK_WORDS)):
            known = self._cache.get_many(self.cache_key, [word.text for word in some])
            analysed: dict[str, WordTokens] = {}
            try:
                for word in some:
                    if word.text not in known:
                        analyser = _analyser(self.name, self._starting)
                        known[word.text] = analysed[word.text] = analyser.read(word.text)
                    yield from (_placed(token, word) for token in known[word.text])
            finally:
                if analysed:
                    self._cache.put_many(self.cache_key, analysed)


def export_words(texts: Iterable[str], tokenizer: KoreanTokenizer) -> str:
    """The words of `texts` and their tokens as JSON, for `TokenCache.seed_words`: read later without Java."""
    words = [word for text in texts for word in word_texts(text, tokenizer.longest)]
    return seed_json(tokenizer.cache_key, tokenizer.readings(words))


def _undivided(tokens: Iterable[Token], word: str) -> list[Token]:
    """The tokens; one that begins with the marks on a character is one with the token that ends with the character.

    The two may have been typed as one character, of which neither is a part.
    """
    inside = divided(word)
    whole: list[Token] = []
    for token in tokens:
        if token.start in inside:
            first = whole.pop()
            token = Token(word[first.start : token.end], first.tag, first.start, token.end)
        whole.append(token)
    return whole


def _placed(token: Token, word: Word) -> Token:
    """The token with its span in what was typed."""
    start = word.starts[token.start] if token.start < len(word.text) else word.ends[-1]
    end = word.ends[token.end - 1] if token.end > token.start else start
    return Token(token.text, token.tag, start, end)


def _analyse(analyser: _Analyser, words: Sequence[str]) -> dict[str, WordTokens]:
    if not analyser.parallel or len(words) < _WORTH_A_THREAD:
        return {word: analyser.read(word) for word in words}
    with ThreadPoolExecutor(1, "analyser") as second:
        other = second.submit(_analyse_and_leave, analyser, words[1::2])
        readings = {word: analyser.read(word) for word in words[::2]}
        return readings | other.result()


def _analyse_and_leave(analyser: _Analyser, words: Sequence[str]) -> dict[str, WordTokens]:
    try:
        return {word: analyser.read(word) for word in words}
    finally:
        detach_thread()


_analysers: dict[str, _Analyser] = {}
_making = threading.Lock()


def _analyser(name: str, starting: Callable[[str], None]) -> _Analyser:
    """The process's analyser of this name: its dictionary is loaded once. Raises Problem without Java."""
    with _making:
        if name not in _analysers:
            starting(name)
            start_jvm()
            _analysers[name] = _Analyser(_okt(), parallel=True) if name == "okt" else _Analyser(_tagger(name))
        return _analysers[name]


_OKT_TOKEN = re.compile(r".*\((\w+)(?:\((.*)\))?: (\d+), (\d+)\)")


def _okt() -> Callable[[str], list[Piece]]:
    """Okt with norm and stem. KoNLPy's own Okt drops the offsets, so its Java classes are asked directly.

    A token prints as 괜찮음(Adjective(괜찮다): 0, 3): one call for the whole word instead of five for each token.
    """
    import jpype

    okt = jpype.JClass("org.openkoreantext.processor.OpenKoreanTextProcessorJava")

    def pieces(word: str) -> list[Piece]:
        normal = str(okt.normalize(word))
        units = normal.encode("utf-16-le")  # Java counts UTF-16 units
        found: list[Piece] = []
        for line in str(okt.tokenize(normal).mkString("\n")).split("\n"):
            if (match := _OKT_TOKEN.fullmatch(line)) and match[1] != "Space":
                start, length = int(match[3]), int(match[4])
                written = units[2 * start : 2 * (start + length)].decode("utf-16-le")
                found.append((written, match[2] or written, match[1]))
        return found

    return pieces


_ASTRAL = re.compile("([\U00010000-\U0010ffff]+)")


def _tagger(name: str) -> Callable[[str], list[Piece]]:
    """Komoran, Hannanum or Kkma. Emoji, which they break or glue to words, are kept from them."""
    from konlpy import tag

    tagger: Any = {"komoran": tag.Komoran, "hannanum": tag.Hannanum, "kkma": tag.Kkma}[name]()

    def pieces(word: str) -> list[Piece]:
        found: list[Piece] = []
        for part in filter(None, _ASTRAL.split(word)):
            tagged = [(part, "Symbol")] if _ASTRAL.match(part) else tagger.pos(part)
            found += [(text, text, kind) for text, kind in tagged if text.strip()] or [(part, part, "Unknown")]
        return found

    return pieces


def _raise_unless_about_the_word(error: Any) -> None:
    """Analysers fail on some odd words, and that word is then one token. Any other error is not the word's fault."""
    import jpype

    if not isinstance(error, jpype.java.lang.Exception | jpype.java.lang.StackOverflowError):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The Korean analyser stopped: {reason}. Start the program again."),
            reason=str(error).splitlines()[0],
        ) from error
