"""What is known of a file that is no table of reviews, and may be understood otherwise: a text, tags, numbers."""

from dataclasses import replace

from PySide6.QtCore import QEvent, Qt, Signal, Slot
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from rnn_desktop.data.encodings import ENCODINGS
from rnn_desktop.data.examples import Wanted
from rnn_desktop.data.number_series import NumberSeries
from rnn_desktop.data.running_text import PARTS_NAMES, RunningText
from rnn_desktop.data.tagged_text import TaggedSentences
from rnn_desktop.lens.numbers import count_number
from rnn_desktop.problem import counted
from rnn_desktop.ui.style.i18n import translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.train.class_balance import ClassBalance
from rnn_desktop.ui.train.series_plot import SeriesPlot
from rnn_desktop.ui.widgets.fields import FieldGrid, choice_field, choose, number_field, word_choices
from rnn_desktop.ui.widgets.labels import NAME_WIDTH, plain_tip, sentence

Other = RunningText | TaggedSentences | NumberSeries
_MOST_ROWS = 4
"""Columns of a table that the list shows at a time."""


class OtherDataPanel(QWidget):
    """Counts, and the few choices there are.

    Signals:
        wanted(Wanted): understand the file so.
    """

    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: Other | None = None
        self._wanted = Wanted()
        self._loading = self._showing = False
        self.parts = choice_field(PARTS_NAMES)
        self.encoding = choice_field(())
        self.window_length = number_field(1, 10_000, 1)
        self.window_length.setKeyboardTracking(False)
        self.series = QListWidget()
        self.series.setSizeAdjustPolicy(QListWidget.SizeAdjustPolicy.AdjustIgnored)
        self.summary = sentence("plain")
        self.balance, self.plot = ClassBalance(self), SeriesPlot(self)
        self._grids = tuple(FieldGrid(((field,),)) for field in (self.parts, self.window_length, self.encoding))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        for widget in (*self._grids, self.series, self.summary, self.balance, self.plot):
            layout.addWidget(widget)
        for grid in self._grids:
            grid.set_name_width(px(NAME_WIDTH))
            grid.changed.connect(self._choose)
        self.series.itemChanged.connect(self._choose)

    def set_data(self, data: Other, wanted: Wanted) -> None:
        """Show this file, of which the person has said so much."""
        self._data, self._wanted = data, wanted
        self._loading, self._showing = False, True
        is_text, is_series = isinstance(data, RunningText), isinstance(data, NumberSeries)
        for grid, shown in zip(self._grids, (is_text, is_series, not is_series), strict=True):
            grid.setVisible(shown)
        self.balance.setVisible(isinstance(data, TaggedSentences))
        self.plot.setVisible(is_series)
        if isinstance(data, RunningText):
            choose(self.parts, data.parts)
        if isinstance(data, TaggedSentences):
            self.balance.set_counts(data.labels, data.counts)
        if isinstance(data, NumberSeries):
            self.window_length.setValue(data.window)
            self.plot.set_values(data.values)
        else:
            self._show_encodings(data.encoding)
        self._show_series(data)
        self._showing = False
        self.retranslate()

    def _show_encodings(self, now: str) -> None:
        self.encoding.clear()
        for name in dict.fromkeys((now, *ENCODINGS)):
            self.encoding.addItem(name.removesuffix("-sig").upper(), name)
        choose(self.encoding, now)

    def _show_series(self, data: Other) -> None:
        """The columns of a table that can be chosen; hidden where there is no choice."""
        offered = data.offered if isinstance(data, NumberSeries) else ()
        chosen = data.columns if isinstance(data, NumberSeries) else ()
        self.series.clear()
        for name in offered:
            item = QListWidgetItem(" ".join(name.split())[:100])
            item.setToolTip(plain_tip(name))
            item.setData(Qt.ItemDataRole.UserRole, name)
            item.setCheckState(Qt.CheckState.Checked if name in chosen else Qt.CheckState.Unchecked)
            self.series.addItem(item)
        self.series.setVisible(len(offered) > 1)
        rows = min(len(offered), _MOST_ROWS)
        self.series.setFixedHeight(rows * max(self.series.sizeHintForRow(0), 1) + 2 * self.series.frameWidth() + px(4))

    def checked(self) -> tuple[str, ...]:
        """The columns that are chosen."""
        items = (self.series.item(row) for row in range(self.series.count()))
        return tuple(
            item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked
        )

    def set_loading(self, loading: bool) -> None:
        """Whether a file is being read."""
        self._loading = loading
        self.retranslate()

    def set_locked(self, locked: bool, why: str) -> None:
        """While a network trains, its data stays."""
        for grid in self._grids:
            grid.set_locked(locked, why)
        self.series.setEnabled(not locked)
        self.series.setToolTip(why if locked else "")

    @Slot()
    def _choose(self) -> None:
        data, wanted = self._data, self._wanted
        if self._showing or data is None:
            return
        if isinstance(data, NumberSeries):
            series = self.checked()
            # Which ones they are was found out as long as nobody has chosen any.
            same = series == data.columns or not series
            wanted = replace(wanted, window=self.window_length.value(), series=wanted.series if same else series)
        else:
            encoding = self.encoding.currentData()
            if encoding != data.encoding:
                wanted = replace(wanted, chosen=replace(wanted.chosen, encoding=encoding))
            if isinstance(data, RunningText):
                wanted = replace(wanted, parts=self.parts.currentData())
        self.wanted.emit(replace(wanted, task=data.task.name))

    # --- words -------------------------------------------------------------------------------------------------

    def set_theme(self, theme: Theme) -> None:
        self.balance.set_theme(theme)
        self.plot.set_theme(theme)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self._showing = True
        names = (
            translate("OtherDataPanel", "Parts"),
            translate("OtherDataPanel", "Window"),
            translate("ReadingMenu", "Encoding"),
        )
        for grid, name in zip(self._grids, names, strict=True):
            grid.set_words(((name,),))
        lines = translate("OtherDataPanel", "each line for itself")
        word_choices(self.parts, (lines, translate("OtherDataPanel", "one text, in windows")))
        self._showing = False
        self.series.setAccessibleName(translate("OtherDataPanel", "Series"))
        if self._loading:
            self.summary.setText(translate("OtherDataPanel", "Reading the file…"))
        elif self._data is not None:
            self.summary.setText(" · ".join(_summary(self._data)))


