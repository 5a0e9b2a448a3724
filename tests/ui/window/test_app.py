"""The program from its start to its end, in a process of its own."""

import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from rnn_desktop.app import EXAMPLE_REVIEW

# The window as `run_window` makes it; says what it shows once it has painted a review.
PROGRAM = """
import sys
from pathlib import Path
from rnn_desktop import app
from rnn_desktop.ui.window.main_window import MainWindow

def say(window):
    problem = window.strip.problem
    print(window.session.exploration.reading.text, window.session.path.name, str(problem or "-"), sep="|", flush=True)
    if "close" in sys.argv:
        window.close()

show = MainWindow.show
def show_and_watch(window):
    window.first_painted.connect(lambda: say(window))
    show(window)
MainWindow.show = show_and_watch
sys.exit(app.run_window(*[Path(name) for name in sys.argv[1:] if name.endswith("safetensors")]))
"""


@pytest.fixture
def processes() -> Iterator[list[subprocess.Popen[str]]]:
    """Ends what a failing test left behind."""
    started: list[subprocess.Popen[str]] = []
    yield started
    for process in started:
        if process.poll() is None:
            process.kill()
            process.communicate()


def start(processes: list[subprocess.Popen[str]], *arguments: str) -> subprocess.Popen[str]:
    process = subprocess.Popen(
        [sys.executable, "-X", "faulthandler", "-c", PROGRAM, *arguments],
        cwd=Path(__file__).parents[3],
        env=os.environ | {"LC_ALL": "C.UTF-8"},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    processes.append(process)
    return process


def first_line(process: subprocess.Popen[str]) -> list[str]:
    assert process.stdout is not None
    return process.stdout.readline().strip().split("|")


def complaints(errors: str) -> list[str]:
    return [line for line in errors.splitlines() if "propagateSizeHints" not in line]


def test_opens_with_the_bundled_model_and_the_example(processes: list[subprocess.Popen[str]]) -> None:
    process = start(processes, "close")
    said = first_line(process)
    assert said[:2] == [EXAMPLE_REVIEW, "nsmc.safetensors"]
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 0
    assert complaints(errors) == []


def test_a_bad_model_leaves_the_bundled_one(processes: list[subprocess.Popen[str]], tmp_path: Path) -> None:
    bad = tmp_path / "bad.safetensors"
    bad.write_bytes(b"")
    process = start(processes, str(bad), "close")
    text, model, problem = first_line(process)
    assert (text, model) == (EXAMPLE_REVIEW, "nsmc.safetensors")
    assert str(bad) in problem
    process.communicate(timeout=120)
    assert process.returncode == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows sends no such signals")
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
def test_signals_end_it_cleanly(processes: list[subprocess.Popen[str]], number: signal.Signals) -> None:
    process = start(processes)
    first_line(process)
    process.send_signal(number)
    _, errors = process.communicate(timeout=120)
    assert process.returncode == 128 + number
    assert complaints(errors) == []
