"""The panel that says how far small changes of the text move the verdict."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QToolButton, QVBoxLayout, QWidget

from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.lens.fragility import READ_LABELS, Fragility, VariantReading
from rnn_desktop.lens.reading import Reading
from rnn_desktop.problem import counted
from rnn_desktop.ui.panels.scene_panel import ScenePanel, same_findings
from rnn_desktop.ui.scene.answer_words import answer_name, label_words
from rnn_desktop.ui.scene.empty_words import empty_words, fitting, task_of
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.i18n import problem_text, translate
from rnn_desktop.ui.style.percentages import fine_percent, percent_ends
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.cell_painter import TableCell
from rnn_desktop.ui.widgets.cell_table import CellTable
from rnn_desktop.ui.widgets.labels import heading, plain_tip, sentence
from rnn_desktop.ui.widgets.range_bar import RangeBar

_FEW = 10
_TEXT, _NUMBER = 218, 108
_BEFORE = 8
"""Characters that a word before the first one that differs may have, and the space after it."""
_LONGEST = 400
_LONGEST_LABEL = 6
"""Characters of the label beside a variant."""
_PENDING = "…"


class FragilityPanel(ScenePanel):
    """The range that the variants span, and the variants themselves, the furthest moved first; a click reads one.

    Signals:
        chosen(str): read this text.
        others_requested(): read the text with the other tokenizers, too.
    """

    chosen = Signal(str)
    others_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Fragility | None = None
        self._shown: Sequence[VariantReading] = ()
        self._all = False
        self._read = ""
        self._way: list[str] = []
        self._went_to = ""
        self.back = QToolButton()
        self.back.setProperty("role", "section")
        self.back.clicked.connect(self._go_back)
        self._title, self.summary = heading(), sentence("muted")
        self.note = sentence("muted")
        self.bar, self.table = RangeBar(), CellTable(2, room=10, has_overs=True)
        self.table.set_widths(px(_TEXT), px(_NUMBER))
        self.more, self.others, self.unavailable = QPushButton(), QPushButton(), sentence("muted")
        self._asked = False
        self.table.chosen.connect(self._choose)
        self.more.clicked.connect(self._show_more)
        self.others.clicked.connect(self._ask_others)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(6))
        widgets: tuple[QWidget, ...] = (
            self.back,
            self._title,
            self.note,
            self.summary,
            self.bar,
            self.table,
            self.more,
            self.others,
            self.unavailable,
        )
        for widget in widgets:
            column.addWidget(widget)
        self.retranslate()

    def page_name(self) -> str:
        return translate("SidePanel", "Variants")

    def page_tip(self) -> str:
        return translate("SidePanel", "How far the verdict moves when the sentence is typed a little differently")

    def retranslate(self) -> None:
        self._title.setText(translate("Fragility", "Typed a little differently"))
        self.note.setText(translate("Fragility", "For the text as typed, without the changes to its tokens."))
        self.back.setText(translate("Fragility", "← Back to the text before"))
        self.table.setAccessibleName(translate("Fragility", "Variants, the furthest moved first"))
        self.others.setToolTip(
            translate(
                "Fragility", "The same text, cut into tokens by the others. Those that need Java take seconds to start."
            )
        )
        self._name_others()

    def restyle(self) -> None:
        self.bar.set_theme(self.theme)
        self.table.set_theme(self.theme)

    # --- what it shows -----------------------------------------------------------------------------------------

    def refresh(self, before: Scene | None, scene: Scene) -> None:
        if same_findings(before, scene):
            return
        self._show_way(before, scene)
        self.note.setVisible(scene.reading is not None and scene.reading.has_token_edits)
        message = _message(scene)
        if message:
            self._found = None
            self.summary.setText(message)
        elif (found := scene.findings.fragility) is not None:
            if found is self._found and before is not None:
                return
            self._found = found
            self._read = _read_text(scene)
            self._show_found(found)
        elif before is None or before.reading is not scene.reading:
            self._wait()
        self._show_parts(bool(message), scene.findings.fragility is None)

    def _show_way(self, before: Scene | None, scene: Scene) -> None:
        """The way back from variants that were read; typing anything else ends it."""
        reading = scene.reading
        another = before is None or before.reading is not reading
        if another and (reading is None or reading.text != self._went_to):
            self._way.clear()
        self.back.setVisible(bool(self._way))
        if self._way:
            self.back.setToolTip(plain_tip(self._way[-1]))

    def _show_found(self, found: Fragility) -> None:
        reading = None if self.scene is None else self.scene.reading
        self.summary.setText(_summary(found, reading))
        self.bar.set_range(found.low, found.probability, found.high)
        self.bar.setAccessibleName(self.summary.text())
        self._shown = found.variants if self._all else _few(found)
        self.table.set_rows([_cells(one, self._read, reading) for one in self._shown])
        count = len(found.variants)
        more = translate("Fragility", "Show all {count}").format(count=count)
        self.more.setText(translate("Fragility", "Show fewer") if self._all else more)
        self.unavailable.setText(
            "\n".join(
                translate("Fragility", "{tokenizer}: {reason}").format(tokenizer=name, reason=problem_text(problem))
                for name, problem in found.unavailable
            )
        )

    def _wait(self) -> None:
        """The variants are being read: the rows of before keep their places without numbers."""
        self.summary.setText(translate("Fragility", "Reading the sentence typed in other ways …"))
        self.bar.clear()
        waiting = (TableCell(_PENDING, quiet=True), TableCell(_PENDING, quiet=True, right=True))
        self.table.set_rows([waiting] * (len(self.table.rows) or _FEW))

    def _show_parts(self, silent: bool, pending: bool) -> None:
        found = self._found
        many = found is not None and len(found.variants) > len(_few(found))
        self.bar.setVisible(not silent)
        self.table.setVisible(not silent)
        self.more.setVisible(not silent and many)
        self.more.setEnabled(not pending)
        self.others.setVisible(not silent and found is not None and not _has_others(found))
        self.unavailable.setVisible(not silent and found is not None and bool(found.unavailable))

    # --- choosing ----------------------------------------------------------------------------------------------

    @Slot(int, int)
    def _choose(self, row: int, column: int) -> None:
        del column
        if self._found is not None and self.scene is not None and self.scene.reading is not None:
            self._way.append(self.scene.reading.text)
            self._go_to(self._shown[row].text)

    @Slot()
    def _go_back(self) -> None:
        if self._way:
            self._go_to(self._way.pop())

    def _go_to(self, text: str) -> None:
        self._went_to = text
        self.chosen.emit(text)

    @Slot()
    def _ask_others(self) -> None:
        self._asked = True
        self._name_others()
        self.others_requested.emit()

    def _name_others(self) -> None:
        self.others.setEnabled(not self._asked)
        self.others.setText(
            translate("Fragility", "The other tokenizers are reading …")
            if self._asked
            else translate("Fragility", "Read with the other tokenizers, too")
        )

    @Slot()
    def _show_more(self) -> None:
        self._all = not self._all
        if self._found is not None:
            self._show_found(self._found)


def _message(scene: Scene) -> str:
    """Why there is no range; "" where there is one."""
    problem = scene.findings.not_offered.get("fragility")
    if problem is not None and scene.reading is not None:
        return problem_text(problem)
    text = translate("Fragility", "Type a text to see how far small changes move its verdict.")
    return empty_words(
        scene,
        translate("Fragility", "Open a model to see how far small changes of a sentence move its verdict."),
        fitting(
            task_of(scene),
            review=translate("Fragility", "Type a review to see how far small changes move its verdict."),
            text=text,
            numbers=text,
        ),
    )


def _summary(found: Fragility, reading: Reading | None) -> str:
    """How many variants there are, how far they move the answer, and how many turn the verdict."""
    words = counted(
        len(found.variants),
        translate("Fragility", "1 variant: {low} – {high} %, flips {flips}"),
        translate("Fragility", "{count} variants: {low} – {high} %, flips {flips}"),
    )
    low, high = percent_ends(found.low, found.high)
    summary = words.format(count=len(found.variants), low=low, high=high, flips=found.flips)
    if reading is None or tells_good_from_bad(reading.model.task):
        return summary
    return f"{answer_name(reading)} · {summary}"


def _few(found: Fragility) -> Sequence[VariantReading]:
    """The furthest moved, and all that was asked for."""
    first, rest = found.variants[:_FEW], found.variants[_FEW:]
    return [*first, *(one for one in rest if one.kind == "tokenizer")]


def _has_others(found: Fragility) -> bool:
    """Whether other tokenizers were tried."""
    return bool(found.unavailable) or any(one.kind == "tokenizer" for one in found.variants)


def _read_text(scene: Scene) -> str:
    return "" if scene.reading is None else scene.reading.text[: scene.reading.unread_from]


def _from_change(text: str, read: str) -> tuple[str, tuple[int, int]]:
    """The variant from the word before the first one that differs from the sentence that was read, never from inside
    a word, and where in it the differing words stand."""
    same = _common(text, read)
    rest = min(_common(text[::-1], read[::-1]), len(text) - same)
    first = text.rfind(" ", 0, same) + 1
    end = text.find(" ", len(text) - rest)
    start = text.rfind(" ", 0, max(first - 1, 0)) + 1
    if first - start > _BEFORE:
        start = first
    opening = "…" if start else ""
    shift = len(opening) - start
    shown = opening + text[start : start + _LONGEST]
    return shown, (first + shift, (len(text) if end < 0 else end) + shift)


def _common(one: str, other: str) -> int:
    """How many characters both begin with."""
    shorter = min(len(one), len(other))
    return next((at for at in range(shorter) if one[at] != other[at]), shorter)


def _cells(one: VariantReading, read: str, reading: Reading | None) -> Sequence[TableCell]:
    kind = translate("Fragility", READ_LABELS[one.kind])
    other = one.kind == "tokenizer"
    tip = "\n".join((kind, one.text[:_LONGEST], " · ".join(one.tokens)[:_LONGEST]))
    flips = ""
    if one.flips:
        flips = translate("Fragility", "flips") + " "
        if reading is not None and one.said is not None and not tells_good_from_bad(reading.model.task):
            flips = f"→ {label_words(reading.model.task, one.said, _LONGEST_LABEL)} "
            tip += "\n" + translate("Fragility", "The network then says “{label}”.").format(label=one.said[:_LONGEST])
    opens = not other
    text, marked = (" · ".join(one.tokens)[:_LONGEST], None) if other else _from_change(one.text, read)
    return (
        TableCell(text, over=f"{kind}: {one.tokenizer}" if other else kind, opens=opens, tip=tip, marked=marked),
        TableCell(flips + fine_percent(one.probability), one.probability - 0.5, right=True, opens=opens, tip=tip),
    )
