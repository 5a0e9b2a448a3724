"""How a table was read (encoding, delimiter, quotes, header), each of which the person can choose anew."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QActionGroup, QPaintEvent
from PySide6.QtWidgets import QMenu, QPushButton, QSizePolicy, QStyle, QStyleOptionButton, QStylePainter, QWidget

from rnn_desktop.data.dialect import DELIMITERS, QUOTES, Chosen
from rnn_desktop.data.encodings import ENCODINGS
from rnn_desktop.data.table import Table
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
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
        self._parts = {name: _Part(self.choices) for name in ("encoding", "delimiter", "quote", "header")}
        for part in self._parts.values():
            self.choices.addMenu(part)
            part.chosen.connect(self.chosen)

    def set_table(self, table: Table, loading: bool) -> None:
        """Say how this table was read; `loading`: another one is being read."""
        self._table, self._loading = table, loading
        self.retranslate()

    def paintEvent(self, event: QPaintEvent) -> None:
        del event
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.features &= ~QStyleOptionButton.ButtonFeature.HasMenu
        room = self.width() - px(ARROW_ROOM) - _BEFORE_WORDS
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
        encoding = table.encoding.removesuffix("-sig").upper()
        parts = [encoding, delimiter_words().get(table.delimiter, table.delimiter), _header_words(table)]
        reading = translate("DataPanel", "Reading the table…")
        self.setText(reading if self._loading else menu_text(" · ".join(filter(None, parts))))
        how = translate("ReadingMenu", "How the file was read; choose otherwise here.")
        self.setAccessibleDescription(how)
        self.setToolTip(plain_tip(f"{self.text()}\n{how}"))
        self._fill(table)

    def _fill(self, table: Table) -> None:
        chosen, words = table.chosen, delimiter_words()
        known = {name: name.upper() for name in dict.fromkeys((table.encoding, *ENCODINGS))}
        self._parts["encoding"].offer(
            translate("ReadingMenu", "Encoding"),
            known if table.encoding else {},
            table.encoding,
            lambda name: replace(chosen, encoding=name),
        )
        delimiters = {one: words.get(one, one) for one in dict.fromkeys((*DELIMITERS, table.delimiter))}
        self._parts["delimiter"].offer(
            translate("ReadingMenu", "Delimiter"),
            delimiters if table.delimiter else {},
            table.delimiter,
            lambda one: replace(chosen, delimiter=one, quote=None),
        )
        quotes = {one: one or translate("ReadingMenu", "None") for one in QUOTES}
        self._parts["quote"].offer(
            translate("ReadingMenu", "Quotes"),
            quotes if table.delimiter else {},
            table.quote,
            lambda one: replace(chosen, quote=one),
        )
        headers = {
            "yes": translate("ReadingMenu", "The first row names the columns"),
            "no": translate("ReadingMenu", "The first row is a text"),
        }
        self._parts["header"].offer(
            translate("ReadingMenu", "Header"),
            headers,
            "yes" if table.has_header else "no",
            lambda one: replace(chosen, header=one == "yes"),
        )


class _Part(QMenu):
    """One thing that can be chosen; made once and filled anew, for Qt keeps the menus of a menu."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._group = QActionGroup(self)

    def offer(self, title: str, names: dict[str, str], now: str, made: Callable[[str], Chosen]) -> None:
        """Show these, by their values; nothing where there are none."""
        self.setTitle(title)
        for action in self.actions():
            self.removeAction(action)
            action.deleteLater()  # later: one of them may be what asks for this
        self.menuAction().setVisible(bool(names))
        for value, name in names.items():
            action = self.addAction(menu_text(name))
            action.setCheckable(True)
            action.setChecked(value == now)
            action.triggered.connect(lambda _=False, value=value: self.chosen.emit(made(value)))
            self._group.addAction(action)


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
