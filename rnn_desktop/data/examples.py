"""A file as a person has it, understood: what can be learnt from it. One way for the window and the command line."""

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from rnn_desktop.data.captions import Captions
from rnn_desktop.data.columns import ColumnChoice, column_place, guess_columns
from rnn_desktop.data.corpus import LabelledReviews
from rnn_desktop.data.dialect import Chosen
from rnn_desktop.data.labels import LabelChoice, LabelRule
from rnn_desktop.data.number_series import NumberSeries, is_numbers, is_one_series, series_of_lines, series_of_table
from rnn_desktop.data.plain_file import head_lines, read_plain_file
from rnn_desktop.data.running_text import PartsName, RunningText, running_text
from rnn_desktop.data.table import OneColumn, Table, read_table
from rnn_desktop.data.table_file import TABLE_SUFFIXES
from rnn_desktop.data.tagged_text import TaggedSentences, is_tagged, tagged_sentences
from rnn_desktop.data.understanding import Data, understand
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.tasks import TASK_NAMES, TaskName
from rnn_desktop.unhurried import unhurried

Understood = Data | RunningText | TaggedSentences | NumberSeries
"""A file that was read; of a table perhaps only why it cannot be used."""
Examples = LabelledReviews | RunningText | TaggedSentences | NumberSeries | Captions
"""What a network learns from."""

