"""Words that were analysed once, kept on disk: a data set's second reading analyses nothing."""

import json
import sqlite3
import sys
import threading
from collections.abc import Callable, Iterable, Mapping
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import Any, TypeVar

from rnn_desktop.paths import cache_folder, resource_path
from rnn_desktop.text.token import Token

WordTokens = tuple[Token, ...]
"""The tokens of one word, their spans counted from the word's start."""

_T = TypeVar("_T")
_BUSY_SECONDS = 1.0
_NEAR_LIMIT = 100_000  # words kept as objects, some 40 MB
_SQL_WORDS = 500  # in one query; older SQLite takes 999 values
_SCHEMA = """
CREATE TABLE IF NOT EXISTS analyser (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE);
CREATE TABLE IF NOT EXISTS reading (
    analyser INTEGER NOT NULL, word TEXT NOT NULL, tokens TEXT NOT NULL, PRIMARY KEY (analyser, word)
) WITHOUT ROWID;
"""


class TokenCache:
    """Words and their tokens, by analyser. Several threads and processes may use one file.

    A file that is locked, broken, read-only or on a full disk is no reason to stop: memory takes its place.
    """

    def __init__(self, path: Path | None = None) -> None:
        self._path = path
        self._lock = threading.Lock()
        # Of its own: the file may be awaited while another process writes, and words known here need not wait.
        self._store_lock = threading.Lock()
        self._seeds: dict[tuple[str, str], WordTokens] = {}
        self._near: dict[tuple[str, str], WordTokens] = {}
        self._store = _open(path)

    def get_many(self, analyser: str, words: Iterable[str]) -> dict[str, WordTokens]:
        """The tokens of the words that are known. `analyser` is the tokenizer's name and version."""
        found: dict[str, WordTokens] = {}
        far: list[str] = []
        with self._lock:
            for word in dict.fromkeys(words):
                key = (analyser, word)
                reading = self._near.get(key) or self._seeds.get(key)
                if reading is None:
                    far.append(word)
                else:
                    found[word] = reading
        stored: dict[str, WordTokens] = {}
        if far:
            with self._store_lock:
                stored = self._attempt(lambda store: _select(store, analyser, far))
        with self._lock:
            self._keep_near(analyser, stored)
        return found | stored

    def put_many(self, analyser: str, analysed: Mapping[str, WordTokens]) -> None:
        """Keep what was just analysed."""
        with self._lock:
            self._keep_near(analyser, analysed)
        with self._store_lock:
            self._attempt(lambda store: _insert(store, analyser, analysed))

    def seed_words(self, path: Path) -> int:
        """Know the words of a file that `seed_json` made; the number of them, 0 where it cannot be read."""
        try:
            seeds = json.loads(path.read_text(encoding="utf-8"))
            analyser = str(seeds["analyser"])
            analysed = {(analyser, word): _word_tokens(word, tokens) for word, tokens in seeds["words"].items()}
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return 0
        with self._lock:
            self._seeds |= analysed
        return len(analysed)

    def close(self) -> None:
        """Close the file. What is asked afterwards is answered from memory."""
        with self._store_lock:
            self._store.close()
            self._store = _memory()

    def _keep_near(self, analyser: str, analysed: Mapping[str, WordTokens]) -> None:
        if len(self._near) + len(analysed) > _NEAR_LIMIT:
            self._near.clear()
        self._near.update(((analyser, word), reading) for word, reading in islice(analysed.items(), _NEAR_LIMIT))

    def _attempt(self, action: Callable[[sqlite3.Connection], _T]) -> _T:
        try:
            return action(self._store)
        except sqlite3.Error as error:
            self._store.close()
            if _is_broken(error):
                _remove(self._path)  # so that the next start has a sound one
            self._store = _memory()
            return action(self._store)


def open_default_cache() -> TokenCache:
    """The cache of this machine, which knows the shipped words from the start."""
    try:
        path: Path | None = cache_folder() / "tokens.sqlite3"
    except OSError:
        path = None
    cache = TokenCache(path)
    cache.seed_words(resource_path("models/seed_tokens.json"))
    return cache


