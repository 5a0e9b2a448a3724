"""Words with their tags, as corpora write them."""

from pathlib import Path

import pytest

from rnn_desktop.data.tagged_text import encode_tagged, is_tagged, tagged_sentences
from rnn_desktop.problem import Problem
from rnn_desktop.tasks import MOST_CLASSES
from rnn_desktop.text.vocabulary import build_vocabulary
from tests.data.plain_files import plain_file

_WORDS = (("나는", "학교에", "간다"), ("너는", "온다"))
_TAGS = (("NP", "NNG", "VV"), ("NP", "VV"))


@pytest.mark.parametrize(
    "text",
    [
        "나는\tNP\n학교에\tNNG\n간다\tVV\n\n너는\tNP\n온다\tVV\n",
        "\n\n나는 NP\n학교에 NNG\n간다 VV\n\n\n\n너는 NP\n온다 VV\n\n",
        "나는/NP 학교에/NNG 간다/VV\n너는/NP 온다/VV\n",
        "나는_NP 학교에_NNG 간다_VV\r\n\r\n너는_NP 온다_VV",
    ],
    ids=["tabs", "spaces", "slashes", "underscores"],
)
def test_each_way_of_writing_gives_the_same_sentences(tmp_path: Path, text: str) -> None:
    file = plain_file(tmp_path, text)
    assert is_tagged(file.lines)
    found = tagged_sentences(file)
    assert found.words == _WORDS
    assert tuple(tuple(found.labels[tag] for tag in tags) for tags in found.tags) == _TAGS
    assert found.labels == ("NNG", "NP", "VV")
    assert found.texts[0] == "나는 학교에 간다"
    assert found.left_out == 0
    assert not found.assumed
    assert "NP" not in str(found.texts)


def test_conllu_without_universal_tags_has_the_languages_own(tmp_path: Path) -> None:
    text = (
        "# sent_id = 1\n1\t나는\t나\t_\tNP\t_\t3\tnsubj\t_\t_\n2-3\t학교에 간다\t_\t_\t_\t_\t_\t_\t_\t_\n"
        "2\t학교에\t학교\t_\tNNG\t_\t3\tobl\t_\t_\n3\t간다\t가다\t_\tVV\t_\t0\troot\t_\t_\n\n"
        "1\t너는\t너\t_\tNP\t_\t2\tnsubj\t_\t_\n2\t온다\t오다\t_\tVV\t_\t0\troot\t_\t_\n\n"
    )
    found = tagged_sentences(plain_file(tmp_path, text))
    assert found.words == _WORDS
    assert tuple(tuple(found.labels[tag] for tag in tags) for tags in found.tags) == _TAGS
    assert found.left_out == 0


def test_a_slash_within_a_word_is_part_of_it(tmp_path: Path) -> None:
    assert tagged_sentences(plain_file(tmp_path, "1/2/SN km/h/SL\n가/JKS 나/NP\n")).words[0] == ("1/2", "km/h")


def test_tags_that_differ_in_capitals_alone_are_one(tmp_path: Path) -> None:
    found = tagged_sentences(plain_file(tmp_path, "a/Noun b/Verb\nc/noun d/Verb\ne/Noun f/VERB\n"))
    assert found.labels == ("Noun", "Verb")
    assert [str(one) for one in found.assumed] == ["Tags that differ in capitals alone are taken for one: VERB, noun."]


def test_lines_without_a_tag_are_left_out_and_counted(tmp_path: Path) -> None:
    text = "a/N b/V\n" * 8 + "just a line\n" + "a/N b/V c\n"
    found = tagged_sentences(plain_file(tmp_path, text))
    assert (len(found), found.left_out) == (8, 2)
    assert [str(one) for one in found.assumed] == ["2 lines hold no word with a tag and are left out."]


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("just a text of words\nand another line here\n", "has no words with tags"),
        ("a/N b/N\nc/N\n", "have the tag “N”: there is nothing to learn"),
        ("\n".join(f"w{i}/T{i}" for i in range(MOST_CLASSES + 1)), "101 different tags; at most 100"),
    ],
)
def test_what_cannot_be_learnt_is_refused(tmp_path: Path, text: str, sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        tagged_sentences(plain_file(tmp_path, text))


def test_as_many_tags_as_are_allowed_are_learnt(tmp_path: Path) -> None:
    text = "\n".join(f"w{i}/T{i} x/T0" for i in range(MOST_CLASSES))
    assert len(tagged_sentences(plain_file(tmp_path, text)).labels) == MOST_CLASSES


@pytest.mark.parametrize(
    ("text", "tagged"),
    [
        ("나는/NP 간다/VV\n", True),
        ("나는\tNP\n간다\tVV\n", True),
        ("나는 NP\n간다 VV\n너는 NP\n온다 VV\n우리 NP\n본다 VV\n", True),
        ("하늘이 푸르다\n바람이 분다\n나무가 자란다\n꽃이 핀다\n", False),
        ("동해물과 백두산이\n마르고 닳도록\n" * 20, False),
        ("apples 5\npears 7\n", False),
        ("hello world\ngood morning\ngood night\n", False),
        ("a text of words\n", False),
        ("and/or here\n", False),
        ("", False),
    ],
)
def test_a_file_of_tags_is_told_from_a_text(text: str, tagged: bool) -> None:
    assert is_tagged(text.splitlines()) == tagged


def test_a_long_sentence_is_cut_together_with_its_tags() -> None:
    words, tags = [["a", "b", "c"], ["b"]], [[0, 1, 2], [1]]
    vocabulary = build_vocabulary(words, 10)
    encoded = encode_tagged(words, tags, vocabulary, 2)
    assert encoded.lengths.tolist() == [2, 1]
    assert encoded.inputs.tolist() == vocabulary.encode(["a", "b", "b"])
    assert encoded.targets.tolist() == [0, 1, 1]
