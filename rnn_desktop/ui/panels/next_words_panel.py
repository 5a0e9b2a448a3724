"""The panel that says what one more word would do. It does not say which one is likely: the network predicts none."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.lens.next_words import NextWord, NextWords
from rnn_desktop.lens.numbers import signed_number
from rnn_desktop.lens.reading import Reading
from rnn_desktop.ui.panels.scene_panel import ScenePanel, same_findings
from rnn_desktop.ui.scene.answer_words import answer_name
from rnn_desktop.ui.scene.empty_words import unread_words
from rnn_desktop.ui.scene.reading_scene import Scene
from rnn_desktop.ui.style.i18n import problem_text, translate
from rnn_desktop.ui.style.percentages import fine_percent
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.widgets.cell_painter import TableCell
from rnn_desktop.ui.widgets.cell_table import CellTable
from rnn_desktop.ui.widgets.labels import ElidedLabel, heading, plain, sentence
from rnn_desktop.ui.widgets.segmented_switch import SegmentedSwitch

_COUNT = 10
_BANDS = ("0", "1", "2", "3")
_WORD, _NUMBER, _GAP = 78, 76, 14
"""Pixels of the columns: the mark stands with the number."""
_LONGEST_LABEL = 10
"""Characters of a label in the title."""
_EMPTY = TableCell()
_PENDING = "…"


class NextWordsPanel(ScenePanel):
    """Ten words that lift and ten that sink; a click appends one. What is of an older sentence shows no number.

    Signals:
        chosen(str): append this word.
        band_chosen(int): show how far so many further words could move the verdict; 0 shows nothing.
    """

    chosen = Signal(str)
    band_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: NextWords | None = None
        self._words: list[tuple[NextWord | None, NextWord | None]] = [(None, None)] * _COUNT
        self._title, self.note = heading(), sentence("muted")
        self.prefix = ElidedLabel(Qt.TextElideMode.ElideLeft, "muted")
        self.message = sentence("muted")
        self.table = CellTable(5)
        self.table.set_widths(px(_WORD), px(_NUMBER), px(_GAP), px(_WORD), px(_NUMBER))
        self.table.chosen.connect(self._choose)
        self.bands = SegmentedSwitch(_BANDS, "choices")
        self.bands.chosen.connect(self._choose_band)
        self.bands.choose("0")
        self._band_name, self._band_note = plain(), sentence("muted")
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        self._band = QWidget()
        line = QHBoxLayout()
        line.addWidget(self._band_name, 1)
        line.addWidget(self.bands)
        inside = QVBoxLayout(self._band)
        inside.addLayout(line)
        inside.addWidget(self._band_note)
        column = QVBoxLayout(self)
        widgets: tuple[QWidget, ...] = (self._title, self.note, self.prefix, self.message, self.table, self._band)
        for widget in widgets:
            column.addWidget(widget)
        for layout in (column, inside):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(px(4))

    def page_name(self) -> str:
        return translate("SidePanel", "Add a word")

    def page_tip(self) -> str:
        return translate("SidePanel", "Which words would raise and lower the verdict most if one were added")

    def retranslate(self) -> None:
        self.note.setText(
            translate(
                "NextWords",
                "What each word that the model knows would do to the verdict, not how likely it is: this network does "
                "not predict words.",
            )
        )
        self._band_name.setText(translate("NextWords", "Reach of further words"))
        off = translate("NextWords", "off")
        self.bands.set_labels({key: off if key == "0" else key for key in _BANDS})
        self.bands.setAccessibleName(translate("NextWords", "Number of further words"))
        self._say_answer(None if self.scene is None else self.scene.reading)
        self.table.setAccessibleName(translate("NextWords", "Words that would raise and lower the verdict most"))

    # --- what it shows -----------------------------------------------------------------------------------------

    def restyle(self) -> None:
        self.table.set_theme(self.theme)

    def refresh(self, before: Scene | None, scene: Scene) -> None:
        self.bands.choose(str(scene.band_words))
        if same_findings(before, scene):
            return
        reading, findings = scene.reading, scene.findings
        message = _message(scene)
        self._say_answer(None if message else reading)
        self.message.setText(message)
        for widget, there in (
            (self.message, bool(message)),
            (self.note, not message),
            (self.prefix, not message),
            (self.table, not message),
            (self._band, not message),
        ):
            widget.setVisible(there)
        if not message and reading is not None:
            self._show_prefix(reading, findings.position if findings.next_words is not None else None)
            self._show_words(findings.next_words)

    def _say_answer(self, reading: Reading | None) -> None:
        """Which answer the words lift and sink goes without saying for good and bad alone."""
        if reading is None or tells_good_from_bad(reading.model.task):
            self._title.setText(translate("NextWords", "If this word were added"))
            self._band_note.setText(
                translate(
                    "NextWords",
                    "The band over the running curve: a greedy search gets at least this far with so many further "
                    "words; others may get further.",
                )
            )
            return
        title = translate("NextWords", "{answer} if this word were added")
        self._title.setText(title.format(answer=answer_name(reading, _LONGEST_LABEL)))
        self._band_note.setText(
            translate(
                "NextWords",
                "The band over the probability so far: a greedy search gets at least this far with so many further "
                "words; others may get further.",
            )
        )

    def _show_prefix(self, reading: Reading, position: int | None) -> None:
        """Where the word would stand; None while the words are being tried."""
        if position is None:
            self.prefix.set_text(_PENDING)
        elif not position:
            self.prefix.set_text(translate("NextWords", "As the first word"))
        else:
            self.prefix.set_quote(translate("NextWords", "After “{text}”"), _text_before(reading, position))

    def _show_words(self, found: NextWords | None) -> None:
        """None while they are being tried: the words of before stay, without their numbers."""
        if found is not None and found is not self._found:
            up, down = found.lifting(_COUNT), found.sinking(_COUNT)
            self._words = [(_nth(up, row), _nth(down, row)) for row in range(_COUNT)]
        self._found, pending = found, found is None
        self.table.set_rows([(*_cells(up, 1, pending), _EMPTY, *_cells(down, -1, pending)) for up, down in self._words])

    # --- choosing ----------------------------------------------------------------------------------------------

    @Slot(int, int)
    def _choose(self, row: int, column: int) -> None:
        word = self._words[row][column // 3]
        if word is not None:
            self.chosen.emit(word.word)

    @Slot(str)
    def _choose_band(self, key: str) -> None:
        self.band_chosen.emit(int(key))


def _message(scene: Scene) -> str:
    """Why there are no words; "" where there are."""
    if scene.reading is None:
        return unread_words(scene, translate("NextWords", "Open a model, and every word it knows is tried here."))
    problem = scene.findings.not_offered.get("next_words")
    return "" if problem is None else problem_text(problem)


def _text_before(reading: Reading, position: int) -> str:
    """What the word would follow."""
    if reading.has_token_edits:
        return " · ".join(token.text for token in reading.tokens[:position])
    return " ".join(reading.text[: reading.tokens[position - 1].end].split())


def _nth(words: Sequence[NextWord], row: int) -> NextWord | None:
    return words[row] if row < len(words) else None


def _cells(word: NextWord | None, sign: int, pending: bool) -> Sequence[TableCell]:
    if word is None:
        return (_EMPTY, _EMPTY) if not pending else (_EMPTY, TableCell(_PENDING, quiet=True, right=True))
    if pending:
        return TableCell(word.word, quiet=True), TableCell(_PENDING, quiet=True, right=True)
    tip = translate("NextWords", "{word} (number {id} of the vocabulary): logit {logit}. Click to append it.")
    tip = tip.format(word=word.word, id=word.id, logit=signed_number(word.logit))
    number = f"{fine_percent(word.probability)} {'▲' if sign > 0 else '▼'}"
    return (
        TableCell(word.word, opens=True, tip=tip),
        TableCell(number, value=float(sign), right=True, opens=True, tip=tip),
    )
