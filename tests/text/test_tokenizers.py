"""Every tokenizer on every awkward text, with the real analysers."""

import threading
import unicodedata
from collections.abc import Callable
from itertools import pairwise
from pathlib import Path

import pytest

from rnn_desktop.problem import Problem
from rnn_desktop.text.token_cache import TokenCache
from rnn_desktop.text.tokenizer import DEFAULT_TOKENIZER, TOKENIZER_NAMES, Tokenizer, create_tokenizer
from tests.text.counting_cache import CountingCache

REVIEW = "기대 안하고 보면 의외로 긴장감있고 괜찮음"
SENTENCES = [
    REVIEW,
    "이것도 되나욬ㅋㅋ",
    "정말 재밌었어요!! 최고ㅠㅠ",
    "배우들 연기가 1,000점 CGV에서 봄",
    "그럼그럼 #추천",
]
AWKWARD = {
    "empty": "",
    "spaces": " \t\n\u00a0\u3000",
    "emoji": "좋아😀👨‍👩‍👧👍🏽 ❤️ 최고",
    "jamo": "ㅋㅋㅋㅋㅋㅋ ㅠㅠ ㅏㅓ ㅂㅂ",
    "decomposed": unicodedata.normalize("NFD", "괜찮은 영화 café"),
    "mixed": "CGV에서 본 movie는 10점/10점! 日本語も http://a.b/c?d=1 #태그 @이름",
    "unseen": "뷁쀍꿻 퓄춃뜳 xqzjk",
    "right_to_left": "\u202eפסק שלום\u202c مرحبا 안녕",
    "nul": "재\x00미\x00있다",
    "surrogates": "재\ud800미 \udfff 있다",
    "invisible": "재\u200b미\ufeff있\u200d다",
    "punctuation": "... !!! ?! / + ( ) \\ * ' \" ( Noun: 0, 1)",
    "marks": "e\u0301\u0302 नमस्ते Z̸͔͝ ﷽ \u0958",
    "long_latin": "a1" * 300,
}

Make = Callable[[str], Tokenizer]


@pytest.fixture(scope="module")
def make() -> Make:
    cache = TokenCache()
    return lambda name: create_tokenizer(name, cache)


@pytest.mark.parametrize("text", AWKWARD.values(), ids=AWKWARD)
@pytest.mark.parametrize("name", TOKENIZER_NAMES)
def test_spans_are_ordered_and_inside_on_awkward_text(make: Make, name: str, text: str) -> None:
    tokens = make(name).tokenize(text)
    assert bool(tokens) == bool(text.strip())
    assert all(token.text for token in tokens)
    assert all(0 <= token.start <= token.end <= len(text) for token in tokens)
    assert all(left.end <= right.start for left, right in pairwise(tokens))
    # Tokens stand for everything that was typed, save blanks and what nobody can see.
    rest = list(text)
    for token in tokens:
        rest[token.start : token.end] = " " * (token.end - token.start)
    assert not [c for c in rest if not c.isspace() and unicodedata.category(c) not in ("Cf", "Cc", "Cs")]


@pytest.mark.parametrize("name", TOKENIZER_NAMES)
def test_a_character_that_composing_makes_longer_is_in_one_token(make: Make, name: str) -> None:
    grown = [chr(code) for code in range(0x300, 0x1E000) if len(unicodedata.normalize("NFC", chr(code))) > 1]
    assert len(grown) > 50
    for character in grown:
        typed = f"{character} x{character}y 영화{character}{character}"
        tokens = make(name).tokenize(typed)
        assert all(token.start < token.end for token in tokens), typed
        assert all(left.end <= right.start for left, right in pairwise(tokens)), typed
        assert sum(typed[token.start : token.end].count(character) for token in tokens) == 4


@pytest.mark.parametrize("name", TOKENIZER_NAMES)
@pytest.mark.parametrize("jamo", ["ㄱ", "ㄱㄴ", "ㅿ", "ㅋㅏ"])
def test_a_run_of_jamo_is_read_to_its_end(make: Make, name: str, jamo: str) -> None:
    """Kkma weighs every combination of a run: 24 of ㄱ had no end."""
    typed = "외우자 " + jamo * 24
    assert make(name).tokenize(typed)[-1].end == len(typed)


@pytest.mark.parametrize("name", TOKENIZER_NAMES)
def test_training_reads_what_typing_reads(make: Make, name: str) -> None:
    tokenizer = make(name)
    texts = [*AWKWARD.values(), *SENTENCES]
    assert list(tokenizer.token_lists(texts)) == [[t.text for t in tokenizer.tokenize(text)] for text in texts]


@pytest.mark.parametrize("name", TOKENIZER_NAMES)
def test_a_decomposed_text_gives_the_tokens_of_the_composed(make: Make, name: str) -> None:
    typed = unicodedata.normalize("NFD", REVIEW)
    composed, decomposed = make(name).tokenize(REVIEW), make(name).tokenize(typed)
    assert [(t.text, t.tag) for t in decomposed] == [(t.text, t.tag) for t in composed]
    for whole, parts in zip(composed, decomposed, strict=True):
        assert unicodedata.normalize("NFC", typed[parts.start : parts.end]) == REVIEW[whole.start : whole.end]


def test_the_review_of_the_documents(make: Make) -> None:
    tokens = make(DEFAULT_TOKENIZER).tokenize(REVIEW)
    assert [(t.text, REVIEW[t.start : t.end]) for t in tokens] == [
        ("기대", "기대"),
        ("안", "안"),
        ("하고", "하고"),
        ("보다", "보면"),
        ("의외로", "의외로"),
        ("긴장감", "긴장감"),
        ("있다", "있고"),
        ("괜찮다", "괜찮음"),
    ]
    assert tokens[-1].tag == "Adjective"


