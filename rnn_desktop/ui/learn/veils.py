"""What is to be guessed is not to be read off: it is covered until the guess is made."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QWidget

from rnn_desktop.ui.learn.place_in import movers, place_in
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.painting import CENTERED
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.labels import bold, plain_tip, scaled


class Veils(QObject):
    """One over each of some widgets of a bench, or over several that lie together."""

    def __init__(self, ground: QWidget) -> None:
        super().__init__(ground)
        self._ground, self._theme = ground, LIGHT
        self.shown: list[_Veil] = []

    def cover(self, groups: Sequence[Sequence[QWidget]]) -> None:
        """These and no others, each group with one veil."""
        for veil in self.shown:
            veil.lift()
        self.shown = [_Veil(self._ground, group, self._theme) for group in groups]

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for veil in self.shown:
            veil.set_theme(theme)


class _Veil(QWidget):
    """A question mark over widgets, wherever they go."""

    def __init__(self, ground: QWidget, covered: Sequence[QWidget], theme: Theme) -> None:
        super().__init__(ground)
        self._ground, self.covered, self._theme = ground, covered, theme
        self._movers = {mover for widget in covered for mover in movers(ground, widget)}
        words = translate("Learn", "Guess first: then you see what the network does here.")
        self.setToolTip(plain_tip(words))
        self.setAccessibleName(words)
        for mover in self._movers:
            mover.installEventFilter(self)
        self._follow()

    def lift(self) -> None:
        """Show what was covered."""
        for mover in self._movers:
            mover.removeEventFilter(self)
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
        painter.fillRect(self.rect(), QColor(self._theme.window))
        painter.setPen(QPen(QColor(self._theme.line), 1, Qt.PenStyle.DashLine))
        painter.setBrush(QColor(self._theme.panel))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1.5, 1.5, -1.5, -1.5), 8, 8)
        painter.setFont(bold(scaled(self.font(), 1.5)))
        painter.setPen(QColor(self._theme.selection))
        painter.drawText(self.rect(), CENTERED, "?")
        painter.end()

    def _follow(self) -> None:
        place = QRect()
        for widget in self.covered:
            if widget.isVisibleTo(self._ground):
                place |= place_in(self._ground, widget)
        if place.isEmpty():
            self.hide()
            return
        self.setGeometry(place)
        self.show()
        self.raise_()
