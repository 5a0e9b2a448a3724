"""How a test looks at a Read view and clicks in it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QHelpEvent, QImage
from PySide6.QtWidgets import QApplication, QToolTip, QWidget
from pytestqt.qtbot import QtBot

from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.read.read_view import ReadView

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
    rows = [y for y in range(heatmap.height()) if heatmap.unit_at(QPointF(x, y)) == unit]
    return sum(rows) / len(rows)


def square(view: ReadView, token: int, unit: int, layer: int | None = None, direction: int = 0) -> QPointF:
    """The middle of a unit's square in a cell (of the last layer if None), found by pointing."""
    cells, middle = view.canvas.cells, center(view, token)
    half = view.canvas.cells.scene.axis.width // 2
    wanted = Place(token, unit, "h", layer, direction)
    places = [
        (x, y)
        for x in range(middle - half, middle + half)
        for y in range(cells.height())
        if cells.place_at(QPointF(x, y)) == wanted
    ]
    xs, ys = zip(*places, strict=True)
    return QPointF((min(xs) + max(xs)) / 2, (min(ys) + max(ys)) / 2)


def click(
    qtbot: QtBot, row: ColumnRow, x: float, y: float, keys: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier
) -> None:
    qtbot.mouseClick(row, Qt.MouseButton.LeftButton, keys, QPoint(int(x), int(y)))


def tooltip_at(row: ColumnRow, x: float, y: float) -> str:
    at = QPoint(int(x), int(y))
    QApplication.sendEvent(row, QHelpEvent(QEvent.Type.ToolTip, at, row.mapToGlobal(at)))
    return QToolTip.text()
