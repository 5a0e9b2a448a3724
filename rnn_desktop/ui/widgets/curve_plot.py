"""A plot over training steps with axes that keep still, in the window's fonts and colours."""

import math
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rnn_desktop.lens.numbers import count_number
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.curve_legend import CurveLegend
from rnn_desktop.ui.widgets.labels import heading, plain_tip, scaled

_AXIS_WIDTH = 44
_AXIS_HEIGHT = 24
_RIGHT_MARGIN = 22
# Of the range, so that a mark on the edge is whole.
_X_PADDING, _Y_PADDING = 0.02, 0.04
_BEHIND = -10.0


class CurvePlot(QWidget):
    """One plot: x is the step, from 0 to a known end; y has fixed limits.

    Signals:
        pointed(int): the step under the cursor.
    """

    pointed = Signal(int)

    def __init__(self, y_ticks: tuple[float, ...], decimals: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._decimals = decimals
        self._shows_steps: bool | None = None
        self.title = heading()
        self.legend = CurveLegend()
        self.widget = pg.PlotWidget(parent=self)
        # No key means anything in it.
        self.widget.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.item: Any = self.widget.getPlotItem()
        self.item.setMenuEnabled(False)
        self.item.hideButtons()
        self.item.setMouseEnabled(x=False, y=False)
        self._cursor = pg.InfiniteLine(angle=90, movable=False)
        self._cursor.setVisible(False)
        self.item.addItem(self._cursor, ignoreBounds=True)
        self.widget.scene().sigMouseMoved.connect(self._mouse_moved)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(2)
        top = QHBoxLayout()
        top.addWidget(self.title, 1)
        top.addWidget(self.legend)
        layout.addLayout(top)
        layout.addWidget(self.widget, 1)
        self._lines: list[Any] = []
        self.y_ticks: tuple[float, ...] = ()
        self.last_step = 0
        self.theme = LIGHT
        self.set_y_ticks(y_ticks)
        self.set_last_step(0)

    def curve(self, **options: Any) -> Any:
        """A new curve."""
        curve = pg.PlotDataItem(skipFiniteCheck=True, **options)
        self.item.addItem(curve)
        return curve

    def set_title(self, words: str, meaning: str) -> None:
        """meaning: of the words, said where the mouse is at them; "" for none."""
        self.title.setText(words)
        self.title.setToolTip(plain_tip(meaning))

    def set_y_ticks(self, ticks: tuple[float, ...]) -> None:
        """The first and last tick are the limits of the axis."""
        self.y_ticks = ticks
        self.item.setYRange(ticks[0], ticks[-1], padding=_Y_PADDING)
        self.item.getAxis("left").setTicks([[(tick, self._tick_words(tick)) for tick in ticks]])
        for line in self._lines:
            self.item.removeItem(line)
        # An axis' own grid would clip the numbers of its ends.
        self._lines = [pg.InfiniteLine(tick, angle=0, movable=False) for tick in ticks]
        for line in self._lines:
            line.setZValue(_BEHIND)
            line.setPen(pg.mkPen(self.theme.line))
            self.item.addItem(line, ignoreBounds=True)

    def _tick_words(self, tick: float) -> str:
        """As many digits as there is room for."""
        top = self.y_ticks[-1]
        if top >= 100_000 or (top < 0.01 and tick):
            return f"{tick:.0e}"
        decimals = self._decimals if top < 100 else 0
        return f"{tick:,.{max(decimals, 3 if top < 0.1 else 0)}f}"

    def set_last_step(self, last: int) -> None:
        """Where the x axis ends; 0 while it is not known yet."""
        self.last_step = last
        self.item.setXRange(0, max(last, 1), padding=_X_PADDING)
        self.item.getAxis("bottom").setTicks([[(tick, count_number(tick)) for tick in step_ticks(last)]])

    def show_steps(self, shown: bool) -> None:
        """Whether the numbers of the x axis are written under this plot."""
        self.item.getAxis("bottom").setStyle(showValues=shown)
        self._shows_steps = shown
        self._give_room()

    def _give_room(self) -> None:
        """To the numbers of the axes, in the size of now."""
        self.item.getAxis("left").setWidth(px(_AXIS_WIDTH))
        if self._shows_steps is not None:
            self.item.getAxis("bottom").setHeight(px(_AXIS_HEIGHT if self._shows_steps else 6))
        # Room for half of the last step's number, and for half of the highest value's.
        self.item.layout.setContentsMargins(0, px(6), px(_RIGHT_MARGIN), 0)

    def point_at(self, step: int | None) -> None:
        """Draw the cursor line at this step, or nowhere."""
        self._cursor.setVisible(step is not None)
        if step is not None:
            self._cursor.setPos(step)

    def set_theme(self, theme: Theme) -> None:
        """pyqtgraph does not follow the palette, so its parts are coloured one by one."""
        self.theme = theme
        self.widget.setBackground(theme.window)
        self._give_room()
        small = scaled(self.font(), 0.85)
        for side in ("left", "bottom"):
            axis = self.item.getAxis(side)
            axis.setPen(pg.mkPen(None))
            axis.setTextPen(theme.muted)
            # A tick of no length is still a dot.
            axis.setStyle(tickFont=small, tickLength=0, tickAlpha=0, hideOverlappingLabels=False)
        for line in self._lines:
            line.setPen(pg.mkPen(theme.line))
        self._cursor.setPen(pg.mkPen(theme.selection, style=Qt.PenStyle.DashLine))

    @Slot(object)
    def _mouse_moved(self, place: QPointF) -> None:
        view = self.item.getViewBox()
        if self.last_step and view.sceneBoundingRect().contains(place):
            step = round(view.mapSceneToView(place).x())
            self.pointed.emit(min(max(step, 0), self.last_step))


def step_ticks(last: int) -> list[int]:
    """About five round numbers from 0 to the last step; none while it is not known."""
    if last < 1:
        return []
    rough = last / 5
    power = 10 ** math.floor(math.log10(rough)) if rough >= 1 else 1
    width = int(next((factor * power for factor in (1, 2, 5) if factor * power >= rough), 10 * power))
    return list(range(0, last + 1, max(width, 1)))
