"""What a hand-out draws for itself: boxes to tick, and paper to draw a curve on."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter, QPen
from PySide6.QtWidgets import QApplication

from rnn_desktop.lessons.lesson import CurveGuess
from rnn_desktop.ui.style.painting import CENTERED

DENSITY = 3.0
"""Dots of a picture for each pixel that it has on the screen."""
_PAPER_WIDTH, _PAPER_HEIGHT, _LEFT, _FOOT = 640, 170, 44, 24
_INK, _PALE = "#222222", "#cccccc"


def tick_box() -> QImage:
    """An empty square."""
    image = _blank(14, 14)
    painter = QPainter(image)
    painter.setPen(QPen(QColor(_INK), 1.2))
    painter.drawRect(QRectF(1.5, 1.5, 11, 11))
    painter.end()
    return image


def curve_paper(guess: CurveGuess, words: Sequence[str]) -> QImage:
    """Axes without a curve: a column for each word, and the ends of what is guessed."""
    image = _blank(_PAPER_WIDTH, _PAPER_HEIGHT)
    painter = QPainter(image)
    painter.setFont(_small_font())
    plot = QRectF(_LEFT, 8, _PAPER_WIDTH - _LEFT - 8, _PAPER_HEIGHT - 8 - _FOOT)
    for share, value in ((0.0, guess.high), (0.5, (guess.low + guess.high) / 2), (1.0, guess.low)):
        y = plot.top() + share * plot.height()
        painter.setPen(QColor(_PALE))
        painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
        painter.setPen(QColor(_INK))
        place = QRectF(0, y - 8, _LEFT - 6, 16)
        painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{value:g}")
    width = plot.width() / max(len(words), 1)
    for number, word in enumerate(words):
        x = plot.left() + (number + 0.5) * width
        painter.setPen(QColor(_PALE))
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()))
        painter.setPen(QColor(_INK))
        shown = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, int(width))
        painter.drawText(QRectF(x - width / 2, plot.bottom() + 4, width, _FOOT - 4), CENTERED, shown)
    painter.end()
    return image


def _small_font() -> QFont:
    font = QFont(QApplication.font())
    font.setPixelSize(11)
    return font


def _blank(width: int, height: int) -> QImage:
    image = QImage(round(width * DENSITY), round(height * DENSITY), QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(DENSITY)
    image.fill(Qt.GlobalColor.white)
    return image
