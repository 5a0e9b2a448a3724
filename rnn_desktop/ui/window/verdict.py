"""What the network says of the review, beside the composer: of two labels, of more answers, and of numbers."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QSizePolicy, QStackedLayout, QWidget

from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.reading import Reading
from rnn_desktop.tasks import Numbers
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.window.class_verdict import ClassVerdict
from rnn_desktop.ui.window.number_verdict import NumberVerdict
from rnn_desktop.ui.window.pair_verdict import PairVerdict


class Verdict(QWidget):
    """Keeps its size whatever it says, so that nothing beside it moves while a review is typed.

    Signals:
        explain_requested(Explained | None): the person wants this answer explained; None: what the network says.
    """

    explain_requested = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self._reading: Reading | None = None
        self._stale = False
        self.pair, self.classes, self.numbers = PairVerdict(), ClassVerdict(), NumberVerdict()
        self._stack = QStackedLayout(self)
        self._stack.addWidget(self.pair)
        for several in (self.classes, self.numbers):
            several.explain_requested.connect(self.explain_requested)
            self._stack.addWidget(several)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_reading(self, reading: Reading | None) -> None:
        """Show this review's verdict; None or a review of no tokens shows a dash."""
        self._reading, self._stale = reading, False
        self._show()

    def set_stale(self, stale: bool) -> None:
        """Pale while the text has moved on and its reading is still awaited."""
        if stale != self._stale:
            self._stale = stale
            self._show()

    @Slot(object)
    def set_explained(self, explained: Explained | None) -> None:
        """The answer that the person wants explained; None for what the network says."""
        self.classes.show_explained(explained)

    @Slot(object)
    def set_step(self, step: int | None) -> None:
        """The time step that is looked at; None for the last."""
        self.classes.show_step(step)

    def set_theme(self, theme: Theme) -> None:
        for each in (self.pair, self.classes, self.numbers):
            each.set_theme(theme)

    def fit(self) -> None:
        """Everything has another size."""
        self.pair.fit()

    def needed(self, narrow: bool) -> int:
        """Pixels; narrow: with no more than the verdict itself."""
        return self.pair.needed(narrow)

    def set_narrow(self, narrow: bool) -> None:
        """Whether there is no room for more than the verdict itself."""
        self.pair.set_narrow(narrow)

    def _show(self) -> None:
        reading = self._reading
        if reading is None or reading.model.task.is_pair:
            self.pair.show_reading(reading, self._stale)
            self._stack.setCurrentWidget(self.pair)
        elif isinstance(reading.model.task, Numbers):
            self.numbers.show_reading(reading, self._stale)
            self._stack.setCurrentWidget(self.numbers)
        else:
            self.classes.show_reading(reading, self._stale)
            self._stack.setCurrentWidget(self.classes)
