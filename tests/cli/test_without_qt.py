"""train, evaluate, trace, explain and code run where there is no Qt."""

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.conftest import MAIN, Done

_WITHOUT_QT = """
import sys

class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.partition(".")[0] in ("PySide6", "shiboken6", "pyqtgraph"):
            raise ModuleNotFoundError(f"No module named {name!r}", name=name)

sys.meta_path.insert(0, NoQt())
from rnn_desktop.__main__ import main
main()
"""


def _run(folder: Path, *arguments: object, language: str = "en_US.UTF-8") -> Done:
    environment = os.environ | {"LC_ALL": language, "PYTHONPATH": str(MAIN.parent)}
    command: list[Any] = [sys.executable, "-c", _WITHOUT_QT, *map(str, arguments)]
    done = subprocess.run(command, cwd=folder, env=environment, capture_output=True, timeout=120, check=False)
    return Done(done.returncode, done.stdout.decode(), done.stderr.decode())


def test_the_commands_know_no_window_before_one_is_to_be_opened() -> None:
    script = "import sys, rnn_desktop.cli.commands; print([name for name in sys.modules if name in sys.argv[1:]])"
    command = [sys.executable, "-c", script, "rnn_desktop.ui", "rnn_desktop.session", "rnn_desktop.app", "PySide6"]
    done = subprocess.run(command, cwd=MAIN.parent, capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout == "[]\n"


@pytest.fixture
def trained(tmp_path: Path, reviews_file: Path) -> Path:
    """A model that was trained there."""
    options = ("--tokenizer", "word", "--hidden-size", 4, "--embedding-size", 4, "--epochs", 1)
    done = _run(tmp_path, "train", reviews_file, "--output", "m.safetensors", *options, "--json")
    assert done.code == 0, done.err
    assert len(json.loads(done.out)["epochs"]) == 1
    return tmp_path / "m.safetensors"


def test_every_command_that_opens_no_window_runs(tmp_path: Path, reviews_file: Path, trained: Path) -> None:
    for command in (("evaluate", reviews_file), ("trace", "great film"), ("explain", "great film", "--no-fragility")):
        done = _run(tmp_path, *command, "--model", trained, "--json")
        assert done.code == 0, done.err
        assert json.loads(done.out)


def test_the_script_of_a_network_is_printed(tmp_path: Path, trained: Path) -> None:
    done = _run(tmp_path, "code", "--text", "great film", "--model", trained)
    assert done.code == 0, done.err
    compile(done.out, "script", "exec")


@pytest.mark.parametrize(
    "command",
    [("trace", "영화"), ("explain", "영화"), ("evaluate", "reviews.csv")],
    ids=lambda command: command[0],
)
def test_a_problem_is_told_in_korean(tmp_path: Path, command: tuple[str, ...]) -> None:
    done = _run(tmp_path, *command, "--model", "없는 파일", language="ko_KR.UTF-8")
    assert (done.code, done.out) == (1, "")
    (sentence,) = done.err.splitlines()
    assert sentence.startswith("없는 파일 파일을 읽지 못했습니다: ")


def test_a_problem_of_a_table_is_told_in_korean(tmp_path: Path) -> None:
    (tmp_path / "reviews.csv").touch()
    done = _run(tmp_path, "train", "reviews.csv", "--output", "m.safetensors", language="ko_KR.UTF-8")
    assert (done.code, done.out) == (1, "")
    (sentence,) = done.err.splitlines()
    assert sentence.startswith("reviews.csv")
    assert any("가" <= character <= "힣" for character in sentence)
