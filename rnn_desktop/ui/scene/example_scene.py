"""Which network is looked at: the model, or the documents' own while its page of the neurons picture is open."""

from dataclasses import replace

from rnn_desktop.lens.example_network import example_reading
from rnn_desktop.lens.place import NOWHERE
from rnn_desktop.ui.scene.reading_scene import EXAMPLE, Scene


def network_scene(scene: Scene) -> Scene:
    """What the picture of the network shows. Of the person's reading the documents' page knows the axis alone."""
    if scene.picture != EXAMPLE or not scene.axis.count:
        return scene
    reading = example_reading()
    return Scene(
        reading,
        replace(scene.axis, count=len(reading.tokens)),
        scene.theme,
        selection=scene.example_selection,
        pointed=scene.example_pointed,
        picture=EXAMPLE,
    )


def opened_scene(scene: Scene) -> Scene:
    """What the inspector opens: the network in which something was selected last."""
    return network_scene(scene) if scene.example_selection != NOWHERE else scene


def pointed_scene(scene: Scene) -> Scene:
    """What the line under the columns speaks of: where the mouse is, else what is open."""
    if scene.example_pointed != NOWHERE:
        return network_scene(scene)
    return scene if scene.pointed != NOWHERE else opened_scene(scene)


def is_example(scene: Scene) -> bool:
    """Whether the scene is of the documents' network."""
    return scene.reading is example_reading()
