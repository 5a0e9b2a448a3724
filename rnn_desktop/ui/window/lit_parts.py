"""Which parts of a workbench a lesson means by each of its names."""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from rnn_desktop.lessons.lesson import Deed
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.columns.state_heatmap import StateHeatmap
from rnn_desktop.ui.columns.token_row import TokenRow
from rnn_desktop.ui.widgets.matrix_grid import MatrixGrid
from rnn_desktop.ui.window.workbench import Workbench

Place = tuple[QWidget | None, Callable[[], QRect] | None]


def lit_place(bench: Workbench, deed: Deed) -> Place:
    """The widget that a deed is done with, and what part of it, None for all."""
    matrices = bench.read_view.side.inspector.matrices.matrices
    if deed.cell is not None and any(grid.matrix.name == deed.cell[0] for grid in matrices.grids):
        name, row, column = deed.cell
        grid = matrices.grid(name)
        return grid, lambda: matrices.place_of_editor(grid) or _cells(grid, row, column)
    lit = lit_part(bench, deed.lit)
    return lit, (lambda: _columns(lit)) if isinstance(lit, TokenRow | StateHeatmap) else None


def ready_cell(bench: Workbench, deed: Deed) -> None:
    """Put the keys at the cell that is lit, so that F2 opens it."""
    matrices = bench.read_view.side.inspector.matrices.matrices
    if deed.cell is not None and any(grid.matrix.name == deed.cell[0] for grid in matrices.grids):
        name, row, column = deed.cell
        matrices.select_cell(name, row or 0, column or 0)


def lit_part(bench: Workbench, name: str) -> QWidget | None:
    """name: one of LIT. None for what is not there yet, such as the desk before a file is open."""
    parts = [part for group in lit_groups(bench, name) for part in group]
    return parts[0] if parts else None


def lit_groups(bench: Workbench, name: str) -> list[list[QWidget]]:
    """All that is meant, what lies together in one group. name: one of LIT."""
    read, canvas, inspector = bench.read_view, bench.read_view.canvas, bench.read_view.side.inspector
    if name == "network":
        shown = (canvas.cells, canvas.heatmap, canvas.units, *canvas.answers.all, canvas.receipt)
        return [[*shown, read.area.overview, read.bar]]
    if name == "answers":
        return [list(canvas.answers.all)]
    if name == "inspector":
        return inspector.computed
    parts: dict[str, QWidget | None] = {
        "composer": bench.composer,
        "verdict": bench.verdict,
        "model": bench.card,
        "status": bench.status.facts,
        "pinned": canvas.comparison,
        "tokens": canvas.tokens,
        "one_hot": canvas.one_hot,
        "cells": canvas.cells,
        "states": canvas.heatmap,
        "quantities": read.bar if read.bar.switch is None else read.bar.switch,
        "curve": canvas.curve,
        "surprise": canvas.answers.surprise,
        "receipt": canvas.receipt,
        "picture": read.tools.picture_list if read.tools.pictures.isHidden() else read.tools.pictures,
        "units": read.tools.units,
        "layers": read.tools.layers,
        "compare": read.tools.compare if read.tools.more.isHidden() else read.tools.more,
        "what_if": read.side.what_if,
        "matrix": inspector.matrices,
        "page": read.side.pages,
        "side": read.side,
        "write": read.side.writing,
        **_train_parts(bench),
    }
    part = parts[name]
    return [] if part is None else [[part]]


def _train_parts(bench: Workbench) -> dict[str, QWidget | None]:
    desk = bench.train_view.desk
    one_step = None
    if desk is not None:
        # The way to the button, while another page is open.
        one_step = desk.one_step.buttons.step if desk.one_step.isVisible() else desk.pages.button("step")
    return {
        "data": bench.train_view.empty if desk is None else desk.data,
        "preview": None if desk is None else desk.preview,
        "settings": None if desk is None else desk.settings,
        "cell_kind": None if desk is None else desk.settings.cell,
        "start": None if desk is None else desk.progress.main,
        "one_step": one_step,
        "curves": None if desk is None else desk.curves,
        "watched": None if desk is None else desk.watched,
    }


def _columns(row: ColumnRow) -> QRect:
    """Of a row only its columns: beside them there is nothing to touch."""
    if row.scene is None or not row.scene.axis.count:
        return row.rect()
    axis = row.scene.axis
    return QRect(round(axis.left), 0, round(axis.end - axis.left), row.height())


def _cells(grid: MatrixGrid, row: int | None, column: int | None) -> QRect:
    rows, columns = grid.matrix.shape
    first = grid.rect_of((row or 0, column or 0))
    return first | grid.rect_of((rows - 1 if row is None else row, columns - 1 if column is None else column))
