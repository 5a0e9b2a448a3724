"""How many reviews are negative and how many positive, as one bar."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnn_desktop.lens.numbers import count_number
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.theme import LIGHT, Theme

_BAR_HEIGHT = 14
_GAP = 4


class ClassBalance(QWidget):
    """The bar with both counts beneath it. Draws nothing before it has counts, and keeps its place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._counts: tuple[int, int] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def set_counts(self, counts: tuple[int, int] | None) -> None:
        """(negative, positive) reviews."""
        self._counts = counts
        self.setAccessibleName(" · ".join(self._words()))
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(200, _BAR_HEIGHT + _GAP + self.fontMetrics().height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.set_counts(self._counts)

    def _words(self) -> tuple[str, ...]:
        if self._counts is None:
            return ()
        negative, positive = self._counts
        return (
            translate("ClassBalance", "negative {count}").format(count=count_number(negative)),
            translate("ClassBalance", "positive {count}").format(count=count_number(positive)),
        )

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._counts is None:
            return
        painter = QPainter(self)
        negative, positive = self._counts
        split = self.width() * negative / max(negative + positive, 1)
        painter.fillRect(QRectF(0, 0, split, _BAR_HEIGHT), QColor(self._theme.negative))
        painter.fillRect(QRectF(split, 0, self.width() - split, _BAR_HEIGHT), QColor(self._theme.positive))
        below = QRectF(0, _BAR_HEIGHT + _GAP, self.width(), self.fontMetrics().height())
        left, right = self._words()
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(below, Qt.AlignmentFlag.AlignLeft, left)
        painter.drawText(below, Qt.AlignmentFlag.AlignRight, right)
        painter.end()
