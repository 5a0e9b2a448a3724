"""Where something is seen in the widget that it lies in, however deep."""

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QScrollArea, QWidget


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


def bring_in_sight(ground: QWidget, widget: QWidget, part: QRect | None = None) -> None:
    """Scroll what it lies in until it is seen, or the part of it."""
    inside = widget.rect() if part is None else part
    for parent in lies_in(ground, widget):
        if isinstance(parent, QScrollArea) and (page := parent.widget()) is not None and page.isAncestorOf(widget):
            middle = widget.mapTo(page, inside.center())
            parent.ensureVisible(middle.x(), middle.y(), inside.width() // 2, inside.height() // 2 + 8)
