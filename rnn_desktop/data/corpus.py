"""Reviews with their labels, and what a network trains on: their tokens as numbers, split in two sets."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.data.columns import ColumnChoice
from rnn_desktop.data.label_values import LONGEST_NOTHING, is_nothing
from rnn_desktop.data.labels import LabelRule
from rnn_desktop.data.table import Table
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.paths import written_name
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem, counted
from rnn_desktop.tasks import Classes, short_label
from rnn_desktop.text.vocabulary import UNKNOWN_ID, Vocabulary

FEWEST_REVIEWS = 4
"""Two of each class: one to train on, one to validate with."""


@dataclass(frozen=True, slots=True)
class LabelledReviews:
    """The usable rows of a table.

    texts: N reviews; labels: [N] their classes, from 0. skipped: rows left out, by reason ("empty_text", "no_label",
    "neither", "too_short", "too_long", "bad_quotes"). source, sha256: the file and its hash. rule: how the labels were
    read. duplicates: reviews whose text another one before them has.
    """

    texts: tuple[str, ...]
    labels: NDArray[np.int32]
    skipped: Mapping[str, int]
    source: Path
    sha256: str
    rule: LabelRule
    duplicates: int = 0

    def __len__(self) -> int:
        return len(self.texts)

    @property
    def name(self) -> str:
        """The file's name as text that can be written anywhere: on Linux a name may be any bytes."""
        return written_name(self.source)

    @property
    def counts(self) -> tuple[int, ...]:
        """Reviews of each class."""
        return tuple(np.bincount(self.labels, minlength=len(self.rule.labels)).tolist())

    @property
    def task(self) -> Classes:
        """What a network learns from them."""
        return Classes(self.rule.labels)


def labelled_reviews(table: Table, choice: ColumnChoice, rule: LabelRule) -> LabelledReviews:
    """The rows that have a review and a label, of the classes that occur.

    Raises Problem for fewer than four, or of one class only.
    """
    texts, labels, skipped = sorted_rows(table, choice, rule)
    _check_usable(table, choice, rule, labels)
    array = np.asarray(labels, dtype=np.int32)
    array.flags.writeable = False
    # Their hashes take a quarter of the memory of a set; two of a million texts have the same once in 10 ** 7 files.
    hashes = np.sort(np.fromiter(map(hash, texts), np.int64, len(texts)))
    duplicates = len(texts) - 1 - int(np.count_nonzero(np.diff(hashes)))
    return LabelledReviews(tuple(texts), array, dict(skipped), table.path, table.sha256, rule, duplicates)


def sorted_rows(table: Table, choice: ColumnChoice, rule: LabelRule) -> tuple[list[str], list[int], Counter[str]]:
    """Texts and classes of the rows that can be examples, and how many cannot, by reason."""
    columns = table.rows.columns
    meaning = {cell: _class_or_reason(rule, cell) for cell in set(columns[choice.label])}
    texts: list[str] = []
    labels: list[int] = []
    skipped = Counter(dict(table.rejected_counts))
    for text, cell in zip(columns[choice.text], columns[choice.label], strict=True):
        text = text.strip()
        label = "empty_text" if len(text) <= LONGEST_NOTHING and is_nothing(text) else meaning[cell]
        if isinstance(label, str):
            skipped[label] += 1
        else:
            texts.append(text)
            labels.append(label)
    return texts, labels, skipped


def _class_or_reason(rule: LabelRule, cell: str) -> int | str:
    label = None if is_nothing(cell) else rule.read(cell)
    if label is not None:
        return label
    return "neither" if not is_nothing(cell) and rule.leaves_out(cell) else "no_label"


def _check_usable(table: Table, choice: ColumnChoice, rule: LabelRule, labels: Sequence[int]) -> None:
    if len(labels) < FEWEST_REVIEWS:
        raise Problem(
            counted(
                len(labels),
                QT_TRANSLATE_NOOP(
                    "Problem", "{path} has 1 review with a label; at least {fewest} are needed. Add more rows."
                ),
                QT_TRANSLATE_NOOP(
                    "Problem", "{path} has {count} reviews with a label; at least {fewest} are needed. Add more rows."
                ),
            ),
            path=table.path,
            count=len(labels),
            fewest=FEWEST_REVIEWS,
        )
    if len(set(labels)) == 1:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "Every label in the column “{column}” of {path} is “{label}”. A network needs two classes or more to "
                "tell apart: add the other kind, or choose another column or threshold.",
            ),
            column=table.columns[choice.label],
            path=table.path,
            label=short_label(rule.labels[labels[0]]),
        )


def encode_reviews(
    token_lists: Sequence[Sequence[str]], targets: NDArray[Any], vocabulary: Vocabulary, max_length: int
) -> Sequences:
    """Ids of the first `max_length` tokens of each review; a review of no tokens is one unknown token.

    targets: what to answer to each, as `Sequences` has it.
    """
    ids = [vocabulary.encode(tokens[:max_length]) or [UNKNOWN_ID] for tokens in token_lists]
    lengths = np.fromiter(map(len, ids), dtype=np.int32, count=len(ids))
    flat = np.fromiter((i for review in ids for i in review), dtype=np.int32, count=int(lengths.sum()))
    return Sequences(flat, lengths, targets)


def split_reviews(labels: NDArray[Any], validation: float, seed: int) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Indices to train on and to validate with, ascending; the same for the same seed.

    Each class is split by the share `validation`, and stands on both sides where it has two reviews or more.
    """
    generator = np.random.default_rng(seed)
    training, held_out = [], []
    for label in np.unique(labels):
        members = generator.permutation(np.flatnonzero(labels == label))
        count = min(max(1, round(len(members) * validation)), len(members) - 1)
        held_out.append(members[:count])
        training.append(members[count:])
    empty = [np.empty(0, np.intp)]
    return np.sort(np.concatenate(training or empty)), np.sort(np.concatenate(held_out or empty))
