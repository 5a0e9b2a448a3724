"""How far the work is: in a terminal on one line, in a pipe now and then on another."""

import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from rnn_desktop.cli import output
from rnn_desktop.formats.model_file import save_model
from tests.cli.conftest import MAIN, Run
from tests.small_model import small_model

pty = pytest.importorskip("pty", reason="terminals of POSIX")

_TRAIN = ("--output", "m.safetensors", "--tokenizer", "word", "--embedding-size", 4, "--hidden-size", 4, "--epochs", 1)


def test_a_pipe_is_told_too(run: Run, reviews_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(output, "PIPED_SECONDS", 0.0)
    told = run("train", reviews_file, *_TRAIN, "--json").err.splitlines()
    assert "tokenizing reviews: 80 / 80" in told
    assert "encoding 80 reviews" in told
    assert any(re.match(r"step 1 / \d+ · ", line) for line in told)
    assert "tokenizing reviews: 80 / 80" in run("evaluate", reviews_file, "--model", "m.safetensors").err.splitlines()


def test_a_pipe_is_not_told_more_often_than_every_few_seconds(
    run: Run, reviews_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert output.PIPED_SECONDS == 5.0
    monkeypatch.setattr(output, "PIPED_SECONDS", 1e9)
    told = run("train", reviews_file, *_TRAIN, "--json").err
    assert "epoch 1: " in told, "results always come"
    assert "tokenizing" not in told
    assert "step " not in told


def test_a_terminal_keeps_no_line_of_progress(tmp_path: Path) -> None:
    save_model(small_model(tokenizer="okt"), tmp_path / "okt.safetensors")
    environment = os.environ | {"LC_ALL": "C.UTF-8", "XDG_CACHE_HOME": str(tmp_path / "cache")}
    command: list[Any] = [
        sys.executable,
        MAIN,
        "trace",
        "처음 보는 문장입니다",
        "--model",
        tmp_path / "okt.safetensors",
    ]
    screen, terminal = pty.openpty()
    try:
        subprocess.run(command, stdout=terminal, stderr=terminal, env=environment, timeout=120, check=True)
        lines = os.read(screen, 65536).decode().split("\r\n")
    finally:
        os.close(screen)
        os.close(terminal)
    assert lines[0].startswith("\r\x1b[Kstarting Okt …\r\x1b[K")
    assert lines[0].endswith("처음/Noun  (unknown)")
    assert "\x1b" not in "".join(lines[1:])
