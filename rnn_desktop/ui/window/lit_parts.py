"""Which part of a workbench a lesson means by each of its names."""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtWidgets import QWidget

from rnn_desktop.lessons.lesson import Deed
from rnn_desktop.ui.window.workbench import Workbench


def lit_place(bench: Workbench, deed: Deed) -> tuple[QWidget | None, Callable[[], QRect] | None]:
    """The widget that a deed is done with, and what part of it, None for all."""
    matrices = bench.read_view.side.inspector.matrices.matrices
    if deed.cell is not None and any(grid.matrix.name == deed.cell[0] for grid in matrices.grids):
        name, row, column = deed.cell
        grid = matrices.grid(name)
        return grid, lambda: grid.rect_of((row, column))
    return lit_part(bench, deed.lit), None


def lit_part(bench: Workbench, name: str) -> QWidget | None:
    """name: one of LIT. None for what is not there yet, such as the desk before a file is open."""
    read, desk = bench.read_view, bench.train_view.desk
    parts: dict[str, QWidget | None] = {
        "composer": bench.composer,
        "verdict": bench.verdict,
        "tokens": read.canvas.tokens,
        "cells": read.canvas.cells,
        "states": read.canvas.heatmap,
        "quantities": read.bar if read.bar.switch is None else read.bar.switch,
        "curve": read.canvas.curve,
        "receipt": read.canvas.receipt,
        "picture": read.tools.picture_list if read.tools.pictures.isHidden() else read.tools.pictures,
        "units": read.tools.units,
        "layers": read.tools.layers,
        "compare": read.tools.compare if read.tools.more.isHidden() else read.tools.more,
        "what_if": read.side.what_if,
        "matrix": read.side.inspector.matrices,
        "page": read.side.pages,
        "write": read.side.writing,
        "data": bench.train_view.empty if desk is None else desk.data,
        "settings": None if desk is None else desk.settings,
        "start": None if desk is None else desk.progress.main,
        "one_step": None if desk is None else desk.progress,
        "curves": None if desk is None else desk.curves,
    }
    return parts[name]
