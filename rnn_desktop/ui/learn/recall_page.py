"""A lesson's question, once more: at the next start and after a week."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLabel, QPushButton, QVBoxLayout, QWidget

from rnn_desktop.lessons.lesson import Lesson
from rnn_desktop.ui.learn.answer_row import AnswerRow
from rnn_desktop.ui.learn.lesson_words import title_of, with_subscripts, words
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.labels import muted


class RecallPage(QWidget):
    """A wrong answer is answered, too, and another may be picked.

    Signals:
        recalled(): the right one was picked first.
        done(): the person wants to go on.
    """

    recalled = Signal()
    done = Signal()

    def __init__(self, lesson: Lesson) -> None:
        super().__init__()
        self._lesson = lesson
        self._tried = False
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(6), 0)
        column.setSpacing(px(8))
        from_lesson = muted()
        from_lesson.setWordWrap(True)
        from_lesson.setText(translate("Learn", "From “{lesson}”").format(lesson=title_of(lesson)))
        self.reply = QLabel()
        for label, text in ((from_lesson, None), (QLabel(), lesson.recall.question), (self.reply, "")):
            if text is not None:
                label.setTextFormat(Qt.TextFormat.RichText)
                label.setWordWrap(True)
                label.setText(with_subscripts(words(lesson, text)))
            if label is not self.reply:
                column.addWidget(label)
        self.rows: list[AnswerRow] = []
        group = QButtonGroup(self)
        for number, option in enumerate(lesson.recall.options):
            row = AnswerRow(words(lesson, option.words))
            group.addButton(row, number)
            column.addWidget(row)
            self.rows.append(row)
        column.addWidget(self.reply)
        column.addStretch(1)
        go_on = QPushButton(translate("Learn", "Go on"))
        go_on.clicked.connect(self.done)
        column.addWidget(go_on)
        group.idClicked.connect(self._answer)

    def set_theme(self, theme: Theme) -> None:
        for row in self.rows:
            row.set_theme(theme)

    @Slot(int)
    def _answer(self, number: int) -> None:
        option = self._lesson.recall.options[number]
        self.reply.setText(with_subscripts(words(self._lesson, option.reply)))
        if option.right and not self._tried:
            self.recalled.emit()
        self._tried = True
