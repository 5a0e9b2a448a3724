"""What of the scene is lit, and which of its cells and units that is."""

from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.scene.reading_scene import Scene


def focus(scene: Scene) -> Place:
    """What lights its path: what the mouse is at, else what is selected."""
    return scene.pointed if scene.pointed != NOWHERE else scene.selection


def layer_of(reading: Reading, place: Place) -> int:
    """The index of the place's layer."""
    return reading.model.config.layer_number(place.layer)


def answer_step(scene: Scene) -> int:
    """The time step whose answer is looked at: the selected token's, else the one that is being read, else the
    explained one's; -1 where nothing is read."""
    if scene.reading is None or scene.selection.token is not None:
        return -1 if scene.selection.token is None else scene.selection.token
    return scene.reading.explained_index if scene.read is None else scene.steps_read - 1


def step_looked_at(scene: Scene) -> int | None:
    """As `answer_step`; None for the last one, also when more is typed."""
    step = answer_step(scene)
    return None if step in (-1, scene.axis.count - 1) and scene.selection.token is None else step


def clicked_answer(reading: Reading | None, output: int, step: int | None) -> Explained | None:
    """What is to be explained after a click on an output: of a network that answers at each time step its answer at
    this one; None, what the network says, where that is explained already: a second click goes back."""
    if reading is None or not reading.model.config.per_step:
        return Explained(output)
    wanted = Explained(output, step)
    return None if wanted == reading.explained else wanted


def shown_step(scene: Scene) -> int:
    """The time step of a picture that shows one: the one whose answer is looked at, if it is read."""
    return min(max(answer_step(scene), 0), max(scene.steps_read - 1, 0))


def unit_in(scene: Scene, place: Place, layer: int, direction: int) -> int | None:
    """The hidden unit that the place names, if it is one of this layer and direction."""
    if scene.reading is None or not place.in_states:
        return None
    here = layer_of(scene.reading, place) == layer and place.direction == direction
    return place.unit if here else None
