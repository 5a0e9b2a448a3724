"""The open table: its file, which columns hold the review and the label, and what that leaves to train on."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from rnn_desktop.data.columns import ColumnChoice
from rnn_desktop.data.labels import LabelChoice
from rnn_desktop.data.table import Table
from rnn_desktop.data.understanding import Data
from rnn_desktop.lens.numbers import count_number, percent_number
from rnn_desktop.problem import counted
from rnn_desktop.runs.training_run import Prepared
from rnn_desktop.ui.style.i18n import problem_text, translate
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.train.class_balance import ClassBalance
from rnn_desktop.ui.train.class_words import shortened
from rnn_desktop.ui.train.label_meanings import LabelMeanings
from rnn_desktop.ui.train.rating_ways import RatingWays
from rnn_desktop.ui.train.reading_menu import ReadingMenu
from rnn_desktop.ui.widgets.fields import keeps_from_wheel
from rnn_desktop.ui.widgets.labels import NAME_WIDTH, ElidedLabel, heading, menu_text, muted, plain, sentence

_LINES_NAMED = 12
"""Lines left out that the tooltip names."""


class DataPanel(QWidget):
    """Signals:
    open_requested(): another table is wanted.
    columns_chosen(ColumnChoice, LabelChoice | None): understand the table so.
    file_chosen(Chosen): read the file anew, so.
    """

    open_requested = Signal()
    columns_chosen = Signal(object, object)
    file_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._data: Data | None = None
        self._prepared: Prepared | None = None
        self._loading = self._locked = False
        self._heading = heading()
        self.file = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self.open = QPushButton()
        self.shape = ReadingMenu()
        self.shape.chosen.connect(self.file_chosen)
        self.ways, self.meanings = RatingWays(), LabelMeanings()
        for part in (self.ways, self.meanings):
            part.chosen.connect(self._choose)
        self.questions = sentence("note")
        self.leave_out = QPushButton()
        self.leave_out.clicked.connect(self._leave_out_middle)
        self.rows, self.coverage = plain(), muted()
        self._text_name, self._label_name = plain(), plain()
        self.text, self.label = QComboBox(), QComboBox()
        self.balance = ClassBalance(self)
        self.message = sentence("error")
        self.open.clicked.connect(self.open_requested)
        self.text.activated.connect(self._column_chosen)
        self.label.activated.connect(self._column_chosen)
        self._lay_out()
        self.retranslate()

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.addWidget(self._heading, 1)
        top.addWidget(self.open)
        grid = QGridLayout()
        grid.setVerticalSpacing(4)
        grid.setColumnMinimumWidth(0, NAME_WIDTH)
        grid.setColumnStretch(1, 1)
        for row, (name, field) in enumerate(((self._text_name, self.text), (self._label_name, self.label))):
            name.setBuddy(field)
            field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            field.installEventFilter(self)
            field.setMinimumHeight(max(24, field.sizeHint().height()))
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(name, row, 0)
            grid.addWidget(field, row, 1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(top)
        layout.addWidget(self.file)
        layout.addWidget(self.shape)
        layout.addLayout(grid)
        layout.addWidget(self.ways)
        layout.addWidget(self.questions)
        layout.addWidget(self.leave_out, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.meanings, self.rows, self.balance, self.coverage, self.message):
            layout.addWidget(widget)

    def set_data(self, data: Data) -> None:
        """Show this table."""
        self._data, self._prepared, self._loading = data, None, False
        for field, chosen in (
            (self.text, None if data.choice is None else data.choice.text),
            (self.label, None if data.choice is None else data.choice.label),
        ):
            field.clear()
            field.addItems([column_words(data.table, column) for column in range(len(data.table.columns))])
            field.setCurrentIndex(-1 if chosen is None else chosen)
        self.ways.set_data(data)
        self.meanings.set_data(data)
        self.balance.set_reviews(data.reviews)
        self.retranslate()

    def set_loading(self, loading: bool) -> None:
        """Whether another table is being read."""
        self._loading = loading
        self.retranslate()

    def set_locked(self, locked: bool) -> None:
        """While a network trains, its data stays."""
        self._locked = locked
        for widget in (self.open, self.shape, self.text, self.label, self.leave_out):
            widget.setEnabled(not locked)
        self.retranslate()

    def take_prepared(self, prepared: Prepared | None) -> None:
        """Show how much of the data the vocabulary holds."""
        self._prepared = prepared
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        self.balance.set_theme(theme)

    @Slot()
    def _column_chosen(self) -> None:
        """What was decided about the labels stays with their column."""
        data = self._data
        same = data is not None and data.choice is not None and data.choice.label == self.label.currentIndex()
        self._choose(data.label_choice if data is not None and same else None)

    @Slot()
    def _leave_out_middle(self) -> None:
        groups = self.meanings.groups
        if groups is not None:
            middle = [groups.names.index(label) for label in self._middle() if label in groups.names]
            self._choose(groups.without(middle).choice())

    def _middle(self) -> tuple[str, ...]:
        """The labels that are asked about: they are classes, and can be left out."""
        assumed = () if self._data is None else self._data.assumed
        asked = next((one.values["middle"] for one in assumed if "middle" in one.values), ())
        return asked if isinstance(asked, tuple) else ()

    @Slot(object)
    def _choose(self, labels: LabelChoice | None) -> None:
        text, label = self.text.currentIndex(), self.label.currentIndex()
        if text >= 0 and label >= 0:
            self.columns_chosen.emit(ColumnChoice(text, label), labels)

    # --- words -------------------------------------------------------------------------------------------------

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        return keeps_from_wheel(watched, event) or super().eventFilter(watched, event)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.retranslate()

    def retranslate(self) -> None:
        self._heading.setText(translate("DataPanel", "Data"))
        self.open.setText(translate("DataPanel", "Open…"))
        self._text_name.setText(translate("DataPanel", "Review"))
        self._label_name.setText(translate("DataPanel", "Label"))
        for field in (self.text, self.label):
            field.setPlaceholderText(translate("DataPanel", "Choose a column"))
        locked = translate("DataPanel", "Fixed while the network trains") if self._locked else ""
        if self._data is not None:
            self._word_data(self._data)
        for part in (self.ways, self.meanings):
            part.set_locked(self._locked, locked)
        for widget in (self.open, self.text, self.label, self.leave_out):
            widget.setToolTip(locked)
        if locked:
            self.shape.setToolTip(locked)

    def _word_data(self, data: Data) -> None:
        table = data.table
        self.file.set_text(table.path.name, str(table.path))
        self.shape.set_table(table, self._loading)
        left_out = {reason: count for reason, count in data.left_out.items() if count}
        usable = len(data.reviews) if data.reviews is not None else len(table)
        words = [
            counted(usable, translate("DataPanel", "1 review"), translate("DataPanel", "{usable} reviews"))
            if data.reviews is not None
            else counted(usable, translate("DataPanel", "1 row"), translate("DataPanel", "{usable} rows")),
            translate("DataPanel", "{skipped} left out"),
        ]
        duplicates = 0 if data.reviews is None else data.reviews.duplicates
        if duplicates:
            words.append(
                counted(
                    duplicates, translate("DataPanel", "1 duplicate"), translate("DataPanel", "{duplicates} duplicates")
                )
            )
        self.rows.setText(
            " · ".join(words).format(
                usable=count_number(usable),
                skipped=count_number(sum(left_out.values())),
                duplicates=count_number(duplicates),
            )
        )
        self.rows.setToolTip(_why_left_out(data, left_out))
        self.questions.setText("\n".join(problem_text(one) for one in data.assumed))
        self.questions.setVisible(bool(data.assumed))
        self._word_middle()
        self.message.setText("" if data.problem is None else problem_text(data.problem))
        self.message.setVisible(data.problem is not None)
        for widget in (self.balance, self.coverage):
            widget.setVisible(data.reviews is not None)
        self._word_coverage()

    def _word_middle(self) -> None:
        """The answer to what is asked of the middle, one click away."""
        middle = self._middle()
        words = translate("DataPanel", "Leave them out")
        if len(middle) == 1:
            words = translate("DataPanel", "Leave “{label}” out").format(label=shortened(middle[0], 20))
        self.leave_out.setText(menu_text(words))
        self.leave_out.setVisible(bool(middle))

    def _word_coverage(self) -> None:
        if self._prepared is None:
            # A space keeps its place.
            self.coverage.setText(" ")
            return
        self.coverage.setText(
            translate("DataPanel", "{words} words = {share} % of the validation tokens").format(
                words=count_number(self._prepared.config.vocabulary_size), share=percent_number(self._prepared.coverage)
            )
        )


def column_words(table: Table, column: int) -> str:
    """What a column is called: a number without a header."""
    name = table.columns[column]
    return name if table.has_header else translate("DataPanel", "Column {number}").format(number=name)


def _why_left_out(data: Data, left_out: dict[str, int]) -> str:
    """One line per reason with its count, then the first lines of the file that it concerns."""
    words = {
        "empty_text": translate("DataPanel", "no review: {count}"),
        "no_label": translate("DataPanel", "no label that can be read: {count}"),
        "too_short": translate("DataPanel", "too few cells: {count}"),
        "too_long": translate("DataPanel", "too many cells: {count}"),
        "bad_quotes": translate("DataPanel", "quotes that do not close: {count}"),
        "neither": translate("DataPanel", "a label that is left out: {count}"),
    }
    lines = [
        words.get(reason, reason + " {count}").format(count=count_number(n)) for reason, n in left_out.items() if n
    ]
    if data.table.rejected:
        found = _first_lines([row.line for row in data.table.rejected])
        lines.append(translate("DataPanel", "lines of the file: {lines}").format(lines=found))
    if data.table.bad_bytes:
        bad = translate("DataPanel", "bytes that could not be read, shown as �: {count} (lines {lines})")
        found = _first_lines(data.table.bad_lines)
        lines.append(bad.format(count=count_number(data.table.bad_bytes), lines=found))
    return "\n".join(lines)


def _first_lines(lines: Sequence[int]) -> str:
    return ", ".join(map(count_number, lines[:_LINES_NAMED])) + (", …" if len(lines) > _LINES_NAMED else "")
