"""The beginning of a file that is no table of reviews: lines of a text, words with their tags, values."""

from PySide6.QtCore import QEvent, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from rnn_desktop.data.number_series import NumberSeries
from rnn_desktop.data.running_text import RunningText
from rnn_desktop.data.tagged_text import TaggedSentences
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import LIGHT, Theme
from rnn_desktop.ui.train.other_data_panel import Other
from rnn_desktop.ui.train.preview_table import preview_table
from rnn_desktop.ui.widgets.labels import plain_tip, scaled

PREVIEW_ROWS = 40
_MOST_CHARACTERS = 400
"""Of one line; a cell holds no more."""
_MOST_WORDS = 60
"""Of one sentence that are shown with their tags."""
_PAIRS = Qt.ItemDataRole.UserRole
_GAP = 12
_Index = QModelIndex | QPersistentModelIndex


class OtherPreview(QWidget):
    """Some rows.

    Signals:
        review_chosen(str): a row was double-clicked; what there is to read of it.
    """

    review_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = LIGHT
        self._data: Other | None = None
        self.table = preview_table(self)
        self._plain, self._tagged = QStyledItemDelegate(self.table), _TaggedWords(self.table)
        self.table.cellDoubleClicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)

    def set_data(self, data: Other) -> None:
        """Show the beginning of this file."""
        self._data = data
        self.retranslate()

    @Slot(int, int)
    def _choose(self, row: int, _column: int) -> None:
        data = self._data
        if isinstance(data, NumberSeries):
            self.review_chosen.emit(window_text(data, row))
        elif data is not None:
            self.review_chosen.emit(data.texts[row])

    def set_theme(self, theme: Theme) -> None:
        self._theme = self._tagged.theme = theme
        self.retranslate()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        data = self._data
        if data is None:
            return
        is_tagged = isinstance(data, TaggedSentences)
        self.table.setItemDelegate(self._tagged if is_tagged else self._plain)
        columns = _headers(data)
        self.table.setColumnCount(len(columns))
        self.table.setHorizontalHeaderLabels(columns)
        self.table.setRowCount(min(len(data), PREVIEW_ROWS))
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        for row in range(self.table.rowCount()):
            for column, item in enumerate(self._items(data, row)):
                item.setForeground(QColor(self._theme.text))
                self.table.setItem(row, column, item)
        self.table.resizeRowsToContents()

    def _items(self, data: Other, row: int) -> list[QTableWidgetItem]:
        read_it = translate("ReviewPreview", "Double-click to read it.")
        if isinstance(data, NumberSeries):
            tip = plain_tip(translate("OtherPreview", "Double-click to read the window that begins here."))
            return [_item("–" if value != value else f"{value:,.6g}", tip) for value in data.values[row].tolist()]
        whole = data.texts[row][:_MOST_CHARACTERS]
        item = _item(" ".join(whole.split()), plain_tip(f"{whole}\n{read_it}"))
        if isinstance(data, TaggedSentences):
            pairs = zip(data.words[row][:_MOST_WORDS], data.tags[row], strict=False)
            item.setData(_PAIRS, [(word[:40], data.labels[tag][:20]) for word, tag in pairs])
        return [item]


def window_text(data: NumberSeries, row: int) -> str:
    """The values of the window that begins in a row, as the composer reads them; as far as there are any."""
    rows = data.values[row : row + data.window].tolist()
    return " ".join(";".join(f"{value:.10g}" for value in values) for values in rows)


def _item(text: str, tip: str) -> QTableWidgetItem:
    item = QTableWidgetItem(text)
    item.setToolTip(tip)
    return item


def _headers(data: Other) -> list[str]:
    if isinstance(data, RunningText):
        return [translate("OtherPreview", "Line")]
    if isinstance(data, NumberSeries):
        return [" ".join(name.split())[:40] for name in data.columns]
    return [translate("OtherPreview", "Words and their tags")]


class _TaggedWords(QStyledItemDelegate):
    """Each word with its tag under it."""

    theme = LIGHT

    def sizeHint(self, option: QStyleOptionViewItem, index: _Index) -> QSize:
        size = super().sizeHint(option, index)
        return QSize(size.width(), 2 * option.fontMetrics.height() + px(6))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        words, small = option.fontMetrics, scaled(option.font, 0.85)
        tags = QFontMetrics(small)
        x, y = option.rect.left() + 6, option.rect.top() + 3
        painter.save()
        painter.setClipRect(option.rect)
        if index.row() % 2:
            painter.fillRect(option.rect, option.palette.alternateBase())
        for word, tag in index.data(_PAIRS) or ():
            painter.setFont(option.font)
            painter.setPen(QColor(self.theme.text))
            painter.drawText(x, y + words.ascent(), word)
            painter.setFont(small)
            painter.setPen(QColor(self.theme.muted))
            painter.drawText(x, y + words.height() + tags.ascent(), tag)
            x += max(words.horizontalAdvance(word), tags.horizontalAdvance(tag)) + px(_GAP)
        painter.restore()
