"""The list of trained models in the model card's menu."""

from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from rnn_desktop.formats.model_file import load_model, same_model
from rnn_desktop.ui.window.main_window import MainWindow
from tests.small_model import small_model
from tests.ui.dialogs import answering, type_name


def _with_two_models(window: MainWindow) -> None:
    """One validated after its third epoch, the newest within its second."""
    metrics = {"epoch": 3, "validation_accuracy": 0.75, "validation_macro_f1": 0.7, "validation_largest_class": 0.5}
    made = {"data": {"name": "A & B.csv"}, "metrics": metrics, "weights": {"epoch": 3, "step": 30}}
    window.session.kept.keep(small_model(provenance=made))
    within = made | {"metrics": {}, "weights": {"epoch": 2, "step": 14}}
    window.session.kept.keep(small_model("gru", provenance=within))
    window.kept_menu.fill()


def test_each_has_a_name_that_tells_it(reading_window: MainWindow) -> None:
    _with_two_models(reading_window)
    entries = reading_window.session.kept.entries()
    times = [entry.made.strftime("%H:%M") for entry in entries]
    assert [line.text() for line in reading_window.kept_menu.lines] == [
        f"GRU 3 · A && B · epoch 2, not validated · {times[0]}",
        f"LSTM 3 · A && B · validation 75.0 % · F1 70.0 · {times[1]}",
    ]


def test_one_click_switches_to_it(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    _with_two_models(window)
    with qtbot.waitSignal(window.session.exploration.reading_changed):
        window.kept_menu.lines[1].trigger()
    assert window.session.model.config.cell == "lstm"
    assert window.windowTitle().startswith("new model")
    assert window.isWindowModified()
    window.kept_menu.fill()
    assert [line.isChecked() for line in window.kept_menu.lines] == [False, True]
    assert "macro F1 70.0 % · largest class 50.0 %" in window.card.toolTip()


def test_one_is_saved_and_one_discarded(reading_window: MainWindow, tmp_path: Path) -> None:
    window = reading_window
    _with_two_models(window)
    saved = window.session.kept.entries()[0].load()
    saving, discarding = window.kept_menu.menus()

    def choose(chooser: QFileDialog) -> None:
        type_name(chooser, tmp_path / "mine.safetensors")
        chooser.accept()

    with answering(QFileDialog, choose):
        saving.actions()[0].trigger()
    assert same_model(load_model(tmp_path / "mine.safetensors"), saved)
    window.kept_menu.fill()
    assert len(window.kept_menu.lines) == 1
    discarding.actions()[0].trigger()
    window.kept_menu.fill()
    assert window.kept_menu.lines == []
    assert not saving.menuAction().isVisible()


def test_a_model_that_is_gone_gets_a_sentence(reading_window: MainWindow, tmp_path: Path) -> None:
    window = reading_window
    before = window.session.model
    _with_two_models(window)
    gone = replace(window.session.kept.entries()[0], model=None, path=tmp_path / "gone.safetensors")
    assert not window.files.switch_to(gone)
    assert "gone.safetensors" in str(window.strip.problem)
    assert window.session.model is before
