"""Lines of Python as they are typed; what stands behind a # steps back."""

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QWidget

from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.fitted_text import FittedText


class CodeView(FittedText):
    """As high as its code."""

    def __init__(self, parent: QWidget | None = None) -> None:
        self._code = ""
        super().__init__(parent)
        self.set_theme(LIGHT)

    def set_theme(self, theme: Theme) -> None:
        """Take these colours."""
        self._colors = QColor(theme.text), QColor(theme.muted)
        self.show_again()

    def set_code(self, code: str) -> None:
        """Show these lines; none of their texts holds a #."""
        if code != self._code:
            self._code = code
            self.show_again()

    def write(self, cursor: QTextCursor) -> None:
        made = QTextCharFormat()
        made.setFont(self.fixed_font)
        for number, line in enumerate(self._code.splitlines()):
            code, mark, comment = line.partition("#")
            for text, color in (("\n" * bool(number) + code, 0), (mark + comment, 1)):
                made.setForeground(self._colors[color])
                cursor.insertText(text, made)
