"""Tokenizers by their names, each made when it is first asked for."""

from rnn_desktop.text.token_cache import TokenCache
from rnn_desktop.text.tokenizer import Tokenizer, create_tokenizer


class Tokenizers(dict[str, Tokenizer]):
    """Over one cache of tokens; asked by any thread."""

    def __init__(self, cache: TokenCache) -> None:
        super().__init__()
        self._cache = cache

    def __missing__(self, name: str) -> Tokenizer:
        return self.setdefault(name, create_tokenizer(name, self._cache))
