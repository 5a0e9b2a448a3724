"""What is to be guessed is not to be read off: it is covered until the guess is made."""

from PySide6.QtCore import QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from rnn_desktop.ui.learn.follower import Follower
from rnn_desktop.ui.learn.place_in import place_in
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.painting import CENTERED
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.labels import bold, plain_tip, scaled


class Veils(QObject):
    """One over each of some widgets of a bench."""

    def __init__(self, ground: QWidget, messages: QWidget) -> None:
        super().__init__(ground)
        self._ground, self._messages, self._theme = ground, messages, LIGHT
        self.shown: list[_Veil] = []

    def cover(self, widgets: list[QWidget]) -> None:
        """These and no others."""
        for veil in self.shown:
            veil.lift()
        self.shown = [_Veil(self._ground, self._messages, widget, self._theme) for widget in widgets]

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for veil in self.shown:
            veil.set_theme(theme)


class _Veil(Follower):
    """A question mark over a widget, wherever that goes."""

    def __init__(self, ground: QWidget, messages: QWidget, covered: QWidget, theme: Theme) -> None:
        super().__init__(ground, messages)
        self._theme = theme
        words = translate("Learn", "Guess first: then you see what the network does here.")
        self.setToolTip(plain_tip(words))
        self.setAccessibleName(words)
        self.follow(covered)

    def lift(self) -> None:
        """Show what was covered."""
        self.follow(None)
        self.deleteLater()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def place(self, widget: QWidget) -> QRect:
        return place_in(self._ground, widget)

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        # Nothing is seen at its rounded corners either.
        painter.fillRect(self.rect(), QColor(self._theme.window))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.line), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(self._theme.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)
        painter.setFont(bold(scaled(self.font(), 1.5)))
        painter.setPen(QColor(self._theme.selection))
        painter.drawText(self.rect(), CENTERED, "?")
        painter.end()
