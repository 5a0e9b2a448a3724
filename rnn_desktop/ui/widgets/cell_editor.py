"""The field in which a cell of a matrix is typed over."""

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from rnn_desktop.ui.widgets.number_field import NumberField


class CellEditor(NumberField):
    """Esc leaves it without a change; a text that is no number keeps it open.

    Signals:
        left(): nothing more is typed.
    """

    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.editingFinished.connect(self._leave)

    @Slot()
    def _leave(self) -> None:
        # What is no number stays to be mended.
        if not self.isModified():
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.forget()
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        # Esc takes back what is typed here, and nothing else.
        override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
        if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            event.accept()
            return True
        return super().event(event)
