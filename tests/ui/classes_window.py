"""The window with a network of three classes, and one of forty whose labels are as bad as a file can make them."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from pytestqt.qtbot import QtBot

from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import save_model
from rnn_desktop.lens.reading import Reading
from rnn_desktop.tasks import Classes
from rnn_desktop.ui.window.class_verdict import ClassVerdict
from rnn_desktop.ui.window.main_window import MainWindow
from tests.small_model import small_config, small_model

TEXT = "정말 재미있다 great"
THREE = ("부정", "중립", "긍정")
LONG = tuple(f'<img src="hostile">&lt;b&gt;&h\n갈래 {n} {"가나다" * 90}' if n % 2 else f"갈래 {n}" for n in range(40))


def classes_model(labels: tuple[str, ...], seed: int = 0) -> Model:
    """Of the words of tests/small_model.py."""
    config = small_config(head="softmax", output_size=len(labels))
    return small_model(config=config, seed=seed, task=Classes(labels))


def settled(qtbot: QtBot, window: MainWindow) -> Reading:
    """The reading that is shown once nothing is awaited any more."""
    exploration = window.session.exploration
    qtbot.waitUntil(lambda: not exploration.busy and exploration.reading is not None and not exploration.awaits_other)
    reading = window.read_view.reading
    assert reading is not None
    return reading


Opened = Callable[..., MainWindow]


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Opened:
    """Opens a model of these labels, and reads TEXT."""

    def open_it(labels: tuple[str, ...] = THREE, seed: int = 0) -> MainWindow:
        path = tmp_path / f"{len(labels)}-{seed}.safetensors"
        save_model(classes_model(labels, seed), path)
        window.set_text(TEXT)
        window.files.open(path)
        settled(qtbot, window)
        return window

    return open_it


def bars(window: MainWindow) -> ClassVerdict:
    return window.verdict.classes


def click_bar(qtbot: QtBot, window: MainWindow, output: int) -> Reading:
    """Click the bar of a class; the reading that is shown then."""
    at = bars(window).bar_of(output).center()
    qtbot.mouseClick(bars(window), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at.toPoint())
    return settled_on(qtbot, window)


def settled_on(qtbot: QtBot, window: MainWindow) -> Reading:
    """As `settled`, about the answer that was chosen."""
    exploration = window.session.exploration
    settled(qtbot, window)

    def is_about_it() -> bool:
        reading = window.read_view.reading
        return reading is not None and exploration.explained in (None, reading.explained)

    qtbot.waitUntil(is_about_it)
    return settled(qtbot, window)


def place_of_answer(window: MainWindow, output: int) -> QPoint:
    """Where the picture of the network has this output of the last time step, found by pointing."""
    cells = window.read_view.canvas.cells
    reading = window.read_view.reading
    assert reading is not None
    for y in range(0, cells.height(), 4):
        for x in range(0, cells.width(), 4):
            place = cells.place_at(QPointF(x, y))
            if (place.quantity, place.unit, place.token) == ("y", output, len(reading.tokens) - 1):
                return QPoint(x, y)
    raise AssertionError(f"output {output} is not in the picture")
