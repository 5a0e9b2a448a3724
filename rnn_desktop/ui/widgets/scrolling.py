"""A place for a page that may be larger than there is room for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget


def scrolling(page: QWidget, *, sideways: bool = False) -> QScrollArea:
    """The page, as large as its place or scrolled through. sideways: whether it may be too wide, too."""
    area = QScrollArea()
    area.setFrameShape(QFrame.Shape.NoFrame)
    # Tab goes to what is in it, and scrolls there.
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    area.setWidgetResizable(True)
    if not sideways:
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setWidget(page)
    return area
