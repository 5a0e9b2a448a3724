"""main.py in a process of its own, as a person runs it."""

import os
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from rnn_desktop.formats.model_file import save_model
from tests.small_model import small_model

MAIN = Path(__file__).parents[2] / "main.py"


@dataclass(frozen=True)
class Done:
    """What a run left: its exit code and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path) -> Run:
    """Runs main.py with these arguments in a folder of the test; other variables by name, None to take one away."""

    def run_main(*arguments: object, timeout: float = 120, **variables: str | None) -> Done:
        chosen = os.environ | {"LANG": "C.UTF-8", "LC_ALL": ""} | variables
        environment = {name: value for name, value in chosen.items() if value is not None}
        command: list[Any] = [sys.executable, MAIN, *map(str, arguments)]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, timeout=timeout, check=False)
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run_main


@pytest.fixture
def model_file(tmp_path: Path) -> Path:
    """A small untrained model that reads with the word tokenizer."""
    path = tmp_path / "small.safetensors"
    save_model(small_model(), path)
    return path


@pytest.fixture
def reviews_file(tmp_path: Path) -> Path:
    """Eighty reviews that one word each tells apart."""
    words = ("great film", "boring film")
    path = tmp_path / "reviews.csv"
    path.write_text("review,label\n" + "".join(f"{words[i % 2]} {i},{(i + 1) % 2}\n" for i in range(80)), "utf-8")
    return path
