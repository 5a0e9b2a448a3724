"""The three columns of the Train view: what is chosen, the training, and the watched review.

Where there is no room for three, what is watched goes below what is chosen; each column scrolls.
"""

from PySide6.QtCore import QSize, QTimer, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.scrolling import scrolling

_LEFT_WIDTH, _RIGHT_WIDTH = 340, 300


class DeskColumns(QWidget):
    def __init__(self, chosen: tuple[QWidget, ...], training: QLayout, watched: QWidget) -> None:
        """chosen: from the top down."""
        super().__init__()
        self._watched = watched
        inside, middle = QWidget(), QWidget()
        self._chosen = QVBoxLayout(inside)
        self._chosen.setContentsMargins(px(16), px(10), px(16), px(10))
        self._chosen.setSpacing(px(12))
        for widget in chosen:
            self._chosen.addWidget(widget)
        self._chosen.addStretch(1)
        middle.setLayout(training)
        self._middle = middle
        self._left, self._center = scrolling(inside), scrolling(middle, sideways=True)
        self._right = scrolling(watched)
        self._left.setFixedWidth(px(_LEFT_WIDTH))
        self._right.setFixedWidth(px(_RIGHT_WIDTH))
        self._right_line = _line()
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        # Three columns do not hold the window open: with less room there are two.
        columns.setSizeConstraint(QLayout.SizeConstraint.SetNoConstraint)
        for column, stretch in (
            (self._left, 0),
            (_line(), 0),
            (self._center, 1),
            (self._right_line, 0),
            (self._right, 0),
        ):
            columns.addWidget(column, stretch)

    @property
    def has_room(self) -> bool:
        """Whether there is room for three columns."""
        return self.width() >= px(_LEFT_WIDTH) + px(_RIGHT_WIDTH) + self._middle.minimumSizeHint().width()

    def minimumSizeHint(self) -> QSize:
        return QSize(px(_LEFT_WIDTH) + self._center.minimumSizeHint().width(), self._left.minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Once the layouts that are at work now are done.
        QTimer.singleShot(0, self, self.arrange)

    @Slot()
    def arrange(self) -> None:
        """Put what is watched where there is room for it."""
        beside = self.has_room
        if beside == self._right_line.isVisibleTo(self):
            return
        self._right_line.setVisible(beside)
        self._right.setVisible(beside)
        if beside:
            self._chosen.removeWidget(self._watched)
            self._right.setWidget(self._watched)
        else:
            self._chosen.insertWidget(self._chosen.count() - 1, self._right.takeWidget())
        self._watched.show()


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedWidth(1)
    return line
