"""The scroll area of the Read view."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from rnn_desktop.ui.columns.overview_bar import OverviewBar
from rnn_desktop.ui.scene.token_axis import TokenAxis


class TokenArea(QScrollArea):
    """Scrolls all rows in one piece.

    Signals:
        resized(): what it shows has another size.
    """

    resized = Signal()

    def __init__(self, canvas: QWidget) -> None:
        super().__init__()
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(canvas)
        self.overview = OverviewBar()
        self.setHorizontalScrollBar(self.overview)

    def show_frame(self, shown: bool) -> None:
        """The frame that says that the keyboard moves about in here."""
        self.setProperty("keyboard", shown)
        self.style().polish(self)

    def stable_size(self) -> QSize:
        """What is visible beside both scroll bars, shown or not: nothing jumps when one appears."""
        inside = self.contentsRect()
        width = inside.width() - self.verticalScrollBar().sizeHint().width()
        return QSize(max(width, 1), max(inside.height() - self.overview.sizeHint().height(), 1))

    def show_columns(self, axis: TokenAxis, index: int) -> None:
        """Scroll until this column stands beside the gutter."""
        bar = self.horizontalScrollBar()
        bar.setValue(min(bar.value(), axis.start(index) - axis.left))
        bar.setValue(max(bar.value(), axis.start(index) + axis.width - self.viewport().width()))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.resized.emit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        # A plain wheel moves along the review where there is nothing to move down to.
        across = self.horizontalScrollBar()
        if self.verticalScrollBar().maximum() == 0 and event.angleDelta().x() == 0:
            across.setValue(across.value() - event.angleDelta().y())
            event.accept()
        else:
            super().wheelEvent(event)
