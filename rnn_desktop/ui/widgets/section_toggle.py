"""The name of a section that opens and closes."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QToolButton

from rnn_desktop.ui.widgets.labels import bold


class SectionToggle(QToolButton):
    """Checked while the section is open, which its arrow shows; closed at first."""

    def __init__(self) -> None:
        super().__init__()
        self.setCheckable(True)
        self.setAutoRaise(True)
        self.setProperty("role", "section")
        self.setFont(bold(self.font()))
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self._point)
        self._point(False)

    @Slot(bool)
    def _point(self, opened: bool) -> None:
        self.setArrowType(Qt.ArrowType.DownArrow if opened else Qt.ArrowType.RightArrow)
