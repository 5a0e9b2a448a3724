"""Where something is seen in the widget that it lies in, however deep."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget


def lies_in(ground: QWidget, widget: QWidget) -> list[QWidget]:
    """The widget, and what it lies in, outwards up to the ground, without that."""
    found = [widget]
    while (parent := found[-1].parentWidget()) is not None and parent is not ground:
        found.append(parent)
    return found


def place_in(ground: QWidget, widget: QWidget, part: QRect | None = None) -> QRect:
    """Of a widget, or a part of it in its own pixels: what scrolls out of its area is not seen."""
    inside = widget.rect() if part is None else part
    place = QRect(widget.mapTo(ground, inside.topLeft()), inside.size())
    for above in lies_in(ground, widget)[1:]:
        place &= QRect(above.mapTo(ground, above.rect().topLeft()), above.size())
    return place
