"""What files say is shown as it stands: no label, tooltip or menu takes it for HTML or for a shortcut."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QHelpEvent, QTextDocumentFragment
from PySide6.QtGui import Qt as GuiQt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QMenu,
    QMessageBox,
    QToolTip,
    QWidget,
)
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from rnn_desktop.formats.model import TokenizerInfo
from rnn_desktop.formats.model_file import save_model
from rnn_desktop.formats.reading_file import SavedReading, save_reading
from rnn_desktop.lens.what_if import InsertToken, MaskToken, ReplaceToken, SetWeight, edit_to_json
from rnn_desktop.problem import Problem
from rnn_desktop.session.session import Session
from rnn_desktop.tasks import Classes
from rnn_desktop.text.token import Token
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, Vocabulary
from rnn_desktop.ui.panels.side_panel import SidePanel
from rnn_desktop.ui.style.settings import Settings
from rnn_desktop.ui.window.main_window import MainWindow
from tests.small_model import WORDS, small_model
from tests.ui.dialogs import answering

MARKUP = '<img src="hostile">&lt;b&gt;&h'
"""A tag, what Qt takes for HTML too, and a mnemonic."""
_STEP = 23


def _hostile_files(folder: Path) -> tuple[Path, Path, Path]:
    """A model, a reading with the same model, and a table, in which everything that can be named is MARKUP."""
    words = (PADDING, UNKNOWN, MARKUP, *(f"{MARKUP}\n{i}" for i in range(len(WORDS) - 3)))
    info = TokenizerInfo("word", MARKUP)
    provenance = {"data": {"name": MARKUP, "sha256": MARKUP}, "metrics": {"test_accuracy": 0.5}, "program": MARKUP}
    hostile = small_model(task=Classes((MARKUP, f"{MARKUP}1")), provenance=provenance)
    hostile = replace(hostile, vocabulary=Vocabulary(words), tokenizer=info)
    name = MARKUP.replace("/", "")
    model, reading, table = (folder / f"{name}[*].{suffix}" for suffix in ("safetensors", "rnnreading", "csv"))
    save_model(hostile, model)
    text = f"{MARKUP} " * 3
    length = len(MARKUP)
    tokens = tuple(Token(MARKUP + "e" * i, MARKUP, (length + 1) * i, (length + 1) * i + length) for i in range(3))
    edits = (ReplaceToken(0, f"{MARKUP}!"), InsertToken(1, MARKUP), MaskToken(2), SetWeight("output.b_y", (0,), 0.5))
    save_reading(SavedReading(hostile, text, tokens, None, tuple(map(edit_to_json, edits))), reading)
    quoted = '"' + MARKUP.replace('"', '""') + '"'
    rows = "".join(f"{quoted},{i % 2}\n" for i in range(40))
    table.write_text(f'{quoted},{quoted[:-1]}2"\n{rows}', encoding="utf-8")
    return model, reading, table


def _lost(shown: str) -> bool:
    """Whether Qt, which shows this text, would take a part of what a file says for HTML."""
    if "hostile" not in shown or not GuiQt.mightBeRichText(shown):
        return False
    return QTextDocumentFragment.fromHtml(shown).toPlainText().count("hostile") < shown.count("hostile")


def _objects() -> Iterator[QObject]:
    """All there are; a tooltip that closes takes its own with it."""
    objects = [one for top in QApplication.topLevelWidgets() for one in (top, *top.findChildren(QObject))]
    return (one for one in objects if isValid(one))


def _faults() -> set[str]:
    """Every place where something that a file says is not plain text."""
    found = set()
    for one in _objects():
        if isinstance(one, QLabel) and one.textFormat() is not Qt.TextFormat.PlainText and _lost(one.text()):
            found.add(f"label: {one.text()}")
        if (
            isinstance(one, QAction | QAbstractButton)
            and "hostile" in one.text()
            and "&" in one.text().replace("&&", "")
        ):
            found.add(f"mnemonic: {one.text()}")
        if isinstance(one, QWidget | QAction):
            found |= {f"tip: {tip}" for tip in (one.toolTip(), one.whatsThis()) if _lost(tip)}
        if isinstance(one, QWidget) and one.isVisible():
            found |= {f"shown: {tip}" for tip in _tips_over(one) if _lost(tip)}
        if isinstance(one, QAbstractItemView):
            found |= {f"item: {tip}" for tip in _item_tips(one) if _lost(tip)}
    return found


def _tips_over(widget: QWidget) -> Iterator[str]:
    """The tooltips that appear where the mouse rests on it, all over."""
    QToolTip.hideText()
    for x in range(0, widget.width(), _STEP):
        for y in range(0, widget.height(), _STEP):
            at = QPoint(x, y)
            QApplication.sendEvent(widget, QHelpEvent(QEvent.Type.ToolTip, at, widget.mapToGlobal(at)))
            yield QToolTip.text()


def _item_tips(view: QAbstractItemView) -> Iterator[str]:
    model = view.model()
    for row in range(min(model.rowCount(), 50) if model is not None else 0):
        for column in range(model.columnCount()):
            yield str(model.data(model.index(row, column), Qt.ItemDataRole.ToolTipRole) or "")


@pytest.fixture
def hostile_window(qtbot: QtBot, window: MainWindow, tmp_path: Path) -> MainWindow:
    """The window after all three files were opened, the first model beside the second."""
    model, reading, table = _hostile_files(tmp_path)
    assert window.files.open(model)
    with qtbot.waitSignal(window.session.exploration.reading_changed):
        window.files.open(reading)
    with qtbot.waitSignal(window.session.exploration.beside_changed):
        window.session.exploration.compare_with(model)
    with qtbot.waitSignal(window.session.data_changed):
        window.open_data(table)
    window.show_view("read")
    return window


def _pages(side: SidePanel) -> Iterator[str]:
    for name in side.panels:
        side.show_page(name)
        yield name


@pytest.mark.slow
def test_everything_a_file_says_is_plain_text(qtbot: QtBot, hostile_window: MainWindow) -> None:
    window = hostile_window
    faults: dict[str, set[str]] = {}
    view = window.read_view
    view.select_token(0)
    for page in _pages(view.side):
        qtbot.waitUntil(lambda: not window.session.exploration.busy)
        faults[page] = _faults()
    for menu in window.findChildren(QMenu):
        menu.aboutToShow.emit()
    window.show_view("train")
    window.strip.show_problem(Problem("{name} is damaged.", name=MARKUP))
    window.status.notice(MARKUP)
    faults["train"] = _faults()
    assert not {place: found for place, found in faults.items() if found}


def test_every_label_of_the_window_shows_plain_text_or_only_our_own(hostile_window: MainWindow) -> None:
    """Also a label that says nothing yet: Qt's own choice is to guess."""
    labels = [one for one in _objects() if isinstance(one, QLabel)]
    assert len(labels) > 50
    guessing = [one for one in labels if one.textFormat() is Qt.TextFormat.AutoText and one.window() is hostile_window]
    assert not [one.text() for one in guessing if "qt_" not in one.objectName()]


