"""The ten questions on the card, a name, and the button that saves the answers as a file for the teacher."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from rnn_desktop.lessons.quiz import CONTEXT, QUESTIONS, ROUNDS
from rnn_desktop.lessons.quiz_file import Sheet
from rnn_desktop.ui.learn.answer_row import AnswerRow
from rnn_desktop.ui.learn.lesson_words import with_subscripts
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.labels import muted
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch


class QuizPage(QWidget):
    """What is right is not said: it is asked again after the lessons.

    Signals:
        save_requested(Sheet): everything is answered, and there is a name.
        list_requested(): back to the lessons.
    """

    save_requested = Signal(object)
    list_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, px(6), 0)
        column.setSpacing(px(6))
        about = muted()
        about.setWordWrap(True)
        about.setText(
            translate(
                "Quiz", "Answer before the lessons and again after them. What is right is not said here: guess calmly."
            )
        )
        column.addWidget(about)
        self.rounds = SegmentedSwitch(ROUNDS, "choices")
        self.rounds.set_labels(
            {"before": translate("Quiz", "before the lessons"), "after": translate("Quiz", "after the lessons")}
        )
        self.rounds.choose("before")
        self._round = "before"
        self.rounds.chosen.connect(self._choose_round)
        column.addWidget(self.rounds)
        self.groups: dict[str, QButtonGroup] = {}
        self.rows: dict[str, list[AnswerRow]] = {}
        for number, question in enumerate(QUESTIONS, 1):
            label = QLabel(f"<b>{number}.</b> " + with_subscripts(translate(CONTEXT, question.words)))
            label.setTextFormat(Qt.TextFormat.RichText)
            label.setWordWrap(True)
            column.addWidget(label)
            group = QButtonGroup(self)
            self.groups[question.id] = group
            self.rows[question.id] = [AnswerRow(translate(CONTEXT, option)) for option in question.options]
            for option, row in enumerate(self.rows[question.id]):
                group.addButton(row, option)
                column.addWidget(row)
            group.idClicked.connect(self._look)
        self.name = QLineEdit()
        self.name.setMaxLength(100)
        self.name.setPlaceholderText(translate("Quiz", "Your name"))
        self.name.setAccessibleName(translate("Quiz", "Your name"))
        self.name.textChanged.connect(self._look)
        column.addWidget(self.name)
        self.missing = muted()
        self.missing.setWordWrap(True)
        column.addWidget(self.missing)
        self.save = QPushButton(translate("Quiz", "Save the answers…"))
        self.save.clicked.connect(self._save)
        column.addWidget(self.save)
        back = QPushButton(translate("Learn", "All lessons"))
        back.clicked.connect(self.list_requested)
        column.addWidget(back)
        self._look()

    def set_theme(self, theme: Theme) -> None:
        for rows in self.rows.values():
            for row in rows:
                row.set_theme(theme)

    @Slot(str)
    def _choose_round(self, name: str) -> None:
        self._round = name

    @Slot()
    def _look(self) -> None:
        """Say what is missing; a sheet without a name would be nobody's."""
        left = sum(group.checkedId() < 0 for group in self.groups.values())
        words = ""
        if left:
            words = translate("Quiz", "Questions without an answer: {count}").format(count=left)
        elif not self.name.text().strip():
            words = translate("Quiz", "Type your name, so that the teacher knows whose answers these are.")
        self.missing.setText(words)
        self.save.setEnabled(not words)

    @Slot()
    def _save(self) -> None:
        answers: dict[str, int | None] = {key: group.checkedId() for key, group in self.groups.items()}
        self.save_requested.emit(Sheet(self.name.text().strip(), self._round, date.today(), answers))
