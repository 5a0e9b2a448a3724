"""A picture of two squares, its sentence and its caption, for what is done with any picture."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter

from rnn_desktop.ui.export.picture_export import ExportPicture
from rnn_desktop.ui.style.theme import Theme

SENTENCE = "기대 안하고 보면 의외로 긴장감있고 괜찮음"
CAPTION = f"{SENTENCE}\nLSTM 64 · 2026-01-02"
RED, BLUE = QColor("#ff0000"), QColor("#0000ff")


def _squares(painter: QPainter, theme: Theme) -> None:
    """Red at the left, blue at the right, of 200 × 100."""
    del theme
    painter.fillRect(QRectF(0, 0, 100, 100), RED)
    painter.fillRect(QRectF(100, 0, 100, 100), BLUE)


PICTURE = ExportPicture("squares", QSize(200, 100), _squares)
