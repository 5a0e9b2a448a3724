"""The composer: what is being typed is read, whole and once, however it comes in."""

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QInputMethodEvent, QTextCursor, QTextOption
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from rnn_desktop.ui.window.composer import Composer
from rnn_desktop.ui.window.main_window import MainWindow


@pytest.fixture
def composer(qtbot: QtBot) -> Composer:
    composer = Composer()
    qtbot.addWidget(composer)
    composer.resize(420, composer.height())
    composer.show()
    return composer


def compose(composer: Composer, preedit: str, commit: str = "") -> None:
    """What an input method sends: text to keep, and the syllable still being made."""
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(composer, event)


def paste(composer: Composer, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    composer.insertFromMimeData(data)


def heard(composer: Composer) -> list[str]:
    texts: list[str] = []
    composer.text_changed.connect(texts.append)
    return texts


def test_each_jamo_is_heard_while_a_syllable_is_composed(composer: Composer) -> None:
    texts = heard(composer)
    for preedit in ("ㄱ", "기", "긷"):
        compose(composer, preedit)
    compose(composer, "대", commit="기")
    compose(composer, "", commit="대")
    assert texts == ["ㄱ", "기", "긷", "기대"]
    assert composer.toPlainText() == "기대"


def test_a_given_up_syllable_is_heard_as_gone(composer: Composer) -> None:
    texts = heard(composer)
    compose(composer, "ㅂ")
    compose(composer, "")
    assert texts == ["ㅂ", ""]


def test_a_syllable_composed_in_the_middle_stands_in_the_middle(composer: Composer) -> None:
    composer.set_text("😀👍 좋은 영화")  # emoji take two of Qt's positions each
    cursor = composer.textCursor()
    cursor.setPosition(5)
    composer.setTextCursor(cursor)
    compose(composer, "참")
    assert composer.text() == "😀👍 참좋은 영화"


def test_a_composed_syllable_replaces_the_selection(composer: Composer) -> None:
    composer.set_text("나쁘다")
    composer.selectAll()
    texts = heard(composer)
    compose(composer, "조")
    assert texts == ["조"]


def test_pasted_lines_become_one(composer: Composer) -> None:
    paste(composer, "하나\n둘\r\n셋\u2028넷")
    assert composer.text() == "하나 둘 셋 넷"


def test_return_changes_nothing(qtbot: QtBot, composer: Composer) -> None:
    composer.set_text("좋다")
    qtbot.keyClick(composer, "\r")
    assert composer.text() == "좋다"


def test_dropped_files_are_not_text(composer: Composer) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/reviews.csv")])
    data.setText("/reviews.csv")
    assert not composer.canInsertFromMimeData(data)


def test_pasted_formatting_is_left_behind(composer: Composer) -> None:
    data = QMimeData()
    data.setHtml("<b>굵은</b> 글")
    data.setText("굵은 글")
    composer.insertFromMimeData(data)
    assert composer.text() == "굵은 글"


def test_grows_to_three_lines_and_back(qtbot: QtBot, composer: Composer) -> None:
    heights = []
    for count in (0, 8, 100):
        composer.set_text("정말 재미있는 영화 " * count)
        qtbot.wait(0)
        heights.append(composer.height())
    line = composer.document().firstBlock().layout().lineAt(0).height()
    assert heights[2] - heights[0] == pytest.approx(2 * line, abs=2)
    assert heights[0] < heights[1] <= heights[2]
    composer.set_text("좋다")
    qtbot.wait(0)
    assert composer.height() == heights[0]


@pytest.mark.parametrize("unit", ["재미있다 ", "가"])
def test_a_hundred_thousand_characters_are_pasted_and_edited_at_once(composer: Composer, unit: str) -> None:
    """Laid out a few times each, and never by looking for the ends of words: that takes a third of a second a time."""
    text, texts = (unit * 100_000)[:100_000], heard(composer)
    modes: list[QTextOption.WrapMode] = []
    composer.document().documentLayout().documentSizeChanged.connect(lambda: modes.append(composer.wordWrapMode()))
    paste(composer, text)
    QApplication.processEvents()
    pasted = len(modes)
    composer.textCursor().insertText("나")
    QApplication.processEvents()
    assert composer.text() == text + "나"
    assert texts == [text, text + "나"]
    assert set(modes) == {QTextOption.WrapMode.WrapAnywhere}
    assert 0 < pasted <= 4
    assert len(modes) - pasted <= 4


@pytest.mark.parametrize("text", ["a\x00b", "😀👨‍👩‍👧‍👦", "مرحبا بالعالم", "\u200b\ufeff가", "e\u0301\u1112\u1161"])
def test_odd_text_comes_through_as_it_is(composer: Composer, text: str) -> None:
    texts = heard(composer)
    paste(composer, text)
    assert texts == [text]


def test_lone_surrogates_do_no_harm(composer: Composer) -> None:
    paste(composer, "좋\ud800다")
    assert composer.text().replace("\ud800", "").replace("\ufffd", "") == "좋다"


def test_the_shortcut_selects_all(composer: Composer) -> None:
    composer.set_text("좋다")
    composer.focus_all()
    assert composer.textCursor().selectedText() == "좋다"


def test_replacing_the_text_can_be_undone(composer: Composer) -> None:
    composer.set_text("처음")
    composer.set_text("다음")
    assert composer.textCursor().position() == 2
    composer.undo()
    assert composer.text() == "처음"
    composer.moveCursor(QTextCursor.MoveOperation.End)


def test_of_a_fourth_line_nothing_looks_in_below_the_third(qtbot: QtBot, window: MainWindow) -> None:
    composer = window.composer
    window.show()
    composer.set_text("가나다라 마바사아 " * 20)
    qtbot.waitUntil(lambda: composer.height() > 80)
    height = composer.height()
    composer.set_text("4367.85 4721.5 5103.41 " * 20)
    QApplication.processEvents()
    line = composer.document().firstBlock().layout().lineAt(0).height()
    assert 0 <= composer.viewport().height() - 3 * line < 4
    assert composer.height() == height


def test_the_caret_stays_in_sight_when_the_window_gets_narrower(qtbot: QtBot, window: MainWindow) -> None:
    composer = window.composer
    window.show()
    window.resize(1900, 800)
    composer.set_text("4367.85 4721.5 5103.41 " * 30)
    window.resize(1280, 800)
    qtbot.waitUntil(lambda: composer.width() < 600)
    bar = composer.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0 and bar.value() == bar.maximum())
    assert composer.cursorRect().bottom() <= composer.viewport().height()
