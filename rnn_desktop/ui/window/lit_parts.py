"""Which part of a workbench a lesson means by each of its names."""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from rnn_desktop.lessons.lesson import Deed
from rnn_desktop.ui.columns.column_row import ColumnRow
from rnn_desktop.ui.columns.state_heatmap import StateHeatmap
from rnn_desktop.ui.columns.token_row import TokenRow
from rnn_desktop.ui.window.workbench import Workbench


def lit_place(bench: Workbench, deed: Deed) -> tuple[QWidget | None, Callable[[], QRect] | None]:
    """The widget that a deed is done with, and what part of it, None for all."""
    matrices = bench.read_view.side.inspector.matrices.matrices
    if deed.cell is not None and any(grid.matrix.name == deed.cell[0] for grid in matrices.grids):
        name, row, column = deed.cell
        grid = matrices.grid(name)
        return grid, lambda: grid.rect_of((row, column))
    lit = lit_part(bench, deed.lit)
    return lit, (lambda: _columns(lit)) if isinstance(lit, TokenRow | StateHeatmap) else None


def lit_part(bench: Workbench, name: str) -> QWidget | None:
    """name: one of LIT. None for what is not there yet, such as the desk before a file is open."""
    parts = lit_group(bench, name)
    return parts[0] if parts else None


def lit_group(bench: Workbench, name: str) -> list[QWidget]:
    """All that is meant, from the top to the bottom. name: one of LIT."""
    read, canvas = bench.read_view, bench.read_view.canvas
    groups: dict[str, tuple[QWidget, ...]] = {
        "answers": canvas.answers.all,
        "network": (canvas.cells, canvas.heatmap, canvas.units, *canvas.answers.all, canvas.receipt),
    }
    parts: dict[str, QWidget | None] = {
        "composer": bench.composer,
        "verdict": bench.verdict,
        "model": bench.card,
        "status": bench.status.facts,
        "tokens": canvas.tokens,
        "cells": canvas.cells,
        "states": canvas.heatmap,
        "quantities": read.bar if read.bar.switch is None else read.bar.switch,
        "curve": canvas.curve,
        "receipt": canvas.receipt,
        "picture": read.tools.picture_list if read.tools.pictures.isHidden() else read.tools.pictures,
        "units": read.tools.units,
        "layers": read.tools.layers,
        "compare": read.tools.compare if read.tools.more.isHidden() else read.tools.more,
        "what_if": read.side.what_if,
        "matrix": read.side.inspector.matrices,
        "inspector": read.side.inspector,
        "page": read.side.pages,
        "side": read.side,
        "write": read.side.writing,
        **_train_parts(bench),
    }
    if name in groups:
        return list(groups[name])
    part = parts[name]
    return [] if part is None else [part]


def _columns(row: ColumnRow) -> QRect:
    """Of a row only its columns: beside them there is nothing to touch."""
    if row.scene is None or not row.scene.axis.count:
        return row.rect()
    axis = row.scene.axis
    return QRect(round(axis.left), 0, round(axis.end - axis.left), row.height())


def _train_parts(bench: Workbench) -> dict[str, QWidget | None]:
    desk = bench.train_view.desk
    return {
        "data": bench.train_view.empty if desk is None else desk.data,
        "preview": None if desk is None else desk.preview,
        "settings": None if desk is None else desk.settings,
        "cell_kind": None if desk is None else desk.settings.cell,
        "start": None if desk is None else desk.progress.main,
        "one_step": None if desk is None else desk.progress,
        "curves": None if desk is None else desk.curves,
        "watched": None if desk is None else desk.watched,
    }
