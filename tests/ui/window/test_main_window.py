"""The window as a person meets it: a review is read, another is typed, nothing that is typed brings it down."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QInputMethodEvent, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QGridLayout, QLabel, QMessageBox
from pytestqt.qtbot import QtBot

from rnn_desktop.formats.model import TokenizerInfo
from rnn_desktop.formats.model_file import load_model, save_model
from rnn_desktop.problem import Problem
from rnn_desktop.session.session import Session
from rnn_desktop.text.tokenizer import create_tokenizer
from rnn_desktop.ui.window.main_window import MainWindow
from tests.ui.conftest import REVIEW
from tests.ui.dialogs import answering, button


def verdict_texts(window: MainWindow) -> list[str]:
    return [label.text() for label in window.verdict.findChildren(QLabel) if label.text()]


def facts(window: MainWindow) -> str:
    return next(label.text() for label in window.status.findChildren(QLabel) if label.text())


def read(qtbot: QtBot, window: MainWindow, text: str) -> None:
    """Put the text in and wait until it is read."""
    with qtbot.waitSignal(
        window.session.exploration.reading_changed, timeout=20_000, check_params_cb=lambda r: r.text == text
    ):
        window.set_text(text)


def test_opens_with_a_review_read(reading_window: MainWindow) -> None:
    window = reading_window
    reading = window.session.exploration.reading
    assert reading is not None
    assert window.composer.text() == REVIEW
    word = "positive" if reading.probability >= 0.5 else "negative"
    logit = f"logit {reading.logit:+.3f}".replace("-", "−")
    assert verdict_texts(window) == ["P(positive)", f"{100 * reading.probability:.1f} %", word, logit]
    assert facts(window) == "6 tokens · 1 layer · 12 units"
    assert not window.strip.isVisible()
    assert window.windowTitle().startswith("small[*]")


def test_typed_keys_are_read(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    before = verdict_texts(window)
    window.composer.focus_all()
    with qtbot.waitSignal(window.session.exploration.reading_changed, check_params_cb=lambda r: r.text == "good film"):
        qtbot.keyClicks(window.composer, "good film")
    assert verdict_texts(window) != before
    assert facts(window) == "2 tokens · 1 layer · 12 units · 2 unknown words"


def test_a_syllable_is_read_while_it_is_composed(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    window.composer.focus_all()
    with qtbot.waitSignal(window.session.exploration.reading_changed, check_params_cb=lambda r: r.text == "기"):
        QApplication.sendEvent(window.composer, QInputMethodEvent("기", []))
    assert window.composer.toPlainText() == ""
    assert facts(window).startswith("1 token ")


def test_no_text_is_no_verdict(qtbot: QtBot, reading_window: MainWindow) -> None:
    read(qtbot, reading_window, "")
    assert verdict_texts(reading_window) == ["P(positive)", "–"]
    assert facts(reading_window).startswith("0 tokens")


@pytest.mark.parametrize(
    "text",
    [
        "가" * 100_000,
        "재미있다 " * 20_000,
        "하" * 2_000,
        "😀👨‍👩‍👧‍👦🇰🇷",
        "\u200b\ufeff\u00ad",
        "مرحبا بالعالم",
        "\u1112\u1161\u11ab\u1100\u1173\u11af",
        "ㅋㅋㅋㅎㅏㄴ",
        "<b>&amp;%s{x}</b>",
    ],
    ids=["long word", "long", "2,000 characters", "emoji", "invisible", "right to left", "NFD", "jamo", "markup"],
)
def test_odd_reviews_leave_the_window_up(qtbot: QtBot, reading_window: MainWindow, text: str) -> None:
    window = reading_window
    read(qtbot, window, text)
    window.grab()
    assert not window.strip.isVisible()
    assert window.composer.text() == text
    reading = window.session.exploration.reading
    assert reading is not None
    expected = create_tokenizer("word").tokenize(text, 21)
    assert [token.text for token in reading.tokens] == [token.text for token in expected[:20]]
    assert facts(window).startswith(f"{len(reading.tokens)} token")
    assert facts(window).endswith("the rest was not read") == (len(expected) > 20)
    assert verdict_texts(window)[1] == (f"{100 * reading.probability:.1f} %" if reading.tokens else "–")
    read(qtbot, window, REVIEW)
    assert facts(window) == "6 tokens · 1 layer · 12 units"


def test_nul_and_lone_surrogates_leave_the_window_up(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    with qtbot.waitSignal(window.session.exploration.reading_changed):
        window.set_text("좋\x00다\ud800 영화")
    window.grab()
    assert not window.strip.isVisible()


def test_what_was_not_read_is_said(qtbot: QtBot, reading_window: MainWindow) -> None:
    read(qtbot, reading_window, "괜찮음 " * 30)
    assert facts(reading_window) == "20 tokens · 1 layer · 12 units · the rest was not read"


def test_nothing_beside_the_composer_moves_while_typing(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    window.resize(1280, 800)
    places, heights = set(), set()
    for text in ("", REVIEW, "괜찮음", "x", REVIEW * 20):
        read(qtbot, window, text)
        qtbot.wait(0)
        places.add(tuple(widget.geometry().getRect() for widget in (window.views, window.card, window.verdict)))
        heights.add(window.composer.height())
    assert len(places) == 1
    assert len(heights) == 2


def test_every_line_of_a_growing_review_shows(qtbot: QtBot, reading_window: MainWindow) -> None:
    composer = reading_window.composer
    composer.focus_all()
    while composer.document().size().height() < 3:
        qtbot.keyClicks(composer, "word ", delay=1)
    assert composer.cursorForPosition(QPoint(1, 1)).position() == 0
    assert composer.cursorRect().bottom() <= composer.viewport().height()


def test_views_are_switched_by_click_and_key(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    qtbot.mouseClick(window.views.button("train"), Qt.MouseButton.LeftButton)
    assert window.train_view.isVisible()
    assert not window.read_view.isVisible()
    qtbot.keyClick(window, "1", Qt.KeyboardModifier.ControlModifier)
    assert window.read_view.isVisible()
    assert window.views.button("read").isChecked()
    qtbot.keyClick(window, "2", Qt.KeyboardModifier.ControlModifier)
    assert window.train_view.isVisible()
    assert window.menus.actions["train"].isChecked()


def test_ctrl_l_selects_the_review(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    window.views.button("read").setFocus()
    qtbot.keyClick(window, "l", Qt.KeyboardModifier.ControlModifier)
    assert window.composer.textCursor().selectedText() == REVIEW


def test_no_two_actions_share_a_shortcut(reading_window: MainWindow) -> None:
    keys = [action.shortcut().toString() for action in reading_window.menus.actions.values()]
    given = [key for key in keys if key]
    assert len(given) == len(set(given)) == 13


def test_a_long_wait_is_said_and_pales_the_verdict(qtbot: QtBot, reading_window: MainWindow) -> None:
    window = reading_window
    number = window.verdict.findChildren(QLabel)[1]
    strong = number.palette().windowText().color()
    window.session.exploration.busy_changed.emit(True)
    qtbot.waitUntil(lambda: any("Reading…" in label.text() for label in window.status.findChildren(QLabel)))
    assert number.palette().windowText().color() != strong
    said = [label.text() for label in window.status.findChildren(QLabel)]
    assert not any("analyser" in words for words in said), "words are split at spaces here"
    window.session.exploration.busy_changed.emit(False)
    assert not any("Reading…" in label.text() for label in window.status.findChildren(QLabel))
    assert number.palette().windowText().color() == strong


def test_the_card_tells_the_model(reading_window: MainWindow) -> None:
    texts = [label.text() for label in reading_window.card.findChildren(QLabel)]
    assert texts == ["LSTM 12 · reviews", "test 86.1 % · by word · 8 words"]
    assert str(reading_window.session.path) in reading_window.card.toolTip()


def test_without_a_model_the_window_says_so(window: MainWindow, session: Session) -> None:
    assert session.model is None
    assert [label.text() for label in window.card.findChildren(QLabel)] == ["No model", "click to open one"]
    window.set_text("좋다")
    window.grab()
    assert verdict_texts(window) == ["P(positive)", "–"]


def _listed_shortcuts(window: MainWindow) -> dict[str, str]:
    """What the Help dialog says that each key does."""
    found: dict[str, str] = {}

    def look(dialog: QDialog) -> None:
        labels = [label.text() for label in dialog.findChildren(QLabel)]
        for table in dialog.findChildren(QGridLayout):
            for row in range(table.rowCount()):
                keys, words = table.itemAtPosition(row, 0), table.itemAtPosition(row, 1)
                if keys is not None and keys.widget() is not words.widget():
                    found.update(dict.fromkeys(keys.widget().text().split("  "), words.widget().text()))
        assert set(found.values()) <= set(labels)
        dialog.reject()

    with answering(QDialog, look):
        window.menus.actions["shortcuts"].trigger()
    return found


def _shortcuts(window: MainWindow) -> set[str]:
    """Every key of the window that is no mnemonic."""
    sequences = [sequence for action in window.findChildren(QAction) for sequence in action.shortcuts()]
    for shortcut in window.findChildren(QShortcut):
        sequences += shortcut.keys()
    sequences += [button.shortcut() for button in window.findChildren(QAbstractButton)]
    names = {sequence.toString() for sequence in sequences}
    return {name for name in names if name and not re.fullmatch(r"Alt\+.", name)}


def test_every_shortcut_of_the_window_can_be_looked_up(
    qtbot: QtBot, reading_window: MainWindow, reviews_file: Path
) -> None:
    with qtbot.waitSignal(reading_window.session.data_changed):
        reading_window.open_data(reviews_file)  # with them the buttons of the training come
    listed = _listed_shortcuts(reading_window)
    assert listed["Ctrl+O"] == "Open model…"
    assert listed["Ctrl+L"] == "Go to the input line"
    there = _shortcuts(reading_window)
    assert {"Ctrl+Y", "Ctrl+.", "F1"} <= there
    assert there <= listed.keys()


@pytest.mark.parametrize("name", ["README.md", "README.ko.md"])
def test_both_readmes_list_what_the_help_lists(reading_window: MainWindow, name: str) -> None:
    readme = (Path(__file__).parents[3] / name).read_text("utf-8")
    listed = set(re.findall(r"`([^`]+)`", "\n".join(line for line in readme.splitlines() if line.startswith("| `"))))
    assert _listed_shortcuts(reading_window).keys() <= listed


def test_about_names_version_and_licence(reading_window: MainWindow) -> None:
    said: list[str] = []

    def look(box: QMessageBox) -> None:
        said.append(box.text() + box.informativeText())
        button(box, "Close").click()

    with answering(QMessageBox, look):
        reading_window.menus.actions["about"].trigger()
    assert re.search(r"RNN Desktop \d+\.\d+.*GPL-3\.0-or-later", said[0], re.DOTALL)


def test_without_its_analyser_a_model_says_why_nothing_is_read(
    qtbot: QtBot, window: MainWindow, model_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail() -> None:
        raise Problem("The analyser does not start.")

    view, middle = window.read_view, window.read_view._message
    assert middle.text() == "No model is loaded. Open one, or train one."
    monkeypatch.setattr("rnn_desktop.text.tokenizer.character_tokenizer", fail)
    unreadable = tmp_path / "unreadable.safetensors"
    save_model(replace(load_model(model_file), tokenizer=TokenizerInfo("character", "1")), unreadable)
    with qtbot.waitSignal(window.session.exploration.reading_failed):
        window.files.open(unreadable)
        assert middle.text() == "Being read …"
    assert middle.text() == "The analyser does not start."
    # A reading that was there before goes: it is not this model's, which the card names from now on.
    with qtbot.waitSignal(window.session.exploration.reading_changed, check_params_cb=lambda r: r.text == REVIEW):
        window.files.open(model_file)
        window.set_text(REVIEW)
    with qtbot.waitSignal(window.session.exploration.reading_failed):
        window.files.open(unreadable)
    assert view.reading is None
    assert middle.text() == "The analyser does not start."
    assert verdict_texts(window) == ["P(positive)", "–"]
    assert "by character" in window.card.accessibleDescription()
