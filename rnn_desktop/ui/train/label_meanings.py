"""What each value of the label column becomes: negative, positive, or left out. The person can say otherwise."""

from itertools import zip_longest

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from rnn_desktop.data.labels import LabelChoice, LabelValue
from rnn_desktop.data.understanding import Data
from rnn_desktop.lens.numbers import count_number
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.widgets.fields import keeps_from_wheel, word_choices
from rnn_desktop.ui.widgets.labels import ElidedLabel, muted

MOST_SHOWN = 11
"""Values with a field each: ratings with half stars. A column of more is a scale, which has a threshold."""
_CHOICES = (0, 1, None)
_FIELD_CHARACTERS = 5


class LabelMeanings(QWidget):
    """A line for each value.

    Signals:
        chosen(LabelChoice): the person decided, for every value.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[LabelValue, ...] = ()
        # Made once: lines that come with a table would be the last that Tab comes to.
        self._lines = [_Line(self) for _ in range(MOST_SHOWN)]
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for row, line in enumerate(self._lines):
            for column, widget in enumerate(line.widgets):
                grid.addWidget(widget, row, column)
            line.field.installEventFilter(self)
            line.field.activated.connect(self._choose)
        self.retranslate()

    @property
    def fields(self) -> list[QComboBox]:
        """One for each value."""
        return [line.field for line in self._lines[: len(self._values)]]

    def set_data(self, data: Data) -> None:
        """Show the values of this table's label, where they are few enough to be said one by one."""
        self._values = data.values if len(data.values) <= MOST_SHOWN else ()
        for line, value in zip_longest(self._lines, self._values):
            line.show_value(value, None if data.rule is None or value is None else data.rule.read(value.shown))
        self.setVisible(bool(self._values))

    @Slot()
    def _choose(self) -> None:
        sides: tuple[list[str], list[str]] = ([], [])
        for value, field in zip(self._values, self.fields, strict=True):
            meant = _CHOICES[field.currentIndex()]
            if meant is not None:
                sides[meant].append(value.shown)
        self.chosen.emit(LabelChoice(classes=(tuple(sides[0]), tuple(sides[1]))))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return keeps_from_wheel(watched, event) or super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        words = (
            translate("LabelMeanings", "negative"),
            translate("LabelMeanings", "positive"),
            translate("LabelMeanings", "left out"),
        )
        for line in self._lines:
            word_choices(line.field, words)


class _Line:
    """A value, in how many rows it stands, and what it means."""

    def __init__(self, parent: QWidget) -> None:
        self.name, self.count, self.field = ElidedLabel(Qt.TextElideMode.ElideRight), muted(), QComboBox(parent)
        self.widgets = (self.name, self.count, self.field)
        self.field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # As wide in every language, whichever it was shown in first.
        self.field.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.field.setMinimumContentsLength(_FIELD_CHARACTERS)
        self.field.addItems([""] * len(_CHOICES))

    def show_value(self, value: LabelValue | None, meant: int | None) -> None:
        """None for a line that is not needed."""
        for widget in self.widgets:
            widget.setVisible(value is not None)
        if value is None:
            return
        self.name.set_text(value.shown)
        self.count.setText(count_number(value.rows))
        self.field.setCurrentIndex(_CHOICES.index(meant))
        self.field.setAccessibleName(value.shown)
