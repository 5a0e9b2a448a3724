"""Cutting a review into tokens: what every tokenizer can do, and how one is chosen."""

from collections.abc import Callable, Iterator, Sequence
from typing import Protocol

from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.text.plain import character_tokenizer, space_tokenizer, spelling_tokenizer, word_tokenizer
from rnn_desktop.text.token import Token
from rnn_desktop.text.token_cache import TokenCache

REVIEW_TOKENIZERS: tuple[str, ...] = ("okt", "komoran", "hannanum", "kkma", "word", "character")
"""What a review can be cut with in another way."""
PLAIN_TOKENIZERS: tuple[str, ...] = ("word", "character", "spelling", "space")
"""Those that need no analyser."""
TOKENIZER_NAMES: tuple[str, ...] = (*REVIEW_TOKENIZERS, "spelling", "space")
DEFAULT_TOKENIZER = "okt"


class Tokenizer(Protocol):
    """Reads text into tokens. Usable from several threads."""

    name: str
    version: str
    """The analyser's version, ours, and its options: another version may give other tokens."""

    def tokenize(self, text: str, limit: int | None = None) -> list[Token]:
        """Tokens with spans in `text` as given, in order and without overlap.

        At most `limit` tokens: what follows is not analysed, so a paste of 100,000 characters is cheap.
        """

    def token_lists(self, texts: Sequence[str]) -> Iterator[list[str]]:
        """The token texts of each text in order, lazily. Works chunk by chunk, so a caller can stop in between."""

    def close(self) -> None:
        """Let go of what is held."""


def create_tokenizer(
    name: str, cache: TokenCache | None = None, starting: Callable[[str], None] = lambda _: None
) -> Tokenizer:
    """The tokenizer of this name. Cheap: Java starts at the first word that `cache` does not hold.

    starting: told the name before that start, which takes seconds. Raises Problem for an unknown name.
    """
    if name == "word":
        return word_tokenizer()
    if name == "character":
        return character_tokenizer()
    if name == "spelling":
        return spelling_tokenizer()
    if name == "space":
        return space_tokenizer()
    if name not in TOKENIZER_NAMES:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "There is no tokenizer “{name}”; choose one of {allowed}."),
            name=name,
            allowed=", ".join(TOKENIZER_NAMES),
        )
    from rnn_desktop.text.korean import KoreanTokenizer

    return KoreanTokenizer(name, cache or TokenCache(), starting)


def release_thread() -> None:
    """The last act of a thread that used a tokenizer."""
    from rnn_desktop.text.jvm import detach_thread

    detach_thread()
