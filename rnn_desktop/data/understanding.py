"""A table of reviews, opened and understood: without Qt, for a job."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from rnn_desktop.data.corpus import LabelledReviews, labelled_reviews
from rnn_desktop.data.table_reader import (
    ColumnChoice,
    LabelRule,
    Table,
    guess_columns,
    guess_label_rule,
    read_table,
)
from rnn_desktop.problem import Problem
from rnn_desktop.unhurried import unhurried


@dataclass(frozen=True, slots=True)
class Data:
    """A table that was opened, and how it is understood. reviews is None while `problem` says why it cannot be used."""

    table: Table
    choice: ColumnChoice | None
    rule: LabelRule | None
    reviews: LabelledReviews | None
    problem: Problem | None


def load_table(path: Path) -> Iterator[float | Data]:
    """Shares of the work done, 0 to 1, then the table. Raises Problem for a file that cannot be read."""
    yield 0.0
    with unhurried() as spare_the_collector:
        table = read_table(path)
        spare_the_collector()
        yield 0.9
        yield understand(table, None, None)


def understand(table: Table, choice: ColumnChoice | None, threshold: float | None) -> Data:
    """The reviews of a table; a table that cannot be understood yet is still shown, with the reason."""
    rule: LabelRule | None = None
    try:
        choice = choice or guess_columns(table)
        rule = guess_label_rule(table, choice.label, threshold)
        return Data(table, choice, rule, labelled_reviews(table, choice, rule), None)
    except Problem as problem:
        return Data(table, choice, rule, None, problem)
