"""What is left of the card while all of the window is free: a narrow strip that leads back to the lesson."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from rnn_desktop.ui.style.painting import CENTERED
from rnn_desktop.ui.style.scale import px

WIDTH = 28
_AROUND = 24


class FoldStrip(QPushButton):
    """A button whose words run upwards, as on the back of a book."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "link")

    def sizeHint(self) -> QSize:
        return QSize(px(WIDTH), QFontMetrics(self.font()).horizontalAdvance(self.text()) + px(_AROUND))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        role = self.palette().ColorRole.Link if not self.hasFocus() else self.palette().ColorRole.Text
        painter.setPen(self.palette().color(role))
        if self.hasFocus():
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(2.5, 2.5, -2.5, -2.5), 4, 4)
        painter.translate(0, self.height())
        painter.rotate(-90)
        painter.drawText(QRectF(0, 0, self.height(), self.width()), CENTERED | Qt.TextFlag.TextSingleLine, self.text())
        painter.end()
