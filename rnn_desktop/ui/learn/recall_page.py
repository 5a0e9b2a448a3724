"""A lesson's question, once more: at the next start and after a week."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QVBoxLayout

from rnn_desktop.lessons.lesson import Lesson
from rnn_desktop.ui.learn.answer_row import AnswerRow
from rnn_desktop.ui.learn.card_page import CardPage
from rnn_desktop.ui.learn.lesson_words import title_of, with_subscripts, words
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.labels import muted


class RecallPage(CardPage):
    """A wrong answer is answered, too, and another may be picked.

    Signals:
        recalled(Lesson): the right one was picked first.
        done(): the person wants to go on.
    """

    recalled = Signal(object)
    done = Signal()

    def __init__(self, lesson: Lesson, picked: int | None = None) -> None:
        """picked: what was picked in another language, None for nothing yet."""
        super().__init__()
        self.lesson, self.picked = lesson, picked
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(6), 0)
        column.setSpacing(px(8))
        from_lesson = muted()
        from_lesson.setWordWrap(True)
        from_lesson.setText(translate("Learn", "From “{lesson}”").format(lesson=title_of(lesson)))
        self.reply, question = _words(""), _words(words(lesson, lesson.recall.question))
        column.addWidget(from_lesson)
        column.addWidget(question)
        self.rows = [AnswerRow(words(lesson, option.words)) for option in lesson.recall.options]
        group = QButtonGroup(self)
        for number, row in enumerate(self.rows):
            group.addButton(row, number)
            column.addWidget(row)
        column.addWidget(self.reply)
        column.addStretch(1)
        go_on = QPushButton(translate("Learn", "Go on"))
        go_on.clicked.connect(self.done)
        column.addWidget(go_on)
        group.idClicked.connect(self._answer)
        if picked is not None:
            self.rows[picked].setChecked(True)
            self._reply(picked)

    def set_theme(self, theme: Theme) -> None:
        for row in self.rows:
            row.set_theme(theme)

    @Slot(int)
    def _answer(self, number: int) -> None:
        is_first, self.picked = self.picked is None, number
        self._reply(number)
        if self.lesson.recall.options[number].right and is_first:
            self.recalled.emit(self.lesson)

    def _reply(self, number: int) -> None:
        self.reply.setText(with_subscripts(words(self.lesson, self.lesson.recall.options[number].reply)))


def _words(text: str) -> QLabel:
    label = QLabel(with_subscripts(text))
    label.setTextFormat(Qt.TextFormat.RichText)
    label.setWordWrap(True)
    return label
