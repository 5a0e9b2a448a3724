"""A network of two time steps drawn neuron by neuron as textbooks draw it."""

from rnn_desktop.ui.network.neuron_layout import NeuronLayout
from rnn_desktop.ui.network.picture_neurons import NeuronsPicture
from rnn_desktop.ui.network.picture_parts import Stage
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.i18n import translate


class TextbookPicture(NeuronsPicture):
    """Layers have their names at the left, time steps are t = 1 and t = 2, and below it stands what it is."""

    def ticks(self, scene: Scene, stage: Stage) -> list[tuple[float, str]]:
        names = {
            "x": translate("DocumentsNetwork", "input layer"),
            "h": translate("DocumentsNetwork", "hidden layer"),
            "y": translate("DocumentsNetwork", "output layer"),
        }
        return [
            (one.area.center().y(), names[one.quantity]) for one in self.layout(scene, stage).neurons if not one.step
        ]

    def step(self, scene: Scene) -> int:
        """The last one, whatever is selected: there are but two."""
        return scene.axis.count - 1

    def step_words(self, step: int) -> str:
        return translate("DocumentsNetwork", "time step t = {step}").format(step=step + 1)

    def caption(self, scene: Scene, layout: NeuronLayout) -> str:
        return super().caption(scene, layout) if scene.about is None else scene.about.sentence
