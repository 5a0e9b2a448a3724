"""The card, the picture and the verdict are of one model at every moment."""

from pathlib import Path

import pytest
from PySide6.QtGui import QColor, QPalette
from pytestqt.qtbot import QtBot

from rnn_desktop.formats.model_file import save_model
from rnn_desktop.lens.network_names import network_name
from rnn_desktop.problem import Problem
from rnn_desktop.ui.style.theme import LIGHT
from rnn_desktop.ui.window.main_window import MainWindow
from tests.session.slow_tokenizer import SlowTokenizer
from tests.small_model import small_config, small_model


@pytest.fixture
def other_file(tmp_path: Path) -> Path:
    """A GRU, where the window has an LSTM."""
    path = tmp_path / "other.safetensors"
    save_model(small_model(config=small_config("gru", hidden_sizes=(5,))), path)
    return path


def _fail(*given: object) -> None:
    del given
    raise Problem("The analyser does not start.")


def _names(window: MainWindow) -> tuple[str, str]:
    """What the card calls the model, and the one whose reading is in the columns."""
    assert window.read_view.reading is not None
    on_card = window.card.accessibleName().removeprefix("Model: ").split(" · ")[0]
    return on_card, network_name(window.read_view.reading.model.config)


def test_the_card_changes_with_the_picture(qtbot: QtBot, reading_window: MainWindow, other_file: Path) -> None:
    window, slow = reading_window, SlowTokenizer()
    exploration = window.session.exploration
    exploration._tokenizers["word"] = slow
    assert _names(window) == ("LSTM 12", "LSTM 12")
    window.files.open(other_file)
    qtbot.waitUntil(lambda: len(slow.given) == 1)
    assert exploration.model.config.cell == "gru"
    assert _names(window) == ("LSTM 12", "LSTM 12"), "the analyser is not done"
    assert exploration.awaits_other
    seen = []
    exploration.reading_changed.connect(lambda: seen.append(_names(window)))
    with qtbot.waitSignal(exploration.reading_changed):
        slow.permit(1)
    assert _names(window) == seen[0] == ("GRU 5", "GRU 5")
    slow.permit(100)


def test_a_model_that_cannot_read_leaves_no_other_ones_picture(
    qtbot: QtBot, reading_window: MainWindow, other_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = reading_window

    exploration = window.session.exploration
    monkeypatch.setattr(exploration._tokenizers["word"], "tokenize", _fail)
    with qtbot.waitSignal(exploration.reading_failed):
        window.files.open(other_file)
    assert window.card.accessibleName() == "Model: GRU 5 · reviews"
    assert window.read_view.reading is None
    assert window.verdict.pair.accessibleDescription().split() == ["P(positive)", "–"]


def test_a_failed_text_leaves_the_last_reading_of_the_same_model(
    qtbot: QtBot, reading_window: MainWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = reading_window

    exploration = window.session.exploration
    monkeypatch.setattr(exploration._tokenizers["word"], "tokenize", _fail)
    with qtbot.waitSignal(exploration.reading_failed):
        window.set_text("다른 글")
    assert window.read_view.reading is not None
    assert window.verdict.pair._number.palette().color(QPalette.ColorRole.WindowText) == QColor(LIGHT.faint)
