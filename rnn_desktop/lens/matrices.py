"""The arrays of a network as matrices, each beside what its rows are multiplied by at a place of a reading."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Literal

import numpy as np

from rnn_desktop.engine.parameters import DIRECTIONS, Array, layer_name
from rnn_desktop.lens.answer import pooled_at
from rnn_desktop.lens.cell_step import CellStep
from rnn_desktop.lens.equations import X, head_input
from rnn_desktop.lens.expressions import Symbol
from rnn_desktop.lens.place import Place
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.what_if import SetWeight

Rows = Literal["word", "number", "unit", "bias"]
Columns = Literal["number", "unit", "output"]
NO_CHANGES: Mapping[tuple[int, int], float] = {}


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """name: of the matrix, as W_x or b; row, column: as the matrix shows them, from 0."""

    name: str
    row: int
    column: int


@dataclass(frozen=True, slots=True, eq=False)
class Matrix:
    """One array, or of an array of several gates one gate's columns.

    array: its name, as in `Parameters.named`; values: [R, C], a bias being one row; gate: "" where the array
    has no gates; rows, columns: what they stand for; ids: [R] the words whose rows these are, where they are words, and
    whole: how many rows there are of all words; first: the array's own column that is shown first; read: [R] float64,
    what each row is multiplied by, None where it is nothing; source: what `read` is called; scale: [C] float64, what
    each column's sum is multiplied by, None where it is nothing; row: the only one whose number is not 0, or the word's
    own; column: that of the chosen unit or output; before: of the values that a person changed the model's own, by row
    and column.
    """

    array: str
    values: Array
    rows: Rows
    columns: Columns
    gate: str = ""
    ids: tuple[int, ...] | None = None
    whole: int = 0
    first: int = 0
    read: Array | None = None
    source: Symbol = X
    scale: Array | None = None
    row: int | None = None
    column: int | None = None
    before: Mapping[tuple[int, int], float] = field(default_factory=lambda: NO_CHANGES)

    @property
    def name(self) -> str:
        """W_x, W_h, b …: what it is called among those that are shown together."""
        return self.array.split(".")[-1]

    @property
    def shape(self) -> tuple[int, int]:
        rows, columns = self.values.shape
        return rows, columns

    def factors(self, row: int, column: int) -> tuple[float, ...]:
        """The numbers whose product goes into the column's sum, the weight last; the weight alone of a bias and of an
        embedding, which nothing is multiplied by."""
        scale = () if self.scale is None else (float(self.scale[column]),)
        read = () if self.read is None else (float(self.read[row]),)
        return (*scale, *read, float(self.values[row, column]))

    def term(self, row: int, column: int) -> float:
        """What the cell gives to the column's sum."""
        with np.errstate(over="ignore", invalid="ignore"):
            return float(np.prod(self.factors(row, column)))

    @property
    def reads_nothing(self) -> bool:
        """Whether every row is multiplied by 0."""
        return self.read is not None and not self.read.any()

    @property
    def lit(self) -> tuple[int, int]:
        """The cell that is meant where none is named: of the lit column, in the lit row or the one of its largest
        term."""
        column = self.column or 0
        if self.row is not None:
            return self.row, column
        weights = self.values[:, column]
        with np.errstate(over="ignore", invalid="ignore"):
            terms = np.nan_to_num(np.abs(weights if self.read is None else weights * self.read))
        return int(terms.argmax()), column

    def edit(self, row: int, column: int, value: float) -> SetWeight:
        """The edit that gives a cell another value."""
        row_in_array = row if self.ids is None else self.ids[row]
        index = (self.first + column,) if self.rows == "bias" else (row_in_array, self.first + column)
        return SetWeight(self.array, index, value)


def gates_of(reading: Reading) -> tuple[str, ...]:
    """Those between which one chooses where all equations of a cell are shown."""
    return reading.model.config.cell_kind.gates


def matrices_at(reading: Reading, place: Place, gate: str = "") -> tuple[Matrix, ...]:
    """Those that make what is at a place with all its parts, as `Inspection.place` is; none where nothing was read.

    Of the answer attention's and W_y with b_y, of an input vector the embedding, of a unit W_x and W_h with their
    biases, of a whole cell all of these.
    gate: whose columns; "" for a cell without gates.
    """
    if place.token is None:
        return ()
    if place.quantity == "y":
        found = _of_answer(reading, place.token, reading.explained.output if place.unit is None else place.unit)
    elif place.quantity == "x":
        found = _embedding(reading, place)
    else:
        whole = place.unit is None and place.quantity is None
        found = (*(_embedding(reading, place) if whole else ()), *_of_layer(reading, place, gate))
    return tuple(_with_changes(matrix, reading) for matrix in found)


