"""Part 1 of a step: the question, the means to guess with, and what the network did laid over the guess."""

from typing import Any

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from rnn_desktop.lens.reading import Reading
from rnn_desktop.lessons.answers import GuessValue
from rnn_desktop.lessons.lesson import ChoiceGuess, CurveGuess, Guess, NumberGuess
from rnn_desktop.ui.learn.answer_row import AnswerRow
from rnn_desktop.ui.learn.curve_guess_plot import CurveGuessPlot
from rnn_desktop.ui.learn.guess_bar import GuessBar
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme


class GuessPart(QWidget):
    """Signals:
    committed(object): a GuessValue that stands from now on.
    """

    committed = Signal(object)

    def __init__(self, guess: Guess, options: list[str], count: int) -> None:
        """options: the words of a ChoiceGuess; count: time steps of the stage."""
        super().__init__()
        self._guess = guess
        self.bar: GuessBar | None = None
        self.plot: CurveGuessPlot | None = None
        self.rows: list[AnswerRow] = []
        self.commit = QPushButton(translate("Learn", "That is my guess"))
        self.commit.setEnabled(False)
        self.commit.clicked.connect(self._commit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(4))
        match guess:
            case NumberGuess():
                self.bar = GuessBar(guess)
                self._add(self.bar)
            case CurveGuess():
                self.plot = CurveGuessPlot(guess, count)
                self._add(self.plot)
            case ChoiceGuess():
                self._add_rows(options)
        self._column.addWidget(self.commit)

    @property
    def field(self) -> QWidget:
        """What the keys go to."""
        return self.bar or self.plot or self.rows[0]

    @property
    def draft(self) -> GuessValue | None:
        """What is guessed, not yet committed to; None before the person has touched anything."""
        if self.bar is not None:
            return self.bar.value if self.bar.touched else None
        if self.plot is not None:
            return tuple(self.plot.values) if self.plot.touched else None
        return next((number for number, row in enumerate(self.rows) if row.isChecked()), None)

    def show_draft(self, value: GuessValue) -> None:
        """As the person had left it."""
        if self.bar is not None and not isinstance(value, tuple):
            self.bar.show_guess(value)
        elif self.plot is not None and isinstance(value, tuple):
            self.plot.show_guess(list(value))
        for number, row in enumerate(self.rows):
            row.setChecked(number == value)
        self._touched()

    def show_committed(self, value: GuessValue, reading: Reading) -> None:
        """The guess stands; reading: the stage's, which says what the network did."""
        self.commit.hide()
        found: Any = self._guess.found(reading)
        if self.bar is not None and not isinstance(value, tuple):
            self.bar.show_found(float(value), float(found))
        elif self.plot is not None and isinstance(value, tuple):
            self.plot.show_found(list(value), [float(one) for one in found])
        for number, row in enumerate(self.rows):
            row.setChecked(number == value)
            row.setEnabled(False)
            row.mark(number == found)

    def set_theme(self, theme: Theme) -> None:
        for each in (self.bar, self.plot, *self.rows):
            if each is not None:
                each.set_theme(theme)

    def _add(self, field: GuessBar | CurveGuessPlot) -> None:
        self._column.addWidget(field)
        field.moved.connect(self._touched)
        field.commit_requested.connect(self._commit)

    def _add_rows(self, options: list[str]) -> None:
        group = QButtonGroup(self)
        for text in options:
            row = AnswerRow(text)
            group.addButton(row)
            self._column.addWidget(row)
            self.rows.append(row)
        group.buttonClicked.connect(self._touched)

    @Slot()
    def _touched(self) -> None:
        self.commit.setEnabled(True)

    @Slot()
    def _commit(self) -> None:
        value = self.draft
        if value is not None:
            self.committed.emit(value)
