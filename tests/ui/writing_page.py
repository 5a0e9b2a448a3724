"""The writing page opened beside a text, by a network that can write, and what a person does on it."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from rnn_desktop.cli.generate import generate_command
from rnn_desktop.formats.model import Model
from rnn_desktop.formats.model_file import save_model
from rnn_desktop.ui.panels.writing_panel import WritingPanel
from rnn_desktop.ui.window.main_window import MainWindow

Opened = Callable[..., WritingPanel]


@pytest.fixture
def opened(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> Opened:
    """Opens a model and a text in the window, and the page; in seconds at the most everything of it is written."""

    def open_page(model: Model, text: str, length: int = 12, temperature: float = 2.0) -> WritingPanel:
        window.resize(1280, 800)
        window.set_text(text)
        save_to = tmp_path / f"writer-{len(list(tmp_path.iterdir()))}.safetensors"
        save_model(model, save_to)
        window.files.open(save_to)
        qtbot.waitUntil(lambda: not window.session.exploration.busy)
        qtbot.mouseClick(window.read_view.side.pages.button("writing"), Qt.MouseButton.LeftButton)
        panel = window.read_view.side.writing
        assert panel.isVisible()
        panel.settings.length.setValue(length)
        set_temperature(qtbot, panel, f"{temperature:g}")
        return panel

    return open_page


def set_temperature(qtbot: QtBot, panel: WritingPanel, typed: str) -> None:
    field = panel.settings.temperature.field
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, typed)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def write_all(qtbot: QtBot, window: MainWindow, panel: WritingPanel) -> None:
    """Press the button, and once more so that it hurries."""
    qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    qtbot.mouseClick(panel.start, Qt.MouseButton.LeftButton)
    wait_written(qtbot, window)


def wait_written(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.session.writing.active)


def click_token(qtbot: QtBot, panel: WritingPanel, index: int) -> None:
    at = panel.written.text.box_of(index).center()
    qtbot.mouseClick(panel.written.text.viewport(), Qt.MouseButton.LeftButton, pos=at)


def command_line(tmp_path: Path, model: Model, *arguments: str) -> dict[str, Any]:
    """What `generate --json` says."""
    path = tmp_path / "same.safetensors"
    save_model(model, path)
    result = CliRunner().invoke(generate_command, [*arguments, "--model", str(path), "--json"], standalone_mode=False)
    assert result.exception is None
    return json.loads(result.stdout)
