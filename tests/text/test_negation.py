"""The negations of a sentence, one click away, with the tokens as the analysers give them."""

import pytest

from rnn_desktop.text.negation import negation_variants
from rnn_desktop.text.token import Token
from rnn_desktop.text.tokenizer import create_tokenizer


def _tokens(text: str, *pieces: tuple[str, str, str]) -> list[Token]:
    """Tokens from (what was typed, the token's text, its tag), found in the text one after another."""
    tokens, end = [], 0
    for typed, token, tag in pieces:
        start = text.index(typed, end)
        end = start + len(typed)
        tokens.append(Token(token, tag, start, end))
    return tokens


def _negations(token: Token, typed: str) -> tuple[str, ...]:
    """A predicate that was typed alone, and its negations. token: in dictionary form."""
    return tuple(text for _, text in negation_variants(typed, [Token(token.text, token.tag, 0, len(typed))]))


def _variants(text: str, *pieces: tuple[str, str, str]) -> dict[str, str]:
    return dict(negation_variants(text, _tokens(text, *pieces)))


def test_a_predicate_in_dictionary_form_has_its_pair_and_its_relatives() -> None:
    token = Token("재미있다", "Adjective", 0, 4)
    assert _negations(token, "재미있다") == ("재미있다", "재미없다", "재미있지 않다", "안 재미있다")


@pytest.mark.parametrize(
    ("text", "typed", "expected"),
    [
        ("재미있다", "재미있어요", ("재미있어요", "재미없어요", "재미있지 않아요", "안 재미있어요")),
        ("재미있다", "재미있었다", ("재미있었다", "재미없었다", "재미있지 않았다", "안 재미있었다")),
        ("재미있다", "재미있는", ("재미있는", "재미없는", "재미있지 않은", "안 재미있는")),
        ("재밌다", "재밌어요", ("재밌어요", "재미없어요", "재밌지 않아요", "안 재밌어요")),
        ("재미없다", "재미없음", ("재미없음", "재미있음", "재미없지 않음")),
        ("괜찮다", "괜찮음", ("괜찮음", "괜찮지 않음", "안 괜찮음")),
        ("지루하다", "지루했다", ("지루했다", "지루하지 않았다", "안 지루했다")),
        ("지루하다", "지루합니다", ("지루합니다", "지루하지 않습니다", "안 지루합니다")),
        ("지루하다", "지루하다", ("지루하다", "지루하지 않다", "안 지루하다")),
        ("예쁘다", "예뻤어요", ("예뻤어요", "예쁘지 않았어요", "안 예뻤어요")),
        ("예쁘다", "예쁘네", ("예쁘네", "예쁘지 않네", "안 예쁘네")),
        ("아깝다", "아까웠다", ("아까웠다", "아깝지 않았다", "안 아까웠다")),
        ("예쁘다", "예뻐", ("예뻐", "예쁘지 않다", "안 예뻐")),
    ],
)
def test_what_was_typed_keeps_its_ending_where_that_can_be_carried_over(
    text: str, typed: str, expected: tuple[str, ...]
) -> None:
    assert _negations(Token(text, "Adjective", 3, 3 + len(typed)), typed) == expected


@pytest.mark.parametrize(
    ("text", "pieces", "expected"),
    [
        (
            "짜증 났어요",
            (("짜증", "짜증", "Noun"), ("났어요", "나다", "Verb")),
            {"짜증 나다": "짜증 났어요", "짜증 나지 않다": "짜증 나지 않았어요", "짜증 안 나다": "짜증 안 났어요"},
        ),
        (
            "짜증 안 났어요",
            (("짜증", "짜증", "Noun"), ("안", "안", "Noun"), ("났어요", "나다", "Verb")),
            {"짜증 나다": "짜증 났어요", "짜증 나지 않다": "짜증 나지 않았어요", "짜증 안 나다": "짜증 안 났어요"},
        ),
        (
            "기대되네요",
            (("기대", "기대", "Noun"), ("되네요", "되다", "Verb")),
            {"기대되다": "기대되네요", "기대되지 않다": "기대되지 않네요", "기대 안 되다": "기대 안 되네요"},
        ),
    ],
)
def test_a_verb_that_says_little_alone_keeps_its_noun(
    text: str, pieces: tuple[tuple[str, str, str], ...], expected: dict[str, str]
) -> None:
    assert _variants(text, *pieces) == expected


