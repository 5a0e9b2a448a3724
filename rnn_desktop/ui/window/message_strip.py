"""What went wrong, under the top bar, until the person has read it."""

from PySide6.QtCore import QEvent, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton

from rnn_desktop.problem import Problem
from rnn_desktop.ui.style.i18n import problem_text, translate
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.labels import uncolored


class MessageStrip(QFrame):
    """One sentence and a button that puts it away. Hidden while there is nothing to say.

    Signals:
        shown(str): the sentence, when a new one appears.
    """

    shown = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.problem: Problem | None = None
        self.setObjectName("messageStrip")
        self._sentence, self._dismiss = uncolored(), QPushButton()
        self._sentence.setWordWrap(True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 8, 18, 8)
        layout.setSpacing(12)
        layout.addWidget(self._sentence, 1)
        layout.addWidget(self._dismiss)
        self._dismiss.clicked.connect(self.dismiss)
        self.retranslate()
        self.hide()

    @Slot(object)
    def show_problem(self, problem: Problem) -> None:
        """Say it, instead of what was said before."""
        self.problem = problem
        self.retranslate()
        self.show()
        self.shown.emit(self._sentence.text())

    @Slot()
    def dismiss(self) -> None:
        self.problem = None
        self.hide()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def retranslate(self) -> None:
        self._dismiss.setText(translate("MessageStrip", "Dismiss"))
        if self.problem is not None:
            self._sentence.setText(problem_text(self.problem))
        self.setAccessibleName(translate("MessageStrip", "Message"))
        self.setAccessibleDescription(self._sentence.text())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.fillRect(0, 0, 6, self.height(), QColor(self._theme.error))
        painter.end()