_PLAIN_SUFFIXES = (".txt", ".text", ".md", ".conll", ".conllu", ".pos", "")
"""Of files that may be plain text; any other is a table, and told to be none where it is not."""
_TAGGED_SUFFIXES = (".conll", ".conllu")
DATA_SUFFIXES = tuple(dict.fromkeys((*TABLE_SUFFIXES, *_PLAIN_SUFFIXES)))
"""Of the files that something may be learnt from; the empty one of a file without any is among them."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """What the person said of a file; None and empty are found out.

    chosen: how its cells are parted; text_column, label_column, series: columns by name or number from 1, the first two
    of reviews and labels or of words and tags; labels: what the labels mean; rule: a model's own, which holds unless
    the person said otherwise; parts: of a plain text; usual: names of series that are taken where none are said;
    window: how many numbers are read before the next one.
    """

    task: TaskName | None = None
    chosen: Chosen = field(default_factory=Chosen)
    text_column: str | None = None
    label_column: str | None = None
    labels: LabelChoice = field(default_factory=LabelChoice)
    rule: LabelRule | None = None
    parts: PartsName | None = None
    series: tuple[str, ...] = ()
    usual: tuple[str, ...] = ()
    window: int | None = None

    def with_columns(self, table: Table, choice: ColumnChoice | None, labels: LabelChoice | None) -> "Wanted":
        """The same of this table, whose columns are chosen now; None for what is found out."""
        return replace(
            self,
            text_column=None if choice is None else _column_called(table, choice.text),
            label_column=None if choice is None else _column_called(table, choice.label),
            labels=labels or LabelChoice(),
        )


def load_file(path: Path, wanted: Wanted) -> Iterator[float | Understood]:
    """Shares of the work done, 0 to 1, then what was understood. Raises Problem for a file that cannot be read so."""
    yield 0.0
    with unhurried():
        understood = understand_file(path, wanted)
        yield 0.9
        yield understood


def understand_file(path: Path, wanted: Wanted) -> Understood:
    """Raises Problem for a file that cannot be read so; what makes a table useless stands in `Data.problem`."""
    task = wanted.task or _meant(wanted) or _guessed(path)
    if task == "next_token":
        return running_text(read_plain_file(path, wanted.chosen.encoding), wanted.parts)
    if task == "tags":
        file = read_plain_file(path, wanted.chosen.encoding)
        return tagged_sentences(file, wanted.text_column, wanted.label_column)
    if task == "numbers":
        return _series(path, wanted)
    if task is not None:
        return understand_table(read_table(path, chosen=wanted.chosen), wanted)
    return _table_or_text(path, wanted)


def understand_table(table: Table, wanted: Wanted) -> Data:
    """A table of texts with labels."""
    said = wanted.labels != LabelChoice()
    with unhurried():  # of all the cells that were just read
        return understand(table, _columns(table, wanted), wanted.labels, None if said else wanted.rule)


def source_of(understood: Understood) -> Path:
    """The file."""
    return understood.table.path if isinstance(understood, Data) else understood.source


def may_be_data(path: Path) -> bool:
    """Whether something may be learnt from a file, by its name."""
    suffix = path.suffix.lower()
    return suffix in DATA_SUFFIXES and (suffix != "" or path.is_file())


def learnt_task(understood: Understood, task: TaskName | None) -> TaskName:
    """What is learnt from a file that was understood with this task, or None, wanted of it."""
    if not isinstance(understood, Data):
        return understood.task.name
    return "sequence" if task == "sequence" else "classes"


def able_tasks(path: Path) -> tuple[TaskName, ...]:
    """What may be wanted of a file by its name: of a plain one all, of a table what tables hold."""
    return TASK_NAMES if path.suffix.lower() in _PLAIN_SUFFIXES else ("classes", "sequence", "numbers")


def usable(understood: Understood, task: TaskName | None) -> Examples:
    """What a network learns from. Raises what makes a table useless."""
    if not isinstance(understood, Data):
        return understood
    reviews = understood.usable()
    return Captions(reviews) if task == "sequence" else reviews


def _meant(wanted: Wanted) -> TaskName | None:
    """The task that alone has what the person said."""
    if wanted.series or wanted.window is not None:
        return "numbers"
    return None if wanted.parts is None else "next_token"


def _guessed(path: Path) -> TaskName | None:
    """What the first lines of a plain file are; None where it has to be read first."""
    lines = head_lines(path)
    if is_one_series(lines):
        return "numbers"
    suffix = path.suffix.lower()
    if suffix not in _PLAIN_SUFFIXES:
        return None
    if is_numbers(lines):
        return "numbers"
    return "tags" if suffix in _TAGGED_SUFFIXES or is_tagged(lines) else None


def _series(path: Path, wanted: Wanted) -> NumberSeries:
    """Columns of a table, or a list that is none."""
    lines, is_plain = head_lines(path), path.suffix.lower() in _PLAIN_SUFFIXES
    if is_one_series(lines) or (is_plain and is_numbers(lines)):
        return _listed_series(path, wanted)
    try:
        table = read_table(path, chosen=wanted.chosen)
    except OneColumn:
        return _listed_series(path, wanted)
    except Problem as problem:
        if not is_plain:
            raise
        read_plain_file(path, wanted.chosen.encoding)  # says why, where it is no text either
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{path} holds no series of numbers. Write one number in a line, or open a table with a column of them.",
            ),
            path=path,
        ) from problem
    return series_of_table(table, wanted.series, wanted.window, wanted.usual)


def _listed_series(path: Path, wanted: Wanted) -> NumberSeries:
    return series_of_lines(read_plain_file(path, wanted.chosen.encoding), wanted.series, wanted.window)


def _table_or_text(path: Path, wanted: Wanted) -> Understood:
    """A table of reviews; where it holds none, a series of its numbers; a plain file that is no table is a text.

    What the person said of columns and labels is said of a table.
    """
    is_said = wanted.text_column is not None or wanted.label_column is not None or wanted.labels != LabelChoice()
    may_be_text = path.suffix.lower() in _PLAIN_SUFFIXES and not is_said
    try:
        data = understand_table(read_table(path, chosen=wanted.chosen), wanted)
    except Problem:
        if not may_be_text:
            raise
    else:
        if data.reviews is not None or is_said:
            return data
        if (series := _series_instead(data, wanted)) is not None:
            return series
        if not may_be_text:
            return data
    return running_text(read_plain_file(path, wanted.chosen.encoding), wanted.parts)


def _series_instead(data: Data, wanted: Wanted) -> NumberSeries | None:
    """The numbers of a table in which no review was found; None where it has none."""
    if data.choice is not None:
        return None
    try:
        return series_of_table(data.table, wanted.series, wanted.window)
    except Problem:
        return None


def _columns(table: Table, wanted: Wanted) -> ColumnChoice | None:
    text, label = (None if name is None else _column(table, name) for name in (wanted.text_column, wanted.label_column))
    return None if text is None and label is None else guess_columns(table, text, label)


def _column(table: Table, wanted: str) -> int:
    if (place := column_place(table.columns, wanted)) is not None:
        return place
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "{path} has no column “{name}”. Its columns are {columns}."),
        path=table.path,
        name=wanted,
        columns=", ".join(table.columns),
    )


def _column_called(table: Table, column: int) -> str:
    """Its name, or its number from 1 where another one before it has that name."""
    name = table.columns[column]
    return name if table.columns.index(name) == column else str(column + 1)
