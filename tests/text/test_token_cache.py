"""No word analysed twice, and no cache file that stops the program."""

import json
import sqlite3
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from rnn_desktop.data.understanding import reviews_of
from rnn_desktop.paths import resource_path
from rnn_desktop.text.korean import KoreanTokenizer, export_words
from rnn_desktop.text.token import Token
from rnn_desktop.text.token_cache import TokenCache
from tests.text.counting_cache import CountingCache

WORD = {"괜찮음": (Token("괜찮다", "Adjective", 0, 3),)}


def _read_csv(path: Path, cache_path: Path) -> tuple[list[list[str]], CountingCache]:
    reviews = reviews_of(path)
    cache = CountingCache(cache_path)
    lists = list(KoreanTokenizer("okt", cache).token_lists(reviews.texts))
    cache.close()
    return lists, cache


def test_the_second_load_of_a_csv_analyses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "reviews.csv"
    path.write_text(
        "review,label\n" + "".join(f"영화{i} 정말 좋았어요,{i % 2}\n" for i in range(300)), encoding="utf-8"
    )
    first, cache = _read_csv(path, tmp_path / "tokens.sqlite3")
    assert cache.analysed == 302
    second, cache = _read_csv(path, tmp_path / "tokens.sqlite3")
    assert (cache.analysed, cache.misses, cache.hits > 300) == (0, 0, True)
    assert second == first


def test_a_changed_version_is_another_key(tmp_path: Path) -> None:
    cache = CountingCache(tmp_path / "tokens.sqlite3")
    cache.put_many("okt, 1", WORD)
    assert cache.get_many("okt, 1", ["괜찮음", "없음"]) == WORD
    assert cache.get_many("okt, 2", ["괜찮음"]) == {}
    assert (cache.hits, cache.misses, cache.analysed) == (1, 2, 1)
    cache.close()


def test_more_words_than_one_query_takes(tmp_path: Path) -> None:
    readings = {f"말{i}": (Token(f"말{i}", "Noun", 0, len(f"말{i}")),) for i in range(3000)}
    cache = TokenCache(tmp_path / "tokens.sqlite3")
    cache.put_many("okt", readings)
    cache.close()
    again = TokenCache(tmp_path / "tokens.sqlite3")
    assert again.get_many("okt", readings) == readings
    again.close()


