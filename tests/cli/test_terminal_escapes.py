"""What files and people say is printed as it is: no terminal obeys it."""

import json
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest

from rnn_desktop.cli.output import printable
from rnn_desktop.formats.model import TokenizerInfo
from rnn_desktop.formats.model_file import save_model
from rnn_desktop.tasks import Classes
from rnn_desktop.text.vocabulary import Vocabulary
from tests.cli.conftest import Done, Run
from tests.small_model import WORDS, small_model

_EVIL = "\x1b]0;owned\x07\x1b[2J\x9b31m\u202efdp\u2066\u2028\r\b\x7f"
_HARMLESS = ("\n", "\t")
_DIRECTIONS = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


def _obeyed(text: str) -> list[str]:
    """The characters that are commands to a terminal."""
    controls = [c for c in text if unicodedata.category(c) in ("Cc", "Zl", "Zp", "Cs") and c not in _HARMLESS]
    return controls + [c for c in text if c in _DIRECTIONS]


@pytest.fixture
def evil_model(tmp_path: Path) -> Path:
    """A model whose words, labels, data and file are full of terminal escapes."""
    model = small_model(task=Classes((_EVIL, "b")), provenance={"data": {"name": _EVIL}, "program": _EVIL})
    words = (*WORDS[:4], *(f"{word}{_EVIL}" for word in WORDS[4:]))
    path = tmp_path / f"a{_EVIL}\n.safetensors"
    save_model(replace(model, vocabulary=Vocabulary(words), tokenizer=TokenizerInfo("word", _EVIL)), path)
    return path


def _check(done: Done) -> None:
    assert done.out + done.err
    assert not _obeyed(done.out + done.err)


@pytest.mark.parametrize("text", ["영화 great\x1b[2J\u202e", _EVIL])
@pytest.mark.parametrize("options", [(), ("--json",)])
def test_words_and_reviews_are_shown_and_not_obeyed(
    run: Run, evil_model: Path, text: str, options: tuple[str, ...]
) -> None:
    for command in ("trace", "explain"):
        done = run(command, text, "--model", evil_model, *options)
        _check(done)
        if options:
            assert json.loads(done.out)["text"] == text


def test_names_of_files_are_shown_and_not_obeyed(run: Run, evil_model: Path, reviews_file: Path) -> None:
    table = reviews_file.rename(reviews_file.with_name(f"b{_EVIL}.csv"))
    output = table.with_name(f"c{_EVIL}.safetensors")
    _check(run("train", table, "--output", output, "--tokenizer", "word", "--epochs", 1))
    _check(run("evaluate", table, "--model", evil_model))
    _check(run("trace", "a", "--model", table))
    _check(run("evaluate", f"{_EVIL}.csv", "--json"))
    _check(run("evaluate", table, "--text-column", _EVIL))
    _check(run(_EVIL))
    _check(run("trace", "a", f"--{_EVIL}"))


def test_what_is_not_obeyed_is_still_told_apart() -> None:
    assert printable("a\x1b[0m\u202eb\n") == "a\\x1b[0m\\u202eb\\x0a"
    assert printable("괜찮음 😀 é “”") == "괜찮음 😀 é “”"
