"""Where commands may write: never over what they read, over what exists only when told to, and elsewhere if need be."""

import os
import signal
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from rnn_desktop.formats.model_file import load_model
from rnn_desktop.paths import state_folder
from tests.cli.conftest import Run
from tests.cli.terminal import Start

_QUICK = ("--tokenizer", "word", "--hidden-size", 4, "--embedding-size", 4, "--epochs", 1)
_ENDLESS = ("--tokenizer", "word", "--epochs", 1000, "--patience", 0)


def _itself(source: Path, _output: Path) -> Path:
    return source


def _by_another_way(source: Path, output: Path) -> Path:
    return output.parent / "." / ".." / output.parent.name / source.name


def _symbolic_link(source: Path, output: Path) -> Path:
    output.symlink_to(source)
    return output


def _hard_link(source: Path, output: Path) -> Path:
    output.hardlink_to(source)
    return output


@pytest.mark.parametrize("named", [_itself, _by_another_way, _symbolic_link, _hard_link])
@pytest.mark.parametrize("force", [(), ("--force",)], ids=["", "force"])
def test_train_never_writes_over_what_it_reads(
    run: Run, reviews_file: Path, tmp_path: Path, named: Callable[[Path, Path], Path], force: tuple[str, ...]
) -> None:
    before = reviews_file.read_bytes()
    output = named(reviews_file, tmp_path / "linked.csv")
    done = run("train", reviews_file, "--output", output, *_QUICK, *force)
    assert (done.code, done.out) == (1, "")
    assert done.err == f"{output} is what is read ({reviews_file}), and would be lost. Name another file to write.\n"
    assert reviews_file.read_bytes() == before


def test_train_replaces_what_exists_only_with_force(run: Run, reviews_file: Path, tmp_path: Path) -> None:
    (tmp_path / "mine.safetensors").write_text("mine")
    done = run("train", reviews_file, "--output", "mine", *_QUICK)
    assert (done.code, done.out) == (1, "")
    assert done.err == "mine.safetensors exists. Name another file, or replace it with --force.\n"
    assert (tmp_path / "mine.safetensors").read_text() == "mine"
    assert run("train", reviews_file, "--output", "mine", *_QUICK, "--force").code == 0
    load_model(tmp_path / "mine.safetensors")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs pipes")
def test_a_pipe_is_no_destination(run: Run, reviews_file: Path, tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.safetensors")
    done = run("train", reviews_file, "--output", "pipe.safetensors", *_QUICK, "--force")
    assert (done.code, done.out) == (1, "")
    assert done.err.startswith("Nothing can be written to pipe.safetensors.")
    assert (tmp_path / "pipe.safetensors").is_fifo()


def test_screenshot_writes_over_a_picture_and_over_nothing_else(
    run: Run, start: Run, model_file: Path, tmp_path: Path
) -> None:
    before = model_file.read_bytes()
    done = run("screenshot", model_file, "--model", model_file, "--force")
    assert (done.code, done.out) == (1, "")
    assert f"{model_file} is what is read" in done.err
    assert model_file.read_bytes() == before
    (tmp_path / "notes.txt").write_text("mine")
    done = run("screenshot", "notes.txt", "--model", model_file)
    assert (done.code, done.out) == (1, "")
    assert done.err == "notes.txt exists. Name another file, or replace it with --force.\n"
    for _ in range(2):
        done = start("screenshot", "picture.png", "--model", model_file, "--text", "정말")
        assert done.code == 0, done.err


def test_the_demo_replaces_what_exists_only_with_force(run: Run, tmp_path: Path) -> None:
    (tmp_path / "demo").mkdir()
    (tmp_path / "demo" / "model.safetensors").write_text("mine")
    done = run("demo", "demo")
    assert (done.code, done.out) == (1, "")
    assert done.err == "demo/model.safetensors exists. Name another file, or replace it with --force.\n"
    assert (tmp_path / "demo" / "model.safetensors").read_text() == "mine"


def test_weights_that_cannot_be_saved_in_their_place_are_saved_elsewhere(
    started: Start, reviews_file: Path, tmp_path: Path
) -> None:
    """Its disk is taken away while it trains."""
    folder = tmp_path / "disk"
    folder.mkdir()
    training = started("train", reviews_file, "--output", folder / "taken away.safetensors", *_ENDLESS)
    training.wait_for("epoch 2: ")
    folder.rmdir()
    code, sentence = training.interrupt(signal.SIGINT)
    place = state_folder() / "taken away.safetensors"
    assert code == 130
    assert "could not be saved as disk/taken away.safetensors: No such file" in sentence.replace(f"{tmp_path}/", "")
    assert sentence.endswith(f", the best, are in {place}.")
    load_model(place)
    place.unlink()


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="limits another process")
def test_where_nothing_can_be_saved_anywhere_the_places_are_said(
    started: Start, reviews_file: Path, tmp_path: Path
) -> None:
    """The kernel refuses every byte, as on full disks."""
    import resource

    training = started("train", reviews_file, "--output", "m.safetensors", *_ENDLESS)
    training.wait_for("epoch 2: ")
    resource.prlimit(training.process.pid, resource.RLIMIT_FSIZE, (0, 0))
    code, sentence = training.interrupt(signal.SIGINT)
    assert code == 130
    assert sentence.startswith("The file could not be saved as m.safetensors: File too large.")
    assert f"It could be saved in none of these either, so it is lost: {state_folder()}" in sentence
    assert sorted(path.name for path in tmp_path.iterdir()) == ["reviews.csv"]
    assert not [path for path in state_folder().iterdir() if "m.safetensors" in path.name]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pipes by name")
def test_what_is_no_file_is_not_written_beside(run: Run, reviews_file: Path, tmp_path: Path) -> None:
    """A name without a suffix gets one, but not that of a pipe."""
    os.mkfifo(tmp_path / "pipe")
    done = run("train", reviews_file, "--output", "pipe", "--force", *_QUICK)
    assert done.code == 1
    assert done.err.startswith("Nothing can be written to pipe.")
    assert not (tmp_path / "pipe.safetensors").exists()
