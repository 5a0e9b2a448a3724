"""What to touch next has a violet ring, while the rest stands back a little. It takes no mouse and locks nothing."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from rnn_desktop.ui.learn.place_in import bring_in_sight, movers, place_in
from rnn_desktop.ui.style.theme import LIGHT, Theme

_RING, _HALO, _GROW = 2, 4, 3
_DIM, _HALO_ALPHA = 60, {"light": 56, "dark": 89}


class LitRing(QWidget):
    """Lies over the widgets that it was given, as large as its parent."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self._ground = over
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._lit: QWidget | None = None
        self._movers: list[QWidget] = []
        self._dimmed: tuple[QWidget, ...] = ()
        self._part: Callable[[], QRect] | None = None
        self._place = QRect()
        self._theme = LIGHT
        over.installEventFilter(self)
        self.hide()

    @property
    def lit(self) -> QWidget | None:
        """What is lit."""
        return self._lit

    def light(
        self, lit: QWidget | None, dimmed: tuple[QWidget, ...] = (), part: Callable[[], QRect] | None = None
    ) -> None:
        """Light this widget and let those stand back; None lights nothing. part: what of it, in its own pixels."""
        for widget in self._movers:
            if isValid(widget):
                widget.removeEventFilter(self)
        self._movers = [] if lit is None else movers(self._ground, lit)
        self._lit, self._dimmed, self._part = lit, dimmed, part
        for widget in self._movers:
            widget.installEventFilter(self)
        if lit is not None:
            bring_in_sight(self._ground, lit, None if part is None else part())
        self._follow()

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Follows what is lit, and the window."""
        kinds = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)
        if event.type() in kinds and (watched is self._ground or watched in self._movers):
            self._follow()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self._place).adjusted(-_GROW, -_GROW, _GROW, _GROW)
        painter.setClipRegion(QRegion(self.rect()) - QRegion(place.toRect()))
        dim = QColor(self._theme.window)
        dim.setAlpha(_DIM)
        for widget in self._dimmed:
            if widget.isVisible():
                painter.fillRect(place_in(self._ground, widget), dim)
        painter.setClipping(False)
        halo = QColor(self._theme.selection)
        halo.setAlpha(_HALO_ALPHA.get(self._theme.name, 56))
        path = QPainterPath()
        path.addRoundedRect(place, 8, 8)
        painter.setPen(QPen(halo, _HALO + _RING))
        painter.drawPath(path)
        painter.setPen(QPen(QColor(self._theme.selection), _RING))
        painter.drawPath(path)
        painter.end()

    def _follow(self) -> None:
        if self._lit is None or not isValid(self._lit) or not self._lit.isVisibleTo(self._ground):
            self.hide()
            return
        self.setGeometry(self._ground.rect())
        self._place = place_in(self._ground, self._lit, None if self._part is None else self._part())
        self.show()
        self.raise_()
        self.update()
