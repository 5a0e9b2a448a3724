"""What each value of the label column becomes: one of the classes, one of its own, or left out. The person chooses."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QPaintEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from rnn_desktop.data.labels import LabelValue
from rnn_desktop.data.understanding import Data
from rnn_desktop.lens.numbers import count_number
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.train.class_words import class_words, shortened
from rnn_desktop.ui.train.label_groups import LabelGroups, groups_of
from rnn_desktop.ui.widgets.fields import keeps_from_wheel
from rnn_desktop.ui.widgets.labels import ElidedLabel, muted, plain_tip

_LINES_SHOWN = 7.5
"""More are scrolled to; the half of one says that there are more."""
_SPACING = 2
_FIELD_CHARACTERS = 8
_WIDEST_LIST = 320
"""Pixels of the list that a field opens."""


class LabelMeanings(QScrollArea):
    """A line for each value.

    Signals:
        chosen(LabelChoice): the person decided, for every value.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.groups: LabelGroups | None = None
        self._choices = QStandardItemModel(self)
        self._inside = QWidget()
        self._grid = QGridLayout(self._inside)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(px(8))
        self._grid.setVerticalSpacing(px(_SPACING))
        self._grid.setColumnStretch(0, 1)
        self._lines: list[_Line] = []
        self._make_lines(2)
        self.setWidget(self._inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.retranslate()

    def _make_lines(self, count: int) -> None:
        """Made once and kept."""
        for row in range(len(self._lines), count):
            line = _Line(self._inside, self._choices)
            for column, widget in enumerate(line.widgets):
                self._grid.addWidget(widget, row, column)
            line.field.installEventFilter(self)
            line.field.activated.connect(self._choose)
            if self._lines:
                # Those that come with a later table would be the last that Tab comes to.
                QWidget.setTabOrder(self._lines[-1].field, line.field)
            self._lines.append(line)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """The area around this one has looked for the field before this one has scrolled to it."""
        moved = super().focusNextPrevChild(forward)
        focus, around = QApplication.focusWidget(), self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None and focus is not None and around.isAncestorOf(focus):
            around.ensureWidgetVisible(focus)
        return moved

    @property
    def fields(self) -> list[QComboBox]:
        """One for each value."""
        return [line.field for line in self._lines[: 0 if self.groups is None else len(self.groups.values)]]

    def set_data(self, data: Data) -> None:
        """Show the values of this table's label, where they are few enough to be said one by one."""
        place = self.verticalScrollBar().value()
        same = self.groups is not None and self.groups.values == data.values
        self.groups = groups_of(data)
        values = () if self.groups is None else self.groups.values
        self._make_lines(len(values))
        for line, value in zip(self._lines, [*values, *[None] * len(self._lines)], strict=False):
            line.show_value(value)
        self.setVisible(bool(values))
        self.retranslate()
        height = self._lines[0].field.sizeHint().height() + px(_SPACING)
        self._inside.setMinimumHeight(len(values) * height)
        self.setFixedHeight(max(round(min(len(values), _LINES_SHOWN) * height), 1))
        self.verticalScrollBar().setValue(place if same else 0)

    def set_locked(self, locked: bool, why: str) -> None:
        """Whether the values are fixed; all of them can still be scrolled to."""
        for line in self._lines:
            line.field.setEnabled(not locked)
        self.setToolTip(why if locked else "")

    @Slot()
    def _choose(self) -> None:
        assert self.groups is not None
        value = next(place for place, line in enumerate(self._lines) if line.field is self.sender())
        chosen, names = self._lines[value].field.currentIndex(), len(self.groups.names)
        to = None if chosen == self._choices.rowCount() - 1 else min(chosen, names)
        if to != self.groups.classes[value]:
            self.chosen.emit(self.groups.moved(value, to).choice())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return keeps_from_wheel(watched, event) or super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        groups = self.groups
        if groups is None:
            return
        words = class_words(groups.names)
        # Of two values each has its own class already.
        own = [translate("LabelMeanings", "a class of its own")] if len(groups.values) > 2 else []
        self._choices.clear()
        self._choices.appendColumn([_item(word) for word in (*words, *own, translate("LabelMeanings", "left out"))])
        last = self._choices.rowCount() - 1
        for line, group in zip(self._lines, groups.classes, strict=False):
            line.field.setCurrentIndex(last if group is None else group)
            line.field.setToolTip("" if group is None else plain_tip(words[group]))


def _item(words: str) -> QStandardItem:
    item = QStandardItem(shortened(words))
    item.setToolTip(plain_tip(words))
    return item


class _Line:
    """A value, in how many rows it stands, and what it becomes."""

    def __init__(self, parent: QWidget, choices: QStandardItemModel) -> None:
        self.name, self.count, self.field = ElidedLabel(Qt.TextElideMode.ElideRight), muted(), _ClassField(parent)
        self.widgets = (self.name, self.count, self.field)
        self.field.setModel(choices)

    def show_value(self, value: LabelValue | None) -> None:
        """None for a line that is not needed."""
        for widget in self.widgets:
            widget.setVisible(value is not None)
        if value is not None:
            self.name.set_text(" ".join(value.shown.split()))
            self.count.setText(count_number(value.rows))
            self.field.setAccessibleName(value.shown)


class _ClassField(QComboBox):
    """One of the classes; its list is as wide as their names need."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        # As wide in every language, whichever it was shown in first.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(_FIELD_CHARACTERS)

    def showPopup(self) -> None:
        view = self.view()
        view.setMinimumWidth(min(view.sizeHintForColumn(0) + 24, px(_WIDEST_LIST)))
        super().showPopup()

    def paintEvent(self, event: QPaintEvent) -> None:
        """As Qt does it, with an end that is cut said so."""
        del event
        painter, option = QStylePainter(self), QStyleOptionComboBox()
        self.initStyleOption(option)
        room = self.style().subControlRect(
            QStyle.ComplexControl.CC_ComboBox, option, QStyle.SubControl.SC_ComboBoxEditField, self
        )
        option.currentText = self.fontMetrics().elidedText(
            option.currentText, Qt.TextElideMode.ElideRight, room.width() - 2
        )
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        painter.end()
