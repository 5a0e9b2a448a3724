"""Tokenizers by their names, each made once."""

from rnn_desktop.text.token_cache import TokenCache
from rnn_desktop.text.tokenizer import Tokenizer, create_tokenizer


class Tokenizers:
    """Over one cache of tokens; called from any thread."""

    def __init__(self, cache: TokenCache) -> None:
        self._cache = cache
        self._made: dict[str, Tokenizer] = {}

    def __call__(self, name: str) -> Tokenizer:
        if name not in self._made:
            self._made[name] = create_tokenizer(name, self._cache)
        return self._made[name]
