"""How a table was read (encoding, delimiter, quotes, header), each of which the person can choose anew."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from rnn_desktop.data.dialect import DELIMITERS, QUOTES, Chosen
from rnn_desktop.data.encodings import ENCODINGS
from rnn_desktop.data.table import Table
from rnn_desktop.ui.style.i18n import translate


class ReadingMenu(QToolButton):
    """A line of words that opens a menu.

    Signals:
        chosen(Chosen): read the file anew, so.
    """

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: Table | None = None
        self._loading = False
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.setAutoRaise(True)
        self.choices = QMenu(self)
        self.setMenu(self.choices)

    def set_table(self, table: Table, loading: bool) -> None:
        """Say how this table was read; `loading`: another one is being read."""
        self._table, self._loading = table, loading
        self.retranslate()

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
        self.setText(reading if self._loading else " · ".join(part for part in parts if part))
        self.setToolTip(translate("ReadingMenu", "How the file was read; choose otherwise here."))
        self._fill(table)

    def _fill(self, table: Table) -> None:
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
            action = QAction(name.replace("&", "&&"), menu)
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
        return translate("ReadingMenu", "with a header")
    return translate("ReadingMenu", "without a header")
