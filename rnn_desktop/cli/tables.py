"""A table as a command was told to read it, and what is said of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from rnn_desktop.cli.language import in_own_language, translate
from rnn_desktop.cli.output import say
from rnn_desktop.data.dialect import Chosen
from rnn_desktop.data.examples import Wanted
from rnn_desktop.data.labels import LabelChoice, LabelRule
from rnn_desktop.data.running_text import PartsName
from rnn_desktop.data.understanding import Data
from rnn_desktop.tasks import TaskName, short_label

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
        return self.label_choice != LabelChoice()

    @property
    def label_choice(self) -> LabelChoice:
        """What the labels mean."""
        return LabelChoice(self.threshold, self.labels, dropped=self.dropped, apart=self.apart)

    def wanted(self, task: TaskName | None, rule: LabelRule | None = None, usual: Sequence[str] = ()) -> Wanted:
        """All of it. rule, usual: a model's own rule and series."""
        chosen = Chosen(self.delimiter, self.quote, self.header, self.encoding)
        columns = (self.text_column, self.label_column)
        return Wanted(
            task,
            chosen,
            *columns,
            self.label_choice,
            rule,
            self.parts,
            self.series,
            tuple(usual),
            self.window,
        )


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
    of_class = translate("CommandLine", "“{label}” {count:,}")
    classes = (
        of_class.format(label=short_label(label), count=count)
        for label, count in zip(reviews.rule.labels, reviews.counts, strict=True)
    )
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