def _embedding(reading: Reading, place: Place) -> tuple[Matrix, ...]:
    """The rows of the words of this review."""
    embedding, token = reading.model.parameters.embedding, place.token
    if embedding is None or token is None or place.layer:
        return ()
    ids = _words(reading)
    row = ids.index(reading.ids[token])
    return (Matrix("embedding", embedding[list(ids)], "word", "number", ids=ids, whole=len(embedding), row=row),)


def _words(reading: Reading) -> tuple[int, ...]:
    """The ids of the words of the review, each once."""
    return tuple(dict.fromkeys(reading.ids))


def _of_layer(reading: Reading, place: Place, gate: str) -> tuple[Matrix, ...]:
    assert place.token is not None
    layer, direction = place.layer or 0, place.direction
    step = CellStep(reading, place.token, layer, direction)
    weights, H = step.weights, step.weights.W_h.shape[0]
    part = step.kind.columns(gate, H)
    reset = step.kind.reset if gate and gate == step.kind.candidate else None
    scale = None if reset is None else step.now(reset).astype(np.float64)

    def named(name: str) -> str:
        return layer_name(layer, DIRECTIONS[direction], name)

    def part_of(name: str, array: Array, rows: Rows) -> Matrix:
        made = Matrix(named(name), np.atleast_2d(array[..., part]), rows, "unit", gate, first=part.start)
        return replace(made, column=place.unit)

    found = [_input_matrix(reading, step, part_of("W_x", weights.W_x, "number"))]
    h_before = Symbol("h", step.before)
    W_h = part_of("W_h", weights.W_h, "unit")
    found.append(replace(W_h, read=step.h_before, source=h_before, scale=scale))
    if weights.b is not None:
        found.append(part_of("b", weights.b, "bias"))
    if weights.b_hn is not None and scale is not None:
        b_hn = Matrix(named("b_hn"), weights.b_hn[None], "bias", "unit", gate, scale=scale, column=place.unit)
        found.append(b_hn)
    return tuple(found)


def _input_matrix(reading: Reading, step: CellStep, W_x: Matrix) -> Matrix:
    """Beside x; of one-hot vectors the rows of the review's words, for all others are multiplied by 0."""
    if step.layer or reading.model.config.input != "one_hot":
        return replace(W_x, read=step.x)
    ids = _words(reading)
    rows, row = list(ids), ids.index(reading.ids[step.token])
    seen, whole = W_x.values[rows], W_x.shape[0]
    return replace(W_x, values=seen, rows="word", ids=ids, whole=whole, read=step.x[rows], row=row)


def _of_answer(reading: Reading, token: int, output: int) -> tuple[Matrix, ...]:
    config, parameters = reading.model.config, reading.model.parameters
    pooled = pooled_at(reading, token)
    rows: Rows = "unit" if len(pooled.features) == config.hidden_size else "number"
    W_y = Matrix("output.W_y", parameters.W_y, rows, "output", read=pooled.features, source=head_input(config))
    b_y = Matrix("output.b_y", parameters.b_y[None], "bias", "output")
    head = tuple(replace(matrix, column=output) for matrix in (W_y, b_y))
    if not parameters.attention:
        return head
    h = pooled.h[-1].astype(np.float64)
    W_a, b_a, v_a = (parameters.attention[name] for name in ("W_a", "b_a", "v_a"))
    with np.errstate(over="ignore", invalid="ignore"):
        keys = np.tanh(h @ W_a + b_a)
    units: Rows = "unit" if len(h) == config.hidden_size else "number"
    return (
        Matrix("attention.W_a", W_a, units, "number", read=h, source=Symbol("h", "t")),
        Matrix("attention.b_a", b_a[None], "bias", "number"),
        Matrix("attention.v_a", v_a[None], "bias", "number", scale=keys),
        *head,
    )


def _with_changes(matrix: Matrix, reading: Reading) -> Matrix:
    """With the model's own numbers of the cells that a person changed."""
    edits = [edit for edit in reading.edits if isinstance(edit, SetWeight) and edit.name == matrix.array]
    if not edits:
        return matrix
    own, before = dict(reading.base_model.parameters.named())[matrix.array], {}
    for edit in edits:
        column = edit.index[-1] - matrix.first
        row = 0 if matrix.rows == "bias" else edit.index[0]
        if (matrix.ids is not None and row not in matrix.ids) or not 0 <= column < matrix.shape[1]:
            continue
        shown = row if matrix.ids is None else matrix.ids.index(row)
        before[shown, column] = float(own[edit.index])
    return replace(matrix, before=before)
