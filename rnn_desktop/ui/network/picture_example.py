"""The documents' network of 4 inputs, 2 hidden units and 2 outputs, drawn neuron by neuron over two time steps."""

from rnn_desktop.ui.network.neuron_layout import NeuronLayout
from rnn_desktop.ui.network.picture_neurons import NeuronsPicture
from rnn_desktop.ui.network.picture_parts import Stage
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.i18n import translate


class ExamplePicture(NeuronsPicture):
    """With the documents' names: layers at the left, time steps t = 1 and t = 2."""

    def ticks(self, scene: Scene, stage: Stage) -> list[tuple[float, str]]:
        names = {
            "x": translate("ExamplePicture", "input layer"),
            "h": translate("ExamplePicture", "hidden layer"),
            "y": translate("ExamplePicture", "output layer"),
        }
        return [
            (one.area.center().y(), names[one.quantity]) for one in self.layout(scene, stage).neurons if not one.step
        ]

    def step(self, scene: Scene) -> int:
        """The second whatever is selected: there are but two."""
        return scene.axis.count - 1

    def step_words(self, step: int) -> str:
        return translate("ExamplePicture", "time step t = {step}").format(step=step + 1)

    def caption(self, layout: NeuronLayout) -> str:
        del layout
        return example_words()


def example_words() -> str:
    """What the picture is, in a sentence."""
    return translate(
        "ExamplePicture",
        "The textbook RNN: input vector 4, hidden state 2, output vector 2; two time steps share the 16 weights",
    )
