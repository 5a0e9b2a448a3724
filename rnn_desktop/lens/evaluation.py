"""How often a model is right, on reviews it may never have seen."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.data.captions import Captions, with_marks
from rnn_desktop.data.corpus import LabelledReviews, encode_reviews
from rnn_desktop.data.running_text import PartsName, RunningText, encode_windows, token_windows
from rnn_desktop.engine.packing import NOT_COUNTED
from rnn_desktop.engine.scoring import Confusion, judged
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.lens.measures import Measures, measures_of_confusion, perplexity_of, perplexity_of_counts
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.tasks import Classes, FromLabel, labels_in_words
from rnn_desktop.text.tokenizer import Tokenizer


@dataclass(frozen=True, slots=True)
class Evaluation:
    """measures: how good the answers are; loss: their mean cross-entropy; confusion: [K, K] true class × answer."""

    reviews: int
    measures: Measures
    loss: float
    confusion: Confusion

    @property
    def accuracy(self) -> float:
        """Share judged as labelled."""
        return self.measures.accuracy


def evaluate_model(
    model: Model,
    reviews: LabelledReviews,
    tokenizer: Tokenizer,
    progress: Callable[[int, int], None] | None = None,
) -> Evaluation:
    """Read every review, cut at the model's maximum length. progress(done, total) counts tokenized reviews.

    Raises Problem for reviews of other classes than the model's.
    """
    task = model.task
    assert isinstance(task, Classes)
    targets = task.targets(classes_of(model, reviews))
    token_lists = _token_lists(reviews.texts, tokenizer, progress)
    encoded = encode_reviews(token_lists, targets, model.vocabulary, model.config.max_length)
    found = judged(model.config, model.parameters, encoded)
    return Evaluation(len(encoded), measures_of_confusion(found.confusion), found.loss, found.confusion)


def classes_of(model: Model, reviews: LabelledReviews) -> NDArray[np.int32]:
    """[N] which of the model's labels each review has, from 0.

    Labels are compared by their names, whatever order the file has them in; two pairs in their order where both tell
    good from bad, or have no name in common. Raises Problem for other classes than the model's.
    """
    ours, theirs = model.task.labels, reviews.rule.labels
    both_judge = tells_good_from_bad(model.task) and tells_good_from_bad(reviews.task)
    if both_judge or (model.task.is_pair and reviews.task.is_pair and not set(ours) & set(theirs)):
        return reviews.labels
    if set(theirs) <= set(ours):
        return np.array([ours.index(label) for label in theirs], np.int32)[reviews.labels]
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The model tells {ours} apart, the reviews of {name} are {theirs}. Group their labels as the model has "
            "them.",
        ),
        ours=labels_in_words(model.task.labels),
        name=reviews.name,
        theirs=labels_in_words(reviews.rule.labels),
    )


@dataclass(frozen=True, slots=True)
class TextEvaluation:
    """How well a language model foresees a text, token by token.

    tokens: those that it could have said, each after those before it; unknown: the others, which its vocabulary has
    not; loss: mean surprise in nats; accuracy: share of the tokens that it held for likeliest; bits_per_character: of
    the text that the tokens stand for; NaN where there are none; baseline: perplexity of who knows no more than how
    often each token stands in this very text.
    """

    tokens: int
    unknown: int
    loss: float
    accuracy: float
    bits_per_character: float
    baseline: float

    @property
    def perplexity(self) -> float:
        """e to the loss: among as many equally likely tokens it would have had to choose."""
        return perplexity_of(self.loss)

    def to_json(self) -> dict[str, float]:
        """Its figures by name."""
        names = ("tokens", "unknown", "perplexity", "bits_per_character", "accuracy", "loss", "baseline")
        return {name: getattr(self, name) for name in names}


def evaluate_text(
    model: Model, text: RunningText, tokenizer: Tokenizer, progress: Callable[[int, int], None] | None = None
) -> TextEvaluation:
    """Read it all, in windows of the model's maximum length. progress(done, total) counts tokenized lines.

    Raises Problem for a text of whose tokens the model knows none.
    """
    token_lists = _token_lists(text.texts, tokenizer, progress)
    return _foreseen(model, token_windows(token_lists, text.parts, model.config.max_length), text.name)


def trained_parts(model: Model) -> PartsName:
    """How the text was parted that a language model was trained on: a line break is a token of one text alone."""
    return "windows" if "\n" in model.vocabulary else "lines"


def evaluate_captions(
    model: Model, captions: Captions, tokenizer: Tokenizer, progress: Callable[[int, int], None] | None = None
) -> TextEvaluation:
    """Read each text after its label's mark. Raises Problem for labels that are not the model's."""
    task, longest = model.task, model.config.max_length
    assert isinstance(task, FromLabel)
    labels = classes_of(model, captions.reviews).tolist()
    token_lists = _token_lists(captions.texts, tokenizer, progress)
    marked = [with_marks(tokens, label, task, longest) for tokens, label in zip(token_lists, labels, strict=True)]
    return _foreseen(model, marked, captions.name)


def _foreseen(model: Model, windows: Sequence[Sequence[str]], name: str) -> TextEvaluation:
    encoded = encode_windows(windows, model.vocabulary)
    known = int((encoded.targets > NOT_COUNTED).sum())
    if not known:
        sentence = QT_TRANSLATE_NOOP("Problem", "The model knows no token of {name}. Choose a text in its own words.")
        raise Problem(sentence, name=name)
    found = judged(model.config, model.parameters, encoded)
    baseline = perplexity_of_counts(encoded.targets, encoded.targets, model.config.output_size)
    characters = sum(len(token) for window in windows for token in window[1:])
    bits = found.loss * known / math.log(2) / characters if characters else math.nan
    return TextEvaluation(known, len(encoded.targets) - known, found.loss, found.accuracy, bits, baseline)


def _token_lists(
    texts: Sequence[str], tokenizer: Tokenizer, progress: Callable[[int, int], None] | None
) -> list[list[str]]:
    token_lists: list[list[str]] = []
    for tokens in tokenizer.token_lists(texts):
        token_lists.append(tokens)
        if progress is not None:
            progress(len(token_lists), len(texts))
    return token_lists
