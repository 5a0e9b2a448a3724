"""What a click, a key or another reading makes of the selection in the Read view: scenes in, scenes out."""

from dataclasses import replace

from PySide6.QtCore import Qt

from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.unit_order import strongest_units
from rnn_desktop.ui.scene.reading_scene import MOST_KEPT, Scene

_STEPS = {
    Qt.Key.Key_Left: ("token", -1),
    Qt.Key.Key_Right: ("token", 1),
    Qt.Key.Key_Up: ("unit", -1),
    Qt.Key.Key_Down: ("unit", 1),
}


def with_token(scene: Scene, index: int | None) -> Scene:
    """Another token, or none, is selected. Raises IndexError for one that is not there."""
    count = scene.axis.count
    if index is not None and not 0 <= index < count:
        raise IndexError(f"token {index} of {count}")
    return replace(scene, selection=replace(scene.selection, token=index))


def with_unit(scene: Scene, index: int | None) -> Scene:
    """Another unit of the layer shown, or none, is selected. Raises IndexError for one that is not there."""
    count, selection = scene.hidden_size, scene.selection
    if index is not None and not 0 <= index < count:
        raise IndexError(f"unit {index} of {count}")
    quantity = selection.quantity if selection.in_states else None
    return replace(scene, selection=Place(selection.token, index, quantity, scene.layer, scene.direction))


def with_place(scene: Scene, place: Place) -> Scene:
    """This place is selected, and the layer and direction that it is in are shown."""
    return replace(_with_layer_of(scene, place), selection=place)


def at_last_step(scene: Scene) -> Scene:
    """What is selected is selected at the time step that was read last; where nothing is, nothing becomes selected."""
    if scene.selection == NOWHERE or not scene.axis.count:
        return scene
    return replace(scene, selection=replace(scene.selection, token=scene.steps_read - 1))


def with_pick(scene: Scene, place: Place) -> Scene:
    """This place was clicked: what it leaves open stays as it was selected."""
    token = scene.selection.token if place.token is None else place.token
    scene = _with_layer_of(scene, place)
    # A unit that is selected stays, unless something else than its layer's states was picked.
    unit = scene.unit if place.unit is None and place.in_states else place.unit
    return replace(scene, selection=replace(place, token=token, unit=unit))


def _with_layer_of(scene: Scene, place: Place) -> Scene:
    if place.layer is None or not place.in_states:
        return scene
    return replace(scene, layer=place.layer, direction=place.direction)


def with_kept(scene: Scene, unit: int) -> Scene:
    """The unit's line is kept whatever is selected, a kept one let go; kept ones replace the strongest."""
    others = tuple(kept for kept in scene.kept if kept != unit)
    return replace(scene, kept=others if unit in scene.kept else (*others, unit)[-MOST_KEPT:])


def after_key(scene: Scene, key: Qt.Key) -> Scene | None:
    """One token or unit further, or at an end; None for a key that does not move the selection."""
    count = scene.axis.count
    if not count:
        return None
    if key in (Qt.Key.Key_Home, Qt.Key.Key_End):
        return with_token(scene, 0 if key == Qt.Key.Key_Home else count - 1)
    if key not in _STEPS:
        return None
    part, by = _STEPS[key]
    if part == "token":
        return with_token(scene, _step(scene.selection.token, by, count))
    return with_unit(scene, _step(scene.unit, by, scene.hidden_size))


def _step(now: int | None, by: int, count: int) -> int:
    """Where nothing is selected, begin at the end that the key comes from."""
    return (0 if by > 0 else count - 1) if now is None else min(max(now + by, 0), count - 1)


def with_surviving(scene: Scene, reading: Reading | None) -> Scene:
    """Another reading is shown: the layer shown and what is selected stay, as far as it has them."""
    config = None if reading is None else reading.model.config
    fits = config is not None and (scene.layer or 0) < len(config.hidden_sizes) and scene.direction < config.directions
    layer, direction = (scene.layer, scene.direction) if fits else (None, 0)
    selection = _surviving(scene.selection, reading)
    return replace(scene, reading=reading, layer=layer, direction=direction, selection=selection)


def _surviving(selection: Place, reading: Reading | None) -> Place:
    """What is left of a selection in another reading; an answer is the explained one, whichever that is by now."""
    if reading is None:
        return NOWHERE
    config = reading.model.config
    if selection.layer is not None and selection.layer >= len(config.hidden_sizes):
        return NOWHERE
    size = config.hidden_sizes[-1 if selection.layer is None else selection.layer]
    if not selection.in_states:
        size = config.input_size if selection.quantity == "x" else config.output_size
    token = selection.token if selection.token is not None and selection.token < len(reading.tokens) else None
    unit = selection.unit if selection.unit is not None and selection.unit < size else None
    if selection.quantity == "y":
        unit = None
    return replace(selection, token=token, unit=unit, direction=min(selection.direction, config.directions - 1))


def units_with_a_line(scene: Scene, kept: tuple[int, ...]) -> tuple[int, ...]:
    """The units kept, or else the strongest, and the one that is selected."""
    if scene.reading is None:
        return ()
    there = tuple(unit for unit in kept if unit < scene.hidden_size)
    chosen = there or strongest_units(scene.reading, scene.layer, scene.direction)
    return chosen if scene.unit is None or scene.unit in chosen else (*chosen, scene.unit)