def test_the_title_is_the_file_s_name(hostile_window: MainWindow) -> None:
    assert "[*][*][*]" in hostile_window.windowTitle(), "the file's own, doubled, and the mark of unsaved changes"


def test_questions_are_plain_text(hostile_window: MainWindow, session: Session, settings: Settings) -> None:
    del settings
    seen: list[QLabel] = []

    def look(box: QMessageBox) -> None:
        seen.extend(box.findChildren(QLabel))
        assert not [one.text() for one in seen if one.textFormat() is Qt.TextFormat.AutoText and one.text()]
        box.reject()

    session.keep_edited_weights()
    assert session.unsaved
    with answering(QMessageBox, look):
        assert not hostile_window.files.may_close()
    assert seen


_ODD = ([1], "long", 7, {"epochs": {}, "name": ["x"], "test_accuracy": "98", "validation_accuracy": None}, None, True)


@pytest.mark.parametrize("odd", _ODD, ids=str)
def test_a_model_that_says_nonsense_of_its_making_has_a_card(
    qtbot: QtBot, reading_window: MainWindow, tmp_path: Path, odd: object
) -> None:
    path = tmp_path / "odd.safetensors"
    said = dict.fromkeys(("data", "training", "metrics", "edited", "initialization", "program"), odd)
    save_model(small_model(provenance=said), path)
    with qtbot.waitSignal(reading_window.session.exploration.reading_changed):
        reading_window.files.open(path)
    reading_window.session.keep_edited_weights()
    assert "odd" in reading_window.card.toolTip()
