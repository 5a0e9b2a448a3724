"""What stands in the place of the columns where there are none."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from rnn_desktop.lens.reading import Reading
from rnn_desktop.problem import Problem
from rnn_desktop.ui.i18n import problem_text, translate
from rnn_desktop.ui.labels import scaled


class EmptyMessage(QLabel):
    """One calm sentence; hidden while there is something to see."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._loaded = False
        self._problem: Problem | None = None
        self.setProperty("role", "muted")
        self.setFont(scaled(self.font(), 1.15))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def set_loaded(self, problem: Problem | None) -> None:
        """A model is loaded, whose reading is awaited, or cannot be made: then the problem says why."""
        self._loaded, self._problem = True, problem

    def show_for(self, reading: Reading | None) -> None:
        """Say what is missing."""
        self.setVisible(reading is None or not reading.tokens)
        if reading is None:
            self.setText(self._unread())
        elif not reading.tokens:
            self.setText(translate("ReadView", "Type a review above, and watch the network read it."))

    def _unread(self) -> str:
        """Why there is no reading."""
        if self._problem is not None:
            return problem_text(self._problem)
        if self._loaded:
            return translate("ReadView", "The review is being read …")
        return translate("ReadView", "No model is loaded. Open one, or train one.")
