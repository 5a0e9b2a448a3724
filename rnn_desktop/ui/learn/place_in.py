"""Where something is seen in the widget that it lies in, however deep."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget


def place_in(ground: QWidget, widget: QWidget, part: QRect | None = None) -> QRect:
    """Of a widget, or a part of it in its own pixels: what scrolls out of its area is not seen."""
    inside, above = widget.rect() if part is None else part, widget
    place = QRect(widget.mapTo(ground, inside.topLeft()), inside.size())
    while (parent := above.parentWidget()) is not None and parent is not ground:
        above = parent
        place &= QRect(above.mapTo(ground, above.rect().topLeft()), above.size())
    return place
