"""One matrix with its biases under it, its name, and a line for the cell that is pointed at."""

from typing import Protocol

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rnn_desktop.lens.matrices import Matrix
from rnn_desktop.lens.notation import render_text
from rnn_desktop.lens.numbers import count_number, signed_number
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.labels import ElidedLabel, heading, muted, plain_tip
from rnn_desktop.ui.widgets.matrix_grid import MatrixGrid

_RIGHT = Qt.TextElideMode.ElideRight


class MatrixWords(Protocol):
    """What matrices, their rows and their columns are called."""

    def title(self, matrix: Matrix) -> str: ...

    def row(self, matrix: Matrix, row: int) -> str: ...

    def column(self, matrix: Matrix, column: int) -> str: ...


class MatrixBlock(QWidget):
    """A matrix with its name, its biases, and a line of words."""

    def __init__(self, words: MatrixWords) -> None:
        super().__init__()
        self._words, self._first = words, False
        self.grids: list[MatrixGrid] = []
        self._title, self._shape = heading(), muted()
        self.readout = ElidedLabel(_RIGHT, "muted")
        top = QHBoxLayout()
        top.setSpacing(px(8))
        top.addWidget(self._title)
        top.addWidget(self._shape)
        top.addStretch(1)
        self._stack = QVBoxLayout(self)
        self._stack.setContentsMargins(0, 0, 0, 0)
        self._stack.setSpacing(1)
        self._stack.addLayout(top)
        self._stack.addWidget(self.readout)

    def add(self, matrix: Matrix, *, headed: bool) -> MatrixGrid:
        grid = MatrixGrid(matrix, self._cell_words, self._words.row, headed=headed)
        grid.hovered.connect(self._show_words)
        grid.moved.connect(self._show_words)
        self.grids.append(grid)
        self._stack.insertWidget(len(self.grids), grid)
        return grid

    def say(self, *, first: bool) -> None:
        """Say what the matrix is. first: whether it says, too, what a click does."""
        self._first = first
        matrix = self.grids[0].matrix
        rows, columns = matrix.shape
        self._title.setText(self._words.title(matrix))
        self._shape.setText(f"{rows} × {columns}")
        self._shape.setToolTip("")
        if matrix.ids is not None:
            self._shape.setText(f"{rows} / {count_number(matrix.whole)} × {columns}")
            tip = translate("Matrix", "The rows of the words of this review, of those of all words")
            self._shape.setToolTip(plain_tip(tip))
        for grid in self.grids:
            grid.setAccessibleName(self._words.title(grid.matrix))
        self._show_words()

    @Slot()
    def _show_words(self) -> None:
        """Of the cell where the mouse is, or the keys are."""
        for grid in self.grids:
            if (cell := grid.pointed) is not None:
                words = self._cell_words(grid.matrix, *cell)
                grid.setAccessibleDescription(words)
                self.readout.set_text(words)
                return
        self.readout.set_text(self._idle_words())

    def _idle_words(self) -> str:
        matrix = self.grids[0].matrix
        if matrix.reads_nothing:
            words = translate("Matrix", "{source} is 0, and so is every product.")
            return words.format(source=render_text(matrix.source))
        return translate("Matrix", "Click a cell to change its value.") if self._first else ""

    def _cell_words(self, matrix: Matrix, row: int, column: int) -> str:
        """‘안’ → unit 3: +1.0000 × −0.3512 = −0.3512."""
        factors = matrix.factors(row, column)
        numbers = " × ".join(map(signed_number, factors))
        if len(factors) > 1:
            numbers += f" = {signed_number(matrix.term(row, column))}"
        return f"{self._words.row(matrix, row)} → {self._words.column(matrix, column)}: {numbers}"
