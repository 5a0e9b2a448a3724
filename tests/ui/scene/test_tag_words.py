"""Every part of speech that an analyser can give is said in words, in both languages."""

import json
from collections.abc import Callable
from pathlib import Path

import konlpy
import pytest

from rnn_desktop.text.jvm import start_jvm
from rnn_desktop.ui.scene.tag_words import TAG_WORDS, tag_line, tag_words

KONLPY = Path(konlpy.__file__).parent
OURS = {"Symbol", "Unknown"}
"""Of text/korean.py: an emoji that is kept from the analysers, and a word that they find nothing in."""


def _of_konlpy(name: str) -> set[str]:
    return set(json.loads((KONLPY / f"data/tagset/{name}.json").read_text("utf-8")))


def _of_okt() -> set[str]:
    """A space is no token."""
    import jpype

    start_jvm()
    parts = jpype.JClass("org.openkoreantext.processor.util.KoreanPos$")
    return set(str(getattr(parts, "MODULE$").values().mkString(" ")).split()) - {"Space"}


def _of_hannanum() -> set[str]:
    """The nine that KoNLPy asks it for: the first letters of its own."""
    return {tag[0] for tag in _of_konlpy("hannanum")}


def _of_komoran() -> set[str]:
    table = (KONLPY / "java/data/models/pos.table").read_text("utf-8")
    return {line.split("\t")[0] for line in table.splitlines()} - {"<start>", "<end>"} | _of_konlpy("komoran")


def _of_kkma() -> set[str]:
    """All that it can choose from; BOS is the place before a sentence."""
    import jpype

    start_jvm()
    parts = jpype.JClass("org.snu.ids.ha.constants.POSTag")
    return set(str(parts.getTag(parts.MASK_TAG)).split(",")) - {"BOS"}


@pytest.mark.parametrize("tags", [_of_okt, _of_hannanum, _of_komoran, _of_kkma, lambda: OURS])
def test_every_tag_has_its_word(tags) -> None:
    found = tags()
    assert len(found) >= 2
    assert found - TAG_WORDS.keys() == set()


def test_a_tag_is_said_in_the_language_of_the_window(speak: Callable[[str], None]) -> None:
    speak("en")
    assert (tag_words("NNG"), tag_words("Josa")) == ("common noun", "particle")
    speak("ko")
    assert (tag_words("NNG"), tag_words("Josa")) == ("일반 명사", "조사")
    assert tag_line("Josa") == "분석기가 붙인 품사: Josa"
    assert [tag for tag in TAG_WORDS if not any("가" <= letter <= "힣" for letter in tag_words(tag))] == []
    assert tag_words("of a file") == "of a file"
