"""How a column of numbers becomes classes: cut in two, each value a class, or value by value."""

from collections import Counter
from typing import Literal

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QDoubleSpinBox, QGridLayout, QSizePolicy, QWidget

from rnn_desktop.data.label_values import rating
from rnn_desktop.data.labels import MOST_RATINGS, LabelChoice, find_label_rule
from rnn_desktop.data.understanding import Data
from rnn_desktop.problem import Problem
from rnn_desktop.tasks import MOST_CLASSES
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.train.label_groups import groups_of
from rnn_desktop.ui.widgets.fields import choice_field, keeps_from_wheel, word_choices
from rnn_desktop.ui.widgets.labels import NAME_WIDTH, plain

Way = Literal["cut", "apart", "each"]
_FIELD_HEIGHT = 24


class RatingWays(QWidget):
    """The way as one choice and, of a cut, where it is. Hidden where the labels are no numbers, or two.

    Signals:
        chosen(LabelChoice): the person decided.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: Data | None = None
        self._ways: tuple[Way, ...] = ("cut", "apart", "each")
        self._way_name, self._threshold_name = plain(), plain()
        self.way = choice_field(self._ways)
        self.threshold = QDoubleSpinBox()
        self.threshold.setRange(-1e6, 1e6)
        self.threshold.setSingleStep(0.5)
        # Not at every digit that is typed on the way to the number.
        self.threshold.setKeyboardTracking(False)
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(px(4))
        grid.setColumnMinimumWidth(0, px(NAME_WIDTH))
        grid.setColumnStretch(1, 1)
        for row, (name, field) in enumerate(((self._way_name, self.way), (self._threshold_name, self.threshold))):
            name.setBuddy(field)
            field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            field.installEventFilter(self)
            field.setMinimumHeight(max(px(_FIELD_HEIGHT), field.sizeHint().height()))
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(name, row, 0)
            grid.addWidget(field, row, 1)
        self.way.activated.connect(self._choose_way)
        self.threshold.valueChanged.connect(self._choose_threshold)
        self.retranslate()

    def set_data(self, data: Data) -> None:
        """Show how this table's labels became classes."""
        self._data = data
        numbers = [rating(value.folded) for value in data.values]
        self.setVisible(len(numbers) > 2 and None not in numbers)
        if self.isHidden():
            return
        self._offer(len(numbers))
        way = _way_of(data)
        self.way.setCurrentIndex(-1 if way is None or way not in self._ways else self._ways.index(way))
        for widget in (self._threshold_name, self.threshold):
            widget.setVisible(way == "cut")
        if data.rule is not None and data.rule.threshold is not None:
            self.threshold.blockSignals(True)
            self.threshold.setValue(data.rule.threshold)
            self.threshold.blockSignals(False)

    def _offer(self, values: int) -> None:
        """What so many values can become."""
        most: dict[Way, float] = {"cut": float("inf"), "apart": MOST_CLASSES, "each": MOST_RATINGS}
        ways = tuple(way for way in most if values <= most[way])
        if ways != self._ways:
            self._ways = ways
            self.way.clear()
            for way in ways:
                self.way.addItem("", way)
            self.retranslate()

    @Slot(int)
    def _choose_way(self, place: int) -> None:
        data, way = self._data, self._ways[place]
        if data is None or way == _way_of(data):
            return
        groups = groups_of(data)
        if way == "cut":
            self.chosen.emit(_cut(data))
        elif way == "apart" or groups is None:
            self.chosen.emit(LabelChoice(apart=True))
        else:
            self.chosen.emit(groups.choice())

    @Slot(float)
    def _choose_threshold(self, threshold: float) -> None:
        self.chosen.emit(LabelChoice(threshold))

    def set_locked(self, locked: bool, why: str) -> None:
        """While a network trains, what its labels are stays."""
        for field in (self.way, self.threshold):
            field.setEnabled(not locked)
            field.setToolTip(why if locked else "")

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return keeps_from_wheel(watched, event) or super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self._way_name.setText(translate("RatingWays", "Classes"))
        self._threshold_name.setText(translate("RatingWays", "Positive from"))
        self.way.setPlaceholderText(translate("RatingWays", "Choose how"))
        words: dict[Way, str] = {
            "cut": translate("RatingWays", "two, cut at a number"),
            "apart": translate("RatingWays", "one for each value"),
            "each": translate("RatingWays", "chosen value by value"),
        }
        word_choices(self.way, [words[way] for way in self._ways])


def _way_of(data: Data) -> Way | None:
    """None where the labels are not understood yet."""
    if data.label_choice.classes is not None:
        return "each"
    if data.rule is None:
        return None
    return "apart" if data.rule.threshold is None else "cut"


def _cut(data: Data) -> LabelChoice:
    """As it is found by itself where that is a cut; else in the middle of the values."""
    counts = Counter({value.shown: value.rows for value in data.values})
    try:
        found = find_label_rule(counts, "", data.table.path, LabelChoice())[0].threshold
    except Problem:
        found = None
    return LabelChoice() if found is not None else LabelChoice(rating(data.values[len(data.values) // 2].folded))
