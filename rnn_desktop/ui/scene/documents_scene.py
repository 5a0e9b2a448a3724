"""The documents' network of 4 inputs, 2 hidden units and 2 outputs as a scene, to be looked at beside the model."""

from rnn_desktop.lens.documents_network import documents_reading
from rnn_desktop.lens.findings import Findings
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.token_axis import TokenAxis
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.theme import LIGHT

DOCUMENTS = "documents"
"""What the network is called among those that can be looked at."""


class DocumentsWords:
    """What is said of it."""

    name = "4-2-2"

    @property
    def kind(self) -> str:
        return translate("DocumentsNetwork", "the textbook\nnetwork")

    @property
    def sentence(self) -> str:
        return translate(
            "DocumentsNetwork",
            "The textbook RNN: input vector 4, hidden state 2, output vector 2; two time steps share the 16 weights",
        )

    @property
    def hint(self) -> str:
        return translate("Inspector", "In the textbook network of 4-2-2, not in your model.")


def documents_scene() -> Scene:
    """Its two words at two time steps, drawn as the documents draw them; where they stand is the view's to say."""
    reading = documents_reading()
    axis = TokenAxis(len(reading.tokens), 1, 0)
    return Scene(reading, axis, LIGHT, picture="textbook", findings=Findings(reading), about=DocumentsWords())
