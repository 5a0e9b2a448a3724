"""One step of a lesson on the card: what is said, and its three parts, each when it is its turn."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.answers import Answers, is_right, part
from rnn_desktop.lessons.lesson import ChoiceGuess, Lesson, Step
from rnn_desktop.ui.learn.answer_row import AnswerRow
from rnn_desktop.ui.learn.card_page import CardPage
from rnn_desktop.ui.learn.guess_part import GuessPart
from rnn_desktop.ui.learn.lesson_words import step_title, with_subscripts, words
from rnn_desktop.ui.learn.part_head import PartHead
from rnn_desktop.ui.learn.term_label import LessonTerms, TermLabel
from rnn_desktop.ui.panels.code_section import CodeSection
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.labels import bold, muted


class StepPage(CardPage):
    """Made anew for every step and language.

    Signals:
        committed(object): a GuessValue.
        reason_picked(int): one of the step's options.
    """

    committed = Signal(object)
    reason_picked = Signal(int)

    def __init__(self, lesson: Lesson, step: Step, numbers: Mapping[str, str], reading: Reading) -> None:
        """numbers: those of the step's sentences; reading: the stage's."""
        super().__init__()
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._lesson, self._step, self._numbers, self._reading = lesson, step, numbers, reading
        self._answers, self._terms = Answers(), LessonTerms()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, px(6), 0)
        self._column.setSpacing(px(8))
        self._add_title()
        for paragraph in step.paragraphs:
            self._add_words(self._terms.marked(self._said(paragraph)))
        self._lines: list[QFrame] = []
        self.guess_head = self._add_head(1, translate("Learn", "Predict"), step.guess.question)
        options = [self._said(one) for one in step.guess.options] if isinstance(step.guess, ChoiceGuess) else []
        self.guess = GuessPart(step.guess, options, len(reading.tokens))
        self.guess.committed.connect(self.committed)
        self._column.addWidget(self.guess)
        self.seen = self._add_words(self._terms.marked(self._said(step.seen)))
        self._add_reasons()
        self._add_deed()
        self._add_code()
        self._column.addStretch(1)

    @property
    def step(self) -> Step:
        return self._step

    @property
    def field(self) -> QWidget:
        """What the keys go to."""
        if self._answers.guess is None:
            return self.guess.field
        # Once something is to be done in the views the page itself: no key does anything there.
        return self if is_right(self._answers, self._step) else self.reasons[self._answers.reason or 0]

    @property
    def last_shown(self) -> QWidget:
        """The lowest of what is shown so far; at the beginning the title, so that reading begins at the top."""
        if self._answers.guess is None:
            return self.title
        below: list[QWidget | None] = [self.praise, self.deed_head, self.reply, self.reasons[-1]]
        return next(widget for widget in below if widget is not None and not widget.isHidden())

    def show_answers(self, answers: Answers) -> None:
        """Show what was answered so far, and what it is the turn of."""
        before, self._answers = self._answers, answers
        turn = part(answers, self._step)
        self.guess_head.show_state(now=turn == 1, done=turn > 1)
        if answers.guess is not None and before.guess is None:
            self.guess.show_committed(answers.guess, self._reading)
        self.seen.setVisible(answers.guess is not None)
        self.code.setVisible(answers.guess is not None)
        self._show_reasons(turn)
        self._show_deed(turn)

    def set_theme(self, theme: Theme) -> None:
        for each in (self.guess_head, self.reason_head, self.deed_head, self.guess, self.code, *self.reasons):
            if each is not None:
                each.set_theme(theme)

    # --- building ----------------------------------------------------------------------------------------------

    def _said(self, text: str) -> str:
        return words(self._lesson, text, self._numbers)

    def _add_title(self) -> None:
        row = QHBoxLayout()
        self.title = title = QLabel(step_title(self._lesson, self._step))
        title.setTextFormat(Qt.TextFormat.PlainText)
        title.setFont(bold(title.font()))
        title.setWordWrap(True)
        row.addWidget(title, 1)
        if self._step.note:
            note = muted()
            note.setText(self._said(self._step.note))
            row.addWidget(note, 0, Qt.AlignmentFlag.AlignTop)
        self._column.addLayout(row)

    def _add_words(self, text: str) -> TermLabel:
        """text: rich."""
        label = TermLabel(text)
        self._column.addWidget(label)
        return label

    def _add_head(self, number: int, verb: str, question: str) -> PartHead:
        line = QFrame()
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        self._column.addWidget(line)
        self._lines.append(line)
        head = PartHead(number, verb, self._said(question), self._terms)
        self._column.addWidget(head)
        return head

    def _add_reasons(self) -> None:
        reason = self._step.reason
        self.reason_head = self._add_head(2, translate("Learn", "Reason"), reason.question)
        self.reasons: list[AnswerRow] = []
        group = QButtonGroup(self)
        for number, option in enumerate(reason.options):
            row = AnswerRow(self._said(option.words))
            group.addButton(row, number)
            self._column.addWidget(row)
            self.reasons.append(row)
        group.idClicked.connect(self.reason_picked)
        self.reply = self._add_words("")

    def _add_deed(self) -> None:
        self.deed_head: PartHead | None = None
        self.praise = TermLabel()
        if self._step.deed is not None:
            self.deed_head = self._add_head(3, translate("Learn", "Try it"), self._step.deed.words)
            self.praise = self._add_words(self._terms.marked(self._said(self._step.deed.praise)))

    def _add_code(self) -> None:
        """The lines that give the stage's numbers, once they are no guess any more."""
        self.code = CodeSection()
        self.code.hide()
        self._column.addWidget(self.code)
        if self._reading.tokens:
            place = self._step.stage.selection
            token = len(self._reading.tokens) - 1 if place.token is None else place.token
            self.code.set_place(self._reading, replace(place, token=token))

    # --- showing -----------------------------------------------------------------------------------------------

    def _show_reasons(self, turn: int) -> None:
        answers, shown = self._answers, turn >= 2
        for widget in (self._lines[1], self.reason_head, *self.reasons):
            widget.setVisible(shown)
        self.reason_head.show_state(now=turn == 2, done=turn > 2)
        right = is_right(answers, self._step)
        for number, row in enumerate(self.reasons):
            row.setChecked(number == answers.reason)
            row.setEnabled(not right)
        self.reply.setVisible(answers.reason is not None)
        if answers.reason is not None:
            self.reply.set_marked(with_subscripts(self._said(self._step.reason.options[answers.reason].reply)))

    def _show_deed(self, turn: int) -> None:
        if self.deed_head is None or self._step.deed is None:
            self.praise.hide()
            return
        for widget in (self._lines[2], self.deed_head):
            widget.setVisible(turn >= 3)
        self.deed_head.show_state(now=turn == 3, done=turn > 3)
        self.praise.setVisible(self._answers.done and bool(self._step.deed.praise))

    def pick(self, number: int) -> None:
        """As by a click, one of the answers to what it is the turn of; nothing where there are none."""
        rows = self.guess.rows if self._answers.guess is None else self.reasons
        if number < len(rows) and rows[number].isVisible() and rows[number].isEnabled():
            rows[number].setFocus()
            rows[number].click()

    def confirm(self) -> None:
        """Commit to the guess that is made; nothing once one stands."""
        if self._answers.guess is None:
            self.guess.commit.click()
