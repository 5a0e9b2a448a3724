"""The panel that says what was changed, and what can be."""

import math

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.lens.edit_history import History
from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.lens.place import NOWHERE
from rnn_desktop.lens.reading import Reading
from rnn_desktop.lens.what_if import Edit, SetWeight
from rnn_desktop.tasks import Numbers
from rnn_desktop.ui.panels.scene_panel import ScenePanel
from rnn_desktop.ui.panels.what_if_section import WhatIfSection
from rnn_desktop.ui.panels.what_if_state import GateEdits, UnitEdits, gate_names
from rnn_desktop.ui.panels.what_if_token import TokenEdits
from rnn_desktop.ui.panels.what_if_weight import WeightEdits
from rnn_desktop.ui.scene.answer_words import answer_name, explained_number, said_words, score_word
from rnn_desktop.ui.scene.edit_words import edit_sentences
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.keys import REDO_KEYS, UNDO_KEYS
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.cell_painter import TableCell
from rnn_desktop.ui.widgets.cell_table import CellTable
from rnn_desktop.ui.widgets.labels import heading, plain, scaled, sentence
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch

SECTIONS = ("token", "unit", "gate", "weight")
_SENTENCE, _REMOVE = 292, 28
"""Pixels of the columns of the list."""


class WhatIfPanel(ScenePanel):
    """The verdict before and after, one section for each kind of change, and the list of the changes made.

    Signals:
        edit_requested(Edit, bool): do this; whether it goes on with the last edit, as one step.
        removed(int): take this one of the edits away.
        undo_requested(), redo_requested(), reset_requested()
        keep_requested(): make the weights that were typed over the model's own.
    """

    edit_requested = Signal(object, bool)
    removed = Signal(int)
    undo_requested = Signal()
    redo_requested = Signal()
    reset_requested = Signal()
    keep_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._history = History()
        self._listed: tuple[Edit, ...] | None = None
        self._title, self._changes = heading(), heading()
        self.verdict, self.logit = plain(), sentence("muted")
        self.undo, self.redo, self.reset, self.keep = (QPushButton() for _ in range(4))
        self.sections = SegmentedSwitch(SECTIONS, "choices")
        self.token, self.unit, self.gate, self.weight = TokenEdits(), UnitEdits(), GateEdits(), WeightEdits()
        self._by_name: dict[str, WhatIfSection] = {
            "token": self.token,
            "unit": self.unit,
            "gate": self.gate,
            "weight": self.weight,
        }
        self.list = CellTable(2)
        self.note, self._keep_note = sentence("muted"), sentence("muted")
        self._lay_out()
        self._connect()
        self.show_section("token")
        self.set_history(History())
        self.retranslate()

    def _lay_out(self) -> None:
        self.verdict.setFont(scaled(self.font(), 1.3))
        self.verdict.setTextFormat(Qt.TextFormat.RichText)
        self.list.set_widths(px(_SENTENCE), px(_REMOVE))
        self._stack = QStackedWidget()
        for name in SECTIONS:
            self._stack.addWidget(self._by_name[name])
        steps = QHBoxLayout()
        steps.setSpacing(px(6))
        for button in (self.undo, self.redo, self.reset):
            steps.addWidget(button)
        steps.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        for label in (self._title, self.verdict, self.logit):
            column.addWidget(label)
        column.addWidget(_line())
        column.addWidget(self.sections, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._stack)
        column.addWidget(_line())
        column.addWidget(self._changes)
        column.addLayout(steps)
        beneath: tuple[QWidget, ...] = (self.list, self.keep, self._keep_note, self.note)
        for widget in beneath:
            column.addWidget(widget)

    def _connect(self) -> None:
        for section in self._by_name.values():
            section.edit_requested.connect(self.edit_requested)
            section.removed.connect(self.removed)
        self.sections.chosen.connect(self.show_section)
        self.list.chosen.connect(self._remove)
        self.undo.clicked.connect(self.undo_requested)
        self.redo.clicked.connect(self.redo_requested)
        self.reset.clicked.connect(self.reset_requested)
        self.keep.clicked.connect(self.keep_requested)

    def page_name(self) -> str:
        return translate("SidePanel", "What if")

    def page_tip(self) -> str:
        return translate("SidePanel", "Change tokens, units, gates and weights, and see what follows")

    def retranslate(self) -> None:
        self._listed = None
        self._title.setText(translate("WhatIf", "What if it were otherwise?"))
        self._changes.setText(translate("WhatIf", "Changes"))
        self.note.setText(translate("WhatIf", "The text was typed on, so the changes to its tokens were dropped."))
        self.sections.set_labels(
            {
                "token": translate("WhatIf", "Token"),
                "unit": translate("WhatIf", "Unit"),
                "gate": translate("WhatIf", "Gate"),
                "weight": translate("WhatIf", "Weight"),
            }
        )
        self.sections.setAccessibleName(translate("WhatIf", "What is to be changed"))
        self.list.setAccessibleName(translate("WhatIf", "Changes"))
        for button, words, key in (
            (self.undo, translate("WhatIf", "Undo"), UNDO_KEYS[0]),
            (self.redo, translate("WhatIf", "Redo"), REDO_KEYS[0]),
        ):
            button.setText(words)
            button.setToolTip(QKeySequence(key).toString(QKeySequence.SequenceFormat.NativeText))
        self.reset.setText(translate("WhatIf", "Reset"))
        self.reset.setToolTip(translate("WhatIf", "Remove all changes; this can be undone"))
        self.keep.setText(translate("WhatIf", "Keep the weights"))
        self._keep_note.setText(
            translate(
                "WhatIf",
                "Makes them part of the current model, which Undo cannot reverse. Its file stays as it is until you "
                "save, and the accuracy measured before no longer holds.",
            )
        )

    def restyle(self) -> None:
        self.list.set_theme(self.theme)

    # --- what it shows -----------------------------------------------------------------------------------------

    @property
    def section(self) -> str:
        """The one that is visible."""
        return SECTIONS[self._stack.currentIndex()]

    @Slot(str)
    def show_section(self, name: str) -> None:
        """name: one of SECTIONS."""
        self._stack.setCurrentIndex(SECTIONS.index(name))
        self.sections.choose(name)
        if self.scene is not None:
            self._by_name[name].show_scene(self.scene, self._history)

    @Slot(object)
    def set_history(self, history: History) -> None:
        """The edits that hold now, and the way back from them."""
        self._history = history
        self.undo.setEnabled(history.can_undo)
        self.redo.setEnabled(history.can_redo)
        self.reset.setEnabled(bool(history.edits))
        kept = any(isinstance(edit, SetWeight) for edit in history.edits)
        self.keep.setVisible(kept)
        self._keep_note.setVisible(kept)
        self.note.hide()
        if self.scene is not None:
            self.refresh(self.scene, self.scene)

    @Slot()
    def show_dropped(self) -> None:
        """Say that edits of tokens went with the text that they were of."""
        self.note.show()

    def refresh(self, before: Scene | None, scene: Scene) -> None:
        if before is None or before.reading is not scene.reading or before.theme is not scene.theme:
            self._show_verdict(scene.reading, scene.theme)
        if before is not None and _is_another(before.reading, scene.reading):
            self.note.hide()
        self._list_edits(scene.reading)
        self.show_section(self._wanted_section(before, scene))

    def _wanted_section(self, before: Scene | None, scene: Scene) -> str:
        """The one for what was newly selected; gates and weights stay until another is chosen."""
        gates, now = gate_names(scene), scene.selection
        was = NOWHERE if before is None else before.selection
        self.sections.button("gate").setEnabled(bool(gates) or scene.reading is None)
        if scene.quantity in gates and (before is None or before.quantity != scene.quantity):
            self.gate.show_scene(scene, self._history)
            self.gate.choose_gate(scene.quantity)
            return "gate"
        if self.section == "weight" or (self.section == "gate" and gates):
            return self.section
        if scene.unit is not None and now.unit != was.unit:
            return "unit"
        if scene.unit is None and now.token is not None and now.token != was.token:
            return "token"
        return "token" if self.section == "gate" else self.section

    def _show_verdict(self, reading: Reading | None, theme: Theme) -> None:
        if reading is None or reading.untouched is None:
            self.verdict.setText("" if reading is None else _share(reading, theme))
            answer = "" if reading is None else _answer(reading)
            self.logit.setText(answer + translate("WhatIf", "Nothing is changed yet."))
            return
        before, now = reading.untouched, reading
        self.verdict.setText(f"{_share(before, theme)} → <b>{_share(now, theme)}</b>")
        numbers = [signed_number(one.logit) if one.logit is not None else "–" for one in (before, now)]
        words = f"{_answer(now)}{score_word(now.model.task)} {numbers[0]} → {numbers[1]}"
        if before.logit is not None and now.logit is not None:
            words += f" ({signed_number(now.logit - before.logit)})"
        at_end = now.explained.step is None and not tells_good_from_bad(now.model.task)
        if at_end and None not in (before.said, now.said) and before.said != now.said:
            said = translate("WhatIf", "The network said {before}, and now says {now}.")
            words += "\n" + said.format(before=said_words(before), now=said_words(now))
        self.logit.setText(words)

    def _list_edits(self, reading: Reading | None) -> None:
        """Those that the reading was made with: so they are of its tokens."""
        edits = () if reading is None else reading.edits
        if reading is not None and edits != self._listed:
            untouched = reading.untouched or reading
            tip = translate("WhatIf", "Remove this change")
            self.list.set_rows(
                [
                    (TableCell(words, tip=words), TableCell("×", right=True, opens=True, tip=tip))
                    for words in edit_sentences(edits, untouched.tokens, reading.model.config)
                ]
            )
            self._listed = edits

    @Slot(int, int)
    def _remove(self, row: int, column: int) -> None:
        del column
        # Overtaken by another edit, the list is about to be another.
        if self._listed == self._history.edits:
            self.removed.emit(row)


def _is_another(before: Reading | None, reading: Reading | None) -> bool:
    """Whether nothing is left of what a note was about: another model reads, or there is nothing to read."""
    if before is None or reading is None or not reading.tokens:
        return True
    return before.base_model is not reading.base_model


def _answer(reading: Reading) -> str:
    """Before what is said of it the answer's name, where it goes without saying for good and bad alone."""
    return "" if tells_good_from_bad(reading.model.task) else f"{answer_name(reading)} · "


def _share(reading: Reading, theme: Theme) -> str:
    """The explained probability in the colour of its sign."""
    if reading.probability is None:
        return "–"
    number = explained_number(reading)
    if math.isnan(reading.probability) or isinstance(reading.model.task, Numbers):
        # A number is neither for nor against anything.
        return number
    color = theme.positive_text if reading.probability >= 0.5 else theme.negative_text
    return f'<span style="color: {color}">{number}</span>'


def _line() -> QFrame:
    line = QFrame()
    line.setProperty("role", "line")
    line.setFixedHeight(1)
    return line
