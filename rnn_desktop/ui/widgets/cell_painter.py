"""What one place of a small table shows, and how it is painted."""

import math
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter

from rnn_desktop.lens.notation import Run
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.labels import scaled

_MARGIN = 3
_THIN, _THICK, _UNDER, _LOWERED = 5, 10, 3, 3


@dataclass(frozen=True, slots=True)
class TableCell:
    """What one place of the table shows.

    value: its sign gives the text its colour; bar: −1 … 1, thin under a text; zero: at which share of the width it
    begins, ±1 reaching to the further edge; right: text at the right edge; over: a small line above the text; quiet:
    words that stand back; opens: a click or Enter does something; tip: said when pointed at; runs: the text with its
    subscripts; marked: from which character to which one it is underlined.
    """

    text: str = ""
    value: float | None = None
    bar: float | None = None
    zero: float = 0.5
    right: bool = False
    over: str = ""
    quiet: bool = False
    opens: bool = False
    tip: str = ""
    runs: tuple[Run, ...] = ()
    marked: tuple[int, int] | None = None


def bar_zero(values: Iterable[float]) -> float:
    """Where bars of these numbers begin, a share of the width: in the middle only if both signs reach equally far."""
    finite = [value for value in values if math.isfinite(value)]
    low, high = -min([0.0, *finite]), max([0.0, *finite])
    return low / (low + high) if low + high else 0.5


class CellPainter:
    """Paints cells with one painter: a delegate is called, and asks, anew for each of a hundred of them."""

    def __init__(self, painter: QPainter, font: QFont, theme: Theme) -> None:
        self._painter, self._theme = painter, theme
        self._font, self._metrics = font, QFontMetrics(font)
        self._small_font = scaled(font, 0.85)
        self._underlined = QFont(font)
        self._underlined.setUnderline(True)
        self._small = QFontMetrics(self._small_font)
        self._colors = {
            name: QColor(name) for name in (theme.text, theme.muted, theme.negative_text, theme.positive_text)
        }
        self._negative, self._positive, self._line = (
            QColor(theme.negative),
            QColor(theme.positive),
            QColor(theme.line),
        )

    def paint(self, rect: QRect, cell: TableCell) -> None:
        """The cell's bar and its text, in its rectangle."""
        if cell.bar is not None:
            self._paint_bar(rect, cell.bar, cell.zero, bool(cell.text))
        if cell.over:
            rect = self._paint_over(rect, cell.over)
        if cell.runs:
            self._paint_runs(rect, cell)
        elif cell.text:
            self._paint_text(rect, cell)

    def _paint_over(self, rect: QRect, text: str) -> QRect:
        """The small line; returns what is left for the text."""
        height, room = self._small.height(), rect.width() - 2 * px(_MARGIN)
        spare = max(rect.height() - height - self._metrics.height(), 0) // 2
        self._painter.setFont(self._small_font)
        self._painter.setPen(self._colors[self._theme.muted])
        shown = self._small.elidedText(text, Qt.TextElideMode.ElideRight, room)
        self._painter.drawText(rect.left() + px(_MARGIN), rect.top() + spare + self._small.ascent(), shown)
        self._painter.setFont(self._font)
        return rect.adjusted(0, spare + height, 0, -spare)

    def _paint_text(self, rect: QRect, cell: TableCell) -> None:
        room, text, metrics = rect.width() - 2 * px(_MARGIN), cell.text, self._metrics
        width = metrics.horizontalAdvance(text)
        # A number is never cut: −7.7e−08 is small rather than −7.7….
        small = width > room and cell.right
        if small:
            metrics = self._small
            width = metrics.horizontalAdvance(text)
            self._painter.setFont(self._small_font)
        elif width > room:
            text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room)
        left = rect.right() + 1 - px(_MARGIN) - width if cell.right else rect.left() + px(_MARGIN)
        self._painter.setPen(self._colors[_text_color(cell, self._theme)])
        baseline = self._baseline(rect, metrics, cell.bar is not None)
        self._painter.drawText(left, baseline, text)
        if cell.marked is not None:
            self._paint_mark(left, baseline, text, *cell.marked)
        if small:
            self._painter.setFont(self._font)

    def _paint_mark(self, left: int, baseline: int, text: str, start: int, end: int) -> None:
        """Over a part of the text the same, underlined."""
        self._painter.setFont(self._underlined)
        self._painter.drawText(left + self._metrics.horizontalAdvance(text[:start]), baseline, text[start:end])
        self._painter.setFont(self._font)

    def _paint_runs(self, rect: QRect, cell: TableCell) -> None:
        painter, x, y = (
            self._painter,
            rect.left() + px(_MARGIN),
            self._baseline(rect, self._metrics, cell.bar is not None),
        )
        painter.save()
        painter.setClipRect(rect)
        painter.setPen(self._colors[_text_color(cell, self._theme)])
        for run in cell.runs:
            painter.setFont(self._small_font if run.subscript else self._font)
            painter.drawText(x, y + (px(_LOWERED) if run.subscript else 0), run.text)
            x += (self._small if run.subscript else self._metrics).horizontalAdvance(run.text)
        painter.restore()

    @staticmethod
    def _baseline(rect: QRect, metrics: QFontMetrics, has_bar: bool) -> int:
        under = px(_THIN) if has_bar else 0
        return rect.top() + (rect.height() - under - metrics.height()) // 2 + metrics.ascent()

    def _paint_bar(self, rect: QRect, share: float, zero: float, thin: bool) -> None:
        height = px(_THIN) if thin else px(_THICK)
        top = rect.top() + (rect.height() - height) // 2
        if thin:
            # Close under the digits, which reach no lower than the baseline: nearer to its own number than to the next.
            top = self._baseline(rect, self._metrics, True) + px(_UNDER)
        room = rect.width() - 2 * px(_MARGIN)
        middle, longest = rect.left() + px(_MARGIN) + round(room * zero), room * max(zero, 1 - zero)
        length = round(longest * min(max(share, -1.0), 1.0)) if share == share else 0
        self._painter.fillRect(middle, top, 1, height, self._line)
        color = self._negative if length < 0 else self._positive
        self._painter.fillRect(min(middle, middle + length), top, abs(length), height, color)


def _text_color(cell: TableCell, theme: Theme) -> str:
    if cell.quiet:
        return theme.muted
    if cell.value is None or cell.value == 0 or math.isnan(cell.value):
        return theme.text
    return theme.negative_text if cell.value < 0 else theme.positive_text
