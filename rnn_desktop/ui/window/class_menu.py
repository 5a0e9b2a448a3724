"""The list of all classes of a network: each with its probability, the explained one marked."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.scene.short_words import short
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.percentages import percent
from rnn_desktop.ui.widgets.labels import menu_text, plain_tip


class ClassMenu(QMenu):
    """Filled when it opens, the likeliest class first; a menu that is too high scrolls.

    Signals:
        chosen(Explained | None): this one is to be explained; None: what the network says.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        # Hundred of them side by side would fill the screen; so they are in one column, which scrolls.
        self.setStyleSheet("QMenu { menu-scrollable: 1; }")
        self.setToolTipsVisible(True)
        self.triggered.connect(self._choose)

    def fill(self, reading: Reading, chosen: Explained | None) -> None:
        """chosen: the answer that the person wants explained; None for what the network says."""
        self.clear()
        group = QActionGroup(self)
        self._add(group, translate("Verdict", "What the network says"), "", None, chosen)
        self.addSeparator()
        shares = reading.trace.probabilities[-1].tolist() if reading.tokens else None
        outputs = range(reading.model.config.output_size)
        order = outputs if shares is None else sorted(outputs, key=lambda output: -shares[output])
        for output in order:
            label = reading.answer_text(output)
            words = menu_text(short(label))
            if shares is not None:
                words += f"\t{percent(shares[output])}"
            self._add(group, words, label, Explained(output), chosen)

    def _add(
        self, group: QActionGroup, words: str, label: str, explained: Explained | None, chosen: Explained | None
    ) -> None:
        action = self.addAction(words)
        action.setCheckable(True)
        action.setChecked(explained == chosen)
        action.setData(explained)
        action.setToolTip(plain_tip(label if short(label) != label else ""))
        group.addAction(action)

    @Slot(QAction)
    def _choose(self, action: QAction) -> None:
        self.chosen.emit(action.data())
