"""What to touch next has a violet ring, while the rest stands back a little. It takes no mouse and locks nothing."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QRegion
from PySide6.QtWidgets import QApplication, QWidget

from rnn_desktop.ui.learn.follower import Follower
from rnn_desktop.ui.learn.place_in import place_in
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme

_RING, _HALO, _GROW = 2, 4, 3
_DIM, _HALO_ALPHA = 51, {"light": 56, "dark": 89}


class LitRing(Follower):
    """Lies over the widgets that it was given, as large as its parent."""

    def __init__(self, ground: QWidget, messages: QWidget) -> None:
        super().__init__(ground, messages)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        # A part may be typed over, in a field that is larger.
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._place_anew)
        self._dimmed: tuple[QWidget, ...] = ()
        self._part: Callable[[], QRect] | None = None
        self._place = QRect()
        self._theme = LIGHT

    @property
    def lit(self) -> QWidget | None:
        """What is lit."""
        return self._followed

    @property
    def lit_place(self) -> QRect:
        """Where the ring is, in the pixels of what it lies over."""
        return self._place

    def light(
        self, lit: QWidget | None, dimmed: tuple[QWidget, ...] = (), part: Callable[[], QRect] | None = None
    ) -> None:
        """Light this widget and let those stand back; None lights nothing. part: what of it, in its own pixels."""
        self._dimmed, self._part = dimmed, part
        self.follow(lit)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.update()

    def place(self, widget: QWidget) -> QRect:
        self._place = place_in(self._ground, widget, None if self._part is None else self._part())
        return self._ground.rect()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        place = QRectF(self._place).adjusted(-px(_GROW), -px(_GROW), px(_GROW), px(_GROW))
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
