"""The main job in the real window: open a table, train, type, save; another process reads the same to the last bit."""

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QInputMethodEvent, QPalette
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit
from pytestqt.qtbot import QtBot

from rnn_desktop.app import create_window
from rnn_desktop.engine.config import CELL_NAMES, CellName
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.reading_json import reading_json
from rnn_desktop.paths import (
    SAMPLE_CAPTIONS,
    SAMPLE_DATA,
    SAMPLE_MESSAGES,
    SAMPLE_SAYINGS,
    SAMPLE_TAGGED,
    SAMPLE_VISITORS,
    resource_path,
)
from rnn_desktop.session.session import Session
from rnn_desktop.text.token_cache import TokenCache
from rnn_desktop.ui.style.i18n import set_language
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.window.main_window import MainWindow
from tests.lens.reading_bits import reading_bits
from tests.ui.dialogs import answering

_TYPED, _COMPOSED = "OST 10/10! ", ("정말", " ", "재미있고", " ", "최고였다")


@pytest.fixture
def window(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[MainWindow]:
    """The window as the program builds it, with nothing loaded and settings of its own."""
    before = QPalette(qapp.palette())
    settings = Settings(tmp_path / "settings.ini")
    settings.language, settings.theme = "en", "light"
    session = Session(TokenCache())
    window = create_window(session, settings)
    qtbot.addWidget(window, before_close_func=_forget_unsaved)
    window.resize(1280, 800)
    window.show()
    yield window
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert session.shut_down()
    set_language("en")
    qapp.setStyleSheet("")
    qapp.setPalette(before)


def _forget_unsaved(window: MainWindow) -> None:
    """So that closing at the end of a test asks nothing."""
    window.session.shut_down()
    QApplication.processEvents()  # the last snapshot of a training that was stopped by this
    window.session.unsaved = False


def _choose_file(path: Path) -> Any:
    """Answers a file dialog by typing this path."""

    def type_name(dialog: QFileDialog) -> None:
        field = dialog.findChild(QLineEdit, "fileNameEdit")
        assert field is not None
        field.setText(str(path))
        dialog.accept()

    return answering(QFileDialog, type_name)


def _open_table(qtbot: QtBot, window: MainWindow, path: Path) -> None:
    with qtbot.waitSignal(window.session.data_changed), _choose_file(path):
        window.menus.actions["open_data"].trigger()
    assert window.train_view.isVisible()


def _train(qtbot: QtBot, window: MainWindow, tokenizer: str, cell: CellName) -> None:
    """Choose small settings in the panel and press Start."""
    desk = window.train_view.desk
    assert desk is not None
    panel = desk.settings
    if panel.tokenizer.isEnabled():
        panel.tokenizer.setCurrentIndex(panel.tokenizer.findData(tokenizer))
    panel.cell.setCurrentIndex(panel.cell.findData(cell))
    panel.hidden_sizes.setText("8")
    for field, value in ((panel.embedding_size, 8), (panel.epochs, 3)):
        field.setValue(value)
    qtbot.mouseClick(desk.progress.main, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.session.training_active, timeout=60_000)
    assert desk.progress.stage.text().startswith("Done · epoch 3 / 3")


def _type(qtbot: QtBot, window: MainWindow) -> str:
    """Type Latin key by key and Hangul as an input method commits it."""
    with qtbot.waitActive(window):
        window.activateWindow()
    window.composer.setFocus()
    qtbot.keyClicks(window.composer, _TYPED)
    for word in _COMPOSED:
        event = QInputMethodEvent()
        event.setCommitString(word)
        QApplication.sendEvent(window.composer, event)
    text = _TYPED + "".join(_COMPOSED)
    assert window.composer.text() == text
    return text


def _read(qtbot: QtBot, window: MainWindow, text: str) -> Reading:
    """The window's reading of this text, once it stands still."""
    exploration = window.session.exploration
    qtbot.waitUntil(
        lambda: exploration.reading is not None and exploration.reading.text == text and not exploration.busy,
        timeout=60_000,
    )
    assert exploration.reading is not None
    return exploration.reading


def _trace(text: str, model: Path) -> dict[str, Any]:
    """What a new process reads."""
    main = Path(__file__).parents[1] / "main.py"
    command: list[Any] = [sys.executable, main, "trace", "--model", model, "--json", "--", text]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    made = json.loads(done.stdout)
    assert isinstance(made, dict)
    return made


def _bits(numbers: list[float]) -> list[str]:
    return [float(number).hex() for number in numbers]


@pytest.mark.parametrize(
    ("tokenizer", "cell"), [*(("word", cell) for cell in CELL_NAMES), ("okt", "lstm")], ids=lambda value: value
)
def test_what_the_window_trained_and_saved_another_process_reads_to_the_last_bit(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, tokenizer: str, cell: CellName
) -> None:
    _open_table(qtbot, window, resource_path(SAMPLE_DATA))
    _train(qtbot, window, tokenizer, cell)
    text = _type(qtbot, window)
    reading = _read(qtbot, window, text)
    assert len(set(reading.probabilities.tolist())) > 3, "numbers that could differ"
    assert f"{100 * (reading.probability or 0.0):.1f} %" in window.verdict.pair.accessibleDescription()

    path = tmp_path / "새 모델.safetensors"
    with _choose_file(path):
        window.menus.actions["save_model_as"].trigger()
    assert not window.isWindowModified()
    assert [entry.name for entry in tmp_path.iterdir() if ".part" in entry.name] == []

    there = _trace(text, path)
    assert there["text"] == text
    assert [token["text"] for token in there["tokens"]] == [token.text for token in reading.tokens]
    assert [token["id"] for token in there["tokens"]] == list(reading.ids)
    assert _bits(there["probabilities"]) == _bits(reading.probabilities.tolist())
    assert _bits(there["logits"]) == _bits(reading.logits.tolist())
    for mine, theirs in zip(reading.trace.layers[0][0].h.tolist(), there["layers"][0]["h"], strict=True):
        assert _bits(theirs) == _bits(mine)

    with qtbot.waitSignal(window.session.exploration.reading_changed), _choose_file(path):
        window.menus.actions["open_model"].trigger()
    assert window.session.path == path
    assert _bits(_read(qtbot, window, text).probabilities.tolist()) == _bits(reading.probabilities.tolist())


def test_a_training_that_is_stopped_half_way_saves_what_the_window_reads_with(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    _open_table(qtbot, window, resource_path(SAMPLE_DATA))
    desk = window.train_view.desk
    assert desk is not None
    desk.settings.tokenizer.setCurrentIndex(desk.settings.tokenizer.findData("word"))
    desk.settings.epochs.setValue(1000)
    with qtbot.waitSignal(window.session.exploration.model_changed, timeout=20_000):
        qtbot.mouseClick(desk.progress.main, Qt.MouseButton.LeftButton)
    text = _type(qtbot, window)
    assert _read(qtbot, window, text).model.provenance["data"]["name"] == "movie_reviews.csv"
    window.session.stop_training()
    qtbot.waitUntil(lambda: not window.session.training_active)
    reading = _read(qtbot, window, text)
    assert reading.model is window.session.model
    path = tmp_path / "half.safetensors"
    with _choose_file(path):
        window.menus.actions["save_model_as"].trigger()
    assert _bits(_trace(text, path)["probabilities"]) == _bits(reading.probabilities.tolist())


_EACH_WEIGHT = """
import json, sys
from safetensors import safe_open
with safe_open(sys.argv[1], framework="numpy") as file:
    print(json.dumps({name: file.get_tensor(name).tobytes().hex() for name in file.keys()}))
"""


@pytest.mark.parametrize(
    ("name", "task", "text"),
    [
        (SAMPLE_MESSAGES, "classes", "배송이 빨라요"),
        (SAMPLE_SAYINGS, "next_token", "가는 말이 고와야"),
        (SAMPLE_TAGGED, "tags", "you play the film"),
        (SAMPLE_VISITORS, "numbers", "4071 3316 2677 3900"),
        (SAMPLE_CAPTIONS, "sequence", "⟨비⟩ 오늘은"),
    ],
)
def test_a_model_of_every_task_is_the_same_to_the_last_bit_in_another_process(
    qtbot: QtBot, window: MainWindow, tmp_path: Path, name: str, task: str, text: str
) -> None:
    """Its weights as anybody reads them, and its answers at every time step."""
    _open_table(qtbot, window, resource_path(name))
    _train(qtbot, window, "word", "gru")
    model = window.session.model
    assert model is not None
    assert model.task.name == task
    window.set_text(text)
    reading = _read(qtbot, window, text)
    path = tmp_path / "saved.safetensors"
    with _choose_file(path):
        window.menus.actions["save_model_as"].trigger()

    command = [sys.executable, "-c", _EACH_WEIGHT, path]
    weights = json.loads(subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout)
    assert weights == {name: array.tobytes().hex() for name, array in model.parameters.named()}
    assert _trace(text, path) == json.loads(json.dumps(reading_json(reading)))
    found = reading.trace.probabilities if model.config.per_step else reading.probabilities[:, None]
    assert len(found) == len(reading.tokens) >= 2
    assert len(set(found[:, 0].tolist())) > 1, "numbers that could differ"

    with qtbot.waitSignal(window.session.exploration.reading_changed), _choose_file(path):
        window.menus.actions["open_model"].trigger()
    assert window.session.path == path
    assert reading_bits(_read(qtbot, window, text)) == reading_bits(reading)
