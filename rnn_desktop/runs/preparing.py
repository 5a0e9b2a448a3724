"""From token lists to what a network trains on and validates with: one way for each kind of examples."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any, TypeVar

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.data.captions import Captions, vocabulary_with_marks, with_marks
from rnn_desktop.data.corpus import LabelledReviews, encode_reviews
from rnn_desktop.data.examples import Examples
from rnn_desktop.data.number_series import NumberSeries
from rnn_desktop.data.running_text import RunningText, encode_windows, token_windows
from rnn_desktop.data.tagged_text import TaggedSentences, encode_tagged
from rnn_desktop.engine.packing import Sequences
from rnn_desktop.lens.measures import perplexity_of_counts, square_error_of_last
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.runs.split import DuplicatesName, split_apart
from rnn_desktop.tasks import FIRST_SPOKEN_ID
from rnn_desktop.text.vocabulary import PADDING, UNKNOWN, UNKNOWN_ID, Vocabulary, build_vocabulary

TokenLists = Sequence[Sequence[str]]
_Example = TypeVar("_Example")

FEWEST_EXAMPLES = 20
"""With fewer windows or sentences than this none is kept out: those that there are, are needed to learn from."""


@dataclass(frozen=True, slots=True)
class EncodedExamples:
    """training, validation: the examples as numbers; vocabulary: of the training part alone.

    coverage: share of the validation's tokens that the vocabulary has, NaN where there are none; baseline: the measure
    of what costs nothing, in the task's own (perplexity of the tokens' counts; root mean square error of who repeats
    the last value), NaN where the confusion tells it; duplicates: examples whose text another one before them has.
    """

    training: Sequences
    validation: Sequences
    vocabulary: Vocabulary
    coverage: float = math.nan
    baseline: float = math.nan
    duplicates: int = 0


@dataclass(frozen=True, slots=True)
class Encoding:
    """How examples become numbers; the names are those of `TrainingSettings` and `TrainingConfig`."""

    vocabulary_size: int
    max_length: int
    validation: float
    seed: int
    duplicates: DuplicatesName = "keep"


def encode_examples(examples: Examples, token_lists: TokenLists, how: Encoding) -> EncodedExamples:
    """token_lists: of each of the examples' texts. Raises Problem where they are too few to learn from."""
    match examples:
        case LabelledReviews():
            return _encode_reviews(examples, token_lists, how)
        case RunningText():
            return _encode_text(examples, token_lists, how)
        case TaggedSentences():
            return _encode_tagged(examples, how)
        case NumberSeries():
            return _encode_series(examples, how)
        case Captions():
            return _encode_captions(examples, token_lists, how)


def _encode_reviews(reviews: LabelledReviews, token_lists: TokenLists, how: Encoding) -> EncodedExamples:
    split = split_apart(reviews, how.validation, how.seed, how.duplicates)
    vocabulary = build_vocabulary((token_lists[i] for i in split.training), how.vocabulary_size)
    encoded = encode_reviews(token_lists, reviews.task.targets(reviews.labels), vocabulary, how.max_length)
    held_out = encoded.select(split.validation)
    coverage = _share_known(held_out.inputs)
    return EncodedExamples(encoded.select(split.training), held_out, vocabulary, coverage, duplicates=split.duplicates)


def _encode_text(text: RunningText, token_lists: TokenLists, how: Encoding) -> EncodedExamples:
    least = FIRST_SPOKEN_ID + 2
    if how.vocabulary_size < least:
        sentence = QT_TRANSLATE_NOOP(
            "Problem", "vocabulary_size is {value}: there is nothing to choose between. Choose at least {least}."
        )
        raise Problem(sentence, value=how.vocabulary_size, least=least)
    windows = token_windows(token_lists, text.parts, how.max_length)
    training, kept = _parted(windows, _held_out(len(windows), how))
    vocabulary = build_vocabulary(training, how.vocabulary_size)
    if not _teach(kept, vocabulary):  # of words that stand nowhere else nothing can be foreseen
        training, kept = windows, []
        vocabulary = build_vocabulary(training, how.vocabulary_size)
    if len(vocabulary) < least or not _teach(training, vocabulary):
        raise Problem(
            QT_TRANSLATE_NOOP(
                "Problem",
                "{name} has fewer than two different tokens that follow each other: there is nothing to choose "
                "between. Choose a longer text or another tokenizer.",
            ),
            name=text.name,
        )
    return _spoken(training, kept, vocabulary)


