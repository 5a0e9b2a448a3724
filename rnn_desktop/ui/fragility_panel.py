"""The panel that says how far small changes of the text move the verdict."""

from rnn_desktop.ui.scene_panel import ScenePanel


class FragilityPanel(ScenePanel):
    """Empty as yet."""
