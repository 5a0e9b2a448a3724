"""The newest step that was taken alone: every array of weights before it, its gradient, and after it."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from rnn_desktop.engine.one_step import OneStep
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.numbers import count_number
from rnn_desktop.lens.reading import Reading, make_reading
from rnn_desktop.runs.training_run import ModelSnapshot
from rnn_desktop.ui.scene.edit_words import array_words
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.train.step_buttons import StepButtons
from rnn_desktop.ui.train.step_words import (
    column_name,
    norm_text,
    part_titles,
    rate_sentence,
    reads_words,
    row_name,
    step_sentence,
    weight_sentence,
)
from rnn_desktop.ui.train.watched_answer import answer_words
from rnn_desktop.ui.train.weight_picture import WeightPicture, Weights
from rnn_desktop.ui.widgets.cell_painter import TableCell
from rnn_desktop.ui.widgets.cell_table import CellTable
from rnn_desktop.ui.widgets.labels import ElidedLabel, sentence

_NUMBER_WIDTH, _SHAPE_WIDTH, _LEAST_NAME = 72, 92, 90
_MOST_SHOWN_ARRAYS = 7
_ALL_WORDS = 64
"""Rows of a vocabulary that are all shown; of a larger one those that the batch has read."""
_MOST_WORDS = 300


class OneStepPage(QWidget):
    """Which step it was, the watched sentence before and after, a table of arrays, and the chosen one's weights."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.step: OneStep | None = None
        self._model: Model | None = None
        self._watched: tuple[str, str] | None = None
        self._chosen = ""
        self._rows: NDArray[np.intp] = np.empty(0, np.intp)
        """Of the chosen array, those that are shown."""
        self.buttons, self.hint = StepButtons(), sentence("muted")
        # None of them may widen the window.
        self.head, self.watched, self.readout = (ElidedLabel(Qt.TextElideMode.ElideRight) for _ in range(3))
        self.rate, self.about = (ElidedLabel(Qt.TextElideMode.ElideRight, "muted") for _ in range(2))
        self.header, self.table = CellTable(6), CellTable(6, fits_rows=False)
        self.picture, self._area = WeightPicture(), QScrollArea()
        self.table.chosen.connect(self._choose)
        self.picture.pointed.connect(self._say_weight)
        self._lay_out()
        self.set_theme(LIGHT)
        self.retranslate()

    def _lay_out(self) -> None:
        self._area.setWidgetResizable(True)
        self._area.setFrameShape(QFrame.Shape.NoFrame)
        inside = QWidget()
        layout = QVBoxLayout(inside)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.picture)
        layout.addStretch(1)
        self._area.setWidget(inside)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(self._top())
        for widget in (self.hint, self.watched, self.header, self.table, self.about):
            layout.addWidget(widget)
        layout.addWidget(self._area, 1)
        layout.addWidget(self.readout)

    def _top(self) -> QHBoxLayout:
        """The buttons, and beside them what they did."""
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.head)
        words.addWidget(self.rate)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(self.buttons)
        top.addLayout(words, 1)
        return top

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        shape, number = px(_SHAPE_WIDTH), px(_NUMBER_WIDTH)
        name = max(self.width() - shape - 4 * number, px(_LEAST_NAME))
        for table in (self.header, self.table):
            table.set_widths(name, shape, *(number,) * 4)

    def clear(self) -> None:
        """Forget the last training's steps."""
        self.step = self._model = self._watched = None
        self.retranslate()

    def take(self, events: Sequence[object]) -> None:
        """Show the newest of the steps that were looked at from near."""
        steps = [event for event in events if isinstance(event, OneStep)]
        models = [event.model for event in events if isinstance(event, ModelSnapshot)]
        self._model = models[-1] if models else self._model
        if steps:
            self.step, self._watched = steps[-1], None
            self.retranslate()

    def take_reading(self, reading: Reading) -> None:
        """The watched sentence as it is read after the newest step; before it, it is read here."""
        if self.step is None or self._model is None or reading.model is not self._model:
            return
        models = [replace(self._model, parameters=weights) for weights in (self.step.before, self.step.after)]
        before, after = (
            answer_words(make_reading(model, reading.text, reading.tokens, reading.unread_from)) for model in models
        )
        self._watched = (before, after) if before and after else None
        self._say_watched()

    @Slot(int, int)
    def _choose(self, row: int, _column: int) -> None:
        if self.step is not None:
            self._chosen = [name for name, _ in self.step.before.named()][row]
            self._show_array()

    # --- what it shows -----------------------------------------------------------------------------------------

    def _show(self) -> None:
        shown = self.step is not None
        for widget in (self.head, self.rate, self.watched, self.header, self.table, self.about, self._area):
            widget.setVisible(shown)
        self.readout.setVisible(shown)
        self.hint.setVisible(not shown)
        self._say_watched()
        if self.step is None or self._model is None:
            self.table.set_rows(())
            self.picture.show_weights(None)
            return
        self.head.set_text(step_sentence(self.step))
        self.rate.set_text(rate_sentence(self.step))
        names = [name for name, _ in self.step.before.named()]
        self.table.set_rows([self._array_row(name) for name in names])
        rows = min(len(names), _MOST_SHOWN_ARRAYS)
        self.table.setFixedHeight(rows * self.table.row_height)
        if self._chosen not in names:
            self._chosen = next((name for name in names if name.endswith("W_h")), names[0])
        self._show_array()

    def _array_row(self, name: str) -> tuple[TableCell, ...]:
        assert self.step is not None
        assert self._model is not None
        before, gradient, after = self.step.arrays(name)
        words = array_words(name, self._model.config)
        shape = " × ".join(map(count_number, before.shape))
        norms = [float(np.linalg.norm(part)) for part in (before, gradient, after, after - before)]
        cells = [TableCell(norm_text(norm), right=True, opens=True) for norm in norms]
        return TableCell(words, opens=True, tip=words), TableCell(shape, quiet=True, right=True, opens=True), *cells

    def _show_array(self) -> None:
        assert self.step is not None
        assert self._model is not None
        name, model = self._chosen, self._model
        arrays = self.step.arrays(name)
        before, gradient, after = (part.reshape(1, -1) if part.ndim == 1 else part for part in arrays)
        self._rows, about = np.arange(len(before)), ""
        if reads_words(name, model.config) and len(before) > _ALL_WORDS:
            read = np.flatnonzero(gradient.any(axis=1))
            # Those that move most come first where there are too many.
            self._rows = read[np.argsort(-np.linalg.norm(gradient[read], axis=1), kind="stable")][:_MOST_WORDS]
            moved = translate("OneStep", "{count} of {all} words are in this batch and move")
            about = moved.format(count=count_number(len(read)), all=count_number(len(before)))
        self.about.set_text(about)
        self.about.setVisible(bool(about))
        parts = (before[self._rows], gradient[self._rows], after[self._rows])
        names = [row_name(name, int(row), model) for row in self._rows] if arrays[0].ndim == 2 else []
        self.picture.show_weights(Weights(parts, part_titles(parts), names))
        self.table.mark([each for each, _ in self.step.before.named()].index(name))
        self._say_weight(-1, -1)

    @Slot(int, int)
    def _say_weight(self, row: int, column: int) -> None:
        if self.step is None or self._model is None or row < 0:
            self.readout.set_text(translate("OneStep", "Point at a weight for its three numbers."))
            return
        arrays, model = self.step.arrays(self._chosen), self._model
        whole = int(self._rows[row])
        place = column_name(self._chosen, column, model.config, arrays[0].shape[-1])
        values: list[Any] = [part[column] if part.ndim == 1 else part[whole, column] for part in arrays]
        if arrays[0].ndim == 2:
            place = f"{row_name(self._chosen, whole, model)}, {place}"
        numbers = float(values[0]), float(values[1]), float(values[2])
        self.readout.set_text(weight_sentence(self._chosen.rsplit(".", 1)[-1], place, numbers))

    def _say_watched(self) -> None:
        words = translate("OneStep", "The watched sentence: {before} → {after}")
        before, after = self._watched or ("", "")
        self.watched.set_text(words.format(before=before, after=after) if self._watched else " ")

    # --- looks -------------------------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        """Colour everything anew."""
        for part in (self.header, self.table, self.picture):
            part.set_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self.hint.setText(
            translate(
                "OneStep",
                "‘One step’ moves every weight once. Here stands each weight before the step, its gradient, and the "
                "weight after it, with what the network says of the watched sentence before and after.",
            )
        )
        titles = (
            translate("OneStep", "Weights"),
            translate("OneStep", "Shape"),
            translate("OneStep", "‖before‖"),
            translate("OneStep", "‖gradient‖"),
            translate("OneStep", "‖after‖"),
            translate("OneStep", "‖change‖"),
        )
        cells = [TableCell(title, quiet=True, right=number > 0) for number, title in enumerate(titles)]
        self.header.set_rows([cells])
        self._show()
