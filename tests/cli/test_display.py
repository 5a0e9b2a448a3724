"""Pictures without a screen, and what is said where no window can open."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest
from PySide6.QtGui import QImage

from tests.cli.conftest import MAIN, Run

_NO_DISPLAY = {"DISPLAY": None, "WAYLAND_DISPLAY": None, "QT_QPA_PLATFORM": None}


def _colours(image: QImage) -> set[int]:
    return {image.pixel(x, y) for x in range(0, image.width(), 7) for y in range(0, image.height(), 7)}


@pytest.mark.parametrize("view", ["read", "train"])
def test_a_screenshot_is_a_picture_of_the_window_in_that_size(
    start: Run, model_file: Path, tmp_path: Path, view: str
) -> None:
    pictures = {}
    for theme in ("light", "dark"):
        path = tmp_path / f"{theme}.png"
        done = start(
            "screenshot", path, "--view", view, "--text", "정말 great", "--model", model_file,
            "--language", "en", "--theme", theme, "--size", "1280x720", **_NO_DISPLAY,
        )  # fmt: skip
        assert done.code == 0, done.err
        assert done.out == f"{path}: 1280 × 720\n"
        pictures[theme] = QImage(str(path))
        assert (pictures[theme].width(), pictures[theme].height()) == (1280, 720)
        assert len(_colours(pictures[theme])) > 20, "not a blank window"
    corners = {theme: image.pixelColor(1278, 360).lightness() for theme, image in pictures.items()}
    assert corners["light"] > 200 > 80 > corners["dark"]


_READ = """
import sys
from pathlib import Path
from rnn_desktop.cli.offscreen import OffscreenWindow
with OffscreenWindow("en", "light", (1280, 720), Path(sys.argv[1])) as window:
    window.read("great boring great boring great boring great boring")
    view = window._window.read_view
    print(view.scene.axis.count, view.scene.steps_read, view.tools.player.read, view.canvas.at_rest)
"""


def test_a_picture_waits_until_every_token_has_appeared(model_file: Path) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _READ, str(model_file)], capture_output=True, text=True, check=True, env=dict(os.environ)
    )
    assert done.stdout.split() == ["8", "8", "None", "True"]


def test_another_text_and_another_language_make_another_picture(start: Run, model_file: Path, tmp_path: Path) -> None:
    pictures = []
    for number, options in enumerate((("great", "en"), ("boring", "en"), ("great", "ko"), ("great", "en"))):
        path = tmp_path / f"{number}.png"
        start("screenshot", path, "--model", model_file, "--text", options[0], "--language", options[1], **_NO_DISPLAY)
        pictures.append(QImage(str(path)))
    assert pictures[0] == pictures[3]
    assert pictures[0] != pictures[1]
    assert pictures[0] != pictures[2]


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en_US.UTF-8", "There is no display here, so no window can open"),
        ("ko_KR.UTF-8", "디스플레이가 없어 창을 열 수"),
    ],
)
def test_without_a_display_it_says_what_is_missing_and_runs_the_demo(
    start: Run, tmp_path: Path, language: str, sentence: str
) -> None:
    done = start(LANG=language, timeout=280, **_NO_DISPLAY)
    assert done.code == 0, done.err
    assert done.err.startswith(sentence)
    assert "Traceback" not in done.err
    folder = tmp_path / "rnn-desktop-demo"
    made = {path.name: path.stat().st_size for path in folder.iterdir()}
    assert set(made) == {"model.safetensors", "trace.json", "read.png", "train.png"}
    assert min(made.values()) > 1000


@pytest.mark.parametrize("platform", ["nonsense", "nonsense:size=1", "xcb"])
def test_a_platform_that_is_not_there_is_a_sentence_and_not_an_abort(start: Run, platform: str) -> None:
    done = start("--model", "none.safetensors", **(_NO_DISPLAY | {"QT_QPA_PLATFORM": platform}), timeout=280)
    assert done.code == 0, done.err
    assert "Traceback" not in done.err
    first = done.err.splitlines()[0]
    if platform == "xcb":
        assert first.startswith("There is no display here, so no window can open")
    else:
        assert first == "Qt has no platform “nonsense”: unset the variable QT_QPA_PLATFORM or set it to offscreen."


def test_a_display_that_does_not_answer_is_no_display(start: Run) -> None:
    done = start(**(_NO_DISPLAY | {"DISPLAY": ":4242"}), timeout=280)
    assert done.code == 0, done.err
    assert done.err.startswith("There is no display here, so no window can open")


_ASK = "from rnn_desktop.cli.display import missing_libraries; print(missing_libraries('xcb'))"


@pytest.mark.skipif(sys.platform != "linux", reason="other systems bring every library")
def test_a_missing_system_library_is_named_with_what_to_install(tmp_path: Path) -> None:
    """A copy of Qt's real plugin without the libraries beside it: the loader says the first one that it misses."""
    plugin = Path(PySide6.__file__).parent / "Qt/plugins/platforms/libqxcb.so"
    folder = tmp_path / "PySide6/Qt/plugins/platforms"
    folder.mkdir(parents=True)
    shutil.copy(plugin, folder)
    (tmp_path / "PySide6/__init__.py").touch()
    search = os.pathsep.join([str(tmp_path), str(MAIN.parent)])
    command = [sys.executable, "-c", _ASK]
    done = subprocess.run(
        command, cwd=tmp_path, env=os.environ | {"PYTHONPATH": search}, capture_output=True, text=True, check=True
    )
    assert re.match(r"A system library is missing \(lib[\w.]+\.so[\d.]*\), so no window can open", done.stdout)
    assert "sudo apt-get install libegl1 " in done.stdout
    assert "libxcb-cursor0" in done.stdout
