"""The curve of an activation function, and on it the point from a sum to its value."""

import math

import numpy as np
from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnn_desktop.lens.activation import Activation, curve
from rnn_desktop.lens.numbers import factor_number, limit_number, plain_number, signed_number
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.painting import CENTERED
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme, signed_color
from rnn_desktop.ui.widgets.labels import bold, scaled

HEIGHT = 180
_LEFT, _RIGHT, _TOP, _BOTTOM = 44, 12, 14, 18
_TICK, _SUM, _LINE = 48, 60, 16
"""Widths of a number under the curve and of the sum among them, and the height of a line."""
_REACHES = (2.0, *(digit * 10.0**power for power in range(1, 30) for digit in (0.5, 1, 2)))
"""How far the axis of sums may go; what lies beyond is at its end."""
_RADIUS = 5.0
_POINTS = 120


class ActivationCurve(QWidget):
    """The function, the point with its lines to both axes, and the sum itself as a dashed line."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._activation: Activation | None = None
        self._theme: Theme = LIGHT
        self._reach, self._low, self._high = 2.0, -1.0, 1.0
        self._line = QPolygonF()
        self._drawn: object = None
        self.setFixedHeight(px(HEIGHT))
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_activation(self, activation: Activation) -> None:
        """Show this from now on."""
        self._activation = activation
        self._take_limits(activation)
        self._take_line()
        self.setAccessibleName(self.words(activation))
        self.update()

    @staticmethod
    def words(activation: Activation) -> str:
        """“tanh: sum +0.9000 → h +0.7163”."""
        name = _NAMES[activation.function]
        if activation.factor != 1.0:
            name += f" × {factor_number(activation.factor)}"
        words = translate("Matrix", "{function}: sum {total} → {name} {value}")
        return words.format(
            function=name,
            total=signed_number(activation.total),
            name=activation.name,
            value=_value(activation),
        )

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    # --- where things are --------------------------------------------------------------------------------------

    @property
    def dot(self) -> QPointF:
        """Where the point is; at the end of an axis that it lies beyond."""
        assert self._activation is not None
        return self._at(self._activation.total, self._activation.value)

    def _take_limits(self, activation: Activation) -> None:
        total = abs(activation.total) if math.isfinite(activation.total) else 0.0
        self._reach = next((reach for reach in _REACHES if total <= reach), _REACHES[-1])
        bounded = max(1.0, abs(activation.factor))
        high = self._reach if activation.function in ("relu", "identity") else bounded
        signed = activation.function in ("tanh", "identity") or activation.factor < 0
        self._low, self._high = -high if signed else 0.0, high

    def _take_line(self) -> None:
        """The curve; the same one for all sums of a function that it reaches to."""
        activation = self._activation
        if activation is None:
            return
        drawn = (activation.function, activation.factor, self._reach, self.size())
        if drawn != self._drawn:
            self._drawn = drawn
            sums = np.linspace(-self._reach, self._reach, _POINTS + 1)
            values = curve(activation.function, sums) * activation.factor
            points = zip(sums.tolist(), values.tolist(), strict=True)
            self._line = QPolygonF([self._at(total, value) for total, value in points])

    def _at(self, total: float, value: float) -> QPointF:
        place = self._place()
        across = (min(max(total, -self._reach), self._reach) + self._reach) / (2 * self._reach)
        up = (min(max(value, self._low), self._high) - self._low) / (self._high - self._low)
        return QPointF(place.left() + across * place.width(), place.bottom() - up * place.height())

    def _place(self) -> QRectF:
        return QRectF(self.rect()).adjusted(px(_LEFT), px(_TOP), -px(_RIGHT), -px(_BOTTOM))

    # --- Qt ----------------------------------------------------------------------------------------------------

    def sizeHint(self) -> QSize:
        return QSize(px(200), px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self._activation is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(scaled(self.font(), 0.85))
        self._paint_axes(painter)
        self._paint_curve(painter)
        if math.isfinite(self._activation.total) and math.isfinite(self._activation.value):
            self._paint_dot(painter, self._activation)
        painter.end()

    def _paint_axes(self, painter: QPainter) -> None:
        place, muted = self._place(), QColor(self._theme.muted)
        for value in {self._low, 0.0, self._high}:
            y = self._at(0.0, value).y()
            painter.setPen(QPen(QColor(self._theme.line), 1, Qt.PenStyle.SolidLine if not value else _DASHED))
            painter.drawLine(QPointF(place.left(), y), QPointF(place.right(), y))
            painter.setPen(muted)
            painter.drawText(QRectF(0, y - px(_LINE) / 2, px(_LEFT) - 4, px(_LINE)), _BESIDE, _tick(value))
        painter.setPen(QColor(self._theme.line))
        zero = self._at(0.0, self._low).x()
        painter.drawLine(QPointF(zero, place.top()), QPointF(zero, place.bottom()))
        painter.setPen(muted)
        metrics, own = painter.fontMetrics(), signed_number(self._activation.total, 2) if self._activation else ""
        for total in (-self._reach, -self._reach / 2, self._reach / 2, self._reach):
            x = self._at(total, 0.0).x()
            apart = max(metrics.horizontalAdvance(own + _tick(total)) / 2 + px(_BETWEEN), px(_NEAR))
            if not abs(x - self.dot.x()) <= apart:
                painter.drawText(
                    QRectF(x - px(_TICK) / 2, place.bottom() + 2, px(_TICK), px(_BOTTOM) - 2), CENTERED, _tick(total)
                )

    def _paint_curve(self, painter: QPainter) -> None:
        theme = self._theme
        if self._activation is not None and self._activation.function != "identity":
            self._paint_identity(painter)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(theme.text), 1.5))
        painter.drawPolyline(self._line)

    def _paint_identity(self, painter: QPainter) -> None:
        """What would come out if the sum stayed as it is; its name where nothing else stands."""
        low, high = max(-self._reach, self._low), min(self._reach, self._high)
        end = self._at(high, high)
        painter.setPen(QPen(QColor(self._theme.faint), 1, _DASHED))
        painter.drawLine(self._at(low, low), end)
        words = translate("Matrix", "the sum itself")
        right = end.x() + 6 + QFontMetrics(painter.font()).horizontalAdvance(words)
        if right < self.width() and abs(self.dot.y() - end.y()) > px(_NEAR) / 2:
            painter.setPen(QColor(self._theme.muted))
            painter.drawText(QPointF(end.x() + 6, end.y() - 3), words)

    def _paint_dot(self, painter: QPainter, activation: Activation) -> None:
        theme, dot, place = self._theme, self.dot, self._place()
        color = QColor(theme.negative_text if activation.value < 0 else theme.positive_text)
        painter.setPen(QPen(color, 1, _DASHED))
        painter.drawLine(dot, QPointF(dot.x(), place.bottom()))
        painter.drawLine(dot, QPointF(self._at(0.0, 0.0).x(), dot.y()))
        painter.setPen(QPen(QColor(theme.text), 1.5))
        painter.setBrush(signed_color(theme, activation.value))
        painter.drawEllipse(dot, px(_RADIUS), px(_RADIUS))
        painter.setFont(bold(painter.font()))
        metrics, words = QFontMetrics(painter.font()), f"{activation.name} = {_value(activation)}"
        painter.setPen(color)
        below = QRectF(dot.x() - px(_SUM) / 2, place.bottom() + 2, px(_SUM), px(_BOTTOM) - 2)
        below.moveLeft(min(max(below.left(), 0.0), self.width() - below.width()))
        painter.drawText(below, CENTERED, signed_number(activation.total, 2))
        width = metrics.horizontalAdvance(words)
        # Under a curve that rises, or over it: nowhere on it.
        under = dot + QPointF(10, 6 + metrics.ascent())
        if under.x() + width > self.width() or under.y() > place.bottom() - 2:
            under = QPointF(min(dot.x() + 10, max(dot.x() - 8 - width, 0)), max(dot.y() - 9, metrics.ascent()))
        painter.drawText(under, words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_line()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._activation is not None:
            self.show_activation(self._activation)


_NAMES = {"tanh": "tanh", "sigmoid": "σ", "relu": "ReLU", "identity": "x"}
_DASHED = Qt.PenStyle.DashLine
_BESIDE = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
_LARGE = 1000
_NEAR, _BETWEEN = 40, 14
"""Pixels beside the sum's own number where no other one is written, and at least between the two: its own is bold, and
moved inwards at the edge."""


def _value(activation: Activation) -> str:
    """What cannot be negative has no plus."""
    number = plain_number if activation.function == "sigmoid" else signed_number
    return number(activation.value)


def _tick(value: float) -> str:
    if abs(value) >= _LARGE:
        return limit_number(value)
    return signed_number(value, 0) if value == round(value) and value else "0" if not value else signed_number(value, 1)
