"""What was written, and for each token what could have stood in its place."""

import re

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from rnn_desktop.lens.draft import Draft
from rnn_desktop.lens.spoken import SHOWN, Continuation
from rnn_desktop.lens.writing import WITHOUT_SPACES, Written, joined
from rnn_desktop.tasks import END_MARK
from rnn_desktop.ui.scene.short_words import quoted
from rnn_desktop.ui.scene.writing_scene import WritingScene, shown_token
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.percentages import fine_percent
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.widgets.cell_painter import TableCell
from rnn_desktop.ui.widgets.cell_table import CellTable
from rnn_desktop.ui.widgets.labels import ElidedLabel
from rnn_desktop.ui.widgets.written_text import WrittenText

_TOKEN, _NUMBER = 240, 86
_LONGEST, _LONGEST_IN_LIST = 24, 100
_BEFORE = 200
"""Characters of the beginning that are shown: its end."""
_LAST = 60
_EMPTY = TableCell()


class WrittenSection(QWidget):
    """The running text; under it the five likeliest tokens of the place that is selected or pointed at.

    Signals:
        replaced(int, Continuation): put that token in this place.
        undo_requested()
    """

    replaced = Signal(int, object)
    undo_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: Draft | None = None
        self._pointed: int | None = None
        self.text, self.table = WrittenText(), CellTable(2)
        self.about = ElidedLabel(Qt.TextElideMode.ElideRight)
        self.table.set_widths(px(_TOKEN), px(_NUMBER))
        self.table.installEventFilter(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(4))
        column.addWidget(self.text, 1)
        column.addWidget(self.about)
        column.addWidget(self.table)
        self.text.selected.connect(self._select)
        self.text.pointed.connect(self._point)
        self.text.opened.connect(self._open)
        self.text.undo_requested.connect(self.undo_requested)
        self.table.chosen.connect(self._choose)
        self._show_alternatives()
        self.retranslate()

    def retranslate(self) -> None:
        self.text.setAccessibleName(translate("Writing", "Written text"))
        self.table.setAccessibleName(translate("Writing", "What could stand in this place"))
        self._show_alternatives()

    def set_theme(self, theme: Theme) -> None:
        self.text.set_theme(theme)
        self.table.set_theme(theme)

    def show_scene(self, scene: WritingScene, beginning: str) -> None:
        """beginning: what a text would be written after now, where none is."""
        model = scene.model if scene.draft is None else scene.draft.beginning.model
        if model is None:
            return
        if scene.draft is None or self._draft is None or scene.draft.beginning is not self._draft.beginning:
            self.text.select(None)
        self._draft = draft = scene.draft
        tokens = () if draft is None else draft.tokens
        before = beginning if draft is None else draft.beginning.shown
        close = model.tokenizer.name in WITHOUT_SPACES
        chosen = frozenset[int]() if draft is None else draft.chosen
        self.text.set_text(_pieces(before, close=close), [*map(_seen, tokens)], chosen, close=close)
        self._show_alternatives()

    # --- the token -----------------------------------------------------------------------------------------------

    @property
    def place(self) -> int | None:
        """The token whose alternatives are shown."""
        place = self.text.selection if self._pointed is None else self._pointed
        count = 0 if self._draft is None else len(self._draft.tokens)
        return place if place is not None and place < count else None

    @Slot()
    def _show_alternatives(self) -> None:
        place = self.place
        if place is None or self._draft is None:
            self.about.set_text(translate("Writing", "Point at a token to see what could have stood there."))
            self.table.set_rows([(_EMPTY, _EMPTY)] * SHOWN)
            self.table.mark(None)
            self.text.setAccessibleDescription(_last_words(self._draft))
            return
        token = self._draft.tokens[place]
        words = _about(token, chosen=place in self._draft.chosen)
        self.about.set_text(words, f"{words}\n{token.text}" if len(token.text) > _LONGEST else words)
        self.text.setAccessibleDescription(words)
        rows = [_row(one) for one in token.alternatives]
        self.table.set_rows([*rows, *[(_EMPTY, _EMPTY)] * (SHOWN - len(rows))])
        here = (row for row, one in enumerate(token.alternatives) if one.text == token.text)
        self.table.mark(next(here, None))

    @Slot()
    def _select(self) -> None:
        """By a key it may be another one than that under a mouse that rests."""
        self._pointed = None
        self._show_alternatives()

    @Slot(object)
    def _point(self, index: int | None) -> None:
        self._pointed = index
        self._show_alternatives()

    @Slot(int)
    def _open(self, index: int) -> None:
        """Go to what could stand there."""
        del index
        self._pointed = None
        self._show_alternatives()
        self.table.setCurrentIndex(self.table.model().index(0, 0))
        self.table.setFocus(Qt.FocusReason.TabFocusReason)

    @Slot(int, int)
    def _choose(self, row: int, column: int) -> None:
        del column
        place = self.place
        if place is None or self._draft is None:
            return
        choice: Continuation = self._draft.tokens[place].alternatives[row]
        if self.table.hasFocus():
            self.text.setFocus()
        self.text.select(place)
        self.replaced.emit(place, choice)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc goes back to the text."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Escape:
            self.text.setFocus()
            return True
        return super().eventFilter(watched, event)


def _seen(token: Written) -> str:
    """As it stands in the text; only the mark that ends a sequence is said in another way."""
    return shown_token(token.text) if token.text == END_MARK else token.text


def _last_words(draft: Draft | None) -> str:
    """What was written last, for who hears it."""
    if draft is None:
        return ""
    words = [*map(_seen, draft.tokens[-_LAST:])]
    return joined(draft.beginning.model.tokenizer.name, words)


def _about(token: Written, *, chosen: bool) -> str:
    template = translate("Writing", "Probability of {token}: {share}")
    if chosen:
        template = translate("Writing", "Probability of {token}, which you chose: {share}")
    return template.format(token=quoted(shown_token(token.text), _LONGEST), share=fine_percent(token.probability))


def _row(one: Continuation) -> tuple[TableCell, TableCell]:
    text = shown_token(one.text)[:_LONGEST_IN_LIST]
    tip = translate("Writing", "Click to put {token} here; what follows is written anew.")
    tip = tip.format(token=quoted(text, _LONGEST))
    share = fine_percent(one.probability)
    return TableCell(text, opens=True, tip=tip), TableCell(share, right=True, opens=True, tip=tip)


def _pieces(text: str, *, close: bool) -> list[str]:
    """The end of what is typed, in words; between letters the spaces, too."""
    shown = text[-_BEFORE:]
    opening = ["…"] if len(shown) < len(text) else []
    return [*opening, *re.findall(r"\s+|\S+" if close else r"\S+", shown)]
