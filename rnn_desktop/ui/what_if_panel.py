"""The panel that says what was changed, and what can be."""

from rnn_desktop.ui.scene_panel import ScenePanel


class WhatIfPanel(ScenePanel):
    """Empty as yet."""
