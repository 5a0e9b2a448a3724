"""A range of probabilities on the scale from 0 to 100 %, with the present one marked."""

import math

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import signed_color
from rnn_desktop.ui.widgets.small_plot import SmallPlot

_HEIGHT, _TRACK, _RANGE = 18, 4, 10
_LEAST = 3.0
"""Pixels of the narrowest range."""


class RangeBar(SmallPlot):
    """The track in grey, the range in the colours of its probabilities, a line at the present one and at one half."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._range: tuple[float, float, float] | None = None

    def set_range(self, low: float, now: float, high: float) -> None:
        """Probabilities; of NaN there is no range."""
        self._range = None if math.isnan(low + now + high) else (low, now, high)
        self.update()

    def clear(self) -> None:
        """The track alone."""
        self._range = None
        self.update()

    def wanted_height(self) -> int:
        return px(_HEIGHT)

    def paint(self, painter: QPainter) -> None:
        theme, width, middle = self.theme, self.width() - 3.0, px(_HEIGHT) / 2
        painter.fillRect(QRectF(0, middle - px(_TRACK) / 2, self.width(), px(_TRACK)), QColor(theme.line))
        painter.fillRect(QRectF(width / 2 + 1, middle - px(_RANGE) / 2, 1, px(_RANGE)), QColor(theme.faint))
        if self._range is not None:
            low, now, high = self._range
            left, right = low * width, max(high * width, low * width + px(_LEAST))
            for x in range(int(left), int(right)):
                color = signed_color(theme, 2 * x / width - 1)
                painter.fillRect(QRectF(x, middle - px(_RANGE) / 2, 1, px(_RANGE)), color)
            painter.fillRect(QRectF(now * width, 0, 3, px(_HEIGHT)), QColor(theme.text))
