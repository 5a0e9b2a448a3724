"""The fields of the settings: what they have in common, and one kind of grid for them."""

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType

from PySide6.QtCore import QEvent, QObject, QPointF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox, QGridLayout, QLabel, QLineEdit, QSpinBox, QWidget

from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.field_keys import lets_go_of_undo
from rnn_desktop.ui.widgets.labels import plain, plain_tip

Field = QComboBox | QSpinBox | QLineEdit
Words = tuple[tuple[str, ...], ...]

_FIELD_HEIGHT = 24
ARROW_ROOM = 28
"""Pixels at the right end of a choice, with its arrow in their middle."""


class FieldGrid(QWidget):
    """Rows of a name and one or two fields.

    Signals:
        changed(): a field has another value.
    """

    changed = Signal()

    def __init__(self, rows: Sequence[tuple[Field, ...]]) -> None:
        super().__init__()
        self.names: list[QLabel] = []
        self._rows = tuple(rows)
        self._tips: dict[Field, str] = {}
        self._grid = grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setVerticalSpacing(px(4))
        grid.setColumnStretch(1, 1)
        grid.setColumnStretch(2, 1)
        for row, fields in enumerate(self._rows):
            name = plain()
            name.setBuddy(fields[0])
            self.names.append(name)
            grid.addWidget(name, row, 0)
            for column, field in enumerate(fields, start=1):
                grid.addWidget(field, row, column, 1, 3 - len(fields))
                field.installEventFilter(self)
                field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
                # Whole, or rows are squeezed as long as no sentence wraps below them, and jump when one does.
                field.setMinimumHeight(max(px(_FIELD_HEIGHT), field.sizeHint().height()))
                self._listen(field)

    def fields(self) -> Iterator[Field]:
        """All of them, row by row."""
        return (field for row in self._rows for field in row)

    def set_words(self, words: Words) -> None:
        """What each row's fields are called."""
        for name, fields, own in zip(self.names, self._rows, words, strict=True):
            name.setText(" · ".join(own))
            for field, word in zip(fields, own, strict=True):
                field.setAccessibleName(word)

    def set_tips(self, tips: Words) -> None:
        """What each field means, in the order of `set_words`; `set_locked` shows it where it says nothing else."""
        for name, fields, own in zip(self.names, self._rows, tips, strict=True):
            self._tips |= dict(zip(fields, own, strict=True))
            name.setToolTip(plain_tip("\n".join(own)))

    def name_width(self) -> int:
        """What the longest name needs."""
        return max(name.sizeHint().width() for name in self.names)

    def set_name_width(self, width: int) -> None:
        """Begin the fields so far from the left, as those of another grid do."""
        self._grid.setColumnMinimumWidth(0, width)

    def set_locked(self, locked: bool, why: str, unfit: Mapping[QWidget, str] = MappingProxyType({})) -> None:
        """Whether the fields can be changed; where not, each says why. unfit: those that mean nothing now, and why."""
        for field in self.fields():
            field.setEnabled(not locked and field not in unfit)
            # What a field means is a sentence, which a tooltip wraps only as rich text.
            field.setToolTip(unfit.get(field, why if locked else plain_tip(self._tips.get(field, ""))))

    def _listen(self, field: Field) -> None:
        if isinstance(field, QComboBox):
            field.currentIndexChanged.connect(self._tell)
        elif isinstance(field, QSpinBox):
            field.valueChanged.connect(self._tell)
        else:
            field.textChanged.connect(self._tell)

    @Slot()
    def _tell(self) -> None:
        self.changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A number that is chosen is no change: undoing is about the last one."""
        if isinstance(watched, QSpinBox) and lets_go_of_undo(event, watched.lineEdit().isModified()):
            return True
        return keeps_from_wheel(watched, event) or super().eventFilter(watched, event)


def keeps_from_wheel(watched: QObject, event: QEvent) -> bool:
    """For the event filter of a field: the wheel scrolls the panel; it must not turn a value that merely lies under it.

    True where the event is taken from the field.
    """
    if event.type() == QEvent.Type.Wheel and isinstance(watched, QWidget) and not watched.hasFocus():
        event.ignore()
        return True
    return False


HIGHEST_SEED = 2**31 - 1
"""That a field of Qt's holds; the command line takes larger ones."""


def number_field(low: int, high: int, step: int) -> QSpinBox:
    """Whole numbers."""
    spin = QSpinBox()
    spin.setRange(low, high)
    spin.setSingleStep(step)
    spin.setGroupSeparatorShown(True)
    spin.setMinimumWidth(px(60))
    return spin


class FlatChoice(QComboBox):
    """One of several, in a box that the side panel's style sheet shapes: that draws no arrow, so this does."""

    def __init__(self) -> None:
        super().__init__()
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        draw_arrow(self)


def draw_arrow(field: QWidget) -> None:
    """At the right end of a field that opens a list, while it is painted."""
    painter = QPainter(field)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(field.palette().color(field.foregroundRole()), 1.5, c=Qt.PenCapStyle.RoundCap))
    x, y = field.width() - px(ARROW_ROOM) / 2, field.height() / 2
    painter.drawPolyline([QPointF(x - 4, y - 2), QPointF(x, y + 2), QPointF(x + 4, y - 2)])
    painter.end()


def choice_field(values: Sequence[object]) -> QComboBox:
    """One of these values; their words come with `word_choices`."""
    box = QComboBox()
    # Without this a long word makes the panel wider than its place.
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    for value in values:
        box.addItem(str(value), value)
    return box


def choose(box: QComboBox, value: object) -> None:
    """Show this value of the box."""
    box.setCurrentIndex(box.findData(value))


def word_choices(box: QComboBox, words: Sequence[str]) -> None:
    """Say the values of the box in these words, in their order."""
    for index, word in enumerate(words):
        box.setItemText(index, word)
