"""What stands where there is nothing to see, and why there is nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from rnn_desktop.ui.scene.empty_words import empty_words, fitting, task_of
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.widgets.labels import scaled


class EmptyMessage(QLabel):
    """One calm sentence in the place of the columns; hidden while there is something to see."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "muted")
        self.setFont(scaled(self.font(), 1.15))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_scene(self, scene: Scene) -> None:
        """Say what is missing."""
        words = empty_words(
            scene,
            translate("ReadView", "No model is loaded. Open one, or train one."),
            _type_something(scene),
        )
        self.setText(words)
        self.setVisible(bool(words))


def _type_something(scene: Scene) -> str:
    """What the network wants to read."""
    return fitting(
        task_of(scene),
        review=translate("ReadView", "Type a review above, and watch the network read it."),
        text=translate("ReadView", "Type a text above, and watch the network read it."),
        numbers=translate("ReadView", "Type numbers above, and watch the network read them."),
    )
