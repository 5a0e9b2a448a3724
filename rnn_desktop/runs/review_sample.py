"""Labelled texts to see how often a model is right: such as it has not trained on, as far as that is known."""

from dataclasses import dataclass
from typing import Any, Literal

import numpy as np
from numpy.typing import NDArray

from rnn_desktop.data.corpus import LabelledReviews
from rnn_desktop.data.understanding import reviews_of
from rnn_desktop.formats.model import Model
from rnn_desktop.lens.answer_names import tells_good_from_bad
from rnn_desktop.lens.bugs import Bugs
from rnn_desktop.lens.evaluation import classes_of
from rnn_desktop.paths import SAMPLE_DATA, SAMPLE_MESSAGES, resource_path
from rnn_desktop.problem import QT_TRANSLATE_NOOP, Problem
from rnn_desktop.runs.split import DUPLICATES_NAMES, DuplicatesName, split_apart

PartName = Literal["validation", "file", "bundled"]
MOST_REVIEWS = 500
"""More take long with every change, and hardly say more."""


@dataclass(frozen=True, slots=True)
class ReviewSample:
    """texts, classes: N of them and which of the model's labels each has, from 0; name: of their file; part: whether
    they are the part of the open file that validated the model, of all of the open file, or of a file that came with
    the program."""

    texts: tuple[str, ...]
    classes: NDArray[np.int32]
    name: str
    part: PartName


@dataclass(frozen=True, slots=True)
class Counted:
    """sample: the texts, None before they are there; tokenized: how many of them are; right, right_with_bugs: how many
    are judged as labelled, None before they are counted; bugs: those that are counted with; problem: why nothing can be
    counted."""

    bugs: Bugs
    sample: ReviewSample | None = None
    tokenized: int = 0
    right: int | None = None
    right_with_bugs: int | None = None
    problem: Problem | None = None


def review_sample(model: Model, opened: LabelledReviews | None) -> ReviewSample:
    """At most MOST_REVIEWS of the opened reviews, or of a bundled file where those are of other classes.

    Raises Problem where no labelled texts are at hand that the model's labels fit.
    """
    if opened is not None and _fits(model, opened):
        return _sample(model, opened, "file")
    for name in (SAMPLE_DATA, SAMPLE_MESSAGES):
        reviews = reviews_of(resource_path(name))
        if _fits(model, reviews):
            return _sample(model, reviews, "bundled")
    raise Problem(
        QT_TRANSLATE_NOOP(
            "Problem",
            "No labelled texts of this network's classes are open. Open such a file in Train.",
        )
    )


def _fits(model: Model, reviews: LabelledReviews) -> bool:
    """Whether the labels mean the same: by their names, or as both tell good from bad."""
    both_judge = tells_good_from_bad(model.task) and tells_good_from_bad(reviews.task)
    return both_judge or set(reviews.rule.labels) <= set(model.task.labels)


def _validation(model: Model, reviews: LabelledReviews) -> NDArray[np.intp] | None:
    """Which of the reviews validated the model; None where it was not trained on this file as it is understood now."""
    data, training = (model.provenance.get(name) or {} for name in ("data", "training"))
    seed, share = training.get("seed"), training.get("validation")
    if data.get("sha256") != reviews.sha256 or not isinstance(seed, int) or not isinstance(share, float):
        return None
    if not 0 < share < 1:
        return None
    try:
        split = split_apart(reviews, share, seed, _duplicates_rule(data.get("duplicates")))
    except (Problem, ValueError):
        return None
    counts = (data.get("training_reviews"), data.get("validation_reviews"))
    return split.validation if counts == (len(split.training), len(split.validation)) else None


def _duplicates_rule(said: Any) -> DuplicatesName:
    rule = said.get("rule") if isinstance(said, dict) else None
    return next((name for name in DUPLICATES_NAMES if name == rule), "keep")


def _sample(model: Model, reviews: LabelledReviews, part: PartName) -> ReviewSample:
    """part: what they are called where none of them are known to have validated the model."""
    places = _validation(model, reviews)
    if places is None:
        places = np.arange(len(reviews), dtype=np.intp)
    else:
        part = "validation"
    if len(places) > MOST_REVIEWS:
        # By chance, as files may be sorted by their labels; the same ones each time.
        places = np.sort(np.random.default_rng(0).choice(places, MOST_REVIEWS, replace=False))
    classes = classes_of(model, reviews)[places]
    return ReviewSample(tuple(reviews.texts[i] for i in places), classes, reviews.name, part)
