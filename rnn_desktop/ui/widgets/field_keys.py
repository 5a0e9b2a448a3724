"""Keys in fields: those that undo are let go when what was changed last is not in them, and Enter is kept."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from rnn_desktop.ui.style.keys import REDO_KEYS, UNDO_KEYS


def asks_for(keys: tuple[str, ...], event: QEvent) -> bool:
    """Whether the field that gets this event is asked if it wants one of the keys; if it ignores the event, the
    shortcut of what it stands in has the key."""
    if event.type() != QEvent.Type.ShortcutOverride or not isinstance(event, QKeyEvent):
        return False
    return QKeySequence(event.keyCombination()) in map(QKeySequence, keys)


def lets_go_of_undo(event: QEvent, modified: bool) -> bool:
    """Whether the event was about undoing, and is now ignored. modified: whether the field has typing of its own that
    has not been entered."""
    if modified or not asks_for((*UNDO_KEYS, *REDO_KEYS), event):
        return False
    event.ignore()
    return True


def keep_enter(event: QKeyEvent) -> None:
    """Enter was for the field: what it stands in, such as a view that opens a cell with it, does not get it, too."""
    if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        event.accept()
