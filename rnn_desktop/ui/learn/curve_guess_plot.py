"""A curve is guessed: a point for each time step, drawn with the mouse or moved with the keys; Enter commits."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnn_desktop.lessons.lesson import CurveGuess
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.labels import scaled

_HEIGHT, _LEFT, _TOP, _FOOT, _DOT = 120, 30, 8, 18, 4.0
_STEPS = 50


class CurveGuessPlot(QWidget):
    """Signals:
    moved(): another curve is guessed, not yet committed to.
    commit_requested(): Enter.
    """

    moved = Signal()
    commit_requested = Signal()

    def __init__(self, guess: CurveGuess, count: int) -> None:
        """count: time steps."""
        super().__init__()
        self._guess = guess
        self.values: list[float] = [(guess.low + guess.high) / 2] * count
        """What is guessed."""
        self.touched = False
        """Whether the person has drawn."""
        self._found: list[float] | None = None
        self._at = 0
        self._theme = LIGHT
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.setAccessibleName(translate("Learn", "Guess"))

    def show_guess(self, values: list[float]) -> None:
        """As it was left; it can still be drawn on."""
        self.values, self.touched = values, True
        self.update()

    def show_found(self, values: list[float], found: list[float]) -> None:
        """The guess stands, with what the network did beside it."""
        self.values, self._found, self.touched = values, found, True
        self.unsetCursor()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(220), px(_HEIGHT))

    # --- Qt ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        theme, painter = self._theme, QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(scaled(self.font(), 0.85))
        plot = self._plot()
        for value in (self._guess.low, (self._guess.low + self._guess.high) / 2, self._guess.high):
            y = self._y(value)
            painter.setPen(QColor(theme.line))
            painter.drawLine(QPointF(plot.left(), y), QPointF(plot.right(), y))
            painter.setPen(QColor(theme.muted))
            place = QRectF(0, y - 8, px(_LEFT) - 6, 16)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, f"{value:g}")
        self._paint_foot(painter)
        if self._found is not None:
            self._paint_curve(painter, self._found, theme.accent)
        self._paint_curve(painter, self.values, theme.selection)
        if self.hasFocus() and self._found is None:
            painter.setPen(QPen(QColor(theme.selection), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self._point(self._at, self.values), px(_DOT) + 4, px(_DOT) + 4)
        painter.end()

    def _paint_foot(self, painter: QPainter) -> None:
        """The first and the last time step; between them, once there are two curves, whose each is."""
        plot, metrics = self._plot(), painter.fontMetrics()
        foot = QRectF(
            plot.left() - px(_DOT), self.height() - metrics.height(), plot.width() + 2 * px(_DOT), metrics.height()
        )
        painter.setPen(QColor(self._theme.muted))
        painter.drawText(foot, Qt.AlignmentFlag.AlignLeft, "1")
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight, str(len(self.values)))
        if self._found is None:
            return
        words = (
            (translate("Learn", "my guess"), self._theme.selection),
            (translate("Learn", "network"), self._theme.accent),
        )
        gap = metrics.horizontalAdvance("   ")
        x = foot.center().x() - (sum(metrics.horizontalAdvance(text) for text, _ in words) + gap) / 2
        for text, color in words:
            painter.setPen(QColor(color))
            painter.drawText(QPointF(x, foot.bottom() - metrics.descent()), text)
            x += metrics.horizontalAdvance(text) + gap

    def _paint_curve(self, painter: QPainter, values: list[float], color: str) -> None:
        points = [self._point(step, values) for step in range(len(values))]
        painter.setPen(QPen(QColor(color), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(points))
        painter.setBrush(QColor(color))
        for point in points:
            painter.drawEllipse(point, px(_DOT) - 1, px(_DOT) - 1)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._draw(event.position())

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._draw(event.position())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        step = (self._guess.high - self._guess.low) / _STEPS
        if self._found is not None:
            super().keyPressEvent(event)
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._at = min(max(self._at + (1 if key == Qt.Key.Key_Right else -1), 0), len(self.values) - 1)
            self.update()
        elif key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._set(self._at, self.values[self._at] + (step if key == Qt.Key.Key_Up else -step))
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit_requested.emit()
        else:
            super().keyPressEvent(event)

    # --- inside ------------------------------------------------------------------------------------------------

    def _draw(self, at: QPointF) -> None:
        if self._found is None:
            plot, count = self._plot(), len(self.values)
            step = round((at.x() - plot.left()) / plot.width() * (count - 1)) if count > 1 else 0
            self._at = min(max(step, 0), count - 1)
            share = (plot.bottom() - at.y()) / plot.height()
            self._set(self._at, self._guess.low + share * (self._guess.high - self._guess.low))

    def _set(self, step: int, value: float) -> None:
        self.values[step] = min(max(value, self._guess.low), self._guess.high)
        self.touched = True
        self.update()
        self.moved.emit()

    def _plot(self) -> QRectF:
        return QRectF(
            px(_LEFT), px(_TOP), max(self.width() - px(_LEFT) - 8, 1), max(self.height() - px(_TOP) - px(_FOOT), 1)
        )

    def _y(self, value: float) -> float:
        plot = self._plot()
        share = (min(max(value, self._guess.low), self._guess.high) - self._guess.low) / (
            self._guess.high - self._guess.low
        )
        return plot.bottom() - share * plot.height()

    def _point(self, step: int, values: list[float]) -> QPointF:
        plot, last = self._plot(), max(len(values) - 1, 1)
        return QPointF(plot.left() + plot.width() * step / last, self._y(values[step]))
