"""The reviews of a table as a command was told to take them."""

from dataclasses import replace
from pathlib import Path

from rnn_desktop.data.corpus import LabelledReviews, labelled_reviews
from rnn_desktop.data.table_reader import ColumnChoice, LabelRule, Table, guess_columns, guess_label_rule, read_table
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem


def reviews_of(
    data: Path, text_column: str | None, label_column: str | None, threshold: float | None
) -> tuple[LabelledReviews, LabelRule]:
    """The reviews of a table; columns that are not named are guessed."""
    table = read_table(data)
    if text_column is not None and label_column is not None:
        choice = ColumnChoice(_column(table, text_column), _column(table, label_column))
    else:
        choice = guess_columns(table)
        if text_column is not None:
            choice = replace(choice, text=_column(table, text_column))
        if label_column is not None:
            choice = replace(choice, label=_column(table, label_column))
    rule = guess_label_rule(table, choice.label, threshold)
    return labelled_reviews(table, choice, rule), rule


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
