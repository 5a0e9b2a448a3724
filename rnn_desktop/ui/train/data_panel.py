"""The open file: what is learnt from it and, of a table, which columns hold the review and the label."""

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from rnn_desktop.data.columns import ColumnChoice
from rnn_desktop.data.examples import Understood, Wanted, able_tasks, learnt_task, source_of
from rnn_desktop.data.labels import LabelChoice
from rnn_desktop.data.running_text import RunningText
from rnn_desktop.data.table import Table
from rnn_desktop.data.understanding import Data
from rnn_desktop.lens.numbers import count_number, percent_number
from rnn_desktop.problem import counted
from rnn_desktop.runs.training_run import Prepared
from rnn_desktop.ui.style.i18n import problem_text, translate
from rnn_desktop.ui.style.scale import px
from rnn_desktop.ui.style.theme import Theme
from rnn_desktop.ui.train.class_balance import ClassBalance
from rnn_desktop.ui.train.class_words import shortened
from rnn_desktop.ui.train.label_meanings import LabelMeanings
from rnn_desktop.ui.train.left_out_words import why_left_out
from rnn_desktop.ui.train.other_data_panel import OtherDataPanel
from rnn_desktop.ui.train.rating_ways import RatingWays
from rnn_desktop.ui.train.reading_menu import ReadingMenu
from rnn_desktop.ui.train.sample_menu import SampleMenu
from rnn_desktop.ui.train.task_words import task_words
from rnn_desktop.ui.widgets.fields import keeps_from_wheel
from rnn_desktop.ui.widgets.labels import NAME_WIDTH, ElidedLabel, heading, menu_text, muted, plain, sentence


