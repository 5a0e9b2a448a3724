"""The panel that says the contributions of each token by every method."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import overload

import numpy as np
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.lens.attribution import METHOD_NOTES, Attribution
from rnn_desktop.lens.numbers import residual_number, signed_number
from rnn_desktop.lens.reading import Reading
from rnn_desktop.problem import QT_TRANSLATE_NOOP
from rnn_desktop.tasks import Numbers
from rnn_desktop.ui.panels.scene_panel import ScenePanel
from rnn_desktop.ui.scene.answer_words import label_words
from rnn_desktop.ui.scene.empty_words import empty_words, fitting, task_of
from rnn_desktop.ui.scene.method_words import inexact_note, method_note
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.scene.short_words import short
from rnn_desktop.ui.style.i18n import problem_text, translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.cell_painter import TableCell, bar_zero
from rnn_desktop.ui.widgets.cell_table import CellTable
from rnn_desktop.ui.widgets.labels import heading, plain_tip, scaled, sentence
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch

METHODS = tuple(METHOD_NOTES)
_SHORT_NAMES = {
    "receipt": QT_TRANSLATE_NOOP("Methods", "Receipt"),
    "gradient_input": QT_TRANSLATE_NOOP("Methods", "Gradient\n× input"),
    "integrated_gradients": QT_TRANSLATE_NOOP("Methods", "Integrated\ngradients"),
    "occlusion": QT_TRANSLATE_NOOP("Methods", "Leaving\nout"),
}
_TERMS = {
    "start": QT_TRANSLATE_NOOP("Methods", "Start"),
    "bias": QT_TRANSLATE_NOOP("Methods", "Biases"),
    "clamped": QT_TRANSLATE_NOOP("Methods", "Held units"),
    "baseline": QT_TRANSLATE_NOOP("Methods", "Baseline"),
    "sum": QT_TRANSLATE_NOOP("Methods", "Sum"),
    "logit": QT_TRANSLATE_NOOP("Methods", "logit"),
    "residual": QT_TRANSLATE_NOOP("Methods", "Left over"),
}
_TERM_TIPS = {
    "start": QT_TRANSLATE_NOOP("Methods", "What the states before the first token give."),
    "bias": QT_TRANSLATE_NOOP("Methods", "What all biases give together."),
    "clamped": QT_TRANSLATE_NOOP("Methods", "What the units give that are held at a value."),
    "baseline": QT_TRANSLATE_NOOP("Methods", "The logit of as many zero vectors."),
    "sum": QT_TRANSLATE_NOOP("Methods", "Of all tokens and the terms above."),
    "logit": QT_TRANSLATE_NOOP("Methods", "What the network itself says."),
    "residual": QT_TRANSLATE_NOOP("Methods", "The logit minus the sum."),
}
_NUMBER_TIPS = {
    "baseline": QT_TRANSLATE_NOOP("Methods", "The y of as many zero vectors."),
    "residual": QT_TRANSLATE_NOOP("Methods", "y minus the sum."),
}
_WIDTH, _TOKEN_WIDTH = 67, 65
_ROOM = 13
"""Pixels of a row besides its text: the bar is under it."""
_LONGEST_LABEL = 10
"""Characters of the label in the title."""
_BETWEEN = 2
"""Pixels between the buttons of a switch."""
_PENDING, _NONE = TableCell("…", quiet=True, right=True), TableCell("–", quiet=True, right=True)


class MethodsPanel(ScenePanel):
    """One row per token, one column per method, and beneath it what else each sum is made of.

    Signals:
        method_chosen(str): the receipt under the columns is to show this method.
        token_chosen(int): select this token.
    """

    # What stands over and under the table of tokens stays.
    scrolls_itself = True
    method_chosen = Signal(str)
    token_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = heading()
        self.message = sentence("muted")
        self.methods = SegmentedSwitch(METHODS, "choices")
        self.methods.chosen.connect(self.method_chosen)
        self.table = CellTable(1 + len(METHODS), fits_rows=False, room=px(_ROOM))
        self.totals = CellTable(1 + len(METHODS))
        self.table.chosen.connect(self._choose)
        self.note, self.not_offered = sentence("muted"), sentence("muted")
        for table in (self.table, self.totals):
            table.set_widths(px(_TOKEN_WIDTH), *[px(_WIDTH)] * len(METHODS))
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self._content = QWidget()
        self.methods.setObjectName("methods")
        over = QHBoxLayout()
        over.setContentsMargins(0, 0, 0, 0)
        over.addSpacing(px(_TOKEN_WIDTH))
        over.addWidget(self.methods)
        over.addStretch(1)
        for method in METHODS:
            button = self.methods.button(method)
            button.setFixedWidth(px(_WIDTH) - px(_BETWEEN))
            button.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
            button.setFont(scaled(self.font(), 0.85))
        line = QFrame()
        line.setProperty("role", "line")
        line.setFixedHeight(1)
        inside = QVBoxLayout(self._content)
        inside.addLayout(over)
        inside.addWidget(self.table, 1)
        beneath: tuple[QWidget, ...] = (line, self.totals, self.note, self.not_offered)
        for widget in beneath:
            inside.addWidget(widget)
        column = QVBoxLayout(self)
        column.addWidget(self._title)
        column.addWidget(self.message)
        column.addWidget(self._content, 1)
        column.addStretch(0)
        for layout in (column, inside):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(px(6))

    def page_name(self) -> str:
        return translate("SidePanel", "Methods")

    def page_tip(self) -> str:
        return translate("SidePanel", "What each token gave to the explained output, by four methods")

    def retranslate(self) -> None:
        self._title.setText(_title(None if self.scene is None else self.scene.reading))
        self._name_methods(None if self.scene is None else self.scene.reading)
        self.methods.setAccessibleName(translate("Methods", "Method that the receipt under the columns shows"))
        self.table.setAccessibleName(translate("Methods", "Contributions by token and method"))
        self.totals.setAccessibleName(translate("Methods", "What each sum is made of"))

    def _name_methods(self, reading: Reading | None) -> None:
        names = {method: translate("Methods", name) for method, name in _SHORT_NAMES.items()}
        if reading is not None and isinstance(reading.model.task, Numbers):
            # In Korean the receipt is named after the logit.
            names["receipt"] = translate("Methods", "Exact\nsum")
        self.methods.set_labels(names)
        for method in METHODS:
            note = method_note(None if reading is None else reading.model.task, method)
            self.methods.button(method).setToolTip(plain_tip(note))

    def restyle(self) -> None:
        self.table.set_theme(self.theme)
        self.totals.set_theme(self.theme)

    # --- what it shows -----------------------------------------------------------------------------------------

    def refresh(self, before: Scene | None, scene: Scene) -> None:
        reading, message = scene.reading, _message(scene)
        self._title.setText(_title(reading))
        if before is None or before.reading is None or reading is None or before.reading.model is not reading.model:
            self._name_methods(reading)
        self.message.setText(message)
        self.message.setVisible(bool(message))
        self._content.setVisible(reading is not None and bool(reading.tokens))
        if reading is None or not reading.tokens:
            return
        if before is None or before.reading is not reading or before.findings is not scene.findings:
            self._show_numbers(reading, scene)
        self.methods.choose(scene.method)
        column = 1 + METHODS.index(scene.method)
        self.table.mark(scene.selection.token, column)
        self.totals.mark(None, column)
        if scene.selection.token is not None and (before is None or before.selection.token != scene.selection.token):
            self.table.show_row(scene.selection.token)
        note = method_note(reading.model.task, scene.method)
        if scene.method == "receipt" and reading.receipt is not None and not reading.receipt.is_exact:
            note = inexact_note(reading.model.task)
        self.note.setText(note)

    def _show_numbers(self, reading: Reading, scene: Scene) -> None:
        offered, missing = scene.findings.by_method, scene.findings.not_offered
        self.table.set_rows(_TokenRows(reading, offered, missing))
        self.totals.set_rows(_total_rows(offered, missing, is_number=isinstance(reading.model.task, Numbers)))
        reasons = dict.fromkeys(problem_text(missing[method]) for method in METHODS if method in missing)
        self.not_offered.setText("\n".join(reasons))
        self.not_offered.setVisible(bool(reasons))

    # --- choosing ----------------------------------------------------------------------------------------------

    @Slot(int, int)
    def _choose(self, row: int, column: int) -> None:
        del column
        self.token_chosen.emit(row)


def _title(reading: Reading | None) -> str:
    if reading is None or tells_good_from_bad(reading.model.task):
        return translate("Methods", "What each token gave to the logit")
    words = translate("Methods", "What each token gave to the logit of “{label}”")
    if isinstance(reading.model.task, Numbers):
        words = translate("Methods", "What each value gave to y of “{label}”")
    return words.format(label=label_words(reading.model.task, reading.label, _LONGEST_LABEL))


class _TokenRows(Sequence[Sequence[TableCell]]):
    """The rows of the table, each made when it is painted: a long review has many more than are in view."""

    def __init__(self, reading: Reading, offered: Mapping[str, Attribution], missing: Mapping[str, object]) -> None:
        self._reading = reading
        self._offered = offered
        self._missing = missing
        largest = (float(np.abs(one.contributions).max()) for one in offered.values())
        self._scale = max([1.0, *(size for size in largest if np.isfinite(size))])
        self._zero = bar_zero(value for one in offered.values() for value in one.contributions.tolist())
        self._made: dict[int, Sequence[TableCell]] = {}

    def __len__(self) -> int:
        return len(self._reading.tokens)

    @overload
    def __getitem__(self, index: int) -> Sequence[TableCell]: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Sequence[TableCell]]: ...
    def __getitem__(self, index: int | slice) -> Sequence[TableCell] | Sequence[Sequence[TableCell]]:
        if isinstance(index, slice):
            return [self[i] for i in range(*index.indices(len(self)))]
        if index not in self._made:
            self._made[index] = self._row(range(len(self))[index])
        return self._made[index]

    def _row(self, token: int) -> Sequence[TableCell]:
        text = short(self._reading.tokens[token].text, 200)
        return TableCell(text, opens=True, tip=text), *(self._number(method, token) for method in METHODS)

    def _number(self, method: str, token: int) -> TableCell:
        if method not in self._offered:
            return replace(_NONE if method in self._missing else _PENDING, opens=True)
        value = float(self._offered[method].contributions[token])
        return TableCell(
            signed_number(value, 3),
            value,
            value / self._scale,
            self._zero,
            right=True,
            opens=True,
            tip=signed_number(value, 8),
        )


def _total_rows(
    offered: Mapping[str, Attribution], missing: Mapping[str, object], *, is_number: bool
) -> list[Sequence[TableCell]]:
    """What each method has besides its tokens. Held units have a row only while there are any.

    is_number: whether the answer is one, and so has no logit but y.
    """
    held = any(one.clamped is not None for one in offered.values())
    rows: list[Sequence[TableCell]] = []
    for name, label in _TERMS.items():
        if name == "clamped" and not held:
            continue
        tip, words = translate("Methods", _TERM_TIPS[name]), translate("Methods", label)
        if is_number:
            tip = translate("Methods", _NUMBER_TIPS[name]) if name in _NUMBER_TIPS else tip
            words = "y" if name == "logit" else words
        cells = [_total(name, offered.get(method), method in missing) for method in METHODS]
        rows.append((TableCell(words, quiet=True, tip=tip), *cells))
    return rows


def _total(name: str, attribution: Attribution | None, missing: bool) -> TableCell:
    if attribution is None:
        return _NONE if missing else _PENDING
    value: float | None = getattr(attribution, name)
    if value is None:
        return TableCell()
    written = residual_number(value) if name == "residual" else signed_number(value, 3)
    return TableCell(written, None if name == "residual" else value, right=True, tip=signed_number(value, 8))


def _message(scene: Scene) -> str:
    """What is to be said before the numbers, or instead of them."""
    if scene.reading is None or not scene.reading.tokens:
        return empty_words(
            scene,
            translate("Methods", "Open a model, and the contributions of the tokens appear here."),
            fitting(
                task_of(scene),
                review=translate("Methods", "Type a review to see what each of its tokens gives."),
                text=translate("Methods", "Type a text to see what each of its tokens gives."),
                numbers=translate("Methods", "Type numbers to see what each of them gives."),
            ),
        )
    if not any(scene.reading.known):
        return translate("Methods", "The model knows none of these words: it reads the same vector for each.")
    return ""
