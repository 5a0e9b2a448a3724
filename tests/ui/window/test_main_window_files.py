"""Opening, saving, dropping and closing: nothing that was loaded or trained is lost without a question."""

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.engine.config import TrainingConfig
from rnn_desktop.formats.model_file import load_model
from rnn_desktop.paths import SAMPLE_CAPTIONS, resource_path
from rnn_desktop.runs.training_run import TrainingSettings
from rnn_desktop.ui.train.samples import samples
from rnn_desktop.ui.window.main_window import MainWindow
from rnn_desktop.ui.window.model_words import kept_name
from tests.ui.conftest import REVIEW
from tests.ui.dialogs import answering, button


def drop(window: MainWindow, path: Path, onto: QWidget | None = None) -> None:
    """Drag a file in over a widget and let go; the window is asked when the widget itself does not want it.

    What comes of it has come when this returns, if it opens no dialog.
    """
    let_go(window, path, onto)
    QApplication.processEvents()


def let_go(window: MainWindow, path: Path, onto: QWidget | None = None) -> None:
    """As `drop`, until the widget's own handling of it is over."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    target, place, copy = onto or window, QPoint(5, 5), Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    entered = QDragEnterEvent(place, copy, data, buttons, keys)
    QApplication.sendEvent(target, entered)
    assert entered.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(place), copy, data, buttons, keys))


def message(window: MainWindow) -> str:
    """The sentence under the top bar; empty while there is none."""
    return window.strip.findChildren(QLabel)[0].text() if window.strip.isVisible() else ""


def train(qtbot: QtBot, window: MainWindow, table: Path, epochs: int) -> None:
    """Start a training of the table and wait for its first snapshot."""
    with qtbot.waitSignal(window.session.data_changed):
        window.open_data(table)
    training = TrainingConfig(epochs=epochs, batch_size=4, snapshot_every=5)
    with qtbot.waitSignal(window.session.exploration.model_changed):
        window.session.start_training(TrainingSettings("word", "lstm", 8, (8,), 100, 20, training=training))


@pytest.fixture
def trained_window(qtbot: QtBot, reading_window: MainWindow, reviews_file: Path) -> MainWindow:
    """The window with a model that was trained and not saved."""
    train(qtbot, reading_window, reviews_file, epochs=1)
    qtbot.waitUntil(lambda: not reading_window.session.training_active)
    assert reading_window.session.unsaved
    return reading_window


@pytest.fixture
def training_window(qtbot: QtBot, reading_window: MainWindow, reviews_file: Path) -> MainWindow:
    """The window while a network trains, for longer than any test."""
    train(qtbot, reading_window, reviews_file, epochs=1000)
    return reading_window


@pytest.mark.parametrize("content", [b"", b"rubbish" * 100], ids=["empty", "rubbish"])
def test_a_bad_model_is_refused_in_a_sentence(reading_window: MainWindow, tmp_path: Path, content: bytes) -> None:
    window = reading_window
    before, bad = window.session.model, tmp_path / "bad.safetensors"
    bad.write_bytes(content)
    drop(window, bad)
    assert str(bad) in message(window)
    assert window.session.model is before
    assert bad not in window._settings.recent_models
    window.strip.dismiss()
    assert message(window) == ""


def test_a_dropped_model_is_opened(qtbot: QtBot, reading_window: MainWindow, model_file: Path, tmp_path: Path) -> None:
    window = reading_window
    other = tmp_path / "다른 모델.safetensors"
    other.write_bytes(model_file.read_bytes())
    with qtbot.waitSignal(window.session.exploration.reading_changed):
        drop(window, other)
    assert window.session.path == other
    assert window.windowTitle().startswith("다른 모델[*]")
    assert [action.data() for action in window.menus.recent_models.actions()] == [str(other), str(model_file)]


def test_a_model_dropped_on_the_composer_is_opened_not_typed(
    qtbot: QtBot, reading_window: MainWindow, model_file: Path, tmp_path: Path
) -> None:
    window = reading_window
    other = tmp_path / "other.safetensors"
    other.write_bytes(model_file.read_bytes())
    with qtbot.waitSignal(window.session.exploration.model_changed):
        drop(window, other, onto=window.composer.viewport())
    assert window.session.path == other
    assert window.composer.text() == REVIEW


def test_a_recent_model_is_opened_from_its_menu(qtbot: QtBot, reading_window: MainWindow, model_file: Path) -> None:
    window = reading_window
    with qtbot.waitSignal(window.session.exploration.model_changed):
        window.menus.recent_models.actions()[0].trigger()
    assert window.session.path == model_file


def test_a_dropped_table_is_opened_in_the_train_view(
    qtbot: QtBot, reading_window: MainWindow, reviews_file: Path
) -> None:
    window = reading_window
    with qtbot.waitSignal(window.session.data_changed):
        drop(window, reviews_file)
    assert window.train_view.isVisible()
    assert window._settings.recent_data == [reviews_file]


def test_a_sample_is_opened_anew_as_it_was_offered(qtbot: QtBot, window: MainWindow) -> None:
    sample = next(one for one in samples() if one.place == resource_path(SAMPLE_CAPTIONS))
    with qtbot.waitSignal(window.session.data_changed):
        window.open_data(sample.path(), sample.wanted)
    (recent,) = window.menus.recent_data.actions()
    with qtbot.waitSignal(window.session.data_changed):
        recent.trigger()
    assert window.session.learnt == "sequence"
    assert window.session.data.reviews.rule.labels[0] == "맑음"
    assert window.train_view.desk.progress.main.isEnabled()


@pytest.mark.parametrize("name", ["notes.md", "notes", "tags.conll"])
def test_a_dropped_text_is_opened_in_the_train_view(
    qtbot: QtBot, reading_window: MainWindow, tmp_path: Path, name: str
) -> None:
    window, path = reading_window, tmp_path / name
    path.write_text("you\tPRON\nplay\tVERB\n\n" * 9 if name == "tags.conll" else "a text\nof two lines\n", "utf-8")
    with qtbot.waitSignal(window.session.data_changed):
        drop(window, path)
    assert window.train_view.isVisible()
    assert window._settings.recent_data == [path]
    assert window.session.learnt == ("tags" if name == "tags.conll" else "next_token")


def test_a_model_of_another_task_reads_while_a_text_is_open(
    qtbot: QtBot, reading_window: MainWindow, model_file: Path, tmp_path: Path
) -> None:
    window, path = reading_window, tmp_path / "sayings.txt"
    path.write_text("hello\n", "utf-8")
    with qtbot.waitSignal(window.session.data_changed):
        window.open_data(path)
    desk = window.train_view.desk
    before = desk.settings.settings()
    with qtbot.waitSignal(window.session.exploration.model_changed):
        window.files.open(model_file)
    qtbot.waitUntil(lambda: not window.session.exploration.busy)
    assert window.session.learnt == "next_token"
    assert desk.settings.settings() == before
    assert desk.progress.main.isEnabled()
    assert desk.watched.plot.isVisible(), "the curve is of a model of classes again"


def test_a_sample_is_opened_from_the_empty_page(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    window.show_view("train")
    with qtbot.waitSignal(window.session.data_changed):
        window.train_view.empty.samples[-1].click()
    assert window.session.learnt == "sequence"


@pytest.mark.parametrize("name", ["picture.png", "folder"])
def test_anything_else_dropped_gets_a_sentence(reading_window: MainWindow, tmp_path: Path, name: str) -> None:
    drop(reading_window, tmp_path / name)
    assert message(reading_window).startswith(f"{name} cannot be opened here.")
    assert reading_window.read_view.isVisible()


def test_a_review_of_the_table_is_read_by_a_double_click(
    qtbot: QtBot, reading_window: MainWindow, reviews_file: Path
) -> None:
    window = reading_window
    with qtbot.waitSignal(window.session.data_changed):
        window.open_data(reviews_file)
    table = window.train_view.desk.preview.table
    place = table.visualItemRect(table.item(4, 0)).center()
    for act in (qtbot.mouseClick, qtbot.mouseDClick):
        act(table.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert window.shows("read")
    assert window.composer.text() == "나쁘다 지루하다 4"
    qtbot.waitUntil(lambda: window.read_view.reading.text == "나쁘다 지루하다 4")


def test_a_table_that_cannot_be_read_gets_a_sentence(qtbot: QtBot, reading_window: MainWindow, tmp_path: Path) -> None:
    table = tmp_path / "empty.csv"
    table.write_bytes(b"")
    with qtbot.waitSignal(reading_window.session.problem):
        drop(reading_window, table)
    assert str(table) in message(reading_window)


def save_as(window: MainWindow, name: str) -> None:
    def type_name(dialog: QFileDialog) -> None:
        dialog.findChild(QLineEdit, "fileNameEdit").setText(name)
        dialog.accept()

    with answering(QFileDialog, type_name):
        window.menus.actions["save_model_as"].trigger()


def test_save_as_adds_the_suffix_and_says_where(trained_window: MainWindow, tmp_path: Path) -> None:
    window = trained_window
    save_as(window, str(tmp_path / "새 모델"))
    path = tmp_path / "새 모델.safetensors"
    assert load_model(path).config.hidden_size == 8
    assert window.status.currentMessage() == f"Saved as {path}"
    assert not window.isWindowModified()
    assert window._settings.recent_models[0] == path


def test_save_asks_before_it_overwrites(reading_window: MainWindow, tmp_path: Path) -> None:
    window = reading_window
    (tmp_path / "taken.safetensors").write_text("mine")

    def decline(dialog: QFileDialog) -> None:
        dialog.findChild(QLineEdit, "fileNameEdit").setText(str(tmp_path / "taken"))
        with answering(QMessageBox, lambda box: box.reject()):
            dialog.accept()
        dialog.reject()

    with answering(QFileDialog, decline):
        window.menus.actions["save_model_as"].trigger()
    assert (tmp_path / "taken.safetensors").read_text() == "mine"


def test_save_writes_to_the_file_of_the_model(reading_window: MainWindow, model_file: Path) -> None:
    model_file.unlink()
    reading_window.menus.actions["save_model"].trigger()
    assert load_model(model_file).config.hidden_size == 12


def test_a_save_that_fails_keeps_the_model_unsaved(trained_window: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    assert not trained_window.files._save(tmp_path / "file" / "model.safetensors")
    assert "could not be saved" in message(trained_window)
    assert trained_window.isWindowModified()


def test_nothing_is_asked_when_nothing_is_lost(reading_window: MainWindow) -> None:
    assert reading_window.close()
    assert not reading_window._settings.geometry.isEmpty()


def test_closing_can_be_cancelled_for_an_unsaved_model(trained_window: MainWindow) -> None:
    said: list[str] = []

    def cancel(box: QMessageBox) -> None:
        said.append(box.informativeText())
        button(box, "Cancel").click()

    with answering(QMessageBox, cancel):
        assert not trained_window.close()
    (entry,) = trained_window.session.kept.entries()
    # This session has no folder for them.
    assert said == [f"Not saved, and lost when the window is closed:\n{kept_name(entry)}"]
    assert trained_window.isVisible()


def test_the_window_can_be_closed_without_saving(trained_window: MainWindow) -> None:
    with answering(QMessageBox, lambda box: button(box, "Close without saving").click()):
        assert trained_window.close()


def test_an_unsaved_model_can_be_saved_on_the_way_out(trained_window: MainWindow, tmp_path: Path) -> None:
    def save(box: QMessageBox) -> None:
        button(box, "Save…").click()

    def type_name(dialog: QFileDialog) -> None:
        dialog.findChild(QLineEdit, "fileNameEdit").setText(str(tmp_path / "last"))
        dialog.accept()

    with answering(QFileDialog, type_name), answering(QMessageBox, save):
        assert trained_window.close()
    assert (tmp_path / "last.safetensors").is_file()


def test_an_unsaved_model_is_not_replaced_without_asking(trained_window: MainWindow, model_file: Path) -> None:
    trained = trained_window.session.model
    with answering(QMessageBox, lambda box: button(box, "Cancel").click()):
        trained_window.files.open(model_file)
    assert trained_window.session.model is trained


@pytest.mark.parametrize("place", ["window", "composer", "empty Train view"])
def test_a_drop_is_over_before_any_dialog_opens(trained_window: MainWindow, model_file: Path, place: str) -> None:
    """One that opens within it ends the process in Qt's xcb plugin."""
    window = trained_window
    within, opened = [False], []
    onto = {"window": window, "composer": window.composer.viewport(), "empty Train view": window.train_view}[place]

    def cancel(box: QMessageBox) -> None:
        opened.append(within[0])
        button(box, "Cancel").click()

    with answering(QMessageBox, cancel):
        within[0] = True
        let_go(window, model_file, onto)
        within[0] = False
        while not opened:
            QApplication.processEvents()
    assert opened == [False]


