"""A small table for the side panel: words, numbers in the colour of their sign, and signed bars."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from rnn_desktop.ui.labels import scaled
from rnn_desktop.ui.theme import LIGHT, Theme

_MARGIN = 3
_THIN, _THICK = 3.0, 10.0
_ANSWERING_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Cell:
    """What one place of the table shows.

    value: its sign gives the text its colour; bar: −1 … 1, from the middle of the cell, thin under a text; right: text
    at the right edge; quiet: words that stand back; opens: a click or Enter does something; tip: said when pointed at.
    """

    text: str = ""
    value: float | None = None
    bar: float | None = None
    right: bool = False
    quiet: bool = False
    opens: bool = False
    tip: str = ""


class _Cells(QAbstractTableModel):
    """The cells by row and column; Qt asks it only for what it says aloud and in tooltips."""

    def __init__(self, columns: int, parent: QWidget) -> None:
        super().__init__(parent)
        self.columns = columns
        self.rows: Sequence[Sequence[Cell]] = ()

    def rowCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self.rows)

    def columnCount(self, parent: _Index = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else self.columns

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self.rows[index.row()][index.column()].text
        if role == Qt.ItemDataRole.ToolTipRole:
            return self.rows[index.row()][index.column()].tip or None
        return None


class CellTable(QTableView):
    """Keyboard: arrows move, Enter or Space chooses.

    Signals:
        chosen(int, int): the person chose the cell of this row and column.
    """

    chosen = Signal(int, int)

    def __init__(self, columns: int, *, fits_rows: bool = True, room: int = 6, parent: QWidget | None = None) -> None:
        """fits_rows: as high as its rows; else it scrolls. room: pixels of a row besides its text."""
        super().__init__(parent)
        self.theme = LIGHT
        self.marked_row: int | None = None
        self.marked_column: int | None = None
        self._fits_rows, self._room = fits_rows, room
        self._cells = _Cells(columns, self)
        self.setModel(self._cells)
        self.setItemDelegate(_Painter(self))
        self._look_quiet()
        self._take_font()
        self.clicked.connect(self._choose)

    def _look_quiet(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
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
        self.horizontalHeader().setMinimumSectionSize(10)

    def _take_font(self) -> None:
        self.row_height = QFontMetrics(self.font()).height() + self._room
        self.verticalHeader().setMinimumSectionSize(self.row_height)
        self.verticalHeader().setDefaultSectionSize(self.row_height)

    # --- what it shows -----------------------------------------------------------------------------------------

    @property
    def rows(self) -> Sequence[Sequence[Cell]]:
        return self._cells.rows

    def set_rows(self, rows: Sequence[Sequence[Cell]]) -> None:
        """Show these; each has a cell per column."""
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
        self.scrollTo(self._cells.index(row, 0))

    def set_theme(self, theme: Theme) -> None:
        self.theme = theme
        self.viewport().update()

    def cell(self, index: _Index) -> Cell:
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
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if opens else Qt.CursorShape.ArrowCursor)

    def sizeHint(self) -> QSize:
        return QSize(self.horizontalHeader().length(), len(self._cells.rows) * self.row_height)

    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.row_height)


class _Painter(QStyledItemDelegate):
    """Paints a cell itself: a style's own way asks the model for a dozen roles per cell."""

    def __init__(self, table: CellTable) -> None:
        super().__init__(table)
        self._table = table

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        table, rect = self._table, QRectF(option.rect)
        cell, theme, state = table.cell(index), table.theme, option.state
        if index.row() == table.marked_row:
            painter.fillRect(rect, QColor(theme.selection_wash))
        elif index.column() == table.marked_column or (cell.opens and state & QStyle.StateFlag.State_MouseOver):
            painter.fillRect(rect, QColor(theme.panel))
        if cell.bar is not None:
            self._paint_bar(painter, rect, cell, theme)
        if cell.text:
            under = 0 if cell.bar is None else _THIN + 1
            inside = rect.adjusted(_MARGIN, 0, -_MARGIN, -under)
            self._paint_text(painter, inside, cell, theme)
        if state & QStyle.StateFlag.State_HasFocus and table.hasFocus():
            painter.setPen(QPen(QColor(theme.accent)))
            painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))

    def _paint_text(self, painter: QPainter, rect: QRectF, cell: Cell, theme: Theme) -> None:
        painter.setFont(self._table.font())
        if cell.right and painter.fontMetrics().horizontalAdvance(cell.text) > rect.width():
            # A number is never cut: −7.7e−08 is small rather than −7.7….
            painter.setFont(scaled(self._table.font(), 0.85))
        painter.setPen(QColor(_text_color(cell, theme)))
        side = Qt.AlignmentFlag.AlignRight if cell.right else Qt.AlignmentFlag.AlignLeft
        text = painter.fontMetrics().elidedText(cell.text, Qt.TextElideMode.ElideRight, int(rect.width()) + 1)
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, text)

    @staticmethod
    def _paint_bar(painter: QPainter, rect: QRectF, cell: Cell, theme: Theme) -> None:
        assert cell.bar is not None
        height = _THIN if cell.text else _THICK
        top = rect.bottom() - height - 1 if cell.text else rect.center().y() - height / 2
        middle, half = rect.center().x(), rect.width() / 2 - _MARGIN
        length = half * min(max(cell.bar, -1.0), 1.0)
        painter.fillRect(QRectF(middle - 0.5, top, 1.0, height), QColor(theme.line))
        color = QColor(theme.negative if length < 0 else theme.positive)
        painter.fillRect(QRectF(min(middle, middle + length), top, abs(length), height), color)


def _text_color(cell: Cell, theme: Theme) -> str:
    if cell.quiet:
        return theme.muted
    if cell.value is None or cell.value == 0:
        return theme.text
    return theme.negative_text if cell.value < 0 else theme.positive_text
