"""How large everything in the window is: one factor for all text, numbers and panels.

Every number of pixels in this program is that of the usual size. What a painter, a size hint or a layout makes of it
goes through `px`; what is laid out already is brought along by `use`.
"""

from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QMargins, QSize
from PySide6.QtGui import QFont
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QBoxLayout,
    QGridLayout,
    QHeaderView,
    QLayout,
    QTableView,
    QWidget,
)

SIZES = (100, 115, 130, 150)
"""In percent, from the usual one up."""

_HAIRLINE = 2
"""Pixels: lines so thin stay as they are."""
_UNBOUNDED = (1 << 24) - 1
"""The largest side of a widget that has none set, Qt's QWIDGETSIZE_MAX."""
_Pixels = TypeVar("_Pixels", int, float)


class _Used:
    """The size in use, of the whole program as its font is."""

    percent = SIZES[0]


def size() -> int:
    """The one of SIZES in use."""
    return _Used.percent


def is_larger() -> bool:
    """Whether what has no room gives way; in the usual size the window is as wide as all of it needs."""
    return _Used.percent > SIZES[0]


def px(pixels: _Pixels) -> _Pixels:
    """So many pixels of the usual size, as many as they are now; whole ones stay whole."""
    if _Used.percent == SIZES[0] or abs(pixels) <= _HAIRLINE:
        return pixels
    now = pixels * _Used.percent / 100
    return round(now) if isinstance(pixels, int) else now


def use(percent: int, window: QWidget) -> None:
    """Take another size for all that is made, laid out and painted from now on, and bring the window's parts along.

    percent: one of SIZES. window: everything that is shown is in it. A whole number of the usual size comes back
    exactly, whatever sizes lie between: none is below the usual one.
    """
    before, factor = _Used.percent, percent / _Used.percent
    if percent == before:
        return
    _Used.percent = percent

    def moved(pixels: int) -> int:
        return px(pixels if abs(pixels) <= _HAIRLINE else round(pixels * 100 / before))

    for layout in window.findChildren(QLayout):
        _move_layout(layout, moved)
    widgets = [window, *window.findChildren(QWidget)]
    for widget in widgets:
        _move_widget(widget, moved)
    QApplication.setFont(_grown(QApplication.font(), factor))
    # Each its own: below a style sheet Qt hands no font on. Last: what a widget makes of its font is of the new size,
    # and stands.
    for widget, font in [(widget, widget.font()) for widget in widgets]:
        widget.setFont(_grown(font, factor))


def _move_layout(layout: QLayout, moved: Callable[[int], int]) -> None:
    # Qt's own layouts, as the main window's, are left alone.
    if isinstance(layout, QBoxLayout):
        layout.setSpacing(moved(layout.spacing()))
    elif isinstance(layout, QGridLayout):
        layout.setHorizontalSpacing(moved(layout.horizontalSpacing()))
        layout.setVerticalSpacing(moved(layout.verticalSpacing()))
    else:
        return
    margins = layout.contentsMargins()
    sides = (margins.left(), margins.top(), margins.right(), margins.bottom())
    layout.setContentsMargins(QMargins(*map(moved, sides)))


def _move_widget(widget: QWidget, moved: Callable[[int], int]) -> None:
    least, most = widget.minimumSize(), widget.maximumSize()
    # A window's least size is made anew by its layout.
    if not least.isNull() and not widget.isWindow():
        widget.setMinimumSize(moved(least.width()), moved(least.height()))
    if most != QSize(_UNBOUNDED, _UNBOUNDED):
        widget.setMaximumSize(*(side if side == _UNBOUNDED else moved(side) for side in most.toTuple()))
    if isinstance(widget, QAbstractButton):
        widget.setIconSize(QSize(*map(moved, widget.iconSize().toTuple())))
    elif isinstance(widget, QTableView):
        _move_columns(widget, moved)


def _move_columns(table: QTableView, moved: Callable[[int], int]) -> None:
    header = table.horizontalHeader()
    for column in range(header.count()):
        if header.sectionResizeMode(column) is QHeaderView.ResizeMode.Fixed:
            table.setColumnWidth(column, moved(table.columnWidth(column)))


def _grown(font: QFont, factor: float) -> QFont:
    other = QFont(font)
    if font.pixelSize() > 0:
        other.setPixelSize(round(font.pixelSize() * factor))
    else:
        other.setPointSizeF(font.pointSizeF() * factor)
    return other
