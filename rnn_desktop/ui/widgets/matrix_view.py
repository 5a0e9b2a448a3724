"""Matrices under each other, each with its name and a line for the cell that is pointed at; a cell is typed over."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rnn_desktop.lens.matrices import Matrix, MatrixCell
from rnn_desktop.problem import Problem
from rnn_desktop.ui.style.i18n import problem_text
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.widgets.cell_editor import CellEditor
from rnn_desktop.ui.widgets.labels import sentence
from rnn_desktop.ui.widgets.matrix_block import MatrixBlock, MatrixWords
from rnn_desktop.ui.widgets.matrix_grid import Cell, MatrixGrid
from rnn_desktop.ui.widgets.matrix_layout import MOST_ROWS

_EDITOR_WIDTH, _EDITOR_HEIGHT = 92, 26


class MatrixView(QWidget):
    """Shows matrices of a network; a cell is changed by a click, or by F2 where the keys are or what is lit is.

    Signals:
        cell_hovered(MatrixCell | None): the mouse is at this cell.
        value_edited(SetWeight): the person gave a cell another value.
    """

    cell_hovered = Signal(object)
    value_edited = Signal(object)

    def __init__(self, words: MatrixWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words, self._theme = words, LIGHT
        self._blocks: list[MatrixBlock] = []
        self._names: tuple[str, ...] = ()
        self._editable = True
        self._edited: tuple[MatrixGrid, Cell] | None = None
        self.message = sentence("error")
        self.message.hide()
        self.editor = CellEditor(self)
        self.editor.hide()
        self.editor.entered.connect(self._enter)
        self.editor.refused.connect(self._refuse)
        self.editor.corrected.connect(self._say_nothing)
        self.editor.left.connect(self._close_editor)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(px(8))
        self._column.addWidget(self.message)
        key = QShortcut(QKeySequence(Qt.Key.Key_F2), self)
        key.activated.connect(self.edit_current)

    # --- what it shows -----------------------------------------------------------------------------------------

    def show_matrices(self, matrices: Sequence[Matrix], *, editable: bool = True) -> None:
        """Show these; biases stand under the matrix before them. A cell where the keys are stays, if it is there."""
        names = tuple(matrix.name for matrix in matrices)
        if names != self._names:
            self._close_editor()
            self._build(matrices)
            self._names = names
        self._editable = editable
        bar_beside = any(matrix.shape[0] > MOST_ROWS for matrix in matrices)
        for grid, matrix in zip(self.grids, matrices, strict=True):
            if self._edited is not None and self._edited[0] is grid and _is_another(grid.matrix, matrix):
                self._close_editor()
            grid.set_matrix(matrix, bar_beside=bar_beside)
        for number, block in enumerate(self._blocks):
            block.say(first=editable and not number)

    @property
    def grids(self) -> list[MatrixGrid]:
        """From the top to the bottom."""
        return [grid for block in self._blocks for grid in block.grids]

    def grid(self, name: str) -> MatrixGrid:
        """The one that shows this matrix. Raises KeyError for one that is not shown."""
        for grid in self.grids:
            if grid.matrix.name == name:
                return grid
        raise KeyError(name)

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        for grid in self.grids:
            grid.set_theme(theme)

    def retranslate(self) -> None:
        """Say everything in the current language."""
        self._say_nothing()
        for number, block in enumerate(self._blocks):
            block.say(first=self._editable and not number)
        self.set_theme(self._theme)

    def _build(self, matrices: Sequence[Matrix]) -> None:
        for block in self._blocks:
            self._column.removeWidget(block)
            block.hide()
            block.deleteLater()
        self._blocks = []
        # Tab comes to what is made late last of all in the window, unless it is told otherwise.
        before: QWidget = self.editor
        for matrix in matrices:
            beneath = matrix.rows == "bias" and bool(self._blocks)
            if not beneath:
                self._blocks.append(MatrixBlock(self._words))
                self._column.addWidget(self._blocks[-1])
            grid = self._blocks[-1].add(matrix, headed=not beneath)
            grid.set_theme(self._theme)
            self.setTabOrder(before, grid)
            before = grid
            grid.hovered.connect(self._tell_hovered)
            grid.opened.connect(self._open)
            grid.typed.connect(self._begin)
            grid.scrolled.connect(self._scroll_along)

    # --- a cell ------------------------------------------------------------------------------------------------

    @property
    def current(self) -> MatrixCell | None:
        """Where the keys are, else the lit cell of the first matrix; None where nothing is shown."""
        found = self._current_grid()
        return None if found is None else MatrixCell(found.matrix.name, *(found.current or found.matrix.lit))

    def _current_grid(self) -> MatrixGrid | None:
        """The one with the keys; else one that has a current cell, or the first."""
        grids = self.grids
        for wanted in (MatrixGrid.hasFocus, lambda grid: grid.current is not None):
            if (found := next(filter(wanted, grids), None)) is not None:
                return found
        return grids[0] if grids else None

    def place_of_editor(self, grid: MatrixGrid) -> QRect | None:
        """Where a cell of this grid is being typed over, in its pixels; None while none is."""
        if self._edited is None or self._edited[0] is not grid:
            return None
        return self.editor.geometry().translated(-grid.mapTo(self, grid.rect().topLeft()))

    def select_cell(self, name: str, row: int, column: int) -> None:
        """Put the keys at a cell, and bring it in sight.

        Raises KeyError for a matrix that is not shown, IndexError for a cell that it does not have.
        """
        chosen = self.grid(name)
        rows, columns = chosen.matrix.shape
        if not (0 <= row < rows and 0 <= column < columns):
            raise IndexError(f"{name} has no cell {row}, {column}; its shape is {rows} × {columns}")
        for grid in self.grids:
            if grid is not chosen:
                grid.go_to(None)
        chosen.go_to((row, column))

    @Slot()
    def edit_current(self) -> None:
        """Let the person type over the cell where the keys are, or the lit one."""
        if (grid := self._current_grid()) is not None:
            cell = grid.current or grid.matrix.lit
            grid.go_to(cell)
            self._edit(grid, cell)

    @Slot(object)
    def _open(self, cell: Cell) -> None:
        grid = self.sender()
        assert isinstance(grid, MatrixGrid)
        self._edit(grid, cell)

    @Slot(object, str)
    def _begin(self, cell: Cell, typed: str) -> None:
        """As in any table: the first digit opens the cell."""
        grid = self.sender()
        assert isinstance(grid, MatrixGrid)
        grid.go_to(cell)
        self._edit(grid, cell)
        if self._edited is not None:
            self.editor.insert(typed)

    def _edit(self, grid: MatrixGrid, cell: Cell) -> None:
        if not self._editable:
            return
        self._say_nothing()
        self._edited = grid, cell
        self.editor.forget()
        self.editor.show_number(float(grid.matrix.values[cell]), typed=cell in grid.matrix.before)
        place = grid.rect_of(cell)
        middle = grid.mapTo(self, place.center())
        left = min(max(middle.x() - px(_EDITOR_WIDTH) // 2, 0), max(self.width() - px(_EDITOR_WIDTH), 0))
        self.editor.setGeometry(left, middle.y() - px(_EDITOR_HEIGHT) // 2, px(_EDITOR_WIDTH), px(_EDITOR_HEIGHT))
        self.editor.setAccessibleName(self._words.title(grid.matrix))
        self.editor.show()
        self.editor.raise_()
        self.editor.setFocus()
        self.editor.selectAll()

    @Slot(float)
    def _enter(self, value: float) -> None:
        if self._edited is not None:
            grid, cell = self._edited
            edit = grid.matrix.edit(*cell, value)
            self._close_editor()
            self.value_edited.emit(edit)

    @Slot()
    def _close_editor(self) -> None:
        if self._edited is None:
            return
        (grid, _), self._edited = self._edited, None
        self._say_nothing()
        self.editor.forget()
        if self.editor.hasFocus():
            # Before it hides: Qt would give the keys to what is next, and scroll there.
            grid.setFocus()
        self.editor.hide()

    @Slot(object)
    def _refuse(self, problem: Problem) -> None:
        if self._edited is not None:
            # Under the matrix that is being changed, in sight.
            place = next(n for n, block in enumerate(self._blocks) if self._edited[0] in block.grids)
            self._column.insertWidget(place + 1, self.message)
        self.message.setText(problem_text(problem))
        self.message.show()

    @Slot()
    def _say_nothing(self) -> None:
        self.message.hide()

    @Slot(object)
    def _tell_hovered(self, cell: Cell | None) -> None:
        grid = self.sender()
        assert isinstance(grid, MatrixGrid)
        self.cell_hovered.emit(None if cell is None else MatrixCell(grid.matrix.name, *cell))

    @Slot(int)
    def _scroll_along(self, first: int) -> None:
        """Those with the same columns go along."""
        moved = self.sender()
        assert isinstance(moved, MatrixGrid)
        for grid in self.grids:
            if grid is not moved and grid.matrix.shape[1] == moved.matrix.shape[1]:
                grid.horizontalScrollBar().setValue(first)


def _is_another(before: Matrix, now: Matrix) -> bool:
    """Whether a cell of one is not the same weight in the other."""
    same = before.array == now.array and before.gate == now.gate and before.ids == now.ids
    return not same