@pytest.mark.parametrize("content", [b"this is no database" * 500, b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_broken_file_is_replaced(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "tokens.sqlite3"
    path.write_bytes(content)
    cache = TokenCache(path)
    cache.put_many("okt", WORD)
    cache.close()
    again = TokenCache(path)
    assert again.get_many("okt", WORD) == WORD
    again.close()


def test_a_file_that_breaks_while_it_is_used(tmp_path: Path) -> None:
    path = tmp_path / "tokens.sqlite3"
    readings = {f"말{i}": (Token(f"말{i}", "Noun", 0, 2),) for i in range(5000)}
    cache = TokenCache(path)
    cache.put_many("okt", readings)
    cache.close()
    broken = TokenCache(path)
    content = bytearray(path.read_bytes())
    content[8192:] = b"\xff" * (len(content) - 8192)
    path.write_bytes(content)
    assert len(broken.get_many("okt", readings)) < 5000
    broken.put_many("okt", WORD)
    assert broken.get_many("okt", WORD) == WORD
    broken.close()


_BAD_ROWS: list[object] = [
    "",
    "null",
    "[]",
    "{}",
    "[[1, 2]]",
    '[["괜찮다", "Adjective", 0, 9]]',
    '[["괜찮다", "Adjective", -1, 3]]',
    '[["괜찮다", "Adjective", 2, 1]]',
    '[["괜찮다", "Adjective", 1, 3]]',
    '[["괜찮다", "Adjective", 0, 2]]',
    '[["괜찮", "Adjective", 0, 2], ["음", "Noun", 1, 3]]',
    '[["괜찮다", "Adjective", 0.0, 3.0]]',
    '[["괜찮다", "Adjective", false, 3]]',
    '[["괜찮다", "Adjective", "0", "3"]]',
    '[["", "Adjective", 0, 3]]',
    '[["\\ud800", "Adjective", 0, 3]]',
    '[[["괜찮다"], "Adjective", 0, 3]]',
    '[["괜찮다", null, 0, 3]]',
    "[" * 100_000,
    b"\xff\xfe\x00",
    b'[["\xff", "Adjective", 0, 3]]',
    7,
    2.5,
]


@pytest.mark.parametrize("row", _BAD_ROWS, ids=lambda row: repr(row)[:40])
@pytest.mark.parametrize("as_text", [True, False], ids=["text", "as it is"])
def test_a_row_that_makes_no_sense_is_analysed_again(tmp_path: Path, row: object, as_text: bool) -> None:
    path = tmp_path / "tokens.sqlite3"
    cache = TokenCache(path)
    cache.put_many("okt", WORD | {"영화": (Token("영화", "Noun", 0, 2),)})
    cache.close()
    with sqlite3.connect(path) as store:
        place = "CAST(? AS TEXT)" if as_text else "?"
        store.execute(f"UPDATE reading SET tokens = {place} WHERE word = '괜찮음'", (row,))
    store.close()
    cache = TokenCache(path)
    assert cache.get_many("okt", ["괜찮음", "영화"]).keys() == {"영화"}
    cache.put_many("okt", WORD)
    cache.close()
    again = TokenCache(path)
    assert again.get_many("okt", WORD) == WORD
    again.close()


def test_a_word_with_a_bad_row_is_read(tmp_path: Path) -> None:
    path = tmp_path / "tokens.sqlite3"
    tokenizer = KoreanTokenizer("okt", TokenCache())
    cache = TokenCache(path)
    cache.put_many(tokenizer.cache_key, {"괜찮음": (Token("괜찮다", "Adjective", 0, 9),)})
    cache.close()
    again = TokenCache(path)
    assert KoreanTokenizer("okt", again).tokenize("영화 괜찮음") == tokenizer.tokenize("영화 괜찮음")
    again.close()


@pytest.mark.parametrize(
    "schema",
    [
        "CREATE TABLE reading (analyser INTEGER, word TEXT)",
        "CREATE TABLE analyser (number INTEGER)",
        "CREATE VIEW reading AS SELECT 1 AS analyser, '괜찮음' AS word, '[]' AS tokens",
        "CREATE TABLE reading (analyser, word, tokens CHECK (tokens = 1))",
    ],
)
def test_tables_that_are_not_ours_are_replaced(tmp_path: Path, schema: str) -> None:
    path = tmp_path / "tokens.sqlite3"
    with sqlite3.connect(path) as store:
        store.executescript(schema)
    store.close()
    for _ in range(2):  # one that fails at the first writing is sound at the next start
        cache = TokenCache(path)
        cache.put_many("okt", WORD)
        assert cache.get_many("okt", WORD) == WORD
        cache.close()
    again = TokenCache(path)
    assert again.get_many("okt", WORD) == WORD
    again.close()


def test_a_folder_that_cannot_be_written(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("not a folder")
    cache = TokenCache(tmp_path / "file" / "tokens.sqlite3")
    cache.put_many("okt", WORD)
    assert cache.get_many("okt", WORD) == WORD
    cache.close()


def test_a_file_that_another_program_has_locked(tmp_path: Path) -> None:
    path = tmp_path / "tokens.sqlite3"
    TokenCache(path).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    cache = TokenCache(path)
    cache.put_many("okt", WORD)
    assert cache.get_many("okt", WORD) == WORD
    cache.close()
    other.execute("ROLLBACK")
    assert other.execute("SELECT count(*) FROM reading").fetchone() == (0,)
    other.close()


_FULL_DISK = """
import resource, sys
from pathlib import Path
from rnn_desktop.text.token import Token
from rnn_desktop.text.token_cache import TokenCache
cache = TokenCache(Path(sys.argv[1]))
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
words = {f"말{i}": (Token(f"말{i}", "Noun", 0, 2),) for i in range(20_000)}
cache.put_many("okt", words)
print(cache.get_many("okt", words) == words)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file size are a matter of POSIX")
def test_a_full_disk(tmp_path: Path) -> None:
    path = str(tmp_path / "tokens.sqlite3")
    run = subprocess.run([sys.executable, "-c", _FULL_DISK, path], capture_output=True, text=True, timeout=120)
    assert (run.stdout, run.stderr) == ("True\n", "")


_WRITER = """
import sys
import threading
from pathlib import Path
from rnn_desktop.text.token import Token
from rnn_desktop.text.token_cache import TokenCache
cache = TokenCache(Path(sys.argv[1]))
cache.put_many("okt", {"괜찮음": (Token("괜찮다", "Adjective", 0, 3),)})
cache.close()
"""


def test_another_process_shares_the_file(tmp_path: Path) -> None:
    path = tmp_path / "tokens.sqlite3"
    cache = CountingCache(path)
    cache.put_many("okt", {"영화": (Token("영화", "Noun", 0, 2),)})
    subprocess.run([sys.executable, "-c", _WRITER, str(path)], check=True, timeout=120)
    assert cache.get_many("okt", WORD) == WORD
    assert cache.analysed == 1
    cache.close()


def test_shipped_words_need_no_java(tmp_path: Path) -> None:
    review = "기대 안하고 보면 의외로 긴장감있고 괜찮음"
    seeds = tmp_path / "seed_tokens.json"
    source = KoreanTokenizer("okt", TokenCache())
    seeds.write_text(export_words([review], source), encoding="utf-8")
    script = (
        "import sys; from pathlib import Path; from rnn_desktop.text.tokenizer import create_tokenizer\n"
        "from rnn_desktop.text.token_cache import TokenCache\n"
        "cache = TokenCache(); print(cache.seed_words(Path(sys.argv[1])))\n"
        "print(*[t.text for t in create_tokenizer('okt', cache).tokenize(sys.argv[2])])\n"
        "print('jpype' in sys.modules)\n"
    )
    run = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", script, str(seeds), review],
        capture_output=True,
        encoding="utf-8",
        timeout=120,
        check=True,
    )
    assert run.stdout.splitlines() == ["6", "기대 안 하고 보다 의외로 긴장감 있다 괜찮다", "False"]


@pytest.mark.parametrize("content", ["", "[]", "{}", '{"analyser": "okt", "words": {"가": [["가"]]}}'])
def test_seeds_that_cannot_be_read_are_no_seeds(tmp_path: Path, content: str) -> None:
    path = tmp_path / "seed_tokens.json"
    path.write_text(content)
    assert TokenCache().seed_words(path) == 0
    assert TokenCache().seed_words(tmp_path / "absent.json") == 0


SHIPPED = resource_path("models/seed_tokens.json")


@pytest.mark.skipif(not SHIPPED.is_file(), reason="no words are shipped yet")
def test_the_shipped_words_are_of_this_version() -> None:
    analyser = json.loads(SHIPPED.read_text(encoding="utf-8"))["analyser"]
    assert analyser == KoreanTokenizer("okt", TokenCache()).cache_key


def test_words_in_memory_do_not_wait_for_a_file_that_another_process_writes(tmp_path: Path) -> None:
    path = tmp_path / "tokens.sqlite3"
    cache = CountingCache(path)
    cache.put_many("okt", {"영화": (Token("영화", "Noun", 0, 2),)})
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN EXCLUSIVE")
    writing = threading.Thread(target=cache.put_many, args=("okt", {"배우": (Token("배우", "Noun", 0, 2),)}))
    writing.start()
    while not cache._store_lock.locked():
        pass
    assert cache.get_many("okt", ["영화", "배우"]).keys() == {"영화", "배우"}
    assert writing.is_alive()
    other.execute("ROLLBACK")
    other.close()
    writing.join()
    cache.close()
