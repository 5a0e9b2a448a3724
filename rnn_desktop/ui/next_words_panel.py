"""The panel that says which word would come next, and what it would do."""

from rnn_desktop.ui.scene_panel import ScenePanel


class NextWordsPanel(ScenePanel):
    """Empty as yet."""