def _encode_captions(captions: Captions, token_lists: TokenLists, how: Encoding) -> EncodedExamples:
    task, reviews = captions.task, captions.reviews
    split = split_apart(reviews, how.validation, how.seed, how.duplicates)
    vocabulary = vocabulary_with_marks(task, [token_lists[i] for i in split.training], how.vocabulary_size)
    marked = [
        with_marks(tokens, label, task, how.max_length)
        for tokens, label in zip(token_lists, reviews.labels.tolist(), strict=True)
    ]
    training, kept = ([marked[i] for i in part] for part in (split.training, split.validation))
    return replace(_spoken(training, kept, vocabulary), duplicates=split.duplicates)


def _teach(windows: TokenLists, vocabulary: Vocabulary) -> bool:
    """Whether a token follows another that the vocabulary has."""
    return any(token in vocabulary for window in windows for token in window[1:])


def _spoken(training: TokenLists, kept: TokenLists, vocabulary: Vocabulary) -> EncodedExamples:
    """At each time step the next token is the answer."""
    encoded, checked = encode_windows(training, vocabulary), encode_windows(kept, vocabulary)
    baseline = perplexity_of_counts(encoded.targets, checked.targets, len(vocabulary) - FIRST_SPOKEN_ID)
    return EncodedExamples(encoded, checked, vocabulary, _share_known(checked.inputs), baseline)


def _encode_tagged(sentences: TaggedSentences, how: Encoding) -> EncodedExamples:
    held_out = _held_out(len(sentences), how)
    training, kept = _parted(sentences.words, held_out)
    vocabulary = build_vocabulary(training, how.vocabulary_size)
    tags, kept_tags = _parted(sentences.tags, held_out)
    encoded = encode_tagged(training, tags, vocabulary, how.max_length)
    checked = encode_tagged(kept, kept_tags, vocabulary, how.max_length)
    return EncodedExamples(encoded, checked, vocabulary, _share_known(checked.inputs))


def _encode_series(series: NumberSeries, how: Encoding) -> EncodedExamples:
    """The last windows validate: a network is asked what comes after what it has seen, not in between."""
    starts = series.starts
    count = max(1, round(len(starts) * how.validation)) if len(starts) >= FEWEST_EXAMPLES else 0
    training, kept = starts[: len(starts) - count], starts[len(starts) - count :]
    task, no_words = series.task, Vocabulary((PADDING, UNKNOWN))
    baseline = square_error_of_last(series.values, kept, task)
    return EncodedExamples(series.encoded(training, task), series.encoded(kept, task), no_words, baseline=baseline)


def _parted(examples: Sequence[_Example], held_out: NDArray[np.bool_]) -> tuple[list[_Example], list[_Example]]:
    """Those to train on, and those that are kept out."""
    pairs = list(zip(examples, held_out.tolist(), strict=True))
    return [one for one, out in pairs if not out], [one for one, out in pairs if out]


def _held_out(count: int, how: Encoding) -> NDArray[np.bool_]:
    """[count] whether an example is kept out of training."""
    held_out = np.zeros(count, bool)
    if count >= FEWEST_EXAMPLES:
        held_out[np.random.default_rng(how.seed).permutation(count)[: max(1, round(count * how.validation))]] = True
    return held_out


def _share_known(inputs: NDArray[Any]) -> float:
    return 1.0 - float((inputs == UNKNOWN_ID).mean()) if len(inputs) else math.nan
