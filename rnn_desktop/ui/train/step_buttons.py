"""The two ways to look at a network closely while it learns: before its first step, and one step at a time."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QWidget

from rnn_desktop.session.job import JobState
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.widgets.labels import plain_tip


class StepButtons(QWidget):
    """Signals:
    untrained_requested(): the network is to be shown before its first step.
    step_requested(): exactly one step is to be taken.
    """

    untrained_requested = Signal()
    step_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state: JobState | None = None
        self._obstacle = ""
        self.untrained, self.step = QPushButton(), QPushButton()
        self.untrained.clicked.connect(self.untrained_requested)
        self.step.clicked.connect(self.step_requested)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for button in (self.untrained, self.step):
            layout.addWidget(button)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def set_obstacle(self, obstacle: str) -> None:
        """Why no training can start, in a sentence; empty when one can."""
        self._obstacle = obstacle
        self.retranslate()

    def set_state(self, state: JobState) -> None:
        """Show where the training is."""
        self._state = state
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.untrained.setText(translate("StepButtons", "Show untrained"))
        self.step.setText(translate("StepButtons", "One step"))
        active = self._state is not None and not self._state.ended
        can_start = not active and not self._obstacle
        self.untrained.setEnabled(can_start)
        self.step.setEnabled(can_start or self._state is JobState.PAUSED)
        obstacle = "" if active else self._obstacle
        self.untrained.setToolTip(plain_tip(obstacle or _untrained_tip()))
        self.step.setToolTip(plain_tip(obstacle or _step_tip()))


def _untrained_tip() -> str:
    return translate(
        "StepButtons",
        "Makes the network as it is before its first step the current model, which the Read view then shows. Training "
        "with the same settings begins with the same weights.",
    )


def _step_tip() -> str:
    return translate(
        "StepButtons",
        "Moves every weight exactly once, and shows each before, its gradient, and after. ‘Resume’ goes on from there "
        "with the same training.",
    )
