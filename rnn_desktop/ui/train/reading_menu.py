"""How a table was read (encoding, delimiter, quotes, header), each of which the person can choose anew."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from rnn_desktop.data.dialect import DELIMITERS, QUOTES, Chosen
from rnn_desktop.data.encodings import ENCODINGS
from rnn_desktop.data.table import Table
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.widgets.fields import ARROW_ROOM, draw_arrow
from rnn_desktop.ui.widgets.labels import menu_text, plain_tip

_BEFORE_WORDS = 9
"""Pixels from the left edge to the words: border and padding in the style sheet."""


class ReadingMenu(QPushButton):
    """A line of words that opens a menu, as wide as its place.

    Signals:
        chosen(Chosen): read the file anew, so.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._loading = False
        self.setProperty("role", "choice")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.choices = QMenu(self)
        self.setMenu(self.choices)

    def set_table(self, table: Table, loading: bool) -> None:
        """Say how this table was read; `loading`: another one is being read."""
        self._table, self._loading = table, loading
        self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu
        room = self.width() - ARROW_ROOM - _BEFORE_WORDS
        option.text = self.fontMetrics().elidedText(option.text, Qt.TextElideMode.ElideRight, room)
        painter = QStylePainter(self)
        painter.drawControl(QStyle.ControlElement.CE_PushButton, option)
        painter.end()
        draw_arrow(self)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        if self._table is None:
            return
        table = self._table
        parts = [table.encoding.upper(), delimiter_words().get(table.delimiter, table.delimiter), _header_words(table)]
        reading = translate("DataPanel", "Reading the table…")
        self.setText(reading if self._loading else menu_text(" · ".join(filter(None, parts))))
        how = translate("ReadingMenu", "How the file was read; choose otherwise here.")
        self.setAccessibleDescription(how)
        self.setToolTip(plain_tip(f"{self.text()}\n{how}"))
        self._fill(table)

    def _fill(self, table: Table) -> None:
        for action in self.choices.actions():
            # Later: one of them may be what asks for this.
            action.menu().deleteLater()
        self.choices.clear()
        chosen = table.chosen
        if table.encoding:
            known = {name: name.upper() for name in dict.fromkeys((table.encoding, *ENCODINGS))}
            self._add(
                translate("ReadingMenu", "Encoding"), known, table.encoding, lambda name: replace(chosen, encoding=name)
            )
        if table.delimiter:
            names = {one: delimiter_words()[one] for one in DELIMITERS}
            names.setdefault(table.delimiter, table.delimiter)
            self._add(
                translate("ReadingMenu", "Delimiter"),
                names,
                table.delimiter,
                lambda one: replace(chosen, delimiter=one, quote=None),
            )
            quotes = {one: one or translate("ReadingMenu", "None") for one in QUOTES}
            self._add(translate("ReadingMenu", "Quotes"), quotes, table.quote, lambda one: replace(chosen, quote=one))
        headers = {
            "yes": translate("ReadingMenu", "The first row names the columns"),
            "no": translate("ReadingMenu", "The first row is a review"),
        }
        now = "yes" if table.has_header else "no"
        self._add(translate("ReadingMenu", "Header"), headers, now, lambda one: replace(chosen, header=one == "yes"))

    def _add(self, title: str, names: dict[str, str], now: str, made: Callable[[str], Chosen]) -> None:
        menu = self.choices.addMenu(title)
        group = QActionGroup(menu)
        for value, name in names.items():
            action = QAction(menu_text(name), menu)
            action.setCheckable(True)
            action.setChecked(value == now)
            action.triggered.connect(lambda _=False, value=value: self.chosen.emit(made(value)))
            group.addAction(action)
            menu.addAction(action)


def delimiter_words() -> dict[str, str]:
    """By delimiter, in the person's language."""
    return {
        "\t": translate("DataPanel", "tab-separated"),
        ",": translate("DataPanel", "comma-separated"),
        ";": translate("DataPanel", "semicolon-separated"),
        "|": translate("DataPanel", "bar-separated"),
        " ": translate("DataPanel", "space-separated"),
    }


def _header_words(table: Table) -> str:
    if table.has_header:
        return translate("ReadingMenu", "header")
    return translate("ReadingMenu", "no header")
