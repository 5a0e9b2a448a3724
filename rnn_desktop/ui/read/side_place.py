"""Where the side panel stands: beside the columns, or over them where there is no room beside them."""

from PySide6.QtCore import QEvent, QObject, QSize, Slot
from PySide6.QtWidgets import QToolButton, QWidget

from rnn_desktop.ui.panels.side_panel import SidePanel
from rnn_desktop.ui.style.scale import is_larger, px

_LEAST_BESIDE = 900
"""Pixels of a view that has room for the panel beside its columns."""


class SidePlace(QObject):
    """Over the columns the panel comes and goes with a button, which is there only then."""

    def __init__(self, view: QWidget, side: SidePanel, columns: QWidget, button: QToolButton) -> None:
        """columns: what the panel may cover, at the top of the view. button: opens and closes it there."""
        super().__init__(view)
        self._side, self._columns, self._button = side, columns, button
        layout = view.layout()
        assert layout is not None
        self._layout = layout
        self._wanted = True
        button.setCheckable(True)
        button.toggled.connect(self.fit)
        for each in (view, columns):
            each.installEventFilter(self)
        side.page_shown.connect(self._open)

    @property
    def _view(self) -> QWidget:
        """Asked for, not held: what holds the view that it is in keeps it alive when that is over."""
        view = self.parent()
        assert isinstance(view, QWidget)
        return view

    @property
    def is_over(self) -> bool:
        """Whether the panel stands over the columns when it is open."""
        return is_larger() and self._view.width() < px(_LEAST_BESIDE)

    def want(self, wanted: bool) -> None:
        """Whether there is a panel; without one all of the view is the columns'."""
        self._wanted = wanted
        self._button.setChecked(wanted)
        self.fit()

    @Slot()
    def _open(self) -> None:
        """A page was asked for."""
        if self._wanted:
            self._button.setChecked(True)

    def least_size(self) -> QSize:
        """Of the view: with the panel over the columns, where it may be there."""
        size = self._layout.minimumSize()
        return size - QSize(self._layout.contentsMargins().right(), 0) if is_larger() else size

    @Slot()
    def fit(self) -> None:
        """The view has another size, or everything in it."""
        over, width = self.is_over, self._side.maximumWidth()
        is_open = self._wanted and (self._button.isChecked() or not over)
        # The layout may be at work just now: it is told how much room it has, not what is in it.
        self._layout.setContentsMargins(0, 0, width if is_open and not over else 0, 0)
        self._button.setVisible(over and self._wanted)
        self._side.setVisible(is_open)
        height = self._columns.height() if over else self._view.height()
        self._side.setGeometry(max(self._view.width() - width, 0), 0, min(width, self._view.width()), height)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The view and what the panel may cover have other sizes one after the other."""
        if event.type() == QEvent.Type.Resize and watched in (self._view, self._columns):
            self.fit()
        return False
