"""What went wrong, or what else is to be known, under the top bar until the person has read it."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton

from rnn_desktop.problem import Problem
from rnn_desktop.ui.style.i18n import problem_text, translate
from rnn_desktop.ui.style.theme import LIGHT, Theme


class MessageStrip(QFrame):
    """One sentence and a button that puts it away. Hidden while there is nothing to say.

    Signals:
        shown(str): the sentence, when a new one appears.
        discard_requested(): the button that goes with what was recovered.
    """

    shown = Signal(str)
    discard_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._theme = LIGHT
        self.problem: Problem | None = None
        """The sentence, of what went wrong or, as a notice, of what did not."""
        self._is_notice = False
        self.setObjectName("messageStrip")
        self._sentence, self._dismiss, self.discard = QLabel(), QPushButton(), QPushButton()
        self._sentence.setWordWrap(True)
        self._sentence.setTextFormat(Qt.TextFormat.PlainText)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 8, 18, 8)
        layout.setSpacing(12)
        layout.addWidget(self._sentence, 1)
        layout.addWidget(self.discard)
        layout.addWidget(self._dismiss)
        self.discard.clicked.connect(self.discard_requested)
        self._dismiss.clicked.connect(self.dismiss)
        self.retranslate()
        self.hide()

    @Slot(object)
    def show_problem(self, problem: Problem) -> None:
        """Say it, instead of what was said before."""
        self._say(problem, notice=False)

    def show_recovered(self, sentence: Problem) -> None:
        """Say what was recovered, and offer to discard it."""
        self._say(sentence, notice=True)

    def _say(self, problem: Problem, notice: bool) -> None:
        self.problem, self._is_notice = problem, notice
        self.discard.setVisible(notice)
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
        self.discard.setText(translate("MessageStrip", "Discard"))
        self.discard.setToolTip(
            translate("MessageStrip", "Begin anew; a trained model stays in the list of the model card")
        )
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
        painter.fillRect(0, 0, 6, self.height(), QColor(self._theme.accent if self._is_notice else self._theme.error))
        painter.end()