def test_the_question_is_asked_in_korean(qtbot: QtBot, trained_window: MainWindow) -> None:
    trained_window.appearance.choose_language("ko")
    qtbot.waitUntil(lambda: trained_window.views.button("read").text() == "읽기")
    with answering(QMessageBox, lambda box: button(box, "취소").click()):
        assert not trained_window.close()
    with answering(QMessageBox, lambda box: button(box, "저장하지 않고 닫기").click()):
        assert trained_window.close()


def test_closing_asks_while_a_network_trains(training_window: MainWindow) -> None:
    window = training_window
    with answering(QMessageBox, lambda box: button(box, "Cancel").click()):
        assert not window.close()
    assert window.session.training_active
    with answering(QMessageBox, lambda box: button(box, "Stop and close").click()):
        assert window.close()


def test_no_model_is_opened_into_a_running_training(training_window: MainWindow, model_file: Path) -> None:
    drop(training_window, model_file)
    assert message(training_window).startswith("A network is being trained.")
    assert training_window.session.training_active


def test_the_card_follows_the_training(qtbot: QtBot, training_window: MainWindow) -> None:
    def texts() -> list[str]:
        return [label.text() for label in training_window.card.findChildren(QLabel)]

    qtbot.waitUntil(lambda: texts()[0] == "LSTM 8 · training" and "/ 1000" in texts()[1])
    training_window.session.stop_training()
    qtbot.waitUntil(lambda: texts()[0] == "LSTM 8 · reviews")


def test_both_bundled_models_are_one_click_away_in_the_cards_menu(qtbot: QtBot, window: MainWindow) -> None:
    listed = {action.text(): action for action in window.menus.card.actions() if action.text()}
    for name, cell in (("SimpleRNN 64 · Naver film reviews", "simple_rnn"), ("LSTM 64 · Naver film reviews", "lstm")):
        listed[name].trigger()
        assert window.session.model is not None
        assert window.session.model.config.cell == cell
        assert window.session.path is not None
        assert window.session.path.parent.name == "models"
    qtbot.waitUntil(lambda: not window.session.exploration.busy)
    assert not any("nsmc" in action.text() for action in window.menus.recent_models.actions())
