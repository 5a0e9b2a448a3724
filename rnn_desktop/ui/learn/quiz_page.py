"""The ten questions on the card, a name, and the button that saves the answers as a file for the teacher."""

from datetime import date

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QLabel, QLineEdit, QPushButton, QVBoxLayout

from rnn_desktop.lessons.quiz import CONTEXT, QUESTIONS, ROUNDS, Question
from rnn_desktop.lessons.quiz_file import Sheet
from rnn_desktop.ui.learn.answer_row import AnswerRow
from rnn_desktop.ui.learn.card_page import CardPage
from rnn_desktop.ui.learn.lesson_words import with_subscripts
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.labels import muted
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch


class QuizPage(CardPage):
    """What is right is not said: it is asked again after the lessons.

    Signals:
        save_requested(Sheet): everything is answered, and there is a name.
        list_requested(): back to the lessons.
    """

    save_requested = Signal(object)
    list_requested = Signal()

    def __init__(self, begun: Sheet | None = None, turn: str = ROUNDS[0]) -> None:
        """begun: what was answered in another language; turn: one of ROUNDS, where nothing was begun."""
        super().__init__()
        self._round = turn if begun is None else begun.round
        self.rounds = SegmentedSwitch(ROUNDS, "choices")
        self.groups: dict[str, QButtonGroup] = {}
        self.rows: dict[str, list[AnswerRow]] = {}
        self.name, self.missing = QLineEdit(), muted()
        self.save = QPushButton(translate("Quiz", "Save the answers…"))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, px(6), 0)
        self._column.setSpacing(px(6))
        self._add_head()
        for number, question in enumerate(QUESTIONS, 1):
            self._add_question(number, question)
        self._add_foot()
        if begun is not None:
            self._show_begun(begun)
        self._look()

    @property
    def sheet(self) -> Sheet:
        """What is answered so far."""
        picked = {key: group.checkedId() for key, group in self.groups.items()}
        answers = {key: None if option < 0 else option for key, option in picked.items()}
        return Sheet(self.name.text().strip(), self._round, date.today(), answers)

    def set_theme(self, theme: Theme) -> None:
        for rows in self.rows.values():
            for row in rows:
                row.set_theme(theme)

    # --- building ----------------------------------------------------------------------------------------------

    def _add_head(self) -> None:
        about = muted()
        about.setWordWrap(True)
        about.setText(
            translate(
                "Quiz", "Answer before the lessons and again after them. What is right is not said here: guess calmly."
            )
        )
        self._column.addWidget(about)
        self.rounds.set_labels(
            {"before": translate("Quiz", "before the lessons"), "after": translate("Quiz", "after the lessons")}
        )
        self.rounds.choose(self._round)
        self.rounds.chosen.connect(self._choose_round)
        self._column.addWidget(self.rounds)

    def _add_question(self, number: int, question: Question) -> None:
        label = QLabel(f"<b>{number}.</b> " + with_subscripts(translate(CONTEXT, question.words)))
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setWordWrap(True)
        self._column.addWidget(label)
        group = self.groups[question.id] = QButtonGroup(self)
        self.rows[question.id] = [AnswerRow(translate(CONTEXT, option)) for option in question.options]
        for option, row in enumerate(self.rows[question.id]):
            group.addButton(row, option)
            self._column.addWidget(row)
        group.idClicked.connect(self._look)

    def _add_foot(self) -> None:
        self.name.setMaxLength(100)
        self.name.setPlaceholderText(translate("Quiz", "Your name"))
        self.name.setAccessibleName(translate("Quiz", "Your name"))
        self.name.textChanged.connect(self._look)
        self.missing.setWordWrap(True)
        self.save.clicked.connect(self._save)
        back = QPushButton(translate("Learn", "All lessons"))
        back.clicked.connect(self.list_requested)
        for widget in (self.name, self.missing, self.save, back):
            self._column.addWidget(widget)

    def _show_begun(self, begun: Sheet) -> None:
        self.name.setText(begun.name)
        for key, option in begun.answers.items():
            if option is not None:
                self.rows[key][option].setChecked(True)

    # --- from the person ---------------------------------------------------------------------------------------

    @Slot(str)
    def _choose_round(self, name: str) -> None:
        self._round = name

    @Slot()
    def _look(self) -> None:
        """Say what is missing; a sheet without a name would be nobody's."""
        sheet, words = self.sheet, ""
        left = [number for number, option in enumerate(sheet.answers.values(), 1) if option is None]
        if left:
            numbers = ", ".join(map(str, left))
            words = translate("Quiz", "Questions without an answer: {numbers}").format(numbers=numbers)
        elif not sheet.name:
            words = translate("Quiz", "Type your name, so that the teacher knows whose answers these are.")
        self.missing.setText(words)
        self.save.setEnabled(not words)

    @Slot()
    def _save(self) -> None:
        self.save_requested.emit(self.sheet)
