"""When and where Python's garbage collector runs: never in another thread than the window's, and not in its way."""

import gc

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MILLISECONDS = 100
_YOUNG = 10_000
"""Objects that have come since the last time and make a look at them worth while."""
_TIMES_BEFORE_OLDER = 10
"""As Python does it: the older ones are looked through once in so many times."""


class Collector(QObject):
    """Collects in the thread that makes it, from time to time, in place of Python's own collector.

    That one starts in any thread that makes an object, and in Java's when Java collects (JPype). Among the garbage may
    be Qt objects of the window: destroyed in another thread, Qt waits for Python's lock while the window's thread holds
    that and waits for Qt's, for ever (seen).
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MILLISECONDS)
        self._timer.timeout.connect(self._collect)
        self._timer.start()

    @Slot()
    def _collect(self) -> None:
        young, middle, old = gc.get_count()
        if young >= _YOUNG:
            gc.collect(2 if old >= _TIMES_BEFORE_OLDER else 1 if middle >= _TIMES_BEFORE_OLDER else 0)
