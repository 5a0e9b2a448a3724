"""One of the ways to change a reading: what they have in common."""

from collections.abc import Sequence
from typing import TypeVar

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rnn_desktop.lens.edit_history import History
from rnn_desktop.lens.what_if import Edit, check_edit
from rnn_desktop.problem import Problem
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.i18n import problem_text
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.labels import sentence

_MESSAGE_LINES = 2
_Edit = TypeVar("_Edit", bound=Edit)


class WhatIfSection(QWidget):
    """Asks for edits of what is selected. What cannot be is said here, in its place.

    Signals:
        edit_requested(Edit, bool): do this; whether it goes on with the last edit, as one step.
        removed(int): take this one of the edits away.
    """

    edit_requested = Signal(object, bool)
    removed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene: Scene | None = None
        self.history = History()
        self.hint, self.message = sentence("muted"), sentence("error")
        self.message.hide()
        # Its place is kept: what stands below does not move when something is said.
        keeping = self.message.sizePolicy()
        keeping.setRetainSizeWhenHidden(True)
        self.message.setSizePolicy(keeping)
        self.message.setMinimumHeight(_MESSAGE_LINES * self.message.fontMetrics().height())
        self.message.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_scene(self, scene: Scene, history: History) -> None:
        """Offer what can be done with what is selected now."""
        self.scene, self.history = scene, history
        self.refresh(scene)

    def refresh(self, scene: Scene) -> None:
        """Show the state of things."""

    def retranslate(self) -> None:
        """Say everything in the current language."""

    @Slot(object)
    def say(self, problem: Problem | None) -> None:
        """Why something cannot be; None when all is well."""
        self.message.setText("" if problem is None else problem_text(problem))
        self.message.setVisible(problem is not None)

    @Slot()
    def say_nothing(self) -> None:
        """What could not be is no longer asked for."""
        self.say(None)

    def request(self, edit: Edit, going_on: bool = False) -> None:
        """Ask for it, or say why it cannot be."""
        reading = None if self.scene is None else self.scene.reading
        if reading is None:
            return
        try:
            check_edit(edit, reading.base_model, len(reading.tokens))
        except Problem as problem:
            self.say(problem)
        else:
            self.say(None)
            self.edit_requested.emit(edit, going_on)

    def current(self, edit: _Edit) -> _Edit | None:
        """The edit that sets what this one sets, as it was done; None where nothing does."""
        index = self.history.index_of(edit)
        if index is None:
            return None
        found = self.history.edits[index]
        assert isinstance(found, type(edit))
        return found

    def release(self, edit: Edit) -> None:
        """Take away the edit that sets what this one sets."""
        if (index := self.history.index_of(edit)) is not None:
            self.removed.emit(index)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            self.say(None)
            if self.scene is not None:
                self.refresh(self.scene)


def stack_up(section: QWidget, *rows: QWidget | Sequence[QWidget]) -> None:
    """Lay the rows out under each other; several widgets share a row from the left."""
    column = QVBoxLayout(section)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(px(7))
    for row in rows:
        if isinstance(row, QWidget):
            column.addWidget(row)
            continue
        line = QHBoxLayout()
        line.setSpacing(px(6))
        for widget in row:
            line.addWidget(widget)
        line.addStretch(1)
        column.addLayout(line)
    column.addStretch(1)


def shown_layer_number(scene: Scene) -> int:
    """From 0; of the layer whose states are shown."""
    assert scene.reading is not None
    return scene.reading.model.config.layer_number(scene.layer)
