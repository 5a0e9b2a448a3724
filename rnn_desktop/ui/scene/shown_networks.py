"""Which networks can be looked at, and where each is seen: the person's model, and others brought beside it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.ui.scene.reading_scene import Scene

MODEL = "model"
"""What the person's own network is called among them."""


@dataclass(frozen=True, slots=True)
class ShownNetworks:
    """Each network is an ordinary Scene: what is selected in one stays while another is looked at.

    Rows, panels and pictures paint the one scene that they take from here. A network that stands in the columns fills
    the window, with its own tokens, curve and receipt; one that is only chosen for the picture is drawn between the
    columns of another.
    """

    scenes: Mapping[str, Scene]
    """Every network that can be looked at, by its name."""

    in_columns: str = MODEL
    """The name of the network whose reading the rows and panels show."""

    chosen: str = MODEL
    """The name of the network whose picture is wanted."""

    # --- who is seen where -----------------------------------------------------------------------------------------

    def scene(self, name: str) -> Scene:
        """A network as it is painted now: in the same place and colours as the columns."""
        scene, columns = self.scenes[name], self.columns
        axis = replace(columns.axis, count=scene.axis.count)
        return columns if name == self.in_columns else replace(scene, axis=axis, theme=columns.theme)

    @property
    def columns(self) -> Scene:
        """What the rows show."""
        return self.scenes[self.in_columns]

    @property
    def in_picture(self) -> str:
        """The name of the network that is drawn: the chosen one, but none while the columns are empty."""
        return self.chosen if self.columns.axis.count else self.in_columns

    @property
    def drawn(self) -> Scene:
        """What the picture of the network shows."""
        return self.scene(self.in_picture)

    @property
    def open_in(self) -> str:
        """The name of the network in which something was selected last."""
        return self.in_columns if self.drawn.selection == NOWHERE else self.in_picture

    @property
    def opened(self) -> Scene:
        """What the inspector opens."""
        return self.scene(self.open_in)

    @property
    def spoken_of(self) -> Scene:
        """What the line under the columns is about: where the mouse is, else what is open."""
        if self.drawn.pointed != NOWHERE:
            return self.drawn
        return self.opened if self.columns.pointed == NOWHERE else self.columns

    # --- what changes them ----------------------------------------------------------------------------------------

    def with_scene(self, name: str, scene: Scene) -> "ShownNetworks":
        """Another scene of this network."""
        return replace(self, scenes={**self.scenes, name: scene})

    def with_columns(self, scene: Scene) -> "ShownNetworks":
        """Another scene of the network in the columns."""
        return self.with_scene(self.in_columns, scene)

    def with_selected(self, name: str, scene: Scene) -> "ShownNetworks":
        """Something was selected in this network, which is then what is open. What is selected in the columns stays
        even so: it is seen in every row."""
        others = {other: replace(one, selection=NOWHERE) for other, one in self.scenes.items()}
        return replace(self, scenes=others | {self.in_columns: self.columns, name: scene})

    def with_pointed(self, name: str, place: Place) -> "ShownNetworks":
        """The mouse is at this place of this network, and so nowhere else; this very table where that is not new."""
        places = {other: place if other == name else NOWHERE for other in self.scenes}
        if all(scene.pointed == places[other] for other, scene in self.scenes.items()):
            return self
        return replace(self, scenes={other: replace(one, pointed=places[other]) for other, one in self.scenes.items()})

    def with_chosen(self, name: str) -> "ShownNetworks":
        """This network is to be drawn; in a picture that comes or goes the mouse is nowhere."""
        kept = {self.in_columns: self.columns}
        others = {other: replace(one, pointed=NOWHERE) for other, one in self.scenes.items()}
        return replace(self, scenes=others | kept, chosen=name)
