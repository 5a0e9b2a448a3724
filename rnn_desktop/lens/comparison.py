"""Two readings side by side: their columns aligned, and what differs."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.lens.explained import Explained
from rnn_desktop.lens.reading import Reading, explaining
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.tasks import Numbers, short_label, speaks


@dataclass(frozen=True, slots=True)
class Column:
    """A token of either reading, or of both. All differences are the other less the one.

    probability: had the reviews ended there, None where only one has the token; contribution: in the receipts, where
    a token that is not there gives 0.
    """

    one: int | None
    other: int | None
    probability: float | None
    contribution: float | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """Of two readings, the other less the one.

    probability, logit: of the whole reviews, None where one of them has no token or they answer different questions;
    rest: what start, biases and held units differ by: with the columns' contributions it makes the logit's difference,
    to rounding.
    """

    one: Reading
    other: Reading
    columns: tuple[Column, ...]
    probability: float | None
    logit: float | None
    rest: float | None

    @property
    def tokens(self) -> dict[int, int]:
        """By the one's token that of the other; none where they answer different questions."""
        return {
            column.one: column.other
            for column in self.columns
            if column.one is not None and column.other is not None and column.probability is not None
        }


def compare(one: Reading, other: Reading) -> Comparison:
    """The readings with their tokens aligned by their texts, both about the same answer: at the same token, or at the
    other's end where it has none like it."""
    texts = [[token.text for token in reading.tokens] for reading in (one, other)]
    columns = align_tokens(*texts)
    if _same_question(one, other):
        step = None if one.explained.step is None else dict(columns).get(one.explained.step)
        other = explaining(other, Explained(one.explained.output, step))
    if not (one.tokens and other.tokens and _same_question(one, other)):
        return Comparison(one, other, tuple(Column(i, j, None, None) for i, j in columns), None, None, None)
    found = tuple(_column(one, other, i, j) for i, j in columns)
    probability, logit = (
        float(theirs[other.explained.row]) - float(ours[one.explained.row])
        for ours, theirs in ((one.probabilities, other.probabilities), (one.logits, other.logits))
    )
    rest = None
    if one.receipt is not None and other.receipt is not None:
        ours, theirs = (receipt.sum - float(receipt.contributions.sum()) for receipt in (one.receipt, other.receipt))
        rest = theirs - ours
    return Comparison(one, other, found, probability, logit, rest)


def comparable(one: Reading, other: Reading) -> Problem | None:
    """What to know before two readings are compared; None where nothing stands between them."""
    ours, theirs = one.model, other.model
    if not _same_question(one, other):
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The two models answer different questions, so only their tokens are set side by side."
            )
        )
    if ours.task.labels != theirs.task.labels:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The two models name their answers differently ({one}; {other}); the last ones are compared."
            ),
            one=", ".join(map(short_label, ours.task.labels)),
            other=", ".join(map(short_label, theirs.task.labels)),
        )
    if ours.tokenizer.name != theirs.tokenizer.name:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "The two models cut text differently ({one}, {other}); tokens that are written alike share a column.",
            ),
            one=ours.tokenizer.name,
            other=theirs.tokenizer.name,
        )
    if ours.vocabulary.words != theirs.vocabulary.words:
        return Problem(
            QT_TRANSLATE_NOOP(
                "Problem", "The two models know different words; tokens that are written alike share a column."
            )
        )
    return None


def align_tokens(one: Sequence[str], other: Sequence[str]) -> tuple[tuple[int | None, int | None], ...]:
    """Columns (index in one, index in other), None where there is no counterpart.

    The fewest insertions, deletions and replacements (Levenshtein 1966); of those with as few the one in which most
    tokens meet their like. Every index occurs once, in order.
    """
    shorter = min(len(one), len(other))
    same = [a == b for a, b in zip(one, other, strict=False)]
    start = same.index(False) if False in same else shorter
    same_end = [one[-1 - n] == other[-1 - n] for n in range(shorter - start)]
    end = same_end.index(False) if False in same_end else shorter - start
    middle = _aligned(one[start : len(one) - end], other[start : len(other) - end])
    return (
        *((n, n) for n in range(start)),
        *((None if i is None else start + i, None if j is None else start + j) for i, j in middle),
        *((len(one) - n, len(other) - n) for n in range(end, 0, -1)),
    )


def _aligned(one: Sequence[str], other: Sequence[str]) -> list[tuple[int | None, int | None]]:
    """Back through the table of costs from the end; a pair is preferred to a gap."""
    pair, gap, costs = _costs(one, other)
    i, j = len(one), len(other)
    columns: list[tuple[int | None, int | None]] = []
    while i or j:
        if i and j and costs[i, j] == costs[i - 1, j - 1] + pair[i - 1, j - 1]:
            i, j = i - 1, j - 1
            columns.append((i, j))
        elif i and costs[i, j] == costs[i - 1, j] + gap:
            i -= 1
            columns.append((i, None))
        else:
            j -= 1
            columns.append((None, j))
    return columns[::-1]


def _costs(one: Sequence[str], other: Sequence[str]) -> tuple[NDArray[np.intp], int, NDArray[np.intp]]:
    """What a pair costs [n, m], what a gap costs, and what the cheapest alignment of each two beginnings does
    [n + 1, m + 1]. A pair of equal tokens costs −1, so little that no number of them outweighs an edit."""
    edit = min(len(one), len(other)) + 1
    numbers = {text: n for n, text in enumerate(dict.fromkeys((*one, *other)))}
    ours, theirs = (np.array([numbers[text] for text in texts], np.intp) for texts in (one, other))
    pair = np.where(ours[:, None] == theirs, -1, edit)
    gaps = edit * np.arange(len(other) + 1)
    costs = np.empty((len(one) + 1, len(other) + 1), np.intp)
    costs[0] = gaps
    for i in range(len(one)):
        costs[i + 1] = costs[i] + edit
        np.minimum(costs[i + 1, 1:], costs[i, :-1] + pair[i], out=costs[i + 1, 1:])
        # A run of insertions costs as much more as it is long, so the cheapest is found for the whole row at once.
        costs[i + 1] = np.minimum.accumulate(costs[i + 1] - gaps) + gaps
    return pair, edit, costs


def _same_question(one: Reading, other: Reading) -> bool:
    def question(reading: Reading) -> tuple[object, ...]:
        task = reading.model.task
        # The one answer of a yes-or-no question is called 1, good, positive: as the data had it.
        if isinstance(task, Numbers):
            return task.name, task.columns, task.offsets, task.scales
        if speaks(task):
            # Its answers are the words of its vocabulary.
            return task.name, task.labels, reading.model.vocabulary.words
        return task.name, () if task.is_pair else task.labels

    return question(one) == question(other)


def _column(one: Reading, other: Reading, i: int | None, j: int | None) -> Column:
    probability = None
    if i is not None and j is not None:
        output = one.output_at(i)
        probability = float(other.trace.probabilities[j, output]) - float(one.trace.probabilities[i, output])
    if one.receipt is None or other.receipt is None:
        return Column(i, j, probability, None)
    ours = 0.0 if i is None else float(one.receipt.contributions[i])
    theirs = 0.0 if j is None else float(other.receipt.contributions[j])
    return Column(i, j, probability, theirs - ours)


def untouched_tokens(reading: Reading | None) -> dict[int, int]:
    """By column the index of the untouched reading's token; empty where nothing was edited."""
    if reading is None or reading.untouched is None:
        return {}
    texts = ([token.text for token in each.tokens] for each in (reading, reading.untouched))
    return {column: token for column, token in align_tokens(*texts) if column is not None and token is not None}
