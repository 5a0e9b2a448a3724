"""The first rows of a table as they will be understood."""

from html import escape

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QHeaderView, QTableWidgetItem, QVBoxLayout, QWidget

from rnn_desktop.data.label_values import is_nothing
from rnn_desktop.data.labels import LabelRule
from rnn_desktop.data.understanding import Data
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.train.class_words import class_words, shortened
from rnn_desktop.ui.train.data_panel import column_words
from rnn_desktop.ui.train.preview_table import preview_table

PREVIEW_ROWS = 20
_MOST_COLUMNS = 8
_WIDEST, _ROOM = 180, 12
"""Pixels of a column that is not the review's: what it asks for and a little room."""
_MOST_CHARACTERS = 400
"""Of one cell; a line holds no more, and the tooltip stays a tooltip."""


class ReviewPreview(QWidget):
    """Some rows with all their columns; the label's cells say what they become.

    Signals:
        review_chosen(str): a row was double-clicked; its review.
    """

    review_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._data: Data | None = None
        self.table = preview_table(self)
        self.table.cellDoubleClicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)

    def set_data(self, data: Data) -> None:
        """Show the first rows of this table."""
        self._data = data
        self.retranslate()

    @Slot(int, int)
    def _choose(self, row: int, _column: int) -> None:
        if self._data is not None and self._data.choice is not None:
            self.review_chosen.emit(self._data.table.rows[row][self._data.choice.text].strip())

    def set_theme(self, theme: Theme) -> None:
        self._theme = theme
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        if self._data is None:
            return
        table, rows = self._data.table, self._data.table.rows[:PREVIEW_ROWS]
        columns = min(len(table.columns), _MOST_COLUMNS)
        self.table.setRowCount(len(rows))
        self.table.setColumnCount(columns)
        self.table.setHorizontalHeaderLabels([self._header(self._data, column) for column in range(columns)])
        for number, row in enumerate(rows):
            for column in range(columns):
                self.table.setItem(number, column, self._item(self._data, column, row[column]))
        self._share_width(self._data, columns)

    def _share_width(self, data: Data, columns: int) -> None:
        """The review takes what the others leave."""
        header = self.table.horizontalHeader()
        header.setMinimumSectionSize(px(60))
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in range(columns):
            stretched = data.choice is None or column == data.choice.text
            mode = QHeaderView.ResizeMode.Stretch if stretched else QHeaderView.ResizeMode.Interactive
            header.setSectionResizeMode(column, mode)
            if not stretched:
                wanted = max(self.table.sizeHintForColumn(column), header.sectionSizeHint(column))
                self.table.setColumnWidth(column, min(wanted + px(_ROOM), px(_WIDEST)))

    @staticmethod
    def _header(data: Data, column: int) -> str:
        name = column_words(data.table, column)
        if data.choice is not None and column == data.choice.text:
            return translate("ReviewPreview", "{column} (the text)").format(column=name)
        if data.choice is not None and column == data.choice.label:
            return translate("ReviewPreview", "{column} (the label)").format(column=name)
        return name

    def _item(self, data: Data, column: int, cell: str) -> QTableWidgetItem:
        shown = whole = " ".join(cell[:_MOST_CHARACTERS].split())
        color = self._theme.text
        if data.choice is not None and data.rule is not None and column == data.choice.label:
            becomes, color = self._becomes(data.rule, cell)
            shown, whole = f"{shortened(shown)} → {shortened(becomes)}", f"{shown} → {becomes}"
        item = QTableWidgetItem(shown)
        item.setForeground(QColor(color))
        # Escaped: a review may hold what Qt would take for markup.
        hint = ""
        if data.choice is not None and column == data.choice.text:
            read_it = translate("ReviewPreview", "Double-click to read it.")  # lupdate looks into no f-string
            hint = f"<p>{read_it}</p>"
        item.setToolTip(f"<p>{escape(whole)}</p>{hint}")
        return item

    def _becomes(self, rule: LabelRule, cell: str) -> tuple[str, str]:
        """What a cell of the label's column becomes, in words and their colour."""
        meaning = None if is_nothing(cell) else rule.read(cell)
        if meaning is None:
            return translate("ReviewPreview", "left out"), self._theme.muted
        sides = (self._theme.negative_text, self._theme.positive_text)
        return class_words(rule.labels)[meaning], sides[meaning] if len(rule.labels) == 2 else self._theme.text
