"""How often a model is right, on reviews it may never have seen."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from numpy.typing import NDArray

from rnn_desktop.data.captions import Captions, with_marks
from rnn_desktop.data.corpus import LabelledReviews, encode_reviews
from rnn_desktop.data.running_text import RunningText, encode_windows, token_windows
from rnn_desktop.engine.packing import NOT_COUNTED
from rnn_desktop.engine.scoring import Confusion, judged
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.measures import Measures, measures_of_confusion, perplexity_of, perplexity_of_counts
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.tasks import Classes, labels_in_words
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
    targets = _targets(model, reviews)
    token_lists = _token_lists(reviews.texts, tokenizer, progress)
    encoded = encode_reviews(token_lists, targets, model.vocabulary, model.config.max_length)
    found = judged(model.config, model.parameters, encoded)
    return Evaluation(len(encoded), measures_of_confusion(found.confusion), found.loss, found.confusion)


def _targets(model: Model, reviews: LabelledReviews) -> NDArray[Any]:
    """What the network should answer. Two classes are compared in their order, whatever they are called; more by name.

    Raises Problem for other classes than the model's.
    """
    task, ours, theirs = model.task, model.task.labels, reviews.rule.labels
    assert isinstance(task, Classes)
    if len(ours) == len(theirs) and (task.is_pair or ours == theirs):
        return task.targets(reviews.labels)
    raise _other_classes(model, reviews)


def _other_classes(model: Model, reviews: LabelledReviews) -> Problem:
    return Problem(
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


def evaluate_captions(
    model: Model, captions: Captions, tokenizer: Tokenizer, progress: Callable[[int, int], None] | None = None
) -> TextEvaluation:
    """Read each text after its label's mark. Raises Problem for labels that are not the model's."""
    if captions.task.labels != model.task.labels:
        raise _other_classes(model, captions.reviews)
    token_lists = _token_lists(captions.texts, tokenizer, progress)
    pairs = zip(token_lists, captions.reviews.labels.tolist(), strict=True)
    longest = model.config.max_length
    return _foreseen(
        model, [with_marks(tokens, label, captions.task, longest) for tokens, label in pairs], captions.name
    )


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
