"""The panel that says the contributions of each token by every method."""

from rnn_desktop.ui.scene_panel import ScenePanel


class MethodsPanel(ScenePanel):
    """Empty as yet."""