def test_of_a_noun_with_hada_the_negation_goes_between() -> None:
    expected = {
        "추천하다": "강력 추천합니다!",
        "추천하지 않다": "강력 추천하지 않습니다!",
        "추천 안 하다": "강력 추천 안 합니다!",
    }
    okt = [("강력", "강력", "Noun"), ("추천", "추천", "Noun"), ("합니다", "하다", "Verb"), ("!", "!", "Punctuation")]
    assert _variants("강력 추천합니다!", *okt) == expected
    komoran = [("추천", "추천", "NNG"), ("합", "하", "XSV"), ("니다", "ㅂ니다", "EF"), ("!", "!", "SF")]
    assert _variants("강력 추천합니다!", *komoran) == expected


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("안 재미있다", [("안", "안", "Noun"), ("재미있다", "재미있다", "Adjective")]),
        ("재미있지 않다", [("재미있지", "재미있다", "Adjective"), ("않다", "않다", "Verb")]),
        ("안 재미있다", [("안", "안", "MAG"), ("재미있", "재미있", "VA"), ("다", "다", "EC")]),
        (
            "재미있지 않다",
            [("재미있", "재미있", "VA"), ("지", "지", "EC"), ("않", "않", "VX"), ("다", "다", "EC")],
        ),
    ],
)
def test_what_is_negated_already_is_replaced_as_a_whole(text: str, pieces: list[tuple[str, str, str]]) -> None:
    assert list(_variants(f"영화 {text} ㅋㅋ", *pieces).values()) == [
        "영화 재미있다 ㅋㅋ",
        "영화 재미없다 ㅋㅋ",
        "영화 재미있지 않다 ㅋㅋ",
        "영화 안 재미있다 ㅋㅋ",
    ]


def test_the_last_predicate_is_the_one_and_what_follows_it_stays() -> None:
    pieces = [("예쁘고", "예쁘다", "Adjective"), ("재미있는", "재미있다", "Adjective"), ("영화", "영화", "Noun")]
    assert _variants("예쁘고 재미있는 영화.", *pieces)["재미없다"] == "예쁘고 재미없는 영화."


def test_a_glued_predicate_gets_a_space_before_its_negation() -> None:
    pieces = [("영화", "영화", "Noun"), ("재미있다", "재미있다", "Adjective")]
    assert _variants("영화재미있다", *pieces)["안 재미있다"] == "영화 안 재미있다"


def test_a_noun_at_the_end_is_one_with_or_without_its_copula() -> None:
    assert _variants("진짜 최고!", ("진짜", "진짜", "Noun"), ("최고", "최고", "Noun"), ("!", "!", "Punctuation")) == {
        "최고": "진짜 최고!",
        "최고 아니다": "진짜 최고 아니다!",
    }
    with_copula = [("영화", "영화", "Noun"), ("입니다", "이다", "Adjective")]
    assert _variants("최고의 영화입니다!", *with_copula)["영화 아니다"] == "최고의 영화 아니다!"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was good", ["It was good", "It was not good"]),
        ("it was really good!", ["it was really good!", "it was not really good!"]),
        ("not a film, not very good", ["not a film, very good", "not a film, not very good"]),
        ("a film, that is long", ["a film, that is long", "a film, that is not long"]),
        ("boring film", ["boring film", "not boring film"]),
        ("a film about it", []),
        ("재미있다", ["재미있다", "재미없다", "재미있지 않다", "안 재미있다"]),
        ("", []),
        ("?!", []),
    ],
)
def test_words_without_tags(text: str, expected: list[str]) -> None:
    assert [whole for _, whole in negation_variants(text, create_tokenizer("word").tokenize(text))] == expected


def test_what_has_no_predicate_has_no_negation() -> None:
    assert _negations(Token("의", "Josa", 0, 1), "의") == ()
    assert _negations(Token("ㅋㅋ", "KoreanParticle", 0, 2), "ㅋㅋ") == ()
    assert _variants("감동적이지 않았다", ("감동", "감동", "Noun"), ("않았다", "않다", "Verb")) == {}


@pytest.mark.parametrize("word", ["안", "못"])
def test_a_negation_that_stands_alone_is_no_noun(word: str) -> None:
    assert _variants(f"재미있다 {word}", (word, word, "Noun")) == {}
