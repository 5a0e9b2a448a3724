"""A small table for the side panel: words, numbers in the colour of their sign, and signed bars."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
    Slot,
)
from PySide6.QtGui import QColor, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableView, QWidget

from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.cell_painter import CellPainter, TableCell
from rnn_desktop.ui.widgets.labels import plain_tip, scaled

_ANSWERING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_Index = QModelIndex | QPersistentModelIndex


class _Cells(QAbstractTableModel):
    """The cells by row and column; Qt asks it only for what it says aloud and in tooltips."""

    def __init__(self, columns: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns = columns
        self.rows: Sequence[Sequence[TableCell]] = ()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.columns

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            cell = self.rows[index.row()][index.column()]
            return f"{cell.over}: {cell.text}" if cell.over else cell.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(self.rows[index.row()][index.column()].tip) or None
        return None


class CellTable(QTableView):
    """Keyboard: arrows move, Enter or Space chooses.

    Signals:
        chosen(int, int): the person chose the cell of this row and column.
    """

    chosen = Signal(int, int)

    def __init__(
        self,
        columns: int,
        *,
        fits_rows: bool = True,
        room: int = 6,
        has_overs: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        """fits_rows: as high as its rows; else it scrolls. room: pixels of a row besides its text. has_overs: whether
        cells have a small line above their text."""
        super().__init__(parent)
        self.theme = LIGHT
        self.marked_row: int | None = None
        self.marked_column: int | None = None
        self._fits_rows, self._room, self._has_overs = fits_rows, room, has_overs
        self._hovered = -1
        self._cells = _Cells(columns, self)
        self.setModel(self._cells)
        self._look_quiet()
        self._take_font()
        self.clicked.connect(self._choose)

    def _look_quiet(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        if self._fits_rows:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.verticalHeader().hide()
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().setMinimumSectionSize(px(10))

    def _take_font(self) -> None:
        over = QFontMetrics(scaled(self.font(), 0.85)).height() if self._has_overs else 0
        self.row_height = over + QFontMetrics(self.font()).height() + px(self._room)
        self.verticalHeader().setMinimumSectionSize(self.row_height)
        self.verticalHeader().setDefaultSectionSize(self.row_height)

    # --- what it shows -----------------------------------------------------------------------------------------

    @property
    def rows(self) -> Sequence[Sequence[TableCell]]:
        return self._cells.rows

    def set_rows(self, rows: Sequence[Sequence[TableCell]]) -> None:
        """Show these; each has a cell per column. Tab passes by a table without rows: there is nothing to mark."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus if rows else Qt.FocusPolicy.NoFocus)
        if len(rows) == len(self._cells.rows):
            self._cells.rows = rows
            self.viewport().update()
            return
        # Qt keeps the current cell and the scroll position over rows that come and go at the end.
        before, now, nowhere = len(self._cells.rows), len(rows), QModelIndex()
        if now > before:
            self._cells.beginInsertRows(nowhere, before, now - 1)
            self._cells.rows = rows
            self._cells.endInsertRows()
        else:
            self._cells.beginRemoveRows(nowhere, now, before - 1)
            self._cells.rows = rows
            self._cells.endRemoveRows()
        self._leave_no_half_row()
        self.viewport().update()
        if self._fits_rows:
            self.setFixedHeight(now * self.row_height)

    def set_widths(self, *widths: int) -> None:
        """Of the columns, in pixels."""
        for column, width in enumerate(widths):
            self.setColumnWidth(column, width)

    def mark(self, row: int | None, column: int | None = None) -> None:
        """Show a row as selected, and a column as the chosen one."""
        if (row, column) != (self.marked_row, self.marked_column):
            self.marked_row, self.marked_column = row, column
            self.viewport().update()

    def show_row(self, row: int) -> None:
        """Scroll to it."""
        # Qt lays rows out later; the scroll bar of those that have just come does not reach them yet.
        self.updateGeometries()
        self.scrollTo(self._cells.index(row, 0))

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.viewport().update()

    def cell(self, index: _Index) -> TableCell:
        return self._cells.rows[index.row()][index.column()]

    # --- Qt ----------------------------------------------------------------------------------------------------

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if index.isValid() and self.cell(index).opens:
            self.chosen.emit(index.row(), index.column())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if event.key() in _ANSWERING_KEYS and index.isValid():
            self._choose(index)
        else:
            super().keyPressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        super().mouseMoveEvent(event)
        index = self.indexAt(event.position().toPoint())
        opens = index.isValid() and self.cell(index).opens
        self._hover(index.row() if opens else -1)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._leave_no_half_row()
        if self.marked_row is not None:
            self.show_row(self.marked_row)

    def _leave_no_half_row(self) -> None:
        """A table that scrolls ends below a whole row."""
        room = self.contentsRect().height()
        scrolls = not self._fits_rows and len(self._cells.rows) * self.row_height > room
        spare = room % self.row_height if scrolls else 0
        if spare != self.viewportMargins().bottom():
            self.setViewportMargins(0, 0, 0, spare)

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self._hover(-1)

    def _hover(self, row: int) -> None:
        if row != self._hovered:
            self._hovered = row
            self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        area, height = event.rect(), self.row_height
        if not self._cells.rows:
            return
        first = max(self.rowAt(max(area.top(), 0)), 0)
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        cells = CellPainter(painter, self.font(), self.theme)
        columns = [(self.columnViewportPosition(c), self.columnWidth(c)) for c in range(self._cells.columns)]
        for row in range(first, len(self._cells.rows)):
            top = self.rowViewportPosition(row)
            if top > area.bottom():
                break
            self._paint_behind(painter, row, QRect(0, top, self.viewport().width(), height))
            for (left, width), cell in zip(columns, self._cells.rows[row], strict=True):
                cells.paint(QRect(left, top, width, height), cell)
        if self.hasFocus() and self.currentIndex().isValid():
            painter.setPen(QColor(self.theme.accent))
            painter.drawRect(self.visualRect(self.currentIndex()).adjusted(0, 0, -1, -1))
        painter.end()

    def _paint_behind(self, painter: QPainter, row: int, rect: QRect) -> None:
        """What says that the row is selected, or can be clicked, and which column is chosen."""
        if row == self.marked_row:
            painter.fillRect(rect, QColor(self.theme.selection_wash))
            return
        if row == self._hovered:
            painter.fillRect(rect, QColor(self.theme.panel))
        if (column := self.marked_column) is not None:
            left, width = self.columnViewportPosition(column), self.columnWidth(column)
            painter.fillRect(left, rect.top(), width, rect.height(), QColor(self.theme.panel))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._cells.rows:
            self.setCurrentIndex(self._cells.index(0, 0))

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "_cells"):
            self._take_font()
            if self._fits_rows:
                self.setFixedHeight(len(self._cells.rows) * self.row_height)
            self._leave_no_half_row()

    def sizeHint(self) -> QSize:
        return QSize(self.horizontalHeader().length(), len(self._cells.rows) * self.row_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.row_height)
