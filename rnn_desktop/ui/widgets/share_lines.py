"""A few shares under each other: a name, a bar from 0 to 100 %, and the number in words."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

from rnn_desktop.ui.widgets.small_plot import SmallPlot

_BAR, _GAP = 8, 10


class ShareLines(SmallPlot):
    """Lines that are compared have bars of one scale."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: Sequence[tuple[str, str, float | None]] = ()

    def set_lines(self, lines: Sequence[tuple[str, str, float | None]]) -> None:
        """lines: (name, the share in words, the share from 0 to 1, or None while it is not known)."""
        if lines != self.lines:
            self.lines = lines
            self.setAccessibleName("\n".join(f"{name}: {words}" for name, words, _ in lines))
            self.updateGeometry()
            self.update()

    def wanted_height(self) -> int:
        return len(self.lines) * (self.fontMetrics().height() + _BAR + _GAP)

    def paint(self, painter: QPainter) -> None:
        line = self.fontMetrics().height()
        for row, (name, words, share) in enumerate(self.lines):
            top = row * (line + _BAR + _GAP)
            place = QRectF(0, top, self.width(), line)
            painter.setPen(QColor(self.theme.muted))
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, name)
            painter.setPen(QColor(self.theme.text))
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, words)
            painter.fillRect(QRectF(0, top + line + 2, self.width(), _BAR), QColor(self.theme.line))
            if share is not None:
                painter.fillRect(QRectF(0, top + line + 2, share * self.width(), _BAR), QColor(self.theme.accent))
