"""From token lists to what a network trains on and validates with: one way for each kind of examples."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.data.corpus import LabelledReviews, encode_reviews
from rnn_desktop.data.running_text import RunningText, encode_windows, token_windows
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.lens.measures import perplexity_of_counts
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.runs.split import DuplicatesName, split_apart
from rnn_desktop.tasks import FIRST_SPOKEN_ID
from rnn_desktop.text.vocabulary import UNKNOWN_ID, Vocabulary, build_vocabulary

Examples = LabelledReviews | RunningText
TokenLists = Sequence[Sequence[str]]

FEWEST_WINDOWS = 20
"""With fewer than this nothing is kept out: the few examples there are, are needed to learn from."""


@dataclass(frozen=True, slots=True)
class EncodedExamples:
    """training, validation: the examples as numbers; vocabulary: of the training part alone.

    coverage: share of the validation's tokens that the vocabulary has, NaN where there are none; baseline: the measure
    of what costs nothing (`perplexity_of_counts` for the next token), NaN where it is known from the answers alone;
    duplicates: examples whose text another one before them has.
    """

    training: Sequences
    validation: Sequences
    vocabulary: Vocabulary
    coverage: float
    baseline: float = math.nan
    duplicates: int = 0


def encode_examples(
    examples: Examples,
    token_lists: TokenLists,
    vocabulary_size: int,
    max_length: int,
    validation: float,
    seed: int,
    duplicates: DuplicatesName,
) -> EncodedExamples:
    """token_lists: of each of the examples' texts. Raises Problem where they are too few to learn from."""
    if isinstance(examples, RunningText):
        return _encode_text(examples, token_lists, vocabulary_size, max_length, validation, seed)
    split = split_apart(examples, validation, seed, duplicates)
    vocabulary = build_vocabulary((token_lists[i] for i in split.training), vocabulary_size)
    targets = examples.task.targets(examples.labels)
    encoded = encode_reviews(token_lists, targets, vocabulary, max_length)
    held_out = encoded.select(split.validation)
    coverage = _share_known(held_out.inputs)
    return EncodedExamples(encoded.select(split.training), held_out, vocabulary, coverage, duplicates=split.duplicates)


def _encode_text(
    text: RunningText, token_lists: TokenLists, vocabulary_size: int, max_length: int, validation: float, seed: int
) -> EncodedExamples:
    windows = token_windows(token_lists, text.parts, max_length)
    held_out = _held_out(len(windows), validation, seed)
    training = [window for window, out in zip(windows, held_out, strict=True) if not out]
    kept = [window for window, out in zip(windows, held_out, strict=True) if out]
    vocabulary = build_vocabulary(training, vocabulary_size)
    if len(vocabulary) < FIRST_SPOKEN_ID + 2:
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{name} has fewer than two different tokens that follow each other: there is nothing to choose "
                "between. Choose a longer text or another tokenizer.",
            ),
            name=text.name,
        )
    encoded, checked = encode_windows(training, vocabulary), encode_windows(kept, vocabulary)
    baseline = perplexity_of_counts(encoded.targets, checked.targets, len(vocabulary) - FIRST_SPOKEN_ID)
    return EncodedExamples(encoded, checked, vocabulary, _share_known(checked.inputs), baseline)


def _held_out(count: int, share: float, seed: int) -> NDArray[np.bool_]:
    """[count] whether an example is kept out of training."""
    held_out = np.zeros(count, bool)
    if count >= FEWEST_WINDOWS:
        held_out[np.random.default_rng(seed).permutation(count)[: max(1, round(count * share))]] = True
    return held_out


def _share_known(inputs: NDArray[Any]) -> float:
    return 1.0 - float((inputs == UNKNOWN_ID).mean()) if len(inputs) else math.nan
