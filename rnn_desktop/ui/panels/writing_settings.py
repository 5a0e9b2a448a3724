"""How a network writes: from which label, how boldly, with which random numbers, and how much."""

import random

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, QSize, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QToolButton, QVBoxLayout, QWidget

from rnn_desktop.lens.numbers import count_number
from rnn_desktop.lens.writing import check_temperature
from rnn_desktop.problem import Problem
from rnn_desktop.ui.style.button_icons import dice_icon
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.field_keys import lets_go_of_undo
from rnn_desktop.ui.widgets.fields import HIGHEST_SEED, FlatChoice, keeps_from_wheel, number_field
from rnn_desktop.ui.widgets.labels import plain
from rnn_desktop.ui.widgets.number_field import NumberSlider

_FIRST_LENGTH, _MOST = 50, 10_000
_DICE = 1_000_000
"""A seed that is drawn has six digits at most: it can be read and typed elsewhere."""
_FIELD_MARGIN = 6
_LONGEST_LABEL = 60


class WritingSettings(QWidget):
    """The fields. The seed is of no use at temperature 0, and neither is for numbers.

    Signals:
        refused(Problem | None): what is typed for the temperature cannot be; None where that is no longer so.
    """

    refused = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.temperature, self._temperature = NumberSlider(0, 2), 1.0
        self.seed, self.length = number_field(0, HIGHEST_SEED, 1), number_field(1, _MOST, 10)
        self.labels, self.dice = FlatChoice(), QToolButton()
        self.length.setValue(_FIRST_LENGTH)
        self.dice.setProperty("role", "tool")
        self.dice.setIconSize(QSize(px(16), px(16)))
        self._label_name, self._seed_name, self._length_name = plain(), plain(), plain()
        for spin in (self.seed, self.length):
            # A style sheet's padding does not reach the text of a spin box.
            spin.lineEdit().setTextMargins(px(_FIELD_MARGIN), 0, 0, 0)
            spin.installEventFilter(self)
        self.labels.installEventFilter(self)
        self._lay_out()
        self.temperature.changed.connect(self._set_temperature)
        self.temperature.refused.connect(self.refused)
        self.temperature.field.corrected.connect(self._correct)
        self.dice.clicked.connect(self._roll)
        self.temperature.show_number(self._temperature)
        self.retranslate()

    def _lay_out(self) -> None:
        self._label_row, self._seed_row = QWidget(), QWidget()
        rows: tuple[tuple[QWidget, tuple[tuple[QLabel, QWidget], ...]], ...] = (
            (self._label_row, ((self._label_name, self.labels),)),
            (self._seed_row, ((self._seed_name, self.seed), (self._length_name, self.length))),
        )
        for row, fields in rows:
            line = QHBoxLayout(row)
            line.setContentsMargins(0, 0, 0, 0)
            line.setSpacing(px(6))
            for name, field in fields:
                name.setBuddy(field)
                line.addWidget(name)
                line.addWidget(field, 1)
                if field is self.seed:
                    line.addWidget(self.dice)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        for widget in (self._label_row, self.temperature, self._seed_row):
            column.addWidget(widget)

    def retranslate(self) -> None:
        self.temperature.set_name(translate("Writing", "Temperature"))
        self._label_name.setText(translate("Writing", "Label"))
        self._seed_name.setText(translate("Writing", "Seed"))
        self._length_name.setText(translate("Writing", "Length"))
        for field, name in ((self.seed, self._seed_name), (self.length, self._length_name)):
            field.setAccessibleName(name.text())
        self.labels.setAccessibleName(self._label_name.text())
        self.dice.setAccessibleName(translate("Writing", "Roll another seed"))
        self.dice.setToolTip(translate("Writing", "Roll another seed"))
        self.temperature.setToolTip(
            translate(
                "Writing", "0 writes the likeliest token each time, 1 draws as the network thinks; above, more boldly."
            )
        )
        words = translate(
            "Writing", "The same seed writes the same text here and on the command line. Here it is {highest} at most."
        )
        self.seed.setToolTip(words.format(highest=count_number(HIGHEST_SEED)))

    def set_theme(self, theme: Theme) -> None:
        self.dice.setIcon(dice_icon(theme.text, theme.faint))

    # --- what is chosen ----------------------------------------------------------------------------------------

    def offer(self, labels: tuple[str, ...], *, chance: bool) -> None:
        """labels: to choose from; none where the text that is typed is the beginning. chance: whether tokens are drawn,
        and not computed."""
        self._label_row.setVisible(bool(labels))
        for widget in (self.temperature, self._seed_name, self.seed, self.dice):
            widget.setVisible(chance)
        if labels != tuple(self.labels.itemData(at) for at in range(self.labels.count())):
            with QSignalBlocker(self.labels):
                self.labels.clear()
                for label in labels:
                    self.labels.addItem(" ".join(label.split())[:_LONGEST_LABEL], label)

    def choose(self, label: str | None, temperature: float, seed: int, length: int) -> None:
        """As a person would."""
        if label is not None:
            self.labels.setCurrentIndex(self.labels.findData(label))
        self._set_temperature(temperature)
        self.seed.setValue(seed)
        self.length.setValue(length)

    @property
    def label(self) -> str | None:
        """The one that is chosen; None where there are none."""
        return None if self.labels.currentIndex() < 0 else str(self.labels.currentData())

    @property
    def chosen_temperature(self) -> float | None:
        """None while something is typed that is no number."""
        return None if self.temperature.field.isModified() else self._temperature

    @Slot(float, bool)
    def _set_temperature(self, value: float) -> None:
        self._temperature = value
        self.temperature.show_number(value)
        try:
            check_temperature(value)
        except Problem as problem:
            self.refused.emit(problem)
        else:
            self.refused.emit(None)

    @Slot()
    def _correct(self) -> None:
        self.refused.emit(None)

    @Slot()
    def _roll(self) -> None:
        self.seed.setValue(random.randrange(_DICE))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(watched, QSpinBox) and lets_go_of_undo(event, watched.lineEdit().isModified()):
            return True
        return keeps_from_wheel(watched, event) or super().eventFilter(watched, event)
