"""The window with a small network of each task beside classes: random weights, the words of tests/small_model.py."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.config import ModelConfig
from rnn_desktop.engine.initializers import initial_parameters
from rnn_desktop.formats.model import Model, TokenizerInfo
from rnn_desktop.formats.model_file import save_model
from rnn_desktop.lens.reading import Reading
from rnn_desktop.tasks import FromLabel, NextToken, Numbers, Tags, Task
from rnn_desktop.text.vocabulary import Vocabulary
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.window.main_window import MainWindow
from tests.small_model import WORDS
from tests.ui.classes_window import settled, settled_on

TEXT = "정말 재미있다 great boring"
VALUES = "4000 3300 2700 3900"
TAGS = Tags(("NOUN", "VERB", "ADJ", "ADV"))
VISITORS = Numbers(("visitors",), (3500.0,), (600.0,), 4)
PAIR_OF_SERIES = Numbers(("visitors", "sales"), (3500.0, 20.0), (600.0, 4.0), 4)
SPOKEN, FROM_LABEL = NextToken(), FromLabel(("영화", "정말"))


def task_model(task: Task, seed: int = 0, words: tuple[str, ...] = WORDS, tokenizer: str = "word") -> Model:
    """Random weights, the same for the same seed."""
    if isinstance(task, FromLabel):
        words = (*words[:2], *task.marks, *words[2:])
    fields: dict[str, Any] = {"vocabulary_size": len(words), "embedding_size": 4} | task.network_fields(len(words))
    is_number = isinstance(task, Numbers)
    config = ModelConfig(**fields, cell="gru", hidden_sizes=(3,), max_length=12)
    parameters = initial_parameters(config, seed)
    rng = np.random.default_rng(seed)
    for _, array in parameters.named():
        array += rng.normal(0.0, 0.5, array.shape).astype(np.float32)
    vocabulary = Vocabulary(words[:2] if is_number else words)
    info = TokenizerInfo("space" if is_number else tokenizer, "2" if is_number or tokenizer == "spelling" else "1")
    return Model(config, parameters, vocabulary, info, task, {"data": {"name": "made.csv"}})


OpenedTask = Callable[..., MainWindow]


@pytest.fixture
def opened_task(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> OpenedTask:
    """Opens a model of a task, and reads a text."""

    def open_it(task: Task, text: str = TEXT, model: Model | None = None) -> MainWindow:
        path = tmp_path / f"{task.name}.safetensors"
        save_model(model or task_model(task), path)
        window.files.open(path)
        window.set_text(text)
        settled(qtbot, window)
        qtbot.waitUntil(lambda: shown_reading(window).text == text)
        # What was just typed appears token by token.
        qtbot.waitUntil(lambda: window.read_view.tools.player.read is None)
        return window

    return open_it


def shown_reading(window: MainWindow) -> Reading:
    reading = window.read_view.reading
    assert reading is not None
    return reading


def click(qtbot: QtBot, window: MainWindow, row: QWidget, at: QPoint) -> Reading:
    """Click there; the reading that is shown then."""
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, at)
    return settled_on(qtbot, window)


def in_column(row: ColumnRow, step: int, y: float = 14) -> QPoint:
    assert row.scene is not None
    return QPoint(int(row.scene.axis.center(step)), int(y))


def tip_at(widget: QWidget, at: QPoint) -> str:
    """The words that a person reads there."""
    QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
    return QTextDocumentFragment.fromHtml(QToolTip.text()).toPlainText()
