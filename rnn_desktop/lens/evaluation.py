"""How often a model is right, on reviews it may never have seen."""

from collections.abc import Callable
from dataclasses import dataclass

from rnn_desktop.data.corpus import LabelledReviews, encode_reviews
from rnn_desktop.engine.scoring import judged
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.measures import Measures, measures_of_confusion
from rnn_desktop.text.tokenizer import Tokenizer


@dataclass(frozen=True, slots=True)
class Evaluation:
    """measures: how good the answers are; loss: mean binary cross-entropy."""

    reviews: int
    measures: Measures
    loss: float

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
    """Read every review, cut at the model's maximum length. progress(done, total) counts tokenized reviews."""
    token_lists: list[list[str]] = []
    for tokens in tokenizer.token_lists(reviews.texts):
        token_lists.append(tokens)
        if progress is not None:
            progress(len(token_lists), len(reviews.texts))
    encoded = encode_reviews(token_lists, reviews.labels, model.vocabulary, model.config.max_length)
    found = judged(model.config, model.parameters, encoded)
    return Evaluation(len(encoded), measures_of_confusion(found.confusion), found.loss)
