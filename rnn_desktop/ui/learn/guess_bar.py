"""A number is guessed on a scale: drag the diamond, move it with the keys or type the number; Enter commits."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.lessons.lesson import NumberGuess
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme, signed_color
from rnn_desktop.ui.widgets.labels import plain_tip, scaled

_MARGIN, _TRACK, _DIAMOND = 10, 6, 7
_STEPS = 200
"""An arrow key moves by so small a share of the scale: 0.01 of one from −1 to 1; with Shift ten times as far."""


class GuessBar(QWidget):
    """Signals:
    moved(): another value is guessed, not yet committed to.
    commit_requested(): Enter.
    """

    moved = Signal()
    commit_requested = Signal()

    def __init__(self, guess: NumberGuess) -> None:
        super().__init__()
        self._guess = guess
        self.value: float = guess.low if not guess.signed else (guess.low + guess.high) / 2
        """What is guessed."""
        self.touched = False
        """Whether the person has moved it: the middle is no guess."""
        self._typed = ""
        """What was typed of a number so far; "" where the diamond was moved."""
        self._found: float | None = None
        self._theme = LIGHT
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(translate("Learn", "Guess"))
        tip = translate("Learn", "Drag the diamond, move it with the arrow keys or type a number; Enter commits.")
        self.setToolTip(plain_tip(tip))

    def show_guess(self, value: float) -> None:
        """As it was left; it can still be moved."""
        self.value, self.touched = value, True
        self.update()

    def show_found(self, value: float, found: float) -> None:
        """The guess stands, with what the network did beside it."""
        self.value, self._found, self.touched = value, found, True
        self.unsetCursor()
        self.update()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def sizeHint(self) -> QSize:
        line = QFontMetrics(self._small()).height()
        return QSize(px(200), 3 * line + 2 * px(_DIAMOND) + px(6))

    def text(self, value: float) -> str:
        """A value of this scale in words."""
        if self._guess.signed:
            return signed_number(value, self._guess.decimals)
        return f"{value:,.{self._guess.decimals}f}"

    # --- Qt ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small())
        line = painter.fontMetrics().height()
        middle = line + px(_DIAMOND) + 2.0
        self._paint_track(painter, middle)
        guess = self._x(self.value)
        if self._found is not None:
            x = self._x(self._found)
            painter.fillRect(QRectF(min(x, guess), middle - 1, abs(x - guess), 2), QColor(self._theme.selection))
            painter.fillRect(QRectF(x - 1.5, middle - 9, 3, 18), QColor(self._theme.text))
            found = translate("Learn", "network {value}").format(value=self.text(self._found))
            self._label(painter, x, middle + px(_DIAMOND) + 2, found, self._theme.accent)
        painter.setPen(QPen(QColor(self._theme.selection), 2))
        painter.setBrush(QColor(self._theme.raised))
        points = [(0, -px(_DIAMOND)), (px(_DIAMOND), 0), (0, px(_DIAMOND)), (-px(_DIAMOND), 0)]
        painter.drawPolygon(QPolygonF([QPointF(guess + x, middle + y) for x, y in points]))
        mine = translate("Learn", "my guess {value}").format(value=self._typed or self._rough(self.value))
        self._label(painter, guess, 0, mine, self._theme.selection)
        if self.hasFocus() and self._found is None:
            painter.setPen(QPen(QColor(self._theme.selection), 1, Qt.PenStyle.DotLine))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 4, 4)
        painter.end()

    def _paint_track(self, painter: QPainter, middle: float) -> None:
        low, high = self._guess.low, self._guess.high
        width = self.width() - 2 * px(_MARGIN)
        for x in range(width):
            value = low + (high - low) * x / max(width - 1, 1)
            color = signed_color(self._theme, value / max(abs(low), abs(high))) if self._guess.signed else None
            painter.fillRect(
                QRectF(px(_MARGIN) + x, middle - px(_TRACK) / 2, 1, px(_TRACK)), color or QColor(self._theme.line)
            )
        painter.setPen(QColor(self._theme.muted))
        foot = self.height() - painter.fontMetrics().height()
        ticks = (low, 0.0, high) if low < 0 < high else (low, high)
        for value in ticks:
            text = f"{value:+g}" if self._guess.signed and value else f"{value:,g}"
            self._label(painter, self._x(value), foot, text.replace("-", "−"), self._theme.muted)

    def _label(self, painter: QPainter, x: float, top: float, text: str, color: str) -> None:
        width = painter.fontMetrics().horizontalAdvance(text) + 2
        left = min(max(x - width / 2, 0), self.width() - width)
        painter.setPen(QColor(color))
        painter.drawText(QRectF(left, top, width, painter.fontMetrics().height()), Qt.AlignmentFlag.AlignCenter, text)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._drag(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._drag(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, guess = Qt.Key(event.key()), self._guess
        step = (guess.high - guess.low) / _STEPS
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            step *= 10
        moves = {Qt.Key.Key_Left: -step, Qt.Key.Key_Right: step}
        if self._found is None and key in moves:
            self._move(self.value + moves[key])
        elif self._found is None and key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.commit_requested.emit()
        elif self._found is None and key == Qt.Key.Key_Backspace:
            self._type(self._typed[:-1])
        elif self._found is None and event.text() and event.text() in "0123456789.-−":
            self._type(self._typed + event.text().replace("-", "−"))
        else:
            super().keyPressEvent(event)

    # --- inside ------------------------------------------------------------------------------------------------

    def _drag(self, event: QMouseEvent) -> None:
        if self._found is None and event.buttons() & Qt.MouseButton.LeftButton:
            share = (event.position().x() - px(_MARGIN)) / max(self.width() - 2 * px(_MARGIN), 1)
            self._move(self._guess.low + share * (self._guess.high - self._guess.low))

    def _type(self, typed: str) -> None:
        """As the number so far; one that is beyond the scale is not taken."""
        try:
            value = float(typed.replace("−", "-"))
        except ValueError:
            # Nothing yet, or a sign alone.
            self._typed = typed if typed in ("", "−", ".", "−.") else self._typed
            self.update()
            return
        if self._guess.low <= value <= self._guess.high:
            self._typed, self.value, self.touched = typed, value, True
            self.update()
            self.moved.emit()

    def _move(self, value: float) -> None:
        self._typed = ""
        low, high = self._guess.low, self._guess.high
        step = (high - low) / _STEPS
        self.value = min(max(low + round((value - low) / step) * step, low), high)
        self.touched = True
        self.update()
        self.moved.emit()

    def _x(self, value: float) -> float:
        low, high = self._guess.low, self._guess.high
        share = (min(max(value, low), high) - low) / (high - low)
        return px(_MARGIN) + share * (self.width() - 2 * px(_MARGIN))

    def _rough(self, value: float) -> str:
        width = self._guess.high - self._guess.low
        decimals = min(2 if width <= 4 else 0 if width > 50 else 1, self._guess.decimals)
        return signed_number(value, decimals) if self._guess.signed else f"{value:,.{decimals}f}"

    def _small(self) -> QFont:
        return scaled(self.font(), 0.85)
