"""The scroll area of the Read view."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QFrame, QScrollArea

from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.columns.overview_bar import OverviewBar
from rnn_desktop.ui.columns.token_canvas import TokenCanvas
from rnn_desktop.ui.scene.shown_networks import ShownNetworks
from rnn_desktop.ui.scene.token_axis import TokenAxis


class TokenArea(QScrollArea):
    """Scrolls all rows in one piece.

    Signals:
        resized(): what it shows has another size.
    """

    resized = Signal()

    def __init__(self, canvas: TokenCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self.shows_whole = False
        """Whether all tokens of a long review are to be seen at once."""
        self._fitted_width = 1
        self.setFrameShape(QFrame.Shape.StyledPanel)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(canvas)
        self.overview = OverviewBar()
        self.setHorizontalScrollBar(self.overview)
        self.overview.valueChanged.connect(canvas.keep_gutter_at)

    def show_networks(self, networks: ShownNetworks) -> None:
        """Show this from now on."""
        self._canvas.show_networks(networks)
        self.overview.show_scene(networks.columns)

    def show_findings(self, networks: ShownNetworks) -> None:
        """As show_networks, where only what was found out about the reading is new."""
        self._canvas.show_findings(networks)
        self.overview.show_scene(networks.columns)

    def fit(self, reading: Reading | None) -> TokenAxis:
        """The axis on which the reading fits in here."""
        size = self.stable_size()
        self._fitted_width = size.width()
        return self._canvas.fit(reading, size, whole=self.shows_whole)

    def show_frame(self, shown: bool) -> None:
        """The frame that says that the keyboard moves about in here."""
        self.setProperty("keyboard", shown)
        self.style().polish(self)

    def stable_size(self) -> QSize:
        """What is visible beside both scroll bars, shown or not: nothing jumps when one appears."""
        inside = self.contentsRect()
        width = inside.width() - self.verticalScrollBar().sizeHint().width()
        return QSize(max(width, 1), max(inside.height() - self.overview.sizeHint().height(), 1))

    def show_end(self) -> None:
        """Scroll to the last column."""
        self.overview.setValue(self.overview.maximum())

    def show_columns(self, axis: TokenAxis, index: int) -> None:
        """Scroll until this column stands beside the gutter."""
        bar = self.horizontalScrollBar()
        bar.setValue(min(bar.value(), axis.start(index) - axis.left))
        # Beside the other scroll bar, too, which may appear only now.
        bar.setValue(max(bar.value(), axis.start(index) + axis.width - self.stable_size().width()))

    def has_in_sight(self, axis: TokenAxis, index: int) -> bool:
        """Whether this column stands whole beside the gutter, in the width that `fit` had last."""
        left = axis.start(index) - self.horizontalScrollBar().value()
        return axis.left <= left and left + axis.width <= self._fitted_width

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
