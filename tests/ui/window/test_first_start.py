"""At the first start all of the window is on the screen: frame, status bar and all."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.languages import LANGUAGES
from rnn_desktop.ui.window.main_window import MainWindow
from rnn_desktop.ui.window.window_place import first_size

_START = """
import json, sys
from pathlib import Path
from PySide6.QtCore import QTimer
from rnn_desktop.app import create_application, create_window
from rnn_desktop.lens.reading import EXAMPLE_REVIEW
from rnn_desktop.session.session import Session
from rnn_desktop.text.token_cache import open_default_cache
from rnn_desktop.ui.style.settings import Settings
application = create_application(["test"])
session = Session(open_default_cache())
settings = Settings(Path(sys.argv[1]))
settings.language = sys.argv[2]
window = create_window(session, settings)
window.set_text(EXAMPLE_REVIEW)
window.files.open_bundled()
window.first_painted.connect(application.quit)
window.show()
application.exec()
application.processEvents()
foot = window.status.mapToGlobal(window.status.rect().bottomRight())
print(json.dumps([window.frameGeometry().getRect(), window.screen().availableGeometry().getRect(), foot.toTuple()]))
session.shut_down()
"""


@pytest.mark.parametrize(("size", "language"), [((1280, 720), "ko"), ((1440, 900), "en")])
def test_the_first_start_fits_the_screen(tmp_path: Path, size: tuple[int, int], language: str) -> None:
    screen = {
        "name": "one",
        "x": 0,
        "y": 0,
        "width": size[0],
        "height": size[1],
        "logicalDpi": 96,
        "logicalBaseDpi": 96,
    }
    screens = tmp_path / "screens.json"
    screens.write_text(json.dumps({"screens": [screen | {"dpr": 1}]}), "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", _START, str(tmp_path / "settings.ini"), language],
        capture_output=True,
        text=True,
        check=True,
        env={"QT_QPA_PLATFORM": f"offscreen:configfile={screens}", "HOME": str(tmp_path)},
    )
    (left, top, width, height), room, foot = json.loads(done.stdout.splitlines()[-1])
    assert room == [0, 0, *size]
    assert left >= 0
    assert top >= 0
    assert left + width <= size[0]
    assert top + height <= size[1]
    assert foot[0] < size[0]
    assert foot[1] < size[1]


@pytest.mark.parametrize("size", [QSize(1280, 720), QSize(1440, 900)])
def test_a_title_bar_has_room_too(size: QSize) -> None:
    left_over = size - first_size(size)
    assert left_over.height() >= 37, "as high as title bars come"
    assert left_over.width() >= 8


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_window_can_be_as_small_as_that(
    qtbot: QtBot, reading_window: MainWindow, reviews_file: Path, language: str
) -> None:
    window = reading_window
    window.appearance.choose_language(language)
    with qtbot.waitSignal(window.session.data_changed):
        window.open_data(reviews_file)
    least = first_size(QSize(1280, 720))
    for view in ("read", "train"):
        window.show_view(view)
        window.resize(least)
        qtbot.waitUntil(lambda: window.size() == least)
        small: QWidget = window
        assert small.minimumSizeHint().boundedTo(least) == small.minimumSizeHint()