@pytest.mark.parametrize("text", ["재밌었어욬ㅋㅋㅋㅋㅋㅋ!", "😀재밌었어욬ㅋㅋㅋㅋㅋㅋ!"])
def test_what_okt_normalises_keeps_the_span_of_what_was_typed(make: Make, text: str) -> None:
    tokens = make("okt").tokenize(text)[-3:]
    assert [(t.text, text[t.start : t.end]) for t in tokens] == [
        ("재밌다", "재밌었어욬"),
        ("ㅋㅋㅋ", "ㅋㅋㅋㅋㅋㅋ"),
        ("!", "!"),
    ]


def test_okt_reads_what_konlpy_reads_from_the_whole_review(make: Make) -> None:
    from konlpy.tag import Okt

    tokenizer = make("okt")
    whole = Okt()
    for sentence in SENTENCES:
        expected = whole.pos(sentence, norm=True, stem=True)
        assert [(t.text, t.tag) for t in tokenizer.tokenize(sentence)] == expected


def test_okt_reads_real_reviews_as_konlpy_does(make: Make, nsmc: Path) -> None:
    from konlpy.tag import Okt

    whole = Okt()
    reviews = [
        line.split("\t")[1] for line in (nsmc / "ratings_test.txt").read_text(encoding="utf-8").split("\n")[1:301]
    ]
    # A word of more than 40 characters is read in pieces, and a zero-width space is a token to Okt.
    plain = [r for r in reviews if r.isprintable() and all(len(word) <= 40 for word in r.split())]
    assert len(plain) > 120
    ours = list(make("okt").token_lists(plain))
    assert ours == [whole.morphs(review, norm=True, stem=True) for review in plain]


def test_komoran_gives_shared_characters_to_the_first_morpheme(make: Make) -> None:
    tokens = make("komoran").tokenize("갔다 좋습니다")
    spans = [(t.text, "갔다 좋습니다"[t.start : t.end]) for t in tokens]
    assert spans[:3] == [("가", "갔"), ("았", ""), ("다", "다")]


def test_words_and_punctuation_of_english(make: Make) -> None:
    tokens = make("word").tokenize("Don't MISS it -- 10/10!!")
    assert [t.text for t in tokens] == ["don't", "miss", "it", "--", "10", "/", "10", "!!"]


def test_characters_keep_their_marks(make: Make) -> None:
    text = "e\u0323\u0302a👍🏽 नि"
    assert [text[t.start : t.end] for t in make("character").tokenize(text)] == ["e\u0323\u0302", "a", "👍🏽", "नि"]


@pytest.mark.parametrize("name", TOKENIZER_NAMES)
def test_a_limit_gives_the_first_tokens(make: Make, name: str) -> None:
    every = make(name).tokenize(REVIEW)
    assert make(name).tokenize(REVIEW, limit=3) == every[:3]
    assert make(name).tokenize(REVIEW, limit=0) == []


def test_a_limit_leaves_the_rest_of_a_paste_unread() -> None:
    cache = CountingCache()
    text = " ".join(f"영화{i}" for i in range(20_000))
    assert len(text) > 100_000
    assert len(create_tokenizer("okt", cache).tokenize(text, limit=50)) == 50
    assert 0 < cache.analysed <= 50


@pytest.mark.parametrize("name", TOKENIZER_NAMES)
def test_one_word_of_2000_characters(make: Make, name: str) -> None:
    word = ("아버지가방에들어가신다정말재미있는영화였습니다" * 87)[:2000]
    tokens = make(name).tokenize(word)
    assert tokens[0].start == 0
    assert tokens[-1].end == 2000


@pytest.mark.parametrize("name", ["okt", "hannanum", "kkma"])
def test_who_wants_100_tokens_of_a_long_word_waits_for_no_more(name: str) -> None:
    cache = CountingCache()
    word = "".join(chr(ord("가") + i * 7) for i in range(1500))
    tokenizer = create_tokenizer(name, cache)
    assert len(tokenizer.tokenize(word, limit=10)) == 10
    assert 0 < cache.analysed <= 10
    # An analyser takes long for a long piece: it got none.
    assert cache.longest <= tokenizer.longest


def test_two_threads_read_at_once() -> None:
    results: dict[int, list[list[str]]] = {}
    texts = [f"{sentence} 장면{i}" for i in range(60) for sentence in SENTENCES]

    def read(i: int) -> None:
        results[i] = list(create_tokenizer("komoran", TokenCache()).token_lists(texts))

    threads = [threading.Thread(target=read, args=(i,)) for i in range(2)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(results[0]) == len(texts)
    assert results[0] == results[1]


def test_token_lists_can_be_stopped_between_two() -> None:
    cache = CountingCache()
    texts = [f"영화{i} 정말{i}" for i in range(3000)]
    lists = create_tokenizer("okt", cache).token_lists(texts)
    next(lists)
    del lists
    assert 0 < cache.analysed < 1000


def test_an_unknown_name_is_a_problem() -> None:
    with pytest.raises(Problem, match="no tokenizer “mecab”; choose one of okt, komoran"):
        create_tokenizer("mecab")


def test_versions_are_known_without_java() -> None:
    versions = {name: create_tokenizer(name).version for name in TOKENIZER_NAMES}
    assert "konlpy" in versions["okt"]
    assert "norm stem" in versions["okt"]
    assert all(versions.values())
