"""A token cache that counts what is asked of it."""

from collections.abc import Iterable, Mapping
from pathlib import Path

from rnn_desktop.text.token_cache import TokenCache, WordTokens


class CountingCache(TokenCache):
    """hits, misses: words found and not found. analysed: words put here because they had to be analysed; longest: the
    characters of the longest of those."""

    def __init__(self, path: Path | None = None) -> None:
        super().__init__(path)
        self.hits = self.misses = self.analysed = self.longest = 0

    def get_many(self, analyser: str, words: Iterable[str]) -> dict[str, WordTokens]:
        asked = set(words)
        found = super().get_many(analyser, asked)
        self.hits += len(found)
        self.misses += len(asked) - len(found)
        return found

    def put_many(self, analyser: str, analysed: Mapping[str, WordTokens]) -> None:
        self.analysed += len(analysed)
        self.longest = max(self.longest, *map(len, analysed), 0)
        super().put_many(analyser, analysed)
