"""What lies on the way of the thing that is hovered or selected: what it got, and what it feeds."""

from dataclasses import dataclass

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.pooling_shares import is_pooled
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.network.picture_parts import CellKey
from rnn_desktop.ui.scene.focus import layer_of
from rnn_desktop.ui.scene.reading_scene import Scene


@dataclass(frozen=True, slots=True)
class NetworkPath:
    """core: the cells that are meant; cells: these, those that they get a state or an input from, and those that they
    feed; answered: time steps whose answers they feed. Without a core everything is lit alike."""

    core: frozenset[CellKey] = frozenset()
    cells: frozenset[CellKey] = frozenset()
    answered: frozenset[int] = frozenset()

    @property
    def dims(self) -> bool:
        """Whether anything beside the path stands back."""
        return bool(self.core)

    def has(self, key: CellKey) -> bool:
        return not self.core or key in self.cells

    def is_core(self, key: CellKey) -> bool:
        return key in self.core

    def links(self, source: CellKey, target: CellKey) -> bool:
        """Whether the arrow between two cells is on the path."""
        if not self.core:
            return True
        return (source in self.core and target in self.cells) or (target in self.core and source in self.cells)

    def answers(self, step: int) -> bool:
        return not self.core or step in self.answered


EVERYTHING = NetworkPath()


def path_of(scene: Scene, place: Place) -> NetworkPath:
    """The path of a place; without a token, and while the reading is played, everything is lit."""
    reading = scene.reading
    if reading is None or scene.read is not None or place.token is None or place.token >= scene.axis.count:
        return EVERYTHING
    core = _core(reading, place)
    cells = set(core)
    layers, directions = len(reading.trace.layers), reading.model.config.directions
    for key in core:
        cells |= {key._replace(step=key.step - 1), key._replace(step=key.step + 1)}
        beside = [layer for layer in (key.layer - 1, key.layer + 1) if 0 <= layer < layers]
        cells |= {CellKey(layer, direction, key.step) for layer in beside for direction in range(directions)}
    last = any(key.layer == layers - 1 for key in core)
    answered = {place.token} if last or place.quantity == "y" else set()
    if last and is_pooled(reading):
        answered.add(scene.axis.count - 1)
    return NetworkPath(core, frozenset(cells), frozenset(answered))


def _core(reading: Reading, place: Place) -> frozenset[CellKey]:
    """The cells that a place with a token means: a whole column where it names no quantity."""
    assert place.token is not None
    layers, directions = len(reading.trace.layers), range(reading.model.config.directions)
    if place.quantity is None:
        return frozenset(CellKey(layer, d, place.token) for layer in range(layers) for d in directions)
    if place.quantity == "y":
        return frozenset(CellKey(layers - 1, d, place.token) for d in directions)
    if place.quantity == "x":
        return frozenset(CellKey(layer_of(reading, place) if place.layer else 0, d, place.token) for d in directions)
    return frozenset({CellKey(layer_of(reading, place), place.direction, place.token)})
