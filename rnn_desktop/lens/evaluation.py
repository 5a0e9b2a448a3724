"""How often a model is right, on reviews it may never have seen."""

from collections.abc import Callable
from dataclasses import dataclass

from rnn_desktop.data.corpus import LabelledReviews, encode_reviews
from rnn_desktop.engine.scoring import Confusion, judged
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.measures import Measures, measures_of_confusion
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.tasks import labels_in_words
from rnn_desktop.text.tokenizer import Tokenizer

_NAMED = 12
"""Labels that a sentence names."""


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
    _check_classes(model, reviews)
    token_lists: list[list[str]] = []
    for tokens in tokenizer.token_lists(reviews.texts):
        token_lists.append(tokens)
        if progress is not None:
            progress(len(token_lists), len(reviews.texts))
    targets = model.task.targets(reviews.labels)
    encoded = encode_reviews(token_lists, targets, model.vocabulary, model.config.max_length)
    found = judged(model.config, model.parameters, encoded)
    return Evaluation(len(encoded), measures_of_confusion(found.confusion), found.loss, found.confusion)


def _check_classes(model: Model, reviews: LabelledReviews) -> None:
    """Two classes are compared in their order, whatever they are called; more by their names."""
    ours, theirs = model.task.labels, reviews.rule.labels
    if len(ours) == len(theirs) and (model.task.is_pair or ours == theirs):
        return
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "The model tells {ours} apart, the reviews of {name} are {theirs}. Group their labels as the model has "
            "them.",
        ),
        ours=labels_in_words(ours, _NAMED),
        name=reviews.name,
        theirs=labels_in_words(theirs, _NAMED),
    )
