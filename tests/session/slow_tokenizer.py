"""A tokenizer that reads when the test says so."""

import threading
from collections.abc import Iterator, Sequence

from rnn_desktop.text.token import Token
from rnn_desktop.text.tokenizer import create_tokenizer


class SlowTokenizer:
    """The word tokenizer, one text per permit; notes what it was given."""

    name = "word"
    version = "1"

    def __init__(self) -> None:
        self._words = create_tokenizer("word")
        self._permits = threading.Semaphore(0)
        self.given: list[str] = []

    def permit(self, texts: int) -> None:
        self._permits.release(texts)

    def tokenize(self, text: str, limit: int | None = None) -> list[Token]:
        self.given.append(text)
        self._permits.acquire()
        return self._words.tokenize(text, limit)

    def token_lists(self, texts: Sequence[str]) -> Iterator[list[str]]:
        return self._words.token_lists(texts)

    def close(self) -> None:
        self._words.close()
