"""How a test looks at a Read view and clicks in it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage, QTextDocumentFragment
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.read.read_view import ReadView
from rnn_desktop.ui.scene.scene_selection import with_unit

Shown = Callable[..., ReadView]


@pytest.fixture
def shown(qtbot: QtBot) -> Shown:
    """Opens a view of a size with a reading in it."""

    def show(reading: Reading | None = None, width: int = 1280, height: int = 680) -> ReadView:
        view = ReadView()
        qtbot.addWidget(view)
        # The sizes are those of the columns and what stands under them.
        beneath = view.tools.height() + view.canvas.receipt.minimumSizeHint().height()
        view.resize(width + view.side.width(), height + beneath)
        with qtbot.waitExposed(view):
            view.show()
        view.set_reading(reading)
        return view

    return show


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def color_at(widget: QWidget, x: float, y: float) -> QColor:
    return picture(widget).pixelColor(int(x), int(y))


def close_to(seen: QColor, wanted: QColor) -> bool:
    return max(abs(a - b) for a, b in zip(seen.getRgb()[:3], wanted.getRgb()[:3], strict=True)) <= 1


def center(view: ReadView, token: int) -> int:
    axis = view.canvas.heatmap.scene.axis
    return int(axis.center(token))


def unit_y(view: ReadView, unit: int) -> float:
    """The middle of a unit's row in the heatmap, found as a person finds it: by pointing."""
    heatmap, x = view.canvas.heatmap, center(view, 0)
    rows = range(heatmap.height())

    def is_there(y: int) -> bool:
        return heatmap.unit_at(QPointF(x, y)) == unit

    return _middle(is_there, next(y for stride in _STRIDES for y in rows[::stride] if is_there(y)), rows)


def square(view: ReadView, token: int, unit: int, layer: int | None = None, direction: int = 0) -> QPointF:
    """The middle of a unit's square in a cell (of the last layer if None), found by pointing."""
    cells, middle = view.canvas.cells, center(view, token)
    half = view.canvas.cells.scene.axis.width // 2
    xs, ys = range(middle - half, middle + half), range(cells.height())
    wanted = Place(token, unit, "h", layer, direction)

    def is_there(x: int, y: int) -> bool:
        return cells.place_at(QPointF(x, y)) == wanted

    hits = ((x, y) for stride in _STRIDES for x in xs[::stride] for y in ys[::stride] if is_there(x, y))
    x, y = next(hits)
    return QPointF(_middle(lambda x: is_there(x, y), x, xs), _middle(lambda y: is_there(x, y), y, ys))


_STRIDES = (8, 4, 2, 1)
"""Coarse steps first: most squares are larger."""


def _middle(is_there: Callable[[int], bool], hit: int, along: range) -> float:
    """Between the edges of what was hit."""
    first = last = hit
    while first - 1 in along and is_there(first - 1):
        first -= 1
    while last + 1 in along and is_there(last + 1):
        last += 1
    return (first + last) / 2


def click(
    qtbot: QtBot, row: ColumnRow, x: float, y: float, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, keys, QPoint(int(x), int(y)))


def tooltip_at(row: ColumnRow, x: float, y: float) -> str:
    """The words that a person reads."""
    at = QPoint(int(x), int(y))
    QApplication.sendEvent(row, QHelpEvent(QEvent.Type.ToolTip, at, row.mapToGlobal(at)))
    return QTextDocumentFragment.fromHtml(QToolTip.text()).toPlainText()


def select_unit(view: ReadView, unit: int | None) -> None:
    """Select a unit of the layer that is shown, beside the token that is selected."""
    view.select_place(with_unit(view.scene, unit).selection)
