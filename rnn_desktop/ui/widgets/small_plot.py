"""What the small plots of the panels have in common."""

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme

_WIDTH = 200


class SmallPlot(QWidget):
    """As wide as its place and as high as it says, in the theme's colours; what is painted is the subclass's."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = LIGHT
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_theme(self, theme: Theme) -> None:
        """Colour everything anew."""
        self.theme = theme
        self.update()

    def wanted_height(self) -> int:
        """In pixels."""
        raise NotImplementedError

    def paint(self, painter: QPainter) -> None:
        """Paint all of it."""
        raise NotImplementedError

    def sizeHint(self) -> QSize:
        return QSize(px(_WIDTH), self.wanted_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        self.paint(painter)
        painter.end()
