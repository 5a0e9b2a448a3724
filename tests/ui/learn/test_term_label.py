"""The field's words in a lesson: marked where they are said first, and explained where the mouse is at them."""

import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent, QTextCharFormat, QTextDocument, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from rnn_desktop.ui.learn.lesson_words import with_subscripts
from rnn_desktop.ui.learn.term_label import LessonTerms, TermLabel, find_terms
from rnn_desktop.ui.scene.glossary import meaning, names_in_text

KOREAN = {
    "셀": "cell",
    "셀 상태": "cell state",
    "게이트": "gate",
    "망각 게이트": "forget gate",
    "편향": "bias",
    "토큰": "token",
    "로짓": "logit",
    "로짓 내역": "receipt",
}


def found(text: str, names: dict[str, str]) -> list[tuple[str, str]]:
    return [(text[start:end], term) for start, end, term in find_terms(text, names)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hidden states go on.", [("Hidden states", "hidden state")]),
        ("the cell state, not the cell", [("cell state", "cell state"), ("cell", "cell")]),
        ("the biases b", [("biases", "bias")]),
        ("a cellar, unweighted tokenization", []),
        ("tanh(0.9)", [("tanh", "tanh")]),
    ],
)
def test_terms_are_found_with_their_plurals_and_never_inside_another_word(
    text: str, words: list[tuple[str, str]]
) -> None:
    assert found(text, names_in_text()) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("망각 게이트는 셀 상태를 남깁니다.", [("망각 게이트", "forget gate"), ("셀 상태", "cell state")]),
        ("셀마다 편향을 더합니다.", [("셀", "cell"), ("편향", "bias")]),
        ("로짓 내역은 모두 더하면 로짓입니다.", [("로짓 내역", "receipt"), ("로짓", "logit")]),
        ("토큰화와 모셀은 다른 말입니다.", []),
        ("게이트에서도 토큰으로만 읽습니다.", [("게이트", "gate"), ("토큰", "token")]),
    ],
)
def test_a_korean_term_keeps_its_particle(text: str, words: list[tuple[str, str]]) -> None:
    assert found(text, KOREAN) == words


def test_a_term_is_marked_once_in_a_step_and_the_words_stay_as_they_are() -> None:
    terms = LessonTerms()
    first, again = terms.marked("A bias <b> is added to x·W_x."), terms.marked("The bias again, and a gate.")
    assert first.count("<a ") == 1
    assert QTextDocumentFragment.fromHtml(first).toPlainText() == "A bias <b> is added to x·Wx."
    assert first.endswith(with_subscripts(" <b> is added to x·W_x."))
    assert "bias</a>" not in again
    assert "gate</a>" in again


def shown_label(qtbot: QtBot, text: str) -> TermLabel:
    label = TermLabel(LessonTerms().marked(text))
    qtbot.addWidget(label)
    label.resize(300, 60)
    label.setAlignment(Qt.AlignmentFlag.AlignTop)
    with qtbot.waitExposed(label):
        label.show()
    return label


def move(label: TermLabel, x: float, y: float) -> None:
    at = QPointF(x, y)
    none = Qt.MouseButton.NoButton
    moved = QMouseEvent(
        QEvent.Type.MouseMove, at, QPointF(label.mapToGlobal(at)), none, none, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(label, moved)


# What the offscreen platform says of every tooltip.
@pytest.mark.qt_log_ignore("This plugin does not support raise")
def test_a_marked_word_is_explained_where_the_mouse_is_at_it(qtbot: QtBot) -> None:
    label = shown_label(qtbot, "Logits are summed here.")
    move(label, 12, 8)
    assert QTextDocumentFragment.fromHtml(QToolTip.text()).toPlainText() == meaning("logit")
    QToolTip.hideText()
    label.linkActivated.emit("term:logit")
    assert QTextDocumentFragment.fromHtml(QToolTip.text()).toPlainText() == meaning("logit"), "by the keyboard"


def test_a_marked_word_has_dots_beneath_and_the_colour_of_the_others(qtbot: QtBot) -> None:
    label = shown_label(qtbot, "Logits are summed here.")
    document = label.findChild(QTextDocument)
    assert document is not None
    piece = document.begin().begin().fragment()
    assert piece.text() == "Logits"
    style = piece.charFormat()
    assert style.underlineStyle() == QTextCharFormat.UnderlineStyle.DotLine
    assert style.foreground().style() == Qt.BrushStyle.NoBrush
    # What is said without terms is no place for the keyboard.
    assert shown_label(qtbot, "Nothing to say.").focusPolicy() != Qt.FocusPolicy.StrongFocus
