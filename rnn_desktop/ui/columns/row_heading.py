"""The gutter at the left of the Read view: each row's name, the numbers of its axis, and the legend of the units."""

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFontMetrics, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolTip, QWidget

from rnn_desktop.lens.place import NOWHERE, Place
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.columns.unit_plots import UnitLegendEntry, UnitPlots, legend_line, paint_marker, unit_pen
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.labels import bold, plain_tip

LEFT = 20
_TICK_GAP = 6
_SAMPLE = 22


class RowHeading(QWidget):
    """Paints what its row says of itself, beside the row."""

    def __init__(self, row: ColumnRow, parent: QWidget) -> None:
        super().__init__(parent)
        self._row = row
        self._legend_top = 0.0

    def wanted_width(self) -> int:
        """The width that its words need."""
        title, _ = self._row.heading()
        small = self._row.small
        widths = [small.horizontalAdvance(line) for line in self._row.heading_samples()]
        if isinstance(self._row, UnitPlots):
            widths.append(px(_SAMPLE) + 5 + small.horizontalAdvance("999  −0.0000"))
        ticks = small.horizontalAdvance(self._row.tick_sample()) + 2 * px(_TICK_GAP)
        return px(LEFT) + max(QFontMetrics(bold(self.font())).horizontalAdvance(title), *widths) + ticks

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if (scene := self._row.scene) is None:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ticks(painter, scene)
        bottom = self._paint_words(painter, scene)
        if isinstance(self._row, UnitPlots):
            self._paint_legend(painter, scene, self._row.legend(), bottom)
        painter.end()

    def _paint_words(self, painter: QPainter, scene: Scene) -> float:
        title, quiet = self._row.heading()
        top = self._row.heading_top()
        painter.setFont(bold(self.font()))
        painter.setPen(QColor(scene.theme.text))
        metrics = QFontMetrics(painter.font())
        painter.drawText(QPointF(px(LEFT), top + metrics.ascent()), title)
        painter.setFont(self._row.small_font)
        painter.setPen(QColor(scene.theme.muted))
        small = self._row.small
        y = top + metrics.height() + 1
        for line in filter(None, quiet.split("\n")):
            painter.drawText(QPointF(px(LEFT), y + small.ascent()), line)
            y += small.height()
        return y

    def _paint_ticks(self, painter: QPainter, scene: Scene) -> None:
        painter.setFont(self._row.small_font)
        painter.setPen(QColor(scene.theme.muted))
        height = self._row.small.height()
        for y, text in self._row.ticks():
            place = QRectF(0, y - height / 2, self.width() - px(_TICK_GAP), height)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    # --- the legend --------------------------------------------------------------------------------------------

    def _paint_legend(self, painter: QPainter, scene: Scene, entries: list[UnitLegendEntry], top: float) -> None:
        self._legend_top, line = top, legend_line(self._row)
        for entry in entries:
            y = top + (entry.number + 0.5) * line
            painter.setPen(unit_pen(scene, entry.number, entry.unit))
            painter.drawLine(QPointF(px(LEFT), y), QPointF(px(LEFT) + px(_SAMPLE), y))
            color = painter.pen().color()
            paint_marker(
                painter, QPointF(px(LEFT) + px(_SAMPLE) / 2, y), entry.number, color, QColor(scene.theme.window)
            )
            painter.setPen(color)
            place = QRectF(px(LEFT) + px(_SAMPLE) + 5, y - line / 2, self.width(), line)
            painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, f"{entry.unit}  {entry.value}")

    def _entry_at(self, y: float) -> UnitLegendEntry | None:
        if not isinstance(self._row, UnitPlots):
            return None
        number = int((y - self._legend_top) // legend_line(self._row))
        return next((entry for entry in self._row.legend() if entry.number == number), None)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (entry := self._entry_at(event.position().y())) is not None:
            self._row.picked.emit(Place(None, entry.unit))
        event.ignore()

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            words = self._row.heading_tooltip()
            # A paragraph wraps; plain text would be as long as it is.
            QToolTip.showText(event.globalPos(), plain_tip(words), self)
            return True
        return super().event(event)

    def leaveEvent(self, event: QEvent) -> None:
        del event
        self._row.pointed.emit(NOWHERE)
