"""How far states differ, as a small picture: a row for each unit, a column for each time step."""

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QHelpEvent, QImage, QMouseEvent, QPainter
from PySide6.QtWidgets import QToolTip

from rnn_desktop.engine.parameters import Array
from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.signed_image import image_of, signed_pixels
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.labels import plain_tip
from rnn_desktop.ui.widgets.small_plot import SmallPlot

_HEIGHT = 64


class DifferencePicture(SmallPlot):
    """On the signed scale from −1 to 1.

    Signals:
        chosen(int, int): a column and a unit were clicked.
    """

    chosen = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.values: Array = np.empty((0, 0))
        self._image: QImage | None = None
        self.setMinimumHeight(px(_HEIGHT))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_values(self, values: Array) -> None:
        """values: [columns, H]."""
        self.values, self._image = values, None
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._image = None
        super().set_theme(theme)

    def wanted_height(self) -> int:
        return px(_HEIGHT)

    def place_at(self, position: QPointF) -> tuple[int, int] | None:
        """The column and the unit there."""
        columns, units = self.values.shape
        if not columns or not self.rect().contains(position.toPoint()):
            return None
        column, unit = position.x() * columns / self.width(), position.y() * units / self.height()
        return min(int(column), columns - 1), min(int(unit), units - 1)

    def paint(self, painter: QPainter) -> None:
        if not self.values.size:
            return
        if self._image is None:
            self._image = image_of(signed_pixels(self.values.T, self.theme))
        painter.drawImage(QRectF(self.rect()), self._image, QRectF(self._image.rect()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        place = self.place_at(event.position())
        if place is not None and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(*place)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            place = self.place_at(QPointF(event.pos()))
            words = "" if place is None else f"Δh[{place[1]}] = {signed_number(float(self.values[place]))}"
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)
