"""What is offered for a small file teaches what anyone would expect of it, and what cannot be is refused."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import pytest

from rnn_desktop.data.number_series import series_of_lines
from rnn_desktop.data.running_text import RunningText, running_text
from rnn_desktop.data.tagged_text import tagged_sentences
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.lens.writing import go_on, write
from rnn_desktop.problem import Problem
from rnn_desktop.runs.preparing import FEWEST_EXAMPLES, EncodedExamples, Encoding, Examples, encode_examples
from rnn_desktop.runs.suited_settings import refuse_unsuited, settings_for
from rnn_desktop.runs.training_run import ModelSnapshot, run_training
from rnn_desktop.text.tokenizer import create_tokenizer
from tests.data.plain_files import plain_file
from tests.task_models import TASKS


def _trained(examples: Examples, seed: int, **changes: Any) -> Model:
    """With the offered settings."""
    settings = settings_for(examples)
    settings = replace(settings, training=replace(settings.training, seed=seed, **changes))
    events = run_training(examples, settings, create_tokenizer(settings.tokenizer))
    *_, last = (event for event in events if isinstance(event, ModelSnapshot) and event.kept)
    return last.model


class _NeverSplit(str):
    """A line that nobody may look at word by word."""

    def split(self, *_: Any) -> list[str]:
        raise AssertionError("all of a long text is not needed to tell what kind it is")


def test_the_kind_of_a_long_text_is_told_from_its_beginning() -> None:
    for beginning, tokenizer in (("a b c " * 100_000, "word"), (" ".join(map(str, range(100_000))), "spelling")):
        text = RunningText((beginning, _NeverSplit("and so on")), "lines", Path("long.txt"), "")
        assert settings_for(text).tokenizer == tokenizer


def test_after_hello_it_says_hello(tmp_path: Path) -> None:
    text = running_text(plain_file(tmp_path, "hello\n"))
    said = []
    for seed in range(5):
        model = _trained(text, seed)
        following = [next(write(model, list("hello"[: i + 1]), 1, 0.0)).text for i in range(4)]
        said.append("".join(following))
    assert said.count("ello") >= 3, said


def test_after_4_5_6_comes_7(tmp_path: Path) -> None:
    series = series_of_lines(plain_file(tmp_path, "1 2 3 4 5 6\n"))
    for seed in range(5):
        model = _trained(series, seed)
        path = tmp_path / "numbers.safetensors"
        save_model(model, path)
        assert next(iter(go_on(load_model(path), ["4", "5", "6"], 1)))[0] == pytest.approx(7.0, abs=0.15)


def _encoded(examples: Examples) -> EncodedExamples:
    return encode_examples(examples, [list(text) for text in examples.texts], Encoding(100, 50, 0.1, 0))


def _of_so_many(folder: Path, count: int) -> list[Examples]:
    return [
        RunningText(("hello",) * count, "lines", folder / "t.txt", ""),
        tagged_sentences(plain_file(folder, "a/N b/V\n" * count)),
        series_of_lines(plain_file(folder, " ".join(map(str, range(count + 2)))), window=2),
    ]


def test_of_few_examples_none_is_kept_out(tmp_path: Path) -> None:
    for examples in _of_so_many(tmp_path, FEWEST_EXAMPLES - 1):
        found = _encoded(examples)
        assert (len(found.training), len(found.validation)) == (FEWEST_EXAMPLES - 1, 0), examples.task
    for examples in _of_so_many(tmp_path, FEWEST_EXAMPLES):
        found = _encoded(examples)
        assert (len(found.training), len(found.validation)) == (FEWEST_EXAMPLES - 2, 2), examples.task


def test_the_last_windows_of_a_series_validate(tmp_path: Path) -> None:
    series = series_of_lines(plain_file(tmp_path, " ".join(map(str, range(102)))), window=2)
    found = _encoded(series)
    kept = series.task.unscaled(found.validation.targets).ravel()
    np.testing.assert_allclose(kept, range(92, 102), rtol=1e-5)
    assert found.baseline == 1.0


@pytest.mark.parametrize(
    ("task", "given", "sentence"),
    [
        ("next_token", {"bidirectional": True}, "bidirectional is True, but what comes next cannot be read backwards"),
        ("sequence", {"pooling": "mean"}, "pooling is mean, but each token is answered from its own state"),
        ("tags", {"pooling": "attention"}, "pooling is attention"),
        ("tags", {"tokenizer": "okt"}, "tokenizer is okt, but this file's words are cut already"),
        ("numbers", {"tokenizer": "word"}, "tokenizer is word, but a series of numbers has no words"),
        ("numbers", {"embedding_size": 8}, "embedding_size is 8, but a series of numbers has no words"),
    ],
)
def test_a_setting_that_the_task_decides_is_refused(task: str, given: dict[str, Any], sentence: str) -> None:
    with pytest.raises(Problem, match=sentence):
        refuse_unsuited(TASKS[task], given)


def test_what_the_task_would_decide_alike_is_no_reason_to_refuse() -> None:
    refuse_unsuited(TASKS["tags"], {"tokenizer": "space", "pooling": "last", "bidirectional": True})
    refuse_unsuited(TASKS["classes"], {"tokenizer": "okt", "pooling": "mean", "bidirectional": True})
    with pytest.raises(Problem):
        refuse_unsuited(TASKS["tags"], {"tokenizer": "okt"})


def test_lines_that_share_no_letter_have_nothing_to_validate_with() -> None:
    lines = tuple("".join(chr(0xAC00 + 10 * line + i) for i in range(10)) for line in range(25))
    found = _encoded(RunningText(lines, "lines", Path("t.txt"), ""))
    assert (len(found.training), len(found.validation)) == (25, 0)


def test_words_that_only_begin_lines_teach_nothing() -> None:
    lines = tuple("ab"[i % 2] + chr(0xAC00 + i) for i in range(40))
    with pytest.raises(Problem, match="fewer than two"):
        encode_examples(RunningText(lines, "lines", Path("t.txt"), ""), list(map(list, lines)), Encoding(4, 50, 0.1, 0))


@pytest.mark.parametrize(
    ("text", "size", "sentence"), [("hello", 3, "Choose at least 4"), ("aaaa", 9, "fewer than two")]
)
def test_a_text_without_a_choice_of_tokens_is_refused(text: str, size: int, sentence: str) -> None:
    examples = RunningText((text,), "lines", Path("t.txt"), "")
    with pytest.raises(Problem, match=sentence):
        encode_examples(examples, [list(text)], Encoding(size, 50, 0.1, 0))


def test_a_window_longer_than_the_usual_text_is_read_whole(tmp_path: Path) -> None:
    series = series_of_lines(plain_file(tmp_path, " ".join(str(i % 7) for i in range(240))), window=200)
    model = _trained(series, 0, epochs=1)
    assert model.config.max_length >= 200