class DataPanel(QWidget):
    """Signals:
    open_requested(): another file is wanted.
    sample_requested(Sample): one of those that come with the program is.
    columns_chosen(ColumnChoice, LabelChoice | None): understand the table so.
    file_chosen(Chosen): read the table anew, so.
    wanted(Wanted): understand the file so.
    """

    open_requested = Signal()
    sample_requested = Signal(object)
    columns_chosen = Signal(object, object)
    file_chosen = Signal(object)
    wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._understood: Understood | None = None
        self._wanted = Wanted()
        self._data: Data | None = None
        """The open table of reviews; None where it is another file."""
        self._prepared: Prepared | None = None
        self._loading = self._locked = False
        self._heading = heading()
        self.file = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self.samples, self.open = SampleMenu(), QPushButton()
        self.samples.requested.connect(self.sample_requested)
        self._task_name, self.task = plain(), QComboBox()
        self.task.activated.connect(self._task_chosen)
        self.other = OtherDataPanel()
        self.other.wanted.connect(self.wanted)
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
        top.addWidget(self.samples)
        top.addWidget(self.open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(px(6))
        layout.addLayout(top)
        layout.addWidget(self.file)
        layout.addLayout(self._grid((self._task_name, self.task)))
        layout.addWidget(self.shape)
        layout.addLayout(self._grid((self._text_name, self.text), (self._label_name, self.label)))
        layout.addWidget(self.ways)
        layout.addWidget(self.other)
        layout.addWidget(self.questions)
        layout.addWidget(self.leave_out, 0, Qt.AlignmentFlag.AlignLeft)
        for widget in (self.meanings, self.rows, self.balance, self.coverage, self.message):
            layout.addWidget(widget)

    def _grid(self, *rows: tuple[QLabel, QComboBox]) -> QGridLayout:
        """Fields with their names."""
        grid = QGridLayout()
        grid.setVerticalSpacing(px(4))
        grid.setColumnMinimumWidth(0, px(NAME_WIDTH))
        grid.setColumnStretch(1, 1)
        for row, (name, field) in enumerate(rows):
            name.setBuddy(field)
            field.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            field.installEventFilter(self)
            field.setMinimumHeight(max(24, field.sizeHint().height()))
            field.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            grid.addWidget(name, row, 0)
            grid.addWidget(field, row, 1)
        return grid

    def set_data(self, understood: Understood, wanted: Wanted) -> None:
        """Show this file, of which the person has said so much."""
        self._understood, self._wanted = understood, wanted
        self._data = understood if isinstance(understood, Data) else None
        self._prepared, self._loading = None, False
        self._show_tasks(understood)
        for widget in (self.shape, self._text_name, self.text, self._label_name, self.label, self.rows):
            widget.setVisible(self._data is not None)
        self.other.setVisible(self._data is None)
        if isinstance(understood, Data):
            self._set_table(understood)
        else:
            for table_part in (self.ways, self.leave_out, self.meanings, self.balance, self.coverage, self.message):
                table_part.hide()
            self.other.set_data(understood, wanted)
        self.retranslate()

    def _show_tasks(self, understood: Understood) -> None:
        path, learnt = source_of(understood), learnt_task(understood, self._wanted.task)
        self.task.clear()
        for name in able_tasks(path):
            self.task.addItem(name, name)
        self.task.setCurrentIndex(self.task.findData(learnt))

    def restore(self) -> None:
        """Show again what is: what was wanted cannot be."""
        if self._understood is not None:
            prepared = self._prepared
            self.set_data(self._understood, self._wanted)
            self.take_prepared(prepared)

    @Slot(int)
    def _task_chosen(self, place: int) -> None:
        task = self.task.itemData(place)
        if self._understood is not None and task != learnt_task(self._understood, self._wanted.task):
            self.wanted.emit(replace(self._wanted, task=task))

    def _set_table(self, data: Data) -> None:
        for field, chosen in (
            (self.text, None if data.choice is None else data.choice.text),
            (self.label, None if data.choice is None else data.choice.label),
        ):
            field.clear()
            field.addItems([column_words(data.table, column) for column in range(len(data.table.columns))])
            field.setCurrentIndex(-1 if chosen is None else chosen)
        self.ways.set_data(data)
        self.meanings.set_data(data)
        reviews = data.reviews
        self.balance.set_counts(*((), ()) if reviews is None else (reviews.rule.labels, reviews.counts))

    def set_loading(self, loading: bool) -> None:
        """Whether a file is being read."""
        self._loading = loading
        self.other.set_loading(loading)
        self.retranslate()

    def set_locked(self, locked: bool) -> None:
        """While a network trains, its data stays."""
        self._locked = locked
        for widget in (self.samples, self.open, self.task, self.shape, self.text, self.label, self.leave_out):
            widget.setEnabled(not locked)
        self.retranslate()

    def take_prepared(self, prepared: Prepared | None) -> None:
        """Show how much of the data the vocabulary holds."""
        self._prepared = prepared
        self.retranslate()

    def set_theme(self, theme: Theme) -> None:
        self.balance.set_theme(theme)
        self.other.set_theme(theme)

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
        self._task_name.setText(translate("DataPanel", "Task"))
        for place in range(self.task.count()):
            self.task.setItemText(place, task_words()[self.task.itemData(place)])
        self._text_name.setText(translate("DataPanel", "Text"))
        self._label_name.setText(translate("DataPanel", "Label"))
        for field in (self.text, self.label):
            field.setPlaceholderText(translate("DataPanel", "Choose a column"))
        locked = translate("DataPanel", "Fixed while the network trains") if self._locked else ""
        self._word_file()
        for part in (self.ways, self.meanings, self.other):
            part.set_locked(self._locked, locked)
        for widget in (self.open, self.text, self.label, self.leave_out):
            widget.setToolTip(locked)
        self.task.setToolTip(
            locked or translate("DataPanel", "What a network learns from this file; choose otherwise.")
        )
        if locked:
            self.shape.setToolTip(locked)

    def _word_file(self) -> None:
        understood = self._understood
        if understood is None:
            return
        path = source_of(understood)
        self.file.set_text(path.name, str(path))
        if isinstance(understood, Data):
            self._word_data(understood)
        else:
            assumed = () if isinstance(understood, RunningText) else understood.assumed
            self.questions.setText("\n".join(problem_text(one) for one in assumed))
            self.questions.setVisible(bool(assumed))

    def _word_data(self, data: Data) -> None:
        self.shape.set_table(data.table, self._loading)
        left_out = {reason: count for reason, count in data.left_out.items() if count}
        usable = len(data.reviews) if data.reviews is not None else len(data.table)
        words = [
            counted(usable, translate("DataPanel", "1 text"), translate("DataPanel", "{usable} texts"))
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
        self.rows.setToolTip(why_left_out(data, left_out))
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
