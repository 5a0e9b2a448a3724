"""What each value of the label column becomes: negative, positive, or left out. The person can say otherwise."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QScrollArea, QWidget

from rnn_desktop.data.labels import LabelChoice, LabelValue
from rnn_desktop.data.understanding import Data
from rnn_desktop.lens.numbers import count_number
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.widgets.labels import ElidedLabel, muted

MOST_SHOWN = 11
"""Values with a field each: ratings with half stars. A column of more is a scale, which has a threshold."""
_ROWS_SEEN = 5
_CHOICES = (0, 1, None)


class LabelMeanings(QScrollArea):
    """A line for each value.

    Signals:
        chosen(LabelChoice): the person decided, for every value.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._values: tuple[LabelValue, ...] = ()
        self.fields: list[QComboBox] = []
        self._counts: list[QLabel] = []
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def set_data(self, data: Data) -> None:
        """Show the values of this table's label, where they are few enough to be said one by one."""
        self._values = data.values if len(data.values) <= MOST_SHOWN else ()
        self.fields, self._counts = [], []
        inside = QWidget()
        grid = QGridLayout(inside)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(0, 1)
        for row, value in enumerate(self._values):
            self._add_line(grid, row, value, data)
        self.setWidget(inside)
        self.setVisible(bool(self._values))
        height = inside.sizeHint().height()
        line = height // max(len(self._values), 1)
        self.setFixedHeight(min(height, line * _ROWS_SEEN + line // 2) + 2)
        self.retranslate()

    def _add_line(self, grid: QGridLayout, row: int, value: LabelValue, data: Data) -> None:
        name, count, field = ElidedLabel(Qt.TextElideMode.ElideRight), muted(), QComboBox()
        name.set_text(value.shown, value.shown)
        for _ in _CHOICES:
            field.addItem("")
        meant = None if data.rule is None else data.rule.read(value.shown)
        field.setCurrentIndex(_CHOICES.index(meant))
        field.activated.connect(self._choose)
        for column, widget in enumerate((name, count, field)):
            grid.addWidget(widget, row, column)
        self.fields.append(field)
        self._counts.append(count)

    @Slot()
    def _choose(self) -> None:
        sides: tuple[list[str], list[str]] = ([], [])
        for value, field in zip(self._values, self.fields, strict=True):
            meant = _CHOICES[field.currentIndex()]
            if meant is not None:
                sides[meant].append(value.shown)
        # One side alone can be on the way to both; until then nothing could be trained.
        if all(sides):
            self.chosen.emit(LabelChoice(classes=(tuple(sides[0]), tuple(sides[1]))))

    def set_locked(self, locked: bool) -> None:
        """While a network trains, its data stays."""
        for field in self.fields:
            field.setEnabled(not locked)

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
        for value, count, field in zip(self._values, self._counts, self.fields, strict=True):
            count.setText(count_number(value.rows))
            for place, word in enumerate(words):
                field.setItemText(place, word)
            field.setAccessibleName(value.shown)
