"""Play, pause, step and scrub through the time steps of a reading."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget


class Player(QWidget):
    """Knows the number of time steps and how many of them are read.

    Signals:
        moved(object): so many time steps are read now; None when the whole review is shown, as when nothing plays.
    """

    moved = Signal(object)

    def set_count(self, count: int) -> None:
        """The reading has so many time steps now."""
