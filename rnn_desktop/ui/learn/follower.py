"""Lies over another widget of a bench, wherever that goes."""

from PySide6.QtCore import QEvent, QObject, QRect, Slot
from PySide6.QtWidgets import QWidget

from rnn_desktop.ui.learn.place_in import lies_in

_MOVING = (QEvent.Type.Resize, QEvent.Type.Move, QEvent.Type.Show, QEvent.Type.Hide)


class Follower(QWidget):
    """Over all that is in the bench, but under its messages."""

    def __init__(self, ground: QWidget, messages: QWidget) -> None:
        super().__init__(ground)
        self._ground, self._messages = ground, messages
        self._followed: QWidget | None = None
        self._watched: list[QWidget] = []
        self.hide()

    def follow(self, widget: QWidget | None) -> None:
        """Lie over this one from now on; None over none."""
        for each in self._watched:
            each.removeEventFilter(self)
        self._followed = widget
        # What it lies in moves it, too: a page that is scrolled tells none of its parts.
        self._watched = [] if widget is None else [*lies_in(self._ground, widget), self._ground]
        for each in self._watched:
            each.installEventFilter(self)
        self._place_anew()

    def place(self, widget: QWidget) -> QRect:
        """Where to lie for this widget, in the bench's pixels."""
        raise NotImplementedError

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Goes along."""
        if event.type() == QEvent.Type.DeferredDelete and watched is not self._ground:
            self.follow(None)
        elif event.type() in _MOVING:
            self._place_anew()
        return False

    @Slot()
    def _place_anew(self) -> None:
        if self._followed is None or not self._followed.isVisibleTo(self._ground):
            self.hide()
            return
        place = self.place(self._followed)
        self.setGeometry(place)
        if place.isEmpty():
            # It is scrolled out of sight.
            self.hide()
            return
        self.show()
        self.raise_()
        self._messages.raise_()
        self.update()
