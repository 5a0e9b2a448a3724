"""A table as a command was told to read it, and what is said of it."""

from dataclasses import dataclass
from pathlib import Path

from rnn_desktop.cli.interrupt import interrupted_by
from rnn_desktop.cli.language import in_own_language, translate
from rnn_desktop.cli.output import say
from rnn_desktop.data.columns import ColumnChoice, guess_columns
from rnn_desktop.data.dialect import Chosen
from rnn_desktop.data.labels import LabelChoice, LabelRule
from rnn_desktop.data.running_text import PartsName
from rnn_desktop.data.table import Table, read_table
from rnn_desktop.data.understanding import Data, understand
from rnn_desktop.data.work_folder import remove_work_folders
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem

_CHOOSING = "--labels, --drop, --threshold, --each-value, --text-column, --label-column"


@dataclass(frozen=True, slots=True)
class TableOptions:
    """What the person said of the file; None and empty are found out.

    parts: of a plain text; series, window: columns of numbers, and how many values are read.
    """

    text_column: str | None = None
    label_column: str | None = None
    threshold: float | None = None
    labels: tuple[tuple[str, ...], ...] | None = None
    dropped: tuple[str, ...] = ()
    apart: bool = False
    delimiter: str | None = None
    quote: str | None = None
    header: bool | None = None
    encoding: str | None = None
    parts: PartsName | None = None
    series: tuple[str, ...] = ()
    window: int | None = None

    @property
    def says_labels(self) -> bool:
        """Whether the person decided what a label means."""
        return self.threshold is not None or self.labels is not None or bool(self.dropped) or self.apart


def read_data(path: Path, options: TableOptions, rule: LabelRule | None = None) -> Data:
    """The table, understood; `rule` is a model's own, which holds unless the person said otherwise.

    Raises Problem for a file that cannot be read and for columns it does not have; what else makes the table useless
    stands in `Data.problem`.
    """
    with interrupted_by(remove_work_folders):
        table = read_table(path, chosen=chosen_dialect(options))
    labels = LabelChoice(options.threshold, options.labels, dropped=options.dropped, apart=options.apart)
    return understand(table, _columns(table, options), labels, None if options.says_labels else rule)


def chosen_dialect(options: TableOptions) -> Chosen:
    """How the person said that the file is written."""
    return Chosen(options.delimiter, options.quote, options.header, options.encoding)


def say_data(data: Data) -> None:
    """One line of what was read, and one for what was assumed."""
    reviews = data.usable()
    assert data.choice is not None
    table = data.table
    told = translate(
        "CommandLine",
        "{name}: {rows:,} rows, reviews in “{text}”, labels in “{label}”; {classes}, left out {left_out:,}, duplicates "
        "{duplicates:,}",
    )
    classes = (f"“{label}” {count:,}" for label, count in zip(reviews.rule.labels, reviews.counts, strict=True))
    say(
        told.format(
            name=table.path.name,
            rows=len(table),
            text=table.columns[data.choice.text],
            label=table.columns[data.choice.label],
            classes=", ".join(classes),
            left_out=sum(data.left_out.values()),
            duplicates=reviews.duplicates,
        )
    )
    if data.assumed:
        sentences = " ".join(in_own_language(one) for one in data.assumed)
        otherwise = translate("CommandLine", "Choose otherwise with {options}.")
        say(f"{sentences} {otherwise.format(options=_CHOOSING)}")


def _columns(table: Table, options: TableOptions) -> ColumnChoice | None:
    text = None if options.text_column is None else _column(table, options.text_column)
    label = None if options.label_column is None else _column(table, options.label_column)
    if text is None and label is None:
        return None
    return guess_columns(table, text, label)


def _column(table: Table, wanted: str) -> int:
    if wanted in table.columns:
        return table.columns.index(wanted)
    if wanted.isdecimal() and 1 <= int(wanted) <= len(table.columns):
        return int(wanted) - 1
    raise Problem(
        QT_TRANSLATE_NOOP("Problem", "{path} has no column “{name}”. Its columns are {columns}."),
        path=table.path,
        name=wanted,
        columns=", ".join(table.columns),
    )
