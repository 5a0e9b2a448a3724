"""Ctrl-C and its like: a training keeps its weights and says where; nothing is swallowed, nothing is left running."""

import os
import re
import signal
import subprocess
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from rnn_desktop.formats.model_file import load_model
from tests.cli.conftest import MAIN
from tests.cli.terminal import Start

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signals")

_ENDLESS = ("--output", "m.safetensors", "--tokenizer", "word", "--epochs", 1000, "--patience", 0)


@pytest.fixture
def many_reviews(tmp_path: Path, reviews_file: Path) -> Path:
    """So many that no epoch of single reviews ends."""
    header, *rows = reviews_file.read_text("utf-8").splitlines()
    path = tmp_path / "many.csv"
    path.write_text("\n".join([header, *(rows * 500)]), "utf-8")
    return path


@pytest.mark.parametrize(
    ("number", "code"),
    [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)],
    ids=["Ctrl-C", "SIGTERM", "closed terminal"],
)
def test_a_training_that_is_interrupted_keeps_its_best_epoch(
    started: Start, reviews_file: Path, tmp_path: Path, number: signal.Signals, code: int
) -> None:
    training = started("train", reviews_file, *_ENDLESS)
    training.wait_for("epoch 3: ")
    ended, sentence = training.interrupt(number)
    assert ended == code
    losses = [float(loss) for loss in re.findall(r"validation loss ([\d.]+)", training.said)]
    metrics = load_model(tmp_path / "m.safetensors").provenance["metrics"]
    # The last epoch's figures may have been told, and its weights not yet taken.
    assert round(metrics["validation_loss"], 4) in (min(losses), min(losses[:-1]))
    epoch = metrics["epoch"]
    assert sentence == f"The training was stopped. The weights of epoch {epoch}, the best, are in m.safetensors."
    assert [path.name for path in tmp_path.iterdir() if "part" in path.name] == []


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("동해물과 백두산이\n마르고 닳도록\n" * 20, "The weights of epoch {epoch}, the best, are in m.safetensors."),
        ("hello there, all of you\n" * 19, "The last good weights, of step {step}, are in m.safetensors."),
    ],
    ids=["with validation", "without"],
)
def test_a_language_model_that_is_interrupted_keeps_its_weights_too(
    started: Start, tmp_path: Path, text: str, kept: str
) -> None:
    (tmp_path / "text.txt").write_text(text, "utf-8")
    training = started(
        "train", "text.txt", "--output", "m.safetensors", "--epochs", 1000, "--batch-size", 1, "--patience", 0
    )
    training.wait_for("epoch 6: ")
    code, sentence = training.interrupt(signal.SIGINT)
    model = load_model(tmp_path / "m.safetensors")
    assert code == 130
    assert model.task.name == "next_token"
    assert sentence == f"The training was stopped. {kept.format(**model.provenance['weights'])}"


def test_before_an_epoch_has_ended_the_newest_weights_are_kept(
    started: Start, many_reviews: Path, tmp_path: Path
) -> None:
    training = started("train", many_reviews, *_ENDLESS, "--batch-size", 1)
    training.wait_for_step(60)
    code, sentence = training.interrupt(signal.SIGINT)
    assert code == 130
    found = re.fullmatch(
        r"The training was stopped\. The last good weights, of step (\d+), are in m\.safetensors\.", sentence
    )
    assert found is not None, sentence
    assert int(found[1]) % 50 == 0 < int(found[1])
    assert load_model(tmp_path / "m.safetensors").provenance["metrics"] == {}


def test_before_there_are_weights_the_file_that_was_there_stays(
    started: Start, reviews_file: Path, tmp_path: Path
) -> None:
    (tmp_path / "m.safetensors").write_text("mine")
    training = started("train", reviews_file, *_ENDLESS, "--tokenizer", "kkma", "--force")
    training.wait_for("“0” 40")
    code, sentence = training.interrupt(signal.SIGINT)
    assert (code, sentence) == (
        130,
        "The training was stopped before there were weights to keep. Nothing was written to m.safetensors.",
    )
    assert (tmp_path / "m.safetensors").read_text() == "mine"


def test_an_interrupted_training_leaves_no_process(started: Start, reviews_file: Path) -> None:
    """A network and batches that are worth a second process."""
    large = ("--hidden-size", 128, "--embedding-size", 128, "--batch-size", 64, "--cell", "lstm")
    training = started("train", reviews_file, *_ENDLESS, *large)
    training.wait_for("epoch 2: ")
    processes = _group(training.process.pid)
    assert len(processes) > 1 or os.cpu_count() == 1
    watched = [os.pidfd_open(process) for process in processes]
    assert training.interrupt(signal.SIGINT)[0] == 130
    for process in watched:
        _wait_for_end(process)


def test_a_signal_that_was_ignored_stays_ignored(tmp_path: Path, reviews_file: Path) -> None:
    """As under nohup, or in the background of a script."""
    ignoring = (
        "import signal, sys, os; signal.signal(signal.SIGHUP, signal.SIG_IGN); os.execv(sys.argv[1], sys.argv[1:])"
    )
    options = ("--output", "m.safetensors", "--tokenizer", "word", "--epochs", "3", "--json")
    command: list[Any] = [sys.executable, "-c", ignoring, sys.executable, MAIN, "train", reviews_file, *options]
    with subprocess.Popen(command, cwd=tmp_path, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as training:
        assert training.stderr is not None
        next(line for line in training.stderr if line.startswith("epoch 1"))
        training.send_signal(signal.SIGHUP)
        training.communicate(timeout=60)
    assert training.returncode == 0
    assert (tmp_path / "m.safetensors").exists()


def _group(leader: int) -> list[int]:
    """The processes of a session."""
    found = []
    for entry in Path("/proc").iterdir():
        with suppress(OSError, ValueError):
            if os.getsid(int(entry.name)) == leader:
                found.append(int(entry.name))
    return found


def _wait_for_end(process: int) -> None:
    import select

    ended, _, _ = select.select([process], [], [], 20.0)
    os.close(process)
    assert ended
