"""What the mouse does in a row of the Read view happens in the network that the row shows."""

from typing import Protocol, cast

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QWidget

from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.scene_selection import with_kept, with_pick, with_place
from rnn_desktop.ui.scene.shown_networks import ShownNetworks


class NetworksView(Protocol):
    """What is asked of the view that the rows are in."""

    @property
    def networks(self) -> ShownNetworks:
        """Those that can be looked at."""

    def show_networks(self, networks: ShownNetworks) -> None:
        """Paint these."""

    def select_in(self, name: str, scene: Scene) -> None:
        """Select what is selected in this scene of the network `name`."""

    def explain_in(self, name: str, place: Place) -> None:
        """An output of the network `name` was clicked, if this is one: it is to be explained."""

    def point_in(self, name: str, place: Place) -> None:
        """The mouse is at this place of the network `name`."""


class RowMouse(QObject):
    """Listens to one row: the picture shows the network that is drawn, every other row the one in the columns."""

    def __init__(self, row: ColumnRow, view: QWidget, in_picture: bool) -> None:
        """view: a NetworksView."""
        super().__init__(view)
        self._in_picture = in_picture
        row.picked.connect(self._pick)
        row.kept.connect(self._keep)
        row.cleared.connect(self._clear)
        row.pointed.connect(self._point)

    @property
    def _view(self) -> NetworksView:
        # A reference to it would hold the view, which holds this object, beyond its time.
        return cast(NetworksView, self.parent())

    @property
    def _name(self) -> str:
        """Of the network that the row shows."""
        networks = self._view.networks
        return networks.in_picture if self._in_picture else networks.in_columns

    @property
    def _scene(self) -> Scene:
        return self._view.networks.scene(self._name)

    @Slot(object)
    def _pick(self, place: Place) -> None:
        name = self._name
        self._view.select_in(name, with_pick(self._scene, place))
        self._view.explain_in(name, place)

    @Slot(int)
    def _keep(self, unit: int) -> None:
        self._view.show_networks(self._view.networks.with_scene(self._name, with_kept(self._scene, unit)))

    @Slot()
    def _clear(self) -> None:
        self._view.select_in(self._name, with_place(self._scene, NOWHERE))

    @Slot(object)
    def _point(self, place: Place) -> None:
        self._view.point_in(self._name, place)