def seed_json(analyser: str, analysed: Mapping[str, WordTokens]) -> str:
    """The JSON text that `TokenCache.seed_words` reads: words and tokens of one analyser (name and version)."""
    words = {word: _plain(reading) for word, reading in sorted(analysed.items())}
    return json.dumps({"analyser": analyser, "words": words}, ensure_ascii=False, separators=(",", ":")) + "\n"


def _open(path: Path | None) -> sqlite3.Connection:
    for _ in range(2):  # a broken file is replaced once
        if path is None:
            break
        try:
            return _connect(str(path))
        except sqlite3.Error as error:
            if not _is_broken(error):
                break
            _remove(path)
    return _memory()


def _memory() -> sqlite3.Connection:
    return _connect(":memory:")


def _connect(name: str) -> sqlite3.Connection:
    store = sqlite3.connect(name, timeout=_BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        store.execute("PRAGMA journal_mode = WAL")
        store.execute("PRAGMA synchronous = NORMAL")
        store.executescript(_SCHEMA)
        store.execute("SELECT count(*) FROM (SELECT tokens FROM reading LIMIT 1)")
    except sqlite3.Error:
        store.close()
        raise
    return store


def _is_broken(error: sqlite3.Error) -> bool:
    """Whether the file itself is at fault, not its lock, folder or disk."""
    if isinstance(error, sqlite3.OperationalError):
        return error.sqlite_errorname == "SQLITE_ERROR"  # our own queries fail: its tables are not ours
    return isinstance(error, sqlite3.DatabaseError)


def _remove(path: Path | None) -> None:
    if path is not None:
        for suffix in ("", "-wal", "-shm"):
            with suppress(OSError):
                path.with_name(path.name + suffix).unlink()


def _select(store: sqlite3.Connection, analyser: str, words: list[str]) -> dict[str, WordTokens]:
    found: dict[str, WordTokens] = {}
    for i in range(0, len(words), _SQL_WORDS):
        some = words[i : i + _SQL_WORDS]
        places = ",".join("?" * len(some))
        rows = store.execute(
            # As bytes: a text that is no UTF-8 would end the whole query.
            "SELECT word, CAST(tokens AS BLOB) FROM reading JOIN analyser ON analyser.id = reading.analyser "
            f"WHERE analyser.name = ? AND word IN ({places})",
            (analyser, *some),
        )
        for word, tokens in rows:
            with suppress(ValueError, TypeError, RecursionError):  # a row that makes no sense is analysed again
                found[word] = _word_tokens(word, json.loads(tokens))
    return found


def _insert(store: sqlite3.Connection, analyser: str, analysed: Mapping[str, WordTokens]) -> None:
    store.execute("BEGIN IMMEDIATE")
    try:
        store.execute("INSERT OR IGNORE INTO analyser (name) VALUES (?)", (analyser,))
        store.executemany(
            "INSERT OR REPLACE INTO reading SELECT id, ?, ? FROM analyser WHERE name = ?",
            ((word, json.dumps(_plain(r), ensure_ascii=False), analyser) for word, r in analysed.items()),
        )
        store.execute("COMMIT")
    except sqlite3.Error:
        with suppress(sqlite3.Error):
            store.execute("ROLLBACK")
        raise


def _plain(reading: WordTokens) -> list[list[Any]]:
    return [[token.text, token.tag, token.start, token.end] for token in reading]


def _word_tokens(word: str, rows: Iterable[Iterable[Any]]) -> WordTokens:
    """Tokens from JSON. Raises ValueError or TypeError where they are not those of this word, side by side."""
    tokens = tuple(_token(*row) for row in rows)
    edges = [0, *(token.end for token in tokens)]
    ordered = all(token.start == edge <= token.end for token, edge in zip(tokens, edges, strict=False))
    if not (tokens and ordered and edges[-1] == len(word)):
        raise ValueError("the spans are not those of the word")
    return tokens


def _token(text: str, tag: str, start: int, end: int) -> Token:
    if type(start) is not int or type(end) is not int or not text:
        raise TypeError("not a token")
    f"{text}{tag}".encode()  # half a surrogate pair is in no word
    return Token(sys.intern(text), sys.intern(tag), start, end)
