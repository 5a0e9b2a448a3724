"""The negations of what a sentence says: 재미있다, 재미없다, 재미있지 않다, 안 재미있다.

What is typed keeps its ending where that is plain to carry over (재미있어요 → 재미없어요); else the form is that of a
dictionary. Which tokens are predicates is known from the tags of the analysers, of English from a few words.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from rnn_desktop.text.token import Token

_OPPOSITES = {"있": "없", "없": "있", "밌": "미없"}
_NEGATORS = ("안", "못")
_AUXILIARIES = ("않", "못하")
_CARRIERS = ("나", "되", "들")
"""Stems that say little without the noun before them: 짜증 나다, 기대 되다, 힘 들다."""
_WITHOUT_AN = re.compile("있|.*없|싶|.*만하")
"""Stems whose negation with 안 nobody says."""
_UNTAGGED = re.compile("(.*(있|없|밌|하)|좋|싫|나쁘|괜찮|예쁘|슬프|웃기|아깝|지겹|놀랍|아름답)다")
"""What is a predicate without an analyser's word for it."""
_STEM_TAGS = re.compile(r"Adjective|Verb|V[AVX]\w*|XS[VA]|P|X")
_SUFFIX_TAGS = re.compile(r"XS[VA]|X")
_NOUN_TAGS = re.compile(r"Noun|NN\w+|N|XR")
_ENDING_TAGS = re.compile(r"Eomi|PreEomi|E(?!MO)[A-Z]*")
# What follows the stem of 않다 where this follows that of another: 재미있어요 → 않아요, 재미있는 → 않은.
_ENDINGS = {"어": "아", "었": "았", "는": "은"}
# 하 is contracted with what follows: 했다 → 않았다, 합니다 → 않습니다.
_AFTER_HA = {"하": "", "했": "았", "합": "습", "해": "아", "한": "은", "함": "음", "할": "을"}
_AS_THEY_ARE = ("네", "고", "지", "게", "다", "던")
"""Endings that are the same after vowels and consonants."""
_PAST = 20
"""The ㅆ that a past has: 봤다, 예뻤어요, 아까웠다."""
_INTENSIFIERS = frozenset(("very", "so", "really", "too", "quite", "pretty"))
_COPULAS = frozenset(("is", "was", "are", "were", "be", "been", "it's", "isn't", "wasn't"))
_ADJECTIVES = re.compile(
    "amazing|awesome|awful|bad|beautiful|best|boring|brilliant|dull|enjoyable|entertaining|excellent|fantastic|fun|"
    "funny|good|great|happy|interesting|nice|perfect|poor|sad|stupid|terrible|weak|wonderful|worst"
)


_Found = tuple[int, int, list[tuple[str, str]]]
"""Where a predicate stands, and its forms: in a dictionary and as they would be typed."""


@dataclass(frozen=True, slots=True)
class _Predicate:
    """A verb or an adjective in the text.

    stem: 재미있; start, end: where it stands, with its 안 and -지 않다; typed: what stands there; bare: the same
    without 안; noun: length of the noun that the 안 follows (추천 안 하다, 짜증 안 나다), or 0; negated: by -지 않다.
    """

    stem: str
    start: int
    end: int
    typed: str
    bare: str
    noun: int
    negated: bool


def negation_variants(text: str, tokens: Sequence[Token]) -> list[tuple[str, str]]:
    """The whole text with its last predicate as it is and negated, each with that predicate's form in a dictionary.

    Where no verb and no adjective is found a noun at the end is one; none where there is neither.
    """
    predicate = _last_korean(text, tokens)
    if predicate is not None:
        found: _Found | None = predicate.start, predicate.end, _korean_forms(predicate)
    else:
        found = _last_english(text, tokens) or _last_noun(text, tokens)
    if found is None:
        return []
    start, end, forms = found
    glue = " " if start and not text[start - 1].isspace() else ""
    variants: dict[str, str] = {}
    for label, form in forms:
        apart = glue if form.startswith(_NEGATORS) and not text[start:end].startswith(_NEGATORS) else ""
        variants.setdefault(text[:start] + apart + form + text[end:], label)
    return [(label, whole) for whole, label in variants.items()]


def _korean_forms(predicate: _Predicate) -> list[tuple[str, str]]:
    """(in a dictionary, as it would be typed) of each form."""
    stem, bare, plain = predicate.stem, predicate.bare, predicate.stem + "다"
    affirmative = plain if predicate.negated else bare
    ending = None if predicate.negated else _ending(stem, bare)
    forms = [(plain, affirmative)]
    if stem[-1] in _OPPOSITES:
        opposite = stem[:-1] + _OPPOSITES[stem[-1]]
        forms.append((opposite + "다", opposite + (ending if ending is not None else "다")))
    long = stem + "지 않"
    forms.append((long + "다", predicate.typed if predicate.negated else long + _ending_of_not(stem, bare)))
    if _WITHOUT_AN.fullmatch(stem):
        return forms
    noun = predicate.noun
    forms.append((_with_an(plain, noun), _with_an(affirmative, noun)))
    return forms


def _with_an(form: str, noun: int) -> str:
    """안 재미있다; 추천 안 하다."""
    return f"{form[:noun]} 안 {form[noun:].lstrip()}" if noun else f"안 {form}"


def _ending(stem: str, typed: str) -> str | None:
    """What follows a stem that ends in a consonant, as it is typed; None where they are not plain to part."""
    whole = len(typed) > len(stem) and typed.startswith(stem)
    return typed[len(stem) :] if whole and _tail(stem[-1]) else None


