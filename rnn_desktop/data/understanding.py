"""A table of reviews, opened and understood: without Qt, for a job."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from rnn_desktop.data.columns import ColumnChoice, guess_columns
from rnn_desktop.data.corpus import LabelledReviews, labelled_reviews, sorted_rows
from rnn_desktop.data.labels import LabelChoice, LabelRule, LabelValue, count_values, find_label_rule, listed_values
from rnn_desktop.data.table import Table, read_table
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.tasks import short_label

_MOST_VALUES = 1000
"""Different labels that are listed; a column of more has none."""
FEWEST_OF_A_CLASS = 10
"""Reviews of a class below which its part that is kept out to validate with says hardly anything."""


@dataclass(frozen=True, slots=True)
class Data:
    """A table that was opened, and how it is understood.

    reviews is None while `problem` says why it cannot be used. assumed: sentences that say what was taken for granted
    where the file does not tell. left_out: rows that are no examples, by reason. label_choice: what the person decided.
    values: those of the label's column.
    """

    table: Table
    choice: ColumnChoice | None
    rule: LabelRule | None
    reviews: LabelledReviews | None
    problem: Problem | None
    assumed: tuple[Problem, ...] = ()
    left_out: Mapping[str, int] = field(default_factory=dict)
    label_choice: LabelChoice = field(default_factory=LabelChoice)
    values: tuple[LabelValue, ...] = ()

    def usable(self) -> LabelledReviews:
        """The reviews. Raises what makes the table useless."""
        if self.reviews is None:
            assert self.problem is not None
            raise self.problem
        return self.reviews


def understand(
    table: Table,
    choice: ColumnChoice | None = None,
    label_choice: LabelChoice | None = None,
    rule: LabelRule | None = None,
) -> Data:
    """The reviews of a table; a table that cannot be understood yet is still shown, with the reason.

    rule: that of a model, which then holds wherever it can read the labels at all.
    """
    label_choice = label_choice or LabelChoice()
    assumed: tuple[Problem, ...] = ()
    values: tuple[LabelValue, ...] = ()
    try:
        choice = choice or guess_columns(table)
        counts = count_values(table.rows.columns[choice.label])
        values = listed_values(counts) if len(counts) <= _MOST_VALUES else ()
        if rule is None or not _reads(rule, counts):
            rule = None
            rule, assumed = find_label_rule(counts, table.columns[choice.label], table.path, label_choice)
        reviews = labelled_reviews(table, choice, rule)
        assumed += _too_few_of_a_class(reviews)
        return Data(table, choice, rule, reviews, None, assumed, reviews.skipped, label_choice, values)
    except Problem as problem:
        left_out = dict(table.rejected_counts)
        if choice is not None and rule is not None:
            left_out = dict(sorted_rows(table, choice, rule)[2])
        return Data(table, choice, rule, None, problem, assumed, left_out, label_choice, values)


def reviews_of(path: Path) -> LabelledReviews:
    """The usable reviews of a file as it is understood by itself. Raises Problem for one that is not."""
    return understand(read_table(path)).usable()


def _reads(rule: LabelRule, counts: Counter[str]) -> bool:
    """Whether the rule of a model says anything of these labels; what it leaves out on purpose is known to it, too."""
    known = sum(n for cell, n in counts.items() if rule.read(cell) is not None or rule.leaves_out(cell))
    return 2 * known > counts.total()


def _too_few_of_a_class(reviews: LabelledReviews) -> tuple[Problem, ...]:
    fewer, label = min(zip(reviews.counts, reviews.rule.labels, strict=True))
    if fewer >= FEWEST_OF_A_CLASS or fewer * len(reviews.counts) >= len(reviews) - 1:
        return ()
    sentence = QT_TRANSLATE_NOOP(
        "Problem",
        "Reviews labelled “{label}”: only {fewer} of {count}. A network hardly learns from so few, and its accuracy "
        "says nothing of them. Add more of that kind.",
    )
    return (Problem(sentence, fewer=fewer, count=len(reviews), label=short_label(label)),)
