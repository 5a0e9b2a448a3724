"""Corpora of words in several columns, as CoNLL's tasks and Universal Dependencies have them."""

from pathlib import Path

import pytest

from rnn_desktop.data.examples import Wanted, understand_file
from rnn_desktop.data.tagged_text import TaggedSentences, is_tagged
from rnn_desktop.data.understanding import Data
from rnn_desktop.problem import Problem

_CONLLU = """# newdoc
# sent_id = 1
# text = 나는 학교에 간다.
1-2\t나는\t_\t_\t_\t_\t_\t_\t_\t_
1\t나\t나\tPRON\tNP\t_\t4\tnsubj\t_\t_
2\t는\t는\tADP\tJX\t_\t1\tcase\t_\t_
3\t학교에\t학교+에\tNOUN\tNNG+JKB\t_\t4\tobl\t_\t_
4\t간다\t가+ㄴ다\tVERB\tVV+EF\t_\t0\troot\t_\tSpaceAfter=No
4.1\t(것)\t_\tNOUN\t_\t_\t_\t_\t0:root\t_
5\t.\t.\tPUNCT\tSF\t_\t4\tpunct\t_\t_

# sent_id = 2
# text = 너는 # 온다
1\t너는\t너+는\tPRON\tNP+JX\t_\t3\tnsubj\t_\t_
2\t#\t#\tSYM\tSW\t_\t1\tdep\t_\t_
3\t온다\t오+ㄴ다\tVERB\tVV+EF\t_\t0\troot\t_\t_

"""
_WORDS = (("나", "는", "학교에", "간다", "."), ("너는", "#", "온다"))
_TAGS = (("PRON", "ADP", "NOUN", "VERB", "PUNCT"), ("PRON", "SYM", "VERB"))
_CHUNKS = "-DOCSTART- -X- -X- O\n\nEU NNP B-NP B-ORG\nrejects VBZ B-VP O\nGerman JJ B-NP B-MISC\n. . O O\n\n" * 3


def _read(folder: Path, text: str, name: str = "corpus.txt", **wanted: str) -> TaggedSentences:
    path = folder / name
    path.write_text(text, "utf-8")
    found = understand_file(path, Wanted(**wanted))  # type: ignore[arg-type]
    assert isinstance(found, TaggedSentences)
    return found


def _tags(found: TaggedSentences) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(found.labels[tag] for tag in tags) for tags in found.tags)


@pytest.mark.parametrize("name", ["corpus.txt", "corpus.conllu", "corpus"])
def test_words_and_their_universal_tags_are_read_from_conllu(tmp_path: Path, name: str) -> None:
    found = _read(tmp_path, _CONLLU, name)
    assert found.words == _WORDS
    assert _tags(found) == _TAGS
    assert found.left_out == 0, "comments, words of two and words that were not said are no words without a tag"
    assert [str(one) for one in found.assumed] == ["The words are taken from column 2 of 10, their tags from 4."]


def test_another_column_of_tags_can_be_chosen(tmp_path: Path) -> None:
    found = _read(tmp_path, _CONLLU, label_column="5")
    assert found.words == _WORDS
    assert _tags(found)[1] == ("NP+JX", "SW", "VV+EF")
    assert _tags(_read(tmp_path, _CHUNKS, label_column="4"))[0] == ("B-ORG", "O", "B-MISC", "O")


def test_a_corpus_of_words_and_several_tags_is_read_without_numbers(tmp_path: Path) -> None:
    found = _read(tmp_path, _CHUNKS)
    assert found.words == (("EU", "rejects", "German", "."),) * 3
    assert _tags(found)[0] == ("NNP", "VBZ", "JJ", ".")


def test_a_word_without_a_tag_is_left_out_and_said(tmp_path: Path) -> None:
    found = _read(tmp_path, _CONLLU.replace("4\t간다\t가+ㄴ다\tVERB", "4\t간다\t가+ㄴ다\t_"))
    assert found.words[0] == ("나", "는", "학교에", ".")
    assert found.left_out == 1
    assert str(found.assumed[-1]) == "1 line holds no word with a tag and is left out."


@pytest.mark.parametrize("column", ["11", "0", "tag"])
def test_a_column_that_is_not_there_is_refused(tmp_path: Path, column: str) -> None:
    with pytest.raises(Problem, match=f"has no column “{column}”"):
        _read(tmp_path, _CONLLU, task="tags", label_column=column)


def test_a_file_called_conllu_that_is_none_is_refused_as_such(tmp_path: Path) -> None:
    with pytest.raises(Problem, match="has no words with tags"):
        _read(tmp_path, "Just a text of words.\nAnd another line of it here.\n", "corpus.conllu")


@pytest.mark.parametrize(
    "text",
    [
        "id\tdocument\tlabel\n" + "".join(f"{i}\tgood film\t{i % 2}\n" for i in range(40)),
        "".join(f"{i}\tgood film\tKR\n{i}\tbad\tUS\n" for i in range(40)),
        "the old sea\nand the sky\n\nthe new land\nof the free\n" * 5,
        "1 2 3\n4 5 6\n\n7 8 9\n",
    ],
    ids=["reviews", "codes without sentences", "a poem", "numbers"],
)
def test_tables_and_texts_are_no_corpora(text: str) -> None:
    assert not is_tagged(text.splitlines())


def test_a_table_of_reviews_in_a_plain_file_stays_one(tmp_path: Path) -> None:
    path = tmp_path / "reviews.txt"
    path.write_text("id\tdocument\tlabel\n" + "".join(f"{i}\tgood film {i}\t{i % 2}\n" for i in range(40)), "utf-8")
    assert isinstance(understand_file(path, Wanted()), Data)
