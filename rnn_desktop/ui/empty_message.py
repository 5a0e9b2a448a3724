"""What stands where there is nothing to see, and why there is nothing."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from rnn_desktop.ui.i18n import problem_text, translate
from rnn_desktop.ui.labels import scaled
from rnn_desktop.ui.reading_scene import Scene


def unread_words(scene: Scene, no_model: str) -> str:
    """Why there is no reading, "" where there is one. no_model: what the caller says while no model is loaded."""
    if scene.reading is not None:
        return ""
    if scene.problem is not None:
        return problem_text(scene.problem)
    return translate("ReadView", "The review is being read …") if scene.loaded else no_model


def empty_words(scene: Scene, no_model: str, no_text: str) -> str:
    """Why there is no token, "" where there are some. no_text: what the caller says while nothing is typed."""
    if scene.reading is None:
        return unread_words(scene, no_model)
    if scene.reading.tokens:
        return ""
    if scene.reading.has_token_edits:
        return translate("ReadView", "Every token was taken away. Undo that, or insert another one.")
    return no_text


class EmptyMessage(QLabel):
    """One calm sentence in the place of the columns; hidden while there is something to see."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "muted")
        self.setFont(scaled(self.font(), 1.15))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setWordWrap(True)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def show_scene(self, scene: Scene) -> None:
        """Say what is missing."""
        words = empty_words(
            scene,
            translate("ReadView", "No model is loaded. Open one, or train one."),
            translate("ReadView", "Type a review above, and watch the network read it."),
        )
        self.setText(words)
        self.setVisible(bool(words))
