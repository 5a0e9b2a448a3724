"""How the verdict on three labels and more is painted: what is said at the left, rows of bars at the right."""

import math
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen, QPolygonF

from rnn_desktop.engine.parameters import Array
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.scene.short_words import short
from rnn_desktop.ui.style.percentages import percent
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.labels import bold, scaled

_SAID_SHARE = 0.4
"""Of the width, for what the network says."""
_MOST_ROWS, _GAP, _BAR = 3, 8, 7
_LABEL_SHARE = 0.42
"""Of a row, for its label."""
_SMALL, _LARGE = 0.85, 1.5
_CHEVRON = 14
_NOTHING = "–"
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Rows:
    """What is painted.

    said: what the network says, in words; outputs: those that have a row; shares: [K] probabilities, NaN where there
    are none; explained: an output; is_chosen: whether the person has chosen it.
    """

    reading: Reading
    said: str
    outputs: tuple[int, ...]
    shares: Array
    explained: int
    is_chosen: bool


@dataclass(frozen=True)
class ClassPainting:
    """area: that of the whole verdict."""

    theme: Theme
    area: QRectF
    font: QFont

    @cached_property
    def _small(self) -> QFont:
        return scaled(self.font, _SMALL)

    @property
    def _row_height(self) -> float:
        return self.area.height() / self.room

    @cached_property
    def room(self) -> int:
        """How many rows there are."""
        return max(min(_MOST_ROWS, int(self.area.height() // (QFontMetrics(self._small).ascent() + 2))), 1)

    def row(self, number: int) -> QRectF:
        """The place of a row."""
        left = round(self.area.width() * _SAID_SHARE)
        return QRectF(left, number * self._row_height, self.area.width() - left, self._row_height)

    def paint(self, painter: QPainter, rows: Rows, *, stale: bool, focused: bool) -> None:
        """stale: pale, for the text has moved on."""
        self._paint_said(painter, rows, stale)
        for number, output in enumerate(rows.outputs):
            self._paint_row(painter, rows, number, output, stale)
        if focused:
            painter.setPen(QPen(QColor(self.theme.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(self.area.adjusted(1, 1, -1, -1), 6, 6)

    def _paint_said(self, painter: QPainter, rows: Rows, stale: bool) -> None:
        """The label that the network says under its probability."""
        reading, theme = rows.reading, self.theme
        place = QRectF(0, 0, self.area.width() * _SAID_SHARE - px(_GAP), self.area.height())
        upper, lower = (
            place.adjusted(px(6), 0, 0, -0.42 * place.height()),
            place.adjusted(px(6), 0.54 * place.height(), 0, 0),
        )
        number = (
            percent(float(rows.shares.max()) if reading.said is not None else math.nan) if reading.tokens else _NOTHING
        )
        faint = stale or reading.said is None
        painter.setPen(QColor(theme.faint if faint else theme.text))
        painter.setFont(bold(scaled(self.font, _LARGE)))
        painter.drawText(upper, _LEFT, number)
        painter.setFont(bold(self.font))
        room = int(lower.width()) - px(_CHEVRON)
        words = QFontMetrics(painter.font()).elidedText(rows.said, Qt.TextElideMode.ElideRight, room)
        painter.drawText(lower, _LEFT, words)
        x, y = lower.right() - 10, lower.center().y()
        painter.setPen(QPen(QColor(theme.muted), 1.5))
        painter.drawPolyline(QPolygonF([QPointF(x, y - 2), QPointF(x + 4, y + 2), QPointF(x + 8, y - 2)]))

    def _paint_row(self, painter: QPainter, rows: Rows, number: int, output: int, stale: bool) -> None:
        theme, place, share = self.theme, self.row(number), float(rows.shares[output])
        explained = output == rows.explained
        if explained:
            painter.setPen(QPen(QColor(theme.selection), 1.2) if rows.is_chosen else Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.selection_wash))
            painter.drawRoundedRect(place.adjusted(0.8, 0.8, -0.8, -0.8), 4, 4)
        font = bold(self._small) if explained else self._small
        metrics = QFontMetrics(font)
        inside = place.adjusted(px(6), 0, -px(5), 0)
        numbers = metrics.horizontalAdvance(percent(1.0))
        label = QRectF(inside.left(), inside.top(), place.width() * _LABEL_SHARE, inside.height())
        painter.setFont(font)
        painter.setPen(QColor(theme.faint if stale else theme.text if explained else theme.muted))
        words = short(rows.reading.answer_text(output), 60)
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(label.width()) - 4)
        painter.drawText(label, _LEFT, words)
        if math.isnan(share):
            return
        painter.drawText(inside, _RIGHT, percent(share))
        track = QRectF(
            label.right(), place.center().y() - px(_BAR) / 2, inside.right() - numbers - 6 - label.right(), px(_BAR)
        )
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.line))
        painter.drawRoundedRect(track, 2, 2)
        track.setWidth(track.width() * share)
        painter.setBrush(QColor(theme.faint if stale else theme.positive))
        painter.drawRoundedRect(track, 2, 2)
