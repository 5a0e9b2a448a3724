"""Series of numbers as a small picture: what is going to be learnt from, at a glance."""

from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import class_tones
from rnn_desktop.ui.widgets.small_plot import SmallPlot

_HEIGHT = 64
_MOST_SERIES = 6


class SeriesPlot(SmallPlot):
    """Each series between its own least and greatest value; a gap is a gap."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.values: NDArray[Any] = np.empty((0, 1))

    def set_values(self, values: NDArray[Any]) -> None:
        """values: [rows, columns], NaN where a number is missing."""
        self.values = values
        self.update()

    def wanted_height(self) -> int:
        return px(_HEIGHT)

    def paint(self, painter: QPainter) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), QColor(self.theme.raised))
        count = min(self.values.shape[1], _MOST_SERIES)
        tones = [QColor(self.theme.accent)] if count == 1 else class_tones(self.theme, count)
        for column, tone in zip(range(count), tones, strict=True):
            painter.setPen(QPen(tone, 1.5, c=Qt.PenCapStyle.RoundCap))
            for run in self._runs(self.values[:, column]):
                painter.drawPolyline(run)

    def _runs(self, values: NDArray[Any]) -> list[list[QPointF]]:
        """Points without gaps; of a long series no more than there are pixels."""
        if not len(values) or np.isnan(values).all():
            return []
        low, high = float(np.nanmin(values)), float(np.nanmax(values))
        rows = np.unique(np.linspace(0, len(values) - 1, min(len(values), 2 * max(self.width(), 1))).astype(int))
        x = 4 + rows / max(len(values) - 1, 1) * (self.width() - 8)
        y = self.height() - 6 - (values[rows] - low) / ((high - low) or 1.0) * (self.height() - 12)
        runs: list[list[QPointF]] = [[]]
        for across, down in zip(x.tolist(), y.tolist(), strict=True):
            if down != down:
                runs.append([])
            else:
                runs[-1].append(QPointF(across, down))
        return [run for run in runs if run]
