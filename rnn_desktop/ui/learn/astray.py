"""Said on the card where the person has opened something else than the step is about, with the way back."""

from enum import Enum

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QFrame, QPushButton, QVBoxLayout

from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.widgets.labels import sentence


class Astray(Enum):
    """What is another's."""

    NETWORK = "network"
    FILE = "file"


class AstrayNote(QFrame):
    """Hidden while the step's own network and file are there.

    Signals:
        return_requested(): back to them.
    """

    return_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.what: Astray | None = None
        self.words, self.back = sentence("plain"), QPushButton()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 6, 4)
        column.addWidget(self.words)
        column.addWidget(self.back)
        self.back.clicked.connect(self.return_requested)
        self.retranslate()
        self.hide()

    def say(self, what: Astray | None) -> None:
        """None: nothing is."""
        self.what = what
        self.retranslate()
        self.setVisible(what is not None)

    def retranslate(self) -> None:
        words = {
            Astray.NETWORK: translate("Learn", "This is not the lesson’s network: the step speaks of another."),
            Astray.FILE: translate("Learn", "This is not the lesson’s file: the step speaks of another."),
        }
        self.words.setText("" if self.what is None else words[self.what])
        self.back.setText(translate("Learn", "Back to the step"))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
