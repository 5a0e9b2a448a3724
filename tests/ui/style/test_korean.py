"""The Korean that people see keeps to one word for one thing, and to the rules of how it is written."""

import re
from pathlib import Path

import pytest

from tests.ui.style.test_i18n import catalogue

ALWAYS_WRONG = ("영수증", "몫", "에폭", "라벨", "감정", "만약에", "일시정지", "logit", "「", "」")
README = Path(__file__).parents[3] / "README.ko.md"
PLACEHOLDERS = {
    *("리뷰를 입력하세요", "글을 입력하세요", "숫자를 공백으로 띄어 입력하세요", "열을 고르세요"),
    *("학습할 파일을 여기에 놓으세요", "먼저 학습할 파일을 여세요"),
}
"""What stands in an empty field or place, or beside a button: no sentence."""


def words_of_the_catalogue() -> list[str]:
    """Without the places for values, whose names are the code's."""
    return [re.sub(r"{\w+}", "{}", korean) for korean in catalogue().values()]


def words_of_the_readme() -> str:
    """Without what is code: names of files, options and arrays stay as they are."""
    text = re.sub(r"```.*?```", "", README.read_text("utf-8"), flags=re.DOTALL)
    return re.sub(r"`[^`]*`", "", text)


@pytest.mark.parametrize("word", ALWAYS_WRONG)
def test_a_word_to_avoid_is_nowhere(word: str) -> None:
    assert [korean for korean in words_of_the_catalogue() if word in korean] == []
    assert word not in words_of_the_readme()


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (r"(\d|\}) %", "a percentage is closed up"),
        (r"[가-힣] …", "no space before an ellipsis"),
        (r"[가-힣] \(", "a bracket follows its word"),
        (r"십시오", "requests end in -세요"),
        (r"\}(은|는|이|가|을|를|로|과|와)(?![가-힣])", "the particle depends on what is put in"),
        (r"\((으|이|은|는|을|를|가|과|와)\)", "nobody says “(으)로”: the sentence goes round it"),
        (r"Ctrl\+Return|화살표 키", "keys as on a Korean keyboard"),
    ],
)
def test_a_rule_of_writing_is_kept(wrong: str, why: str) -> None:
    found = [korean for korean in words_of_the_catalogue() if re.search(wrong, korean)]
    assert found == [], why
    assert re.search(wrong, words_of_the_readme()) is None, why


def test_every_sentence_has_its_full_stop() -> None:
    """A clause of another sentence has none, nor what stands in an empty field."""
    ends = re.compile("(니다|세요)$")
    bare = [korean for (context, _), korean in catalogue().items() if context != "Problem" and ends.search(korean)]
    assert set(bare) <= PLACEHOLDERS
    problems = [(english, korean) for (context, english), korean in catalogue().items() if context == "Problem"]
    assert [one for one in problems if one[0].endswith(".") and ends.search(one[1])] == []
