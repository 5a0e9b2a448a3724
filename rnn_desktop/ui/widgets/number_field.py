"""Fields for one number: typed, or dragged with a slider beside it."""

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSlider, QVBoxLayout, QWidget

from rnn_desktop.lens.numbers import factor_number, plain_number
from rnn_desktop.lens.what_if import parse_number
from rnn_desktop.problem import Problem
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.field_keys import keep_enter, lets_go_of_undo
from rnn_desktop.ui.widgets.labels import muted, plain, scaled

_FIELD_WIDTH = 84
_STEPS = 100
"""Places of a slider for every 1."""


class NumberField(QLineEdit):
    """A number as it is; what is typed over it counts with Enter, or when the field is left. Esc takes it back.

    Signals:
        entered(float): the person typed another number.
        refused(Problem): what the person typed is none.
        corrected(): what was refused is no longer there.
    """

    entered = Signal(float)
    refused = Signal(object)
    corrected = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._number = ""
        self.editingFinished.connect(self._enter)
        self.textEdited.connect(self.corrected)

    def show_number(self, value: float | None, *, typed: bool = True) -> None:
        """Show this, unless the person is typing; None shows nothing.

        typed: with all digits that a person may have typed; else with those that numbers of the network have elsewhere.
        """
        if value is None:
            self._number = ""
        else:
            self._number = factor_number(value) if typed else plain_number(value)
        self.setToolTip("" if value is None else factor_number(value, 9))
        if not self.isModified() and self.text() != self._number:
            self.setText(self._number)

    def forget(self) -> None:
        """Drop what was typed and not entered."""
        self.setText(self._number)

    @Slot()
    def _enter(self) -> None:
        if not self.isModified():
            return
        try:
            value = parse_number(self.text())
        except Problem as problem:
            self.refused.emit(problem)
        else:
            self.setModified(False)
            self.entered.emit(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self.isModified():
            self.forget()
            self.corrected.emit()
        else:
            super().keyPressEvent(event)
            keep_enter(event)

    def event(self, event: QEvent) -> bool:
        # A number that was entered is a change, which is undone as one.
        return False if lets_go_of_undo(event, self.isModified()) else super().event(event)


class NumberSlider(QWidget):
    """Under its name a slider for the usual range, between the ends of that range, and a field for every number.

    Signals:
        changed(float, bool): the person chose this; whether it goes on with the last change, as one stroke.
        refused(Problem): what the person typed is not a number.
        corrected(): that is no longer there.
    """

    changed = Signal(float, bool)
    refused = Signal(object)
    corrected = Signal()

    def __init__(self, low: int, high: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.slider, self.field = _Slider(low * _STEPS, high * _STEPS), NumberField()
        self.field.setFixedWidth(px(_FIELD_WIDTH))
        self.field.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.name, self._range = plain(), QWidget()
        ends = QHBoxLayout(self._range)
        self.ends = muted(), muted()
        for end, number in zip(self.ends, (low, high), strict=True):
            end.setText(factor_number(number))
            end.setFont(scaled(end.font(), 0.85))
        ends.addWidget(self.ends[0])
        ends.addWidget(self.slider, 1)
        ends.addWidget(self.ends[1])
        row = QHBoxLayout()
        row.addWidget(self._range, 1)
        row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignRight)
        column = QVBoxLayout(self)
        column.addWidget(self.name)
        column.addLayout(row)
        for layout, spacing in ((ends, 6), (row, 10), (column, 3)):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(spacing)
        self.slider.dragged.connect(self._drag)
        self.field.entered.connect(self._enter)
        self.field.refused.connect(self.refused)
        self.field.corrected.connect(self.corrected)

    def set_ranged(self, ranged: bool) -> None:
        """Whether the slider's range says anything; without it there is the field alone."""
        self._range.setVisible(ranged)

    def set_name(self, name: str) -> None:
        """What the number is."""
        self.name.setText(name)
        for widget in (self.slider, self.field):
            widget.setAccessibleName(name)

    def show_number(self, value: float | None, *, typed: bool = True) -> None:
        """Show this, unless the person is at it. typed: as in `NumberField`."""
        self.field.show_number(value, typed=typed)
        if value is not None:
            self.slider.show_place(value * _STEPS)

    @Slot(int, bool)
    def _drag(self, place: int, going_on: bool) -> None:
        self.field.forget()
        self.changed.emit(place / _STEPS, going_on)

    @Slot(float)
    def _enter(self, value: float) -> None:
        self.changed.emit(value, False)


class _Slider(QSlider):
    """Signals:
    dragged(int, bool): the person moved it there; whether in one stroke with the last move.
    """

    dragged = Signal(int, bool)

    def __init__(self, low: int, high: int) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self.setRange(low, high)
        self.setPageStep(_STEPS // 10)
        self._going_on = False
        self.valueChanged.connect(self._tell)

    def show_place(self, place: float) -> None:
        """Stand there, or at the end that is nearest; not while the person holds it."""
        if not self.isSliderDown():
            with QSignalBlocker(self):
                self.setValue(round(min(max(place, self.minimum()), self.maximum())))

    @Slot(int)
    def _tell(self, place: int) -> None:
        going_on, self._going_on = self._going_on, True
        self.dragged.emit(place, going_on)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._going_on = False
        super().mousePressEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        # A key that is held down is one stroke.
        self._going_on = self._going_on and event.isAutoRepeat()
        super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; it must not turn a number that merely lies under it."""
        event.ignore()