def _summary(data: Other) -> list[str]:
    if isinstance(data, RunningText):
        return _text_words(data)
    return _series_words(data) if isinstance(data, NumberSeries) else _tag_words(data)


def _text_words(data: RunningText) -> list[str]:
    words = [
        translate("OtherDataPanel", "{count} characters").format(count=count_number(data.characters)),
        _counted(len(data), translate("OtherDataPanel", "1 line"), translate("OtherDataPanel", "{count} lines")),
    ]
    if data.bad_bytes:
        bad = translate("OtherDataPanel", "bytes that could not be read, shown as �: {count}")
        words.append(bad.format(count=count_number(data.bad_bytes)))
    return words


def _tag_words(data: TaggedSentences) -> list[str]:
    left_out = translate("OtherDataPanel", "{count} lines left out")
    sentences = _counted(
        len(data), translate("OtherDataPanel", "1 sentence"), translate("OtherDataPanel", "{count} sentences")
    )
    words = [
        sentences,
        translate("OtherDataPanel", "{count} words").format(count=count_number(sum(data.counts))),
        translate("OtherDataPanel", "{count} tags").format(count=count_number(len(data.labels))),
    ]
    one = translate("OtherDataPanel", "1 line left out")
    return [*words, *([_counted(data.left_out, one, left_out)] if data.left_out else [])]


def _series_words(data: NumberSeries) -> list[str]:
    rows = translate("OtherDataPanel", "{count} rows").format(count=count_number(len(data)))
    windows = _counted(
        len(data.starts), translate("OtherDataPanel", "1 window"), translate("OtherDataPanel", "{count} windows")
    )
    gaps = _counted(
        data.gaps,
        translate("OtherDataPanel", "1 row without a number"),
        translate("OtherDataPanel", "{count} rows without a number"),
    )
    return [rows, windows, *([gaps] if data.gaps else [])]


def _counted(count: int, one: str, several: str) -> str:
    return counted(count, one, several).format(count=count_number(count))
