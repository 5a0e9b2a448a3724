"""The list of a network's answers, of thousands the likeliest: each with its probability, the explained one marked."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.spoken import likeliest_outputs
from rnn_desktop.ui.scene.short_words import short
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.percentages import percent
from rnn_desktop.ui.widgets.labels import menu_text, plain_tip

MOST_LISTED = 50
"""Of a vocabulary nobody reads more."""


class ClassMenu(QMenu):
    """Filled when it opens, the likeliest class first; a menu that is too high scrolls.

    Signals:
        chosen(Explained | None): this one is to be explained; None: what the network says.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setToolTipsVisible(True)
        self.triggered.connect(self._choose)

    def fill(self, reading: Reading, chosen: Explained | None, step: int | None) -> None:
        """chosen: the answer that the person wants explained; None for what the network says. step: whose answers are
        listed, None for those at the end."""
        self.clear()
        group = QActionGroup(self)
        self._add(group, translate("Verdict", "What the network says"), "", None, chosen)
        self.addSeparator()
        row, count = Explained(step=step).row, max(MOST_LISTED, len(reading.model.task.labels))
        order: Sequence[int] = range(min(reading.model.config.output_size, count))
        if reading.tokens:
            order = likeliest_outputs(reading.trace.probabilities[row], count)
        for output in order:
            label = reading.answer_text(output)
            words = menu_text(short(label))
            if reading.tokens:
                words += f"\t{percent(float(reading.trace.probabilities[row, output]))}"
            self._add(group, words, label, Explained(output, step), chosen)

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
