"""The copy of a table goes whatever happens to its reading."""

import os
import signal
import subprocess
import sys
import tempfile
from pathlib import Path

import pytest

from rnn_desktop.data.work_folder import work_folder

_ROOT = Path(__file__).parents[2]
_HOLDS = """
import sys
from rnn_desktop.cli.interrupt import interrupted_by
from rnn_desktop.data.work_folder import remove_work_folders, work_folder
with interrupted_by(remove_work_folders), work_folder() as folder:
    (folder / "table").write_text("copy")
    print(folder, flush=True)
    sys.stdin.read()
"""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="no locks of folders, and other signals")


@pytest.fixture(autouse=True)
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    return tmp_path


def _held() -> tuple[subprocess.Popen[str], Path]:
    process = subprocess.Popen(
        [sys.executable, "-c", _HOLDS],
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        # A shell's background jobs ignore it, and hand that on.
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.SIG_DFL),
    )
    assert process.stdout is not None
    return process, Path(process.stdout.readline().strip())


def _age(folder: Path) -> None:
    os.utime(folder, (0, 0))


def test_it_goes_at_an_interrupt(temporary: Path) -> None:
    process, folder = _held()
    assert folder.is_dir()
    process.send_signal(signal.SIGINT)
    # Not `communicate`: it ends what the process reads, and with that the reading, perhaps before the signal does.
    assert process.wait(60) == 130
    process.communicate()
    assert not any(temporary.iterdir())


def test_what_a_killed_process_left_goes_at_the_next_reading(temporary: Path) -> None:
    process, folder = _held()
    process.kill()
    process.communicate()
    _age(folder)
    with work_folder() as mine:
        assert list(temporary.iterdir()) == [mine]
    assert not any(temporary.iterdir())


def test_what_another_process_uses_stays() -> None:
    process, folder = _held()
    _age(folder)
    with work_folder():
        assert (folder / "table").is_file()
    process.communicate("")
    assert not folder.exists()