def _ending_of_not(stem: str, typed: str) -> str:
    """The ending after 않 that says the same: of a dictionary where it is not plain."""
    ending, root = _ending(stem, typed), len(stem) - 1
    if ending is not None:
        return _ENDINGS.get(ending[0], ending[0]) + ending[1:]
    if stem.endswith("하") and typed[:root] == stem[:root] and typed[root : root + 1] in _AFTER_HA:
        return (_AFTER_HA[typed[root]] + typed[root + 1 :]) or "다"
    for place in (root, root + 1):
        if _tail(typed[place : place + 1]) == _PAST:
            return "았" + typed[place + 1 :]
    return typed[len(stem) :] if typed.startswith(stem) and typed[len(stem) :].startswith(_AS_THEY_ARE) else "다"


def _tail(syllable: str) -> int:
    """Which consonant a syllable ends in; 0 for none."""
    return (ord(syllable) - ord("가")) % 28 if "가" <= syllable <= "힣" else 0


def _last_korean(text: str, tokens: Sequence[Token]) -> _Predicate | None:
    """The last verb or adjective, with the 안 before it and the -지 않다 after it."""
    for last in reversed(range(len(tokens))):
        stem = _stem(tokens[last])
        if stem is None or _is_copula(tokens[last]):
            continue
        end = _end(tokens, last)
        if stem not in _AUXILIARIES:
            return _predicate(text, tokens, last, end, negated=False)
        main = next((i for i in reversed(range(last)) if _stem(tokens[i]) is not None), None)
        if main is None or not text[: tokens[last].start].rstrip().endswith("지") or _is_copula(tokens[main]):
            return None
        return _predicate(text, tokens, main, end, negated=True)
    return None


def _predicate(text: str, tokens: Sequence[Token], main: int, end: int, *, negated: bool) -> _Predicate:
    """The one whose stem is tokens[main], with the noun and the 안 before it."""
    first, core = main, text[tokens[main].start : end]
    stem = _stem(tokens[main]) or ""
    an = main > 0 and tokens[main - 1].text in _NEGATORS
    first -= an
    noun, hada = "", True
    if first and stem in _CARRIERS and _is_noun(tokens[first - 1]):
        # As it is typed, together or apart.
        first, hada = first - 1, False
        noun = text[tokens[first].start : tokens[first + 1].start]
        stem = noun + stem
    elif first and (stem == "하" or _SUFFIX_TAGS.fullmatch(tokens[main].tag)) and _is_noun(tokens[first - 1]):
        first -= 1
        noun = text[tokens[first].start : tokens[first].end]
        stem = tokens[first].text + stem
    apart = not hada or (stem.endswith("하") and tokens[main].tag != "XSA" and tokens[first].tag != "XR")
    start = tokens[first].start
    return _Predicate(stem, start, end, text[start:end], noun + core, len(noun.rstrip()) if apart else 0, negated)


def _stem(token: Token) -> str | None:
    """재미있 of 재미있다; None for what is neither a verb nor an adjective."""
    if token.tag in ("Adjective", "Verb") or _UNTAGGED.fullmatch(token.text if not token.tag else ""):
        return token.text.removesuffix("다")
    return token.text if _STEM_TAGS.fullmatch(token.tag) else None


def _is_copula(token: Token) -> bool:
    return token.text == "이다" or token.tag == "VCP"


def _is_noun(token: Token) -> bool:
    return _NOUN_TAGS.fullmatch(token.tag) is not None and "가" <= token.text[0] <= "힣"


def _end(tokens: Sequence[Token], last: int) -> int:
    """Where the endings after a stem end."""
    end = tokens[last].end
    for token in tokens[last + 1 :]:
        if not _ENDING_TAGS.fullmatch(token.tag) or token.start > end:
            break
        end = token.end
    return end


def _last_english(text: str, tokens: Sequence[Token]) -> _Found | None:
    """good → not good; an adjective is one of a few, or what follows is and was."""
    words = [token.text.lower() for token in tokens]
    for last in reversed(range(len(tokens))):
        first = last
        while first and words[first - 1] in _INTENSIFIERS:
            first -= 1
        if not (
            _ADJECTIVES.fullmatch(words[last]) or (words[last].isalpha() and first and words[first - 1] in _COPULAS)
        ):
            continue
        bare = text[tokens[first].start : tokens[last].end]
        start = tokens[first - 1].start if first and words[first - 1] == "not" else tokens[first].start
        return start, tokens[last].end, [(words[last], bare), (f"not {words[last]}", f"not {bare}")]
    return None


def _last_noun(text: str, tokens: Sequence[Token]) -> _Found | None:
    """최고 → 최고 아니다, with the 이다 that follows it; only where nothing else is said after it."""
    for last in reversed(range(len(tokens))):
        noun = tokens[last]
        if not _is_noun(noun):
            continue
        after = tokens[last + 1] if last + 1 < len(tokens) else None
        end = noun.end
        if after is not None and after.start == end and (_is_copula(after) or after.text in ("이", "다")):
            end = _end(tokens, last + 1)
        if noun.text in _NEGATORS or any("가" <= character <= "힣" for character in text[end:]):
            return None
        # Okt takes 최고다 for one noun.
        name = noun.text[:-1] if noun.text.endswith("다") and len(noun.text) > 2 else noun.text
        return noun.start, end, [(name, text[noun.start : end]), (f"{name} 아니다", f"{name} 아니다")]
    return None
