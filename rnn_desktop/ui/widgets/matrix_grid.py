"""One matrix as a heatmap on the signed scale, with its numbers where there is room; the mouse and the keys in it."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QSizePolicy, QToolTip

from rnn_desktop.lens.matrices import Matrix
from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.labels import plain_tip
from rnn_desktop.ui.widgets.matrix_layout import lay_out
from rnn_desktop.ui.widgets.matrix_painter import MatrixLook, matrix_picture, paint_lit

_ARROWS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
}
_OPENING = (Qt.Key.Key_F2, Qt.Key.Key_Return, Qt.Key.Key_Enter)
_OF_NUMBERS = "0123456789.-−"
Cell = tuple[int, int]


class MatrixGrid(QAbstractScrollArea):
    """Cells that are pointed at, gone to with the arrow keys, and opened with a click, F2 or Enter.

    Signals:
        hovered(tuple[int, int] | None): the row and column where the mouse is now.
        moved(): the keys are at another cell, or nowhere.
        opened(tuple[int, int]): the person wants to change this cell.
        typed(tuple[int, int], str): they have begun to type its number.
        scrolled(int): the first column in sight is another one.
    """

    hovered = Signal(object)
    moved = Signal()
    opened = Signal(object)
    typed = Signal(object, str)
    scrolled = Signal(int)

    def __init__(
        self,
        matrix: Matrix,
        words: Callable[[Matrix, int, int], str],
        named: Callable[[Matrix, int], str],
        *,
        headed: bool,
    ) -> None:
        """words: what a cell is, in a line; named: what a row is called; headed: whether columns have their numbers
        above them."""
        super().__init__()
        self._words, self._named, self._headed = words, named, headed
        self.matrix = matrix
        self.current: Cell | None = None
        """Where the keys are."""
        self._hovered: Cell | None = None
        self._theme: Theme = LIGHT
        self._bar_beside = False
        self.look: MatrixLook | None = None
        """How it is painted now."""
        self._picture: QImage | None = None
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.viewport().setMouseTracking(True)
        self.viewport().setAutoFillBackground(False)
        if not headed:
            # It follows the bar of the matrix over it.
            self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.horizontalScrollBar().valueChanged.connect(self.scrolled)

    # --- what it shows -----------------------------------------------------------------------------------------

    def set_matrix(self, matrix: Matrix, *, bar_beside: bool) -> None:
        """Show this one, with what is newly lit in sight. bar_beside: whether room is left for a scroll bar that
        another one beside it has."""
        was_lit = (self.matrix.row, self.matrix.column)
        self.matrix, self._bar_beside = matrix, bar_beside
        rows, columns = matrix.shape
        for cell in (self.current, self._hovered):
            if cell is not None and not (cell[0] < rows and cell[1] < columns):
                self.current = self._hovered = None
        self._fit()
        if (matrix.row, matrix.column) != was_lit:
            self._bring(matrix.row, matrix.column)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self._fit()

    def go_to(self, cell: Cell | None) -> None:
        """Put the keys at a cell, and bring it in sight; None puts them nowhere."""
        self.current = cell
        if cell is not None:
            self._bring(*cell)
        self.moved.emit()
        self.viewport().update()

    def _bring(self, row: int | None, column: int | None) -> None:
        """In sight; None brings nothing."""
        if (look := self.look) is None:
            return
        for bar, at, seen in (
            (self.verticalScrollBar(), row, len(look.rows)),
            (self.horizontalScrollBar(), column, len(look.columns)),
        ):
            if at is not None:
                bar.setValue(min(max(bar.value(), at - seen + 1), at))

    @property
    def pointed(self) -> Cell | None:
        """Where the mouse is, else where the keys are."""
        return self.current if self._hovered is None else self._hovered

    def rect_of(self, cell: Cell) -> QRect:
        """Of a cell, in this widget."""
        if self.look is None:
            return QRect()
        return self.look.rect(*cell).translated(self.viewport().pos())

    def cell_at(self, point: QPointF) -> Cell | None:
        """The cell at a point of the viewport; beside the cells the first one in the row."""
        look = self.look
        found = None if look is None else look.layout.at(point)
        return None if look is None or found is None else (found[0] + look.top, found[1] + look.left)

    def _fit(self) -> None:
        rows, columns = self.matrix.shape
        bar = self.verticalScrollBar().sizeHint().width() if self._bar_beside else 0
        layout = lay_out(rows, columns, max(self.width() - bar, 1), headed=self._headed)
        self.verticalScrollBar().setRange(0, rows - layout.shown_rows)
        self.verticalScrollBar().setPageStep(layout.shown_rows)
        self.horizontalScrollBar().setRange(0, columns - layout.shown_columns)
        self.horizontalScrollBar().setPageStep(layout.shown_columns)
        beneath = self._headed and columns > layout.shown_columns
        height = layout.total_height + (self.horizontalScrollBar().sizeHint().height() if beneath else 0)
        if height != self.height():
            self.setFixedHeight(height)
        top, left = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
        self.look = MatrixLook(
            self.matrix, layout, top, left, self._theme, self.font(), self._row_name, self.devicePixelRatioF()
        )
        self._picture = None
        self.viewport().update()

    def _row_name(self, row: int) -> str:
        return self._named(self.matrix, row)

    def _hover(self, cell: Cell | None) -> None:
        if cell != self._hovered:
            self._hovered = cell
            self.hovered.emit(cell)
            self.viewport().update()

    # --- Qt ----------------------------------------------------------------------------------------------------

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        if self.look is None:
            return
        if self._picture is None:
            self._picture = matrix_picture(self.look)
        painter = QPainter(self.viewport())
        painter.drawImage(0, 0, self._picture)
        paint_lit(painter, self.look, self._hovered, self.current, has_keys=self.hasFocus())
        painter.end()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        del dx, dy
        if self.look is not None:
            top, left = self.verticalScrollBar().value(), self.horizontalScrollBar().value()
            self.look = replace(self.look, top=top, left=left)
            self._picture = None
            self.viewport().update()

    def sizeHint(self) -> QSize:
        return QSize(px(200), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange and hasattr(self, "look"):
            self._fit()

    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._hover(None)
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            cell = self.cell_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), "" if cell is None else self._tip(cell), self)
            return True
        return super().viewportEvent(event)

    def _tip(self, cell: Cell) -> str:
        """What the cell is and, of one that a person changed, the model's own number struck through."""
        tip = plain_tip(self._words(self.matrix, *cell))
        if (before := self.matrix.before.get(cell)) is not None:
            tip += f"<p><s>{signed_number(before)}</s></p>"
        return tip

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hover(self.cell_at(event.position()))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        cell = self.cell_at(event.position())
        if event.button() == Qt.MouseButton.LeftButton and cell is not None:
            self.go_to(cell)
            self.opened.emit(cell)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel scrolls the page; a matrix that merely lies under it stays as it is."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in _ARROWS:
            self._step(*_ARROWS[key])
        elif key in _OPENING:
            self.opened.emit(self.current or self.matrix.lit)
        elif event.text() and event.text() in _OF_NUMBERS:
            self.typed.emit(self.current or self.matrix.lit, event.text())
        else:
            event.ignore()

    def _step(self, down: int, right: int) -> None:
        (rows, columns), (row, column) = self.matrix.shape, self.current or self.matrix.lit
        self.go_to((min(max(row + down, 0), rows - 1), min(max(column + right, 0), columns - 1)))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self.current is None:
            self.go_to(self.matrix.lit)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()
