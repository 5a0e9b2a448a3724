"""Files that are replaced as a whole: what a killed process left, links and rights, and that the folder is synced."""

import os
import signal
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from rnn_desktop.formats.atomic import replacing
from rnn_desktop.problem import Problem

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has other links, rights and locks")

_ROOT = Path(__file__).parents[2]
_SAVES = """
import os, signal, sys
from pathlib import Path
from rnn_desktop.formats.atomic import replacing
with replacing(Path(sys.argv[1])) as written:
    written.write_text("half")
    print(written.name, flush=True)
    {then}
"""


def _saving(path: Path, then: str) -> subprocess.Popen[str]:
    """A process that is in the middle of saving."""
    command = [sys.executable, "-c", _SAVES.format(then=then), str(path)]
    return subprocess.Popen(command, cwd=_ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)


def _save(path: Path, text: str) -> None:
    with replacing(path) as written:
        written.write_text(text)


def _names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


@pytest.mark.parametrize("next_name", ["model.safetensors", "another.csv"])
def test_what_a_killed_process_left_goes_at_the_next_save_beside_it(tmp_path: Path, next_name: str) -> None:
    path = tmp_path / "model.safetensors"
    _save(path, "whole")
    with _saving(path, "os.kill(os.getpid(), signal.SIGKILL)") as process:
        process.communicate()
    assert process.returncode == -signal.SIGKILL
    assert len(_names(tmp_path)) == 2, "it left something"
    assert path.read_text() == "whole"
    _save(tmp_path / next_name, "next")
    assert _names(tmp_path) == sorted({path.name, next_name})


def test_what_another_process_is_writing_stays(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    with _saving(path, "sys.stdin.read()") as process:
        assert process.stdout is not None
        part = process.stdout.readline().strip()
        _save(path, "mine")
        assert _names(tmp_path) == sorted([part, path.name])
        process.communicate("")
    assert process.returncode == 0
    assert path.read_text() == "half", "it came later"
    assert _names(tmp_path) == [path.name]


def test_parts_of_other_programs_stay(tmp_path: Path) -> None:
    others = ["download.part", ".model.safetensors.abc.part", "rnn-desktop.part"]
    for name in others:
        (tmp_path / name).touch()
    _save(tmp_path / "model.safetensors", "mine")
    assert _names(tmp_path) == sorted([*others, "model.safetensors"])


def test_a_link_in_the_place_of_a_part_is_not_followed(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("mine")
    (tmp_path / ".x.rnn-desktop.part").symlink_to("mine.txt")
    _save(tmp_path / "model.safetensors", "new")
    assert (tmp_path / "mine.txt").read_text() == "mine"


# --- what the replaced file was --------------------------------------------------------------------------------------


@pytest.mark.parametrize("mode", [0o600, 0o640, 0o444, 0o755])
def test_the_mode_of_the_replaced_file_is_kept(tmp_path: Path, mode: int) -> None:
    path = tmp_path / "model.safetensors"
    path.touch()
    path.chmod(mode)
    _save(path, "new")
    assert stat.S_IMODE(path.stat().st_mode) == mode


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root may give files away")
def test_the_owner_of_the_replaced_file_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "model.safetensors"
    path.touch()
    os.chown(path, 12345, 23456)
    _save(path, "new")
    assert (path.stat().st_uid, path.stat().st_gid) == (12345, 23456)


def test_a_symbolic_link_stays_one_and_its_file_is_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    target, link, second = folder / "target.csv", tmp_path / "link.csv", tmp_path / "second.csv"
    target.write_text("old")
    link.symlink_to("elsewhere/target.csv")
    second.symlink_to("link.csv")
    _save(second, "new")
    assert target.read_text() == "new"
    assert (link.readlink(), second.readlink()) == (Path("elsewhere/target.csv"), Path("link.csv"))
    assert _names(folder) == ["target.csv"]


def test_a_link_that_leads_nowhere_yet_leads_to_the_new_file(tmp_path: Path) -> None:
    (tmp_path / "link.csv").symlink_to("target.csv")
    _save(tmp_path / "link.csv", "new")
    assert (tmp_path / "target.csv").read_text() == "new"
    assert (tmp_path / "link.csv").is_symlink()


def test_another_hard_link_keeps_what_the_replaced_file_held(tmp_path: Path) -> None:
    """Only writing in place could change both, and a file that is written in place is not whole at every moment."""
    path, other = tmp_path / "model.csv", tmp_path / "other.csv"
    path.write_text("old")
    other.hardlink_to(path)
    _save(path, "new")
    assert (path.read_text(), other.read_text()) == ("new", "old")


def test_a_pipe_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "pipe.csv"
    os.mkfifo(path)
    with pytest.raises(Problem, match="is a device or a pipe, not a file"):
        _save(path, "new")
    assert path.is_fifo()
    assert _names(tmp_path) == [path.name]


# --- on the disk -----------------------------------------------------------------------------------------------------


def test_file_and_folder_are_synced_in_that_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What was synced, and what the folder held then: a power cut can be had no other way."""
    synced: list[tuple[bool, list[str]]] = []
    sync = os.fsync

    def noted(handle: int) -> None:
        names = [name for name in _names(tmp_path) if not name.startswith(".")]
        synced.append((stat.S_ISDIR(os.fstat(handle).st_mode), names))
        sync(handle)

    monkeypatch.setattr(os, "fsync", noted)
    _save(tmp_path / "model.safetensors", "new")
    assert synced == [(False, []), (True, ["model.safetensors"])]


_WRITES = ('.open("w', '.open("x', '.open("a', '.open("r+', "write_text(", "write_bytes(", ".save(str(", "mkstemp(")
_ELSEWHERE = {
    "formats/atomic.py": "the way itself",
    "formats/reading_file.py": "unpacks into a temporary folder",
    "data/encodings.py": "into a temporary folder",
    "data/parted_text.py": "into a temporary folder",
    "data/table.py": "into a temporary folder",
    "data/table_file.py": "into a temporary folder",
}


def test_nothing_writes_a_persons_file_another_way() -> None:
    package = _ROOT / "rnn_desktop"
    for path in package.rglob("*.py"):
        text, name = path.read_text("utf-8"), path.relative_to(package).as_posix()
        if any(way in text for way in _WRITES) and name not in _ELSEWHERE:
            assert "with replacing(" in text, f"{name} writes a file, and not through replacing"
