"""What is to be guessed is not to be read off: it is covered until the guess is made."""

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from rnn_desktop.ui.learn.place_in import place_in
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.painting import CENTERED
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.labels import bold, plain_tip, scaled


class Veils(QObject):
    """One over each of some widgets of a bench."""

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground, self._theme = ground, LIGHT
        self.shown: list[_Veil] = []

    def cover(self, widgets: list[QWidget]) -> None:
        """These and no others."""
        for veil in self.shown:
            veil.lift()
        self.shown = [_Veil(self._ground, widget, self._theme) for widget in widgets]

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for veil in self.shown:
            veil.set_theme(theme)


class _Veil(QWidget):
    """A question mark over a widget, wherever that goes."""

    def __init__(self, ground: QWidget, covered: QWidget, theme: Theme) -> None:
        super().__init__(ground)
        self._ground, self.covered, self._theme = ground, covered, theme
        words = translate("Learn", "Guess first: then you see what the network does here.")
        self.setToolTip(plain_tip(words))
        self.setAccessibleName(words)
        covered.installEventFilter(self)
        self._follow()

    def lift(self) -> None:
        """Show what was covered."""
        self.covered.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        del watched
        if event.type() in (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide):
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(self._theme.line), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(self._theme.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)
        painter.setFont(bold(scaled(self.font(), 1.5)))
        painter.setPen(QColor(self._theme.selection))
        painter.drawText(self.rect(), CENTERED, "?")
        painter.end()

    def _follow(self) -> None:
        place = place_in(self._ground, self.covered)
        if place.isEmpty() or not self.covered.isVisibleTo(self._ground):
            self.hide()
            return
        self.setGeometry(place)
        self.show()
        self.raise_()
