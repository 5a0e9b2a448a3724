"""main.py as a person runs it: in a process of its own, or in that of the test."""

import io
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from rnn_desktop.__main__ import main
from rnn_desktop.formats.model_file import save_model
from tests.cli.terminal import MAIN, Start, Started
from tests.small_model import small_model

__all__ = ["MAIN"]


@dataclass(frozen=True)
class Done:
    """What a run left: its exit code and what it printed."""

    code: int
    out: str
    err: str


Run = Callable[..., Done]
_LANGUAGE = {"LANG": "C.UTF-8", "LC_ALL": ""}


@pytest.fixture
def start(tmp_path: Path) -> Run:
    """Starts main.py with these arguments in a folder of the test; other variables by name, None to take one away."""

    def start_main(*arguments: object, timeout: float = 120, **variables: str | None) -> Done:
        chosen = os.environ | _LANGUAGE | variables
        environment = {name: value for name, value in chosen.items() if value is not None}
        command: list[Any] = [sys.executable, MAIN, *map(str, arguments)]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, timeout=timeout, check=False)
        return Done(done.returncode, done.stdout.decode(), done.stderr.decode())

    return start_main


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """As `start`, in the process of the test: for what does not depend on a process of its own."""

    def run_main(*arguments: object, **variables: str | None) -> Done:
        out, err = (io.TextIOWrapper(io.BytesIO(), "utf-8", write_through=True) for _ in range(2))
        with monkeypatch.context() as here:
            here.chdir(tmp_path)
            for name, value in (_LANGUAGE | variables).items():
                here.delenv(name, raising=False) if value is None else here.setenv(name, value)
            here.setattr(sys, "argv", ["main.py", *map(str, arguments)])
            here.setattr(sys, "stdout", out)
            here.setattr(sys, "stderr", err)
            before = signal.getsignal(signal.SIGINT)
            with pytest.raises(SystemExit) as ended:
                main()
            signal.signal(signal.SIGINT, before)
        code = ended.value.code
        assert isinstance(code, int)
        return Done(code, out.buffer.getvalue().decode(), err.buffer.getvalue().decode())

    return run_main


@pytest.fixture
def started(tmp_path: Path) -> Iterator[Start]:
    """Starts main.py with these arguments at a terminal, in a folder of the test; ends it with the test."""
    all_started: list[Started] = []

    def start(*arguments: object) -> Started:
        all_started.append(Started(tmp_path, *arguments))
        return all_started[-1]

    yield start
    for one in all_started:
        one.close()


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
