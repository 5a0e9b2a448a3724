"""A panel beside the columns that shows one side of the scene."""

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QWidget

from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.shown_networks import ShownNetworks
from rnn_desktop.ui.style.theme import LIGHT


def same_findings(before: Scene | None, scene: Scene) -> bool:
    """Whether nothing else is known about the reading, or about why there is none."""
    if before is None or before.reading is not scene.reading or before.findings is not scene.findings:
        return False
    return scene.reading is not None or (before.loaded, before.problem) == (scene.loaded, scene.problem)


class ScenePanel(QWidget):
    """Shows the scene it was last given, with every key that is typed: subclasses change only what is different."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.scene: Scene | None = None
        self.theme = LIGHT

    def show_networks(self, networks: ShownNetworks) -> None:
        """Show the network in the columns from now on."""
        self.show_scene(networks.columns)

    def show_scene(self, scene: Scene) -> None:
        """Show this from now on."""
        before, self.scene = self.scene, scene
        if scene.theme is not self.theme:
            self.theme = scene.theme
            self.restyle()
        self.refresh(before, scene)

    def refresh(self, before: Scene | None, scene: Scene) -> None:
        """Show what is new since `before`."""

    def restyle(self) -> None:
        """Take the colours of `self.theme`."""

    def retranslate(self) -> None:
        """Say everything in the current language."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()
            if self.scene is not None:
                self.refresh(None, self.scene)
