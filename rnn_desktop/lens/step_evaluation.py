"""How good tags and predicted numbers are, beside what costs nothing."""

from dataclasses import asdict, dataclass
from typing import Any

import numpy as np

from rnn_desktop.data.number_series import NumberSeries
from rnn_desktop.data.tagged_text import TaggedSentences, encode_tagged
from rnn_desktop.engine.packing import NOT_COUNTED
from rnn_desktop.engine.scoring import Confusion, judged, score
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.measures import Measures, error_of_last, measures_of_confusion
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.tasks import Numbers, Tags, labels_in_words


@dataclass(frozen=True, slots=True)
class TagEvaluation:
    """words: those with a tag that the model has; unknown_tags: the others; confusion: [K, K] true tag × said."""

    words: int
    unknown_tags: int
    measures: Measures
    loss: float
    confusion: Confusion

    def to_json(self) -> dict[str, Any]:
        """Its figures by name; baseline: the accuracy of who says the most frequent tag."""
        measured = self.measures
        return {
            "words": self.words,
            "unknown_tags": self.unknown_tags,
            "accuracy": measured.accuracy,
            "macro_f1": measured.macro_f1,
            "confusion": self.confusion,
            "baseline": measured.largest_class,
            "loss": self.loss,
        }


@dataclass(frozen=True, slots=True)
class NumberEvaluation:
    """Means over windows and series, in the data's own unit. baseline: the error of who repeats the last value."""

    windows: int
    mean_absolute_error: float
    root_mean_square_error: float
    baseline: float

    def to_json(self) -> dict[str, Any]:
        """Its figures by name."""
        return asdict(self)


def evaluate_tags(model: Model, sentences: TaggedSentences) -> TagEvaluation:
    """Tags are compared by their names. Raises Problem where none is the model's."""
    assert isinstance(model.task, Tags)
    places = {label: place for place, label in enumerate(model.task.labels)}
    meant = [places.get(label, NOT_COUNTED) for label in sentences.labels]
    tags = [[meant[tag] for tag in one] for one in sentences.tags]
    encoded = encode_tagged(sentences.words, tags, model.vocabulary, model.config.max_length)
    known = int((encoded.targets > NOT_COUNTED).sum())
    if not known:
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "{name} has no tag that the model knows. It knows {labels}."),
            name=sentences.name,
            labels=labels_in_words(model.task.labels),
        )
    found = judged(model.config, model.parameters, encoded)
    measures = measures_of_confusion(found.confusion)
    return TagEvaluation(known, len(encoded.targets) - known, measures, found.loss, found.confusion)


def evaluate_numbers(model: Model, series: NumberSeries) -> NumberEvaluation:
    """What the model says after each window of the series. Raises Problem for another number of series."""
    task = model.task
    assert isinstance(task, Numbers)
    if len(series.columns) != len(task.columns):
        raise Problem(
            QT_TRANSLATE_NOOP("Problem", "The model goes on with {wanted} series ({columns}), {name} gives {got}."),
            wanted=len(task.columns),
            columns=labels_in_words(task.columns),
            name=series.name,
            got=len(series.columns),
        )
    starts = series.starts
    said = task.unscaled(score(model.config, model.parameters, series.encoded(starts, task)))
    errors = said - series.values[starts + series.window]
    return NumberEvaluation(
        len(starts),
        float(np.abs(errors).mean()),
        float(np.sqrt(np.square(errors).mean())),
        error_of_last(series.values, starts, series.window),
    )
