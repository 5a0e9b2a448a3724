"""The samples beside a file that is open: the next one is two clicks away."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.train.samples import samples
from rnn_desktop.ui.widgets.labels import menu_text, plain_tip


class SampleMenu(QPushButton):
    """A button that opens their menu.

    Signals:
        requested(Sample): open this one.
    """

    requested = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._samples = samples()
        self.choices = QMenu(self)
        self.choices.setToolTipsVisible(True)
        for sample in self._samples:
            action = self.choices.addAction("")
            action.triggered.connect(lambda _=False, sample=sample: self.requested.emit(sample))
        self.setMenu(self.choices)
        self.retranslate()

    def retranslate(self) -> None:
        self.setText(translate("Samples", "Samples"))
        for action, sample in zip(self.choices.actions(), self._samples, strict=True):
            action.setText(menu_text(translate("Samples", sample.name)))
            action.setToolTip(plain_tip(translate("Samples", sample.shows)))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
