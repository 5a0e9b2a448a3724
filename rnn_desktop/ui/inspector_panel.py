"""The panel that says what is selected, its equation and its numbers."""

from rnn_desktop.ui.scene_panel import ScenePanel


class InspectorPanel(ScenePanel):
    """Empty as yet."""
