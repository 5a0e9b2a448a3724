"""Equations as they are set: subscripts low, numbers in the colour of their sign; they can be selected."""

from collections.abc import Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from rnn_desktop.lens.expressions import Line
from rnn_desktop.lens.notation import Run, runs
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.fitted_text import FittedText

_SUBSCRIPT = -18
"""Percent of the height by which a subscript is raised."""


class EquationView(FittedText):
    """As high as its equations."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._lines: Sequence[Line] = ()
        super().__init__(parent)
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Take these colours."""
        self._colors = QColor(theme.text), QColor(theme.negative_text), QColor(theme.positive_text)
        self.show_again()

    def set_lines(self, lines: Sequence[Line]) -> None:
        """Show these equations."""
        if lines != self._lines:
            self._lines = lines
            self.show_again()

    def write(self, cursor: QTextCursor) -> None:
        for number, line in enumerate(self._lines):
            if number:
                cursor.insertText("\n", self._format(Run("")))
            for run in runs(line):
                cursor.insertText(run.text, self._format(run))

    def _format(self, run: Run) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self.fixed_font)
        if run.subscript:
            # Qt's own subscripts are smaller than can be read.
            made.setBaselineOffset(_SUBSCRIPT)
        plain, negative, positive = self._colors
        made.setForeground(plain if not run.value else negative if run.value < 0 else positive)
        return made
