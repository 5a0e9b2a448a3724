"""The likeliest classes of one text, each with a bar as long as its probability."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget

from rnn_desktop.ui.style.percentages import percent
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.labels import plain_tip
from rnn_desktop.ui.widgets.small_plot import SmallPlot

MOST_SHOWN = 5
_NAME_SHARE = 0.4
"""Of the width, for the names."""
_GAP = 8
_BAR_HEIGHT = 10


class ClassShares(SmallPlot):
    """A line for each of at most MOST_SHOWN classes, the likeliest first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown: tuple[tuple[str, float], ...] = ()
        """(name, probability) of each line."""

    def set_shares(self, names: Sequence[str], shares: Sequence[float]) -> None:
        """names, shares: of all classes, in their order; none hides it."""
        ranked = sorted(range(len(names)), key=lambda place: -shares[place])[:MOST_SHOWN]
        lines = len(self.shown)
        self.shown = tuple((names[place], shares[place]) for place in ranked)
        words = [f"{name} {percent(share)}" for name, share in self.shown]
        self.setAccessibleName(" · ".join(words))
        self.setToolTip(plain_tip("\n".join(words)))
        self.setVisible(bool(self.shown))
        if lines != len(self.shown):
            self.updateGeometry()
        self.update()

    def _line(self) -> int:
        return self.fontMetrics().height() + 4

    def wanted_height(self) -> int:
        return len(self.shown) * self._line()

    def paint(self, painter: QPainter) -> None:
        metrics = self.fontMetrics()
        names = round(self.width() * _NAME_SHARE)
        figures = metrics.horizontalAdvance(percent(1.0))
        bar = self.width() - names - figures - 2 * px(_GAP)
        for line, (name, share) in enumerate(self.shown):
            place = QRectF(0, line * self._line(), self.width(), self._line())
            painter.setPen(QColor(self.theme.text))
            shown = metrics.elidedText(name, Qt.TextElideMode.ElideRight, names)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, percent(share))
            whole = QRectF(names + px(_GAP), place.center().y() - px(_BAR_HEIGHT) / 2, bar, px(_BAR_HEIGHT))
            painter.fillRect(whole, QColor(self.theme.zero))
            filled = 0.0 if share != share else share
            painter.fillRect(
                whole.adjusted(0, 0, -bar * (1.0 - filled), 0),
                QColor(self.theme.class_first),
            )
